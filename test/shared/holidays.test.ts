import { expect, test } from 'vitest'
import { holidaysOf, restOn, type Land } from '../../shared/holidays.ts'

/** The days of a year on which a land keeps a holiday, as 11-23, in their order. */
const kept = (land: Land, year: number): string =>
  [...new Set(holidaysOf(year).flatMap((one) => (one.land === land ? [one.day.slice(5)] : [])))].sort().join(' ')

/** The same without Saturdays and Sundays, as the list of federal holidays is published. */
const federal = (year: number): string =>
  kept('unitedStates', year)
    .split(' ')
    .filter((day) => !restOn(`${year}-${day}`).some((why) => 'weekend' in why))
    .join(' ')

test.each([
  [
    2019,
    '01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23',
  ],
  [2020, '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23'],
  [2021, '01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23'],
  [
    2024,
    '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
  ],
  [
    2025,
    '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  ],
  [2026, '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23'],
  [2027, '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23'],
])('the holidays of Japan in %i are those that the government has published', (year, days) => {
  expect(kept('japan', year)).toBe(days)
})

test.each([
  [2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  [2022, '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26'],
  [2023, '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
])('the federal holidays of %i are kept on the days that were published', (year, days) => {
  expect(federal(year)).toBe(days)
})

test('California keeps the end of March and the day after Thanksgiving, and a Sunday’s on the Monday', () => {
  expect([kept('california', 2024), kept('california', 2026)]).toEqual(['03-31 04-01 11-29', '03-31 11-27'])
})

test('a day says every reason for which it may be none of work, and an ordinary one says none', () => {
  expect(restOn('2026-11-22')).toEqual([{ weekend: 'sunday' }])
  expect(restOn('2026-09-22')).toEqual([{ day: '2026-09-22', land: 'japan', name: 'citizens', instead: false }])
  expect(restOn('2026-05-06')).toEqual([{ day: '2026-05-06', land: 'japan', name: 'constitution', instead: true }])
  expect(restOn('2021-12-31')).toEqual([{ day: '2021-12-31', land: 'unitedStates', name: 'newYear', instead: true }])
  expect(restOn('2028-01-01').map((why) => ('weekend' in why ? why.weekend : why.land))).toEqual([
    'saturday',
    'japan',
    'unitedStates',
  ])
  expect(restOn('2026-11-24')).toEqual([])
})

test('a date that is not typed to its end says nothing, and of years whose holidays are not known only the weekend is', () => {
  expect(['', '012026-01-01', '9999-12-31', '2200-01-04'].map(restOn)).toEqual([[], [], [], [{ weekend: 'saturday' }]])
})
