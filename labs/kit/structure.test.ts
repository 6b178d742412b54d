import { existsSync } from 'node:fs'
import { appendFile, cp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allHeadings, allLabs, folderOf } from '../course.ts'
import type { Lab } from './lab.ts'
import { labsFolder, loadLab } from './load.ts'
import { structureProblems } from './structure.ts'
import tiny from './test/fixtures/tiny/lab.ts'
import { temporaryFolder } from './test/temporary.ts'

describe('every lab of the course', () => {
  test.each(allLabs())('%s is complete', async (id) => {
    expect(await structureProblems(await loadLab(id))).toEqual([])
  })

  test('heads are unique, so that every page has an address of its own', () => {
    const ids = allHeadings().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('lies where the course says', () => {
    const missing = allLabs().filter((id) => !existsSync(join(labsFolder, folderOf(id) ?? '', 'lab.ts')))
    expect(missing).toEqual([])
  })
})

describe('the structure check', () => {
  test('holds the fixture to be sound', async () => {
    expect(await structureProblems(tiny)).toEqual([])
  })

  const inCopy = async (spoil: (folder: string) => Promise<unknown>, change: Partial<Lab> = {}) => {
    await using copy = await temporaryFolder()
    await cp(tiny.folder, copy.path, { recursive: true })
    await spoil(copy.path)
    return await structureProblems({ ...tiny, ...change, folder: copy.path } as Lab)
  }
  const nothing = async () => {}

  test.each<[string, (folder: string) => Promise<unknown>, Partial<Lab>, string]>([
    [
      'a stray file',
      (at) => writeFile(join(at, 'old.bak'), ''),
      {},
      'tiny: old.bak belongs to no part of a lab',
    ],
    ['a missing guide', (at) => rm(join(at, 'guide.en.md')), {}, 'tiny: there is no guide.en.md'],
    [
      'a step that is placed twice',
      (at) => appendFile(join(at, 'guide.zh.md'), '<Step id="greet"/>'),
      {},
      'tiny: guide.zh.md: step greet is placed twice',
    ],
    [
      'a step nobody wrote',
      (at) => appendFile(join(at, 'guide.zh.md'), '<Step id="great"/>'),
      {},
      'tiny: guide.zh.md: there is no step great',
    ],
    [
      'a step that is not placed',
      (at) => writeFile(join(at, 'guide.en.md'), '# Empty'),
      {},
      'tiny: guide.en.md: step greet is not placed',
    ],
    [
      'a step out of order',
      async (at) => {
        const order = [
          'feed',
          'greet',
          'type',
          'note',
          'show',
          'refuse',
          'talk',
          'talk-on',
          'greeting',
          'count',
          'after',
        ]
        await writeFile(join(at, 'guide.en.md'), order.map((id) => `<Step id="${id}"/>`).join('\n'))
      },
      {},
      'tiny: guide.en.md: step feed stands where steps.md has greet',
    ],
    [
      'a key the task does not have',
      (at) => appendFile(join(at, 'solution', 'count.sh'), '{{time}}'),
      {},
      "tiny: solution/count.sh uses {{time}}, which this lab's task does not have. Did you mean times? The names are those that task() in lab.ts returns.",
    ],
    [
      'a solution without a step',
      (at) => rename(join(at, 'solution', 'count.sh'), join(at, 'solution', 'cuont.sh')),
      {},
      'tiny: solution: nothing for count',
    ],
    [
      'a key of an alternative that the task does not have',
      (at) => appendFile(join(at, 'right', 'longer-way', 'count.sh'), '{{time}}'),
      {},
      "tiny: right/longer-way/count.sh uses {{time}}, which this lab's task does not have. Did you mean times? The names are those that task() in lab.ts returns.",
    ],
    [
      'a file of an alternative that belongs to no step',
      (at) => writeFile(join(at, 'right', 'longer-way', 'expect.yaml'), 'check: count\n'),
      {},
      'tiny: right/longer-way/expect.yaml belongs to no step of the student',
    ],
    [
      'too few variants',
      (at) => rm(join(at, 'wrong', 'litter'), { recursive: true }),
      {},
      'tiny: wrong/: 2 variants, at least 3 are needed',
    ],
    [
      'a variant of a check that is gone',
      nothing,
      { checks: tiny.checks.filter(({ id }) => id !== 'tidy') },
      'tiny: wrong/litter: there is no check tidy (greeting, count)',
    ],
    [
      'a variant without hints',
      nothing,
      { hints: tiny.hints.slice(0, 2) },
      'tiny: wrong/litter: no hints answer tiny/litter',
    ],
    [
      'a heading the notes do not have',
      nothing,
      { notes: '八' },
      'tiny: lab.ts: the notes have no heading 八; see course.ts',
    ],
    [
      'a prerequisite that is gone',
      nothing,
      { prerequisites: ['psuedo-cluster'] },
      'tiny: lab.ts: its prerequisite psuedo-cluster is no lab of the course',
    ],
    [
      'a title in one language',
      nothing,
      { title: { zh: '小', en: '' } },
      'tiny: lab.ts: its title is missing in one language',
    ],
    [
      'a misspelt option',
      (at) => appendFile(join(at, 'steps.md'), '\n```bash\n#| {id: last, tiemout: 3s}\n```\n'),
      {},
      'tiny/steps.md:65: unknown option “tiemout”. Did you mean timeout? Mend it and run: npx flink-lab labs verify',
    ],
    [
      'a variant that does not say what it expects',
      (at) => rm(join(at, 'wrong', 'litter', 'expect.yaml')),
      {},
      'tiny/wrong/litter/expect.yaml:1: Invalid input: expected object, received null. Mend it and run: npx flink-lab labs verify',
    ],
  ])('names %s', async (_, spoil, change, problem) => {
    expect(await inCopy(spoil, change)).toContain(problem)
  })
})
