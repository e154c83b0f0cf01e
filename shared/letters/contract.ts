import { z } from 'zod'
import { FormSchema, SchemaTrialRow } from './form-schema.ts'
import { LetterId, ReplyId } from './ids.ts'
import { ImportRow, MailHealth, MailStatus } from './intake.ts'
import {
  AwaitedLetter,
  Letter,
  LetterCounts,
  LetterOrder,
  LetterPage,
  LetterView,
  SaidBefore,
  SaidLetter,
} from './letter.ts'
import { MailPart } from './mail.ts'
import { OutboxRow, Reply } from './reply.ts'
import { replyFileCalls } from './reply-file-calls.ts'
import { ReplyFile } from './reply-files.ts'
import { mostRecipients } from './recipients.ts'
import { longestSearch } from './search/terms.ts'
import { MarkedLetter, MarksToSet, mostMarked } from './triage.ts'
import { Colleague } from '../office/account.ts'
import { NoteInput, RemovedNote } from './notes.ts'
import { OtherLetter } from './others.ts'
import { Narrowing } from './topics.ts'
import { Conversation, LetterToPaper } from './on-paper.ts'
import { LettersToTakeIn } from './taking-out.ts'
import { savedViewCalls } from './saved-view-calls.ts'
import { calendarCalls } from './calendar.ts'
import { topicCalls } from './topic-calls.ts'
import { templateCalls } from './templates/template-calls.ts'
import { MailSettings } from '../office/mail-settings.ts'
import { command, done, errand, nothing, query } from '../rpc.ts'

/** Addresses of who else gets a reply. */
const Copies = z.array(z.string().trim().max(320)).max(mostRecipients).default([])

/** The calls of the letters part. */
export const letters = {
  ...templateCalls,
  ...topicCalls,
  ...calendarCalls,
  ...savedViewCalls,
  ...replyFileCalls,
  list: query({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({
      view: LetterView.default('inbox'),
      search: z.string().max(longestSearch).default(''),
      order: LetterOrder.default('newest'),
      unreadOnly: z.boolean().default(false),
      ...Narrowing.shape,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    output: LetterPage,
  }),
  counts: query({ who: ['staff'], purpose: null, input: nothing, output: LetterCounts }),
  /** Letters whose mails lie beside the office's journal and have not come here yet: how many, and the newest ones. */
  awaited: query({
    who: ['staff'],
    purpose: null,
    input: nothing,
    output: z.object({ count: z.number().int(), rows: z.array(AwaitedLetter) }),
  }),
  /** Letters as a file; the record says which ones and what for before the bytes are handed out. Throws letters_too_large. */
  takeOutFile: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: LettersToTakeIn,
    output: z.object({
      bytes: z.instanceof(Uint8Array),
      letters: z.number().int(),
      /** Mails of which the office has only the beginning. */
      cut: z.number().int(),
    }),
  }),
  /** A letter with its conversation as it stands on paper: letters and replies in their order, no notes. */
  conversation: query({ who: ['staff'], purpose: '3(3)', input: z.object({ id: LetterId }), output: Conversation }),
  /** Records that a letter leaves with its conversation on paper or as a PDF, and what for; what is drawn is what `conversation` gives. */
  putOnPaper: errand({ who: ['staff'], purpose: '3(3)', input: LetterToPaper, output: done }),
  /** Records that letters, or a list of them, are taken out of the office by the command line: the desk cannot see where they go from there. */
  takeOut: command({ who: ['staff'], purpose: '3(3)', input: nothing, output: done }),
  get: query({ who: ['staff'], purpose: '3(3)', input: z.object({ id: LetterId }), output: Letter }),
  /** The newest other letters from the same address, to be read while this one is answered. Whose letters were looked at is recorded. */
  others: query({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId }),
    output: z.array(OtherLetter),
  }),
  /** The letter's HTML, sanitised, as a whole document for the letter frame; null where it has none. */
  document: query({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId, theme: z.enum(['light', 'dark', 'contrast']).default('light') }),
    output: z.object({ html: z.string().nullable(), cut: z.boolean() }),
  }),
  /** Opens a letter for reading: marks it read for this account and records the reading. */
  open: command({ who: ['staff'], purpose: '3(3)', input: z.object({ id: LetterId }), output: done }),
  markUnread: command({ who: ['staff'], purpose: '3(3)', input: z.object({ id: LetterId }), output: done }),
  markCandidate: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId, candidate: z.boolean() }),
    output: done,
  }),
  /**
   * "This is a letter" of what was set apart, or "this is not a letter": also of later mails of the same sender, where the mail speaks for one.
   * `before` is what `unsayLetter` takes back to.
   */
  sayLetter: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId, letter: z.boolean() }),
    output: z.object({ before: SaidBefore }),
  }),
  unsayLetter: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId, before: SaidBefore }),
    output: done,
  }),
  /** The same of many at once; those that are gone, or are so already, are left out. `left` as in `mark`. */
  sayLetters: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ ids: z.array(LetterId).min(1).max(mostMarked), letter: z.boolean() }),
    output: z.object({ said: z.array(SaidLetter), left: z.number().int() }),
  }),
  /** Takes back what `sayLetters` has done, of each mail and sender of which nobody has said something else since. */
  unsayLetters: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ said: z.array(SaidLetter).max(mostMarked) }),
    output: z.object({ left: z.number().int() }),
  }),
  /**
   * "I am answering this." `from` is the colleague whose claim is overtaken, after a question; null where nobody has one. Throws letter_claimed where
   * somebody else has it by now.
   */
  claim: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId, from: z.uuid().nullable().default(null) }),
    output: done,
  }),
  /** Takes back one's own claim; that of a colleague stays. */
  unclaim: command({ who: ['staff'], purpose: '3(3)', input: z.object({ id: LetterId }), output: done }),
  /**
   * Sets marks of many letters at once; says of each that changed what became what, so that `unmark` can take all of it back. Letters that are gone, or
   * that are so already, are left out. `left` were not reached: the other workstations cannot be told of so many now.
   */
  mark: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ ids: z.array(LetterId).min(1).max(mostMarked), marks: MarksToSet }),
    output: z.object({ marked: z.array(MarkedLetter), left: z.number().int() }),
  }),
  /** Takes back what `mark` has done, where nobody has set something else since; returns of how many letters, `left` as there. */
  unmark: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ marked: z.array(MarkedLetter).max(mostMarked) }),
    output: z.object({ unmarked: z.number().int(), left: z.number().int() }),
  }),
  /** A note for colleagues. Throws bad_input where it speaks to somebody who answers no letters. */
  addNote: command({ who: ['staff'], purpose: '3(3)', input: NoteInput, output: done }),
  /** Takes one's own note away and gives it, so that addNote brings back the same. Throws not_allowed for that of a colleague. */
  removeNote: command({ who: ['staff'], purpose: '3(3)', input: z.object({ id: z.uuid() }), output: RemovedNote }),
  /** Whom a letter can be given to: everybody who answers letters here, oneself included. */
  colleagues: query({ who: ['staff'], purpose: '3(3)', input: nothing, output: z.array(Colleague) }),
  /** Reads the kept bytes again under another character set. */
  redecode: errand({
    who: ['staff'],
    purpose: '2(3)',
    input: z.object({ id: LetterId, charset: z.string().max(40) }),
    output: done,
  }),
  attachment: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId, index: z.number().int().min(0) }),
    output: z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  /** The mail as it came. Like taking an attachment out, this is recorded: the source holds more than the reading shows. */
  source: errand({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ id: LetterId }),
    output: z.object({ text: z.string(), cut: z.boolean(), parts: z.array(MailPart) }),
  }),
  saveDraft: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({
      letterId: LetterId,
      subject: z.string().max(998),
      body: z.string().max(200_000),
      /** As for `reply`; copies as they were typed. */
      to: z.string().max(320).default(''),
      cc: z.string().max(10_000).default(''),
      bcc: z.string().max(10_000).default(''),
    }),
    output: z.object({ savedAt: z.string() }),
  }),
  /** What a colleague has written so far about a letter, to be read alone. Throws not_found where there is no such draft any more. */
  othersDraft: query({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ letterId: LetterId, accountId: z.uuid() }),
    output: z.object({
      subject: z.string(),
      body: z.string(),
      cc: z.string(),
      bcc: z.string(),
      savedAt: z.string(),
      files: z.array(ReplyFile),
    }),
  }),
  /** Takes over what an account that has ended had written about a letter; it becomes one's own draft. */
  takeOverDraft: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ letterId: LetterId, accountId: z.uuid() }),
    output: z.object({ savedAt: z.string() }),
  }),
  discardDraft: command({ who: ['staff'], purpose: '3(3)', input: z.object({ letterId: LetterId }), output: done }),
  /**
   * Puts a reply into the queue, with the files of the draft; it leaves after 15 seconds unless taken back. Throws mail_too_large, and reply_files_away
   * where a file has not come to this workstation yet.
   */
  reply: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({
      letterId: LetterId,
      subject: z.string().trim().min(1).max(998),
      body: z.string().trim().min(1).max(200_000),
      quote: z.boolean().default(true),
      /** One of the letter's `answerChoices`; the first where nothing is said. */
      to: z.string().max(320).default(''),
      /** Who else gets it; of `bcc` nobody else learns. Throws bad_input for what is no address, or one of the office. */
      cc: Copies,
      bcc: Copies,
      /** Must be said where the letter has been answered since the editor was opened. */
      asAddition: z.boolean().default(false),
    }),
    output: Reply,
  }),
  /** Takes a waiting reply back; its text becomes the draft of whoever takes it back. */
  undoReply: command({ who: ['staff'], purpose: '3(3)', input: z.object({ replyId: ReplyId }), output: done }),
  sendNow: command({ who: ['staff'], purpose: '3(3)', input: z.object({ replyId: ReplyId }), output: done }),
  /** Sends again what certainly was not sent. */
  retryReply: command({ who: ['staff'], purpose: '3(3)', input: z.object({ replyId: ReplyId }), output: done }),
  /** Sends what could not be sent to another address, corrected by hand; it can be taken back like any reply. Throws Problem bad_input for no address. */
  correctReply: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ replyId: ReplyId, address: z.string().trim().min(1).max(320) }),
    output: done,
  }),
  /** A person settles an uncertain reply: it did arrive, or it did not (and becomes the draft again). */
  settleReply: command({
    who: ['staff'],
    purpose: '3(3)',
    input: z.object({ replyId: ReplyId, arrived: z.boolean() }),
    output: done,
  }),
  queue: query({
    who: ['staff'],
    purpose: '3(3)',
    input: nothing,
    output: z.array(Reply.extend({ letterSubject: z.string() })),
  }),
  status: query({ who: ['staff', 'administrator'], purpose: null, input: nothing, output: MailStatus }),
  /** How the intake has gone and stands, for who looks after it. */
  health: query({ who: ['staff', 'administrator'], purpose: '5', input: nothing, output: MailHealth }),
  /** Every reply that is not done with (waiting, to be settled, its copy owed), the latest first, and the last hundred that were sent. */
  outbox: query({ who: ['staff'], purpose: '3(3)', input: nothing, output: z.array(OutboxRow) }),
  /** Who replies come from, and the lines below them; null before mail is set up. */
  sender: query({ who: ['staff'], purpose: null, input: nothing, output: MailSettings.shape.sender.nullable() }),
  /**
   * One intake now. `new` counts every mail taken in; unrecognized forms and mails set apart are among them. `arrived` are the letters that came
   * since this person's last pull by hand (or signing in) and that they have not read yet.
   */
  pull: errand({
    who: ['staff', 'administrator'],
    purpose: '2(3)',
    input: nothing,
    output: z.object({
      arrived: z.number().int(),
      new: z.number().int(),
      known: z.number().int(),
      unrecognizedForms: z.number().int(),
      setApart: z.number().int(),
      failed: z.number().int(),
    }),
  }),
  stopPull: command({ who: ['staff', 'administrator'], purpose: null, input: nothing, output: done }),
  /**
   * Begins to take in the mails of an mbox file, a maildir, a folder of .eml files or one such file; `imports` tells how far it is.
   * Mails whose bytes are here already are left out, so that an import that was cut is simply begun again. The window never gives a
   * path: the shell asks the person for it.
   */
  importMails: errand({
    who: ['staff'],
    purpose: '2(3)',
    /** `closed`: what was not answered comes in as done, not as waiting for an answer. */
    input: z.object({ path: z.string().min(1).max(4096), closed: z.boolean() }),
    output: z.object({ id: z.uuid() }),
  }),
  /** The last imports, the latest first. */
  imports: query({ who: ['staff'], purpose: '2(3)', input: nothing, output: z.array(ImportRow) }),
  stopImport: command({ who: ['staff'], purpose: null, input: nothing, output: done }),
  /**
   * What the last 50 mails of any kind would be under these schemas, and before them the mail of this id where it is none of them. It shows parts of
   * letters, so it is for staff.
   */
  trySchemas: query({
    who: ['staff'],
    purpose: '2(3)',
    input: z.object({ schemas: z.array(FormSchema).max(20), sample: LetterId.optional() }),
    output: z.array(SchemaTrialRow),
  }),
  /** A schema for the form that wrote this mail, with the help of the last 50 mails; null where it does not look like a form. */
  proposeSchema: errand({
    who: ['staff'],
    purpose: '2(3)',
    input: z.object({ id: LetterId }),
    output: z.object({ schema: FormSchema.nullable() }),
  }),
  /**
   * Reads unrecognized forms, and mails that no schema had claimed, by the schemas of now. `forms` became form letters, `released` are ordinary letters
   * because no schema claims them any more; `unrecognized` forms are left.
   */
  rereadForms: errand({
    who: ['staff', 'administrator'],
    purpose: '2(3)',
    input: nothing,
    output: z.object({ forms: z.number().int(), released: z.number().int(), unrecognized: z.number().int() }),
  }),
}
