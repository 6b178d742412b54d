import { defineErrors } from '@flink-lab/engine/errors'

const meant = (suggestion: string | undefined) => ({
  zh: suggestion ? `你是不是想输入 ${suggestion}？` : '',
  en: suggestion ? `Did you mean ${suggestion}?` : '',
})
const helpFor = (command: string, suggestion?: string) => ({
  zh: `${meant(suggestion).zh}查看用法：npx ${command} --help`,
  en: `${meant(suggestion).en}${suggestion ? ' ' : ''}How it is used: npx ${command} --help`,
})
type Usage = { command: string; suggestion?: string }

/** Errors that the command line itself makes; everything else is thrown by the room that knows. */
export const errors = defineErrors({
  'unknown-command': {
    message: (p: Usage & { name: string }) => ({
      zh: `没有 ${p.name} 这个命令。`,
      en: `There is no command ${p.name}.`,
    }),
    hint: (p) => helpFor(p.command, p.suggestion && `${p.command} ${p.suggestion}`),
  },
  'missing-command': {
    message: (p: Usage) => ({
      zh: `${p.command} 后面还缺一个命令。`,
      en: `${p.command} needs a command after it.`,
    }),
    hint: (p) => helpFor(p.command),
  },
  'unknown-option': {
    message: (p: Usage & { name: string }) => ({
      zh: `没有 ${p.name} 这个选项。`,
      en: `There is no option ${p.name}.`,
    }),
    hint: (p) => helpFor(p.command, p.suggestion),
  },
  'missing-argument': {
    message: (p: Usage & { name: string }) => ({
      zh: `缺少参数 <${p.name}>。`,
      en: `The argument <${p.name}> is missing.`,
    }),
    hint: (p) => helpFor(p.command),
  },
  'excess-arguments': {
    message: (_: Usage) => ({ zh: '参数太多了。', en: 'There are too many arguments.' }),
    hint: (p) => helpFor(p.command),
  },
  'missing-value': {
    message: (p: Usage & { name: string }) => ({
      zh: `选项 ${p.name} 后面要跟一个值。`,
      en: `The option ${p.name} needs a value.`,
    }),
    hint: (p) => helpFor(p.command),
  },
  'invalid-value': {
    message: (p: Usage & { name: string; value: string; allowed: string }) => ({
      zh: `${p.name} 不能是 ${p.value}${p.allowed && `，只能是：${p.allowed}`}。`,
      en: `${p.name} cannot be ${p.value}${p.allowed && `; it is one of: ${p.allowed}`}.`,
    }),
    hint: (p) => helpFor(p.command, p.suggestion),
  },
  'invalid-duration': {
    message: (p: { text: string }) => ({
      zh: `“${p.text}”不是一段时间（最长 24 小时）。`,
      en: `"${p.text}" is no length of time (24 hours at most).`,
    }),
    hint: () => ({ zh: '这样写：500ms、30s、2m 或 1h', en: 'Write it as 500ms, 30s, 2m or 1h' }),
  },
  'role-wanted': {
    message: (p: { host: string; roles: readonly string[] }) => ({
      zh: `还要指明 ${p.host} 上的哪个角色：${p.roles.join('、')}。`,
      en: `Say which role on ${p.host}: ${p.roles.join(', ')}.`,
    }),
    hint: (p) => ({
      zh: `例如：${p.host}/${p.roles[0]}`,
      en: `For example: ${p.host}/${p.roles[0]}`,
    }),
  },
  'copy-without-host': {
    message: (p: { from: string; to: string }) => ({
      zh: `${p.from} 和 ${p.to} 都不在集群的主机上。`,
      en: `Neither ${p.from} nor ${p.to} is on a host of the cluster.`,
    }),
    hint: () => ({
      zh: '主机上的路径写作 主机:路径，例如：npx flink-lab cluster cp data.txt bigdata111:/root/data.txt',
      en: 'A path on a host is HOST:PATH, for example: npx flink-lab cluster cp data.txt bigdata111:/root/data.txt',
    }),
  },
  'no-lab-meant': {
    message: () => ({
      zh: '你还没有开始任何实验，也没有说是哪一个。',
      en: 'No lab was named, and none has been started yet.',
    }),
    hint: () => ({
      zh: '选一个：npx flink-lab list；然后：npx flink-lab start LAB',
      en: 'Choose one: npx flink-lab list; then: npx flink-lab start LAB',
    }),
  },
  'not-started': {
    message: (p: { lab: string; workspace: string }) => ({
      zh: `${p.workspace} 不存在：还没有开始 ${p.lab}。`,
      en: `There is no ${p.workspace}: ${p.lab} has not been started.`,
    }),
    hint: (p) => ({
      zh: `先开始：npx flink-lab start ${p.lab}`,
      en: `Begin it: npx flink-lab start ${p.lab}`,
    }),
  },
  'no-live-cluster': {
    message: (p: { lab: string }) => ({
      zh: `${p.lab} 的答案要从你自己正在运行的集群读出，而现在没有集群在运行。`,
      en: `The answers of ${p.lab} are read from your own running cluster, and none is running.`,
    }),
    hint: (p) => ({
      zh: `重新开始：npx flink-lab run ${p.lab}`,
      en: `Run it again: npx flink-lab run ${p.lab}`,
    }),
  },
  'not-checked-yet': {
    message: (p: { lab: string }) => ({
      zh: `${p.lab} 还没有检查过，所以还不知道该提示什么。`,
      en: `${p.lab} has not been checked yet, so there is nothing to hint at.`,
    }),
    hint: (p) => ({
      zh: `先检查：npx flink-lab check ${p.lab}`,
      en: `Check it first: npx flink-lab check ${p.lab}`,
    }),
  },
  'cannot-watch': {
    message: (p: { folder: string; reason: string }) => ({
      zh: `无法监视 ${p.folder} 里的文件：${p.reason}`,
      en: `The files in ${p.folder} cannot be watched: ${p.reason}`,
    }),
    hint: () => ({
      zh: '改为定时查看：npx flink-lab watch --poll；或按 Enter 才检查：npx flink-lab watch --manual',
      en: 'Look at them at intervals: npx flink-lab watch --poll; or check when you press Enter: npx flink-lab watch --manual',
    }),
  },
  'solution-locked': {
    message: (p: { lab: string }) => ({
      zh: `${p.lab} 通过之后才能看参考答案。`,
      en: `The solution of ${p.lab} is shown once you have passed it.`,
    }),
    hint: (p) => ({
      zh: `先试一条提示：npx flink-lab hint ${p.lab}（实在不想做了：npx flink-lab solution ${p.lab} --give-up，会留下记录）`,
      en: `Try a hint first: npx flink-lab hint ${p.lab} (or give up, which is recorded: npx flink-lab solution ${p.lab} --give-up)`,
    }),
  },
  'nothing-to-prove': {
    message: (p: { driver: string }) => ({
      zh: `这些实验都不在 ${p.driver} 驱动上验证：只有一台主机的实验只用 process。`,
      en: `None of these labs is proved with the ${p.driver} driver: labs of one host are for processes only.`,
    }),
    hint: () => ({
      zh: '在它们各自的驱动上验证：去掉 --driver',
      en: 'To prove them on the drivers they are for, leave out --driver',
    }),
  },
  interrupted: {
    message: (p: { by: string }) => ({
      zh: `已中断（${p.by}），启动的进程都已停止。`,
      en: `Interrupted (${p.by}); everything it had started was stopped.`,
    }),
    hint: () => ({
      zh: '检查有没有残留：npx flink-lab cluster reap',
      en: 'To make sure: npx flink-lab cluster reap',
    }),
  },
  internal: {
    message: (p: { message: string }) => ({
      zh: `flink-lab 自身出错了（不是你的错）：${p.message}`,
      en: `This is a bug of flink-lab, not a mistake of yours: ${p.message}`,
    }),
    hint: () => ({
      zh: '请在命令后加上 --debug 再运行一次，把输出交给维护者',
      en: 'Run it again with --debug and send the output to the maintainers',
    }),
  },
})
