import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate, type Certificate } from '../../../../scripts/practice-office/certificates.ts'
import { startPracticeImap, type PracticeImap } from '../../../../scripts/practice-office/imap-server.ts'
import { reconnectDelay } from '../../../../main/letters/back-off.ts'
import { resendDelay } from '../../../../main/sending/resend-delay.ts'
import { openLetters, type Letters } from '../../../../main/letters/index.ts'
import type { MailSettings } from '../../../../shared/office/mail-settings.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { colleague, callAs, kobayashi, mailOf, newReader, nowhere, settingsFor } from '../ground.ts'
import { eventually } from '../../../support/eventually.ts'

const user = 'kouhou@consulate.example'
let certificate: Certificate
const open: { stop(): Promise<void> }[] = []
beforeAll(async () => {
  certificate = await makeCertificate()
})
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.stop()
})

async function startImap(count: number, folders?: { path: string }[]): Promise<PracticeImap> {
  const imap = await startPracticeImap(
    Array.from({ length: count }, (_, n) => ({ raw: mailOf(n + 1) })),
    { user, password: 'practice', certificate, ...(folders ? { folders } : {}) },
  )
  open.push(imap)
  return imap
}

function settingsOf(imap: PracticeImap, folders: Partial<MailSettings['folders']> = {}): MailSettings {
  return settingsFor(
    {
      host: '127.0.0.1',
      port: imap.port,
      tls: 'tls',
      user,
      password: 'practice',
      certificateAuthority: certificate.authority,
    },
    nowhere,
    folders,
  )
}

function start(
  settings: () => MailSettings | null,
  background = true,
): { letters: Letters; call: ReturnType<typeof callAs>; announced: () => number } {
  const reader = newReader()
  const db = newTestDatabase()
  let announced = 0
  const letters = openLetters({
    db,
    reader,
    mailSettings: settings,
    formSchemas: () => [],
    colleague,
    now: () => new Date(),
    announce: () => {
      announced += 1
    },
    background,
  })
  open.push({ stop: () => reader.close() }, letters)
  return { letters, call: callAs(db, letters, kobayashi), announced: () => announced }
}

describe('the mailbox in the background', () => {
  test('of a certificate that is refused the status says what it is', async () => {
    const imap = await startImap(1)
    const settings = settingsOf(imap)
    const { call } = start(() => ({ ...settings, incoming: { ...settings.incoming, certificateAuthority: '' } }))
    const { failure } = await eventually(
      () => call('status', {}),
      (status) => status.failure !== null,
    )
    expect(failure).toMatchObject({
      code: 'server_certificate',
      serverWords: '',
      certificate: {
        check: 'unknown-authority',
        issuer: 'Practice Office Authority',
        names: ['localhost', '127.0.0.1', '::1'],
      },
    })
  })

  test('letters are taken in at once, and news as it comes', async () => {
    const imap = await startImap(3)
    const { call, announced } = start(() => settingsOf(imap))
    await eventually(
      () => call('status', {}),
      (status) => status.onDesk === 3 && status.pulling === null,
    )
    imap.deliver({ raw: mailOf(4) })
    const status = await eventually(
      () => call('status', {}),
      (one) => one.onDesk === 4 && one.pulling === null && one.onServer === 4,
    )
    expect(status).toEqual({
      configured: true,
      connection: 'connected',
      failure: null,
      lastPullAt: expect.any(String),
      arrived: 4,
      pulling: null,
      onServer: 4,
      onDesk: 4,
      waiting: 0,
      notSent: 0,
      unsettled: 0,
      drafts: 0,
      mailboxes: [{ id: '', name: '', connection: 'connected', failure: null, lastPullAt: expect.any(String) }],
    })
    expect(announced()).toBeGreaterThan(0)
  })

  test('a pull asked for by a person says what it brought', async () => {
    const imap = await startImap(2)
    const { call } = start(() => settingsOf(imap))
    await eventually(
      () => call('status', {}),
      (status) => status.onDesk === 2 && status.pulling === null,
    )
    expect(await call('pull', {})).toEqual({
      arrived: 2,
      new: 0,
      known: 0,
      unrecognizedForms: 0,
      setApart: 0,
      failed: 0,
    })
  })

  test('a pull by hand right after an arrival tells of it, and the next one does not tell of it again', async () => {
    const imap = await startImap(1)
    const { call } = start(() => settingsOf(imap))
    const untilHere = (count: number) =>
      eventually(
        () => call('status', {}),
        (status) => status.onDesk === count && status.pulling === null,
      )
    await untilHere(1)
    expect([await call('pull', {}), (await call('status', {})).arrived]).toMatchObject([{ arrived: 1, new: 0 }, 1])
    imap.deliver({ raw: mailOf(2) })
    await untilHere(2)
    expect((await call('pull', {})).arrived).toBe(1)
    expect((await call('status', {})).arrived).toBe(1)
    expect((await call('pull', {})).arrived).toBe(0)
    imap.deliver({ raw: mailOf(3) })
    await untilHere(3)
    const [newest] = (await call('list', {})).rows
    await call('open', { id: newest!.id })
    expect((await call('pull', {})).arrived).toBe(0)
  })

  test('a refused login is told with its code and since when, and new settings are tried at once', async () => {
    const imap = await startImap(1)
    const right = settingsOf(imap)
    let settings: MailSettings = { ...right, incoming: { ...right.incoming, password: 'wrong' } }
    const { call, letters } = start(() => settings)
    const failed = await eventually(
      () => call('status', {}),
      (status) => status.connection === 'failed',
    )
    expect(failed.failure).toEqual({
      code: 'server_refused_login',
      serverWords: expect.any(String),
      since: expect.any(String),
      nextTryAt: expect.any(String),
    })
    expect(Date.parse(failed.failure!.nextTryAt!) - Date.now()).toBeGreaterThan(60_000)
    settings = right
    letters.settingsChanged()
    expect(
      (
        await eventually(
          () => call('status', {}),
          (status) => status.onDesk === 1 && status.pulling === null,
        )
      ).failure,
    ).toBeNull()
  })

  test('a server that goes away is waited for, and comes back', async () => {
    const first = await startImap(1)
    let imap = first
    const { call } = start(() => settingsOf(imap))
    await eventually(
      () => call('status', {}),
      (status) => status.onDesk === 1,
    )
    await first.stop()
    open.splice(open.indexOf(first), 1)
    await eventually(
      () => call('status', {}),
      (status) => status.connection === 'failed',
    )
    imap = await startImap(2)
    await eventually(
      () => call('status', {}),
      (status) => status.connection === 'connected' && status.onDesk === 2,
    )
  })

  test('a missing further folder does not keep the inbox from being read', async () => {
    const imap = await startImap(1)
    const { call } = start(() => settingsOf(imap, { others: ['No such folder'] }))
    const status = await eventually(
      () => call('status', {}),
      (one) => one.failure !== null,
    )
    expect([status.connection, status.failure!.code, status.onDesk]).toEqual(['connected', 'folder_missing', 1])
  })

  test('further folders are read too', async () => {
    const imap = await startImap(1, [{ path: 'Forms' }])
    imap.deliver({ raw: mailOf(9) }, 'Forms')
    const { call } = start(() => settingsOf(imap, { others: ['Forms'] }))
    await eventually(
      () => call('status', {}),
      (status) => status.onServer === 2 && status.onDesk === 2,
    )
  })

  test('without settings it rests, and says so', async () => {
    const { call } = start(() => null)
    await expect(call('pull', {})).rejects.toMatchObject({ code: 'mailbox_not_set' })
    expect(await call('status', {})).toMatchObject({ configured: false, connection: 'off', onServer: null })
  })

  test('after it was stopped nothing is asked of it any more', async () => {
    const imap = await startImap(1)
    const { call, letters } = start(() => settingsOf(imap))
    await letters.stop()
    await expect(call('pull', {})).rejects.toMatchObject({ code: 'not_signed_in' })
  })
})

describe('the mailbox of the command line', () => {
  test('is visited only when told, and left again', async () => {
    const imap = await startImap(3)
    const { call } = start(() => settingsOf(imap), false)
    expect((await call('status', {})).connection).toBe('off')
    expect(await call('pull', {})).toMatchObject({ new: 3 })
    expect(await call('pull', {})).toMatchObject({ new: 0 })
    await eventually(
      () => call('status', {}),
      (status) => status.connection === 'off',
    )
  })

  test('tells why it could not be read', async () => {
    const { call } = start(() => settingsFor(nowhere, nowhere), false)
    await expect(call('pull', {})).rejects.toMatchObject({ code: 'server_closed' })
    await expect(call('pull', {})).rejects.toMatchObject({ code: 'server_closed' })
  })
})

describe('how long is waited', () => {
  test('a mailbox is tried again after one second, then ever more rarely, at most every five minutes', () => {
    expect([1, 2, 3, 9, 10, 99].map((failures) => reconnectDelay(failures, 'server_unreachable', 0))).toEqual([
      1000, 2000, 4000, 256_000, 300_000, 300_000,
    ])
    expect([reconnectDelay(1, 'server_refused_login', 0), reconnectDelay(2, 'server_unreachable', 1)]).toEqual([
      300_000, 1000,
    ])
  })
  test('a reply is tried again a few times, longer where there is no connection, and never once it was refused for good', () => {
    expect(
      [1, 2, 3, 4, 5, 6].map((attempts) => resendDelay({ code: 'server_said_no', permanent: false }, attempts)),
    ).toEqual([60, 300, 900, 3600, 14_400, null])
    expect(
      [1, 2, 6, 900, 901].map((attempts) => resendDelay({ code: 'server_unreachable', permanent: false }, attempts)),
    ).toEqual([15, 30, 300, 300, null])
    expect(resendDelay({ code: 'server_said_no', permanent: true }, 1)).toBeNull()
  })
})
