import { defineErrors } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'

/** "Did you mean …?" in both languages, or nothing. */
const meant = (nearest: string | undefined): Text =>
  nearest ? { zh: `是不是想写 ${nearest}？`, en: `Did you mean ${nearest}?` } : { zh: '', en: '' }

/** Errors of finding, writing and reading labs. */
export const errors = defineErrors({
  'unknown-lab': {
    message: (p: { id: string; nearest: string }) => ({
      zh: `没有名为 ${p.id} 的实验。`,
      en: `There is no lab called ${p.id}.`,
    }),
    hint: ({ nearest }) => ({
      zh: `${meant(nearest).zh}全部实验：npx flink-lab list`,
      en: `${meant(nearest).en} All labs: npx flink-lab list`,
    }),
  },
  'lab-not-written': {
    message: (p: { id: string }) => ({
      zh: `实验 ${p.id} 还没有写好。`,
      en: `The lab ${p.id} is not written yet.`,
    }),
    hint: () => ({
      zh: '看看已有的实验：npx flink-lab list',
      en: 'See which labs there are: npx flink-lab list',
    }),
  },
  'bad-step': {
    message: (p: { file: string; line: number; problem: Text; nearest?: string }) => ({
      zh: `${p.file}:${p.line}：${p.problem.zh}`,
      en: `${p.file}:${p.line}: ${p.problem.en}`,
    }),
    hint: ({ nearest }) => ({
      zh: `${meant(nearest).zh}改好后运行：npx flink-lab labs verify`,
      en: `${meant(nearest).en} Mend it and run: npx flink-lab labs verify`.trim(),
    }),
  },
  'bad-template': {
    message: (p: { from: string; key: string; nearest?: string }) => ({
      zh: `${p.from} 用了 {{${p.key}}}，但这个实验的任务里没有它。`,
      en: `${p.from} uses {{${p.key}}}, which this lab's task does not have.`,
    }),
    hint: ({ nearest }) => ({
      zh: `${meant(nearest).zh}可用的名字在 lab.ts 的 task() 里。`,
      en: `${meant(nearest).en} The names are those that task() in lab.ts returns.`.trim(),
    }),
  },
  'bad-submission': {
    message: (p: { problem: Text }) => p.problem,
    hint: () => ({
      zh: '重新取一份模板（你的文件会先备份）：npx flink-lab reset 实验名',
      en: 'Take a fresh starter (your files are backed up first): npx flink-lab reset LAB',
    }),
  },
  'no-lab-cluster': {
    message: (p: { lab: string; topology: string }) => ({
      zh: `实验 ${p.lab} 要用的集群没有在运行。`,
      en: `The cluster that ${p.lab} needs is not running.`,
    }),
    hint: ({ lab, topology }) => ({
      zh: `启动它：npx flink-lab cluster up ${topology}，或者从头演示：npx flink-lab run ${lab}`,
      en: `Start it with npx flink-lab cluster up ${topology}, or play the lab: npx flink-lab run ${lab}`,
    }),
  },
  'no-truth': {
    message: (p: { lab: string; question: string }) => ({
      zh: `集群上找不到问题 ${p.question} 的正确答案：要看的东西已经不在了。`,
      en: `The cluster does not tell the answer to ${p.question}: what it asks about is gone.`,
    }),
    hint: ({ lab }) => ({
      zh: `再演示一遍，让它重新出现：npx flink-lab run ${lab}`,
      en: `Play the lab again so that it is there: npx flink-lab run ${lab}`,
    }),
  },
})
