import { expect, test } from 'vitest'
import { statusFacts } from '../../renderer/status-facts.tsx'
import { datesFor } from '../../renderer/ui/dates.ts'
import type { MailStatus } from '../../shared/letters.ts'
import { ja } from '../../shared/words/ja.ts'

const now = '2026-11-24T17:44:00.000Z'
const quiet: MailStatus = {
  configured: true, connection: 'connected', failure: null, lastPullAt: '2026-11-24T17:41:00.000Z', lastPullNew: 3, pulling: null,
  onServer: 412, onDesk: 412, waiting: 0, unsettled: 0, drafts: 2,
}
const said = (status: MailStatus | undefined, openMail?: () => void) =>
  statusFacts(status, ja, datesFor('ja', 'America/Los_Angeles'), now, openMail).map((fact) => fact.words)

test('all is well: connection, last pull, counts, queue, and that the data is encrypted', () => {
  expect(said(quiet)).toEqual(['受信サーバー 接続中', '最終取得 9:41・新着3通', 'サーバー 412通 / 手元 412通', '送信待ち 0', '暗号化済み'])
})

test('a pull under way says how far it is', () => {
  expect(said({ ...quiet, pulling: { done: 1240, total: 3812 }, onServer: null, onDesk: 1240 }))
    .toEqual(['受信サーバー 接続中', '取得中 1,240 / 3,812', '手元 1,240通', '送信待ち 0', '暗号化済み'])
})

test('a failure stands first, says why, and leads an administrator to the mail settings', () => {
  let opened = 0
  const failed: MailStatus = {
    ...quiet, connection: 'failed', failure: { code: 'server_refused_login', serverWords: 'NO', since: now, nextTryAt: null }, waiting: 1, unsettled: 2,
  }
  const facts = statusFacts(failed, ja, datesFor('ja', undefined), now, () => { opened++ })
  expect(facts[0]).toMatchObject({ words: '受信サーバー 取得が止まっています', stopped: true, dot: 'stopped', note: ja.errors.server_refused_login })
  facts[0]!.onClick!()
  expect(opened).toBe(1)
  expect(statusFacts(failed, ja, datesFor('ja', undefined), now, undefined)[0]!.onClick).toBeUndefined()
  expect(facts.find((fact) => fact.id === 'unsettled')).toMatchObject({ words: '送信未確認 2', stopped: true })
})

test('an office without a mailbox says so and claims nothing about pulls', () => {
  expect(said({ ...quiet, configured: false, connection: 'off', lastPullAt: null, onServer: null, onDesk: 0 })).toEqual(['受信サーバー 未設定', '暗号化済み'])
})

test('an account that reads no letters sees only that the data is encrypted', () => {
  expect(said(undefined)).toEqual(['暗号化済み'])
})
