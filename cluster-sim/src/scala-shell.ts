import { join } from 'node:path'
import type { Engine } from '@flink-lab/engine/engine'
import { scalaShell } from '@flink-lab/engine/scala-shell'
import type { Machine } from './drivers/driver.ts'

const script = join(import.meta.dirname, '../standins/flink/start-scala-shell.sh')

/** Puts the Scala shell, which left Flink in 1.15, where it used to be: `bin/start-scala-shell.sh`. */
export async function placeScalaShell(machine: Machine, engine: Engine): Promise<void> {
  const jar = await scalaShell(engine)
  await Promise.all([
    machine.copyIn(script, 'bin/start-scala-shell.sh'),
    machine.copyIn(jar, 'opt/scala-shell.jar'),
  ])
}
