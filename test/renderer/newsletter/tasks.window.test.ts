import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.newsletter.tasks
const oshima = ja.newsletter.who('maki.oshima@umikaze.example', '大島 真紀')
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
    // The sender is somebody else: it is asked first, by address and name, and the safe choice is at hand.
    const dialog = page.getByRole('dialog', { name: words.ask.stop(oshima) })
    await dialog.getByText(words.noUndo.unsubscribe!).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(ja.frame.cancel)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await calls('newsletter.settleTask')).toEqual([])
    await page.getByRole('button', { name: words.stopOf('maki.oshima@umikaze.example') }).click()
    await dialog.getByRole('button', { name: words.stopOf('maki.oshima@umikaze.example') }).click()
    await expect.poll(() => calls('newsletter.settleTask')).toMatchObject([{ act: 'unsubscribe' }])
    // What only the person takes back is told with its reason, without an undo.
    const told = ja.newsletter.doneForGood(oshima, words.done.unsubscribe, words.noUndo.unsubscribe!)
    await page.getByRole('status').filter({ hasText: told }).waitFor()
    expect(await page.getByRole('button', { name: ja.frame.undo }).count()).toBe(0)
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
    // What the program did by itself stands among them, with its mail one click away.
    const byItself = page.getByRole('button', { name: /makoto\.ida@shirakaba\.example/u })
    await byItself.getByText(words.itself.unsubscribe).waitFor()
    await byItself.click()
    await page.getByText(words.doneByItself(words.itself.unsubscribe, '')).waitFor()
    await page.getByRole('button', { name: ja.newsletter.mail.openWhole }).waitFor()
    await close()
  })

  it('offer first the reader whom the text names besides, and say whom each button stops', async () => {
    const window = await open({ account: editor, newsletter: { namesAnother: true } })
    const { page, calls, close } = window
    await toTasks(window)
    await page.getByRole('button', { name: /maki\.oshima@umikaze\.example/u }).click()
    const bar = page.getByRole('toolbar', { name: words.paneLabel })
    await bar.getByRole('button', { name: words.stopOf('makoto.ida@shirakaba.example') }).waitFor()
    expect((await bar.getByRole('button').allTextContents()).slice(0, 2)).toMatchObject([
      expect.stringContaining(words.stopOf('makoto.ida@shirakaba.example')),
      expect.stringContaining(words.stopOf('maki.oshima@umikaze.example')),
    ])
    await page.keyboard.press('Control+Enter')
    const ida = ja.newsletter.who('makoto.ida@shirakaba.example', '井田 誠')
    const dialog = page.getByRole('dialog', { name: words.ask.stop(ida) })
    await dialog.getByRole('button', { name: words.stopOf('makoto.ida@shirakaba.example') }).click()
    await expect.poll(() => calls('newsletter.settleTask')).toMatchObject([{ act: 'unsubscribeNamed' }])
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
