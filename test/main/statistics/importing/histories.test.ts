import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { openOwnFile } from '../../../../main/database/own-file.ts'
import { statisticsMigrations } from '../../../../main/statistics/file.ts'
import { takeFiles } from '../../../../main/statistics/importing/take-files.ts'
import { StatisticsReader } from '../../../../main/statistics/questions/ask.ts'
import { Asked } from '../../../../shared/statistics/questions.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { temporaryFolder } from '../../../support/office.ts'
import { seeded } from '../varied-log.ts'
import { type PlainCount, plainCount } from './plain-count.ts'
import { momentOf, writtenLog } from './written-log.ts'

const settings = StatisticsSettings.parse({ timeZone: 'America/Los_Angeles' })
const folder = temporaryFolder()
let offices = 0

/** A new store, encrypted as the office's, that takes files in. */
function newStatistics() {
  const place = join(folder, String((offices += 1)))
  mkdirSync(place)
  const db = openOwnFile({ file: join(place, 'statistics.db'), key: randomBytes(32) }, statisticsMigrations)
  let files = 0
  return {
    db,
    /** Each import takes some files; answers what was new, file by file. */
    async import(...contents: (string | Uint8Array)[]): Promise<number[]> {
      const given = contents.map((content) => {
        const path = join(place, `log-${(files += 1)}`)
        writeFileSync(path, content, 'latin1')
        return { path, name: 'access.log', bytes: content.length }
      })
      const ending = new SharedArrayBuffer(4)
      const order = { files: given, server: '', settings, countries: null, now: Date.UTC(2027, 0) / 1000, ending }
      const outcome = await takeFiles(db, 'one', order, () => {})
      expect(outcome.files.every(({ state }) => state === 'done')).toBe(true)
      return outcome.files.map(({ fresh }) => fresh)
    },
    counted: () => countedIn(db),
  }
}

function countedIn(db: Database): PlainCount {
  const question = { from: '2026-01-01', to: '2026-12-31' }
  const { totals } = new StatisticsReader(db).ask(Asked.parse({ question }), settings.sections)
  const { pageViews, visitors, visits, downloads, notFound, robots } = totals
  return { pageViews, visitors, visits, downloads, notFound, robots }
}

const log = writtenLog(7, 700)
const text = (lines: readonly string[]): string => lines.join('')
const whole = text(log)
/** What is written in one second lies in one file. */
const cut = (at: number): number => {
  let place = at
  while (place < log.length && momentOf(log[place]!) === momentOf(log[place - 1]!)) place += 1
  return place
}
const half = cut(350)
const [first, second] = [log.slice(0, half), log.slice(half)]
const distinct = [...new Set(log)]

const histories: [name: string, imports: (string | Uint8Array)[][], lines?: string[]][] = [
  ['once', [[whole]]],
  ['a copy', [[whole], [whole]]],
  ['a copy as .gz', [[whole], [gzipSync(whole)]]],
  ['a copy as .zst', [[zstdCompressSync(Buffer.from(whole, 'latin1'))], [whole]]],
  ['two halves', [[text(first)], [text(second)]]],
  ['two halves in one import, the later one first', [[text(second), text(first)]]],
  [
    'overlapping parts',
    [[text(log.slice(0, cut(400)))], [text(log.slice(cut(300), cut(600)))], [text(log.slice(cut(500)))]],
  ],
  ['a part, and then the whole', [[text(log.slice(cut(100), cut(200)))], [whole]]],
  ['the whole, and then a part', [[whole], [text(log.slice(cut(100), cut(200)))]]],
  ['a file that grows', [[text(log.slice(0, cut(150)))], [text(log.slice(0, cut(450)))], [whole]]],
  [
    'a file that grows and is read while a line is being written',
    [[whole.slice(0, 40_001)], [whole.slice(0, 70_030)], [whole]],
  ],
  ['twice in one file (cat a a)', [[whole + whole]]],
  ['another line ending', [[whole.replaceAll('\n', '\r\n')], [whole]]],
  ['backwards', [[text(log.toReversed())], [whole]]],
  ['shuffled, where the same lines fold', [[text(shuffled(distinct))], [text(distinct)]], distinct],
  ['without its last newline', [[whole.slice(0, -1)], [whole]]],
  ['an empty file, and then the log', [['', whole], ['']]],
]

test.each(histories)('%s: each line counts once, as a plain count counts', async (_name, imports, lines = log) => {
  const statistics = newStatistics()
  let fresh = 0
  for (const files of imports) for (const count of await statistics.import(...files)) fresh += count
  expect({ ...statistics.counted(), fresh }).toEqual({ ...plainCount(lines), fresh: lines.length })
})

test('any files that are parts of a log, in any order, with the log among them, are the log', async () => {
  const small = writtenLog(3, 90)
  const expected = { ...plainCount(small), fresh: small.length }
  const at = (share: number): number => {
    let place = Math.min(small.length, Math.max(1, Math.floor(share * small.length)))
    while (place < small.length && momentOf(small[place]!) === momentOf(small[place - 1]!)) place += 1
    return place
  }
  const part = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 3 }), fc.nat(3), fc.boolean(), async (parts, place, together) => {
      const files = parts.map(([one, other, packed]) => {
        const [from, to] = [at(Math.min(one, other)), at(Math.max(one, other))]
        const content = text(from === 1 ? small.slice(0, to) : small.slice(from, to))
        return packed ? gzipSync(Buffer.from(content, 'latin1')) : content
      })
      files.splice(Math.min(place, files.length), 0, text(small))
      const statistics = newStatistics()
      let fresh = 0
      for (const group of together ? [files] : files.map((file) => [file]))
        for (const count of await statistics.import(...group)) fresh += count
      expect({ ...statistics.counted(), fresh }).toEqual(expected)
      statistics.db.close()
    }),
    { numRuns: 30, seed: 5 },
  )
})

function shuffled(lines: readonly string[]): string[] {
  const random = seeded(9)
  const mixed = [...lines]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}
