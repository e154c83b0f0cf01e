import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  inStepWith,
  newKeyFile,
  openByPassphrase,
  openByRecoveryKey,
  readKeyFile,
  sealForAccount,
  withAccount,
  writeKeyFile,
  type KeyFile,
} from '../../../main/office/key-file.ts'
import { newRecoveryKey } from '../../../main/office/recovery-key.ts'
import { stretch } from '../../../main/office/stretch.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Account } from '../../../shared/office/account.ts'
import { temporaryFolder } from '../../support/office.ts'

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
  keys = newKeyFile(dataKey, recoveryKey, officeName)
  for (const account of [haruka, mori])
    keys = withAccount(keys, await sealForAccount(account, `the passphrase of ${account.id}`, dataKey, stretch))
})

describe('the key file', () => {
  test('opens the data with each account’s passphrase and with the recovery key', async () => {
    for (const { id } of [haruka, mori])
      expect(await openByPassphrase(keys, id, `the passphrase of ${id}`, stretch)).toEqual(dataKey)
    expect(openByRecoveryKey(keys, recoveryKey.toLowerCase().replaceAll(' ', '-'))).toEqual(dataKey)
  })

  test('takes a passphrase however the keyboard writes its characters', async () => {
    const copy = await sealForAccount(mori, 'パスワード ではない ｶﾞｷﾞｸﾞ Ⅻ', dataKey, stretch)
    expect(await openByPassphrase(withAccount(keys, copy), mori.id, 'ﾊﾟｽﾜｰﾄﾞ ではない ガギグ XII', stretch)).toEqual(
      dataKey,
    )
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
    writeFileSync(file, JSON.stringify({ ...keys, accounts }))
    expect(() => readKeyFile(file)).toThrow(new Problem(code))
    if (!('kdf' in change) && !('salt' in change)) {
      await expect(
        openByPassphrase({ ...keys, accounts: accounts as KeyFile['accounts'] }, mori.id, 'any', stretch),
      ).rejects.toEqual(new Problem(code))
    }
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
