import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flinkRestAt } from '@flink-lab/cluster-sim/clients/flink-rest-client'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { openEngine } from '@flink-lab/engine/open'
import { execa } from 'execa'
import { alternate } from '../alternate.ts'
import { registered, versionsOf } from '../common.ts'
import type { Suite } from '../run.ts'

/**
 * Peer: the untouched distribution in a folder of its own, with nothing of ours in its environment, from
 * `bin/start-cluster.sh` until its TaskManager is registered on localhost:8081. Ours: JobManager and TaskManager
 * of `pseudo`, from neither running until the same is true.
 */
export const suite: Suite = {
  name: 'start-pseudo',
  what: 'Flink from nothing until its TaskManager is registered: bin/start-cluster.sh against `cluster up pseudo`',
  promised: 3.5,
  rounds: 7,
  async run(rounds, onRound) {
    const engine = await openEngine()
    const stock = await mkdtemp(join(tmpdir(), 'flink-lab-bench-'))
    await cp(engine.flink.home, stock, { recursive: true })
    // The tarball has this empty folder, Python's packages have not.
    await mkdir(join(stock, 'log'), { recursive: true })
    const plain = {
      cwd: stock,
      extendEnv: false,
      env: { PATH: '/usr/bin:/bin', HOME: stock, JAVA_HOME: engine.java.home, FLINK_PID_DIR: stock },
    }
    const rest = flinkRestAt(async () => ({ hostname: '127.0.0.1', port: 8081 }))
    try {
      await using ours = await up(topologyNamed('pseudo'), { engine, name: 'bench-ours' })
      const kept = await alternate(
        {
          name: 'bin/start-cluster.sh',
          async run() {
            await execa('bin/start-cluster.sh', plain)
            await registered(rest)
            return undefined
          },
          async after() {
            await execa('bin/stop-cluster.sh', plain)
          },
        },
        {
          name: 'cluster up pseudo',
          async before() {
            await Promise.all([ours.stop('bigdata111', 'taskmanager'), ours.stop('bigdata111', 'jobmanager')])
          },
          async run() {
            await ours.ensureReady()
            return undefined
          },
        },
        rounds,
        { onRound },
      )
      return { rounds: kept, versions: versionsOf(engine) }
    } finally {
      await rm(stock, { recursive: true, force: true })
    }
  },
}
