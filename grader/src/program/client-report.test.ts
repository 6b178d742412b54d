import { describe, expect, it } from 'vitest'
import { clientEnd, parseClientReport } from './client-report.ts'

const frames = (...files: string[]) => files.map((file, line) => ({ file, line: line + 1 }))
const exit = { code: 0, signal: null }
const base = { exit, stdout: '', ownFiles: ['WordCount.java'] }

describe('clientEnd', () => {
  it('points at the first own frame of the innermost cause', () => {
    const report = {
      nonce: 'n',
      causes: [
        { exception: 'JobExecutionException: failed', frames: frames('JobResult.java', 'WordCount.java') },
        {
          exception: 'NumberFormatException: x',
          frames: frames('Integer.java', 'Map.java', 'WordCount.java'),
        },
      ],
    }
    expect(clientEnd({ ...base, report })).toEqual({
      kind: 'threw',
      exception: 'JobExecutionException: failed',
      rootCause: 'NumberFormatException: x',
      frame: { file: 'WordCount.java', line: 3 },
    })
  })

  it('tells the ends without a report apart', () => {
    expect(clientEnd({ ...base, exit: { code: 0, signal: null } })).toEqual({ kind: 'exited', exitCode: 0 })
    expect(clientEnd({ ...base, exit: { code: 3, signal: null } })).toEqual({ kind: 'exited', exitCode: 3 })
    expect(
      clientEnd({
        ...base,
        exit: { code: 3, signal: null },
        stdout: 'Terminating due to java.lang.OutOfMemoryError: Java heap space\n',
      }),
    ).toEqual({ kind: 'out-of-memory' })
    expect(clientEnd({ ...base, exit: { code: null, signal: 'SIGKILL' }, timedOutAfter: 500 })).toEqual({
      kind: 'timed-out',
      afterMs: 500,
    })
    expect(clientEnd({ ...base, exit: { code: null, signal: 'SIGSEGV' } })).toEqual({
      kind: 'killed',
      signal: 'SIGSEGV',
    })
  })
})

it("takes no report for the client's own without its nonce", () => {
  expect(parseClientReport('{"nonce":"guessed"}', 'real')).toBeUndefined()
  expect(parseClientReport('{"nonce":"real"', 'real')).toBeUndefined()
  expect(parseClientReport('{"nonce":"real"}', 'real')).toEqual({ nonce: 'real', causes: [] })
})
