import type { Language, Text } from '@flink-lab/engine/text'

type Truth = Readonly<Record<string, string>>

const rows: readonly {
  name: Text
  of: (truth: Truth) => [session: string | undefined, application?: string]
}[] = [
  {
    name: { zh: '应用', en: 'applications' },
    of: (t) => [t['session-applications'], t['application-applications']],
  },
  {
    name: { zh: '容器', en: 'containers' },
    of: (t) => [t['session-containers'], t['application-containers']],
  },
  { name: { zh: '内存 MB', en: 'memory, MB' }, of: (t) => [t['session-memory'], t['application-memory']] },
  {
    name: { zh: '启动 ms', en: 'start, ms' },
    of: (t) => [`${t['session-first-start']} / ${t['session-second-start']}`, t['application-start']],
  },
  { name: { zh: '失败', en: 'failed' }, of: (t) => [t['session-failed'], t['application-failed']] },
]

/** A Chinese character is as wide as two others in a terminal. */
const widthOf = (text: string) => text.replace(/[\u4e00-\u9fff]/g, '--').length
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Both modes side by side, as text. */
export function tableOf(truth: Truth, language: Language): string {
  const heads: Record<Language, readonly string[]> = {
    zh: ['两个作业', '会话模式', '应用模式'],
    en: ['two jobs', 'session', 'application'],
  }
  const lines = [heads[language], ...rows.map(({ name, of }) => [name[language], ...of(truth)])]
  return lines
    .map(([name = '', ...cells]) =>
      `${pad(name, 14)}${cells.map((cell) => pad(cell ?? '', 18)).join('')}`.trimEnd(),
    )
    .join('\n')
}
