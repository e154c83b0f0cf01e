import { expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, mondayOf, weekdayOf } from '../../shared/days.ts'

test('a week begins on Monday, also over the end of a month, a year and a day on which the clock changes', () => {
  expect(['2026-11-29', '2026-11-30', '2026-12-01', '2027-01-01'].map(weekdayOf)).toEqual([7, 1, 2, 5])
  expect(['2026-11-29', '2026-11-30', '2026-12-01', '2027-01-01'].map(mondayOf)).toEqual([
    '2026-11-23',
    '2026-11-30',
    '2026-11-30',
    '2026-12-28',
  ])
  expect([addDays('2028-02-28', 1), addDays('2026-03-08', -1), addDays('2026-12-31', 1)]).toEqual([
    '2028-02-29',
    '2026-03-07',
    '2027-01-01',
  ])
  expect([daysBetween('2028-02-28', '2028-03-01'), daysBetween('2027-01-01', '2026-12-31')]).toEqual([2, -1])
})

test('an instant falls on the day of the zone that is said', () => {
  expect(dayIn('America/Los_Angeles', new Date('2026-11-01T05:30:00Z'))).toBe('2026-10-31')
  expect(dayIn('Asia/Tokyo', new Date('2026-10-31T15:30:00Z'))).toBe('2026-11-01')
})
