import { describe, expect, it } from 'vitest'
import { en } from '../../../../shared/words/en.ts'
import { ja } from '../../../../shared/words/ja.ts'
import { installedChromium } from '../../../support/chromium.ts'
import { refuse } from '../../../support/desk-in-page.ts'
import { hasFocus, lettersWindows } from '../../../support/letters-page.ts'

describe.skipIf(installedChromium() === null)('the templates', () => {
  const open = lettersWindows()

  it('are found as one types and put into a reply, which is held until every open place is filled in', async () => {
    const letters = await open()
    const { page, said } = letters
    const say = ja.templates
    await page.getByRole('option').filter({ hasText: 'Emily Carter' }).first().click()
    await page.getByRole('heading', { name: 'Cherry Blossom Festival 2027: volunteering' }).waitFor()
    await page.keyboard.press('t')
    await page.getByRole('dialog', { name: say.insertTitle }).waitFor()
    await hasFocus(letters, `combobox`)
    await page.keyboard.insertText('ボランティア')
    await page.getByRole('option', { name: 'Festival: volunteers' }).waitFor()
    await page.getByText(say.byHand('opening day, deadline')).waitFor()
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('Enter')
    const text = page.getByRole('textbox', { name: ja.letters.editor.text })
    await expect.poll(() => text.inputValue()).toContain('on our website: https://www.consulate.example/en/')
    // The first open place is selected, so that typing fills it in.
    await hasFocus(letters, 'textarea')
    await page.getByText(say.check.unfilled.look(2)).waitFor()
    const send = page.getByRole('button', { name: ja.letters.editor.send, exact: true })
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await page.getByText(say.check.held).waitFor()
    expect(await letters.faults()).toEqual([])
    await page.keyboard.insertText('January 11')
    await page.getByText(say.check.unfilled.why('deadline', 3)).waitFor()
    await page.getByRole('button', { name: say.check.unfilled.go }).click()
    await hasFocus(letters, 'textarea')
    await page.keyboard.insertText('March 1')
    await expect.poll(() => send.getAttribute('aria-disabled')).not.toBe('true')
    expect(await text.inputValue()).toContain(
      'Dear Emily Carter,\n\nThank you for writing to us.\n\nVolunteer sign-up opens on January 11 on our website',
    )
    expect(await text.inputValue()).toContain('by March 1.')
    expect(said).toEqual([])
    await letters.close()
  })

  it('say how a Japanese letter is called and dated, and that a review is overdue', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.templates
    await page.getByRole('option').filter({ hasText: '山本 沙織' }).first().click()
    await page.getByRole('heading', { name: '旅券の更新に必要な書類について' }).waitFor()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: ja.letters.editor.text }).waitFor()
    await page.keyboard.press('Alt+t')
    await page.getByRole('dialog', { name: say.insertTitle }).waitFor()
    await page.keyboard.insertText('旅券')
    const preview = page.getByRole('region', { name: say.preview })
    await expect.poll(() => preview.textContent()).toMatch(/受付番号 L-2026-1184/u)
    await page.getByText(say.allFilled).waitFor()
    await page.getByRole('combobox', { name: say.search }).fill('審査の状況')
    await page.getByText(say.check.review.look).waitFor()
    expect(await letters.faults()).toEqual([])
    const reviewed = page.getByRole('button', { name: say.reviewed })
    const letIt = await refuse(page, 'letters.saveTemplate', 'template_changed')
    await reviewed.click()
    await page.getByRole('alert').getByText(ja.errors.template_changed).waitFor()
    expect(await letters.faults()).toEqual([])
    await letIt()
    await reviewed.click()
    await page.getByText(say.check.review.look).waitFor({ state: 'detached' })
    await letters.close()
  })

  it('are written and changed by staff, side by side, with what can be put in', async () => {
    const letters = await open('language=en')
    const { page } = letters
    const say = en.templates
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.manage)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: say.title }).waitFor()
    await page.getByRole('button', { name: say.add }).click()
    await page.getByRole('dialog', { name: say.form.new }).waitFor()
    await page.getByRole('button', { name: say.form.save }).click()
    await page.getByText(say.form.nameMissing).waitFor()
    await page.getByLabel(say.form.name.en, { exact: true }).fill('Office closed')
    const text = page.getByRole('textbox', { name: say.form.text.en })
    await text.fill('We are closed. ')
    await page
      .getByRole('combobox', { name: `${say.form.put} (${say.form.text.en})` })
      .selectOption({ label: 'office hours' })
    await expect.poll(() => text.inputValue()).toBe('We are closed. {{office hours}}')
    await text.press('End')
    await text.pressSequentially(' {{if phone}}')
    await page.getByText(say.form.faults['no-end'](1)).waitFor()
    expect(await letters.faults()).toEqual([])
    await text.pressSequentially('We call.{{end}}')
    await page.getByRole('button', { name: say.form.save }).click()
    await page.getByRole('option', { name: /^Office closed/u, selected: true }).waitFor()
    await page.getByRole('button', { name: say.edit, exact: true }).click()
    await page.getByRole('button', { name: say.form.remove }).click()
    await page.getByText(say.form.removed).waitFor()
    await page.getByRole('button', { name: say.facts }).click()
    await page.getByRole('button', { name: say.fact.open('開館時間') }).click()
    expect(await letters.faults()).toEqual([])
    await page.getByLabel(say.fact.content.en).fill('From nine')
    await page.getByRole('button', { name: say.form.save }).click()
    await page.getByText('From nine').waitFor()
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })

  it('are not laid over what a colleague has saved meanwhile, and what was typed stays', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.templates
    const byColleague = (path: string, change: object) =>
      page.evaluate(
        async ([to, part]) => {
          const bridge = window.madoguchi
          const asked = await bridge.call('letters.templates', {})
          if (!asked.ok) throw new Error('no templates')
          const [template] = (asked.output as { templates: { id: string }[] }).templates
          const result = await bridge.call(to, { ...template, ...part })
          if (!result.ok) throw new Error(result.error.code)
        },
        [path, change] as const,
      )
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.manage)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: say.title }).waitFor()
    await page.getByRole('button', { name: say.edit, exact: true }).click()
    const text = page.getByRole('textbox', { name: say.form.text.ja })
    await text.fill('わたしの文')
    await byColleague('letters.saveTemplate', { text: { ja: '同僚の文', en: '' } })
    await page.getByText(say.overtaken.changed).waitFor()
    expect(await text.inputValue()).toBe('わたしの文')
    expect(await page.getByRole('button', { name: say.form.save }).getAttribute('aria-disabled')).toBe('true')
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: say.overtaken.takeTheirs }).click()
    await expect.poll(() => text.inputValue()).toBe('同僚の文')
    await page.getByText(say.overtaken.changed).waitFor({ state: 'detached' })
    await text.fill('わたしの文')
    await byColleague('letters.saveTemplate', { text: { ja: 'また別の文', en: '' } })
    await page.getByRole('button', { name: say.overtaken.keepMine }).click()
    await page.getByRole('button', { name: say.form.save }).click()
    await page.getByRole('dialog', { name: say.title }).waitFor()
    await expect
      .poll(async () => JSON.stringify((await letters.calls('letters.saveTemplate')).at(-1)))
      .toContain('わたしの文')
    await letters.close()
  })

  it('name a fact that a colleague has saved meanwhile only as it is decided between the two', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.templates
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.manage)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: say.facts }).click()
    await page.getByRole('button', { name: say.fact.open('開館時間') }).click()
    const words = page.getByLabel(say.fact.content.ja)
    await words.fill('わたしの時間')
    await page.evaluate(async () => {
      const { call } = window.madoguchi
      const asked = await call('letters.templates', {})
      if (!asked.ok) throw new Error('no facts')
      const { facts } = asked.output as { facts: { id: string; name: { ja: string }; words: object }[] }
      const before = facts.find(({ name }) => name.ja === '開館時間')!
      const theirs = { ...before, words: { ja: '同僚の時間', en: '' } }
      const [saved, again] = [
        await call('letters.saveFact', { ...theirs, before }),
        await call('letters.saveFact', { ...before, before }),
      ]
      if (!saved.ok || again.ok || again.error.code !== 'template_changed') throw new Error('saved over')
    })
    await page.getByText(say.overtaken.changed).waitFor()
    expect(await words.inputValue()).toBe('わたしの時間')
    const save = page.getByRole('button', { name: say.form.save })
    expect(await save.getAttribute('aria-disabled')).toBe('true')
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: say.overtaken.takeTheirs }).click()
    await expect.poll(() => words.inputValue()).toBe('同僚の時間')
    await words.fill('わたしの時間')
    await save.click()
    await page.getByText('わたしの時間').waitFor()
    await letters.close()
  })
})
