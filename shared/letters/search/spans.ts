import { addDays, type Day, mondayOf } from '../../days.ts'
import { foldText } from '../../fold-text.ts'

/** Days of the office from the first to the one behind the last. */
export type Span = { from: Day; to: Day }

/**
 * The day or span that somebody means: 2026, 2026-11, 2026/11/3, 2026年11月3日, 令和8年11月, 11月3日 (the last one that was), today, last week,
 * 先月. Null where that cannot be told.
 * @param today the day it is in the office
 */
export function spanOf(typed: string, today: Day): Span | null {
  if (typed.length > longest) return null
  const value = foldText(typed).trim()
  return named(value.replaceAll(/[\s\-_]+/gu, ''), today) ?? numbered(value, today)
}

/** Names of days and spans as they are offered, in the order of time. */
export const spanNames = [
  { ja: '今日', en: 'today' },
  { ja: '昨日', en: 'yesterday' },
  { ja: '今週', en: 'this-week' },
  { ja: '先週', en: 'last-week' },
  { ja: '今月', en: 'this-month' },
  { ja: '先月', en: 'last-month' },
  { ja: '今年', en: 'this-year' },
  { ja: '昨年', en: 'last-year' },
] as const

/** The longest date that can be meant. */
const longest = 30

function named(name: string, today: Day): Span | null {
  const kind = kinds.get(name)
  if (!kind) return null
  const [unit, back] = kind
  if (unit === 'day') return span(addDays(today, -back), addDays(today, 1 - back))
  if (unit === 'week') return span(addDays(mondayOf(today), -7 * back), addDays(mondayOf(today), 7 - 7 * back))
  const [year, month] = today.split('-').map(Number) as [number, number]
  return unit === 'month' ? monthsFrom(year, month - back, 1) : monthsFrom(year - back, 1, 12)
}

type Kind = readonly ['day' | 'week' | 'month' | 'year', number]

const kinds: ReadonlyMap<string, Kind> = new Map(
  (
    [
      [['day', 0], '今日 本日 きょう today'],
      [['day', 1], '昨日 きのう 前日 yesterday'],
      [['day', 2], '一昨日 おととい'],
      [['week', 0], '今週 thisweek'],
      [['week', 1], '先週 lastweek'],
      [['week', 2], '先々週'],
      [['month', 0], '今月 thismonth'],
      [['month', 1], '先月 lastmonth'],
      [['month', 2], '先々月'],
      [['year', 0], '今年 本年 thisyear'],
      [['year', 1], '昨年 去年 lastyear'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name): [string, Kind] => [foldText(name), kind])),
)

/** First years of the eras that a letter of today can speak of. */
const eras: Readonly<Record<string, number>> = { 令和: 2019, r: 2019, 平成: 1989, h: 1989 }

const iso = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/u
const japanese = /^(?:(?<era>令和|平成|r|h)?(?<year>\d{1,4}|元)年)?(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/u

function numbered(value: string, today: Day): Span | null {
  const parts = (iso.exec(value) ?? japanese.exec(value))?.groups
  if (!parts) return null
  const { era, month, day } = parts
  const year = yearOf(era, parts['year'])
  if (year === undefined) return month === undefined ? null : lastSuch(today, Number(month), day)
  if (year < 1900 || year > 2999) return null
  return dated(year, month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day))
}

function yearOf(era: string | undefined, year: string | undefined): number | undefined {
  if (year === undefined) return undefined
  const count = year === '元' ? 1 : Number(year)
  return era === undefined ? (year === '元' ? 0 : count) : eras[era]! + count - 1
}

/** A month or a day without its year is the last one that has begun. */
function lastSuch(today: Day, month: number, day: string | undefined): Span | null {
  const year = Number(today.slice(0, 4))
  const date = day === undefined ? undefined : Number(day)
  for (const one of [year, year - 1, year - 2, year - 3, year - 4, year - 5, year - 6, year - 7, year - 8]) {
    const such = dated(one, month, date)
    // The 29th of February is not in every year.
    if (such && such.from <= today) return such
  }
  return null
}

function dated(year: number, month?: number, day?: number): Span | null {
  if (month === undefined) return monthsFrom(year, 1, 12)
  if (month < 1 || month > 12) return null
  if (day === undefined) return monthsFrom(year, month, 1)
  const from = dayOf(year, month, day)
  return Number(from.slice(8)) === day && day > 0 && day < 32 ? span(from, addDays(from, 1)) : null
}

/** So many months from the first of one on; a month below 1 is one of the year before. */
const monthsFrom = (year: number, month: number, count: number): Span =>
  span(dayOf(year, month, 1), dayOf(year, month + count, 1))

const dayOf = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

const span = (from: Day, to: Day): Span => ({ from, to })
