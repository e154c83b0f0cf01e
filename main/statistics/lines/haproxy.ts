import type { ZoneDays } from '../measures/zone-days.ts'
import { type ReadLine, splitRequest } from './access-line.ts'
import { withoutPort } from './aws.ts'
import { type LineReader, readerOfTexts } from './reader.ts'
import { clockSeconds, monthNumber } from './times.ts'

/**
 * The HTTP log of HAProxy (configuration manual, section 8.2.3), with what a syslog puts before it or not: CLIENT:PORT [TIME] FRONTEND
 * BACKEND/SERVER TIMERS STATUS BYTES COOKIES STATE COUNTERS QUEUES {HEADERS} "REQUEST". Its time names no zone: it is the office's.
 */
export function haproxy(zone: ZoneDays): LineReader {
  return readerOfTexts((line): ReadLine => {
    const open = line.search(/ \[\d\d\/\w{3}\/\d{4}:/)
    const close = line.indexOf('] ', open)
    if (open < 0 || close < 0) return 'time'
    const client = line.slice(line.lastIndexOf(' ', open - 1) + 1, open)
    const [, server, timers, status, bytes] = line.slice(close + 2, close + 2000).split(' ')
    const request = line.indexOf(' "', close)
    if (!/^[^ ]+\/[^ ]+$/.test(server ?? '') || !/^[+-]?\d+(?:\/[+-]?\d+){4}$/.test(timers ?? '')) return 'fields'
    if (request < 0) return 'request'
    // A line that was too long for the syslog ends without its quote.
    const last = line.lastIndexOf('"')
    return {
      seconds: haproxyTime(line.slice(open + 2, close), zone),
      address: withoutPort(client),
      agent: null,
      ...splitRequest(line.slice(request + 2, last > request + 1 ? last : line.length)),
      status: status ?? '',
      bytes: (bytes ?? '').replace(/^\+/, ''),
    }
  })
}

const time = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?: ([+-])(\d\d)(\d\d))?$/

function haproxyTime(text: string, zone: ZoneDays): number | null {
  const found = time.exec(text)
  if (found === null) return null
  const [, day, month, year, hour, minute, second, sign, zoneHours, zoneMinutes] = found
  const clock = clockSeconds(
    Number(year),
    monthNumber(month!),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  if (clock === null) return null
  if (sign === undefined) return zone.momentOf(clock)
  return clock - (sign === '-' ? -1 : 1) * (Number(zoneHours) * 3600 + Number(zoneMinutes) * 60)
}
