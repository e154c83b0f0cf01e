import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { lockFolder } from '../../../../main/database/folder-lock.ts'
import { driver } from '../../../../main/database/driver.ts'
import {
  addFolder,
  listFolders,
  noteFailed,
  noteMade,
  noteProven,
} from '../../../../main/office/backups/backup-queries.ts'
import { drillTrouble } from '../../../../main/office/backups/folder-trouble.ts'
import { proveBackup } from '../../../../main/office/backups/prove.ts'
import { backupThreads } from '../../../../main/office/backups/thread.ts'
import { openByRecoveryKey, readKeyFile } from '../../../../main/office/key-file.ts'
import { Problem } from '../../../../shared/errors.ts'
import { backUp, backupsIn, newOfficeToBackUp } from '../../../support/backed-up.ts'
import { eventually } from '../../../support/eventually.ts'
import { callOf, codeOf, newTestDatabase, newTestDesk, temporaryFolder } from '../../../support/office.ts'

const folderNamed = (name: string): string => {
  const folder = join(temporaryFolder(), name)
  mkdirSync(folder, { recursive: true })
  return folder
}

test('a folder that fails for a reason nobody has thought of keeps no other from being written', async () => {
  const office = await newOfficeToBackUp()
  // No file of a backup's name fits behind so long a path.
  let deep = temporaryFolder()
  while (deep.length < 4000) deep = join(deep, 'd'.repeat(Math.min(200, 4055 - deep.length)))
  mkdirSync(deep, { recursive: true })
  for (const path of [deep, office.folder]) await office.call('office.addBackupFolder', { path })
  await office.call('office.backUp', {})
  const { folders } = await office.call('office.backups', {})
  expect(folders.map(({ failure, newest }) => [failure?.code ?? null, newest?.file ?? null])).toEqual([
    ['unexpected', null],
    [null, backupsIn(office.folder)[0]],
  ])
})

test('data that are not sound are said to be the office’s own, and no backup is laid over those that are there', async () => {
  const office = await newOfficeToBackUp()
  await office.call('office.addBackupFolder', { path: office.folder })
  const file = join(office.dataDir, 'office.db')
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(64, 7), 0, 64, Math.floor(statSync(file).size / 4096 / 2) * 4096 + 100)
  closeSync(descriptor)
  expect(await codeOf(office.call('office.backUp', {}))).toBe('office_damaged')
  const { folders } = await office.call('office.backups', {})
  expect(folders.map(({ failure }) => failure?.code)).toEqual(['office_damaged'])
  expect(readdirSync(office.folder)).toEqual([])
})

test('a drive that goes away during a drill is said to be gone, not its backup damaged', async () => {
  const office = await newOfficeToBackUp()
  const made = await backUp(office)
  const key = openByRecoveryKey(readKeyFile(join(office.dataDir, 'keys.json'))!, office.recoveryKey)
  const count = () => ({ letters: made.letters, readers: made.readers })
  const away = `${office.folder}-away`
  let isGone = false
  const drill = proveBackup(made.path, key, count, (share) => {
    if (share < 0.5 || isGone) return
    renameSync(office.folder, away)
    isGone = true
  })
  expect(await codeOf(drill)).toBe('backup_folder_gone')
  rmSync(office.folder, { recursive: true, force: true })
  renameSync(away, office.folder)
  // What SQLite says of a disk, in a folder that is still named there.
  const told = (code: string | Problem) => {
    const error = typeof code === 'string' ? new driver.SqliteError('disk', code) : code
    return (drillTrouble(error, made.path) as Problem).code
  }
  expect([
    told('SQLITE_IOERR_READ'),
    told('SQLITE_IOERR_SHORT_READ'),
    told(new Problem('disk_full')),
    told(new Problem('folder_not_writable')),
    told(new Problem('backup_damaged')),
  ]).toEqual([
    'backup_folder_gone',
    'backup_folder_gone',
    'backup_folder_full',
    'backup_folder_read_only',
    'backup_damaged',
  ])
})

test('that the newest backup could be proved does not hide that no new one could be written', () => {
  const db = newTestDatabase()
  addFolder(db, '/backups', '2026-11-24T00:00:00Z')
  const folder = () => listFolders(db)[0]!
  const { id } = folder()
  const facts = {
    file: 'f',
    bytes: 1,
    madeAt: '2026-11-24T00:00:00Z',
    verified: true as const,
    letters: 0,
    readers: 0,
    auditRows: 1,
  }
  const failed = (work: 'backUp' | 'prove', code: 'backup_folder_full' | 'backup_damaged') =>
    noteFailed(db, id, { work, code, at: '2026-11-24T01:00:00Z' })
  failed('backUp', 'backup_folder_full')
  noteProven(db, id, facts, '2026-11-24T02:00:00Z')
  expect([folder().failure?.code, folder().proven?.at]).toEqual(['backup_folder_full', '2026-11-24T02:00:00Z'])
  failed('prove', 'backup_damaged')
  expect(folder().failure?.code).toBe('backup_folder_full')
  noteMade(db, id, facts)
  expect(folder().failure).toBe(null)
  failed('prove', 'backup_damaged')
  noteProven(db, id, facts, '2026-11-24T03:00:00Z')
  expect(folder().failure).toBe(null)
})

test('nobody waits for a disk that does not answer when a backup is stopped, and none is begun before it is over', async () => {
  const folder = temporaryFolder()
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const worker = join(folder, 'worker.mjs')
  // Held open to be written to, it is opened at once, and nothing comes out of it before it is closed.
  const held = openSync(pipe, 'r+')
  // A folder on a share that hangs looks like this: the call to the system does not come back.
  writeFileSync(
    worker,
    `import { openSync, readSync } from 'node:fs'
    import { parentPort, workerData } from 'node:worker_threads'
    const { file } = workerData.ask
    const descriptor = file === '' ? null : openSync(file, 'r')
    parentPort.postMessage({ share: 0.1 })
    if (descriptor !== null) readSync(descriptor, Buffer.alloc(1))
    parentPort.postMessage({ answer: 'done' })`,
  )
  const run = backupThreads(pathToFileURL(worker))
  const begun = Promise.withResolvers<void>()
  const hanging = run('look', { file: pipe }, () => begun.resolve())
  await begun.promise
  expect(hanging.stop()).toBe(undefined)
  expect(() => run('look', { file: '' })).toThrow(new Problem('backup_running'))
  closeSync(held)
  await expect(hanging.answer).rejects.toThrow('without an answer')
  const next = await eventually(
    () =>
      Promise.resolve()
        .then(
          () => run('look', { file: '' }).answer,
          () => null,
        )
        .catch(() => null),
    (answer) => answer !== null,
  )
  expect(next).toBe('done')
})

test('an office that somebody is making in the same folder is not replaced by a restored one', async () => {
  const office = await newOfficeToBackUp()
  const made = await backUp(office)
  const dataDir = folderNamed('being-made')
  const call = callOf(newTestDesk({ dataDir }))
  const maker = lockFolder(join(dataDir, 'office.lock'))
  const restore = () => codeOf(call('office.restore', { file: made.path, by: { recoveryKey: office.recoveryKey } }))
  expect(await restore()).toBe('office_in_use')
  expect(readdirSync(dataDir)).toEqual(['office.lock'])
  maker.release()
  expect(await restore()).toBe('ok')
  expect(readdirSync(join(dataDir, '..'))).toEqual(['being-made'])
  expect(readdirSync(dataDir)).toContain('keys.json')
})
