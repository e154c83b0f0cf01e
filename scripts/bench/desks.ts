import { setTimeout as pause } from 'node:timers/promises'
import type { JournalEngine, Place } from '../../main/journal/engine.ts'
import { nextHash } from '../../main/journal/journal-hash.ts'
import { type JournalGround, journalGrounds } from '../../test/support/journals.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { machine } from './conditions.ts'
import { seeded } from './random.ts'
import { type Figure, median, type Report } from './report.ts'

/** Desks of the office, octets of a record, and milliseconds without a record after which desks wait to be told of one. */
const [desks, recordOctets, calm] = [5, 1000, 2500]

type Series = { decided: number[]; seen: number[] }

/**
 * How long a record takes on its way: until the desk that wrote it knows its place, and until all five have read it. Told of records that follow
 * each other at once, and of single ones after a pause, for each engine that can run here.
 */
export async function desksBench({ count }: { count: number | null; rounds: number }): Promise<Report> {
  const grounds = journalGrounds.filter((one) => one.available())
  if (grounds.length === 0)
    throw new CannotMeasure('This bench needs the Debian package postgresql, dovecot-imapd, or both.')
  const records = count ?? 100
  const figures: Figure[] = []
  const faults: string[] = []
  for (const { name, start } of grounds) {
    const ground = await start()
    try {
      const { busy, quiet, caughtUp, missing } = await measure(ground, records)
      figures.push(...told(`${name}, in a row`, busy), ...told(`${name}, single`, quiet))
      figures.push({
        name: `${name}: ${caughtUp.records} records read anew`,
        unit: 's',
        ours: caughtUp.seconds,
        theirs: null,
        limit: null,
      })
      if (missing > 0) faults.push(`${name}: ${missing} records were not seen on every desk.`)
    } finally {
      await ground.stop()
    }
  }
  return {
    bench: 'desks',
    figures,
    conditions: {
      ...machine(),
      Desks: `${desks}, each with its own engine, all in one process`,
      Records: `${records} in a row and ${Math.ceil(records / 5)} single ones after ${calm / 1000} s without any, ${recordOctets} octets each`,
    },
    faults,
  }
}

async function measure(ground: JournalGround, records: number) {
  const office = await ground.office()
  const engines = await Promise.all(Array.from({ length: desks }, () => office.desk()))
  const seenAt = new Map<number, number[]>()
  const readers = engines.map((engine) =>
    keepReading(engine, (position) => seenAt.get(position)!.push(performance.now())),
  )
  await Promise.all(readers.map(({ watching }) => watching))
  const random = seeded(20_261_129)
  let place: Place = office.start
  const series = async (many: number, gap: number): Promise<Series> => {
    const result: Series = { decided: [], seen: [] }
    for (let nth = 0; nth < many; nth += 1) {
      if (gap > 0) await pause(gap + random() * 500)
      const body = Buffer.alloc(recordOctets, `${random()}`)
      seenAt.set(place.position + 1, [])
      const begun = performance.now()
      place = { position: await engines[0]!.append(body, place), hash: nextHash(place.hash, body) }
      result.decided.push(performance.now() - begun)
      const times = seenAt.get(place.position)!
      for (let waited = 0; times.length < desks && waited < 10_000; waited += 2) await pause(2)
      if (times.length === desks) result.seen.push(Math.max(...times) - begun)
    }
    return result
  }
  const busy = await series(records, 0)
  const quiet = await series(Math.ceil(records / 5), calm)
  const late = await office.desk()
  const begun = performance.now()
  let read = 0
  for (let some = await late.read(0); some.length > 0; some = await late.read(read)) read += some.length
  const caughtUp = { records: read, seconds: (performance.now() - begun) / 1000 }
  return {
    busy,
    quiet,
    caughtUp,
    missing: records + Math.ceil(records / 5) - busy.seen.length - quiet.seen.length,
  }
}

/** Reads on whenever there is news, as a desk does. */
function keepReading(engine: JournalEngine, onRecord: (position: number) => void): { watching: Promise<unknown> } {
  let after = 0
  let reading = false
  let again = false
  const read = async (): Promise<void> => {
    again = true
    if (reading) return
    reading = true
    while (again) {
      again = false
      for (const { position } of await engine.read(after).catch(() => [])) {
        after = position
        again = true
        onRecord(position)
      }
    }
    reading = false
  }
  return { watching: engine.watch(() => void read()) }
}

function told(name: string, { decided, seen }: Series): Figure[] {
  const figure = (what: string, values: readonly number[]): Figure[] => [
    { name: `${name}: ${what}, median`, unit: 'ms', ours: median(values), theirs: null, limit: null },
    { name: `${name}: ${what}, 95 %`, unit: 'ms', ours: percentile(values, 0.95), theirs: null, limit: null },
  ]
  return [...figure('its place is known', decided), ...figure(`read on ${desks} desks`, seen)]
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
