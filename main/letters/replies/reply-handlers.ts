import type { Colleague } from '../../../shared/office/account.ts'
import { v7 as newId } from 'uuid'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { listUnfilled } from '../../../shared/letters/templates/template-text.ts'
import { undoSeconds } from '../../../shared/letters/reply.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { Handlers } from '../../serve.ts'
import { deleteDraft, findDraft, moveDraft, restoreDraft, saveDraft } from './draft-queries.ts'
import {
  deleteDraftFiles,
  deleteReplyFiles,
  fileOf,
  hasSameFiles,
  isHere,
  listDraftFiles,
  moveToReply,
  takeOut,
} from './files/file-queries.ts'
import { mailLimit } from './files/mail-limit.ts'
import { filesWithin } from '../../../shared/letters/reply-files.ts'
import { relyOn } from '../../database/capture.ts'
import type { Database } from '../../database/open.ts'
import { claimIfFree, freeClaim } from '../claims.ts'
import { isAddress } from '../../../shared/letters/recipients.ts'
import { ownAddresses } from '../facts.ts'
import { answersOf, getMail } from '../mail-queries.ts'
import {
  findAnswer,
  getReply,
  insertReply,
  listOutbox,
  listQueue,
  listRepliesIn,
  markFailure,
  markLeaving,
  markRecipient,
  moveReply,
  replyOf,
  settleAsSent,
  type ReplyColumns,
} from './reply-queries.ts'

export type ReplyDeps = {
  mailSettings: () => MailSettings | null
  formSchemas: () => FormSchema[]
  colleague: (accountId: string) => Colleague
  /** True of an account that has ended. */
  accountEnded?: (accountId: string) => boolean
  /** Told after a change of the queue. */
  onQueue(): void
  /** Told where a copy and a flag are owed to the mailbox. */
  onOwed(): void
}

type ReplyCalls = Pick<
  Handlers<Contract['letters']>,
  | 'saveDraft'
  | 'othersDraft'
  | 'takeOverDraft'
  | 'discardDraft'
  | 'reply'
  | 'undoReply'
  | 'sendNow'
  | 'retryReply'
  | 'correctReply'
  | 'settleReply'
  | 'queue'
  | 'outbox'
>

/** Drafts and replies as the contract has them. */
export function replyHandlers(deps: ReplyDeps): ReplyCalls {
  const { colleague } = deps
  return {
    saveDraft({ letterId, ...draft }, { db, account, now, about, silent }) {
      about(letterId)
      // That it was begun has its row; what follows until it is sent or discarded has none.
      const savedAt = now()
      const mail = getMail(db, letterId)
      if (findDraft(db, account.id, letterId)) silent()
      else if (mail.status !== 'answered') claimIfFree(db, mail.id, account.id, savedAt)
      saveDraft(db, account.id, mail.id, draft, savedAt)
      return { savedAt }
    },
    othersDraft({ letterId, accountId }, { db, handsOut }) {
      const draft = findDraft(db, accountId, getMail(db, letterId).id)
      if (!draft) throw new Problem('not_found')
      handsOut('letters.readDraft', [letterId])
      return { ...draft, files: listDraftFiles(db, accountId, letterId).map((file) => fileOf(db, file)) }
    },
    takeOverDraft({ letterId, accountId }, { db, account, now, about }) {
      about(letterId)
      if (deps.accountEnded?.(accountId) !== true) throw new Problem('not_allowed')
      const savedAt = now()
      if (!moveDraft(db, getMail(db, letterId).id, accountId, account.id, savedAt)) throw new Problem('not_found')
      return { savedAt }
    },
    discardDraft({ letterId }, { db, account, now, about }) {
      about(letterId)
      deleteDraft(db, account.id, getMail(db, letterId).id)
      const ids = listDraftFiles(db, account.id, letterId).map(({ id }) => id)
      takeOut(db, account.id, ids, now())
      freeClaim(db, letterId, account.id)
      return {}
    },
    reply(input, { db, account, now, about }) {
      const settings = deps.mailSettings()
      if (!settings) throw new Problem('mailbox_not_set')
      if (listUnfilled(input.body).length > 0) throw new Problem('reply_unfilled')
      const mail = getMail(db, input.letterId)
      const files = listDraftFiles(db, account.id, mail.id)
      if (!files.every(({ content }) => isHere(db, content))) throw new Problem('reply_files_away')
      const octets = files.reduce((sum, { size }) => sum + size, 0)
      if (octets > filesWithin(mailLimit(db, settings.outgoing).octets)) throw new Problem('mail_too_large')
      const choices = answersOf(mail, deps.formSchemas(), ownAddresses(settings))
      const to = input.to === '' ? choices[0] : choices.find((one) => one.address === input.to)
      if (!to) throw new Problem('no_address')
      const own = ownAddresses(settings).map((one) => one.toLowerCase())
      const seen = new Set([to.address.toLowerCase()])
      const others = (field: string, all: readonly string[]): string[] => {
        if (all.some((one) => !isAddress(one) || own.includes(one.toLowerCase())))
          throw new Problem('bad_input', { field })
        return all.filter((one) => !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase()))
      }
      const cc = others('cc', input.cc)
      const bcc = others('bcc', input.bcc)
      if (!input.asAddition) relyOn(db, 'letters', [mail.id], 'status')
      const answer = findAnswer(db, mail.id)
      if (!input.asAddition && (mail.status === 'answered' || answer)) throw new Problem('letter_already_answered')
      // Pressed twice: the same text is on its way already.
      if (answer && isOnItsWay(answer) && answer.account_id === account.id && answer.body === input.body)
        throw new Problem('reply_already_leaving')
      for (const left of listRepliesIn(db, 'not-sent')) {
        if (left.letter_id === mail.id && left.account_id === account.id)
          if (moveReply(db, left.id, 'not-sent', 'cancelled', now())) deleteReplyFiles(db, left.id)
      }
      const id = newId()
      about(id)
      insertReply(db, {
        id,
        letterId: mail.id,
        accountId: account.id,
        to,
        cc,
        bcc,
        subject: input.subject.replaceAll(/\s+/gu, ' '),
        body: input.body,
        quote: input.quote,
        addition: input.asAddition,
        messageId: newMessageId(settings),
        createdAt: now(),
        leavesAt: later(now(), undoSeconds),
      })
      moveToReply(db, account.id, mail.id, id)
      deleteDraft(db, account.id, mail.id)
      freeClaim(db, mail.id, account.id)
      deps.onQueue()
      return replyOf(db, getReply(db, id), { colleague })
    },
    undoReply({ replyId }, { db, account, now, about }) {
      about(replyId)
      const reply = getReply(db, replyId)
      if (
        !moveReply(db, replyId, 'waiting', 'cancelled', now()) &&
        !moveReply(db, replyId, 'not-sent', 'cancelled', now())
      )
        throw tooLate(reply)
      restoreDraft(db, reply, now(), account.id)
      claimIfFree(db, reply.letter_id, account.id, now())
      deps.onQueue()
      return {}
    },
    sendNow({ replyId }, { db, now, about }) {
      about(replyId)
      const reply = getReply(db, replyId)
      if (reply.state !== 'waiting') throw tooLate(reply)
      markLeaving(db, replyId, now(), reply.attempts)
      deps.onQueue()
      return {}
    },
    retryReply({ replyId }, { db, now, about }) {
      about(replyId)
      const reply = getReply(db, replyId)
      if (reply.state !== 'not-sent') throw tooLate(reply)
      sendAgain(db, reply, now())
      deps.onQueue()
      return {}
    },
    correctReply({ replyId, address }, { db, now, about }) {
      about(replyId)
      const reply = getReply(db, replyId)
      if (reply.state !== 'not-sent') throw tooLate(reply)
      const own = ownAddresses(deps.mailSettings()).map((one) => one.toLowerCase())
      if (!isAddress(address) || own.includes(address.toLowerCase()))
        throw new Problem('bad_input', { field: 'address' })
      markRecipient(db, replyId, address)
      sendAgain(db, reply, later(now(), undoSeconds))
      deps.onQueue()
      return {}
    },
    settleReply({ replyId, arrived }, { db, account, now, about }) {
      about(replyId, [{ thing: 'arrived', from: '', to: String(arrived) }])
      const reply = getReply(db, replyId)
      if (reply.state !== 'uncertain') throw tooLate(reply)
      if (arrived) {
        settleAsSent(db, reply, 'uncertain', now(), false)
        deps.onOwed()
      } else {
        moveReply(db, replyId, 'uncertain', 'cancelled', now())
        // Nobody opens the drafts of an account that has ended.
        const ended = deps.accountEnded?.(reply.account_id) === true
        restoreDraft(db, reply, now(), ended ? account.id : reply.account_id)
      }
      return {}
    },
    outbox: (_, { db, account }) => listOutbox(db, { accountId: account.id, colleague }),
    queue: (_, { db, account }) => listQueue(db, { accountId: account.id, colleague }),
  }
}

/** Puts a reply that could not be sent into the queue again; a draft that only repeats it goes. Throws letter_already_answered. */
function sendAgain(db: Database, reply: ReplyColumns, leavesAt: string): void {
  if (reply.addition === 0 && findAnswer(db, reply.letter_id, reply.id)) throw new Problem('letter_already_answered')
  moveReply(db, reply.id, 'not-sent', 'waiting', null)
  markLeaving(db, reply.id, leavesAt, 0)
  markFailure(db, reply.id, '', '')
  const draft = findDraft(db, reply.account_id, reply.letter_id)
  const { account_id: accountId, letter_id: letterId } = reply
  const typed = (addresses: string): string => (JSON.parse(addresses) as string[]).join(', ')
  const repeats =
    draft?.body === reply.body &&
    draft.subject === reply.subject &&
    draft.cc === typed(reply.cc) &&
    draft.bcc === typed(reply.bcc)
  if (!repeats || !hasSameFiles(db, accountId, letterId, reply.id)) return
  deleteDraft(db, accountId, letterId)
  deleteDraftFiles(db, accountId, letterId)
}

function isOnItsWay(reply: ReplyColumns): boolean {
  return reply.state === 'waiting' || reply.state === 'sending'
}

function tooLate(reply: ReplyColumns): Problem {
  return new Problem(reply.state === 'sending' || reply.state === 'sent' ? 'reply_already_leaving' : 'reply_gone')
}

/** Unique, and of the office's own domain (RFC 5322 3.6.4); without brackets, as all Message-IDs here. */
function newMessageId(settings: MailSettings): string {
  return `${newId()}@${settings.sender.address.split('@')[1]!}`
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}
