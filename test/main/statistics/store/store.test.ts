import { expect, test } from 'vitest'
import { buildDays } from '../../../../main/statistics/store/build-days.ts'
import { closeDays } from '../../../../main/statistics/store/closing.ts'
import { dayKey, keptHours, serverNumber } from '../../../../main/statistics/store/open-days.ts'
import { requestKinds } from '../../../../main/statistics/store/rows.ts'
import { StoredValues } from '../../../../main/statistics/store/values.ts'
import { numberVisitors } from '../../../../main/statistics/store/visitors.ts'
import { furtherValues } from '../../../../shared/statistics/values.ts'
import { addAsked, newStore } from './ground.ts'
import { firstDay, inventedRequests } from './invented-requests.ts'

test('a closed day takes nothing more, and its key, its hashes and its visitors are gone; other days go on', () => {
  const db = newStore()
  const values = new StoredValues(db)
  const all = inventedRequests(5, 300, 6).map((request) => ({ ...request, server: 'www' }))
  const www = serverNumber(db, 'www')
  addAsked(db, values, all)
  const days = [...new Set(all.map(({ day }) => day))].sort((one, other) => one - other)
  for (const day of days) keptHours(db, www).write(day * 24 + 9, Float64Array.of(day, day + 1))
  const key = dayKey(db, www, firstDay)
  expect(dayKey(db, www, firstDay)).toEqual(key)

  expect(closeDays(db, values, firstDay + 2)).toBe(2)
  const left = (table: string, day: string): unknown[] =>
    db.prepare(`SELECT DISTINCT ${day} AS day FROM ${table} ORDER BY 1`).pluck().all()
  const open = days.filter((day) => day >= firstDay + 2)
  expect(left('open_keys', 'day')).toEqual(open)
  expect(left('open_rows', 'day')).toEqual(open)
  expect(left('open_hours', 'hour / 24')).toEqual(open)
  expect(left('segments', 'first_day')).toEqual(days)

  const before = db.prepare('SELECT sum(requests) FROM segments').pluck().get()
  const late = all.filter(({ day }) => day < firstDay + 2)
  expect(addAsked(db, values, late)).toBe(late.length)
  buildDays(db, values)
  expect(db.prepare('SELECT sum(requests) FROM segments').pluck().get()).toBe(before)
  expect(dayKey(db, www, firstDay)).not.toEqual(key)
  keptHours(db, www).write(firstDay * 24 + 9, Float64Array.of(1))
  expect([keptHours(db, www).read(firstDay * 24 + 9).length, ...left('open_keys', 'day')]).toEqual([0, ...open])
  expect(closeDays(db, values, firstDay + 2)).toBe(0)
})

test('a day to which is added again and again lies in few pieces, and its visits are those of a day that was added at once', () => {
  const [day, ...others] = Map.groupBy(inventedRequests(8, 400, 3), (one) => `${one.day} ${one.server}`).values()
  const built = (parts: number, oftenBuilt: boolean) => {
    const db = newStore()
    const values = new StoredValues(db)
    for (let part = 0; part < parts; part += 1) {
      addAsked(
        db,
        values,
        day!.filter((_, at) => at % parts === part),
      )
      if (oftenBuilt) buildDays(db, values)
    }
    addAsked(db, values, others.flat())
    buildDays(db, values)
    const pieces = db.prepare('SELECT max(pieces) FROM (SELECT count(*) AS pieces FROM open_rows GROUP BY server, day)')
    return {
      pieces: Number(pieces.pluck().get()),
      waiting: db.prepare('SELECT count(*) FROM days WHERE unbuilt > 0').pluck().get(),
      days: db.prepare('SELECT first_day, requests, visits FROM segments ORDER BY first_day, requests').raw().all(),
    }
  }
  const once = built(1, false)
  for (const oftenBuilt of [true, false]) {
    const often = built(21, oftenBuilt)
    expect(often).toEqual({ ...once, pieces: often.pieces })
    expect([often.waiting, often.pieces <= 8]).toEqual([0, true])
  }
})

test('visitors have one number each, and those whose hashes end alike have different ones', () => {
  const hashes = Float64Array.from({ length: 5000 }, (_, at) => (at % 700) * 2 ** 32 + 7)
  const { of, visitors } = numberVisitors(hashes, 5000)
  expect([visitors, ...of.subarray(0, 1400)]).toEqual([700, ...Array.from({ length: 1400 }, (_, at) => at % 700)])
})

test('values of rows that were taken back are written with the next rows', () => {
  const db = newStore()
  const values = new StoredValues(db)
  const [one] = inventedRequests(6, 1)
  const asked = { ...one!, country: 'JP', kind: requestKinds.view, path: '/itpr_ja/index.html' }
  expect(() =>
    db.transaction(() => {
      addAsked(db, values, [asked])
      throw new Error('the disk is full')
    })(),
  ).toThrow('the disk is full')
  addAsked(db, values, [{ ...asked, country: 'US' }])
  const read = new StoredValues(db)
  expect(read.text('country', values.number('country', 'US'))).toBe('US')
  expect(read.text('country', values.number('country', 'JP'))).toBe('JP')
  const page = values.subject(requestKinds.view, '/itpr_ja/index.html')
  expect([read.text('subject', page), read.kindOf(page)]).toEqual(['/itpr_ja/index.html', requestKinds.view])
})

test('a program that tries paths fills its own list and not that of the pages; what comes behind the end of a list is one value', () => {
  const values = new StoredValues(newStore())
  for (let at = 0; at < 20_000; at += 1) values.subject(requestKinds.notFound, `/wp-login-${at}.php`)
  const tried = values.subject(requestKinds.notFound, '/one-more.php')
  expect([values.text('subject', tried), values.kindOf(tried)]).toEqual([furtherValues, requestKinds.notFound])
  const page = values.subject(requestKinds.view, '/itpr_ja/index.html')
  expect([values.text('subject', page), values.kindOf(page)]).toEqual(['/itpr_ja/index.html', requestKinds.view])
  for (let at = 0; at < 300; at += 1) values.number('robot', `robot ${at}`)
  expect(values.text('robot', values.number('robot', 'one more'))).toBe(furtherValues)
  expect(values.text('robot', values.number('robot', 'robot 0'))).toBe('robot 0')
})
