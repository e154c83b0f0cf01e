import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/**
 * The id of the letter that a mail is: alike on every desk of the office, however the mail came there. Its Message-ID and its body decide;
 * a mail without a Message-ID is known by all of its bytes. Line ends, and those at the very end, do not count: files keep them in their
 * own way. Shaped as a UUID of version 8 (RFC 9562 5.8). The key is the office's own (letter-key.ts), so that nobody who knows a mail can tell
 * from an id whether the office has it. How it is derived must never change: desks would no longer mean the same letter.
 */
export function letterIdOf(key: Uint8Array, raw: Uint8Array): string {
  const mail = withoutReturns(raw)
  const { messageId, body } = partsOf(mail)
  const known = createHash('sha256')
    .update(messageId === '' ? mail : body)
    .digest()
  return asUuid(
    createHmac('sha256', keyObjectOf(key))
      .update(JSON.stringify(['letter', messageId]))
      .update(known)
      .digest(),
  )
}

/** Made once for each key: made for each mail it costs more than hashing it. */
function keyObjectOf(key: Uint8Array): KeyObject {
  let made = keyObjects.get(key)
  if (!made) keyObjects.set(key, (made = createSecretKey(key)))
  return made
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>()

/** Letters of this size and more characters are no Message-ID that anybody gave on purpose (RFC 5322 2.1.1). */
const longestMessageId = 998

const returnByte = 0x0d
const newLine = 0x0a

/** The mail with bare line feeds as line ends, and none at its end. */
function withoutReturns(raw: Uint8Array): Buffer {
  const mail = Buffer.allocUnsafe(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at]!
    if (byte === returnByte && (at + 1 === raw.length || raw[at + 1] === newLine)) continue
    mail[length++] = byte
  }
  while (length > 0 && mail[length - 1] === newLine) length -= 1
  return mail.subarray(0, length)
}

function partsOf(mail: Buffer): { messageId: string; body: Buffer } {
  const end = mail.indexOf('\n\n')
  const header = mail.toString('latin1', 0, Math.min(end < 0 ? mail.length : end, longestHeader))
  const field = /^message-id[ \t]*:((?:[^\n]|\n[ \t])*)/im.exec(header)
  // What stands in it is not judged: <a@b>, without brackets, or with words around them.
  const said = (field?.[1] ?? '').replaceAll(/[\s<>]+/g, '')
  return {
    messageId: said.slice(0, longestMessageId),
    body: end < 0 ? mail.subarray(mail.length) : mail.subarray(end + 2),
  }
}

/** A Message-ID is looked for in so many bytes. */
const longestHeader = 1_000_000

function asUuid(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
