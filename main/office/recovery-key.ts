import { createHash, randomInt } from 'node:crypto'
import { Problem } from '../../shared/errors.ts'

/** Crockford's alphabet: no I, L, O, U, so that nothing printed can be taken for something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretLength = 38
const checkLength = 2
const groupLength = 5

/** A new recovery key: 38 random characters (190 bits) and 2 that check them, in 8 groups of 5. */
export function newRecoveryKey(): string {
  const secret = Array.from({ length: secretLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  return (secret + checkOf(secret)).match(new RegExp(`.{${groupLength}}`, 'g'))!.join(' ')
}

/**
 * The key as it is compared: without spaces and dashes, upper case, full width as half width, O as 0, I and L as 1.
 * Throws wrong_recovery_key where its length or its check does not fit; that tells nothing about the data.
 */
export function readRecoveryKey(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const secret = letters.slice(0, secretLength)
  if (letters.length !== secretLength + checkLength || letters.slice(secretLength) !== checkOf(secret))
    throw new Problem('wrong_recovery_key')
  return letters
}

/** Ten bits of SHA-256: of 1,024 mistyped keys one passes, and then fails to open anything. */
function checkOf(secret: string): string {
  const bits = createHash('sha256').update(`madoguchi recovery key ${secret}`).digest().readUInt16BE() >> 6
  return alphabet[bits >> 5]! + alphabet[bits & 31]!
}
