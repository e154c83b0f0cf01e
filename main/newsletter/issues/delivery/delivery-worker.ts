import { parentPort, workerData } from 'node:worker_threads'
import { type ErrorCode, Problem, problemOf } from '../../../../shared/errors.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { checkpoint, databaseProblem, openToLook, type Database } from '../../../database/open.ts'
import { openOwnFile } from '../../../database/own-file.ts'
import { prepared } from '../../../database/prepared.ts'
import { sealOf, unpackTemplate, type MailTemplate } from '../../../mail/message/mail-template.ts'
import type { Run } from './going.ts'
import { listBlocks, packBlocks, readersOf, type Recipient, standingOf } from './blocks.ts'
import { dropIssue, findIssue, forgetPrepared, freeze, noteInterrupted, type NewRecipient } from './ledger.ts'
import { ledgerMigrations } from './ledger-tables.ts'
import type { DeliverySettings, FromThread, ThreadOrder, ThreadSettings, ToThread } from './orders.ts'
import { startPump } from './pump.ts'

/**
 * The thread that delivers: it writes the ledger and looks at the office data, so that letters are answered as ever meanwhile. What belongs into
 * shared tables it tells the desk.
 */
const port = parentPort!
const order = workerData as ThreadOrder
const say = (said: FromThread): void => port.postMessage(said)

const office = openOffice(order.office)
const ledger = openOwnFile(order.ledger, ledgerMigrations)
noteInterrupted(ledger, Date.now())

/** Milliseconds. */
const restBeforeGo = 1000

const waitingForToken = new Map<number, { resolve(token: string): void; reject(error: unknown): void }>()
let asked = 0

const pump = startPump({
  ledger,
  office,
  settings: withTokens(order.settings),
  delays: order.delays,
  now: Date.now,
  random: Math.random,
  onProgress: ({ issueId }, counts, connections, trouble) =>
    say({ says: 'progress', issueId, counts, connections, trouble, at: Date.now() }),
  onWantsBlock: ({ issueId }) => say({ says: 'wants-block', issueId }),
  onPaused: ({ issueId }, why, words) => say({ says: 'paused', issueId, why, words }),
  onHeld: ({ issueId }, counts) => say({ says: 'held', issueId, counts }),
  onDone: ({ issueId }, counts) => say({ says: 'done', issueId, counts }),
  onCannotWrite: (failure) => say({ says: 'cannot-write', code: codeOf(failure) }),
})

port.on('message', heard)

/** What one order fails by is told: it would end this thread, and leave whatever is on its way uncertain. */
function heard(told: ToThread): void {
  try {
    follow(told)
  } catch (failure) {
    say({ says: 'cannot-write', code: codeOf(failure) })
    // A disk that could not be read is asked again.
    if (told.do === 'go') setTimeout(heard, restBeforeGo, told)
  }
}

function follow(told: ToThread): void {
  switch (told.do) {
    case 'prepare':
      return prepare(told)
    case 'forget':
      return forgetPrepared(ledger, told.issueId)
    case 'go':
      return go(told)
    case 'open':
      return pump.open(told.issueId, told.openTo)
    case 'hold':
      return pump.hold(told.issueId)
    case 'recount':
      return pump.recount(told.issueId)
    case 'settings':
      return pump.useSettings(withTokens(told.settings))
    case 'token':
      return tokenCame(told)
    case 'stop':
      return void pump.stop().finally(() => {
        ledger.close()
        office.close()
        port.close()
      })
  }
}

/** Whom the issue goes to is frozen here; nothing leaves before the desk has the right to deliver it. */
function prepare({ issueId, number, from }: Extract<ToThread, { do: 'prepare' }>): void {
  try {
    const readers: Record<string, number> = {}
    const whom: Recipient[] = []
    if (from === 'blocks') dropIssue(ledger, issueId)
    const all = from === 'blocks' ? readersLeft(office, issueId) : activeReaders(office)
    freeze(ledger, { id: issueId, number }, counted(all, readers, whom), new Date().toISOString())
    // The list lasts before the right does that stands on it.
    checkpoint(ledger)
    say({ says: 'prepared', issueId, readers, blocks: from === 'blocks' ? [] : packBlocks(whom) })
  } catch (failure) {
    say({ says: 'not-prepared', issueId, code: codeOf(failure) })
  }
}

function go({ issueId, openTo }: Extract<ToThread, { do: 'go' }>): void {
  const issue = findIssue(ledger, issueId)
  const templates = approvedMails(issueId)
  if (issue === null) return say({ says: 'paused', issueId, why: 'ledger', words: '' })
  if (templates === null) return say({ says: 'paused', issueId, why: 'seal', words: '' })
  const run: Run = { issueId, issue, templates }
  pump.go(run, openTo)
}

/** The prepared mails of an issue; null where one of them is not what was approved. */
function approvedMails(issueId: string): Map<Variant, MailTemplate> | null {
  const rows = prepared<[string], { variant: Variant; hash: Buffer; template: Buffer | null }>(
    office,
    `SELECT s.variant, s.hash, m.template FROM issue_seals s
    LEFT JOIN issue_mails m ON m.issue_id = s.issue_id AND m.variant = s.variant WHERE s.issue_id = ?`,
  ).all(issueId)
  const mails = new Map<Variant, MailTemplate>()
  for (const { variant, hash, template } of rows) {
    if (template === null) return null
    const mail = unpackTemplate(template)
    if (sealOf(mail) !== hash.toString('hex')) return null
    mails.set(variant, mail)
  }
  return mails.size > 0 ? mails : null
}

/** Readers who are mailed to; those of an import that is not whole are not on the list yet. */
function* activeReaders(db: Database): Generator<NewRecipient> {
  const rows = prepared<[], { number: number; language: Variant; folded: string }>(
    db,
    `SELECT number, language, folded FROM readers WHERE state = 'active' AND erased_at IS NULL
      AND (came_by IS NULL OR came_by NOT IN (SELECT id FROM reader_imports WHERE state = 'running')) ORDER BY number`,
  ).all()
  for (const { number, language, folded } of rows)
    yield { reader: number, variant: language, domain: folded.slice(folded.lastIndexOf('@') + 1) }
}

/** Whom another desk was delivering to, as they stand by what it has reported. */
function* readersLeft(db: Database, issueId: string): Generator<NewRecipient> {
  const folded = prepared<[number], { folded: string | null }>(db, 'SELECT folded FROM readers WHERE number = ?')
  for (const block of listBlocks(db, issueId))
    for (const [at, { reader, variant }] of readersOf(db, issueId, block.nth).entries()) {
      const address = folded.get(reader)?.folded ?? ''
      const domain = address.slice(address.lastIndexOf('@') + 1)
      yield { reader, variant, domain, standing: standingOf(block, at) }
    }
}

function* counted(
  recipients: Iterable<NewRecipient>,
  into: Record<string, number>,
  whom: Recipient[],
): Generator<NewRecipient> {
  for (const one of recipients) {
    into[one.variant] = (into[one.variant] ?? 0) + 1
    whom.push({ reader: one.reader, variant: one.variant })
    yield one
  }
}

/** The sign-in to a mail service is the desk's: it is asked for a token, and keeps what renews it. */
function withTokens(settings: ThreadSettings): DeliverySettings {
  return {
    ...settings,
    servers: settings.servers.map((server) => ({
      ...server,
      access: { ...server.access, accessToken: (refused: string | null) => askToken(server.id, refused) },
    })),
  }
}

function askToken(server: string, refused: string | null): Promise<string> {
  asked += 1
  const mine = asked
  return new Promise((resolve, reject) => {
    waitingForToken.set(mine, { resolve, reject })
    say({ says: 'wants-token', server, asked: mine, refused })
  })
}

function tokenCame({ asked: which, token, code }: Extract<ToThread, { do: 'token' }>): void {
  const waiting = waitingForToken.get(which)
  waitingForToken.delete(which)
  if (token !== null) waiting?.resolve(token)
  else waiting?.reject(new Problem(code ?? 'unexpected'))
}

function openOffice({ file, key }: { file: string; key: Uint8Array }): Database {
  try {
    return openToLook(file, key)
  } finally {
    key.fill(0)
  }
}

function codeOf(failure: unknown): ErrorCode {
  return problemOf(databaseProblem(failure)).code
}
