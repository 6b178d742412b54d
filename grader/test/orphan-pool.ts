/** Run by a test in a process of its own, which is then killed: starts a pool and tells when a spare waits. */
import { attach } from '@flink-lab/cluster-sim/registry'
import { openEngine } from '@flink-lab/engine/open'
import { startClientPool } from '../src/program/client-pool.ts'

const cluster = await attach(process.argv[2])
const pool = await startClientPool({ engine: await openEngine(), cluster })
await pool.ready()
process.stdout.write('ready\n')
setInterval(() => {}, 60_000)
