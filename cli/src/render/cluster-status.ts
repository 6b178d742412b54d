import type { ClusterStatus, RoleState } from '@flink-lab/cluster-sim/cluster'
import { type Fault, targetName } from '@flink-lab/cluster-sim/faults/fault'
import type { Language } from '@flink-lab/engine/text'
import { colours as pc } from '../colours.ts'
import { colorOf, states } from './cluster-events.ts'
import { table } from './table.ts'
import { renderTopology } from './topology.ts'
import { formatDuration } from './units.ts'

const texts = {
  bare: { zh: '裸机', en: 'bare' },
  starting: { zh: '启动中', en: 'starting' },
  up: { zh: '运行中', en: 'up' },
  stopping: { zh: '停止中', en: 'stopping' },
  fault: { zh: '故障', en: 'fault' },
  heals: { zh: '自动恢复还剩', en: 'heals in' },
  stays: { zh: '恢复：', en: 'to heal:' },
  broken: { zh: '有故障', en: 'broken' },
  unreachable: { zh: '无法访问', en: 'unreachable' },
} as const

/** One cluster: a heading, then its hosts and roles with process, memory, age and web page. */
export function renderStatus(status: ClusterStatus, language: Language): string {
  const state = (status.state === 'up' ? pc.green : pc.yellow)(texts[status.state][language])
  const bare = status.bare ? ` · ${texts.bare[language]}` : ''
  const reason = status.driverReason ? pc.dim(` · ${status.driverReason[language]}`) : ''
  const heading = `${pc.bold(status.id)} (${status.topology}${bare} · ${status.driver}${reason}): ${state}`
  const rows = status.roles.map((role) => [
    `  ${role.host}`,
    role.role,
    colorOf(role.state)(states[role.state][language]),
    role.pid === undefined ? '' : pc.dim(`pid ${role.pid}`),
    role.memoryMiB === undefined ? '' : `${Math.round(role.memoryMiB)} MiB`,
    role.uptimeMs === undefined ? '' : formatDuration(role.uptimeMs),
    pc.cyan(role.web ?? ''),
  ])
  const faults = status.faults.map((made) => faultLine(made, language))
  const problem = status.problem ? [`  ${status.problem[language]}`] : []
  return [heading, ...problem, ...(rows.length > 0 ? [table(rows)] : []), ...faults].join('\n')
}

function faultLine(made: Fault, language: Language): string {
  const target = targetName(made)
  const left = made.until === undefined ? undefined : Math.max(0, made.until - Date.now())
  const end =
    left === undefined
      ? `${texts.stays[language]} npx flink-lab cluster heal ${target}`
      : `${texts.heals[language]} ${formatDuration(left)}`
  return `  ${pc.red(`${texts.fault[language]} ${made.kind} ${target}`)} · ${end}`
}

/** The cluster drawn as hosts, each role in the colour of its state. */
export function drawStatus({ roles }: ClusterStatus): string {
  const hosts: Record<string, string[]> = {}
  const states = new Map<string, RoleState>()
  for (const { host, role, state } of roles) {
    hosts[host] = [...(hosts[host] ?? []), role]
    states.set(`${host}/${role}`, state)
  }
  if (roles.length === 0) return ''
  return renderTopology({ hosts }, (host, role) => colorOf(states.get(`${host}/${role}`) ?? 'not-started'))
}
