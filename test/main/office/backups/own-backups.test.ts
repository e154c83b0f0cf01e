import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { backUp, backupsIn, newOfficeToBackUp } from '../../../support/backed-up.ts'
import { callOf, codeOf, newTestDesk, signIn, temporaryFolder, type TestOffice } from '../../../support/office.ts'

const day = 86_400_000
const start = Date.parse('2026-11-24T03:00:00Z')
let office: Awaited<ReturnType<typeof newOfficeToBackUp>>
/** Milliseconds since the start. */
let gone = 0
const clock = (): Date => new Date(start + gone)
beforeAll(async () => {
  office = await newOfficeToBackUp({ clock })
  await office.call('office.setBackupPlan', { time: '06:00', days: 1, weeks: 0, months: 0 })
})

const folderNamed = (name: string): string => {
  const folder = join(temporaryFolder(), name)
  mkdirSync(folder)
  return folder
}
const only = async ({ call }: TestOffice, ...paths: string[]): Promise<void> => {
  for (const { id } of (await call('office.backups', {})).folders) await call('office.removeBackupFolder', { id })
  for (const path of paths) await call('office.addBackupFolder', { path })
}
/** A moment later, in milliseconds. */
async function backedUp(at: TestOffice, later: number): Promise<string> {
  gone += later
  await at.call('office.backUp', {})
  return (await at.call('office.backups', {})).folders[0]!.newest!.file
}

/** The header of a tar entry as this program would write it, of any size. */
function headerOf(bytes: bigint): Buffer {
  const header = Buffer.alloc(512)
  header.write('backup.json', 0, 'latin1')
  for (const [at, text] of [
    [100, '0000600\0'],
    [108, '0000000\0'],
    [116, '0000000\0'],
    [136, '00000000000\0'],
    [148, '        0'],
    [257, 'ustar\x0000'],
  ] as const)
    header.write(text, at, 'latin1')
  header.writeUInt8(0x80, 124)
  header.writeBigUInt64BE(bytes, 128)
  const sum = header.reduce((all, octet) => all + octet, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

test('of two backups of one day the older one goes and nothing else, whatever is called alike', async () => {
  const folder = folderNamed('rotated')
  const other = await newOfficeToBackUp({ clock })
  await other.call('office.backUpTo', { folder })
  const [theirs] = backupsIn(folder)
  await only(office, folder)
  const older = await backedUp(office, 3_600_000)
  // Of the newest day as well, by their names: one that nobody has sealed, one that is a folder, a pipe, and ones that say they are endless.
  const stamp = /^madoguchi-\d{8}/.exec(older)![0]
  const alike = ['0', '1', '2', '3', '4'].map((one) => `${stamp}-235959-9-${one.repeat(8)}.backup`)
  writeFileSync(join(folder, alike[0]!), 'mine')
  mkdirSync(join(folder, alike[1]!))
  execFileSync('mkfifo', [join(folder, alike[2]!)])
  writeFileSync(join(folder, alike[3]!), headerOf(BigInt(Number.MAX_SAFE_INTEGER)))
  writeFileSync(join(folder, alike[4]!), headerOf(BigInt(Number.MAX_SAFE_INTEGER) - 511n))
  const copy = 'copy of the older one.backup'
  cpSync(join(folder, older), join(folder, copy))
  const newer = await backedUp(office, 3_600_000)
  expect(readdirSync(folder).toSorted()).toEqual([...alike, copy, newer, theirs!].toSorted())
  // Where the newest was taken away, the drill looks for another of this office, past all of them.
  rmSync(join(folder, newer))
  expect(await codeOf(office.call('office.proveBackups', {}))).toBe('backup_none')
})

test('an office that was restored elsewhere has no folders, and leaves the backups of the one it came from alone', async () => {
  const folder = folderNamed('shared')
  await only(office, folder)
  const thursday = await backedUp(office, day)
  const dataDir = join(temporaryFolder(), 'spare')
  const desk = newTestDesk({ dataDir, clock })
  const spare = { ...office, desk, call: callOf(desk), dataDir }
  const by = { recoveryKey: office.recoveryKey }
  await spare.call('office.restore', { file: join(folder, thursday), by })
  const friday = await backedUp(office, day)
  await signIn(spare)
  expect(await spare.call('office.backups', {})).toMatchObject({ folders: [], restored: {} })
  // A person names the folder there all the same.
  await only(spare, folder)
  const ofTheSpare = await backedUp(spare, 3_600_000)
  expect(backupsIn(folder)).toEqual([friday, ofTheSpare].toSorted())
  rmSync(join(folder, friday))
  expect(await codeOf(office.call('office.proveBackups', {}))).toBe('backup_none')
  expect(await codeOf(spare.call('office.proveBackups', {}))).toBe('ok')
})

test('a backup is never laid among the data it is of', async () => {
  const into = (folder: string) => codeOf(office.call('office.backUpTo', { folder }))
  expect(await into(office.dataDir)).toBe('backup_folder_of_data')
  expect(await into(join(office.dataDir, 'nowhere'))).toBe('backup_folder_missing')
  expect((await backUp({ call: office.call, folder: folderNamed('apart') })).verified).toBe(true)
})
