import { gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { seeded } from '../varied-log.ts'
import { newStatistics } from './new-statistics.ts'
import { plainCount } from './plain-count.ts'
import { momentOf, writtenLog } from './written-log.ts'

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
  ['an empty packed file among others', [[gzipSync(''), whole], [zstdCompressSync('')]]],
]

test.each(histories)('%s: each line counts once, as a plain count counts', async (_name, imports, lines = log) => {
  const statistics = newStatistics()
  let fresh = 0
  for (const files of imports) for (const count of await statistics.import(...files)) fresh += count
  expect({ ...statistics.counted(), fresh }).toEqual({ ...plainCount(lines), fresh: lines.length })
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
