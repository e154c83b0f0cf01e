import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import { type Account, Language } from '../../shared/office/account.ts'
import { Role } from '../../shared/roles.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { replaceFile } from '../database/replace-file.ts'
import { keyFromRecovery, SealedKey, sealKey, unsealKey } from './sealed-key.ts'
import { checkStretch, presentStretch, StretchHeader } from './stretch.ts'

/**
 * The file beside the database that holds the data key, never in clear: one copy for each account under its stretched passphrase, one
 * under the recovery key.
 *
 * Names, roles and languages of the accounts and the name of the office stand in it in clear, because the unlock screen shows them
 * before anybody has signed in, as the login of every operating system does: who can open this folder can see that screen. They are
 * a copy for that screen only; what an account may do is decided by the database. Nothing about the public stands here.
 */
const KeyFile = z.strictObject({
  format: z.literal('madoguchi-keys'),
  version: z.literal(1),
  officeName: z.object({ ja: z.string(), en: z.string() }),
  accounts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** Not in files from before accounts had two names. */
      nameEn: z.string().default(''),
      roles: z.array(Role),
      language: Language,
      stretch: StretchHeader,
      key: SealedKey,
    }),
  ),
  recovery: z.object({ salt: z.base64().length(44), key: SealedKey }),
})
export type KeyFile = z.infer<typeof KeyFile>
export type KeyFileAccount = KeyFile['accounts'][number]

/** Turns a passphrase into a key; given in, because it is slow and is done in a thread. */
export type Stretch = (passphrase: string, header: StretchHeader) => Promise<Uint8Array>

/** The key file, or null where there is none. Throws office_damaged, and weak_key_file where any copy is protected below the minimum. */
export function readKeyFile(file: string): KeyFile | null {
  const text = readText(file)
  return text === null ? null : keysIn(text)
}

/** A key file by its text. Throws as readKeyFile. */
export function keysIn(text: string): KeyFile {
  const parsed = KeyFile.safeParse(jsonOf(text))
  if (!parsed.success) throw new Problem('office_damaged')
  for (const account of parsed.data.accounts) checkStretch(account.stretch)
  return parsed.data
}

export function writeKeyFile(file: string, keys: KeyFile): void {
  replaceFile(file, textOf(keys))
}

/** The key file as it is written, the same for the same keys. */
export function textOf(keys: KeyFile): string {
  return `${JSON.stringify(keys, null, 2)}\n`
}

/** What the key file of a new office holds before its first account. */
export function newKeyFile(dataKey: Uint8Array, recoveryKey: string, officeName: KeyFile['officeName']): KeyFile {
  return {
    format: 'madoguchi-keys',
    version: 1,
    officeName,
    accounts: [],
    recovery: sealForRecovery(dataKey, recoveryKey),
  }
}

/** The key file under another recovery key: the old paper opens nothing any more. */
export function withRecoveryKey(keys: KeyFile, dataKey: Uint8Array, recoveryKey: string): KeyFile {
  return { ...keys, recovery: sealForRecovery(dataKey, recoveryKey) }
}

function sealForRecovery(dataKey: Uint8Array, recoveryKey: string): KeyFile['recovery'] {
  const salt = randomBytes(32).toString('base64')
  const under = keyFromRecovery(readRecoveryKey(recoveryKey), salt)
  const key = sealKey(dataKey, under, recoveryHeader(salt))
  under.fill(0)
  return { salt, key }
}

/** A copy of the data key for this account under its passphrase. */
export async function sealForAccount(
  account: Account,
  passphrase: string,
  dataKey: Uint8Array,
  stretch: Stretch,
): Promise<KeyFileAccount> {
  const header = newStretchHeader()
  const under = await stretch(passphrase, header)
  const key = sealKey(dataKey, under, accountHeader(account.id, header))
  under.fill(0)
  const { id, name, nameEn, roles, language } = account
  return { id, name, nameEn, roles, language, stretch: header, key }
}

/** The key file with this account's copy in place of the one it had, or added. */
export function withAccount(keys: KeyFile, account: KeyFileAccount): KeyFile {
  return { ...keys, accounts: [...keys.accounts.filter((one) => one.id !== account.id), account] }
}

/** The data key by an account's passphrase; an account that is not there takes as long and fails the same. Throws wrong_passphrase. */
export async function openByPassphrase(
  keys: KeyFile,
  accountId: string,
  passphrase: string,
  stretch: Stretch,
): Promise<Buffer> {
  const account = keys.accounts.find((one) => one.id === accountId)
  const header = account?.stretch ?? newStretchHeader()
  const under = await stretch(passphrase, header)
  const dataKey = account ? unsealKey(account.key, under, accountHeader(account.id, header)) : null
  under.fill(0)
  if (!dataKey) throw new Problem('wrong_passphrase')
  return dataKey
}

/** The data key by the recovery key. Throws wrong_recovery_key. */
export function openByRecoveryKey(keys: KeyFile, recoveryKey: string): Buffer {
  const { salt, key } = keys.recovery
  const under = keyFromRecovery(readRecoveryKey(recoveryKey), salt)
  const dataKey = unsealKey(key, under, recoveryHeader(salt))
  under.fill(0)
  if (!dataKey) throw new Problem('wrong_recovery_key')
  return dataKey
}

/** The key file as the accounts of the database want it: copies of ended accounts are gone, names and roles are the present ones. */
export function inStepWith(keys: KeyFile, accounts: Account[], officeName: KeyFile['officeName']): KeyFile {
  const kept = keys.accounts.flatMap((one) => {
    const account = accounts.find(({ id, endedAt }) => id === one.id && endedAt === null)
    if (!account) return []
    const { name, nameEn, roles, language } = account
    return [{ ...one, name, nameEn, roles, language }]
  })
  return { ...keys, officeName, accounts: kept }
}

function newStretchHeader(): StretchHeader {
  return { ...presentStretch, salt: randomBytes(16).toString('base64') }
}

/** In one order, however the file was written. A copy fits its own account only: they cannot be exchanged. */
function accountHeader(accountId: string, { kdf, memory, passes, lanes, salt }: StretchHeader): unknown {
  return ['madoguchi-keys', 1, 'account', accountId, kdf, memory, passes, lanes, salt]
}

function recoveryHeader(salt: string): unknown {
  return ['madoguchi-keys', 1, 'recovery', salt]
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw error
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
