import { faultKinds } from '../src/faults/fault.ts'
import { attach } from '../src/registry.ts'

// A command that breaks a host for some time, says so, and lives on until it is killed.
const [id, name, host = '', limitMs] = process.argv.slice(2)
const kind = faultKinds.find((known) => known === name)
const cluster = await attach(id)
if (kind) await cluster.fault(kind, { host }, Number(limitMs))
console.log('broken')
setInterval(() => {}, 60_000)
