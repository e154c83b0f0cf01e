import { Problem } from '../../../shared/errors.ts'
import { type ImapSession, pieceBytes } from './imap-session.ts'
import { fetchLongMail } from './long-mail.ts'
import { isPassing } from './server-failure.ts'
import { sequenceSet } from './uid-list.ts'

/** One mail as it lies on the server; `cut` where only its first bytes were fetched. */
export type FetchedMail = { uid: number; raw: Uint8Array; flags: string[]; internalDate: string | null; cut: boolean }

export type FetchOptions = {
  /** Mails handed out at a time, 50 unless told. */
  batch?: number
  /** After so many milliseconds a batch is handed out before it is full. */
  milliseconds?: number
  /** Of a longer mail only so many first bytes are fetched; 64 MB unless told, and at most. */
  maxBytes?: number
  /** Ends the fetch quietly; the connection stays usable. */
  signal?: AbortSignal
  /** Told of a mail that the server refused to hand over when nothing else was asked of it. */
  onRefused?: (uid: number) => void
}

/** Mails asked for in one command: large enough that the line to the server never falls idle between commands. */
const rangeSize = 500

/** Mails asked for after one that had to be fetched in pieces, since what the server had already sent behind it is asked for again. */
const carefulSize = 20

/** Refused mails one after the other, after which the server is taken to refuse everything. */
const mostRefusedInARow = 20

/** Largest mail that is fetched whole, in bytes. */
const largestMail = 64 * 1024 * 1024

/** Bytes after which a batch is handed out before it is full, so that fifty large mails never lie in memory at once. */
const batchBytes = 8 * 1024 * 1024

/** Bytes that may come without one of the mails that were asked for among them. */
const mostBesides = 2 * pieceBytes + 8 * 1024 * 1024

/**
 * Fetches mails by UID without marking them read (BODY.PEEK), in ascending order, batch by batch. UIDs that are gone from the server are
 * left out; what the server sends unasked or twice is dropped. Whole mails that have come are handed out even where the rest fails. Where
 * the server refuses a command it is asked for less and less, until the mail that it cannot hand over stands alone.
 */
export async function* fetchMails(
  session: ImapSession,
  uids: readonly number[],
  options: FetchOptions,
): AsyncGenerator<FetchedMail[]> {
  const maxBytes = Math.min(options.maxBytes ?? largestMail, largestMail)
  let waiting = uids
  let size = rangeSize
  let oneByOne = false
  let refusedInARow = 0
  while (waiting.length > 0 && !options.signal?.aborted) {
    const range = waiting.slice(0, oneByOne ? 1 : size)
    const rest = waiting.slice(range.length)
    const end = yield* fetchRange(session, range, maxBytes, options)
    if (options.signal?.aborted) return
    switch (end.how) {
      case 'done':
        waiting = rest
        size = Math.min(size * 2, rangeSize)
        refusedInARow = 0
        break
      case 'disorder':
        // A server that answers out of order is asked for one mail at a time.
        waiting = [...end.open, ...rest]
        oneByOne = true
        break
      case 'long':
        waiting = [...end.before, ...end.behind, ...rest]
        size = carefulSize
        yield* wholeOf(session, end.mail, maxBytes, options)
        break
      case 'refused':
        refusedInARow = end.missing.length < range.length ? 0 : refusedInARow + 1
        if (range.length === 1) options.onRefused?.(range[0]!)
        if (refusedInARow > mostRefusedInARow) throw end.refusal
        waiting = range.length === 1 ? rest : [...end.missing, ...rest]
        // Where others have come, the first that is missing is the one; else it is looked for by halves.
        size = end.missing.length < range.length ? 1 : Math.max(1, Math.floor(range.length / 2))
        break
    }
  }
}

/** How one command ended: what was not handed out is asked for again. */
type RangeEnd =
  | { how: 'done' }
  | { how: 'disorder'; open: number[] }
  | { how: 'long'; mail: FetchedMail; before: number[]; behind: number[] }
  | { how: 'refused'; refusal: Problem; missing: number[] }

async function* fetchRange(
  session: ImapSession,
  range: readonly number[],
  maxBytes: number,
  { batch = 50, milliseconds = Infinity, signal }: FetchOptions,
): AsyncGenerator<FetchedMail[], RangeEnd> {
  const missing = new Set(range)
  const open = new Set(range)
  let held: FetchedMail[] = []
  let heldBytes = 0
  let heldSince = 0
  let last = 0
  let long: FetchedMail | null = null
  let failure: Error | null = null
  try {
    for await (const mail of mailsOf(session, range, missing, Math.min(maxBytes, pieceBytes))) {
      if (signal?.aborted) return { how: 'done' }
      missing.delete(mail.uid)
      // What was held is asked for again, too: whoever remembers the highest UID must be able to rely on having all below it.
      if (mail.uid < last) return { how: 'disorder', open: [...open] }
      last = mail.uid
      if (mail.cut && maxBytes > pieceBytes) {
        long = mail
        break
      }
      if (held.length === 0) heldSince = performance.now()
      held.push(mail)
      heldBytes += mail.raw.length
      const full = held.length >= batch || heldBytes >= batchBytes || performance.now() - heldSince >= milliseconds
      if (!full) continue
      for (const one of held) open.delete(one.uid)
      yield held
      if (signal?.aborted) return { how: 'done' }
      held = []
      heldBytes = 0
    }
  } catch (error) {
    failure = error as Error
  }
  if (held.length > 0) yield held
  if (failure) {
    if (!isRefusal(session, failure)) throw failure
    return missing.size === 0 ? { how: 'done' } : { how: 'refused', refusal: failure, missing: [...missing] }
  }
  if (!long) return { how: 'done' }
  const { uid } = long
  return {
    how: 'long',
    mail: long,
    before: range.filter((one) => one < uid && missing.has(one)),
    behind: range.filter((one) => one > uid),
  }
}

/** A long mail, piece by piece; nothing where it is gone from the server. */
async function* wholeOf(
  session: ImapSession,
  mail: FetchedMail,
  maxBytes: number,
  { onRefused }: FetchOptions,
): AsyncGenerator<FetchedMail[]> {
  let whole: Awaited<ReturnType<typeof fetchLongMail>>
  try {
    whole = await fetchLongMail(session, mail.uid, maxBytes)
  } catch (failure) {
    if (!isRefusal(session, failure)) throw failure
    onRefused?.(mail.uid)
    return
  }
  if (whole) yield [{ ...mail, ...whole }]
}

/** True where the server said no, not only for now, and the connection holds. */
function isRefusal(session: ImapSession, failure: unknown): failure is Problem {
  return (
    failure instanceof Problem &&
    failure.code === 'server_said_no' &&
    !isPassing(failure) &&
    Boolean(session.client.usable)
  )
}

/** The wanted ones among the answers to one FETCH, as they come. Throws server_floods where only others come. */
async function* mailsOf(
  session: ImapSession,
  uids: readonly number[],
  wanted: ReadonlySet<number>,
  maxBytes: number,
): AsyncGenerator<FetchedMail> {
  const query = { uid: true, flags: true, internalDate: true, source: { start: 0, maxLength: maxBytes + 1 } }
  const rows = session.client.fetch(sequenceSet(uids), query, { uid: true })
  let before = session.received()
  let ended = false
  try {
    for (;;) {
      const left = mostBesides - (session.received() - before)
      const step = await session.ask(() => rows.next(), { seconds: session.waits.mail, bytes: Math.max(0, left) })
      ended = step.done === true
      if (step.done) return
      const { uid, source, flags, internalDate } = step.value
      // A row without a body is news about flags, which a server may send at any time.
      if (!uid || !source || !wanted.has(uid)) {
        if (left > 0) continue
        session.client.close()
        throw new Problem('server_floods')
      }
      before = session.received()
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
    if (!ended) session.leave()
    rows.return(undefined).catch(() => {})
  }
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
