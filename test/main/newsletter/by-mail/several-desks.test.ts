import { afterAll, beforeAll, expect, test } from 'vitest'
import { startListSending } from '../../../../main/newsletter/by-mail/sending.ts'
import { newLine } from '../../../../main/sending/line.ts'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { startSmtpSink } from '../../../servers/smtp-sink.ts'
import { afterFile } from '../../../support/after-file.ts'
import { eventually } from '../../../support/eventually.ts'
import { newSharedOffice, type TestDesk } from '../../journal/desks.ts'
import { nowhere, settingsFor } from '../../letters/ground.ts'
import { newList, type TestList, written } from './ground.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

/** A workstation that answers by itself what it takes in. */
function answering(desk: TestDesk, list: TestList, outgoing: Parameters<typeof settingsFor>[1]): void {
  const mail = settingsFor(nowhere, outgoing)
  const sending = startListSending({
    db: desk.db,
    mailSettings: () => mail,
    settings: () => list.settings,
    now: () => new Date(),
    line: newLine(),
    decided: (signal) => desk.journal.decided(signal),
    onChanged: () => undefined,
  })
  desk.told.push(() => sending.wake())
  afterFile(() => sending.stop())
}

test.runIf(available())(
  'of a hundred sign-ups that three workstations take in at once each is answered once',
  async () => {
    const sink = await startSmtpSink({ tls: true })
    afterFile(() => sink.stop())
    const { first, join } = await newSharedOffice(server)
    const desks = [first, await join(), await join()]
    const mails = Array.from({ length: 100 }, (_, nth) =>
      written({
        from: `Reader <reader${nth}@citizen.example>`,
        subject: 'ニュースレターの配信希望',
        text: '配信をお願いします。',
        messageId: `wish-${nth}@citizen.example`,
      }),
    )
    const lists = desks.map(({ db }) => newList({}, [], db))
    desks.forEach((desk, nth) => answering(desk, lists[nth]!, sink.settings('tls')))
    await Promise.all(
      lists.map(async (list) => {
        for (const mail of mails) await list.receive(mail)
      }),
    )
    const states = ({ db }: TestDesk): unknown =>
      db.prepare('SELECT state, count(*) FROM list_mails GROUP BY state').raw().all()
    await eventually(() => desks.every((desk) => JSON.stringify(states(desk)) === '[["sent",100]]'))
    const got = sink.received().map((mail) => /^To: .*?(reader\d+)@/m.exec(mail)?.[1])
    expect(got).toHaveLength(100)
    expect(new Set(got).size).toBe(100)
  },
)

test.runIf(available())('answers to one address that two workstations write at once both leave', async () => {
  const { first, join } = await newSharedOffice(server, false)
  const desks = [first, await join()]
  const lists = desks.map(({ db }) => newList({}, [], db))
  lists[0]!.add('hanako@citizen.example')
  for (const desk of desks) await desk.journal.travel()
  const asks = [
    written({
      from: 'hanako@citizen.example',
      subject: '配信停止',
      text: '配信を停止してください。',
      messageId: 'a@citizen.example',
    }),
    written({
      from: 'hanako@citizen.example',
      subject: '配信希望',
      text: '配信をお願いします。',
      messageId: 'b@citizen.example',
    }),
  ]
  for (const [nth, list] of lists.entries()) await list.receive(asks[nth]!)
  for (const desk of [...desks, ...desks]) await desk.journal.travel()
  for (const { db } of desks)
    expect(db.prepare('SELECT nth FROM list_mails ORDER BY nth').pluck().all()).toEqual([1, 2])
})
