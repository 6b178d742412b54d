import { setTimeout as delay } from 'node:timers/promises'
import type { FaultMakers } from '../../faults/fault.ts'
import type { Role } from '../../roles/role.ts'
import { isStopped, startTimeOf } from './process-table.ts'

const pollMs = 20
/** A process in the middle of a disk access takes no signal; it takes it when that is over. */
const giveUpMs = 10_000

/**
 * What can be done to processes alone, without containers: SIGKILL, and SIGSTOP with SIGCONT. Network and disk are
 * the whole machine's, so there is no honest way to break them for one host.
 * @param processesOf PIDs of the host, or of one role's daemons on it
 * @param signal sends a signal, if the process still is this cluster's
 */
export function processFaults(
  processesOf: (role?: Role) => Promise<number[]>,
  signal: (pid: number, name: NodeJS.Signals) => void,
): FaultMakers {
  /** Signals until none is left that has not taken effect: what is signalled may be starting others just now. */
  const until = async (name: NodeJS.Signals, done: (pid: number) => boolean, role?: Role) => {
    const deadline = performance.now() + giveUpMs
    while (performance.now() < deadline) {
      const left = (await processesOf(role)).filter((pid) => !done(pid))
      if (left.length === 0) return
      for (const pid of left) signal(pid, name)
      await delay(pollMs)
    }
  }
  return {
    kill: {
      make: (role) => until('SIGKILL', (pid) => startTimeOf(pid) === undefined, role),
      // What was killed is started again by whoever knows the roles.
      heal: async () => {},
    },
    pause: {
      make: (role) => until('SIGSTOP', isStopped, role),
      heal: (role) => until('SIGCONT', (pid) => !isStopped(pid), role),
    },
  }
}
