import { Problem } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { composeReply } from '../../mail/message/compose-reply.ts'
import { sendMail, type SendOutcome } from '../../mail/servers/outbox.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import { resendDelay } from '../back-off.ts'
import { findDraft, restoreDraft } from './draft-queries.ts'
import { problemOf, serverWordsOf } from '../problem-of.ts'
import { watchLeftBefore } from './left-before.ts'
import {
  findNextReply,
  getAnswered,
  keepReplySource,
  listRepliesIn,
  markFailure,
  markLeaving,
  moveReply,
  settleAsSent,
  type ReplyColumns,
} from './reply-queries.ts'

export type Sending = {
  /** Looks at the queue again: a reply was added, or shall leave at once. */
  wake(): void
  /** Sends nothing more; waits for a reply that is on its way, at most ten seconds. */
  stop(): Promise<void>
}

export type SendingGround = {
  db: Database
  mailSettings: () => MailAccess | null
  now: () => Date
  /** Told after each change of a reply. */
  onChanged(): void
  /** Told when a reply was sent: its copy and the letter's flag are owed to the mailbox. */
  onSent(): void
}

/**
 * Sends the replies that wait, each when its time has come: intent, sending and outcome are commits of their own, so that
 * after a crash a reply was certainly not sent, certainly sent, or is visibly uncertain; never sent twice by itself.
 */
export function startSending(ground: SendingGround): Sending {
  const { db, now } = ground
  const before = watchLeftBefore(db, now)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let stopped = false
  const over = new AbortController()
  // The data could not be written: a reply may stand there as on its way that no longer is.
  let failed = false

  const run = async (): Promise<void> => {
    if (failed) noteInterrupted(ground)
    failed = false
    for (let reply = dueReply(); reply && !stopped; reply = dueReply()) {
      const may = await before.mayLeave(ground.mailSettings()!, reply, over.signal)
      if (stopped) return
      if (may) await sendOne(ground, reply, () => stopped)
      else ground.onChanged()
    }
  }
  const dueReply = (): ReplyColumns | null => {
    const next = findNextReply(db)
    return next && ground.mailSettings() && next.leaves_at <= now().toISOString() ? next : null
  }
  const plan = (rest = 0): void => {
    clearTimeout(timer)
    if (stopped || running) return
    const next = findNextReply(db)
    if (!next && !failed) return
    // Looked at again after a minute at most: a computer that slept does not count its sleep.
    const delay = Math.min(longestRest, Math.max(rest, next ? Date.parse(next.leaves_at) - now().getTime() : 0))
    timer = setTimeout(begin, ground.mailSettings() ? delay : longestRest)
  }
  const begin = (): void => {
    running ??= run()
      .catch(noteFailure)
      .then(() => {
        running = null
        plan(failed ? longestRest : 0)
      })
  }
  /** A full disk must not end the desk: the queue rests, and is looked at again. */
  const noteFailure = (failure: unknown): void => {
    failed = true
    if (problemOf(failure).code === 'unexpected') noteTrouble(db, 'letters.sending', failure, now().toISOString())
    ground.onChanged()
  }

  noteInterrupted(ground)
  plan()
  return {
    wake: () => plan(),
    async stop() {
      stopped = true
      over.abort()
      clearTimeout(timer)
      if (running) await Promise.race([running, tenSeconds()])
    },
  }
}

/** Milliseconds between two looks at the queue, at most. */
const longestRest = 60_000

/** A reply that was on its way when the program ended, or whose outcome could not be written, may have left: only the server or a person can tell. */
function noteInterrupted({ db, now }: SendingGround): void {
  const at = now().toISOString()
  for (const reply of listRepliesIn(db, 'sending')) {
    audited(db, { accountId: null, what: 'letters.replyUncertain', about: reply.id, at }, () =>
      moveReply(db, reply.id, 'sending', 'uncertain', at),
    )
  }
}

async function sendOne(ground: SendingGround, reply: ReplyColumns, stopped: () => boolean): Promise<void> {
  const { db } = ground
  const settings = ground.mailSettings()!
  const raw = await compose(ground, settings, reply)
  if (stopped()) return
  const at = ground.now().toISOString()
  const begun = audited(db, { accountId: null, what: 'letters.replySending', about: reply.id, at }, () => {
    if (!moveReply(db, reply.id, 'waiting', 'sending', null)) return false
    if (raw instanceof Uint8Array) keepReplySource(db, reply.id, raw)
    return true
  })
  if (!begun) return
  checkpoint(db)
  ground.onChanged()
  const outcome = raw instanceof Uint8Array ? await send(settings, reply, raw) : raw
  // Too late to note it: at the next start the reply is found on its way, and is uncertain.
  if (stopped() && !db.open) return
  noteOutcome(ground, reply, outcome)
  checkpoint(db)
  ground.onChanged()
  if (outcome.outcome === 'sent') ground.onSent()
}

async function compose(
  { db, now }: SendingGround,
  settings: MailAccess,
  reply: ReplyColumns,
): Promise<Uint8Array | SendOutcome> {
  const { mail, quote } = getAnswered(db, reply)
  try {
    return await composeReply({
      from: { name: settings.sender.name[mail.language], address: settings.sender.address },
      to: { name: reply.to_name, address: reply.to_address },
      subject: reply.subject,
      body: reply.body,
      quote,
      messageId: `<${reply.message_id}>`,
      inReplyTo: `<${mail.message_id}>`,
      references: (JSON.parse(mail.message_references) as string[]).map((id) => `<${id}>`),
      date: now().toISOString(),
    })
  } catch (failure) {
    return { outcome: 'not-sent', code: problemOf(failure).code, permanent: true, serverWords: '' }
  }
}

async function send(settings: MailAccess, reply: ReplyColumns, raw: Uint8Array): Promise<SendOutcome> {
  try {
    return await sendMail(settings.outgoing, { from: settings.sender.address, to: [reply.to_address], raw })
  } catch (failure) {
    const problem = problemOf(failure)
    // A Problem is a refusal to begin (settings that may not be used); of anything else nobody knows how far it got.
    return failure instanceof Problem
      ? { outcome: 'not-sent', code: problem.code, permanent: true, serverWords: serverWordsOf(problem) }
      : { outcome: 'uncertain', code: problem.code, serverWords: '' }
  }
}

function noteOutcome({ db, now }: SendingGround, reply: ReplyColumns, outcome: SendOutcome): void {
  const at = now().toISOString()
  const acts = {
    sent: 'letters.replySent',
    'not-sent': 'letters.replyNotSent',
    uncertain: 'letters.replyUncertain',
  } as const
  const what = acts[outcome.outcome]
  audited(db, { accountId: null, what, about: reply.id, at }, () => {
    if (outcome.outcome === 'sent') {
      settleAsSent(db, reply, 'sending', at, false)
      return
    }
    markFailure(db, reply.id, outcome.code, outcome.serverWords)
    if (outcome.outcome === 'uncertain') {
      moveReply(db, reply.id, 'sending', 'uncertain', at)
      return
    }
    const delay = resendDelay(outcome, reply.attempts + 1)
    markLeaving(db, reply.id, new Date(now().getTime() + (delay ?? 0) * 1000).toISOString(), reply.attempts + 1)
    if (delay !== null) {
      moveReply(db, reply.id, 'sending', 'waiting', null)
      return
    }
    moveReply(db, reply.id, 'sending', 'not-sent', at)
    // Its writer finds the text in the editor, unless another one has been begun.
    if (!findDraft(db, reply.account_id, reply.letter_id)) restoreDraft(db, reply, at)
  })
}

function tenSeconds(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10_000).unref()
  })
}
