// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { spawn } from 'node:child_process'

/**
 * Runs a program to its end. A SIGTERM is passed on; so is a SIGINT, unless it came from the terminal, which sends
 * it to the child too: a command may take a second one for impatience.
 * @param {string} file
 * @param {string[]} args
 * @param {object} options
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(chunk: Buffer) => void} [options.onOutput] gets what it prints; without it, all goes to stderr
 * @returns {Promise<{ ok: boolean, interrupted: boolean, error?: Error }>}
 */
export function runChild(file, args, { cwd, env, onOutput }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    })
    let interrupted = false
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      interrupted = true
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    if (onOutput) {
      child.stdout?.on('data', onOutput)
      child.stderr?.on('data', onOutput)
    }
    /** @param {boolean} ok @param {Error} [error] */
    const end = (ok, error) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve({ ok: ok && !interrupted, interrupted, ...(error ? { error } : {}) })
    }
    child.on('error', (error) => end(false, error))
    child.on('close', (code) => end(code === 0))
  })
}
