import { describe, expect, it } from 'vitest'
import { frameJa } from '../../../shared/words/frame/ja.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { refuse } from '../../support/desk-in-page.ts'
import { lettersWindows } from '../../support/letters-page.ts'

describe.skipIf(installedChromium() === null)('an act on a letter', () => {
  const open = lettersWindows()

  it('that failed is told until one closes it; what was done is told for eight seconds', async () => {
    const letters = await open('', { clock: new Date().toISOString() })
    const { page } = letters
    const say = ja.letters.triage
    await page.getByRole('option').filter({ hasText: '山本 沙織' }).first().click()
    await page.getByRole('button', { name: `${say.assigneeLabel}: ${say.nobody}` }).waitFor()
    const letIt = await refuse(page, 'letters.mark', 'disk_full')
    await page.keyboard.press('a')
    const told = page.getByRole('status').getByText(ja.errors.disk_full)
    await told.waitFor()
    await page.clock.runFor(9000)
    expect(await told.count()).toBe(1)
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: frameJa.close, exact: true }).click()
    await told.waitFor({ state: 'detached' })
    await letIt()
    await page.keyboard.press('a')
    await page.getByText(say.done.mine(1)).waitFor()
    await page.clock.runFor(9000)
    await page.getByText(say.done.mine(1)).waitFor({ state: 'detached' })
    await letters.close()
  })
})
