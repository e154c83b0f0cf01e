import { expect, test } from 'vitest'
import { forget } from '../../../../main/newsletter/forget.ts'
import { startListSending } from '../../../../main/newsletter/by-mail/sending.ts'
import { newLine } from '../../../../main/sending/line.ts'
import { type SinkWishes, startSmtpSink } from '../../../servers/smtp-sink.ts'
import { eventually } from '../../../support/eventually.ts'
import { nowhere, settingsFor } from '../../letters/ground.ts'
import { newList } from './ground.ts'
import { standsIn } from './stands-in.ts'

const from = 'Wilhelmina Quackenbush <wilhelmina@reader.example>'

test.each<[string, SinkWishes, string]>([
  ['is taken', {}, 'sent'],
  ['is refused for good', { answers: { dot: '554 5.7.1 no mail for wilhelmina@reader.example' } }, 'cancelled'],
  ['is refused for now', { answers: { dot: '451 4.7.1 wilhelmina@reader.example: later' } }, 'cancelled'],
  ['may have been taken', { cutAt: 'dot' }, 'cancelled'],
])(
  'whoever is erased while a mail to them is on its way stays so where it %s',
  async (_, wishes, state) => {
    let release = (): void => undefined
    const held = new Promise<void>((done) => (release = done))
    const sink = await startSmtpSink({ tls: true, ...wishes, held: () => held })
    const list = newList()
    await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
    const sending = startListSending({
      db: list.db,
      mailSettings: () => settingsFor(nowhere, sink.settings('tls')),
      settings: () => list.settings,
      now: () => new Date(list.at()),
      line: newLine(),
      onChanged: () => undefined,
    })
    try {
      await eventually(
        () => sink.received(),
        (mails) => mails.length === 1,
      )
      const reader = list.reader('wilhelmina@reader.example')!
      list.change(() => forget(list.db, reader, { at: list.at(), by: 'mail' }, true))
      release()
      await eventually(
        () => list.mails(),
        ([mail]) => mail!.state !== 'sending',
      )
      expect(list.mails()).toMatchObject([{ state, to_address: null, server_words: '' }])
      expect(list.tasks()).toEqual([])
      expect(standsIn(list.db, 'wilhelmina')).toEqual([])
    } finally {
      release()
      await sending.stop()
      await sink.stop()
    }
  },
  600_000,
)

test('a mail that the end of the program found on its way to somebody erased is no task', async () => {
  const list = newList()
  await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
  list.change(() => list.db.exec(`UPDATE list_mails SET state = 'sending'`))
  const reader = list.reader('wilhelmina@reader.example')!
  list.change(() => forget(list.db, reader, { at: list.at(), by: 'mail' }, true))
  const sending = startListSending({
    db: list.db,
    mailSettings: () => null,
    settings: () => list.settings,
    now: () => new Date(list.at()),
    line: newLine(),
    onChanged: () => undefined,
  })
  await sending.stop()
  expect(list.mails()).toMatchObject([{ state: 'cancelled' }])
  expect([list.tasks(), standsIn(list.db, 'wilhelmina')]).toEqual([[], []])
})
