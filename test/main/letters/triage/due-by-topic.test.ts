import { expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import type { CalendarSettings } from '../../../../main/letters/triage/calendar-handlers.ts'
import type { Workdays } from '../../../../main/letters/triage/due-by-topic.ts'
import { type OfficeCalendar, usualCalendar } from '../../../../shared/letters/calendar.ts'
import { importFolder } from '../../../../main/letters/ways-in.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { callAs, formOf, keep, kobayashi, mori, openLettersOf } from '../ground.ts'

const passport = '018f9310-0000-7000-8000-000000000001'
const keeper = { ...mori, roles: ['supervisor' as const] }
const inCalifornia: Workdays = { calendar: usualCalendar, timeZone: 'America/Los_Angeles' }

/** An office whose letters about passports are due after five working days; it is a day in November there. */
async function office(today = '2026-11-24') {
  const db = newTestDatabase()
  const kept: { calendar: OfficeCalendar | null } = { calendar: null }
  const calendar: CalendarSettings = { find: () => kept.calendar, save: (next) => void (kept.calendar = next) }
  const zone = () => 'America/Los_Angeles'
  const letters = openLettersOf(db, null as never, { calendar, timeZone: zone, today: () => today })
  const [call, keeps] = [callAs(db, letters, kobayashi), callAs(db, letters, keeper)]
  const names = { ja: '旅券', en: 'Passport' }
  await keeps('saveTopic', { id: passport, name: names, inUse: true, dueIn: 5 })
  const dueOf = async (id: string) => (await call('get', { id })).dueOn
  return { db, call, keeps, dueOf, kept }
}

/** A letter by form whose writer has chosen passports. It came on Tuesday, November 24, in California. */
const aboutPassports = (db: Database, uid: number, changes: Parameters<typeof keep>[3] = {}) => {
  const fields = { message: 'm', demographics: [{ key: 'topic', label: 'Topic', value: 'Passport' }] }
  return keep(db, uid, formOf(fields), { workdays: () => inCalifornia, ...changes })
}

test('a letter is due as its topic says when it comes, in working days of the office', async () => {
  const { db, dueOf } = await office()
  // Thanksgiving and a weekend lie between.
  expect(await dueOf(aboutPassports(db, 1))).toBe('2026-12-02')
  // At two in the morning of Wednesday in London it is still Tuesday in California.
  expect(await dueOf(aboutPassports(db, 2, { internalDate: '2026-11-25T02:00:00.000Z' }))).toBe('2026-12-02')
  expect(await dueOf(keep(db, 3, {}, { workdays: () => inCalifornia }))).toBe(null)
})

test('nothing that is old becomes due by itself: neither what is imported nor what waited for long, nor what is answered', async () => {
  const { db, dueOf } = await office()
  expect(await dueOf(aboutPassports(db, 1, { internalDate: '2026-11-02T10:00:00.000Z' }))).toBe(null)
  expect(await dueOf(aboutPassports(db, 2, { folder: importFolder('letters.mbox') }))).toBe(null)
  expect(await dueOf(aboutPassports(db, 3, { flags: ['\\Answered'] }))).toBe(null)
})

test('a letter that is given the topic is due from the day on which it came, not before today, and one undo takes both', async () => {
  const { db, call, dueOf } = await office()
  const [fresh, old] = [keep(db, 1), keep(db, 2, {}, { internalDate: '2026-11-02T10:00:00.000Z' })]
  const { marked } = await call('mark', { ids: [fresh, old], marks: { topic: passport } })
  expect([await dueOf(fresh), await dueOf(old)]).toEqual(['2026-12-02', '2026-11-24'])
  await call('unmark', { marked })
  expect([await dueOf(fresh), await dueOf(old)]).toEqual([null, null])
  expect((await call('get', { id: fresh })).topic).toBe(null)
})

test('a day that somebody has set stays, one that is set along is kept, and a letter that is done gets none', async () => {
  const { db, call, dueOf } = await office()
  const [set, along, done] = [keep(db, 1), keep(db, 2), keep(db, 3)]
  await call('mark', { ids: [set], marks: { dueOn: '2026-11-30' } })
  await call('mark', { ids: [done], marks: { status: 'closed' } })
  await call('mark', { ids: [set, done], marks: { topic: passport } })
  await call('mark', { ids: [along], marks: { topic: passport, dueOn: null } })
  expect([await dueOf(set), await dueOf(along), await dueOf(done)]).toEqual(['2026-11-30', null, null])
})

test('supervisors say on which days the office works; the days are kept once each and in order', async () => {
  const { db, call, keeps, dueOf, kept } = await office()
  expect(await call('calendar', {})).toEqual(usualCalendar)
  const closed = [
    { day: '2026-12-01', why: '' },
    { day: '2026-11-30', why: '創立記念日' },
    { day: '2026-12-01', why: '設備点検' },
  ]
  const calendar: OfficeCalendar = { lands: ['japan', 'japan'], closed, open: ['2026-11-29', '2026-11-29'] }
  expect(await codeOf(call('setCalendar', calendar))).toBe('not_allowed')
  await keeps('setCalendar', calendar)
  expect(kept.calendar).toEqual({
    lands: ['japan'],
    closed: [
      { day: '2026-11-30', why: '創立記念日' },
      { day: '2026-12-01', why: '設備点検' },
    ],
    open: ['2026-11-29'],
  })
  const id = keep(db, 1)
  await call('mark', { ids: [id], marks: { topic: passport } })
  // 25, 26, 27, Sunday 29, then Wednesday.
  expect(await dueOf(id)).toBe('2026-12-02')
  expect(JSON.stringify(db.prepare(`SELECT * FROM audit WHERE what = 'letters.setCalendar'`).all())).not.toContain(
    '創立',
  )
})
