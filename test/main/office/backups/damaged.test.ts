import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsIn, newOfficeToBackUp } from '../../../support/backed-up.ts'
import { codeOf, lock, signIn, testPassphrase } from '../../../support/office.ts'

type Office = Awaited<ReturnType<typeof newOfficeToBackUp>>

/** An office with one backup, and acts since. */
async function newBackedUp(): Promise<Office & { file: string; madeAt: string }> {
  const office = await newOfficeToBackUp()
  await office.call('office.addBackupFolder', { path: office.folder })
  await office.call('office.backUp', {})
  const { newest } = (await office.call('office.backups', {})).folders[0]!
  await office.call('office.setBackupPlan', { time: '07:00', days: 3, weeks: 2, months: 1 })
  await lock(office)
  return { ...office, file: join(office.folder, newest!.file), madeAt: newest!.madeAt }
}

const besides = ({ dataDir }: Office): string[] =>
  readdirSync(dirname(dataDir)).filter((name) => name.startsWith(`${basename(dataDir)}.damaged-`))

test('where the data are damaged the newest backup is offered and restored, and what was damaged stays beside it', async () => {
  const office = await newBackedUp()
  const database = join(office.dataDir, 'office.db')
  expect(readFileSync(join(office.dataDir, 'backup-places'), 'utf8')).not.toContain('backups')
  // All but the first page: whoever signs in finds it.
  const octets = readFileSync(database)
  octets.fill(7, 4096)
  writeFileSync(database, octets)
  expect(await office.call('office.offeredBackup', {})).toBe(null)
  expect(await codeOf(signIn(office))).toBe('office_damaged')
  const offer = await office.call('office.offeredBackup', {})
  expect(offer).toMatchObject({ file: office.file, madeAt: office.madeAt, hasJournal: false })
  // Making the backup, the new plan, the lock.
  expect(offer!.since).toBe(3)
  const by = { accountId: office.account.id, passphrase: testPassphrase }
  expect(
    await codeOf(office.call('office.restore', { file: offer!.file, by: { ...by, passphrase: 'another one' } })),
  ).toBe('wrong_passphrase')
  expect(statSync(database).size).toBe(octets.length)
  mkdirSync(join(office.dataDir, 'window'))
  await office.call('office.restore', { file: offer!.file, by })
  // How the window looked is nothing of the data.
  expect(readdirSync(office.dataDir)).toContain('window')
  await signIn(office)
  expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true, letters: 3 })
  expect((await office.call('office.backups', {})).folders.map(({ path }) => path)).toEqual([office.folder])
  const [aside, ...others] = besides(office)
  expect(others).toEqual([])
  expect(readFileSync(join(dirname(office.dataDir), aside!, 'office.db')).equals(octets)).toBe(true)
  // What is whole is replaced by nothing.
  await lock(office)
  expect(await codeOf(office.call('office.restore', { file: offer!.file, by }))).toBe('office_exists')
})

test('where only the database is gone, or its keys, there is a way on; a folder that is not there offers nothing', async () => {
  const office = await newBackedUp()
  const database = join(office.dataDir, 'office.db')
  renameSync(database, `${office.folder}/../kept.db`)
  expect(await codeOf(signIn(office))).toBe('office_missing')
  expect((await office.call('office.offeredBackup', {}))?.file).toBe(office.file)
  const away = `${office.folder}-away`
  renameSync(office.folder, away)
  expect(await codeOf(signIn(office))).toBe('office_missing')
  expect(await office.call('office.offeredBackup', {})).toBe(null)
  mkdirSync(office.folder)
  for (const name of backupsIn(away)) copyFileSync(join(away, name), join(office.folder, name))
  renameSync(`${office.folder}/../kept.db`, database)
  // Nobody can say what the keys open: a person chooses the file.
  rmSync(join(office.dataDir, 'keys.json'))
  expect(await codeOf(office.call('office.status', {}))).toBe('office_damaged')
  await office.call('office.restore', { file: office.file, by: { recoveryKey: office.recoveryKey } })
  await signIn(office)
  expect(besides(office).length).toBe(1)
})
