import type { FaultMakers } from '../../faults/fault.ts'
import type { Role } from '../../roles/role.ts'
import { dockerErrors } from './errors.ts'
import { limitedFolders } from './limited-folders.ts'
import { signalScript } from './processes.ts'

type Ended = Promise<{ exitCode: number | null; output: string }>

/** What faults need of a host made of a container. */
export interface Breakable {
  name: string
  /** Addresses of the cluster's other hosts. */
  peers: readonly string[]
  /** Runs a command as the host's own root. */
  run(argv: readonly string[]): Ended
  /** Runs a bash script with rights over the host's network and mounts that its own root has not. */
  administer(script: string): Ended
}

/** Bits per second that a slow host still sends. */
const slowRate = 1_000_000

/** The filter's table; nobody else's has this name. */
const table = 'inet flink_lab_partition'

/** Packets from and to the others are dropped without a word, as by a cable that was pulled. */
const cut = (peers: readonly string[]) => `
table ${table} {
  set others { type ipv4_addr; ${peers.length > 0 ? `elements = { ${peers.join(', ')} }` : ''} }
  chain incoming { type filter hook input priority -300; ip saddr @others drop; }
  chain outgoing { type filter hook output priority -300; ip daddr @others drop; }
}`

/**
 * A page that is sure to be used, then a limit at exactly what is used: not a byte is left. Tried again when something
 * was written in between.
 */
const fill = (folder: string) => `
head -c 4096 /dev/zero >'${folder}/.disk-full'
for attempt in 1 2 3 4 5 6 7 8 9 10; do
  used=$(df --output=used -B1 '${folder}' | tail -n 1)
  mount -o remount,size=$used '${folder}' && break
done
[ $(df --output=avail -B1 '${folder}' | tail -n 1) = 0 ]`

const drain = ({ path, size }: { path: string; size: number }) => `
mount -o remount,size=${size} '${path}'
rm -f '${path}/.disk-full'`

/** All that can be broken in a container, and mended again: processes, network, disk. */
export function dockerFaults(host: Breakable): FaultMakers {
  const done = async (ended: Ended) => {
    const { exitCode, output } = await ended
    if (exitCode === 0) return
    throw dockerErrors['docker-fault-failed']({ host: host.name, reason: output.trim().slice(-500) })
  }
  const signal = (name: 'KILL' | 'STOP' | 'CONT', role?: Role) =>
    done(host.run(['/bin/bash', '-c', signalScript, 'signal', name, role?.mark ?? '']))
  const administer = (script: string) => done(host.administer(`set -e\n${script}`))

  return {
    kill: {
      make: (role) => signal('KILL', role),
      // What was killed is started again by whoever knows the roles.
      heal: async () => {},
    },
    pause: { make: (role) => signal('STOP', role), heal: (role) => signal('CONT', role) },
    partition: {
      make: () => administer(`nft -f - <<'end'\n${cut(host.peers)}\nend`),
      // Making a table that is there, and then removing it, is no error either way.
      heal: () => administer(`nft 'add table ${table}; delete table ${table}'`),
    },
    slow: {
      make: () =>
        administer(`tc qdisc replace dev eth0 root tbf rate ${slowRate}bit burst 16kb latency 400ms`),
      heal: () => administer('if tc qdisc show dev eth0 | grep -q tbf; then tc qdisc del dev eth0 root; fi'),
    },
    'disk-full': {
      make: () => administer(limitedFolders.map(({ path }) => fill(path)).join('')),
      heal: () => administer(limitedFolders.map(drain).join('')),
    },
  }
}
