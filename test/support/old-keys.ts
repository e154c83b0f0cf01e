import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../main/database/open.ts'
import { openByRecoveryKey, readKeyFile } from '../../main/office/key-file.ts'
import { stretch } from '../../main/office/stretch.ts'

/** A copy of a key as the program of before two versions of key files sealed it, made without any code of today. */
export function oldCopy(dataKey: Uint8Array, under: Uint8Array, header: unknown): { nonce: string; sealed: string } {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', under, nonce).setAAD(Buffer.from(JSON.stringify(header)))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

/** The account of a key file of version 1. */
export async function oldAccount<Said extends { id: string }>(
  account: Said,
  passphrase: string,
  dataKey: Uint8Array,
): Promise<object> {
  const header = {
    kdf: 'argon2id' as const,
    memory: 65536,
    passes: 3,
    lanes: 4,
    salt: randomBytes(16).toString('base64'),
  }
  const said = ['madoguchi-keys', 1, 'account', account.id, 'argon2id', 65536, 3, 4, header.salt]
  return { ...account, stretch: header, key: oldCopy(dataKey, await stretch(passphrase, header), said) }
}

/** The copy for a recovery key in a key file of version 1. */
export function oldRecovery(recoveryKey: string, dataKey: Uint8Array): object {
  const salt = randomBytes(32)
  const under = hkdfSync('sha256', recoveryKey.replaceAll(' ', ''), salt, 'madoguchi recovery key', 32)
  const said = ['madoguchi-keys', 1, 'recovery', salt.toString('base64')]
  return { salt: salt.toString('base64'), key: oldCopy(dataKey, new Uint8Array(under), said) }
}

/** Turns the key file of a locked office into one of version 1 that its data note, for these accounts alone; returns the data key. */
export async function withOldKeys(
  dataDir: string,
  recoveryKey: string,
  passphrases: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const file = join(dataDir, 'keys.json')
  const keys = readKeyFile(file)!
  const dataKey = openByRecoveryKey(keys, recoveryKey)
  const accounts: { id?: string; key?: object }[] = []
  for (const { stretch: _, key: __, ...account } of keys.accounts)
    accounts.push(await oldAccount(account, passphrases[account.id]!, dataKey))
  const recovery = oldRecovery(recoveryKey, dataKey)
  const { officeName } = keys
  writeFileSync(
    file,
    `${JSON.stringify({ format: 'madoguchi-keys', version: 1, officeName, accounts, recovery }, null, 2)}\n`,
  )
  const db = openDatabase(join(dataDir, 'office.db'), dataKey)
  const note = db.prepare('UPDATE kept_keys SET sha256 = ?, proof = NULL WHERE name = ?')
  const digest = (one: unknown): string => createHash('sha256').update(JSON.stringify(one)).digest('hex')
  note.run(digest(recovery), 'recovery')
  for (const { id, key } of accounts) note.run(digest(key), id)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  // Pages were changed while the office was closed.
  rmSync(join(dataDir, 'page-root'))
  return dataKey
}

/** Which version a key file says it has. */
export const versionOfKeys = (dataDir: string): number =>
  (JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as { version: number }).version
