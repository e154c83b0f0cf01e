import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'

const words = ja.newsletter.import
const editor = { ...people.mori, roles: ['editor' as const] }

describe.skipIf(installedChromium() === null)('an import of readers in the window', () => {
  const open = officeWindows()

  it('is tried, decided row by row with keys, made, and taken back', async () => {
    const { page, calls, said, close } = await open({ account: editor })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('i')
    const rows = page.getByRole('grid', { name: words.rows })
    await rows.waitFor()
    await page.getByText(words.readsWell('新井 恵子、行事の用紙、①希望')).waitFor()
    // Every row tells why.
    for (const told of [
      words.refusals['opted-out']('2024年3月3日'),
      words.refusals.complained('2025年10月30日'),
      words.refusals.forgotten(words.someDay),
      words.refusals['twice-in-file'](),
      words.refusals['not-an-address']('「@」がありません'),
      words.unchanged('2018年2月6日'),
    ])
      await rows.getByText(told).waitFor()
    await page.getByText(words.stillOpen('3')).waitFor()
    await page.keyboard.press('a')
    await expect.poll(() => calls('newsletter.decideImport')).toMatchObject([{ lines: [37], as: 'corrected' }])
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page.getByText(words.stillOpen('1')).waitFor()
    // The row that was decided is open again with Z.
    await page.keyboard.press('z')
    await page.getByText(words.stillOpen('2')).waitFor()
    await page.getByRole('button', { name: words.acceptAll('2') }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.keepAllDo }).click()
    await expect
      .poll(async () => (await calls('newsletter.decideImport')).at(-1))
      .toMatchObject({
        lines: null,
        as: 'kept',
      })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: words.done.title('244') }).waitFor()
    expect(await calls('newsletter.runImport')).toHaveLength(1)
    await page.keyboard.press('Escape')
    await page
      .getByRole('row', { name: /readers-2019-2026\.csv/u })
      .getByRole('button', { name: words.past.undo })
      .click()
    await page.getByRole('button', { name: words.past.undoDo }).click()
    await page.getByText(words.past.undone('41', '0')).waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('is read again when somebody says how, and its columns become what they are said to be', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('i')
    await page.getByRole('grid', { name: words.rows }).waitFor()
    await page.getByLabel(words.encoding).selectOption('euc-jp')
    await expect.poll(async () => (await calls('shell.checkReaders')).length).toBe(2)
    await page.getByLabel(words.becomesOf('氏名')).selectOption('name')
    await expect.poll(async () => (await calls('shell.checkReaders')).length).toBe(3)
    const asked = (await calls('shell.checkReaders')).at(-1) as { columns: unknown[]; encoding: string }
    expect([asked.encoding, asked.columns[4]]).toEqual(['euc-jp', 'name'])
    // No call of the page names a file.
    expect(JSON.stringify(await calls('shell.checkReaders'))).not.toContain('path')
    await close()
  })

  it('asks for the column of addresses where none was found', async () => {
    const { page, close } = await open({ account: editor, newsletter: { refuses: 'no_address_column' } })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('i')
    await page.getByRole('alert').filter({ hasText: ja.errors.no_address_column }).waitFor()
    await page.getByText(words.blocked.columns).waitFor()
    await page.getByLabel(words.becomesOf('メールアドレス')).selectOption('address')
    await page.getByRole('grid', { name: words.rows }).waitFor()
    await close()
  })

  it('says what is wrong with a file, and lets the encoding be chosen', async () => {
    const { page, close } = await open({ account: editor, newsletter: { refuses: 'table_encoding' } })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('i')
    await page.getByRole('alert').filter({ hasText: ja.errors.table_encoding }).waitFor()
    await page.getByLabel(words.encoding).selectOption('shift_jis')
    await page.getByRole('grid', { name: words.rows }).waitFor()
    await close()
  })

  it.each([
    ['ja', 'light', 1440],
    ['en', 'dark', 1024],
    ['ja', 'contrast', 720],
  ] as const)('has no fault of access (%s, %s, %i px)', async (language, theme, width) => {
    const look = { account: { ...editor, language }, language, theme }
    const { page, faults, said, close } = await open(look, { width, height: 900 })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('i')
    await page.getByRole('row').nth(3).waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('table').waitFor()
    expect(await faults()).toEqual([])
    expect(said).toEqual([])
    await close()
  })
})
