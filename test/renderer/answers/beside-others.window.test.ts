import { describe, expect, it } from 'vitest'
import { answersJa as ja } from '../../../shared/words/answers/ja.ts'
import { frameJa } from '../../../shared/words/frame/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import type { Elsewhere } from '../../support/fake-answers.ts'
import { faultsOf } from '../../support/faults.ts'
import { windowTabs, type Tab } from '../../support/window-tab.ts'

const id = '018f0000-0000-7000-8000-000000000952'
const cell = (page: Tab['page'], what: string, side: 'ja' | 'en' = 'ja') =>
  page.getByLabel(ja.entry.cell(what, ja.languages[side]), { exact: true })

async function elsewhere<Name extends keyof Elsewhere>(
  page: Tab['page'],
  name: Name,
  ...given: Parameters<Elsewhere[Name]>
): Promise<void> {
  await page.evaluate(
    ([what, args]) => {
      const { practice } = window as unknown as {
        practice: { elsewhere: Record<string, (...given: unknown[]) => void> }
      }
      practice.elsewhere[what as string]!(...(args as unknown[]))
    },
    [name, given] as const,
  )
}

/** The questions that were kept, in order. */
const keptQuestions = async (page: Tab['page']): Promise<string[]> =>
  page.evaluate(() =>
    (
      window as unknown as {
        practice: { calls: { path: string; input: { content: { question: { ja: string } } } }[] }
      }
    ).practice.calls
      .filter(({ path }) => path === 'answers.saveEntry')
      .map(({ input }) => input.content.question.ja),
  )

/** Whoever it was and whenever. */
const conflict = new RegExp(ja.entry.conflict('.+', '.+'), 'u')

describe.skipIf(installedChromium() === null)('an entry on which others work too', () => {
  const open = windowTabs()

  it('what was typed while a colleague had it sealed is kept once it is given back', async () => {
    const { page, close } = await open('answers-window.html?entry=152')
    await cell(page, ja.entry.question).waitFor()
    await elsewhere(page, 'ask', id)
    await cell(page, ja.entry.question).fill('封をされた間に書いた質問')
    await page.getByText(ja.entry.sealedMeanwhile).waitFor()
    await elsewhere(page, 'giveBack', id)
    await page.getByText(ja.entry.sealedMeanwhile).waitFor({ state: 'detached' })
    await page.getByText(ja.entry.saving.kept).waitFor()
    expect(await cell(page, ja.entry.question).inputValue()).toBe('封をされた間に書いた質問')
    expect((await keptQuestions(page)).at(-1)).toBe('封をされた間に書いた質問')
    expect(await page.getByText(conflict).count()).toBe(0)
    await close()
  })

  it('of two desks that kept under one number neither is laid over the other unseen', async () => {
    const { page, close } = await open('answers-window.html?entry=152')
    await cell(page, ja.entry.question).fill('この端末の質問')
    await page.getByText(ja.entry.saving.kept).waitFor()
    await elsewhere(page, 'keepInstead', id, 'ほかの端末の質問')
    await page.getByText(conflict).waitFor()
    // Until somebody has chosen, nothing that is typed goes there either.
    await cell(page, ja.entry.question).fill('この端末の質問、続き')
    await page.keyboard.press('Control+s')
    await page.getByText(conflict).waitFor()
    expect(await keptQuestions(page)).toEqual(['この端末の質問'])
    await page.getByRole('button', { name: ja.entry.compared.open }).click()
    const compared = page.getByRole('dialog', { name: ja.entry.compared.title })
    await compared.locator('del', { hasText: 'ほか' }).waitFor()
    await compared.locator('ins', { hasText: '続き' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: ja.entry.keepMine }).click()
    await expect.poll(() => keptQuestions(page)).toEqual(['この端末の質問', 'この端末の質問、続き'])
    await page.getByText(ja.entry.saving.kept).waitFor()
    await elsewhere(page, 'keepInstead', id, 'また別の質問')
    await page.getByRole('button', { name: ja.entry.takeTheirs }).click()
    await expect.poll(() => cell(page, ja.entry.question).inputValue()).toBe('また別の質問')
    await page.getByText(ja.entry.saving.kept).waitFor()
    await close()
  })

  it('who kept it meanwhile is said once that is known, and not before', async () => {
    const { page, close } = await open('answers-window.html?entry=152')
    await cell(page, ja.entry.question).waitFor()
    await elsewhere(page, 'keepNext', id, '森さんの質問')
    await cell(page, ja.entry.question).fill('この端末の質問')
    await page.getByText(ja.entry.conflictElsewhere).waitFor()
    expect(await page.getByText(conflict).count()).toBe(0)
    await elsewhere(page, 'tell')
    await page.getByText(new RegExp(ja.entry.conflict('森', '.+'), 'u')).waitFor()
    expect(await page.getByText(ja.entry.conflictElsewhere).count()).toBe(0)
    await close()
  })

  it('a paragraph that is had back leaves alone what was written after it was taken out', async () => {
    const { page, close } = await open('answers-window.html?entry=152')
    const third = cell(page, ja.entry.paragraph(3))
    const was = await third.inputValue()
    await page.getByRole('button', { name: ja.entry.paragraph(3), exact: true }).click()
    await page.getByRole('menuitem', { name: ja.entry.removePair }).click()
    await third.waitFor({ state: 'detached' })
    await cell(page, ja.entry.question).fill('あとから書いた質問')
    await page.getByRole('button', { name: frameJa.undo }).click()
    await expect.poll(() => third.inputValue()).toBe(was)
    expect(await cell(page, ja.entry.question).inputValue()).toBe('あとから書いた質問')
    await close()
  })

  it('a company in the words of a link is said in general; in an address it is not offered', async () => {
    const { page, close } = await open('answers-window.html?entry=148')
    const general = page.getByRole('button', { name: ja.entry.settle.useGeneral(ja.general.employer) })
    const bar = page.getByRole('group', { name: ja.entry.settle.label })
    const link = page.getByLabel(`${ja.entry.cell(ja.entry.link(1), ja.languages.ja)} ${ja.entry.linkWords}`)
    await link.waitFor()
    for (let tries = 0; !(await bar.getByText('若葉商事').isVisible()) && tries < 9; tries += 1)
      await page.keyboard.press('F8')
    await general.click()
    await expect.poll(() => link.inputValue()).toBe('会社の方への案内')
    for (let tries = 0; !(await bar.getByText('wakaba').isVisible()) && tries < 9; tries += 1)
      await page.keyboard.press('F8')
    expect(await general.count()).toBe(0)
    await close()
  })
})
