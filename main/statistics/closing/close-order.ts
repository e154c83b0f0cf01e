import type { OwnFile } from '../../database/own-file.ts'

/** What the thread is asked for; days are counted since 1970, as `closeDays` has them. */
export type CloseOrder = { place: OwnFile; before: number; begunBefore: number }

/** How many days were closed, and how many months written as one. */
export type Closed = { days: number; months: number }
