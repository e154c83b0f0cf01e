/** Text as HTML, also within an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!)
}

/** Text as XML. Characters that XML cannot hold are left out (XML 1.0 section 2.2): with one of them no reader of feeds reads any of it. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
