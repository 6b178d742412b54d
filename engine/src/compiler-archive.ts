import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CompilerProcess } from './compiler-process.ts'
import type { Engine } from './engine.ts'
import { engineErrors } from './engine-errors.ts'
import type { OnProgress } from './progress.ts'

const SOURCE = fileURLToPath(new URL('../java/CompileService.java', import.meta.url))

/** One compiler at a time: client compiler only, because a short life never repays the optimising one. */
const FLAGS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx384m', '-Xss4m', '-Duser.language=en']

/** A small Flink program: compiling it touches what a student's program touches. */
const WARM_UP = `
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
`

/** Flink's own jars, sorted: the class path that students compile against. */
async function classPath(engine: Engine): Promise<string> {
  const lib = join(engine.flink.home, 'lib')
  const jars = (await readdir(lib)).filter((name) => name.endsWith('.jar')).sort()
  return jars.map((name) => join(lib, name)).join(':')
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

/** The service's jar and class archive; both carry the hash of its source, so a changed source makes new ones. */
async function pathsOf(engine: Engine) {
  const hash = createHash('sha256')
    .update(await readFile(SOURCE))
    .update(WARM_UP)
    .digest('hex')
    .slice(0, 12)
  const base = join(engine.archives, `compile-service-${hash}`)
  return { jar: `${base}.jar`, archive: `${base}.jsa` }
}

/** Has the service's own source compiled by itself, run in Java's source mode. */
async function buildService(engine: Engine, jar: string): Promise<void> {
  if (await exists(jar)) return
  await mkdir(engine.archives, { recursive: true })
  const folder = await mkdtemp(join(engine.archives, '.compile-service-'))
  try {
    const builder = new CompilerProcess(engine.java, [...FLAGS, SOURCE, ''])
    const built = join(folder, 'service.jar')
    const source = await readFile(SOURCE, 'utf8')
    const [status, ...rest] = await builder.request([built, '', 'CompileService.java', source])
    await builder.end()
    if (status !== 'ok' || rest.length > 0)
      throw engineErrors['compiler-died'](undefined, { details: rest.join('\n') })
    await rename(built, jar)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts the service's JVM, with its class archive where there is one. */
export async function launchService(engine: Engine): Promise<CompilerProcess> {
  const { jar, archive } = await pathsOf(engine)
  await buildService(engine, jar)
  const sharing = (await exists(archive))
    ? [`-XX:SharedArchiveFile=${archive}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off']
    : []
  return new CompilerProcess(engine.java, [
    ...FLAGS,
    ...sharing,
    '-cp',
    jar,
    'CompileService',
    await classPath(engine),
  ])
}

/** Gives a started service its first program, so that the student's is not the first. */
export async function warmUp(service: CompilerProcess, engine: Engine): Promise<void> {
  const folder = await mkdtemp(join(engine.archives, '.warm-up-'))
  try {
    await service.request([join(folder, 'warm-up.jar'), 'WarmUp', 'WarmUp.java', WARM_UP])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Makes the compile service's class archive (AppCDS): a JVM with it compiles its first program in half the time.
 * Part of `engine install`; does nothing when it is there.
 */
export async function trainCompiler(engine: Engine, onProgress?: OnProgress): Promise<void> {
  const { jar, archive } = await pathsOf(engine)
  if (await exists(archive)) return
  const doing = { zh: '正在准备编译服务', en: 'Preparing the compile service' }
  onProgress?.({ type: 'progress', task: 'compiler', state: 'started', doing })
  await buildService(engine, jar)
  const partial = `${archive}.${process.pid}.partial`
  const dump = [`-XX:ArchiveClassesAtExit=${partial}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off']
  const service = new CompilerProcess(engine.java, [
    ...FLAGS,
    ...dump,
    ...['-cp', jar, 'CompileService', await classPath(engine)],
  ])
  await warmUp(service, engine)
  await service.end()
  await rename(partial, archive)
  onProgress?.({ type: 'progress', task: 'compiler', state: 'done', doing })
}
