import { allHeadings, course } from '@flink-lab/labs/course'
import { expect, test } from 'vitest'
import { headingPage, label } from './headings.ts'
import { sidebar } from './sidebar.ts'

const id = 'pseudo-cluster'
const labs = {
  [id]: { id, title: { zh: '伪分布', en: 'Pseudo' }, idea: { zh: '想法', en: 'Idea' }, minutes: 30 },
}
const flat = (items: ReturnType<typeof sidebar>): string[] =>
  items.flatMap((item) => [`${item.text} → ${item.link}`, ...flat(item.items ?? [])])

test('headings carry the notes’ own numbering at every depth', () => {
  const numbered = (wanted: string) => allHeadings().find(({ number }) => number === wanted) ?? course[0]
  const labels = ['一', '一.3', '一.3.(1)', '一.3.(1) 伪分布'].map((number) => {
    const heading = numbered(number)
    return heading && [label(heading, 'zh'), label(heading, 'en')]
  })
  expect(labels).toEqual([
    ['一、Flink 基础', '1. Flink basics'],
    ['3、搭建 Flink 的环境', '3. Setting up an environment'],
    ['（1）Flink Standalone 模式：伪分布、全分布', '(1) Standalone: pseudo- and fully distributed'],
    ['（*）伪分布环境', '(*) Pseudo-distributed'],
  ])
})

test('the sidebar has every heading, and each written lab under its own', () => {
  const items = flat(sidebar(course, labs, 'en'))
  for (const heading of allHeadings())
    expect(items).toContain(`${label(heading, 'en')} → /en/notes/${heading.id}`)
  const place = items.indexOf('Lab: Pseudo → /en/labs/pseudo-cluster')
  expect(items[place - 1]).toBe('(*) Pseudo-distributed → /en/notes/pseudo-distributed')
  expect(items).toHaveLength(allHeadings().length + 1)
})

test('a heading without anything says so and links what can be done', () => {
  const heading = allHeadings().find(
    (candidate) => candidate.labs.length === 0 && candidate.children.length === 0,
  )
  if (!heading) return expect.fail('every heading has a lab: delete this test')
  expect(headingPage(heading, [], labs, 'zh')).toContain('还没有写好')
  expect(headingPage(heading, [], labs, 'zh')).toContain('[伪分布](/labs/pseudo-cluster)')
  expect(headingPage(heading, [], labs, 'en')).toContain('not written yet')
})

test('a heading with a lab below it links that lab', () => {
  const [chapter] = course
  if (!chapter) return expect.fail('the course has no chapters')
  expect(headingPage(chapter, [], labs, 'en')).toContain('[Pseudo](/en/labs/pseudo-cluster)')
})
