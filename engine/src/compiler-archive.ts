import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CompilerProcess } from './compiler-process.ts'
import { type CompilerKind, compilers, jarsIn } from './compilers.ts'
import type { Engine } from './engine.ts'
import { engineErrors } from './engine-errors.ts'
import type { OnProgress } from './progress.ts'

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

/** The sources of a service, by file name. */
function sourcesOf(kind: CompilerKind): Promise<[name: string, text: string][]> {
  return Promise.all(kind.sources.map(async (path) => [basename(path), await readFile(path, 'utf8')]))
}

/** A service's jar and class archive; both carry the hash of its sources, so a changed source makes new ones. */
async function pathsOf(engine: Engine, kind: CompilerKind) {
  const hash = createHash('sha256')
  for (const [, text] of await sourcesOf(kind)) hash.update(text)
  const key = hash.update(kind.warmUp.text).digest('hex').slice(0, 12)
  const base = join(engine.archives, `compile-${kind.language}-${key}`)
  return { jar: `${base}.jar`, archive: `${base}.jsa` }
}

/** Has a service compiled by the javac service's own source, run in Java's source mode. */
async function buildService(engine: Engine, kind: CompilerKind, jar: string): Promise<void> {
  if (await exists(jar)) return
  await mkdir(engine.archives, { recursive: true })
  const folder = await mkdtemp(join(engine.archives, '.compile-service-'))
  try {
    const [javac = ''] = compilers.java.sources
    const against = (await kind.classPath(engine)).join(':')
    const builder = new CompilerProcess(engine.java, [...compilers.java.flags, javac, against])
    const built = join(folder, 'service.jar')
    const [status, ...rest] = await builder.request([built, '', ...(await sourcesOf(kind)).flat()])
    await builder.end()
    if (status !== 'ok' || rest.length > 0)
      throw engineErrors['compiler-died'](undefined, { details: rest.join('\n') })
    await rename(built, jar)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Flink's own jars: the class path that students compile against. */
const flinkJars = (engine: Engine) => jarsIn(join(engine.flink.home, 'lib'))

async function start(
  engine: Engine,
  kind: CompilerKind,
  { jar, flags, against }: { jar: string; flags: readonly string[]; against: readonly string[] },
): Promise<CompilerProcess> {
  const ownClassPath = [jar, ...(await kind.classPath(engine))].join(':')
  return new CompilerProcess(engine.java, [
    ...kind.flags,
    ...flags,
    ...['-Xlog:cds=off', '-Xlog:cds+dynamic=off'],
    ...['-cp', ownClassPath, kind.mainClass, against.join(':')],
  ])
}

/**
 * Starts a service's JVM, with its class archive where there is one.
 * @param against jars to compile against; default: Flink's own
 */
export async function launchService(
  engine: Engine,
  kind: CompilerKind,
  against?: readonly string[],
): Promise<CompilerProcess> {
  const { jar, archive } = await pathsOf(engine, kind)
  await buildService(engine, kind, jar)
  const flags = (await exists(archive)) ? [`-XX:SharedArchiveFile=${archive}`] : []
  return start(engine, kind, { jar, flags, against: against ?? (await flinkJars(engine)) })
}

/** Gives a started service its first program, so that the student's is not the first. */
export async function warmUp(service: CompilerProcess, kind: CompilerKind): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'flink-lab-warm-up-'))
  const { mainClass, text } = kind.warmUp
  try {
    await service.request([join(folder, 'warm-up.jar'), mainClass, `${mainClass}.${kind.language}`, text])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Makes the compile services' class archives (AppCDS): a JVM with one compiles its first program in half the time.
 * Part of `engine install`; does nothing for those that are there.
 */
export async function trainCompilers(engine: Engine, onProgress?: OnProgress): Promise<void> {
  for (const kind of Object.values(compilers)) {
    const { jar, archive } = await pathsOf(engine, kind)
    if (await exists(archive)) continue
    const doing = {
      zh: `正在准备编译服务（${kind.command}）`,
      en: `Preparing the compile service (${kind.command})`,
    }
    onProgress?.({ type: 'progress', task: 'compiler', state: 'started', doing })
    await buildService(engine, kind, jar)
    const partial = `${archive}.${process.pid}.partial`
    const flags = [`-XX:ArchiveClassesAtExit=${partial}`]
    const service = await start(engine, kind, { jar, flags, against: await flinkJars(engine) })
    await warmUp(service, kind)
    await service.end()
    await rename(partial, archive)
    onProgress?.({ type: 'progress', task: 'compiler', state: 'done', doing })
  }
}
