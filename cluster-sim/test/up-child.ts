// Started and killed by owner-killed.process.test.ts: brings a cluster up and then waits for its end.
import { pseudo } from '../src/topologies/pseudo.ts'
import { up } from '../src/up.ts'

await up(pseudo)
process.stdout.write('up\n')
setInterval(() => {}, 60_000)
