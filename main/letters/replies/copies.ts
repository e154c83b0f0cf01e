import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { withBcc } from '../../mail/servers/bcc-line.ts'
import type { Mailbox } from '../../mail/servers/mailbox.ts'
import { listWaysIn, type FolderIdentity } from '../ways-in.ts'
import { problemOf } from '../problem-of.ts'
import {
  findReplySource,
  listOwed,
  listOwnRepliesIn,
  markCopy,
  markFlagged,
  settleAsSent,
  type ReplyColumns,
} from './reply-queries.ts'

/**
 * Uncertain replies that are found in the Sent folder were sent; the person need not be asked, but of those that were held because they
 * stood there. True where one was settled.
 */
export async function settleFromServer(
  db: Database,
  mailbox: Mailbox,
  settings: MailSettings,
  at: string,
): Promise<boolean> {
  let settled = false
  for (const reply of listOwnRepliesIn(db, 'uncertain')) {
    if (reply.error === 'found_in_sent' || !(await isInSent(mailbox, settings, reply))) continue
    const found = { accountId: null, what: 'letters.replyFound', about: reply.id, at } as const
    settled = audited(db, found, () => settleAsSent(db, reply, 'uncertain', at, true)) || settled
  }
  return settled
}

/** Lays copies of sent replies into the Sent folder, where they are not there yet: also after a cut between laying and noting it. */
export async function layCopies(db: Database, mailbox: Mailbox, settings: MailSettings, at: string): Promise<boolean> {
  const owed = listOwed(db).filter((reply) => reply.copy !== 'done')
  for (const reply of owed) {
    const copy = await layCopy(db, mailbox, settings, reply)
    if (copy === reply.copy) continue
    const what = copy === 'done' ? 'letters.replyCopied' : 'letters.replyNotCopied'
    audited(db, { accountId: null, what, about: reply.id, at }, () => markCopy(db, reply.id, copy))
  }
  return owed.length > 0
}

/** Sets \Answered on the letters of the open folder that we have answered. */
export async function flagAnswered(db: Database, mailbox: Mailbox, folder: FolderIdentity, at: string): Promise<void> {
  for (const reply of listOwed(db).filter((one) => one.flagged === 0)) {
    const ways = listWaysIn(db, reply.place).filter(
      (way) => way.mailbox === folder.mailbox && way.folder === folder.path,
    )
    if (ways.length === 0) continue
    let flagged = false
    for (const way of ways) {
      const there = way.on_server === 1 && way.uid_validity === folder.uidValidity
      if (there && (await setAnswered(mailbox, way.uid))) flagged = true
    }
    audited(db, { accountId: null, what: 'letters.flagAnswered', about: reply.letter_id, at }, () =>
      markFlagged(db, reply, flagged),
    )
  }
}

async function layCopy(
  db: Database,
  mailbox: Mailbox,
  settings: MailSettings,
  reply: ReplyColumns,
): Promise<'done' | 'failed'> {
  const raw = findReplySource(db, reply.id)
  try {
    if (await isInSent(mailbox, settings, reply)) return 'done'
    if (raw) await mailbox.append(settings.folders.sent, withBcc(raw, JSON.parse(reply.bcc) as string[]), ['\\Seen'])
    return raw ? 'done' : 'failed'
  } catch (failure) {
    const { code } = problemOf(failure)
    // The folder or the server says no: the next connection tries again. A lost connection is for the caller.
    if (code === 'folder_missing' || code === 'server_said_no') return 'failed'
    throw failure
  }
}

async function isInSent(mailbox: Mailbox, settings: MailSettings, reply: ReplyColumns): Promise<boolean> {
  try {
    return (await mailbox.findMessageId(settings.folders.sent, `<${reply.message_id}>`)).length > 0
  } catch (failure) {
    if (problemOf(failure).code === 'folder_missing') return false
    throw failure
  }
}

/** False where the mail is gone or the folder keeps no such flag: then there is nothing to try again. */
async function setAnswered(mailbox: Mailbox, uid: number): Promise<boolean> {
  try {
    await mailbox.addFlags(uid, ['\\Answered'])
    return true
  } catch (failure) {
    const { code } = problemOf(failure)
    if (code === 'not_found' || code === 'server_said_no') return false
    throw failure
  }
}
