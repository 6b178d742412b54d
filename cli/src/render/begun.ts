import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Text } from '@flink-lab/engine/text'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { colours as pc } from '../colours.ts'

const texts = {
  files: { zh: '你的文件：', en: 'Your files:' },
  watch: { zh: '先看演示：', en: 'Watch it first:' },
  program: { zh: '按注释改好程序，然后检查：', en: 'Write the program as its comments say, then check it:' },
  operation: { zh: '在主机上完成任务，然后检查：', en: 'Do the task on the hosts, then check it:' },
  answers: {
    zh: '把答案写进 answers.yaml，然后检查：',
    en: 'Write your answers into answers.yaml, then check them:',
  },
} as const

/** What to do with a lab that has just been started: where its files are and what to type. */
export function renderBegun(lab: Lab, workspace: string, say: (text: Text) => string): string {
  const folder = relative(process.cwd(), workspace)
  return [
    `${say(texts.files)} ${pc.cyan(folder.startsWith('..') ? workspace : folder)}`,
    ...(existsSync(join(lab.folder, 'steps.md')) ? [`${say(texts.watch)} npx flink-lab run ${lab.id}`] : []),
    `${say(texts[lab.kind])} npx flink-lab check ${lab.id}`,
  ].join('\n')
}
