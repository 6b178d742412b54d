import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { execa } from 'execa'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { occupied } from './machine.ts'
import { aStudent, clear, expectSame } from './student.ts'
import { save, solutionOf } from './watching.ts'

const name = 'cli-ide'
await clear(name)
const student = aStudent()
const before = occupied(labHome())

// Every word has a count of its own, so that the most frequent ones are no matter of chance.
const words = Array.from({ length: 40 }, (_, index) => `Word${'abcdefghij'.repeat(5).slice(index)}`)

beforeAll(async () => {
  const up = await student.lab('cluster', 'up', 'pseudo', '--name', name)
  expect(up.exitCode, up.all).toBe(0)
  const lines = words.flatMap((word, index) => Array.from({ length: index + 1 }, () => `1 ${word}, 2`))
  writeFileSync(join(student.root, 'in.txt'), `${lines.join('\n')}\n`)
  await copy('in.txt', 'in.txt')
  const put = await onHost('hdfs dfs -mkdir -p /ide && hdfs dfs -put in.txt /ide/in.txt')
  expect(put.exitCode, put.all).toBe(0)
})
afterAll(async () => {
  await student.lab('cluster', 'down', name)
  await expectSame(before)
  student[Symbol.dispose]()
})

const onHost = (command: string) =>
  student.lab('cluster', 'exec', 'bigdata111', '--cluster', name, '--', command)

async function copy(file: string, to: string): Promise<void> {
  const copied = await student.lab('cluster', 'cp', file, `bigdata111:${to}`, '--cluster', name)
  expect(copied.exitCode, copied.all).toBe(0)
}

describe.each([
  { id: 'wordcount-batch-java', source: 'WordCount.java' },
  { id: 'wordcount-batch-scala', source: 'WordCount.scala' },
])('the workspace of $id', ({ id, source }) => {
  const workspace = join(student.root, 'work', id)
  const jar = join(workspace, 'target', `${id}.jar`)
  /** The student's own. */
  let task: { caseMethod: 'toLowerCase' | 'toUpperCase'; topN: number; separator: string }

  beforeAll(async () => {
    task = JSON.parse((await student.lab('start', id, '--json')).stdout).task
  })

  test('is a Maven project without a path of this machine', () => {
    const pom = readFileSync(join(workspace, 'pom.xml'), 'utf8')
    expect(pom).toContain('<flink.version>1.20.3</flink.version>')
    expect(pom).not.toMatch(/file:|systemPath/)
    expect(pom).not.toContain(labHome())
  })

  test('mvn -o package makes the jar that bin/flink run takes, and its result is right', async () => {
    save(student, id, source, (await solutionOf(student, id))[source] ?? '')
    const built = await execa('mvn', ['-o', '--batch-mode', 'package'], {
      cwd: workspace,
      reject: false,
      all: true,
    })
    expect(built.exitCode, built.all).toBe(0)

    await copy(jar, `${id}.jar`)
    const output = `/ide/${id}`
    const hdfs = 'hdfs://bigdata111:9000'
    const ran = await onHost(`bin/flink run ${id}.jar -input ${hdfs}/ide/in.txt -output ${hdfs}${output}`)
    expect(ran.exitCode, ran.all).toBe(0)
    // A single file or a folder of them, as the program likes.
    const { stdout } = await onHost(
      `hdfs dfs -cat $(hdfs dfs -ls -R -C ${output} | xargs -n1 | grep -v /_) 2>/dev/null`,
    )
    const right = words
      .map((word, index) => `${word[task.caseMethod]()}${task.separator}${index + 1}`)
      .slice(-task.topN)
    expect(stdout.trim().split('\n').sort()).toEqual(right.sort())
  })

  test('has nothing of Maven in the way of check, pack and reset', async () => {
    const checked = await student.lab('check', id)
    expect(checked.exitCode, checked.all).toBe(0)
    const { file } = JSON.parse((await student.lab('pack', id, '--json')).stdout)
    const packed = unzipSync(readFileSync(file))
    expect(Object.keys(packed).sort()).toEqual([`files/${source}`, 'files/pom.xml', 'manifest.json'])
    expect(strFromU8(packed['files/pom.xml'] ?? new Uint8Array())).not.toContain(labHome())
    writeFileSync(join(workspace, 'pom.xml'), 'broken')
    expect((await student.lab('reset', id)).exitCode).toBe(0)
    expect(readFileSync(join(workspace, 'pom.xml'), 'utf8')).toContain('<flink.version>')
    expect(existsSync(jar)).toBe(true)
  })
})
