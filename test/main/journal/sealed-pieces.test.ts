import { randomBytes } from 'node:crypto'
import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import type { ObjectStore } from '../../../main/journal/engine.ts'
import { getPieces, putPieces, type SealedPieces } from '../../../main/journal/sealed-pieces.ts'
import { codeOf } from '../../support/office.ts'

const key = randomBytes(32)
const keyOf = (epoch: number): Uint8Array | null => (epoch === 4 ? key : null)

/** A store whose pieces a test can lay hands on. */
function shelf(): Pick<ObjectStore, 'put' | 'get'> & { pieces: Map<string, Buffer>; puts(): number } {
  const pieces = new Map<string, Buffer>()
  let puts = 0
  return {
    pieces,
    puts: () => puts,
    async put(name, bytes) {
      if (!pieces.has(name)) puts += 1
      pieces.set(name, Buffer.from(bytes))
    },
    get: async (name) => pieces.get(name) ?? null,
  }
}

async function got(store: Pick<ObjectStore, 'get'>, object: SealedPieces, keys = keyOf): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of getPieces(store, object, keys)) parts.push(part)
  return Buffer.concat(parts)
}

/** Octets handed out in parts of odd lengths. */
function* inParts(octets: Buffer): Generator<Uint8Array> {
  for (let from = 0; from < octets.length; from += 70_001) yield octets.subarray(from, from + 70_001)
}

test('what one desk puts another gets, of any length, and who has the store reads nothing of it', async () => {
  for (const length of [0, 1, 999_967, 999_968, 3_500_000]) {
    const store = shelf()
    const octets = Buffer.alloc(length, 'needle 旅券 ')
    const object = await putPieces(store, inParts(octets), { epoch: 4, key })
    expect([object.epoch, object.size, object.pieces.length]).toEqual([4, length, Math.ceil(length / 999_967)])
    for (const piece of store.pieces.values()) {
      expect(piece.length).toBeLessThanOrEqual(1_000_000)
      for (const needle of ['needle', '旅券']) expect(piece.includes(needle)).toBe(false)
    }
    expect((await got(store, object)).equals(octets)).toBe(true)
  }
})

test('a work that was cut is done again without laying anything twice', async () => {
  const store = shelf()
  const octets = randomBytes(2_500_000)
  const cut = (function* () {
    yield octets.subarray(0, 1_200_000)
    throw new Error('cut')
  })()
  await expect(putPieces(store, cut, { epoch: 4, key })).rejects.toThrow('cut')
  const object = await putPieces(store, [octets], { epoch: 4, key })
  expect([store.puts(), new Set(object.pieces).size]).toEqual([3, 3])
  expect((await got(store, object)).equals(octets)).toBe(true)
})

test('a piece that is missing, changed, exchanged, or whose key is gone is noticed before it is handed out', async () => {
  const store = shelf()
  const object = await putPieces(store, [randomBytes(2_500_000)], { epoch: 4, key })
  const [first, second] = object.pieces as [string, string]
  const lost = async (reason: string, changed: SealedPieces = object, keys = keyOf): Promise<void> => {
    expect(await codeOf(got(store, changed, keys))).toBe('journal_object_lost')
    await expect(got(store, changed, keys)).rejects.toMatchObject({ details: { reason } })
  }
  await lost('key', object, () => null)
  await lost('changed', object, () => randomBytes(32))
  await lost('changed', { ...object, epoch: 5 }, () => key)
  await lost('changed', { ...object, size: object.size - 1 })
  await lost('missing', { ...object, pieces: object.pieces.slice(0, 2) })
  const piece = store.pieces.get(first)!
  store.pieces.set(first, store.pieces.get(second)!)
  await lost('changed')
  store.pieces.delete(first)
  await lost('missing')
  store.pieces.set(first, piece)
  expect(await got(store, object)).toHaveLength(object.size)
})
