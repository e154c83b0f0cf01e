import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect } from 'vitest'
import { newStatistics } from '../main/statistics/importing/new-statistics.ts'
import { plainCount } from '../main/statistics/importing/plain-count.ts'
import { momentOf, writtenLog } from '../main/statistics/importing/written-log.ts'
import { faultTest } from '../support/fault.ts'

faultTest(
  'any files that are parts of a log, in any order, with the log among them, are the log',
  200,
  async (times, random) => {
    const cutAt = (small: readonly string[], share: number): number => {
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
      fc.asyncProperty(
        fc.nat(),
        fc.array(part, { maxLength: 3 }),
        fc.nat(3),
        fc.boolean(),
        async (log, parts, place, together) => {
          const small = writtenLog(log + 1, 90)
          const files = parts.map(([one, other, packed]) => {
            const [from, to] = [cutAt(small, Math.min(one, other)), cutAt(small, Math.max(one, other))]
            const content = written(from === 1 ? small.slice(0, to) : small.slice(from, to))
            return packed ? gzipSync(Buffer.from(content, 'latin1')) : content
          })
          files.splice(Math.min(place, files.length), 0, written(small))
          const statistics = newStatistics()
          let fresh = 0
          for (const group of together ? [files] : files.map((file) => [file]))
            for (const count of await statistics.import(...group)) fresh += count
          expect({ ...statistics.counted(), fresh }).toEqual({ ...plainCount(small), fresh: small.length })
          statistics.db.close()
        },
      ),
      { numRuns: times, seed: Math.floor(random() * 2 ** 31) },
    )
  },
)

const written = (lines: readonly string[]): string => lines.join('')
