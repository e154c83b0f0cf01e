import { existsSync } from 'node:fs'
import type { Database } from '../../main/database/open.ts'
import { compactMonths } from '../../main/statistics/compacting/compact-months.ts'
import { HourHashes } from '../../main/statistics/merging/hour-hashes.ts'
import { buildDays } from '../../main/statistics/store/build-days.ts'
import { closeDays } from '../../main/statistics/store/closing.ts'
import { dayKey, keptHours, serverNumber } from '../../main/statistics/store/open-days.ts'
import { StoredValues } from '../../main/statistics/store/values.ts'
import { addAsked, openStore, type Asked } from '../main/statistics/store/ground.ts'
import { firstDay, inventedRequests } from '../main/statistics/store/invented-requests.ts'

export const requests = inventedRequests(17, 900, 6)
export const closedBefore = firstDay + 13

/**
 * Takes the requests in from the beginning, part by part, as an import does; then closes and compacts. Whoever is ended in it and does it again
 * comes to the same.
 */
export function takeAllIn(db: Database, said: (word: string) => void = () => {}): void {
  const values = new StoredValues(db)
  for (let at = 0; at < requests.length; at += 100) {
    db.transaction(() => takePart(db, values, at)).immediate()
    said('part')
    if (at % 300 === 200) buildDays(db, values)
    said('built')
  }
  closeDays(db, values, closedBefore)
  said('closed')
  compactMonths(db, closedBefore)
  said('compacted')
}

function takePart(db: Database, values: StoredValues, first: number): void {
  const part = requests.slice(first, first + 100).map((asked, at) => ({ asked, line: first + at }))
  const added: Asked[] = []
  for (const some of Map.groupBy(part, ({ asked }) => `${asked.server} ${asked.day} ${asked.hour}`).values()) {
    const { server: name, day, hour } = some[0]!.asked
    const server = serverNumber(db, name)
    const { first: key } = dayKey(db, server, day)
    const kept = keptHours(db, server)
    const hashes = new HourHashes(kept.read(day * 24 + hour))
    // A line is known again by the key of its day alone.
    const fresh = hashes.add(Float64Array.from(some, ({ line }) => ((key >>> 0) * 10_007 + line * 65_537) % 2 ** 48))
    kept.write(day * 24 + hour, hashes.stored())
    added.push(...some.filter((_, at) => fresh === null || fresh[at] === 1).map(({ asked }) => asked))
  }
  addAsked(db, values, added)
}

/** A program to be killed, given a file. */
const file = process.argv[2]
if (process.argv[1] === import.meta.filename && file !== undefined && existsSync(file)) {
  const db = openStore(file)
  process.stdout.write('ready\n')
  for (;;) takeAllIn(db, (word) => process.stdout.write(`${word}\n`))
}
