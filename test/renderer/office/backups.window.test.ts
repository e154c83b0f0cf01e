import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Backups } from '../../../shared/office/backups.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { hold, refuse } from '../../support/desk-in-page.ts'
import { people, practiceBackups, practicePassphrase, practiceRecoveryKey } from '../../support/fake-office.ts'
import { openOfficeView } from '../../support/office-view.ts'
import { officeWindows } from '../../support/office-page.ts'

const words = ja.office.backups
const clock = '2026-11-24T17:44:00.000Z'
const [first, second] = practiceBackups.folders
const none: Backups = { ...practiceBackups, folders: [] }

/** One folder is gone, the newest proof is old, a backup is being made, and the office was restored not long ago. */
const troubled: Backups = {
  ...practiceBackups,
  folders: [
    { ...first!, proven: { at: '2026-11-12T14:00:00.000Z', madeAt: '2026-11-12T13:00:00.000Z' } },
    { ...second!, proven: null, failure: { code: 'backup_folder_gone', at: '2026-11-23T14:00:00.000Z' } },
  ],
  work: { what: 'backUp', share: 0.4 },
  restored: { at: '2026-11-20T02:00:00.000Z', madeAt: '2026-11-18T14:00:00.000Z' },
}

describe.skipIf(installedChromium() === null)('the backups in the window', () => {
  const open = officeWindows()

  it('an office without a folder says what that means, and one is chosen in a dialog of the shell', async () => {
    const { page, calls, faults, close } = await open({ backups: none })
    await page.getByText(words.status.none).waitFor()
    await show(page)
    await page.getByRole('heading', { name: words.none.title }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: words.add }).click()
    await page.getByRole('table', { name: words.folders.title }).waitFor()
    expect(await calls('shell.chooseBackupFolder')).toEqual([{}])
    await close()
  })

  it('the newest is made and proved by a button, and the status bar tells how long ago one was proved', async () => {
    const { page, calls, faults, close } = await open(
      { backups: practiceBackups },
      { clock: '2026-11-27T17:44:00.000Z' },
    )
    await page.getByText(words.status.provenDays('11月24日', 3)).waitFor()
    await show(page)
    await page.getByRole('button', { name: words.prove }).click()
    await expect.poll(() => calls('office.proveBackups')).toEqual([{}])
    await page.getByRole('button', { name: words.now }).click()
    await expect.poll(() => calls('office.backUp')).toEqual([{}])
    expect(await faults()).toEqual([])
    await close()
  })

  it('the view says of when the backup is that was opened, and calls it the newest only where it is', async () => {
    const told = (which: 'proven' | 'provenOlder') =>
      new RegExp(
        words.state[which]('MADE', 'DAY').replaceAll(/[()]/gu, '\\$&').replace('MADE', '.+').replace('DAY', '.+'),
        'u',
      )
    const older = { at: '2026-11-23T14:00:00.000Z', madeAt: '2026-11-20T14:00:00.000Z' }
    for (const [proven, isNewest] of [
      [older, false],
      [first!.proven!, true],
    ] as const) {
      const folders = [{ ...first!, proven }]
      const { page, close } = await open({ backups: { ...practiceBackups, folders } }, { clock })
      await show(page)
      const region = page.getByRole('region', { name: words.title, exact: true })
      await region.getByText(told(isNewest ? 'proven' : 'provenOlder')).waitFor()
      expect(await region.getByText(told(isNewest ? 'provenOlder' : 'proven')).count()).toBe(0)
      expect(await region.getByText(isNewest ? '11月24日' : '11月20日').count()).toBeGreaterThan(0)
      await close()
    }
  })

  it('an office that was restored says that its folders are to be chosen anew', async () => {
    const restored = { at: '2026-11-20T02:00:00.000Z', madeAt: '2026-11-18T14:00:00.000Z' }
    const { page, close } = await open({ backups: { ...none, restored } }, { clock })
    await show(page)
    await page.getByText(words.state.restoredFolders).waitFor()
    await page.getByRole('heading', { name: words.none.title }).waitFor()
    await close()
  })

  it('a folder is removed after asking, and the plan is kept once its numbers are right', async () => {
    const { page, calls, close } = await open()
    await show(page)
    await page.getByRole('button', { name: words.folders.removeLabel(second!.path) }).click()
    await page.getByRole('button', { name: words.folders.removeDo }).click()
    await expect.poll(() => calls('office.removeBackupFolder')).toEqual([{ id: second!.id }])
    await page.getByLabel(words.plan.days).fill('0')
    await page.getByText(words.plan.wrong).first().waitFor()
    await page.getByLabel(words.plan.days).fill('30')
    await page.getByLabel(words.plan.time).fill('5:30')
    await page.getByRole('button', { name: words.plan.save, exact: true }).click()
    await expect.poll(() => calls('office.setBackupPlan')).toEqual([{ time: '05:30', days: 30, weeks: 8, months: 12 }])
    await close()
  })

  it('a supervisor looks, makes and proves, and changes nothing', async () => {
    const { page, close } = await open({ account: { ...people.grace, language: 'ja' } })
    await show(page)
    await page.getByRole('table', { name: words.folders.title }).waitFor()
    await page.getByRole('button', { name: words.prove }).waitFor()
    for (const name of [words.add, words.folders.removeLabel(first!.path), words.plan.save])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
    await close()
  })

  it('the first run restores a backup by a passphrase, and opens it at once', async () => {
    const { page, calls, faults, close } = await open({ state: 'none' })
    await page.getByRole('button', { name: words.restore.instead }).click()
    await page.getByRole('heading', { name: words.restore.title }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: words.restore.choose }).click()
    await page.getByText('総領事館 広報文化班').waitFor()
    const passphrase = page.getByLabel(ja.office.passphrase.first, { exact: true })
    await passphrase.fill('not the right one')
    const go = page.getByRole('button', { name: words.restore.do })
    await go.click()
    await page.getByText(ja.errors.wrong_passphrase).waitFor()
    expect(await faults()).toEqual([])
    await passphrase.fill(practicePassphrase)
    await go.click()
    await page.getByRole('contentinfo').waitFor()
    const file = '4f26a0d1-0000-4000-8000-00000000000b'
    const by = { accountId: people.haruka.id, passphrase: practicePassphrase }
    expect((await calls('shell.restoreBackup')).at(-1)).toEqual({ file, by })
    expect(await calls('office.signIn')).toEqual([by])
    await close()
  })

  it('the recovery key alone restores it, with a new passphrase for the account that is chosen', async () => {
    const { page, calls, close } = await open({ state: 'none' })
    await page.getByRole('button', { name: words.restore.instead }).click()
    await page.getByRole('button', { name: words.restore.choose }).click()
    await page.getByRole('radio', { name: words.restore.ways.recoveryKey }).click()
    await page.getByLabel(words.restore.account).selectOption(people.mori.id)
    await page.getByLabel(ja.office.recover.key).fill(practiceRecoveryKey)
    await page.getByLabel(ja.office.passphrase.next, { exact: true }).fill(practicePassphrase)
    await page.getByLabel(ja.office.passphrase.repeat).fill(practicePassphrase)
    const go = page.getByRole('button', { name: words.restore.do })
    await expect.poll(() => go.getAttribute('aria-disabled')).not.toBe('true')
    await go.click()
    await page.getByRole('contentinfo').waitFor()
    expect(await calls('office.recover')).toEqual([
      { recoveryKey: practiceRecoveryKey, accountId: people.mori.id, newPassphrase: practicePassphrase },
    ])
    await close()
  })

  it('whoever finds the data damaged restores the newest backup that is known, and reads what comes back and what does not', async () => {
    const { page, calls, faults, close } = await open(
      { state: 'locked', damaged: { since: 41, hasJournal: false } },
      { clock },
    )
    const foldersAnswer = await hold(page, 'shell.offeredBackup')
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: ja.office.trouble.title }).waitFor()
    await page.getByText(words.damaged.looking).waitFor()
    expect(await page.getByRole('button', { name: words.damaged.choose }).getAttribute('aria-disabled')).toBe('true')
    await foldersAnswer()
    await page.getByText(words.damaged.since('41')).waitFor()
    await page.getByText(words.damaged.lost).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: /11月24日のバックアップから復元/ }).click()
    await page.getByText('総領事館 広報文化班').waitFor()
    const passphrase = page.getByLabel(ja.office.passphrase.first, { exact: true })
    await passphrase.fill('not the right one')
    await page.getByRole('button', { name: words.restore.do }).click()
    await page.getByText(ja.errors.wrong_passphrase).waitFor()
    await passphrase.fill(practicePassphrase)
    await page.getByRole('button', { name: words.restore.do }).click()
    await page.getByRole('contentinfo').waitFor()
    expect((await calls('shell.restoreBackup')).length).toBe(2)
    await close()
  })

  it('whoever restores and is then not signed in stands before the lock of an office that is there', async () => {
    const { page, close } = await open({ state: 'locked', damaged: { since: 0, hasJournal: false } }, { clock })
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /11月24日のバックアップから復元/ }).click()
    await page.getByLabel(ja.office.passphrase.first, { exact: true }).fill(practicePassphrase)
    await refuse(page, 'office.signIn', 'too_many_attempts')
    await page.getByRole('button', { name: words.restore.do }).click()
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).waitFor()
    await close()
  })

  it('where no backup is known a person chooses the file, or tries once more', async () => {
    const { page, faults, close } = await open({ state: 'locked', damaged: 'nothing-known', language: 'en' }, { clock })
    const en = wordsFor('en').office
    await page.getByLabel(en.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: en.backups.damaged.choose }).click()
    await page.getByRole('button', { name: en.backups.restore.choose }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: en.firstRun.back }).click()
    await page.getByRole('button', { name: en.trouble.retry }).click()
    await page.getByLabel(en.unlock.passphrase, { exact: true }).waitFor()
    await close()
  })

  it.each([
    ['ja', 'light'],
    ['en', 'dark'],
    ['ja', 'contrast'],
    ['en', 'light'],
  ] as const)('can be used with assistive technology, in %s, %s', async (language, theme) => {
    const account = { ...people.haruka, language }
    for (const [backups, width] of [
      [troubled, 1440],
      [practiceBackups, 1024],
      [none, 720],
    ] as const) {
      const { page, faults, said, close } = await open({ backups, language, theme, account }, { width, clock })
      await show(page, language)
      expect(await faults()).toEqual([])
      expect(said).toEqual([])
      await close()
    }
  })
})

const show = (page: Page, language: 'ja' | 'en' = 'ja'): Promise<void> =>
  openOfficeView(page, language, wordsFor(language).office.backups.title)
