import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { archiveIndex } from '../../../../main/newsletter/issues/archive/archive-index.ts'
import { issuePage } from '../../../../main/newsletter/issues/archive/issue-page.ts'
import { issueMjml } from '../../../../main/newsletter/issues/rendering/issue-mjml.ts'
import { mjmlHtml } from '../../../../main/newsletter/issues/rendering/mjml-html.ts'
import { installedChromium, sharedChromium } from '../../../support/chromium.ts'
import { faultsOf } from '../../../support/faults.ts'
import { finishedIssues } from '../../../support/practice-issues.ts'

describe.skipIf(installedChromium() === null)('an issue for everybody', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await (await sharedChromium()).newContext({ viewport: { width: 700, height: 900 } })
    page = await context.newPage()
  })
  afterAll(() => context?.close())

  /** What is wrong with a page in the light and in the dark. */
  async function faults(html: string): Promise<string[]> {
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setContent(html)
      found.push(...(await faultsOf(page)).map((one) => `${colorScheme} ${one}`))
    }
    return found
  }

  test('has no fault as a mail but those of every mail: it has no landmarks', async () => {
    for (const { document, facts } of finishedIssues()) {
      const found = await faults(await mjmlHtml(issueMjml(document, facts, 'both')))
      expect(found.filter((one) => !/^\w+ (?:region|landmark-one-main): /.test(one))).toEqual([])
    }
  })

  test('has none as a page of the archive, nor has the index', async () => {
    const issues = finishedIssues()
    for (const { document, facts } of issues)
      for (const language of ['ja', 'en'] as const)
        expect(await faults(issuePage(document, facts, language))).toEqual([])
    const rows = issues.map(({ facts }, at) => ({
      ...facts,
      id: `0190a000-0000-7000-8000-00000000000${at}`,
      sentAt: '',
    }))
    expect(await faults(archiveIndex(rows, issues[0]!.facts.title))).toEqual([])
  })

  test('fits a phone: nothing has to be scrolled sideways', async () => {
    await page.setViewportSize({ width: 375, height: 700 })
    for (const issue of finishedIssues())
      for (const html of [
        await mjmlHtml(issueMjml(issue.document, issue.facts, 'both')),
        issuePage(issue.document, issue.facts, 'ja'),
      ]) {
        await page.setContent(html)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
      }
  })
})
