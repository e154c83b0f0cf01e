import { v7 as newId } from 'uuid'
import type { ActName } from '../../../shared/acts.ts'
import { Problem, problemOf } from '../../../shared/errors.ts'
import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import type { TaskWhy } from '../../../shared/newsletter/task.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { handOver } from '../../mail/servers/hand-over.ts'
import type { SendOutcome } from '../../mail/servers/outbox.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import { resendDelay } from '../../sending/resend-delay.ts'
import type { Line } from '../../sending/line.ts'
import { alone, type Decided, stillSo } from '../../database/once.ts'
import { type Queue, startQueue } from '../../sending/queue.ts'
import { findReaderRow } from '../readers/reader-rows.ts'
import { noteBounce } from './bounces.ts'
import { composeMail, isStillTrue, type ListSender } from './compose-mail.ts'
import { findMail, findNextMail, listOnTheirWay, moveMail, noteAttempt, type MailColumns } from './list-mails.ts'
import { getRequest, insertRequest } from './requests.ts'

export type ListSendingDeps = {
  db: Database
  mailSettings: () => MailAccess | null
  settings: () => NewsletterSettings
  now: () => Date
  line: Line
  decided?: Decided | undefined
  onChanged(): void
}

/** A mail as it is handed over, or why it cannot be. */
type Ready = { settings: MailAccess; from: string; raw: Uint8Array } | SendOutcome

/** Sends the short mails of this part as replies are sent (main/sending/queue.ts): never twice by itself; in doubt a person decides. */
export function startListSending(deps: ListSendingDeps): Queue {
  const { db, now, mailSettings, settings, decided = alone } = deps
  const at = (): string => now().toISOString()
  return startQueue<MailColumns, Ready, SendOutcome>({
    line: deps.line,
    now,
    canSend: () => mailSettings() !== null,
    next: () => findNextMail(db),
    leavesAt: (mail) => mail.leaves_at,
    noteInterrupted: () => noteInterrupted(db, at()),
    async mayLeave(mail, signal) {
      if (!(await stillSo(decided, () => findMail(db, mail.id)?.state === 'waiting', signal))) return false
      if (isStillTrue(db, mail)) return true
      audited(db, act('newsletter.mailNotSent', mail, at()), () => moveMail(db, mail.id, 'waiting', 'cancelled', at()))
      return false
    },
    async compose(mail) {
      const server = mailSettings()!
      const from = senderOf(server, settings())
      try {
        return { settings: server, from: from.address, raw: await composeMail(db, mail, from, settings().title, at()) }
      } catch (failure) {
        return { outcome: 'not-sent', code: problemOf(failure).code, permanent: true, serverWords: '' }
      }
    },
    async begin(mail, _, signal) {
      const begun = audited(db, act('newsletter.mailSending', mail, at()), () =>
        moveMail(db, mail.id, 'waiting', 'sending', null),
      )
      if (!begun) return false
      checkpoint(db)
      if (await stillSo(decided, () => findMail(db, mail.id)?.state === 'sending', signal)) return true
      if (findMail(db, mail.id)?.state !== 'sending') return false
      // It has not left: it waits for the next start.
      audited(db, act('newsletter.mailNotSent', mail, at()), () => moveMail(db, mail.id, 'sending', 'waiting', null))
      return false
    },
    send: async (mail, ready) => ('raw' in ready ? send(ready, mail) : ready),
    finish(mail, outcome) {
      // Too late to note it: at the next start the mail is found on its way, and is uncertain.
      if (!db.open) return
      noteOutcome(deps, mail, outcome, now())
      checkpoint(db)
    },
    onFailure(failure) {
      if (!(failure instanceof Problem) && db.open) noteTrouble(db, 'newsletter.sending', failure, at())
    },
    onChanged: deps.onChanged,
  })
}

/** Mails that were on their way may have left; whoever one was for may have been erased meanwhile. */
export function noteInterrupted(db: Database, at: string): void {
  for (const mail of listOnTheirWay(db))
    if (mail.to_address === null) noteOfErased(db, mail, 'cancelled', at)
    else uncertain(db, mail, at)
}

/** Who the mails of this part come from: the newsletter's own address where it has one, else the office's. */
export function senderOf(mail: Pick<MailAccess, 'sender'>, { sender }: NewsletterSettings): ListSender {
  return sender ?? { address: mail.sender.address, name: mail.sender.name }
}

/** Without a sender whom another program could answer (RFC 3834 section 3.3), where the server takes that; else with the office's address. */
async function send(ready: Exclude<Ready, SendOutcome>, mail: MailColumns): Promise<SendOutcome> {
  const { outgoing } = ready.settings
  const to = [mail.to_address ?? '']
  const outcome = await handOver(outgoing, { from: '', to, raw: ready.raw })
  const refused = outcome.outcome === 'not-sent' && outcome.permanent && outcome.refused === 'sender'
  return refused ? handOver(outgoing, { from: ready.from, to, raw: ready.raw }) : outcome
}

const act = (what: ActName, mail: MailColumns, at: string) => ({
  accountId: null,
  what,
  about: mail.reader_id ?? mail.id,
  at,
})

/** What became of a mail. Whoever it was for may have been erased while it was on its way: then nothing is written of them any more. */
function noteOutcome(deps: ListSendingDeps, begun: MailColumns, outcome: SendOutcome, now: Date): void {
  const { db } = deps
  const at = now.toISOString()
  const mail = findMail(db, begun.id) ?? begun
  if (mail.to_address === null) {
    noteOfErased(db, mail, outcome.outcome === 'sent' ? 'sent' : 'cancelled', at)
    return
  }
  if (outcome.outcome === 'uncertain') {
    uncertain(db, mail, at, 'sending', outcome)
    return
  }
  const what = outcome.outcome === 'sent' ? 'newsletter.mailSent' : 'newsletter.mailNotSent'
  audited(db, act(what, mail, at), () => {
    if (outcome.outcome === 'sent') {
      moveMail(db, mail.id, 'sending', 'sent', at)
      return
    }
    const delay = resendDelay(outcome, mail.attempts + 1)
    noteAttempt(db, mail.id, {
      leavesAt: new Date(now.getTime() + (delay ?? 0) * 1000).toISOString(),
      attempts: mail.attempts + 1,
      error: outcome.code,
      serverWords: outcome.serverWords,
    })
    moveMail(db, mail.id, 'sending', delay === null ? 'not-sent' : 'waiting', delay === null ? at : null)
    if (delay === null) notSent(deps, mail, outcome, at)
  })
}

/**
 * What the server refuses for good counts as what comes back. Whether somebody is asked to confirm is for a person to know; who was told what is
 * done has had their way.
 */
function notSent(
  { db, settings }: ListSendingDeps,
  mail: MailColumns,
  { refused, serverWords }: Extract<SendOutcome, { outcome: 'not-sent' }>,
  at: string,
): void {
  const reader = mail.reader_id === null ? null : findReaderRow(db, mail.reader_id)
  if (refused === 'recipient' && reader !== null && reader.hash?.equals(mail.to_hash)) {
    const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(serverWords)?.[0] ?? ''
    noteBounce(db, reader, { report: mail.id, at, permanent: true, status, issue: null, proof: '' }, settings().bounces)
  }
  if (mail.what === 'confirmSignUp' || mail.what === 'confirmChange' || refused !== 'recipient')
    insertTask(db, mail, 'mail-not-sent', at)
}

function noteOfErased(db: Database, mail: MailColumns, state: 'sent' | 'cancelled', at: string): void {
  const what = state === 'sent' ? 'newsletter.mailSent' : 'newsletter.mailNotSent'
  audited(db, act(what, mail, at), () => moveMail(db, mail.id, 'sending', state, at))
}

/** Nobody knows whether it has left: a person decides. */
export function uncertain(
  db: Database,
  mail: MailColumns,
  at: string,
  from: 'sending' | 'waiting' = 'sending',
  outcome?: SendOutcome,
): void {
  audited(db, act('newsletter.mailUncertain', mail, at), () => {
    if (!moveMail(db, mail.id, from, 'uncertain', at)) return
    if (outcome?.outcome === 'uncertain')
      noteAttempt(db, mail.id, {
        leavesAt: mail.leaves_at,
        attempts: mail.attempts + 1,
        error: outcome.code,
        serverWords: outcome.serverWords,
      })
    insertTask(db, mail, 'mail-uncertain', at)
  })
}

/** A task about a mail of this part, beside the request that it answers. */
function insertTask(db: Database, mail: MailColumns, why: TaskWhy, at: string): void {
  const request = getRequest(db, mail.request_id)
  insertRequest(db, {
    ...request,
    id: newId(),
    at,
    asks: 'mail',
    state: 'open',
    why,
    reader_id: mail.reader_id,
    letter_id: null,
    mail_id: mail.id,
    address: mail.to_address,
    address_hash: mail.to_hash,
    answerable: 0,
    expires_at: null,
  })
}
