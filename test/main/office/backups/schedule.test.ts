import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { foldersToProve, foldersToWrite, lastDue } from '../../../../main/office/backups/schedule.ts'
import { superseded } from '../../../../main/office/backups/rotation.ts'
import { type BackupFolder, usualPlan } from '../../../../shared/office/backups.ts'
import { afterFile } from '../../../support/after-file.ts'
import { backupsIn, newOfficeToBackUp } from '../../../support/backed-up.ts'
import { eventually } from '../../../support/eventually.ts'
import { codeOf, lock, signIn, temporaryFolder } from '../../../support/office.ts'

const zone = 'Asia/Tokyo'
const at = (text: string): Date => new Date(text)

test('a backup is due at its time of the office’s zone, also where the clocks change, and after it was missed', () => {
  expect(lastDue(at('2026-11-24T20:59:00Z'), usualPlan, zone)).toBe('2026-11-23T21:00:00.000Z')
  expect(lastDue(at('2026-11-24T21:00:00Z'), usualPlan, zone)).toBe('2026-11-24T21:00:00.000Z')
  // On the day on which the clocks go back, and the day after.
  expect(lastDue(at('2026-11-01T15:00:00Z'), usualPlan, 'America/Los_Angeles')).toBe('2026-11-01T14:00:00.000Z')
  expect(lastDue(at('2026-11-01T13:30:00Z'), usualPlan, 'America/Los_Angeles')).toBe('2026-10-31T13:00:00.000Z')
  const folder = (madeAt: string | null, provenAt: string | null = null): BackupFolder => ({
    id: 'one',
    path: '/backups',
    newest: madeAt === null ? null : { file: 'f', madeAt, bytes: 1 },
    proven: provenAt === null ? null : { at: provenAt, madeAt: provenAt },
    failure: null,
  })
  const now = at('2026-11-24T22:00:00Z')
  const written = (one: BackupFolder) => foldersToWrite([one], now, usualPlan, zone).length
  expect([null, '2026-11-24T20:00:00.000Z', '2026-11-24T21:00:03.000Z'].map((made) => written(folder(made)))).toEqual([
    1, 1, 0,
  ])
  // A clock that was ahead made it: it is no backup of today.
  expect(written(folder('2026-12-24T21:00:03.000Z'))).toBe(1)
  const proved = (one: BackupFolder) => foldersToProve([one], now).length
  expect([
    proved(folder(null)),
    proved(folder('2026-11-24T21:00:03.000Z')),
    proved(folder('2026-11-24T21:00:03.000Z', '2026-11-18T00:00:00.000Z')),
    proved(folder('2026-11-24T21:00:03.000Z', '2026-11-17T00:00:00.000Z')),
    proved(folder('2026-11-24T21:00:03.000Z', '2026-12-24T00:00:00.000Z')),
  ]).toEqual([0, 1, 0, 1, 1])
})

test('of two years of daily backups fourteen days, eight weeks and twelve months stay, and the newest proven one', () => {
  const all = Array.from({ length: 730 }, (_, day) => {
    const madeAt = new Date(Date.UTC(2024, 11, 1, 3) + day * 86_400_000).toISOString()
    return { file: madeAt, madeAt }
  })
  const kept = new Set(all.map(({ file }) => file))
  for (const file of superseded(all, usualPlan, zone, ({ madeAt }) => madeAt.startsWith('2025-01-15')))
    kept.delete(file)
  const days = [...kept].map((one) => one.slice(0, 10)).toSorted()
  expect(days.slice(-14)).toEqual(all.slice(-14).map(({ madeAt }) => madeAt.slice(0, 10)))
  expect(days[0]).toBe('2025-01-15')
  // The newest of each of twelve months, and of each of eight weeks: some of them are the same.
  expect(new Set(days.slice(1).map((day) => day.slice(0, 7))).size).toBe(12)
  expect(days.length).toBeLessThanOrEqual(1 + 14 + 8 + 12)
  expect(superseded(all.slice(0, 1), usualPlan, zone, () => false)).toEqual([])
})

describe('folders', () => {
  let office: Awaited<ReturnType<typeof newOfficeToBackUp>>
  const folderNamed = (name: string): string => {
    const folder = join(temporaryFolder(), name)
    mkdirSync(folder)
    return folder
  }
  const stand = async (path: string) =>
    (await office.call('office.backups', {})).folders.find((one) => one.path === path)!
  const only = async (...paths: string[]): Promise<void> => {
    for (const { id } of (await office.call('office.backups', {})).folders)
      await office.call('office.removeBackupFolder', { id })
    for (const path of paths) await office.call('office.addBackupFolder', { path })
  }
  beforeAll(async () => {
    office = await newOfficeToBackUp()
  })

  test('that are gone are said to be, the others are written, and nothing of anybody else is touched', async () => {
    const [good, gone] = [folderNamed('good'), folderNamed('gone')]
    const mine = join(good, 'holiday.backup')
    const alike = join(good, 'madoguchi-20200101-000000-1-00000000.backup')
    writeFileSync(mine, 'mine')
    writeFileSync(alike, 'mine, too')
    await only(good, gone)
    rmSync(gone, { recursive: true })
    await office.call('office.backUp', {})
    await office.call('office.proveBackups', {})
    expect(await stand(good)).toMatchObject({ failure: null, newest: {}, proven: {} })
    expect((await stand(gone)).failure?.code).toBe('backup_folder_missing')
    expect([readFileSync(mine, 'utf8'), readFileSync(alike, 'utf8')]).toEqual(['mine', 'mine, too'])
    expect(existsSync(gone)).toBe(false)
    expect(readdirSync(good).length).toBe(3)
    const { rows } = await office.call('office.audit', {})
    expect(rows.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['office.backUp', 'office.proveBackups', 'office.backupFailed']),
    )
    expect(await codeOf(office.call('office.addBackupFolder', { path: gone }))).toBe('backup_folder_missing')
    expect(await codeOf(office.call('office.addBackupFolder', { path: office.dataDir }))).toBe('backup_folder_of_data')
  })

  test('whose newest backup was changed are said to hold a damaged one, until there is a new one', async () => {
    const folder = folderNamed('damaged')
    await only(folder)
    await office.call('office.backUp', {})
    const [file] = backupsIn(folder)
    const whole = readFileSync(join(folder, file!))
    for (const damage of [
      (octets: Buffer) => void (octets[Math.floor(octets.length / 2)]! ^= 4),
      (octets: Buffer) => void (octets[200]! ^= 1),
    ]) {
      const octets = Buffer.from(whole)
      damage(octets)
      writeFileSync(join(folder, file!), octets)
      expect(await codeOf(office.call('office.proveBackups', {}))).toBe('backup_damaged')
      expect((await stand(folder)).failure?.code).toBe('backup_damaged')
    }
    writeFileSync(join(folder, file!), whole.subarray(0, whole.length - 700))
    expect(await codeOf(office.call('office.proveBackups', {}))).toBe('backup_damaged')
    await office.call('office.backUp', {})
    await office.call('office.proveBackups', {})
    expect((await stand(folder)).failure).toBe(null)
    expect(readdirSync(folder).every((name) => name.endsWith('.backup'))).toBe(true)
  })

  test('what another office has sealed is none of this one’s backups', async () => {
    const folder = folderNamed('theirs')
    const other = await newOfficeToBackUp()
    await other.call('office.backUpTo', { folder })
    await only(folder)
    await office.call('office.backUp', {})
    const [theirs] = backupsIn(other.folder)
    expect(theirs).toBeUndefined()
    const mine = (await stand(folder)).newest!.file
    const [first] = backupsIn(folder).filter((name) => name !== mine)
    cpSync(join(folder, first!), join(folder, mine))
    expect(await codeOf(office.call('office.proveBackups', {}))).toBe('backup_other')
  })

  const small = join(temporaryFolder(), 'small')
  const canMount = () => {
    mkdirSync(small)
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small]).status === 0
    if (isMounted) afterFile(() => spawnSync('umount', [small]))
    return isMounted
  }
  test.runIf(process.platform === 'linux' && process.getuid?.() === 0 && canMount())(
    'that are full or read-only are said to be, and hold nothing half done',
    async () => {
      await only(small)
      expect(await codeOf(office.call('office.backUp', {}))).toBe('backup_folder_full')
      expect(readdirSync(small)).toEqual([])
      spawnSync('mount', ['-o', 'remount,ro', small])
      expect(await codeOf(office.call('office.backUp', {}))).toBe('backup_folder_read_only')
      expect((await stand(small)).failure?.code).toBe('backup_folder_read_only')
    },
  )

  test('whose newest backup and proof are of a clock that was ahead get new ones once it is right, also after a failure', async () => {
    const ahead = 40 * 86_400_000
    let wrongBy = ahead
    const clock = (): Date => new Date(Date.parse('2026-11-24T03:00:00Z') + wrongBy)
    const early = await newOfficeToBackUp({ background: true, clock })
    const [good, gone] = [folderNamed('good'), folderNamed('gone')]
    for (const path of [good, gone]) await early.call('office.addBackupFolder', { path })
    const all = async () => (await early.call('office.backups', {})).folders
    await eventually(all, (folders) => folders.every(({ proven }) => proven !== null))
    rmSync(gone, { recursive: true })
    await early.call('office.backUp', {})
    wrongBy = 0
    mkdirSync(gone)
    // Whoever has set the clock right changes nothing else; the next look is the plan's.
    await early.call('office.setBackupPlan', { time: '06:00', days: 14, weeks: 8, months: 11 })
    const folders = await eventually(all, (found) =>
      found.every(({ newest, proven }) => proven!.madeAt === newest!.madeAt && proven!.at < '2026-11-25'),
    )
    expect(folders.map(({ newest, failure }) => [newest!.madeAt.slice(0, 10), failure])).toEqual([
      ['2026-11-24', null],
      ['2026-11-24', null],
    ])
  })

  test('get their backups by themselves soon after the sign-in, each is proved, and the desk is locked meanwhile as ever', async () => {
    const busy = await newOfficeToBackUp({ background: true, clock: () => new Date() })
    await busy.call('office.addBackupFolder', { path: busy.folder })
    const { folders } = await eventually(
      () => busy.call('office.backups', {}),
      (found) => found.folders.every(({ proven }) => proven !== null),
    )
    expect(folders[0]).toMatchObject({ failure: null, newest: { file: backupsIn(busy.folder)[0] } })
    const acts = (await busy.call('office.audit', {})).rows.map(({ what }) => what)
    expect(acts).toEqual(expect.arrayContaining(['office.backupMade', 'office.backupProven']))
    const making = codeOf(busy.call('office.backUp', {}))
    await lock(busy)
    expect(await making).not.toBe('ok')
    await signIn(busy)
    await busy.call('office.backUp', {})
    expect(readdirSync(busy.folder).every((name) => name.endsWith('.backup'))).toBe(true)
  })
})
