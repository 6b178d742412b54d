import { z } from 'zod'
import { hadoopDaemon, hadoopLog } from './hadoop.ts'
import { provideLibs } from './provided-libs.ts'
import type { Role } from './role.ts'
import { yarnConfiguration } from './yarn.ts'

const info = z.object({ clusterInfo: z.object({ state: z.string() }) })

/** YARN's master: ready when its REST API says that it has started. */
export const resourcemanager: Role = {
  name: 'resourcemanager',
  family: 'hadoop',
  mark: 'org.apache.hadoop.yarn.server.resourcemanager.ResourceManager',
  memory: 128,
  overhead: 130,
  ports: [8030, 8031, 8032, 8033, 8088],
  web: 8088,
  deadline: 60_000,
  configuration: yarnConfiguration,
  provide: {
    after: ['namenode', 'datanode'],
    doing: { zh: '把 Flink 的 jar 放进 HDFS', en: "putting Flink's jars into HDFS" },
    run: ({ topology, engine, hdfs }) => provideLibs(topology, engine, hdfs),
  },
  command: (context) => hadoopDaemon(context, 'resourcemanager', resourcemanager.mark),
  log: (host) => hadoopLog(host, 'resourcemanager'),
  async probe({ host, json }) {
    const { state } = info.parse(await json(host.name, 8088, '/ws/v1/cluster/info')).clusterInfo
    return { ready: state === 'STARTED', seen: { zh: `YARN 状态 ${state}`, en: `YARN is in state ${state}` } }
  },
}
