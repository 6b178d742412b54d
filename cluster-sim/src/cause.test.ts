import { expect, test } from 'vitest'
import { causeOf, refusedAddress } from './cause.ts'

test('the innermost cause wins over the lines after it', () => {
  const log = [
    '2024-05-24 18:16:53,001 ERROR o.a.f.r.Entry [] - Could not start cluster entrypoint.',
    'org.apache.flink.util.FlinkException: Could not create the component.',
    '\tat org.apache.flink.X.y(X.java:1)',
    'Caused by: java.lang.RuntimeException: outer',
    'Caused by: java.net.BindException: Could not start rest endpoint on any port in port range 8081',
    '\t... 8 more',
    '2024-05-24 18:16:53,002 INFO  o.a.f.r.B [] - Shutting down BLOB cache',
  ].join('\n')
  expect(causeOf(log)).toBe(
    'java.net.BindException: Could not start rest endpoint on any port in port range 8081',
  )
})

test.each([
  ['Error: Could not find or load main class x.Y\n', 'Error: Could not find or load main class x.Y'],
  ['Exception in thread "main" java.lang.Error: no\n\tat a.B.c(B.java:1)', 'java.lang.Error: no'],
  [
    '2024 ERROR namenode.NameNode: Failed to start namenode.\n2024 INFO bye',
    'namenode.NameNode: Failed to start namenode.',
  ],
  ['Error occurred during initialization of VM\nToo small', 'Error occurred during initialization of VM'],
  ['just\nwords\n', 'words'],
  ['', 'no output'],
])('%j ends because of %j', (log, cause) => {
  expect(causeOf(log)).toBe(cause)
})

test('a DataNode that was turned away is known by the address it came from', () => {
  const log =
    '2026-11-25 18:41:41,955 ERROR org.apache.hadoop.hdfs.server.datanode.DataNode: Initialization failed for Block pool BP-1-172.18.0.2-1 (Datanode Uuid 7116c735) service to bigdata111/172.19.0.2:9000 Datanode denied communication with namenode because hostname cannot be resolved (ip=172.19.0.1, hostname=172.19.0.1): DatanodeRegistration(0.0.0.0:9866)'
  expect(refusedAddress(log)).toBe('172.19.0.1')
  expect(refusedAddress('live')).toBeUndefined()
})
