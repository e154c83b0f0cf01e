import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { type SmtpSink, startSmtpSink } from '../../../servers/smtp-sink.ts'
import { eventually } from '../../../support/eventually.ts'
import { startMailbox } from '../../../support/killed-office/killed-office.ts'
import {
  callOf,
  codeOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  type TypedCall,
} from '../../../support/office.ts'
import { settingsFor } from '../../letters/ground.ts'

let server: PostgresServer
let mailbox: Awaited<ReturnType<typeof startMailbox>>
let sink: SmtpSink
beforeAll(async () => {
  if (!available()) return
  server = await startPostgres()
  mailbox = await startMailbox(3)
  sink = await startSmtpSink({ tls: true })
})
afterAll(async () => {
  await Promise.all([server?.stop(), mailbox?.imap.stop(), sink?.stop()])
})

const inStep = (...calls: TypedCall[]): Promise<unknown> =>
  eventually(async () => {
    const all = await Promise.all(calls.map((call) => call('office.workstations', {})))
    return (
      new Set(all.map((one) => one!.state.position)).size === 1 &&
      all.every((one) => one!.state.state === 'in-step' && one!.state.waiting === 0)
    )
  })
const letters = (call: TypedCall) =>
  eventually(
    async () => (await call('letters.list', { order: 'oldest' })).rows,
    (rows) => rows.length === 3,
  )

test.runIf(available())(
  'a workstation of several that was put back from a backup goes on behind what it had done since, and sends nothing twice',
  async () => {
    const address = { engine: 'postgres' as const, ...server.owner }
    const { call: first } = await newTestOffice({ background: true })
    await first('office.setMailSettings', settingsFor(mailbox.incoming, sink.settings('tls')))
    await first('office.shareOffice', { address, name: 'one' })
    const { code } = await first('office.showCode', { address })
    const desk = newTestDesk({ dataDir: join(temporaryFolder(), 'office'), background: true })
    const second = callOf(desk)
    const who = { name: 'two', accountName: 'Haruka Kobayashi', passphrase: otherPassphrase }
    await second('office.joinOffice', { code, ...who })
    const { account } = await second('office.status', {})
    const [one, two, three] = await letters(second)
    await inStep(first, second)

    // A reply waits while the backup is made, and leaves behind it.
    const { id } = await second('letters.reply', { letterId: one!.id, subject: 'Re', body: 'Once.\n' })
    const folder = join(temporaryFolder(), 'backups')
    mkdirSync(folder)
    const { file } = await second('office.backUpTo', { folder })
    await second('letters.sendNow', { replyId: id })
    await second('letters.markCandidate', { id: two!.id, candidate: true })
    await eventually(async () => (await first('letters.get', { id: one!.id })).status === 'answered')
    await inStep(first, second)
    expect(sink.received().length).toBe(1)
    await desk.close()

    const dataDir = join(temporaryFolder(), 'restored')
    const again = callOf(newTestDesk({ dataDir, background: true }))
    const by = { accountId: account!.id, passphrase: otherPassphrase }
    const restore = { file: join(folder, file), by }
    // Of a workstation of its own the journal would not know: it joins as any other.
    expect(await codeOf(again('office.restore', { ...restore, asNew: true }))).toBe('backup_of_several')
    await again('office.restore', restore)
    await again('office.signIn', by)
    await inStep(first, again)
    const { alarms } = (await again('office.workstations', {}))!
    expect([...new Set(alarms.map(({ kind }) => kind))]).toEqual(['older-copy'])
    const { rows } = await again('letters.list', { order: 'oldest' })
    expect(rows.map(({ number, candidate }) => [number, candidate])).toEqual([
      [two!.number, true],
      [three!.number, false],
    ])
    expect((await again('letters.get', { id: one!.id })).status).toBe('answered')
    expect(await again('letters.queue', {})).toEqual([])

    // What is done from now on has numbers of its own, and reaches the others.
    const { id: other } = await again('letters.reply', { letterId: three!.id, subject: 'Re', body: 'Anew.\n' })
    await again('letters.sendNow', { replyId: other })
    await eventually(async () => (await first('letters.get', { id: three!.id })).status === 'answered')
    await inStep(first, again)
    expect(sink.received().map((mail) => ['Once.', 'Anew.'].find((text) => mail.includes(text)))).toEqual([
      'Once.',
      'Anew.',
    ])
    const shared = async (call: TypedCall) => (await call('office.verify', {})).shared
    const [here, there] = await eventually(
      () => Promise.all([shared(first), shared(again)]),
      ([mine, theirs]) => JSON.stringify(mine) === JSON.stringify(theirs),
    )
    expect(here).toEqual(there)
  },
)
