/** What a request is counted as. `missingFile` is a static file that was not found: no event of a visit. Other static files are no rows at all. */
export const requestKinds = { other: 0, view: 1, download: 2, notFound: 3, missingFile: 4 } as const
export type RequestKind = (typeof requestKinds)[keyof typeof requestKinds]

/** Columns of a row that hold numbers of listed values (`StoredValues`). */
export const valueColumns = [
  'subject',
  'status',
  'link',
  'referrer',
  'campaign',
  'country',
  'domain',
  'browser',
  'system',
  'device',
  'robot',
] as const
export type ValueColumn = (typeof valueColumns)[number]

/**
 * Requests of one server and one day that are new after merging, as columns, in any order. Every request of people and robots is a row but
 * that of a static file which was found.
 */
export type DayRows = Record<ValueColumn, Uint16Array> & {
  rows: number
  /** Seconds that have gone by since the day began on the office's clocks (up to 25 hours). */
  second: Uint32Array
  /** What the office's clocks show: 0 to 23. */
  hour: Uint8Array
  /** The keyed hash of the batch, whole and below 2 to the 53rd; it is kept as long as the day is open. */
  visitor: Float64Array
}

/** New lines of one server and day, static files among them. */
export type LineCounts = {
  lines: number
  /** Lines of static files. */
  files: number
  bytes: number
  /** Lines by the first digit of their status: 1xx to 5xx. */
  statuses: [number, number, number, number, number]
}

/** Lines of people and of robots. */
export type DayCounts = { people: LineCounts; robots: LineCounts }

/** Room for so many rows; 0 stands for no value in every column. */
export function newDayRows(capacity: number): DayRows {
  const numbers = Object.fromEntries(valueColumns.map((name) => [name, new Uint16Array(capacity)]))
  return {
    ...(numbers as Record<ValueColumn, Uint16Array>),
    rows: 0,
    second: new Uint32Array(capacity),
    hour: new Uint8Array(capacity),
    visitor: new Float64Array(capacity),
  }
}

export function newDayCounts(): DayCounts {
  const none = (): LineCounts => ({ lines: 0, files: 0, bytes: 0, statuses: [0, 0, 0, 0, 0] })
  return { people: none(), robots: none() }
}
