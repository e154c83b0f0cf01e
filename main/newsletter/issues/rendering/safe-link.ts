/** The address of a link as a mail may hold it (https, http, mailto, tel), or null: nothing else leads anywhere from a mail. */
export function safeLink(href: string): string | null {
  const typed = href.trim()
  if (!URL.canParse(typed)) return null
  const url = new URL(typed)
  if (!['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)) return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : typed
}
