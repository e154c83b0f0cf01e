import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { practiceAccount } from '../../scripts/practice-office/make-office.ts'
import { callFrom, en, ja, journeyPassphrase, lock, newJourney, picture, pulled, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'
import { lockFromPage } from '../support/lock-from-page.ts'

const hers = 'nine lanterns drift past the old bridge'
const next = 'a grey heron counts the winter stones'

test('a supervisor who is added sees the record and no letters; a passphrase is changed', async () => {
  const letters = practiceLetters(new Date())
  const journey = await newJourney({ letters })
  const { page } = await journey.start()
  await unlock(page, journeyPassphrase)
  await pulled(page, letters.length)
  const call = callFrom(page)
  const { id } = (await call('letters.list', {})).rows[0]!

  // The administrator adds her: supervisor, not staff.
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: ja.office.accounts.add }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(ja.office.accounts.name, { exact: true }).fill('Naomi Sato')
  await dialog.getByRole('checkbox', { name: ja.roles.staff }).uncheck()
  await dialog.getByRole('checkbox', { name: ja.roles.supervisor }).check()
  await dialog.getByRole('radio', { name: 'English' }).click()
  await typePassphrase(page, ja.office.accounts.firstPassphrase, hers, ja.office.passphrase.repeat)
  await picture(page, 'accounts-1-add')
  await dialog.getByRole('button', { name: ja.office.accounts.addDo }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Naomi Sato').waitFor()
  await picture(page, 'accounts-2-list')

  // She signs in: her language, no letters on the screen, none from the desk whatever is asked.
  await lock(page)
  await choose(page, 'Naomi Sato')
  await unlock(page, hers)
  await page.getByRole('heading', { name: en.statistics.empty.title }).waitFor()
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: en.office.views.audit }).click()
  await page.getByRole('heading', { name: en.office.views.audit }).waitFor()
  await picture(page, 'accounts-3-supervisor')
  expect(await page.getByRole('navigation').getByText(en.parts.letters, { exact: true }).count()).toBe(0)
  expect(await page.getByRole('listbox').count()).toBe(0)
  for (const asked of [
    call('letters.list', {}),
    call('letters.counts', {}),
    call('letters.get', { id }),
    call('letters.document', { id }),
    call('letters.source', { id }),
    call('letters.reply', { letterId: id, subject: 'x', body: 'x' }),
    call('office.accounts', {}),
    call('office.mailSettings', {}),
    call('office.setRoles', { accountId: id, roles: ['staff'] }),
  ])
    await expect(asked).rejects.toThrow('not_allowed')
  expect((await call('office.audit', {})).total).toBeGreaterThan(3)

  // She changes her passphrase; the old one opens nothing any more.
  await page.getByRole('button', { name: en.frame.settings, exact: true }).click()
  await page.getByLabel(en.office.passphrase.current, { exact: true }).fill(hers)
  await typePassphrase(page, en.office.passphrase.next, next, en.office.passphrase.repeat)
  await page.getByRole('button', { name: en.office.mine.change }).click()
  await page.getByText(en.office.mine.changed).waitFor()
  await picture(page, 'accounts-4-changed')
  await lock(page)
  await page.locator('input[type=password]').fill(hers)
  await page.keyboard.press('Enter')
  await page.getByText(en.errors.wrong_passphrase).waitFor()
  await unlock(page, next)
  expect((await call('office.status', {})).account?.name).toBe('Naomi Sato')
  expect(journey.faults).toEqual([])
})

test('whoever has forgotten the passphrase opens the office with the printed recovery key', async () => {
  const journey = await newJourney({ made: false })
  const { page } = await journey.start()
  const call = callFrom(page)
  const { recoveryKey } = await call('office.create', {
    accountName: practiceAccount,
    passphrase: hers,
    language: 'ja',
    officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
  })
  await call('office.finishSetUp', { step: 'done' })
  await lockFromPage(page)

  await page.getByRole('button', { name: ja.office.unlock.useRecoveryKey }).click()
  const key = page.getByLabel(ja.office.recover.key, { exact: true })
  await key.fill(wrongKey(recoveryKey))
  await typePassphrase(page, ja.office.passphrase.next, next, ja.office.passphrase.repeat)
  await page.getByRole('button', { name: ja.office.recover.open }).click()
  await page.getByText(ja.errors.wrong_recovery_key).waitFor()
  await picture(page, 'accounts-5-wrong-key')
  await key.fill(` ${recoveryKey.toLowerCase()} `)
  await page.getByRole('button', { name: ja.office.recover.open }).click()
  await page.getByRole('contentinfo').waitFor()
  await picture(page, 'accounts-6-recovered')

  await lock(page)
  await unlock(page, next)
  expect((await call('office.status', {})).account?.name).toBe(practiceAccount)
  const verified = await call('office.verify', {})
  expect(verified).toMatchObject({ fileSound: true, auditSound: true, firstBadRow: null })
  expect(journey.faults).toEqual([])
})

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(ja.office.unlock.switchAccount) }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.getByRole('main').getByText(name).waitFor()
}

/** Types a new passphrase twice and waits until it is judged. */
async function typePassphrase(page: Page, label: string, passphrase: string, repeat: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(passphrase)
  await page.getByLabel(repeat, { exact: true }).fill(passphrase)
  await eventually(async () => Number(await page.getByRole('meter').getAttribute('aria-valuenow')) >= 3)
}

/** A key of the right shape that is not this one: its first group comes last. */
function wrongKey(recoveryKey: string): string {
  return `${recoveryKey.slice(5)}${recoveryKey.slice(0, 5)}`
}
