import { expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { wholeList } from '../../../../shared/letters/topics.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { callAs, formOf, keep, kobayashi, mailOf, mori, openLettersOf } from '../ground.ts'
import { cellsOfFile } from '../../tables/whole-table.ts'

const open = (db: Database, account = kobayashi) =>
  callAs(db, openLettersOf(db, null as never, { timeZone: () => 'America/Los_Angeles' }), account)
const takenFor = 'questions' as const

/** What the record says of letters that left. */
const recorded = (db: Database) =>
  db.prepare("SELECT about, changes FROM audit WHERE what = 'letters.takeOutFile' ORDER BY rowid").all() as {
    about: string
    changes: string
  }[]

test('a letter leaves as the mail it came by, to the octet, and the record says which, in which form and for what', async () => {
  const db = newTestDatabase()
  const raw = mailOf(1, { text: 'From here on\r\n旅券' })
  const id = keep(db, 1, {}, { raw: Buffer.from(raw) })
  const file = await open(db)('takeOutFile', { letters: [id], format: 'eml', takenFor, language: 'ja' })
  expect([Buffer.from(file.bytes).equals(raw), file.letters, file.cut]).toEqual([true, 1, 0])
  const [row, ...others] = recorded(db)
  expect([row!.about, others]).toEqual([id, []])
  expect(JSON.parse(row!.changes)).toEqual([
    { thing: 'fileFormat', from: '', to: 'eml' },
    { thing: 'takenFor', from: '', to: 'questions' },
  ])
})

test('several leave in one file, each named in the record, and those are counted of which the office has the beginning alone', async () => {
  const db = newTestDatabase()
  const ids = Array.from({ length: 23 }, (_, at) =>
    keep(db, at + 1, {}, { raw: Buffer.from(mailOf(at + 1)), cut: at === 4 }),
  )
  const file = await open(db)('takeOutFile', { letters: [...ids, ids[0]!], format: 'mbox', takenFor, language: 'en' })
  expect([file.letters, file.cut]).toEqual([23, 1])
  expect(
    Buffer.from(file.bytes)
      .toString()
      .match(/^From /gmu),
  ).toHaveLength(23)
  expect(recorded(db).map(({ about }) => about.split(' ').length)).toEqual([10, 10, 3])
  expect(recorded(db).flatMap(({ about }) => about.split(' '))).toEqual(ids)
})

test('a list leaves as a table in either language with what its rows show, without texts and without formulas', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1, {
    ...formOf({ name: '=HYPERLINK("x")', email: 'saori@citizen.example', subject: '旅券', message: '本文の秘密' }),
    kind: 'form',
  })
  keep(db, 2, { subject: 'Visa' })
  const call = open(db)
  await call('mark', {
    ids: [id],
    marks: { assignee: null, dueOn: '2026-12-01', urgent: true, addTags: ['至急', '春'] },
  })
  const listed = { view: 'inbox', search: '', order: 'oldest', unreadOnly: false, ...wholeList } as const
  const csv = await call('takeOutFile', { letters: listed, format: 'csv', takenFor, language: 'ja' })
  const [head, first] = await cellsOfFile(csv.bytes)
  expect(head).toEqual([
    '番号',
    '受信日時',
    '差出人',
    'メールアドレス',
    '件名',
    '状態',
    '担当',
    '優先度',
    '期限',
    '用件',
    'タグ',
  ])
  expect(first!.slice(2)).toEqual([
    `'=HYPERLINK("x")`,
    'saori@citizen.example',
    '旅券',
    '新着',
    '',
    '至急',
    '2026-12-01',
    '',
    expect.stringMatching(/^(至急; 春|春; 至急)$/u),
  ])
  // 10:01 UTC, as the office's clock has it.
  expect(first![1]).toBe('2026-11-24 02:01')
  expect(Buffer.from(csv.bytes).includes('本文の秘密')).toBe(false)
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const book = await cellsOfFile(
    (await call('takeOutFile', { letters: [id], format: 'xlsx', takenFor, language: 'en' })).bytes,
  )
  expect([book[0]![0], book[1]![5], book.length]).toEqual(['Number', 'New', 2])
  expect(recorded(db).map(({ about }) => about)).toEqual(['', id])
  expect(JSON.parse(recorded(db)[0]!.changes)).toContainEqual({ thing: 'rows', from: '', to: '2' })
})

test('all letters of a list leave, also those behind its first pages, and what a search finds', async () => {
  const db = newTestDatabase()
  for (let uid = 1; uid <= 550; uid += 1) keep(db, uid, { subject: uid % 11 ? 'Visa' : 'Passport' })
  const call = open(db)
  const listed = { view: 'all', order: 'newest', unreadOnly: false, ...wholeList } as const
  const taken = async (search: string) =>
    (await call('takeOutFile', { letters: { ...listed, search }, format: 'csv', takenFor, language: 'en' })).letters
  expect([await taken(''), await taken('passport')]).toEqual([550, 50])
})

test('more than one file holds is refused whole, and nothing of it stands in the record as gone', async () => {
  const db = newTestDatabase()
  const ids = [1, 2].map((uid) => keep(db, uid, {}, { raw: Buffer.from(mailOf(uid)) }))
  const letters = openLettersOf(db, null as never, { mostTakenOctets: 2 * mailOf(1).length - 1 })
  expect(
    await codeOf(
      callAs(db, letters, kobayashi)('takeOutFile', { letters: ids, format: 'mbox', takenFor, language: 'ja' }),
    ),
  ).toBe('letters_too_large')
  expect(recorded(db)).toEqual([])
})

test('whoever answers no letters takes none out, nor without a purpose of the policy, nor many in a file for one', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const toTake = { letters: [id], format: 'eml' as const, takenFor, language: 'ja' as const }
  expect(await codeOf(open(db, { ...mori, roles: ['supervisor'] })('takeOutFile', toTake))).toBe('not_allowed')
  const call = open(db)
  for (const wrong of [
    { ...toTake, takenFor: 'curiosity' as never },
    { ...toTake, letters: [id, keep(db, 2)] },
    { ...toTake, letters: { view: 'all', search: '', order: 'newest', unreadOnly: false, ...wholeList } as const },
  ])
    expect(await codeOf(call('takeOutFile', wrong))).toBe('bad_input')
  expect(recorded(db)).toEqual([])
})
