import { z } from 'zod'
import { Colleague } from '../../office/account.ts'
import { IssueDocument } from './document.ts'

export const IssueId = z.uuid()

/** Where an issue stands. `asked`: an approval was asked for; `approved`: sealed, every change breaks the seal. */
export const IssueState = z.enum(['draft', 'asked', 'approved', 'scheduled', 'delivering', 'delivered', 'cancelled'])
export type IssueState = z.infer<typeof IssueState>

/** Readers get an issue in one of three ways. */
export const Variant = z.enum(['ja', 'en', 'both'])
export type Variant = z.infer<typeof Variant>

export const Subjects = z.object({ ja: z.string().max(300), en: z.string().max(300) })

/** A line of the list of issues. */
export const IssueRow = z.object({
  id: IssueId,
  /** 87 of No. 87. */
  number: z.number().int(),
  subjects: Subjects,
  state: IssueState,
  changedAt: z.string(),
  changedBy: Colleague,
  /** When it begins by itself; of an issue that is approved and not planned: when it was to begin before the office was restored. */
  plannedAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
})
export type IssueRow = z.infer<typeof IssueRow>

/** What an approval sealed: SHA-256 (hex) of the prepared mail of each variant. */
export const Seal = z.object({
  by: Colleague,
  at: z.string(),
  hashes: z.array(z.object({ variant: Variant, hash: z.string().regex(/^[0-9a-f]{64}$/), readers: z.number().int() })),
})
export type Seal = z.infer<typeof Seal>

/** A state of an issue that can be had back; `asked`: an approval was asked for as it stood then. */
export const IssueVersion = z.object({ revision: z.number().int(), at: z.string(), by: Colleague, asked: z.boolean() })
export type IssueVersion = z.infer<typeof IssueVersion>

export const IssueTemplate = z.object({ id: z.uuid(), name: z.string(), at: z.string() })
export type IssueTemplate = z.infer<typeof IssueTemplate>

/** An issue as a mail shows it; `octets` of its HTML without the images. */
export const IssuePreview = z.object({
  html: z.string(),
  text: z.string(),
  subject: z.string(),
  octets: z.number().int(),
})
export type IssuePreview = z.infer<typeof IssuePreview>

/** What the name servers say of a domain that sends, and what should be published where something is missing. */
export const SenderRecords = z.object({
  domain: z.string(),
  records: z.array(
    z.object({
      kind: z.enum(['spf', 'dmarc', 'dkim']),
      name: z.string(),
      /** What is published; null where nothing is. */
      found: z.string().nullable(),
      /** What to publish; null where what is there will do. */
      wanted: z.string().nullable(),
    }),
  ),
})
export type SenderRecords = z.infer<typeof SenderRecords>

export const Issue = IssueRow.extend({
  /** The day it is dated (2026-12-01). */
  day: z.iso.date(),
  /** What the newsletter is called: `{{title}}`. */
  title: Subjects,
  /** Who asked for its approval, and when; null before. */
  askedBy: Colleague.nullable(),
  askedAt: z.string().nullable(),
  /** What the supervisor wrote who gave it back. */
  note: z.string(),
  /** Counts up with every kept change; who keeps an older one is told. */
  revision: z.number().int(),
  document: IssueDocument,
  seal: Seal.nullable(),
  /** When it was last written into an archive for the Site. */
  archivedAt: z.string().nullable(),
})
export type Issue = z.infer<typeof Issue>
