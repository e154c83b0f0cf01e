import type { Contract } from '../../../shared/contract.ts'
import { type OfficeCalendar, usualCalendar } from '../../../shared/letters/calendar.ts'
import type { Handlers } from '../../serve.ts'

/** Where the calendar of the office is kept: null before it was set. */
export type CalendarSettings = { find(): OfficeCalendar | null; save(calendar: OfficeCalendar): void }

/** The days on which the office works, by which letters become due. */
export function calendarHandlers(
  settings: CalendarSettings,
): Pick<Handlers<Contract['letters']>, 'calendar' | 'setCalendar'> {
  return {
    calendar: () => settings.find() ?? usualCalendar,
    setCalendar(calendar, { about }) {
      about('')
      settings.save(inOrder(calendar))
      return {}
    },
  }
}

/** Each day once and by date. */
function inOrder({ lands, closed, open }: OfficeCalendar): OfficeCalendar {
  const byDay = [...new Map(closed.map((one) => [one.day, one])).values()]
  return {
    lands: [...new Set(lands)],
    closed: byDay.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    open: [...new Set(open)].toSorted(),
  }
}
