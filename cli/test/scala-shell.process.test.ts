import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStudent, clear } from './student.ts'

const name = 'cli-scala'
await clear(name)
const student = aStudent()
const on = ['--cluster', name] as const

/** What the shell says to lines that are piped into it. */
async function answers(...lines: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await student.typing(`${lines.join('\n')}\n`, 'scala-shell', ...on)
  expect(exitCode, stdout + stderr).toBe(0)
  return stdout
}

describe('the Scala shell', () => {
  beforeAll(async () => {
    const { exitCode, all } = await student.lab('cluster', 'up', 'pseudo', '--name', name)
    expect(exitCode, all).toBe(0)
  })
  afterAll(async () => {
    await student.lab('cluster', 'down', name)
    student[Symbol.dispose]()
  })

  test('counts words in batch, with lambdas that use what was typed before them', async () => {
    const said = await answers(
      'val longEnough = 3',
      'val text = benv.fromElements("to be or not to be", "that is the question")',
      'text.flatMap(_.split(" ")).filter(_.length >= longEnough).map((_, 1)).groupBy(0).sum(1).print()',
      'case class Word(text: String, times: Int)',
      'text.flatMap(_.split(" ")).map(Word(_, 1)).groupBy("text").reduce((a, b) => Word(a.text, a.times + b.times)).first(9).collect().map(_.times).sum',
      'val counts = text.flatMap(_.split(" ")).map((_, 1)).groupBy(0).reduce((a, b) => (a._1, a._2 + b._2)).collect()',
      'counts.sorted.mkString(" ")',
    )
    expect(said).toContain('Flink 1.20.3, Scala 2.12.20')
    const printed = [...said.matchAll(/\((\w+),1\)$/gm)].map(([, word]) => word)
    expect(printed.sort()).toEqual(['not', 'question', 'that', 'the'])
    expect(said).toMatch(/res\d: Int = 10/)
    expect(said).toContain('(be,2) (is,1) (not,1) (or,1) (question,1) (that,1) (the,1) (to,2)')
  })

  test('counts words of a stream that comes through a socket', async () => {
    const feed = student.talking('cluster', 'exec', 'bigdata111', ...on, '--', 'nc', '-lk', '9999')
    try {
      feed.stdin.write('to be or not to be\n')
      const said = await answers(
        'val words = senv.socketTextStream("bigdata111", 9999).flatMap(_.split(" ")).map((_, 1)).keyBy(_._1).sum(1)',
        'words.setParallelism(1).executeAndCollect("words", 6).sorted.mkString(" ")',
      )
      expect(said).toContain('(be,1) (be,2) (not,1) (or,1) (to,1) (to,2)')
    } finally {
      feed.kill()
      await feed
    }
  })

  test('has tables, and turns them into streams that lambdas see', async () => {
    const said = await answers(
      `stenv.executeSql("SELECT word, COUNT(*) AS n FROM (VALUES ('a'), ('b'), ('a')) AS t(word) GROUP BY word").print()`,
      `val rows = stenv.toDataStream(stenv.sqlQuery("SELECT 'flink' AS w"))`,
      'rows.map(row => row.getField("w").toString.reverse).executeAndCollect("rows", 1)',
    )
    expect(said).toMatch(/\+U \| +a \| +2 \|/)
    expect(said).toContain('List(knilf)')
  })

  test('has its lambdas run by the TaskManager', async () => {
    const { clusters } = JSON.parse((await student.lab('cluster', 'status', '--json')).stdout)
    const own = clusters.find(({ id }: { id: string }) => id === name)
    const { pid } = own.roles.find(({ role }: { role: string }) => role === 'taskmanager')
    const said = await answers('benv.fromElements(1).map(_ => ProcessHandle.current().pid()).print()')
    expect(said).toMatch(new RegExp(`^(scala> )?${pid}$`, 'm'))
  })

  test('goes on after a mistake', async () => {
    const said = await answers(
      'nonsense',
      'benv.fromElements(0).map(1 / _).print()',
      'benv.fromElements(1, 2).count()',
    )
    expect(said).toContain('not found: value nonsense')
    expect(said).toContain('java.lang.ArithmeticException: / by zero')
    expect(said).toMatch(/res\d: Long = 2/)
  })

  test('is typed into on a terminal', async () => {
    const typed = 'benv.fromElements(20, 1).reduce(_ + _).map(_ * 2).print()\n:quit\n'
    const { stdout, exitCode } = await student.onTerminal(typed, 'scala-shell', ...on)
    expect(stdout).toMatch(/^42\r?$/m)
    expect(exitCode, stdout).toBe(0)
  })
})
