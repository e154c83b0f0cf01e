import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Batch } from '../../../../main/statistics/lines/batch.ts'
import { commonFamily } from '../../../../main/statistics/lines/common-family.ts'
import { TakenLines } from '../../../../main/statistics/lines/take-lines.ts'
import { SummaryCount } from '../../../../main/statistics/measures/summary.ts'
import { hoursOn, zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { LineMerge } from '../../../../main/statistics/merging/merge-lines.ts'
import { BadHashes, packHashes, unpackHashes } from '../../../../main/statistics/merging/pack-hashes.ts'
import { seeded } from '../varied-log.ts'

const zone = zoneDays('America/Los_Angeles')

/** A log of five days around the change of the clocks, in order; some lines are truly the same. */
const log = writtenLog()

/** What an office keeps, and what it has counted of the rows that were new. */
class Office {
  readonly summary = new SummaryCount(zone)
  rows = 0
  #hours = new Map<number, Buffer>()

  /** Imports a file, in pieces of a few lines; `upTo` pieces only where the import is ended before. */
  import(text: string, upTo = Number.POSITIVE_INFINITY): void {
    const merge = new LineMerge(
      {
        read: (hour) => (this.#hours.has(hour) ? unpackHashes(this.#hours.get(hour)!) : new Float64Array(0)),
        write: (hour, hashes) => this.#hours.set(hour, Buffer.from(packHashes(hashes))),
      },
      zone,
    )
    const onBatch = (batch: Batch): void => {
      const fresh = onlyFresh(batch, merge.take(batch, hoursOn(zone, batch.time, batch.rows)))
      this.rows += fresh.rows
      this.summary.add(fresh)
    }
    const taken = new TakenLines({
      zone,
      keyOf: (day) => ({ first: day, second: 7 }),
      hashLines: true,
      rowsOfBatch: 64,
      onBatch,
    })
    const reader = commonFamily({ host: false, agent: 'next' })
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
    for (let at = 0, piece = 0; at < lines.length && piece < upTo; at += 37, piece += 1) {
      const part = lines.slice(at, at + 37).join('')
      const whole = part.endsWith('\n') ? part : `${part}\n`
      taken.tornAt = whole === part ? -1 : whole.length - 1
      reader.take(0, taken.block.write(whole), taken)
      taken.end()
    }
    taken.close()
  }

  get said(): object {
    return { rows: this.rows, ...this.summary.result() }
  }
}

const expected = said([log.join('')])

function said(files: string[]): object {
  const office = new Office()
  for (const file of files) office.import(file)
  return office.said
}

const text = (lines: string[]): string => lines.join('')
// A log is cut between two seconds, or what was written in one would lie in two files.
const middle = cutAt(300)
const [first, second] = [log.slice(0, middle), log.slice(middle)]
const histories: [string, string[]][] = [
  ['a copy', [text(log), text(log)]],
  ['two halves', [text(first), text(second)]],
  ['two halves, the later one first', [text(second), text(first)]],
  ['overlapping parts', [text(log.slice(0, 350)), text(log.slice(250, 500)), text(log.slice(450))]],
  ['a part that lies within', [text(log), text(log.slice(100, 200))]],
  ['a part, and then the whole', [text(log.slice(100, 200)), text(log)]],
  ['a file that grows', [100, 101, 250, 480, log.length].map((end) => text(log.slice(0, end)))],
  ['a torn end, and then the whole', [text(log).slice(0, 20_000), text(log)]],
  [
    'every line torn once',
    [text(log).slice(0, 20_000), text(log).slice(0, 20_070), text(log).slice(0, 20_140), text(log)],
  ],
  ['a log that follows itself', [text(log) + text(log)]],
  ['a log that follows itself three times, and parts of it', [text(first) + text(log) + text(log) + text(second)]],
  ['lines ended as on Windows', [text(log), text(log).replaceAll('\n', '\r\n')]],
  ['shuffled, after the log itself', [text(log), text(shuffled(log, 3))]],
  ['the log itself, after it was shuffled', [text(shuffled(log, 4)), text(log)]],
  ['backwards, after the log itself', [text(log), text(log.toReversed())]],
  ['the log itself, after it came backwards', [text(log.toReversed()), text(log)]],
  ['rotated every forty lines, in any order, some twice', rotated()],
]

test.each(histories)('each line is there as often as it was written: %s', (_, files) => {
  expect(said(files)).toEqual(expected)
})

test('an import that was ended at any piece is taken again without anything lost or doubled', () => {
  for (let pieces = 1; pieces < 17; pieces += 1) {
    const office = new Office()
    office.import(text(log), pieces)
    office.import(text(log) + text(log), pieces + 9)
    office.import(text(log))
    expect(office.said).toEqual(expected)
  }
})

test('any files that are parts of a log, in any order and state, with the log among them, are the log', () => {
  const part = fc
    .record({
      from: fc.nat(log.length - 1),
      length: fc.integer({ min: 1, max: log.length }),
      state: fc.constantFrom('plain', 'windows', 'backwards', 'shuffled', 'torn', 'doubled'),
      seed: fc.integer({ min: 1, max: 1e6 }),
    })
    .map(({ from, length, state, seed }) => {
      const lines = log.slice(from, from + length)
      if (state === 'windows') return text(lines).replaceAll('\n', '\r\n')
      if (state === 'backwards') return text(lines.toReversed())
      if (state === 'shuffled') return text(shuffled(lines, seed))
      if (state === 'torn') return text(lines).slice(0, -(seed % 60))
      // Time must run back by more than two hours where a part follows itself: a hundred lines are about twenty hours long.
      if (state === 'doubled' && lines.length > 100) return text(lines) + text(lines)
      return text(lines)
    })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.array(part, { maxLength: 3 }), (before, after) => {
      expect(said([...before, text(log), ...after])).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('hashes are packed into about five bytes each, and what was not packed so is refused', () => {
  const hash = fc.tuple(fc.nat(65_535), fc.nat(4_294_967_295)).map(([high, low]) => high * 4_294_967_296 + low)
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 500 }), (hashes) => {
      const sorted = Float64Array.from(hashes).sort()
      const packed = packHashes(sorted)
      expect(unpackHashes(packed)).toEqual(sorted)
      expect(() => unpackHashes(packed.subarray(0, -1))).toThrow(BadHashes)
      expect(() => unpackHashes(Buffer.concat([packed, Buffer.of(0)]))).toThrow(BadHashes)
    }),
  )
  const many = Float64Array.from({ length: 20_000 }, (_, at) => at * 14_000_000_000)
  expect(packHashes(many).length).toBeLessThan(many.length * 5.1)
})

function writtenLog(): string[] {
  const random = seeded(11)
  const lines: string[] = []
  const begin = Date.UTC(2026, 2, 6, 3) / 1000
  const agents = [
    'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Googlebot/2.1',
    'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1',
  ]
  for (let at = begin; lines.length < 600; at += Math.floor(random() * 1440)) {
    const time = new Date((at - 8 * 3600) * 1000).toISOString()
    const clock = `${time.slice(8, 10)}/Mar/2026:${time.slice(11, 19)} -0800`
    const path = ['/', '/ja/visa', '/style.css', '/gone'][Math.floor(random() * 4)]!
    const line = `198.51.100.${Math.floor(random() * 5)} - - [${clock}] "GET ${path} HTTP/1.1" ${path === '/gone' ? 404 : 200} ${Math.floor(random() * 900)} "-" "${agents[Math.floor(random() * 3)]}"\n`
    for (let times = random() < 0.1 ? 2 + Math.floor(random() * 2) : 1; times > 0; times -= 1) lines.push(line)
  }
  return lines
}

function shuffled(lines: string[], seed: number): string[] {
  const random = seeded(seed)
  return lines
    .map((line): [number, string] => [random(), line])
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line)
}

function cutAt(line: number): number {
  let at = Math.min(line, log.length)
  while (at > 0 && at < log.length && log[at] === log[at - 1]) at -= 1
  return at
}

function rotated(): string[] {
  const files: string[] = []
  for (let at = 0; at < log.length; at += 40) files.push(text(log.slice(cutAt(at), cutAt(at + 40))))
  return shuffled([...files, ...files.slice(3, 6)], 9)
}

function onlyFresh(batch: Batch, fresh: Uint8Array): Batch {
  const rows = [...fresh.keys()].filter((row) => fresh[row] === 1)
  const only = <Column extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(column: Column): Column => {
    const kept = column.slice(0, rows.length) as Column
    for (const [at, row] of rows.entries()) kept[at] = column[row]!
    return kept
  }
  return {
    rows: rows.length,
    dictionaries: batch.dictionaries,
    time: only(batch.time),
    path: only(batch.path),
    query: only(batch.query),
    referrer: only(batch.referrer),
    agent: only(batch.agent),
    origin: only(batch.origin),
    status: only(batch.status),
    method: only(batch.method),
    bytes: only(batch.bytes),
    visitor: only(batch.visitor),
    line: only(batch.line),
  }
}
