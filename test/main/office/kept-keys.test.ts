import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readKeyFile } from '../../../main/office/key-file.ts'
import {
  callOf,
  codeOf,
  lock,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  signIn,
  temporaryFolder,
  testPassphrase,
  type TestOffice,
} from '../../support/office.ts'
import { versionOfKeys, withOldKeys } from '../../support/old-keys.ts'

let office: TestOffice
beforeEach(async () => {
  office = await newTestOffice()
})

const keysOf = ({ dataDir }: TestOffice) => join(dataDir, 'keys.json')

/** The same folder as it lies there at this moment, opened by another start of the program. */
function afterKill({ dataDir, ...same }: TestOffice, change: (folder: string) => void = () => {}): TestOffice {
  const folder = join(temporaryFolder(), 'office')
  cpSync(dataDir, folder, { recursive: true, filter: (path) => !path.endsWith('office.lock') })
  change(folder)
  const desk = newTestDesk({ dataDir: folder })
  return { ...same, desk, call: callOf(desk), dataDir: folder }
}

const changeTo = (next: string) => office.call('office.changePassphrase', { current: testPassphrase, next })

describe('a key file of an older day that was put back', () => {
  test('restores no passphrase and shuts nobody out for good: the recovery key opens the office, and alone', async () => {
    await lock(office)
    await signIn(office)
    const old = readFileSync(keysOf(office))
    await changeTo(otherPassphrase)
    await lock(office)
    const back = afterKill(office, (folder) => writeFileSync(join(folder, 'keys.json'), old))
    expect(await codeOf(signIn(back))).toBe('key_file_replaced')
    const recover = {
      recoveryKey: office.recoveryKey,
      accountId: office.account.id,
      newPassphrase: 'nine lanterns drift along a slow canal',
    }
    await back.call('office.recover', recover)
    await lock(back)
    expect(await codeOf(signIn(back))).toBe('wrong_passphrase')
    await signIn(back, recover.newPassphrase)
  })

  test('with an older recovery key is no way in either', async () => {
    await lock(office)
    await signIn(office)
    const old = readFileSync(keysOf(office))
    const { recoveryKey } = await office.call('office.renewRecoveryKey', { passphrase: testPassphrase })
    expect(recoveryKey).not.toBe(office.recoveryKey)
    await office.call('office.keepRecoveryKey', {})
    await lock(office)
    const recover = (of: TestOffice, key: string) =>
      codeOf(
        of.call('office.recover', {
          recoveryKey: key,
          accountId: office.account.id,
          newPassphrase: 'nine lanterns drift along a slow canal',
        }),
      )
    const back = afterKill(office, (folder) => writeFileSync(join(folder, 'keys.json'), old))
    expect(await recover(back, office.recoveryKey)).toBe('wrong_recovery_key')
    expect(await recover(office, office.recoveryKey)).toBe('wrong_recovery_key')
    expect(await recover(office, recoveryKey)).toBe('ok')
  })
})

describe('a new recovery key', () => {
  test('opens nothing before it is said to be on paper, and the printed one goes on to open the data', async () => {
    await lock(office)
    await signIn(office)
    const { recoveryKey } = await office.call('office.renewRecoveryKey', { passphrase: testPassphrase })
    await lock(office)
    const recover = (key: string) =>
      codeOf(
        office.call('office.recover', {
          recoveryKey: key,
          accountId: office.account.id,
          newPassphrase: 'nine lanterns drift along a slow canal',
        }),
      )
    expect(await recover(recoveryKey)).toBe('wrong_recovery_key')
    expect(await recover(office.recoveryKey)).toBe('ok')
    // What was shown before the lock is forgotten.
    expect(await codeOf(office.call('office.keepRecoveryKey', {}))).toBe('not_found')
  })
})

describe('a change of the keys', () => {
  test('that is cut off before its commit never happened, and after it has', async () => {
    await lock(office)
    await signIn(office)
    const before = readFileSync(keysOf(office))
    await changeTo(otherPassphrase)
    await lock(office)
    const after = readFileSync(keysOf(office))
    // Killed after the commit, before the new file had its name.
    const committed = afterKill(office, (folder) => {
      writeFileSync(join(folder, 'keys.json.next'), after)
      writeFileSync(join(folder, 'keys.json'), before)
    })
    expect(await codeOf(signIn(committed, testPassphrase))).toBe('wrong_passphrase')
    await signIn(committed, otherPassphrase)
    await lock(committed)
    expect(readFileSync(keysOf(committed))).toEqual(after)
    // Killed before the commit: the next file belongs to nothing.
    const cut = afterKill(office, (folder) => writeFileSync(join(folder, 'keys.json.next'), before))
    expect(await codeOf(signIn(cut, testPassphrase))).toBe('wrong_passphrase')
    await signIn(cut, otherPassphrase)
    const torn = afterKill(office, (folder) => writeFileSync(join(folder, 'keys.json.next'), after.subarray(0, 100)))
    await signIn(torn, otherPassphrase)
  })

  test('never writes through a link that lies in its way', async () => {
    const elsewhere = join(temporaryFolder(), 'elsewhere')
    writeFileSync(elsewhere, 'untouched')
    for (const name of ['keys.json.next', 'keys.json.new', 'page-root.new'])
      symlinkSync(elsewhere, join(office.dataDir, name))
    await changeTo(otherPassphrase)
    await lock(office)
    await signIn(office, otherPassphrase)
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched')
  })

  test('for somebody who forgot theirs is made by an administrator', async () => {
    const passphrase = 'forty pines lean over the harbour wall'
    const added = await office.call('office.addAccount', {
      name: 'Mori Ken',
      roles: ['staff'],
      language: 'ja',
      passphrase,
    })
    await office.call('office.givePassphrase', { accountId: added.id, passphrase: otherPassphrase })
    await lock(office)
    expect(await codeOf(signIn(office, passphrase, added.id))).toBe('wrong_passphrase')
    await signIn(office, otherPassphrase, added.id)
    expect(await codeOf(office.call('office.givePassphrase', { accountId: added.id, passphrase }))).toBe('not_allowed')
  })
})

describe('an office whose recovery key nobody has been told', () => {
  test('is set up again from the start after a kill, and begins with the first thing that is done in it', async () => {
    const dataDir = join(temporaryFolder(), 'office')
    const first = {
      accountName: '小林 遥',
      passphrase: testPassphrase,
      language: 'ja' as const,
      officeName: { ja: '総領事館', en: 'Consulate' },
    }
    const desk = newTestDesk({ dataDir })
    await callOf(desk)('office.create', first)
    await callOf(desk)('office.status', {})
    const killed = afterKill({ ...office, dataDir })
    expect((await killed.call('office.status', {})).state).toBe('none')
    const { recoveryKey } = await killed.call('office.create', { ...first, passphrase: otherPassphrase })
    await killed.call('office.finishSetUp', { step: 'mailbox' })
    const again = afterKill(killed)
    const { state, accounts } = await again.call('office.status', {})
    expect(state).toBe('locked')
    await signIn(again, otherPassphrase, accounts[0]!.id)
    expect(recoveryKey).toMatch(/^[0-9A-Z ]{47}$/)
  })
})

describe('pages of an older day', () => {
  test('put back between closing and opening are noticed, and told ever after', async () => {
    await office.call('office.setSettings', { ...(await office.call('office.settings', {})), idleMinutes: 11 })
    await lock(office)
    const file = join(office.dataDir, 'office.db')
    const older = readFileSync(file)
    await signIn(office)
    await office.call('office.setSettings', { ...(await office.call('office.settings', {})), idleMinutes: 12 })
    await lock(office)
    const newer = readFileSync(file)
    const changed = Array.from({ length: Math.min(older.length, newer.length) / 4096 }, (_, page) => page).filter(
      (page) =>
        page > 0 &&
        !older.subarray(page * 4096, page * 4096 + 4096).equals(newer.subarray(page * 4096, page * 4096 + 4096)),
    )
    expect(changed.length).toBeGreaterThan(0)
    for (const page of [changed[0]!, changed.at(-1)!]) {
      const left = afterKill(office, (folder) => {
        const bytes = Buffer.from(newer)
        older.copy(bytes, page * 4096, page * 4096, page * 4096 + 4096)
        writeFileSync(join(folder, 'office.db'), bytes)
      })
      try {
        await signIn(left)
      } catch {
        // Some pages make the data unreadable at once; that is noticed, too.
        continue
      }
      expect(await left.call('office.verify', {})).toMatchObject({ auditSound: false })
      await left.desk.close()
    }
    const same = afterKill(office)
    await signIn(same)
    expect(await same.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
    rmSync(join(office.dataDir, 'page-root'))
    await signIn(office)
  })
})

describe('an office whose key file is of version 1', () => {
  /** Its administrator and a colleague, with copies as the program of before made them. */
  async function oldOffice(): Promise<{ old: TestOffice; mori: string }> {
    const { id: mori } = await office.call('office.addAccount', {
      name: 'Mori Ken',
      roles: ['staff'],
      language: 'ja',
      passphrase: otherPassphrase,
    })
    await lock(office)
    const passphrases = { [office.account.id]: testPassphrase, [mori]: otherPassphrase }
    await withOldKeys(office.dataDir, office.recoveryKey, passphrases)
    return { old: office, mori }
  }
  const pairedIn = ({ dataDir }: TestOffice): string[] => {
    const { recovery, accounts } = readKeyFile(join(dataDir, 'keys.json'))!
    return [...accounts.map(({ id, key }) => ({ id, key })), { id: 'recovery', ...recovery }].flatMap(({ id, key }) =>
      'public' in key ? [id] : [],
    )
  }

  test('goes on, and each copy is replaced when whoever it is of comes: with the passphrase, the recovery key, or a new one on paper', async () => {
    const { old, mori } = await oldOffice()
    expect([versionOfKeys(old.dataDir), pairedIn(old)]).toEqual([1, []])
    await signIn(old)
    expect([versionOfKeys(old.dataDir), pairedIn(old)]).toEqual([2, [old.account.id]])
    await lock(old)
    await signIn(old)
    await lock(old)
    await signIn(old, otherPassphrase, mori)
    await lock(old)
    expect(pairedIn(old).toSorted()).toEqual([mori, old.account.id].toSorted())
    const newPassphrase = 'nine lanterns drift along a slow canal'
    await old.call('office.recover', { recoveryKey: old.recoveryKey, accountId: mori, newPassphrase })
    await lock(old)
    expect(pairedIn(old)).toContain('recovery')
    // The paper in the safe is the same one.
    await old.call('office.recover', { recoveryKey: old.recoveryKey, accountId: mori, newPassphrase: otherPassphrase })
    await lock(old)
    await signIn(old)
    expect(await old.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
  })

  test('has a pair for the recovery key once it is printed anew', async () => {
    const { old } = await oldOffice()
    await signIn(old)
    await old.call('office.renewRecoveryKey', { passphrase: testPassphrase })
    await old.call('office.keepRecoveryKey', {})
    expect(pairedIn(old)).toContain('recovery')
  })

  test('whose copies of version 1 are put back later lets nobody in', async () => {
    const { old } = await oldOffice()
    const before = readFileSync(keysOf(old))
    await signIn(old)
    await lock(old)
    const back = afterKill(old, (folder) => writeFileSync(join(folder, 'keys.json'), before))
    expect(await codeOf(signIn(back))).toBe('key_file_replaced')
  })
})
