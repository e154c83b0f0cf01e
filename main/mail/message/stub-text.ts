import { htmlText } from '../html/html-text.ts'

/**
 * True for a plain text that only says that the mail is HTML ("please use another program"), while the letter stands in the HTML beside
 * it. What decides is that its words are not among those of the HTML, which says much more; the phrase only where HTML is short too.
 */
export function isStub(text: string, html: string[]): boolean {
  const short = text.trim()
  if (html.length === 0 || short.length > longestStub) return false
  const words = wordsOf(short)
  // Nearly every letter ends here: its text is in its HTML as it stands.
  if (shareIn(words, html.join(' ')) >= 0.5) return false
  const read = html.map((one) => htmlText(one).text).join('\n')
  if (read.trim() === '' || shareIn(words, read) >= 0.5) return false
  return speaksOfHtml.test(short) || (read.length > 2 * short.length && read.length > short.length + 40)
}

const longestStub = 500

const speaksOfHtml = /html|rich.?text|mail ?(?:client|reader|program)|browser|ブラウザ|メールソフト|メーラー/i

/** Words of scripts with blanks, pairs of characters of those without. */
function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((word) =>
    /[\u3041-\u9fff]/.test(word)
      ? Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2))
      : word,
  )
}

function shareIn(words: string[], text: string): number {
  const folded = text.toLowerCase()
  return words.length === 0 ? 0 : words.filter((word) => folded.includes(word.toLowerCase())).length / words.length
}
