import { defineErrors } from '@flink-lab/engine/errors'

export const errors = defineErrors({
  'check-crashed': {
    message: (p: { check: string; problem: string }) => ({
      zh: `检查项“${p.check}”自己出错了：${p.problem}。这是实验的缺陷，与你的提交无关。`,
      en: `The check "${p.check}" itself crashed: ${p.problem}. That is a bug of the lab, not of your work.`,
    }),
    hint: () => ({
      zh: '请把带 --debug 的输出交给老师：npx flink-lab check --debug',
      en: 'Give your teacher the output of: npx flink-lab check --debug',
    }),
  },
  'grading-environment-failed': {
    message: (p: { problem: string }) => ({
      zh: `评分环境出了问题：${p.problem}。标准答案在同一集群上也没有通过，所以无法评判你的提交。`,
      en: `The grading environment failed: ${p.problem}. The lab's own solution failed on the same cluster too, so nothing is known about your work.`,
    }),
    hint: () => ({
      zh: '重新启动集群后再检查一次：npx flink-lab cluster reap && npx flink-lab check',
      en: 'Start the cluster afresh and check again: npx flink-lab cluster reap && npx flink-lab check',
    }),
  },
  'cluster-unreachable': {
    message: (p: { problem: string }) => ({
      zh: `无法使用评分用的集群：${p.problem}`,
      en: `The cluster to grade on cannot be used: ${p.problem}`,
    }),
    hint: () => ({
      zh: '查看集群状态：npx flink-lab cluster status；需要时重新启动：npx flink-lab cluster up pseudo',
      en: 'Look at it with npx flink-lab cluster status; start it again with npx flink-lab cluster up pseudo',
    }),
  },
  'client-not-built': {
    message: () => ({
      zh: '编译评分用的 Flink 客户端失败。',
      en: 'The Flink client that runs submissions could not be compiled.',
    }),
    hint: () => ({
      zh: '检查安装是否完整：npx flink-lab engine verify',
      en: 'Check the installation: npx flink-lab engine verify',
    }),
  },
  'client-not-trained': {
    message: (p: { seconds: number | null }) =>
      p.seconds === null
        ? {
            zh: '没能生成 Flink 客户端的启动归档。',
            en: 'The start-up archive of the Flink client could not be made.',
          }
        : {
            zh: `${p.seconds} 秒内没能生成 Flink 客户端的启动归档。`,
            en: `The start-up archive of the Flink client was not made within ${p.seconds} s.`,
          },
    hint: () => ({
      zh: '没有它检查也能进行，只是慢一些。查看集群：npx flink-lab cluster status',
      en: 'Checks work without it, only slower. Look at the cluster: npx flink-lab cluster status',
    }),
  },
  'client-not-started': {
    message: (p: { exitCode: number | null }) => ({
      zh: `Flink 客户端 JVM 没有启动起来（退出码 ${p.exitCode}）。`,
      en: `The Flink client JVM did not start (exit code ${p.exitCode}).`,
    }),
    hint: () => ({
      zh: '检查内存、Java 与安装：npx flink-lab doctor',
      en: 'Check memory, Java and the installation: npx flink-lab doctor',
    }),
  },
})
