/** A text as the rules read it, and for each UTF-16 unit of it where in the original it came from. */
export type FoldedText = { text: string; starts: Uint32Array; ends: Uint32Array }

const usual = new Map(
  '髙高 﨑崎 嵜崎 𠮷吉 邊辺 邉辺 齋斎 齊斉 濵浜 濱浜 惠恵 澤沢 廣広 眞真 德徳 冨富 嶋島 嶌島 櫻桜 國国 萬万 圓円 瀧滝 靜静'
    .split(' ')
    .map((pair) => Array.from(pair) as [string, string]),
)
const dashes = /^[‐‑‒–—―−－]$/u
const spaces = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]$/u
/** What nobody sees: no name hides behind it. */
const nothing = /^(?:\p{Default_Ignorable_Code_Point}|\r)$/u
const digit = /^[0-9０-９〇零一二三四五六七八九十]$/u
const japanese = /[\u3040-\u30ff\u3400-\u9fff々ー]/u
const goesOn = /^[\u3040-\u30ff\u3400-\u9fff々ー。、0-9A-Za-z０-９Ａ-Ｚａ-ｚ]$/u

/**
 * The text in NFKC with usual forms of characters, dashes and spaces.
 * @param unwrapped reads single line breaks as a mail program put them: none between Japanese characters, and at the end of a long line a
 * space where words of Latin letters meet there
 */
export function foldedText(original: string, unwrapped: boolean): FoldedText {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const hasJapanese = japanese.test(original)
  let lineStart = 0
  for (let at = 0; at < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(at)!)
    const next = at + character.length
    const folded =
      unwrapped && character === '\n'
        ? brokenLine(original, lineStart, at, hasJapanese)
        : foldedCharacter(character, original, at)
    if (character === '\n') lineStart = next
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at)
      ends.push(next)
    }
    pieces.push(folded)
    at = next
  }
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** Units of a line from which on its end may be a mail program's, in Japanese and in other languages */
const longLine = { japanese: 18, other: 45 }

/** What a line break at a place stands for. */
function brokenLine(original: string, lineStart: number, at: number, hasJapanese: boolean): '\n' | ' ' | '' {
  const [before = '\n', after = '\n'] = [original[at - 1], original[at + 1]]
  if (before === '\n' || after === '\n' || before === '\r') return '\n'
  if (japanese.test(before) && goesOn.test(after)) return ''
  const length = at - lineStart
  if (length >= 200 || length < (hasJapanese ? longLine.japanese : longLine.other) || /[。！？!?:：]/u.test(before))
    return '\n'
  // Between words of Latin letters the space went with the break; what else a line ends or begins with was written together.
  return /[A-Za-z0-9,.]/u.test(before) && /[A-Za-z0-9]/u.test(after) ? ' ' : ''
}

function foldedCharacter(character: string, original: string, at: number): string {
  if (character <= '~' && character !== '\t' && character !== '\r') return character
  // 090ー1234 is written with the mark of a long vowel.
  if (character === 'ー') return digit.test(original[at - 1] ?? '') && digit.test(original[at + 1] ?? '') ? '-' : 'ー'
  if (dashes.test(character)) return '-'
  if (spaces.test(character)) return ' '
  if (nothing.test(character)) return ''
  return usual.get(character) ?? character.normalize('NFKC')
}
