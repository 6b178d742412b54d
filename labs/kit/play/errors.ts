import { defineErrors } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'

const again = (lab: string): Text => ({
  zh: `看看集群：npx flink-lab cluster status；再来一次：npx flink-lab run ${lab}`,
  en: `Look at the cluster: npx flink-lab cluster status. Once more: npx flink-lab run ${lab}`,
})

/** Errors of playing a lab. Their details hold what the step printed, or what was seen last. */
export const errors = defineErrors({
  'step-failed': {
    message: (p: { lab: string; step: string; why: Text }) => ({
      zh: `实验 ${p.lab} 的步骤 ${p.step} 失败了：${p.why.zh}。`,
      en: `Step ${p.step} of ${p.lab} failed: ${p.why.en}.`,
    }),
    hint: ({ lab }) => again(lab),
  },
  'step-timed-out': {
    message: (p: { lab: string; step: string; seconds: number; seen: Text }) => ({
      zh: `实验 ${p.lab} 的步骤 ${p.step} 等了 ${p.seconds} 秒也没有结果；最后看到的是：${p.seen.zh}`,
      en: `Step ${p.step} of ${p.lab} was not done after ${p.seconds} s; last seen: ${p.seen.en}`,
    }),
    hint: ({ lab }) => again(lab),
  },
})
