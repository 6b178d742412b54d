import { spawn } from 'node:child_process'
import type { ExecOptions, ExecResult, RunningCommand } from '../../host.ts'
import { CappedText } from '../capped-text.ts'

/** A command that is to run in a process group of its own. */
export interface CommandRequest extends Omit<ExecOptions, 'env' | 'cwd'> {
  argv: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
}

const killAfterMs = 2000
/**
 * Once the command itself has ended its pipes are read until nothing has come for so long; not to their end, for a
 * daemon it left may hold them, or write to them, for ever.
 */
const drainMs = 200
const drainAtMostMs = 2000

/** Signals a whole process group; true if there still was one. */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal)
    return true
  } catch {
    return false
  }
}

/** Starts a command; its children are killed with it. */
export function startCommand(request: CommandRequest): RunningCommand {
  const { argv, cwd, env, timeout, signal, input, onOutput, maxBuffer = 1024 * 1024 } = request
  const started = performance.now()
  const [file = '', ...args] = argv
  const child = spawn(file, args, { cwd, env, detached: true, stdio: 'pipe' })
  const kept = { stdout: new CappedText(maxBuffer), stderr: new CappedText(maxBuffer) }
  const output = new CappedText(2 * maxBuffer)
  let timedOut = false
  let killer: NodeJS.Timeout | undefined
  let chunks = 0

  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => {
      chunks++
      const text = kept[stream].add(chunk)
      output.add(text)
      onOutput?.(text, stream)
    })
  }
  // A command that ends without reading its input is no error of ours.
  child.stdin.on('error', () => {})
  if (input !== undefined) child.stdin.end(input)

  const kill = () => {
    if (child.pid === undefined || killer) return
    const group = child.pid
    signalGroup(group, 'SIGTERM')
    killer = setTimeout(() => signalGroup(group, 'SIGKILL'), killAfterMs)
  }
  const limit =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          kill()
        }, timeout)
  if (signal?.aborted) kill()
  signal?.addEventListener('abort', kill, { once: true })

  const ended = new Promise<ExecResult>((resolve) => {
    const settle = (exitCode: number | null) => {
      clearTimeout(limit)
      signal?.removeEventListener('abort', kill)
      if (killer && child.pid !== undefined) {
        // The leader is gone; whoever of its group ignored SIGTERM goes now.
        clearTimeout(killer)
        signalGroup(child.pid, 'SIGKILL')
      }
      for (const stream of [child.stdout, child.stderr, child.stdin]) stream.destroy()
      resolve({
        exitCode,
        stdout: kept.stdout.toString(),
        stderr: kept.stderr.toString(),
        output: output.toString(),
        timedOut,
        durationMs: Math.round(performance.now() - started),
      })
    }
    child.once('error', (error) => {
      // As a shell does for a command that cannot be started.
      const text = `${file}: ${error.message}\n`
      kept.stderr.add(text)
      output.add(text)
      settle(127)
    })
    child.once('close', settle)
    child.once('exit', (code) => {
      const exited = performance.now()
      const drain = (before: number) => {
        // In a busy process the timer is due before what waits in the pipes is read; an immediate comes after.
        setTimeout(() => setImmediate(look, before), drainMs)
      }
      const look = (before: number) => {
        if (chunks === before || performance.now() - exited > drainAtMostMs) settle(code)
        else drain(chunks)
      }
      drain(chunks)
    })
  })

  return {
    write: (text) => void child.stdin.write(text),
    end: () => void child.stdin.end(),
    get output() {
      return output.toString()
    },
    ended,
    async stop() {
      kill()
      await ended
    },
  }
}
