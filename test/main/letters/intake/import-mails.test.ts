import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import type { Letters } from '../../../../main/letters/index.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import type { ImportRow } from '../../../../shared/letters/intake.ts'
import { newTestDatabase, temporaryFolder } from '../../../support/office.ts'
import { callAs, keep, kobayashi, mailOf, newReader, openLettersOf } from '../ground.ts'
import { eventually } from '../../../support/eventually.ts'

let reader: MailReader
beforeAll(() => {
  reader = newReader()
})
const open: Letters[] = []
afterAll(async () => {
  for (const letters of open) await letters.stop()
  await reader.close()
})

function start(db: Database): ReturnType<typeof callAs> {
  const letters = openLettersOf(db, reader)
  open.push(letters)
  return callAs(db, letters, kobayashi)
}

const text = (n: number, headers: string[] = []): string => Buffer.from(mailOf(n, { headers })).toString()
const mbox = (mails: string[]): string =>
  mails.map((mail) => `From c@citizen.example Tue Nov 24 09:00:00 2026\n${mail.replaceAll('\r\n', '\n')}\n`).join('')
const numbers = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index)

function fileOf(name: string, content: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

async function imported(
  call: ReturnType<typeof callAs>,
  path: string,
  closed = false,
): Promise<Pick<ImportRow, 'name' | 'state' | 'new' | 'known' | 'failed'>> {
  const { id } = await call('importMails', { path, closed })
  const rows = await eventually(
    () => call('imports', {}),
    (found) => found.find((one) => one.id === id)?.state !== 'running',
  )
  const row = rows.find((one) => one.id === id)!
  if (row.state === 'done') expect(row.bytesDone).toBe(row.bytesTotal)
  return { name: row.name, state: row.state, new: row.new, known: row.known, failed: row.failed }
}

const kept = (db: Database) =>
  db
    .prepare(
      `SELECT mailbox, folder, uid, subject, on_server AS onServer, status FROM ways_in JOIN mails USING (place)
      WHERE NOT EXISTS (SELECT 1 FROM ways_in AS other WHERE other.place = mails.place AND other.mailbox < ways_in.mailbox) ORDER BY place, uid`,
    )
    .all()
const mail = (folder: string, uid: number, n: number, status = 'open') => ({
  mailbox: 'import',
  folder,
  uid,
  subject: `Letter ${n}`,
  onServer: 0,
  status,
})

describe('an import', () => {
  test('of an mbox file takes every mail in once, marked with where it came from', async () => {
    const db = newTestDatabase()
    const call = start(db)
    const path = fileOf('old.mbox', mbox(numbers(120).map((n) => text(n, n === 2 ? ['X-Status: A'] : []))))
    expect(await imported(call, path)).toEqual({ name: 'old.mbox', state: 'done', new: 120, known: 0, failed: 0 })
    expect(await imported(call, path)).toEqual({ name: 'old.mbox', state: 'done', new: 0, known: 120, failed: 0 })
    expect(kept(db)).toEqual(numbers(120).map((n) => mail('old.mbox', n, n, n === 2 ? 'answered' : 'open')))
    const { rows } = await call('list', { order: 'oldest', limit: 1 })
    expect(await call('get', { id: rows[0]!.id })).toMatchObject({
      importedFrom: 'old.mbox',
      onServer: false,
      receivedAt: '2026-11-24T10:00:00.000Z',
    })
    expect(await call('status', {})).toMatchObject({ onDesk: 0, onServer: null, arrived: 0 })
  })

  test('of a maildir knows from the names what was answered; what was not comes in as done where that is wanted', async () => {
    const db = newTestDatabase()
    const call = start(db)
    const path = join(temporaryFolder(), 'Maildir')
    for (const part of ['cur', 'new', 'tmp', '.Trash/cur']) mkdirSync(join(path, part), { recursive: true })
    writeFileSync(join(path, 'cur', '1795514400.M1P1.host:2,RS'), text(1).replaceAll('\r\n', '\n'))
    writeFileSync(join(path, 'cur', '1795514401.M1P1.host:2,S'), text(2))
    writeFileSync(join(path, 'new', '1795514402.M1P1.host'), text(3))
    writeFileSync(join(path, '.Trash', 'cur', '1795514403.M1P1.host'), text(4))
    expect(await imported(call, path, true)).toEqual({ name: 'Maildir', state: 'done', new: 3, known: 0, failed: 0 })
    expect(kept(db)).toEqual([
      mail('Maildir', 1, 1, 'answered'),
      mail('Maildir', 2, 2, 'closed'),
      mail('Maildir', 3, 3, 'closed'),
    ])
    expect((await call('list', { view: 'all' })).unread).toBe(0)
  })

  test('of a folder takes .eml and .mbox files at any depth, and of one file that mail', async () => {
    const db = newTestDatabase()
    const call = start(db)
    const path = join(temporaryFolder(), 'archive')
    mkdirSync(join(path, '2025'), { recursive: true })
    writeFileSync(join(path, 'a.eml'), text(1))
    writeFileSync(join(path, '2025', 'b.EML'), text(2))
    writeFileSync(join(path, '2025', 'c.mbox'), mbox([text(1), text(3)]))
    writeFileSync(join(path, 'notes.txt'), 'no mail')
    expect(await imported(call, path)).toEqual({ name: 'archive', state: 'done', new: 3, known: 1, failed: 0 })
    expect(await imported(call, fileOf('one.eml', text(9)))).toEqual({
      name: 'one.eml',
      state: 'done',
      new: 1,
      known: 0,
      failed: 0,
    })
  })

  test('leaves out what a pull has brought; what a pull brings later is the same letter', async () => {
    const db = newTestDatabase()
    const call = start(db)
    keep(db, 7, { subject: 'Letter 1' }, { raw: mailOf(1) })
    expect(await imported(call, fileOf('old.mbox', mbox([text(1), text(2)])))).toEqual({
      name: 'old.mbox',
      state: 'done',
      new: 1,
      known: 1,
      failed: 0,
    })
    keep(db, 8, { subject: 'Letter 2' }, { raw: mailOf(2) })
    expect(kept(db)).toEqual(
      [7, 8].map((uid) => ({
        mailbox: '',
        folder: 'INBOX',
        uid,
        subject: `Letter ${uid - 6}`,
        onServer: 1,
        status: 'open',
      })),
    )
  })

  test('is stopped after its batch, and goes on where it was when it is begun again', async () => {
    const db = newTestDatabase()
    const call = start(db)
    const path = fileOf('old.mbox', mbox(numbers(4000).map((n) => text(n))))
    const { id } = await call('importMails', { path, closed: false })
    await expect(call('importMails', { path, closed: false })).rejects.toThrow('already_importing')
    await eventually(
      () => call('imports', {}),
      ([row]) => row!.new > 0,
    )
    await call('stopImport', {})
    const [row] = await eventually(
      () => call('imports', {}),
      ([one]) => one!.state !== 'running',
    )
    expect([row!.id, row!.state, row!.new < 4000]).toEqual([id, 'stopped', true])
    expect(await imported(call, path)).toMatchObject({ state: 'done', new: 4000 - row!.new, known: row!.new })
    expect(kept(db)).toEqual(numbers(4000).map((n) => mail('old.mbox', n, n)))
  })

  test('of what holds no mail, or is not there, is refused in words of its own', async () => {
    const call = start(newTestDatabase())
    const codes = []
    for (const path of [fileOf('letter.txt', 'Hello there'), temporaryFolder(), '/nowhere/at/all']) {
      codes.push(await call('importMails', { path, closed: false }).catch((failure: { code: string }) => failure.code))
    }
    expect([codes, await call('imports', {})]).toEqual([
      ['nothing_to_import', 'nothing_to_import', 'file_unreadable'],
      [],
    ])
  })
})
