import type { Text } from '@flink-lab/engine/text'
import type { FirstVerdict } from '@flink-lab/grader/grading'
import { colours as pc } from '../colours.ts'
import { formatDuration } from './units.ts'

/** One line for the student who waits: what the first run says, while the program is run at the other parallelisms. */
export function renderFirstVerdict(first: FirstVerdict, say: (text: Text) => string): string {
  const { parallelism, parallelismsToCome, elapsedMs } = first
  const failed = first.checks.find(({ status }) => status === 'fail')
  const next = parallelismsToCome.join(', ')
  const after = formatDuration(elapsedMs)
  if (failed) {
    const zh = `并行度 ${parallelism} 时不对（${failed.title.zh}），${after}；正在用并行度 ${next} 运行……`
    const en = `wrong at parallelism ${parallelism} (${failed.title.en}) after ${after}; now running at ${next} …`
    return `${pc.red('✗')} ${say({ zh, en })}`
  }
  const zh = `并行度 ${parallelism} 时全对，${after}；正在用并行度 ${next} 运行……`
  const en = `right at parallelism ${parallelism} after ${after}; now running at ${next} …`
  return `${pc.green('✓')} ${say({ zh, en })}`
}
