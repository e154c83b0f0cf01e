import { v7 as newId } from 'uuid'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { addressHash } from '../../../main/newsletter/readers/address-hash.ts'
import { countReaders } from '../../../main/newsletter/readers/conditions.ts'
import { forgetReader } from '../../../main/newsletter/readers/forget.ts'
import { findReaders } from '../../../main/newsletter/readers/list.ts'
import {
  findByNumber,
  insertReader,
  saveLanguage,
  saveName,
  takeNumbers,
} from '../../../main/newsletter/readers/reader-rows.ts'
import { openRegister } from '../../../main/newsletter/readers/register.ts'
import { changeState } from '../../../main/newsletter/readers/states.ts'
import { addTag, removeTag } from '../../../main/newsletter/readers/tags.ts'
import { ReaderFilter, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import { newTestDatabase } from '../../support/office.ts'

const languages = ReaderLanguage.options
const states = ReaderState.options
const tags = ['茶', '音楽']

test('whatever becomes of readers, the register shows the same lists as the tables hold', async () => {
  const step = fc.record({
    do: fc.constantFrom('add', 'state', 'language', 'name', 'tag', 'untag', 'forget', 'look'),
    which: fc.nat(12),
    value: fc.nat(30),
  })
  const conditions = fc.record({
    states: fc.subarray(states),
    languages: fc.subarray(languages),
    tags: fc.subarray(tags, { maxLength: 1 }),
    since: fc.record({
      from: fc.constantFrom(null, '2020-01-10'),
      until: fc.constantFrom(null, '2020-01-20'),
    }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      fc.array(conditions, { maxLength: 3 }),
      async (steps, asked) => {
        const db = newTestDatabase()
        const register = openRegister(db)
        let made = 0
        const add = (value: number): void => {
          const folded = `${'zyxa'[value % 4]}${(made += 1)}@${value}.example`
          insertReader(db, {
            id: newId(),
            number: takeNumbers(db, 1),
            address: folded,
            folded,
            hash: addressHash(db)(folded),
            language: languages[value % 3]!,
            name: value % 2 === 0 ? `名${value}` : '',
            reading: '',
            state: states[value % 3]!,
            since: `2020-01-${String(1 + (value % 28)).padStart(2, '0')}`,
            how: 'paper',
            at: '2026-01-01T00:00:00.000Z',
            by: 'mail',
            cameBy: null,
          })
        }
        const check = async (): Promise<void> => {
          await register.refresh()
          for (const one of [{}, ...asked]) {
            const filter = ReaderFilter.parse({ conditions: one })
            expect([...findReaders(register, filter)]).toEqual(fromTables(filter))
            expect(countReaders(register, filter.conditions)).toBe(fromTables(filter).length)
          }
          const named = db.prepare(`SELECT number FROM readers WHERE name <> '' ORDER BY name, number`).pluck().all()
          expect([...register.byName.numbers]).toEqual(named)
          expect(register.columns.size).toBe(
            db.prepare('SELECT count(*) FROM readers WHERE folded IS NOT NULL').pluck().get(),
          )
        }
        const fromTables = ({ conditions: { states: some, languages: spoken, tags: marked, since } }: ReaderFilter) => {
          const among = (values: readonly string[]) => values.map((value) => `'${value}'`).join(',')
          const where = [
            'folded IS NOT NULL',
            ...(some.length > 0 ? [`state IN (${among(some)})`] : []),
            ...(spoken.length > 0 ? [`language IN (${among(spoken)})`] : []),
            ...marked.map((tag) => `id IN (SELECT reader_id FROM reader_tags WHERE tag = '${tag}')`),
            ...(since.from === null ? [] : [`since >= '${since.from}'`]),
            ...(since.until === null ? [] : [`since <= '${since.until}'`]),
          ]
          return db
            .prepare(`SELECT number FROM readers WHERE ${where.join(' AND ')} ORDER BY folded`)
            .pluck()
            .all()
        }
        for (const { do: what, which, value } of steps) {
          if (what === 'look') {
            await check()
            continue
          }
          audited(
            db,
            { accountId: null, what: 'newsletter.step', at: '2026-01-01T00:00:00.000Z', silent: true },
            () => {
              const reader = findByNumber(db, which)
              const cause = { at: '2026-01-01T00:00:00.000Z', by: 'rule' }
              if (what === 'add') add(value)
              if (!reader) return
              if (what === 'state' && reader.opted_out_at === null) changeState(db, reader, states[value % 6]!, cause)
              if (what === 'language') saveLanguage(db, reader, languages[value % 3]!)
              if (what === 'name') saveName(db, reader, { name: value % 3 === 0 ? '' : `な${value}`, reading: '' })
              if (what === 'tag') addTag(db, reader.id, tags[value % 2]!)
              if (what === 'untag') removeTag(db, reader.id, tags[value % 2]!)
              if (what === 'forget') forgetReader(db, reader, cause, true)
            },
          )
        }
        await check()
      },
    ),
    { numRuns: 25 },
  )
}, 600_000)
