import type { Language } from '@flink-lab/engine/text'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { loadGuide } from '@flink-lab/labs/kit/load'
import { renderTemplate } from '@flink-lab/labs/kit/template'
import { colours as pc } from './colours.ts'

/** Paragraphs of the guide shown before a step: the page has the whole of it. */
const paragraphs = 2

/** What the guide says before each step, shortened for a terminal, with the student's own task filled in. */
export async function guideProse(lab: Lab, task: unknown, language: Language): Promise<Map<string, string>> {
  const guide = renderTemplate(await written(lab, language), task, {
    language,
    from: `guide.${language}.md`,
  })
  return proseBySteps(guide)
}

/** A lab that is still being written can be played before it has a guide. */
async function written(lab: Lab, language: Language): Promise<string> {
  return loadGuide(lab, language).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}

/** Step id → the prose between it and the step before it. */
export function proseBySteps(guide: string): Map<string, string> {
  const body = guide.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^(```|:::)[\s\S]*?^\1$/gm, '')
  const [first = '', ...rest] = body.split(/<Step\s+id="([^"]+)"\s*\/>/)
  const prose = new Map<string, string>()
  let before = first
  for (let at = 0; at < rest.length; at += 2) {
    prose.set(rest[at] ?? '', shorten(before))
    before = rest[at + 1] ?? ''
  }
  return prose
}

function shorten(markdown: string): string {
  const blocks = markdown.split(/\n{2,}/).map((block) => block.trim())
  const heading = blocks.findLast((block) => block.startsWith('#'))
  const words = blocks.filter((block) => block && !/^[#|<>!-]|^\d+\./.test(block)).slice(-paragraphs)
  return [
    ...(heading ? [pc.bold(pc.underline(heading.replace(/^#+\s*/, '')))] : []),
    ...words.map(plain),
  ].join('\n\n')
}

/** Markdown as a terminal shows it: links as their words, emphasis without its marks. */
function plain(block: string): string {
  return block
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => pc.bold(strong))
}
