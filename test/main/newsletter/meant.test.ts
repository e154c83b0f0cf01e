import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countReaders, markMeant, testOf } from '../../../main/newsletter/readers/conditions.ts'
import { newColumns, putEntry } from '../../../main/newsletter/readers/columns.ts'
import { dateOf, kindOf } from '../../../main/newsletter/readers/kinds.ts'
import { listReaders } from '../../../main/newsletter/readers/list.ts'
import type { Register } from '../../../main/newsletter/readers/register.ts'
import { newTagSets } from '../../../main/newsletter/readers/tag-sets.ts'
import { ReaderConditions, ReaderFilter, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'

const states = ReaderState.options
const languages = ReaderLanguage.options
const tags = ['茶', '音楽', '報道']
const firstDay = 18_000

/** A list of so many readers, whose kinds, tags, days and issues follow from a number. */
function invented(readers: number, seed: number, ownTags = false): Register {
  let drawn = seed
  const draw = (below: number): number => (drawn = (drawn * 1_103_515_245 + 12_345) & 0x7fff_ffff) % below
  const columns = newColumns(readers + 1)
  const sets = newTagSets()
  for (let number = 1; number <= readers; number += 1)
    putEntry(columns, number, {
      kind: kindOf(states[draw(6)]!, languages[draw(3)]!, draw(4) === 0 ? null : 'paper'),
      since: firstDay + draw(90),
      lastIssue: draw(12) - 1,
      tagSet: sets.numberOf(ownTags ? [`${number}`] : draw(3) === 0 ? [tags[draw(3)]!] : []),
      import: 0,
      id: `${number}`,
      address: `${number}@example.com`,
      folded: `${number}@example.com`,
      name: '',
      reading: '',
    })
  const numbers = Int32Array.from({ length: readers }, (_, at) => ((at * 7919) % readers) + 1)
  const order = { numbers, load: () => Promise.resolve(), patch() {} }
  return {
    columns,
    tags: sets,
    byAddress: order,
    byName: { ...order, numbers: new Int32Array(0) },
    words: {
      isWhole: () => true,
      build: () => Promise.resolve(),
      find: () => new Int32Array(0),
      touch() {},
      drop() {},
    },
    refresh: () => Promise.resolve(),
    importNumber: () => null,
    changes: () => 1,
  }
}

const conditions = fc
  .record({
    states: fc.subarray(states),
    languages: fc.subarray(languages),
    tags: fc.subarray(tags, { maxLength: 1 }),
    since: fc.record({
      from: fc.option(fc.integer({ min: firstDay - 3, max: firstDay + 93 }).map(dateOf)),
      until: fc.option(fc.integer({ min: firstDay - 3, max: firstDay + 93 }).map(dateOf)),
    }),
    lastIssue: fc.record({
      from: fc.option(fc.integer({ min: 1, max: 12 })),
      until: fc.option(fc.integer({ min: 1, max: 12 })),
      none: fc.boolean(),
    }),
  })
  .map((drawn) => ReaderConditions.parse(drawn))

test('however many readers there are, conditions count and mark those whom they mean one by one', () => {
  const lists = [invented(0, 1), invented(3, 2), invented(512, 3), invented(5000, 4), invented(3000, 5, true)]
  fc.assert(
    fc.property(fc.constantFrom(...lists), conditions, (register, asked) => {
      const isMeant = testOf(register, asked)
      const meant = register.byAddress.numbers.filter((number) => isMeant(number)).toSorted()
      expect(countReaders(register, asked)).toBe(meant.length)
      const marked = markMeant(register, asked)
      expect([...marked.keys()].filter((number) => marked[number] === 1)).toEqual([...meant])
    }),
    { numRuns: 300 },
  )
})

test('every page of a long list holds the readers of that place, near its ends and far inside', () => {
  const register = invented(80_000, 6)
  fc.assert(
    fc.property(
      conditions,
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), limit: fc.integer({ min: 1, max: 300 }) }),
      fc.boolean(),
      fc.constantFrom('address', 'since', 'lastIssue'),
      (asked, { at, limit }, descending, sort) => {
        const filter = ReaderFilter.parse({ conditions: asked, descending, sort })
        const isMeant = testOf(register, asked)
        const by = sort === 'address' ? null : register.columns[sort]
        const met = Array.from(register.byAddress.numbers).filter((number) => isMeant(number))
        const ascending = by ? met.toSorted((one, other) => by[one]! - by[other]!) : met
        const order = descending ? ascending.toReversed() : ascending
        const offset = Math.floor(at * order.length)
        const page = listReaders(register, filter, { offset, limit })
        expect(page.total).toBe(order.length)
        expect(page.rows.map(({ id }) => Number(id))).toEqual(order.slice(offset, offset + limit))
      },
    ),
    { numRuns: 80 },
  )
})

test.each([0, 0.3, 0.5, 0.7, 1])(
  'a page %d of the way into a segment of many readers holds those of that place',
  (way) => {
    const register = invented(80_000, 7)
    const asked = ReaderConditions.parse({ states: states.slice(0, 4) })
    const isMeant = testOf(register, asked)
    const met = Array.from(register.byAddress.numbers).filter((number) => isMeant(number))
    const offset = Math.floor(way * (met.length - 100))
    const { rows, total } = listReaders(register, ReaderFilter.parse({ conditions: asked }), { offset, limit: 100 })
    expect(total).toBe(met.length)
    expect(rows.map(({ id }) => Number(id))).toEqual(met.slice(offset, offset + 100))
  },
)
