import type { LetterRow } from '../../../shared/letters/letter.ts'
import { isOpen } from '../../../shared/letters/triage.ts'
import { isRetry, type Reply } from '../../../shared/letters/reply.ts'
import type { Words } from '../../../shared/words/index.ts'
import { type Dates, plainDay } from '../../ui/dates.ts'
import type { Tone } from '../../ui/status.tsx'
import { calledName } from '../../ui/called-name.ts'
import { retryWords, secondsUntil } from '../waiting.ts'

export type RowStatusIcon =
  | 'send'
  | 'clock'
  | 'error'
  | 'retry'
  | 'question'
  | 'draft'
  | 'colleague'
  | 'answered'
  | 'closed'
  | 'person'
  | 'bounce'
  | 'automatic'
  | 'form'
  | 'charset'

/** What stands in the third line of a row instead of the first words; null where nothing is to be said. */
export type RowStatus = { tone: Tone; icon: RowStatusIcon; words: string }

/**
 * The one thing that matters most about a letter now: stopped sending first, then own work, then what others did. What machines wrote has one
 * quiet colour: nobody waits for an answer.
 */
export function rowStatus(
  row: LetterRow,
  around: {
    words: Words
    dates: Dates
    now: string
    /** Id of the account that looks. */
    me: string
    language: 'ja' | 'en'
    /** The waiting or stopped reply to this letter, from the queue. */
    queued: Reply | undefined
  },
): RowStatus | null {
  const {
    words: {
      letters: { row: words, colleague },
    },
    dates,
    now,
    me,
    language,
    queued,
  } = around
  const reply = row.reply
  switch (queued?.state ?? reply?.state) {
    case 'uncertain':
      return { tone: 'stopped', icon: 'question', words: words.uncertain }
    case 'not-sent':
      return { tone: 'stopped', icon: 'error', words: words.notSent }
    case 'sending':
      return { tone: 'own', icon: 'send', words: words.sending }
    case 'waiting': {
      const seconds = queued ? secondsUntil(queued.leavesAt, now) : 0
      if (queued && isRetry(queued))
        return { tone: 'look', icon: 'retry', words: retryWords(queued, now, around.words) }
      return seconds > 0
        ? { tone: 'own', icon: 'send', words: words.leaving(seconds) }
        : { tone: 'neutral', icon: 'clock', words: words.waiting }
    }
  }
  const answered =
    row.status === 'answered'
      ? reply
        ? words.answered(colleague(calledName(reply.by, language)), dates.near(reply.at, now))
        : words.answeredElsewhere
      : ''
  const { claim } = row
  const open = isOpen(row.status) && !answered
  if (claim && open && claim.by.accountId !== me) {
    const who = colleague(calledName(claim.by, language))
    return { tone: 'look', icon: 'colleague', words: words.claimed(who, dates.near(claim.at, now)) }
  }
  if (row.draftSavedAt && answered && reply?.by.accountId !== me)
    return { tone: 'look', icon: 'colleague', words: answered }
  if (row.draftSavedAt) return { tone: 'own', icon: 'draft', words: words.draft(dates.near(row.draftSavedAt, now)) }
  if (claim && open) return { tone: 'own', icon: 'draft', words: words.claimedByMe(dates.near(claim.at, now)) }
  if (row.draftBy && !answered)
    return {
      tone: 'look',
      icon: 'colleague',
      words: words.othersDraft(colleague(calledName(row.draftBy, language))),
    }
  if (answered) return { tone: 'done', icon: 'answered', words: answered }
  if (row.status === 'closed') return { tone: 'neutral', icon: 'closed', words: words.closed }
  const today = dates.dayKey(now)
  if (open && row.remindOn !== null) {
    const day = plainDay(language, row.remindOn)
    if (row.remindOn > today) return { tone: 'neutral', icon: 'clock', words: words.comesBack(day) }
    return { tone: 'own', icon: 'clock', words: row.remindOn === today ? words.cameBack : words.cameBackOn(day) }
  }
  if (row.status === 'waiting') return { tone: 'neutral', icon: 'clock', words: words.waitingForPerson }
  if (row.assignee && row.assignee.accountId !== me)
    return { tone: 'neutral', icon: 'person', words: words.assigned(colleague(calledName(row.assignee, language))) }
  switch (row.kind) {
    case 'bounce':
      return { tone: 'neutral', icon: 'bounce', words: words.bounce }
    case 'complaint':
      return { tone: 'neutral', icon: 'bounce', words: words.complaint }
    case 'automatic':
      return { tone: 'neutral', icon: 'automatic', words: words.automatic }
    case 'unrecognized-form':
      return { tone: 'look', icon: 'form', words: words.unrecognizedForm }
  }
  return row.doubtful ? { tone: 'look', icon: 'charset', words: words.doubtful } : null
}
