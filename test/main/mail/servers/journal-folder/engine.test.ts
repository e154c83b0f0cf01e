import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { JournalEngine } from '../../../../../main/journal/engine.ts'
import { firstHash, nextHash } from '../../../../../main/journal/journal-hash.ts'
import { oneRound } from '../../../../../main/letters/intake/one-round.ts'
import { emptyTally } from '../../../../../main/letters/intake/tally.ts'
import { parseMessage } from '../../../../../main/mail/message/parse-message.ts'
import { openFolderJournal, prepareFolders } from '../../../../../main/mail/servers/journal-folder/engine.ts'
import { connectMailbox } from '../../../../../main/mail/servers/mailbox.ts'
import { startPracticeServers } from '../../../../../scripts/practice-office/servers.ts'
import type { ServerSettings } from '../../../../../shared/office/mail-settings.ts'
import { wordsFor } from '../../../../../shared/words/index.ts'
import * as dovecot from '../../../../servers/dovecot.ts'
import { startScripted } from '../../../../servers/scripted.ts'
import { imapScript } from '../../../../servers/scripted-imap.ts'
import { eventually } from '../../../../support/eventually.ts'
import { codeOf, newTestDatabase } from '../../../../support/office.ts'
import { newReader } from '../../../letters/ground.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end().catch(() => undefined)
})

const record = (text: string): Buffer => Buffer.from(text)

async function open(server: ServerSettings, office: string): Promise<JournalEngine> {
  const start = { position: 0, hash: firstHash(office) }
  const journal = await openFolderJournal(server, { office, start, next: nextHash })
  ends.push(() => journal.close())
  return journal
}

/** What stands in a journal, and that its positions are dense. */
async function all(journal: JournalEngine): Promise<string[]> {
  const records = await journal.read(0)
  expect(records.map(({ position }) => position)).toEqual(records.map((_, nth) => nth + 1))
  return records.map(({ body }) => body.toString())
}

/** Does something as any mail program can. */
async function asAnybody(server: ServerSettings, work: (client: ImapFlow) => Promise<unknown>): Promise<void> {
  const { host, port, user, password } = server
  const auth = { user, pass: password }
  const client = new ImapFlow({ host, port, secure: false, doSTARTTLS: false, auth, logger: false })
  await client.connect()
  await work(client)
  await client.logout()
}

const journalPath = 'Madoguchi.Journal'
const foreign = Buffer.from('Subject: lunch\r\nMessage-ID: <lunch@citizen.example>\r\n\r\nAt noon?\r\n')

describe.runIf(dovecot.available())('the journal in a folder of the mailbox', () => {
  let server: dovecot.Dovecot
  const users = Array.from({ length: 12 }, (_, nth) => `office-${nth + 1}@consulate.example`)
  let next = 0
  beforeAll(async () => {
    server = await dovecot.startDovecot(users)
  })
  afterAll(() => server?.stop())

  const newOffice = async () => {
    const user = users[next++]!
    const settings = server.settings(user, 'none')
    const id = newId()
    await prepareFolders(settings)
    return {
      id,
      settings,
      start: { position: 0, hash: firstHash(id) },
      folder: join(server.inboxOf(user), `.${journalPath}`),
    }
  }

  test('does not count mails that somebody has laid into it, wherever they lie, and does not miss them', async () => {
    const { id, settings, start } = await newOffice()
    const lay = (many: number) =>
      asAnybody(settings, async (client) => {
        for (let nth = 0; nth < many; nth += 1) await client.append(journalPath, foreign)
      })
    const journal = await open(settings, id)
    await lay(1)
    await journal.append(record('one'), start)
    await lay(2)
    expect(await journal.append(record('two'), start)).toBe(2)
    // More than the last fifty, among which a desk that comes anew looks first.
    await lay(60)
    const started = await open(settings, id)
    for (const one of [journal, started]) expect(await all(one)).toEqual(['one', 'two'])
    await asAnybody(settings, async (client) => {
      await client.mailboxOpen(journalPath)
      const uids = await client.search({ header: { 'message-id': 'lunch@citizen.example' } }, { uid: true })
      await client.messageDelete((uids || []).join(','), { uid: true })
    })
    expect(await started.append(record('three'), start)).toBe(3)
    for (const one of [journal, started, await open(settings, id)])
      expect(await all(one)).toEqual(['one', 'two', 'three'])
  })

  test('goes on where the server has numbered its mails anew', async () => {
    const { id, settings, start, folder } = await newOffice()
    const journal = await open(settings, id)
    for (const body of ['one', 'two', 'three']) await journal.append(record(body), start)
    const { hash } = await journal.newest()
    const validity = (): string => /\bV(\d+)/.exec(readFileSync(join(folder, 'dovecot-uidlist'), 'latin1'))![1]!
    const before = validity()
    // As after a restoring: whoever was connected comes back to a folder whose mails have other numbers.
    await server.kill()
    for (const name of readdirSync(folder).filter((one) => one.startsWith('dovecot'))) rmSync(join(folder, name))
    const started = await open(settings, id)
    expect(await started.newest()).toEqual({ position: 3, hash })
    expect(await eventually(() => journal.append(record('four'), { position: 3, hash }).catch(() => 0))).toBe(4)
    expect(await all(started)).toEqual(['one', 'two', 'three', 'four'])
    expect(validity()).not.toBe(before)
  })

  test('is told as gone where somebody has deleted the folder, and as one that lets nobody in where the password was changed', async () => {
    const { id, settings, start } = await newOffice()
    const journal = await open(settings, id)
    await journal.append(record('one'), start)
    await asAnybody(settings, (client) => client.mailboxDelete(journalPath))
    expect(
      await eventually(
        () => codeOf(journal.append(record('two'), start)),
        (code) => code !== 'journal_unreachable',
      ),
    ).toBe('journal_folder_missing')
    expect(await codeOf(open(settings, id))).toBe('journal_folder_missing')
    expect(await codeOf(open({ ...settings, password: 'wrong' }, id))).toBe('journal_refused')
    expect(await codeOf(open({ ...settings, port: 1 }, id))).toBe('journal_unreachable')
    // A folder of that name that holds nothing is another journal.
    await prepareFolders(settings)
    const place = { position: 1, hash: nextHash(start.hash, record('one')) }
    expect(await codeOf((await open(settings, id)).append(record('two'), place))).toBe('journal_gone_back')
  })

  test('is never taken in as letters, and its folders are not offered to be read', async () => {
    const { id, settings, start } = await newOffice()
    const journal = await open(settings, id)
    await journal.append(record('one'), start)
    const reader = newReader()
    ends.push(async () => reader.close())
    const mailbox = await connectMailbox(settings)
    ends.push(() => mailbox.close())
    expect((await mailbox.folders()).map(({ path }) => path).filter((path) => path.includes('Madoguchi'))).toEqual([])
    const tally = emptyTally()
    const deps = {
      db: newTestDatabase(),
      reader,
      schemas: [],
      takers: [],
      mailboxId: '',
      now: () => new Date(),
      onExpected: () => undefined,
      onStored: () => undefined,
    }
    const folders = { inbox: 'INBOX', others: [journalPath] }
    const toRead = { id: '', name: '', incoming: settings, folders, sent: null }
    expect(await oneRound(deps, mailbox, toRead, tally, new AbortController().signal)).toBeNull()
    expect(tally).toEqual(emptyTally())
  })

  test('tells whoever opens one of its mails in both languages what it is and that it must stay', async () => {
    const { id, settings, start } = await newOffice()
    const journal = await open(settings, id)
    await journal.append(record('sealed'), start)
    await journal.objects.put('a'.repeat(64), record('sealed'))
    await asAnybody(settings, async (client) => {
      for (const path of [journalPath, 'Madoguchi.Objects']) {
        await client.mailboxOpen(path)
        const mail = await client.fetchOne('1', { source: true, flags: true })
        if (!mail) throw new Error('no mail')
        const { text, subject } = await parseMessage(mail.source!)
        for (const { sentence, subject: own } of [wordsFor('ja').journalFolder, wordsFor('en').journalFolder]) {
          expect(text).toContain(sentence)
          expect(subject).toContain(own)
        }
        // Nobody shall be called to it.
        expect([...mail.flags!]).toContain('\\Seen')
      }
    })
  })
})

test('a full mailbox is told as such', async () => {
  const server = await startScripted(
    imapScript(
      {
        STATUS: (talk, tag) =>
          talk.say(`* STATUS Madoguchi/Journal (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 7)\r\n${tag} OK\r\n`),
        APPEND: async (talk, tag, words) => {
          talk.say('+ go on\r\n')
          await talk.bytes(Number(/\{(\d+)/.exec(words)![1]))
          await talk.line()
          talk.say(`${tag} NO [OVERQUOTA] Quota exceeded (mailbox for user is full)\r\n`)
        },
      },
      { folder: { uids: [] } },
    ),
  )
  ends.push(() => server.stop())
  const id = newId()
  const journal = await open(server.settings('none'), id)
  expect(await codeOf(journal.append(record('one'), { position: 0, hash: firstHash(id) }))).toBe('journal_full')
})

test('the practice office’s mail server keeps a journal', async () => {
  const { imap, stop } = await startPracticeServers([])
  ends.push(stop)
  const id = newId()
  const start = { position: 0, hash: firstHash(id) }
  await prepareFolders(imap)
  await prepareFolders(imap)
  const desks = await Promise.all([open(imap, id), open(imap, id)])
  let heard = 0
  await desks[1].watch(() => (heard += 1))
  await eventually(() => heard > 0)
  await Promise.all(desks.map((journal, of) => journal.append(record(`${of}`), start)))
  await eventually(() => heard > 1)
  expect((await all(desks[0])).toSorted()).toEqual(['0', '1'])
  expect(await all(desks[1])).toEqual(await all(desks[0]))
  await desks[0].objects.put('b'.repeat(64), record('object'))
  expect(await desks[1].objects.list()).toEqual(['b'.repeat(64)])
  expect((await desks[1].objects.get('b'.repeat(64)))?.toString()).toBe('object')
  for (let nth = 0; nth < 4; nth += 1) await desks[0].append(record(`more ${nth}`), start)
  await desks[0].dropTo(3)
  expect((await desks[1].read(0)).map(({ position }) => position)).toEqual([4, 5, 6])
})
