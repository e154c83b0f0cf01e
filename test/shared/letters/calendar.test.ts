import { expect, test } from 'vitest'
import { addDays } from '../../../shared/days.ts'
import { addWorkdays, isWorkday, OfficeCalendar, usualCalendar } from '../../../shared/letters/calendar.ts'

test('five working days go round weekends and the holidays of both countries', () => {
  // Thanksgiving and the weekend lie between; in Japan the Monday was one too.
  expect(addWorkdays('2026-11-20', 1, usualCalendar)).toBe('2026-11-24')
  expect(addWorkdays('2026-11-20', 5, usualCalendar)).toBe('2026-12-01')
  expect(addWorkdays('2026-11-20', 5, { ...usualCalendar, lands: [] })).toBe('2026-11-27')
  expect(addWorkdays('2026-11-20', 5, { ...usualCalendar, lands: ['japan', 'unitedStates', 'california'] })).toBe(
    '2026-12-02',
  )
})

test('what the office says of a single day goes before holidays and weekends', () => {
  const calendar = {
    ...usualCalendar,
    closed: [
      { day: '2026-12-28', why: '年末年始' },
      { day: '2026-12-29', why: '年末年始' },
    ],
    open: ['2026-12-26', '2026-12-29'],
  }
  expect(
    ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'].map((day) => isWorkday(day, calendar)),
  ).toEqual([true, false, true, false, false])
  // Said both ways it is open.
  expect(isWorkday('2026-12-29', calendar)).toBe(true)
  expect(addWorkdays('2026-12-24', 2, calendar)).toBe('2026-12-29')
})

test('counting ends also where the office is never open', () => {
  const closed = Array.from({ length: 200 }, (_, nth) => ({ day: addDays('2026-12-01', nth), why: '' }))
  const day = addWorkdays('2026-12-01', 60, { ...usualCalendar, closed })
  expect(day > '2027-06-18').toBe(true)
  expect(addWorkdays('2026-12-01', 1_000_000, usualCalendar)).toBe(addDays('2026-12-01', 400))
})

test('a calendar is read strictly: no other land, no day that there is not, none twice as many', () => {
  const reads = (changes: object) => OfficeCalendar.safeParse({ ...usualCalendar, ...changes }).success
  expect(reads({})).toBe(true)
  expect(reads({ lands: ['mars'] })).toBe(false)
  expect(reads({ open: ['2026-02-30'] })).toBe(false)
  expect(reads({ closed: [{ day: '2026-02-28', why: 'x'.repeat(61) }] })).toBe(false)
  expect(reads({ open: Array.from({ length: 201 }, (_, nth) => addDays('2026-01-01', nth)) })).toBe(false)
})
