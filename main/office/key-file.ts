import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import { type Account, Language } from '../../shared/office/account.ts'
import { Role } from '../../shared/roles.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { replaceFile } from '../database/replace-file.ts'
import { copyFor, KeyCopy, type KeySecret, openCopy } from './key-copy.ts'
import { keyFromRecovery, SealedKey, unsealKey } from './sealed-key.ts'
import { checkStretch, presentStretch, StretchHeader } from './stretch.ts'

/**
 * The file beside the database that holds the data key, never in clear: one copy for each account, which its passphrase opens, and one for the recovery
 * key. Version 2 has copies that are sealed to a key pair (`key-copy.ts`), and those of version 1 until each is replaced.
 *
 * Names, roles and languages of the accounts and the name of the office stand in it in clear, because the unlock screen shows them
 * before anybody has signed in, as the login of every operating system does: who can open this folder can see that screen. They are
 * a copy for that screen only; what an account may do is decided by the database. Nothing about the public stands here.
 */
const Account1 = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Not in files from before accounts had two names. */
  nameEn: z.string().default(''),
  roles: z.array(Role),
  language: Language,
  stretch: StretchHeader,
  key: SealedKey,
})
const OfficeName = z.object({ ja: z.string(), en: z.string() })
const Salt = z.base64().length(44)
const KeyFile1 = z.strictObject({
  format: z.literal('madoguchi-keys'),
  version: z.literal(1),
  officeName: OfficeName,
  accounts: z.array(Account1),
  recovery: z.object({ salt: Salt, key: SealedKey }),
})
const Key = z.union([KeyCopy, SealedKey.strict()])
const KeyFile2 = z.strictObject({
  ...KeyFile1.shape,
  version: z.literal(2),
  officeName: OfficeName.strict(),
  accounts: z
    .array(z.strictObject({ ...Account1.shape, nameEn: z.string(), stretch: StretchHeader.strict(), key: Key }))
    .max(10_000)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  recovery: z.strictObject({ salt: Salt, key: Key }),
})
export type KeyFile = Omit<z.infer<typeof KeyFile2>, 'format' | 'version'>
export type KeyFileAccount = KeyFile['accounts'][number]

/** An account's copy that was just made, with the proof that the data keep. */
export type NewAccountCopy = { account: KeyFileAccount & { key: KeyCopy }; proof: Buffer }

/** Turns a passphrase into a key; given in, because it is slow and is done in a thread. */
export type Stretch = (passphrase: string, header: StretchHeader) => Promise<Uint8Array>

/** The key file, or null where there is none. Throws office_damaged, and weak_key_file where any copy is protected below the minimum. */
export function readKeyFile(file: string): KeyFile | null {
  const text = readText(file)
  return text === null ? null : keysIn(text)
}

/** A key file by its text. Throws as readKeyFile, and office_newer where a newer program wrote it. */
export function keysIn(text: string): KeyFile {
  const found = jsonOf(text)
  const { version } = z.object({ version: z.number().default(0) }).safeParse(found).data ?? { version: 0 }
  if (version > 2) throw new Problem('office_newer')
  const parsed = (version === 2 ? KeyFile2 : KeyFile1).safeParse(found)
  if (!parsed.success) throw new Problem('office_damaged')
  const { officeName, accounts, recovery } = parsed.data
  for (const account of accounts) checkStretch(account.stretch)
  return { officeName, accounts, recovery }
}

export function writeKeyFile(file: string, keys: KeyFile): void {
  replaceFile(file, textOf(keys))
}

/** The key file as it is written, the same for the same keys. */
export function textOf({ officeName, accounts, recovery }: KeyFile): string {
  const version = [recovery, ...accounts].some(({ key }) => isPaired(key)) ? 2 : 1
  return `${JSON.stringify({ format: 'madoguchi-keys', version, officeName, accounts, recovery }, null, 2)}\n`
}

/** Whether a copy is sealed to a key pair, so that another data key can be sealed for its holder. */
export function isPaired(key: KeyFileAccount['key']): key is KeyCopy {
  return 'public' in key
}

/** What the key file of a new office holds before its first account, and the proof of the recovery key. */
export function newKeyFile(
  dataKey: Uint8Array,
  recoveryKey: string,
  officeName: KeyFile['officeName'],
): { keys: KeyFile; proof: Buffer } {
  const { recovery, proof } = sealForRecovery(dataKey, recoveryKey)
  return { keys: { officeName, accounts: [], recovery }, proof }
}

/** The key file under another recovery key: the old paper opens nothing any more. */
export function withRecoveryKey(
  keys: KeyFile,
  dataKey: Uint8Array,
  recoveryKey: string,
): { keys: KeyFile; proof: Buffer } {
  const { recovery, proof } = sealForRecovery(dataKey, recoveryKey)
  return { keys: { ...keys, recovery }, proof }
}

function sealForRecovery(dataKey: Uint8Array, recoveryKey: string): { recovery: KeyFile['recovery']; proof: Buffer } {
  const salt = randomBytes(32).toString('base64')
  const { key, proof } = copyFor(recoverySecret(recoveryKey, salt), dataKey)
  return { recovery: { salt, key }, proof }
}

/** A copy of the data key for this account under its passphrase. */
export async function sealForAccount(
  account: Account,
  passphrase: string,
  dataKey: Uint8Array,
  stretch: Stretch,
): Promise<NewAccountCopy> {
  const header = newStretchHeader()
  const under = await stretch(passphrase, header)
  const { key, proof } = copyFor({ name: account.id, secret: under, salt: header.salt }, dataKey)
  under.fill(0)
  const { id, name, nameEn, roles, language } = account
  return { account: { id, name, nameEn, roles, language, stretch: header, key }, proof }
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
  const dataKey = account ? openedBy(account, under) : null
  under.fill(0)
  if (!dataKey) throw new Problem('wrong_passphrase')
  return dataKey
}

/** The data key by the recovery key. Throws wrong_recovery_key. */
export function openByRecoveryKey(keys: KeyFile, recoveryKey: string): Buffer {
  const { salt, key } = keys.recovery
  const dataKey = isPaired(key)
    ? openCopy(key, recoverySecret(recoveryKey, salt))
    : unsealKey(key, keyFromRecovery(readRecoveryKey(recoveryKey), salt), ['madoguchi-keys', 1, 'recovery', salt])
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

function openedBy({ id, key, stretch }: KeyFileAccount, under: Uint8Array): Buffer | null {
  if (isPaired(key)) return openCopy(key, { name: id, secret: under, salt: stretch.salt })
  // In one order, however the file was written. A copy fits its own account only: they cannot be exchanged.
  const { kdf, memory, passes, lanes, salt } = stretch
  return unsealKey(key, under, ['madoguchi-keys', 1, 'account', id, kdf, memory, passes, lanes, salt])
}

const recoverySecret = (recoveryKey: string, salt: string): KeySecret => ({
  name: 'recovery',
  secret: readRecoveryKey(recoveryKey),
  salt,
})

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
