export interface FrameFolder {
  /** Takes a chunk as it comes and gives what to show of it now. */
  take(chunk: string): string
  /** What was held back, at the end of a program's output. */
  end(): string
}

/**
 * Folds runs of Java stack frames into one line: a trace's «Caused by» lines say what happened, its frames fill
 * the screen.
 */
export function foldFrames(): FrameFolder {
  let held = ''
  let frames = 0
  const closeRun = () => {
    const folded = frames > 1 ? `\t… ${frames - 1} more\n` : ''
    frames = 0
    return folded
  }
  const line = (text: string) => {
    if (!/^\t(at |\.\.\. \d+ more)/.test(text)) return `${closeRun()}${text}\n`
    frames += 1
    return frames > 1 ? '' : `${text}\n`
  }
  return {
    take(chunk) {
      const lines = (held + chunk).split('\n')
      const last = lines.pop() ?? ''
      // Only what may become a frame is held back: a prompt without a line end must be seen at once.
      held = last.startsWith('\t') ? last : ''
      const shown = lines.map(line).join('')
      return last && !held ? shown + closeRun() + last : shown
    },
    end() {
      const rest = held
      held = ''
      return closeRun() + rest
    },
  }
}
