import { dayIn, type Day } from '../../../shared/days.ts'
import { addWorkdays, type OfficeCalendar } from '../../../shared/letters/calendar.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** How the office reckons its working days. */
export type Workdays = { calendar: OfficeCalendar; timeZone: string }

/** The day by which a letter of this topic is to be answered, reckoned from the day on which it came; null where its topic has none. */
export function dueByTopic(
  db: Database,
  letterId: string,
  topicId: string,
  { calendar, timeZone }: Workdays,
): Day | null {
  const found = prepared<[string, string], { dueIn: number | null; receivedAt: string }>(
    db,
    `SELECT due_in AS dueIn, received_at AS receivedAt FROM mails, letter_topics
      WHERE mails.id = ? AND letter_topics.id = ?`,
  ).get(letterId, topicId)
  if (!found || found.dueIn === null) return null
  return addWorkdays(dayIn(timeZone, new Date(found.receivedAt)), found.dueIn, calendar)
}

/** A letter that has just come is due as its topic says, unless that day is over: of old mail nobody waits for an answer any more. */
export function giveDueDate(db: Database, letterId: string, at: string, workdays: Workdays): void {
  const letter = prepared<[string], { topic: string | null; status: string }>(
    db,
    'SELECT topic, status FROM letters WHERE id = ? AND due_on IS NULL',
  ).get(letterId)
  if (!letter || letter.topic === null || letter.status !== 'open') return
  const due = dueByTopic(db, letterId, letter.topic, workdays)
  if (due === null || due < dayIn(workdays.timeZone, new Date(at))) return
  prepared(db, 'UPDATE letters SET due_on = ? WHERE id = ?').run(due, letterId)
}
