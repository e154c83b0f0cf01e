import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { openOwnFile } from '../../../../main/database/own-file.ts'
import { addDay, dayKey, serverNumber } from '../../../../main/statistics/store/open-days.ts'
import {
  type DayCounts,
  newDayCounts,
  newDayRows,
  type RequestKind,
  requestKinds,
  valueColumns,
} from '../../../../main/statistics/store/rows.ts'
import { statisticsMigrations } from '../../../../main/statistics/file.ts'
import type { StoredValues } from '../../../../main/statistics/store/values.ts'

/** A request as words. `second` has gone by since the day began. */
export type Asked = {
  server: string
  day: number
  second: number
  hour: number
  visitor: number
  kind: RequestKind
  path: string
  status: string
  link: string
  referrer: string
  campaign: string
  country: string
  domain: string
  browser: string
  system: string
  device: string
  robot: string
}

export const key = Buffer.alloc(32, 7)

/** A new file for statistics in a folder of its own; both are gone after the test. */
export function newStore(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-statistics-'))
  const db = openStore(join(folder, 'statistics.db'))
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}

export function openStore(file: string): Database {
  return openOwnFile({ file, key: Uint8Array.from(key) }, statisticsMigrations)
}

/** Adds requests as an import does, all of them in one transaction; returns how many were on days that are closed. */
export function addAsked(db: Database, values: StoredValues, all: readonly Asked[]): number {
  let late = 0
  const groups = Map.groupBy(all, ({ server, day }) => `${day} ${server}`)
  db.transaction(() => {
    for (const some of groups.values()) {
      const { day, server: name } = some[0]!
      const server = serverNumber(db, name)
      dayKey(db, server, day)
      if (!addDay(db, values, server, day, rowsOf(values, some), countsOf(some))) late += some.length
    }
  }).immediate()
  return late
}

function rowsOf(values: StoredValues, some: readonly Asked[]) {
  const rows = newDayRows(some.length)
  for (const [row, asked] of some.entries()) {
    rows.second[row] = asked.second
    rows.hour[row] = asked.hour
    rows.visitor[row] = asked.visitor
    for (const column of valueColumns)
      rows[column][row] =
        column === 'subject' ? values.subject(asked.kind, asked.path) : values.number(column, asked[column])
  }
  rows.rows = some.length
  return rows
}

/** Each request has a kilobyte. */
function countsOf(some: readonly Asked[]): DayCounts {
  const counts = newDayCounts()
  for (const { robot, kind, status } of some) {
    const of = robot === '' ? counts.people : counts.robots
    of.lines += 1
    of.bytes += 1000
    if (kind === requestKinds.missingFile) of.files += 1
    of.statuses[Number(status[0]) - 1]! += 1
  }
  return counts
}
