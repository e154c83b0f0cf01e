import { z } from 'zod'
import { Language } from '../../office/account.ts'
import { command, done, errand, nothing, query } from '../../rpc.ts'
import { IssueDocument, IssueLanguage } from './document.ts'
import {
  DeliveryProgress,
  DeliveryState,
  DeliveryUnderWay,
  DomainRow,
  NotReached,
  NotReachedFilter,
} from './delivery.ts'
import { Checks } from './finding.ts'
import {
  Issue,
  IssueId,
  IssuePreview,
  IssueRow,
  IssueTemplate,
  IssueVersion,
  Seal,
  SenderRecords,
  Subjects,
  Variant,
} from './issue.ts'
import { ReaderId } from '../reader.ts'

const editor = ['editor'] as const
/** A supervisor reads an issue to approve it, and never the list of its readers. */
const readers = ['editor', 'supervisor'] as const
const one = z.object({ id: IssueId })
const Hash = z
  .string()
  .max(64)
  .regex(/^[0-9a-f]{64}$/)

/** The calls about the issues of the newsletter. */
export const issueCalls = {
  /** Every issue, the latest number first. */
  issues: query({ who: readers, purpose: null, input: nothing, output: z.array(IssueRow) }),
  issue: query({ who: readers, purpose: null, input: one, output: Issue }),
  /**
   * Begins an issue with the next number: with the blocks that every issue has, with those of the last one or of a template, or as a copy of an
   * issue as it stands or stood.
   */
  startIssue: command({
    who: editor,
    purpose: null,
    input: z.object({
      from: z.union([
        z.enum(['blank', 'last']),
        z.object({ template: z.uuid() }),
        z.object({ issue: IssueId, revision: z.number().int().nullable() }),
      ]),
    }),
    output: one,
  }),
  /**
   * Keeps an issue as it stands in the composer; nothing else of it is in the record than that it was kept. Throws issue_changed where somebody has kept
   * another since this revision, issue_sealed where it was asked for, approved or sent, issue_too_long.
   */
  saveIssue: command({
    who: editor,
    purpose: null,
    input: one.extend({ revision: z.number().int(), subjects: Subjects, document: IssueDocument }),
    output: z.object({ revision: z.number().int() }),
  }),
  /** The number of an issue and its day (2026-12-01). Throws issue_number_taken, issue_sealed. */
  setIssueFacts: command({
    who: editor,
    purpose: null,
    input: one.extend({ number: z.number().int().min(1).max(65_535), day: z.iso.date().max(10) }),
    output: done,
  }),
  /** Takes away an issue in preparation with all its versions. Throws issue_sealed. */
  removeIssue: command({ who: editor, purpose: null, input: one, output: done }),
  issueVersions: query({ who: editor, purpose: null, input: one, output: z.array(IssueVersion) }),
  issueVersion: query({
    who: editor,
    purpose: null,
    input: one.extend({ revision: z.number().int() }),
    output: z.object({ document: IssueDocument, subjects: Subjects }),
  }),
  issueTemplates: query({ who: editor, purpose: null, input: nothing, output: z.array(IssueTemplate) }),
  /** Keeps the blocks of an issue under a name; the same name is replaced. */
  saveTemplate: command({
    who: editor,
    purpose: null,
    input: one.extend({ name: z.string().trim().min(1).max(100) }),
    output: done,
  }),
  removeTemplate: command({ who: editor, purpose: null, input: z.object({ id: z.uuid() }), output: done }),
  /** Keeps an image as the window has drawn it anew, without anything that is not part of the picture, and tells its SHA-256. Throws image_unreadable, image_large. */
  addImage: command({
    who: editor,
    purpose: null,
    input: z.object({
      type: z.enum(['image/jpeg', 'image/png', 'image/gif']),
      width: z.number().int().min(1).max(4000),
      height: z.number().int().min(1).max(8000),
      bytes: z.instanceof(Uint8Array),
    }),
    output: z.object({ hash: Hash }),
  }),
  image: query({
    who: readers,
    purpose: null,
    input: z.object({ hash: Hash }),
    output: z.object({
      type: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      bytes: z.instanceof(Uint8Array),
    }),
  }),
  /** An issue as its readers get it, with its images within the HTML; `octets` of the HTML as it is mailed. */
  previewIssue: errand({
    who: readers,
    purpose: null,
    input: one.extend({ variant: Variant }),
    output: IssuePreview,
  }),
  /** The same as one reader gets it, by id or address, with the header of the mail. Each reader leaves a row in a sitting. Throws not_found, mailbox_not_set. */
  readerMail: query({
    who: editor,
    purpose: '3(2)',
    input: one.extend({ reader: z.string().trim().min(1).max(320) }),
    output: IssuePreview.extend({ readerId: ReaderId, variant: Variant, header: z.string() }),
  }),
  /** An issue as the archive on the Site shows it. */
  issuePage: query({
    who: readers,
    purpose: null,
    input: one.extend({ language: IssueLanguage }),
    output: z.object({ html: z.string() }),
  }),
  checkIssue: errand({ who: readers, purpose: null, input: one, output: Checks }),
  /** Asks the name servers what the sender's domain says of who may send for it; nothing of the issue leaves. */
  checkSender: errand({ who: editor, purpose: null, input: nothing, output: SenderRecords }),
  /** Sends the issue as it stands to some addresses of colleagues, marked in its subject. Throws what a mail server can be refused for. */
  sendTest: errand({
    who: editor,
    purpose: null,
    input: one.extend({ variant: Variant, to: z.array(z.email().max(320)).min(1).max(10) }),
    output: z.object({
      sent: z.number().int(),
      refused: z.array(z.object({ to: z.string(), serverWords: z.string() })),
    }),
  }),
  /** Asks a supervisor to approve. Throws issue_findings where something must be mended first, issue_changed where it was changed meanwhile. */
  askApproval: errand({ who: editor, purpose: null, input: one, output: done }),
  /** Takes the request, or the seal, back: the issue can be changed again. Throws issue_delivering. */
  reopenIssue: command({
    who: readers,
    purpose: null,
    input: one.extend({ note: z.string().max(1000).default('') }),
    output: done,
  }),
  /**
   * Seals what the supervisor saw. Throws issue_changed where that is not what would be sent, own_issue where they asked for it or wrote it
   * themselves, issue_findings, mailbox_not_set.
   */
  approveIssue: errand({
    who: ['supervisor'],
    purpose: null,
    input: one.extend({ revision: z.number().int() }),
    output: Seal,
  }),
  /**
   * Begins the delivery now or at a moment (ISO 8601 with Z). Throws issue_not_approved, issue_seal_broken, issue_begun (also where another desk
   * delivers it), issue_without_readers, mailbox_not_set.
   */
  deliverIssue: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({ at: z.iso.datetime().max(40).nullable() }),
    output: done,
  }),
  pauseDelivery: errand({ who: editor, purpose: null, input: one, output: done }),
  resumeDelivery: errand({ who: editor, purpose: '3(2)', input: one, output: done }),
  /** Goes on here with what another workstation delivers, which does nothing more for it: a person has seen that it is silent. */
  takeOverDelivery: errand({ who: editor, purpose: '3(2)', input: one, output: done }),
  /** Ends a delivery: who waits gets nothing. One that is only planned is planned no more, and stays approved. */
  cancelDelivery: errand({ who: editor, purpose: null, input: one, output: done }),
  /** How a delivery goes on; null where there is none. */
  delivery: query({ who: readers, purpose: null, input: one, output: DeliveryProgress.nullable() }),
  /** The deliveries that have begun and not ended, in few words. */
  deliveriesUnderWay: query({ who: readers, purpose: null, input: nothing, output: z.array(DeliveryUnderWay) }),
  deliveryDomains: query({ who: editor, purpose: '3(2)', input: one, output: z.array(DomainRow) }),
  notReached: query({
    who: editor,
    purpose: '3(2)',
    input: one.extend({
      state: DeliveryState.nullable(),
      search: z.string().max(200).default(''),
      domain: z.string().max(255).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(NotReached) }),
  }),
  /** Who did not get it, and why, as a CSV in the words of a language. */
  exportNotReached: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({ ...NotReachedFilter.shape, language: Language }),
    output: z.object({ bytes: z.instanceof(Uint8Array), rows: z.number().int() }),
  }),
  /** Says what became of a mail of which nobody is sure; `again` may reach its reader twice. */
  settleDelivery: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({ readerId: ReaderId, as: z.enum(['arrived', 'not-arrived', 'again']) }),
    output: done,
  }),
  /** Tries those that were deferred or refused again. */
  tryAgain: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({
      states: z
        .array(z.enum(['deferred', 'refused']))
        .min(1)
        .max(2),
      domain: z.string().max(255).nullable(),
    }),
    output: z.object({ tried: z.number().int() }),
  }),
  /** Writes every delivered issue as pages in both languages, their index and their feed, into a folder; what stands there under the same names is replaced. */
  writeArchive: errand({
    who: editor,
    purpose: null,
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ issues: z.number().int(), files: z.number().int() }),
  }),
}
