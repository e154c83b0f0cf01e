import type { Period } from '../../../shared/statistics/questions.ts'
import { weekdayOf, type Day } from '../../../shared/days.ts'
import { partsOf } from './days.ts'
import { daysOf, type ChosenPeriod } from './periods.ts'

/** How days and periods are written, in the two languages of the window. */
export type Writing = 'ja' | 'en'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

/** 月 to 日 · Mon to Sun, 1 for Monday. */
export function weekdayName(language: Writing, weekday: number): string {
  return weekdays[language][weekday - 1] ?? ''
}

/** 10月20日(火) · Tue, Oct 20. */
export function dayWords(language: Writing, day: Day): string {
  const [, month, date] = partsOf(day)
  const weekday = weekdayName(language, weekdayOf(day))
  return language === 'ja' ? `${month}月${date}日(${weekday})` : `${weekday}, ${months[month - 1]} ${date}`
}

/** 2026年10月20日(火) · Tue, Oct 20, 2026. */
export function wholeDay(language: Writing, day: Day): string {
  const [year] = partsOf(day)
  return language === 'ja' ? `${year}年${dayWords(language, day)}` : `${dayWords(language, day)}, ${year}`
}

/** 2026年10月 · Oct 2026. */
export function monthWords(language: Writing, month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return language === 'ja' ? `${year}年${number}月` : `${months[number - 1]} ${year}`
}

/** 10/20, for axes and heads of columns. */
export function shortDay(day: Day): string {
  const [, month, date] = partsOf(day)
  return `${month}/${date}`
}

/** A chosen period by its name: 2026年10月, 令和8年度 上半期, 2026年10月5日–20日. */
export function periodWords(language: Writing, period: ChosenPeriod): string {
  if (period.kind === 'month') return monthWords(language, period.month)
  if (period.kind === 'year') return language === 'ja' ? `${period.year}年` : String(period.year)
  if (period.kind === 'days') return spanWords(language, period)
  const half = { whole: ['', ''], first: [' 上半期', ', first half'], second: [' 下半期', ', second half'] }[
    period.part
  ]
  return language === 'ja' ? `${eraYear(period.year)}度${half[0]}` : `FY ${period.year}${half[1]}`
}

/** From a day to a day: 2026年10月1日–31日 · Oct 1–31, 2026. */
export function spanWords(language: Writing, { from, to }: Period): string {
  const [year, month, date] = partsOf(from)
  const [toYear, toMonth, toDate] = partsOf(to)
  if (language === 'ja') {
    const end =
      toYear !== year
        ? `${toYear}年${toMonth}月${toDate}日`
        : toMonth !== month
          ? `${toMonth}月${toDate}日`
          : `${toDate}日`
    return from === to ? `${year}年${month}月${date}日` : `${year}年${month}月${date}日–${end}`
  }
  const start = `${months[month - 1]} ${date}`
  if (from === to) return `${start}, ${year}`
  if (toYear !== year) return `${start}, ${year} – ${months[toMonth - 1]} ${toDate}, ${toYear}`
  return `${start}–${toMonth === month ? toDate : `${months[toMonth - 1]} ${toDate}`}, ${year}`
}

/** The days of a chosen period in words, where its name does not say them. */
export function daysWords(language: Writing, period: ChosenPeriod): string {
  return spanWords(language, daysOf(period))
}

/** 令和8年; before 2019 the year of the calendar. */
export function eraYear(year: number): string {
  if (year < 2019) return `${year}年`
  return `令和${year === 2019 ? '元' : year - 2018}年`
}
