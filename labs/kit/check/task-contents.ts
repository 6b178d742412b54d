import { errors } from '../errors.ts'
import { isTask, type Step } from '../steps/step.ts'
import { textsBelow } from '../submission.ts'

/**
 * What a submission holds for each of the student's steps: `<step-id>.sh` for commands, `<step-id>` with any
 * ending for a file's whole content. A step without a file is left out: nothing was done.
 * @throws LabError `bad-submission` when two files claim one step
 */
export async function taskContents(
  folder: string,
  steps: readonly Step[],
): Promise<Map<string, { content: string }>> {
  const texts = await textsBelow(folder)
  const contents = new Map<string, { content: string }>()
  for (const step of steps) {
    if (!isTask(step)) continue
    const files = [...texts.keys()].filter((path) => path.replace(/\.[^./]*$/, '') === step.id)
    if (files.length > 1) {
      const names = files.join(', ')
      throw errors['bad-submission']({
        problem: {
          zh: `步骤 ${step.id} 有不止一个文件：${names}。`,
          en: `Step ${step.id} has more than one file: ${names}.`,
        },
      })
    }
    const [file] = files
    if (file !== undefined) contents.set(step.id, { content: texts.get(file) ?? '' })
  }
  return contents
}
