import { type ImapSession, pieceBytes } from './imap-session.ts'
import { fetchLongMail } from './long-mail.ts'

/** One mail as it lies on the server; `cut` where only its first bytes were fetched. */
export type FetchedMail = { uid: number; raw: Uint8Array; flags: string[]; internalDate: string | null; cut: boolean }

export type FetchOptions = {
  /** Mails handed out at a time, 50 unless told. */
  batch?: number
  /** Of a longer mail only so many first bytes are fetched; 64 MB unless told, and at most. */
  maxBytes?: number
  /** Ends the fetch quietly; the connection stays usable. */
  signal?: AbortSignal
}

/** Mails asked for in one command: large enough that the line to the server never falls idle between commands. */
const rangeSize = 500

/** Mails asked for after one that had to be fetched in pieces, since what the server had already sent behind it is asked for again. */
const carefulSize = 20

/** Largest mail that is fetched whole, in bytes. */
const largestMail = 64 * 1024 * 1024

/** Bytes after which a batch is handed out before it is full, so that fifty large mails never lie in memory at once. */
const batchBytes = 8 * 1024 * 1024

/**
 * Fetches mails by UID without marking them read (BODY.PEEK), in ascending order, batch by batch.
 * UIDs that are gone from the server are left out; what the server sends unasked or twice is dropped.
 */
export async function* fetchMails(
  session: ImapSession,
  uids: readonly number[],
  options: FetchOptions,
): AsyncGenerator<FetchedMail[]> {
  const { batch = 50, signal } = options
  const maxBytes = Math.min(options.maxBytes ?? largestMail, largestMail)
  let waiting = uids
  let size = rangeSize
  let oneByOne = false
  while (waiting.length > 0 && !signal?.aborted) {
    const range = waiting.slice(0, oneByOne ? 1 : size)
    const missing = new Set(range)
    const open = new Set(range)
    let held: FetchedMail[] = []
    let heldBytes = 0
    let last = 0
    let inOrder = true
    let long: FetchedMail | null = null
    for await (const mail of mailsOf(session, range, Math.min(maxBytes, pieceBytes))) {
      if (signal?.aborted) return
      if (!missing.delete(mail.uid)) continue
      inOrder = mail.uid > last
      if (!inOrder) break
      last = mail.uid
      if (mail.cut && maxBytes > pieceBytes) {
        long = mail
        break
      }
      held.push(mail)
      heldBytes += mail.raw.length
      if (held.length < batch && heldBytes < batchBytes) continue
      for (const one of held) open.delete(one.uid)
      yield held
      if (signal?.aborted) return
      held = []
      heldBytes = 0
    }
    if (!inOrder) {
      // A server that answers out of order is asked for one mail at a time, and what was held is asked again: whoever remembers
      // the highest UID that was taken in must be able to rely on having all below it.
      waiting = [...open, ...waiting.slice(range.length)]
      oneByOne = true
      continue
    }
    if (held.length > 0) yield held
    if (!long) {
      waiting = waiting.slice(range.length)
      size = Math.min(size * 2, rangeSize)
      continue
    }
    if (signal?.aborted) return
    const { uid } = long
    waiting = [...range.filter((one) => one < uid && missing.has(one)), ...waiting.slice(waiting.indexOf(uid) + 1)]
    size = carefulSize
    const whole = await fetchLongMail(session, long.uid, maxBytes)
    if (whole) yield [{ ...long, ...whole }]
  }
}

/** The answers to one FETCH, as they come. */
async function* mailsOf(session: ImapSession, uids: readonly number[], maxBytes: number): AsyncGenerator<FetchedMail> {
  const query = { uid: true, flags: true, internalDate: true, source: { start: 0, maxLength: maxBytes + 1 } }
  const rows = session.client.fetch(sequenceSet(uids), query, { uid: true })
  try {
    for (;;) {
      const step = await session.ask(() => rows.next(), session.waits.mail)
      if (step.done) return
      const { uid, source, flags, internalDate } = step.value
      // A row without a body is news about flags, which a server may send at any time.
      if (!uid || !source) continue
      const raw = source.subarray(0, maxBytes)
      yield {
        uid,
        raw: ownBytes(raw),
        flags: [...(flags ?? [])],
        internalDate: isoDate(internalDate),
        cut: source.length > maxBytes,
      }
    }
  } finally {
    // Not awaited: after a broken exchange the generator below may never answer.
    rows.return(undefined).catch(() => {})
  }
}

/** UIDs as an IMAP sequence set: 1:3,7. */
export function sequenceSet(uids: readonly number[]): string {
  const parts: string[] = []
  for (let from = 0; from < uids.length; ) {
    let to = from
    while (to + 1 < uids.length && uids[to + 1] === uids[to]! + 1) to++
    parts.push(from === to ? `${uids[from]}` : `${uids[from]}:${uids[to]}`)
    from = to + 1
  }
  return parts.join(',')
}

/** Bytes in a buffer of their own: Node's shared pool cannot be moved to a worker. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}

/** A date of the server in ISO 8601 with Z, or null where it is none. */
export function isoDate(date: Date | string | undefined): string | null {
  const parsed = new Date(date ?? NaN)
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString()
}
