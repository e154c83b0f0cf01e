import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import { audited } from '../../main/database/audited.ts'
import type { Database } from '../../main/database/open.ts'
import { openNewsletter } from '../../main/newsletter/index.ts'
import { deliveryDeps } from '../support/delivery-deps.ts'
import { addressHash } from '../../main/newsletter/readers/address-hash.ts'
import { insertReader, takeNumbers } from '../../main/newsletter/readers/reader-rows.ts'
import { newLine } from '../../main/sending/line.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import { callAs, colleague, kobayashi, mailOf, newReader, openLettersOf, settingsFor } from '../main/letters/ground.ts'
import { written } from '../main/newsletter/by-mail/ground.ts'
import { startSmtpSink } from '../servers/smtp-sink.ts'
import { eventually } from '../support/eventually.ts'
import { faultTest } from '../support/fault.ts'
import {
  newOffice,
  opened,
  runAndKill,
  startMailbox,
  type KilledOffice,
} from '../support/killed-office/killed-office.ts'
import { workerFiles } from '../../main/worker-files.ts'

/** Mails of each kind that come between two kills: opt-outs, sign-ups, what is in doubt, letters. */
const each = 3

faultTest(
  'a program killed while it does what readers ask by mail does each once and answers none twice',
  30,
  async (times, random) => {
    const { imap, incoming } = await startMailbox(0)
    const sink = await startSmtpSink({ tls: true })
    const settings = settingsFor(incoming, sink.settings('tls'))
    const office = newOffice()
    addReaders(office, times * each)
    let before = 0
    try {
      for (let kill = 0; kill < times; kill += 1) {
        for (let number = kill * each; number < (kill + 1) * each; number += 1)
          for (const raw of mailsOf(number)) {
            imap.deliver({ raw })
            // The same again, as after a fault of the server: it is the same mail.
            if (number % 3 === 0) imap.deliver({ raw })
          }
        const milliseconds = Math.floor(random() * 120)
        await runAndKill(office, { what: 'requests', settings }, { word: 'changed', times: 1, milliseconds })
        const db = opened(office)
        if (countRequests(db) < (kill + 1) * each * 3) before += 1
        db.close()
      }
      await finish(office, settings, times * each)
      check(office, sink.received(), times * each)
      // Else the kills came too late to tell anything; of a few each may.
      if (times >= 20) expect(before).toBeGreaterThan(times / 10)
    } finally {
      await sink.stop()
      await imap.stop()
    }
  },
)

function mailsOf(number: number): Uint8Array[] {
  return [
    written({ from: `leaves${number}@reader.example`, subject: 'Please unsubscribe me from the newsletter' }),
    written({ from: `comes${number}@reader.example`, subject: 'Please subscribe me to the newsletter' }),
    written({ from: `stranger${number}@reader.example`, subject: 'Please unsubscribe me from the newsletter' }),
    mailOf(number + 1),
  ]
}

function addReaders(office: KilledOffice, count: number): void {
  const db = opened(office)
  audited(db, { accountId: null, what: 'newsletter.add', at: '2026-01-01T00:00:00.000Z' }, () => {
    for (let number = 0; number < count; number += 1) {
      const address = `leaves${number}@reader.example`
      insertReader(db, {
        id: newId(),
        number: takeNumbers(db, 1),
        address,
        folded: address,
        hash: addressHash(db)(address),
        language: 'en',
        name: '',
        reading: '',
        state: 'active',
        since: '2024-06-04',
        how: 'paper',
        at: '2026-01-01T00:00:00.000Z',
        by: 'mail',
        cameBy: null,
      })
    }
  })
  db.close()
}

const countRequests = (db: Database): number =>
  db.prepare<[], number>('SELECT count(*) FROM reader_requests').pluck().get()!

/** Lets the last mails come in and the last answers leave. */
async function finish(office: KilledOffice, settings: MailSettings, count: number): Promise<void> {
  const db = opened(office)
  const reader = newReader()
  const line = newLine()
  const now = (): Date => new Date()
  const newsletter = openNewsletter({
    db,
    colleague,
    now,
    background: true,
    settings: { find: () => null, save: () => {} },
    mailSettings: () => settings,
    line,
    letterNumber: () => null,
    isOfReply: () => false,
    office: () => ({ officeName: { ja: '', en: '' }, timeZone: 'UTC', idleMinutes: 10 }),
    renderingWorker: workerFiles().renderingWorker,
    ...deliveryDeps(office.file, office.key),
    announce: () => {},
  })
  const letters = openLettersOf(db, reader, {
    mailSettings: () => settings,
    line,
    takers: [(mail) => newsletter.takeMail(mail)],
  })
  await callAs(db, letters, kobayashi)('pull', {})
  expect(db.prepare(`SELECT count(*) FROM reader_requests WHERE asks <> 'mail'`).pluck().get()).toBe(count * 3)
  await eventually(
    () => db.prepare(`SELECT count(*) FROM list_mails WHERE state IN ('waiting', 'sending')`).pluck().get(),
    (left) => left === 0,
  )
  await letters.stop()
  await newsletter.stop()
  await reader.close()
  db.close()
}

function check(office: KilledOffice, received: string[], count: number): void {
  const db = opened(office)
  const all = <Row>(sql: string): Row[] => db.prepare<[], Row>(sql).all()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(all('SELECT state, count(*) AS readers FROM readers GROUP BY state ORDER BY state')).toEqual([
    { state: 'pending', readers: count },
    { state: 'unsubscribed', readers: count },
  ])
  expect(
    all(`SELECT why, count(*) AS tasks FROM reader_requests WHERE asks <> 'mail' AND state = 'open' GROUP BY why`),
  ).toEqual([{ why: 'not-a-reader', tasks: count }])
  expect(all('SELECT count(*) AS letters FROM mails')).toEqual([{ letters: count }])
  const mails = all<{ message_id: string; state: string }>('SELECT message_id, state FROM list_mails')
  expect(mails).toHaveLength(count * 2)
  const ids = received.map((mail) => /^Message-ID:\s*<(.*)>\r$/imu.exec(mail)![1]!)
  expect(new Set(ids).size).toBe(ids.length)
  const sent = mails.filter(({ state }) => state === 'sent').map((one) => one.message_id)
  const doubtful = mails.filter(({ state }) => state === 'uncertain').map((one) => one.message_id)
  expect(sent.length + doubtful.length).toBe(count * 2)
  expect(sent.filter((id) => !ids.includes(id))).toEqual([])
  expect(ids.filter((id) => !sent.includes(id) && !doubtful.includes(id))).toEqual([])
  expect(all(`SELECT count(*) AS tasks FROM reader_requests WHERE why = 'mail-uncertain'`)).toEqual([
    { tasks: doubtful.length },
  ])
  db.close()
}
