import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'

/**
 * Where a reader leaves by one click (List-Unsubscribe with List-Unsubscribe-Post, RFC 8058): the Site's page with the reader's token, and no
 * address. Fetching it (GET) must do nothing: programs that look for viruses follow every link.
 */
export function optOutUrl(endpoint: Pick<NonNullable<NewsletterSettings['endpoint']>, 'url'>, token: string): string {
  const url = new URL(endpoint.url)
  url.searchParams.set('t', token)
  return url.href
}

/** The same by mail (RFC 2369), for every mail program that knows no page: the token stands in the subject. */
export function optOutMailto(address: string, token: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(`unsubscribe [${token}]`)}`
}

/** What the Site reports of its page: who asked to leave, and when where it says so (ISO 8601); how many only fetched it; how many lines say nothing. */
export type OptOutReport = { left: LeftByPage[]; fetched: number; unread: number }
export type LeftByPage = { token: string; at: string | null }

/**
 * Reads a report of the Site's page, as the text of a mail or as CSV: one line for each request, its method, the token and when, with spaces, commas,
 * semicolons or tabs between them: `POST,mdg1.…,2026-11-28T08:00:00Z`. Only POST is somebody's own act (RFC 8058 section 3.2).
 */
export function readOptOutReport(text: string): OptOutReport {
  const report: OptOutReport = { left: [], fetched: 0, unread: 0 }
  const left = new Map<string, LeftByPage>()
  for (const line of text.slice(0, longestReport).split(/\r?\n/)) {
    if (!line.includes('mdg1.') && !method.test(line)) continue
    const [, how, token, at] = entry.exec(line.slice(0, 1000)) ?? []
    if (how === undefined || token === undefined) report.unread += 1
    else if (how.toUpperCase() === 'POST') left.set(token, { token, at: at === undefined ? null : instant(at) })
    else report.fetched += 1
  }
  return { ...report, left: [...left.values()] }
}

/** The same moment with Z; null where it is none. */
function instant(at: string): string | null {
  const time = Date.parse(at)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** Octets of a report that are read. */
export const longestReport = 5_000_000
const method = /^[ \t"]*(?:POST|GET|HEAD)\b/i
const entry =
  /^[ \t"]*(POST|GET|HEAD)["]?[\s,;]+["]?(?:https:[^\s,;"]{1,400}[?&]t=)?(mdg1\.[\w-]{10,200})(?![\w-])(?:[\s,;"]+(\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d)))?/i
