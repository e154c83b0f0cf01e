import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { beforePacking, doNow, dropPieces, getPiece, keepPiece, packing } from '../../../main/database/packs.ts'
import { newTestDatabase } from '../../support/office.ts'

const act = { accountId: null, what: 'letters.takeIn', at: '' } as const

test('whatever is kept, in however many changes, comes back as it was; what was dropped is gone, and the rest stays', () => {
  const db = newTestDatabase()
  const held = new Map<string, { pack: number; bytes: Buffer }>()
  let number = 0
  const size = fc.oneof(fc.nat(3000), fc.nat(300_000))
  fc.assert(
    fc.property(fc.array(size, { maxLength: 8 }), fc.nat(), (sizes, dropped) => {
      audited(db, act, () => {
        for (const length of sizes) {
          const key = `k${(number += 1)}`
          const bytes = Buffer.alloc(length, `${number} `)
          held.set(key, { pack: keepPiece(db, 'text', { key: Buffer.from(key), bytes }), bytes })
          expect(getPiece(db, held.get(key)!.pack, Buffer.from(key))).toEqual(bytes)
        }
        const gone = [...held.keys()][dropped % Math.max(1, held.size)]
        if (gone === undefined) return
        dropPieces(db, held.get(gone)!.pack, [Buffer.from(gone)])
        held.delete(gone)
      })
      for (const [key, { pack, bytes }] of held) expect(getPiece(db, pack, Buffer.from(key)).equals(bytes)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a change that fails leaves the packs as they were', () => {
  const db = newTestDatabase()
  const key = Buffer.from('a')
  const pack = audited(db, act, () => keepPiece(db, 'text', { key, bytes: Buffer.from('kept') }))
  expect(getPiece(db, pack, key).toString()).toBe('kept')
  expect(() =>
    audited(db, act, () => {
      dropPieces(db, pack, [key])
      keepPiece(db, 'text', { key: Buffer.from('b'), bytes: Buffer.from('lost') })
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(getPiece(db, pack, key).toString()).toBe('kept')
  expect(() => getPiece(db, pack, Buffer.from('b'))).toThrow('missing')
})

test('what a change puts off is done once at its end, earlier where that is asked for, and not where the change fails', () => {
  const db = newTestDatabase()
  const done: string[] = []
  audited(db, act, () => {
    beforePacking(db, 'a', () => done.push('a'))
    beforePacking(db, 'b', () => done.push('b'))
    doNow(db, 'b')
    doNow(db, 'b')
    done.push('work')
  })
  expect(() =>
    audited(db, act, () => {
      beforePacking(db, 'c', () => done.push('c'))
      throw new Error('no')
    }),
  ).toThrow('no')
  audited(db, act, () => doNow(db, 'c'))
  expect(done).toEqual(['b', 'work', 'a'])
  expect(() => beforePacking(db, 'd', () => {})).toThrow('outside of a change')
})

test('small pieces of many changes fill one pack after the other, and alike pieces take little room', () => {
  const db = newTestDatabase()
  const text = (n: number) =>
    Buffer.from(`Dear office, this is letter number ${n} about the renewal of a passport. `.repeat(20))
  for (let n = 0; n < 300; n += 1)
    audited(db, act, () => keepPiece(db, 'text', { key: Buffer.from(`${n}`), bytes: text(n) }))
  const { packs, bytes } = db
    .prepare('SELECT count(*) AS packs, sum(length(bytes)) AS bytes FROM packs')
    .get() as Record<string, number>
  expect(packs).toBeLessThan(10)
  expect(bytes! / (300 * text(1).length)).toBeLessThan(0.05)
})

test('a piece is kept within a change only', () => {
  const db = newTestDatabase()
  expect(() => keepPiece(db, 'text', { key: Buffer.from('a'), bytes: Buffer.from('b') })).toThrow('outside')
  expect(() => packing(db, () => packing(db, () => 1))).toThrow('already')
})
