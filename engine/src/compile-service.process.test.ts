import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../test/temporary.ts'
import { type Compiler, startCompiler } from './compile-service.ts'
import type { Engine } from './engine.ts'
import { openEngine } from './open.ts'

let engine: Engine
let compiler: Compiler
beforeAll(async () => {
  engine = await openEngine()
  compiler = await startCompiler(engine)
  return () => compiler[Symbol.asyncDispose]()
})

const one = (file: string, text: string) => new Map([[file, text]])

test('a program becomes a jar that runs by its main class', async () => {
  const jar = join(await temporaryFolder(), 'program.jar')
  const sources = new Map([
    [
      'org/demo/Main.java',
      'package org.demo; public class Main { public static void main(String[] a) { System.out.println(Other.TEXT); } }',
    ],
    [
      'org/demo/Other.java',
      'package org.demo; class Other { static final String TEXT = new StringBuilder("好").toString(); }',
    ],
  ])
  expect((await compiler.compile({ sources, jar, mainClass: 'org.demo.Main' })).problems).toEqual([])
  const run = await execa(
    join(engine.java.home, 'bin/java'),
    ['-Dstdout.encoding=UTF-8', '-Dfile.encoding=UTF-8', '-jar', jar],
    {
      env: { LC_ALL: 'C.UTF-8' },
    },
  )
  expect(run.stdout).toBe('好')
})

test('Flink is on the class path', async () => {
  const jar = join(await temporaryFolder(), 'flink.jar')
  const text = `import org.apache.flink.api.java.ExecutionEnvironment;
    class A { void a() throws Exception { ExecutionEnvironment.getExecutionEnvironment().fromElements(1).print(); } }`
  expect((await compiler.compile({ sources: one('A.java', text), jar })).problems).toEqual([])
})

test('an error has file, line, column and code, and no jar is written', async () => {
  const folder = await temporaryFolder()
  const text = 'package org.demo;\nclass A {\n  int a = b;\n}\n'
  const { problems } = await compiler.compile({
    sources: one('org/demo/A.java', text),
    jar: join(folder, 'a.jar'),
  })
  expect(problems).toEqual([
    {
      file: 'org/demo/A.java',
      line: 3,
      column: 11,
      code: 'compiler.err.cant.resolve.location',
      message: expect.stringContaining('cannot find symbol'),
    },
  ])
  expect(await readdir(folder)).toEqual([])
})

/** javac copies the body of a `finally` to every way out: the class file doubles with each level. */
const doubling = (levels: number): string =>
  levels === 0 ? 'x++;' : `try { x++; } finally { ${doubling(levels - 1)} }`

test('a source that keeps javac busy is stopped by the signal, and the next one compiles', async () => {
  const jar = join(await temporaryFolder(), 'a.jar')
  const sources = one('A.java', `class A { int x; void a() { ${doubling(24)} } }`)
  const signal = AbortSignal.timeout(1000)
  await expect(compiler.compile({ sources, jar, signal })).rejects.toMatchObject({ name: 'TimeoutError' })
  expect((await compiler.compile({ sources: one('A.java', 'class A {}'), jar })).problems).toEqual([])
})

test('a source that javac gives up on is a problem of that source, and the next one compiles', async () => {
  const jar = join(await temporaryFolder(), 'a.jar')
  const deep = `class A { int a = ${'('.repeat(100_000)}1${')'.repeat(100_000)}; }`
  const { problems } = await compiler.compile({ sources: one('A.java', deep), jar })
  expect(problems).toEqual([expect.objectContaining({ file: 'A.java', code: 'lab.err.compiler.gave.up' })])
  expect((await compiler.compile({ sources: one('A.java', 'class A {}'), jar })).problems).toEqual([])
})

test('the JVM ends when its parent is killed', async () => {
  const jar = join(await temporaryFolder(), 'a.jar')
  const program = fileURLToPath(new URL('../test/run-compiler.ts', import.meta.url))
  const parent = spawn(process.execPath, [program, jar], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void parent.kill('SIGKILL'))
  await once(parent.stdout, 'data')
  const children = await readFile(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8')
  const [jvm] = children.trim().split(' ')
  expect(await readFile(`/proc/${jvm}/cmdline`, 'utf8')).toContain('CompileService')
  parent.kill('SIGKILL')
  const gone = () =>
    readFile(`/proc/${jvm}/cmdline`).then(
      (line) => line.length === 0,
      () => true,
    )
  while (!(await gone())) await delay(20)
})

describe('Scala', () => {
  const scala = (file: string, text: string, jar: string) =>
    compiler.compile({ language: 'scala', sources: one(file, text), jar })

  test('a program with lambdas becomes a jar without invokedynamic, which runs by its main class', async () => {
    const jar = join(await temporaryFolder(), 'program.jar')
    const text = `package org.demo
      case class Word(text: String)
      object Main { def main(args: Array[String]): Unit = println(List("好", "的").map(Word(_)).map(_.text).mkString) }`
    const compiled = await compiler.compile({
      language: 'scala',
      sources: one('org/demo/Main.scala', text),
      jar,
      mainClass: 'org.demo.Main',
    })
    expect(compiled.problems).toEqual([])
    // As on a cluster: the Scala library is the one inside Flink's own jar.
    const flinkScala = join(
      engine.flink.home,
      'lib',
      (await readdir(join(engine.flink.home, 'lib'))).find((name) => name.startsWith('flink-scala')) ?? '',
    )
    const run = await execa(join(engine.java.home, 'bin/java'), [
      '-Dfile.encoding=UTF-8',
      '-Dstdout.encoding=UTF-8',
      ...['-cp', `${jar}:${flinkScala}`, 'org.demo.Main'],
    ])
    expect(run.stdout).toBe('好的')
    const entries = (await execa(join(engine.java.home, 'bin/jar'), ['tf', jar])).stdout
    expect(entries).toContain('org/demo/Main$$anonfun$')
  })

  test('an error has file, line and column, and no jar is written', async () => {
    const folder = await temporaryFolder()
    const text = `import org.apache.flink.api.scala.ExecutionEnvironment
object A {
  val words = ExecutionEnvironment.getExecutionEnvironment.fromElements("a")
}
`
    const { problems } = await scala('org/demo/A.scala', text, join(folder, 'a.jar'))
    expect(problems).toEqual([
      {
        file: 'org/demo/A.scala',
        line: 3,
        column: expect.any(Number),
        code: 'scala.err',
        message: expect.stringContaining('could not find implicit value for evidence parameter'),
      },
    ])
    expect(await readdir(folder)).toEqual([])
  })

  test("no compilation knows the last one's classes", async () => {
    const jar = join(await temporaryFolder(), 'a.jar')
    expect((await scala('A.scala', 'object A { val x = 1 }', jar)).problems).toEqual([])
    const { problems } = await scala('B.scala', 'object B { val x = A.x }', jar)
    expect(problems.map(({ message }) => message)).toEqual(['not found: value A'])
  })

  test('a compiler that nobody asks ends, and the next request starts another', async () => {
    await using brief = await startCompiler(engine, { ahead: 'scala', idleMs: 50 })
    const jar = join(await temporaryFolder(), 'a.jar')
    const request = { language: 'scala', sources: one('A.scala', 'object A'), jar } as const
    const jvms = async () =>
      (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')).trim().split(' ')
    const ended = async (pid = '') =>
      readFile(`/proc/${pid}/cmdline`).then(
        (line) => line.length === 0,
        () => true,
      )
    const [own] = await Promise.all(
      (await jvms()).map(async (pid) => {
        const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
        return line.includes('ScalaCompileService') ? [pid] : []
      }),
    ).then((found) => found.flat().slice(-1))
    expect(own).toBeDefined()
    expect((await brief.compile(request)).problems).toEqual([])
    while (!(await ended(own))) await delay(20)
    expect((await brief.compile(request)).problems).toEqual([])
  })
})
