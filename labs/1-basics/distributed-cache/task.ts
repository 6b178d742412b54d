import type { Text } from '@flink-lab/engine/text'
import { random } from '@flink-lab/grader/seed'

/** The student's own look-up; every value is also a key of the templates. */
export interface Task {
  /** Column of the table that takes the station's place. */
  column: 'river' | 'city' | 'province'
  columnName: Text
  /** Its index in a row, from 0, as Java counts. */
  columnIndex: number
  /** A plausible slip, for the variant that makes it. */
  nextIndex: number
  separator: string
  /** The separator as it stands between the quotes of a Java literal. */
  separatorJava: string
  separatorName: Text
  /** What stands for a station that the table does not know. */
  unknown: string
}

const columns = [
  { column: 'river', columnName: { zh: '河名 `river`', en: 'the river, `river`' }, columnIndex: 1 },
  { column: 'city', columnName: { zh: '城市 `city`', en: 'the city, `city`' }, columnIndex: 2 },
  {
    column: 'province',
    columnName: { zh: '省份 `province`', en: 'the province, `province`' },
    columnIndex: 3,
  },
] as const

const separators = [
  { separator: ',', separatorJava: ',', separatorName: { zh: '逗号 `,`', en: 'a comma `,`' } },
  { separator: '\t', separatorJava: '\\t', separatorName: { zh: '制表符 `\\t`', en: 'a tab `\\t`' } },
  { separator: '|', separatorJava: '|', separatorName: { zh: '竖线 `|`', en: 'a vertical bar `|`' } },
  { separator: ':', separatorJava: ':', separatorName: { zh: '冒号 `:`', en: 'a colon `:`' } },
  { separator: ';', separatorJava: ';', separatorName: { zh: '分号 `;`', en: 'a semicolon `;`' } },
]

const unknowns = ['unknown', 'nowhere', 'none', 'missing', 'absent', 'nobody', 'lost', 'closed'] as const

/** 3 × 5 × 8 different tasks. */
export function taskFrom(seed: string): Task {
  const choose = random(`distributed-cache/task/${seed}`)
  const column = choose.pick(columns)
  return {
    ...column,
    nextIndex: column.columnIndex + 1,
    ...choose.pick(separators),
    unknown: choose.pick(unknowns),
  }
}
