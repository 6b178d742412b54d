import { expect, test } from 'vitest'
import { causeOf } from './cause.ts'

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
