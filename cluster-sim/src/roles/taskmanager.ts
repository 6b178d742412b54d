import { flinkDaemon, flinkLog } from './flink.ts'
import type { Role } from './role.ts'

/**
 * What `bin/taskmanager.sh` would pass beside the sizes in config.yaml; TaskManagerRunner insists on having
 * them all (Flink's `TaskExecutorResourceUtils`).
 */
const resources = { 'taskmanager.cpu.cores': '4.0', 'taskmanager.memory.task.off-heap.size': '0b' }

/** Flink's worker: ready when the JobManager lists it with its slots. */
export const taskmanager: Role = {
  name: 'taskmanager',
  family: 'flink',
  mark: 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner',
  memory: 256,
  overhead: 220,
  ports: [],
  deadline: 60_000,
  command(context) {
    const dynamic = { ...resources, 'taskmanager.resource-id': context.instance }
    return flinkDaemon(context, 'taskexecutor', taskmanager.mark, {
      flags: ['-XX:MaxDirectMemorySize=96m', '-XX:MaxMetaspaceSize=256m'],
      args: Object.entries(dynamic).flatMap(([key, value]) => ['-D', `${key}=${value}`]),
    })
  },
  log: (host) => flinkLog(host, 'taskexecutor'),
  async probe({ flink, instance }) {
    const registered = await flink.taskManagers()
    // One that was started by hand has an id of Flink's making.
    const own = registered.find(({ id }) => instance === '' || id === instance)
    return {
      ready: own !== undefined && own.slotsNumber > 0,
      seen: {
        zh: `JobManager 看到 ${registered.length} 个 TaskManager`,
        en: `registered TaskManagers: ${registered.length}`,
      },
    }
  },
}
