import type { Container } from 'dockerode'
import { envList, runDetached } from './command.ts'
import { sharedFolder } from './paths.ts'

/** A shell, or one command, in a container on this process's own terminal; settles with its exit code. */
export async function openShell(
  container: Container,
  options: { cwd: string; env: Readonly<Record<string, string>>; command?: string; signal?: AbortSignal },
): Promise<number> {
  const { cwd, env, command, signal } = options
  const { stdin, stdout, stderr } = process
  const tty = stdin.isTTY === true && stdout.isTTY === true
  const note = `${sharedFolder}/shell-${process.pid}`
  const what = command ?? (tty ? 'bash -i' : 'bash')
  const exec = await container.exec({
    Cmd: ['/bin/bash', '-c', `echo $$ >${note}; exec ${what}`],
    Env: envList({ ...env, TERM: process.env.TERM ?? 'dumb' }),
    WorkingDir: cwd,
    Tty: tty,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
  })
  const stream = await exec.start({ hijack: true, stdin: true, Tty: tty })
  const resize = () => void exec.resize({ h: stdout.rows, w: stdout.columns }).catch(() => {})
  const hangUp = () =>
    void runDetached(container, ['/bin/bash', '-c', `kill -HUP -- -$(cat ${note})`]).catch(() => {})
  if (tty) {
    stdin.setRawMode(true)
    stdout.on('resize', resize)
    resize()
    stream.pipe(stdout, { end: false })
  } else container.modem.demuxStream(stream, stdout, stderr)
  if (signal?.aborted) hangUp()
  signal?.addEventListener('abort', hangUp, { once: true })
  stdin.pipe(stream)
  try {
    await new Promise<void>((resolve) => {
      stream.once('end', resolve)
      stream.once('close', resolve)
      stream.once('error', () => resolve())
    })
    return (await exec.inspect()).ExitCode ?? 1
  } finally {
    stdin.unpipe(stream)
    stdin.pause()
    if (tty) {
      stdin.setRawMode(false)
      stdout.off('resize', resize)
    }
    signal?.removeEventListener('abort', hangUp)
    stream.destroy()
    await runDetached(container, ['rm', '-f', note]).catch(() => {})
  }
}
