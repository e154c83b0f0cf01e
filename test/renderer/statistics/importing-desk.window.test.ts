import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Importing } from '../../../shared/statistics/desk-calls.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'
import { picture } from '../../support/picture.ts'

const here: Importing = {
  place: 'here',
  desk: { name: '窓口1', ended: false },
  asOf: null,
  awaited: false,
  awaitedFrom: '',
  handing: false,
  ownNumbers: false,
  others: [
    { id: 'two', name: '窓口2' },
    { id: 'three', name: '出張用ノート' },
  ],
}
const elsewhere: Importing = { ...here, place: 'elsewhere', asOf: '2026-11-01T17:40:00.000Z' }

describe.skipIf(installedChromium() === null)('the statistics of several workstations in the window', () => {
  const open = officeWindows()
  const asIn = (language: 'ja' | 'en') => ({
    account: { ...people.grace, roles: ['supervisor' as const, 'administrator' as const], language },
  })
  const showSettings = async (page: Page, language: 'ja' | 'en') => {
    const { views } = wordsFor(language).office
    await page.keyboard.press('Control+5')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(views.statistics)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: views.statistics, exact: true }).waitFor()
  }

  it.each(['ja', 'en'] as const)(
    'say as of when the numbers are, and why logs are imported elsewhere (%s)',
    async (language) => {
      const words = wordsFor(language).statistics
      const { page, faults, said, close } = await open({ ...asIn(language), statistics: { desks: elsewhere } })
      await page.keyboard.press('Control+4')
      await page.getByText('窓口1', { exact: false }).first().waitFor()
      await page
        .getByText(language === 'ja' ? /現在\(「窓口1」で取り込み\)/ : /As of .*, imported at “窓口1”/)
        .waitFor()
      expect(await faults()).toEqual([])
      await picture(page, `statistics-as-of-${language}`)
      await page.keyboard.press('i')
      await page.getByText(words.desks.elsewhere('窓口1')).waitFor()
      await page.getByText(words.desks.elsewhereWhy).waitFor()
      expect(await page.getByRole('button', { name: words.imports.files }).count()).toBe(0)
      expect(await faults()).toEqual([])
      await picture(page, `statistics-elsewhere-${language}`)
      expect(said).toEqual([])
      await close()
    },
  )

  it.each(['ja', 'en'] as const)('hand importing over once that was asked (%s)', async (language) => {
    const words = wordsFor(language).statistics.desks
    const { page, calls, faults, close } = await open({ ...asIn(language), statistics: { desks: here } })
    await showSettings(page, language)
    await page.getByText(words.here).waitFor()
    await page.getByLabel(words.handTo).selectOption('three')
    await picture(page, `statistics-hand-over-${language}`)
    await page.getByRole('button', { name: words.hand }).click()
    const dialog = page.getByRole('dialog', { name: words.handAsk('出張用ノート') })
    await dialog.waitFor()
    expect(await faults()).toEqual([])
    await picture(page, `statistics-hand-over-asked-${language}`)
    await dialog.getByRole('button', { name: words.handDo }).click()
    await expect.poll(() => calls('statistics.handOverImports')).toEqual([{ deskId: 'three' }])
    await close()
  })

  it.each(['ja', 'en'] as const)(
    'take importing from a workstation that is no more, and give up numbers of their own (%s)',
    async (language) => {
      const words = wordsFor(language).statistics.desks
      const desks: Importing = { ...elsewhere, desk: { name: '窓口1', ended: true }, ownNumbers: true }
      const { page, calls, faults, close } = await open({ ...asIn(language), statistics: { desks } })
      await showSettings(page, language)
      await page.getByText(words.ended('窓口1')).waitFor()
      await page.getByText(words.own('窓口1')).waitFor()
      expect(await faults()).toEqual([])
      await picture(page, `statistics-take-over-${language}`)
      await page.getByRole('button', { name: words.take }).click()
      await page.getByRole('dialog').getByText(words.takeText('窓口1')).waitFor()
      await picture(page, `statistics-take-over-asked-${language}`)
      await page.getByRole('dialog').getByRole('button', { name: words.takeDo }).click()
      await expect.poll(() => calls('statistics.takeOverImports')).toEqual([{}])
      await page.getByRole('button', { name: words.useOffices }).click()
      await page.getByRole('dialog').getByRole('button', { name: words.useDo, exact: true }).click()
      await expect.poll(() => calls('statistics.useOfficeNumbers')).toEqual([{}])
      await close()
    },
  )

  it('say that nothing has come yet where another workstation imports', async () => {
    const { page, close } = await open({
      ...asIn('ja'),
      statistics: { empty: true, desks: { ...elsewhere, asOf: null } },
    })
    await page.keyboard.press('Control+4')
    await page.getByText(wordsFor('ja').statistics.desks.notYet('窓口1')).waitFor()
    await close()
  })
})
