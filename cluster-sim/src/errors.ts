import { defineErrors } from '@flink-lab/engine/errors'

/** Everything a student can meet while clusters start, run and stop. */
export const errors = defineErrors({
  'no-cluster': {
    message: (p: { name?: string }) =>
      p.name
        ? { zh: `没有名为 ${p.name} 的集群在运行。`, en: `No cluster named ${p.name} is running.` }
        : { zh: '没有正在运行的集群。', en: 'No cluster is running.' },
    hint: () => ({
      zh: '启动一个集群：npx flink-lab cluster up pseudo',
      en: 'Start one: npx flink-lab cluster up pseudo',
    }),
  },
  'which-cluster': {
    message: (p: { names: string[] }) => ({
      zh: `有多个集群在运行：${p.names.join('、')}。`,
      en: `Several clusters are running: ${p.names.join(', ')}.`,
    }),
    hint: (p) => ({
      zh: `请指明是哪一个：--cluster ${p.names[0]}`,
      en: `Say which one: --cluster ${p.names[0]}`,
    }),
  },
  'cluster-name-taken': {
    message: (p: { name: string }) => ({
      zh: `名为 ${p.name} 的集群已经存在。`,
      en: `A cluster named ${p.name} already exists.`,
    }),
    hint: (p) => ({
      zh: `换一个名字，或先停掉它：npx flink-lab cluster down ${p.name}`,
      en: `Choose another name, or stop it first: npx flink-lab cluster down ${p.name}`,
    }),
  },
  'cluster-name-invalid': {
    message: (p: { name: string }) => ({
      zh: `“${p.name}”不能用作集群名。`,
      en: `"${p.name}" cannot be the name of a cluster.`,
    }),
    hint: () => ({
      zh: '只用小写字母、数字和连字符，以字母开头，最多 32 个字符，例如 my-cluster。',
      en: 'Use small letters, digits and hyphens, beginning with a letter, at most 32 characters: my-cluster.',
    }),
  },
  'unknown-topology': {
    message: (p: { name: string; nearest: string; known: string[] }) => ({
      zh: `没有名为 ${p.name} 的拓扑。现有：${p.known.join('、')}。`,
      en: `There is no topology named ${p.name}. There are: ${p.known.join(', ')}.`,
    }),
    hint: (p) => ({
      zh: `是不是想输入：npx flink-lab cluster up ${p.nearest}`,
      en: `Did you mean: npx flink-lab cluster up ${p.nearest}`,
    }),
  },
  'unknown-host': {
    message: (p: { name: string; nearest: string; known: string[] }) => ({
      zh: `这个集群里没有主机 ${p.name}。现有：${p.known.join('、')}。`,
      en: `This cluster has no host ${p.name}. It has: ${p.known.join(', ')}.`,
    }),
    hint: (p) => ({ zh: `是不是想用 ${p.nearest}？`, en: `Did you mean ${p.nearest}?` }),
  },
  'no-such-role': {
    message: (p: { role: string; known: string[]; nearest?: string }) => ({
      zh: `没有 ${p.role} 这个角色。现有：${p.known.join('、')}。`,
      en: `There is no role ${p.role} here. There are: ${p.known.join(', ')}.`,
    }),
    hint: (p) => ({
      zh: `${p.nearest ? `你是不是想用 ${p.nearest}？` : ''}查看集群里有什么：npx flink-lab cluster status`,
      en: `${p.nearest ? `Did you mean ${p.nearest}? ` : ''}See what the cluster runs: npx flink-lab cluster status`,
    }),
  },
  'role-not-ready': {
    message: (p: { role: string; host: string; seconds: number; seen: { zh: string; en: string } }) => ({
      zh: `${p.host} 上的 ${p.role} 在 ${p.seconds} 秒内没有就绪；最后看到：${p.seen.zh}。`,
      en: `${p.role} on ${p.host} was not ready within ${p.seconds} s; last seen: ${p.seen.en}.`,
    }),
    hint: () => ({
      zh: '关掉占用 CPU 和内存的程序后再试；看看这台机器缺什么：npx flink-lab doctor',
      en: 'Close what uses CPU and memory and try again; see what this machine lacks: npx flink-lab doctor',
    }),
  },
  'datanode-refused': {
    message: (p: { host: string; address: string }) => ({
      zh: `NameNode 拒绝了 ${p.host} 上的 DataNode：它的连接来自 ${p.address}，而这不是任何主机的地址`,
      en: `The NameNode turned away the DataNode on ${p.host}: its connection came from ${p.address}, which is no host's address`,
    }),
    hint: () => ({
      zh: '有规则改写了容器之间的来源地址，多半是上次没有正常退出的 Docker 留下的。找出接口（br-…）已不存在的规则，用 iptables -D 删掉：sudo iptables -t nat -S POSTROUTING',
      en: 'A rule rewrites where connections between containers come from, most likely left by a Docker engine that was killed. Find those whose interface (br-…) is gone and delete them with iptables -D: sudo iptables -t nat -S POSTROUTING',
    }),
  },
  'role-died': {
    message: (p: { role: string; host: string; cause: string }) => ({
      zh: `${p.host} 上的 ${p.role} 启动后退出了：${p.cause}`,
      en: `${p.role} on ${p.host} ended while starting: ${p.cause}`,
    }),
    hint: () => ({
      zh: '上面是日志的最后几行。改正原因后再启动；保留现场可用：npx flink-lab cluster up pseudo --keep',
      en: 'The last lines of its log are shown. Mend the cause and start again; to keep the scene: npx flink-lab cluster up pseudo --keep',
    }),
  },
  'no-space': {
    message: (p: { folder: string }) => ({
      zh: `磁盘已满，集群写不下：${p.folder}`,
      en: `The disk is full, there is no room for the cluster: ${p.folder}`,
    }),
    hint: (p) => ({
      zh: `先看哪里满了：df -h ${p.folder}，腾出至少 1 GiB；或者把 FLINK_LAB_HOME 指到另一块磁盘`,
      en: `See what is full: df -h ${p.folder}. Free at least 1 GiB, or point FLINK_LAB_HOME at a folder on another disk`,
    }),
  },
  'port-taken': {
    message: (p: { role: string; address: string; port: number; holder: string }) => ({
      zh: `${p.role} 需要的端口 ${p.address}:${p.port} 已被 ${p.holder} 占用。`,
      en: `The port ${p.address}:${p.port} that ${p.role} needs is held by ${p.holder}.`,
    }),
    hint: () => ({
      zh: '结束占用端口的程序；如果是以前的集群留下的：npx flink-lab cluster reap',
      en: 'End the program that holds it; if an earlier cluster left it: npx flink-lab cluster reap',
    }),
  },
  'not-enough-memory': {
    message: (p: { needed: number; available: number }) => ({
      zh: `这个集群大约需要 ${p.needed} MiB 内存，现在只有 ${p.available} MiB 可用。`,
      en: `This cluster needs about ${p.needed} MiB of memory; ${p.available} MiB are available.`,
    }),
    hint: () => ({
      zh: '关掉其他程序，或停掉别的集群：npx flink-lab cluster down',
      en: 'Close other programs, or stop another cluster: npx flink-lab cluster down',
    }),
  },
  'memory-invalid': {
    message: (p: { asked: string }) => ({
      zh: `看不懂内存的写法：${p.asked}`,
      en: `This is no way to give memory: ${p.asked}`,
    }),
    hint: () => ({
      zh: '按角色写 MiB：--memory taskmanager=512,jobmanager=256；或者整体放大：--memory 1.5x',
      en: 'MiB by role: --memory taskmanager=512,jobmanager=256; or a scale for all: --memory 1.5x',
    }),
  },
  'memory-out-of-range': {
    message: (p: { role: string; size: number; least: number; most: number }) => ({
      zh: `${p.role} 的内存不能是 ${p.size} MiB：至少 ${p.least}，至多 ${p.most}。`,
      en: `${p.role} cannot have ${p.size} MiB: at least ${p.least}, at most ${p.most}.`,
    }),
    hint: (p) => ({
      zh: `例如：npx flink-lab cluster up pseudo --memory ${p.role}=${p.least}`,
      en: `For example: npx flink-lab cluster up pseudo --memory ${p.role}=${p.least}`,
    }),
  },
  'no-free-address': {
    message: (p: { folder: string }) => ({
      zh: `这台机器上没有空闲的回环地址段了（登记在 ${p.folder}）。`,
      en: `No block of loopback addresses is free on this machine (registered in ${p.folder}).`,
    }),
    hint: () => ({
      zh: '清理不再使用的集群：npx flink-lab cluster reap',
      en: 'Clear away clusters no longer used: npx flink-lab cluster reap',
    }),
  },
  'no-loopback-network': {
    message: (p: { platform: string }) => ({
      zh: `内嵌集群需要 Linux 的 127.0.0.0/8 回环地址，${p.platform} 上没有。`,
      en: `The embedded cluster needs Linux's loopback addresses 127.0.0.0/8, which ${p.platform} lacks.`,
    }),
    hint: () => ({
      zh: '在 Linux、WSL 2 或 Linux 虚拟机里运行 flink-lab。',
      en: 'Run flink-lab on Linux, in WSL 2 or in a Linux virtual machine.',
    }),
  },
  'prepare-failed': {
    message: (p: { role: string; host: string; command: string }) => ({
      zh: `${p.host} 上 ${p.role} 的准备命令失败：${p.command}`,
      en: `Preparing ${p.role} on ${p.host} failed: ${p.command}`,
    }),
    hint: () => ({
      zh: '看看上面的输出；检查安装是否完整：npx flink-lab engine verify',
      en: 'See the output above; check the installation: npx flink-lab engine verify',
    }),
  },
  'archives-failed': {
    message: (p: { command: string }) => ({
      zh: `制作启动归档时命令失败：${p.command}`,
      en: `Making the start-up archives failed at: ${p.command}`,
    }),
    hint: () => ({
      zh: '集群照样能用，只是启动慢一些。再试一次：npx flink-lab engine install',
      en: 'Clusters work all the same, only slower. To try again: npx flink-lab engine install',
    }),
  },
  'nothing-to-copy': {
    message: (p: { path: string }) => ({
      zh: `要复制的文件或文件夹不存在：${p.path}`,
      en: `There is no file or folder to copy at ${p.path}`,
    }),
    hint: () => ({
      zh: '看看那里有什么，例如：npx flink-lab cluster exec bigdata111 -- ls -l conf',
      en: 'See what is there, for example: npx flink-lab cluster exec bigdata111 -- ls -l conf',
    }),
  },
  'copy-failed': {
    message: (p: { from: string; to: string; reason: string }) => ({
      zh: `无法把 ${p.from} 复制到 ${p.to}：${p.reason}`,
      en: `${p.from} could not be copied to ${p.to}: ${p.reason}`,
    }),
    hint: () => ({
      zh: '换一个目标路径再试；用法：npx flink-lab cluster cp --help',
      en: 'Try another target path; how it is used: npx flink-lab cluster cp --help',
    }),
  },
  'settings-broken': {
    message: (p: { file: string; reason: string }) => ({
      zh: `设置文件 ${p.file} 有误：${p.reason}`,
      en: `The settings in ${p.file} are not valid: ${p.reason}`,
    }),
    hint: (p) => ({
      zh: `改正它，或删掉它恢复默认：rm '${p.file}'`,
      en: `Mend it, or delete it for the defaults: rm '${p.file}'`,
    }),
  },
  'setting-unknown': {
    message: (p: { name: string; known: string[] }) => ({
      zh: `没有 ${p.name} 这项设置。现有：${p.known.join('、')}。`,
      en: `There is no setting ${p.name}. There are: ${p.known.join(', ')}.`,
    }),
    hint: () => ({
      zh: '查看设置：npx flink-lab config get',
      en: 'See the settings: npx flink-lab config get',
    }),
  },
  'setting-invalid': {
    message: (p: { name: string; value: string; values: string[] }) => ({
      zh: `${p.name} 不能设为 ${p.value}，可以是：${p.values.join('、')}。`,
      en: `${p.name} cannot be ${p.value}. It can be: ${p.values.join(', ')}.`,
    }),
    hint: (p) => ({
      zh: `例如：npx flink-lab config set ${p.name} ${p.values[0]}`,
      en: `For example: npx flink-lab config set ${p.name} ${p.values[0]}`,
    }),
  },
  cancelled: {
    message: () => ({ zh: '操作被中断。', en: 'The operation was interrupted.' }),
    hint: () => ({
      zh: '已启动的部分会被清理：npx flink-lab cluster reap',
      en: 'What had been started is cleared away: npx flink-lab cluster reap',
    }),
  },
})
