import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Language } from '@flink-lab/engine/text'
import { allHeadings } from '@flink-lab/labs/course'
import { loadLab } from '@flink-lab/labs/kit/load'
import { isTask } from '@flink-lab/labs/kit/steps/step'
import { isRecorded } from '@flink-lab/labs/kit/structure/files'
import { placedSteps } from '@flink-lab/labs/kit/structure/guides'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectErrors } from '../build/errors-page.ts'
import { headingLink, label, labLink } from '../build/headings.ts'
import { labSource } from '../build/labs.ts'
import { prefix } from '../build/words.ts'
import { chromiumOnPath, openBrowser } from './browser.ts'
import { buildSite, dist } from './build-site.ts'
import { deadLinks } from './links.ts'
import { serve } from './static-server.ts'

const labs = ['pseudo-cluster', 'wordcount-batch-java', 'flink-ui-first-look']
const languages: readonly Language[] = ['zh', 'en']
const pages = labs.flatMap((id) => languages.map((language) => ({ id, language })))

beforeAll(buildSite)

test('no link leads nowhere, in prose, sidebar, home page or to an anchor', () => {
  expect(deadLinks(dist)).toEqual([])
})

const executable = chromiumOnPath()
if (!executable)
  console.warn('No Chromium on PATH, pages are not opened. Install one: sudo apt-get install -y chromium')

describe.skipIf(!executable)('in a browser', () => {
  let context: BrowserContext
  let url: string
  const closing: (() => Promise<void>)[] = []

  beforeAll(async () => {
    const server = await serve(dist)
    const browser = await openBrowser(executable ?? '')
    closing.push(browser.close, server.close)
    context = browser.context
    url = server.url
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })

  /** Opens a page, gives it to `look`, and expects that it complained of nothing. */
  async function visit(path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
    await look(page)
    await page.close()
    expect(complaints).toEqual([])
  }

  test.each(pages)(
    '$id in $language shows its commands and their recorded outputs',
    async ({ id, language }) => {
      const lab = await labSource(await loadLab(id), language)
      await visit(labLink(id, language), async (page) => {
        expect(await page.title()).toContain(lab.title[language])
        const placed = placedSteps(lab.guide)
        for (const step of lab.steps.filter(({ id }) => placed.includes(id))) {
          const shown = await page.locator(`#step-${step.id}`).textContent()
          if (isTask(step)) continue
          if (isRecorded(step)) expect(Object.keys(lab.recorded), 'recordings').toContain(step.id)
          for (const line of literalLines(step.type === 'await' ? '' : step.body))
            expect(shown).toContain(line)
          for (const line of (lab.recorded[step.id] ?? '').split('\n'))
            expect(shown).toContain(line.trimEnd())
        }
      })
    },
  )

  test.each(languages)('the pages of %s say their language', async (language) => {
    await visit(`${prefix[language]}/`, async (page) => {
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en-US')
    })
  })

  test.each(languages)('the sidebar of %s has every heading of the notes, in order', async (language) => {
    await visit(labLink('pseudo-cluster', language), async (page) => {
      const shown = await page
        .locator('.VPSidebar a[href*="/notes/"]')
        .evaluateAll((links) =>
          links.map((link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`),
        )
      expect(shown).toEqual(
        allHeadings().map((heading) => `${label(heading, language)} ${headingLink(heading, language)}`),
      )
    })
  })

  test.each(languages)('every error has its anchor on the page of %s', async (language) => {
    const errors = await collectErrors(join(import.meta.dirname, '../..'))
    await visit(`${prefix[language]}/errors`, async (page) => {
      const anchors = await page.locator('h2[id]').evaluateAll((headings) => headings.map(({ id }) => id))
      expect(anchors).toEqual(errors.map(({ code }) => code))
    })
  })

  test.each([
    { language: 'zh' as const, words: '伪分布' },
    { language: 'en' as const, words: 'pseudo-distributed' },
  ])('a search for $words finds the lab', async ({ language, words }) => {
    await visit(`${prefix[language]}/`, async (page) => {
      await page.keyboard.press('Control+k')
      await page.locator('#localsearch-input').fill(words)
      await page
        .locator(`.VPLocalSearchBox a.result[href*="${labLink('pseudo-cluster', language)}"]`)
        .first()
        .waitFor()
    })
  })

  test.each([
    ...pages.map(({ id, language }) => labLink(id, language)),
    ...['/', '/notes/environment', '/errors', '/commands'].flatMap((path) => [path, `/en${path}`]),
  ])('%s can be used by everyone: axe finds nothing serious', async (path) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await visit(path, async (page) => {
      await page.evaluate(axe)
      // VitePress's search button is left out: the shortcut printed inside it is not in its name.
      const violations =
        await page.evaluate(`axe.run({ exclude: ['.DocSearch-Button'] }).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3).join(' ')))`)
      expect(violations).toEqual([])
    })
  })

  test.each(languages)('a lab in %s fits a phone: nothing is wider than the screen', async (language) => {
    await visit(labLink('pseudo-cluster', language), async (page) => {
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    })
  })
})

/** Lines of a step that stand on the page as they are: without templates and captures. */
function literalLines(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !/\{\{|\$\{/.test(line))
}
