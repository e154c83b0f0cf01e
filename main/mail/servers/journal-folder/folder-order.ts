import { Problem } from '../../../../shared/errors.ts'
import type { Place } from '../../../journal/engine.ts'
import type { Claim, RecordHead } from './record-mail.ts'

/** The hash over one record more. */
export type NextHash = (before: Uint8Array, body: Uint8Array) => Buffer

/** A record's head under the UID of its mail. */
export type Headed = { uid: number; head: RecordHead }

/** Positions of which ids and hashes are kept; octets and number of the records that are kept because somebody will ask for them next. */
const [mostKnown, mostKept, mostKeptRecords] = [10_000, 4_000_000, 64]

/**
 * Which position each mail of the folder has. UIDs ascend and have holes, positions have none, so they are counted: downwards from the newest record,
 * whose own position follows from what its writer had read before. Throws Problem journal_gone_back where a record was written by somebody who had
 * read another journal than the one that stands here.
 */
export type FolderOrder = {
  /** The position of the newest record; 0 where there is none. */
  newest(): number
  /** The lowest position that is still there; one more than the newest where there is none. */
  first(): number
  /** The highest UID that was looked at, be it a record or not. */
  lastUid(): number
  uidAt(position: number): number | undefined
  /** Null where the hash is not known, as of what was not read. */
  hashAt(position: number): Buffer | null
  /** What a record says that is written now. Throws Problem journal_unreachable where the newest could not be read. */
  claim(): Claim
  /** What the writer of the newest record had read. */
  newestClaim(): number
  /** A record that was kept because it came just now. */
  kept(position: number): Buffer | undefined
  /** Begins with the records that stand in the folder; the position of the newest is known. */
  begin(uids: readonly number[], newest: number, lastUid: number): void
  /** Notes what one can only know by reading: id, hash and what the writer had read. */
  note(position: number, head: RecordHead, body: Uint8Array): void
  /** Notes a hash that somebody vouches for. */
  vouch(claim: Claim): void
  /** A new mail behind all others; null where it is none of the journal's. Returns its position. */
  add(uid: number, record: { head: RecordHead; body: Buffer } | null): number | null
  /** Mails that were taken for records are none: everything below moves up. */
  leaveOut(uids: ReadonlySet<number>): void
  /** Which mails are still there. False where others than the oldest are gone: then one has to begin anew. */
  remain(uids: readonly number[]): boolean
}

export function folderOrder(start: Place, next: NextHash): FolderOrder {
  let uids: number[] = []
  let newest = 0
  let lastUid = 0
  let newestClaim = 0
  const known = new Map<number, { id: string; hash: Buffer | null }>()
  const kept = new Map<number, Buffer>()
  const hashAt = (position: number): Buffer | null =>
    position === 0 ? start.hash : (known.get(position)?.hash ?? null)
  const remember = (position: number, id: string, hash: Buffer | null): void => {
    known.set(position, { id, hash })
    if (known.size > mostKnown) known.delete(known.keys().next().value!)
  }
  const keep = (position: number, body: Buffer): void => {
    kept.set(position, body)
    let octets = 0
    for (const one of kept.values()) octets += one.length
    for (const [oldest, { length }] of kept) {
      if (octets <= mostKept && kept.size <= mostKeptRecords) break
      kept.delete(oldest)
      octets -= length
    }
  }
  const check = ({ position, hash, id }: Claim, own: number): void => {
    const here = hashAt(position)
    const other = known.get(position)
    const isOther = here ? !here.equals(hash) : other !== undefined && other.id !== id
    if (position >= own || isOther) throw new Problem('journal_gone_back')
  }
  const order: FolderOrder = {
    newest: () => newest,
    first: () => newest - uids.length + 1,
    lastUid: () => lastUid,
    uidAt: (position) => uids[uids.length - 1 - (newest - position)],
    hashAt,
    claim() {
      const hash = hashAt(newest)
      // It was gone before it could be read.
      if (!hash) throw new Problem('journal_unreachable')
      return { position: newest, hash, id: known.get(newest)?.id ?? '' }
    },
    newestClaim: () => newestClaim,
    kept: (position) => kept.get(position),
    begin(all, position, last) {
      uids = [...all]
      newest = position
      lastUid = last
      known.clear()
      kept.clear()
    },
    note(position, { id, after }, body) {
      check(after, position)
      const before = hashAt(position - 1)
      remember(position, id, before ? next(before, body) : hashAt(position))
      if (position === newest) newestClaim = after.position
    },
    vouch({ position, hash, id }) {
      if (hashAt(position)?.equals(hash) === false) throw new Problem('journal_gone_back')
      remember(position, id, hash)
    },
    add(uid, record) {
      if (!record) {
        lastUid = uid
        return null
      }
      const position = newest + 1
      check(record.head.after, position)
      uids.push(uid)
      newest = position
      lastUid = uid
      order.note(position, record.head, record.body)
      keep(position, record.body)
      return position
    },
    leaveOut(others) {
      const highest = uids.findLastIndex((uid) => others.has(uid))
      const position = newest - (uids.length - 1 - highest)
      uids = uids.filter((uid) => !others.has(uid))
      for (const one of known.keys()) if (one <= position) known.delete(one)
      for (const one of kept.keys()) if (one <= position) kept.delete(one)
    },
    remain(all) {
      const there = new Set(all)
      const oldest = uids.findIndex((uid) => there.has(uid))
      const rest = oldest < 0 ? [] : uids.slice(oldest)
      if ((uids.length > 0 && rest.length === 0) || rest.some((uid) => !there.has(uid))) return false
      uids = rest
      return true
    },
  }
  return order
}

/**
 * Where the newest of these records stands, and from where on they have to be read to know the hash over all of them: the newest whose writer had
 * read one that is among them tells. Null where none does.
 * @param heads the last records of the folder in their order
 * @param isWhole whether there are no others
 */
export function anchorOf(
  heads: readonly Headed[],
  isWhole: boolean,
): { newest: number; claim: Claim; unread: readonly Headed[] } | null {
  const places = new Map(heads.map(({ head }, index) => [head.id, index]))
  for (let index = heads.length - 1; index >= 0; index -= 1) {
    const claim = heads[index]!.head.after
    const start = isWhole ? -1 : undefined
    const at = claim.position === 0 ? start : places.get(claim.id)
    if (at === undefined || at >= index) continue
    return { newest: claim.position + heads.length - 1 - at, claim, unread: heads.slice(at + 1) }
  }
  return null
}
