import pc from 'picocolors'

/**
 * Colours for terminals only: picocolors itself also colours when `CI` is set, and then a log file or a pipe is
 * full of escape codes. `NO_COLOR` wins over all, `FORCE_COLOR` over the pipe.
 */
export function wantsColours(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

/** The colours of everything this command prints. */
export const colours = pc.createColors(wantsColours(process.env, process.stdout.isTTY === true))
