import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { launchService } from './compiler-archive.ts'
import { compilers } from './compilers.ts'
import type { Engine } from './engine.ts'
import { engineErrors } from './engine-errors.ts'

/**
 * Compiles a Scala source of the project itself, once, in a compiler of its own.
 * @param against jars to compile against; default: Flink's own
 * @throws LabError `compiler-died`
 */
export async function compileOwnScala(
  engine: Engine,
  { source, jar, against }: { source: string; jar: string; against?: readonly string[] },
): Promise<void> {
  const text = await readFile(source, 'utf8')
  const service = await launchService(engine, compilers.scala, against)
  const [status, ...problems] = await service.request([jar, '', basename(source), text])
  await service.end()
  if (status === 'ok' && problems.length === 0) return
  throw engineErrors['compiler-died'](undefined, { details: problems.join('\n') })
}
