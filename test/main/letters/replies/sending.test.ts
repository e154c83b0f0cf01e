import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCertificate, type Certificate } from '../../../../scripts/practice-office/certificates.ts'
import { startPracticeImap, type PracticeImap } from '../../../../scripts/practice-office/imap-server.ts'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { openLetters, type Letters } from '../../../../main/letters/index.ts'
import type { MailSettings, ServerSettings } from '../../../../shared/office/mail-settings.ts'
import { startSmtpSink, type SinkWishes, type SmtpSink } from '../../../servers/smtp-sink.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { colleague, callAs, kobayashi, mailOf, newReader, nowhere, settingsFor } from '../ground.ts'
import { eventually } from '../../../support/eventually.ts'

const user = 'kouhou@consulate.example'
let certificate: Certificate
let imap: PracticeImap
let incoming: ServerSettings
let db: Database
let time: () => Date
const open: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  certificate = await makeCertificate()
})
beforeEach(async () => {
  await startImap()
  db = newTestDatabase()
  time = () => new Date()
})
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.stop()
})

async function startImap(folders?: { path: string }[]): Promise<void> {
  imap = await startPracticeImap(
    [1, 2].map((n) => ({ raw: mailOf(n) })),
    { user, password: 'practice', certificate, ...(folders ? { folders } : {}) },
  )
  incoming = {
    host: '127.0.0.1',
    port: imap.port,
    tls: 'tls',
    user,
    password: 'practice',
    certificateAuthority: certificate.authority,
  }
  open.push(imap)
}

async function startSink(wishes: SinkWishes = {}): Promise<SmtpSink> {
  const sink = await startSmtpSink({ tls: true, ...wishes })
  open.push(sink)
  return sink
}

function start(settings: MailSettings): { letters: Letters; call: ReturnType<typeof callAs> } {
  const reader = newReader()
  const letters = openLetters({
    db,
    reader,
    mailSettings: () => settings,
    formSchemas: () => [],
    colleague,
    now: () => time(),
    announce: () => {},
    background: true,
  })
  open.push({ stop: () => reader.close() }, letters)
  return { letters, call: callAs(db, letters, kobayashi, () => time()) }
}

async function firstLetter(call: ReturnType<typeof callAs>): Promise<string> {
  const { rows } = await eventually(
    () => call('list', { order: 'oldest' }),
    (page) => page.total === 2,
  )
  return rows.find((row) => row.subject === 'Letter 1')!.id
}

async function replyNow(call: ReturnType<typeof callAs>, letterId: string): Promise<string> {
  const { id } = await call('reply', { letterId, subject: 'Re: Letter 1', body: 'Dear Citizen,\n\nyes.' })
  await call('sendNow', { replyId: id })
  return id
}

const queue = async (call: ReturnType<typeof callAs>) =>
  (await call('queue', {})).map(({ state, error, serverWords }) => ({ state, error, serverWords }))
const header = (mail: string | Buffer, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(mail.toString())?.[1]?.trim()

describe('a reply', () => {
  test('leaves, arrives, is copied to Sent, and the letter is answered here and on the server', async () => {
    const sink = await startSink()
    const { call } = start(settingsFor(incoming, sink.settings('tls')))
    const id = await firstLetter(call)
    await replyNow(call, id)
    const letter = await eventually(
      () => call('get', { id }),
      (one) => one.replies[0]?.copy === 'done',
    )
    expect(letter).toMatchObject({
      status: 'answered',
      replies: [{ state: 'sent', by: colleague(kobayashi.id), error: '', copy: 'done' }],
    })
    expect(sink.received()).toHaveLength(1)
    const [mail] = sink.received()
    expect(
      ['From', 'To', 'Subject', 'Message-ID', 'In-Reply-To', 'References'].map((name) => header(mail!, name)),
    ).toEqual([
      'Consulate General of Japan <kouhou@consulate.example>',
      'Citizen 1 <c1@citizen.example>',
      'Re: Letter 1',
      `<${letter.replies[0]!.messageId}>`,
      '<m1@citizen.example>',
      '<m1@citizen.example>',
    ])
    expect(mail).toContain('> Text of letter 1.')
    expect(imap.folder('Sent').map((one) => header(one.raw, 'Message-ID'))).toEqual([
      `<${letter.replies[0]!.messageId}>`,
    ])
    await eventually(
      () => imap.folder('INBOX')[0]!.flags,
      (flags) => flags.includes('\\Answered'),
    )
    expect(imap.folder('INBOX').map((one) => one.flags.includes('\\Seen'))).toEqual([false, false])
  })

  test('goes to all who get a copy; who is refused is told, and who got it unseen stands in the office’s copy alone', async () => {
    const sink = await startSink({ unknownRecipient: 'gone@club.example' })
    const { call } = start(settingsFor(incoming, sink.settings('tls')))
    const id = await firstLetter(call)
    const copies = { cc: ['gone@club.example', 'jiro@club.example'], bcc: ['unseen@club.example'] }
    const { id: replyId } = await call('reply', {
      letterId: id,
      subject: 'Re',
      body: 'Dear Citizen,\n\nyes.',
      ...copies,
    })
    await call('sendNow', { replyId })
    const letter = await eventually(
      () => call('get', { id }),
      (one) => one.replies[0]?.copy === 'done',
    )
    expect(letter.replies).toMatchObject([{ state: 'sent', bounce: { recipient: 'gone@club.example' }, ...copies }])
    const [mail] = sink.received()
    expect([header(mail!, 'Cc'), mail!.includes('unseen')]).toEqual(['gone@club.example, jiro@club.example', false])
    expect(imap.folder('Sent').map((one) => header(one.raw, 'Bcc'))).toEqual(['unseen@club.example'])
  })

  test('waits its fifteen seconds before it leaves', async () => {
    const sink = await startSink()
    const { call } = start(settingsFor(incoming, sink.settings('tls')))
    const letterId = await firstLetter(call)
    await call('reply', { letterId, subject: 'Re: x', body: 'y' })
    await call('status', {})
    expect([await queue(call), sink.received()]).toEqual([[{ state: 'waiting', error: '', serverWords: '' }], []])
  })

  test('that still waits when the program ends leaves after the next start, once', async () => {
    const sink = await startSink()
    const settings = settingsFor(incoming, sink.settings('tls'))
    const first = start(settings)
    const letterId = await firstLetter(first.call)
    await first.call('reply', { letterId, subject: 'Re: x', body: 'y' })
    await first.letters.stop()
    time = () => new Date(Date.now() + 60_000)
    const second = start(settings)
    await eventually(
      () => second.call('get', { id: letterId }),
      (one) => one.status === 'answered',
    )
    expect(sink.received()).toHaveLength(1)
  })

  test('that waited in a copy of the data from before it was sent is found in Sent after the next start, and a person decides', async () => {
    const sink = await startSink()
    const settings = settingsFor(incoming, sink.settings('tls'))
    const first = start(settings)
    const letterId = await firstLetter(first.call)
    await first.call('reply', { letterId, subject: 'Re: x', body: 'y' })
    const [waiting] = await first.call('queue', {})
    await first.letters.stop()
    imap.deliver({ raw: Buffer.from(`Message-ID: <${waiting!.messageId}>\r\nSubject: Re: x\r\n\r\ny`) }, 'Sent')
    time = () => new Date(Date.now() + 60_000)
    const second = start(settings)
    await eventually(
      () => queue(second.call),
      ([one]) => one?.state === 'uncertain',
    )
    await second.call('pull', {})
    expect(await queue(second.call)).toEqual([{ state: 'uncertain', error: 'found_in_sent', serverWords: '' }])
    await second.call('settleReply', { replyId: waiting!.id, arrived: true })
    await eventually(
      () => second.call('get', { id: letterId }),
      (one) => one.status === 'answered' && one.replies[0]?.copy === 'done',
    )
    expect([sink.received(), imap.folder('Sent').length]).toEqual([[], 1])
  })

  test('that waited before the start waits on while nobody can look into Sent, and leaves once it is not there', async () => {
    const sink = await startSink()
    const settings = settingsFor(incoming, sink.settings('tls'))
    const first = start(settings)
    const letterId = await firstLetter(first.call)
    await first.call('reply', { letterId, subject: 'Re: x', body: 'y' })
    await first.letters.stop()
    settings.incoming = nowhere
    let ahead = 60_000
    time = () => new Date(Date.now() + ahead)
    const second = start(settings)
    await eventually(
      () => queue(second.call),
      ([one]) => one?.error !== '',
    )
    expect([await queue(second.call), sink.received()]).toEqual([
      [{ state: 'waiting', error: 'server_closed', serverWords: '' }],
      [],
    ])
    settings.incoming = incoming
    ahead = 3_600_000
    second.letters.settingsChanged()
    await eventually(
      () => second.call('get', { id: letterId }),
      (one) => one.status === 'answered',
    )
    expect(sink.received()).toHaveLength(1)
  })

  test('that waited before the start is for a person to decide where the Sent folder is not to be had', async () => {
    await startImap([{ path: 'Drafts' }])
    const sink = await startSink()
    const settings = settingsFor(incoming, sink.settings('tls'))
    const first = start(settings)
    const letterId = await firstLetter(first.call)
    await first.call('reply', { letterId, subject: 'Re: x', body: 'y' })
    await first.letters.stop()
    time = () => new Date(Date.now() + 60_000)
    const second = start(settings)
    const [held] = await eventually(
      () => second.call('queue', {}),
      ([one]) => one?.state === 'uncertain',
    )
    expect([held!.error, sink.received()]).toEqual(['sent_folder_unseen', []])
    await second.call('settleReply', { replyId: held!.id, arrived: false })
    expect((await second.call('get', { id: letterId })).draft).toMatchObject({ subject: 'Re: x', body: 'y' })
  })

  test('refused for good goes back to its writer, with the server’s words', async () => {
    const sink = await startSink({ answers: { rcpt: '550 5.1.1 no such user here' } })
    const { call } = start(settingsFor(incoming, sink.settings('tls')))
    const id = await firstLetter(call)
    await replyNow(call, id)
    const letter = await eventually(
      () => call('get', { id }),
      (one) => one.replies[0]?.state === 'not-sent',
    )
    expect(letter).toMatchObject({ status: 'new', draft: { subject: 'Re: Letter 1', body: 'Dear Citizen,\n\nyes.' } })
    expect(letter.replies[0]!.serverWords).toContain('no such user here')
    expect(imap.folder('Sent')).toEqual([])
  })

  test('put off by the server waits, and is tried again by itself', async () => {
    const busy = await startSink({ answers: { mail: '451 4.3.2 later please' } })
    const settings = settingsFor(incoming, busy.settings('tls'))
    const { call, letters } = start(settings)
    const id = await firstLetter(call)
    await replyNow(call, id)
    const [waiting] = await eventually(
      () => call('queue', {}),
      ([one]) => one?.error !== '',
    )
    expect(waiting).toMatchObject({ state: 'waiting', error: 'server_said_no' })
    expect(Date.parse(waiting!.leavesAt) - Date.now()).toBeGreaterThan(30_000)
    const ready = await startSink()
    settings.outgoing = ready.settings('tls')
    time = () => new Date(Date.now() + 120_000)
    letters.settingsChanged()
    await eventually(
      () => call('get', { id }),
      (one) => one.status === 'answered',
    )
    expect(ready.received()).toHaveLength(1)
  })

  test('waits while the outgoing server cannot be reached', async () => {
    const { call } = start(settingsFor(incoming, nowhere))
    const id = await firstLetter(call)
    await replyNow(call, id)
    expect(
      await eventually(
        () => queue(call),
        ([one]) => one?.error !== '',
      ),
    ).toEqual([{ state: 'waiting', error: 'server_closed', serverWords: '' }])
  })

  test('cut after its end had left is uncertain, and is never sent again by itself', async () => {
    const sink = await startSink({ cutAt: 'dot' })
    const settings = settingsFor(incoming, sink.settings('tls'))
    const first = start(settings)
    const letterId = await firstLetter(first.call)
    await replyNow(first.call, letterId)
    await eventually(
      () => queue(first.call),
      ([one]) => one?.state === 'uncertain',
    )
    await first.letters.stop()
    time = () => new Date(Date.now() + 86_400_000)
    const second = start(settings)
    await second.call('pull', {})
    expect([(await queue(second.call)).map((one) => one.state), sink.received().length]).toEqual([['uncertain'], 1])
  })

  test('that is uncertain but lies in the Sent folder was sent', async () => {
    const sink = await startSink({ cutAt: 'dot' })
    const { call } = start(settingsFor(incoming, sink.settings('tls')))
    const id = await firstLetter(call)
    await replyNow(call, id)
    await eventually(
      () => queue(call),
      ([one]) => one?.state === 'uncertain',
    )
    imap.deliver({ raw: Buffer.from(sink.received()[0]!) }, 'Sent')
    await call('pull', {})
    expect(await call('get', { id })).toMatchObject({ status: 'answered', replies: [{ state: 'sent', copy: 'done' }] })
  })

  test('found on its way when the program starts is uncertain', async () => {
    const sink = await startSink()
    const settings = settingsFor(incoming, sink.settings('tls'))
    const first = start(settings)
    const letterId = await firstLetter(first.call)
    await first.call('reply', { letterId, subject: 'Re: x', body: 'y' })
    await first.letters.stop()
    audited(db, { accountId: null, what: 'letters.replySending', at: '' }, () =>
      db.exec(`UPDATE replies SET state = 'sending'`),
    )
    const second = start(settings)
    expect([(await queue(second.call)).map((one) => one.state), sink.received()]).toEqual([['uncertain'], []])
  })

  test('whose outcome cannot be written ends nothing, is uncertain at the next look, and is not sent again', async () => {
    const sink = await startSink()
    const { call, letters } = start(settingsFor(incoming, sink.settings('tls')))
    const id = await firstLetter(call)
    db.exec(
      `CREATE TEMP TRIGGER full_disk BEFORE UPDATE ON replies WHEN new.state = 'sent' BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    await replyNow(call, id)
    await eventually(
      () => sink.received().length,
      (count) => count === 1,
    )
    await eventually(
      () => call('health', {}),
      ({ troubles }) => troubles.some(({ what }) => what === 'letters.sending'),
    )
    db.exec('DROP TRIGGER full_disk')
    letters.settingsChanged()
    await eventually(
      () => queue(call),
      ([one]) => one?.state === 'uncertain',
    )
    expect(sink.received()).toHaveLength(1)
  })

  test('whose copy fails is sent all the same, and the copy is laid once the folder is there', async () => {
    await startImap([{ path: 'Drafts' }])
    const sink = await startSink()
    const settings = settingsFor(incoming, sink.settings('tls'))
    const { call } = start(settings)
    const id = await firstLetter(call)
    await replyNow(call, id)
    expect(
      (
        await eventually(
          () => call('get', { id }),
          (one) => one.replies[0]?.copy === 'failed',
        )
      ).status,
    ).toBe('answered')
    settings.folders.sent = 'Drafts'
    await call('pull', {})
    expect((await call('get', { id })).replies[0]!.copy).toBe('done')
    expect([imap.folder('Drafts').length, sink.received().length]).toEqual([1, 1])
  })
})
