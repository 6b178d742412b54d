import { join } from 'node:path'
import { catalogue } from '@flink-lab/cli/catalogue'
import type { Language } from '@flink-lab/engine/text'
import { course, type Heading, headingOf } from '@flink-lab/labs/course'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { loadFullResult } from '@flink-lab/labs/kit/verify/full-result'
import { runsOf } from '@flink-lab/labs/kit/verify/proofs'
import { commandsPage, loadCommands } from './commands-page.ts'
import { collectErrors, errorsPage } from './errors-page.ts'
import { fullResultPage } from './full-result-page.ts'
import { headingLink, headingPage, label, labLink } from './headings.ts'
import { labPage } from './lab-page.ts'
import { cards, labSource, writtenLabs } from './labs.ts'
import { prefix } from './words.ts'

const languages: readonly Language[] = ['zh', 'en']

/** Every generated page of the site: path below `docs/` → Markdown. */
export async function generatedPages(): Promise<Map<string, string>> {
  const labs = await writtenLabs()
  const errors = await collectErrors(join(import.meta.dirname, '../..'))
  const commands = await loadCommands(catalogue)
  const fullResult = await loadFullResult(join(import.meta.dirname, '../full-result.json'))
  const runs = runsOf(labs).map(({ lab, driver }) => ({ lab: lab.id, driver }))
  const pages = new Map<string, string>()
  for (const language of languages) {
    const put = (path: string, markdown: string) =>
      pages.set(`${prefix[language]}/${path}.md`.slice(1), `${markdown}\n`)
    for (const [heading, parents] of withParents(course)) {
      put(`notes/${heading.id}`, headingPage(heading, parents, cards(labs), language))
    }
    for (const lab of labs) put(`labs/${lab.id}`, await pageOf(lab, labs, language))
    put('errors', errorsPage(errors, language))
    put('contributing/verified', fullResultPage(fullResult, runs, language))
    put(
      'commands',
      commandsPage(commands, (name) => catalogue[name]?.group ?? 'learn', language),
    )
  }
  return pages
}

async function pageOf(lab: Lab, labs: readonly Lab[], language: Language): Promise<string> {
  const heading = headingOf(lab.id)
  if (!heading) throw new Error(`the lab ${lab.id} is not in course.ts`)
  const prerequisites = labs
    .filter(({ id }) => lab.prerequisites.includes(id))
    .map(({ id, title }) => `[${title[language]}](${labLink(id, language)})`)
  const section = `[${label(heading, language)}](${headingLink(heading, language)})`
  return labPage(await labSource(lab, language), { section, prerequisites }, language)
}

/** Every heading with those above it, outermost first. */
function withParents(headings: readonly Heading[], above: readonly Heading[] = []): [Heading, Heading[]][] {
  return headings.flatMap((heading) => [
    [heading, [...above]] as [Heading, Heading[]],
    ...withParents(heading.children, [...above, heading]),
  ])
}
