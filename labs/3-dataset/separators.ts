import type { Text } from '@flink-lab/engine/text'

/** What parts the fields of an output line. */
export interface Separator {
  separator: string
  /** As it stands between the quotes of a Java literal. */
  separatorJava: string
  separatorName: Text
}

/** None of them is in a code or a name of the tables. */
export const separators: readonly Separator[] = [
  { separator: '\t', separatorJava: '\\t', separatorName: { zh: '制表符 `\\t`', en: 'a tab `\\t`' } },
  { separator: '|', separatorJava: '|', separatorName: { zh: '竖线 `|`', en: 'a vertical bar `|`' } },
  { separator: ':', separatorJava: ':', separatorName: { zh: '冒号 `:`', en: 'a colon `:`' } },
  { separator: ';', separatorJava: ';', separatorName: { zh: '分号 `;`', en: 'a semicolon `;`' } },
  { separator: '=', separatorJava: '=', separatorName: { zh: '等号 `=`', en: 'an equals sign `=`' } },
]
