import type { Contract } from '../../shared/contract.ts'
import type { ImportRow, MailHealth, PullRow } from '../../shared/letters/intake.ts'
import type { OutboxRow, Reply } from '../../shared/letters/reply.ts'
import type { FakePart } from './fake-bridge.ts'

/** What can be chosen about the invented intake. */
export type FakeHealthOptions = {
  now?: Date
  /** Days until the server's certificate ends. */
  certificateDays?: number
  /** The intake has been refused for a while. */
  failing?: boolean
  /** Nothing has ever happened. */
  fresh?: boolean
  /** The last import came to its end without one mail. */
  importedNothing?: boolean
  /** An import is under way. */
  importing?: boolean
}

/** An intake that has something to tell, in memory, for tests and pictures of the window. */
export function fakeHealth(
  options: FakeHealthOptions = {},
): Pick<FakePart<Contract['letters']>, 'health' | 'imports' | 'stopImport'> {
  const now = options.now ?? new Date()
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
  const none = {
    new: 0,
    unrecognizedForms: 0,
    bounces: 0,
    complaints: 0,
    automatic: 0,
    failed: 0,
    error: '',
    times: 1,
    seconds: 0.3,
  }
  const pull = (from: number, to: number, parts: Partial<PullRow>): PullRow => ({
    ...none,
    firstAt: ago(from),
    lastAt: ago(to),
    ...parts,
  })
  const pulls = [
    ...(options.failing ? [pull(89, 2, { times: 21, error: 'server_refused_login', seconds: 1.2 })] : []),
    pull(92, 92, { new: 3, automatic: 1 }),
    pull(150, 97, { times: 11 }),
    pull(155, 155, { new: 12, bounces: 2, unrecognizedForms: 1, seconds: 2.4 }),
    pull(300, 290, { times: 3, error: 'server_timeout', seconds: 30 }),
    pull(1600, 1600, { new: 397, bounces: 5, complaints: 1, automatic: 9, failed: 2, seconds: 14.1 }),
  ]
  const health: MailHealth = {
    pulls: options.fresh ? [] : pulls,
    failures: options.failing ? 21 : 0,
    certificateEndsAt: options.fresh
      ? null
      : new Date(now.getTime() + (options.certificateDays ?? 12) * 86_400_000 + 3_600_000).toISOString(),
    folders: options.fresh
      ? []
      : [
          {
            mailbox: '',
            mailboxName: '',
            path: 'INBOX',
            pulledAt: ago(2),
            onServer: 412,
            here: 410,
            missing: 2,
            gone: 7,
            missingMails: [
              { uid: 1204, date: ago(4000), tries: 3, nextTryAt: ago(-1200) },
              { uid: 1377, date: null, tries: 1, nextTryAt: null },
            ],
            falseUids: 0,
            unlisted: 0,
          },
          {
            mailbox: '',
            mailboxName: '',
            path: 'Archive',
            pulledAt: ago(2),
            onServer: 1240,
            here: 1240,
            missing: 0,
            missingMails: [],
            falseUids: 0,
            unlisted: 0,
            gone: 0,
          },
        ],
    troubles: options.fresh
      ? []
      : [{ what: 'letters.pull', place: 'desk-worker.js:8123:17', firstAt: ago(3000), lastAt: ago(1500), times: 2 }],
  }
  const imported = (id: number, parts: Partial<ImportRow>): ImportRow => ({
    id: `018f7000-0000-7000-8000-00000000000${id}`,
    name: '2024年度.mbox',
    state: 'done',
    by: { accountId: '018f0000-0000-7000-8000-000000000001', name: '小林 遥', nameEn: '' },
    begunAt: ago(2900),
    endedAt: ago(2890),
    bytesDone: 812_000_000,
    bytesTotal: 812_000_000,
    new: 6120,
    known: 14,
    failed: 1,
    error: '',
    ...parts,
  })
  let imports = options.fresh
    ? []
    : [
        ...(options.importing
          ? [
              imported(3, {
                name: 'Maildir-2023',
                state: 'running',
                begunAt: ago(3),
                endedAt: null,
                bytesDone: 142_000_000,
                bytesTotal: 390_000_000,
                new: 1040,
                known: 0,
              }),
            ]
          : []),
        ...(options.importedNothing ? [imported(4, { name: 'odd.mbox', new: 0, known: 0, failed: 0 })] : []),
        imported(2, {}),
        imported(1, { state: 'stopped', begunAt: ago(2960), new: 1200, known: 0 }),
      ]
  return {
    health: () => health,
    imports: () => imports,
    stopImport: () => {
      imports = imports.map((row) => (row.state === 'running' ? { ...row, state: 'stopped' as const } : row))
      return {}
    },
  }
}

/** The replies of the invented letters as the outbox has them: one that is tried again, one that came back, one whose copy is owed. */
export function fakeOutbox(replies: readonly (Reply & { letterSubject: string })[], now: Date): OutboxRow[] {
  const rows = replies.filter((reply) => reply.state !== 'cancelled').map((reply): OutboxRow => ({ ...reply }))
  const [again, back, owed, ...rest] = rows.filter((row) => row.state === 'sent')
  if (!again || !back || !owed) return rows
  const leavesAt = new Date(now.getTime() + 9 * 60_000).toISOString()
  return [
    {
      ...again,
      state: 'waiting',
      settledAt: null,
      leavesAt,
      attempts: 3,
      error: 'server_said_no',
      serverWords: '451 4.3.0 Temporary system failure, try again later',
    },
    ...rows.filter((row) => row.state !== 'sent'),
    {
      ...back,
      bounce: {
        recipient: back.to.address,
        status: '5.1.1',
        permanent: true,
        reason: 'User unknown',
        messageId: back.messageId,
      },
    },
    { ...owed, copy: 'failed' },
    ...rest,
  ]
}
