import { defineErrors } from './errors.ts'

const install = 'npx flink-lab engine install'

/** Everything that can go wrong between the registries and an installed engine. */
export const engineErrors = defineErrors({
  'engine-missing': {
    message: (p: { names: readonly string[] }) => ({
      zh: `还没有安装：${p.names.join('、')}。`,
      en: `Not installed yet: ${p.names.join(', ')}.`,
    }),
    hint: (p: { names: readonly string[] }) => {
      const command = p.names.some((name) => !['flink', 'hadoop', 'scala'].includes(name))
        ? `${install} ${p.names.join(' ')}`
        : install
      return { zh: `运行 ${command}`, en: `Run ${command}` }
    },
  },
  'unknown-distribution': {
    message: (p: { name: string; known: readonly string[] }) => ({
      zh: `没有名为「${p.name}」的发行包。`,
      en: `There is no distribution named "${p.name}".`,
    }),
    hint: (p: { name: string; known: readonly string[] }) => ({
      zh: `可用的有：${p.known.join('、')}。运行 npx flink-lab engine list 查看`,
      en: `Known are: ${p.known.join(', ')}. See npx flink-lab engine list`,
    }),
  },
  'checksum-mismatch': {
    message: (p: { file: string; expected: string; got: string }) => ({
      zh: `拒绝文件 ${p.file}：它的 SHA-256 与清单不符（应为 ${p.expected}，实为 ${p.got}）。`,
      en: `Refused ${p.file}: its SHA-256 is not the pinned one (expected ${p.expected}, got ${p.got}).`,
    }),
    hint: () => ({
      zh: `这个文件已被删除。若使用镜像站，请换回官方源或另一个镜像，然后运行 ${install}`,
      en: `The file was thrown away. If you use a mirror, switch to another one, then run ${install}`,
    }),
  },
  'registry-unreachable': {
    message: (p: { client: 'pip' | 'mvn'; packages: string }) => ({
      zh: `${p.client} 无法下载 ${p.packages}。`,
      en: `${p.client} could not download ${p.packages}.`,
    }),
    hint: (p: { client: 'pip' | 'mvn'; packages: string }) => {
      const setting =
        p.client === 'pip'
          ? 'python3 -m pip config set global.index-url <URL>'
          : '~/.m2/settings.xml <mirrors>'
      return {
        zh: `检查网络或代理；网络慢时先设置镜像（${setting}）。然后运行 ${install}，它会接着上次继续。没有网络的教室：npx flink-lab engine import <文件>`,
        en: `Check the network or proxy; on a slow network set a mirror first (${setting}). Then run ${install}: it goes on where it stopped. In a classroom without internet: npx flink-lab engine import <file>`,
      }
    },
  },
  'client-missing': {
    message: (p: { client: string }) => ({
      zh: `这台机器上没有 ${p.client}。`,
      en: `${p.client} is not on this machine.`,
    }),
    hint: () => ({ zh: '运行 npx flink-lab doctor', en: 'Run npx flink-lab doctor' }),
  },
  'disk-full': {
    message: (p: { folder: string }) => ({
      zh: `磁盘已满：${p.folder}`,
      en: `The disk is full: ${p.folder}`,
    }),
    hint: () => ({
      zh: `腾出至少 2 GiB，或用环境变量 FLINK_LAB_HOME 指定另一个磁盘上的文件夹，然后运行 ${install}`,
      en: `Free at least 2 GiB, or point FLINK_LAB_HOME at a folder on another disk, then run ${install}`,
    }),
  },
  'bundle-unreadable': {
    message: (p: { file: string }) => ({
      zh: `${p.file} 不是 flink-lab 的离线包，或已经损坏。`,
      en: `${p.file} is not a flink-lab bundle, or it is damaged.`,
    }),
    hint: () => ({
      zh: '在有网络的机器上重新导出：npx flink-lab engine export <文件>',
      en: 'Export it again on a machine with internet: npx flink-lab engine export <file>',
    }),
  },
  'bundle-hostile': {
    message: (p: { file: string; entry: string }) => ({
      zh: `拒绝 ${p.file}：其中的「${p.entry}」会写到目标文件夹之外。什么都没有安装。`,
      en: `Refused ${p.file}: its entry "${p.entry}" would write outside the target folder. Nothing was installed.`,
    }),
    hint: () => ({
      zh: '不要使用这个文件；向老师要一份新的离线包',
      en: 'Do not use this file; ask your teacher for a new bundle',
    }),
  },
  'bundle-other-version': {
    message: (p: { file: string; names: readonly string[] }) => ({
      zh: `${p.file} 是为另一个版本的 flink-lab 导出的：缺少 ${p.names.join('、')}。`,
      en: `${p.file} was exported for another version of flink-lab: it lacks ${p.names.join(', ')}.`,
    }),
    hint: () => ({
      zh: '用同一版本的 flink-lab 重新导出：npx flink-lab engine export <文件>',
      en: 'Export it again with the same version of flink-lab: npx flink-lab engine export <file>',
    }),
  },
  'compiler-died': {
    message: () => ({ zh: 'Java 编译服务意外退出。', en: 'The Java compile service ended unexpectedly.' }),
    hint: () => ({
      zh: '再试一次；若仍失败，运行 npx flink-lab doctor',
      en: 'Try again; if it fails again, run npx flink-lab doctor',
    }),
  },
})
