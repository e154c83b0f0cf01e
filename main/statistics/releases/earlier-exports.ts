import { othersRow, unknownRow } from '../../../shared/statistics/releases.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { EarlierCell, Place } from '../../withholding/place.ts'
import type { EarlierRelease } from './prove.ts'
import { placeOf, type Shape } from './relations.ts'

type Columns = { id: string; dimension: string; from_month: string; to_month: string; listed: string; cells: string }

const ofAttribute = 'attribute '

/**
 * Counts of letters that left as files of the Q&A before all of them left as releases. What they told stays told, so that every release of letters is
 * held against them; they are named Q-1 and so on.
 */
export function listExports(db: Database): EarlierRelease[] {
  return prepared<[], Columns>(
    db,
    'SELECT id, dimension, from_month, to_month, listed, cells FROM asked_exports ORDER BY at, id',
  )
    .all()
    .map((row) => {
      const key = row.dimension.startsWith(ofAttribute) ? row.dimension.slice(ofAttribute.length) : null
      const shape: Shape = {
        rows: key === null ? 'category' : 'attribute',
        attribute: key === null ? null : { key, ja: key, en: key },
        from: row.from_month,
        to: row.to_month,
        // Letters that named nothing had a row of their own in each.
        listed: [...(JSON.parse(row.listed) as string[]), unknownRow],
      }
      return {
        number: `Q-${Number(row.id) + 1}`,
        shape,
        cells: (JSON.parse(row.cells) as EarlierCell[]).map((cell) => ({
          ...cell,
          place: placeNow(shape, row.dimension, cell.place),
        })),
        against: [],
      }
    })
}

/** The same place by the names that releases have for it. */
function placeNow(shape: Shape, dimension: string, { period = '', [dimension]: value }: Place): Place {
  const row =
    value === undefined ? null : value === '(none)' ? unknownRow : value.startsWith(othersRow) ? othersRow : value
  return placeOf(shape, row, period.includes('..') ? null : period)
}
