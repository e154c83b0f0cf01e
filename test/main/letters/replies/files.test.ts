import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { migrate } from '../../../../main/database/migrate.ts'
import type { Database } from '../../../../main/database/open.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { letterHandlers } from '../../../../main/letters/handlers.ts'
import { moveReply } from '../../../../main/letters/replies/reply-queries.ts'
import { copyToDraft } from '../../../../main/letters/replies/draft-queries.ts'
import { getReply } from '../../../../main/letters/replies/reply-queries.ts'
import { usualCalendar } from '../../../../shared/letters/calendar.ts'
import { filesWithin, mostFileOctets, usualMailOctets } from '../../../../shared/letters/reply-files.ts'
import { insertOldMail, insertOldReply, officeOf, until } from '../../../support/old-office.ts'
import { newTestDatabase, temporaryFolder } from '../../../support/office.ts'
import { callAs, colleague, formOf, keep, kobayashi, mori, nowhere, settingsFor } from '../ground.ts'

let db: Database
let letterId: string
let time: Date
let ended: string
let call: ReturnType<typeof callAs>
let callMori: ReturnType<typeof callAs>

beforeEach(() => {
  db = newTestDatabase()
  letterId = keep(db, 1, formOf({ name: '山本 沙織', email: 'saori@citizen.example', message: '旅券の更新' }))
  time = new Date('2026-11-24T18:00:00.000Z')
  ended = ''
  const handlers = letterHandlers({
    reader: null as never,
    importer: undefined as never,
    loop: null as never,
    arrivals: null as never,
    mailSettings: () => settingsFor(nowhere, nowhere),
    formSchemas: () => [],
    colleague,
    staff: () => [],
    today: () => '2026-11-24',
    workdays: () => ({ calendar: usualCalendar, timeZone: 'UTC' }),
    calendar: { find: () => null, save: () => undefined },
    timeZone: () => 'UTC',
    mostTakenOctets: 0,
    accountEnded: (accountId) => accountId === ended,
    onQueue: () => {},
    onOwed: () => {},
  })
  call = callAs(db, { handlers }, kobayashi, () => time)
  callMori = callAs(db, { handlers }, mori, () => time)
})

const octets = (words: string) => new Uint8Array(Buffer.from(words))
const draft = () => ({ letterId, subject: 'Re: 旅券', body: '山本様' })
const attach = (name: string, words = name, as = call) => as('attach', { ...draft(), name, bytes: octets(words) })
const reply = (body = '用紙を添付します。') => call('reply', { letterId, subject: 'Re: 旅券', body })
const draftFiles = async (as = call) => (await as('get', { id: letterId })).draftFiles.map(({ name }) => name)
const repliesFiles = async () =>
  (await call('get', { id: letterId })).replies.map(({ files }) => files.map(({ name }) => name))
const held = async (id: string) => Buffer.from((await call('replyFile', { id })).bytes).toString()
const contents = () => db.prepare('SELECT count(*) FROM file_contents').pluck().get()
const fails = (id: string) =>
  audited(db, { accountId: null, what: 'letters.replyNotSent', at: '' }, () => {
    moveReply(db, id, 'waiting', 'not-sent', '')
    copyToDraft(db, getReply(db, id), '')
  })

describe('a file of a draft', () => {
  test('begins one, is there when the letter is opened again, with a safe name and its octets as they were', async () => {
    const { file } = await attach('../../旅券\u202e申請書.PDF', 'scan\r\n\0')
    expect(file).toEqual({
      id: expect.any(String) as string,
      name: '旅券申請書.PDF',
      type: 'application/pdf',
      size: 7,
      here: true,
      risky: false,
    })
    const letter = await call('get', { id: letterId })
    expect([letter.draft?.body, letter.claim?.by.accountId, letter.draftFiles]).toEqual([
      '山本様',
      kobayashi.id,
      [file],
    ])
    expect(await held(file.id)).toBe('scan\r\n\0')
    // What is typed meanwhile stays what it is.
    await call('saveDraft', { ...draft(), body: '山本様、' })
    await attach('setup.exe')
    expect((await call('get', { id: letterId })).draft?.body).toBe('山本様、')
    expect((await call('get', { id: letterId })).draftFiles.map(({ risky }) => risky)).toEqual([false, true])
    expect(await draftFiles(callMori)).toEqual([])
  })

  test('of this computer is read by the desk; what cannot be sent is told by its name', async () => {
    const folder = temporaryFolder()
    const path = (name: string) => join(folder, name)
    writeFileSync(path('案内.pdf'), 'pdf')
    writeFileSync(path('large.mov'), '')
    truncateSync(path('large.mov'), mostFileOctets + 1)
    mkdirSync(path('folder'))
    const paths = ['案内.pdf', 'large.mov', 'folder', 'gone.txt'].map(path)
    const { attached, refused } = await call('attachFrom', { ...draft(), paths })
    expect(attached.map(({ name, size }) => [name, size])).toEqual([['案内.pdf', 3]])
    expect(refused).toEqual([
      { name: 'large.mov', code: 'file_too_large' },
      { name: 'folder', code: 'file_not_read' },
      { name: 'gone.txt', code: 'file_not_read' },
    ])
    expect(await draftFiles()).toEqual(['案内.pdf'])
  })

  test('that is taken out can be put back within the hour, and is gone after that', async () => {
    const { file } = await attach('form.pdf')
    const { ids } = await call('detach', { letterId, ids: [file.id] })
    expect([ids, await draftFiles()]).toEqual([[file.id], []])
    expect(await callMori('reattach', { letterId, ids })).toEqual({ ids: [] })
    expect(await call('reattach', { letterId, ids })).toEqual({ ids })
    expect(await draftFiles()).toEqual(['form.pdf'])
    await call('detach', { letterId, ids })
    time = new Date(time.getTime() + 3_700_000)
    const other = await attach('other.pdf')
    await call('detach', { letterId, ids: [other.file.id] })
    expect([await call('reattach', { letterId, ids }), contents()]).toEqual([{ ids: [] }, 1])
  })

  test('goes with a discarded draft, and comes back where that is undone', async () => {
    const { file } = await attach('form.pdf')
    await call('discardDraft', { letterId })
    expect(await draftFiles()).toEqual([])
    await call('saveDraft', draft())
    await call('reattach', { letterId, ids: [file.id] })
    expect([await draftFiles(), await held(file.id)]).toEqual([['form.pdf'], 'form.pdf'])
  })

  test('is seen by a colleague who reads the draft, and goes over with that of an account that has ended', async () => {
    await attach('form.pdf')
    const read = await callMori('othersDraft', { letterId, accountId: kobayashi.id })
    expect(read.files.map(({ name }) => name)).toEqual(['form.pdf'])
    await attach('own.pdf', 'own', callMori)
    ended = kobayashi.id
    await callMori('takeOverDraft', { letterId, accountId: kobayashi.id })
    expect([await draftFiles(callMori), await draftFiles()]).toEqual([['form.pdf', 'own.pdf'], []])
  })
})

describe('the files of a reply', () => {
  test('are those of its draft, and are the draft’s again where it is taken back', async () => {
    await attach('form.pdf')
    await attach('map.png')
    const { id, files } = await reply()
    expect(files.map(({ name }) => name)).toEqual(['form.pdf', 'map.png'])
    expect([await draftFiles(), await repliesFiles()]).toEqual([[], [['form.pdf', 'map.png']]])
    await call('undoReply', { replyId: id })
    expect([await draftFiles(), await repliesFiles(), contents()]).toEqual([['form.pdf', 'map.png'], [], 2])
  })

  test('of one that could not be sent are in its draft as well, and nowhere twice however it goes on', async () => {
    await attach('form.pdf')
    const first = await reply()
    fails(first.id)
    expect([await draftFiles(), await repliesFiles(), contents()]).toEqual([['form.pdf'], [['form.pdf']], 1])
    await call('undoReply', { replyId: first.id })
    expect([await draftFiles(), contents()]).toEqual([['form.pdf'], 1])
    // Sent again as it is, the draft that only repeats it goes.
    const second = await reply()
    fails(second.id)
    await call('retryReply', { replyId: second.id })
    const letter = await call('get', { id: letterId })
    expect([letter.draft, letter.draftFiles, await repliesFiles()]).toEqual([null, [], [['form.pdf']]])
    // Written anew, what was not sent is done with, and so are its files.
    fails(second.id)
    await attach('more.pdf')
    await reply('別の文面です。')
    expect([await repliesFiles(), contents()]).toEqual([[['form.pdf', 'more.pdf']], 2])
  })

  test('stay in a draft that holds others than what is sent again', async () => {
    await attach('form.pdf')
    const { id } = await reply()
    fails(id)
    await attach('more.pdf')
    await call('retryReply', { replyId: id })
    expect([await draftFiles(), await repliesFiles()]).toEqual([['form.pdf', 'more.pdf'], [['form.pdf']]])
  })

  test('that are more than the mail server takes, or have not come to this workstation, hold it', async () => {
    const { file } = await attach('form.pdf')
    db.prepare('UPDATE file_contents SET octets = zeroblob(10)').run()
    const resize = (size: number) => throughTheDoor(db, () => db.prepare('UPDATE reply_files SET size = ?').run(size))
    resize(filesWithin(usualMailOctets) + 1)
    await expect(reply()).rejects.toMatchObject({ code: 'mail_too_large' })
    db.prepare('INSERT INTO server_sizes VALUES (?, ?, ?)').run(`${nowhere.host}:${nowhere.port}`, 40_000_000, '')
    expect(await call('mailLimit', {})).toEqual({ octets: 40_000_000, said: true })
    const kept = db.prepare('SELECT * FROM file_contents').get() as { content: string }
    db.exec('DELETE FROM file_contents')
    await expect(reply()).rejects.toMatchObject({ code: 'reply_files_away' })
    await expect(call('replyFile', { id: file.id })).rejects.toMatchObject({ code: 'reply_files_away' })
    expect((await call('get', { id: letterId })).draftFiles[0]?.here).toBe(false)
    db.prepare('INSERT INTO file_contents VALUES (?, ?)').run(kept.content, Buffer.alloc(10))
    expect((await reply()).files).toHaveLength(1)
  })

  test('are erased with their letter, here and beside the journal', async () => {
    await attach('form.pdf')
    await reply()
    await attach('more.pdf')
    audited(db, { accountId: null, what: 'letters.putFiles', at: '' }, () =>
      db.exec(`INSERT INTO file_objects SELECT content, x'00', 1, '["a"]' FROM file_contents`),
    )
    throughTheDoor(db, () => {
      db.exec('DELETE FROM replies; DELETE FROM letters')
    })
    expect(
      db.prepare('SELECT (SELECT count(*) FROM reply_files) + (SELECT count(*) FROM file_objects)').pluck().get(),
    ).toBe(0)
    expect(contents()).toBe(0)
  })
})

test('replies and drafts of before are as they were, and have no files', () => {
  const { db: old } = officeOf(30)
  insertOldMail(old, { place: 1, id: 'a', raw: Buffer.from('x') })
  insertOldReply(old, 'r', 1, 'sent')
  old.exec(`INSERT INTO drafts VALUES ('k', 1, 'Re', 'begun', '2026-11-20T10:00:00.000Z')`)
  migrate(old, until(1020))
  const rows = () => ['replies', 'drafts'].map((table) => old.prepare(`SELECT * FROM ${table}`).all())
  const before = rows()
  migrate(old, until(1030))
  expect([rows(), before.map(({ length }) => length)]).toEqual([before, [1, 1]])
  expect(old.prepare('SELECT count(*) FROM reply_files').pluck().get()).toBe(0)
  old.close()
})
