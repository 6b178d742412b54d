import { random } from '@flink-lab/grader/seed'
import type { InputFile, Seeds, World } from '@flink-lab/grader/world'
import { type Task, taskFrom } from './task.ts'

/** One reading of a gauge, with what must stand in its line. */
export interface Reading {
  /** Centimetres; no two readings of a run have the same, so that an output line is known by it. */
  level: number
  /** The station's row of the table: id, river, city, province, year; undefined: the table does not know it. */
  row?: readonly string[]
  /** What takes the station's place. */
  text: string
}

export interface Truth {
  readings: readonly Reading[]
  /** Size of the table's file, by which a copy of it is known. */
  tableBytes: number
}

const places = [
  ['Yangtze', 'Wuhan', 'Hubei'],
  ['Yangtze', 'Yichang', 'Hubei'],
  ['Yangtze', 'Chongqing', 'Chongqing'],
  ['Yangtze', 'Nanjing', 'Jiangsu'],
  ['Yangtze', 'Jiujiang', 'Jiangxi'],
  ['Yellow', 'Lanzhou', 'Gansu'],
  ['Yellow', 'Zhengzhou', 'Henan'],
  ['Yellow', 'Jinan', 'Shandong'],
  ['Yellow', 'Yinchuan', 'Ningxia'],
  ['Huai', 'Bengbu', 'Anhui'],
  ['Huai', 'Xinyang', 'Henan'],
  ['Songhua', 'Harbin', 'Heilongjiang'],
  ['Songhua', 'Jiamusi', 'Heilongjiang'],
  ['Songhua', 'Jilin', 'Jilin'],
  ['Liao', 'Tieling', 'Liaoning'],
  ['Liao', 'Panjin', 'Liaoning'],
  ['Xiang', 'Changsha', 'Hunan'],
  ['Xiang', 'Hengyang', 'Hunan'],
  ['Gan', 'Nanchang', 'Jiangxi'],
  ['Gan', 'Ganzhou', 'Jiangxi'],
  ['Min', 'Fuzhou', 'Fujian'],
  ['Min', 'Nanping', 'Fujian'],
  ['Yong', 'Nanning', 'Guangxi'],
  ['Han', 'Xiangyang', 'Hubei'],
] as const

/** A table of some twenty stations and 400 readings, one in twelve from a station that the table does not have. */
export function worldFrom(seeds: Seeds): World<Task, Truth> {
  const task = taskFrom(seeds.task)
  const choose = random(`distributed-cache/data/${seeds.data}`)
  const ids = choose.sample(
    Array.from({ length: 900 }, (_, index) => `S${index + 100}`),
    places.length + 3,
  )
  const known = ids.slice(3)
  const rows = choose
    .shuffle(places)
    .map((place, index) => [known[index] ?? '', ...place, String(choose.int(1951, 1999))])
  const byId = new Map(rows.map((row) => [row[0] ?? '', row]))
  const levels = choose.sample(
    Array.from({ length: 4000 }, (_, index) => index + 1000),
    400,
  )
  const lines: string[] = []
  const readings = levels.map((level): Reading => {
    const id = choose.pick(choose.int(1, 12) === 1 ? ids.slice(0, 3) : known)
    lines.push(`${id} ${level}\n`)
    const row = byId.get(id)
    return { level, row, text: row?.[task.columnIndex] ?? task.unknown }
  })
  const table = rows.map((row) => `${row.join(',')}\n`).join('')
  const inputs: InputFile[] = [
    { path: 'stations.csv', content: table },
    { path: 'readings/monday.txt', content: lines.slice(0, 200).join('') },
    { path: 'readings/tuesday.txt', content: lines.slice(200).join('') },
  ]
  return { task, inputs, truth: { readings, tableBytes: Buffer.byteLength(table) } }
}
