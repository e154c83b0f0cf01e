/** Whether an address leads somewhere from a mail: the web, a mail, a telephone. */
export function mayLead(address: string): boolean {
  const typed = address.trim()
  if (typed.length > 2000 || !URL.canParse(typed)) return false
  const { protocol, hostname, pathname } = new URL(typed)
  if (protocol === 'https:' || protocol === 'http:') return hostname !== ''
  return (protocol === 'mailto:' || protocol === 'tel:') && pathname !== ''
}

/** What a person typed as an address: with https: where they left it out, mailto: before an e-mail address. Null where it leads nowhere. */
export function addressTyped(typed: string): string | null {
  const text = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text)) return secure(text)
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(text)) return secure(`mailto:${text}`)
  return /^[^\s/]+\.[^\s/]{2,}(?:\/.*)?$/u.test(text) ? secure(`https://${text}`) : null
}

/** Links of an issue go by https:, mailto: and tel:; http: was an address of before, and is still opened where a page was copied. */
function secure(address: string): string | null {
  return /^(?:https:|mailto:|tel:)/iu.test(address) && mayLead(address) ? address : null
}
