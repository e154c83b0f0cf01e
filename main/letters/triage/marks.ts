import type { Day } from '../../../shared/days.ts'
import {
  isOpen,
  type LetterMarks,
  type LetterStatus,
  type MarkedLetter,
  type MarksToSet,
} from '../../../shared/letters/triage.ts'
import type { Database } from '../../database/open.ts'
import { apart, relyOn } from '../../database/capture.ts'
import { prepared } from '../../database/prepared.ts'
import { mostTags } from '../../../shared/letters/topics.ts'
import { listTags } from '../topics/topic-queries.ts'
import { dueByTopic, type Workdays } from './due-by-topic.ts'

/** How the tables say how far a letter is: whether it waits at all, and the step of one that does. */
export type StatusColumns = { status: 'open' | 'answered' | 'closed'; step: 'new' | 'in-progress' | 'waiting' }

export const statusOf = ({ status, step }: StatusColumns): LetterStatus => (status === 'open' ? step : status)

/** What an act would change of a letter; null where it is gone, or is so already. */
export function markedBy(
  db: Database,
  id: string,
  { addTags = [], removeTags = [], ...given }: MarksToSet,
  { today, ...workdays }: Workdays & { today: Day },
): MarkedLetter | null {
  const now = findMarks(db, id)
  if (!now) return null
  // What people said of the day stays; a topic says nothing of a letter that is done.
  const isDue = given.topic && given.dueOn === undefined && now.dueOn === null && isOpen(now.status)
  const due = isDue ? dueByTopic(db, id, given.topic!, workdays) : null
  const marks = due === null ? given : { ...given, dueOn: due < today ? today : due }
  const tags = tagsToChange(db, id, addTags, removeTags)
  const status = marks.status === 'reopened' ? reopenedAs(db, id, now.status) : marks.status
  // Closing never covers that a letter has been answered.
  if (status === 'closed' && now.status === 'answered') return differing(id, now, { ...marks, status: undefined }, tags)
  // Whoever is given a new letter has begun with it.
  const begun = marks.assignee && now.status === 'new' ? 'in-progress' : undefined
  // A letter that is to wait waits: what had brought it back has done so.
  const remindOn = status === 'waiting' && marks.remindOn === undefined ? null : marks.remindOn
  return differing(id, now, { ...marks, remindOn, status: status ?? begun }, tags)
}

/**
 * What taking an act back would change: what still is as that act left it. Whatever is asked, it becomes answered only where it has been, and nobody's
 * where who had it answers letters no more.
 */
export function markedBack(
  db: Database,
  { id, from, to }: MarkedLetter,
  answersLetters: (accountId: string) => boolean,
): MarkedLetter | null {
  const now = findMarks(db, id)
  if (!now) return null
  const kept = names.filter((name) => to[name] !== undefined && now[name] === to[name])
  const back: Then = Object.fromEntries(kept.map((name) => [name, from[name]]))
  if (back.status === 'answered' && !hasBeenAnswered(db, id)) back.status = undefined
  if (back.assignee && !answersLetters(back.assignee)) back.assignee = null
  return differing(id, now, back, tagsToChange(db, id, from.tags ?? [], to.tags ?? []))
}

/** Writes what `markedBy` or `markedBack` has said; each mark stands for itself, so that one on which a colleague was first takes no other back. */
export function saveMarks(db: Database, { id, from, to }: MarkedLetter, by: string, at: string): void {
  const { status, assignee, dueOn, remindOn, urgent, topic } = to
  const begins = Boolean(assignee) && from.status === 'new' && status === 'in-progress'
  if (begins) beginWork(db, id, by, at)
  else if (status !== undefined) apart(db, () => saveStatus(db, id, status, by, at))
  if (assignee !== undefined)
    apart(db, () =>
      prepared(db, 'UPDATE letters SET assignee = ?, assigned_by = ?, assigned_at = ? WHERE id = ?').run(
        assignee,
        by,
        at,
        id,
      ),
    )
  if (dueOn !== undefined) apart(db, () => prepared(db, 'UPDATE letters SET due_on = ? WHERE id = ?').run(dueOn, id))
  if (remindOn !== undefined)
    apart(db, () => prepared(db, 'UPDATE letters SET remind_on = ? WHERE id = ?').run(remindOn, id))
  if (urgent !== undefined)
    apart(db, () => prepared(db, 'UPDATE letters SET urgent = ? WHERE id = ?').run(urgent ? 1 : 0, id))
  if (topic !== undefined) apart(db, () => prepared(db, 'UPDATE letters SET topic = ? WHERE id = ?').run(topic, id))
  for (const tag of from.tags ?? [])
    apart(db, () => prepared(db, 'DELETE FROM letter_tags WHERE letter_id = ? AND tag = ?').run(id, tag))
  for (const tag of to.tags ?? [])
    apart(db, () => prepared(db, 'INSERT INTO letter_tags (letter_id, tag) VALUES (?, ?)').run(id, tag))
}

/** Whoever answers a new letter has begun with it. It stands for itself, and where a colleague has said something else that stays. */
export function beginWork(db: Database, id: string, by: string, at: string): void {
  apart(db, () => {
    relyOnSteps(db, id)
    prepared(
      db,
      `UPDATE letters SET step = 'in-progress', status_by = ?, status_at = ? WHERE id = ? AND status = 'open' AND step = 'new'`,
    ).run(by, at, id)
  })
}

/** A letter that was closed, waited for the person or was put off is at work again once they have written; one that nobody began stays a new one. */
export function reopenForReply(db: Database, id: string, at: string): void {
  apart(db, () => {
    relyOnSteps(db, id)
    prepared(
      db,
      `UPDATE letters SET status = 'open', step = iif(status = 'open' AND step = 'new', 'new', 'in-progress'), status_by = NULL, status_at = ?, remind_on = NULL
      WHERE id = ? AND (status = 'closed' OR (status = 'open' AND (step = 'waiting' OR remind_on IS NOT NULL)))`,
    ).run(at, id)
  })
}

/** What follows by itself never covers what a colleague has said meanwhile. */
function relyOnSteps(db: Database, id: string): void {
  for (const column of ['status', 'step']) relyOn(db, 'letters', [id], column)
}

/** Marks of which a letter has one each. */
type Single = Omit<LetterMarks, 'tags'>
const names = [
  'status',
  'assignee',
  'dueOn',
  'remindOn',
  'urgent',
  'topic',
] as const satisfies readonly (keyof Single)[]

type MarkColumns = StatusColumns & Omit<Single, 'status' | 'urgent'> & { urgent: 0 | 1 }

function findMarks(db: Database, id: string): Single | null {
  const found = prepared<[string], MarkColumns>(
    db,
    'SELECT status, step, assignee, due_on AS dueOn, remind_on AS remindOn, urgent, topic FROM letters WHERE id = ?',
  ).get(id)
  if (!found) return null
  const { assignee, dueOn, remindOn, urgent, topic } = found
  return { status: statusOf(found), assignee, dueOn, remindOn, urgent: urgent === 1, topic }
}

type Then = { [Name in keyof Single]?: Single[Name] | undefined }

function differing(id: string, now: Single, then: Then, tags: { off: string[]; on: string[] }): MarkedLetter | null {
  const changed = names.filter((name) => then[name] !== undefined && then[name] !== now[name])
  const tagged = tags.off.length + tags.on.length > 0
  if (changed.length === 0 && !tagged) return null
  const only = (marks: Then) => Object.fromEntries(changed.map((name) => [name, marks[name]]))
  return {
    id,
    from: { ...only(now), ...(tagged && { tags: tags.off }) },
    to: { ...only(then), ...(tagged && { tags: tags.on }) },
  }
}

/** Which of these tags a letter has to lose, and which it does not have yet; no more than it may have. */
function tagsToChange(
  db: Database,
  id: string,
  add: readonly string[],
  remove: readonly string[],
): { off: string[]; on: string[] } {
  if (add.length + remove.length === 0) return { off: [], on: [] }
  const has = new Set(listTags(db, id))
  const off = [...new Set(remove)].filter((tag) => has.has(tag) && !add.includes(tag))
  const on = [...new Set(add)].filter((tag) => !has.has(tag))
  return { off, on: on.slice(0, Math.max(0, mostTags - has.size + off.length)) }
}

function saveStatus(db: Database, id: string, status: LetterStatus, by: string, at: string): void {
  // Where a letter was answered meanwhile, a new step of it would only put another name beside "answered".
  relyOn(db, 'letters', [id], 'status')
  if (status === 'answered' || status === 'closed')
    prepared(db, 'UPDATE letters SET status = ?, status_by = ?, status_at = ? WHERE id = ?').run(status, by, at, id)
  else
    prepared(db, `UPDATE letters SET status = 'open', step = ?, status_by = ?, status_at = ? WHERE id = ?`).run(
      status,
      by,
      at,
      id,
    )
}

/** What a closed letter is without that: answered where it has been, else as far as it was. */
function reopenedAs(db: Database, id: string, now: LetterStatus): LetterStatus {
  if (now !== 'closed') return now
  if (hasBeenAnswered(db, id)) return 'answered'
  return prepared<[string], Pick<StatusColumns, 'step'>>(db, 'SELECT step FROM letters WHERE id = ?').get(id)!.step
}

/** Here, or in a mail program. */
function hasBeenAnswered(db: Database, id: string): boolean {
  return (
    prepared<[string, string], { answered: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM mails JOIN ways_in USING (place) WHERE mails.id = ? AND answered = 1)
        OR EXISTS (SELECT 1 FROM replies WHERE letter_id = ? AND state = 'sent') AS answered`,
    ).get(id, id)!.answered === 1
  )
}
