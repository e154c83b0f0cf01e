import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { audited } from '../../../../../main/database/audited.ts'
import { migrate } from '../../../../../main/database/migrate.ts'
import { migrations } from '../../../../../main/database/migrations/index.ts'
import { checkpoint, type Database, openDatabase } from '../../../../../main/database/open.ts'
import { ownFileOf } from '../../../../../main/database/own-file.ts'
import { type MailTemplate, prepareMail, sealOf, tokenPlace } from '../../../../../main/mail/message/mail-template.ts'
import { optOutMailto, optOutUrl } from '../../../../../main/newsletter/by-mail/opt-out-page.ts'
import type { Delays } from '../../../../../main/newsletter/issues/delivery/delays.ts'
import type { By } from '../../../../../main/newsletter/issues/delivery/by.ts'
import { type Delivery, type DeliveryDeps, openDelivery } from '../../../../../main/newsletter/issues/delivery/index.ts'
import type { DeliverySettings } from '../../../../../main/newsletter/issues/delivery/orders.ts'
import { addressHash } from '../../../../../main/newsletter/readers/address-hash.ts'
import { insertReader, takeNumbers } from '../../../../../main/newsletter/readers/reader-rows.ts'
import type { DeliveryProgress } from '../../../../../shared/newsletter/issue/delivery.ts'
import type { Variant } from '../../../../../shared/newsletter/issue/issue.ts'
import type { ServerSettings } from '../../../../../shared/office/mail-settings.ts'
import { afterFile } from '../../../../support/after-file.ts'
import { eventually } from '../../../../support/eventually.ts'
import { temporaryFolder } from '../../../../support/office.ts'

export const newsAddress = 'news@consulate.example'

/** Office data on the disk with readers and an approved issue. */
export type IssueOffice = { folder: string; file: string; key: Buffer; db: Database; issueId: string; number: number }

const at = '2026-11-28T09:00:00.000Z'
const act = { accountId: null, what: 'newsletter.step', at } as const

/** A new office with so many readers at some domains, two of three Japanese. */
export function newIssueOffice(
  readers: number,
  options: { domains?: number; mails?: ReadonlyMap<Variant, MailTemplate>; folder?: string } = {},
): IssueOffice {
  const folder = options.folder ?? temporaryFolder()
  const file = join(folder, 'office.db')
  const key = randomBytes(32)
  const db = openDatabase(file, key, { create: true })
  migrate(db, migrations)
  afterFile(() => db.close())
  addReaders(db, readers, options.domains ?? 5)
  const issueId = newId()
  addIssue(db, issueId, 87, options.mails ?? issueMails())
  return { folder, file, key, db, issueId, number: 87 }
}

export function addReaders(db: Database, readers: number, domains: number): void {
  const hash = addressHash(db)
  audited(db, act, () => {
    const first = takeNumbers(db, readers)
    for (let nth = 0; nth < readers; nth += 1) {
      const number = first + nth
      const address = `reader${number}@mail${number % domains}.example`
      insertReader(db, {
        number,
        id: newId(),
        address,
        folded: address,
        hash: hash(address),
        language: (['ja', 'ja', 'en', 'both'] as const)[number % 4]!,
        name: '',
        reading: '',
        state: 'active',
        since: '2024-06-04',
        how: 'paper',
        at,
        by: 'test',
        cameBy: null,
      })
    }
  })
}

export function addIssue(
  db: Database,
  issueId: string,
  number: number,
  mails: ReadonlyMap<Variant, MailTemplate>,
): void {
  audited(db, act, () => {
    db.prepare(
      `INSERT INTO issues (id, number, title_ja, title_en, document, revision, state, asked_at, asked_by, created_at, created_by, changed_at, changed_by)
      VALUES (?, ?, '号', 'Issue', '{}', 1, 'approved', ?, 'editor', ?, 'editor', ?, 'editor')`,
    ).run(issueId, number, at, at, at)
    for (const [variant, mail] of mails)
      db.prepare(
        `INSERT INTO issue_seals (issue_id, variant, hash, approved_at, approved_by) VALUES (?, ?, ?, ?, 'supervisor')`,
      ).run(issueId, variant, Buffer.from(sealOf(mail), 'hex'), at)
  })
}

/** The prepared mails of an issue; each about so many octets. */
export function issueMails(octets = 3000): Map<Variant, MailTemplate> {
  const page = optOutUrl({ url: 'https://site.example/leave' }, tokenPlace)
  const byMail = optOutMailto(newsAddress, tokenPlace)
  const words = { ja: '年の初めに、筆をとる。\n', en: 'At the beginning of the year we take up the brush.\n' }
  const mailOf = (languages: ('ja' | 'en')[]): MailTemplate => {
    const text = languages.map((one) => words[one].repeat(Math.max(1, Math.round(octets / 300)))).join('\n')
    const leave = languages.includes('ja') ? '配信を停止する' : 'Unsubscribe'
    return prepareMail({
      from: { name: '広報文化センター', address: newsAddress },
      subject: 'Japanifornia 12月号',
      list: { name: 'Japanifornia', id: 'japanifornia.consulate.example' },
      leave: [byMail, page],
      messageDomain: 'consulate.example',
      languages,
      text: `${text}\n${leave}: ${page}\n`,
      html: `<html><body>${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n')}<p><a href="${page}">${leave}</a> <a href="${byMail}">${byMail}</a></p></body></html>`,
      images: [],
    })
  }
  return new Map<Variant, MailTemplate>([
    ['ja', mailOf(['ja'])],
    ['en', mailOf(['en'])],
    ['both', mailOf(['ja', 'en'])],
  ])
}

/** What would take minutes and hours takes milliseconds. */
export const quickDelays: Delays = {
  deferred: [20, 40, 80],
  giveUp: 60_000,
  server: { first: 10, longest: 100 },
}

export function settingsFor(
  servers: readonly ServerSettings[],
  changes: Partial<DeliverySettings> = {},
  limits: Partial<DeliverySettings['servers'][number]['limits']> = {},
): DeliverySettings {
  return {
    servers: servers.map((access, nth) => ({
      id: `server-${nth}`,
      access,
      limits: { connections: 4, perConnection: null, perHour: null, ...limits },
    })),
    domains: { perHour: null, own: {} },
    returnTo: { address: newsAddress, plus: true },
    timeZone: 'Asia/Tokyo',
    dkim: null,
    ...changes,
  }
}

export const threadFile = new URL('../../../../../main/newsletter/issues/delivery/delivery-worker.ts', import.meta.url)

/** Opens the delivery of an office; it is ended after the tests of the file, if not before. */
export function openDeliveryOf(
  office: Pick<IssueOffice, 'folder' | 'file' | 'key' | 'db'>,
  settings: () => DeliverySettings | null,
  more: Partial<Pick<DeliveryDeps, 'delays' | 'now' | 'announce' | 'sentFolder' | 'decided' | 'mails'>> = {},
): Delivery {
  const delivery = openDelivery({
    db: office.db,
    files: () => ({
      ledger: ownFileOf(office.folder, office.key, 'deliveries'),
      office: { file: office.file, key: Uint8Array.from(office.key) },
    }),
    thread: threadFile,
    settings,
    bounceRule: () => ({ permanent: 2, days: 30 }),
    sentFolder: () => Promise.resolve(null),
    now: () => new Date(),
    announce: () => {},
    background: true,
    delays: quickDelays,
    ...more,
  })
  let open = true
  const stop = delivery.stop
  delivery.stop = async () => {
    if (open) await stop()
    open = false
  }
  afterFile(() => delivery.stop())
  return delivery
}

/** An editor, whose acts stand in the record. */
export function editorAt(db: Database, what: 'newsletter.setSettings' = 'newsletter.setSettings'): By {
  return {
    accountId: 'editor',
    commit: (work, row = {}) => audited(db, { accountId: 'editor', what, at: new Date().toISOString(), ...row }, work),
  }
}

/** Waits until a delivery stands so. */
export function whenIt(
  delivery: Delivery,
  issueId: string,
  is: (progress: DeliveryProgress) => boolean,
): Promise<DeliveryProgress> {
  return eventually(() => Promise.resolve(delivery.progress(issueId)), is)
}

export const isDone = ({ state }: DeliveryProgress): boolean => state === 'done'

/** Readers by their number, as they stand on the list. */
export function addressesOf(db: Database): Map<number, string> {
  const rows = db.prepare('SELECT number, address FROM readers ORDER BY number').all() as {
    number: number
    address: string
  }[]
  return new Map(rows.map(({ number, address }) => [number, address]))
}

export { checkpoint }
