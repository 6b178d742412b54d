import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labHome } from '@flink-lab/engine/home'
import { execa } from 'execa'
import { expect, vi } from 'vitest'
import { occupied } from './machine.ts'

export const bin = join(import.meta.dirname, '../bin/flink-lab')

/**
 * A student with a `work/` of their own, at the real command line. The engine and the clusters' folder are
 * those of whoever runs the tests: what is compared is before and after.
 */
export function aStudent() {
  const root = mkdtempSync(join(tmpdir(), 'flink-lab-student-'))
  const options = {
    cwd: root,
    env: { FLINK_LAB_ROOT: root, LC_ALL: 'C.UTF-8', NO_COLOR: '1', CI: '' },
    reject: false,
    all: true,
    timeout: 170_000,
  } as const
  return {
    root,
    /** Runs one command to its end; a non-zero exit is a result. */
    lab: (...args: string[]) => execa(bin, args, { ...options, stdin: 'ignore' }),
    /** The same with lines typed into it. */
    typing: (input: string, ...args: string[]) => execa(bin, args, { ...options, input }),
    /** The same on a terminal of its own (util-linux `script`). */
    onTerminal: (input: string, ...args: string[]) =>
      execa('script', ['-qec', [bin, ...args].join(' '), '/dev/null'], { ...options, input }),
    /** Starts a command on a terminal of its own, of a size, which reads what is written to `stdin`. */
    atTerminal: (...args: string[]) =>
      execa('script', ['-qec', ['stty rows 40 cols 120; exec', bin, ...args].join(' '), '/dev/null'], {
        ...options,
        stdin: 'pipe',
      }),
    /** Starts a command. */
    open: (...args: string[]) => execa(bin, args, { ...options, stdin: 'ignore' }),
    /** Starts a command that reads what is written to its `stdin`. */
    talking: (...args: string[]) => execa(bin, args, { ...options, stdin: 'pipe' }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** What a test run that was killed left under this name, so that this one can begin. */
export async function clear(...names: string[]): Promise<void> {
  using student = aStudent()
  for (const name of names) await student.lab('cluster', 'down', name)
}

/** A lab's command is killed: its own JVMs see that within moments, so the machine is looked at until it is still. */
export async function expectSame(before: ReturnType<typeof occupied>): Promise<void> {
  await vi.waitFor(() => expect(occupied(labHome())).toEqual(before), { timeout: 15_000, interval: 100 })
}
