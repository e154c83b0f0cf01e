import type { ReactNode } from 'react'

/** A column of a table: adding one is one entry of a list. */
export type Column<Row> = {
  id: string
  words: ReactNode
  cell: (row: Row) => ReactNode
  /** Pixels; without it the column takes its share of what the others leave. */
  width?: number
  /** Shares of the room that is left, where there is no width: 1 unless said. */
  grow?: number
  end?: boolean
  nowrap?: boolean
}
