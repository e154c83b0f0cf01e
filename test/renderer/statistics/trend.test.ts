import { describe, expect, it } from 'vitest'
import { daysIn } from '../../../renderer/statistics/look/days.ts'
import { knownWords } from '../../../renderer/statistics/look/known-words.ts'
import { askedBy, type Look } from '../../../renderer/statistics/look/look.ts'
import type { ChosenPeriod, Comparison } from '../../../renderer/statistics/look/periods.ts'
import { changeIn, heldRecorded } from '../../../renderer/statistics/look/recorded.ts'
import { rateChange } from '../../../renderer/statistics/numbers/change.ts'
import { trendOf, type Trend } from '../../../renderer/statistics/overview/trend.ts'
import type { Period, StatisticsAnswer } from '../../../shared/statistics/questions.ts'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'

/** Everything is kept until long after. */
const over = '2035-12-31'
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

describe('a period beside one that is longer or shorter', () => {
  const sumOf = (cells: readonly (string | number | null)[]) =>
    cells.slice(1, -1).reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0)
  const rowsAddUp = ({ figures }: Trend) =>
    figures.rows.filter(({ quiet }) => !quiet).map(({ cells }) => [sumOf(cells), cells.at(-1)])
  const columnOf = ({ whole }: Trend, column: number) =>
    whole.rows.reduce((sum, { cells }) => sum + ((cells[column] as number | null) ?? 0), 0)

  it('loses no day: November has October 31 in a column of its own, in the file and behind the chart', () => {
    const { trend, answer } = drawn({ period: november, comparison: 'before' })
    expect(trend.figures.columns.at(-2)!.words).toBe('前期のみ 10/31')
    expect(trend.figures.rows.map(({ cells }) => cells.at(-2))).toEqual([null, visitsOf('2026-10-31'), null])
    expect(trend.whole.rows.at(-1)!.cells).toEqual(['前期のみ 2026-10-31', null, visitsOf('2026-10-31'), ''])
    expect(trend.places.at(-1)).toMatchObject({ title: '前期のみ 10月31日(土)', tick: null })
    expect(trend.spans.at(-1)).toEqual({ from: '2026-10-31', to: '2026-10-31' })
    expect(trend.series.map(({ values }) => values[30] ?? null)).toEqual([null, visitsOf('2026-10-31')])
    expect(columnOf(trend, 2)).toBe(answer.compared!.totals.visits)
  })

  it('says of how many days each is', () => {
    const said = (period: ChosenPeriod, comparison: Comparison, until = over) =>
      knownWords({ period, comparison, until, since: '2000-01-01' }, null, ja.statistics.look, 'ja')
    expect(said(november, 'before')).toEqual(['30日と31日の比較'])
    expect(said(november, 'year')).toEqual([])
    expect(said(november, 'none')).toEqual([])
    expect(said(november, 'before', '2026-11-20')).toEqual(['11月20日(金)までの記録を同じ日数で比較'])
    expect(said({ kind: 'month', month: '2027-03' }, 'before', '2027-03-30')).toEqual([
      '3月30日(火)までの記録',
      '30日と28日の比較',
    ])
  })

  it.each<[string, ChosenPeriod, Comparison, string?]>([
    ['November and October', november, 'before'],
    ['March and February', { kind: 'month', month: '2027-03' }, 'before'],
    ['March 30 and February', { kind: 'month', month: '2027-03' }, 'before', '2027-03-30'],
    ['February and a February of 29 days', { kind: 'month', month: '2029-02' }, 'year'],
    ['a February of 29 days and February', { kind: 'month', month: '2028-02' }, 'year'],
    [
      'days over the end of February and those with a 29th',
      { kind: 'days', from: '2029-02-10', to: '2029-03-20' },
      'year',
    ],
    ['days from February 29', { kind: 'days', from: '2028-02-29', to: '2028-03-09' }, 'year'],
    ['a half and the half before', { kind: 'fiscal', year: 2026, part: 'first' }, 'before'],
    [
      'a half that is not over and the half before',
      { kind: 'fiscal', year: 2026, part: 'second' },
      'before',
      '2027-02-10',
    ],
    ['a year and a leap year', { kind: 'year', year: 2029 }, 'year'],
    ['a leap year and the year before', { kind: 'fiscal', year: 2027, part: 'whole' }, 'before'],
    ['days and as many before', { kind: 'days', from: '2026-08-01', to: '2026-09-30' }, 'before'],
    ['three years and those before', { kind: 'days', from: '2026-02-10', to: '2029-02-28' }, 'year'],
  ])('adds up, in the table as in the file: %s', (_, period, comparison, until) => {
    const { trend, answer } = drawn({ period, comparison, ...(until !== undefined && { until }) })
    const totals = [answer.totals.visits, answer.compared!.totals.visits]
    expect(rowsAddUp(trend)).toEqual(totals.map((total) => [total, total]))
    expect([columnOf(trend, 1), columnOf(trend, 2)]).toEqual(totals)
    expect(trend.series[1]!.values).toHaveLength(trend.places.length)
  })

  it('has of a week that is not over only as many days beside it, the rest of them in the file as in the table', () => {
    const second: ChosenPeriod = { kind: 'fiscal', year: 2026, part: 'second' }
    const { trend } = drawn({ period: second, comparison: 'before', until: '2027-02-10' })
    expect(trend.figures.columns.at(-2)!.words).toBe('前期のみ 8/11')
    expect(trend.whole.rows.at(-1)!.cells).toEqual([
      '前期のみ 2026-08-11 – 2026-08-11',
      null,
      visitsOf('2026-08-11'),
      '',
    ])
  })

  it('has a whole month beside a whole month, also where that has a day more', () => {
    const { trend } = drawn({ period: { kind: 'year', year: 2029 }, comparison: 'year' })
    expect(trend.figures.columns).toHaveLength(14)
    const february = daysIn({ from: '2028-02-01', to: '2028-02-29' })
    expect(trend.figures.rows[1]!.cells[2]).toBe(february.reduce((sum, day) => sum + visitsOf(day), 0))
  })
})

describe('what is not recorded', () => {
  it('is no nothing: before the first recorded day there is no number, no line and no change', () => {
    const { trend } = drawn({ period: november, comparison: 'year', since: '2026-03-01' })
    const [, before, change] = trend.figures.rows
    expect(before!.cells[0]).toBe('2025年11月1日–30日(記録なし)')
    expect([...new Set([...before!.cells.slice(1), ...change!.cells.slice(1)])]).toEqual([null])
    expect(trend.series[1]).toMatchObject({ name: '前年の同じ日付(記録なし)' })
    expect([...new Set(trend.series[1]!.values)]).toEqual([null])
    expect(trend.whole.columns[2]!.words).toBe('前年の同じ日付(記録なし)')
  })

  it('is none either where no line of any log is of the days between others', () => {
    const { answer, look } = drawn({ period: november, comparison: 'before' })
    const held = answer.compared!
    const compared = { panels: [{ ...held.panels[0]!, rows: [] }], totals: { ...held.totals, visits: 0, requests: 0 } }
    expect(knownWords(look, compared, ja.statistics.look, 'ja')).toEqual(['前期の記録なし'])
    const trend = trendOf({
      answer: { ...answer, compared },
      look,
      measure: 'visits',
      events: [],
      words: ja.statistics,
      language: 'ja',
    })
    expect([...new Set(trend.figures.rows[1]!.cells)]).toEqual(['2026年10月1日–31日(記録なし)', null])
    expect(trend.figures.rows[2]!.cells.at(-1)).toBeNull()
    // Robots alone have been there: the days are recorded, and nobody came.
    const robots = { ...compared, totals: { ...compared.totals, robots: 3 } }
    expect(heldRecorded(look, robots)).toBe('whole')
  })

  it('leaves no change of a week or a total of which only a part is recorded, and says since when', () => {
    const { trend, answer } = drawn({ period: november, comparison: 'year', since: '2025-11-11' })
    const [, before, change] = trend.figures.rows
    expect(trend.series[1]!.values.slice(8, 12)).toEqual([null, null, visitsOf('2025-11-11'), visitsOf('2025-11-12')])
    expect(before!.cells[0]).toBe('2025年11月1日–30日(2025年11月11日からの記録)')
    expect(before!.cells.at(-1)).toBe(answer.compared!.totals.visits)
    expect(before!.cells.slice(1, 4)).toEqual([null, expect.any(Number), expect.any(Number)])
    expect(change!.cells.slice(1).map((cell) => cell !== null)).toEqual([false, false, true, true, true, false])
  })

  it('is not drawn as zeros either where a period itself begins before its first recorded day', () => {
    const { trend } = drawn({ period: november, comparison: 'none', since: '2026-11-10' })
    expect(trend.series[0]!.values.slice(7, 10)).toEqual([null, null, visitsOf('2026-11-10')])
    expect(trend.figures.rows[0]!.cells[1]).toBeNull()
  })

  it.each<[string, Comparison, string[], string?]>([
    ['2025-11-01', 'year', []],
    ['2025-11-11', 'year', ['前年は2025年11月11日からの記録']],
    ['2026-11-01', 'year', ['前年の記録なし']],
    ['2026-10-14', 'before', ['30日と31日の比較', '前期は2026年10月14日からの記録']],
    ['2026-11-01', 'before', ['前期の記録なし']],
    ['2026-11-10', 'none', ['2026年11月10日からの記録']],
    ['2026-11-10', 'year', ['2026年11月10日からの記録', '前年の記録なし']],
    ['2025-11-11', 'year', ['11月20日(金)までの記録', '前年は2025年11月11日からの記録'], '2026-11-20'],
  ])('is said: since %s, beside %s', (since, comparison, said, until = over) => {
    const look = { period: november, comparison, until, since }
    expect(knownWords(look, null, ja.statistics.look, 'ja')).toEqual(said)
    expect(knownWords(look, null, en.statistics.look, 'en')).toHaveLength(said.length)
  })

  it('of a page or a country has no change, and neither has a rate of no visits', () => {
    expect([changeIn('whole', 3, 2), changeIn('part', 3, 2), changeIn('none', 3, 0)]).toEqual(['+50.0%', '–', '–'])
    const some = { pageViews: 166, visits: 100 }
    const none = { pageViews: 0, visits: 0 }
    expect([rateChange(some, none), rateChange(none, some), rateChange(none, none)]).toEqual(['–', '–', '–'])
  })
})

/** As many visits as a day's number says, other ones each day. */
function visitsOf(day: string): number {
  return 20 + ((Date.parse(day) / 86_400_000) % 23)
}

function drawn(at: { period: ChosenPeriod; comparison: Comparison; until?: string; since?: string }) {
  const look: Look = { until: over, since: '2000-01-01', filters: [], robots: false, ...at }
  const { question, compare } = askedBy(look, [])
  const answer = { ...answerOf(question, look), compared: compare && answerOf(compare, look) }
  const trend: Trend = trendOf({
    answer,
    look,
    measure: 'visits',
    events: [],
    words: ja.statistics,
    language: 'ja',
  })
  return { trend, answer, look }
}

function answerOf(period: Period, { since, until }: Look): StatisticsAnswer {
  const days = daysIn(period).filter((day) => day >= since && day <= until)
  const rows = days.map((day) => {
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
