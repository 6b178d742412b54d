import { expect, it } from 'vitest'
import { knownFailures, recogniseFailure } from './errors-catalogue.ts'

/** Lines as Flink 1.20 and Hadoop 3.4 print them. */
const printed: Record<string, string> = {
  'container-memory-limit':
    "Container [pid=1,containerID=container_1_0001_01_000001] is running 183734272B beyond the 'VIRTUAL' memory limit. Current usage: 158.5 MB of 1 GB physical memory used; 2.2 GB of 1.1 GB virtual memory used. Killing container.",
  'type-erasure':
    "org.apache.flink.api.common.functions.InvalidTypesException: The return type of function 'main(WordCount.java:14)' could not be determined automatically, due to type erasure.",
  'not-serializable':
    'org.apache.flink.api.common.InvalidProgramException: java.util.Scanner@1 is not serializable. The object probably contains or references non serializable fields.',
  'no-execute': 'java.lang.RuntimeException: No new data sinks have been defined since the last execution.',
  'not-enough-slots':
    'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum required resources.',
  'no-hadoop':
    "org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 'hdfs'.",
  'output-exists':
    'java.io.IOException: File or directory /flink/wc1 already exists. Existing files and directories are not overwritten in NO_OVERWRITE mode.',
  'no-listener':
    'java.net.ConnectException: Connection refused (Connection refused)\n\tat java.net.Socket.connect(Socket.java:1)\n\tat org.apache.flink.streaming.api.functions.source.SocketTextStreamFunction.run(SocketTextStreamFunction.java:104)',
  'hdfs-as-local-file':
    'java.nio.file.NoSuchFileException: hdfs:/bigdata111:9000/flink-lab/7ae6d148bb63fc15/input/stations.csv',
  'cached-file-unknown':
    "java.lang.IllegalArgumentException: File with name 'stations' is not available. Did you forget to register the file?",
  'context-too-early': 'java.lang.IllegalStateException: The runtime context has not been initialized.',
  'no-such-input': 'java.io.FileNotFoundException: File does not exist: /input/data.txt',
  'class-not-found': "The program's entry point class 'demo.WordCount' was not found in the jar file.",
}

it('recognises each failure by what is really printed, and by nothing before it', () => {
  for (const { slug } of knownFailures) {
    expect(recogniseFailure(printed[slug] ?? '')?.slug, slug).toBe(slug)
  }
  // As the notes have it, from Hadoop 2.
  const notes =
    'Container [pid=61432,containerID=container_1583200037872_0001_01_000001] is running beyond virtual memory limits.'
  expect(recogniseFailure(notes)?.slug).toBe('container-memory-limit')
  expect(recogniseFailure('java.lang.NumberFormatException: For input string: "x"')).toBeUndefined()
})

it('has three different rungs in both languages for each', () => {
  for (const { slug, rungs } of knownFailures) {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(rungs.map((rung) => rung[language])).size, slug).toBe(3)
    }
  }
})
