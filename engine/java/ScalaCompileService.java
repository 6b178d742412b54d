import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scala.collection.Iterator;
import scala.collection.mutable.ListBuffer;
import scala.reflect.internal.util.BatchSourceFile;
import scala.reflect.internal.util.SourceFile;
import scala.reflect.io.AbstractFile;
import scala.reflect.io.VirtualDirectory;
import scala.tools.nsc.Global;
import scala.tools.nsc.Settings;
import scala.tools.nsc.reporters.StoreReporter;

/**
 * The Scala compiler kept warm; speaks as CompileService does.
 *
 * <p>Each request has a compiler of its own, for one that is used again still knows the last program's names. The
 * JVM's compiled code and the indexed jars of the class path, which make it fast, stay.
 *
 * <p>Arguments: the class path to compile against.
 */
public final class ScalaCompileService {
  /** The compiler has no codes for its errors. */
  private static final String CODE = "scala.err";

  private final String classPath;

  private ScalaCompileService(String classPath) {
    this.classPath = classPath;
  }

  public static void main(String[] args) throws Exception {
    CompileService.serve(new ScalaCompileService(args.length > 0 ? args[0] : "")::compile);
  }

  private Settings settings(AbstractFile output) {
    Settings settings = new Settings();
    // Each lambda becomes a class: Scala 2.12.7, which runs in Flink, cannot deserialise the other kind on Java 17.
    scala.collection.immutable.List<String> options =
        listOf(List.of("-classpath", classPath, "-nowarn", "-Ydelambdafy:inline", "-encoding", "UTF-8"));
    settings.processArguments(options, true);
    settings.outputDirs().setSingleOutput(output);
    return settings;
  }

  private List<String> compile(List<String> request) throws IOException {
    VirtualDirectory output = new VirtualDirectory("classes", scala.Option.empty());
    Settings settings = settings(output);
    StoreReporter reporter = new StoreReporter();
    Global compiler = new Global(settings, reporter);
    try {
      List<SourceFile> sources = new ArrayList<>();
      for (int i = 2; i + 1 < request.size(); i += 2) {
        sources.add(new BatchSourceFile(request.get(i), scala.Predef.wrapString(request.get(i + 1))));
      }
      compiler.new Run().compileSources(listOf(sources));
      List<String> errors = errorsOf(reporter);
      if (reporter.hasErrors() && errors.isEmpty()) return List.of("crashed", "scalac failed without an error message");
      if (errors.isEmpty()) {
        Map<String, byte[]> classes = new TreeMap<>();
        collect(output, "", classes);
        CompileService.writeJar(Path.of(request.get(0)), request.get(1), classes);
      }
      List<String> answer = new ArrayList<>(List.of("ok"));
      answer.addAll(errors);
      return answer;
    } finally {
      compiler.close();
    }
  }

  private static List<String> errorsOf(StoreReporter reporter) {
    List<String> errors = new ArrayList<>();
    for (Iterator<StoreReporter.Info> infos = reporter.infos().iterator(); infos.hasNext(); ) {
      StoreReporter.Info info = infos.next();
      if (!info.severity().toString().equals("ERROR")) continue;
      boolean known = info.pos().isDefined();
      errors.add(known ? info.pos().source().path() : "");
      errors.add(String.valueOf(known ? info.pos().line() : 0));
      errors.add(String.valueOf(known ? info.pos().column() : 0));
      errors.add(CODE);
      errors.add(info.msg());
    }
    return errors;
  }

  private static void collect(AbstractFile folder, String path, Map<String, byte[]> classes) throws IOException {
    for (Iterator<AbstractFile> files = folder.iterator(); files.hasNext(); ) {
      AbstractFile file = files.next();
      String entry = path + file.name();
      if (file.isDirectory()) {
        collect(file, entry + "/", classes);
      } else {
        try (InputStream in = file.input()) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          in.transferTo(bytes);
          classes.put(entry, bytes.toByteArray());
        }
      }
    }
  }

  private static <T> scala.collection.immutable.List<T> listOf(List<T> items) {
    ListBuffer<T> buffer = new ListBuffer<>();
    for (T item : items) buffer.$plus$eq(item);
    return buffer.toList();
  }
}
