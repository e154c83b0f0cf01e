import { v7 as newId } from 'uuid'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import type { Database } from '../../../main/database/open.ts'
import { addressHash } from '../../../main/newsletter/readers/address-hash.ts'
import { forgetReader } from '../../../main/newsletter/readers/forget.ts'
import { findReaders } from '../../../main/newsletter/readers/list.ts'
import { findByNumber, insertReader, saveName, takeNumbers } from '../../../main/newsletter/readers/reader-rows.ts'
import { openRegister } from '../../../main/newsletter/readers/register.ts'
import { expressionOf, indexWords, searchPhrases } from '../../../main/search/search-words.ts'
import { ReaderFilter } from '../../../shared/newsletter/reader.ts'
import { newTestDatabase } from '../../support/office.ts'

const at = '2026-01-01T00:00:00.000Z'
const pieces = [
  'haru',
  'ha',
  'café',
  'Müller',
  'はる',
  'はるか',
  '春',
  '春日',
  '渡邊',
  'わたなべ',
  'ハル',
  '7',
  '𠮷田',
  'é',
]
const text = fc
  .array(fc.constantFrom(...pieces), { maxLength: 3 })
  .chain((words) => fc.constantFrom(' ', '', '・').map((between) => words.join(between)))
const reader = fc.record({ local: fc.constantFrom('haru', 'haru.7', 'h-a', 'kato'), name: text, reading: text })
const search = fc.oneof(text, fc.constantFrom('haru.7', 'h', 'kato example', 'るか', 'なべ', '日', 'example.', '@'))

test('a search finds the readers that it would find among letters, also those who have changed since', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(reader, { minLength: 1, maxLength: 12 }),
      fc.array(fc.record({ which: fc.nat(12), do: fc.constantFrom('name', 'forget', 'add'), reader }), {
        maxLength: 4,
      }),
      fc.array(search, { minLength: 1, maxLength: 6 }),
      async (first, changes, searches) => {
        const db = newTestDatabase()
        const register = openRegister(db)
        const check = async (): Promise<void> => {
          await register.refresh(true)
          for (const one of searches)
            if (one.trim() !== '')
              expect([one, ...findReaders(register, ReaderFilter.parse({ search: one }))]).toEqual([
                one,
                ...foundByLetters(db, one),
              ])
        }
        step(db, () => first.forEach((one) => add(db, one)))
        await check()
        step(db, () => {
          for (const { which, do: what, reader: one } of changes) {
            const here = findByNumber(db, which)
            if (what === 'add') add(db, one)
            else if (here && what === 'name') saveName(db, here, one)
            else if (here) forgetReader(db, here, { at, by: 'rule' }, true)
          }
        })
        await check()
      },
    ),
    { numRuns: 40 },
  )
}, 600_000)

function step(db: Database, work: () => void): void {
  audited(db, { accountId: null, what: 'newsletter.step', at, silent: true }, work)
}

function add(db: Database, { local, name, reading }: { local: string; name: string; reading: string }): void {
  const number = takeNumbers(db, 1)
  const folded = `${local}@m${number}.example`
  insertReader(db, {
    id: newId(),
    number,
    address: folded,
    folded,
    hash: addressHash(db)(folded),
    language: 'ja',
    name,
    reading,
    state: 'active',
    since: '2020-01-01',
    how: 'paper',
    at,
    by: 'mail',
    cameBy: null,
  })
}

/** By the index that letters are found with, made for this search alone. */
function foundByLetters(db: Database, search: string): number[] {
  db.exec(`DROP TABLE IF EXISTS temp.sought;
    CREATE VIRTUAL TABLE temp.sought USING fts5(words, tokenize = "unicode61 remove_diacritics 2")`)
  type Named = { number: number; folded: string; name: string; reading: string }
  const rows = db
    .prepare<[], Named>('SELECT number, folded, name, reading FROM readers WHERE folded IS NOT NULL ORDER BY folded')
    .all()
  for (const { number, folded, name, reading } of rows)
    db.prepare('INSERT INTO temp.sought (rowid, words) VALUES (?, ?)').run(
      number,
      indexWords(`${folded} ${name} ${reading}`),
    )
  const phrases = searchPhrases(search)
  if (phrases.length === 0) return []
  const match = phrases.map((phrase) => expressionOf(phrase)).join(' AND ')
  const found = db.prepare('SELECT rowid FROM temp.sought WHERE sought MATCH ?').pluck().all(match)
  return rows.map(({ number }) => number).filter((number) => found.includes(number))
}
