import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Answered } from '../../shared/statistics/questions.ts'
import type { ReleaseRow } from '../../shared/statistics/releases.ts'
import { en } from '../../shared/words/en.ts'
import { ja } from '../../shared/words/ja.ts'
import { practiceSupervisor } from './fill-newsletter.ts'
import { ask, atRest, switchTo } from './walk.ts'

/** What the statistics of the practice office hold. */
export type WalkedStatistics = { statistics: { pageViews: number; releases: number } }

/** Signed in as anybody: the supervisor looks at the overview, by day in Japanese and at night in English; leaves pictures. */
export async function walkStatistics(page: Page, passphrase: string, out: string): Promise<WalkedStatistics> {
  await switchTo(page, practiceSupervisor, passphrase)
  await page
    .getByRole('navigation', { name: ja.frame.parts })
    .getByRole('button', { name: ja.parts.statistics })
    .click()
  await page.getByRole('heading', { name: ja.statistics.places.overview }).first().waitFor()
  await numbersAreThere(page)
  await picture(page, join(out, 'statistics.png'))
  await page.getByRole('button', { name: ja.statistics.places.releases }).click()
  await page
    .getByRole('button', { name: /S-\d{4}-01/u })
    .first()
    .click()
  await page
    .getByRole('cell', { name: '米国' })
    .or(page.getByRole('rowheader', { name: '米国' }))
    .first()
    .waitFor()
  await picture(page, join(out, 'release.png'))
  await page.getByRole('button', { name: ja.statistics.releases.back }).click()
  await page.getByRole('heading', { name: ja.statistics.places.overview }).first().waitFor()
  await ask(page, 'shell.setAppearance', { theme: 'dark' })
  await page.getByRole('radio', { name: 'EN', exact: true }).click()
  await page.locator('[data-theme=dark]').waitFor()
  await page.getByRole('heading', { name: en.statistics.places.overview }).first().waitFor()
  await numbersAreThere(page)
  await picture(page, join(out, 'statistics-en-dark.png'))
  const { period } = await ask<{ period: { from: string; to: string } }>(page, 'statistics.kept', {})
  const { totals } = await ask<Answered>(page, 'statistics.ask', { question: { ...period } })
  const releases = await ask<ReleaseRow[]>(page, 'statistics.releases', {})
  return {
    statistics: {
      pageViews: totals.pageViews,
      releases: releases.filter(({ state }) => state === 'published').length,
    },
  }
}

/** Every panel has its table of numbers. */
async function numbersAreThere(page: Page): Promise<void> {
  await page.getByText('/itpr_ja/passport.html').first().waitFor()
}

async function picture(page: Page, path: string): Promise<void> {
  await atRest(page)
  await page.screenshot({ path })
}
