import type { Language, Text } from '@flink-lab/engine/text'
import type { Heading } from '@flink-lab/labs/course'
import { prose } from './markup.ts'
import { prefix, words } from './words.ts'

/** What a heading's page needs to know of the labs under it. */
export interface LabCard {
  id: string
  title: Text
  idea: Text
  minutes: number
}
export type LabCards = Readonly<Record<string, LabCard>>

/** A heading as the notes print it: `一、Flink 基础`, `3、…`, `（1）…`, `（*）…`. */
export function label({ number, title }: Pick<Heading, 'number' | 'title'>, language: Language): string {
  const parts = number.split('.')
  const own = number.includes(' ') ? '(*)' : (parts.at(-1) ?? number)
  const chapter = parts.length === 1
  if (language === 'zh') {
    return `${own.startsWith('(') ? own.replace('(', '（').replace(')', '）') : `${own}、`}${title.zh}`
  }
  const arabic = '一二三四五六七'.indexOf(own) + 1
  return chapter ? `${arabic}. ${title.en}` : `${own.startsWith('(') ? own : `${own}.`} ${title.en}`
}

export const headingLink = (heading: Pick<Heading, 'id'>, language: Language) =>
  `${prefix[language]}/notes/${heading.id}`
export const labLink = (id: string, language: Language) => `${prefix[language]}/labs/${id}`

/** The page of one heading of the notes: where it stands, what is below it, and what can be done here. */
export function headingPage(
  heading: Heading,
  parents: readonly Heading[],
  labs: LabCards,
  language: Language,
): string {
  const title = label(heading, language)
  const trail = parents.map((parent) => `[${label(parent, language)}](${headingLink(parent, language)})`)
  const here = written(heading.labs, labs).map((lab) => labItem(lab, language))
  const below = heading.children.map((child) => childItem(child, labs, language)).join('\n')
  const within = written(labsWithin(heading.children), labs)
  const notice = words[within.length > 0 ? 'notYetBut' : 'notYet'][language]
  return [
    `---\ntitle: ${JSON.stringify(title)}\n---`,
    trail.length > 0 ? `<div class="trail">\n\n${trail.join(' › ')}\n\n</div>` : '',
    `# ${title}`,
    here.length > 0
      ? `## ${words.labs[language]}\n\n${here.join('\n')}`
      : `::: info ${words.beingWritten[language]}\n${notice}\n:::`,
    below && `## ${words.sections[language]}\n\n${below}`,
    here.length + within.length === 0 ? elsewhere(labs, language) : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

const labsWithin = (headings: readonly Heading[]): string[] =>
  headings.flatMap((heading) => [...heading.labs, ...labsWithin(heading.children)])

function labItem(lab: LabCard, language: Language): string {
  const time = `${lab.minutes} ${words.minutes[language]}`
  return `- [${lab.title[language]}](${labLink(lab.id, language)}) · ${time}<br>${prose(lab.idea[language])}`
}

/** The labs among these ids that are written. */
export const written = (ids: readonly string[], labs: LabCards): LabCard[] =>
  ids.flatMap((id) => labs[id] ?? [])

function childItem(child: Heading, labs: LabCards, language: Language): string {
  const inside = written(labsWithin([child]), labs).map(
    (lab) => `[${lab.title[language]}](${labLink(lab.id, language)})`,
  )
  const found = inside.length > 0 ? ` · ${words.lab[language]}${inside.join(', ')}` : ''
  return `- [${label(child, language)}](${headingLink(child, language)})${found}`
}

function elsewhere(labs: LabCards, language: Language): string {
  const items = Object.values(labs).map((lab) => `- [${lab.title[language]}](${labLink(lab.id, language)})`)
  return `${words.elsewhere[language]}\n\n${items.join('\n')}`
}
