import { expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { mostSavedViews, type SavedView } from '../../../../shared/letters/saved-views.ts'
import { wholeList } from '../../../../shared/letters/topics.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { callAs, keep, kobayashi, mori, openLettersOf } from '../ground.ts'

const open = (db: Database, account = kobayashi) => callAs(db, openLettersOf(db, null as never), account)
const passport = '018f9310-0000-7000-8000-000000000001'

const view = (nth: number, change: Partial<SavedView> & { search?: string } = {}): SavedView => {
  const { search = 'letter', ...rest } = change
  return {
    id: `019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4${String(nth).padStart(3, '0')}`,
    name: `View ${nth}`,
    shown: { ...wholeList, view: 'all', search, order: 'newest', unreadOnly: false },
    shared: false,
    ...rest,
  }
}

test('what a list shows is kept under a name: one’s own, or the office’s, which everybody has', async () => {
  const db = newTestDatabase()
  const [ours, theirs] = [open(db), open(db, mori)]
  const [own, ofOffice] = [view(1, { name: 'ビザ' }), view(2, { name: '旅券', shared: true })]
  await ours('saveView', own)
  await ours('saveView', ofOffice)
  expect(await ours('savedViews', {})).toEqual([own, ofOffice])
  expect(await theirs('savedViews', {})).toEqual([ofOffice])
  // A colleague changes and takes away what is the office's, and neither sees nor changes what is not theirs.
  await theirs('saveView', { ...ofOffice, name: '旅券・戸籍' })
  expect(await codeOf(theirs('saveView', own))).toBe('not_found')
  expect(await codeOf(theirs('removeView', { id: own.id }))).toBe('not_found')
  const removed = await theirs('removeView', { id: ofOffice.id })
  expect(removed).toEqual({ ...ofOffice, name: '旅券・戸籍' })
  expect(await ours('savedViews', {})).toEqual([own])
  await theirs('saveView', removed)
  expect(await ours('savedViews', {})).toEqual([own, removed])
  expect(await codeOf(ours('removeView', { id: view(9).id }))).toBe('not_found')
})

test('a view counts what its list would show, also by conditions and where a search is narrowed', async () => {
  const db = newTestDatabase()
  const call = open(db)
  const ids = [1, 2, 3].map((uid) => keep(db, uid, { subject: uid === 3 ? 'visa' : `letter ${uid}` }))
  await call('mark', { ids: [ids[0]!], marks: { topic: passport, addTags: ['至急'] } })
  await call('open', { id: ids[1]! })
  const shown = view(1).shown
  const views = [
    view(1),
    view(2, { search: 'letter is:unread' }),
    view(3, { shown: { ...shown, view: 'inbox', search: '', topic: passport } }),
    view(4, { shown: { ...shown, search: 'letter', tag: '至急' } }),
    view(5, { shown: { ...shown, view: 'inbox', search: '', unreadOnly: true } }),
  ]
  for (const one of views) await call('saveView', one)
  const lists = await Promise.all(views.map(async (one) => (await call('list', one.shown)).total))
  const counts = await call('savedViewCounts', {})
  expect(views.map(({ id }) => counts.find((one) => one.id === id))).toEqual(
    views.map(({ id }, nth) => ({ id, letters: lists[nth], more: false })),
  )
  expect(lists).toEqual([2, 1, 1, 1, 2])
})

test('a view whose topic is named anew is kept without a count, and a search that cannot be read is not kept at all', async () => {
  const db = newTestDatabase()
  const call = open(db)
  const keeper = open(db, { ...mori, roles: ['supervisor' as const] })
  await call('saveView', view(1, { search: 'topic:Passport' }))
  expect(await call('savedViewCounts', {})).toEqual([{ id: view(1).id, letters: 0, more: false }])
  await keeper('saveTopic', { id: passport, name: { ja: '旅行', en: 'Travel' }, inUse: true, dueIn: null })
  expect(await call('savedViewCounts', {})).toEqual([])
  expect(await call('savedViews', {})).toHaveLength(1)
  expect(await codeOf(call('saveView', view(2, { search: 'before:yesterdayish' })))).toBe('search_unreadable')
})

test('no two views in a list have one name, and there are no more than can be looked over', async () => {
  const db = newTestDatabase()
  const [ours, theirs] = [open(db), open(db, mori)]
  await ours('saveView', view(0, { name: 'Ｖｉｓａ', shared: true }))
  expect(await codeOf(theirs('saveView', view(1, { name: 'visa' })))).toBe('view_name_taken')
  // It keeps its own name.
  await theirs('saveView', view(0, { name: 'Visa', shared: true }))
  for (let nth = 1; nth < mostSavedViews; nth += 1) await ours('saveView', view(nth))
  expect(await codeOf(ours('saveView', view(99)))).toBe('views_enough')
  await theirs('saveView', view(99))
})

test('the record says that a search was saved, and nothing of what is searched for', async () => {
  const db = newTestDatabase()
  const call = open(db)
  await call('saveView', view(1, { name: 'Harada', search: 'from:harada' }))
  await call('removeView', { id: view(1).id })
  const rows = db.prepare('SELECT * FROM audit').all()
  expect(rows.length).toBeGreaterThan(1)
  expect(JSON.stringify(rows)).not.toMatch(/harada/i)
})
