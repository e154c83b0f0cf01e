import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.newsletter.settings

describe.skipIf(installedChromium() === null)('the settings of the newsletter in the window', () => {
  const open = officeWindows()

  it('are set by an administrator, and say what does not fit at its field', async () => {
    const window = await open()
    const { page, calls, faults, said, close } = window
    await toSettings(window)
    await page.getByLabel(words.eraseDays).fill('4000')
    await page.getByRole('alert').filter({ hasText: words.missingDays }).waitFor()
    await page.getByLabel(words.eraseDays).fill('６０')
    await page.getByLabel(words.bounceCount).fill('3')
    await page.getByText(words.bouncesNote('30', '3')).waitFor()
    await page.getByRole('checkbox', { name: words.hasEndpoint }).check()
    await page.getByLabel(words.endpointUrl).fill('http://site.example/stop')
    await page.getByRole('alert').filter({ hasText: words.wrong.url }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel(words.endpointUrl).fill('https://site.example/stop')
    await page.getByLabel(words.endpointFrom).fill('site@site.example')
    await page.getByLabel(words.archiveUrl).fill('https://site.example/news')
    await page.getByRole('alert').filter({ hasText: words.wrong.archive }).waitFor()
    await page.getByLabel(words.archiveUrl).fill('https://site.example/news/')
    await page.getByRole('button', { name: ja.office.mail.save }).click()
    await page.getByText(ja.office.mail.saved).waitFor()
    expect(await calls('newsletter.setSettings')).toMatchObject([
      {
        eraseAfterDays: 60,
        bounces: { permanent: 3, days: 30 },
        endpoint: { url: 'https://site.example/stop', from: 'site@site.example' },
        archive: 'https://site.example/news/',
      },
    ])
    expect(said).toEqual([])
    await close()
  })

  it('are only looked at by an editor, who adds a wording of the consent', async () => {
    const window = await open({ account: { ...people.mori, roles: ['editor'] } })
    const { page, calls, faults, close } = window
    await toSettings(window)
    await page.getByText(words.onlyAdministrator).waitFor()
    expect(await page.getByLabel(words.eraseDays).isDisabled()).toBe(true)
    await page.getByRole('button', { name: words.addWording }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.missing.ja).waitFor()
    await dialog.getByLabel(words.ja).fill('号外も含めて配信に同意します。')
    await dialog.getByLabel(words.en).fill('I agree to receive extra issues, too.')
    await dialog.getByRole('button', { name: words.add }).click()
    await page.getByText(words.added(2)).waitFor()
    expect(await calls('newsletter.addWording')).toMatchObject([{ en: 'I agree to receive extra issues, too.' }])
    expect(await faults()).toEqual([])
    await close()
  })

  it('are found in the palette, and every screen of the newsletter has its help', async () => {
    const window = await open({ account: { ...people.mori, roles: ['editor'] } })
    const { page, close } = window
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('F1')
    await page.getByText(ja.help.readers.about).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('i')
    await page.getByRole('grid', { name: ja.newsletter.import.rows }).waitFor()
    await page.keyboard.press('F1')
    await page.getByText(ja.help.importReaders.about).waitFor()
    await page.keyboard.press('Escape')
    await toSettings(window)
    await page.keyboard.press('F1')
    await page.getByText(ja.help.newsletter.about).waitFor()
    await close()
  })
})

async function toSettings({ page }: OfficePage): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(ja.office.views.newsletter)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: words.title }).waitFor()
}
