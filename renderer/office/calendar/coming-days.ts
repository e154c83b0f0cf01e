import { addDays, type Day, weekdayOf } from '../../../shared/days.ts'
import { type Rest, restOn } from '../../../shared/holidays.ts'
import { isWorkday, type OfficeCalendar } from '../../../shared/letters/calendar.ts'

/** A day that is not as other working days are, or that somebody has said something about. */
export type ComingDay = {
  day: Day
  holidays: readonly Rest[]
  /** Why the office is closed by its own word; null where it has said nothing. */
  own: string | null
  isOpen: boolean
}

/** Holidays, the office's own closing days, and what is open against the rule, of so many days from one on; plain weekends are left out. */
export function comingDays(calendar: OfficeCalendar, from: Day, days: number): ComingDay[] {
  return Array.from({ length: days }, (_, nth) => addDays(from, nth)).flatMap((day) => {
    const holidays = restOn(day).filter((why) => !('weekend' in why))
    const own = calendar.closed.find((one) => one.day === day)?.why ?? null
    const isOpen = isWorkday(day, calendar)
    const isPlain = holidays.length === 0 && own === null && (weekdayOf(day) < 6 || !isOpen)
    return isPlain ? [] : [{ day, holidays, own, isOpen }]
  })
}

/** The calendar in which the office has said nothing about a day. */
export function withoutDay(calendar: OfficeCalendar, day: Day): OfficeCalendar {
  return {
    ...calendar,
    open: calendar.open.filter((one) => one !== day),
    closed: calendar.closed.filter((one) => one.day !== day),
  }
}

/** The calendar with a day open or closed; as the rule has it where that is the same. */
export function withDay(calendar: OfficeCalendar, day: Day, isOpen: boolean): OfficeCalendar {
  const bare = withoutDay(calendar, day)
  if (isWorkday(day, bare) === isOpen) return bare
  return isOpen ? { ...bare, open: [...bare.open, day] } : { ...bare, closed: [...bare.closed, { day, why: '' }] }
}
