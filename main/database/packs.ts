import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Database } from './open.ts'
import { prepared } from './prepared.ts'

/**
 * What is large stands apart from the rows, compressed, and many pieces of a kind together: mails of one office are so alike that a
 * pack of fifty takes half the space of fifty compressed alone. A pack names its pieces by their keys, so that a row need only know in which
 * pack its piece lies. Packs that are still small are filled up by what comes next.
 */
export type Piece = { key: Buffer; bytes: Uint8Array }

/** Kinds of packs: unlike things compress badly together. */
export type PackKind = 'source' | 'text' | 'words'

/** A pack is closed at so many bytes: reading one piece unpacks all of them (a quarter of a millisecond). */
const fullPack = 128 * 1024

/** Longest key. */
const longestKey = 255

/**
 * Does the work of a transaction that keeps pieces: what it adds is packed once, at its end. audited() does this for every change; where the
 * work throws, nothing was packed.
 */
export function packing<T>(db: Database, work: () => T): T {
  if (filling.has(db)) throw new Error('pieces are being packed already')
  const open = new Map<PackKind, Pack>()
  filling.set(db, open)
  try {
    const made = work()
    for (const last of atTheEnd.get(open)?.values() ?? []) last()
    for (const pack of open.values()) save(db, pack)
    return made
  } finally {
    filling.delete(db)
  }
}

/** Does something at the end of the change, once for each key; where the change fails it is not done. Only within packing(). */
export function beforePacking(db: Database, key: unknown, work: () => void): void {
  const open = filling.get(db)
  if (!open) throw new Error('something is put off outside of a change')
  const last = atTheEnd.get(open) ?? new Map<unknown, () => void>()
  atTheEnd.set(open, last.set(key, work))
}

/** Does at once what was put off under this key. */
export function doNow(db: Database, key: unknown): void {
  const last = atTheEnd.get(filling.get(db) ?? new Map())
  const work = last?.get(key)
  last?.delete(key)
  work?.()
}

/** Keeps a piece; returns the number of its pack. Only within packing(). */
export function keepPiece(db: Database, kind: PackKind, piece: Piece): number {
  const open = filling.get(db)
  if (!open) throw new Error('a piece is kept outside of a change')
  let pack = open.get(kind) ?? newestWithRoom(db, kind)
  if (pack && pack.size > 0 && pack.size + piece.bytes.length > fullPack) {
    save(db, pack)
    pack = null
  }
  pack ??= { id: newPack(db, kind), pieces: [], size: 0 }
  pack.pieces.push({ key: piece.key, bytes: Buffer.from(piece.bytes) })
  pack.size += piece.bytes.length
  open.set(kind, pack)
  return pack.id
}

/** A piece by its pack and key. Throws where it is not there: that is damage. */
export function getPiece(db: Database, pack: number, key: Uint8Array): Buffer {
  const found = unpacked(db, pack).find((one) => one.key.equals(key))
  if (!found) throw new Error('a piece is missing in its pack')
  return found.bytes
}

/** Takes pieces out of a pack; what is left is packed anew, so that nothing of them stays. */
export function dropPieces(db: Database, pack: number, keys: readonly Uint8Array[]): void {
  for (const [kind, open] of filling.get(db) ?? []) {
    if (open.id !== pack) continue
    save(db, open)
    filling.get(db)!.delete(kind)
  }
  const left = unpacked(db, pack).filter((one) => !keys.some((key) => one.key.equals(key)))
  kept.delete(db)
  if (left.length === 0) prepared(db, 'DELETE FROM packs WHERE id = ?').run(pack)
  else save(db, { id: pack, pieces: left, size: left.reduce((sum, one) => sum + one.bytes.length, 0) })
}

type Kept = { key: Buffer; bytes: Buffer }
type Pack = { id: number; pieces: Kept[]; size: number }

/** What is done at the end of a change, by what it fills. */
const atTheEnd = new WeakMap<Map<PackKind, Pack>, Map<unknown, () => void>>()

/** The packs that a change is filling, by database. */
const filling = new WeakMap<Database, Map<PackKind, Pack>>()

/** The newest pack of a kind, where it has room. */
function newestWithRoom(db: Database, kind: PackKind): Pack | null {
  const newest = prepared<[string], { id: number; size: number }>(
    db,
    'SELECT id, size FROM packs WHERE kind = ? ORDER BY id DESC LIMIT 1',
  ).get(kind)
  if (!newest || newest.size >= fullPack) return null
  return { ...newest, pieces: [...unpacked(db, newest.id)] }
}

function newPack(db: Database, kind: PackKind): number {
  return Number(prepared(db, `INSERT INTO packs (kind, size, bytes) VALUES (?, 0, x'')`).run(kind).lastInsertRowid)
}

function save(db: Database, { id, pieces, size }: Pack): void {
  kept.delete(db)
  prepared(db, 'UPDATE packs SET size = ?, bytes = ? WHERE id = ?').run(size, zstdCompressSync(joined(pieces)), id)
}

/** One after the other: length of the key (1 byte), key, length of the piece (4 bytes), piece. */
function joined(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(
    pieces.flatMap(({ key, bytes }) => {
      if (key.length > longestKey) throw new RangeError('a key of a piece is too long')
      const head = Buffer.alloc(1 + key.length + 4)
      head[0] = key.length
      key.copy(head, 1)
      head.writeUInt32LE(bytes.length, 1 + key.length)
      return [head, bytes]
    }),
  )
}

/** The pieces of a pack. The last one that was read is remembered, for a list of mails reads neighbours; not what a transaction may yet take back. */
function unpacked(db: Database, id: number): Kept[] {
  for (const open of filling.get(db)?.values() ?? []) if (open.id === id) return open.pieces
  const last = db.inTransaction ? undefined : kept.get(db)
  if (last?.id === id) return last.pieces
  const row = prepared<[number], { bytes: Buffer }>(db, 'SELECT bytes FROM packs WHERE id = ?').get(id)
  if (!row) throw new Error('a pack is missing')
  const pieces = parted(zstdDecompressSync(row.bytes))
  if (!db.inTransaction) kept.set(db, { id, pieces })
  return pieces
}

const kept = new WeakMap<Database, { id: number; pieces: Kept[] }>()

function parted(all: Buffer): Kept[] {
  const pieces: Kept[] = []
  for (let at = 0; at < all.length; ) {
    const key = all.subarray(at + 1, at + 1 + all[at]!)
    const from = at + 1 + key.length + 4
    const end = from + all.readUInt32LE(from - 4)
    if (end > all.length) throw new Error('a pack is cut')
    pieces.push({ key, bytes: all.subarray(from, end) })
    at = end
  }
  return pieces
}
