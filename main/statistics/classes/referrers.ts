/** What is kept of the page that a request came from. */
export type ReferrerClass = {
  /** The host of another site; '' where there was none, and where it was a page of the Site itself. */
  site: string
  /** Host and path of the page on which the link stands, for requests that were not found; '' where there was none. */
  page: string
}

export const noReferrer: ReferrerClass = { site: '', page: '' }

/** Longest host name (RFC 1035, section 2.3.4). */
const longestHost = 253

/** Says of a referrer what is kept of it: never its query, which may hold what somebody searched for, nor user names or ports. */
export function classifyReferrer(referrer: string, siteHosts: ReadonlySet<string>): ReferrerClass {
  const found = /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:[^/?#@\s]{0,200}@)?([^/?#:\s@]{1,300})(?::\d{0,5})?(\/[^?#]*)?/i.exec(
    referrer,
  )
  const host = hostOf(found?.[1])
  if (!host) return noReferrer
  const path = (found![2] ?? '/').slice(0, 400)
  return { site: siteHosts.has(host) || siteHosts.has(`www.${host}`) ? '' : host, page: host + path }
}

/** A host in small letters without `www.`, so that both are one site; '' for what is no host name. */
function hostOf(text: string | undefined): string {
  const host = (text ?? '')
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
  if (host.length === 0 || host.length > longestHost) return ''
  // An address of a person's own computer is no site, and no address is kept.
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.startsWith('[')) return ''
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?$/u.test(host) ? host : ''
}

/** The Site's own hosts as `classifyReferrer` wants them. */
export function siteHostsOf(hosts: readonly string[]): Set<string> {
  return new Set(hosts.map((host) => hostOf(host)).filter((host) => host !== ''))
}
