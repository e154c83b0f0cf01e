import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { newStatistics } from '../main/statistics/importing/new-statistics.ts'
import { writtenLog } from '../main/statistics/importing/written-log.ts'
import { faultTest } from '../support/fault.ts'

const log = writtenLog(5, 300)
const [before, after] = [log.slice(0, 150).join(''), log.slice(150).join('')]
const megabyte = gzipSync(Buffer.alloc(1_000_000, 120))

faultTest(
  'a line of a packed log goes on for another megabyte: it is one bad line, takes time as it is long, and no memory',
  1000,
  async (times) => {
    await taken(10)
    const few = await taken(times)
    const many = await taken(2 * times)
    // Some milliseconds go to everything else; whatever were squared would be four times as much.
    expect(many.milliseconds).toBeLessThan(3 * few.milliseconds + 200)
    expect(Math.max(few.megabytes, many.megabytes)).toBeLessThan(100)
  },
)

/** Takes in a log in whose midst a line is so many megabytes long. */
async function taken(megabytes: number): Promise<{ milliseconds: number; megabytes: number }> {
  const parts = [
    gzipSync(before),
    ...Array.from({ length: megabytes }, () => megabyte),
    gzipSync(Buffer.from(`\n${after}`, 'latin1')),
  ]
  const content = Buffer.concat(parts)
  const statistics = newStatistics()
  const began = { memory: process.memoryUsage.rss(), cpu: process.cpuUsage() }
  let most = began.memory
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
  expect(await statistics.import(content)).toEqual([log.length])
  clearInterval(watch)
  const { user, system } = process.cpuUsage(began.cpu)
  statistics.db.close()
  return { milliseconds: (user + system) / 1000, megabytes: (most - began.memory) / 1e6 }
}
