import type { ActName } from '../../../shared/acts.ts'
import type { BounceInfo } from '../../../shared/letters/mail.ts'
import { Problem } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { composeReply } from '../../mail/message/compose-reply.ts'
import { handOver } from '../../mail/servers/hand-over.ts'
import type { SendOutcome } from '../../mail/servers/outbox.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import { resendDelay } from '../../sending/resend-delay.ts'
import type { Line } from '../../sending/line.ts'
import { alone, type Decided, stillSo } from '../../database/once.ts'
import { type Queue, startQueue } from '../../sending/queue.ts'
import { copyToDraft, findDraft } from './draft-queries.ts'
import { findContent, listReplyFiles } from './files/file-queries.ts'
import { problemOf } from '../problem-of.ts'
import { watchLeftBefore } from './left-before.ts'
import {
  findNextReply,
  getAnswered,
  getState,
  keepReplySource,
  markBounced,
  listOwnRepliesIn,
  markFailure,
  markLeaving,
  moveReply,
  settleAsSent,
  type ReplyColumns,
} from './reply-queries.ts'

export type SendingDeps = {
  db: Database
  mailSettings: () => MailAccess | null
  now: () => Date
  /** Told after each change of a reply. */
  onChanged(): void
  /** Told when a reply was sent: its copy and the letter's flag are owed to the mailbox. */
  onSent(): void
  decided?: Decided | undefined
  /** Shared with whatever else sends mails. */
  line?: Line | undefined
}

/** A reply as it is handed over, or why it cannot be. */
type Ready = { settings: MailAccess; raw: Uint8Array } | SendOutcome

/** Sends the replies that wait, each when its time has come and never twice by itself (main/sending/queue.ts). */
export function startSending(deps: SendingDeps): Queue {
  const { db, now, mailSettings, decided = alone } = deps
  const before = watchLeftBefore(db, now)
  return startQueue<ReplyColumns, Ready, SendOutcome>({
    line: deps.line,
    now,
    canSend: () => mailSettings() !== null,
    next: () => findNextReply(db),
    leavesAt: (reply) => reply.leaves_at,
    noteInterrupted: () => noteInterrupted(db, now().toISOString()),
    async mayLeave(reply, signal) {
      // Another workstation may have answered, or taken this back: the journal says who was first.
      if (!(await stillSo(decided, () => getState(db, reply.id) === 'waiting', signal))) return false
      return before.mayLeave(mailSettings()!, reply, signal)
    },
    compose: (reply) => compose(db, mailSettings()!, reply, now().toISOString()),
    async begin(reply, ready, signal) {
      const begun = audited(db, act('letters.replySending', reply, now()), () => {
        if (!moveReply(db, reply.id, 'waiting', 'sending', null)) return false
        if ('raw' in ready) keepReplySource(db, reply.id, ready.raw)
        return true
      })
      if (!begun) return false
      checkpoint(db)
      if (await stillSo(decided, () => getState(db, reply.id) === 'sending', signal)) return true
      if (getState(db, reply.id) !== 'sending') return false
      // It has not left: it waits for the next start.
      audited(db, act('letters.replyNotSent', reply, now()), () => moveReply(db, reply.id, 'sending', 'waiting', null))
      return false
    },
    send: async (reply, ready) =>
      'raw' in ready
        ? handOver(ready.settings.outgoing, {
            from: ready.settings.sender.address,
            to: [reply.to_address, ...addresses(reply.cc), ...addresses(reply.bcc)],
            raw: ready.raw,
          })
        : ready,
    finish(reply, outcome) {
      // Too late to note it: at the next start the reply is found on its way, and is uncertain.
      if (!db.open) return
      noteOutcome(db, reply, outcome, now())
      checkpoint(db)
      if (outcome.outcome === 'sent') deps.onSent()
    },
    onFailure(failure) {
      if (problemOf(failure).code === 'unexpected') noteTrouble(db, 'letters.sending', failure, now().toISOString())
    },
    onChanged: deps.onChanged,
  })
}

const act = (what: ActName, reply: { id: string }, at: Date) => ({
  accountId: null,
  what,
  about: reply.id,
  at: at.toISOString(),
})

function noteInterrupted(db: Database, at: string): void {
  for (const reply of listOwnRepliesIn(db, 'sending')) {
    audited(db, act('letters.replyUncertain', reply, new Date(at)), () =>
      moveReply(db, reply.id, 'sending', 'uncertain', at),
    )
  }
}

const addresses = (json: string): string[] => JSON.parse(json) as string[]

/** Of several recipients the server took the mail for some: of the others nobody would hear otherwise. */
function refusedAtOnce(reply: ReplyColumns, outcome: { refusedTo?: string[]; serverWords: string }): BounceInfo {
  return {
    recipient: (outcome.refusedTo ?? []).join(', '),
    status: '',
    permanent: true,
    reason: outcome.serverWords,
    messageId: reply.message_id,
  }
}

async function compose(db: Database, settings: MailAccess, reply: ReplyColumns, date: string): Promise<Ready> {
  const { mail, quote } = getAnswered(db, reply)
  try {
    const raw = await composeReply({
      from: { name: settings.sender.name[mail.language], address: settings.sender.address },
      to: { name: reply.to_name, address: reply.to_address },
      cc: addresses(reply.cc),
      subject: reply.subject,
      body: reply.body,
      quote,
      messageId: `<${reply.message_id}>`,
      inReplyTo: `<${mail.message_id}>`,
      references: (JSON.parse(mail.message_references) as string[]).map((id) => `<${id}>`),
      date,
      files: listReplyFiles(db, reply.id).map(({ name, type, content }) => {
        const octets = findContent(db, content)
        if (!octets) throw new Problem('reply_files_away')
        return { name, type, octets }
      }),
    })
    return { settings, raw }
  } catch (failure) {
    return { outcome: 'not-sent', code: problemOf(failure).code, permanent: true, serverWords: '' }
  }
}

function noteOutcome(db: Database, reply: ReplyColumns, outcome: SendOutcome, now: Date): void {
  const at = now.toISOString()
  const acts = {
    sent: 'letters.replySent',
    'not-sent': 'letters.replyNotSent',
    uncertain: 'letters.replyUncertain',
  } as const
  const what = acts[outcome.outcome]
  audited(db, act(what, reply, now), () => {
    if (outcome.outcome === 'sent') {
      settleAsSent(db, reply, 'sending', at, false)
      if (outcome.refusedTo) markBounced(db, reply.id, JSON.stringify(refusedAtOnce(reply, outcome)))
      return
    }
    markFailure(db, reply.id, outcome.code, outcome.serverWords)
    if (outcome.outcome === 'uncertain') {
      moveReply(db, reply.id, 'sending', 'uncertain', at)
      return
    }
    const delay = resendDelay(outcome, reply.attempts + 1)
    markLeaving(db, reply.id, new Date(now.getTime() + (delay ?? 0) * 1000).toISOString(), reply.attempts + 1)
    if (delay !== null) {
      moveReply(db, reply.id, 'sending', 'waiting', null)
      return
    }
    moveReply(db, reply.id, 'sending', 'not-sent', at)
    // Its writer finds it in the editor, unless another one has been begun; it can be sent as it is, too, and so both have its files.
    if (!findDraft(db, reply.account_id, reply.letter_id)) copyToDraft(db, reply, at)
  })
}
