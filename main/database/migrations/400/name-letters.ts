import { createHash, createHmac } from 'node:crypto'
import type { Database } from '../../open.ts'

/**
 * Gives every mail the id of its letter, in the table `moved`: place of the mail, its old id, the new one, and the place of the first mail
 * that is the same letter. The derivation is that of letters/letter-identity.ts as it was when this migration was made.
 */
export function nameLetters(db: Database, key: Uint8Array): void {
  db.exec(`
    CREATE TABLE moved (place INTEGER PRIMARY KEY, old TEXT NOT NULL UNIQUE, id TEXT NOT NULL, keeper INTEGER NOT NULL) STRICT;
    CREATE INDEX moved_id ON moved (id);
  `)
  const keepers = new Map<string, number>()
  const insert = db.prepare('INSERT INTO moved (place, old, id, keeper) VALUES (?, ?, ?, ?)')
  const source = db.prepare<[number], { raw: Buffer }>('SELECT raw FROM mail_sources WHERE place = ?')
  for (const { place, id } of db
    .prepare<[], { place: number; id: string }>('SELECT place, id FROM mails ORDER BY place')
    .all()) {
    const letter = letterIdOf(key, source.get(place)!.raw)
    if (!keepers.has(letter)) keepers.set(letter, place)
    insert.run(place, id, letter, keepers.get(letter)!)
  }
}

function letterIdOf(key: Uint8Array, raw: Uint8Array): string {
  const mail = withoutReturns(raw)
  const end = mail.indexOf('\n\n')
  const header = mail.toString('latin1', 0, Math.min(end < 0 ? mail.length : end, 1_000_000))
  const field = /^message-id[ \t]*:((?:[^\n]|\n[ \t])*)/im.exec(header)
  const messageId = (field?.[1] ?? '').replaceAll(/[\s<>]+/g, '').slice(0, 998)
  const body = end < 0 ? mail.subarray(mail.length) : mail.subarray(end + 2)
  const known = createHash('sha256')
    .update(messageId === '' ? mail : body)
    .digest()
  const bytes = createHmac('sha256', key)
    .update(JSON.stringify(['letter', messageId]))
    .update(known)
    .digest()
    .subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function withoutReturns(raw: Uint8Array): Buffer {
  const mail = Buffer.allocUnsafe(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at]!
    if (byte === 0x0d && (at + 1 === raw.length || raw[at + 1] === 0x0a)) continue
    mail[length++] = byte
  }
  while (length > 0 && mail[length - 1] === 0x0a) length -= 1
  return mail.subarray(0, length)
}
