import { expect, test } from 'vitest'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import type { Database } from '../../../../main/database/open.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { LetterView } from '../../../../shared/letters/letter.ts'
import { wholeList } from '../../../../shared/letters/topics.ts'
import { insertOldMail, officeOf, until } from '../../../support/old-office.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { callAs, keep, kobayashi, openLettersOf } from '../ground.ts'

const open = (db: Database) => callAs(db, openLettersOf(db, null as never), kobayashi)

test('a letter is urgent or ordinary: said of several at once, recorded of each, and taken back in one act', async () => {
  const db = newTestDatabase()
  const ids = [1, 2, 3].map((uid) => keep(db, uid))
  const call = open(db)
  const urgent = async () => (await call('list', { view: 'all', order: 'oldest' })).rows.map((row) => row.urgent)
  await call('mark', { ids: [ids[1]!], marks: { urgent: true } })
  const { marked } = await call('mark', { ids, marks: { urgent: true } })
  expect(marked).toEqual([ids[0], ids[2]].map((id) => ({ id, from: { urgent: false }, to: { urgent: true } })))
  expect(await urgent()).toEqual([true, true, true])
  expect((await call('get', { id: ids[0]! })).urgent).toBe(true)
  expect(await call('unmark', { marked })).toEqual({ unmarked: 2, left: 0 })
  expect(await urgent()).toEqual([false, true, false])
  const recorded = db.prepare(`SELECT what, about, changes FROM audit WHERE what LIKE 'letters.%mark'`).raw().all()
  const [ordinary, now] = ['ordinary', 'urgent']
  const row = (what: string, id: string | undefined, from: string, to: string) => [
    what,
    id,
    JSON.stringify([{ thing: 'priority', from, to }]),
  ]
  expect(recorded).toEqual([
    ...[ids[1], ids[0], ids[2]].map((id) => row('letters.mark', id, ordinary, now)),
    ...[ids[0], ids[2]].map((id) => row('letters.unmark', id, now, ordinary)),
  ])
})

test('what somebody made ordinary since is not made urgent by taking an earlier act back', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const call = open(db)
  await call('mark', { ids: [id], marks: { urgent: true } })
  const { marked } = await call('mark', { ids: [id], marks: { urgent: false } })
  await call('mark', { ids: [id], marks: { urgent: true } })
  expect(await call('unmark', { marked })).toEqual({ unmarked: 0, left: 0 })
})

test('a list that begins with urgent letters has the open ones of them first, on whatever page, and every letter once', async () => {
  const db = newTestDatabase()
  const ids = Array.from({ length: 9 }, (_, at) => keep(db, at + 1, { subject: at % 3 === 0 ? 'visa' : 'letter' }))
  const call = open(db)
  const [second, fourth, seventh] = [ids[1]!, ids[3]!, ids[6]!]
  await call('mark', { ids: [second, fourth, seventh], marks: { urgent: true, addTags: ['fair'] } })
  await call('mark', { ids: [seventh], marks: { status: 'closed' } })
  const listed = async (
    asked: { view?: LetterView; search?: string; tag?: string; unreadOnly?: boolean },
    size = 50,
  ) => {
    const found: string[] = []
    for (let offset = 0; ; offset += size) {
      const filter = { view: 'all' as const, ...asked, order: 'urgent' as const, offset, limit: size }
      const { rows, total } = await call('list', filter)
      found.push(...rows.map(({ id }) => id))
      if (offset + size >= total) return found
    }
  }
  const newestFirst = ids.toReversed()
  const rest = newestFirst.filter((id) => id !== second && id !== fourth)
  for (const size of [1, 2, 3, 4, 50]) expect(await listed({}, size)).toEqual([fourth, second, ...rest])
  expect(await listed({ view: 'inbox' }, 3)).toEqual([fourth, second, ...rest.filter((id) => id !== seventh)])
  expect(await listed({ tag: 'fair' }, 1)).toEqual([fourth, second, seventh])
  for (const size of [1, 2, 50]) expect(await listed({ search: 'visa' }, size)).toEqual([fourth, seventh, ids[0]])
  expect(await listed({ search: 'letter -is:urgent' })).not.toContain(second)
  await call('open', { id: fourth })
  expect((await listed({ unreadOnly: true }, 2)).slice(0, 2)).toEqual([second, ids[8]])
  for (const view of LetterView.options)
    expect(new Set(await listed({ view }, 2))).toEqual(new Set((await call('list', { view })).rows.map(({ id }) => id)))
})

test('a search finds what is urgent in either language, also what is done with, and a saved view keeps it with its order', async () => {
  const db = newTestDatabase()
  const [first, second, third] = [1, 2, 3].map((uid) => keep(db, uid)) as [string, string, string]
  const call = open(db)
  await call('mark', { ids: [first, third], marks: { urgent: true } })
  await call('mark', { ids: [first], marks: { status: 'closed' } })
  const found = async (search: string) => (await call('list', { view: 'all', search })).rows.map(({ id }) => id)
  for (const search of ['is:urgent', '状態:至急', '状態:急ぎ', '状態：緊急'])
    expect(await found(search)).toEqual([third, first])
  expect([await found('is:urgent is:open'), await found('-is:urgent')]).toEqual([[third], [second]])
  const shown = { ...wholeList, view: 'all', search: 'is:urgent', order: 'urgent', unreadOnly: false } as const
  const view = { id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4001', name: '至急', shown, shared: true }
  await call('saveView', view)
  expect(await call('savedViews', {})).toEqual([view])
  expect(await call('savedViewCounts', {})).toEqual([{ id: view.id, letters: 2, more: false }])
})

test('letters and views from before are ordinary and ordered as they were, and lists see what is said of a letter', () => {
  const { db } = officeOf(30)
  insertOldMail(db, { place: 1, id: 'a', raw: Buffer.from('a'), status: 'open' })
  migrate(db, until(1060))
  throughTheDoor(db, () =>
    db.exec(
      `INSERT INTO saved_views (id, name, view, search, sort_order, unread_only) VALUES ('v', 'v', 'all', 'x', 'oldest', 0)`,
    ),
  )
  migrate(db, migrations)
  const urgent = () => db.prepare('SELECT letters.urgent, mails.urgent FROM letters JOIN mails USING (id)').raw().all()
  expect([urgent(), db.prepare('SELECT sort_order, urgent_first FROM saved_views').raw().all()]).toEqual([
    [[0, 0]],
    [['oldest', 0]],
  ])
  throughTheDoor(db, () => db.exec('UPDATE letters SET urgent = 1'))
  expect(urgent()).toEqual([[1, 1]])
  db.close()
})
