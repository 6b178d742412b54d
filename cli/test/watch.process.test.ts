import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { allLabs } from '@flink-lab/labs/course'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { occupied } from './machine.ts'
import { aStudent, expectSame } from './student.ts'
import { save, solutionOf, watching } from './watching.ts'

const student = aStudent()
const before = occupied(labHome())
afterAll(() => student[Symbol.dispose]())
// Whatever a test did, the watch has ended: nothing of it is left on the machine.
afterEach(() => expectSame(before))

const lab = 'wordcount-batch-java'
const file = 'WordCount.java'
const failedCheck = ({ report }: { report: { checks: { id: string; status: string }[] } }) =>
  report.checks.find(({ status }) => status === 'fail')?.id

test('a starter, a broken file and a solution saved in turn get their verdicts, on one cluster', async () => {
  await using watch = watching(student, lab)
  const starter = await watch.nextVerdict()
  expect([failedCheck(starter), starter.standing]).toEqual(['ends', 'tried'])

  const broken = watch.nextVerdict()
  save(student, lab, file, 'public class WordCount {')
  expect(failedCheck(await broken)).toBe('compiles')

  const locked = watch.next(({ state }) => state === 'failed')
  watch.type('s')
  expect((await locked).error.code).toBe('solution-locked')

  const solution = (await solutionOf(student, lab))[file] ?? ''
  const early = watch.next(({ type }) => type === 'first-verdict')
  const passing = watch.nextVerdict()
  save(student, lab, file, solution)
  expect(await early).toMatchObject({ verdict: 'pass', parallelism: 1, parallelismsToCome: [2] })
  expect(watch.told.at(-1)?.type).toBe('first-verdict')
  expect(await passing).toMatchObject({ standing: 'passed', report: { verdict: 'pass' } })

  const shown = watch.next(({ type }) => type === 'solution')
  watch.type('s')
  expect(await shown).toMatchObject({ files: [{ file, content: solution }] })

  const again = watch.nextVerdict()
  save(student, lab, file, solution.replace('execute(', 'getExecutionPlan(); //'))
  expect(await again).toMatchObject({ standing: 'broken', report: { verdict: 'fail' } })
  const { stdout } = await student.lab('list')
  expect(stdout).toContain(`✗ ${lab}`)

  expect((await watch.quit()).exitCode).toBe(0)
  const clusters = watch.told.flatMap(({ type, cluster }) => (type === 'cluster' ? [cluster] : []))
  expect(new Set(clusters).size).toBe(1)
})

test('saves during a check become one check, of what was saved last', async () => {
  await using watch = watching(student, lab)
  await watch.nextVerdict()
  const told = watch.told.length
  const started = watch.next(({ type, state }) => type === 'check' && state === 'started')
  save(student, lab, file, 'public class WordCount { int x = "first"; }')
  await started
  // These fall into the check or into the moment before the next: at most two more, and the last is of the last save.
  const solution = (await solutionOf(student, lab))[file] ?? ''
  const passed = watch.next(({ report }) => report?.verdict === 'pass')
  for (const word of ['second', 'third', 'fourth'])
    save(student, lab, file, `public class WordCount { int x = "${word}"; }`)
  save(student, lab, file, solution)
  await passed
  const checks = watch.told.slice(told).filter(({ type, state }) => type === 'check' && state === 'done')
  expect(checks.length).toBeLessThanOrEqual(3)
  expect(checks.at(-1).report.verdict).toBe('pass')
  await watch.quit()
})

test('goes on where it was left, and the next lab is begun by a key', async () => {
  // A closed terminal ends it.
  await using left = watching(student, 'distributed-cache')
  await left.next(({ state }) => state === 'watching')
  left.command.kill('SIGHUP')
  expect((await left.command).exitCode).toBe(2)
  await expectSame(before)

  await using watch = watching(student)
  expect(await watch.next(({ state }) => state === 'watching')).toMatchObject({
    lab: 'distributed-cache',
  })
  const listed = watch.next(({ type }) => type === 'list')
  watch.type('l')
  expect((await listed).course).toHaveLength(7)
  const next = watch.next(({ state }) => state === 'watching')
  watch.type('n')
  const after = allLabs()[allLabs().indexOf('distributed-cache') + 1] ?? ''
  expect(await next).toMatchObject({
    lab: after,
    standing: 'new',
    workspace: join(student.root, 'work', after),
  })
  await watch.quit()
  expect(readFileSync(join(student.root, 'work/.flink-lab/current'), 'utf8').trim()).toBe(after)
})

test('without events: by looking at the files, also after a reset from elsewhere', async () => {
  await using watch = watching(student, lab, '--poll')
  await watch.nextVerdict()
  const starter = watch.next(({ report }) => report && failedCheck({ report }) === 'ends')
  expect((await student.lab('reset', lab)).exitCode).toBe(0)
  await starter
  const broken = watch.next(({ report }) => report && failedCheck({ report }) === 'compiles')
  save(student, lab, file, 'public class WordCount {')
  await broken
  await watch.quit()
})

test('by events, also after a reset from elsewhere, and after one by key', async () => {
  await using watch = watching(student, lab)
  await watch.nextVerdict()
  const starter = watch.next(({ report }) => report && failedCheck({ report }) === 'ends')
  expect((await student.lab('reset', lab)).exitCode).toBe(0)
  await starter
  const broken = watch.next(({ report }) => report && failedCheck({ report }) === 'compiles')
  save(student, lab, file, 'public class WordCount {')
  await broken
  const fresh = watch.next(({ report }) => report && failedCheck({ report }) === 'ends')
  watch.type('r')
  watch.type('r')
  await fresh
  const brokenAgain = watch.next(({ report }) => report && failedCheck({ report }) === 'compiles')
  save(student, lab, file, 'public class WordCount {')
  await brokenAgain
  await watch.quit()
})

test('by hand: Enter checks the lab, c every lab that was begun', async () => {
  expect((await student.lab('start', 'flink-ui')).exitCode).toBe(0)
  await using watch = watching(student, lab, '--manual')
  await watch.next(({ state }) => state === 'watching')
  const one = watch.nextVerdict()
  watch.type('')
  expect((await one).report.lab).toBe(lab)
  // Nothing was answered there yet.
  const verdictOf = (id: string) => watch.next(({ report }) => report?.lab === id)
  const other = verdictOf('flink-ui')
  const again = verdictOf(lab)
  watch.type('c')
  expect((await other).report.verdict).not.toBe('pass')
  expect((await again).standing).toBe((await one).standing)
  await watch.quit()
})

describe('on a terminal', () => {
  test('keys work as they are pressed, and Ctrl-C cleans up', async () => {
    const watch = student.atTerminal('watch', lab, '--manual', '--lang', 'zh')
    let shown = ''
    watch.stdout.on('data', (chunk: Buffer) => (shown += chunk))
    const shows = async (text: string) => {
      while (!shown.includes(text)) await once(watch.stdout, 'data')
    }
    await shows('q 退出')
    watch.stdin.write('\r')
    await shows('未通过')
    watch.stdin.write('\u0003')
    const { exitCode } = await watch
    expect([exitCode, shown]).toEqual([2, expect.stringContaining('已中断（SIGINT）')])
  })
})
