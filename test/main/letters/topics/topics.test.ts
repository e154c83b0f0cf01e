import { expect, test } from 'vitest'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import type { Database } from '../../../../main/database/open.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { mostTags } from '../../../../shared/letters/topics.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { insertOldMail, officeOf, until } from '../../../support/old-office.ts'
import { callAs, formOf, keep, kobayashi, mori, openLettersOf } from '../ground.ts'

const open = (db: Database, account = kobayashi) => callAs(db, openLettersOf(db, null as never), account)
const keeper = { ...mori, roles: ['supervisor' as const] }
const passport = '018f9310-0000-7000-8000-000000000001'
const visa = '018f9310-0000-7000-8000-000000000002'

test('a letter has one topic and any tags; lists and searches are narrowed to them, and one act is taken back whole', async () => {
  const db = newTestDatabase()
  const ids = [1, 2, 3].map((uid) => keep(db, uid, { subject: `letter ${uid}` })) as [string, string, string]
  const call = open(db)
  await call('mark', { ids: [ids[0]], marks: { topic: visa, addTags: ['至急'] } })
  const { marked } = await call('mark', {
    ids,
    marks: { topic: passport, addTags: ['至急', 'Spring fair'], removeTags: ['fair'] },
  })
  const idsOf = async (narrowed: { topic?: string; tag?: string; search?: string; unreadOnly?: boolean }) => {
    const { rows, total, unread } = await call('list', { order: 'oldest', ...narrowed })
    expect([total, narrowed.search === undefined ? unread : 0]).toEqual([
      rows.length,
      narrowed.search === undefined ? rows.length : 0,
    ])
    return rows.map((row) => row.id)
  }
  expect(await idsOf({ topic: passport })).toEqual(ids)
  expect(await idsOf({ tag: 'Spring fair', topic: passport, unreadOnly: true })).toEqual(ids)
  expect(await idsOf({ tag: '至急', search: 'letter' })).toEqual(ids)
  expect([await idsOf({ topic: visa }), await idsOf({ topic: 'none' }), await idsOf({ tag: 'fair' })]).toEqual([
    [],
    [],
    [],
  ])
  expect(await call('get', { id: ids[1] })).toMatchObject({
    topic: { id: passport, name: { ja: '旅券', en: 'Passport' } },
    tags: ['Spring fair', '至急'],
  })
  expect(await call('unmark', { marked })).toEqual({ unmarked: 3, left: 0 })
  expect(await idsOf({ topic: visa, tag: '至急' })).toEqual([ids[0]])
  expect(await idsOf({ topic: 'none' })).toEqual([ids[1], ids[2]])
})

test('what a colleague has tagged since an act stays when it is taken back', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const [ours, theirs] = [open(db), open(db, mori)]
  const { marked } = await ours('mark', { ids: [id], marks: { topic: passport, addTags: ['a', 'b'] } })
  await theirs('mark', { ids: [id], marks: { topic: visa, removeTags: ['a'], addTags: ['c'] } })
  await ours('unmark', { marked })
  expect(await ours('get', { id })).toMatchObject({ topic: { id: visa }, tags: ['c'] })
})

test('a tag is spelled as the office spells it already, and a letter has no more than it may', async () => {
  const db = newTestDatabase()
  const [first, second] = [1, 2].map((uid) => keep(db, uid)) as [string, string]
  const call = open(db)
  await call('mark', { ids: [first], marks: { addTags: ['Urgent'] } })
  await call('mark', { ids: [second], marks: { addTags: [' ＵＲＧＥＮＴ', 'urgent'] } })
  expect((await call('get', { id: second })).tags).toEqual(['Urgent'])
  const many = (from: number) => Array.from({ length: mostTags }, (_, nth) => `tag ${from + nth}`)
  await call('mark', { ids: [second], marks: { addTags: many(0) } })
  await call('mark', { ids: [second], marks: { addTags: many(100) } })
  expect((await call('get', { id: second })).tags).toHaveLength(mostTags)
  expect(await codeOf(call('mark', { ids: [first], marks: { addTags: ['a\nb'] } }))).toBe('bad_input')
})

test('the places of topics and tags tell what is to be done, and no letter that is done', async () => {
  const db = newTestDatabase()
  const ids = [1, 2, 3].map((uid) => keep(db, uid)) as [string, string, string]
  const call = open(db)
  await call('mark', { ids: [ids[0], ids[1]], marks: { topic: passport, addTags: ['fair'] } })
  await call('mark', { ids: [ids[1]], marks: { status: 'closed' } })
  expect(await call('labels', {})).toEqual({
    topics: [
      { id: null, letters: 1 },
      { id: passport, letters: 1 },
    ],
    tags: [{ tag: 'fair', letters: 1 }],
  })
  expect((await call('list', { view: 'all', topic: passport })).total).toBe(2)
})

test('a form’s own topic field gives a new letter its topic, by its name in either language', async () => {
  const db = newTestDatabase()
  const demographics = (value: string) => [{ key: 'topic', label: 'Topic', value }]
  const ids = ['PASSPORT', '査証（ビザ）', 'Other'].map((value, nth) =>
    keep(db, nth + 1, formOf({ message: 'm', demographics: demographics(value) })),
  )
  const call = open(db)
  const topics = await Promise.all(ids.map(async (id) => (await call('get', { id })).topic?.id ?? null))
  expect(topics).toEqual([passport, visa, null])
  expect((await call('list', { topic: visa })).total).toBe(1)
})

test('supervisors keep the list of topics; one that is out of use stays at its letters and is given to no other', async () => {
  const db = newTestDatabase()
  const [id, other] = [1, 2].map((uid) => keep(db, uid)) as [string, string]
  const [call, keeps] = [open(db), open(db, keeper)]
  const topic = { id: passport, name: { ja: '旅券・証明', en: 'Passports' }, inUse: true, dueIn: null }
  expect(await codeOf(call('saveTopic', topic))).toBe('not_allowed')
  await call('mark', { ids: [id], marks: { topic: passport } })
  await keeps('saveTopic', { ...topic, inUse: false })
  expect((await call('get', { id })).topic?.name.en).toBe('Passports')
  expect((await call('topics', {})).find((one) => one.id === passport)?.inUse).toBe(false)
  expect(await codeOf(call('mark', { ids: [other], marks: { topic: passport } }))).toBe('bad_input')
  const again = { ...topic, id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4eff', name: { ja: 'ＶＩＳＡ', en: 'New' } }
  expect(await codeOf(keeps('saveTopic', again))).toBe('topic_name_taken')
  await keeps('saveTopic', { ...again, name: { ja: '留学', en: 'Study' } })
  expect(await call('topics', {})).toHaveLength(6)
})

test('the record names the topic and says how many tags, not which', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  await open(db)('mark', { ids: [id], marks: { topic: passport, addTags: ['ひみつのことば'] } })
  const rows = JSON.stringify(db.prepare('SELECT * FROM audit').all())
  expect(rows).toContain('旅券 / Passport')
  expect(rows).not.toContain('ひみつ')
})

test('letters from before have no topic and no tags, and tags that come before their mail are listed with it', () => {
  const { db } = officeOf(30)
  insertOldMail(db, { place: 1, id: 'a', raw: Buffer.from('a'), status: 'open' })
  migrate(db, until(1000))
  migrate(db, migrations)
  const listed = () => db.prepare('SELECT tag, place FROM mail_tags ORDER BY tag').raw().all()
  expect([db.prepare('SELECT topic FROM mails').raw().all(), listed()]).toEqual([[[null]], []])
  const { id } = db.prepare('SELECT id FROM letters').get() as { id: string }
  throughTheDoor(db, () => {
    db.prepare(`INSERT INTO letter_tags VALUES (?, 'fair')`).run(id)
    db.prepare(`UPDATE letters SET topic = '${passport}'`).run()
  })
  expect([db.prepare('SELECT topic FROM mails').raw().all(), listed()]).toEqual([[[passport]], [['fair', 1]]])
  throughTheDoor(db, () => db.exec('DELETE FROM letter_tags'))
  expect(listed()).toEqual([])
  db.close()
})
