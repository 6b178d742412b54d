import type { Text } from '@flink-lab/engine/text'
import type { Report } from '@flink-lab/grader/report/report'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { labAfter } from '../next-lab.ts'

const texts = {
  next: { zh: '下一个实验：', en: 'The next lab:' },
  solution: { zh: '看看参考答案：', en: 'See how the lab itself does it:' },
  hint: { zh: '需要提示？', en: 'Need a hint?' },
  again: { zh: '改好后再检查：', en: 'Mend it and check again:' },
  doctor: { zh: '检查环境：', en: 'Look at the machine:' },
} as const

/** What to type after a report. */
export function renderAfterCheck(report: Report, lab: Pick<Lab, 'id'>, say: (text: Text) => string): string {
  const line = (text: Text, command: string) => `${say(text)} npx flink-lab ${command}`
  if (report.verdict === 'unknown') return line(texts.doctor, 'doctor')
  if (report.verdict === 'fail') {
    return [line(texts.hint, `hint ${lab.id}`), line(texts.again, `check ${lab.id}`)].join('\n')
  }
  const next = labAfter(lab.id)
  return [
    line(texts.solution, `solution ${lab.id}`),
    ...(next ? [line(texts.next, `start ${next}`)] : []),
  ].join('\n')
}
