import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  inStepWith,
  keysIn,
  newKeyFile,
  openByPassphrase,
  openByRecoveryKey,
  readKeyFile,
  sealForAccount,
  textOf,
  withAccount,
  writeKeyFile,
  type KeyFile,
} from '../../../main/office/key-file.ts'
import { type KeyCopy, sealedAgain } from '../../../main/office/key-copy.ts'
import { newRecoveryKey } from '../../../main/office/recovery-key.ts'
import { stretch } from '../../../main/office/stretch.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Account } from '../../../shared/office/account.ts'
import { temporaryFolder } from '../../support/office.ts'
import { oldAccount, oldRecovery } from '../../support/old-keys.ts'
import { seeded } from '../../support/seeded.ts'

const officeName = { ja: '練習総領事館', en: 'Practice Consulate' }
const haruka: Account = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: '小林 遥',
  nameEn: '',
  roles: ['administrator', 'staff'],
  language: 'ja',
  endedAt: null,
}
const mori: Account = {
  id: '018f0000-0000-7000-8000-000000000002',
  name: '森 直樹',
  nameEn: '',
  roles: ['staff'],
  language: 'ja',
  endedAt: null,
}
const dataKey = randomBytes(32)
const recoveryKey = newRecoveryKey()
let keys: KeyFile

beforeAll(async () => {
  keys = newKeyFile(dataKey, recoveryKey, officeName).keys
  for (const account of [haruka, mori])
    keys = withAccount(keys, (await sealForAccount(account, passphraseOf(account), dataKey, stretch)).account)
})

const passphraseOf = ({ id }: Account): string => `the passphrase of ${id}`

/** A key file as it is written, so that a test can change it. */
type Written = {
  version: number
  officeName: Record<string, unknown>
  accounts: Record<string, unknown>[]
  recovery: Record<string, unknown>
}
const written = (of: KeyFile = keys): Written => JSON.parse(textOf(of)) as Written

describe('the key file', () => {
  test('opens the data with each account’s passphrase and with the recovery key', async () => {
    for (const { id } of [haruka, mori])
      expect(await openByPassphrase(keys, id, `the passphrase of ${id}`, stretch)).toEqual(dataKey)
    expect(openByRecoveryKey(keys, recoveryKey.toLowerCase().replaceAll(' ', '-'))).toEqual(dataKey)
  })

  test('takes a passphrase however the keyboard writes its characters', async () => {
    const { account } = await sealForAccount(mori, 'パスワード ではない ｶﾞｷﾞｸﾞ Ⅻ', dataKey, stretch)
    const changed = withAccount(keys, account)
    expect(await openByPassphrase(changed, mori.id, 'ﾊﾟｽﾜｰﾄﾞ ではない ガギグ XII', stretch)).toEqual(dataKey)
  })

  test('fails the same for a wrong passphrase, another account’s, and an account that is not there, each time stretching as much', async () => {
    const asked = vi.fn<typeof stretch>(stretch)
    for (const [id, passphrase] of [
      [haruka.id, 'wrong'],
      [haruka.id, `the passphrase of ${mori.id}`],
      ['018f0000-0000-7000-8000-000000000009', `the passphrase of ${mori.id}`],
    ] as const) {
      await expect(openByPassphrase(keys, id, passphrase, asked)).rejects.toEqual(new Problem('wrong_passphrase'))
    }
    const strengths = asked.mock.calls.map(([, { memory, passes, lanes }]) => ({ memory, passes, lanes }))
    expect(strengths).toEqual(strengths.map(() => ({ memory: 65536, passes: 3, lanes: 4 })))
    expect(strengths.length).toBe(3)
    expect(() => openByRecoveryKey(keys, newRecoveryKey())).toThrow(new Problem('wrong_recovery_key'))
  })

  test('holds neither the data key nor a passphrase, and is for its owner only', () => {
    const file = join(temporaryFolder(), 'keys.json')
    writeKeyFile(file, keys)
    const text = readFileSync(file, 'latin1')
    for (const form of ['base64', 'hex', 'base64url', 'latin1'] as const)
      expect(text.includes(dataKey.toString(form))).toBe(false)
    expect(text).not.toContain('the passphrase of')
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect(readKeyFile(file)).toEqual(keys)
    expect(existsSync(`${file}.new`)).toBe(false)
  })

  test('copies cannot be exchanged between accounts, nor their headers changed', async () => {
    const [first, second] = keys.accounts
    const exchanged = { ...keys, accounts: [{ ...first!, key: second!.key, stretch: second!.stretch }, second!] }
    await expect(openByPassphrase(exchanged, haruka.id, `the passphrase of ${mori.id}`, stretch)).rejects.toEqual(
      new Problem('wrong_passphrase'),
    )
    const changed = { ...keys, accounts: [{ ...first!, stretch: { ...first!.stretch, passes: 4 } }] }
    await expect(openByPassphrase(changed, haruka.id, `the passphrase of ${haruka.id}`, stretch)).rejects.toEqual(
      new Problem('wrong_passphrase'),
    )
  })

  test.each([
    ['less memory than the minimum', { memory: 65535 }, 'weak_key_file'],
    ['fewer passes than the minimum', { passes: 2 }, 'weak_key_file'],
    ['no lanes', { lanes: 0 }, 'weak_key_file'],
    ['more memory than a computer has', { memory: 2 ** 31 }, 'office_damaged'],
    ['passes for a year', { passes: 10 ** 9 }, 'office_damaged'],
    ['too many lanes', { lanes: 255 }, 'office_damaged'],
    ['another way of stretching', { kdf: 'pbkdf2' }, 'office_damaged'],
    ['a short salt', { salt: 'AAAA' }, 'office_damaged'],
  ] as const)('with %s is refused before anything is stretched', async (_, change, code) => {
    const file = join(temporaryFolder(), 'keys.json')
    const accounts = [keys.accounts[0]!, { ...keys.accounts[1]!, stretch: { ...keys.accounts[1]!.stretch, ...change } }]
    writeFileSync(file, JSON.stringify({ ...written(), accounts }))
    expect(() => readKeyFile(file)).toThrow(new Problem(code))
    if (!('kdf' in change) && !('salt' in change)) {
      await expect(
        openByPassphrase({ ...keys, accounts: accounts as KeyFile['accounts'] }, mori.id, 'any', stretch),
      ).rejects.toEqual(new Problem(code))
    }
  })

  test('of version 1 opens as before, and stays as it was written until a copy is replaced', async () => {
    const { id, name, nameEn, roles, language } = mori
    const old = await oldAccount({ id, name, nameEn, roles, language }, passphraseOf(mori), dataKey)
    const file = { ...written(), version: 1, accounts: [old], recovery: oldRecovery(recoveryKey, dataKey) }
    const text = `${JSON.stringify(file, null, 2)}\n`
    const found = keysIn(text)
    expect(textOf(found)).toBe(text)
    expect(await openByPassphrase(found, id, passphraseOf(mori), stretch)).toEqual(dataKey)
    expect(openByRecoveryKey(found, recoveryKey)).toEqual(dataKey)
    await expect(openByPassphrase(found, id, 'another', stretch)).rejects.toEqual(new Problem('wrong_passphrase'))
    expect(() => openByRecoveryKey(found, newRecoveryKey())).toThrow(new Problem('wrong_recovery_key'))
    // Copies of both kinds stand beside each other until everybody has come.
    const mixed = withAccount(found, (await sealForAccount(haruka, passphraseOf(haruka), dataKey, stretch)).account)
    expect((JSON.parse(textOf(mixed)) as { version: number }).version).toBe(2)
    expect(keysIn(textOf(mixed))).toEqual(mixed)
    for (const one of [haruka, mori])
      expect(await openByPassphrase(mixed, one.id, passphraseOf(one), stretch)).toEqual(dataKey)
  })

  test('of a newer program is said to be one', () => {
    expect(() => keysIn(JSON.stringify({ ...written(), version: 3 }))).toThrow(new Problem('office_newer'))
  })

  test('gets a copy of another data key for colleagues who are not there, whom only their own passphrases open', async () => {
    const next = randomBytes(32)
    const { account, proof } = await sealForAccount(mori, passphraseOf(mori), dataKey, stretch)
    const again = withAccount(keys, { ...account, key: sealedAgain(account.key.public, mori.id, proof, next) })
    expect(await openByPassphrase(again, mori.id, passphraseOf(mori), stretch)).toEqual(next)
    await expect(openByPassphrase(again, mori.id, passphraseOf(haruka), stretch)).rejects.toThrow('wrong_passphrase')
    // Who knows the key file alone can seal for nobody, and who has one holder's proof not for another.
    for (const other of [Buffer.alloc(0), randomBytes(32)]) {
      const forged = withAccount(keys, { ...account, key: sealedAgain(account.key.public, mori.id, other, next) })
      await expect(openByPassphrase(forged, mori.id, passphraseOf(mori), stretch)).rejects.toEqual(
        new Problem('wrong_passphrase'),
      )
    }
    const { keys: recovered, proof: paper } = newKeyFile(dataKey, recoveryKey, officeName)
    const { salt, key } = recovered.recovery
    if (!('public' in key)) throw new Error('the recovery key has a pair')
    const resealed = { salt, key: sealedAgain(key.public, 'recovery', paper, next) }
    expect(openByRecoveryKey({ ...recovered, recovery: resealed }, recoveryKey)).toEqual(next)
  })

  test('opens nothing where a public half was exchanged, though the sealed key is the same', async () => {
    const [first, second] = keys.accounts
    const exchanged = {
      ...keys,
      accounts: [{ ...first!, key: { ...first!.key, public: (second!.key as KeyCopy).public } }, second!],
      recovery: { ...keys.recovery, key: { ...keys.recovery.key, public: (second!.key as KeyCopy).public } },
    }
    await expect(openByPassphrase(exchanged, haruka.id, passphraseOf(haruka), stretch)).rejects.toEqual(
      new Problem('wrong_passphrase'),
    )
    expect(() => openByRecoveryKey(exchanged, recoveryKey)).toThrow(new Problem('wrong_recovery_key'))
  })

  test('is read strictly: whatever is taken away, added or made something else at any place of it is said, and never opens', () => {
    const random = seeded(20261201)
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
    const whole = written()
    const strange = [null, 0, -1, 1e300, '', 'AAAA', '\0', [], {}, true, '0'.repeat(5000), ['a'], { public: '' }]
    const refused = new Map<string, number>()
    for (let nth = 0; nth < 3000; nth += 1) {
      const changed = structuredClone(whole) as unknown as Record<string, unknown>
      // Down to some place of the file.
      let at: Record<string, unknown> = changed
      for (let depth = Math.floor(random() * 4); depth > 0; depth -= 1) {
        const inner = Object.values(at).filter((one) => typeof one === 'object' && one !== null)
        if (inner.length > 0) at = pick(inner) as Record<string, unknown>
      }
      const name = pick(Object.keys(at).concat('more'))
      const how = pick(['away', 'other', 'more', 'twice'] as const)
      if (how === 'away') delete at[name]
      else if (how === 'other') at[name] = pick(strange)
      else if (how === 'more') at[`${name}x`] = pick(strange)
      else if (Array.isArray(at)) at.push(structuredClone(at[0]))
      const text = JSON.stringify(changed)
      if (text === JSON.stringify(whole)) continue
      try {
        const read = keysIn(text)
        // Names, roles and languages may be any that are one; nothing else, and nothing is left out.
        expect(JSON.parse(textOf(read))).toEqual(changed)
        const keysOf = ({ accounts, recovery }: KeyFile) => [
          recovery,
          ...accounts.map(({ id, stretch: how, key }) => [id, how, key]),
        ]
        for (const one of keysOf(read)) expect(keysOf(keys)).toContainEqual(one)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        refused.set(error.code, (refused.get(error.code) ?? 0) + 1)
      }
    }
    expect([...refused.keys()].toSorted()).toEqual(['office_damaged', 'office_newer', 'weak_key_file'])
    expect(refused.get('office_damaged')).toBeGreaterThan(1000)
  })

  test.each(['', '{', '[]', '{"format":"madoguchi-keys"}', 'null'])(
    'with the content %j is said to be damaged',
    (text) => {
      const file = join(temporaryFolder(), 'keys.json')
      writeFileSync(file, text)
      expect(() => readKeyFile(file)).toThrow(new Problem('office_damaged'))
      expect(readFileSync(file, 'utf8')).toBe(text)
    },
  )

  test('follows the accounts of the database: names and roles of now, nobody who has ended', () => {
    const promoted: Account = { ...haruka, name: '小林 遥子', roles: ['administrator'], language: 'en' }
    const next = inStepWith(keys, [promoted, { ...mori, endedAt: '2026-11-24T00:00:00.000Z' }], { ja: '新', en: 'New' })
    const [first] = keys.accounts
    expect(next).toEqual({
      ...keys,
      officeName: { ja: '新', en: 'New' },
      accounts: [{ ...first, name: '小林 遥子', roles: ['administrator'], language: 'en' }],
    })
  })
})
