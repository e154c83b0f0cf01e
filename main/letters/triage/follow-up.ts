import { apart } from '../../database/capture.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { reopenForReply } from './marks.ts'

type Answered = { id: string; assignee: string | null }

/**
 * What follows from a letter that answers one of before: that one is at work again where it was closed, waited for the person or was put off, and the
 * new one belongs to whose it is, unless they answer letters no more: then it is nobody's, where colleagues see it. What a machine wrote answers nothing.
 */
export function followUp(
  db: Database,
  letterId: string,
  at: string,
  answersLetters: (accountId: string) => boolean,
): void {
  const answered = prepared<[string], Answered>(
    db,
    `SELECT letters.id, letters.assignee FROM mails JOIN mails AS parent ON parent.place = mails.parent JOIN letters ON letters.id = parent.id
    WHERE mails.id = ? AND mails.set_apart = 0`,
  ).get(letterId)
  if (!answered) return
  reopenForReply(db, answered.id, at)
  if (answered.assignee === null || !answersLetters(answered.assignee)) return
  apart(db, () =>
    prepared(
      db,
      'UPDATE letters SET assignee = ?, assigned_by = NULL, assigned_at = ? WHERE id = ? AND assignee IS NULL',
    ).run(answered.assignee, at, letterId),
  )
}
