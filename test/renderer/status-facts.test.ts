import { expect, test } from 'vitest'
import { backupFacts } from '../../renderer/backup-facts.tsx'
import { deliveryFacts } from '../../renderer/delivery-facts.tsx'
import { reviewFacts } from '../../renderer/review-facts.tsx'
import { statusFacts, type StatusLead } from '../../renderer/status-facts.tsx'
import { datesFor } from '../../renderer/ui/dates.ts'
import type { MailStatus } from '../../shared/letters/intake.ts'
import { usualPlan } from '../../shared/office/backups.ts'
import { ja } from '../../shared/words/ja.ts'

const now = '2026-11-24T17:44:00.000Z'
const quiet: MailStatus = {
  configured: true,
  connection: 'connected',
  failure: null,
  lastPullAt: '2026-11-24T17:41:00.000Z',
  arrived: 3,
  pulling: null,
  onServer: 412,
  onDesk: 412,
  waiting: 0,
  notSent: 0,
  unsettled: 0,
  mailboxes: [],
  drafts: 2,
}
const facts = (status: MailStatus | undefined, lead: StatusLead = {}) =>
  statusFacts(status, ja, datesFor('ja', 'America/Los_Angeles'), now, lead)
const said = (status: MailStatus | undefined) => facts(status).map((fact) => fact.words)

test('all is well: connection, last pull, counts, queue, and that the data is encrypted', () => {
  expect(said(quiet)).toEqual([
    '受信サーバー 接続中',
    '最終取得 9:41・未読の新着3通',
    'サーバー 412通 / 手元 412通',
    '送信待ち 0',
    '暗号化済み',
  ])
})

test('a pull under way says how far it is', () => {
  expect(said({ ...quiet, pulling: { done: 1240, total: 3812 }, onServer: null, onDesk: 1240 })).toEqual([
    '受信サーバー 接続中',
    '取得中 1,240 / 3,812',
    '手元 1,240通',
    '送信待ち 0',
    '暗号化済み',
  ])
})

test('a failure stands first, says why, and leads to the health of the intake', () => {
  const opened: string[] = []
  const lead = {
    mail: () => opened.push('mail'),
    health: () => opened.push('health'),
    outbox: () => opened.push('outbox'),
  }
  const failed: MailStatus = {
    ...quiet,
    connection: 'failed',
    failure: { code: 'server_refused_login', serverWords: 'NO', since: now, nextTryAt: null },
    waiting: 1,
    unsettled: 2,
  }
  const [first, , , waiting, unsettled] = facts(failed, lead)
  expect(first).toMatchObject({
    words: '受信サーバー 取得が止まっています',
    stopped: true,
    dot: 'stopped',
    note: ja.errors.server_refused_login,
  })
  expect(unsettled).toMatchObject({ words: '送信未確認 2', stopped: true })
  for (const fact of [first, waiting, unsettled]) fact!.onClick!()
  facts({ ...quiet, configured: false }, lead)[0]!.onClick!()
  expect(opened).toEqual(['health', 'outbox', 'outbox', 'mail'])
  expect(facts(failed).map((fact) => fact.onClick)).toEqual(facts(failed).map(() => undefined))
})

test('after an hour without a pull it says so, also while it connects once more; quiet hours are none', () => {
  const since = '2026-11-24T16:44:00.000Z'
  const failure = { code: 'server_unreachable', serverWords: '', since, nextTryAt: null }
  const first = (status: Partial<MailStatus>) => facts({ ...quiet, ...status })[0]!.words
  const before = '2026-11-24T16:40:00.000Z'
  expect([
    first({ connection: 'connecting', failure, lastPullAt: before }),
    first({ connection: 'failed', failure, lastPullAt: null }),
    first({ connection: 'failed', failure: { ...failure, since: '2026-11-24T16:45:00.000Z' }, lastPullAt: before }),
    first({ failure, lastPullAt: '2026-11-24T17:40:00.000Z' }),
    first({ lastPullAt: '2026-11-20T17:40:00.000Z' }),
  ]).toEqual([
    ja.frame.status.stalled,
    ja.frame.status.stalled,
    ja.frame.status.failed,
    ja.frame.status.connected,
    ja.frame.status.connected,
  ])
})

test('an office without a mailbox says so and claims nothing about pulls', () => {
  expect(said({ ...quiet, configured: false, connection: 'off', lastPullAt: null, onServer: null, onDesk: 0 })).toEqual(
    ['受信サーバー 未設定', '暗号化済み'],
  )
})

test('an account that reads no letters sees only that the data is encrypted', () => {
  expect(said(undefined)).toEqual(['暗号化済み'])
})

test('a reply that failed stands there as one, counting down to its next try, and leads to the outbox', () => {
  const opened: string[] = []
  const at = (retry: { leavesAt: string; attempts: number } | null) =>
    statusFacts(
      { ...quiet, waiting: 1 },
      ja,
      datesFor('ja', 'America/Los_Angeles'),
      now,
      { outbox: () => opened.push('outbox') },
      retry,
    ).find((fact) => fact.id === 'retry')
  const fact = at({ leavesAt: '2026-11-24T17:44:12.000Z', attempts: 1 })
  expect([fact?.words, fact?.look]).toEqual(['送信できませんでした。12秒後に再送します(2回目)', true])
  fact?.onClick?.()
  expect(opened).toEqual(['outbox'])
  expect(at(null)).toBeUndefined()
  const shown = (waiting: number) =>
    statusFacts(
      { ...quiet, waiting, unsettled: 1 },
      ja,
      datesFor('ja', 'America/Los_Angeles'),
      now,
      {},
      { leavesAt: '2026-11-24T17:44:12.000Z', attempts: 1 },
    ).map((fact) => fact.id)
  // It takes the room of what is less urgent, so that nothing that is stopped is driven out of sight.
  expect(shown(1)).toEqual(['connection', 'last-pull', 'retry', 'unsettled', 'encrypted'])
  expect(shown(2)).toEqual(['connection', 'last-pull', 'retry', 'waiting', 'unsettled', 'encrypted'])
})

test('an issue that leaves is told with its connections, and that it stands', () => {
  const facts = deliveryFacts(
    [
      { id: '019a0000-0000-7000-8000-000000000001', number: 86, connections: 3, stands: false },
      { id: '019a0000-0000-7000-8000-000000000002', number: 87, connections: 0, stands: true },
    ],
    ja,
    () => undefined,
  )
  expect(facts.map(({ words, look }) => [words, look])).toEqual([
    ['第86号を送信中・接続3本', false],
    ['第87号の配信は停止中', true],
  ])
})

test('entries that are to be looked at again stand in the bar and lead to them; without any it says nothing', () => {
  const counts = { all: 9, draft: 1, asked: 0, approved: 0, published: 8, withdrawn: 0, due: 2, candidates: 3 }
  let led = 0
  const [fact] = reviewFacts(counts, ja, () => void (led += 1))
  fact!.onClick!()
  expect([fact!.words, fact!.look, led]).toEqual(['Q&A 見直し 2件', true, 1])
  expect(reviewFacts({ ...counts, due: 0 }, ja, () => undefined)).toEqual([])
  expect(reviewFacts(undefined, ja, () => undefined)).toEqual([])
})

test('of backups it is told which one was proved and how long ago, never that a newer one was', () => {
  const folder = (id: string, made: string, proven: { at: string; madeAt: string } | null) => ({
    id,
    path: `/${id}`,
    newest: { file: 'f', madeAt: made, bytes: 1 },
    proven,
    failure: null,
  })
  const told = (...folders: ReturnType<typeof folder>[]) =>
    backupFacts(
      { plan: usualPlan, folders, work: null, restored: null },
      ja,
      datesFor('ja', 'America/Los_Angeles'),
      now,
      undefined,
    ).map((fact) => fact.words)
  const proof = { at: '2026-11-21T14:00:20.000Z', madeAt: '2026-11-20T14:00:00.000Z' }
  expect(told(folder('one', '2026-11-24T14:00:00.000Z', proof))).toEqual(['バックアップ 11月20日・3日前に検証'])
  // A proof from the future is none: the clock was wrong.
  const ahead = { at: '2027-01-21T14:00:20.000Z', madeAt: '2027-01-20T14:00:00.000Z' }
  expect(told(folder('one', '2027-01-20T14:00:00.000Z', ahead))).toEqual([ja.office.backups.status.unproven])
  expect(
    told(folder('one', '2027-01-20T14:00:00.000Z', ahead), folder('two', '2026-11-24T14:00:00.000Z', proof)),
  ).toEqual(['バックアップ 11月20日・3日前に検証'])
})
