import type { Dimension, Question, StatisticsFilter } from '../../../shared/statistics/questions.ts'
import type { ValueColumn } from '../store/rows.ts'
import type { ColumnName } from './columns-in-memory.ts'
import { dateOf, dayOf, monthOf, monthText, weekdayOf } from './calendar.ts'
import { kindBits, type ValueTables } from './value-tables.ts'

/** 1 at each number of a column that is looked for. */
export type Mask = { column: ColumnName; looked: Uint8Array }

/** A question in the numbers of the columns. */
export type Sought = {
  /** Both belong to it. */
  firstDay: number
  lastDay: number
  isDay(day: number): boolean
  isServer(server: number): boolean
  robots: boolean
  /** Of each subject the bit of its kind, or 0 where it is not counted. */
  subjects: Uint8Array
  /** Kinds of which a visit must have something that is counted: `missingFile` goes for `notFound`. */
  needs: number
  ofVisits: Mask[]
  ofRequests: Mask[]
  /** On requests of something missing only. */
  links: Mask | null
  /** True where filters narrow it other than by day and server: then what is kept by day cannot answer. */
  narrowed: boolean
  /** True where days within the period are left out. */
  daysLeftOut: boolean
}

/** Works out what a question looks for; `serverNames` are the names of the servers by their numbers. */
export function soughtBy(question: Question, tables: ValueTables, serverNames: ReadonlyMap<number, string>): Sought {
  const sought: Sought = {
    firstDay: dayOf(question.from),
    lastDay: dayOf(question.to),
    isDay: () => true,
    isServer: () => true,
    robots: question.robots,
    subjects: tables.kinds().slice(),
    needs: 0,
    ofVisits: [],
    ofRequests: [],
    links: null,
    narrowed: false,
    daysLeftOut: false,
  }
  for (const filter of question.filters) narrow(sought, filter, tables, serverNames)
  return sought
}

function narrow(
  sought: Sought,
  { dimension, values }: StatisticsFilter,
  tables: ValueTables,
  serverNames: ReadonlyMap<number, string>,
): void {
  const wanted = new Set(values)
  const byText = (text: string): boolean => wanted.has(text)
  const { isDay, isServer } = sought
  const onDays = (has: (day: number) => boolean): void => {
    sought.daysLeftOut = true
    sought.isDay = (day) => isDay(day) && has(day)
  }
  switch (dimension) {
    case 'day':
      return onDays((day) => wanted.has(dateOf(day)))
    case 'month':
      return onDays((day) => wanted.has(monthText(monthOf(day))))
    case 'weekday':
      return onDays((day) => wanted.has(String(weekdayOf(day) + 1)))
    case 'server':
      sought.isServer = (server) => isServer(server) && wanted.has(serverNames.get(server) ?? '')
      return
    default:
      sought.narrowed = true
      narrowRequests(sought, dimension, byText, tables)
  }
}

type ByRequests = Exclude<Dimension, 'day' | 'month' | 'weekday' | 'server'>

function narrowRequests(
  sought: Sought,
  dimension: ByRequests,
  byText: (text: string) => boolean,
  tables: ValueTables,
): void {
  switch (dimension) {
    case 'page':
      return narrowKinds(sought, kindBits.view, byText, tables)
    case 'file':
      return narrowKinds(sought, kindBits.download, byText, tables)
    case 'missing':
      return narrowKinds(sought, kindBits.notFound | kindBits.missingFile, byText, tables)
    case 'link': {
      const looked = maskOf(tables, 'link', byText)
      sought.links = { column: 'link', looked: both(sought.links?.looked, looked) }
      sought.needs |= kindBits.notFound
      return
    }
    case 'section': {
      const { ofNumber, texts } = tables.sections()
      for (const [subject, section] of ofNumber.entries()) if (!byText(texts[section]!)) sought.subjects[subject] = 0
      return
    }
    case 'entry':
    case 'exit': {
      // 0 stands for a visit without a page.
      const kinds = tables.kinds()
      const mask = maskOf(tables, 'subject', byText)
      for (const [subject, kind] of kinds.entries())
        if (kind !== kindBits.view) mask[subject] = subject === 0 && byText('') ? 1 : 0
      return addMask(sought.ofVisits, dimension, mask)
    }
    case 'engine': {
      const { ofNumber, texts } = tables.engines()
      return addMask(
        sought.ofVisits,
        'referrer',
        Uint8Array.from(ofNumber, (engine) => (byText(texts[engine]!) ? 1 : 0)),
      )
    }
    case 'hour':
      return addMask(
        sought.ofRequests,
        'hour',
        Uint8Array.from({ length: 24 }, (_, hour) => (byText(String(hour)) ? 1 : 0)),
      )
    case 'status':
      return addMask(sought.ofRequests, 'status', maskOf(tables, 'status', byText))
    default:
      return addMask(sought.ofVisits, dimension, maskOf(tables, dimension, byText))
  }
}

function narrowKinds(sought: Sought, kinds: number, byText: (text: string) => boolean, tables: ValueTables): void {
  sought.needs |= kinds === (kindBits.notFound | kindBits.missingFile) ? kindBits.notFound : kinds
  for (const [subject, kind] of tables.kinds().entries())
    if ((kind & kinds) !== 0 && !byText(tables.values.text('subject', subject))) sought.subjects[subject] = 0
}

function maskOf(tables: ValueTables, column: ValueColumn, looks: (text: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: tables.values.size(column) }, (_, number) =>
    looks(tables.values.text(column, number)) ? 1 : 0,
  )
}

/** Two filters on one column are one. */
function addMask(masks: Mask[], column: ColumnName, looked: Uint8Array): void {
  const there = masks.find((mask) => mask.column === column)
  if (there) there.looked = both(there.looked, looked)
  else masks.push({ column, looked })
}

function both(one: Uint8Array | undefined, other: Uint8Array): Uint8Array {
  return one ? other.map((looked, number) => looked & one[number]!) : other
}
