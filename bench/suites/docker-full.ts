import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { openEngine } from '@flink-lab/engine/open'
import { alternate } from '../alternate.ts'
import { versionsOf } from '../common.ts'
import type { Suite } from '../run.ts'

/** What a student types on bare hosts, as one script a host; nothing is waited for that need not be. */
const hdfs = `
cat >"$HADOOP_CONF_DIR/core-site.xml" <<'end'
<configuration><property><name>fs.defaultFS</name><value>hdfs://bigdata111:9000</value></property></configuration>
end
hdfs namenode -format -nonInteractive && start-dfs.sh
`
const flink = `
sed -i -e 's/address: localhost/address: bigdata112/; s/bind-host: localhost/bind-host: 0.0.0.0/; s/bind-address: localhost/bind-address: 0.0.0.0/; /^  host: localhost/d' conf/config.yaml
echo bigdata112:8081 > conf/masters
printf 'bigdata113\\nbigdata114\\n' > conf/workers
here=$(basename "$PWD")
(cd .. && scp -qr $here/ root@bigdata113:/root/training && scp -qr $here/ root@bigdata114:/root/training)
bin/start-cluster.sh
until curl -s bigdata112:8081/overview | grep -q '"taskmanagers":2'; do sleep 0.1; done
`

async function typed(cluster: Cluster, host: string, script: string): Promise<void> {
  const { exitCode, output } = await cluster.host(host).exec(script, { timeout: 300_000 })
  if (exitCode !== 0) throw new Error(`${host}: ${output}`)
}

/**
 * Peer: the same four containers, bare, set up as the notes do it: files edited, `scp` to the workers, HDFS formatted
 * and started, `bin/start-cluster.sh`, until both TaskManagers are registered. Ours: `cluster up full` from nothing
 * until every role is ready. Both make their containers; the image is there.
 */
export const suite: Suite = {
  name: 'docker-full',
  what: 'four containers from nothing until both TaskManagers are registered: by hand against `cluster up full`',
  promised: 2,
  rounds: 5,
  async run(rounds, onRound) {
    const engine = await openEngine()
    const full = topologyNamed('full')
    const made: Cluster[] = []
    const after = async () => {
      for (const cluster of made.splice(0)) await cluster.down()
    }
    // So that image and archives are there.
    await (await up(full, { engine, driver: 'docker' })).down()
    const kept = await alternate(
      {
        name: 'by hand',
        async run() {
          const cluster = await up(full, { engine, driver: 'docker', bare: true })
          made.push(cluster)
          await Promise.all([typed(cluster, 'bigdata111', hdfs), typed(cluster, 'bigdata112', flink)])
          return undefined
        },
        after,
      },
      {
        name: 'cluster up full',
        async run() {
          made.push(await up(full, { engine, driver: 'docker' }))
          return undefined
        },
        after,
      },
      rounds,
      { onRound },
    )
    return { rounds: kept, versions: versionsOf(engine) }
  },
}
