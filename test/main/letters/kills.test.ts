import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate, type Certificate } from '../../../scripts/practice-office/certificates.ts'
import { startPracticeImap, type PracticeImap } from '../../../scripts/practice-office/imap-server.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { getSource, getText } from '../../../main/letters/mail-contents.ts'
import { findDraft } from '../../../main/letters/replies/draft-queries.ts'
import { openLetters } from '../../../main/letters/index.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { startSmtpSink, type SmtpSink } from '../../servers/smtp-sink.ts'
import { colleague, callAs, keep, kobayashi, mailOf, newReader, nowhere, settingsFor } from './ground.ts'
import { eventually } from '../../support/eventually.ts'

const user = 'kouhou@consulate.example'
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-kills-'))
const kills = 30
/** Milliseconds of CPU time within which the killed office must be open again: a busy machine does not count. */
const soon = 3000

let certificate: Certificate
beforeAll(async () => {
  certificate = await makeCertificate()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Office = { file: string; key: Buffer }

function newOffice(name: string): Office {
  const office = { file: join(folder, `${name}.db`), key: randomBytes(32) }
  const db = openDatabase(office.file, office.key, { create: true })
  migrate(db, migrations)
  db.close()
  return office
}

const opened = (office: Office): Database => openDatabase(office.file, office.key)

async function startImap(count: number): Promise<PracticeImap> {
  return startPracticeImap(
    Array.from({ length: count }, (_, n) => ({ raw: mailOf(n + 1) })),
    { user, password: 'practice', certificate },
  )
}

const incomingOf = (imap: PracticeImap) => ({
  host: '127.0.0.1',
  port: imap.port,
  tls: 'tls' as const,
  user,
  password: 'practice',
  certificateAuthority: certificate.authority,
})

/** Runs the child until the word has come so often and a while has passed, then kills it; says what it had said. */
async function runAndKill(
  office: Office,
  work: string,
  settings: MailSettings,
  after: { word: string; times: number; milliseconds: number },
  path = '',
): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'kill-child.ts'),
      JSON.stringify({ file: office.file, key: office.key.toString('hex'), work, settings, path }),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said: string[] = []
  let trouble = ''
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString()
  })
  const lines = createInterface({ input: child.stdout })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code))
  })
  let count = 0
  lines.on('line', (line) => {
    said.push(line)
    if (line.startsWith(after.word)) count += 1
    if (count === after.times) setTimeout(() => child.kill('SIGKILL'), after.milliseconds)
  })
  const code = await ended
  if (code !== null && code !== 0) throw new Error(trouble)
  return said
}

/** A small generator with a seed, so that a failure can be repeated (xorshift). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const openingTime = (said: string[]): number => Number(said.find((line) => line.startsWith('ready'))?.split(' ')[1])

describe('a program that is killed', () => {
  test('thirty times during pull loses nothing and doubles nothing', async () => {
    const imap = await startImap(200)
    let mails = 200
    const settings = settingsFor(incomingOf(imap), nowhere)
    const office = newOffice('pull')
    const random = seeded(20261124)
    let interrupted = 0
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        for (let more = 0; more < 200; more += 1) imap.deliver({ raw: mailOf((mails += 1)) })
        const said = await runAndKill(office, 'pull', settings, {
          word: 'changed',
          times: 2,
          milliseconds: Math.floor(random() * 300),
        })
        expect(openingTime(said)).toBeLessThan(soon)
        if (checked(office) < mails) interrupted += 1
      }
      const db = opened(office)
      const letters = openLetters({
        db,
        reader: newReader(),
        mailSettings: () => settings,
        formSchemas: () => [],
        colleague,
        now: () => new Date(),
        announce: () => {},
        background: false,
      })
      await callAs(db, letters, kobayashi)('pull', {})
      await letters.stop()
      db.close()
      expect(checked(office)).toBe(mails)
      expect(interrupted).toBeGreaterThan(kills / 3)
    } finally {
      await imap.stop()
    }
  })

  test('thirty times during sending sends no reply twice and loses none', async () => {
    const imap = await startImap(400)
    const sink = await startSmtpSink({ tls: true })
    const settings = settingsFor(incomingOf(imap), sink.settings('tls'))
    const office = newOffice('send')
    const random = seeded(19)
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const said = await runAndKill(office, 'send', settings, {
          word: 'replied',
          times: 1 + Math.floor(random() * 3),
          milliseconds: Math.floor(random() * 60),
        })
        expect(openingTime(said)).toBeLessThan(soon)
      }
      await settleAll(office, settings, sink, imap)
    } finally {
      await sink.stop()
      await imap.stop()
    }
  })

  test('in the middle of writing a reply leaves the draft', async () => {
    const office = newOffice('write')
    const db = opened(office)
    const letterId = keep(db, 1)
    db.close()
    const said = await runAndKill(
      office,
      'write',
      settingsFor(nowhere, nowhere),
      {
        word: 'saved',
        times: 20,
        milliseconds: 3,
      },
      letterId,
    )
    const saved = said.filter((line) => line.startsWith('saved')).length
    const again = opened(office)
    expect(findDraft(again, kobayashi.id, letterId)!.body.length).toBeGreaterThanOrEqual(saved)
    again.close()
  })
})

/** How many letters are here, after it was made sure that each is whole and stands once. */
function checked(office: Office): number {
  const db = opened(office)
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const { mails, uids, found, last } = db
      .prepare(`
      SELECT (SELECT count(*) FROM mails) AS mails, count(DISTINCT uid) AS uids, max(uid) AS last,
        (SELECT count(*) FROM mail_words) AS found FROM ways_in`)
      .get() as Record<string, number>
    const folderRow = db.prepare('SELECT last_uid FROM folders').get() as { last_uid: number } | undefined
    const whole = db
      .prepare<[], number>('SELECT place FROM mails')
      .pluck()
      .all()
      .filter((place) => getSource(db, place).raw.length > 0 && getText(db, place) !== '')
    expect([uids, whole.length, found, folderRow?.last_uid ?? null]).toEqual([mails, mails, mails, last])
    return mails!
  } finally {
    db.close()
  }
}

/** Lets the last replies leave, then compares what the server took with what the office believes. */
async function settleAll(office: Office, settings: MailSettings, sink: SmtpSink, imap: PracticeImap): Promise<void> {
  const db = opened(office)
  const letters = openLetters({
    db,
    reader: newReader(),
    mailSettings: () => settings,
    formSchemas: () => [],
    colleague,
    now: () => new Date(Date.now() + 60_000),
    announce: () => {},
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
  expect(sent.length).toBeGreaterThanOrEqual(kills / 2)
}
