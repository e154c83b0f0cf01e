import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate, type Certificate } from '../../../../scripts/practice-office/certificates.ts'
import { startPracticeImap } from '../../../../scripts/practice-office/imap-server.ts'
import { audited } from '../../../../main/database/audited.ts'
import { migrate, versionOf } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import type { Database } from '../../../../main/database/open.ts'
import { noteTrouble } from '../../../../main/database/troubles.ts'
import { getHealth } from '../../../../main/letters/intake/health-queries.ts'
import { openLetters } from '../../../../main/letters/index.ts'
import { pullFolder } from '../../../../main/letters/intake/pull-folder.ts'
import { listPulls, notePull } from '../../../../main/letters/intake/pull-log.ts'
import { emptyTally, type Tally } from '../../../../main/letters/intake/tally.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import type { Mailbox } from '../../../../main/mail/servers/mailbox.ts'
import { serve } from '../../../../main/serve.ts'
import { query } from '../../../../shared/rpc.ts'
import { z } from 'zod'
import { newTestDatabase } from '../../../support/office.ts'
import { insertOldMail, officeOf } from '../../../support/old-office.ts'
import { colleague, callAs, keep, kobayashi, mailOf, newReader, nowhere, settingsFor } from '../ground.ts'
import { eventually } from '../../../support/eventually.ts'

let reader: MailReader
let certificate: Certificate
beforeAll(async () => {
  reader = newReader()
  certificate = await makeCertificate()
})
const open: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.stop()
})
afterAll(() => reader.close())

test('an office from before the health panel gets its tables, and keeps letters and folders', () => {
  const { db } = officeOf(20)
  insertOldMail(db, { place: 1, id: 'a', raw: Buffer.from(mailOf(4)) })
  db.prepare(`INSERT INTO folders VALUES ('INBOX', '1', 1, NULL, 9, ?)`).run(at(0).toISOString())
  migrate(db, migrations)
  expect([
    versionOf(db),
    db.prepare('SELECT subject FROM mails').pluck().all(),
    getHealth(db, settingsFor(nowhere, nowhere), 0),
  ]).toEqual([
    migrations.at(-1)!.number,
    ['Subject 1'],
    {
      pulls: [],
      failures: 0,
      certificateEndsAt: null,
      troubles: [],
      folders: [
        {
          mailbox: '',
          mailboxName: '',
          path: 'INBOX',
          pulledAt: at(0).toISOString(),
          onServer: 9,
          here: 1,
          missing: 0,
          missingMails: [],
          falseUids: 0,
          unlisted: 0,
          gone: 0,
        },
      ],
    },
  ])
  db.close()
})

describe('the log of pulls', () => {
  test('shows what changed: looks that brought nothing stand in one row', () => {
    const db = newTestDatabase()
    pulled(db, 0, { new: 3, setApart: 1, bounces: 1, unrecognizedForms: 1 })
    pulled(db, 5, {})
    pulled(db, 10, {})
    pulled(db, 15, {}, 'server_timeout')
    pulled(db, 20, {}, 'server_timeout')
    pulled(db, 25, { new: 2 }, 'server_timeout')
    const none = {
      new: 0,
      unrecognizedForms: 0,
      bounces: 0,
      complaints: 0,
      automatic: 0,
      failed: 0,
      seconds: 2,
      times: 1,
      error: '',
    }
    const when = (from: number, to = from) => ({ firstAt: at(from).toISOString(), lastAt: at(to).toISOString() })
    expect(listPulls(db)).toEqual([
      { ...none, ...when(25), new: 2, error: 'server_timeout' },
      { ...none, ...when(15, 20), times: 2, error: 'server_timeout' },
      { ...none, ...when(5, 10), times: 2 },
      { ...none, ...when(0), new: 3, bounces: 1, unrecognizedForms: 1 },
    ])
  })

  test('keeps two thousand rows at most', () => {
    const db = newTestDatabase()
    db.transaction(() => {
      for (let n = 0; n < 2010; n += 1) pulled(db, n, { new: 1 })
    })()
    expect(db.prepare('SELECT count(*) AS count FROM pulls').get()).toEqual({ count: 2000 })
  })
})

describe('server and desk side by side', () => {
  test('a mail that the server lists and does not hand out is named, and no longer once it has come', async () => {
    const db = newTestDatabase()
    const health = () => getHealth(db, settingsFor(nowhere, nowhere), 0).folders
    await pull(db, folderWith([1, 2, 3], [2]))
    const inbox = {
      mailbox: '',
      mailboxName: '',
      path: 'INBOX',
      pulledAt: at(0).toISOString(),
      onServer: 3,
      falseUids: 0,
      unlisted: 0,
      gone: 0,
    }
    const refused = { uid: 2, date: '2026-11-20T10:00:00.000Z' }
    expect(health()).toEqual([
      { ...inbox, here: 2, missing: 1, missingMails: [{ ...refused, tries: 1, nextTryAt: null }] },
    ])
    await pull(db, folderWith([1, 2, 3], []))
    expect(health()).toEqual([{ ...inbox, here: 3, missing: 0, missingMails: [] }])
    await pull(db, folderWith([1], []))
    expect(health()).toEqual([{ ...inbox, onServer: 1, here: 1, missing: 0, missingMails: [], gone: 2 }])
  })

  test('a mail that failed alone three times is stepped over, and asked for again once a day', async () => {
    const db = newTestDatabase()
    const asked: number[] = []
    const folder = folderWith([1, 2, 3], [2])
    const watching: Mailbox = {
      ...folder,
      fetch: (uids, options) => {
        if (Array.isArray(uids) && uids.length === 1) asked.push(uids[0]!)
        return folder.fetch(uids, options)
      },
    }
    const seen = async (minute: number) => {
      asked.length = 0
      await pull(db, watching, minute)
      const [mail] = getHealth(db, settingsFor(nowhere, nowhere), 0).folders[0]!.missingMails
      return [asked.length, mail!.tries, mail!.nextTryAt]
    }
    const day = 24 * 60
    expect(await seen(0)).toEqual([1, 1, null])
    expect(await seen(1)).toEqual([1, 2, null])
    expect(await seen(2)).toEqual([1, 3, at(2 + day).toISOString()])
    expect(await seen(3)).toEqual([0, 3, at(2 + day).toISOString()])
    expect(await seen(2 + day)).toEqual([1, 4, at(2 + 2 * day).toISOString()])
  })

  test('numbers that the server has not given yet are counted and not read, unless they came meanwhile', async () => {
    const db = newTestDatabase()
    const folder = folderWith([1, 2, 3, 77], [])
    const of = async (uidNext: number[], exists: number) => {
      const next = [...uidNext]
      const lying: Mailbox = {
        ...folder,
        open: async (path) => ({ ...(await folder.open(path)), uidNext: next.shift() ?? uidNext.at(-1)!, exists }),
      }
      await pull(db, lying)
      const { here, missing, falseUids, unlisted } = getHealth(db, settingsFor(nowhere, nowhere), 0).folders[0]!
      return [here, missing, falseUids, unlisted]
    }
    expect(await of([4], 3)).toEqual([3, 0, 1, 0])
    expect(await of([4, 78], 4)).toEqual([4, 0, 0, 0])
    expect(await of([78], 6)).toEqual([4, 0, 0, 2])
  })

  test('of a thousand such mails a hundred are named and all are counted', async () => {
    const db = newTestDatabase()
    await pull(
      db,
      folderWith(
        Array.from({ length: 1001 }, (_, n) => n + 1),
        Array.from({ length: 1000 }, (_, n) => n + 2),
      ),
    )
    const [inbox] = getHealth(db, settingsFor(nowhere, nowhere), 0).folders
    expect([inbox!.missing, inbox!.missingMails.length]).toEqual([1000, 100])
  })
})

describe('the health of the intake', () => {
  test('tells pulls, failures in a row and when the certificate ends', async () => {
    const user = 'kouhou@consulate.example'
    const imap = await startPracticeImap(
      [1, 2].map((n) => ({ raw: mailOf(n) })),
      { user, password: 'practice', certificate },
    )
    open.push(imap)
    let password = 'practice'
    const incoming = () => ({
      host: '127.0.0.1',
      port: imap.port,
      tls: 'tls' as const,
      user,
      password,
      certificateAuthority: certificate.authority,
    })
    const db = newTestDatabase()
    const letters = openLetters({
      db,
      reader,
      mailSettings: () => settingsFor(incoming(), nowhere),
      formSchemas: () => [],
      colleague,
      now: () => new Date(),
      announce: () => {},
      background: true,
    })
    open.push(letters)
    const administrator = { ...kobayashi, roles: ['administrator' as const] }
    const call = callAs(db, letters, administrator)
    const good = await eventually(
      () => call('health', {}),
      (seen) => seen.pulls.length > 0,
    )
    expect(good).toMatchObject({
      failures: 0,
      folders: [{ path: 'INBOX', onServer: 2, here: 2, missing: 0, gone: 0 }],
      troubles: [],
    })
    expect(good.pulls).toMatchObject([
      { new: 2, bounces: 0, complaints: 0, automatic: 0, unrecognizedForms: 0, failed: 0, error: '' },
    ])
    expect(Date.parse(good.certificateEndsAt!)).toBeGreaterThan(Date.now())
    password = 'changed'
    letters.settingsChanged()
    const bad = await eventually(
      () => call('health', {}),
      (seen) => seen.failures > 0,
    )
    expect(bad.pulls[0]).toMatchObject({ new: 0, error: 'login_changed' })
    expect((await call('status', {})).failure?.nextTryAt).not.toBeNull()
  })

  test('names the place of an unexpected error, and none of its words', async () => {
    const db = newTestDatabase()
    const call = query({ who: ['staff'], purpose: '3(3)', input: z.object({}), output: z.object({}) })
    const breaks = () => {
      throw new Error('haruka@citizen.example has written')
    }
    for (const minute of [0, 5]) {
      await serve(
        'letters.list',
        call,
        breaks,
        {},
        { db, account: kobayashi, now: () => at(minute), announce: () => {}, handedOut: new Set(), refused: new Map() },
      )
    }
    expect(getHealth(db, null, 0).troubles).toEqual([
      {
        what: 'letters.list',
        place: expect.stringMatching(/^health\.test\.ts:\d+:\d+$/),
        firstAt: at(0).toISOString(),
        lastAt: at(5).toISOString(),
        times: 2,
      },
    ])
    for (let n = 0; n < 250; n += 1) noteTrouble(db, `letters.call${n}`, new Error(), at(10 + n).toISOString())
    expect(db.prepare('SELECT count(*) AS count, min(last_at) AS oldest FROM troubles').get()).toEqual({
      count: 200,
      oldest: at(60).toISOString(),
    })
  })
})

test('the outbox lists what is not done with first, then what was sent', async () => {
  const db = newTestDatabase()
  const letters = openLetters({
    db,
    reader,
    mailSettings: () => settingsFor(nowhere, nowhere),
    formSchemas: () => [],
    colleague,
    now: () => new Date(),
    announce: () => {},
    background: false,
  })
  open.push(letters)
  const call = callAs(db, letters, kobayashi)
  const ids: string[] = []
  for (let n = 1; n <= 5; n += 1) {
    const letterId = keep(db, n, { subject: `Letter ${n}` })
    ids.push((await call('reply', { letterId, subject: `Re: Letter ${n}`, body: 'Answer', quote: false })).id)
  }
  const put = (n: number, state: string, more = '') =>
    audited(db, { accountId: null, what: 'letters.replySent', at: '' }, () =>
      db
        .prepare(`UPDATE replies SET state = ?, settled_at = ? ${more} WHERE id = ?`)
        .run(state, at(n).toISOString(), ids[n - 1]!),
    )
  put(1, 'sent', `, copy = 'failed'`)
  put(2, 'uncertain', `, attempts = 1, server_words = '421 lost'`)
  put(
    3,
    'sent',
    `, copy = 'done', flagged = 1, bounce = '{"recipient":"a@b.example","status":"5.1.1","permanent":true,"reason":"unknown","messageId":""}'`,
  )
  put(5, 'cancelled')
  const rows = (await call('outbox', {})).map((row) => [
    row.letterSubject,
    row.state,
    row.copy,
    row.attempts,
    row.serverWords,
    row.bounce?.status ?? null,
  ])
  expect(rows).toEqual([
    ['Letter 4', 'waiting', 'pending', 0, '', null],
    ['Letter 2', 'uncertain', 'pending', 1, '421 lost', null],
    ['Letter 3', 'sent', 'done', 0, '', '5.1.1'],
    ['Letter 1', 'sent', 'failed', 0, '', null],
  ])
})

function at(minute: number): Date {
  return new Date(Date.parse('2026-11-24T18:00:00.000Z') + minute * 60_000)
}

function pulled(db: Database, minute: number, tally: Partial<Tally>, error = ''): void {
  notePull(db, { at: new Date(at(minute).getTime() - 2000), tally: { ...emptyTally(), ...tally } }, error, at(minute))
}

async function pull(db: Database, mailbox: Mailbox, minute = 0): Promise<void> {
  const ground = {
    db,
    reader,
    schemas: [],
    takers: [],
    mailboxId: '',
    now: () => at(minute),
    onExpected: () => {},
    onStored: () => {},
  }
  await pullFolder(ground, mailbox, 'INBOX', emptyTally(), new AbortController().signal)
}

/** A folder that lists these mails and hands some of them out never. */
function folderWith(uids: number[], kept: number[]): Mailbox {
  return {
    folders: async () => [],
    addFlags: async () => {},
    append: async () => ({ uid: null }),
    findMessageId: async () => [],
    waitForNews: async () => {},
    close: async () => {},
    open: async (path) => ({
      path,
      uidValidity: '1',
      uidNext: Math.max(9, ...uids) + 1,
      exists: uids.length,
      canCompareAndSwap: false,
      highestModseq: null,
    }),
    uids: async () => uids,
    answered: async () => [],
    certificateEndsAt: null,
    dates: async (asked) => new Map(asked.map((uid) => [uid, '2026-11-20T10:00:00.000Z'])),
    async *fetch(asked) {
      const wanted = uids.filter(
        (uid) => !kept.includes(uid) && (Array.isArray(asked) ? asked.includes(uid) : uid > asked.after),
      )
      if (wanted.length > 0)
        yield wanted.map((uid) => ({ uid, raw: mailOf(uid), flags: [], internalDate: null, cut: false }))
    },
  }
}
