import { describe, expect, it } from 'vitest'
import { daysIn } from '../../../renderer/statistics/look/days.ts'
import { askedBy, type Look } from '../../../renderer/statistics/look/look.ts'
import type { ChosenPeriod, Comparison } from '../../../renderer/statistics/look/periods.ts'
import { trendOf, type Trend } from '../../../renderer/statistics/overview/trend.ts'
import type { Period, StatisticsAnswer } from '../../../shared/statistics/questions.ts'
import { ja } from '../../../shared/words/ja.ts'

const november: ChosenPeriod = { kind: 'month', month: '2026-11' }

describe('the trend of a period beside what it is held against', () => {
  it('has the total of the figure above it, of the same dates of the year before', () => {
    const { trend, answer } = drawn({ period: november, comparison: 'year' })
    const [now, before] = trend.figures.rows
    expect([now!.cells.at(-1), before!.cells.at(-1)]).toEqual([answer.totals.visits, answer.compared!.totals.visits])
    expect(before!.cells[0]).toBe('2025年11月1日–30日')
    expect(trend.whole.rows[2]!.cells.slice(0, 3)).toEqual([
      '2026-11-03',
      visitsOf('2026-11-03'),
      visitsOf('2025-11-03'),
    ])
    expect(trend.series[1]!.name).toBe('前年の同じ日付')
  })
})

/** As many visits as a day's number says, other ones each day. */
function visitsOf(day: string): number {
  return 20 + ((Date.parse(day) / 86_400_000) % 23)
}

function drawn(at: { period: ChosenPeriod; comparison: Comparison; until?: string }) {
  const look: Look = { until: '2035-12-31', filters: [], robots: false, ...at }
  const { question, compare } = askedBy(look, [])
  const answer = { ...answerOf(question), compared: compare && answerOf(compare) }
  const trend: Trend = trendOf({
    answer,
    look,
    measure: 'visits',
    events: [],
    words: ja.statistics,
    language: 'ja',
  })
  return { trend, answer }
}

function answerOf({ from, to }: Period): StatisticsAnswer {
  const rows = daysIn({ from, to }).map((day) => {
    const visits = visitsOf(day)
    return { values: [day], count: visits * 2, visits, visitors: visits }
  })
  const visits = rows.reduce((sum, row) => sum + row.visits, 0)
  return {
    totals: {
      pageViews: visits * 2,
      visits,
      visitors: visits,
      hits: 0,
      downloads: 0,
      notFound: 0,
      robots: 0,
      requests: null,
      files: null,
      bytes: null,
    },
    panels: [{ rows, further: { values: 0, count: 0 } }],
  }
}
