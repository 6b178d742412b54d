import { join } from 'node:path'
import { parse } from 'yaml'
import type { Machine } from '../drivers/driver.ts'
import type { Host } from '../host.ts'
import { hostsOf } from '../layout.ts'
import type { Topology } from '../topology.ts'
import { addedJars, flinkClassPath, smallJvm } from './jvm.ts'
import type { Configuration, DaemonCommand, RoleContext } from './role.ts'

/**
 * Flink's keys for a standalone cluster on a laptop. Sizes are explicit, so that `bin/taskmanager.sh` and
 * the lab's own start give a TaskManager the same memory.
 */
export function flinkConfiguration(
  topology: Topology,
  host: Pick<Machine, 'name' | 'bindAddress'>,
): Configuration {
  const jobManagers = hostsOf(topology, 'jobmanager')
  const [jobManager = 'localhost'] = jobManagers
  const heap = {
    jobManager: topology.memory?.jobmanager ?? 192,
    taskManager: topology.memory?.taskmanager ?? 256,
  }
  return {
    flink: {
      // Keys that name the host itself differ from host to host, as they do on real machines.
      'jobmanager.bind-host': host.bindAddress,
      'taskmanager.bind-host': host.bindAddress,
      'taskmanager.host': host.name,
      'rest.bind-address': host.bindAddress,
      'jobmanager.rpc.address': jobManager,
      'jobmanager.rpc.port': 6123,
      // The whole must be the sum of its parts: the distribution's own 1600m and 1728m would make the scripts refuse.
      'jobmanager.memory.process.size': `${heap.jobManager + 512}m`,
      'jobmanager.memory.heap.size': `${heap.jobManager}m`,
      'jobmanager.memory.off-heap.size': '64m',
      'taskmanager.numberOfTaskSlots': 4,
      'taskmanager.memory.process.size': `${heap.taskManager + 480}m`,
      'taskmanager.memory.framework.heap.size': '64m',
      'taskmanager.memory.task.heap.size': `${heap.taskManager - 64}m`,
      'taskmanager.memory.managed.size': '64m',
      'taskmanager.memory.framework.off-heap.size': '64m',
      // The default, 64m, is all of the framework's off-heap memory, which has other users: a batch job with a
      // blocking shuffle then dies of it.
      'taskmanager.memory.framework.off-heap.batch-shuffle.size': '16m',
      // A blocking shuffle asks for that many buffers for each subtask that writes. The default, 512, is half of all
      // that such a TaskManager has: a batch job whose plan must not wait for itself (a self-join, a cross) then fails.
      'taskmanager.network.sort-shuffle.min-buffers': 64,
      'taskmanager.memory.network.min': '32m',
      'taskmanager.memory.network.max': '32m',
      'taskmanager.memory.jvm-metaspace.size': '256m',
      'taskmanager.memory.jvm-overhead.min': '64m',
      'taskmanager.memory.jvm-overhead.max': '64m',
      'parallelism.default': 1,
      // Of several JobManagers each gives its own name: the leader's is what clients are told.
      'rest.address': jobManagers.includes(host.name) ? host.name : jobManager,
      'rest.port': 8081,
      // Hadoop's shutdown hook trips over this check and prints a trace after every `flink run` on HDFS.
      'classloader.check-leaked-classloader': false,
      // A program that calls System.exit fails itself, not the cluster.
      'cluster.intercept-user-system-exit': 'THROW',
      // Default 10 s: most of a slow start, when the TaskManager is up before its JobManager.
      'cluster.registration.error-delay': '100 ms',
      'heartbeat.interval': '1 s',
      'heartbeat.timeout': '20 s',
      // A job that asks for more slots than there are fails in 10 s instead of 5 min.
      'slot.request.timeout': '10 s',
      // A task that ignores its cancellation takes its TaskManager along after 10 s instead of 3 min.
      'task.cancellation.interval': '1 s',
      'task.cancellation.timeout': '10 s',
    },
    files: {
      'conf/masters': jobManagers.map((name) => `${name}:8081\n`).join(''),
      'conf/workers': hostsOf(topology, 'taskmanager')
        .map((name) => `${name}\n`)
        .join(''),
    },
  }
}

/** Where `bin/flink-daemon.sh` puts a daemon's log. */
export function flinkLog(host: Host, daemon: string): { folder: string; prefix: string; stem: string } {
  const folder = join(host.flinkHome, 'log')
  return { folder, prefix: `flink-root-${daemon}-`, stem: `flink-root-${daemon}-0-${host.name}` }
}

/** `env.java.opts.all` and the daemon's own options, which the scripts would have read from config.yaml. */
async function javaOptions(host: Host, role: string): Promise<string[]> {
  const config = parse(await host.readFile(join(host.flinkHome, 'conf/config.yaml')))
  const keys = ['all', role]
  const values = keys.map((key) => config?.env?.java?.opts?.[key] ?? config?.[`env.java.opts.${key}`] ?? '')
  return values.flatMap((value) => String(value).split(/\s+/)).filter(Boolean)
}

/** The command line of a Flink daemon, as the scripts would make it, without their three helper JVMs. */
export async function flinkDaemon(
  context: RoleContext,
  daemon: string,
  mainClass: string,
  options: { flags?: readonly string[]; args?: readonly string[] },
): Promise<DaemonCommand> {
  const { engine, host } = context
  const { folder, stem } = flinkLog(host, daemon)
  const conf = join(host.flinkHome, 'conf')
  const list = (path: string) => host.list(path)
  const classPath = [
    ...(await flinkClassPath(engine, list)),
    ...(await addedJars(engine, host.flinkHome, list)),
    ...host.hadoopFolders,
  ]
  return {
    argv: [
      join(engine.java.home, 'bin/java'),
      ...smallJvm(context),
      ...(options.flags ?? []),
      ...(await javaOptions(host, daemon === 'taskexecutor' ? 'taskmanager' : 'jobmanager')),
      `-Dlog.file=${join(folder, `${stem}.log`)}`,
      `-Dlog4j.configurationFile=file:${join(conf, 'log4j.properties')}`,
      '-cp',
      classPath.join(':'),
      mainClass,
      '--configDir',
      conf,
      ...(options.args ?? []),
    ],
    env: { FLINK_CONF_DIR: conf, FLINK_PLUGINS_DIR: join(host.flinkHome, 'plugins') },
    out: join(folder, `${stem}.out`),
    pidFile: `flink-root-${daemon}.pid`,
  }
}
