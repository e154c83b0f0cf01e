/**
 * Folds a text for searching: NFKC, lower case, katakana as hiragana. Full-width, half-width and circled forms become
 * the plain ones, so that パスポート, ﾊﾟｽﾎﾟｰﾄ and ぱすぽーと are the same word.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(katakana, (kana) => String.fromCodePoint(kana.codePointAt(0)! - kanaDistance))
}

/** Every place of a text, in its own UTF-16 positions, whose folded form is the folded query. */
export function findFolded(text: string, query: string): { start: number, end: number }[] {
  const sought = foldText(query)
  if (sought === '') return []
  const { folded, origin } = foldWithOrigin(text)
  const found: { start: number, end: number }[] = []
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    found.push({ start: origin[at]!.start, end: origin[at + sought.length - 1]!.end })
  }
  return found
}

/** ァ to ヶ, and the iteration marks ヽヾ; the long vowel mark has no hiragana of its own. */
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/gu
const kanaDistance = 0x60

/** One character with everything that NFKC may join to it: combining marks and half-width voiced sound marks. */
const cluster = /\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gsu

function foldWithOrigin(text: string): { folded: string, origin: { start: number, end: number }[] } {
  const origin: { start: number, end: number }[] = []
  let folded = ''
  for (const match of text.matchAll(cluster)) {
    const piece = foldText(match[0])
    const place = { start: match.index, end: match.index + match[0].length }
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(place)
    folded += piece
  }
  return { folded, origin }
}
