import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { SummaryCount } from '../../../../main/statistics/measures/summary.ts'
import { commonFamily } from '../../../../main/statistics/lines/common-family.ts'
import { TakenLines } from '../../../../main/statistics/lines/take-lines.ts'

const losAngeles = zoneDays('America/Los_Angeles')
const utc = (text: string): number => Date.parse(text) / 1000
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

test('a day begins at midnight of the zone, also when the clocks are put forward or back', () => {
  expect(losAngeles.dayOf(utc('2026-03-08T07:59:59Z'))).toBe(dayNumber('2026-03-07'))
  expect(losAngeles.dayOf(utc('2026-03-08T08:00:00Z'))).toBe(dayNumber('2026-03-08'))
  // That day has 23 hours, and the one in November 25.
  expect(losAngeles.dayOf(utc('2026-03-09T06:59:59Z'))).toBe(dayNumber('2026-03-08'))
  expect(losAngeles.dayOf(utc('2026-03-09T07:00:00Z'))).toBe(dayNumber('2026-03-09'))
  expect(losAngeles.dayOf(utc('2026-11-02T07:59:59Z'))).toBe(dayNumber('2026-11-01'))
  expect(losAngeles.dayOf(utc('2026-11-02T08:00:00Z'))).toBe(dayNumber('2026-11-02'))
})

test('what the clocks show leads back to the moment, of an hour that comes twice to the first', () => {
  expect(losAngeles.momentOf(utc('2026-05-01T09:00:00Z'))).toBe(utc('2026-05-01T16:00:00Z'))
  expect(losAngeles.momentOf(utc('2026-11-01T01:30:00Z'))).toBe(utc('2026-11-01T08:30:00Z'))
  expect(zoneDays('Asia/Kathmandu').momentOf(utc('2026-05-01T00:00:00Z'))).toBe(utc('2026-04-30T18:15:00Z'))
  const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: utc('1990-01-01T00:00:00Z'), max: utc('2030-01-01T00:00:00Z') }),
      (name, at) => {
        const zone = zoneDays(name)
        const clock = at + zone.offsetAt(at)
        const back = zone.momentOf(clock)
        expect(back + zone.offsetAt(back)).toBe(clock)
        expect(back).toBeLessThanOrEqual(at)
        expect(at - back).toBeLessThanOrEqual(3600)
      },
    ),
    { numRuns: 300 },
  )
})

test('a visitor on both sides of midnight is one of each day, and midnight is that of the office', () => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const line = (time: string) => `198.51.100.7 - - [${time}] "GET /ja/ HTTP/1.1" 200 5 "-" "${agent}"\n`
  const text =
    line('07/Mar/2026:23:59:50 -0800') + line('08/Mar/2026:08:00:10 +0000') + line('08/Mar/2026:17:10:00 +0900')
  expect(counted(text, 'America/Los_Angeles')).toEqual({ visitors: 2, visits: 2 })
  expect(counted(text, 'UTC')).toEqual({ visitors: 1, visits: 1 })
})

function counted(text: string, zoneName: string): { visitors: number; visits: number } {
  const zone = zoneDays(zoneName)
  const summary = new SummaryCount(zone)
  const taken = new TakenLines({
    zone,
    keyOf: (day) => ({ first: day, second: 9 }),
    onBatch: (batch) => summary.add(batch),
  })
  const end = taken.block.write(text)
  commonFamily({ host: false, agent: 'next' }).take(0, end, taken)
  taken.end()
  taken.close()
  const { visitors, visits } = summary.result()
  return { visitors, visits }
}
