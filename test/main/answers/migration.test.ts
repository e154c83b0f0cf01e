import { afterEach, expect, test } from 'vitest'
import { linesOf } from '../../../main/answers/gate/gate.ts'
import { linesWith } from '../../../main/answers/lines.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import type { Database } from '../../../main/database/open.ts'
import { throughTheDoor } from '../../../main/database/shared-tables.ts'
import { EntryText } from '../../../shared/answers/entries.ts'
import { eventually } from '../../support/eventually.ts'
import { insertOldMail, officeOf, until } from '../../support/old-office.ts'
import { mailOf } from '../letters/ground.ts'
import { callAs, kobayashi, mark, mori, ono, openAnswersOf } from './ground.ts'

let db: Database
afterEach(() => db.close())

test('letters that were marked before there was a Q&A are candidates afterwards, and their questions are copied', async () => {
  ;({ db } = officeOf(30))
  const ids = ['a', 'b', 'c'].map((end) => `018f0000-0000-7000-8000-00000000000${end}`)
  ids.forEach((id, at) =>
    insertOldMail(db, {
      place: at + 1,
      id,
      raw: Buffer.from(mailOf(at + 1)),
      candidateBy: at < 2 ? kobayashi.id : null,
    }),
  )
  migrate(db, until(860))
  const before = db.prepare('SELECT id, candidate, candidate_by FROM letters ORDER BY number').raw().all()
  migrate(db, migrations)
  expect(db.prepare('SELECT id, candidate, candidate_by FROM letters ORDER BY number').raw().all()).toEqual(before)
  const part = openAnswersOf(db, { background: true })
  try {
    const call = callAs(db, part, kobayashi)
    const rows = await eventually(async () => {
      const all = await call('candidates', {})
      return all.length === 2 && all.every(({ copied }) => copied) ? all : null
    })
    expect(rows!.map(({ by }) => by?.accountId)).toEqual([kobayashi.id, kobayashi.id])
    expect((await call('entryCounts', {})).candidates).toBe(2)
  } finally {
    await part.stop()
  }
})

const entryId = '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e71'
const at = '2026-10-01T18:00:00.000Z'

/** An office of migration 900 with a marked letter, its copied question, and a published entry to which it was joined. */
function officeOf900(): { old: Database; letterId: string } {
  const { db: old } = officeOf(30)
  insertOldMail(old, {
    place: 1,
    id: '018f0000-0000-7000-8000-00000000000d',
    raw: Buffer.from(mailOf(1)),
    candidateBy: kobayashi.id,
  })
  migrate(old, until(900))
  const letterId = old.prepare<[], string>('SELECT id FROM letters').pluck().get()!
  const pair = { ja: 'blue heronの会は。', en: 'Does the blue heron society meet?', older: null }
  const content = JSON.stringify({ question: { id: 'question', ...pair }, answer: [], links: [] })
  const lines = linesOf(EntryText.parse(JSON.parse(content)), 'blue heron')
  const hash = Buffer.alloc(32)
  throughTheDoor(old, () => {
    const run = (sql: string, ...values: unknown[]) => old.prepare(sql).run(...values)
    run(
      `INSERT INTO answer_candidates (letter_id, language, text, revision, marks, copied_at) VALUES (?, 'en', ?, 1, '[]', ?)`,
      letterId,
      'Does the blue heron society meet?',
      at,
    )
    run(
      `INSERT INTO candidate_decisions VALUES (?, 'blue heron', ?, 'name', 'redact', '', ?, ?)`,
      letterId,
      linesWith('Does the blue heron society meet?', 'blue heron'),
      kobayashi.id,
      at,
    )
    run(
      `INSERT INTO answer_entries (id, number, position, content, revision, state, created_at, created_by, changed_at, changed_by)
      VALUES (?, 1, 0, ?, 1, 'draft', ?, ?, ?, ?)`,
      entryId,
      content,
      at,
      mori.id,
      at,
      mori.id,
    )
    run('INSERT INTO entry_letters VALUES (?, ?, ?, ?, ?)', entryId, letterId, at, mori.id, at)
    run(`INSERT INTO entry_decisions VALUES (?, 'blue heron', ?, ?, ?)`, entryId, lines, mori.id, at)
    run(
      `UPDATE answer_entries SET state = 'asked', asked_at = ?, asked_by = ?, asked_of = ? WHERE id = ?`,
      at,
      mori.id,
      ono.id,
      entryId,
    )
    run(`INSERT INTO entry_seals VALUES (?, ?, ?, ?, ?, 'no')`, entryId, hash, content, at, ono.id)
    run(`UPDATE answer_entries SET state = 'approved' WHERE id = ?`, entryId)
    run('INSERT INTO public_entries VALUES (?, ?, ?, ?, NULL)', entryId, content, at, at)
    run(`UPDATE answer_entries SET state = 'published' WHERE id = ?`, entryId)
  })
  return { old, letterId }
}

test('what was decided in an office of before holds: about a letter once its mark is taken away, and about what was public', async () => {
  const { old, letterId } = officeOf900()
  db = old
  migrate(db, migrations)
  mark(db, letterId, null)
  expect(db.prepare('SELECT string, decided_as FROM candidate_decisions').raw().all()).toEqual([
    ['blue heron', 'redact'],
  ])
  const call = callAs(db, openAnswersOf(db), kobayashi)
  const { revision } = await call('entry', { id: entryId })
  const decisionOf = async () =>
    (await call('checkEntry', { id: entryId, revision })).marks.find(({ string }) => string === 'blue heron')!.decision
  // The gate knows the string from what was decided about the letter.
  expect(await decisionOf()).toMatchObject({ as: 'ordinary', by: { accountId: mori.id } })
  await call('decideEntry', { id: entryId, revision, string: 'blue heron', ordinary: true })
  expect(db.prepare('SELECT entry_id, string FROM public_decisions').raw().all()).toEqual([[entryId, 'blue heron']])
  await call('decideEntry', { id: entryId, revision, string: 'blue heron', ordinary: false })
  expect(await decisionOf()).toBeNull()
})
