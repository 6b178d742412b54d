import { readFileSync } from 'node:fs'

/** A listening TCP socket, from /proc/net/tcp and tcp6 (proc(5)). */
export interface Listener {
  /** Dotted IPv4 address; `0.0.0.0` for a socket on every address, of either family. */
  address: string
  port: number
  inode: string
}

const LISTEN = '0A'

function ipv4(hex: string): string | undefined {
  if (/^0+$/.test(hex)) return '0.0.0.0'
  const mapped = hex.length === 8 ? hex : hex.match(/^0{16}FFFF0000(.{8})$/)?.[1]
  // The kernel prints each 32-bit word in the machine's byte order: little-endian here.
  return mapped
    ?.match(/../g)
    ?.reverse()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
}

/** Parses one of the two tables. */
export function parseListeners(table: string): Listener[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTEN)
    .flatMap((fields) => {
      const [hex = '', port = ''] = (fields[1] ?? '').split(':')
      const address = ipv4(hex)
      return address ? [{ address, port: Number.parseInt(port, 16), inode: fields[9] ?? '' }] : []
    })
}

/** Every listening TCP socket of this machine. */
export function listeners(): Listener[] {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => {
    try {
      return parseListeners(readFileSync(file, 'utf8'))
    } catch {
      return [] // no IPv6
    }
  })
}
