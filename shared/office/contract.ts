import { z } from 'zod'
import { FormSchema } from '../letters/form-schema.ts'
import { Account, AccountName, AccountNameEn, Colleague, Language, Passphrase } from './account.ts'
import { AuditFilter, AuditRow, Verification } from './audit.ts'
import { backupCalls } from './backup-calls.ts'
import { FileKeyState } from './file-key.ts'
import { MailSettings, MailSignInState, OAuthClient, Proxy } from './mail-settings.ts'
import { ServerAnswer } from './server-answer.ts'
import { OfficeSettings } from './settings.ts'
import { JournalAddress, SharingAlarm, Travelled, WorkstationName, Workstations } from './sharing.ts'
import { OfficeStatus } from './status.ts'
import { Role } from '../roles.ts'
import { command, done, errand, nothing, query } from '../rpc.ts'

const Roles = z.array(Role).min(1).max(Role.options.length)

/** The calls of the office part. */
export const office = {
  status: query({ who: 'anyone', purpose: null, input: nothing, output: OfficeStatus }),
  /** Makes a new office with its first account (administrator and staff); the recovery key is shown this once. */
  create: errand({
    who: 'anyone',
    purpose: '5',
    input: z.object({
      accountName: AccountName,
      accountNameEn: AccountNameEn.default(''),
      passphrase: Passphrase,
      language: Language,
      officeName: OfficeSettings.shape.officeName,
    }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  signIn: errand({
    who: 'anyone',
    purpose: '5',
    input: z.object({ accountId: z.uuid(), passphrase: Passphrase }),
    output: Account,
  }),
  /** Opens the data with the recovery key and gives the account a new passphrase. */
  recover: errand({
    who: 'anyone',
    purpose: '5',
    input: z.object({ recoveryKey: z.string().max(200), accountId: z.uuid(), newPassphrase: Passphrase }),
    output: Account,
  }),
  lock: errand({
    who: 'signed-in',
    purpose: '5',
    input: z.object({ because: z.enum(['person', 'idle', 'system']) }),
    output: done,
  }),
  changePassphrase: errand({
    who: 'signed-in',
    purpose: '5',
    input: z.object({ current: Passphrase, next: Passphrase }),
    output: done,
  }),
  /** Gives another account a new passphrase, for who has forgotten theirs. */
  givePassphrase: errand({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ accountId: z.uuid(), passphrase: Passphrase }),
    output: done,
  }),
  /**
   * A new recovery key, shown this once; it opens nothing until `keepRecoveryKey` says that it is on paper, and is forgotten where the desk is locked
   * before. Asks for the administrator's own passphrase.
   */
  renewRecoveryKey: errand({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ passphrase: Passphrase }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** The new recovery key holds from now on, and the one of before opens nothing any more. Throws Problem not_found where none was made. */
  keepRecoveryKey: command({ who: ['administrator'], purpose: '5', input: nothing, output: done }),
  /** The key under which the files of this workstation are encrypted. */
  fileKey: query({ who: ['administrator'], purpose: '5', input: nothing, output: FileKeyState }),
  /**
   * The key of the files is renewed at the next sign-in. `leaving`: without waiting for those who have not come since that is possible; they get a new
   * passphrase from an administrator.
   */
  renewFileKey: command({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ leaving: z.boolean() }),
    output: done,
  }),
  setLanguage: command({ who: 'signed-in', purpose: null, input: z.object({ language: Language }), output: done }),
  accounts: query({ who: ['administrator'], purpose: '5', input: nothing, output: z.array(Account) }),
  addAccount: errand({
    who: ['administrator'],
    purpose: '5',
    input: z.object({
      name: AccountName,
      nameEn: AccountNameEn.default(''),
      roles: Roles,
      language: Language,
      passphrase: Passphrase,
    }),
    output: Account,
  }),
  rename: command({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ accountId: z.uuid(), name: AccountName, nameEn: AccountNameEn }),
    output: done,
  }),
  setRoles: command({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ accountId: z.uuid(), roles: Roles }),
    output: done,
  }),
  endAccount: command({ who: ['administrator'], purpose: '5', input: z.object({ accountId: z.uuid() }), output: done }),
  settings: query({ who: 'signed-in', purpose: null, input: nothing, output: OfficeSettings }),
  setSettings: command({ who: ['administrator'], purpose: null, input: OfficeSettings, output: done }),
  /** Mail settings without passwords and client secret (they never leave the worker); null before they are set. */
  mailSettings: query({ who: ['administrator'], purpose: null, input: nothing, output: MailSettings.nullable() }),
  /** Stores the mail settings; an empty password keeps the one that is stored. */
  setMailSettings: command({ who: ['administrator'], purpose: null, input: MailSettings, output: done }),
  /** Connects to both servers with these settings and says what they answered; stores nothing. `certificate` is one that was refused. */
  testMailSettings: errand({
    who: ['administrator'],
    purpose: null,
    input: MailSettings,
    output: z.object({
      incoming: ServerAnswer.extend({ messages: z.number().int().nullable(), folders: z.array(z.string()) }),
      outgoing: ServerAnswer,
    }),
  }),
  /** Begins a sign-in to the mail service: this address is to be opened in the browser, and comes back to the desk within five minutes. */
  beginOAuth: errand({
    who: ['administrator'],
    purpose: null,
    input: z.object({
      oauth: OAuthClient,
      proxy: Proxy.default(''),
      certificateAuthority: z.string().max(65536).default(''),
    }),
    output: z.object({ url: z.string() }),
  }),
  oauthState: query({ who: ['administrator'], purpose: null, input: nothing, output: MailSignInState }),
  formSchemas: query({ who: ['administrator', 'staff'], purpose: null, input: nothing, output: z.array(FormSchema) }),
  setFormSchemas: command({
    who: ['administrator'],
    purpose: null,
    input: z.object({ schemas: z.array(FormSchema).max(20) }),
    output: done,
  }),
  finishSetUp: command({
    who: ['administrator'],
    purpose: null,
    input: z.object({ step: z.enum(['mailbox', 'form', 'pull', 'done']) }),
    output: done,
  }),
  /** Rows of the record, the newest first. */
  audit: query({
    who: ['administrator', 'supervisor'],
    purpose: '5',
    input: AuditFilter.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(AuditRow), total: z.number().int() }),
  }),
  /** Everybody who may stand in the record: all accounts, also those that have been ended. */
  colleagues: query({
    who: ['administrator', 'supervisor'],
    purpose: '5',
    input: nothing,
    output: z.array(Colleague),
  }),
  /** The rows that a filter leaves, as a CSV in the words of a language; where it goes the shell asks. */
  exportAudit: errand({
    who: ['administrator', 'supervisor'],
    purpose: '5',
    input: AuditFilter.extend({ language: Language }),
    output: z.object({ bytes: z.instanceof(Uint8Array), rows: z.number().int() }),
  }),
  /** Keeps where a call of the shell failed unexpectedly, beside the desk's own troubles: the program's own word for it, never what was at hand. */
  noteTrouble: errand({
    who: 'signed-in',
    purpose: '5',
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
  /** The workstations of the office; null while it has one and shares with nobody. */
  workstations: query({ who: 'signed-in', purpose: '5', input: nothing, output: Workstations.nullable() }),
  /** Asks whether a journal can be kept at an address, as its owner, and leaves nothing behind. `milliseconds`: what writing took. */
  testJournal: errand({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ address: JournalAddress }),
    output: z.object({ ok: z.boolean(), code: z.string(), serverWords: z.string(), milliseconds: z.number().int() }),
  }),
  /** Somebody has seen to what was wrong. */
  settleAlarm: command({
    who: ['administrator'],
    purpose: '5',
    input: SharingAlarm.pick({ kind: true, position: true }).extend({ desk: z.string().max(36) }),
    output: done,
  }),
  /** The account has seen that something it did here was done on another workstation before. */
  settleLost: command({
    who: 'signed-in',
    purpose: '5',
    input: z.object({ seq: z.number().int() }),
    output: done,
  }),
  /**
   * Makes the office's journal at an address, asked as somebody who may make roles there (which is not kept), and begins it with what this workstation
   * has. Throws office_shared and what the journal throws.
   */
  shareOffice: errand({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ address: JournalAddress, name: WorkstationName }),
    output: done,
  }),
  /** Lets one more workstation in: its code can be used once, for a day. The address as for shareOffice. Throws office_not_shared. */
  showCode: errand({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ address: JournalAddress }),
    output: z.object({ code: z.string(), expiresAt: z.string() }),
  }),
  /**
   * Makes this folder a workstation of the office that a code is of, with a passphrase for one of its accounts. The recovery key of this workstation is
   * shown this once. Throws code_unreadable, code_used, code_expired.
   */
  joinOffice: errand({
    who: 'anyone',
    purpose: '5',
    input: z.object({
      code: z.string().max(60_000),
      name: WorkstationName,
      accountName: z.string().max(200),
      passphrase: Passphrase,
    }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /**
   * Makes this workstation, which cannot go on in the office's journal, another one of the same office, by a code: after a safety copy of its data, whose
   * folder is returned. What is its own stays. Throws not_allowed where it can go on, code_unreadable, code_used, code_expired, code_other_office, what
   * backUpTo throws and what the journal throws.
   */
  joinAnew: errand({
    who: 'signed-in',
    purpose: '5',
    input: z.object({ code: z.string().max(60_000) }),
    output: z.object({ folder: z.string() }),
  }),
  /** A workstation may do nothing more in the office's journal, and cannot read what is written from now on. */
  endDesk: errand({ who: ['administrator'], purpose: '5', input: z.object({ deskId: z.uuid() }), output: done }),
  /** Sends what waits and reads what is new, once. Throws office_not_shared and what the journal throws. */
  travel: errand({ who: 'signed-in', purpose: '5', input: nothing, output: Travelled }),
  ...backupCalls,
  verify: errand({ who: ['administrator', 'supervisor'], purpose: '5', input: nothing, output: Verification }),
}
