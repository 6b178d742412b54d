import { random } from '@flink-lab/grader/seed'

/** The student's own job and the parts to look for; every value is also a key of the templates. */
export interface Task {
  /** Short jobs that are submitted before the one that stays. */
  earlier: number
  /** `-p` of that job. More than one TaskManager's four slots, so that it needs both. */
  parallelism: number
  /** Which of its window subtasks to look for, counted from 1 as logs do. */
  subtask: number
  /** Classes by the part of the ecosystem they stand for, as jars name them. */
  libraryClass: string
  optionalClass: string
  connectorClass: string
}

/** In lib/, each in a jar of its own. */
const libraries = [
  'org/apache/flink/cep/CEP.class',
  'org/apache/flink/connector/file/src/FileSource.class',
  'org/apache/flink/formats/csv/CsvReaderFormat.class',
  'org/apache/flink/formats/json/JsonDeserializationSchema.class',
  'org/apache/flink/table/api/TableEnvironment.class',
] as const

/** In opt/ or in plugins/: there, but on nobody's class path by itself. */
const options = [
  'org/apache/flink/table/client/SqlClient.class',
  'org/apache/flink/table/gateway/SqlGateway.class',
  'org/apache/flink/metrics/prometheus/PrometheusReporter.class',
  'org/apache/flink/metrics/jmx/JMXReporter.class',
] as const

/** Released apart from Flink: in no jar of the distribution. */
const connectors = [
  'org/apache/flink/connector/kafka/source/KafkaSource.class',
  'org/apache/flink/connector/jdbc/JdbcSink.class',
  'org/apache/flink/connector/pulsar/source/PulsarSource.class',
  'org/apache/flink/connector/elasticsearch/sink/ElasticsearchSink.class',
] as const

export function taskFrom(seed: string): Task {
  const choose = random(`architecture-tour/task/${seed}`)
  const parallelism = choose.pick([5, 6, 7])
  return {
    earlier: choose.int(1, 3),
    parallelism,
    subtask: choose.int(1, parallelism),
    libraryClass: choose.pick(libraries),
    optionalClass: choose.pick(options),
    connectorClass: choose.pick(connectors),
  }
}
