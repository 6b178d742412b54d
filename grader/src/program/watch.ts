import type { JobDetails } from '@flink-lab/cluster-sim/clients/flink-rest'

/** A look at the cluster that lasts as long as one run of a program. Disposing of it ends it. */
export interface RunWatch extends AsyncDisposable {
  /**
   * What was seen from the begin of the run until now; asked for once, after the run.
   * @param jobs those of this run
   * @returns a JSON value, for `ProgramRun.watched`
   */
  seen(jobs: readonly JobDetails[]): Promise<unknown>
}
