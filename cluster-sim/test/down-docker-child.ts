// Started and killed by leftovers.docker.test.ts: takes the named cluster down.
import { attach } from '../src/registry.ts'

const cluster = await attach(process.argv[2])
process.stdout.write('taking it down\n')
await cluster.down()
