import { v7 as newId } from 'uuid'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { letterIdOf } from '../../../../main/letters/letter-identity.ts'
import { letterKeyOf } from '../../../../main/letters/letter-key.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { takeMail } from '../../../../main/newsletter/by-mail/take-mail.ts'
import type { MailColumns } from '../../../../main/newsletter/by-mail/list-mails.ts'
import { listTasks } from '../../../../main/newsletter/by-mail/tasks.ts'
import { addressHash } from '../../../../main/newsletter/readers/address-hash.ts'
import { insertConsent } from '../../../../main/newsletter/readers/history.ts'
import {
  findByFolded,
  insertReader,
  takeNumbers,
  type ReaderColumns,
} from '../../../../main/newsletter/readers/reader-rows.ts'
import { changeState } from '../../../../main/newsletter/readers/states.ts'
import { defaultSchemas } from '../../../../shared/letters/default-schema.ts'
import { foldAddress } from '../../../../shared/newsletter/address.ts'
import { NewsletterSettings, type ReaderState } from '../../../../shared/newsletter/reader.ts'
import type { Task } from '../../../../shared/newsletter/task.ts'
import { newTestDatabase } from '../../../support/office.ts'

export const office = 'kouhou@consulate.example'

export type WrittenMail = {
  from?: string
  to?: string
  subject?: string
  text?: string
  /** Further fields of the header. */
  headers?: Record<string, string>
  messageId?: string
  /** What the mail answers: Message-ID without brackets. */
  answers?: string
  contentType?: string
}

/** A mail as it would lie on the server. */
export function written(mail: WrittenMail): Buffer {
  const fields: Record<string, string> = {
    From: mail.from ?? 'Emily Carter <emily@citizen.example>',
    To: mail.to ?? office,
    Subject: encoded(mail.subject ?? ''),
    Date: 'Sat, 28 Nov 2026 09:00:00 +0000',
    'Message-ID': `<${mail.messageId ?? `${newId()}@citizen.example`}>`,
    'MIME-Version': '1.0',
    'Content-Type': mail.contentType ?? 'text/plain; charset=utf-8',
    ...(mail.answers === undefined ? {} : { 'In-Reply-To': `<${mail.answers}>`, References: `<${mail.answers}>` }),
    ...mail.headers,
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${(mail.text ?? '').replaceAll('\n', '\r\n')}\r\n`)
}

const encoded = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** A list of readers, on a database of its own unless told, with a clock that goes on by a second with each look. */
export function newList(
  settings: Partial<NewsletterSettings> = {},
  replies: readonly string[] = [],
  db: Database = newTestDatabase(),
) {
  const chosen = NewsletterSettings.parse({ eraseAfterDays: 30, ...settings })
  const letters = new Set<string>()
  let clock = Date.parse('2026-11-28T10:00:00Z')
  const now = (): Date => new Date((clock += 1000))
  const at = (): string => now().toISOString()
  const taking = {
    db,
    now,
    settings: () => chosen,
    ownAddresses: () => [office],
    domain: () => 'consulate.example',
    isOfReply: (ids: readonly string[]) => ids.some((id) => replies.includes(id)),
    onTaken: () => undefined,
    onBounced: () => undefined,
  }
  return {
    db,
    at,
    settings: chosen,
    /** Sets the clock forward. */
    wait(days: number): void {
      clock += days * 86_400_000
    },
    /** Takes a mail in; tells whether the newsletter took it, or it became a letter. */
    async receive(
      mail: WrittenMail | Buffer,
      arrivedAt: string | null = at(),
      imported = false,
    ): Promise<'taken' | 'letter'> {
      const raw = Buffer.isBuffer(mail) ? mail : written(mail)
      const reading = await readMessage(raw, defaultSchemas)
      const id = letterIdOf(letterKeyOf(db), raw)
      const taken = audited(db, { accountId: null, what: 'letters.takeIn', at: at() }, () =>
        takeMail(taking, { raw, reading, arrivedAt, imported, letterId: () => id, isLetter: () => letters.has(id) }),
      )
      if (!taken) letters.add(id)
      return taken ? 'taken' : 'letter'
    },
    add(address: string, state: ReaderState = 'active'): ReaderColumns {
      const folded = foldAddress(address)!
      const id = newId()
      change(db, at(), () => {
        insertReader(db, {
          id,
          number: takeNumbers(db, 1),
          address,
          folded,
          hash: addressHash(db)(folded),
          language: 'ja',
          name: '',
          reading: '',
          state: 'active',
          since: '2024-06-04',
          how: 'paper',
          at: at(),
          by: 'mail',
          cameBy: null,
        })
        insertConsent(db, id, { at: '2024-06-04', how: 'paper', version: null, proof: '', note: 'binder 12' }, null)
        if (state !== 'active') changeState(db, findByFolded(db, folded)!, state, { at: at(), by: 'mail' })
      })
      return findByFolded(db, folded)!
    },
    reader: (address: string): ReaderColumns | null => findByFolded(db, foldAddress(address)!),
    state: (address: string): ReaderState | null => findByFolded(db, foldAddress(address)!)?.state ?? null,
    /** The mails that were put into the queue, oldest first. */
    mails: (): MailColumns[] => db.prepare<[], MailColumns>('SELECT * FROM list_mails ORDER BY created_at, id').all(),
    tasks: (show: 'open' | 'settled' = 'open'): Task[] =>
      listTasks(
        db,
        { colleague: (id) => ({ id, name: 'Aoi', nameEn: 'Aoi' }) as never, letterNumber: () => '2026-1' },
        { show, offset: 0, limit: 100 },
      ).tasks,
    change: (work: () => void) => change(db, at(), work),
  }
}

export type TestList = ReturnType<typeof newList>

function change(db: Database, at: string, work: () => void): void {
  audited(db, { accountId: null, what: 'newsletter.step', at, silent: true }, work)
}

/** The mail that a person writes who answers one of this part. */
export const answerTo = (mail: MailColumns, subject: string, text: string): WrittenMail => ({
  from: mail.to_address ?? '',
  subject: `Re: ${subject}`,
  text,
  answers: mail.message_id,
})
