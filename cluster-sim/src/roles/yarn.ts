import { firstHostOf } from '../layout.ts'
import type { Topology } from '../topology.ts'
import type { Configuration } from './role.ts'

/** What Hadoop's own `capacity-scheduler.xml` says: one queue for everybody. */
export const capacityScheduler = {
  'yarn.scheduler.capacity.root.queues': 'default',
  'yarn.scheduler.capacity.root.default.capacity': '100',
  'yarn.scheduler.capacity.root.default.maximum-capacity': '100',
  'yarn.scheduler.capacity.root.default.state': 'RUNNING',
  // Hadoop ships 0.1: on so small a cluster a second application would wait for ever.
  'yarn.scheduler.capacity.maximum-am-resource-percent': '0.8',
  'yarn.scheduler.capacity.resource-calculator':
    'org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator',
}

/**
 * How containers find Hadoop that was installed from jars alone: through the same HADOOP_CLASSPATH as a student's
 * commands. The lab's own variables make what runs in a container known as a part of the cluster.
 */
export const yarnInstallation = {
  'yarn.application.classpath': '$HADOOP_CONF_DIR,$HADOOP_CLASSPATH',
  'yarn.nodemanager.env-whitelist': [
    'JAVA_HOME,HADOOP_COMMON_HOME,HADOOP_HDFS_HOME,HADOOP_CONF_DIR,CLASSPATH_PREPEND_DISTCACHE,HADOOP_YARN_HOME',
    'HADOOP_HOME,PATH,LANG,TZ,HADOOP_CLASSPATH,FLINK_LAB_CLUSTER,FLINK_LAB_HOST,FLINK_LAB_HOSTS',
  ].join(','),
}

/** Hadoop itself expands it, so the same file is right on every host. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: Hadoop's own syntax
const yarnData = '${env.HOME}/training/yarn-data'

/** What ResourceManager, NodeManagers and clients agree on. */
export function yarnConfiguration(topology: Topology): Configuration {
  return {
    hadoop: {
      'yarn-site': {
        'yarn.resourcemanager.hostname': firstHostOf(topology, 'resourcemanager') ?? 'localhost',
        // Copies of Flink's jars for every application: not beside HDFS's data, whose room may be limited.
        'yarn.nodemanager.local-dirs': yarnData,
        // Default /tmp, which hosts that are no containers share with the whole machine.
        'yarn.node-attribute.fs-store.root-dir': `file://${yarnData}/node-attribute`,
        'yarn.nodemanager.resource.memory-mb': '2560',
        'yarn.nodemanager.resource.cpu-vcores': '4',
        'yarn.scheduler.minimum-allocation-mb': '256',
        'yarn.scheduler.maximum-allocation-mb': '2560',
        // A JVM reserves far more address space than it uses: the notes' "running beyond virtual memory limits".
        'yarn.nodemanager.vmem-pmem-ratio': '5',
        // Left to cgroups, which are not used here, nobody would keep containers to their memory (YARN's default).
        'yarn.nodemanager.resource.memory.enforced': 'false',
        // Default 3 s: a session that breaks its limits would first seem to work.
        'yarn.nodemanager.container-monitor.interval-ms': '500',
        // A student's disk is often nearly full; the default of 90 % would make a node unhealthy.
        'yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage': '99.5',
        // Defaults are made for thousands of machines: 1 s, 30 s.
        'yarn.resourcemanager.nodemanagers.heartbeat-interval-ms': '200',
        'yarn.resourcemanager.connect.retry-interval.ms': '200',
        'yarn.log-aggregation-enable': 'true',
        ...yarnInstallation,
      },
      'capacity-scheduler': capacityScheduler,
    },
  }
}
