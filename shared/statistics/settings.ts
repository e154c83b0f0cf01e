import { z } from 'zod'

/** A section of the Site, mostly a language: pages whose path fits one of the patterns, where `*` stands for anything (`/itpr_ja/*`). */
export const SiteSection = z.object({
  name: z.object({ ja: z.string().trim().max(60), en: z.string().trim().max(60) }),
  /** What stands for the section in data: letters, digits and `-`. */
  code: z
    .string()
    .max(30)
    .regex(/^[a-z0-9][a-z0-9-]{0,29}$/),
  patterns: z.array(z.string().trim().min(1).max(200)).min(1).max(50),
})
export type SiteSection = z.infer<typeof SiteSection>

/** A folder that is looked at by itself. */
export const WatchedFolder = z.object({
  path: z.string().trim().min(1).max(4096),
  /** The server whose logs lie there. */
  server: z.string().trim().max(80).default(''),
})
export type WatchedFolder = z.infer<typeof WatchedFolder>

/**
 * How access logs are read. What is cut from a line at import (internal, static) keeps what the settings said then; a change holds for lines
 * that come in from then on. Sections are told apart when numbers are asked for.
 */
export const StatisticsSettings = z.object({
  /** The zone of days and hours (IANA). It is fixed by the first import, for days are cut with it. */
  timeZone: z.string().trim().min(1).max(100),
  /** Addresses, networks (`10.0.0.0/8`) and ends of host names (`.consulate.example`) of the office itself: left out. */
  internal: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
  /** Paths that count as static files besides those told by their ending: patterns as of sections. */
  statics: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
  sections: z
    .array(SiteSection)
    .max(30)
    .default([
      { code: 'ja', name: { ja: '日本語', en: 'Japanese' }, patterns: ['/itpr_ja/*', '/ja/*', '/jp/*'] },
      { code: 'en', name: { ja: '英語', en: 'English' }, patterns: ['/itpr_en/*', '/en/*'] },
    ]),
  /** Hosts of the Site itself: a page of theirs that led to a page is no referrer. */
  siteHosts: z.array(z.string().trim().min(1).max(253)).max(50).default([]),
  /** The name of the cookie by which the Site knows a visitor again; empty where it sets none. */
  visitorCookie: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\s;=,"]*$/)
    .default(''),
  /** A `log_format` of nginx as it stands in its configuration; empty where formats are recognised by themselves. */
  nginxFormat: z.string().trim().max(4000).default(''),
  /** Days after which a day takes no more lines, and what keeps lines from counting twice is destroyed. */
  closeAfterDays: z.number().int().min(2).max(400).default(35),
  watched: z.array(WatchedFolder).max(10).default([]),
})
export type StatisticsSettings = z.infer<typeof StatisticsSettings>
