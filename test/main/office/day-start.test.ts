import { expect, test } from 'vitest'
import { dayStart } from '../../../main/office/day-start.ts'

test.each([
  ['2026-11-24', 'America/Los_Angeles', 0, '2026-11-24T08:00:00.000Z'],
  ['2026-11-24', 'Asia/Tokyo', 0, '2026-11-23T15:00:00.000Z'],
  ['2026-11-24', 'Asia/Tokyo', 1, '2026-11-24T15:00:00.000Z'],
  ['2026-12-31', 'UTC', 1, '2027-01-01T00:00:00.000Z'],
  // The clock changes on these days, after midnight.
  ['2026-03-08', 'America/Los_Angeles', 0, '2026-03-08T08:00:00.000Z'],
  ['2026-03-08', 'America/Los_Angeles', 1, '2026-03-09T07:00:00.000Z'],
  ['2026-11-01', 'America/Los_Angeles', 1, '2026-11-02T08:00:00.000Z'],
  ['2026-07-01', 'Asia/Kolkata', 0, '2026-06-30T18:30:00.000Z'],
])('%s in %s, %i days on, begins at %s', (day, zone, after, at) => {
  expect(dayStart(day, zone, after)).toBe(at)
})
