import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { practicePassphrase, practiceRecoveryKey } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'
import type { OfficeWindowOptions } from '../../support/office-window.ts'

describe.skipIf(installedChromium() === null)('the first-run assistant', () => {
  const openOffice = officeWindows()
  const open = (options: OfficeWindowOptions) => openOffice(options, { width: 960, height: 830 })

  it.each([
    ['ja', ja],
    ['en', en],
  ] as const)('leads from nothing to the first letters, in %s, without a mouse', async (language, words) => {
    const { page, calls, faults, said, close } = await open({ state: 'none', language })
    const steps = words.office.firstRun
    await page.getByRole('heading', { name: steps.language.title }).waitFor()
    expect(await faults()).toEqual([])
    await fillNames(page, words)
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: steps.passphrase.title }).waitFor()
    await page.keyboard.type('password1234')
    await page
      .getByText(words.office.passphrase.weakBecause.similarToCommon)
      .or(page.getByText(words.office.passphrase.weakBecause.common))
      .waitFor()
    await page.getByText(steps.passphrase.missing.weak).waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('Enter')
    expect(await calls('office.create')).toEqual([])
    await page.getByLabel(words.office.passphrase.first, { exact: true }).fill(practicePassphrase)
    await page.getByLabel(words.office.passphrase.repeat).fill('sakura no mori')
    await page.getByText(words.office.passphrase.differs).waitFor()
    await page.getByLabel(words.office.passphrase.repeat).fill(practicePassphrase)
    await page.getByText(words.office.passphrase.same).waitFor()
    await expect.poll(() => primary(page).getAttribute('aria-disabled')).not.toBe('true')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: steps.recovery.title }).waitFor()
    expect(await calls('office.create')).toEqual([
      {
        accountName: 'Haruka Kobayashi',
        accountNameEn: '',
        passphrase: practicePassphrase,
        language,
        officeName: { ja: '総領事館 広報文化班', en: 'Consulate General, Public Affairs' },
      },
    ])
    await page.keyboard.press('Control+p')
    await expect.poll(() => calls('shell.print')).toEqual([{}])
    const groups = practiceRecoveryKey.split(' ')
    const asked = page.getByLabel(new RegExp(`^${steps.recovery.group(9).replace('9', '\\d')}$`, 'u'))
    expect(await asked.count()).toBe(2)
    await asked.first().fill('XXXXX')
    await page.getByText(steps.recovery.wrong).waitFor()
    expect(await faults()).toEqual([])
    for (const field of await asked.all()) {
      const number = Number(
        /\d/u.exec(await field.evaluate((input) => (input as HTMLInputElement).labels![0]!.textContent))![0],
      )
      await field.fill(groups[number - 1]!.toLowerCase())
    }
    await page.getByText(steps.recovery.missing.kept).waitFor()
    await page.getByLabel(steps.recovery.kept).press('Space')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: steps.mailbox.title }).waitFor()
    expect(await page.content()).not.toContain(groups[4])
    expect(await faults()).toEqual([])
    await fillMailbox(page, words)
    await page.keyboard.press('Enter')
    await page.getByText(words.office.mail.incomingGood('412')).waitFor()
    await page.getByText(words.office.mail.outgoingGood).waitFor()
    await expect.poll(() => primary(page).textContent()).toContain(steps.goOn)
    expect(await faults()).toEqual([])
    await primary(page).press('Enter')

    await page.getByRole('heading', { name: steps.form.title }).waitFor()
    expect(await calls('office.setMailSettings')).toEqual([
      expect.objectContaining({
        incoming: {
          host: 'imap.consulate.example',
          port: 993,
          tls: 'tls',
          user: 'kouhou',
          password: 'himitsu',
          certificateAuthority: '',
        },
        outgoing: {
          host: 'smtp.consulate.example',
          port: 465,
          tls: 'tls',
          user: 'kouhou',
          password: 'himitsu',
          certificateAuthority: '',
        },
        folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
      }),
    ])
    await page.getByRole('cell', { name: 'お問い合わせ内容' }).waitFor()
    expect(await faults()).toEqual([])
    await primary(page).press('Enter')

    await page.getByRole('heading', { name: steps.pull.title }).waitFor()
    await page.getByText(steps.pull.arrived).waitFor()
    expect([await calls('letters.pull'), await faults()]).toEqual([[{}], []])
    await primary(page).press('Enter')
    await page.getByRole('navigation', { name: words.frame.parts }).waitFor()
    expect(await calls('office.finishSetUp')).toEqual([
      { step: 'mailbox' },
      { step: 'form' },
      { step: 'pull' },
      { step: 'done' },
    ])
    expect(said).toEqual([])
    await close()
  })

  it('can be left after any step, and opens again where it was left', async () => {
    const { page, close } = await open({ setUp: 'form' })
    await page.getByRole('heading', { name: ja.office.firstRun.form.title }).waitFor()
    await page.keyboard.press('Control+l')
    await page.getByLabel('パスフレーズ', { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: ja.office.firstRun.form.title }).waitFor()
    await close()
  })

  it('makes a new recovery key where the program ended before the first was kept', async () => {
    const { page, calls, faults, close } = await open({ setUp: 'recovery' })
    const { renew } = ja.office.firstRun
    await page.getByRole('heading', { name: renew.title }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel(renew.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByText(practiceRecoveryKey.slice(0, 5)).first().waitFor()
    expect(await calls('office.renewRecoveryKey')).toEqual([{ passphrase: practicePassphrase }])
    await close()
  })

  it('cannot be locked while the recovery key is shown, which would be lost', async () => {
    const { page, calls, tell, close } = await open({ state: 'none' })
    await fillNames(page, ja)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: ja.office.firstRun.passphrase.title }).waitFor()
    await page.getByLabel('パスフレーズ', { exact: true }).fill(practicePassphrase)
    await page.getByLabel('もう一度入力').fill(practicePassphrase)
    await expect.poll(() => primary(page).getAttribute('aria-disabled')).not.toBe('true')
    await page.keyboard.press('Enter')
    await page.getByText(practiceRecoveryKey.slice(0, 5)).first().waitFor()
    await page.keyboard.press('Control+l')
    await tell({ kind: 'lock', because: 'system' })
    await page.getByRole('button', { name: ja.office.firstRun.recovery.hide }).click()
    expect(await calls('office.lock')).toEqual([])
    await close()
  })

  it('prints the recovery key and nothing else of the window', async () => {
    const { page, close } = await open({ state: 'none' })
    await fillNames(page, ja)
    await page.keyboard.press('Enter')
    await page.getByLabel('パスフレーズ', { exact: true }).fill(practicePassphrase)
    await page.getByLabel('もう一度入力').fill(practicePassphrase)
    await expect.poll(() => primary(page).getAttribute('aria-disabled')).not.toBe('true')
    await page.keyboard.press('Enter')
    await page.getByText(practiceRecoveryKey.slice(0, 5)).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const paper = await page.evaluate(() => document.body.innerText.replaceAll(/\s+/gu, ' '))
    const said = ja.office.firstRun.recovery.paper
    for (const words of [...practiceRecoveryKey.split(' '), said.what, said.how, said.keeper, '総領事館 広報文化班'])
      expect(paper).toContain(words)
    const screen = ja.office.firstRun
    for (const words of [screen.recovery.check, screen.steps.mailbox, screen.goOn]) expect(paper).not.toContain(words)
    await close()
  })

  it("explains a refused login with the server's own words, and lets the settings be kept all the same", async () => {
    const { page, calls, faults, close } = await open({ setUp: 'mailbox', refuses: 'server_refused_login' })
    await primary(page).waitFor()
    await primary(page).click()
    await page.getByText(ja.errors.server_refused_login).waitFor()
    await page.getByText('NO [AUTHENTICATIONFAILED] Invalid credentials').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: ja.office.mail.goOnAnyway }).click()
    await page.getByRole('heading', { name: ja.office.firstRun.form.title }).waitFor()
    expect((await calls('office.setMailSettings')).length).toBe(1)
    await close()
  })

  it('goes on without a mailbox, which can be set up later', async () => {
    const { page, calls, faults, close } = await open({ setUp: 'mailbox', mail: null })
    await page.getByRole('button', { name: ja.office.firstRun.setUpLater }).click()
    await page.getByRole('heading', { name: ja.office.firstRun.form.title }).waitFor()
    await primary(page).click()
    await page.getByText(ja.office.firstRun.pull.noMailbox).waitFor()
    expect([await calls('letters.pull'), await calls('office.setMailSettings'), await faults()]).toEqual([[], [], []])
    await close()
  })

  it('shows how far the first pull is, and lets it be paused or the letters be opened before it ends', async () => {
    const { page, calls, faults, close } = await open({
      setUp: 'pull',
      pulls: true,
      status: { pulling: { done: 1240, total: 3812 } },
    })
    await page.getByRole('progressbar').waitFor()
    await page.getByText('1,240 / 3,812').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: ja.frame.pullStop }).click()
    await expect.poll(() => calls('letters.stopPull')).toEqual([{}])
    await primary(page).click()
    await page.getByRole('navigation', { name: ja.frame.parts }).waitFor()
    await close()
  })
})

/** The one act that leads on, at the foot of a step. */
function primary(page: Page) {
  return page.locator('form button[type=submit]')
}

async function fillNames(page: Page, words: typeof ja): Promise<void> {
  const say = words.office.firstRun.language
  await page.getByLabel(say.account, { exact: true }).fill('Haruka Kobayashi')
  await page.getByLabel(say.officeJa).fill('総領事館 広報文化班')
  await page.getByLabel(say.officeEn).fill('Consulate General, Public Affairs')
}

async function fillMailbox(page: Page, words: typeof ja): Promise<void> {
  const say = words.office.mail
  await page.getByLabel(say.host).nth(0).fill('imap.consulate.example')
  await page.getByLabel(say.host).nth(1).fill('smtp.consulate.example')
  await page.getByLabel(say.user, { exact: true }).fill('kouhou')
  await page.getByLabel(say.password, { exact: true }).fill('himitsu')
  await page.getByLabel(say.address).fill('kouhou@consulate.example')
}
