import type { Dimension } from '../../../shared/statistics/questions.ts'
import type { ColumnName } from './columns-in-memory.ts'
import { dateOf, monthOf, monthText, weekdayOf } from './calendar.ts'
import { kindBits, type ValueTables } from './value-tables.ts'

/**
 * How the values of a dimension are found in the columns, as keys from 0 to before `size`; `size` itself is the key of what has no
 * value in this dimension. `map` gives the key of each number of the column; null where the number is the key.
 */
export type DimensionKeys = { size: number; text(key: number): string } & (
  | ({ of: 'request' } & InColumn)
  | ({ of: 'visit' } & InColumn)
  | { of: 'day'; key(day: number, server: number): number }
)
type InColumn = { column: ColumnName; map: Int32Array | null }

/** Days and servers among which a question looks. */
export type Reach = { firstDay: number; lastDay: number; serverNames: ReadonlyMap<number, string> }

export function keysOf(dimension: Dimension, tables: ValueTables, reach: Reach): DimensionKeys {
  const { values } = tables
  const { firstDay, lastDay, serverNames } = reach
  switch (dimension) {
    case 'day':
      return {
        of: 'day',
        size: lastDay - firstDay + 1,
        key: (day) => day - firstDay,
        text: (key) => dateOf(firstDay + key),
      }
    case 'month': {
      const first = monthOf(firstDay)
      const size = monthOf(lastDay) - first + 1
      return { of: 'day', size, key: (day) => monthOf(day) - first, text: (key) => monthText(first + key) }
    }
    case 'weekday':
      return { of: 'day', size: 7, key: weekdayOf, text: (key) => String(key + 1) }
    case 'server': {
      const size = Math.max(0, ...serverNames.keys()) + 1
      return { of: 'day', size, key: (_, server) => server, text: (key) => serverNames.get(key) ?? '' }
    }
    case 'hour':
      return { of: 'request', column: 'hour', map: null, size: 24, text: String }
    case 'page':
      return subjectKeys(tables, 'request', 'subject', kindBits.view)
    case 'file':
      return subjectKeys(tables, 'request', 'subject', kindBits.download)
    case 'missing':
      return subjectKeys(tables, 'request', 'subject', kindBits.notFound | kindBits.missingFile)
    case 'entry':
    case 'exit':
      return subjectKeys(tables, 'visit', dimension, kindBits.view)
    case 'section': {
      const { ofNumber, texts } = tables.sections()
      return { of: 'request', column: 'subject', map: ofNumber, size: texts.length, text: (key) => texts[key]! }
    }
    case 'engine': {
      const { ofNumber, texts } = tables.engines()
      return { of: 'visit', column: 'referrer', map: ofNumber, size: texts.length, text: (key) => texts[key]! }
    }
    case 'status':
    case 'link':
      return {
        of: 'request',
        column: dimension,
        map: null,
        size: values.size(dimension),
        text: (key) => values.text(dimension, key),
      }
    default:
      return {
        of: 'visit',
        column: dimension,
        map: null,
        size: values.size(dimension),
        text: (key) => values.text(dimension, key),
      }
  }
}

/** Paths of one kind; those of other kinds have no value. Further paths that were not found have one key, whatever they ask for. */
function subjectKeys(tables: ValueTables, of: 'request' | 'visit', column: ColumnName, kinds: number): DimensionKeys {
  const ofKinds = tables.kinds()
  const size = ofKinds.length
  const map = Int32Array.from(ofKinds, (kind, subject) => {
    // A visit without a page has 0 for its first.
    if (of === 'visit' && subject === 0) return 0
    if ((kind & kinds) === 0) return size
    return subject === 4 ? 3 : subject
  })
  return { of, column, map, size, text: (key) => tables.values.text('subject', key) }
}
