import { expect, test } from 'vitest'
import { daysLeft, isStalled } from '../../shared/letters/mail-trouble.ts'

const now = '2026-11-24T18:00:00.000Z'
const failure = (since: string) => ({ code: 'server_timeout', serverWords: '', since, nextTryAt: null })

test('an intake is stalled after an hour of failing, not after an hour without mail', () => {
  const hour = failure('2026-11-24T17:00:00.000Z')
  expect([
    isStalled({ failure: hour, lastPullAt: '2026-11-24T16:59:00.000Z' }, now),
    isStalled({ failure: hour, lastPullAt: null }, now),
    isStalled({ failure: failure('2026-11-24T17:00:01.000Z'), lastPullAt: null }, now),
    // Another folder cannot be read; the inbox is.
    isStalled({ failure: hour, lastPullAt: '2026-11-24T17:58:00.000Z' }, now),
    isStalled({ failure: null, lastPullAt: '2026-11-20T00:00:00.000Z' }, now),
  ]).toEqual([true, true, false, false, false])
})

test('days of a certificate are counted whole, and are negative once it has ended', () => {
  expect(
    ['2026-12-15T18:00:00.000Z', '2026-11-25T17:59:00.000Z', '2026-11-24T17:59:00.000Z'].map((end) =>
      daysLeft(end, now),
    ),
  ).toEqual([21, 0, -1])
})
