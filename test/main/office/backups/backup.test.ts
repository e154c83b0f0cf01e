import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { backUp, backupsIn, needles, newOfficeToBackUp } from '../../../support/backed-up.ts'
import { inClear } from '../../../support/in-clear.ts'
import {
  callOf,
  codeOf,
  lock,
  newTestDesk,
  otherPassphrase,
  signIn,
  temporaryFolder,
  testPassphrase,
  type TestOffice,
} from '../../../support/office.ts'

type Backed = Awaited<ReturnType<typeof newOfficeToBackUp>>
let office: Backed
let made: Awaited<ReturnType<typeof backUp>>
beforeAll(async () => {
  office = await newOfficeToBackUp()
  made = await backUp(office)
})

const byPassphrase = () => ({ accountId: office.account.id, passphrase: testPassphrase })
const byRecoveryKey = () => ({ recoveryKey: office.recoveryKey })

/** A desk at a folder of its own, to which a backup is restored. */
function elsewhere(): TestOffice {
  const dataDir = join(temporaryFolder(), 'restored')
  const desk = newTestDesk({ dataDir })
  return { ...office, desk, call: callOf(desk), dataDir }
}

test('a backup is one file that any tar opens, with the office’s files as they were at one moment, and says what is in it', async () => {
  expect(made).toMatchObject({ letters: 3, readers: 1, verified: true })
  expect(made.file).toMatch(/^madoguchi-\d{8}-\d{6}-\d+-[0-9a-f]{8}\.backup$/)
  const out = temporaryFolder()
  expect(spawnSync('tar', ['-xf', made.path, '-C', out]).status).toBe(0)
  const manifest = JSON.parse(readFileSync(join(out, 'backup.json'), 'utf8')) as {
    files: { name: string; bytes: number; sha256: string }[]
  }
  expect(manifest).toMatchObject({ letters: 3, readers: 1, auditRows: made.auditRows, desk: expect.any(String) })
  expect(readdirSync(out).toSorted()).toEqual(['backup.json', ...manifest.files.map(({ name }) => name)].toSorted())
  for (const { name, bytes, sha256 } of manifest.files) {
    const octets = readFileSync(join(out, name))
    expect([octets.length, createHash('sha256').update(octets).digest('hex')]).toEqual([bytes, sha256])
  }
})

test('nothing of it stands in clear, and nothing is left beside it', async () => {
  expect(await inClear([...needles, testPassphrase, office.recoveryKey], [office.folder, office.dataDir])).toEqual([])
  expect(backupsIn(office.folder)).toEqual(readdirSync(office.folder).toSorted())
  expect(readdirSync(office.dataDir)).not.toContain('backup-copy')
})

test('the restored office opens with its passphrase, its record is whole and says from when it is', async () => {
  const there = elsewhere()
  await there.call('office.restore', { file: made.path, by: byPassphrase() })
  await signIn(there)
  expect(await there.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true, letters: 3 })
  const { rows } = await there.call('office.audit', {})
  expect(rows.find(({ what }) => what === 'office.restore')).toMatchObject({
    changes: [{ thing: 'backupOf', from: '', to: made.madeAt }],
  })
  await lock(there)
  await signIn(there)
  const again = (await there.call('office.audit', {})).rows.filter(({ what }) => what === 'office.restore')
  expect(again.length).toBe(1)
  expect(rows.some(({ what }) => what === 'office.recordBroken')).toBe(false)
  expect((await there.call('office.backups', {})).restored).toMatchObject({ madeAt: made.madeAt })
})

test('with the recovery key alone the office is restored, and an account gets a new passphrase as ever', async () => {
  const there = elsewhere()
  await there.call('office.restore', { file: made.path, by: byRecoveryKey() })
  await there.call('office.recover', {
    recoveryKey: office.recoveryKey,
    accountId: office.account.id,
    newPassphrase: otherPassphrase,
  })
  expect(await there.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
})

test('restored as a workstation of its own it has another id, and its record goes on from where it began', async () => {
  const there = elsewhere()
  await there.call('office.restore', { file: made.path, by: byPassphrase(), asNew: true })
  await signIn(there)
  expect(await there.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
  const mine = await backUp(office)
  const folder = join(temporaryFolder(), 'theirs')
  mkdirSync(folder)
  const theirs = await backUp({ call: there.call, folder })
  const deskOf = (path: string) => /"desk": "([^"]+)"/.exec(readFileSync(path, 'latin1').slice(0, 2000))![1]
  expect(deskOf(theirs.path)).not.toBe(deskOf(mine.path))
})

test('what the program that restores keeps of its window in that folder is no hindrance, and stays', async () => {
  const there = elsewhere()
  mkdirSync(join(there.dataDir, 'window'), { recursive: true })
  writeFileSync(join(there.dataDir, 'window', 'window.json'), '{"language":"en"}')
  await there.call('office.restore', { file: made.path, by: byPassphrase() })
  await signIn(there)
  expect(readFileSync(join(there.dataDir, 'window', 'window.json'), 'utf8')).toBe('{"language":"en"}')
})

test('whoever has another key, another backup or an office already is told so, and nothing is made', async () => {
  const there = elsewhere()
  const restore = (file: string, by: object) => codeOf(there.call('office.restore', { file, by } as never))
  expect(await restore(made.path, { ...byPassphrase(), passphrase: 'not the right one' })).toBe('wrong_passphrase')
  expect(await restore(made.path, { recoveryKey: 'AAAAA' })).toBe('wrong_recovery_key')
  expect(await restore(join(office.folder, 'none.backup'), byPassphrase())).toBe('file_unreadable')
  expect(await restore(join(office.dataDir, 'office.db'), byPassphrase())).toBe('backup_damaged')
  expect(existsSync(there.dataDir)).toBe(false)
  mkdirSync(there.dataDir)
  writeFileSync(join(there.dataDir, 'holiday.jpg'), 'mine')
  expect(await restore(made.path, byPassphrase())).toBe('folder_not_empty')
  expect(readdirSync(there.dataDir)).toEqual(['holiday.jpg'])
  expect(await codeOf(office.call('office.restore', { file: made.path, by: byPassphrase() }))).toBe('office_exists')
})
