// netcat for a host of a cluster: `nc -l[k] PORT` listens on that host's address alone, so two clusters never
// meet; `nc [-z] HOST PORT` knows the cluster's host names. As much of it as the course types.
import { readFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const options = {
  listen: { type: 'boolean', short: 'l' },
  keep: { type: 'boolean', short: 'k' },
  port: { type: 'string', short: 'p' },
  zero: { type: 'boolean', short: 'z' },
  verbose: { type: 'boolean', short: 'v' },
  numeric: { type: 'boolean', short: 'n' },
  wait: { type: 'string', short: 'w' },
  close: { type: 'boolean', short: 'N' },
} as const

function fail(message: string): never {
  process.stderr.write(`nc: ${message}\n`)
  process.exit(1)
}

/** Address of one of the cluster's hosts. */
function addressOf(name: string): string {
  const { FLINK_LAB_HOSTS: hosts = '', FLINK_LAB_HOST: host = '' } = process.env
  const lines = readFileSync(join(hosts, host, 'etc/hosts'), 'utf8').split('\n')
  return lines.map((line) => line.split(' ')).find(([, ...names]) => names.includes(name))?.[0] ?? name
}

function listen(port: number, keep: boolean): void {
  const clients = new Set<Socket>()
  // What is typed before anyone listens waits, as it does in a pipe.
  process.stdin.pause()
  const server = createServer((client) => {
    if (!keep) server.close()
    clients.add(client)
    client.on('error', () => {})
    client.on('close', () => {
      clients.delete(client)
      if (!keep) process.exit(0)
    })
    client.pipe(process.stdout, { end: false })
    process.stdin.resume()
  })
  process.stdin.on('data', (chunk) => {
    for (const client of clients) client.write(chunk)
  })
  process.stdin.on('end', () => {
    for (const client of clients) client.end()
    if (!keep) server.close()
  })
  server.on('error', (error) => fail(error.message))
  server.listen(port, process.env.FLINK_LAB_ADDRESS)
}

function dial(host: string, port: number, flags: { zero?: boolean; verbose?: boolean; wait?: string }): void {
  const { zero, verbose, wait } = flags
  const socket = connect(port, addressOf(host))
  if (wait) socket.setTimeout(Number(wait) * 1000, () => fail('timed out'))
  socket.on('error', (error) => fail(`connect to ${host} port ${port} (tcp) failed: ${error.message}`))
  socket.on('connect', () => {
    if (verbose) process.stderr.write(`Connection to ${host} ${port} port [tcp/*] succeeded!\n`)
    if (zero) process.exit(0)
    process.stdin.pipe(socket)
    socket.pipe(process.stdout, { end: false })
  })
  socket.on('close', () => process.exit(0))
}

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const port = Number(values.port ?? positionals.at(-1))
  if (!(port > 0 && port < 65536)) fail('usage: nc -l[k] PORT | nc [-zv] HOST PORT')
  if (values.listen) listen(port, values.keep ?? false)
  else dial(positionals[0] ?? 'localhost', port, values)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
