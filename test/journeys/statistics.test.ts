import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { practiceAccount } from '../../scripts/practice-office/make-office.ts'
import { callFrom, en, ja, journeyPassphrase, lock, newJourney, picture, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'
import { line } from '../main/statistics/importing/ground.ts'

const own = 'nine lanterns drift past the old bridge'
const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
]
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

test('a supervisor, who may open no letter, imports a log, looks, reports, and publishes a table that another approves', async () => {
  const journey = await newJourney({ letters: [] })
  const { page } = await journey.start()
  await unlock(page, journeyPassphrase)
  const call = callFrom(page)
  for (const [name, language] of [
    ['西村 亮', 'ja'],
    ['Grace Ono', 'en'],
  ] as const)
    await call('office.addAccount', { name, nameEn: '', roles: ['supervisor'], language, passphrase: own })
  expect((await call('office.status', {})).account?.name).toBe(practiceAccount)
  writeFileSync(journey.given, twoMonths())

  // Imports.
  await signInAs(page, '西村 亮')
  await page.getByRole('heading', { name: ja.statistics.empty.title }).waitFor()
  await expect(call('letters.list', {})).rejects.toThrow('not_allowed')
  await page.getByRole('button', { name: ja.statistics.empty.do }).click()
  await page.getByRole('button', { name: ja.statistics.imports.files }).click()
  await page.getByRole('table', { name: ja.statistics.imports.looked }).getByText('Combined', { exact: true }).waitFor()
  await page.getByRole('button', { name: ja.statistics.imports.begin('1') }).click()
  await eventually(async () => (await call('statistics.imports', {})).rows[0]?.state === 'done')
  await picture(page, 'statistics-1-imported')

  // Looks: the last month with anything, narrowed to one country, beside the month before.
  await place(page, ja.statistics.places.overview)
  await page.getByRole('heading', { name: ja.statistics.places.overview }).first().waitFor()
  const visits = page.getByRole('group', { name: ja.statistics.measures.visits, exact: true })
  await expect.poll(() => visits.textContent()).toContain('840')
  await picture(page, 'statistics-2-overview')
  await page.getByRole('button', { name: '日本', exact: true }).first().click()
  await page
    .getByRole('button', { name: ja.statistics.look.remove(`${ja.statistics.dimensions.country} 日本`) })
    .waitFor()
  await expect.poll(() => visits.textContent()).toContain('280')
  await page
    .getByRole('button', { name: ja.statistics.look.remove(`${ja.statistics.dimensions.country} 日本`) })
    .click()
  await expect.poll(() => visits.textContent()).toContain('840')

  // Reports.
  await page.getByRole('button', { name: ja.statistics.report.open }).click()
  await page.getByRole('dialog').getByRole('button', { name: ja.statistics.report.save }).click()
  const report = await eventually(() => readdirSync(journey.saved).find((name) => name.endsWith('.pdf')))
  expect(readFileSync(join(journey.saved, report!)).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Escape')

  // Publishes: the months are closed, the table is proved, another supervisor approves.
  const say = ja.statistics.releases
  await place(page, ja.statistics.places.releases)
  await page.getByRole('button', { name: say.start }).first().click()
  const form = page.getByRole('dialog', { name: say.form.start })
  await form.getByRole('button', { name: /締め切る…$/u }).click()
  await page.getByRole('dialog').last().getByRole('button', { name: say.closing.do, exact: true }).click()
  await form.getByLabel(say.form.from).waitFor()
  await form.getByLabel(say.form.titleJa).fill('国・地域別の訪問')
  await form.getByLabel(say.form.titleEn).fill('Visits by country')
  await form.getByRole('button', { name: say.form.begin }).click()
  await page.getByText(say.proved).waitFor()
  await picture(page, 'statistics-3-release')
  await page.getByRole('button', { name: say.ask, exact: false }).first().click()
  await page.getByRole('dialog', { name: say.askTitle }).getByRole('button', { name: say.ask }).click()
  await page.getByRole('button', { name: say.reopen }).waitFor()
  expect(await page.getByRole('button', { name: say.approve }).count()).toBe(0)

  // The other one approves and publishes, in English.
  await signInAs(page, 'Grace Ono')
  const says = en.statistics.releases
  // What waits for her is told from anywhere in the part.
  await page.getByText(en.statistics.toApprove('1')).waitFor()
  await picture(page, 'statistics-4-to-approve')
  await place(page, en.statistics.places.releases)
  await page
    .getByRole('button', { name: /S-\d{4}-01/u })
    .first()
    .click()
  await page.getByText(says.proved).waitFor()
  await page.getByRole('button', { name: says.approve }).click()
  // Where the log lay there is now a folder, which the program is given for what it writes.
  rmSync(journey.given)
  mkdirSync(journey.given)
  await page.getByRole('button', { name: says.publish, exact: false }).first().click()
  // Two pages, two of data, and the index of all that is public.
  await page.getByText(says.published('6')).waitFor()
  await picture(page, 'statistics-5-published')
  const folder = readdirSync(journey.given).find((name) => name !== 'index.html')
  const files = readdirSync(join(journey.given, folder!))
  const csv = readFileSync(join(journey.given, folder!, files.find((name) => name.endsWith('.csv'))!), 'utf8')
  expect(csv.split(/\r?\n/u)[0]).toBe('period,dimension,value,measure,count,withheld')
  expect(csv).not.toMatch(/203\.0\.113|Mozilla/u)
  expect(journey.faults).toEqual([])
})

/** Locks, and lets somebody else sit down. */
async function signInAs(page: Page, name: string): Promise<void> {
  await lock(page)
  await page
    .getByRole('button', {
      name: new RegExp(`${ja.office.unlock.switchAccount}|${en.office.unlock.switchAccount}`, 'u'),
    })
    .click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.getByRole('main').getByText(name).waitFor()
  await unlock(page, own)
}

async function place(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
    .first()
    .click()
}

/** The two months before this one: on each of their first 28 days twenty visits from the United States and ten from Japan. */
function twoMonths(): string {
  // By the clocks of the office, on which a month may end some hours later.
  const now = new Date(Date.now() - 86_400_000)
  const from = [2, 1].map((ago) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)))
  return from
    .flatMap((first) =>
      Array.from({ length: 28 }, (_, day) =>
        Array.from({ length: 30 }, (_one, visit) => {
          const stamp = `${String(day + 1).padStart(2, '0')}/${months[first.getUTCMonth()]}/${first.getUTCFullYear()}`
          // Of each country some addresses; who they are is forgotten at once.
          const address = visit < 20 ? `8.8.${visit}.${day + 1}` : `133.11.${visit}.${day + 1}`
          const time = `${stamp}:${String(8 + (visit % 10)).padStart(2, '0')}:${String(visit).padStart(2, '0')}:00 +0000`
          return line({ time, address, path: '/itpr_ja/passport.html', agent: agents[visit % 2]! })
        }).join(''),
      ),
    )
    .join('')
}
