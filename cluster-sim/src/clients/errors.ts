import { defineErrors } from '@flink-lab/engine/errors'

/** What a student can meet when a cluster's daemons are asked over HTTP. */
export const errors = defineErrors({
  'flink-unreachable': {
    message: (p: { url: string }) => ({
      zh: `Flink 的 REST 接口没有回应：${p.url}`,
      en: `Flink's REST API does not answer: ${p.url}`,
    }),
    hint: () => ({
      zh: '看看 JobManager 是否在运行：npx flink-lab cluster status',
      en: 'See whether the JobManager runs: npx flink-lab cluster status',
    }),
  },
  'flink-refused': {
    message: (p: { url: string; status: number; reason: string }) => ({
      zh: `Flink 拒绝了请求 ${p.url}（HTTP ${p.status}）：${p.reason}`,
      en: `Flink refused ${p.url} (HTTP ${p.status}): ${p.reason}`,
    }),
    hint: () => ({
      zh: '检查路径和作业号；所有作业：bin/flink list -a',
      en: 'Check the path and the job id; all jobs: bin/flink list -a',
    }),
  },
  'hdfs-unreachable': {
    message: (p: { url: string }) => ({
      zh: `HDFS 没有回应：${p.url}`,
      en: `HDFS does not answer: ${p.url}`,
    }),
    hint: () => ({
      zh: '看看 NameNode 和 DataNode 是否在运行：npx flink-lab cluster status',
      en: 'See whether the NameNode and DataNode run: npx flink-lab cluster status',
    }),
  },
  'hdfs-refused': {
    message: (p: { path: string; status: number; reason: string }) => ({
      zh: `HDFS 拒绝了对 ${p.path} 的操作（HTTP ${p.status}）：${p.reason}`,
      en: `HDFS refused the operation on ${p.path} (HTTP ${p.status}): ${p.reason}`,
    }),
    hint: (p) => ({
      zh: `看看那里有什么：hdfs dfs -ls ${p.path}`,
      en: `See what is there: hdfs dfs -ls ${p.path}`,
    }),
  },
  'hdfs-file-too-large': {
    message: (p: { path: string; maxBytes: number }) => ({
      zh: `HDFS 文件 ${p.path} 超过了 ${p.maxBytes} 字节的上限。`,
      en: `The HDFS file ${p.path} is larger than the limit of ${p.maxBytes} bytes.`,
    }),
    hint: (p) => ({
      zh: `看看它有多大：hdfs dfs -du -h ${p.path}`,
      en: `See how large it is: hdfs dfs -du -h ${p.path}`,
    }),
  },
  'yarn-unreachable': {
    message: (p: { url: string }) => ({
      zh: `YARN 的 ResourceManager 没有回应：${p.url}`,
      en: `YARN's ResourceManager does not answer: ${p.url}`,
    }),
    hint: () => ({
      zh: '看看 ResourceManager 是否在运行：npx flink-lab cluster status',
      en: 'See whether the ResourceManager runs: npx flink-lab cluster status',
    }),
  },
  'yarn-refused': {
    message: (p: { url: string; status: number; reason: string }) => ({
      zh: `YARN 拒绝了请求 ${p.url}（HTTP ${p.status}）：${p.reason}`,
      en: `YARN refused ${p.url} (HTTP ${p.status}): ${p.reason}`,
    }),
    hint: () => ({
      zh: '检查应用的编号；所有应用：yarn application -list -appStates ALL',
      en: 'Check the id of the application; all of them: yarn application -list -appStates ALL',
    }),
  },
})
