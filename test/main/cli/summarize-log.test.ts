import { expect, test } from 'vitest'
import { wordsFor } from '../../../shared/words/index.ts'
import { desk, fileOf } from './command-line.ts'

const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const line = (time: string, request: string, rest: string, who = agent) =>
  `198.51.100.7 - - [${time}] "${request}" ${rest} "-" "${who}"\n`
const log = fileOf(
  line('01/May/2026:16:50:00 -0700', 'GET /ja/ HTTP/1.1', '200 100') +
    line('01/May/2026:17:10:00 -0700', 'GET /en/ HTTP/1.1', '304 -') +
    line('01/May/2026:17:10:01 -0700', 'GET /site.css HTTP/1.1', '200 50') +
    line('01/May/2026:17:10:02 -0700', 'GET /gone HTTP/1.1', '404 7') +
    line('01/May/2026:17:10:03 -0700', 'GET /ja/ HTTP/1.1', '200 9', 'Googlebot/2.1') +
    'torn\n\n# a remark\n',
  'access.log',
)

test('a log is summed up without any office, in the days of the zone that is named', async () => {
  const numbers = { format: 'combined', lines: 8, valid: 5, failed: 1, robots: 1, hits: 3, pageViews: 2 }
  const rest = { bytes: 166, notFound: 1, first: '2026-05-01T23:50:00Z', last: '2026-05-02T00:10:03Z' }
  // It is midnight of UTC between the two page views, not in Los Angeles.
  const inUtc = JSON.stringify({ ...numbers, visitors: 2, visits: 2, ...rest })
  expect(await desk(['summarize-log', log, '--json'])).toEqual({ exitCode: 0, output: `${inUtc}\n`, errors: '' })
  const there = JSON.stringify({ ...numbers, visitors: 1, visits: 1, ...rest })
  expect((await desk(['summarize-log', log, '--time-zone', 'America/Los_Angeles', '--json'])).output).toBe(`${there}\n`)
})

test('with --goaccess visitors and bytes are those of GoAccess: everybody, by address, day of the log and agent, without 4xx', async () => {
  const { output } = await desk(['summarize-log', log, '--goaccess', '--json'])
  expect(JSON.parse(output)).toMatchObject({ valid: 5, failed: 1, visitors: 2, bytes: 166 })
})

test('for a person the numbers stand under each other in their language', async () => {
  const { facts } = wordsFor('ja').cli.log
  const { output } = await desk(['summarize-log', log, '--language', 'ja'])
  expect(output).toContain(`${facts.pageViews}: 2\n`)
})

test('what is no log is one sentence and exit code 1, and does not keep the others from being read', async () => {
  const letter = fileOf('Dear office\n', 'letter.txt')
  const { exitCode, output, errors } = await desk(['summarize-log', letter, log, '/nowhere.log', '--json'])
  expect({ exitCode, lines: output.trim().split('\n').length }).toEqual({ exitCode: 1, lines: 1 })
  expect(errors).toBe(
    `${letter}: ${wordsFor('en').errors.not_a_log}\n/nowhere.log: ${wordsFor('en').errors.file_unreadable}\n`,
  )
})

test('a time zone that is none, and a log_format by which nothing can be read, are wrong calls', async () => {
  expect(await desk(['summarize-log', log, '--time-zone', 'Mars/Olympus'])).toMatchObject({ exitCode: 2, output: '' })
  expect(await desk(['summarize-log', log, '--log-format', 'combined'])).toMatchObject({ exitCode: 2, output: '' })
})

test('what hostile lines hold reaches no terminal', async () => {
  const hostile = fileOf(
    line('01/May/2026:16:50:00 -0700', 'GET /<script>\u001b[2J HTTP/1.1', '200 5', '<img onerror=x>\u001b]0;x\u0007'),
  )
  const { output, errors } = await desk(['summarize-log', hostile])
  expect(['<', '\u001b', '\u0007'].filter((one) => (output + errors).includes(one))).toEqual([])
})
