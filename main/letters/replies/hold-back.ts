import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { listOwnRepliesIn, markFailure, moveReply } from './reply-queries.ts'

/**
 * The data are a backup that was put back: a reply that waited in it, or was on its way, may have left since. Each is uncertain from now on, is found by
 * its Message-ID among the sent mails or settled by a person, and never leaves by itself.
 */
export function holdBackReplies(db: Database, at: string): void {
  for (const state of ['waiting', 'sending'] as const)
    for (const { id } of listOwnRepliesIn(db, state))
      audited(db, { accountId: null, what: 'letters.replyUncertain', about: id, at }, () => {
        moveReply(db, id, state, 'uncertain', at)
        markFailure(db, id, 'office_restored', '')
      })
}

/** What another id of this workstation had to send is this one's from now on; within an audited change. */
export function takeOverReplies(db: Database, before: string): void {
  prepared(db, 'UPDATE replies SET desk = (SELECT id FROM workstation) WHERE desk = ?').run(before)
}
