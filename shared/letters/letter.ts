import { z } from 'zod'
import { Colleague } from '../office/account.ts'
import { LetterId } from './ids.ts'
import { Address, AttachmentInfo, BounceInfo, FormFields, MailKind } from './mail.ts'
import { Note } from './notes.ts'
import { OtherLetters } from './others.ts'
import { Reply, ReplyState } from './reply.ts'
import { ReplyFile } from './reply-files.ts'
import { Topic } from './topics.ts'
import { LetterStatus } from './triage.ts'

export const LetterView = z.enum([
  'inbox',
  'mine',
  'colleagues',
  'nobody',
  'mentions',
  'due',
  'waiting',
  'later',
  'candidates',
  'answered',
  'all',
  'unrecognizedForms',
  'setApart',
  'doubtful',
  'unconfirmed',
])
export type LetterView = z.infer<typeof LetterView>

/** The order of a list; open letters that are urgent come first in `urgent`, and each of the two begins with the newest. */
export const LetterOrder = z.enum(['newest', 'oldest', 'urgent'])
export type LetterOrder = z.infer<typeof LetterOrder>

export const LetterRow = z.object({
  id: LetterId,
  /** For people: 2026-1184; counts the letters of a year. */
  number: z.string(),
  kind: MailKind,
  from: Address,
  organisation: z.boolean(),
  subject: z.string(),
  receivedAt: z.string(),
  snippet: z.string(),
  unread: z.boolean(),
  status: LetterStatus,
  /** Whose letter it is; null where it is nobody's. */
  assignee: Colleague.nullable(),
  /** Days of the office (2026-11-24): by when it is to be answered, and when it comes back into the inbox; null where nobody has said. */
  dueOn: z.string().nullable(),
  remindOn: z.string().nullable(),
  /** To be answered before the others. */
  urgent: z.boolean(),
  /** What it is about, and the free words it is grouped by. */
  topic: Topic.omit({ inUse: true, dueIn: true }).nullable(),
  tags: z.array(z.string()),
  /** Not among the letters: a report, a complaint, an automatic answer, or said to be no letter. */
  setApart: z.boolean(),
  /** What a person said of it, or of its sender before it came; null where nobody did. */
  said: z.enum(['letter', 'not-letter']).nullable(),
  candidate: z.boolean(),
  doubtful: z.boolean(),
  attachments: z.number().int(),
  /** Own draft, and when it was saved. */
  draftSavedAt: z.string().nullable(),
  /** Who else has a draft of a reply to it, the one who saved last. */
  draftBy: Colleague.nullable(),
  /** Who is answering it, and since when; null where nobody has said so. */
  claim: z.object({ by: Colleague, at: z.string() }).nullable(),
  /** The last one; `attempts` as in Reply. */
  reply: z.object({ state: ReplyState, by: Colleague, at: z.string(), attempts: z.number().int() }).nullable(),
})
export type LetterRow = z.infer<typeof LetterRow>

/** What was said of a mail, and of its sender: a letter, none, or nothing yet. */
export const SaidBefore = z.object({
  /** What was said then: only while it stands is it taken back. */
  said: z.boolean(),
  letter: z.boolean().nullable(),
  sender: z.boolean().nullable(),
})
export type SaidBefore = z.infer<typeof SaidBefore>

/** One of several mails of which the same was said at once. */
export const SaidLetter = z.object({ id: LetterId, before: SaidBefore })
export type SaidLetter = z.infer<typeof SaidLetter>

export const LetterPage = z.object({
  rows: z.array(LetterRow),
  /** Letters of the view or search altogether; of a search at least `mostCounted` are counted. */
  total: z.number().int(),
  /** A search counts them only where they alone are wanted. */
  unread: z.number().int(),
  /** True where a search finds more than were counted. */
  more: z.boolean().default(false),
})
/** So many letters that a search finds are counted, and shown in the window. */
export const mostCounted = 1000
export type LetterPage = z.infer<typeof LetterPage>

/** One mail of the conversation a letter belongs to, oldest first. */
export const ThreadEntry = z.object({
  id: z.uuid(),
  what: z.enum(['letter', 'reply']),
  /** Name or address of the citizen; empty for a reply. */
  who: z.string(),
  /** Whose reply it is; null for a letter. */
  by: Colleague.nullable(),
  subject: z.string(),
  at: z.string(),
  snippet: z.string(),
})
export type ThreadEntry = z.infer<typeof ThreadEntry>

export const Letter = LetterRow.extend({
  replyTo: z.array(Address),
  to: z.array(Address),
  cc: z.array(Address),
  /** Address an answer goes to: the form's e-mail, Reply-To or From; null where there is none. */
  answerTo: Address.nullable(),
  /** Every address of the letter that may be the person's, `answerTo` first: that of the form, those of Reply-To, and From. */
  answerChoices: z.array(Address),
  /** Language the letter is written in, for the greeting and the reading. */
  language: z.enum(['ja', 'en']),
  text: z.string(),
  hasHtml: z.boolean(),
  fields: FormFields.nullable(),
  schemaTitle: z.object({ ja: z.string(), en: z.string() }).nullable(),
  files: z.array(AttachmentInfo),
  charset: z.string(),
  messageId: z.string(),
  date: z.string().nullable(),
  bounce: BounceInfo.nullable(),
  /** The reply that this bounce speaks of, where it is known. */
  bounceOf: z.object({ letterId: LetterId, subject: z.string() }).nullable(),
  cuts: z.array(z.string()),
  onServer: z.boolean(),
  /** Name of the file or folder it was imported from; null for what came from the server. */
  importedFrom: z.string().nullable(),
  thread: z.array(ThreadEntry),
  replies: z.array(Reply),
  draft: z
    .object({
      body: z.string(),
      subject: z.string(),
      to: z.string(),
      cc: z.string(),
      bcc: z.string(),
      savedAt: z.string(),
    })
    .nullable(),
  /** The files of one's own draft, as they were attached. */
  draftFiles: z.array(ReplyFile),
  /** Drafts of others: who has begun one and when it was saved last; `ended` where that account has ended, and it may be taken over. */
  otherDrafts: z.array(z.object({ by: Colleague, ended: z.boolean(), savedAt: z.string() })),
  /** What colleagues wrote about it, the oldest first. */
  notes: z.array(Note),
  candidateBy: Colleague.nullable(),
  /** What else came from the same address; null where nothing did, or where the address is nobody's own. */
  others: OtherLetters.nullable(),
  /** Who made the status what it is, and when; null where the program did, or nobody yet. */
  statusSet: z.object({ by: Colleague, at: z.string() }).nullable(),
  /** Who gave it to whose it is, and when. */
  assigned: z.object({ by: Colleague, at: z.string() }).nullable(),
})
export type Letter = z.infer<typeof Letter>

/** A letter that another workstation has handed over and whose mail has not come here yet. */
export const AwaitedLetter = z.object({ number: z.string(), receivedAt: z.string().nullable() })
export type AwaitedLetter = z.infer<typeof AwaitedLetter>

export const LetterCounts = z.record(LetterView, z.number().int()).and(z.object({ unread: z.number().int() }))
export type LetterCounts = z.infer<typeof LetterCounts>
