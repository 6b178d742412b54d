/** A Python package that carries part of a distribution. */
export interface WantedPackage {
  package: string
  version: string
  /** Which of its files: a wheel by its tags (the name's end), or `.tar.gz` for the source archive. */
  form: string
  /** Where a file of the archive goes; undefined: left out. */
  place: (member: string) => string | undefined
}

export interface WantedDistribution {
  name: string
  version: string
  when: 'always' | 'on-demand'
  folders?: string[]
  packages?: WantedPackage[]
  /** Path → Maven coordinates, taken alone. */
  jars?: Record<string, string>
  /** Maven coordinates, taken with all they need at run time. */
  resolve?: string[]
  resolveInto?: string
}

const flink = '1.20.3'
const hadoop = '3.4.2'
const scala = '2.12.20'
const kafka = '3.9.1'
const storm = '2.8.3'
const spark = '3.5.7'

const batch = ['ConnectedComponents', 'DistCp', 'EnumTriangles', 'KMeans', 'PageRank']
const alsoBatch = ['TransitiveClosure', 'WebLogAnalysis', 'WordCount']
const streaming = [
  'SessionWindowing',
  'SocketWindowWordCount',
  'TopSpeedWindowing',
  'WindowJoin',
  'WordCount',
]

/** The official example jars, at the paths of Flink's own distribution. */
const examples = Object.fromEntries([
  // 1.18.0 is the last release whose batch examples are on Maven Central.
  ...[...batch, ...alsoBatch].map((name) => [
    `examples/batch/${name}.jar`,
    `org.apache.flink:flink-examples-batch:1.18.0:${name}`,
  ]),
  ...streaming.map((name) => [
    `examples/streaming/${name}.jar`,
    `org.apache.flink:flink-examples-streaming:1.20.0:${name}`,
  ]),
])

/** What the engine consists of, by name and version; `roll.ts` turns it into pinned files. */
export const wanted: WantedDistribution[] = [
  {
    name: 'flink',
    // The newest patch for which the SQL gateway and the Scala table bridge exist too.
    version: flink,
    when: 'always',
    packages: [
      {
        package: 'apache-flink',
        version: flink,
        form: '-1-cp311-cp311-manylinux2014_x86_64.whl',
        // Scripts of PyFlink are left out: there is no Python in the course.
        place: (member) => /^pyflink\/((?:bin|conf)\/(?!pyflink)[^/]+)$/.exec(member)?.[1],
      },
      {
        package: 'apache-flink-libraries',
        version: flink,
        form: '.tar.gz',
        // Without opt/flink-python (33 MB, PyFlink only) everything fits into 700 MB.
        place: (member) => {
          const path = /^[^/]+\/deps\/((?:bin|lib|opt|plugins|licenses)\/.+)$/.exec(member)?.[1]
          return path?.startsWith('opt/flink-python') ? undefined : path
        },
      },
    ],
    jars: {
      [`opt/flink-sql-gateway-${flink}.jar`]: `org.apache.flink:flink-sql-gateway:${flink}`,
      [`opt/flink-table-api-scala-bridge_2.12-${flink}.jar`]: `org.apache.flink:flink-table-api-scala-bridge_2.12:${flink}`,
      ...examples,
    },
  },
  {
    name: 'hadoop',
    version: hadoop,
    when: 'always',
    // The daemons refuse to start when these are not on the class path; their pages are not in the jars.
    folders: ['webapps/hdfs', 'webapps/datanode', 'webapps/secondary'],
    resolve: [
      `org.apache.hadoop:hadoop-common:${hadoop}`,
      `org.apache.hadoop:hadoop-hdfs:${hadoop}`,
      `org.apache.hadoop:hadoop-hdfs-client:${hadoop}`,
      `org.apache.hadoop:hadoop-yarn-server-resourcemanager:${hadoop}`,
      `org.apache.hadoop:hadoop-yarn-server-nodemanager:${hadoop}`,
      `org.apache.hadoop:hadoop-yarn-server-timelineservice:${hadoop}`,
      `org.apache.hadoop:hadoop-yarn-client:${hadoop}`,
    ],
  },
  {
    name: 'scala',
    version: scala,
    when: 'always',
    // jline 2: the terminal of the 2.12 REPL.
    resolve: [`org.scala-lang:scala-compiler:${scala}`, 'jline:jline:2.14.6'],
  },
  {
    name: 'kafka',
    version: kafka,
    when: 'on-demand',
    // The broker, and the commands for topics, producers and consumers.
    resolve: [`org.apache.kafka:kafka_2.13:${kafka}`, `org.apache.kafka:kafka-tools:${kafka}`],
  },
  {
    name: 'storm',
    // The newest whose parent pom Maven Central has.
    version: storm,
    when: 'on-demand',
    // Nimbus, supervisor and the API. A supervisor gives its workers the jars of `lib-worker`.
    resolve: [`org.apache.storm:storm-server:${storm}`],
    resolveInto: 'lib-worker',
  },
  {
    name: 'spark',
    // The last line for Scala 2.12 that has DStreams beside Structured Streaming (in spark-sql).
    version: spark,
    when: 'on-demand',
    // Executors are given the jars of `jars`, as in Spark's own distribution.
    resolve: [`org.apache.spark:spark-streaming_2.12:${spark}`, `org.apache.spark:spark-sql_2.12:${spark}`],
    resolveInto: 'jars',
  },
]
