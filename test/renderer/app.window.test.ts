import { describe, expect, it } from 'vitest'
import { en } from '../../shared/words/en.ts'
import { ja } from '../../shared/words/ja.ts'
import { installedChromium } from '../support/chromium.ts'
import { people, practicePassphrase } from '../support/fake-office.ts'
import { officeWindows } from '../support/office-page.ts'
import { picture } from '../support/picture.ts'
import { stopClock } from '../support/window-tab.ts'

describe.skipIf(installedChromium() === null)('the window', () => {
  const open = officeWindows()

  it('says a wrong passphrase under the field, and opens with the right one', async () => {
    const { page, said, faults, close } = await open({ state: 'locked', lockedBecause: 'idle' })
    await page.getByText('自動でロックしました').waitFor()
    const field = page.getByLabel('パスフレーズ', { exact: true })
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('not this one')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'パスフレーズが違います。' }).waitFor()
    expect([await field.inputValue(), await field.getAttribute('aria-invalid'), await faults()]).toEqual([
      '',
      'true',
      [],
    ])
    await page.keyboard.type(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '業務' }).waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('opens for another account, and shows a passphrase only while it is asked to', async () => {
    const { page, calls, close } = await open({ state: 'locked' })
    await page.getByRole('button', { name: '切り替え' }).click()
    await page.getByRole('menuitemradio', { name: 'Grace Tanaka' }).click()
    const field = page.getByLabel('パスフレーズ', { exact: true })
    await field.fill(practicePassphrase)
    await page.getByRole('button', { name: 'パスフレーズを表示' }).click()
    expect(await field.getAttribute('type')).toBe('text')
    await page.getByRole('button', { name: 'パスフレーズを隠す' }).click()
    expect(await field.getAttribute('type')).toBe('password')
    await page.getByRole('button', { name: 'ロックを解除' }).click()
    await page.getByRole('navigation', { name: 'Parts' }).waitFor()
    expect(await calls('office.signIn')).toEqual([{ accountId: people.grace.id, passphrase: practicePassphrase }])
    await close()
  })

  it.each(['ja', 'en'] as const)(
    'says why it opens later with a newer program, and how far it is (%s)',
    async (language) => {
      const words = { ja, en }[language]
      const { page, faults, close } = await open({ state: 'locked', language, raising: { read: 1240, newest: 4800 } })
      await page.getByLabel(words.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
      await page.keyboard.press('Enter')
      await page.getByRole('status').filter({ hasText: words.office.unlock.raisingHint }).waitFor()
      const bar = page.getByRole('progressbar', { name: words.office.unlock.raising })
      expect(await bar.getAttribute('aria-valuenow')).toBe('1240')
      await picture(page, `raising-${language}`)
      expect(await faults()).toEqual([])
      await close()
      const behind = await open({ state: 'locked', language, raising: 'behind' })
      await behind.page.getByLabel(words.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
      await behind.page.keyboard.press('Enter')
      await behind.page.getByRole('alert').filter({ hasText: words.errors.office_behind }).waitFor()
      await picture(behind.page, `behind-${language}`)
      await behind.close()
    },
  )

  it('opens with the recovery key from the paper, which takes a new passphrase', async () => {
    const { page, calls, close } = await open({ state: 'locked' })
    await page.getByRole('button', { name: '復旧キーを使う' }).click()
    await page.getByLabel('復旧キー', { exact: true }).fill('k7qfx2mxdr9trawh4ncep8vlzw3bkj6ysgtd5uma')
    await page.getByText('8組そろいました').waitFor()
    await page.getByLabel('新しいパスフレーズ').fill('murasaki no kumo ga yonde iru')
    await page.getByLabel('もう一度入力').fill('murasaki no kumo ga yonde iru')
    await page.getByText('一致しています').waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: '開いてパスフレーズを変更' }).getAttribute('aria-disabled'))
      .not.toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '業務' }).waitFor()
    expect(await calls('office.recover')).toEqual([
      {
        recoveryKey: 'K7QFX 2MXDR 9TRAW H4NCE P8VLZ W3BKJ 6YSGT D5UMA',
        accountId: people.haruka.id,
        newPassphrase: 'murasaki no kumo ga yonde iru',
      },
    ])
    await close()
  })

  it('saves what is being written before it locks, and keeps nothing of the desk afterwards', async () => {
    const { page, paths, close } = await open()
    await page.getByRole('option').first().click()
    await page.locator('article').waitFor()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: '返信の本文' }).waitFor()
    await page.keyboard.type('himitsu no kotoba')
    await page.keyboard.press('Control+l')
    await page.getByText('ロックしました').waitFor()
    const order = await paths()
    expect(order.lastIndexOf('letters.saveDraft')).toBeGreaterThan(0)
    expect(order.lastIndexOf('letters.saveDraft')).toBeLessThan(order.indexOf('office.lock'))
    expect(await page.content()).not.toContain('himitsu')
    await close()
  })

  it('locks itself when nobody is there, announced half a minute before', async () => {
    const { page, calls, close } = await open({}, { clock: '2026-11-24T17:44:00Z' })
    await page.getByRole('navigation', { name: '業務' }).waitFor()
    await stopClock(page)
    await page.clock.runFor('09:31')
    await page.getByText('秒後にロックします').waitFor()
    await page.getByRole('button', { name: '使い続ける' }).click()
    await page.clock.runFor('09:20')
    expect(await calls('office.lock')).toEqual([])
    await page.clock.runFor('00:45')
    await page.getByText('自動でロックしました').waitFor()
    expect(await calls('office.lock')).toEqual([{ because: 'idle' }])
    await close()
  })

  it('locks together with the computer', async () => {
    const { page, calls, tell, close } = await open()
    await page.getByRole('navigation', { name: '業務' }).waitFor()
    await tell({ kind: 'lock', because: 'system' })
    await page.getByText('端末と一緒にロックしました').waitFor()
    expect(await calls('office.lock')).toEqual([{ because: 'system' }])
    await close()
  })

  it('changes its language at once, for the account and for the next start', async () => {
    const { page, calls, close } = await open()
    await page.getByRole('radio', { name: 'EN' }).click()
    await page.getByRole('heading', { name: 'Madoguchi' }).waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Madoguchi'])
    expect(await calls('office.setLanguage')).toEqual([{ language: 'en' }])
    expect((await calls('shell.setAppearance')).at(-1)).toEqual({ language: 'en' })
    await close()
  })

  it("does the same by key, by command and by the system's menu", async () => {
    const { page, calls, tell, said, close } = await open()
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { name: 'アカウント' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('操作記録')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '操作記録', exact: true }).waitFor()
    await tell({ kind: 'menu', item: 'settings' })
    await page.getByRole('heading', { name: '自分の設定' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'キーの一覧' }).getByText('ロックする').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('F5')
    await expect.poll(() => calls('letters.pull')).toEqual([{}])
    await page.keyboard.press('Control+b')
    await expect.poll(() => page.getByRole('navigation', { name: '事務の項目' }).count()).toBe(0)
    await page.keyboard.press('Control+1')
    await page.getByRole('listbox').waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('keeps what is being written while another part is looked at', async () => {
    const { page, close } = await open()
    await page.getByRole('option').first().click()
    await page.locator('article').waitFor()
    await page.keyboard.press('r')
    const text = page.getByRole('textbox', { name: '返信の本文' })
    await text.waitFor()
    await page.keyboard.type('kakikake')
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { name: 'アカウント' }).waitFor()
    // A key of the letters must not act on a letter that is out of sight.
    await page.keyboard.press('e')
    await page.keyboard.press('Control+1')
    expect(await text.inputValue()).toContain('kakikake')
    await close()
  })

  it('shows a supervisor no letters, and asks for none', async () => {
    const { page, paths, faults, close } = await open({ account: people.grace, language: 'en' })
    await page.getByRole('heading', { name: 'Overview', exact: true }).waitFor()
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByRole('heading', { name: 'Audit record', exact: true }).waitFor()
    expect(await page.getByRole('navigation', { name: 'Parts' }).getByRole('button').allTextContents()).toEqual([
      'Q&A',
      'Newsletter',
      'Statistics',
      'Office',
      'Help',
      'Settings',
    ])
    // Supervisors keep the list of topics, which is the office's, and tells of no letter.
    const asked = (await paths()).filter((path) => path.startsWith('letters.'))
    expect(asked.filter((path) => path !== 'letters.topics')).toEqual([])
    expect(await faults()).toEqual([])
    await close()
  })

  it('follows the choice of colours and keys at once', async () => {
    const { page, calls, close } = await open()
    const ground = () => page.locator('[data-theme]').getAttribute('data-theme')
    expect(await ground()).toBe('light')
    await page.getByRole('button', { name: '小林 遥' }).click()
    await page.getByRole('menuitemradio', { name: '暗い' }).click()
    await expect.poll(ground).toBe('dark')
    expect(await calls('shell.setAppearance')).toContainEqual({ theme: 'dark' })
    await page.keyboard.press('Escape')
    expect(await page.locator('kbd').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: '小林 遥' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'ボタンにキーを表示' }).click()
    await expect.poll(() => page.locator('kbd').count()).toBe(0)
    await close()
  })

  it('says that office data of a newer version was not touched, and tries again when asked', async () => {
    const { page, faults, close } = await open({ trouble: 'office_newer' })
    await page.getByRole('alert').filter({ hasText: 'より新しい版の窓口で作られています' }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'もう一度開く' }).click()
    await page.getByRole('navigation', { name: '業務' }).waitFor()
    await close()
  })

  it.each(['light', 'dark', 'contrast'] as const)('can be used with assistive technology in %s', async (theme) => {
    const locked = await open({ state: 'locked', theme })
    await locked.page.getByLabel('パスフレーズ', { exact: true }).waitFor()
    expect(await locked.faults()).toEqual([])
    await locked.page.getByRole('button', { name: '復旧キーを使う' }).click()
    expect(await locked.faults()).toEqual([])
    await locked.close()
    const desk = await open({ theme })
    await desk.page.getByRole('option').first().waitFor()
    for (const key of ['Control+k', 'F1']) {
      await desk.page.keyboard.press(key)
      await desk.page.getByRole('dialog').waitFor()
      expect(await desk.faults()).toEqual([])
      await desk.page.keyboard.press('Escape')
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect([...locked.said, ...desk.said]).toEqual([])
    await desk.close()
  })
})
