import type { DriverChoice } from '@flink-lab/cluster-sim/driver-choice'
import { up } from '@flink-lab/cluster-sim/up'
import type { Compiler } from '@flink-lab/engine/compile-service'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { type VerifyEvent, type VerifyOptions, verifyLab } from '@flink-lab/labs/kit/verify'
import { colours as pc } from './colours.ts'
import type { Context } from './command.ts'
import { formatDuration } from './render/units.ts'

/**
 * Proves one lab, telling of each proof as it ends.
 * @param compiler for programs, as many labs use it
 * @returns the ends of all proofs, in order
 */
export async function verifying(
  { out, signal }: Context,
  lab: Lab,
  compiler: Compiler,
  driver?: DriverChoice,
): Promise<VerifyEvent[]> {
  const ended: VerifyEvent[] = []
  const onEvent: VerifyOptions['onEvent'] = (event) => {
    out.data(event)
    if (event.type !== 'verify' || event.state === 'started') return
    ended.push(event)
    const time = pc.dim(formatDuration(event.elapsedMs ?? 0))
    out.line(`${event.state === 'held' ? pc.green('✓') : pc.red('✗')} ${event.lab}: ${event.what} ${time}`)
    if (event.problem) out.line(event.problem.replaceAll(/^/gm, '    '))
  }
  await verifyLab({
    lab,
    up: (topology, options) => up(topology, { ...options, driver }),
    compiler,
    onEvent,
    signal,
  })
  return ended
}
