import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { piecesOf } from '../../../shared/answers/difference.ts'
import { callAs, formOf, keep, kobayashi, ono, openAnswersOf, sharedDatabase } from './ground.ts'

const db = sharedDatabase(fill)
const part = openAnswersOf(db())
const call = callAs(db(), part, kobayashi, () => new Date('2026-12-01T18:00:00.000Z'))
const supervisor = callAs(db(), part, ono)
const period = { from: '2026-10', to: '2026-11' }
const ids: string[] = []

/** Letters of two months with ages: many of one group, few of another, and one whose value would name a person. */
function fill(): void {
  let uid = 0
  const letter = (month: string, age: string) => {
    uid += 1
    const form = formOf({
      message: 'A question',
      demographics:
        age === ''
          ? []
          : [
              { key: 'age', label: 'Age group', value: age },
              { key: 'city', label: 'City', value: age === '70s' ? 'Reno' : 'Davis' },
            ],
    })
    ids.push(keep(db(), uid, form, { internalDate: `${month}-10T18:00:00.000Z` }))
  }
  for (let at = 0; at < 40; at += 1) letter(at < 25 ? '2026-10' : '2026-11', '30s')
  for (let at = 0; at < 12; at += 1) letter(at < 9 ? '2026-10' : '2026-11', '70s')
  for (let at = 0; at < 30; at += 1) letter('2026-11', '')
  letter('2026-10', 'the only one from Yreka')
}

test('small numbers are withheld with others that would give them away, and a value of few people has no row', async () => {
  expect(await call('askedAttributes', period)).toEqual([
    { key: 'age', label: 'Age group' },
    { key: 'city', label: 'City' },
  ])
  const table = await supervisor('askedTable', { ...period, rows: { attribute: 'age' } })
  expect(table.rows.map(({ value }) => value)).toEqual(['30s', '70s', '(others)', '(none)'])
  expect(JSON.stringify(table)).not.toContain('Yreka')
  const [thirties, seventies, others] = table.rows
  expect([others!.total, seventies!.counts[1]]).toEqual([null, null])
  // Neither along the row nor down the column a single number is missing.
  for (const row of table.rows) {
    const missing = [...row.counts, row.total].filter((count) => count === null).length
    expect([row.value, missing]).toEqual([row.value, expect.toSatisfy((count: number) => count !== 1)])
  }
  for (const at of [0, 1]) {
    const missing = [...table.rows.map(({ counts }) => counts[at]), table.totals.counts[at]].filter(
      (one) => one === null,
    )
    expect(missing.length).not.toBe(1)
  }
  expect(thirties!.counts.some((count) => count !== null) || table.withheld > 4).toBe(true)
})

test('categories are those of the entries that letters were joined to', async () => {
  const [category] = await call('categories', {})
  const { id } = await call('startEntry', { category: category!.id })
  await call('joinLetters', { id, letterIds: ids.slice(0, 20) })
  const table = await call('askedTable', { ...period, rows: 'category' })
  expect(table.rows.map(({ value, names }) => [value, names.en])).toEqual([
    [category!.id, 'Passports'],
    ['(none)', '(none)'],
  ])
})

test('the supervisor sees by week what came, what was answered and how soon, and what is overdue; staff do not', async () => {
  const act = { accountId: null, what: 'letters.replySent' as const, at: '2026-10-12T18:00:00.000Z' }
  audited(db(), act, () => {
    for (const [at, id] of ids.slice(0, 3).entries()) {
      const sent = `2026-10-1${at + 1}T18:00:00.000Z`
      db()
        .prepare(
          `INSERT INTO replies (id, letter_id, desk, account_id, state, to_name, to_address, subject, body, quote, addition, message_id, created_at, leaves_at, settled_at)
          VALUES (?, ?, '', ?, 'sent', '', 'a@b.example', '', '', 0, 0, ?, ?, ?, ?)`,
        )
        .run(`00000000-0000-4000-8000-00000000000${at}`, id, kobayashi.id, `<${at}@x>`, sent, sent, sent)
      db().prepare(`UPDATE letters SET status = 'answered' WHERE id = ?`).run(id)
    }
  })
  const { rows } = await supervisor('workload', { ...period, by: 'week' })
  expect(
    rows.map(({ value, arrived, answered, medianHours, overdue }) => [value, arrived, answered, medianHours, overdue]),
  ).toEqual([
    ['2026-10-05', 35, 3, 48, 32],
    ['2026-11-09', 48, 0, null, 48],
  ])
  expect(
    (await supervisor('workload', { ...period, by: 'category' })).rows.map(({ names, arrived }) => [names.en, arrived]),
  ).toEqual([
    ['Passports', 20],
    ['(none)', 63],
  ])
  await expect(call('workload', { ...period, by: 'week' })).rejects.toMatchObject({ code: 'not_allowed' })
  const { bytes } = await supervisor('workloadFile', { ...period, format: 'csv', language: 'en' })
  expect(Buffer.from(bytes).toString('utf8').split('\r\n').slice(0, 4)).toEqual([
    '\uFEFFWeek,Arrived,Answered,Median time to an answer (hours),Overdue',
    '2026-10-05,35,3,48,32',
    '2026-10-12,0,0,,0',
    '2026-10-19,0,0,,0',
  ])
  const xlsx = await supervisor('workloadFile', { ...period, format: 'xlsx', language: 'ja' })
  expect(Buffer.from(xlsx.bytes).subarray(0, 2).toString()).toBe('PK')
  expect(db().prepare(`SELECT count(*) FROM audit WHERE what = 'answers.workloadFile'`).pluck().get()).toBe(2)
})

test('what changed between two texts is told in pieces that make either of them', () => {
  expect(piecesOf('原本が1通必要です。', '原本とコピーが2通必要です。')).toEqual([
    { what: 'same', text: '原本' },
    { what: 'added', text: 'とコピー' },
    { what: 'same', text: 'が' },
    { what: 'removed', text: '1' },
    { what: 'added', text: '2' },
    { what: 'same', text: '通必要です。' },
  ])
})
