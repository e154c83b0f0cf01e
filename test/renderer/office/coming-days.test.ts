import { expect, test } from 'vitest'
import { comingDays, withDay, withoutDay } from '../../../renderer/office/calendar/coming-days.ts'
import { usualCalendar } from '../../../shared/letters/calendar.ts'

const brief = (calendar: typeof usualCalendar, from: string, days: number) =>
  comingDays(calendar, from, days).map(({ day, own, isOpen }) => [day, own, isOpen])

test('coming days are holidays, closing days of the office and weekends on which it works, and no plain weekend', () => {
  const calendar = { ...usualCalendar, closed: [{ day: '2026-11-24', why: '点検' }], open: ['2026-11-28'] }
  expect(brief(calendar, '2026-11-21', 9)).toEqual([
    ['2026-11-23', null, false],
    ['2026-11-24', '点検', false],
    ['2026-11-26', null, false],
    ['2026-11-27', null, true],
    ['2026-11-28', null, true],
  ])
})

test('a day is opened and closed against the rule, and nothing is kept where the rule says the same', () => {
  const opened = withDay(usualCalendar, '2026-11-26', true)
  expect(opened.open).toEqual(['2026-11-26'])
  expect(withDay(opened, '2026-11-26', false)).toEqual(usualCalendar)
  const closed = withDay(usualCalendar, '2026-11-24', false)
  expect(closed.closed).toEqual([{ day: '2026-11-24', why: '' }])
  expect(withDay(closed, '2026-11-24', true)).toEqual(usualCalendar)
})

test('a closing day that is taken back is as the rule has it: a holiday stays one', () => {
  const calendar = { ...usualCalendar, closed: [{ day: '2026-11-26', why: '点検' }] }
  expect(withoutDay(calendar, '2026-11-26')).toEqual(usualCalendar)
})
