import type { Language } from '@flink-lab/engine/text'
import type { Heading } from '@flink-lab/labs/course'
import type { DefaultTheme } from 'vitepress'
import { headingLink, type LabCards, label, labLink, written } from './headings.ts'
import { words } from './words.ts'

/** The course as the site's sidebar: every heading of the notes, each lab under its heading. */
export function sidebar(
  headings: readonly Heading[],
  labs: LabCards,
  language: Language,
  depth = 0,
): DefaultTheme.SidebarItem[] {
  return headings.map((heading) => {
    const items = [
      ...written(heading.labs, labs).map((lab) => ({
        text: `${words.lab[language]}${lab.title[language]}`,
        link: labLink(lab.id, language),
      })),
      ...sidebar(heading.children, labs, language, depth + 1),
    ]
    return {
      text: label(heading, language),
      link: headingLink(heading, language),
      ...(items.length > 0 && { items, ...(depth === 0 && { collapsed: true }) }),
    }
  })
}
