import { LabError } from '@flink-lab/engine/errors'
import { errors } from './errors.ts'

/** Any error as the LabError that an `unknown` report carries; its cause is kept for `--debug`. */
export function asProblem(error: unknown): LabError {
  if (error instanceof LabError) return error
  const problem = error instanceof Error ? error.message : String(error)
  return errors['cluster-unreachable']({ problem }, { cause: error })
}
