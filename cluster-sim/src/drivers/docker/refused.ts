import { LabError } from '@flink-lab/engine/errors'
import { statusOf } from './client.ts'
import { dockerErrors } from './errors.ts'

/** What an engine's refusal means to a student. Other errors are passed on as they are. */
export function refused(error: unknown, address: string): unknown {
  if (error instanceof LabError || statusOf(error) === undefined) return error
  const reason = error instanceof Error ? error.message : String(error)
  // The mounts are files of a name of their own: an engine that does not see them is not on this machine.
  if (/bind source path does not exist|not shared from the host|mounts denied/i.test(reason)) {
    return dockerErrors['docker-remote']({ address }, { cause: error, details: reason })
  }
  return dockerErrors['docker-refused']({ reason }, { cause: error })
}
