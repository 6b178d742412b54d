import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../cluster-options.ts'
import { defineCommand } from '../command.ts'

/** The Scala shell on the JobManager's host, typed into or piped into; what is typed runs on the cluster. */
export default defineCommand<[], { cluster?: string }>({
  options: [clusterOption],
  examples: ['scala-shell', 'scala-shell < program.scala'],
  async run({ lendTerminal, signal }, _, options) {
    const cluster = await attach(options.cluster)
    const host = cluster.hostOf('jobmanager')
    const command = `bin/start-scala-shell.sh remote ${host.name} 8081`
    return lendTerminal(() => host.shell({ command, signal }))
  },
})
