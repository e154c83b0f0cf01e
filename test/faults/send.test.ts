import { expect } from 'vitest'
import type { PracticeImap } from '../../scripts/practice-office/imap-server.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import { callAs, kobayashi, newReader, openLettersOf, settingsFor } from '../main/letters/ground.ts'
import { type SmtpSink, startSmtpSink } from '../servers/smtp-sink.ts'
import { eventually } from '../support/eventually.ts'
import { faultTest } from '../support/fault.ts'
import {
  type KilledOffice,
  newOffice,
  opened,
  runAndKill,
  startMailbox,
} from '../support/killed-office/killed-office.ts'

faultTest('a program killed during sending sends no reply twice and loses none', 30, async (times, random) => {
  const { imap, incoming } = await startMailbox(20 + 6 * times)
  const sink = await startSmtpSink({ tls: true })
  const settings = settingsFor(incoming, sink.settings('tls'))
  const office = newOffice()
  try {
    for (let kill = 0; kill < times; kill += 1) {
      const after = { word: 'replied', times: 1 + Math.floor(random() * 3), milliseconds: Math.floor(random() * 60) }
      await runAndKill(office, { what: 'send', settings }, after)
    }
    await settleAll(office, settings, sink, imap, times)
  } finally {
    await sink.stop()
    await imap.stop()
  }
})

/** Lets the last replies leave, then compares what the server took with what the office believes. */
async function settleAll(
  office: KilledOffice,
  settings: MailSettings,
  sink: SmtpSink,
  imap: PracticeImap,
  times: number,
): Promise<void> {
  const db = opened(office)
  const reader = newReader()
  const letters = openLettersOf(db, reader, {
    mailSettings: () => settings,
    now: () => new Date(Date.now() + 60_000),
    background: true,
  })
  const call = callAs(db, letters, kobayashi)
  await eventually(
    () => call('queue', {}),
    (queue) => queue.every((one) => one.state === 'uncertain'),
  )
  await eventually(
    () =>
      db
        .prepare(`SELECT count(*) AS owed FROM replies WHERE state = 'sent' AND (copy <> 'done' OR flagged = 0)`)
        .get() as { owed: number },
    ({ owed }) => owed === 0,
  )
  await letters.stop()
  await reader.close()
  const idsOf = (mails: (string | Buffer)[]) =>
    mails.map((mail) => /^Message-ID: <(.*)>\r$/imu.exec(mail.toString())![1]!).toSorted()
  const received = idsOf(sink.received())
  const copies = idsOf(imap.folder('Sent').map((one) => one.raw))
  const rows = db.prepare('SELECT message_id, state, letter_id FROM replies').all() as {
    message_id: string
    state: string
    letter_id: string
  }[]
  const sent = rows
    .filter((row) => row.state === 'sent')
    .map((row) => row.message_id)
    .toSorted()
  const doubtful = rows.filter((row) => row.state === 'uncertain').map((row) => row.message_id)
  db.close()
  expect(new Set(received).size).toBe(received.length)
  expect(new Set(rows.map((row) => row.letter_id)).size).toBe(rows.length)
  expect(rows.filter((row) => row.state !== 'sent' && row.state !== 'uncertain')).toEqual([])
  expect(sent.filter((id) => !received.includes(id))).toEqual([])
  expect(received.filter((id) => !sent.includes(id) && !doubtful.includes(id))).toEqual([])
  expect(copies).toEqual(sent)
  expect(sent.length).toBeGreaterThanOrEqual(times / 2)
}
