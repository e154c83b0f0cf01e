import type { BadLineReason, ImportedFile } from '../../../shared/statistics/imports.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import type { OutsideTotal } from '../../../shared/statistics/outside-totals.ts'

/** What the thread is asked for. */
export type ImportOrder = {
  files: readonly { path: string; name: string; bytes: number }[]
  server: string
  settings: StatisticsSettings
  /** A packed table of countries; null for the one that the program carries. */
  countries: Uint8Array | null
  /** Seconds since 1970 UTC: no line can be later than a day after it. */
  now: number
  /** Lines that are committed together: as many as are read together where nothing is said. */
  rowsOfPart?: number
  /** Becomes 1 when the import is to end: the thread looks at it between two parts. */
  ending: SharedArrayBuffer
}

/** What became of a file, with what is kept of its bad lines and of the totals in it. */
export type TakenFile = ImportedFile & { bad: BadLines; totals: OutsideTotal[] }

export type BadLines = {
  reasons: Partial<Record<BadLineReason, number>>
  /** Line and reason of the first thousand. */
  places: readonly (readonly [line: number, reason: BadLineReason])[]
}

export type ImportOutcome = { files: TakenFile[]; cancelled: boolean }

/** How far the thread is: the files that changed since it last said so, by their places. */
export type ImportSaid = { place: number; file: ImportedFile; readBytes: number }

export function waitingFile(name: string, bytes: number): ImportedFile {
  return {
    name,
    bytes,
    packing: null,
    found: null,
    state: 'waiting',
    why: null,
    lines: 0,
    valid: 0,
    failed: 0,
    fresh: 0,
    known: 0,
    late: 0,
    internal: 0,
    lateDays: [],
    parts: 0,
    shuffled: false,
    first: null,
    last: null,
  }
}
