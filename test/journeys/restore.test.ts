import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import type { Words } from '../../shared/words/index.ts'
import { eventually } from '../support/eventually.ts'
import {
  callFrom,
  en,
  ja,
  journeyPassphrase,
  newJourney,
  openLetter,
  picture,
  pulled,
  unlock,
} from '../support/program.ts'

const subjects = ['旅券の更新について', 'A short stay', '文化行事のお知らせ']
const nextPassphrase = 'a grey heron counts the winter stones'

test('an office whose data were damaged comes back from its newest backup, and from the same file on another computer by the recovery key alone', async () => {
  const journey = await newJourney({ letters: subjects.map(letter) })
  const { dataDir, given } = journey
  mkdirSync(given)

  const { recoveryKey, backedUp } = await backUp()
  const database = join(dataDir, 'office.db')
  const octets = readFileSync(database).fill(7, 4096)
  writeFileSync(database, octets)

  await restoreWhatIsOffered()
  const [aside, ...others] = besides(dataDir)
  expect(others).toEqual([])
  expect(readFileSync(join(dirname(dataDir), aside!, 'office.db')).equals(octets)).toBe(true)

  // One file is all that reaches the other computer.
  const drive = join(dirname(dataDir), 'drive')
  renameSync(given, drive)
  copyFileSync(join(drive, backedUp.file), given)
  await restoreElsewhere()
  expect(journey.faults).toEqual([])

  /** The office as it was: a backup in a folder that is chosen in the window. */
  async function backUp(): Promise<{ recoveryKey: string; backedUp: { file: string; madeAt: string } }> {
    const program = await journey.start()
    const { page } = program
    const call = callFrom(page)
    await unlock(page, journeyPassphrase)
    await pulled(page, subjects.length)
    const key = await call('office.renewRecoveryKey', { passphrase: journeyPassphrase })
    await call('office.keepRecoveryKey', {})
    await showOffice(page, ja, 'backups')
    await page.getByRole('button', { name: ja.office.backups.add }).click()
    await page.getByRole('table', { name: ja.office.backups.folders.title }).waitFor()
    await page.getByRole('button', { name: ja.office.backups.now }).click()
    const { folders } = await eventually(
      () => call('office.backups', {}),
      ({ work, folders: [one] }) => work === null && Boolean(one?.newest),
    )
    await program.close()
    return { ...key, backedUp: folders[0]!.newest! }
  }

  /** Whoever opens the damaged office is offered the backup, and is signed in with it. */
  async function restoreWhatIsOffered(): Promise<void> {
    const program = await journey.start()
    const { page } = program
    const say = ja.office.backups
    await page.locator('input[type=password]').fill(journeyPassphrase)
    await page.keyboard.press('Enter')
    const offered = page.getByRole('alert').getByRole('button', { name: /のバックアップから復元する$/u })
    await offered.waitFor()
    await picture(page, 'restore-damaged')
    await offered.click()
    await page.getByLabel(ja.office.passphrase.first, { exact: true }).fill(journeyPassphrase)
    await picture(page, 'restore-offered')
    await page.getByRole('button', { name: say.restore.do, exact: true }).click()
    await isWhole(page, ja)
    await showOffice(page, ja, 'backups')
    // The folders of this computer are its own: what is kept in them goes on.
    await page.getByText(say.state.restoredText).waitFor()
    await page.getByRole('table', { name: say.folders.title }).waitFor()
    await picture(page, 'restore-restored')
    await program.close()
  }

  async function restoreElsewhere(): Promise<void> {
    const { page } = await journey.start(join(dirname(dataDir), 'elsewhere'))
    const say = en.office.backups.restore
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('button', { name: say.instead }).click()
    await page.getByRole('button', { name: say.choose }).click()
    await page.getByRole('radio', { name: say.ways.recoveryKey }).click()
    await page.getByLabel(en.office.recover.key).fill(recoveryKey)
    await page.getByLabel(en.office.passphrase.next, { exact: true }).fill(nextPassphrase)
    await page.getByLabel(en.office.passphrase.repeat).fill(nextPassphrase)
    const go = page.getByRole('button', { name: say.do, exact: true })
    await eventually(async () => (await go.getAttribute('aria-disabled')) !== 'true')
    await picture(page, 'restore-recovery-key')
    await go.click()
    await isWhole(page, ja)
    await showOffice(page, ja, 'backups')
    await page.getByText(ja.office.backups.state.restoredFolders).waitFor()
  }

  /** The letters can be read, the record follows and says from when the data are. */
  async function isWhole(page: Page, words: Words): Promise<void> {
    await page.getByRole('contentinfo').waitFor()
    for (const subject of subjects) await openLetter(page, subject)
    const call = callFrom(page)
    expect(await call('office.verify', {})).toMatchObject({
      fileSound: true,
      auditSound: true,
      letters: subjects.length,
    })
    await showOffice(page, words, 'audit')
    await page.getByText(words.office.audit.acts['office.restore']).first().waitFor()
    const { rows } = await call('office.audit', {})
    expect(rows.find(({ what }) => what === 'office.restore')?.changes).toEqual([
      { thing: 'backupOf', from: '', to: backedUp.madeAt },
    ])
  }
})

const besides = (dataDir: string): string[] =>
  readdirSync(dirname(dataDir)).filter((name) => name.startsWith(`${basename(dataDir)}.damaged-`))

async function showOffice(page: Page, words: Words, view: 'backups' | 'audit'): Promise<void> {
  await page.getByRole('contentinfo').waitFor()
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: words.office.views[view], exact: true }).first().click()
}

function letter(subject: string, place: number): { raw: Uint8Array; date: Date } {
  const date = new Date(Date.now() - (place + 1) * 3_600_000)
  const raw = writeMail({
    from: { name: `Visitor ${place}`, address: `visitor-${place}@many.example` },
    subject,
    date,
    messageId: `restored.${place}@many.example`,
    text: `This is question ${place}.`,
  })
  return { raw, date }
}
