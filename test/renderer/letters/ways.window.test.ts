import { describe, expect, it } from 'vitest'
import { installedChromium } from '../../support/chromium.ts'
import { hasFocus, lettersWindows } from '../../support/letters-page.ts'

const list = 'listbox 手紙の一覧'

describe.skipIf(installedChromium() === null)('the ways through the letters', () => {
  const open = lettersWindows()

  it('leave the focus where the next key does something: on list, letter, heading or opener', async () => {
    const letters = await open()
    const { page, said } = letters
    await hasFocus(letters, list)
    await page.keyboard.press('j')
    await page.locator('article').waitFor()
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.press('Escape')
    await hasFocus(letters, list)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await hasFocus(letters, list)
    await page.keyboard.press('Control+5')
    await hasFocus(letters, 'h2 事務')
    await page.keyboard.press('Control+1')
    await hasFocus(letters, list)
    await page.getByRole('button', { name: 'その他' }).click()
    await page.getByRole('menuitem', { name: '元のメールを表示' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await hasFocus(letters, 'button その他')
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('送信箱')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '送信箱' }).waitFor()
    await page.keyboard.press('Escape')
    await hasFocus(letters, list)
    expect(said).toEqual([])
    await letters.close()
  })

  it('lead out of the outbox by Escape, by Ctrl+1 and by the rail', async () => {
    const letters = await open()
    const { page } = letters
    const outbox = page.getByRole('region', { name: '送信箱' })
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => page.keyboard.press('Control+1'),
      () => page.getByRole('button', { name: /^手紙/u }).first().click(),
    ]) {
      await page.getByRole('button', { name: '送信箱' }).click()
      await outbox.waitFor()
      await leave()
      await outbox.waitFor({ state: 'detached' })
      await hasFocus(letters, list)
    }
    await letters.close()
  })

  it('scroll the letter by Space from the list, and lead back to the list by Escape', async () => {
    const letters = await open('', { width: 1440, height: 420 })
    const { page } = letters
    await page.keyboard.press('j')
    const letter = page.locator('article')
    await letter.waitFor()
    const top = () => letter.evaluate((one) => one.parentElement!.scrollTop)
    await page.keyboard.press('Space')
    await expect.poll(top).toBeGreaterThan(0)
    await page.keyboard.press('Shift+Space')
    await expect.poll(top).toBe(0)
    await page.keyboard.press('Enter')
    await hasFocus(letters, 'group 手紙を読む')
    await page.keyboard.press('Escape')
    await hasFocus(letters, list)
    await letters.close()
  })

  it('go on to the next letter after one is done or answered, where that is wanted', async () => {
    const letters = await open()
    const { page } = letters
    const read = page.getByRole('region', { name: '手紙を読む' }).getByRole('heading', { level: 2 })
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await read.filter({ hasText: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('e')
    await read.filter({ hasText: '在留証明を郵送で受け取れますか' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('個人設定')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '設定', exact: true }).click()
    await page.getByRole('checkbox', { name: '次の手紙に進む' }).click()
    await page.keyboard.press('Control+1')
    await page.getByRole('option', { name: 'Daniel Nguyen' }).click()
    await read.filter({ hasText: 'Visa for a three-month' }).waitFor()
    await page.keyboard.press('e')
    await page.getByText('完了にしました').waitFor()
    await expect.poll(() => page.getByRole('option', { name: 'Daniel Nguyen' }).count()).toBe(0)
    expect(await read.textContent()).toContain('Visa for a three-month')
    await letters.close()
  })
})

describe.skipIf(installedChromium() === null)('a reply that is written', () => {
  const open = lettersWindows()

  it('stands below the letter it answers, which stays folded once it was folded', async () => {
    const letters = await open()
    const { page } = letters
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await page.getByRole('heading', { name: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('r')
    const original = page.getByRole('group', { name: '届いた手紙' })
    await original.getByText('I would love to help').waitFor()
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.press('Control+o')
    await original.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    expect(await original.count()).toBe(0)
    await letters.close()
  })

  it('goes on above the signature when it is taken up again', async () => {
    const letters = await open()
    const { page } = letters
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await page.getByRole('heading', { name: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type('Sign-up opens')
    await page.keyboard.press('Escape')
    await hasFocus(letters, list)
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type(' in January.')
    const text = page.getByRole('textbox', { name: '返信の本文' })
    expect(await text.inputValue()).toContain('Sign-up opens in January.\n\n小林 遥')
    await letters.close()
  })

  it('says at once where a colleague has answered before, and leaves only as an addition', async () => {
    const letters = await open()
    const { page } = letters
    await page
      .getByRole('navigation', { name: '手紙の分類' })
      .getByRole('button', { name: /^回答済み/u })
      .click()
    await page.getByRole('option', { name: '伊藤 花子' }).click()
    await page.getByRole('heading', { name: '在外選挙人名簿への登録' }).waitFor()
    await page.keyboard.press('r')
    await page.getByText(/この手紙には、森さんが.*回答しています。/u).waitFor()
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type('追加のご案内です。')
    await page.keyboard.press('Control+Enter')
    await page.getByText('保留中').waitFor()
    await page.getByRole('button', { name: '森さんの回答を読む' }).click()
    await page.getByRole('dialog').getByText('在外選挙人名簿への登録は、出国時申請').waitFor()
    await page.keyboard.press('Escape')
    await hasFocus(letters, 'button 森さんの回答を読む')
    await page.getByRole('button', { name: '追加のお返事として送る' }).click()
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/への返信を\d+秒後に送信します/u)
      .first()
      .waitFor()
    await letters.close()
  })

  it('says in the outbox in how many seconds it leaves, and counts them down one by one', async () => {
    const letters = await open()
    const { page } = letters
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type('Sign-up opens on January 11.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '送信箱' }).first().click()
    const row = page.getByRole('region', { name: '送信箱' }).getByText(/^\d+秒後に送信$/u)
    await row.waitFor()
    const seen = await row.evaluate(
      (one) =>
        new Promise<number[]>((done) => {
          const seconds = [Number.parseInt(one.textContent ?? '', 10)]
          new MutationObserver(() => {
            seconds.push(Number.parseInt(one.textContent ?? '', 10))
            if (seconds.length === 3) done(seconds)
          }).observe(one, { characterData: true, childList: true, subtree: true })
        }),
    )
    expect(seen.map((one) => seen[0]! - one)).toEqual([0, 1, 2])
    await letters.close()
  })

  it('does not leave while the other workstations cannot be told of it, and says so in the outbox', async () => {
    const letters = await open('offline')
    const { page } = letters
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await page.getByRole('heading', { name: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type('Sign-up opens')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '送信箱' }).first().click()
    await page.getByText('ほかの端末と共有できるまで、この返信は送信しません。').first().waitFor()
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })

  it('that could not be sent says so in bar, row and outbox, and which try is next', async () => {
    const letters = await open()
    const { page } = letters
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await page.getByRole('heading', { name: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type('Sign-up opens on January 11.')
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/秒後に送信します/u)
      .first()
      .waitFor()
    await letters.practice('failReply', 'Emily Carter', 40)
    const again = /送信できませんでした。\d+秒後に再送します\(2回目\)/u
    await page.getByRole('option', { name: 'Emily Carter' }).getByText(again).waitFor()
    await page.getByText(/^Emily Carterへの返信: 送信できませんでした/u).waitFor()
    await page.getByRole('button', { name: '送信箱' }).first().click()
    await page.getByRole('region', { name: '送信箱' }).getByText(again).waitFor()
    await letters.close()
  })
})

describe.skipIf(installedChromium() === null)('a lock', () => {
  const open = lettersWindows()

  it('gives the same account back its view, its letter and the reply it was writing, and sends first what is about to leave', async () => {
    const letters = await open()
    const { page } = letters
    const text = page.getByRole('textbox', { name: '返信の本文' })
    const paths = () =>
      page.evaluate(() =>
        (window as unknown as { practice: { calls: { path: string }[] } }).practice.calls.map((call) => call.path),
      )
    const lockAndUnlock = async () => {
      await page.keyboard.press('Control+l')
      await page.locator('input[type=password]').fill('sakura no kaze to minato')
      await page.keyboard.press('Enter')
    }
    await page
      .getByRole('navigation', { name: '手紙の分類' })
      .getByRole('button', { name: /^すべて/u })
      .click()
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    await page.getByRole('heading', { name: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('r')
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type('Sign-up opens')
    await lockAndUnlock()
    await hasFocus(letters, /^textarea/u)
    await page.keyboard.type(' in January.')
    expect(await text.inputValue()).toContain('Sign-up opens in January.')
    await page.getByRole('heading', { name: 'すべて' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/秒後に送信します/u)
      .first()
      .waitFor()
    await lockAndUnlock()
    await page.getByRole('listbox').waitFor()
    const all = await paths()
    expect(all.indexOf('letters.sendNow')).toBeGreaterThan(all.indexOf('office.lock'))
    expect(all.indexOf('letters.sendNow')).toBeLessThan(all.lastIndexOf('office.lock'))
    await letters.close()
  })
})
