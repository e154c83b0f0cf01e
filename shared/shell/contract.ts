import { askedCalls } from '../answers/asked-calls.ts'
import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { AttachedFiles, DraftToFill } from '../letters/reply-file-calls.ts'
import { LetterToPaper } from '../letters/on-paper.ts'
import { LettersToTake } from '../letters/taking-out.ts'
import { Language } from '../office/account.ts'
import { AuditFilter } from '../office/audit.ts'
import { ReadersFormat, Unwritable } from '../newsletter/export.ts'
import { CheckChoices } from '../newsletter/import.ts'
import { ImportId } from '../newsletter/reader.ts'
import { NotReachedFilter } from '../newsletter/issue/delivery.ts'
import { IssueId } from '../newsletter/issue/issue.ts'
import { backupShellCalls } from '../office/backup-shell-calls.ts'
import { statisticsShellCalls } from '../statistics/shell-calls.ts'
import { WindowPlace } from './window-place.ts'
import { done, errand, nothing, query } from '../rpc.ts'

/** What is done with the window itself, wherever one is. */
export const WindowAct = z.enum(['larger', 'smaller', 'normalSize', 'fullScreen', 'quit'])
export type WindowAct = z.infer<typeof WindowAct>

/** What the shell itself answers (paths `shell.NAME`): dialogs, windows and the system, never data. */
export const shellContract = {
  /** Asks where to, then writes the attachment there; the file is never opened. */
  saveAttachment: errand({
    who: 'anyone',
    purpose: '3(3)',
    input: z.object({ letterId: LetterId, index: z.number().int() }),
    output: z.object({ savedAs: z.string().nullable() }),
  }),
  /** Asks which files, then has the desk keep them in a draft; the window never learns where they lie. */
  attachFiles: errand({ who: 'anyone', purpose: '3(3)', input: DraftToFill, output: AttachedFiles }),
  /** Asks where to, then writes a file of a draft or a reply there. */
  saveReplyFile: errand({
    who: 'anyone',
    purpose: '3(3)',
    input: z.object({ id: z.uuid(), name: z.string().max(1000) }),
    output: z.object({ savedAs: z.string().nullable() }),
  }),
  /** Asks where to, then writes letters there; `letters` is null where the person changed their mind. Throws letters_too_large. */
  takeOutLetters: errand({
    who: 'anyone',
    purpose: '3(3)',
    input: LettersToTake,
    output: z.object({ letters: z.number().int().nullable(), cut: z.number().int() }),
  }),
  /**
   * Gives the letter that the window has drawn for paper to the printer, or asks where to and writes it there as a PDF; first the record says so.
   * `left` is false where the person changed their mind, `savedAs` the name of the file.
   */
  putLetterOnPaper: errand({
    who: 'anyone',
    purpose: '3(3)',
    input: LetterToPaper,
    output: z.object({ left: z.boolean(), savedAs: z.string().nullable() }),
  }),
  /** Asks where to, then writes the rows of the record that a filter leaves there, as a CSV; null where the person changed their mind. */
  exportAudit: errand({
    who: 'anyone',
    purpose: '5',
    input: AuditFilter,
    output: z.object({ rows: z.number().int().nullable() }),
  }),
  /** Asks for a file or folder of mails, then has the desk import it; the window never learns where it lies. */
  chooseImport: errand({
    who: 'anyone',
    purpose: '2(3)',
    input: z.object({ what: z.enum(['file', 'folder']), closed: z.boolean() }),
    output: z.object({ begun: z.boolean() }),
  }),
  /** Asks for a file of readers and keeps where it lies to itself; null where the person changed their mind. */
  chooseReaders: errand({
    who: 'anyone',
    purpose: '2(2)',
    input: nothing,
    output: z.object({ file: z.uuid().nullable(), name: z.string() }),
  }),
  /** Has the desk try an import of the file that was chosen last, as it was read or in another way. Throws import_gone, and what the desk refuses. */
  checkReaders: errand({
    who: 'anyone',
    purpose: '2(2)',
    input: CheckChoices.extend({ file: z.uuid() }),
    output: z.object({ id: ImportId }),
  }),
  /** Asks where to, then writes all readers there; rows are null where nothing was written. */
  exportReaders: errand({
    who: 'anyone',
    purpose: '3(2)',
    input: z.object({ format: ReadersFormat }),
    output: z.object({ rows: z.number().int().nullable(), unwritable: Unwritable.nullable() }),
  }),
  /** Asks where to, then writes there who did not get an issue and why; null where the person changed their mind. */
  exportNotReached: errand({
    who: 'anyone',
    purpose: '3(2)',
    input: NotReachedFilter.extend({ id: IssueId }),
    output: z.object({ rows: z.number().int().nullable() }),
  }),
  /** Asks for a folder, then has the desk write every delivered issue there as pages; null where the person changed their mind. */
  writeArchive: errand({
    who: 'anyone',
    purpose: null,
    input: nothing,
    output: z.object({ issues: z.number().int().nullable(), files: z.number().int() }),
  }),
  /** Asks for a folder and writes an approved or published table there; `files` is null where the person thought better of it. */
  publishRelease: errand({
    who: ['supervisor'],
    purpose: '4',
    input: z.object({ id: z.uuid() }),
    output: z.object({ files: z.number().int().nullable() }),
  }),
  /** Asks for a folder and writes the Q&A for the Site there; all are null where the person thought better of it. */
  publishAnswers: errand({
    who: ['staff', 'supervisor'],
    purpose: '3(3)',
    input: nothing,
    output: z.object({
      written: z.number().int().nullable(),
      untouched: z.number().int().nullable(),
      changes: z.number().int().nullable(),
    }),
  }),
  /** Asks where to, then has the desk write the workload as a file; null where the person thought better of it. */
  saveWorkload: errand({
    who: ['supervisor'],
    purpose: '3(3)',
    input: askedCalls.workloadFile.input,
    output: z.object({ savedAs: z.string().nullable() }),
  }),
  ...statisticsShellCalls,
  ...backupShellCalls,
  /** Has the shell ask whether a link may be opened, by a box that names its true host; opens it where the person agrees. */
  openLink: errand({
    who: 'anyone',
    purpose: '3(3)',
    input: z.object({ url: z.url({ protocol: /^(https?|mailto)$/ }).max(32_768) }),
    output: done,
  }),
  /** Prints the page that stands in the window (its print style shows only what is meant for paper). */
  print: errand({ who: 'anyone', purpose: '3(3)', input: nothing, output: z.object({ printed: z.boolean() }) }),
  copyText: errand({ who: 'anyone', purpose: '3(3)', input: z.object({ text: z.string().max(10_000) }), output: done }),
  /** Window and menu follow language and theme; both are kept for the next start. */
  setAppearance: errand({
    who: 'anyone',
    purpose: null,
    input: z.object({
      language: Language.optional(),
      theme: z.enum(['light', 'dark', 'contrast', 'system']).optional(),
    }),
    output: done,
  }),
  appearance: query({
    who: 'anyone',
    purpose: null,
    input: nothing,
    output: z.object({
      language: Language,
      theme: z.enum(['light', 'dark', 'contrast', 'system']),
      version: z.string(),
      runtime: z.string(),
      platform: z.string(),
    }),
  }),
  /** What the menu bar does with the window, which Windows does not show. */
  actOnWindow: errand({ who: 'anyone', purpose: null, input: z.object({ act: WindowAct }), output: done }),
  /** How accounts want their window (widths, density), by `account id:name`; the window itself keeps nothing on disk. */
  preferences: query({ who: 'anyone', purpose: null, input: nothing, output: z.record(z.string(), z.string()) }),
  /** Keeps one of them: yes, no, a number or a plain word, as JSON, so that no sentence can ever be kept this way. */
  setPreference: errand({
    who: 'anyone',
    purpose: null,
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
  /** Where an account stood in the window; kept in the shell's memory alone, for a lock ends the page. */
  place: query({
    who: 'anyone',
    purpose: null,
    input: z.object({ accountId: z.uuid() }),
    output: z.object({ place: WindowPlace.nullable() }),
  }),
  keepPlace: errand({
    who: 'anyone',
    purpose: null,
    input: z.object({ accountId: z.uuid(), place: WindowPlace }),
    output: done,
  }),
  /** Says that something waits, without any personal data. */
  notify: errand({
    who: 'anyone',
    purpose: null,
    input: z.object({ kind: z.enum(['new-letters', 'pull-failed', 'reply-failed']), count: z.number().int() }),
    output: done,
  }),
}

/** What the shell tells the window without being asked. */
export type ShellEvent =
  /** The shell's question about a link has been answered, and the window has the focus again. */
  | { kind: 'answered' }
  | {
      kind: 'menu'
      item: 'lock' | 'pull' | 'print' | 'help' | 'keys' | 'search' | 'settings' | 'commands' | 'views' | 'about'
    }
  | { kind: 'lock'; because: 'system' }
