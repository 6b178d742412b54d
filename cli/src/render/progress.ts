import type { OnProgress, ProgressEvent } from '@flink-lab/engine/progress'
import type { Language } from '@flink-lab/engine/text'
import { MultiBar, Presets, type SingleBar } from 'cli-progress'
import type { Output } from '../output.ts'
import { formatBytes } from './units.ts'

export interface ProgressView extends Disposable {
  onProgress: OnProgress
}

/** Draws progress: a bar a task on a terminal, a line a change elsewhere, an NDJSON line each with `--json`. */
export function progressView(out: Output, language: Language): ProgressView {
  if (out.json) return { onProgress: (event) => out.data(event), [Symbol.dispose]() {} }
  return process.stderr.isTTY ? bars(language) : lines(out, language)
}

function bars(language: Language): ProgressView {
  const all = new MultiBar(
    {
      format: '{task} {bar} {percentage}% {amount} {doing}',
      hideCursor: true,
      autopadding: true,
      stream: process.stderr,
      barsize: 24,
    },
    Presets.shades_grey,
  )
  const bars = new Map<string, SingleBar>()
  return {
    onProgress(event) {
      const { task, done = 0, total } = event
      const payload = {
        task: task.padEnd(10),
        doing: event.doing[language],
        amount: total ? amount(done, total) : '',
      }
      let bar = bars.get(task)
      if (!bar) {
        bar = all.create(total ?? 1, 0, payload)
        bars.set(task, bar)
      }
      if (total) bar.setTotal(total)
      bar.update(event.state === 'done' ? bar.getTotal() : total ? done : 0, payload)
      if (event.state === 'done' || event.state === 'failed') bar.stop()
    },
    [Symbol.dispose]: () => all.stop(),
  }
}

function lines(out: Output, language: Language): ProgressView {
  const last = new Map<string, string>()
  return {
    onProgress(event: ProgressEvent) {
      const line = `[${event.task}] ${event.doing[language]}${event.state === 'done' ? ' ✓' : ''}`
      if (last.get(event.task) === line) return
      last.set(event.task, line)
      out.note(line)
    },
    [Symbol.dispose]() {},
  }
}

/** Downloads count bytes, other work counts steps: nothing that is downloaded is smaller than this. */
const fewestBytes = 1000

function amount(done: number, total: number): string {
  return total < fewestBytes ? `${done}/${total}` : `${formatBytes(done)}/${formatBytes(total)}`
}
