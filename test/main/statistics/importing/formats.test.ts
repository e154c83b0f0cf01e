import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { samples } from '../lines/samples.ts'
import { imported, line, logFile, newFolder, newStatisticsOffice } from './ground.ts'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0'

const shared = await newStatisticsOffice()

test('every format is recognised, said why, and taken in; what is no log is refused', async () => {
  const office = { ...shared, logs: newFolder() }
  const given = samples(browser).filter((sample) => sample.given === undefined)
  const paths = given.map((sample, at) => logFile(office, `${String(at).padStart(2, '0')}.log`, sample.text))
  const looked = await office.call('statistics.lookAtLogs', { paths: [office.logs] })
  const byName = looked.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  expect(byName.map(({ found }) => found?.format)).toEqual(given.map(({ format }) => format))
  expect(byName.every(({ found }) => found!.matched > 0)).toBe(true)
  // The same four requests again and again, each line another one.
  const made = await imported(office, paths)
  expect(made.files.map(({ state, valid, fresh }) => ({ state, valid, fresh }))).toEqual(
    given.map(() => ({ state: 'done', valid: 4, fresh: 4 })),
  )
  const strange = [
    logFile(office, 'picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    logFile(office, 'letter.txt', 'Dear sirs,\nwhere do I find the form?\n'),
    logFile(office, 'half.gz', gzipSync('x'.repeat(9000)).subarray(0, 20)),
  ]
  const refused = await office.call('statistics.lookAtLogs', { paths: strange })
  expect(
    refused
      .map(({ found, why }) => `${found?.format ?? 'nothing'} ${why}`)
      .toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(['nothing log_damaged', 'nothing not_a_log', 'nothing not_a_log'])
  const failed = await imported(office, strange)
  expect([failed.state, failed.files.map(({ state }) => state)]).toEqual(['failed', ['failed', 'failed', 'failed']])
})

test('a log_format of nginx that the settings hold is used, and the cookie of a visitor', async () => {
  const sample = samples(browser).find(({ format }) => format === 'nginx')!
  const office = await newStatisticsOffice({ nginxFormat: sample.given!, visitorCookie: 'visitor' })
  const made = await imported(office, [logFile(office, 'site.log', sample.text)])
  expect(made.files).toMatchObject([{ found: { format: 'nginx', by: 'log-format' }, fresh: 4 }])
})

test('hostile lines are plain text or bad lines, in a time that grows with them', async () => {
  const office = { ...shared, logs: newFolder() }
  const time = '10/Nov/2026:09:00:00 -0800'
  const html = '<img src=x onerror=alert(1)>'
  const hostile = [
    line({ time, path: `/${html}`, referrer: `https://evil.example/${html}`, agent: html }),
    line({ time, path: `/?utm_campaign=${html}` }),
    line({ time, path: `/${'a'.repeat(3_000_000)}` }),
    `${'"'.repeat(1_000_000)}\n`,
    `${'\0'.repeat(1_000_000)}\n`,
    `${'x'.repeat(5_000_000)}\n`,
    line({ time: '10/Nov/9999:09:00:00 -0800' }),
    line({ time: '10/Nov/1969:09:00:00 -0800' }),
    line({ time, path: '/after.html' }),
  ]
  const file = logFile(office, 'hostile.log', gzipSync(hostile.join('')))
  const made = await imported(office, [file])
  expect(made.files).toMatchObject([{ state: 'done', lines: 9, valid: 4, failed: 5, fresh: 4 }])
  const { reasons } = await office.call('statistics.badLines', { id: made.id })
  expect(Object.fromEntries(reasons.map(({ reason, lines }) => [reason, lines]))).toMatchObject({
    time: expect.any(Number) as number,
    length: 1,
  })
})

test('a packed file that unpacks to one line without end is refused at once', async () => {
  const office = { ...shared, logs: newFolder() }
  const bomb = gzipSync(Buffer.alloc(300_000_000, 120), { level: 9 })
  expect(bomb.length).toBeLessThan(400_000)
  const begun = process.cpuUsage()
  const made = await imported(office, [logFile(office, 'bomb.gz', bomb)])
  expect(made.files).toMatchObject([{ state: 'failed', why: 'not_a_log', lines: 0 }])
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5)
})
