import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadLab } from '@flink-lab/labs/kit/load'
import { student as studentOf, taskSeed } from '@flink-lab/labs/kit/student'
import { renderedFiles } from '@flink-lab/labs/kit/submission'
import type { aStudent } from './student.ts'

type Student = ReturnType<typeof aStudent>
// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever was printed.
type Event = any

/** A `watch --json` that goes on while the test saves files, types keys and waits for what it tells. */
export function watching(student: Student, ...args: string[]) {
  const command = student.talking('watch', ...args, '--json')
  const told: Event[] = []
  const waiting: { fits: (event: Event) => boolean; resolve: (event: Event) => void }[] = []
  createInterface({ input: command.stdout }).on('line', (line) => {
    const event = JSON.parse(line)
    told.push(event)
    for (const one of waiting.filter(({ fits }) => fits(event))) {
      waiting.splice(waiting.indexOf(one), 1)
      one.resolve(event)
    }
  })
  /** The next event that fits, from now on. @throws when the command ends before it comes */
  const next = (fits: (event: Event) => boolean): Promise<Event> => {
    const { promise, resolve } = Promise.withResolvers<Event>()
    waiting.push({ fits, resolve })
    const ended = command.then(({ all }) => {
      throw new Error(`watch ended: ${all}`)
    })
    return Promise.race([promise, ended])
  }
  return {
    command,
    told,
    next,
    nextVerdict: () => next(({ type, state }) => type === 'check' && state === 'done'),
    type: (line: string) => command.stdin.write(`${line}\n`),
    async quit() {
      command.stdin.write('q\n')
      return command
    },
    /** Also when the test failed before it quit. */
    async [Symbol.asyncDispose]() {
      command.kill('SIGTERM')
      await command
    },
  }
}

/** The student's own solution of a lab, without giving up. */
export async function solutionOf(student: Student, id: string): Promise<Record<string, string>> {
  const lab = await loadLab(id)
  const task = lab.task(taskSeed(await studentOf(student.root), id))
  const files = await renderedFiles([join(lab.folder, 'solution')], task)
  return Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString()]))
}

export function save(student: Student, lab: string, file: string, content: string): void {
  writeFileSync(join(student.root, 'work', lab, file), content)
}
