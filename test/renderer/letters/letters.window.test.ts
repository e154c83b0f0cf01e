import { describe, expect, it } from 'vitest'
import { installedChromium } from '../../support/chromium.ts'
import { lettersWindows } from '../../support/letters-page.ts'
import { windowHost } from '../../support/window-server.ts'

describe.skipIf(installedChromium() === null)('the letters in the window', () => {
  const open = lettersWindows()

  it('are read, answered and taken back without a mouse', async () => {
    const { page, said, calls, close } = await open('')
    const list = page.getByRole('listbox')
    const chosen = () => page.getByRole('option', { selected: true })
    await page.keyboard.press('j')
    await expect.poll(() => chosen().textContent()).toContain('山本 沙織')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await expect.poll(() => chosen().textContent()).toContain('Emily Carter')
    await page.getByRole('heading', { name: 'Cherry Blossom Festival 2027: volunteering' }).waitFor()

    await page.keyboard.press('q')
    await page.getByText('Q&A候補にしました').waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => chosen().textContent()).not.toContain('Q&A')

    await page.keyboard.press('r')
    const text = page.getByRole('textbox', { name: '返信の本文' })
    await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true)
    const send = page.getByRole('button', { name: '送信', exact: true })
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.type('Sign-up opens ')
    await expect.poll(() => send.getAttribute('aria-disabled')).not.toBe('true')
    await page.getByText('に下書きを保存').waitFor()

    // The Enter that ends a conversion of the input method sends nothing: the half sentence would be on its way.
    await text.evaluate((field) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, isComposing: true }),
      ),
    )
    await page.keyboard.type('on January 11.')
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/Emily Carterへの返信を\d+秒後に送信します/u)
      .first()
      .waitFor()
    expect(await calls('letters.reply')).toEqual([
      {
        letterId: expect.any(String),
        subject: 'Re: Cherry Blossom Festival 2027: volunteering',
        quote: true,
        to: 'emily.carter@post.example',
        cc: [],
        bcc: [],
        asAddition: false,
        body: 'Dear Emily Carter,\n\nSign-up opens on January 11.\n\n小林 遥\nPublic Affairs and Culture\nConsulate General of Japan',
      },
    ])
    await page.keyboard.press('z')
    await text.waitFor()
    expect(await text.inputValue()).toContain('Sign-up opens on January 11.')
    await page.keyboard.press('Escape')

    await expect.poll(() => list.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('e')
    await page.getByText('完了にしました').waitFor()
    await expect.poll(() => list.textContent()).not.toContain('Emily Carter')
    await page.keyboard.press('z')
    await expect.poll(() => list.textContent()).toContain('Emily Carter')

    await page.keyboard.press('/')
    await page.keyboard.type('旅券')
    await page.getByText('4通見つかりました').waitFor()
    // Enter leads on to the first of them.
    await page.keyboard.press('Enter')
    await expect.poll(() => chosen().textContent()).toContain('旅券の更新に必要な書類について')
    await expect.poll(() => page.locator('article mark').first().textContent()).toBe('旅券')
    expect(said).toEqual([])
    await close()
  })

  it('are stepped to by keys that were pressed before the list had come', async () => {
    const { page, practice, calls, close } = await open('late')
    await expect.poll(() => calls('letters.list')).not.toEqual([])
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.getByRole('option').count()).toBe(0)
    await practice('listComes')
    await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain('Emily Carter')
    await close()
  })

  it('have the shell ask where a link of a letter leads, whichever button or key it is clicked with, and ask nothing themselves', async () => {
    const { page, said, calls, close } = await open('')
    await page.getByRole('option', { name: 'Emily Carter' }).click()
    const link = page.locator('article').getByRole('link', { name: 'https://teahouse.example/oakland' })
    for (const way of [{}, { button: 'middle' }, { modifiers: ['Control'] }, { modifiers: ['Shift'] }] as const) {
      await link.click(way as { button: 'middle' })
    }
    await link.press('Enter')
    const asked = { url: 'https://teahouse.example/oakland' }
    await expect.poll(() => calls('shell.openLink')).toEqual([asked, asked, asked, asked, asked])
    expect([page.context().pages().length, await page.getByRole('dialog').count(), said]).toEqual([1, 0, []])
    await close()
  })

  it('are recorded as read also where the answer is begun before they stood on the screen', async () => {
    const { page, calls, close } = await open('')
    await page.keyboard.press('j')
    await page.locator('article').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: '返信の本文' }).waitFor()
    const unread = page.getByRole('option', { selected: true }).getByRole('img', { name: '未読' })
    await unread.waitFor({ state: 'detached' })
    const opened = await calls('letters.open')
    await page.keyboard.press('Escape')
    await page.locator('article').waitFor()
    expect([opened.length, await calls('letters.open')]).toEqual([2, opened])
    await close()
  })

  it('hold a reply that a colleague has just answered until the writer has chosen', async () => {
    const { page, calls, close } = await open('language=en')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Cherry Blossom' }).waitFor()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Text of the reply' }).waitFor()
    await page.keyboard.type('Sign-up opens on January 11.')
    await page.evaluate(() =>
      (window as unknown as { practice: { answerByColleague(name: string): void } }).practice.answerByColleague(
        'Emily Carter',
      ),
    )
    await page.getByText('Held: a colleague has answered').waitFor()
    await page.keyboard.press('Control+Enter')
    expect(await calls('letters.reply')).toEqual([])
    await page.keyboard.press('F8')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('answer')
    await page.getByRole('button', { name: 'Send as an addition' }).click()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => calls('letters.reply')).toEqual([expect.objectContaining({ asAddition: true })])
    await close()
  })

  it.each([
    'language=ja&theme=light',
    'language=en&theme=dark',
    'language=ja&theme=contrast',
    'language=en&theme=light&density=compact',
  ])('can be used with assistive technology, and break no policy: %s', async (query) => {
    const { page, said, faults, close } = await open(query)
    const { height } = (await page.getByRole('option').first().boundingBox())!
    expect(height < 50).toBe(query.includes('compact'))
    expect(await faults()).toEqual([])
    await page.keyboard.press('j')
    await page.locator('article').waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('r')
    await page.getByRole('textbox').nth(1).waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('Escape')
    for (const view of [
      /読み取れないフォーム|Unrecognized/u,
      /文字化けの疑い|Garbled/u,
      /送信未確認|unconfirmed/u,
      /通知・自動応答|Automatic mail/u,
    ]) {
      await page.getByRole('navigation').getByRole('button', { name: view }).click()
      await page.keyboard.press('j')
      await page.locator('article').waitFor()
      expect(await faults()).toEqual([])
    }
    expect(said).toEqual([])
    await close()
  })

  it.each(['case=failed', 'case=pulling', 'case=first&count=0', 'case=unset&count=0'])(
    'say what is the matter where there is nothing to read: %s',
    async (query) => {
      const { page, said, faults, close } = await open(query)
      if (query === 'case=failed') {
        await page.getByRole('button', { name: '取得が止まっています', exact: true }).click()
        await page.getByRole('heading', { name: '受信サーバーにログインできません' }).waitFor()
      }
      expect(await faults()).toEqual([])
      expect(said).toEqual([])
      await close()
    },
  )

  it('fit one pane at a time in a narrow window, with a way back', async () => {
    const { page, faults, close } = await open('', { width: 800, height: 900 })
    await page.getByRole('option').first().click()
    await page.locator('article').waitFor()
    expect(await page.getByRole('listbox').count()).toBe(0)
    expect(await faults()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800)
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor()
    await close()
  })

  it('outline the chosen row where black has no second shade to lie on, and only there', async () => {
    for (const [theme, edge] of [
      ['contrast', 'rgb(26, 235, 255)'],
      ['light', 'rgba(0, 0, 0, 0)'],
    ] as const) {
      const { page, close } = await open(`theme=${theme}`)
      await page.getByRole('option').nth(2).click()
      const chosen = page.getByRole('option', { selected: true }).locator('> div')
      await expect.poll(() => chosen.evaluate((row) => getComputedStyle(row).outlineColor)).toBe(edge)
      expect(await chosen.evaluate((row) => getComputedStyle(row).outlineWidth)).toBe('2px')
      await close()
    }
  })

  it('say when a search finds none, and give back the letter that was read when the search ends', async () => {
    const { page, said, close } = await open('')
    await page.keyboard.press('j')
    const letter = page.locator('article')
    await letter.waitFor()
    await page.keyboard.press('/')
    await page.keyboard.insertText('ここにはない言葉')
    await page.getByRole('heading', { name: '「ここにはない言葉」に当てはまる手紙はありません' }).waitFor()
    expect(await letter.count()).toBe(0)
    await page.keyboard.press('Escape')
    await letter.waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('have their outbox among the views, also where these fold into the title of the list', async () => {
    const { page, said, close } = await open('', { width: 1280, height: 800 })
    await page.keyboard.press('Control+b')
    await page.getByRole('navigation', { name: '手紙の分類' }).getByRole('button', { name: '送信箱' }).click()
    await page.getByRole('region', { name: '送信箱' }).waitFor()
    expect(await page.getByRole('navigation', { name: '手紙の分類' }).count()).toBe(0)
    expect(said).toEqual([])
    await close()
  })

  it('keep no word of a letter, a draft or a search outside the desk', async () => {
    const { page, close } = await open('')
    await page.keyboard.press('j')
    await page.locator('article').waitFor()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: '返信の本文' }).waitFor()
    await page.keyboard.type('himitsu')
    await page.getByText('に下書きを保存').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('旅券')
    await page.getByText('4通見つかりました').waitFor()
    const kept = await page.evaluate(() =>
      [...Object.entries(localStorage), ...Object.entries(sessionStorage), [document.title, location.href]].flat(),
    )
    expect(kept.filter((one) => !/^[\w-]+:[\w.]+$|^\d+$|^(true|false)$|^"(comfortable|compact)"$/u.test(one))).toEqual([
      '窓口',
      `${await windowHost()}/letters-window.html?`,
    ])
    await close()
  })

  it('scroll through twenty thousand, of which the page holds only what is near', async () => {
    const { page, close } = await open('count=20000')
    const list = page.getByRole('listbox')
    const total = Number(await page.getByRole('option').first().getAttribute('aria-setsize'))
    for (const part of [0.25, 0.5, 0.75]) {
      const reached = async () => {
        await list.evaluate((box, to) => box.scrollTo({ top: box.scrollHeight * to }), part)
        return Number(await page.getByRole('option').first().getAttribute('aria-posinset'))
      }
      await expect.poll(reached).toBeGreaterThan(total * (part - 0.1))
      expect(await page.getByRole('option').count()).toBeLessThan(80)
    }
    await page.getByRole('listbox').focus()
    await page.keyboard.press('End')
    await expect.poll(() => page.getByRole('option', { selected: true }).getAttribute('aria-posinset')).not.toBe(null)
    await close()
  })
})
