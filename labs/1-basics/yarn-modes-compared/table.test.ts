import { expect, test } from 'vitest'
import { tableOf } from './table.ts'

const truth = {
  'session-applications': '1',
  'application-applications': '2',
  'session-containers': '2',
  'application-containers': '4',
  'session-memory': '2048',
  'application-memory': '4096',
  'session-first-start': '9000',
  'session-second-start': '80',
  'application-start': '20000',
  'session-failed': '2',
  'application-failed': '1',
}

test('the two modes stand side by side', () => {
  expect(tableOf(truth, 'zh').split('\n')).toEqual([
    '两个作业      会话模式          应用模式',
    '应用          1                 2',
    '容器          2                 4',
    '内存 MB       2048              4096',
    '启动 ms       9000 / 80         20000',
    '失败          2                 1',
  ])
  expect(tableOf(truth, 'en')).toContain('start, ms     9000 / 80         20000\n')
})
