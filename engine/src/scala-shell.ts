import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileOwnScala } from './compile-own-scala.ts'
import { jarsIn } from './compilers.ts'
import type { Engine } from './engine.ts'

const source = fileURLToPath(new URL('../scala/ScalaShell.scala', import.meta.url))

/** Path of the Scala shell's jar, compiled when it is not there yet. It carries the hash of its source. */
export async function scalaShell(engine: Engine): Promise<string> {
  const text = await readFile(source, 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const jar = join(engine.archives, `scala-shell-${hash}.jar`)
  const made = await access(jar).then(
    () => true,
    () => false,
  )
  if (made) return jar
  await mkdir(engine.archives, { recursive: true })
  const folder = await mkdtemp(join(engine.archives, '.scala-shell-'))
  try {
    const unfinished = join(folder, 'shell.jar')
    // The shell runs in the engine's Scala: what Flink's jar brings of the compiler is older.
    const against = [
      join(engine.scala.home, 'lib'),
      join(engine.flink.home, 'lib'),
      join(engine.flink.home, 'opt'),
    ]
    await compileOwnScala(engine, {
      source,
      jar: unfinished,
      against: (await Promise.all(against.map(jarsIn))).flat(),
    })
    // Someone else may have compiled it at the same time; theirs is as good.
    await rename(unfinished, jar)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return jar
}
