import { z } from 'zod'
import { ImportRow, MailHealth, MailStatus } from './letters/intake.ts'
import {
  FormSchema,
  Letter,
  LetterCounts,
  LetterId,
  LetterPage,
  LetterView,
  MailPart,
  OutboxRow,
  Reply,
  ReplyId,
  SchemaTrialRow,
} from './letters.ts'
import {
  Account,
  AccountName,
  AuditRow,
  Language,
  MailSettings,
  MailSignInState,
  OAuthClient,
  OfficeSettings,
  OfficeStatus,
  Passphrase,
  Proxy,
  Verification,
} from './office.ts'
import { Role } from './roles.ts'
import { command, errand, query, type Result } from './rpc.ts'

const nothing = z.object({})
const done = z.object({})
const Roles = z.array(Role).min(1).max(Role.options.length)

const letters = {
  list: query({
    who: ['staff'],
    input: z.object({
      view: LetterView.default('inbox'),
      search: z.string().max(200).default(''),
      order: z.enum(['newest', 'oldest']).default('newest'),
      unreadOnly: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    output: LetterPage,
  }),
  counts: query({ who: ['staff'], input: nothing, output: LetterCounts }),
  /** Records that letters, or a list of them, are taken out of the office by the command line: the desk cannot see where they go from there. */
  takeOut: command({ who: ['staff'], input: nothing, output: done }),
  get: query({ who: ['staff'], input: z.object({ id: LetterId }), output: Letter }),
  /** The letter's HTML, sanitised, as a whole document for the letter frame; null where it has none. */
  document: query({
    who: ['staff'],
    input: z.object({ id: LetterId, theme: z.enum(['light', 'dark', 'contrast']).default('light') }),
    output: z.object({ html: z.string().nullable(), cut: z.boolean() }),
  }),
  /** Opens a letter for reading: marks it read for this account and records the reading. */
  open: command({ who: ['staff'], input: z.object({ id: LetterId }), output: done }),
  markUnread: command({ who: ['staff'], input: z.object({ id: LetterId }), output: done }),
  markCandidate: command({ who: ['staff'], input: z.object({ id: LetterId, candidate: z.boolean() }), output: done }),
  /** Done without an answer, or open again. */
  close: command({ who: ['staff'], input: z.object({ id: LetterId, closed: z.boolean() }), output: done }),
  /** Reads the kept bytes again under another character set. */
  redecode: errand({ who: ['staff'], input: z.object({ id: LetterId, charset: z.string().max(40) }), output: done }),
  attachment: errand({
    who: ['staff'],
    input: z.object({ id: LetterId, index: z.number().int().min(0) }),
    output: z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  /** The mail as it came. Like taking an attachment out, this is recorded: the source holds more than the reading shows. */
  source: errand({
    who: ['staff'],
    input: z.object({ id: LetterId }),
    output: z.object({ text: z.string(), cut: z.boolean(), parts: z.array(MailPart) }),
  }),
  saveDraft: command({
    who: ['staff'],
    input: z.object({ letterId: LetterId, subject: z.string().max(998), body: z.string().max(200_000) }),
    output: z.object({ savedAt: z.string() }),
  }),
  discardDraft: command({ who: ['staff'], input: z.object({ letterId: LetterId }), output: done }),
  /** Puts a reply into the queue; it leaves after 15 seconds unless taken back. */
  reply: command({
    who: ['staff'],
    input: z.object({
      letterId: LetterId,
      subject: z.string().trim().min(1).max(998),
      body: z.string().trim().min(1).max(200_000),
      quote: z.boolean().default(true),
      /** Must be said where the letter has been answered since the editor was opened. */
      asAddition: z.boolean().default(false),
    }),
    output: Reply,
  }),
  /** Takes a waiting reply back; its text becomes the draft again. */
  undoReply: command({ who: ['staff'], input: z.object({ replyId: ReplyId }), output: done }),
  sendNow: command({ who: ['staff'], input: z.object({ replyId: ReplyId }), output: done }),
  /** Sends again what certainly was not sent. */
  retryReply: command({ who: ['staff'], input: z.object({ replyId: ReplyId }), output: done }),
  /** A person settles an uncertain reply: it did arrive, or it did not (and becomes the draft again). */
  settleReply: command({ who: ['staff'], input: z.object({ replyId: ReplyId, arrived: z.boolean() }), output: done }),
  queue: query({ who: ['staff'], input: nothing, output: z.array(Reply.extend({ letterSubject: z.string() })) }),
  status: query({ who: ['staff', 'administrator'], input: nothing, output: MailStatus }),
  /** How the intake has gone and stands, for who looks after it. */
  health: query({ who: ['staff', 'administrator'], input: nothing, output: MailHealth }),
  /** Every reply that is not done with (waiting, to be settled, its copy owed), the latest first, and the last hundred that were sent. */
  outbox: query({ who: ['staff'], input: nothing, output: z.array(OutboxRow) }),
  /** Who replies come from, and the lines below them; null before mail is set up. */
  sender: query({ who: ['staff'], input: nothing, output: MailSettings.shape.sender.nullable() }),
  /** One intake now. `new` counts every mail taken in; unread forms and mails set apart are among them. */
  pull: errand({
    who: ['staff', 'administrator'],
    input: nothing,
    output: z.object({
      new: z.number().int(),
      known: z.number().int(),
      unreadForms: z.number().int(),
      setApart: z.number().int(),
      failed: z.number().int(),
    }),
  }),
  stopPull: command({ who: ['staff', 'administrator'], input: nothing, output: done }),
  /**
   * Begins to take in the mails of an mbox file, a maildir, a folder of .eml files or one such file; `imports` tells how far it is.
   * Mails whose bytes are here already are left out, so that an import that was cut is simply begun again. The window never gives a
   * path: the shell asks the person for it.
   */
  importMails: errand({
    who: ['staff'],
    /** `closed`: what was not answered comes in as done, not as waiting for an answer. */
    input: z.object({ path: z.string().min(1).max(4096), closed: z.boolean() }),
    output: z.object({ id: z.uuid() }),
  }),
  /** The last imports, the latest first. */
  imports: query({ who: ['staff'], input: nothing, output: z.array(ImportRow) }),
  stopImport: command({ who: ['staff'], input: nothing, output: done }),
  /** What the last 50 mails of any kind would be under these schemas. It shows parts of letters, so it is for staff. */
  trySchemas: query({
    who: ['staff'],
    input: z.object({ schemas: z.array(FormSchema).max(20) }),
    output: z.array(SchemaTrialRow),
  }),
  /** A schema for the form that wrote this mail, with the help of the last 50 mails; null where it does not look like a form. */
  proposeSchema: errand({
    who: ['staff'],
    input: z.object({ id: LetterId }),
    output: z.object({ schema: FormSchema.nullable() }),
  }),
  /**
   * Reads unread forms, and mails that no schema had claimed, by the schemas of now. `forms` became form letters, `released` are ordinary letters
   * because no schema claims them any more; `unread` forms are left.
   */
  rereadForms: errand({
    who: ['staff', 'administrator'],
    input: nothing,
    output: z.object({ forms: z.number().int(), released: z.number().int(), unread: z.number().int() }),
  }),
}

const office = {
  status: query({ who: 'anyone', input: nothing, output: OfficeStatus }),
  /** Makes a new office with its first account (administrator and staff); the recovery key is shown this once. */
  create: errand({
    who: 'anyone',
    input: z.object({
      accountName: AccountName,
      passphrase: Passphrase,
      language: Language,
      officeName: OfficeSettings.shape.officeName,
    }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  signIn: errand({ who: 'anyone', input: z.object({ accountId: z.uuid(), passphrase: Passphrase }), output: Account }),
  /** Opens the data with the recovery key and gives the account a new passphrase. */
  recover: errand({
    who: 'anyone',
    input: z.object({ recoveryKey: z.string().max(200), accountId: z.uuid(), newPassphrase: Passphrase }),
    output: Account,
  }),
  lock: errand({ who: 'signed-in', input: z.object({ because: z.enum(['person', 'idle', 'system']) }), output: done }),
  changePassphrase: errand({
    who: 'signed-in',
    input: z.object({ current: Passphrase, next: Passphrase }),
    output: done,
  }),
  setLanguage: command({ who: 'signed-in', input: z.object({ language: Language }), output: done }),
  accounts: query({ who: ['administrator'], input: nothing, output: z.array(Account) }),
  addAccount: errand({
    who: ['administrator'],
    input: z.object({ name: AccountName, roles: Roles, language: Language, passphrase: Passphrase }),
    output: Account,
  }),
  setRoles: command({ who: ['administrator'], input: z.object({ accountId: z.uuid(), roles: Roles }), output: done }),
  endAccount: command({ who: ['administrator'], input: z.object({ accountId: z.uuid() }), output: done }),
  settings: query({ who: 'signed-in', input: nothing, output: OfficeSettings }),
  setSettings: command({ who: ['administrator'], input: OfficeSettings, output: done }),
  /** Mail settings without passwords and client secret (they never leave the worker); null before they are set. */
  mailSettings: query({ who: ['administrator'], input: nothing, output: MailSettings.nullable() }),
  /** Stores the mail settings; an empty password keeps the one that is stored. */
  setMailSettings: command({ who: ['administrator'], input: MailSettings, output: done }),
  /** Connects to both servers with these settings and says what they answered; stores nothing. */
  testMailSettings: errand({
    who: ['administrator'],
    input: MailSettings,
    output: z.object({
      incoming: z.object({
        ok: z.boolean(),
        code: z.string(),
        serverWords: z.string(),
        messages: z.number().int().nullable(),
        folders: z.array(z.string()),
      }),
      outgoing: z.object({ ok: z.boolean(), code: z.string(), serverWords: z.string() }),
    }),
  }),
  /** Begins a sign-in to the mail service: this address is to be opened in the browser, and comes back to the desk within five minutes. */
  beginOAuth: errand({
    who: ['administrator'],
    input: z.object({
      oauth: OAuthClient,
      proxy: Proxy.default(''),
      certificateAuthority: z.string().max(65536).default(''),
    }),
    output: z.object({ url: z.string() }),
  }),
  oauthState: query({ who: ['administrator'], input: nothing, output: MailSignInState }),
  formSchemas: query({ who: ['administrator', 'staff'], input: nothing, output: z.array(FormSchema) }),
  setFormSchemas: command({
    who: ['administrator'],
    input: z.object({ schemas: z.array(FormSchema).max(20) }),
    output: done,
  }),
  finishSetUp: command({
    who: ['administrator'],
    input: z.object({ step: z.enum(['form', 'pull', 'done']) }),
    output: done,
  }),
  audit: query({
    who: ['administrator', 'supervisor'],
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(AuditRow), total: z.number().int() }),
  }),
  /** Keeps where a call of the shell failed unexpectedly, beside the desk's own troubles: the program's own word for it, never what was at hand. */
  noteTrouble: errand({
    who: 'signed-in',
    input: z.object({
      what: z
        .string()
        .max(60)
        .regex(/^shell\.[A-Za-z]+$/),
      place: z
        .string()
        .max(120)
        .regex(/^([\w.-]+\.[cm]?[jt]s:\d+(:\d+)?)?$/),
    }),
    output: done,
  }),
  verify: errand({ who: ['administrator', 'supervisor'], input: nothing, output: Verification }),
}

/** Everything the desk worker answers, in one place; channel names are the paths of this object (`letters.list`). */
export const contract = { letters, office }
export type Contract = typeof contract

/** What the shell itself answers (paths `shell.NAME`): dialogs, windows and the system, never data. */
export const shellContract = {
  /** Asks where to, then writes the attachment there; the file is never opened. */
  saveAttachment: errand({
    who: 'anyone',
    input: z.object({ letterId: LetterId, index: z.number().int() }),
    output: z.object({ savedAs: z.string().nullable() }),
  }),
  /** Asks for a file or folder of mails, then has the desk import it; the window never learns where it lies. */
  chooseImport: errand({
    who: 'anyone',
    input: z.object({ what: z.enum(['file', 'folder']), closed: z.boolean() }),
    output: z.object({ begun: z.boolean() }),
  }),
  /** Opens a link of a letter in the system's browser, after the person has seen its true host and agreed. */
  openLink: errand({
    who: 'anyone',
    input: z.object({ url: z.url({ protocol: /^(https?|mailto)$/ }).max(32_768) }),
    output: done,
  }),
  /** Prints the page that stands in the window (its print style shows only what is meant for paper). */
  print: errand({ who: 'anyone', input: nothing, output: z.object({ printed: z.boolean() }) }),
  copyText: errand({ who: 'anyone', input: z.object({ text: z.string().max(10_000) }), output: done }),
  /** Window and menu follow language and theme; both are kept for the next start. */
  setAppearance: errand({
    who: 'anyone',
    input: z.object({
      language: Language.optional(),
      theme: z.enum(['light', 'dark', 'contrast', 'system']).optional(),
    }),
    output: done,
  }),
  appearance: query({
    who: 'anyone',
    input: nothing,
    output: z.object({
      language: Language,
      theme: z.enum(['light', 'dark', 'contrast', 'system']),
      version: z.string(),
      runtime: z.string(),
      platform: z.string(),
    }),
  }),
  /** How accounts want their window (widths, density), by `account id:name`; the window itself keeps nothing on disk. */
  preferences: query({ who: 'anyone', input: nothing, output: z.record(z.string(), z.string()) }),
  /** Keeps one of them: yes, no, a number or a plain word, as JSON, so that no sentence can ever be kept this way. */
  setPreference: errand({
    who: 'anyone',
    input: z.object({
      name: z
        .string()
        .max(101)
        .regex(/^[0-9a-z-]{1,40}:[A-Za-z.]{1,60}$/),
      value: z
        .string()
        .max(42)
        .regex(/^(true|false|-?\d{1,9}(\.\d{1,9})?|"[\w-]{0,40}")$/),
    }),
    output: done,
  }),
  /** Says that something waits, without any personal data. */
  notify: errand({
    who: 'anyone',
    input: z.object({ kind: z.enum(['new-letters', 'pull-failed', 'reply-failed']), count: z.number().int() }),
    output: done,
  }),
}

/** What the shell tells the window without being asked. */
export type ShellEvent =
  | { kind: 'link'; url: string }
  | { kind: 'menu'; item: 'lock' | 'pull' | 'keys' | 'search' | 'settings' | 'commands' | 'views' | 'about' }
  | { kind: 'lock'; because: 'system' }

/** What the preload puts on `window.madoguchi`; nothing else crosses. */
export type Bridge = {
  call(path: string, input: unknown): Promise<Result<unknown>>
  onChanged(listener: (part: string) => void): () => void
  onShell(listener: (event: ShellEvent) => void): () => void
}
