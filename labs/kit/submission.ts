import { type FoundFile, filesBelow, writeBelow } from './files.ts'
import { renderTemplate } from './template.ts'

/** Files larger than this, or with a NUL, are copied as they are. */
const maxTemplateBytes = 256 * 1024

/** The files of some folders with a task filled in; a later folder's file wins over an earlier one's. */
export async function renderedFiles(folders: readonly string[], task: unknown): Promise<FoundFile[]> {
  const byPath = new Map<string, FoundFile>()
  for (const folder of folders) {
    for (const file of await filesBelow(folder)) byPath.set(file.path, rendered(file, task))
  }
  return [...byPath.values()]
}

/** Renders folders on top of each other into one new submission folder. */
export async function renderInto(target: string, folders: readonly string[], task: unknown): Promise<void> {
  await writeBelow(target, await renderedFiles(folders, task))
}

/** The text files of a submission, path → text. */
export async function textsBelow(folder: string): Promise<Map<string, string>> {
  return textsOf(await filesBelow(folder))
}

/** The same of files in memory; binaries are left out. */
export function textsOf(files: readonly FoundFile[]): Map<string, string> {
  const texts = files.filter(({ content }) => !content.includes(0))
  return new Map(texts.map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]))
}

function rendered(file: FoundFile, task: unknown): FoundFile {
  if (file.content.length > maxTemplateBytes || file.content.includes(0)) return file
  const language = /\.zh\.[^.]+$/.test(file.path) ? 'zh' : 'en'
  const text = renderTemplate(Buffer.from(file.content).toString('utf8'), task, { language, from: file.path })
  return { ...file, content: Buffer.from(text) }
}
