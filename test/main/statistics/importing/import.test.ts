import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { imported, line, logFile, newStatisticsOffice } from './ground.ts'

const morning = [
  line({ time: '10/Nov/2026:09:00:00 -0800' }),
  line({ time: '10/Nov/2026:09:00:10 -0800', path: '/itpr_ja/visa.html' }),
  line({ time: '10/Nov/2026:09:00:10 -0800', path: '/logo.png' }),
  line({ time: '10/Nov/2026:09:01:00 -0800', path: '/forms/visa.pdf', address: '203.0.113.10' }),
  'this is no line of a log\n',
].join('')

test('a log is taken in once, however often it is given and however it is packed', async () => {
  const office = await newStatisticsOffice()
  const first = await imported(office, [logFile(office, 'access.log', morning)])
  expect(first).toMatchObject({
    state: 'done',
    by: { accountId: office.account.id },
    files: [
      {
        name: 'access.log',
        state: 'done',
        found: { format: 'combined', by: 'first-lines', matched: 4, tested: 5 },
        packing: 'none',
        lines: 5,
        valid: 4,
        failed: 1,
        fresh: 4,
        known: 0,
        late: 0,
        first: '2026-11-10T17:00:00Z',
        last: '2026-11-10T17:01:00Z',
      },
    ],
  })
  const again = await imported(office, [logFile(office, 'access.log.1.gz', gzipSync(morning))])
  expect(again.files).toMatchObject([{ packing: 'gzip', fresh: 0, known: 4, failed: 1 }])
  // Another server's log may hold the same line.
  const other = await imported(office, [logFile(office, 'other.log', morning)], 'www2')
  expect(other.files).toMatchObject([{ fresh: 4, known: 0 }])
  expect(await office.call('statistics.servers', {})).toEqual(['www2'])
  expect(await office.call('statistics.badLines', { id: first.id })).toEqual({
    total: 1,
    kept: 1,
    reasons: [{ reason: 'time', lines: 1 }],
    rows: [{ file: 'access.log', line: 5, reason: 'time' }],
  })
})
