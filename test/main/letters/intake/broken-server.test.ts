import { mkdirSync, readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getHealth } from '../../../../main/letters/intake/health-queries.ts'
import { pullFolder } from '../../../../main/letters/intake/pull-folder.ts'
import { emptyTally } from '../../../../main/letters/intake/tally.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import { connectMailbox, type Mailbox } from '../../../../main/mail/servers/mailbox.ts'
import type { Database } from '../../../../main/database/open.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import { fetchRow, imapScript, mailOf as scriptedMail } from '../../../servers/scripted-imap.ts'
import { type Scripted, startScripted } from '../../../servers/scripted.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { mailOf, newReader, nowhere, settingsFor } from '../ground.ts'

let reader: MailReader
beforeAll(() => {
  reader = newReader()
})
afterAll(() => reader.close())

async function pull(db: Database, mailbox: Mailbox, now = new Date('2026-11-24T18:00:00.000Z')): Promise<number> {
  const tally = emptyTally()
  const ground = {
    db,
    reader,
    schemas: [],
    takers: [],
    mailboxId: '',
    now: () => now,
    onExpected: () => {},
    onStored: () => {},
  }
  await pullFolder(ground, mailbox, 'INBOX', tally, new AbortController().signal)
  return tally.new
}

const inboxOf = (db: Database) => getHealth(db, settingsFor(nowhere, nowhere), 0).folders[0]!
const uidsHere = (db: Database) =>
  (db.prepare('SELECT uid FROM ways_in ORDER BY uid').all() as { uid: number }[]).map((one) => one.uid)

describe.skipIf(!dovecot.available())('Dovecot with files that it cannot read', () => {
  const user = 'kouhou'
  let server: dovecot.Dovecot
  beforeAll(async () => {
    server = await dovecot.startDovecot([user])
  })
  afterAll(() => server?.stop())

  test('hands out the others, and the one is named; the next pulls go on', async () => {
    const db = newTestDatabase()
    server.deliver(
      user,
      Array.from({ length: 30 }, (_, n) => mailOf(n + 1)),
    )
    const first = await connectMailbox(server.settings(user))
    await first.open('INBOX')
    await first.close()
    // Whoever runs as root reads every file: a folder in a mail's place is what nobody can read.
    for (const n of [12, 13]) {
      const file = join(server.inboxOf(user), 'cur', readdirSync(join(server.inboxOf(user), 'cur')).toSorted()[n - 1]!)
      unlinkSync(file)
      mkdirSync(file)
    }
    const mailbox = await connectMailbox(server.settings(user))
    try {
      expect(await pull(db, mailbox)).toBe(28)
      expect(inboxOf(db)).toMatchObject({ onServer: 30, here: 28, missing: 2 })
      expect(inboxOf(db).missingMails.map((one) => [one.uid, one.tries])).toEqual([
        [12, 1],
        [13, 1],
      ])
      server.deliver(user, [mailOf(31)])
      expect(await pull(db, mailbox)).toBe(1)
      expect(uidsHere(db)).toHaveLength(29)
    } finally {
      await mailbox.close()
    }
  })
})

describe('a server whose line breaks', () => {
  let server: Scripted
  afterEach(() => server?.stop())
  const uids = Array.from({ length: 50 }, (_, n) => n + 1)
  const askedFor = (words: string): number[] => {
    const [set = ''] = words.split(' ')
    return set.split(',').flatMap((part) => {
      const [from, to = from] = part.split(':').map(Number) as [number, number?]
      return Array.from({ length: to - from + 1 }, (_, n) => from + n)
    })
  }
  const visit = async (db: Database): Promise<string> => {
    const mailbox = await connectMailbox(server.settings('none'))
    try {
      await pull(db, mailbox)
      return 'whole'
    } catch (failure) {
      return (failure as { code: string }).code
    } finally {
      await mailbox.close()
    }
  }

  test('after ten mails of a batch of fifty: the ten are kept, and the next try goes on behind them', async () => {
    const db = newTestDatabase()
    server = await startScripted(
      imapScript(
        {
          'UID FETCH': (talk, tag, words) => {
            const asked = askedFor(words)
            for (const uid of asked.slice(0, 10)) talk.say(fetchRow(uid, uid, scriptedMail(uid)))
            if (asked.length <= 10) return talk.say(`${tag} OK\r\n`)
            talk.say(fetchRow(asked[10]!, asked[10]!, scriptedMail(asked[10]!)).slice(0, 90))
            talk.cut()
          },
        },
        { folder: { uids } },
      ),
    )
    const here: number[] = []
    for (let time = 0; time < 5; time += 1) {
      await visit(db)
      here.push(uidsHere(db).length)
    }
    expect(here.slice(0, 4)).toEqual([10, 20, 30, 40])
    expect(await visit(db)).toBe('whole')
    expect(uidsHere(db)).toEqual(uids)
  })

  test('at one mail always: all others come, and after three tries the pull ends whole', async () => {
    const db = newTestDatabase()
    server = await startScripted(
      imapScript(
        {
          'UID FETCH': (talk, tag, words) => {
            for (const uid of askedFor(words)) {
              if (uid === 23) return talk.cut()
              talk.say(fetchRow(uid, uid, scriptedMail(uid)))
            }
            talk.say(`${tag} OK\r\n`)
          },
        },
        { folder: { uids } },
      ),
    )
    const ends: string[] = []
    for (let time = 0; time < 5; time += 1) ends.push(await visit(db))
    expect(ends.map((end) => end === 'whole')).toEqual([false, false, false, false, true])
    expect(uidsHere(db)).toEqual(uids.filter((uid) => uid !== 23))
    expect(inboxOf(db)).toMatchObject({ missing: 1, missingMails: [{ uid: 23, tries: 3 }] })
  })

  test('a refused command is narrowed down to the mails that are refused, and ends where everything is', async () => {
    const db = newTestDatabase()
    let commands = 0
    let all = false
    server = await startScripted(
      imapScript(
        {
          'UID FETCH': (talk, tag, words) => {
            commands += 1
            const asked = askedFor(words)
            if (all || asked.some((uid) => [7, 31].includes(uid))) return talk.say(`${tag} NO cannot be read\r\n`)
            for (const uid of asked) talk.say(fetchRow(uid, uid, scriptedMail(uid)))
            talk.say(`${tag} OK\r\n`)
          },
        },
        { folder: { uids } },
      ),
    )
    expect(await visit(db)).toBe('whole')
    expect(uidsHere(db)).toEqual(uids.filter((uid) => ![7, 31].includes(uid)))
    expect(commands).toBeLessThan(45)
    all = true
    const empty = newTestDatabase()
    expect(await visit(empty)).toBe('server_said_no')
    expect(uidsHere(empty)).toEqual([])
  })
})
