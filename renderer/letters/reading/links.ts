/** A piece of a text: words, or an address that can be opened. */
export type LinkedPiece = { text: string; url: string | null }

/** Finds web addresses in a plain text; the punctuation and closing brackets behind one do not belong to it. */
export function linkedPieces(text: string): LinkedPiece[] {
  const pieces: LinkedPiece[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const url = withoutTail(match[0])
    if (!URL.canParse(url)) continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), url: null })
    pieces.push({ text: url, url })
    end = match.index + url.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), url: null })
  return pieces
}

/** Japanese text runs on without a space: an address ends where letters come that need no encoding in none. */
const address = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/gu

function withoutTail(found: string): string {
  let url = found.replace(/[.,;:!?'\]]+$/u, '')
  while (url.endsWith(')') && count(url, ')') > count(url, '(')) url = url.slice(0, -1).replace(/[.,;:!?'\]]+$/u, '')
  return url
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
