import { z } from 'zod'
import { command, done, errand, nothing, query } from '../../rpc.ts'
import { IssueDocument } from './document.ts'
import { DeliveryProgress, DeliveryState, DomainRow, NotReached } from './delivery.ts'
import { Checks } from './finding.ts'
import {
  Issue,
  IssueId,
  IssueRow,
  IssueTemplate,
  IssueVersion,
  Seal,
  SenderRecords,
  Subjects,
  Variant,
} from './issue.ts'

const editor = ['editor'] as const
/** A supervisor reads an issue to approve it, and never the list of its readers. */
const readers = ['editor', 'supervisor'] as const
const one = z.object({ id: IssueId })
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The calls about the issues of the newsletter. */
export const issueCalls = {
  /** Every issue, the latest number first. */
  issues: query({ who: readers, purpose: null, input: nothing, output: z.array(IssueRow) }),
  issue: query({ who: readers, purpose: null, input: one, output: Issue }),
  /** Begins an issue: with one empty block of each kind that every issue has, as the last one stood, or from a template. */
  startIssue: command({
    who: editor,
    purpose: null,
    input: z.object({ from: z.union([z.enum(['blank', 'last']), z.object({ template: z.uuid() })]) }),
    output: one,
  }),
  /**
   * Keeps an issue as it stands in the composer; nothing else of it is in the record than that it was kept. Throws issue_changed where somebody has kept
   * another since this revision, issue_sealed where it was asked for, approved or sent.
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
    input: one.extend({ number: z.number().int().min(1).max(65_535), day: z.iso.date() }),
    output: done,
  }),
  /** Takes away an issue that was never asked for. Throws issue_sealed. */
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
  /** Keeps an image (JPEG, PNG or GIF as the window has drawn it anew: no EXIF) and tells its SHA-256. Throws image_unreadable, image_large. */
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
  /** An issue as its readers get it; `octets` of its HTML. For a reader by id where one is given: exactly their mail. */
  previewIssue: errand({
    who: readers,
    purpose: null,
    input: one.extend({ variant: Variant }),
    output: z.object({ html: z.string(), text: z.string(), subject: z.string(), octets: z.number().int() }),
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
  /** Asks a supervisor to approve. Throws issue_findings where something must be mended first. */
  askApproval: errand({ who: editor, purpose: null, input: one, output: done }),
  /** Takes the request, or the seal, back: the issue can be changed again. Throws issue_delivering. */
  reopenIssue: command({
    who: readers,
    purpose: null,
    input: one.extend({ note: z.string().max(1000).default('') }),
    output: done,
  }),
  /** Seals what the supervisor saw. Throws issue_changed where that is not what would be sent, own_issue where they asked for it themselves. */
  approveIssue: errand({
    who: ['supervisor'],
    purpose: null,
    input: one.extend({ revision: z.number().int() }),
    output: Seal,
  }),
  /** Begins the delivery now or at a moment (ISO 8601 with Z). Throws issue_not_sealed, issue_delivering (another desk delivers it). */
  deliverIssue: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({ at: z.iso.datetime().nullable() }),
    output: done,
  }),
  pauseDelivery: errand({ who: editor, purpose: null, input: one, output: done }),
  resumeDelivery: errand({ who: editor, purpose: '3(2)', input: one, output: done }),
  cancelDelivery: errand({ who: editor, purpose: null, input: one, output: done }),
  /** How a delivery goes on; null where there is none. */
  delivery: query({ who: readers, purpose: null, input: one, output: DeliveryProgress.nullable() }),
  deliveryDomains: query({ who: editor, purpose: '3(2)', input: one, output: z.array(DomainRow) }),
  notReached: query({
    who: editor,
    purpose: '3(2)',
    input: one.extend({
      state: DeliveryState.nullable(),
      search: z.string().max(320).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(NotReached) }),
  }),
  /** Says what became of a mail of which nobody is sure; `again` may reach its reader twice. */
  settleDelivery: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({ readerId: z.uuid(), as: z.enum(['arrived', 'not-arrived', 'again']) }),
    output: done,
  }),
  /** Tries those that were deferred or refused again. */
  tryAgain: errand({
    who: editor,
    purpose: '3(2)',
    input: one.extend({
      states: z.array(z.enum(['deferred', 'refused'])).min(1),
      domain: z.string().max(255).nullable(),
    }),
    output: z.object({ tried: z.number().int() }),
  }),
}
