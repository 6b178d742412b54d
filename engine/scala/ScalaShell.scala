package flinklab

import java.io.{BufferedReader, InputStreamReader, OutputStreamWriter, PrintWriter}
import java.nio.file.{Files, Path}
import java.util.{Collections, Comparator}
import java.util.jar.{JarEntry, JarOutputStream}

import scala.collection.JavaConverters._
import scala.tools.nsc.Settings
import scala.tools.nsc.interpreter.ILoop

import org.apache.flink.api.java.{ExecutionEnvironment => JavaBatch}
import org.apache.flink.api.scala.ExecutionEnvironment
import org.apache.flink.configuration.{Configuration, DeploymentOptions, GlobalConfiguration, JobManagerOptions, PipelineOptions, RestOptions}
import org.apache.flink.core.execution.{DefaultExecutorServiceLoader, JobClient}
import org.apache.flink.streaming.api.environment.{StreamExecutionEnvironment => JavaStream}
import org.apache.flink.streaming.api.graph.StreamGraph
import org.apache.flink.streaming.api.scala.StreamExecutionEnvironment
import org.apache.flink.table.api.bridge.scala.StreamTableEnvironment

/**
 * The Scala REPL with three environments of a running cluster: `benv`, `senv`, `stenv`. What is typed becomes
 * classes; each job takes all of them along as a jar, so lambdas run on the TaskManagers. Each line is an object of
 * its own there (not an instance, `-Yrepl-class-based`, which a lambda would take along with every DataSet in it, and
 * whose case classes Flink cannot serialise): a value that a lambda uses is computed again by its line.
 *
 * Arguments: `[remote [host port]]`; without an address, the one in the Flink configuration.
 */
object ScalaShell {
  def main(args: Array[String]): Unit = {
    val config = GlobalConfiguration.loadConfiguration()
    config.set(DeploymentOptions.TARGET, "remote")
    config.set(DeploymentOptions.ATTACHED, java.lang.Boolean.TRUE)
    args.filter(_ != "remote") match {
      case Array() =>
      case Array(host, port) =>
        config.set(JobManagerOptions.ADDRESS, host)
        config.set(RestOptions.ADDRESS, host)
        config.set(RestOptions.PORT, Integer.valueOf(port))
      case _ =>
        System.err.println("Usage: start-scala-shell.sh [remote [host port]]")
        sys.exit(2)
    }
    val typed = new TypedClasses
    val shell = new Shell(config, typed)
    val settings = new Settings(message => System.err.println(message))
    settings.usejavacp.value = true
    settings.nowarn.value = true
    settings.Yreploutdir.value = typed.folder.toString
    // Each lambda becomes a class: Scala 2.12.7, which runs in Flink, cannot deserialise the other kind on Java 17.
    settings.Ydelambdafy.value = "inline"
    val ended = shell.process(settings)
    sys.exit(if (ended) 0 else 1)
  }

  /** Lines that are piped in need neither editing nor a terminal. */
  private def piped: Option[BufferedReader] =
    if (System.console() != null) None else Some(new BufferedReader(new InputStreamReader(System.in)))

  private final class Shell(config: Configuration, typed: TypedClasses)
      extends ILoop(piped, new PrintWriter(new OutputStreamWriter(System.out), true)) {

    override def createInterpreter(): Unit = {
      super.createInterpreter()
      // Results that come back are of classes that were typed here.
      val loader = intp.classLoader
      val batch = new JavaBatch(new DefaultExecutorServiceLoader, config.clone(), loader) {
        override def executeAsync(name: String): JobClient = {
          getConfiguration.set(PipelineOptions.JARS, typed.jar())
          super.executeAsync(name)
        }
      }
      val stream = new JavaStream(new DefaultExecutorServiceLoader, config.clone(), loader) {
        override def executeAsync(graph: StreamGraph): JobClient = {
          configuration.set(PipelineOptions.JARS, typed.jar())
          super.executeAsync(graph)
        }
      }
      Environments.benv = new ExecutionEnvironment(batch)
      Environments.senv = new StreamExecutionEnvironment(stream)
      intp.beQuietDuring {
        // Few lines, for each is compiled by itself. The later import is the nearer one: of two macros that make
        // TypeInformation, it is found.
        Seq(
          Seq("api.scala", "streaming.api.scala", "table.api.bridge.scala").map(name => s"import org.apache.flink.$name._"),
          Seq(
            "val benv = flinklab.Environments.benv",
            "val senv = flinklab.Environments.senv",
            "lazy val stenv = flinklab.Environments.stenv"
          )
        ).foreach(lines => intp.interpret(lines.mkString("; ")))
      }
    }

    override def printWelcome(): Unit = echo(
      s"""Flink ${org.apache.flink.runtime.util.EnvironmentInformation.getVersion}, Scala ${util.Properties.versionNumberString}
         |  benv   batch:     benv.readTextFile("hdfs://bigdata111:9000/input/data.txt").first(3).print()
         |  senv   streaming: senv.fromElements(1, 2).map(_ * 2).executeAndCollect("twice", 10)
         |  stenv  tables:    stenv.executeSql("SELECT 1 + 1").print()
         |:help for help, :quit to leave""".stripMargin)
  }
}

/** The environments, where the REPL's own code finds them. */
object Environments {
  var benv: ExecutionEnvironment = _
  var senv: StreamExecutionEnvironment = _
  /** Made when it is first used: the planner behind it takes a quarter of the time in which the shell starts. */
  lazy val stenv: StreamTableEnvironment = StreamTableEnvironment.create(senv)
}

/** The folder where the REPL leaves the classes of all that was typed, and the jars made of it. */
private final class TypedClasses {
  private val root = Files.createTempDirectory("scala-shell-")
  private var jars = 0
  val folder: Path = Files.createDirectory(root.resolve("classes"))
  sys.addShutdownHook {
    Files.walk(root).sorted(Comparator.reverseOrder[Path]()).forEach(path => Files.deleteIfExists(path))
  }

  /** A jar of everything typed so far. */
  def jar(): java.util.List[String] = {
    jars += 1
    val file = root.resolve(s"typed-$jars.jar")
    val out = new JarOutputStream(Files.newOutputStream(file))
    try {
      for (path <- Files.walk(folder).iterator().asScala if Files.isRegularFile(path)) {
        out.putNextEntry(new JarEntry(folder.relativize(path).toString))
        Files.copy(path, out)
      }
    } finally out.close()
    Collections.singletonList(file.toUri.toURL.toString)
  }
}
