import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Container, Exec } from 'dockerode'
import type { ExecOptions, ExecResult, RunningCommand } from '../../host.ts'
import { CappedText } from '../capped-text.ts'
import { sharedFolder } from './paths.ts'

/** A command that is to run in a container. */
export interface CommandRequest extends Omit<ExecOptions, 'env' | 'cwd'> {
  argv: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  /** This machine's side of `sharedFolder`. */
  shared: string
}

const killAfterMs = 2000
/** How often the engine is asked whether a command has ended whose output something it left still holds. */
const lookMs = 250
/** Time for the output to run dry once the command itself has ended. */
const drainMs = 100

export const envList = (env: Readonly<Record<string, string>>) =>
  Object.entries(env).map(([key, value]) => `${key}=${value}`)

/** Runs a small script in the container, with nobody waiting for its output. */
export async function runDetached(container: Container, argv: readonly string[]): Promise<void> {
  const exec = await container.exec({ Cmd: [...argv] })
  await exec.start({ Detach: true })
}

/**
 * Starts a command. The engine cannot end what it started, and its process ids may be another machine's; so the
 * command first notes its own, which is its process group's too.
 */
export function startCommand(container: Container, request: CommandRequest): RunningCommand {
  const { argv, cwd, env, timeout, signal, input, onOutput, maxBuffer = 1024 * 1024 } = request
  const started = performance.now()
  const note = `exec-${randomBytes(6).toString('hex')}`
  const kept = { stdout: new CappedText(maxBuffer), stderr: new CappedText(maxBuffer) }
  const output = new CappedText(2 * maxBuffer)
  const state = { timedOut: false, killed: false, settled: false }
  const stdin = new PassThrough()
  if (input !== undefined) stdin.end(input)

  const take = (chunk: Buffer | string, stream: 'stdout' | 'stderr') => {
    const text = kept[stream].add(chunk)
    output.add(text)
    onOutput?.(text, stream)
  }

  const signalGroup = async (name: 'TERM' | 'KILL') => {
    // The note is there as soon as the command is; one that never began needs no signal.
    const leader = (await readFile(join(request.shared, note), 'utf8').catch(() => '')).trim()
    if (leader && !state.settled) await runDetached(container, ['kill', `-${name}`, '--', `-${leader}`])
  }
  let killer: NodeJS.Timeout | undefined
  const begun = Promise.withResolvers<void>()
  const kill = () => {
    if (state.killed) return
    state.killed = true
    void begun.promise.then(async () => {
      await signalGroup('TERM').catch(() => {})
      if (!state.settled) killer = setTimeout(() => void signalGroup('KILL').catch(() => {}), killAfterMs)
    })
  }
  const onAbort = () => kill()
  signal?.addEventListener('abort', onAbort, { once: true })
  const limit =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          state.timedOut = true
          kill()
        }, timeout)

  const run = async (): Promise<number | null> => {
    const exec = await container.exec({
      Cmd: ['/bin/bash', '-c', `echo $$ >${sharedFolder}/${note}; exec "$@"`, 'bash', ...argv],
      Env: envList(env),
      WorkingDir: cwd,
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
    })
    const stream = await exec.start({ hijack: true, stdin: true })
    // A command that ends without reading its input is no error of ours.
    stream.on('error', () => {})
    begun.resolve()
    if (signal?.aborted) kill()
    stdin.pipe(stream)
    const [out, err] = [new PassThrough(), new PassThrough()]
    out.on('data', (chunk: Buffer) => take(chunk, 'stdout'))
    err.on('data', (chunk: Buffer) => take(chunk, 'stderr'))
    container.modem.demuxStream(stream, out, err)
    try {
      return await exitOf(exec, stream)
    } finally {
      stream.destroy()
    }
  }

  const ended = run()
    .catch((error: unknown) => {
      // As a shell does for a command that cannot be started.
      take(`${argv[0]}: ${error instanceof Error ? error.message : error}\n`, 'stderr')
      return 127
    })
    .then(async (exitCode): Promise<ExecResult> => {
      clearTimeout(limit)
      signal?.removeEventListener('abort', onAbort)
      if (killer) {
        // The leader is gone; whoever of its group ignored SIGTERM goes now.
        clearTimeout(killer)
        await signalGroup('KILL').catch(() => {})
      }
      state.settled = true
      begun.resolve()
      await rm(join(request.shared, note), { force: true })
      return {
        exitCode: state.killed ? null : exitCode,
        stdout: kept.stdout.toString(),
        stderr: kept.stderr.toString(),
        output: output.toString(),
        timedOut: state.timedOut,
        durationMs: Math.round(performance.now() - started),
      }
    })

  return {
    write: (text) => void stdin.write(text),
    end: () => void stdin.end(),
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

/** Waits until a command has ended, whether or not something it left holds its output open. */
async function exitOf(exec: Exec, stream: NodeJS.ReadableStream): Promise<number | null> {
  const closed = new Promise<void>((resolve) => {
    stream.once('end', resolve)
    stream.once('close', resolve)
    stream.once('error', () => resolve())
  })
  for (;;) {
    const timer = Promise.withResolvers<'look'>()
    const timeout = setTimeout(() => timer.resolve('look'), lookMs)
    const what = await Promise.race([closed, timer.promise])
    clearTimeout(timeout)
    const { Running: running, ExitCode: exitCode } = await exec.inspect()
    if (!running) {
      if (what === 'look')
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMs))])
      return exitCode
    }
    // Closed, but not yet known to have ended: the engine learns of it a moment later.
    if (what !== 'look') await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
