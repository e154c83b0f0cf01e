import { expect, test } from 'vitest'
import { parseNginxFormat } from '../../../../main/statistics/lines/nginx-format.ts'
import { summarizeLog } from '../../../../main/statistics/summarize-log.ts'
import { zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { fileOf } from '../../cli/command-line.ts'
import { samples } from './samples.ts'

const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Every sample tells of the same four requests; what differs is said beside it. */
const same = {
  lines: 4,
  valid: 4,
  failed: 0,
  robots: 1,
  hits: 2,
  pageViews: 1,
  visitors: 1,
  visits: 1,
  bytes: 5500,
  notFound: 1,
  first: Date.UTC(2026, 4, 1, 16, 0, 0) / 1000,
  last: Date.UTC(2026, 4, 1, 16, 0, 30) / 1000,
}

test.each(samples(browser))(
  '$title is recognized by its first lines and read',
  async ({ format, text, given, differs }) => {
    const path = fileOf(text, 'access.log')
    const nginxFormat = given === undefined ? undefined : parseNginxFormat(given)!
    const facts = { zone: zoneDays('America/Los_Angeles'), nginxFormat, visitorCookie: 'visitor' }
    expect(await summarizeLog(path, facts)).toEqual({ ...same, ...differs, format })
    // The same with the line ends of Windows, and without the last of them.
    const windows = fileOf(text.replaceAll('\n', '\r\n').slice(0, -2), 'access.log')
    expect(await summarizeLog(windows, facts)).toEqual({ ...same, ...differs, format })
  },
)

test('a fields line in the middle of a file names the fields of the lines behind it', async () => {
  const text = `#Software: Microsoft Internet Information Services 10.0
#Version: 1.0
#Date: 2026-05-01 16:00:00
#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent)
2026-05-01 16:00:00 198.51.100.7 GET /ja/ 200 ${browser.replaceAll(' ', '+')}
#Fields: time cs(User-Agent) sc-status sc-bytes cs-method cs-uri-stem c-ip
16:40:01 ${browser.replaceAll(' ', '+')} 200 77 GET /en/ 198.51.100.7
16:40:02 198.51.100.7
`
  expect(await summarizeLog(fileOf(text), { zone: zoneDays('UTC') })).toMatchObject({
    format: 'w3c',
    lines: 8,
    valid: 2,
    failed: 1,
    pageViews: 2,
    visitors: 1,
    visits: 2,
    bytes: 77,
  })
})

test.each([
  ['a letter', 'Dear office,\n\nwhen do you open?\n'],
  ['nothing', ''],
  ['a status page of nginx', '{"version":6,"connections":{"accepted":8,"dropped":0}}\n'.repeat(20)],
  [
    'a syslog that quotes access lines',
    'Mar 24 14:02:50 web tomcat: 127.0.0.1 - - "GET /a HTTP/1.1" 200 5 4.3\n'.repeat(9),
  ],
  [
    'W3C fields without a visitor',
    '#Fields: date time cs-method cs-uri-stem sc-status\n2026-05-01 16:00:00 GET / 200\n',
  ],
  ['bytes without any sense', Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * at * 31 + at * 7) % 256))],
])('%s is no access log', async (_, content) => {
  await expect(summarizeLog(fileOf(content), { zone: zoneDays('UTC') })).rejects.toMatchObject({ code: 'not_a_log' })
})

test.each([
  ['what comes first', '$remote_addr [$time_local] "$request" $status'],
  ['a directive in several quotes', `log_format main '$remote_addr - [$time_local] '\n  '"$request" $status';`],
  [
    'a directive with escape=json',
    `log_format j escape=json '{"t":"$time_iso8601","a":"$remote_addr","r":"$request","s":$status}';`,
  ],
])('a log_format may be pasted as %s', (_, pasted) => {
  expect(parseNginxFormat(pasted)).not.toBeNull()
})

test.each(['$remote_addr$time_local "$request" $status', '$remote_addr "$request" $status', 'combined', ''])(
  'a log_format by which nothing can be read is refused: %s',
  (pasted) => {
    expect(parseNginxFormat(pasted)).toBeNull()
  },
)
