import { driverChoices } from '@flink-lab/cluster-sim/driver-choice'
import type { OptionDefinition } from './command.ts'

/** Which cluster, when more than one runs. */
export const clusterOption: OptionDefinition = {
  flags: '--cluster <name>',
  text: { zh: '哪个集群（有多个在运行时）', en: 'which cluster, when several run' },
}

/** How the hosts of a cluster that is started are made. */
export const driverOption: OptionDefinition = {
  flags: '--driver <driver>',
  text: {
    zh: '主机的实现方式（默认 auto：多台主机且有 Docker 时用容器）',
    en: 'what hosts are made of (auto: containers for several hosts where Docker answers)',
  },
  choices: driverChoices,
}
