import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/**
 * Clears the Message-IDs that say an address, in the ledger and the history of a reader: some mail programs make them of the address. All others
 * stay, for they prove the consent and name nobody.
 * @param only the one proof that is looked at, in brackets; else all of them
 */
export function clearProofs(db: Database, readerId: string, folded: string, only: string | null = null): void {
  const proofs = prepared<[string, string], { proof: string }>(
    db,
    `SELECT proof FROM consents WHERE reader_id = ? AND proof <> '' UNION SELECT proof FROM reader_changes WHERE reader_id = ? AND proof <> ''`,
  ).all(readerId, readerId)
  for (const { proof } of proofs) {
    if ((only !== null && proof !== only) || !saysAddress(proof, folded)) continue
    prepared(db, `UPDATE OR REPLACE consents SET proof = '' WHERE reader_id = ? AND proof = ?`).run(readerId, proof)
    prepared(db, `UPDATE reader_changes SET proof = '' WHERE reader_id = ? AND proof = ?`).run(readerId, proof)
  }
}

/** Whether a Message-ID says an address: as it is, with other signs between its halves, or the part before the @ as a word of its own. */
export function saysAddress(messageId: string, folded: string): boolean {
  const text = messageId
    .replaceAll(/[%=]40/g, '@')
    .normalize('NFKC')
    .toLowerCase()
  if (text.includes(folded)) return true
  const local = folded.slice(0, folded.lastIndexOf('@'))
  const end = text.lastIndexOf('@')
  return local.length >= shortestLocal && hasWord(end < 0 ? text : text.slice(0, end), local)
}

/** What is shorter is found in every second Message-ID, and says nobody's name. */
const shortestLocal = 3

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true
  return false
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
