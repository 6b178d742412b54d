import type { Text } from '@flink-lab/engine/text'
import type { CommandDefinition } from './command.ts'

type Loader = () => Promise<{ default: CommandDefinition }>

/** A command, or a word with commands below it. */
export type Entry = { summary: Text } & ({ load: Loader } | { commands: Readonly<Record<string, Entry>> })

/** Headings of the help, in order. */
export const groups = {
  learn: { zh: '学习：', en: 'Learning:' },
  machine: { zh: '集群与环境：', en: 'Clusters and the machine:' },
  author: { zh: '编写实验：', en: 'Writing labs:' },
} satisfies Record<string, Text>

/**
 * Every command by its name, with the one line that the help shows. What a command takes and does is in its
 * own file, loaded only when it is asked for.
 */
export const catalogue: Readonly<Record<string, Entry & { group: keyof typeof groups }>> = {
  list: {
    group: 'learn',
    summary: { zh: '课程目录与自己的进度', en: 'the course and how far you are' },
    load: () => import('./commands/list.ts'),
  },
  demo: {
    group: 'learn',
    summary: {
      zh: '第一次看：演示伪分布集群并评分一个答案',
      en: 'a first look: the pseudo-distributed tour and one verdict',
    },
    load: () => import('./commands/demo.ts'),
  },
  start: {
    group: 'learn',
    summary: { zh: '开始一个实验：把起始文件放进 work/', en: 'begin a lab: put its starter into work/' },
    load: () => import('./commands/start.ts'),
  },
  run: {
    group: 'learn',
    summary: {
      zh: '逐步演示一个实验，到你自己的任务为止',
      en: 'play a lab step by step, up to your own task',
    },
    load: () => import('./commands/run.ts'),
  },
  check: {
    group: 'learn',
    summary: { zh: '检查你的答案', en: 'check your work' },
    load: () => import('./commands/check.ts'),
  },
  watch: {
    group: 'learn',
    summary: { zh: '边改边查：每次保存都自动检查', en: 'check your work each time you save it' },
    load: () => import('./commands/watch.ts'),
  },
  hint: {
    group: 'learn',
    summary: { zh: '针对上次检查的下一条提示', en: 'the next hint for your last check' },
    load: () => import('./commands/hint.ts'),
  },
  solution: {
    group: 'learn',
    summary: { zh: '参考答案（通过之后可看）', en: "the lab's own solution, once you have passed" },
    load: () => import('./commands/solution.ts'),
  },
  reset: {
    group: 'learn',
    summary: { zh: '把实验恢复到起始状态', en: 'put a lab back to its starter' },
    load: () => import('./commands/reset.ts'),
  },
  pack: {
    group: 'learn',
    summary: { zh: '打包提交的文件', en: 'pack your work for handing in' },
    load: () => import('./commands/pack.ts'),
  },
  cluster: {
    group: 'machine',
    summary: { zh: '启动、查看、使用、停止集群', en: 'start, look at, use and stop clusters' },
    commands: {
      up: {
        summary: { zh: '启动一个集群', en: 'start a cluster' },
        load: () => import('./commands/cluster/up.ts'),
      },
      status: {
        summary: {
          zh: '哪些集群在运行，每台主机上有什么',
          en: 'which clusters run, and what is on each host',
        },
        load: () => import('./commands/cluster/status.ts'),
      },
      logs: {
        summary: { zh: '查看一个守护进程的日志', en: "a daemon's log" },
        load: () => import('./commands/cluster/logs.ts'),
      },
      exec: {
        summary: { zh: '在一台主机上执行命令', en: 'run a command on a host' },
        load: () => import('./commands/cluster/exec.ts'),
      },
      shell: {
        summary: { zh: '打开一台主机的终端', en: 'open a shell on a host' },
        load: () => import('./commands/cluster/shell.ts'),
      },
      cp: {
        summary: { zh: '在这台电脑和主机之间复制文件', en: 'copy files to and from a host' },
        load: () => import('./commands/cluster/cp.ts'),
      },
      start: {
        summary: { zh: '启动一台主机上的一个角色', en: 'start one role on a host' },
        load: () => import('./commands/cluster/start.ts'),
      },
      stop: {
        summary: { zh: '停止一台主机上的一个角色', en: 'stop one role on a host' },
        load: () => import('./commands/cluster/stop.ts'),
      },
      fault: {
        summary: { zh: '制造故障：杀进程、暂停、断网……', en: 'break something: kill, pause, cut off' },
        load: () => import('./commands/cluster/fault.ts'),
      },
      heal: {
        summary: { zh: '恢复制造的故障', en: 'mend what fault broke' },
        load: () => import('./commands/cluster/heal.ts'),
      },
      collect: {
        summary: { zh: '把日志和配置打成一个包', en: 'pack logs and configuration into one archive' },
        load: () => import('./commands/cluster/collect.ts'),
      },
      down: {
        summary: { zh: '停止集群', en: 'stop a cluster' },
        load: () => import('./commands/cluster/down.ts'),
      },
      reap: {
        summary: { zh: '清理中断后残留的进程和文件', en: 'end what interrupted commands left behind' },
        load: () => import('./commands/cluster/reap.ts'),
      },
    },
  },
  shell: {
    group: 'machine',
    summary: {
      zh: '打开一台主机的终端（同 cluster shell）',
      en: 'open a shell on a host (as cluster shell)',
    },
    load: () => import('./commands/cluster/shell.ts'),
  },
  'scala-shell': {
    group: 'machine',
    summary: {
      zh: '连着集群的 Scala Shell：benv、senv、stenv',
      en: 'a Scala shell on a cluster: benv, senv, stenv',
    },
    load: () => import('./commands/scala-shell.ts'),
  },
  engine: {
    group: 'machine',
    summary: {
      zh: 'Flink、Hadoop 等发行包的安装与校验',
      en: 'the pinned distributions: Flink, Hadoop and so on',
    },
    commands: {
      list: {
        summary: { zh: '固定的版本与安装状态', en: 'the pinned versions and what is installed' },
        load: () => import('./commands/engine/list.ts'),
      },
      install: {
        summary: { zh: '安装缺少的部分', en: 'install what is missing' },
        load: () => import('./commands/engine/install.ts'),
      },
      verify: {
        summary: { zh: '重新校验每个文件', en: 'hash every installed file again' },
        load: () => import('./commands/engine/verify.ts'),
      },
      prune: {
        summary: { zh: '删除不再使用的版本', en: 'remove versions no longer used' },
        load: () => import('./commands/engine/prune.ts'),
      },
      export: {
        summary: { zh: '导出离线安装包', en: 'write a bundle for machines without internet' },
        load: () => import('./commands/engine/export.ts'),
      },
      import: {
        summary: { zh: '从离线安装包安装', en: 'install from such a bundle' },
        load: () => import('./commands/engine/import.ts'),
      },
    },
  },
  config: {
    group: 'machine',
    summary: { zh: '查看和修改设置', en: 'see and change settings' },
    commands: {
      get: {
        summary: { zh: '查看设置', en: 'show the settings' },
        load: () => import('./commands/config/get.ts'),
      },
      set: {
        summary: { zh: '修改一项设置', en: 'change a setting' },
        load: () => import('./commands/config/set.ts'),
      },
    },
  },
  doctor: {
    group: 'machine',
    summary: { zh: '检查这台电脑是否具备一切条件', en: 'is everything in place on this machine?' },
    load: () => import('./commands/doctor.ts'),
  },
  labs: {
    group: 'author',
    summary: { zh: '录制与验证实验', en: 'record and verify labs' },
    commands: {
      record: {
        summary: { zh: '真实运行并录下输出', en: 'run the steps and keep their real output' },
        load: () => import('./commands/labs/record.ts'),
      },
      verify: {
        summary: {
          zh: '证明起始失败、答案通过、错误各有其因',
          en: 'prove starter, solution, wrong variants and recordings',
        },
        load: () => import('./commands/labs/verify.ts'),
      },
      prove: {
        summary: {
          zh: '在所有驱动上验证全部实验，并留下结果',
          en: 'verify all labs on all drivers and keep the result',
        },
        load: () => import('./commands/labs/prove.ts'),
      },
    },
  },
}
