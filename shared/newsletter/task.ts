import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { Colleague } from '../office/account.ts'
import { ReaderId, ReaderState } from './reader.ts'

/** What a mail asked, or what happened, that a person is to decide on. `mail` is a mail of this part that did not certainly arrive. */
export const TaskAsks = z.enum(['subscribe', 'unsubscribe', 'change', 'confirm', 'report', 'mail'])
export type TaskAsks = z.infer<typeof TaskAsks>

/** Why it was not done by itself. */
export const TaskWhy = z.enum([
  /** Its words leave a doubt about what is asked, or for whom. */
  'not-certain',
  /** It does not say for which address. */
  'no-address',
  'not-an-address',
  /** The address looks like a slip of a well-known host. */
  'typo',
  /** Nobody of this address is on the list. */
  'not-a-reader',
  /** The reader it names is not who sent it. */
  'other-sender',
  /** It also asks something that staff must answer: the letter stays with them. */
  'also-letter',
  /** A confirmation without the token that was sent for it. */
  'no-token',
  /** A token that is too old, or of which nothing is known. */
  'token-invalid',
  /** A change of address that waits for a confirmation through the old mailbox. */
  'waits-for-old-mailbox',
  /** The same through the new mailbox; a person sees it only once it is `not-confirmed`. */
  'waits-for-new-mailbox',
  /** Nobody has answered at the new mailbox, or at the old one. */
  'not-confirmed',
  'old-not-confirmed',
  'both-are-readers',
  /** The new address opted out some time: only its owner takes that back. */
  'new-address-opted-out',
  /** Who opted out has no place on the list whose address could be changed. */
  'opted-out',
  /** Written so long ago that nobody waits for an answer any more, or came from a file. */
  'old',
  /** Asked to confirm several times already, without an answer. */
  'asked-often',
  /** So many mails were answered today that a person looks first. */
  'many-mails',
  /** The Site's report could not be read to its end. */
  'unreadable-report',
  /** Nobody knows whether the mail arrived; it is not sent again by itself. */
  'mail-uncertain',
  'mail-not-sent',
])
export type TaskWhy = z.infer<typeof TaskWhy>

/** What one click may do. Whoever signs up is asked to confirm by mail whoever clicks. */
export const TaskAct = z.enum([
  'signUp',
  /** The same with the address that was likely meant. */
  'signUpSuggested',
  'unsubscribe',
  /** The same for the reader whom the text names besides. */
  'unsubscribeNamed',
  'changeAddress',
  /** The mail is the person's confirmation. */
  'confirm',
  'askAgain',
  'sendAgain',
  'arrived',
  /** Nothing is to be done. */
  'dismiss',
])
export type TaskAct = z.infer<typeof TaskAct>

/** A reader as a task names them. */
export const TaskReader = z.object({
  id: ReaderId,
  number: z.string(),
  address: z.string(),
  name: z.string(),
  state: ReaderState,
})
export type TaskReader = z.infer<typeof TaskReader>

/** Something about the list that a person decides with one click. */
export const Task = z.object({
  id: z.uuid(),
  at: z.string(),
  asks: TaskAsks,
  from: z.object({ name: z.string(), address: z.string() }),
  /** Whose place on the list it is about, as the mail says; of a change the address until now. */
  address: z.string().nullable(),
  newAddress: z.string().nullable(),
  /** What was likely meant by `address`. */
  suggestion: z.string().nullable(),
  reader: TaskReader.nullable(),
  /** Another reader whose address stands in the text of an opt-out that is open; null where there is no one such reader. */
  named: TaskReader.nullable(),
  subject: z.string(),
  /** What the mail says, at most 2,000 characters of it. */
  text: z.string(),
  why: TaskWhy,
  /** What one click may do, the proposed one first; none of a task that is settled. */
  acts: z.array(TaskAct),
  /** The letter that the mail also is, by its number for people. */
  letter: z.object({ id: LetterId, number: z.string() }).nullable(),
  /** What the program did about it without a person: what was asked, or nothing where nothing was to do; else null. */
  byItself: z.enum(['done', 'nothing']).nullable(),
  /** Null while it is open. */
  settled: z
    .object({
      at: z.string(),
      /** Null where it settled itself: see `itself`. */
      by: Colleague.nullable(),
      act: TaskAct.nullable(),
      /** Why it settled itself: the confirmation that it waited for has come, a later request is in its place, or whom it is about is erased. */
      itself: z.enum(['confirmed', 'replaced', 'erased']).nullable(),
    })
    .nullable(),
  /** Until when what was done about it can be taken back (ISO 8601 with Z); null where it cannot. */
  undoUntil: z.string().nullable(),
})
export type Task = z.infer<typeof Task>

/** So many characters of a mail stand in its task. */
export const longestTaskText = 2000

/** A mail of this part as it came, and what was read in it. */
export const ListMail = z.object({
  from: z.object({ name: z.string(), address: z.string() }),
  at: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Null where it lies with the letters. */
  source: z.string().nullable(),
})
export type ListMail = z.infer<typeof ListMail>
