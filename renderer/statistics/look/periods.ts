import type { Period } from '../../../shared/statistics/questions.ts'
import { addDays, type Day } from '../../../shared/days.ts'
import { addMonths, lastOf, lengthOf, partsOf } from './days.ts'

/** A period as a person chose it: it knows what comes before it, and what the year before had. */
export type ChosenPeriod =
  | { kind: 'month'; month: string }
  /** The fiscal year of Japan, from April, and its halves. */
  | { kind: 'fiscal'; year: number; part: 'whole' | 'first' | 'second' }
  | { kind: 'year'; year: number }
  | { kind: 'days'; from: Day; to: Day }

/** What a period is held against. */
export type Comparison = 'none' | 'before' | 'year'

/** The days of a chosen period. */
export function daysOf(period: ChosenPeriod): Period {
  if (period.kind === 'days') return { from: period.from, to: period.to }
  if (period.kind === 'month') return { from: `${period.month}-01`, to: lastOf(period.month) }
  if (period.kind === 'year') return { from: `${period.year}-01-01`, to: `${period.year}-12-31` }
  const { year, part } = period
  return {
    from: part === 'second' ? `${year}-10-01` : `${year}-04-01`,
    to: part === 'first' ? `${year}-09-30` : `${year + 1}-03-31`,
  }
}

/** The period before one, or after it: of the same kind and length. */
export function shifted(period: ChosenPeriod, by: 1 | -1): ChosenPeriod {
  if (period.kind === 'month') return { kind: 'month', month: addMonths(`${period.month}-01`, by).slice(0, 7) }
  if (period.kind === 'year') return { kind: 'year', year: period.year + by }
  if (period.kind === 'days') {
    const length = lengthOf(period)
    return { kind: 'days', from: addDays(period.from, by * length), to: addDays(period.to, by * length) }
  }
  const { year, part } = period
  if (part === 'whole') return { kind: 'fiscal', year: year + by, part }
  const turn = (part === 'first') === (by === -1)
  return { kind: 'fiscal', year: turn ? year + by : year, part: part === 'first' ? 'second' : 'first' }
}

/** The days of a period of which something can be known: where it is not over, those up to the last of which anything is kept. */
export function knownDays(period: ChosenPeriod, until: Day): Period {
  const days = daysOf(period)
  return isUnderWay(days, until) ? { from: days.from, to: until } : days
}

/**
 * What a period is compared with; null where it is with nothing. One that is not over is held against as many days of the period before, or
 * the same dates of the year before.
 * @param until the last day of which anything is kept
 */
export function comparedWith(period: ChosenPeriod, comparison: Comparison, until: Day): ChosenPeriod | null {
  if (comparison === 'none') return null
  const whole = comparison === 'before' ? shifted(period, -1) : yearBefore(period)
  const days = daysOf(period)
  if (!isUnderWay(days, until)) return whole
  const against = daysOf(whole)
  const to =
    comparison === 'before'
      ? addDays(against.from, lengthOf({ from: days.from, to: until }) - 1)
      : addMonths(until, -12)
  return to < against.to ? { kind: 'days', from: against.from, to } : whole
}

/** True where something of a period is kept, but nothing of its end. */
export function isUnderWay({ from, to }: Period, until: Day): boolean {
  return from <= until && until < to
}

function yearBefore(period: ChosenPeriod): ChosenPeriod {
  if (period.kind === 'month') return { kind: 'month', month: addMonths(`${period.month}-01`, -12).slice(0, 7) }
  if (period.kind === 'days') return { kind: 'days', from: addMonths(period.from, -12), to: addMonths(period.to, -12) }
  return { ...period, year: period.year - 1 }
}

/** The days of what a period is compared with, one rule for figures, charts, tables and paper. */
export function heldAgainst(period: ChosenPeriod, comparison: Comparison, until: Day): Period | null {
  const before = comparedWith(period, comparison, until)
  return before && daysOf(before)
}

/** How far back the day lies that stands over a day. */
export type Shift = { months: number } | { days: number }

/** A date stands over its like of the year or the month before; what was chosen by its days, over as many days before. */
export function shiftOf(period: ChosenPeriod, comparison: Exclude<Comparison, 'none'>): Shift {
  if (comparison === 'year') return { months: 12 }
  if (period.kind === 'days') return { days: lengthOf(period) }
  if (period.kind === 'month') return { months: 1 }
  return { months: period.kind === 'fiscal' && period.part !== 'whole' ? 6 : 12 }
}

/** The fiscal year in which a day lies. */
export function fiscalYearOf(day: Day): number {
  const [year, month] = partsOf(day)
  return month < 4 ? year - 1 : year
}

/** True where nothing of a period can have happened yet. */
export function isAhead(period: ChosenPeriod, today: Day): boolean {
  return daysOf(period).from > today
}

/** A month as the chooser writes it and a person types it: 2026-10, 2026/10, 2026年10月, 令和8年10月, R8.10; and years. Null for anything else. */
export function periodFrom(text: string): ChosenPeriod | null {
  const plain = text.normalize('NFKC').trim().replaceAll(/\s+/g, '')
  const month = /^(\d{4})[-/年.](\d{1,2})月?$/.exec(plain)
  if (month) return monthOf(Number(month[1]), Number(month[2]))
  const eraMonth = /^(?:令和|r)(\d{1,2}|元)[-/年.](\d{1,2})月?$/i.exec(plain)
  if (eraMonth) return monthOf(reiwa(eraMonth[1]!), Number(eraMonth[2]))
  const fiscal = /^(?:fy)?(\d{4})年度(上半期|下半期)?$/i.exec(plain) ?? /^fy(\d{4})()$/i.exec(plain)
  if (fiscal) return fiscalOf(Number(fiscal[1]), fiscal[2])
  const eraFiscal = /^(?:令和|r)(\d{1,2}|元)年度(上半期|下半期)?$/i.exec(plain)
  if (eraFiscal) return fiscalOf(reiwa(eraFiscal[1]!), eraFiscal[2])
  const year = /^(\d{4})年?$/.exec(plain)
  if (year) return { kind: 'year', year: Number(year[1]) }
  const eraYear = /^(?:令和|r)(\d{1,2}|元)年?$/i.exec(plain)
  return eraYear ? { kind: 'year', year: reiwa(eraYear[1]!) } : null
}

function monthOf(year: number, month: number): ChosenPeriod | null {
  return month >= 1 && month <= 12 ? { kind: 'month', month: `${year}-${String(month).padStart(2, '0')}` } : null
}

function fiscalOf(year: number, half: string | undefined): ChosenPeriod {
  return { kind: 'fiscal', year, part: half === '上半期' ? 'first' : half === '下半期' ? 'second' : 'whole' }
}

/** 令和 began in 2019. */
function reiwa(year: string): number {
  return 2018 + (year === '元' ? 1 : Number(year))
}
