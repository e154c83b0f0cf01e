import { z } from 'zod'
import { addDays, type Day } from '../days.ts'
import { lands, restOn } from '../holidays.ts'
import { command, done, nothing, query } from '../rpc.ts'

/** Days of one kind that an office may name itself. */
export const mostOwnDays = 200

/** On which days the office works: never on a weekend, nor on the holidays that it keeps, but for what it says of single days. */
export const OfficeCalendar = z.object({
  /** Whose holidays it keeps. */
  lands: z.array(z.enum(lands)).max(lands.length),
  /** Days besides on which it does not work, and why. */
  closed: z.array(z.object({ day: z.iso.date().max(10), why: z.string().trim().max(60) })).max(mostOwnDays),
  /** Weekends and holidays on which it does. */
  open: z.array(z.iso.date().max(10)).max(mostOwnDays),
})
export type OfficeCalendar = z.infer<typeof OfficeCalendar>

/** As an office of Japan in the United States has it before somebody says otherwise. */
export const usualCalendar: OfficeCalendar = { lands: ['japan', 'unitedStates'], closed: [], open: [] }

/** Whether the office works on a day. */
export function isWorkday(day: Day, { lands: kept, closed, open }: OfficeCalendar): boolean {
  if (open.includes(day)) return true
  if (closed.some((one) => one.day === day)) return false
  return restOn(day).every((why) => !('weekend' in why) && !kept.includes(why.land))
}

/** Days that are looked through at most: an office that is closed for longer than that has no working day. */
const longest = 400

/** The day that is so many working days after another one, which itself does not count. */
export function addWorkdays(from: Day, count: number, calendar: OfficeCalendar): Day {
  let [day, left] = [from, count]
  for (let looked = 0; left > 0 && looked < longest; looked += 1) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) left -= 1
  }
  return day
}

/** The calls about the days on which the office works. */
export const calendarCalls = {
  calendar: query({
    who: ['staff', 'supervisor', 'administrator'],
    purpose: null,
    input: nothing,
    output: OfficeCalendar,
  }),
  setCalendar: command({ who: ['supervisor', 'administrator'], purpose: null, input: OfficeCalendar, output: done }),
}
