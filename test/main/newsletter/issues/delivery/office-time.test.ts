import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { momentOf, officeDates } from '../../../../../main/newsletter/issues/delivery/office-time.ts'

const zoneOfProcess = process.env.TZ
afterEach(() => {
  if (zoneOfProcess === undefined) delete process.env.TZ
  else process.env.TZ = zoneOfProcess
})

const zones = [
  'Asia/Tokyo',
  'America/Los_Angeles',
  'UTC',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
]

test('the date of a mail is what the office’s clock shows, whatever zone the computer is in', () => {
  const at = Date.parse('2026-12-01T00:30:07.900Z')
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env.TZ = zone
    expect(new Date(at).getHours()).toBe({ 'Pacific/Kiritimati': 14, 'America/Los_Angeles': 16, UTC: 0 }[zone])
    expect(officeDates('Asia/Tokyo')(at)).toBe('Tue, 01 Dec 2026 09:30:07 +0900')
    expect(officeDates('America/Los_Angeles')(at)).toBe('Mon, 30 Nov 2026 16:30:07 -0800')
    expect(officeDates('America/St_Johns')(at)).toBe('Mon, 30 Nov 2026 21:00:07 -0330')
  }
})

test('every date is 31 characters and means its second', () => {
  const moments = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2090-01-01') })
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
      const date = officeDates(zone)(at)
      expect([date.length, Date.parse(date)]).toEqual([31, Math.floor(at / 1000) * 1000])
    }),
  )
})

test('a time on the office’s clock is one moment, also where the clock changes', () => {
  expect(momentOf('2026-12-01T09:00', 'Asia/Tokyo')).toBe('2026-12-01T00:00:00.000Z')
  // Summer time begins on March 8, 2026 at 2:00 and ends on November 1 at 2:00.
  expect(momentOf('2026-03-08T01:30', 'America/Los_Angeles')).toBe('2026-03-08T09:30:00.000Z')
  expect(momentOf('2026-03-08T03:30', 'America/Los_Angeles')).toBe('2026-03-08T10:30:00.000Z')
  expect(momentOf('2026-11-01T02:30', 'America/Los_Angeles')).toBe('2026-11-01T10:30:00.000Z')
  expect(() => momentOf('tomorrow', 'Asia/Tokyo')).toThrow(RangeError)
  const moments = fc.integer({ min: Date.parse('2001-01-01'), max: Date.parse('2060-01-01') })
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, at) => {
      const [, day, month, year, time] = /, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d):/.exec(officeDates(zone)(at))!
      const number = String('JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month!) / 3 + 1).padStart(2, '0')
      const again = momentOf(`${year}-${number}-${day}T${time}`, zone)
      // The hour that a clock shows twice may be either of the two.
      expect(officeDates(zone)(Date.parse(again))).toContain(`${day} ${month} ${year} ${time}:00`)
    }),
  )
})
