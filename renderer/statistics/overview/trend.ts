import type { DayEvent } from '../../../shared/statistics/notes.ts'
import type { Answered, Period } from '../../../shared/statistics/questions.ts'
import type { Words } from '../../../shared/words/index.ts'
import type { Figures, FiguresRow } from '../../ui/charts/figures.ts'
import type { Series } from '../../ui/charts/series.tsx'
import type { TrendPlace } from '../../ui/charts/trend-chart.tsx'
import { countOf } from '../../ui/numbers.ts'
import { weekdayOf, type Day } from '../../../shared/days.ts'
import { lengthOf } from '../look/days.ts'
import type { Look } from '../look/look.ts'
import { dayWords, monthWords, shortDay, spanWords, wholeDay, type Writing } from '../look/period-words.ts'
import { daysOf, heldAgainst, knownDays, shiftOf, type Comparison } from '../look/periods.ts'
import { heldRecorded, recordedNote, recordedOf, sumKnown } from '../look/recorded.ts'
import { changeOf } from '../numbers/change.ts'
import { measures, type Measure } from '../numbers/measures.ts'
import { byDay, columnsOf, grainOf, beyond, heldOver, spansOf, sumOf, type Grain } from '../numbers/spans.ts'

/** What a trend and the table under it show. */
export type Trend = {
  title: string
  text: string
  spans: readonly Period[]
  places: TrendPlace[]
  series: Series[]
  hasEvents: boolean
  /** The table under it, by weeks or months. */
  figures: Figures
  /** Every place with its values, for an export. */
  whole: Figures
}

type From = {
  answer: Pick<Answered, 'panels' | 'compared'>
  look: Pick<Look, 'period' | 'comparison' | 'until' | 'since'>
  measure: Measure
  events: readonly DayEvent[]
  words: Words['statistics']
  language: Writing
}

/** Draws up a trend from a panel of days: cut into days, weeks or months as fits, with what it is held against moved over it. */
export function trendOf(from: From): Trend {
  const { words, language, look } = from
  const period = daysOf(look.period)
  const grain = grainOf(period)
  const days = daysHeld(from)
  const { held } = days
  const own = spansOf(period, grain)
  // What the period before has beyond this one stands behind it, day by day where the rest does.
  const left = held ? held.beyond(own) : []
  const behind = grain === 'day' ? left.flatMap((span) => spansOf(span, 'day')) : []
  const spans = [...own, ...behind]
  const name = words.measures[from.measure]
  const title = words.dailyTrend[grain](name)
  const values = own.map((span) => sumKnown(days.now, span, look))
  const series: Series[] = [{ id: 'now', name, values }]
  if (held)
    series.push({
      id: 'before',
      name: words.heldAgainst[held.comparison] + held.note,
      values: [...own.map(held.over), ...behind.map(held.of)],
      comparison: true,
    })
  const events = own.map((span) =>
    from.events.filter(({ day }) => day >= span.from && day <= span.to).map(({ text }) => text),
  )
  const titles = own.map((span) => titleOf(span, grain, language))
  const onlyThen = (days: string) => (held ? words.onlyThen[held.comparison](days) : days)
  const most = values.indexOf(Math.max(0, ...values.map((one) => one ?? 0)))
  return {
    title,
    text: words.trendText(
      wholeDay(language, period.from),
      wholeDay(language, period.to),
      most < 0 ? '–' : `${titles[most]!} ${countOf(values[most]!)}`,
    ),
    spans,
    places: spans.map((span, place) => ({
      id: span.from,
      tick: place < own.length ? tickOf(own, place, grain) : null,
      title: titles[place] ?? onlyThen(titleOf(span, grain, language)),
      banded: place < own.length && grain === 'day' && weekdayOf(span.from) > 5,
      events: events[place] ?? [],
    })),
    series,
    hasEvents: from.events.length > 0,
    figures: figuresOf(from, title, days),
    whole: {
      title,
      columns: [
        { id: 'span', words: { day: words.dimensions.day, week: words.week, month: words.month }[grain] },
        ...series.map((one) => ({ id: one.id, words: one.name })),
        { id: 'events', words: words.events },
      ],
      rows: [
        ...own.map((span, place) => ({
          id: span.from,
          cells: [datesOf(span, grain), ...series.map((one) => one.values[place] ?? null), events[place]!.join(', ')],
        })),
        ...(grain === 'day' ? behind : left).map((span) => ({
          id: span.from,
          cells: [onlyThen(datesOf(span, grain)), null, held?.of(span) ?? null, ''],
        })),
      ],
    },
  }
}

function datesOf({ from, to }: Period, grain: Grain): string {
  return grain === 'day' ? from : `${from} – ${to}`
}

type Days = {
  now: (day: Day) => number
  held: Held | null
}

/** What the period is held against. */
type Held = {
  comparison: Exclude<Comparison, 'none'>
  against: Period
  /** The sum of what stands over a span; null where nothing does. */
  over: (span: Period) => number | null
  /** The days of `against` that stand over none of the spans. */
  beyond: (spans: readonly Period[]) => Period[]
  /** The sum of some of these days; null where none of them is recorded. */
  of: (days: Period) => number | null
  /** By how much a span differs from what stands over it; null where not all of that is recorded. */
  change: (value: number, span: Period) => string | null
  total: number | null
  totalChange: (total: number) => string | null
  /** What is said of the records of `against`, behind its name. */
  note: string
}

function daysHeld({ answer, look, measure, words, language }: From): Days {
  const now = byDay(answer.panels[0]?.rows ?? [], measures[measure].of)
  const { period, comparison } = look
  const against = heldAgainst(period, comparison, look.until)
  const compared = answer.compared?.panels[0]
  if (!against || !compared || comparison === 'none') return { now, held: null }
  const then = byDay(compared.rows, measures[measure].of)
  const shift = shiftOf(period, comparison)
  const { since } = look
  const recorded = heldRecorded(look, answer.compared)
  const none = recorded === 'none'
  const of = (span: Period) => (none || recordedOf(span, since) === 'none' ? null : sumOf(then, span))
  const changeFrom = (value: number, days: Period | null) =>
    days && !none && recordedOf(days, since) === 'whole' ? changeOf(value, sumOf(then, days)) : null
  // Of a week or a month that is not over, only what is known is held against something.
  const { to: end } = knownDays(period, look.until)
  const known = ({ from, to }: Period): Period => ({ from, to: to < end ? to : end })
  const daysOver = (span: Period) => (span.from <= end ? heldOver(known(span), shift, against) : null)
  const over = (span: Period) => {
    const days = daysOver(span)
    return days && of(days)
  }
  const left = (spans: readonly Period[]) => beyond(spans.filter(({ from }) => from <= end).map(known), shift, against)
  return {
    now,
    held: {
      comparison,
      against,
      over,
      beyond: left,
      of,
      change: (value, span) => changeFrom(value, daysOver(span)),
      total: of(against),
      totalChange: (total) => changeFrom(total, against),
      note: recordedNote(recorded, since, words.look, language),
    },
  }
}

/** The period by weeks or months: now, what it is held against, and by how much they differ. */
function figuresOf({ look, words, language }: From, title: string, days: Days): Figures {
  const { held } = days
  // Of a period that is not over, what is to come would only be columns without numbers.
  const known = knownDays(look.period, look.until)
  const columns = columnsOf(known)
  const byWeeks = lengthOf(known) <= 62
  const values = columns.map((span) => sumKnown(days.now, span, look))
  const total = values.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  const left = held?.beyond(columns) ?? []
  const none = left.map(() => null)
  const rows: FiguresRow[] = [
    { id: 'now', series: 'now', cells: [spanWords(language, known), ...values, ...none, total] },
  ]
  if (held) {
    rows.push({
      id: 'before',
      series: 'before',
      cells: [
        spanWords(language, held.against) + held.note,
        ...columns.map(held.over),
        ...left.map(held.of),
        held.total,
      ],
    })
    const changes = values.map((value, place) => (value === null ? null : held.change(value, columns[place]!)))
    rows.push({
      id: 'change',
      quiet: true,
      cells: [words.difference, ...changes, ...none, held.totalChange(total)],
    })
  }
  const head = (span: Period, place: number) => (byWeeks ? weekHead(span) : monthHead(span, place, language))
  return {
    title,
    columns: [
      { id: 'name', words: byWeeks ? words.week : words.month },
      ...columns.map((span, place) => ({ id: span.from, words: head(span, place) })),
      ...(held ? left.map((span) => ({ id: span.from, words: words.onlyThen[held.comparison](weekHead(span)) })) : []),
      { id: 'total', words: words.total },
    ],
    rows,
  }
}

/** 10/4–10, and 9/27–10/3 over the end of a month. */
function weekHead({ from, to }: Period): string {
  if (from === to) return shortDay(from)
  return `${shortDay(from)}–${from.slice(0, 7) === to.slice(0, 7) ? Number(to.slice(8)) : shortDay(to)}`
}

/** The month alone where it is plain of which year it is. */
function monthHead({ from }: Period, place: number, language: Writing): string {
  const whole = monthWords(language, from.slice(0, 7))
  if (place === 0 || from.slice(5, 7) === '01') return whole
  return language === 'ja' ? whole.replace(/^\d+年/u, '') : whole.slice(0, 3)
}

function titleOf(span: Period, grain: Grain, language: Writing): string {
  if (grain === 'day') return dayWords(language, span.from)
  return grain === 'month' ? monthWords(language, span.from.slice(0, 7)) : spanWords(language, span)
}

/** About seven words under the axis: of a month its days, of what is longer its months. */
function tickOf(spans: readonly Period[], place: number, grain: Grain): string | null {
  const { from } = spans[place]!
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const last = spans.length - 1
  if (grain === 'day' && last < 40) {
    const written = place === 0 || date === 1 ? shortDay(from) : String(date)
    const every = Math.max(1, Math.round(spans.length / 6))
    return place === last || (place % every === 0 && last - place > every / 2) ? written : null
  }
  const opens = place === 0 || spans[place - 1]!.from.slice(0, 7) !== from.slice(0, 7)
  const months = grain === 'month' ? spans.length : grain === 'week' ? spans.length / 4.3 : spans.length / 30
  const every = Math.max(1, Math.ceil(months / 9))
  if (!opens || (place > 0 && (month - 1) % every !== 0)) return null
  return place === 0 || month === 1 ? `${year}/${month}` : `${month}${grain === 'month' ? '' : '/1'}`
}
