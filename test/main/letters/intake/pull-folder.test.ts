import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { pullFolder } from '../../../../main/letters/intake/pull-folder.ts'
import type { MailTaker } from '../../../../main/part.ts'
import { emptyTally, type Tally } from '../../../../main/letters/intake/tally.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import {
  connectMailbox,
  type FetchedMail,
  type FolderState,
  type Mailbox,
} from '../../../../main/mail/servers/mailbox.ts'
import { Problem } from '../../../../shared/errors.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { mailOf, newReader } from '../ground.ts'

let reader: MailReader
beforeAll(() => {
  reader = newReader()
})
afterAll(() => reader.close())

async function pull(
  db: Database,
  mailbox: Mailbox,
  options: {
    reader?: MailReader
    signal?: AbortSignal
    onStored?: (count: number) => void
    takers?: MailTaker[]
    mailboxId?: string
  } = {},
): Promise<Tally> {
  const tally = emptyTally()
  const ground = {
    db,
    reader: options.reader ?? reader,
    schemas: [],
    takers: options.takers ?? [],
    mailboxId: options.mailboxId ?? '',
    now: () => new Date('2026-11-24T18:00:00.000Z'),
    onExpected: () => {},
    onStored: options.onStored ?? (() => {}),
  }
  await pullFolder(ground, mailbox, 'INBOX', tally, options.signal ?? new AbortController().signal)
  return tally
}

const kept = (db: Database) =>
  db
    .prepare(`SELECT uid, subject, on_server, status FROM ways_in JOIN mails USING (place) ORDER BY uid_validity, uid`)
    .all()
const mail = (uid: number, subject: string, on_server = 1, status = 'open') => ({ uid, subject, on_server, status })
const taken = (count: number): Tally => ({ ...emptyTally(), new: count })

/** A folder as a list of mails, for what a real server cannot be made to do. */
function folderOf(
  mails: { uid: number; raw: Uint8Array; flags?: string[] }[],
  state: Partial<FolderState> = {},
): Mailbox {
  const batches = async function* (
    chosen: typeof mails,
    batch: number,
    signal?: AbortSignal,
  ): AsyncGenerator<FetchedMail[]> {
    for (let at = 0; at < chosen.length && !signal?.aborted; at += batch) {
      yield chosen.slice(at, at + batch).map(({ uid, raw, flags }) => ({
        uid,
        raw,
        flags: flags ?? [],
        internalDate: '2026-11-24T10:00:00.000Z',
        cut: false,
      }))
    }
  }
  return {
    folders: async () => [],
    addFlags: async () => {},
    append: async () => ({ uid: null }),
    findMessageId: async () => [],
    waitForNews: async () => {},
    close: async () => {},
    dates: async (uids) => new Map(uids.map((uid) => [uid, '2026-11-24T10:00:00.000Z'])),
    certificateEndsAt: null,
    open: async (path) => ({
      path,
      uidValidity: '1',
      uidNext: (mails.at(-1)?.uid ?? 0) + 1,
      exists: mails.length,
      canCompareAndSwap: false,
      highestModseq: null,
      ...state,
    }),
    uids: async () => mails.map((one) => one.uid),
    answered: async () => mails.filter((one) => one.flags?.includes('\\Answered')).map((one) => one.uid),
    fetch: (uids, options) =>
      batches(
        mails.filter((one) => (Array.isArray(uids) ? uids.includes(one.uid) : one.uid > uids.after)),
        options.batch ?? 50,
        options.signal,
      ),
  }
}

const mails = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ({ uid: from + index, raw: mailOf(from + index) }))

describe('an intake', () => {
  test('takes in every mail once, and afterwards only what is new', async () => {
    const db = newTestDatabase()
    expect(await pull(db, folderOf(mails(120)))).toEqual(taken(120))
    expect(await pull(db, folderOf(mails(123)))).toEqual(taken(3))
    expect(await pull(db, folderOf(mails(123)))).toEqual(taken(0))
    expect(kept(db)).toEqual(mails(123).map(({ uid }) => mail(uid, `Letter ${uid}`)))
  })

  test('goes on where it was stopped', async () => {
    const db = newTestDatabase()
    const stop = new AbortController()
    const first = await pull(db, folderOf(mails(1000)), { signal: stop.signal, onStored: () => stop.abort() })
    expect(first.new).toBeGreaterThanOrEqual(50)
    expect(first.new).toBeLessThan(1000)
    const second = await pull(db, folderOf(mails(1000)))
    expect(first.new + second.new).toBe(1000)
    expect(kept(db)).toHaveLength(1000)
  })

  test('what is expunged on the server stays here, marked', async () => {
    const db = newTestDatabase()
    await pull(db, folderOf(mails(4)))
    await pull(db, folderOf(mails(5).filter((one) => one.uid !== 2)))
    expect(kept(db)).toEqual([
      mail(1, 'Letter 1'),
      mail(2, 'Letter 2', 0),
      mail(3, 'Letter 3'),
      mail(4, 'Letter 4'),
      mail(5, 'Letter 5'),
    ])
  })

  test('a mail that a batch had left out is fetched alone, also where another one went and the counts agree', async () => {
    const db = newTestDatabase()
    const lossy = (folder: Mailbox, left: number): Mailbox => ({
      ...folder,
      fetch: (uids, options) =>
        folder.fetch(
          (uids as number[]).filter((uid) => uid !== left || (uids as number[]).length === 1),
          options,
        ),
    })
    expect(await pull(db, lossy(folderOf(mails(5)), 3))).toEqual(taken(5))
    const without2 = folderOf(mails(6).filter((one) => one.uid !== 2))
    expect(await pull(db, lossy(without2, 6))).toEqual(taken(1))
    expect(kept(db)).toEqual(mails(6).map(({ uid }) => mail(uid, `Letter ${uid}`, uid === 2 ? 0 : 1)))
  })

  test('a mail at which the line breaks each time holds up no other, and is stepped over', async () => {
    const db = newTestDatabase()
    const whole = folderOf(mails(120))
    const breaking: Mailbox = {
      ...whole,
      async *fetch(uids, options) {
        const before = (uids as number[]).filter((uid) => uid < 60)
        yield* whole.fetch((uids as number[]).includes(60) ? before : uids, options)
        if ((uids as number[]).includes(60)) throw new Problem('server_unreachable')
      },
    }
    const counts: number[] = []
    let broke = 0
    for (let time = 0; time < 6; time += 1) {
      await pull(db, breaking).catch(() => (broke += 1))
      counts.push(kept(db).length)
    }
    expect([counts, broke]).toEqual([[59, 119, 119, 119, 119, 119], 4])
  })

  test('another part may keep a mail from becoming a letter: it is stored with what that part writes, and not fetched again', async () => {
    const db = newTestDatabase()
    db.exec('CREATE TABLE answers_of_test (subject TEXT)')
    const asked: string[] = []
    let broken = true
    const taker: MailTaker = ({ reading, raw }) => {
      asked.push(reading.subject)
      if (!['Letter 2', 'Letter 3'].includes(reading.subject)) return false
      expect(raw.length).toBeGreaterThan(20)
      db.prepare('INSERT INTO answers_of_test VALUES (?)').run(reading.subject)
      if (reading.subject === 'Letter 3' && broken) throw new Error('a taker that cannot take it')
      return true
    }
    expect(await pull(db, folderOf(mails(4)), { takers: [taker] })).toEqual({ ...taken(3), taken: 1, failed: 1 })
    expect(kept(db).map((one) => (one as { uid: number }).uid)).toEqual([1, 3, 4])
    expect(db.prepare('SELECT subject FROM answers_of_test').all()).toEqual([{ subject: 'Letter 2' }])
    asked.length = 0
    broken = false
    expect(await pull(db, folderOf(mails(5)), { takers: [taker] })).toEqual(taken(1))
    expect(asked).toEqual(['Letter 5'])
  })

  test('folders of the same name in two mailboxes are two', async () => {
    const db = newTestDatabase()
    const mailboxId = '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e5f'
    await pull(db, folderOf(mails(2)))
    expect(await pull(db, folderOf(mails(3, 11)), { mailboxId })).toEqual(taken(3))
    expect(await pull(db, folderOf(mails(2)))).toEqual(taken(0))
    expect(kept(db)).toHaveLength(5)
  })

  test('a server that numbers anew doubles nothing, and what it lost is marked', async () => {
    const db = newTestDatabase()
    await pull(db, folderOf(mails(60)))
    const renumbered = mails(60)
      .filter((one) => one.uid !== 7)
      .map((one, index) => ({ ...one, uid: 500 + index }))
    expect(await pull(db, folderOf([...renumbered, { uid: 900, raw: mailOf(61) }], { uidValidity: '2' }))).toEqual({
      ...taken(1),
      known: 59,
    })
    expect(kept(db)).toHaveLength(61)
    expect(db.prepare('SELECT subject FROM ways_in JOIN mails USING (place) WHERE on_server = 0').all()).toEqual([
      { subject: 'Letter 7' },
    ])
  })

  test('a letter that a colleague answered elsewhere is answered here too, but not taken out of a person’s hand again', async () => {
    const db = newTestDatabase()
    await pull(db, folderOf(mails(2)))
    const answered = mails(2).map((one) => (one.uid === 2 ? { ...one, flags: ['\\Answered'] } : one))
    await pull(db, folderOf(answered))
    expect(kept(db)).toEqual([mail(1, 'Letter 1'), mail(2, 'Letter 2', 1, 'answered')])
    audited(db, { accountId: null, what: 'letters.close', at: '' }, () => db.exec(`UPDATE letters SET status = 'open'`))
    await pull(db, folderOf(answered))
    expect(kept(db)).toEqual([mail(1, 'Letter 1'), mail(2, 'Letter 2')])
  })

  test('where the reading helper cannot be started nothing is taken in, and nothing is lost', async () => {
    const db = newTestDatabase()
    const broken: MailReader = {
      ...reader,
      read: () => Promise.reject(new Error('the reading process could not be started')),
    }
    await expect(pull(db, folderOf(mails(120)), { reader: broken })).rejects.toThrow('could not be started')
    expect(await pull(db, folderOf(mails(120)))).toEqual(taken(120))
  })

  test('a line that breaks each time still brings it forward', async () => {
    const db = newTestDatabase()
    const whole = folderOf(mails(400))
    const breaking: Mailbox = {
      ...whole,
      async *fetch(uids, options) {
        let batches = 0
        for await (const batch of whole.fetch(uids, { ...options, batch: 50 })) {
          if ((batches += 1) > 2) throw new Problem('server_unreachable')
          yield batch
        }
      },
    }
    const counts: number[] = []
    for (let time = 0; time < 4; time += 1) {
      await pull(db, breaking).catch(() => {})
      counts.push(kept(db).length)
    }
    expect(counts).toEqual([100, 200, 300, 400])
  })

  test('a reading that cannot be stored harms only itself', async () => {
    const db = newTestDatabase()
    const breaks: MailReader = {
      ...reader,
      read: async (raws, schemas) =>
        (await reader.read(raws, schemas)).map((one) =>
          one.subject === 'Letter 3' ? { ...one, kind: 'nonsense' as never } : one,
        ),
    }
    expect(await pull(db, folderOf(mails(4)), { reader: breaks })).toEqual({ ...taken(4), failed: 1 })
    expect(db.prepare('SELECT kind, cuts FROM ways_in JOIN mails USING (place) WHERE uid = 3').get()).toEqual({
      kind: 'direct',
      cuts: '["unreadable"]',
    })
  })

  test('a full disk stops it, and loses nothing', async () => {
    const db = newTestDatabase()
    db.pragma('max_page_count = 150')
    await expect(pull(db, folderOf(mails(2000)))).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    const before = kept(db).length
    db.pragma('max_page_count = 1000000')
    expect(await pull(db, folderOf(mails(2000)))).toEqual(taken(2000 - before))
  })
})

describe.skipIf(!dovecot.available())('an intake from Dovecot', () => {
  const user = 'kouhou'
  let server: dovecot.Dovecot
  beforeAll(async () => {
    server = await dovecot.startDovecot([user])
  })
  afterAll(() => server?.stop())

  test('takes in, keeps in step with flags and expunged mails, and marks nothing as seen', async () => {
    const db = newTestDatabase()
    server.deliver(
      user,
      mails(75).map((one) => one.raw),
    )
    const mailbox = await connectMailbox(server.settings(user))
    const other = await connectMailbox(server.settings(user))
    try {
      expect(await pull(db, mailbox)).toEqual(taken(75))
      await other.open('INBOX')
      await other.addFlags(2, ['\\Answered'])
      server.deliver(user, [mailOf(76), mailOf(1)])
      // The second was there before: it is one letter with two ways in.
      expect(await pull(db, mailbox)).toEqual({ ...taken(1), known: 1 })
      expect(await pull(db, mailbox)).toEqual(taken(0))
      expect(kept(db)).toEqual([
        ...mails(76).map(({ uid }) => mail(uid, `Letter ${uid}`, 1, uid === 2 ? 'answered' : 'open')),
        mail(77, 'Letter 1'),
      ])
      for await (const [first] of other.fetch([1], {}))
        expect(first!.flags.filter((flag) => flag !== '\\Recent')).toEqual([])
    } finally {
      await mailbox.close()
      await other.close()
    }
  })
})
