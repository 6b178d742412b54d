import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import type { Host } from '@flink-lab/cluster-sim/host'
import { LabError } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'
import type { Condition } from '../steps/step.ts'
import { fieldOf } from './field.ts'
import { fill, fillPattern, type Values } from './fill.ts'
import { isListening } from './listening.ts'

/** One look at a condition. */
export interface Seen {
  done: boolean
  seen: Text
}

export interface Scene {
  cluster: Cluster
  host: Host
  values: Values
  outputOf: (step: string) => string
}

const maxShown = 200

/** Looks once. What cannot be reached yet is an observation, not an error. */
export async function observe(condition: Condition, scene: Scene): Promise<Seen> {
  try {
    return await look(condition, scene)
  } catch (error) {
    if (error instanceof LabError) return { done: false, seen: error.text }
    throw error
  }
}

async function look(condition: Condition, scene: Scene): Promise<Seen> {
  const { cluster, host, values } = scene
  switch (condition.kind) {
    case 'log': {
      const pattern = fillPattern(condition.matches, values)
      const hosts = cluster.hosts.filter(({ name }) => cluster.topology.hosts[name]?.includes(condition.role))
      const logs = await Promise.all(hosts.map(({ name }) => cluster.logs(name, condition.role, 5000)))
      return { done: logs.some((log) => pattern.test(log)), seen: lastLine(logs.join('\n')) }
    }
    case 'rest': {
      const value = fieldOf(
        await cluster.flink.get(fill(condition.path, values)),
        fill(condition.field, values),
      )
      const shown = value ?? '—'
      return { done: fits(value, condition, values), seen: same(`${condition.field} = ${shown}`) }
    }
    case 'hdfs': {
      const path = fill(condition.path, values)
      const content = await hdfsContent(cluster, path, condition.matches !== undefined)
      const there = content !== undefined
      const pattern = condition.matches && fillPattern(condition.matches, values)
      const done = pattern ? there && pattern.test(content) : there === (condition.exists ?? true)
      if (!there) return { done, seen: { zh: `HDFS 上没有 ${path}`, en: `nothing at ${path} on HDFS` } }
      return { done, seen: pattern ? lastLine(content) : same(path) }
    }
    case 'output': {
      const output = scene.outputOf(condition.of)
      return { done: fillPattern(condition.matches, values).test(output), seen: lastLine(output) }
    }
    case 'port': {
      const done = await isListening(host, condition.port)
      const at = `${host.name}:${condition.port}`
      return { done, seen: done ? same(at) : { zh: `${at} 没有程序在监听`, en: `nothing listens on ${at}` } }
    }
  }
}

function fits(
  value: string | undefined,
  { equals, atLeast }: { equals?: string; atLeast?: number },
  values: Values,
): boolean {
  if (value === undefined) return false
  if (equals !== undefined && value !== fill(equals, values)) return false
  return atLeast === undefined || Number(value) >= atLeast
}

/** Contents of a file, or of all files directly in a folder; undefined when there is nothing. */
async function hdfsContent(cluster: Cluster, path: string, read: boolean): Promise<string | undefined> {
  const entries = await cluster.hdfs.list(path)
  if (!entries) return undefined
  if (!read) return ''
  const files = entries.filter(({ type }) => type === 'FILE')
  return (await Promise.all(files.map((file) => cluster.hdfs.read(file.path)))).join('')
}

const same = (text: string): Text => ({ zh: text, en: text })

function lastLine(output: string): Text {
  const line = output.trimEnd().split('\n').at(-1)?.slice(0, maxShown)
  return line ? same(line) : { zh: '还没有任何输出', en: 'no output yet' }
}
