import { describe, expect, test } from 'vitest'
import { difference, normalise } from './recording.ts'

const job = '5f1c8ad4be0ab4c8a3b4c1d2e3f40516'
const submitted = (id: string, ms: number) =>
  `Picked up JDK_JAVA_OPTIONS: -Djdk.net.hosts.file=/tmp/x\nJob has been submitted with JobID ${id}\nJob Runtime: ${ms} ms\n`

describe('a recording', () => {
  test('holds placeholders where the next run will differ', () => {
    expect(normalise(submitted(job, 812), { captures: { job } })).toBe(
      'Job has been submitted with JobID <job>\nJob Runtime: <ms> ms\n',
    )
  })

  test.each([
    ['2024-05-24 18:16:53,123 INFO x', '<time> INFO x'],
    ['Fri May 24 18:16:53 CST 2024', '<time>'],
    ['starting (pid 4711)', 'starting (pid <pid>)'],
    ['at 127.0.7.111:8081', 'at <ip>:8081'],
    ['application_1583200037872_0001', '<application>'],
    [`${job} ${job}`, '<id> <id>'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['4711 StandaloneSessionClusterEntrypoint', '<pid> StandaloneSessionClusterEntrypoint'],
    ['2 Beijing', '2 Beijing'],
    ['be : 2', 'be : 2'],
    ['10%\r20%\r100%', '100%'],
  ])('%j is recorded as %j', (line, recorded) => {
    expect(normalise(line)).toBe(`${recorded}\n`)
  })

  test("shows the host's own paths, not this machine's", () => {
    const replace = { '/home/li/.cache/clusters/c1/bigdata111/root': '/root', '/home/li/.cache': '/cache' }
    expect(normalise('/home/li/.cache/clusters/c1/bigdata111/root/training/a', { replace })).toBe(
      '/root/training/a\n',
    )
  })

  test('of a long output has its middle left out, and still proves both ends', () => {
    const long = (last: string) =>
      [...Array.from({ length: 99 }, (_, index) => `line ${index}`), last].join('\n')
    const recorded = normalise(long('end'))
    expect(recorded.split('\n')).toHaveLength(38)
    expect(difference(recorded, long('end'))).toBeUndefined()
    expect(difference(recorded, long('other'))).toEqual({ line: 37, recorded: 'end', actual: 'other' })
  })

  test('is proved by another run of the same', () => {
    const recorded = normalise(submitted(job, 812), { captures: { job } })
    const other = 'a'.repeat(32)
    expect(difference(recorded, submitted(other, 9), { captures: { job: other } })).toBeUndefined()
  })

  test('is refuted by a line that differs, is missing or is one too many', () => {
    expect(difference('a\nb\n', 'a\nc\n')).toEqual({ line: 2, recorded: 'b', actual: 'c' })
    expect(difference('a\nb\n', 'a\n')).toEqual({ line: 2, recorded: 'b', actual: undefined })
    expect(difference('a\n', 'a\nb\n')).toEqual({ line: 2, recorded: undefined, actual: 'b' })
    expect(difference('', '')).toBeUndefined()
  })

  test('a short run does not pass for a long one', () => {
    expect(difference('a\n...\nb\n', 'a\n')).toEqual({ line: 3, recorded: 'b', actual: undefined })
    expect(difference('a\n...\nb\n', 'a\nx\ny\nb\n')).toBeUndefined()
  })

  test('without promised order is compared as a multiset', () => {
    const recorded = normalise('b : 1\na : 2\na : 2\n', { unordered: true })
    expect(difference(recorded, 'a : 2\nb : 1\na : 2\n', { unordered: true })).toBeUndefined()
    expect(difference(recorded, 'a : 2\nb : 1\n', { unordered: true })).toBeDefined()
  })
})
