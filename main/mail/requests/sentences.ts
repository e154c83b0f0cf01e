import { foldAddress } from '../../../shared/newsletter/address.ts'
import { inKana } from './romaji.ts'
import { foldText } from '../../../shared/fold-text.ts'

/** A sentence of what a person wrote. */
export type Sentence = {
  /** Folded, on one line, with usual spelling; every address is `@` in it, every link is left out. */
  text: string
  /** The addresses in it, in order. */
  addresses: string[]
}

/** Cuts a text into its sentences, at most 400 of at most 600 characters. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const paragraph of text.slice(0, longestText).split(/\n[ \t\u3000]*\n/)) {
    for (const line of joinedLines(paragraph.split('\n'))) {
      for (const piece of piecesOf(line)) {
        if (sentences.length >= 400) return sentences
        sentences.push(piece)
      }
    }
  }
  return sentences
}

/** A sentence without certain addresses, such as the office's own. */
export function withoutAddresses(sentence: Sentence, unwanted: readonly string[]): Sentence {
  const folded = new Set(unwanted.map(foldAddress))
  const kept = sentence.addresses.map((one) => !folded.has(foldAddress(one)))
  if (kept.every((one) => one)) return sentence
  let next = 0
  return {
    text: sentence.text.replace(/@/g, () => (kept[next++] ? '@' : '')),
    addresses: sentence.addresses.filter((_, at) => kept[at]),
  }
}

const longestText = 20_000

const addressPattern = /[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi
const linkPattern = /<?(?:https?:\/\/|www\.)[^\s<>"'\u3000-\u30ff\u4e00-\u9fff]{1,2000}>?/gi

/** Mail programs break lines anywhere: a line goes on in the next one unless it ends as a sentence, a greeting or a list does. */
function joinedLines(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    const before = joined.at(-1)
    if (before === undefined || before.length > 2000 || endsBefore(before, line)) joined.push(line)
    else
      joined[joined.length - 1] =
        japaneseLetter.test(before.at(-1)!) && japaneseLetter.test(line[0]!) ? before + line : `${before} ${line}`
  }
  return joined
}

const japaneseLetter = /[\u3041-\u9fff\uff66-\uff9f]/

function endsBefore(before: string, next: string): boolean {
  if (/[.!?:;。！？：；…)）」』]$/.test(before)) return true
  if (/^[-*・●■□◆○◇>→\d(（「【<[]/.test(next)) return true
  if (japaneseLetter.test(before.at(-1)!))
    return (
      /(?:ます|です|した|ません|ください|下さい|くださいませ|様|さま|殿|御中|さん|たい|へ|件|ない|希望|停止|解除)$/.test(
        before,
      ) || before.length < 6
    )
  // A name below a short line is no part of it.
  return /^[\p{Lu}]/u.test(next) && before.length < 45
}

function piecesOf(line: string): Sentence[] {
  const found: string[] = []
  const masked = line
    .replace(marks, ' ')
    .replace(linkPattern, ' ')
    .replace(addressPattern, (address) => {
      if (found.length >= mostAddresses) return ' '
      found.push(address.normalize('NFKC').replace(/^[.'<(]+|[.'>)]+$/g, ''))
      return String.fromCharCode(firstMark + found.length - 1)
    })
    // What is no address has no place among them: @handle.
    .replace(/[@＠]/g, ' ')
  return masked
    .split(/(?<=[。！？!?…])|(?<=[.;；])(?=\s|$)/)
    .map((piece) => {
      const text = plain(piece)
      const addresses = (text.match(marks) ?? []).map((mark) => found[mark.charCodeAt(0) - firstMark]!)
      return { text: text.replace(marks, '@'), addresses }
    })
    .filter(({ text }) => text !== '')
}

/** Each address of a line is one of these while the line is read, so that what is cut off or cited takes its addresses with it. */
const firstMark = 0xe000
const marks = /[\ue000-\uf8ff]/g
/** Whoever names more in one line writes of nobody's place on the list. */
const mostAddresses = 200

/** Folded, contractions written out, slips in the words that matter most put right. */
function plain(piece: string): string {
  return inKana(foldText(withTitles(withoutCitations(piece.slice(0, 600)))))
    .replace(/<?([\ue000-\uf8ff])>?/g, ' $1 ')
    .replace(/[、，､]/g, ',')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/\b(?:can't|cannot|cant)\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\b(do|does|did|is|are|was|were|have|has|had|would|could|should)n'?t\b/g, '$1 not')
    .replace(/\b(i|we|you|they|it|that)'d\b/g, '$1 would')
    .replace(/\b(i|we|you|they)'ll\b/g, '$1 will')
    .replace(/\bi'?m\b/g, 'i am')
    .replace(/\b(i|we|you|they)'ve\b/g, '$1 have')
    .replace(/\bid (?=like|love|prefer)/g, 'i would ')
    .replace(/\b(we|you|they)'re\b/g, '$1 are')
    .replace(/'s\b/g, ' s')
    .replace(/\bun ?- ?subscri/g, 'unsubscri')
    .replace(/\b[a-z]{6,16}\b/g, spelled)
    .replace(/[*_"“”|~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A publication whose name this program does not know, as far as its capitals tell: "subscribe to Bay Notes". */
function withTitles(piece: string): string {
  return piece.replace(
    /\b(subscri(?:be|ption) (?:(?:me|us) )?(?:to|for) )(?!.{0,40}(?:Times|Post|Journal|Channel|YouTube|Daily))[A-Z][\w'’-]{1,20}(?: (?:[A-Z][\w'’-]{0,20}|in|of|the|and|for|on)){0,6}/g,
    '$1the publication',
  )
}

/** Words that somebody cites are not said: 「配信停止はこちら」と書いてあります, a link that says "unsubscribe". */
function withoutCitations(piece: string): string {
  return piece
    .replace(/(?:「[^「」]{1,120}」|『[^『』]{1,120}』)(?=と(?:書|い|あ|の(?!おり)|表示|記|出))/g, ' ')
    .replace(/\b(says?|said|saying|reads?|labell?ed|called|titled|marked|words?) ["“][^"”]{1,80}["”]/gi, '$1 ')
}

/** The words that matter most, as they are spelled: one or two letters may be amiss. */
const spellings = [
  'unsubscribe',
  'unsubscribed',
  'unsubscribing',
  'unsubscription',
  'subscribe',
  'subscribed',
  'subscription',
  'newsletter',
  'newsletters',
  'japanifornia',
  'address',
]
const spellingsByStart = /^(?:un?n?s|u[bn]s|sub|sus|scu|sbu|new|nws|ne|jap|ad)/

function spelled(word: string): string {
  if (!spellingsByStart.test(word) || spellings.includes(word)) return word
  // Subscriber, describe and the like are words of their own.
  if (/^(?:subscribers?|subscribes|unsubscribes|subscriptions|newspapers?|japanese|necessary)$/.test(word)) return word
  return (
    spellings.find(
      (one) => Math.abs(one.length - word.length) <= 2 && distance(word, one) <= (one.length > 9 ? 2 : 1),
    ) ?? word
  )
}

/** Letters left out, put in or taken for another; an exchange of neighbours counts as one. */
function distance(one: string, other: string): number {
  let above: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, above[j - 2]! + 1)
      next.push(least)
    }
    above = row
    row = next
  }
  return row[other.length]!
}
