import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../../renderer/statistics/look/days.ts'
import {
  comparedWith,
  daysOf,
  heldAgainst,
  knownDays,
  periodFrom,
  shifted,
  type ChosenPeriod,
} from '../../../renderer/statistics/look/periods.ts'
import { periodWords, spanWords } from '../../../renderer/statistics/look/period-words.ts'
import { columnsOf, spansOf } from '../../../renderer/statistics/numbers/spans.ts'

const october: ChosenPeriod = { kind: 'month', month: '2026-10' }
const firstHalf: ChosenPeriod = { kind: 'fiscal', year: 2026, part: 'first' }

/** Everything is kept until long after. */
const over = '2030-12-31'

describe('a period of the statistics', () => {
  it('has its days: a month, a fiscal year from April, its halves', () => {
    expect(daysOf(october)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(daysOf({ kind: 'month', month: '2028-02' }).to).toBe('2028-02-29')
    expect(daysOf({ kind: 'fiscal', year: 2026, part: 'whole' })).toEqual({ from: '2026-04-01', to: '2027-03-31' })
    expect(daysOf(firstHalf)).toEqual({ from: '2026-04-01', to: '2026-09-30' })
    expect(daysOf({ kind: 'fiscal', year: 2026, part: 'second' })).toEqual({ from: '2026-10-01', to: '2027-03-31' })
  })

  it('comes after one of its kind, whichever half or month that is', () => {
    expect(shifted({ kind: 'month', month: '2026-01' }, -1)).toEqual({ kind: 'month', month: '2025-12' })
    expect(shifted(firstHalf, -1)).toEqual({ kind: 'fiscal', year: 2025, part: 'second' })
    expect(shifted(shifted(firstHalf, 1), -1)).toEqual(firstHalf)
    expect(shifted({ kind: 'days', from: '2026-10-05', to: '2026-10-11' }, -1)).toEqual({
      kind: 'days',
      from: '2026-09-28',
      to: '2026-10-04',
    })
  })

  it('is held against the same period of the year before, and its trend against the same dates', () => {
    expect(comparedWith(october, 'year', over)).toEqual({ kind: 'month', month: '2025-10' })
    expect(heldAgainst(october, 'year', over)).toEqual({ from: '2025-10-01', to: '2025-10-31' })
    expect(heldAgainst(october, 'before', over)).toEqual({ from: '2026-09-01', to: '2026-09-30' })
    expect(comparedWith({ kind: 'days', from: '2028-02-29', to: '2028-03-01' }, 'year', over)).toEqual({
      kind: 'days',
      from: '2027-02-28',
      to: '2027-03-01',
    })
    expect(heldAgainst(october, 'none', over)).toBeNull()
  })

  it('that is not over is held against as many days, and never against days of which it has none', () => {
    const until = '2026-10-20'
    expect(knownDays(october, until)).toEqual({ from: '2026-10-01', to: until })
    expect(comparedWith(october, 'before', until)).toEqual({ kind: 'days', from: '2026-09-01', to: '2026-09-20' })
    expect(comparedWith(october, 'year', until)).toEqual({ kind: 'days', from: '2025-10-01', to: '2025-10-20' })
    expect(heldAgainst(october, 'before', until)).toEqual({ from: '2026-09-01', to: '2026-09-20' })
    expect(heldAgainst(october, 'year', until)).toEqual({ from: '2025-10-01', to: '2025-10-20' })
    expect(comparedWith({ kind: 'fiscal', year: 2026, part: 'whole' }, 'year', until)).toEqual({
      kind: 'days',
      from: '2025-04-01',
      to: '2025-10-20',
    })
    // February is shorter than what is known of March.
    expect(comparedWith({ kind: 'month', month: '2027-03' }, 'before', '2027-03-30')).toEqual({
      kind: 'month',
      month: '2027-02',
    })
    // Of a month of which nothing is kept, and of one that is over, everything is as it is.
    for (const other of ['2026-09-30', '2026-10-31', '2026-11-02'])
      expect([knownDays(october, other), comparedWith(october, 'before', other)]).toEqual([
        daysOf(october),
        { kind: 'month', month: '2026-09' },
      ])
  })

  it('is found by what a person types, in either calendar', () => {
    expect(['2026-10', '2026年10月', '令和8年10月', 'R8.10', '２０２６／１０'].map(periodFrom)).toEqual(
      Array.from({ length: 5 }, () => october),
    )
    expect(['令和8年度上半期', '2026年度 上半期'].map(periodFrom)).toEqual([firstHalf, firstHalf])
    expect(periodFrom('令和元年')).toEqual({ kind: 'year', year: 2019 })
    expect(['2026-13', '旅券', ''].map(periodFrom)).toEqual([null, null, null])
  })

  it('has a name in both languages', () => {
    expect([periodWords('ja', firstHalf), periodWords('en', firstHalf)]).toEqual([
      '令和8年度 上半期',
      'FY 2026, first half',
    ])
    expect(spanWords('ja', { from: '2026-10-01', to: '2026-10-31' })).toBe('2026年10月1日–31日')
    expect(spanWords('en', { from: '2025-12-30', to: '2026-01-02' })).toBe('Dec 30, 2025 – Jan 2, 2026')
  })

  it('is cut into weeks from Sunday and into months, and nothing of it is lost or doubled', () => {
    expect(columnsOf(daysOf(october)).map(({ from, to }) => `${from.slice(8)}-${to.slice(8)}`)).toEqual([
      '01-03',
      '04-10',
      '11-17',
      '18-24',
      '25-31',
    ])
    for (const grain of ['day', 'week', 'month'] as const) {
      const period = { from: '2025-11-19', to: '2027-02-03' }
      const spans = spansOf(period, grain)
      expect(spans.reduce((sum, span) => sum + lengthOf(span), 0)).toBe(lengthOf(period))
      expect([spans[0]!.from, spans.at(-1)!.to]).toEqual([period.from, period.to])
    }
  })
})
