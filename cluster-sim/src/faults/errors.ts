import { defineErrors } from '@flink-lab/engine/errors'

/** What a student can meet when breaking and mending a cluster. */
export const errors = defineErrors({
  'unknown-fault': {
    message: (p: { name: string; nearest: string; known: readonly string[] }) => ({
      zh: `没有 ${p.name} 这种故障。可以用：${p.known.join('、')}。`,
      en: `There is no fault named ${p.name}. There are: ${p.known.join(', ')}.`,
    }),
    hint: (p) => ({
      zh: `你是不是想输入：npx flink-lab cluster fault ${p.nearest} TARGET`,
      en: `Did you mean: npx flink-lab cluster fault ${p.nearest} TARGET`,
    }),
  },
  'fault-unsupported': {
    message: (p: { kind: string; driver: string; able: string; topology: string }) => ({
      zh: `${p.driver} 驱动无法真实地制造 ${p.kind} 故障；${p.able} 驱动可以。`,
      en: `The ${p.driver} driver cannot make the fault ${p.kind} for real; ${p.able} can.`,
    }),
    hint: (p) => ({
      zh: `换一个驱动再启动：npx flink-lab cluster up ${p.topology} --driver ${p.able}`,
      en: `Start the cluster with that driver: npx flink-lab cluster up ${p.topology} --driver ${p.able}`,
    }),
  },
  'fault-needs-host': {
    message: (p: { kind: string; host: string; role: string }) => ({
      zh: `${p.kind} 故障只能针对整台主机，不能只针对 ${p.host} 上的 ${p.role}。`,
      en: `The fault ${p.kind} is done to a whole host, not to ${p.role} on ${p.host} alone.`,
    }),
    hint: (p) => ({
      zh: `针对整台主机：npx flink-lab cluster fault ${p.kind} ${p.host}`,
      en: `For the whole host: npx flink-lab cluster fault ${p.kind} ${p.host}`,
    }),
  },
  'fault-already': {
    message: (p: { kind: string; target: string }) => ({
      zh: `${p.target} 已经处于 ${p.kind} 故障中。`,
      en: `${p.target} already has the fault ${p.kind}.`,
    }),
    hint: (p) => ({
      zh: `先恢复它：npx flink-lab cluster heal ${p.target}`,
      en: `Heal it first: npx flink-lab cluster heal ${p.target}`,
    }),
  },
  'role-not-running': {
    message: (p: { host: string; role: string }) => ({
      zh: `${p.host} 上的 ${p.role} 没有在运行。`,
      en: `${p.role} is not running on ${p.host}.`,
    }),
    hint: (p) => ({
      zh: `启动它：npx flink-lab cluster start ${p.host}/${p.role}`,
      en: `Start it: npx flink-lab cluster start ${p.host}/${p.role}`,
    }),
  },
})
