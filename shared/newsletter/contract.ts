import { z } from 'zod'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { ReadersFormat, Unwritable } from './export.ts'
import { issueCalls } from './issue/contract.ts'
import { ServerAnswer } from '../office/server-answer.ts'
import { IssueDeliverySettings, TestedServer } from './issue/delivery-settings.ts'
import {
  CheckChoices,
  ImportCounts,
  ImportDefaults,
  ImportRow,
  ImportShow,
  ImportStage,
  PastImport,
  ImportField,
} from './import.ts'
import {
  BulkAct,
  ConsentWording,
  ImportId,
  NewsletterSettings,
  Reader,
  ReaderConditions,
  ReaderFilter,
  ReaderId,
  ReaderLanguage,
  ReaderNumbers,
  ReaderPage,
  Segment,
  Tag,
  WrittenConsent,
} from './reader.ts'
import { ListMail, Task, TaskAct } from './task.ts'

const editor = ['editor'] as const
const Name = z.string().trim().max(200)

/** The calls of the newsletter part. */
export const newsletter = {
  /** How many readers there are; a supervisor sees this and nothing else of the list. */
  numbers: query({ who: ['editor', 'supervisor'], purpose: '3(2)', input: nothing, output: ReaderNumbers }),
  list: query({
    who: editor,
    purpose: '3(2)',
    input: ReaderFilter.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: ReaderPage,
  }),
  get: query({ who: editor, purpose: '3(2)', input: z.object({ id: ReaderId }), output: Reader }),
  /** Every segment with how many readers it has. */
  segments: query({ who: editor, purpose: '3(2)', input: nothing, output: z.array(Segment) }),
  /** How many readers meet conditions that have no name yet. */
  count: query({
    who: editor,
    purpose: '3(2)',
    input: z.object({ conditions: ReaderConditions.prefault({}) }),
    output: z.object({ count: z.number().int() }),
  }),
  /** Every tag with how many readers have it. */
  tags: query({
    who: editor,
    purpose: '3(2)',
    input: nothing,
    output: z.array(z.object({ tag: z.string(), count: z.number().int() })),
  }),
  wordings: query({ who: editor, purpose: null, input: nothing, output: z.array(ConsentWording) }),
  /** Adds a reader upon a consent on paper or at the counter. Throws reader_exists, reader_opted_out, address_refused. */
  add: command({
    who: editor,
    purpose: '2(2)',
    input: z.object({
      address: z.string().trim().min(1).max(320),
      language: ReaderLanguage,
      name: Name.default(''),
      reading: Name.default(''),
      tags: z.array(Tag).max(20).default([]),
      consent: WrittenConsent,
    }),
    output: z.object({ id: ReaderId, number: z.string() }),
  }),
  setLanguage: command({
    who: editor,
    purpose: '6(1)',
    input: z.object({ id: ReaderId, language: ReaderLanguage }),
    output: done,
  }),
  setName: command({
    who: editor,
    purpose: '6(1)',
    input: z.object({ id: ReaderId, name: Name, reading: Name }),
    output: done,
  }),
  setTags: command({
    who: editor,
    purpose: '3(2)',
    input: z.object({ id: ReaderId, tags: z.array(Tag).max(20) }),
    output: done,
  }),
  /**
   * Pauses, resumes, or stops the newsletter for a reader. What was stopped is not begun again from here: only the readers themselves confirm
   * that they want it again. Throws reader_opted_out, bad_input.
   */
  setState: command({
    who: editor,
    purpose: '6(1)',
    input: z.object({ id: ReaderId, state: z.enum(['active', 'paused', 'unsubscribed']) }),
    output: done,
  }),
  /** Erases who a reader is, at once; a keyed hash of the address keeps them from being mailed to again. */
  forget: command({ who: editor, purpose: '6(1)', input: z.object({ id: ReaderId }), output: done }),
  saveSegment: command({
    who: editor,
    purpose: '3(2)',
    input: z.object({
      id: z.uuid().nullable().default(null),
      name: z.string().trim().min(1).max(80),
      conditions: ReaderConditions,
    }),
    output: z.object({ id: z.uuid() }),
  }),
  removeSegment: command({ who: editor, purpose: '3(2)', input: z.object({ id: z.uuid() }), output: done }),
  /** A new wording of consent, which is a new version; none is ever changed. */
  addWording: command({
    who: editor,
    purpose: null,
    input: z.object({
      ja: z.string().trim().min(1).max(4000),
      en: z.string().trim().min(1).max(4000),
      since: z.iso.date().max(10),
    }),
    output: z.object({ version: z.number().int() }),
  }),
  /** Does one thing to many readers; `left` are those whom it does not concern. */
  bulk: errand({
    who: editor,
    purpose: '3(2)',
    input: z.object({ act: BulkAct, readers: z.union([z.array(ReaderId).max(500), ReaderFilter]) }),
    output: z.object({ id: z.uuid(), changed: z.number().int(), left: z.number().int(), undoable: z.boolean() }),
  }),
  /** Takes back what was done to many, wherever nothing else became of it since. Throws reader_opted_out for what cannot be taken back, and undo_over. */
  undoBulk: errand({
    who: editor,
    purpose: '3(2)',
    input: z.object({ id: z.uuid() }),
    output: z.object({ changed: z.number().int() }),
  }),
  /**
   * Tries an import and writes nothing: answers once every row has its fate, while `importPreview` tells how far it is. Throws import_running,
   * and what a file can be refused for.
   */
  checkImport: errand({
    who: editor,
    purpose: '2(2)',
    input: CheckChoices.extend({ path: z.string().min(1).max(4096) }),
    output: z.object({ id: ImportId }),
  }),
  /** The import that is being tried or made; null where there is none. */
  importPreview: query({
    who: editor,
    purpose: '2(2)',
    input: z.object({
      show: ImportShow.default('toLookAt'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(0).max(500).default(100),
    }),
    output: z
      .object({
        id: ImportId,
        stage: ImportStage,
        /** Rows that were read, or written. */
        progress: z.number().int(),
        file: z.object({
          name: z.string(),
          bytes: z.number().int(),
          format: z.enum(['csv', 'xlsx']),
          encoding: z.string(),
          delimiter: z.string(),
          header: z.boolean(),
          doubtful: z.boolean(),
          proof: z.array(z.string()),
          sheets: z.array(z.string()),
          sheet: z.string(),
          columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), field: ImportField.nullable() })),
        }),
        defaults: ImportDefaults,
        counts: ImportCounts,
        /** Rows that `show` means. */
        total: z.number().int(),
        rows: z.array(ImportRow),
      })
      .nullable(),
  }),
  /** Says of suggested rows that they were meant as suggested, or as they stand, or takes that back. Without lines of every one that is open. */
  decideImport: errand({
    who: editor,
    purpose: '2(2)',
    input: z.object({
      id: ImportId,
      lines: z.array(z.number().int().min(1)).max(500).nullable(),
      as: z.enum(['corrected', 'kept', 'open']),
    }),
    output: ImportCounts,
  }),
  /** Makes the import that was tried: whole, or not at all. */
  runImport: errand({
    who: editor,
    purpose: '2(2)',
    input: z.object({ id: ImportId }),
    output: ImportCounts.extend({ undoUntil: z.string() }),
  }),
  /** Ends what is being tried or made; nothing of it is left. */
  cancelImport: errand({ who: editor, purpose: null, input: z.object({ id: ImportId }), output: done }),
  /** The last imports, the latest first. */
  imports: query({ who: editor, purpose: '2(2)', input: nothing, output: z.array(PastImport) }),
  /** Takes an import back: its readers go, but for those who have since opted out, and what it changed is as it was. */
  undoImport: errand({
    who: editor,
    purpose: '6(1)',
    input: z.object({ id: ImportId }),
    output: z.object({ removed: z.number().int(), kept: z.number().int() }),
  }),
  /** What a person is to decide on, the oldest first; or what was settled of it, the latest first. */
  tasks: query({
    who: editor,
    purpose: '2(2)',
    input: z.object({
      show: z.enum(['open', 'settled']).default('open'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), tasks: z.array(Task) }),
  }),
  /** Does one of the acts of a task. Throws task_settled where a colleague was first, bad_input for an act that it has not. */
  settleTask: command({
    who: editor,
    purpose: '6(1)',
    input: z.object({ id: z.uuid(), act: TaskAct }),
    output: done,
  }),
  /** Takes back what was done about a task, where that is possible: see `undoUntil`. Throws task_not_undoable and undo_over. */
  undoTask: command({ who: editor, purpose: '6(1)', input: z.object({ id: z.uuid() }), output: done }),
  /** The mail that a task, a consent or a change came by: by the id of the task, or by its Message-ID. Each time leaves its row. */
  mail: errand({
    who: editor,
    purpose: '6(1)',
    input: z.union([z.object({ task: z.uuid() }), z.object({ proof: z.string().min(1).max(998) })]),
    output: ListMail,
  }),
  /**
   * Takes what the Site's page kept of those who left by it, as CSV (`POST,mdg1.…,2026-11-28T08:00:00Z`): each leaves once, whoever has come back since
   * stays. Lines that only tell of a fetch do nothing. Throws file_unreadable.
   */
  takeOptOuts: errand({
    who: editor,
    purpose: '6(1)',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ left: z.number().int(), fetched: z.number().int(), unread: z.number().int() }),
  }),
  settings: query({ who: ['editor', 'administrator'], purpose: null, input: nothing, output: NewsletterSettings }),
  setSettings: command({ who: ['administrator'], purpose: null, input: NewsletterSettings, output: done }),
  /** How issues leave; passwords and the key of the signature are empty: they never leave the desk. */
  deliverySettings: query({
    who: ['editor', 'administrator'],
    purpose: null,
    input: nothing,
    output: IssueDeliverySettings,
  }),
  /** A password or key that is left empty is the stored one. Throws bad_input with the field, plain_only_on_loopback. */
  setDeliverySettings: command({ who: ['administrator'], purpose: null, input: IssueDeliverySettings, output: done }),
  /** Connects to a server that issues are to leave by and logs in; sends and stores nothing. Throws as above. */
  testDeliveryServer: errand({ who: ['administrator'], purpose: null, input: TestedServer, output: ServerAnswer }),
  /** All readers with state and consent, as a file that can be imported again; `bytes` is null where the format cannot hold all of them. */
  exportReaders: errand({
    who: editor,
    purpose: '3(2)',
    input: z.object({ format: ReadersFormat.default('utf-8') }),
    output: z.object({
      bytes: z.instanceof(Uint8Array).nullable(),
      rows: z.number().int(),
      unwritable: Unwritable.nullable(),
    }),
  }),
  ...issueCalls,
}
