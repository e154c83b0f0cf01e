import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import { v7 as newId } from 'uuid'
import { audited } from '../../../../main/database/audited.ts'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import { type Database, openDatabase } from '../../../../main/database/open.ts'
import type { Delivery } from '../../../../main/newsletter/issues/delivery/index.ts'
import { type Issues, type IssuesDeps, openIssues } from '../../../../main/newsletter/issues/index.ts'
import { getColleague, insertAccount } from '../../../../main/office/account-queries.ts'
import { newLine } from '../../../../main/sending/line.ts'
import { serve } from '../../../../main/serve.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import { contract, type Contract } from '../../../../shared/contract.ts'
import { Problem } from '../../../../shared/errors.ts'
import type { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import { NewsletterSettings } from '../../../../shared/newsletter/reader.ts'
import type { Account } from '../../../../shared/office/account.ts'
import type { MailSettings, ServerSettings } from '../../../../shared/office/mail-settings.ts'
import type { Role } from '../../../../shared/roles.ts'
import type { InputOf, OutputOf } from '../../../../shared/rpc.ts'
import { afterFile } from '../../../support/after-file.ts'
import { inventedImage, inventedIssue } from '../../../support/invented-issue.ts'
import { temporaryFolder } from '../../../support/office.ts'
import { nowhere, settingsFor } from '../../letters/ground.ts'
import { addReaders, openDeliveryOf, settingsFor as deliverySettingsFor } from './delivery/ground.ts'

type Name = keyof Issues['handlers']
export type IssueCall = <N extends Name>(
  name: N,
  input: InputOf<Contract['newsletter'][N]>,
) => Promise<OutputOf<Contract['newsletter'][N]>>

const account = (name: string, roles: Role[]): Account => ({
  id: newId(),
  name,
  nameEn: '',
  roles,
  language: 'ja',
  endedAt: null,
})

/** The people of an office that composes issues; `both` may edit and approve. */
export const people = {
  editor: account('森 さくら', ['editor']),
  colleague: account('Daniel Ito', ['editor']),
  supervisor: account('高橋 誠', ['supervisor']),
  both: account('岡田 美咲', ['editor', 'supervisor']),
  staff: account('小林 遥', ['staff']),
}
type Person = keyof typeof people

export type ComposingOffice = Record<Person, IssueCall> & {
  db: Database
  issues: Issues
  delivery: Delivery
  /** What the administrator has set; changed by a test, then told with `issues.settingsChanged()`. */
  set: { newsletter: NewsletterSettings; mail: MailSettings | null }
  /** Goes on by a second with each look, and further where a test says so. */
  clock: { now: number }
}

/** An office with readers and a mailbox, whose people compose issues. */
export function newComposingOffice(
  options: { outgoing?: ServerSettings; readerCount?: number } & Partial<IssuesDeps> = {},
): ComposingOffice {
  const { outgoing = nowhere, readerCount = 12, ...changes } = options
  const folder = temporaryFolder()
  const file = join(folder, 'office.db')
  const key = randomBytes(32)
  const db = openDatabase(file, key, { create: true })
  migrate(db, migrations)
  afterFile(() => db.close())
  audited(db, { accountId: null, what: 'office.create', at: '2026-11-28T09:00:00.000Z' }, () => {
    for (const one of Object.values(people)) insertAccount(db, one, '2026-11-28T09:00:00.000Z')
  })
  addReaders(db, readerCount, 3)
  const clock = { now: Date.parse('2026-11-28T18:00:00Z') }
  const now = (): Date => new Date((clock.now += 1000))
  const set: ComposingOffice['set'] = {
    newsletter: NewsletterSettings.parse({ eraseAfterDays: 30 }),
    mail: settingsFor(nowhere, outgoing),
  }
  const delivery = openDeliveryOf({ folder, file, key, db }, () => deliverySettingsFor([outgoing]), { now })
  const issues = openIssues({
    db,
    colleague: (id) => getColleague(db, id),
    settings: () => set.newsletter,
    mailSettings: () => set.mail,
    office: () => ({
      officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
      timeZone: 'America/Los_Angeles',
      idleMinutes: 10,
    }),
    readers: () => Promise.resolve({ ja: 6, en: 3, both: 3 }),
    renderingWorker: workerFiles().renderingWorker,
    delivery,
    dkim: () => null,
    line: newLine(),
    now,
    announce: () => {},
    background: false,
    ...changes,
  })
  afterFile(() => issues.stop())
  const refused = new Map<string, number>()
  const handedOut = new Set<string>()
  const callAs =
    (who: Account): IssueCall =>
    async (name, input) => {
      const handler = issues.handlers[name] as Parameters<typeof serve>[2]
      const deps = { db, account: who, now, announce: () => {}, handedOut, refused }
      const result = await serve(`newsletter.${name}`, contract.newsletter[name], handler, input, deps)
      if (!result.ok) throw new Problem(result.error.code, result.error.details)
      return result.output as never
    }
  const calls = Object.fromEntries(Object.entries(people).map(([name, who]) => [name, callAs(who)] as const)) as Record<
    Person,
    IssueCall
  >
  return { ...calls, db, issues, delivery, set, clock }
}

export const subjects = { ja: '12月号:書き初め会と年末年始', en: 'December: calligraphy and the holidays' }

/** A PNG of one colour that can be drawn. */
export function picture(width = 8, height = 4, colour: readonly [number, number, number] = [22, 94, 131]): Buffer {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from(colour)))])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The invented issue with a picture that is kept here. */
export async function documentWithPicture(
  editor: IssueCall,
  colour?: readonly [number, number, number],
): Promise<IssueDocument> {
  const bytes = new Uint8Array(picture(8, 4, colour))
  const { hash } = await editor('addImage', { type: 'image/png', width: 8, height: 4, bytes })
  return JSON.parse(JSON.stringify(inventedIssue()).replaceAll(inventedImage, hash)) as IssueDocument
}

/** An issue as an editor has finished it: nothing has to be mended. */
export async function finishedIssue(
  editor: IssueCall,
  number?: number,
): Promise<{ id: string; revision: number; document: IssueDocument }> {
  const { id } = await editor('startIssue', { from: 'blank' })
  await editor('setIssueFacts', { id, number: number ?? (await editor('issue', { id })).number, day: '2026-12-01' })
  const document = await documentWithPicture(editor)
  const { revision } = await editor('saveIssue', { id, revision: 1, subjects, document })
  return { id, revision, document }
}

/** The same, asked for by the editor and approved by the supervisor. */
export async function approvedIssue(office: ComposingOffice, number?: number): Promise<string> {
  const { id } = await finishedIssue(office.editor, number)
  await office.editor('askApproval', { id })
  const { revision } = await office.supervisor('issue', { id })
  await office.supervisor('approveIssue', { id, revision })
  return id
}

/** What the record says last of an act. */
export function lastChanges(db: Database, what: string): { thing: string; from: string; to: string }[] {
  const row = db
    .prepare<[string], { changes: string }>('SELECT changes FROM audit WHERE what = ? ORDER BY seq DESC LIMIT 1')
    .get(what)
  return row ? (JSON.parse(row.changes || '[]') as { thing: string; from: string; to: string }[]) : []
}

export const countActs = (db: Database, what: string): number =>
  db.prepare<[string], number>('SELECT count(*) FROM audit WHERE what = ?').pluck().get(what)!
