import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { FileKeyState } from '../../../shared/office/file-key.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'
import { picture } from '../../support/picture.ts'

const sizes = [
  [1440, 900],
  [1024, 768],
  [720, 900],
] as const
const mori = { name: '森 健', nameEn: 'Ken Mori' }
const tanaka = { name: '田中 花', nameEn: 'Hana Tanaka' }
const renewedAt = '2026-10-05T16:12:00.000Z'
const due: FileKeyState['due'] = { since: '2026-11-24T17:44:00.000Z', because: 'ended', who: mori, leaving: false }
const nobody = { accounts: [], recoveryKey: false }
const waiting: FileKeyState = {
  renewedAt: null,
  due,
  waitsFor: { accounts: [mori, tanaka], recoveryKey: true },
  failure: 'disk_full',
}

/** Shows the key of the files, which stands at the end of the office's settings. */
async function show(page: Page, language: 'ja' | 'en'): Promise<void> {
  const { views, premises } = wordsFor(language).office
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Control+5')
  await page
    .getByRole('navigation', { name: views.list })
    .getByRole('button', { name: views.premises, exact: true })
    .click()
  await page.getByRole('heading', { name: premises.fileKey.title }).waitFor()
}

describe.skipIf(installedChromium() === null)('the key of the files', () => {
  const open = officeWindows()

  it.each([
    ['ja', 'light'],
    ['en', 'dark'],
    ['ja', 'contrast'],
  ] as const)(
    'says when it was renewed, why it will be, and for whom that waits, in %s, %s',
    async (language, theme) => {
      const words = wordsFor(language).office.premises.fileKey
      const names = language === 'ja' ? '森 健・田中 花' : 'Ken Mori, Hana Tanaka'
      const who = language === 'ja' ? '森 健' : 'Ken Mori'
      const { page, faults, close } = await open({
        fileKey: waiting,
        language,
        theme,
        account: { ...people.haruka, language },
      })
      await show(page, language)
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        await page.getByText(words.never).waitFor()
        await page.getByText(words.dueEnded(who)).waitFor()
        await page.getByText(words.waitsForKey).waitFor()
        await page.getByText(words.waitsFor(names)).waitFor()
        await page.getByText(words.failed(wordsFor(language).errors.disk_full)).waitFor()
        // Locking would renew nothing yet.
        expect(await page.getByRole('button', { name: words.renewNow }).count()).toBe(0)
        await page.getByRole('button', { name: words.leave }).scrollIntoViewIfNeeded()
        expect(await faults()).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        await picture(page, `file-key-waits-${language}-${theme}-${width}`)
      }
      await close()
    },
  )

  it.each([
    ['ja', 'dark'],
    ['en', 'light'],
    ['en', 'contrast'],
  ] as const)('locks and renews at a press, in %s, %s', async (language, theme) => {
    const all = wordsFor(language)
    const words = all.office.premises.fileKey
    const fileKey: FileKeyState = { renewedAt, due: null, waitsFor: nobody, failure: null }
    const { page, calls, faults, close } = await open({
      fileKey,
      language,
      theme,
      account: { ...people.haruka, language },
    })
    await show(page, language)
    const act = page.getByRole('button', { name: words.renewNow })
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      await act.scrollIntoViewIfNeeded()
      expect(await faults()).toEqual([])
      await picture(page, `file-key-renewed-${language}-${theme}-${width}`)
    }
    await act.click()
    await page.getByLabel(all.office.unlock.passphrase, { exact: true }).waitFor()
    expect(await calls('office.renewFileKey')).toEqual([{ leaving: false }])
    expect(await calls('office.lock')).toEqual([{ because: 'person' }])
    await close()
  })

  it('goes ahead without those who do not come only after it was asked, and says who gets a new passphrase', async () => {
    const words = wordsFor('ja').office.premises.fileKey
    const state = { ...waiting, waitsFor: { accounts: [tanaka], recoveryKey: false }, failure: null }
    const { page, calls, faults, close } = await open({ fileKey: state })
    await show(page, 'ja')
    await page.getByRole('button', { name: words.leave }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.leaveAsk('田中 花')).waitFor()
    expect(await faults()).toEqual([])
    await picture(page, 'file-key-leave-ja')
    await dialog.getByRole('button', { name: words.wait }).click()
    expect(await calls('office.renewFileKey')).toEqual([])
    await page.getByRole('button', { name: words.leave }).click()
    await dialog.getByRole('button', { name: words.leaveDo }).click()
    await page.getByText(words.left('田中 花')).waitFor()
    expect(await calls('office.renewFileKey')).toEqual([{ leaving: true }])
    await page.getByRole('button', { name: words.renewNow }).waitFor()
    await close()
  })

  it('is asked for where others have to come first, without locking', async () => {
    const words = wordsFor('ja').office.premises.fileKey
    const state = { renewedAt: null, due: null, waitsFor: { accounts: [tanaka], recoveryKey: false }, failure: null }
    const { page, calls, close } = await open({ fileKey: state })
    await show(page, 'ja')
    await page.getByRole('button', { name: words.renew, exact: true }).click()
    await page.getByText(words.waitsFor('田中 花')).waitFor()
    expect([await calls('office.renewFileKey'), await calls('office.lock')]).toEqual([[{ leaving: false }], []])
    await close()
  })

  it.each([
    ['ja', 'light'],
    ['en', 'dark'],
    ['ja', 'contrast'],
  ] as const)('says on the unlock screen how far it is, in %s, %s', async (language, theme) => {
    const words = wordsFor(language).office.unlock
    const { page, faults, close } = await open({ state: 'locked', renewing: 0.42, language, theme })
    const bar = page.getByRole('progressbar', { name: words.renewing })
    await bar.waitFor()
    expect(await bar.getAttribute('aria-valuenow')).toBe('42')
    // Nobody turns to another way in meanwhile.
    expect(await page.getByRole('button', { name: words.useRecoveryKey }).count()).toBe(0)
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      await page.getByText('42%').waitFor()
      expect(await faults()).toEqual([])
      await picture(page, `file-key-unlock-${language}-${theme}-${width}`)
    }
    await close()
  })
})
