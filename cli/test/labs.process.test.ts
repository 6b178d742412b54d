import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { occupied } from './machine.ts'
import { aStudent, clear, expectSame } from './student.ts'

await clear('cli-labs', 'pseudo-cluster')
const student = aStudent()
const before = occupied(labHome())
const program = 'wordcount-batch-java'
const operation = 'pseudo-cluster'

describe('a student who learns', () => {
  beforeAll(async () => {
    const { exitCode, all } = await student.lab('cluster', 'up', 'pseudo', '--name', 'cli-labs')
    expect(exitCode, all).toBe(0)
  })
  afterAll(async () => {
    await student.lab('cluster', 'down', operation)
    await student.lab('cluster', 'down', 'cli-labs')
    await expectSame(before)
    student[Symbol.dispose]()
  })

  test('cannot check, be given hints or packed files before anything was started', async () => {
    for (const [command, code] of [
      [['check'], 'no-lab-meant'],
      [['check', program], 'not-started'],
      [['hint', program], 'not-checked-yet'],
      [['pack', program], 'no-workspace'],
    ] as const) {
      const { stdout, exitCode } = await student.lab(...command, '--json')
      expect([exitCode, JSON.parse(stdout).error.code]).toEqual([2, code])
    }
  })

  test('starts a program lab, whose untouched starter fails, as the lab started last', async () => {
    expect((await student.lab('start', program)).exitCode).toBe(0)
    const { stdout, exitCode } = await student.lab('check', '--json')
    const report = JSON.parse(stdout)
    expect([exitCode, report.lab, report.verdict]).toEqual([1, program, 'fail'])
  })

  test('climbs the hints: a question, a pointer, the fix, and no further', async () => {
    const rungs = []
    for (let turn = 0; turn < 3; turn++) rungs.push(JSON.parse((await student.lab('hint', '--json')).stdout))
    // The report has shown the question.
    expect(rungs.map(({ rung, of }) => [rung, of])).toEqual([
      [2, 3],
      [3, 3],
      [3, 3],
    ])
    expect(rungs[0].hint).not.toBe(rungs[1].hint)
  })

  test('sees the solution only after passing or giving up, which is recorded', async () => {
    const refused = await student.lab('solution', program)
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('--give-up')])
    const { files } = JSON.parse((await student.lab('solution', program, '--give-up', '--json')).stdout)
    const progress = JSON.parse(readFileSync(join(student.root, 'work/.flink-lab/progress.json'), 'utf8'))
    expect(progress.labs[program]).toMatchObject({ gaveUpAt: expect.any(String) })
    for (const { file, content } of files) writeFileSync(join(student.root, 'work', program, file), content)
    const { all, exitCode } = await student.lab('check', program)
    expect(exitCode, all).toBe(0)
    expect((await student.lab('list')).stdout).toContain(`✓ ${program}`)
  })

  test('packs and resets, with the old files kept', async () => {
    const packed = JSON.parse((await student.lab('pack', program, '--json')).stdout)
    expect(readFileSync(packed.file).subarray(0, 2).toString()).toBe('PK')
    const { backup } = JSON.parse((await student.lab('reset', program, '--json')).stdout)
    expect(readFileSync(join(backup, 'WordCount.java'), 'utf8')).toContain('execute(')
  })

  test('who only watched has not passed: run, then check, fails', async () => {
    const run = await student.lab('run', operation)
    expect(run.exitCode, run.all).toBe(0)
    expect(run.stdout).toContain(
      'bin/flink run examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt',
    )
    expect(run.stdout).toContain('Now it is your turn')
    const { clusters } = JSON.parse((await student.lab('cluster', 'status', '--json')).stdout)
    expect(clusters.map(({ id, bare }: { id: string; bare: boolean }) => [id, bare])).toContainEqual([
      operation,
      true,
    ])
    const { all, exitCode } = await student.lab('check')
    expect(exitCode, all).toBe(1)
  })
})
