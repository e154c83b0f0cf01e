import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { wordsFor } from '../../shared/words/index.ts'

type FirstRunWords = ReturnType<typeof wordsFor>['office']['firstRun']

/** Hides the key, types a wrong group, then the two groups that are asked for, as from the paper. */
export async function giveBackRecoveryKey(page: Page, say: FirstRunWords): Promise<void> {
  await page.getByRole('list', { name: say.recovery.key }).waitFor()
  const groups = await page.getByRole('list', { name: say.recovery.key }).locator('li span[lang=en]').allTextContents()
  expect(groups).toHaveLength(8)
  await page.getByRole('button', { name: say.recovery.hide }).click()
  const shown = await page.getByRole('list', { name: say.recovery.key }).locator('li span[lang=en]').allTextContents()
  expect(shown.some((group) => groups.includes(group))).toBe(false)
  let asked = 0
  for (const [place, group] of groups.entries()) {
    const field = page.getByLabel(say.recovery.group(place + 1), { exact: true })
    if ((await field.count()) === 0) continue
    asked += 1
    await field.fill('00000')
    await page.getByText(say.recovery.wrong).waitFor()
    await field.fill(group.toLowerCase())
    await page.getByText(say.recovery.wrong).waitFor({ state: 'detached' })
  }
  expect(asked).toBe(2)
  expect(await page.getByRole('button', { name: say.goOn }).isDisabled()).toBe(true)
  await page.getByLabel(say.recovery.kept).check()
}
