import type { ClusterEvent, OnClusterEvent } from '@flink-lab/cluster-sim/cluster'
import type { Language, Text } from '@flink-lab/engine/text'
import { createLogUpdate } from 'log-update'
import { colours as pc } from '../colours.ts'
import type { Output } from '../output.ts'
import { table } from './table.ts'
import { formatDuration } from './units.ts'

export const states: Readonly<Record<ClusterEvent['state'], Text>> = {
  preparing: { zh: '准备中', en: 'preparing' },
  prepared: { zh: '已准备', en: 'prepared' },
  'not-started': { zh: '未启动', en: 'not started' },
  starting: { zh: '启动中', en: 'starting' },
  ready: { zh: '就绪', en: 'ready' },
  paused: { zh: '已暂停', en: 'paused' },
  gone: { zh: '已退出', en: 'gone' },
  stopped: { zh: '已停止', en: 'stopped' },
}

export function colorOf(state: ClusterEvent['state']): (text: string) => string {
  if (state === 'ready' || state === 'prepared') return pc.green
  if (state === 'gone' || state === 'paused') return pc.red
  return state === 'starting' || state === 'preparing' ? pc.yellow : pc.dim
}

export interface ClusterView extends Disposable {
  onEvent: OnClusterEvent
}

/** Draws a cluster's start: one row a role on a terminal, a line a change elsewhere, NDJSON with `--json`. */
export function clusterView(out: Output, language: Language): ClusterView {
  if (out.json) return { onEvent: (event) => out.data(event), [Symbol.dispose]() {} }
  return process.stderr.isTTY ? rows(language) : lines(out, language)
}

function rows(language: Language): ClusterView {
  const show = createLogUpdate(process.stderr)
  const latest = new Map<string, ClusterEvent>()
  return {
    onEvent(event) {
      // The line of the host itself gives way to those of its roles.
      if (event.role) latest.delete(event.host)
      latest.set(event.role ? `${event.host}/${event.role}` : event.host, event)
      show(table([...latest.values()].map((last) => row(last, language))))
    },
    [Symbol.dispose]: () => show.done(),
  }
}

function lines(out: Output, language: Language): ClusterView {
  const last = new Map<string, string>()
  return {
    onEvent(event) {
      const [host = '', role = '', state, seconds, waiting = ''] = row(event, language)
      const key = `[${role ? `${host}/${role}` : host}]`
      const line = [key, state, waiting].join(' ').trimEnd()
      if (last.get(key) === line) return
      last.set(key, line)
      out.note(`${line} ${seconds}`)
    },
    [Symbol.dispose]() {},
  }
}

function row(event: ClusterEvent, language: Language): string[] {
  const waiting = event.state === 'ready' ? '' : (event.waitingFor?.[language] ?? '')
  const state = colorOf(event.state)(states[event.state][language])
  return [event.host, event.role ?? '', state, pc.dim(formatDuration(event.elapsedMs)), pc.dim(waiting)]
}
