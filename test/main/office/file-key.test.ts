import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openByPassphrase, readKeyFile, type KeyFile } from '../../../main/office/key-file.ts'
import { openDatabase } from '../../../main/database/open.ts'
import type { KeyCopy } from '../../../main/office/key-copy.ts'
import { stretch } from '../../../main/office/stretch.ts'
import {
  everyFile,
  keyOf,
  moriPassphrase,
  newOfficeWithFiles,
  openedBy,
  type OfficeWithFiles,
  tanakaPassphrase,
} from '../../support/file-key.ts'
import { backupsIn, rowHashes } from '../../support/backed-up.ts'
import { callOf, codeOf, lock, newTestDesk, signIn, temporaryFolder, testPassphrase } from '../../support/office.ts'
import { withOldKeys } from '../../support/old-keys.ts'

let office: OfficeWithFiles
beforeEach(async () => {
  office = await newOfficeWithFiles()
})

const nothing = { accounts: [], recoveryKey: false }
const names = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== 'office.lock')
    .toSorted()

/** What is written in the tables of an office, but for what every sign-in and a renewal write. */
function rowsOf(of: OfficeWithFiles): Record<string, string> {
  const rows = rowHashes(of.dataDir, of.recoveryKey)
  return Object.fromEntries(
    Object.entries(rows).filter(
      ([name]) => !/^office\.(audit|kept_keys|file_key|earlier_backup_keys|backup_folders|sqlite_.*)$/.test(name),
    ),
  )
}

/** Another start of the program on the same folder as it lies there, after something was changed in it. */
function startedAnew(change: (folder: string) => void = () => {}): OfficeWithFiles {
  const dataDir = join(temporaryFolder(), 'office')
  cpSync(office.dataDir, dataDir, { recursive: true, filter: (path) => !path.endsWith('office.lock') })
  change(dataDir)
  return { ...office, dataDir, call: callOf(newTestDesk({ dataDir })) }
}

async function endMori(): Promise<void> {
  await signIn(office)
  await office.call('office.endAccount', { accountId: office.mori })
}

describe('the key of the files', () => {
  test('is renewed at the next sign-in after an account was ended: the old one opens nothing any more, every passphrase of now and the recovery key do', async () => {
    const old = keyOf(office)
    const keyFile = readKeyFile(join(office.dataDir, 'keys.json'))!
    expect(openedBy(old, office.dataDir)).toEqual(everyFile)
    await endMori()
    expect(await office.call('office.fileKey', {})).toEqual({
      renewedAt: null,
      due: { since: expect.any(String), because: 'ended', who: { name: '森 健', nameEn: 'Ken Mori' }, leaving: false },
      waitsFor: nothing,
      failure: null,
    })
    await lock(office)
    const rows = rowsOf(office)
    const told: (number | null)[] = []
    const ending = office.desk.onChanged(async () => {
      const status = await office.desk.call('office.status', {})
      if (status.ok) told.push((status.output as { renewing: number | null }).renewing)
    })
    await signIn(office)
    ending()
    expect(told.filter((one) => one !== null && one > 0 && one < 1).length).toBeGreaterThan(2)
    expect(await office.call('office.status', {})).toMatchObject({ state: 'open', renewing: null })
    expect(await office.call('office.fileKey', {})).toEqual({
      renewedAt: expect.any(String),
      due: null,
      waitsFor: nothing,
      failure: null,
    })
    expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true, letters: 3 })
    const record = await office.call('office.audit', {})
    expect(record.rows.find(({ what }) => what === 'office.fileKeyRenewed')).toMatchObject({ about: office.mori })
    await lock(office)

    expect(names(office.dataDir)).toEqual([...everyFile, 'keys.json'].toSorted())
    // Whoever kept key, key file and passphrase of before reads nothing of what lies there now.
    expect(await openByPassphrase(keyFile, office.mori, moriPassphrase, stretch)).toEqual(old)
    expect(openedBy(old, office.dataDir)).toEqual([])
    expect(openedBy(keyOf(office), office.dataDir)).toEqual(everyFile)
    const now = readFileSync(join(office.dataDir, 'keys.json'), 'utf8')
    expect(now).not.toContain(office.mori)
    expect(rowsOf(office)).toEqual(rows)
    for (const [passphrase, id] of [
      [testPassphrase, office.account.id],
      [tanakaPassphrase, office.tanaka],
    ] as const) {
      await signIn(office, passphrase, id)
      await lock(office)
    }
    await office.call('office.recover', {
      recoveryKey: office.recoveryKey,
      accountId: office.tanaka,
      newPassphrase: moriPassphrase,
    })
    // Nothing is due, and the next sign-in renews nothing.
    expect(keyOf(office)).not.toEqual(old)
    const key = keyOf(office)
    await lock(office)
    await signIn(office)
    expect(keyOf(office)).toEqual(key)
  })

  test('is renewed when an administrator asks for it, again and again, also by whoever comes with the recovery key', async () => {
    const seen = [keyOf(office).toString('hex')]
    const { recoveryKey, account } = office
    for (const come of [
      () => signIn(office),
      () => office.call('office.recover', { recoveryKey, accountId: account.id, newPassphrase: tanakaPassphrase }),
    ]) {
      await signIn(office)
      await office.call('office.renewFileKey', { leaving: false })
      expect((await office.call('office.fileKey', {})).due).toMatchObject({ because: 'asked', leaving: false })
      await lock(office)
      await come()
      seen.push(keyOf(office).toString('hex'))
      await lock(office)
    }
    expect(new Set(seen).size).toBe(3)
    await signIn(office, tanakaPassphrase)
    expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
  })

  test('is renewed also where an account was ended at another workstation, as soon as this one knows', async () => {
    const old = keyOf(office)
    const db = openDatabase(join(office.dataDir, 'office.db'), old)
    db.prepare('UPDATE accounts SET ended_at = ? WHERE id = ?').run('2026-11-24T17:44:00.000Z', office.mori)
    db.close()
    rmSync(join(office.dataDir, 'page-root'))
    await signIn(office)
    expect(keyOf(office)).not.toEqual(old)
    expect((await office.call('office.fileKey', {})).renewedAt).not.toBeNull()
  })

  test('is for administrators to ask for', async () => {
    await signIn(office, tanakaPassphrase, office.tanaka)
    expect(await codeOf(office.call('office.fileKey', {}))).toBe('not_allowed')
    expect(await codeOf(office.call('office.renewFileKey', { leaving: true }))).toBe('not_allowed')
  })
})

describe('whoever exchanges a public half in the key file', () => {
  const exchange = (folder: string, change: (keys: KeyFile & { version: number }) => void): void => {
    const file = join(folder, 'keys.json')
    const keys = JSON.parse(readFileSync(file, 'utf8')) as KeyFile & { version: number }
    change(keys)
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`)
  }

  test('gets no copy of the next key: it is not sealed before that copy is right again', async () => {
    await endMori()
    await lock(office)
    const old = keyOf(office)
    const forged = startedAnew((folder) =>
      exchange(folder, ({ accounts }) => {
        const [attacker, victim] = [accounts[0]!, accounts.find(({ id }) => id === office.tanaka)!]
        victim.key = { ...(victim.key as KeyCopy), public: (attacker.key as KeyCopy).public }
      }),
    )
    await signIn(forged)
    expect((await forged.call('office.fileKey', {})).waitsFor).toEqual({
      accounts: [{ name: '田中 花', nameEn: 'Hana Tanaka' }],
      recoveryKey: false,
    })
    expect(keyOf(forged)).toEqual(old)
    // A new passphrase makes a copy that is right; nothing is waited for any more.
    await forged.call('office.givePassphrase', { accountId: office.tanaka, passphrase: moriPassphrase })
    await lock(forged)
    await signIn(forged, moriPassphrase, office.tanaka)
    expect(keyOf(forged)).not.toEqual(old)
  })

  test('of the recovery key neither', async () => {
    await endMori()
    await lock(office)
    const old = keyOf(office)
    const forged = startedAnew((folder) =>
      exchange(folder, ({ recovery, accounts }) => {
        recovery.key = { ...(recovery.key as KeyCopy), public: (accounts[0]!.key as KeyCopy).public }
      }),
    )
    await signIn(forged)
    const { waitsFor, due } = await forged.call('office.fileKey', {})
    expect([waitsFor, due?.because]).toEqual([{ accounts: [], recoveryKey: true }, 'ended'])
    await lock(forged)
    expect(openedBy(old, forged.dataDir)).toEqual(everyFile)
  })
})

describe('an office with copies of before', () => {
  const passphrases = () => ({
    [office.account.id]: testPassphrase,
    [office.mori]: moriPassphrase,
    [office.tanaka]: tanakaPassphrase,
  })
  const printAnew = async () => {
    const { recoveryKey } = await office.call('office.renewRecoveryKey', { passphrase: testPassphrase })
    await office.call('office.keepRecoveryKey', {})
    office = { ...office, recoveryKey }
  }

  test('waits until everybody has come once and a recovery key is printed, and says for whom', async () => {
    const old = await withOldKeys(office.dataDir, office.recoveryKey, passphrases())
    await endMori()
    const tanaka = { name: '田中 花', nameEn: 'Hana Tanaka' }
    const waitsFor = async () => (await office.call('office.fileKey', {})).waitsFor
    expect(await waitsFor()).toEqual({ accounts: [tanaka], recoveryKey: true })
    await lock(office)
    await signIn(office)
    await printAnew()
    expect(await waitsFor()).toEqual({ accounts: [tanaka], recoveryKey: false })
    await lock(office)
    await signIn(office)
    expect(keyOf(office)).toEqual(old)
    await lock(office)
    // Whoever comes last has it renewed.
    await signIn(office, tanakaPassphrase, office.tanaka)
    expect(keyOf(office)).not.toEqual(old)
    await lock(office)
    await signIn(office)
    expect((await office.call('office.fileKey', {})).due).toBeNull()
  })

  test('goes ahead without those who do not come where an administrator says so; they come again by a new passphrase', async () => {
    const old = await withOldKeys(office.dataDir, office.recoveryKey, passphrases())
    await endMori()
    await office.call('office.renewFileKey', { leaving: true })
    await lock(office)
    await signIn(office)
    // Never without a recovery key.
    expect(keyOf(office)).toEqual(old)
    await printAnew()
    await lock(office)
    await signIn(office)
    expect(keyOf(office)).not.toEqual(old)
    expect((await office.call('office.status', {})).accounts.map(({ id }) => id)).toEqual([office.account.id])
    await office.call('office.givePassphrase', { accountId: office.tanaka, passphrase: moriPassphrase })
    await lock(office)
    expect(openedBy(old, office.dataDir)).toEqual([])
    await signIn(office, moriPassphrase, office.tanaka)
  })
})

describe('backups', () => {
  test('of before are opened by their own key file and restored, and go when their time has come; a new one is due at once', async () => {
    await signIn(office)
    const before = await office.call('office.backUpTo', { folder: office.folder })
    const file = join(temporaryFolder(), before.file)
    cpSync(join(office.folder, before.file), file)
    await office.call('office.backUp', {})
    const { folders } = await office.call('office.backups', {})
    expect(folders[0]!.newest).not.toBeNull()
    await office.call('office.endAccount', { accountId: office.mori })
    await lock(office)
    await signIn(office)
    expect((await office.call('office.backups', {})).folders[0]).toMatchObject({ newest: null, failure: null })
    for (const by of [{ recoveryKey: office.recoveryKey }, { accountId: office.mori, passphrase: moriPassphrase }]) {
      const dataDir = join(temporaryFolder(), 'restored')
      const call = callOf(newTestDesk({ dataDir }))
      expect(await call('office.restore', { file, by })).toMatchObject({ letters: 3, verified: true })
      // As it was then: whose account was ended since had none ended yet.
      await call('office.signIn', { accountId: office.mori, passphrase: moriPassphrase })
      expect(await call('office.status', {})).toMatchObject({ state: 'open', account: { id: office.mori } })
    }
    await office.call('office.backUp', {})
    await office.call('office.proveBackups', {})
    expect((await office.call('office.backups', {})).folders[0]).toMatchObject({
      failure: null,
      proven: { at: expect.any(String) },
    })
    // One a day stays: those of before are this workstation's own as ever.
    expect(backupsIn(office.folder)).toHaveLength(1)
  })
})

describe('a renewal that cannot be', () => {
  test('leaves everything under the old key, keeps nobody out, and is told', async () => {
    const old = keyOf(office)
    await endMori()
    await lock(office)
    const damaged = startedAnew((folder) => writeFileSync(join(folder, 'similar.db'), Buffer.alloc(8192, 7)))
    await signIn(damaged)
    const state = { due: { because: 'ended' }, failure: 'office_damaged' }
    expect(await damaged.call('office.fileKey', {})).toMatchObject(state)
    expect(keyOf(damaged)).toEqual(old)
    expect(existsSync(join(damaged.dataDir, 'next-key'))).toBe(false)
    expect(await damaged.call('office.verify', {})).toMatchObject({ auditSound: true })
  })
})

describe('a program that is ended in the middle', () => {
  test('finds everything as it was before the new files count, and goes on after that, whichever of them are in their places', async () => {
    await endMori()
    await lock(office)
    const before = startedAnew()
    const old = keyOf(office)
    await signIn(office)
    await lock(office)
    const after = office.dataDir
    // Half made: taken out. (It signs in and renews again.)
    const half = await startedFrom(before, (folder) => cpSync(after, join(folder, 'next-key'), { recursive: true }))
    expect(keyOf(half)).not.toEqual(keyOf(office))
    // Whole: each file may have been moved or not.
    const moved = [...everyFile, 'keys.json']
    const log = logOf(before.dataDir, old)
    for (let nth = 0; nth <= moved.length; nth += 4) {
      const cut = await startedFrom(before, (folder) => {
        cpSync(after, join(folder, 'new-key'), { recursive: true, filter: (path) => !path.endsWith('office.lock') })
        for (const name of moved.slice(0, nth)) renameSync(join(folder, 'new-key', name), join(folder, name))
        // The log of a program that was ended before, under the old key; it is erased before its file is moved.
        if (existsSync(join(folder, 'new-key', 'office.db'))) writeFileSync(join(folder, 'office.db-wal'), log)
      })
      expect(keyOf(cut)).toEqual(keyOf(office))
      expect(openedBy(old, cut.dataDir)).toEqual([])
      expect(existsSync(join(cut.dataDir, 'new-key'))).toBe(false)
    }
  })

  /** A log of office data with something in it that is not yet in their file. */
  function logOf(dataDir: string, key: Buffer): Buffer {
    const folder = join(temporaryFolder(), 'logged')
    cpSync(dataDir, folder, { recursive: true, filter: (path) => !path.endsWith('office.lock') })
    const db = openDatabase(join(folder, 'office.db'), key)
    db.exec('UPDATE file_key SET leaving = 1')
    const log = readFileSync(join(folder, 'office.db-wal'))
    db.close()
    return log
  }

  async function startedFrom(from: OfficeWithFiles, change: (folder: string) => void): Promise<OfficeWithFiles> {
    const dataDir = join(temporaryFolder(), 'office')
    cpSync(from.dataDir, dataDir, { recursive: true, filter: (path) => !path.endsWith('office.lock') })
    change(dataDir)
    const there = { ...office, dataDir, call: callOf(newTestDesk({ dataDir })) }
    await signIn(there)
    expect(await there.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true, letters: 3 })
    await lock(there)
    return there
  }
})
