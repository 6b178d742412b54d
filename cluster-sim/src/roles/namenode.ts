import { dirname, join } from 'node:path'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { hadoopDaemon, hadoopLog } from './hadoop.ts'
import { hdfsConfiguration } from './hdfs.ts'
import type { Role } from './role.ts'

const beans = z.object({ beans: z.tuple([z.object({ FSState: z.string() })]) })

/** Every cluster has an id of its own, by which its DataNodes know it. */
const freshClusterId = (folder: string) =>
  `sed -i "s/^clusterID=.*/clusterID=CID-$(cat /proc/sys/kernel/random/uuid)/" '${folder}/current/VERSION'`

/** HDFS's master: ready when its safe mode is off. */
export const namenode: Role = {
  name: 'namenode',
  family: 'hadoop',
  mark: 'org.apache.hadoop.hdfs.server.namenode.NameNode',
  memory: 96,
  overhead: 110,
  ports: [9000, 9870],
  web: 9870,
  deadline: 60_000,
  configuration: hdfsConfiguration,
  async prepare({ host, engine }) {
    const name = join(dirname(host.flinkHome), 'hadoop-data/dfs/name')
    if (await host.exists(name)) return
    // A NameNode formatted once while the archives were made spares every later cluster a JVM.
    const formatted = join(engine.archives, 'formatted-namenode')
    const command = (await host.exists(formatted))
      ? `mkdir -p '${name}' && cp -r '${formatted}/.' '${name}' && ${freshClusterId(name)}`
      : 'hdfs namenode -format -nonInteractive'
    const result = await host.exec(command)
    if (result.exitCode !== 0) {
      throw errors['prepare-failed'](
        { role: 'namenode', host: host.name, command },
        { details: result.output.slice(-4000) },
      )
    }
  },
  command: (context) => hadoopDaemon(context, 'namenode', namenode.mark),
  log: (host) => hadoopLog(host, 'namenode'),
  async probe({ host, json }) {
    const query = '/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState'
    const state = beans.parse(await json(host.name, 9870, query)).beans[0].FSState
    return {
      ready: state === 'Operational',
      seen: { zh: `HDFS 状态 ${state}`, en: `HDFS is in state ${state}` },
    }
  },
}
