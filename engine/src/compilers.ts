import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from './engine.ts'

/** Languages that programs are written in, and the ending of their sources. */
export const programLanguages = { java: '.java', scala: '.scala' } as const
export type ProgramLanguage = keyof typeof programLanguages

/** One kind of warm compiler: a JVM that answers as CompileService.java says. */
export interface CompilerKind {
  language: ProgramLanguage
  /** For messages: what a student calls it. */
  command: string
  mainClass: string
  /** Sources of the service; every one speaks through CompileService. */
  sources: readonly string[]
  /** What it runs with, beside its own jar. */
  classPath(engine: Engine): Promise<string[]>
  flags: readonly string[]
  /** A small Flink program: compiling it touches what a student's program touches. */
  warmUp: { mainClass: string; text: string }
}

const source = (name: string) => fileURLToPath(new URL(`../java/${name}`, import.meta.url))

/** The jars of a folder, sorted: an AppCDS archive wants the very same class path. */
export async function jarsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort()
  return names.map((name) => join(folder, name))
}

/** One compiler at a time: client compiler only, because a short life never repays the optimising one. */
const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Duser.language=en']

const java: CompilerKind = {
  language: 'java',
  command: 'javac',
  mainClass: 'CompileService',
  sources: [source('CompileService.java')],
  classPath: async () => [],
  flags: [...flags, '-Xmx384m', '-Xss4m'],
  warmUp: {
    mainClass: 'WarmUp',
    text: `
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.DataSet;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

public class WarmUp {
  public static void main(String[] args) throws Exception {
    ExecutionEnvironment batch = ExecutionEnvironment.getExecutionEnvironment();
    DataSet<Tuple2<String, Integer>> counts = batch.fromElements("a b", "b").flatMap(new Split()).groupBy(0).sum(1);
    counts.print();
    StreamExecutionEnvironment stream = StreamExecutionEnvironment.getExecutionEnvironment();
    stream.fromData(1, 2, 3).keyBy(value -> value % 2).reduce((a, b) -> a + b).print();
    stream.execute("warm up");
  }

  static final class Split implements FlatMapFunction<String, Tuple2<String, Integer>> {
    @Override
    public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
      for (String word : line.toLowerCase().split("\\\\W+")) out.collect(new Tuple2<>(word, 1));
    }
  }
}
`,
  },
}

const scala: CompilerKind = {
  language: 'scala',
  command: 'scalac',
  mainClass: 'ScalaCompileService',
  sources: [source('CompileService.java'), source('ScalaCompileService.java')],
  classPath: (engine) => jarsIn(join(engine.scala.home, 'lib')),
  flags: [...flags, '-Xmx512m', '-Xss8m'],
  warmUp: {
    mainClass: 'WarmUp',
    text: `
import org.apache.flink.api.scala.{ExecutionEnvironment => Batch, _}
import org.apache.flink.streaming.api.scala.StreamExecutionEnvironment

case class Count(word: String, count: Int)

object WarmUp {
  def main(args: Array[String]): Unit = {
    val lines = Batch.getExecutionEnvironment.fromElements("a b", "b")
    lines.flatMap(_.toLowerCase.split("\\\\W+")).map((_, 1)).groupBy(0).sum(1).print()
    val stream = StreamExecutionEnvironment.getExecutionEnvironment
    stream.fromElements(Count("a", 1)).keyBy(_.word).reduce((a, b) => Count(a.word, a.count + b.count)).print()
    stream.execute("warm up")
  }
}
`,
  },
}

export const compilers: Readonly<Record<ProgramLanguage, CompilerKind>> = { java, scala }
