import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac kept warm. Messages on standard input and output are lists of strings: a 32-bit count, then each string
 * as its 32-bit length and its UTF-8 bytes (all big-endian), so that neither side needs a parser.
 *
 * <p>Request: jar to write, its main class (or empty), then file name and source text of each file.
 * Answer: "ok" or "crashed", then file, line, column, code and message of each error. The jar is written, in one
 * move, only when there is no error. Annotation processors never run.
 *
 * <p>Arguments: the class path to compile against. Ends with its standard input, that is, with its parent.
 */
public final class CompileService {
  private static final int OLDEST_TARGET = 17;
  private static final List<String> END = List.of();

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  /** Kept for the JVM's life: it holds the opened, indexed jars of the class path. */
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
  private final List<String> options = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-implicit:none"));

  private CompileService(String classPath) throws IOException {
    List<File> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      if (!entry.isEmpty()) jars.add(new File(entry));
    }
    files.setLocation(StandardLocation.CLASS_PATH, jars);
    // The class files must also run on the oldest JVM that the course accepts, e.g. in a container.
    if (Runtime.version().feature() > OLDEST_TARGET) {
      String target = String.valueOf(OLDEST_TARGET);
      options.addAll(List.of("-source", target, "-target", target, "-Xlint:-options"));
    }
  }

  public static void main(String[] args) throws Exception {
    serve(new CompileService(args.length > 0 ? args[0] : "")::compile);
  }

  /** One compiler's answer to one request. */
  interface Compilation {
    List<String> answer(List<String> request) throws IOException;
  }

  /** Answers requests, one after the other, until standard input ends; then the JVM ends. */
  static void serve(Compilation compiler) throws Exception {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    LinkedBlockingQueue<List<String>> requests = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(requests), "requests");
    reader.setDaemon(true);
    reader.start();
    for (List<String> request = requests.take(); request != END; request = requests.take()) {
      write(out, answer(compiler, request));
    }
    System.exit(0);
  }

  /** Reads on while a compilation runs, so that the end of the parent is noticed at once. */
  private static void read(LinkedBlockingQueue<List<String>> requests) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
      for (;;) {
        int count = in.readInt();
        List<String> request = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          request.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        requests.add(request);
      }
    } catch (EOFException end) {
      requests.add(END);
      leaveSoon();
    } catch (IOException broken) {
      Runtime.getRuntime().halt(1);
    }
  }

  /** A compilation that never ends must not outlive the parent. */
  private static void leaveSoon() {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException ignored) {
      // Leave now.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void write(DataOutputStream out, List<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.flush();
  }

  private static List<String> answer(Compilation compiler, List<String> request) {
    try {
      return compiler.answer(request);
    } catch (StackOverflowError | OutOfMemoryError | RuntimeException | IOException crash) {
      return List.of("crashed", crash.toString());
    }
  }

  private List<String> compile(List<String> request) throws IOException {
    Path jar = Path.of(request.get(0));
    List<Source> sources = new ArrayList<>();
    for (int i = 2; i + 1 < request.size(); i += 2) {
      sources.add(new Source(request.get(i), request.get(i + 1)));
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Outputs outputs = new Outputs(files);
    boolean compiled = javac.getTask(null, outputs, found, options, null, sources).call();
    List<String> answer = new ArrayList<>(List.of("ok"));
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getKind() != Diagnostic.Kind.ERROR) continue;
      answer.add(one.getSource() instanceof Source source ? source.name : "");
      answer.add(String.valueOf(Math.max(one.getLineNumber(), 0)));
      answer.add(String.valueOf(Math.max(one.getColumnNumber(), 0)));
      answer.add(one.getCode());
      answer.add(one.getMessage(Locale.ENGLISH));
    }
    if (compiled) writeJar(jar, request.get(1), outputs.files());
    else if (answer.size() == 1) return List.of("crashed", "javac failed without an error message");
    return answer;
  }

  private static final class Source extends SimpleJavaFileObject {
    final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("source:///" + name.replace(" ", "%20")), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps the class files in memory until all of them are there. */
  private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    Outputs(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String entry = className.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("class:///" + entry), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(entry, bytes);
          return bytes;
        }
      };
    }

    Map<String, byte[]> files() {
      Map<String, byte[]> files = new TreeMap<>();
      classes.forEach((entry, bytes) -> files.put(entry, bytes.toByteArray()));
      return files;
    }

    @Override
    public void close() {
      // The manager behind is shared by all compilations.
    }
  }

  /** Writes the class files, by their path in the jar, in one move. */
  static void writeJar(Path jar, String mainClass, Map<String, byte[]> classes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!mainClass.isEmpty()) manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    Path partial = jar.resolveSibling(jar.getFileName() + ".partial");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(partial), manifest)) {
      for (Map.Entry<String, byte[]> one : classes.entrySet()) {
        out.putNextEntry(new JarEntry(one.getKey()));
        out.write(one.getValue());
      }
    }
    Files.move(partial, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
