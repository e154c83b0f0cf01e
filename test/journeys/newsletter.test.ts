import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wordsFor } from '../../shared/words/index.ts'
import { becomeEditor, callFrom, journeyPassphrase, newJourney, picture, unlock } from '../support/program.ts'

test.each(['ja', 'en'] as const)(
  'readers are added, found, stopped and imported, and nobody who opted out comes back (%s)',
  async (language) => {
    const words = wordsFor(language)
    const say = words.newsletter
    const journey = await newJourney({ letters: [] })
    const { page } = await journey.start()
    await unlock(page, journeyPassphrase)
    const call = callFrom(page)
    await becomeEditor(page, language)

    // The list is empty: somebody is added from a paper form.
    await page.getByText(say.empty.firstTitle).waitFor()
    await picture(page, `newsletter-${language}-1-empty`)
    await addReader(page, language, 'mika.tanabe@hoshizora.example', '田辺 美香')
    await page.getByRole('heading', { name: 'mika.tanabe@hoshizora.example' }).waitFor()
    await addReader(page, language, 'marc@quay.example', 'Marc Delorme')
    await page.getByRole('heading', { name: 'marc@quay.example' }).waitFor()

    // He asks to be left alone: the newsletter is stopped, and the office cannot begin it again.
    await page.keyboard.press('s')
    await page.getByRole('button', { name: say.reader.stopDo, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('article').getByText(say.states.unsubscribed, { exact: true }).waitFor()
    expect(await page.getByRole('toolbar').getByRole('button', { name: say.reader.resume }).count()).toBe(0)
    await picture(page, `newsletter-${language}-2-stopped`)

    // She is found by her name.
    await page.keyboard.press('/')
    await page.keyboard.type('田辺')
    await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(2)
    await page
      .getByRole('grid')
      .getByRole('row', { name: /mika\.tanabe/u })
      .waitFor()
    await page.keyboard.press('Escape')

    // A list in Shift_JIS with conflicts: who opted out stays out, a slip is decided, the others come in.
    await writeFile(journey.given, shiftJisList)
    await page.getByRole('grid').focus()
    await page.keyboard.press('i')
    await page.getByRole('grid', { name: say.import.rows }).waitFor()
    const encoding = page.getByLabel(say.import.encoding).locator('option:checked')
    await expect.poll(() => encoding.textContent()).toContain('Shift_JIS')
    await page.getByText(say.import.stillOpen('1')).waitFor()
    await picture(page, `newsletter-${language}-3-import`)
    await page.keyboard.press('a')
    await expect
      .poll(async () => (await call('newsletter.importPreview', {}))?.counts)
      .toMatchObject({
        added: 2,
        refused: 2,
        suggested: 0,
      })
    await page
      .getByRole('button', { name: say.import.run('3') })
      .or(page.getByRole('button', { name: say.import.run('2') }))
      .click()
    await page.getByRole('heading', { name: say.import.done.title('2') }).waitFor()
    await page.getByRole('button', { name: say.import.done.see }).click()
    // Those whom it brought, and nobody else.
    await page.getByRole('heading', { name: say.titles.imported }).waitFor()
    await page.getByRole('row', { name: /hana\.kubo@gmail\.com/u }).waitFor()
    expect(await page.getByRole('grid').getByRole('row').count()).toBe(3)
    await picture(page, `newsletter-${language}-4-imported`)
    const numbers = await call('newsletter.numbers', {})
    expect([numbers.total, numbers.states.active, numbers.states.unsubscribed]).toEqual([4, 3, 1])

    // All of them leave as a workbook, where the person says.
    await page.getByRole('button', { name: say.export.open }).click()
    await page.getByRole('radio', { name: say.export.formats.xlsx }).click()
    await page.getByRole('button', { name: say.export.do }).click()
    await page.getByText(say.export.done('4')).waitFor()
    const [file] = (await readdir(journey.saved)).filter((name) => name.endsWith('.xlsx'))
    expect((await readFile(join(journey.saved, file!))).subarray(0, 2).toString()).toBe('PK')

    // The page itself can neither name a file nor take the readers out.
    await expect(call('newsletter.checkImport', { path: journey.given })).rejects.toThrow('not_allowed')
    await expect(call('newsletter.exportReaders', {})).rejects.toThrow('not_allowed')
    expect(journey.faults).toEqual([])
  },
)

async function addReader(page: Page, language: 'ja' | 'en', address: string, name: string): Promise<void> {
  const { addReader: say } = wordsFor(language).newsletter
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say.address).fill(address)
  await dialog.getByLabel(say.name).fill(name)
  await dialog.getByRole('button', { name: say.do, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** メール,名前: somebody new, who opted out, a slip, and no address. */
const shiftJisList = Buffer.concat([
  Buffer.from([0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b]),
  Buffer.from(','),
  Buffer.from([0x96, 0xbc, 0x91, 0x4f]),
  Buffer.from('\r\naki@sora.example,'),
  Buffer.from([0x8f, 0x48]),
  Buffer.from('\r\nmarc@quay.example,Marc\r\nhana.kubo@gmial.com,Hana\r\nno-address.example,Nobody\r\n'),
])
