import { defineErrors } from '@flink-lab/engine/errors'

/** Everything a student can meet because of Docker. */
export const dockerErrors = defineErrors({
  'docker-missing': {
    message: (p: { address: string }) => ({
      zh: `没有 Docker 引擎：${p.address} 不存在。`,
      en: `There is no Docker engine: ${p.address} does not exist.`,
    }),
    hint: () => ({
      zh: '安装（Debian、Ubuntu）：sudo apt-get install -y docker.io；不用 Docker 也行：npx flink-lab cluster up pseudo --driver process',
      en: 'Install it (Debian, Ubuntu): sudo apt-get install -y docker.io; or do without: npx flink-lab cluster up pseudo --driver process',
    }),
  },
  'docker-not-running': {
    message: (p: { address: string }) => ({
      zh: `${p.address} 上的 Docker 引擎没有回应。`,
      en: `The Docker engine at ${p.address} does not answer.`,
    }),
    hint: () => ({
      zh: '启动它：sudo systemctl start docker；不用 Docker 也行：npx flink-lab cluster up pseudo --driver process',
      en: 'Start it: sudo systemctl start docker; or do without: npx flink-lab cluster up pseudo --driver process',
    }),
  },
  'docker-forbidden': {
    message: (p: { address: string }) => ({
      zh: `当前用户没有使用 ${p.address} 的权限。`,
      en: `This user may not use ${p.address}.`,
    }),
    hint: () => ({
      zh: '加入 docker 组，然后重新登录：sudo usermod -aG docker "$USER"',
      en: 'Join the group docker, then log in again: sudo usermod -aG docker "$USER"',
    }),
  },
  'docker-remote': {
    message: (p: { address: string }) => ({
      zh: `Docker 引擎 ${p.address} 在别的机器上，看不到这台机器的文件，不能挂载 Flink。`,
      en: `The Docker engine ${p.address} is on another machine: it does not see this one's files and cannot mount Flink.`,
    }),
    hint: () => ({
      zh: '改用本机的引擎：unset DOCKER_HOST && docker context use default；或者：--driver process',
      en: 'Use an engine of this machine: unset DOCKER_HOST && docker context use default; or --driver process',
    }),
  },
  'docker-context-unknown': {
    message: (p: { name: string }) => ({
      zh: `没有名为 ${p.name} 的 Docker 上下文。`,
      en: `There is no Docker context named ${p.name}.`,
    }),
    hint: () => ({
      zh: '查看有哪些：docker context ls；改回默认：docker context use default',
      en: 'See which there are: docker context ls; back to the default: docker context use default',
    }),
  },
  'docker-base-missing': {
    message: (p: { image: string; reason: string }) => ({
      zh: `拿不到基础镜像 ${p.image}：${p.reason}`,
      en: `The base image ${p.image} cannot be had: ${p.reason}`,
    }),
    hint: (p) => ({
      zh: `检查网络或镜像加速器：docker pull ${p.image}；没有镜像仓库时，以 root 运行并安装：apt-get install -y debootstrap`,
      en: `Check the network or the registry mirror: docker pull ${p.image}; without a registry, as root: apt-get install -y debootstrap`,
    }),
  },
  'docker-image-failed': {
    message: (p: { step: string }) => ({
      zh: `构建主机镜像失败：${p.step}`,
      en: `Building the image of the hosts failed: ${p.step}`,
    }),
    hint: () => ({
      zh: '上面是构建的最后几行输出。检查网络后再试，或者：npx flink-lab cluster up pseudo --driver process',
      en: "The build's last lines are shown. Check the network and try again, or: npx flink-lab cluster up pseudo --driver process",
    }),
  },
  'docker-host-down': {
    message: (p: { host: string }) => ({
      zh: `主机 ${p.host} 的容器没有在运行。`,
      en: `The container of the host ${p.host} is not running.`,
    }),
    hint: () => ({
      zh: '停掉这个集群再启动：npx flink-lab cluster down',
      en: 'Stop the cluster and start it again: npx flink-lab cluster down',
    }),
  },
  'docker-fault-failed': {
    message: (p: { host: string; reason: string }) => ({
      zh: `在 ${p.host} 上制造或恢复故障失败：${p.reason}`,
      en: `Breaking or mending ${p.host} failed: ${p.reason}`,
    }),
    hint: () => ({
      zh: '内核可能缺少 nftables 或 tbf。先恢复：npx flink-lab cluster heal；kill 和 pause 不需要它们。',
      en: 'The kernel may lack nftables or tbf. Mend what is broken: npx flink-lab cluster heal; kill and pause need neither.',
    }),
  },
  'docker-refused': {
    message: (p: { reason: string }) => ({
      zh: `Docker 引擎拒绝了请求：${p.reason}`,
      en: `The Docker engine refused: ${p.reason}`,
    }),
    hint: () => ({
      zh: '查看引擎的状态：docker info；清理残留：npx flink-lab cluster reap',
      en: 'See how the engine is: docker info; clear away leftovers: npx flink-lab cluster reap',
    }),
  },
})
