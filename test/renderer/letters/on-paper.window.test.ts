import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { refuse } from '../../support/desk-in-page.ts'
import { type LettersPage, lettersWindows } from '../../support/letters-page.ts'
import { picture } from '../../support/picture.ts'

const path = 'shell.putLetterOnPaper'

/** What would stand on paper, and below every page. */
async function onPaper({ page }: LettersPage, named?: string): Promise<{ text: string; foot: string }> {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  if (named !== undefined) await picture(page, named)
  await page.emulateMedia({ media: null })
  const foot = await page.evaluate(() =>
    document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .filter((rule) => rule.startsWith('@page'))
      .join('\n'),
  )
  return { text, foot }
}

describe.skipIf(installedChromium() === null)('a letter on paper', () => {
  const open = lettersWindows()

  it('is asked for by its key with what for, and leaves as a PDF or by the printer once that is said', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.onPaper
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: ja.letters.reply }).waitFor()
    await page.keyboard.press('Control+p')
    const dialog = page.getByRole('dialog', { name: say.title })
    const [save, print] = [say.save, say.print].map((name) => dialog.getByRole('button', { name, exact: true }))
    await dialog.getByText(say.holds('1', '0')).waitFor()
    expect([await save!.isEnabled(), await print!.isEnabled()]).toEqual([false, false])
    expect((await onPaper(letters)).foot).not.toContain('3(3)')
    await dialog.getByRole('radio', { name: ja.letters.takingOut.purposes.questions }).check()
    await picture(page, 'on-paper-ja-1440')
    expect(await letters.faults()).toEqual([])
    const allow = await refuse(page, path, 'disk_full')
    await save!.click()
    await dialog.getByText(ja.errors.disk_full).waitFor()
    await allow()
    await save!.click()
    await dialog.getByText(say.saved('手紙-2026-1184.pdf')).waitFor()
    await print!.click()
    await dialog.getByText(say.printed).waitFor()
    expect(await letters.faults()).toEqual([])
    const letter = { id: expect.any(String) as string, takenFor: 'questions' }
    expect((await letters.calls(path)).slice(-2)).toEqual([
      { ...letter, form: 'pdf' },
      { ...letter, form: 'paper' },
    ])
    await dialog.getByRole('button', { name: ja.frame.close }).first().click()
    await dialog.waitFor({ state: 'detached' })
    expect((await onPaper(letters)).foot).toBe('')
    await letters.close()
  })

  it('holds what the person wrote and gave, in both calendars, quotations too, and nothing of the window or of internal notes', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.onPaper
    await letters.practice('noteByColleague', '山本 沙織', '館内だけの言葉')
    await page.getByRole('option').first().click()
    await page.getByText('館内だけの言葉').waitFor()
    await page.keyboard.press('Control+p')
    const dialog = page.getByRole('dialog', { name: say.title })
    await dialog.getByRole('radio', { name: ja.letters.takingOut.purposes.answering }).check()
    const { text, foot } = await onPaper(letters, 'on-paper-page-ja')
    for (const part of [
      '旅券の更新に必要な書類について',
      '山本 沙織 様',
      'saori.yamamoto@mail.example',
      '+1 (415) 555-0134',
      'カリフォルニア州 サンノゼ市',
      '戸籍謄本は、発行から何か月以内',
      '> お問い合わせありがとうございます。',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/受信日時\s+20\d\d年\(令和\d+年\)\d+月\d+日\(.\) \d+:\d\d/u)
    expect(text).not.toMatch(/館内だけの言葉|PDFで保存|受信箱/u)
    expect(foot).toContain(say.purpose(ja.letters.takingOut.purposes.answering))
    expect(foot).toMatch(/印刷:小林 遥 20\d\d年\(令和\d+年\)/u)
    expect(foot).toContain('counter(pages)')
    expect(await page.title()).toBe(ja.program.name)
    await letters.close()
  })

  it('holds the replies that were sent, with who wrote them, and of hostile letters the signs alone', async () => {
    const letters = await open('language=en', { width: 1024, height: 720 })
    const { page } = letters
    const say = en.letters.onPaper
    await page.evaluate(() => {
      const bridge = window as unknown as {
        madoguchi: { call: (path: string, input: unknown) => Promise<{ ok: boolean; output: unknown }> }
      }
      const { call } = bridge.madoguchi
      bridge.madoguchi.call = async (path, input) => {
        const result = await call(path, input)
        if (path !== 'letters.conversation') return result
        const [letter] = result.output as { what: string; text: string; subject: string }[]
        const hostile = '<img src=x onerror="document.title=1"><style>@page{margin:0}</style>\u202Egnp.exe'
        const reply = {
          what: 'reply',
          id: crypto.randomUUID(),
          by: { accountId: crypto.randomUUID(), name: '森 直樹', nameEn: 'Naoki Mori' },
          to: { name: '', address: 'a@b.example' },
          cc: [],
          subject: 'Re: x',
          body: 'We answered.',
          bounce: null,
          at: '2026-11-24T10:00:00.000Z',
          uncertain: true,
          language: 'en',
          files: ['guide.pdf'],
        }
        return { ...result, output: [{ ...letter, text: hostile, subject: hostile }, reply] }
      }
    })
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: en.letters.reply }).waitFor()
    await page.getByRole('button', { name: en.frame.more }).last().click()
    await page.getByRole('menuitem', { name: say.act }).click()
    const dialog = page.getByRole('dialog', { name: say.title })
    await dialog.getByText(say.holds('1', '1')).waitFor()
    await dialog.getByRole('radio', { name: en.letters.takingOut.purposes.policymaking }).check()
    await picture(page, 'on-paper-en-1024')
    expect(await letters.faults()).toEqual([])
    const { text, foot } = await onPaper(letters, 'on-paper-page-en')
    expect(text).toContain('<img src=x onerror="document.title=1"><style>@page{margin:0}</style>')
    for (const part of [say.reply, 'Naoki Mori', 'We answered.', say.uncertain, 'guide.pdf'])
      expect(text).toContain(part)
    expect(foot).toMatch(/Printed by Haruka Kobayashi, \w{3}, \w{3} \d+, 20\d\d, \d+:\d\d/u)
    expect(await page.locator('[data-paper] img, [data-paper] style').count()).toBe(0)
    expect(await page.title()).toBe(en.program.name)
    await letters.close()
  })

  it('is reached from the menu of its row, the commands and the system’s menu, also in the narrowest window', async () => {
    const letters = await open('', { width: 720, height: 900 })
    const { page } = letters
    const say = ja.letters.onPaper
    const dialog = page.getByRole('dialog', { name: say.title })
    const close = async () => {
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await page.getByRole('option').first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: say.act }).click()
    await dialog.getByText(say.holds('1', '0')).waitFor()
    await picture(page, 'on-paper-ja-720')
    expect(await letters.faults()).toEqual([])
    await close()
    await page.getByRole('option').first().click()
    await page.locator('article').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.act.replace('…', ''))
    await page.keyboard.press('Enter')
    await close()
    await page.evaluate(() =>
      (window as unknown as { practice: { tell: (event: unknown) => void } }).practice.tell({
        kind: 'menu',
        item: 'print',
      }),
    )
    await dialog.waitFor()
    expect(await letters.calls('shell.print')).toEqual([])
    await letters.close()
  })
})
