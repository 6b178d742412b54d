import type { OptionDefinition } from './command.ts'

/** Which cluster, when more than one runs. */
export const clusterOption: OptionDefinition = {
  flags: '--cluster <name>',
  text: { zh: '哪个集群（有多个在运行时）', en: 'which cluster, when several run' },
}
