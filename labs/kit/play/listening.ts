import type { Host } from '@flink-lab/cluster-sim/host'

const listen = '0A'

/**
 * True when something listens on the host's TCP port. Asked of the kernel's own table, never by connecting: a
 * probe would use up the one connection that `nc -l` takes.
 */
export async function isListening(host: Host, port: number): Promise<boolean> {
  const { stdout } = await host.exec(['cat', '/proc/net/tcp', '/proc/net/tcp6'])
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const own = hexOf(host.address)
  return stdout.split('\n').some((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    const [address = '', hexPort] = local.split(':')
    // The last eight digits also tell an IPv4 address inside an IPv6 one, as Java binds them; zeros mean any.
    const last = address.slice(-8)
    return state === listen && hexPort === wanted && (last === own || /^0+$/.test(address))
  })
}

/** An IPv4 address as /proc/net/tcp writes it: little-endian hexadecimal. */
function hexOf(address: string): string {
  return address
    .split('.')
    .reverse()
    .map((byte) => Number(byte).toString(16).toUpperCase().padStart(2, '0'))
    .join('')
}
