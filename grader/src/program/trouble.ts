import type { ProgramRun } from './evidence.ts'

/** Texts of failures that a healthy cluster does not show to a sound program. */
const infrastructure =
  /Could not connect to BlobServer|Could not upload job files|Failed to submit JobGraph|Connection refused|Connection reset|Connection unexpectedly closed|no longer reachable|heartbeat of .* timed out|Could not acquire the minimum required resources|NoResourceAvailableException|Name ?[nN]ode is in safe mode|SafeModeException|could only be written to 0 of the|UnknownHostException|No route to host|No space left on device|Insufficient number of network buffers|OutOfMemoryError: (Metaspace|Direct)/

/** What makes a run suspect. `daemon`: the run may be repeated; `limit`: it met a limit; undefined: its own doing. */
export function trouble(run: ProgramRun): 'daemon' | 'limit' | undefined {
  if ((run.lost ?? []).length > 0) return 'daemon'
  if (run.end.kind === 'killed') return 'daemon'
  const text = [run.trace ?? '', ...(run.failures ?? [])].join('\n')
  if (infrastructure.test(text)) return 'daemon'
  if (run.end.kind === 'timed-out') return 'limit'
  return undefined
}
