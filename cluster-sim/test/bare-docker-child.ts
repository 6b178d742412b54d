// Started and killed by leftovers.docker.test.ts: makes hosts of containers and then waits for its end.
import { up } from '../src/up.ts'

const hosts = { bigdata111: [], bigdata112: [] }
await up({ name: 'two', title: { zh: '', en: '' }, hosts }, { driver: 'docker', bare: true })
process.stdout.write('up\n')
setInterval(() => {}, 60_000)
