/** A date, a time, a weekday or a number of a text: its value, by which both languages are compared, and how it is written there. */
export type Figure = {
  kind: 'date' | 'time' | 'weekday' | 'number'
  value: string
  written: string
  /** What it may mean as well: 4時 behind 午後2時から. */
  or?: readonly string[]
  /** What it says besides: a day says its month and its year. */
  gives?: readonly string[]
  /** A word that may be none, such as one, May, or 三 before a counter: it answers for a figure of the other language, and asks for none. */
  optional?: true
  date?: WrittenDate
}

/** A day as it is written; the weekday (0 is Sunday) where it is; the year as written, or as years from that of the issue (last year is -1). */
export type WrittenDate = {
  year: number | null
  yearsOn: number | null
  month: number
  day: number
  weekday: number | null
}

/** One way of writing figures. `read` is given what the pattern found and may say that it is none of it (null). */
export type Pattern = {
  pattern: RegExp
  read: (found: Readonly<Record<string, string | undefined>>, written: string) => Figure[] | null
}

/** Null where there is no such day. */
export function dateOf(date: WrittenDate, written: string): Figure[] | null {
  const { month, day, year, weekday } = date
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const gives = [monthValue(month), ...(year === null ? [] : [String(year)])]
  return [
    { kind: 'date', value: dayValue(month, day), written, gives, date },
    ...(weekday === null ? [] : [{ ...weekdayOf(weekday, written), optional: true as const }]),
  ]
}

export const dayValue = (month: number, day: number): string => `${month}-${day}`
export const monthValue = (month: number): string => `${month}-`

export function weekdayOf(weekday: number, written: string): Figure {
  return { kind: 'weekday', value: `weekday ${weekday}`, written }
}

/** Null where there is no such time. 24:00 is the 0:00 of the next day. */
export function timeOf(hour: number, minute: number, written: string, or: readonly string[] = []): Figure[] | null {
  if (hour > 24 || minute > 59) return null
  const midnight = minute === 0 && hour % 24 === 0 ? ['0:00', '24:00'] : []
  return [{ kind: 'time', value: timeValue(hour, minute), written, or: [...or, ...midnight] }]
}

export const timeValue = (hour: number, minute: number): string => `${hour}:${String(minute).padStart(2, '0')}`

export function numberOf(value: number | string, written: string): Figure {
  return { kind: 'number', value: String(value), written }
}

/** 1,500, 1500 and 1500.00 are one number; one of more digits than a number holds is what it is written as. */
export function plainNumber(written: string): string {
  const digits = written.replaceAll(',', '')
  return digits.length > 15 ? digits : String(Number(digits))
}

/** A product without what binary fractions leave behind: 1.1 million is 1100000. */
export const product = (one: number, other: number): number => Number((one * other).toPrecision(12))

/** A number with digits: groups of three where it has commas, so that 10,11,12 are three. */
export const digits = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,16})(?:\\.\\d{1,6})?'

/** The hour of a clock of twelve. */
export function twelve(hour: number, isLate: boolean): number {
  if (hour === 12) return isLate ? 12 : 0
  return isLate && hour < 12 ? hour + 12 : hour
}
