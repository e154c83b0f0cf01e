import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { readWith } from '../../../main/letters/intake/read-with.ts'
import { saveLastUid } from '../../../main/letters/intake/folder-queries.ts'
import { type Letters, type LettersDeps, openLetters } from '../../../main/letters/index.ts'
import { type ForNewLetters, storeMail, type TakenMail } from '../../../main/letters/intake/store-mails.ts'
import { serve } from '../../../main/serve.ts'
import { forkUnderNode } from '../../../main/processes/fork.ts'
import { startMailReader } from '../../../main/mail/reader/mail-reader.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { contract, type Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Account, Colleague } from '../../../shared/office/account.ts'
import type { MailSettings, ServerSettings } from '../../../shared/office/mail-settings.ts'
import type { InputOf, OutputOf } from '../../../shared/rpc.ts'
import { patience } from '../../support/eventually.ts'

export const inbox = { mailbox: '', path: 'INBOX', uidValidity: '1' }

/** A reading with nothing remarkable, but for what is given. */
export function readingOf(parts: Partial<MailReading> = {}): MailReading {
  return {
    kind: 'direct',
    from: { name: 'Emily Carter', address: 'emily@citizen.example' },
    replyTo: null,
    alsoReplyTo: [],
    to: [],
    cc: [],
    subject: 'A question',
    date: null,
    messageId: '',
    inReplyTo: '',
    references: [],
    charset: 'utf-8',
    doubtful: false,
    text: 'Hello',
    html: null,
    fields: null,
    schema: '',
    attachments: [],
    bounce: null,
    bounces: [],
    reported: null,
    newsletter: null,
    cuts: [],
    ...parts,
  }
}

/** The reading of a form mail that this person filled in. */
export function formOf(parts: Partial<NonNullable<MailReading['fields']>>): Partial<MailReading> {
  return {
    kind: 'form',
    schema: 'contact',
    from: { name: '', address: 'form@site.example' },
    fields: { name: '', furigana: '', email: '', phone: '', subject: '', message: '', demographics: [], ...parts },
    text: Object.values(parts)
      .filter((value) => typeof value === 'string')
      .join('\n'),
  }
}

/** Keeps one mail as the intake would; returns its id. */
export function keep(
  db: Database,
  uid: number,
  parts: Partial<MailReading> = {},
  { answersLetters, workdays, ...mail }: Partial<TakenMail> & { folder?: typeof inbox } & ForNewLetters = {},
): string {
  const folder = mail.folder ?? inbox
  audited(db, { accountId: null, what: 'letters.takeIn', about: '', at: '2026-11-24T18:00:00.000Z' }, () => {
    storeMail(
      db,
      folder,
      {
        uid,
        raw: Buffer.from(`mail ${folder.path} ${uid}`),
        flags: [],
        internalDate: `2026-11-24T10:${`${uid % 60}`.padStart(2, '0')}:00.000Z`,
        cut: false,
        // What is made up here is not to be read again.
        readWith: readWith([]),
        ...mail,
        reading: readingOf(parts),
      },
      '2026-11-24T18:00:00.000Z',
      { ...(answersLetters && { answersLetters }), ...(workdays && { workdays }) },
    )
    saveLastUid(db, folder, uid)
  })
  return (
    db
      .prepare(
        'SELECT id FROM ways_in JOIN mails USING (place) WHERE mailbox = ? AND folder = ? AND uid_validity = ? AND uid = ?',
      )
      .get(folder.mailbox, folder.path, folder.uidValidity, uid) as { id: string }
  ).id
}

export const kobayashi: Account = {
  id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e5f',
  name: '小林 遥',
  nameEn: '',
  roles: ['staff'],
  language: 'ja',
  endedAt: null,
}
export const mori: Account = {
  id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e60',
  name: '森 健',
  nameEn: '',
  roles: ['staff'],
  language: 'ja',
  endedAt: null,
}
export const colleague = (accountId: string): Colleague => {
  const account = [kobayashi, mori].find((one) => one.id === accountId)
  return { accountId, name: account?.name ?? '', nameEn: account?.nameEn ?? '' }
}
export const viewer = { accountId: kobayashi.id, colleague, today: '2026-11-24' }

type Name = keyof Contract['letters']

/** Calls the letters part through serve.ts, for an account; failures are thrown as Problem. */
export function callAs(
  db: Database,
  letters: Pick<Letters, 'handlers'>,
  account: Account,
  now: () => Date = () => new Date(),
) {
  const handedOut = new Set<string>()
  const refused = new Map<string, number>()
  return async <N extends Name>(
    name: N,
    input: InputOf<Contract['letters'][N]>,
  ): Promise<OutputOf<Contract['letters'][N]>> => {
    const handler = letters.handlers[name] as Parameters<typeof serve>[2]
    const result = await serve(`letters.${name}`, contract.letters[name], handler, input, {
      db,
      account,
      now,
      announce: () => {},
      handedOut,
      refused,
    })
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as OutputOf<Contract['letters'][N]>
  }
}

/** One database for all tests of a block, filled before the first of them. */
export function sharedDatabase(fill: (db: Database) => void | Promise<void> = () => {}): () => Database {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
  const db = openDatabase(join(folder, 'office.db'), randomBytes(32), { create: true })
  migrate(db, migrations)
  beforeAll(() => fill(db))
  afterAll(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => db
}

/** The real reading helper, in its worker. */
/** The letters part over a database, with no mailbox, no forms and nothing going on by itself unless told otherwise. */
export function openLettersOf(
  db: Database,
  reader: LettersDeps['reader'],
  changes: Partial<LettersDeps> = {},
): Letters {
  return openLetters({
    db,
    reader,
    mailSettings: () => null,
    formSchemas: () => [],
    colleague,
    now: () => new Date(),
    announce: () => {},
    background: false,
    ...changes,
  })
}

/** A reader whose limit of time no busy machine reaches: what loads with the first HTML takes longer than a mail may. */
export const newReader = () =>
  startMailReader(forkUnderNode(workerFiles().readingProcess), { secondsPerMail: patience / 1000, megabytes: 192 })

export function settingsFor(
  incoming: ServerSettings,
  outgoing: ServerSettings,
  folders: Partial<MailSettings['folders']> = {},
): MailSettings {
  return {
    incoming,
    outgoing,
    folders: { inbox: 'INBOX', sent: 'Sent', others: [], ...folders },
    sender: {
      address: 'kouhou@consulate.example',
      name: { ja: '在サンフランシスコ日本国総領事館', en: 'Consulate General of Japan' },
      signature: { ja: '広報文化班', en: 'Public Affairs' },
    },
  }
}

/** A server that nobody listens at. */
export const nowhere: ServerSettings = {
  host: '127.0.0.1',
  port: 9,
  tls: 'none',
  user: 'nobody',
  password: 'none',
  certificateAuthority: '',
}

/** A mail of a citizen, as bytes. */
export function mailOf(n: number, parts: { subject?: string; text?: string; headers?: string[] } = {}): Uint8Array {
  const subject = parts.subject ?? `Letter ${n}`
  return Buffer.from(
    [
      `From: Citizen ${n} <c${n}@citizen.example>`,
      'To: kouhou@consulate.example',
      `Subject: ${subject}`,
      `Message-ID: <m${n}@citizen.example>`,
      'Date: Tue, 24 Nov 2026 10:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      ...(parts.headers ?? []),
      '',
      parts.text ?? `Text of letter ${n}.`,
      '',
    ].join('\r\n'),
  )
}
