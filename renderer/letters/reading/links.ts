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

/** Looks at each character of the tail once: a letter of nothing but closing brackets must not hold the window. */
function withoutTail(found: string): string {
  let end = found.length
  let unopened = count(found, ')') - count(found, '(')
  for (; end > 0; end -= 1) {
    const last = found[end - 1]!
    if (last === ')' && unopened > 0) unopened -= 1
    else if (!punctuation.includes(last)) break
  }
  return found.slice(0, end)
}

const punctuation = ".,;:!?']"

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1
  return found
}
