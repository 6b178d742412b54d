import type { Text } from '@flink-lab/engine/text'
import { random } from '@flink-lab/grader/seed'

export type LetterCase = 'lower' | 'upper'

/** The student's own WordCount; every scalar and Text is also a key of the templates. */
export interface Task {
  separator: string
  /** The separator as it stands between the quotes of a Java literal. */
  separatorJava: string
  separatorName: Text
  letterCase: LetterCase
  /** The method of `String` that does it. */
  caseMethod: 'toLowerCase' | 'toUpperCase'
  caseName: Text
  minLength: number
  topN: number
}

const separators = [
  { separator: ',', separatorJava: ',', separatorName: { zh: '逗号 `,`', en: 'a comma `,`' } },
  { separator: '\t', separatorJava: '\\t', separatorName: { zh: '制表符 `\\t`', en: 'a tab `\\t`' } },
  { separator: '|', separatorJava: '|', separatorName: { zh: '竖线 `|`', en: 'a vertical bar `|`' } },
  { separator: ':', separatorJava: ':', separatorName: { zh: '冒号 `:`', en: 'a colon `:`' } },
  { separator: ';', separatorJava: ';', separatorName: { zh: '分号 `;`', en: 'a semicolon `;`' } },
]

const cases = [
  {
    letterCase: 'lower',
    caseMethod: 'toLowerCase',
    caseName: { zh: '全部小写', en: 'in lower case' },
  },
  {
    letterCase: 'upper',
    caseMethod: 'toUpperCase',
    caseName: { zh: '全部大写', en: 'in capitals' },
  },
] as const

/** 5 × 2 × 4 × 31 different tasks. Ten words and more, so that a wrong way to count shows in every world. */
export function taskFrom(seed: string): Task {
  const choose = random(`words/task/${seed}`)
  return {
    ...choose.pick(separators),
    ...choose.pick(cases),
    minLength: choose.int(3, 6),
    topN: choose.int(10, 40),
  }
}
