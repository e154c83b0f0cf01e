import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignIn, splitRequest, splitTarget } from '../../../../main/statistics/lines/access-line.ts'
import { methods, type Batch } from '../../../../main/statistics/lines/batch.ts'
import { commonFamily } from '../../../../main/statistics/lines/common-family.ts'
import type { LineReader } from '../../../../main/statistics/lines/reader.ts'
import { TakenLines } from '../../../../main/statistics/lines/take-lines.ts'
import { zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { variedLog } from '../varied-log.ts'

const zone = zoneDays('UTC')
const combined = commonFamily({ host: false, agent: 'next' })

/** Reads lines and answers their rows with the values that their numbers stand for. */
function rowsOf(reader: LineReader, text: string | Buffer): { rows: object[]; taken: TakenLines; visitors: number[] } {
  const rows: object[] = []
  const visitors: number[] = []
  const taken = new TakenLines({
    zone,
    keyOf: () => ({ first: 5, second: 6 }),
    hashLines: true,
    onBatch: (batch: Batch) => {
      const { paths, queries, referrers, agents } = batch.dictionaries
      for (let row = 0; row < batch.rows; row += 1) {
        rows.push({
          time: batch.time[row],
          method: batch.method[row],
          path: paths.text(batch.path[row]!),
          query: queries.text(batch.query[row]!),
          referrer: referrers.text(batch.referrer[row]!),
          agent: agents.text(batch.agent[row]!),
          status: batch.status[row],
          bytes: batch.bytes[row],
        })
        visitors.push(batch.visitor[row]!)
      }
    },
  })
  const content = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
  content.copy(taken.block)
  reader.take(0, content.length, taken)
  taken.end()
  taken.close()
  return { rows, taken, visitors }
}

const word = fc.string({ unit: fc.constantFrom(...'abz019/.-_~%=&;()[]<>\\|é'), minLength: 0, maxLength: 30 })
const line = fc.record({
  address: fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant('host.example')),
  at: fc.integer({ min: 0, max: 2_000_000_000 }),
  method: fc.constantFrom('GET', 'POST', 'HEAD', 'PROPFIND'),
  target: word.map((one) => `/${one.replaceAll('\\', '')}`),
  query: fc.constantFrom('', '?a=b', '?utm_source=x&q', '?q=1&utm_medium=y&a&utm_source=x&b=utm_'),
  status: fc.integer({ min: 100, max: 599 }),
  bytes: fc.integer({ min: 0, max: 1e9 }),
  referrer: word.map((one) => one.replaceAll('\\', '')),
  agent: word.map((one) => one.replaceAll('\\', '')),
})

test('each well-formed line is the row it was written from', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const text = lines.map(
        (one) =>
          `${one.address} - - [${clock(one.at)}] "${one.method} ${one.target}${one.query} HTTP/1.1" ${one.status} ${one.bytes} "${one.referrer}" "${one.agent}"\n`,
      )
      const { rows, taken, visitors } = rowsOf(combined, Buffer.from(text.join('')))
      expect(taken.failed).toBe(0)
      expect(rows).toEqual(
        lines.map((one) => ({
          time: one.at,
          method:
            ({ GET: methods.get, POST: methods.post, HEAD: methods.head } as Record<string, number>)[one.method] ?? 0,
          path: one.target,
          query: /utm_.*utm_source=x|utm_source=x/.exec(one.query)?.[0] ?? '',
          referrer: one.referrer === '-' ? '' : one.referrer,
          agent: one.agent === '' ? '-' : one.agent,
          status: one.status,
          bytes: one.bytes,
        })),
      )
      // A visitor is address and agent: the same again, and another with another of them.
      const keys = lines.map((one) => `${one.address} ${one.agent === '' ? '-' : one.agent}`)
      expect(new Set(visitors).size).toBe(new Set(keys).size)
    }),
  )
})

/** Changes a byte or two of numbers, so that they may be none. */
const garbled = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    number,
    fc
      .tuple(number, fc.nat(), fc.constantFrom('', '-', ':', '+', ' ', '/', '9', 'a', '\0', '\xb0', '\xff'))
      .map(([text, at, byte]) => {
        const place = at % (text.length + 1)
        return `${text.slice(0, place)}${byte}${text.slice(place + 1)}`
      }),
  )

test('the numbers of a line are read as a careful reader reads them, and what is no number makes it a bad one', () => {
  // Up to a little more than there can be.
  const upTo = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'))
  const time = garbled(fc.tuple(upTo(25), upTo(61), upTo(62)).map((parts) => parts.join(':')))
  const offset = garbled(fc.tuple(fc.constantFrom('+', '-'), upTo(17), upTo(61)).map((parts) => parts.join('')))
  const count = garbled(
    fc.oneof(fc.constant('-'), fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String), fc.nat().map(String)),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(time, offset, count), { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.map(
        ([clocks, ahead, bytes]) =>
          `192.0.2.1 - - [01/May/2026:${clocks} ${ahead}] "GET / HTTP/1.1" 200 ${bytes} "-" "x"\n`,
      )
      const { rows, taken } = rowsOf(combined, text.join(''))
      const expected = lines.map(carefully).filter((one) => one !== null)
      expect(rows).toEqual(expected.map((one) => expect.objectContaining(one)))
      expect(taken.failed).toBe(lines.length - expected.length)
    }),
    { numRuns: 600 },
  )
})

/** What a line of the first of May tells by its clocks, its offset and its bytes; null where one of them is none. */
function carefully([clocks, ahead, bytes]: [string, string, string]): { time: number; bytes: number } | null {
  const clock = /^(\d\d):(\d\d):(\d\d)$/.exec(clocks)?.slice(1).map(Number)
  const zoneParts = /^([+-])(\d\d)(\d\d)$/.exec(ahead)
  // What stands behind a count and a space is no longer of it: the referrer is then looked for there.
  if (clock === undefined || zoneParts === null || !/^(-|\d{1,15})$/.test(bytes)) return null
  const [hour, minute, second] = [clock[0]!, clock[1]!, clock[2]!]
  const [hours, minutes] = [Number(zoneParts[2]), Number(zoneParts[3])]
  if (hour > 23 || minute > 59 || second > 60 || hours > 15 || minutes > 59) return null
  const offset = (hours * 3600 + minutes * 60) * (zoneParts[1] === '-' ? -1 : 1)
  const midnight = Date.UTC(2026, 4, 1) / 1000
  return { time: midnight + hour * 3600 + minute * 60 + second - offset, bytes: bytes === '-' ? 0 : Number(bytes) }
}

test('whatever bytes a file holds, every line is counted once and none breaks the reading', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.integer({ min: 1, max: 1000 }).map((seed) => new Uint8Array(Buffer.from(variedLog(seed, 3, true), 'latin1'))),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const content = Buffer.concat([...pieces, Buffer.from('\n')])
      const { rows, taken } = rowsOf(combined, content)
      expect(taken.lines).toBe(content.filter((byte) => byte === 10).length)
      expect(rows.length + taken.failed).toBeLessThanOrEqual(taken.lines)
    }),
  )
})

test('what is unusual in a request is read as RFC 9112 means it', () => {
  const read = (request: string, status = 200): object[] =>
    rowsOf(combined, `192.0.2.1 - - [01/May/2026:00:00:00 +0000] "${request}" ${status} 5 "-" "x"\n`).rows
  const row = (method: number, path: string) => [expect.objectContaining({ method, path })]
  expect(read('GET http://www.example/ja/?q HTTP/1.1')).toEqual(row(methods.get, '/ja/'))
  expect(read('GET http://www.example HTTP/1.1')).toEqual(row(methods.get, '/'))
  expect(read('GET /a b HTTP/1.1')).toEqual(row(methods.get, '/a b'))
  expect(read('GET /a')).toEqual(row(methods.get, '/a'))
  expect(read('-', 400)).toEqual(row(methods.other, '-'))
  expect(read('\\x16\\x03\\x01', 400)).toEqual(row(methods.other, '-'))
  expect(read('GET /a\\" HTTP/1.1')).toEqual(row(methods.get, '/a\\"'))
  expect(read('GET /a" b HTTP/1.1')).toEqual(row(methods.get, '/a" b'))
})

test('requests are taken apart alike by the reader of bytes and by that of texts', () => {
  const request = fc.string({
    unit: fc.constantFrom('GET', 'POST', ' ', '/', 'a', '?', '&', '#', 'utm_', 'http://', 'HTTP/', '1.1', '-'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(request, (text) => {
      const { rows } = rowsOf(combined, `192.0.2.1 - - [01/May/2026:00:00:00 +0000] "${text}" 200 5 "-" "x"\n`)
      const { path, query } = splitTarget(splitRequest(text).target)
      expect(rows).toEqual([expect.objectContaining({ path: path === '' ? '-' : path, query: campaignIn(query) })])
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a time that no clock shows', '[10/Oct/2020:24:00:00 +0000] "GET / HTTP/1.1" 200 5'],
  ['a day that no calendar has', '[30/Feb/2020:13:55:36 +0000] "GET / HTTP/1.1" 200 5'],
  ['no zone', '[10/Oct/2020:13:55:36] "GET / HTTP/1.1" 200 5'],
  ['no status', '[10/Oct/2020:13:55:36 +0000] "GET / HTTP/1.1" - 5'],
  ['a status that is none', '[10/Oct/2020:13:55:36 +0000] "GET / HTTP/1.1" 000 5'],
  ['bytes that are no count', '[10/Oct/2020:13:55:36 +0000] "GET / HTTP/1.1" 200 5x'],
])('a line with %s is a bad one, and its place is known', (_, rest) => {
  const { taken } = rowsOf(combined, `\n#\n192.0.2.1 - - ${rest} "-" "x"\n`)
  expect({ rows: taken.rows, failed: taken.failed, places: taken.bad.map(({ line: at }) => at) }).toEqual({
    rows: 0,
    failed: 1,
    places: [3],
  })
})

/** `01/May/2026:09:00:00 +0000`. */
function clock(seconds: number): string {
  const [day, time] = new Date(seconds * 1000)
    .toUTCString()
    .slice(5)
    .split(/ (?=\d\d:)/)
  return `${day!.replaceAll(' ', '/')}:${time!.slice(0, 8)} +0000`
}
