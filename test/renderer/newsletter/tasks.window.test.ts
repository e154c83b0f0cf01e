import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.newsletter.tasks
const editor = { ...people.mori, roles: ['editor' as const] }

describe.skipIf(installedChromium() === null)('the requests of readers in the window', () => {
  const open = officeWindows()

  it('are settled by one click, with the reason beside it, and taken back with Z', async () => {
    const window = await open({ account: editor })
    const { page, calls, said, close } = window
    await toTasks(window)
    await page.getByRole('button', { name: /mika\.tanabe@hoshizora\.example/u }).click()
    const pane = page.getByRole('region', { name: words.paneLabel })
    await pane.getByText(words.why['also-letter']).waitFor()
    await pane.getByText(words.letterWords('2026-44')).waitFor()
    await pane.getByRole('button', { name: words.acts.changeAddress }).click()
    await page.getByText(words.done.changeAddress).waitFor()
    await page.getByText(words.count('2')).waitFor()
    await page.keyboard.press('z')
    await page.getByText(words.count('3')).waitFor()
    expect([await calls('newsletter.settleTask'), (await calls('newsletter.undoTask')).length]).toMatchObject([
      [{ act: 'changeAddress' }],
      1,
    ])
    expect(said).toEqual([])
    await close()
  })

  it('are walked through and settled by keys; what was settled can be looked at', async () => {
    const window = await open({ account: editor })
    const { page, calls, close } = window
    await toTasks(window)
    await page.keyboard.press('j')
    await page.getByText(words.why['other-sender']).last().waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => calls('newsletter.settleTask')).toMatchObject([{ act: 'unsubscribe' }])
    // The next one has taken its place.
    await page.getByRole('heading', { name: words.asks.change }).waitFor()
    await page.keyboard.press('e')
    await expect.poll(async () => (await calls('newsletter.settleTask')).length).toBe(2)
    await page.getByRole('radio', { name: words.show.settled }).click()
    await page.getByRole('button', { name: /maki\.oshima@umikaze\.example/u }).click()
    await page
      .getByText(words.settledBy(words.colleague('森 直樹'), words.acts.unsubscribe, ''))
      .first()
      .waitFor()
    // What only the person takes back is not offered.
    expect(await page.getByRole('button', { name: words.undo }).count()).toBe(0)
    await close()
  })

  it.each([
    ['ja', 'light', 1440],
    ['en', 'dark', 1440],
    ['ja', 'contrast', 720],
  ] as const)('have no fault of access (%s, %s, %i px)', async (language, theme, width) => {
    const window = await open({ account: { ...editor, language }, language, theme }, { width, height: 900 })
    await toTasks(window)
    expect(await window.faults()).toEqual([])
    await window.page.getByRole('button', { name: /mika\.tanabe@hoshizora\.example/u }).click()
    await window.page.getByRole('article').waitFor()
    expect(await window.faults()).toEqual([])
    expect(window.said).toEqual([])
    await window.close()
  })
})

/** Leads to the requests, where the views fold into the title, too. */
async function toTasks({ page }: OfficePage): Promise<void> {
  await page.getByRole('grid').waitFor()
  const row = page.getByRole('button', { name: /^(読者からの依頼|Requests)\s*3$/u })
  if (!(await row.isVisible())) await page.keyboard.press('Control+b')
  await row.click()
  await page.getByRole('region', { name: /^(要対応の一覧|Requests to settle)$/u }).waitFor()
}
