import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { openEngine } from '@flink-lab/engine/open'
import type { Round } from '../alternate.ts'
import { versionsOf } from '../common.ts'
import type { Suite } from '../run.ts'

/** Milliseconds in which this machine's processors were busy since boot, all together (proc(5), /proc/stat, USER_HZ 100). */
function busyMs(): number {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? ''
  )
    .split(/\s+/)
    .map(Number)
  return (user + nice + system + irq + softirq) * 10
}

/**
 * Not a race but a bound: a start cannot be quicker than the work that it is, shared by all processors. Peer: the
 * processor time used by the whole machine meanwhile, divided by its processors; ours: the time until every role is
 * ready. Rounds alternate between `ha` and `yarn`. A ratio of 1 is a start that nothing waits in.
 */
export const suite: Suite = {
  name: 'ready-within-cpu',
  what: 'ha (with HDFS) and yarn as processes: CPU seconds ÷ cores against the time until all is ready',
  promised: 1 / 1.3,
  rounds: 6,
  async run(rounds, onRound) {
    const engine = await openEngine()
    const kept: Round[] = []
    for (let round = 0; round < rounds; round++) {
      const name = round % 2 === 0 ? 'ha' : 'yarn'
      const [busy, began] = [busyMs(), performance.now()]
      const cluster = await up(topologyNamed(name), { engine, driver: 'process', name: `bench-${name}` })
      const oursMs = performance.now() - began
      const peerMs = (busyMs() - busy) / availableParallelism()
      const { roles } = await cluster.status()
      const memoryMiB = roles.reduce((sum, role) => sum + (role.memoryMiB ?? 0), 0)
      await cluster.down()
      const details = { ours: { [name]: 1, memoryMiB } }
      const one: Round = { round, peerMs, oursMs, ratio: peerMs / oursMs, details }
      kept.push(one)
      onRound(one)
    }
    return { rounds: kept, versions: versionsOf(engine) }
  },
}
