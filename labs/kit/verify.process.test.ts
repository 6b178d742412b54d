import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { list, reap } from '@flink-lab/cluster-sim/registry'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { describe, expect, test } from 'vitest'
import type { CheckOptions } from './check.ts'
import { checkLab } from './check.ts'
import type { Lab } from './lab.ts'
import { recordLab } from './record.ts'
import tiny from './test/fixtures/tiny/lab.ts'
import { temporaryFolder } from './test/temporary.ts'
import { verifyLab } from './verify.ts'

/** Real hosts, without Flink on them: the fixture does not ask for it. */
const bare: CheckOptions['up'] = (topology, { signal }) => up(topology, { bare: true, signal })

/** What does not hold of the fixture once it was spoilt. */
async function broken(spoil: (folder: string) => Promise<unknown>, change: Partial<Lab> = {}) {
  await using copy = await temporaryFolder()
  await cp(tiny.folder, copy.path, { recursive: true })
  await spoil(copy.path)
  const lab = { ...tiny, ...change, folder: copy.path } as Lab
  const events = await verifyLab({ lab, up: bare })
  return Object.fromEntries(events.map(({ what, problem }) => [what, problem]))
}
const nothing = async () => {}

describe('labs:verify', () => {
  test('holds a sound lab to be sound, and leaves nothing behind', async () => {
    const running = async () => (await list()).map(({ id }) => id)
    const before = await running()
    const held: string[] = []
    const problems = await verifyLab({
      lab: tiny,
      up: bare,
      onEvent: (event) => {
        if (event.type === 'verify' && event.state === 'held') held.push(event.what)
      },
    })
    expect(problems).toEqual([])
    expect(held).toEqual([
      'structure',
      'steps',
      'recordings',
      'solution',
      'starter',
      'right/longer-way',
      'wrong/litter',
      'wrong/other-word',
      'wrong/too-few',
      'task not done',
      "another student's work",
    ])
    expect(await running()).toEqual(before)
    expect(await reap()).toEqual({ clusters: [], processes: 0 })
  })

  test('proves the solution alone by replaying it, without the demonstration', async () => {
    const ended: string[] = []
    await verifyLab({
      lab: tiny,
      up: bare,
      proving: (what) => what === 'solution',
      onEvent: (event) => {
        if (event.type === 'verify' && event.state !== 'started') ended.push(`${event.what} ${event.state}`)
      },
    })
    expect(ended).toEqual(['solution held'])
  })

  test.each(['greeting', 'tidy'])('is red when the check %s is deleted', async (id) => {
    // What stays of it is a check that always passes: the mutation that the names alone would not notice.
    const checks = tiny.checks.map((check) =>
      check.id === id ? { ...check, run: () => ({ status: 'pass' as const }) } : check,
    )
    const problems = await broken(nothing, { checks })
    const variant = id === 'tidy' ? 'litter' : 'other-word'
    expect(problems[`wrong/${variant}`]).toBe(`it should fail ${id}, but it passes`)
  })

  test('is red when a step prints something else than was recorded', async () => {
    const problems = await broken((at) => writeFile(join(at, 'recorded', 'process', 'refuse.txt'), 'yes\n'))
    expect(problems).toEqual({
      recordings: 'step refuse, line 1 of its recording: recorded “yes”, now “no”',
    })
  })

  test('is red when the starter passes, a solution fails, or the task is the same for all', async () => {
    const starter = await broken((at) => cp(join(at, 'solution'), join(at, 'starter'), { recursive: true }))
    expect(starter).toEqual({ starter: 'it should fail, but it passes' })
    const solution = await broken((at) => writeFile(join(at, 'solution', 'count.sh'), 'echo 2 > count.txt\n'))
    expect(solution.solution).toBe('it should pass, but it fails count (tiny/count-differs: 2)')
    const other = await broken((at) =>
      writeFile(join(at, 'right/longer-way/count.sh'), 'echo 2 > count.txt\n'),
    )
    expect(other).toEqual({
      'right/longer-way': 'it should pass, but it fails count (tiny/count-differs: 2)',
    })
    const same = await broken(nothing, { task: () => ({ word: 'hello', times: 3 }) })
    expect(same["another student's work"]).toMatch(/^task\(\) gives every student the same task/)
  })
})

describe('labs:record', () => {
  test('writes what verify proves, with placeholders', async () => {
    await using copy = await temporaryFolder()
    await cp(tiny.folder, copy.path, { recursive: true })
    await rm(join(copy.path, 'recorded'), { recursive: true })
    await recordLab({ lab: { ...tiny, folder: copy.path }, up: bare })
    const recorded = join(copy.path, 'recorded', 'process')
    expect((await readdir(recorded)).sort()).toEqual(
      ['after', 'feed', 'greet', 'refuse', 'show', 'talk-on', 'talk'].map((id) => `${id}.txt`),
    )
    expect(await readFile(join(recorded, 'greet.txt'), 'utf8')).toBe('I am <name>\n<time>\n')
    expect(await readFile(join(recorded, 'feed.txt'), 'utf8')).toBe('up\nto be or not to be, <name>\n')
  })
})

describe('check', () => {
  test("looks at the student's live cluster, and needs no submission for it", async () => {
    await using cluster = await bare(topologyNamed('pseudo'), { bare: true })
    const seeds = { task: 'recorded', data: 'live' }
    const before = await checkLab({ lab: tiny, workspace: '', cluster, up: bare, seeds })
    expect(before).toMatchObject({ verdict: 'fail', score: 20, max: 100 })
    await cluster.host('bigdata111').exec('echo hello > greeting.txt; echo 3 > count.txt')
    const after = await checkLab({ lab: tiny, workspace: '', cluster, up: bare, seeds })
    expect(after).toMatchObject({ verdict: 'pass', score: 100 })
  })
})
