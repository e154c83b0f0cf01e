import type { Tell } from '../findings.ts'
import { ordinaryCapitals } from '../names/english-words.ts'

type Piece = { text: string; start: number; end: number; what: 'number' | 'place' | 'capital' | 'joint' | 'other' }

/** Numbers of houses, boxes and rooms, with whatever letters belong to them: 1901½, N7034, 118-B, #4, 34-19 */
const number =
  "#? ?[A-Z]{0,2}-?\\d{1,6}(?:[⁄/]\\d)?[A-Za-z]{0,2}(?:(?:-| ?1⁄)[A-Z0-9]{1,5}){0,3}(?:(?:-| )(?:banchi|ch[oō]u?me|ban(?: \\d{1,4} g[oōō])?)(?![a-z]))?(?![\\w'’])"
/** Words that an address has and hardly anything else with a number beside it */
const placeWords =
  /^(?:box|route|rte|rt|rr|hc|psc|cmr|apo|fpo|dpo|lot|space|spc|trlr|trailer|slip|tract|plot|grave|campsite|berth|pier|mile|unit|apt|apartment|suite|ste|room|rm|bldg|building|wing|hall|dorm|tower|penthouse|ph|floor|fl|flat|annex|interior|rear|upper|lower|upstairs|downstairs|basement|road|rd|avenue|ave|street|st|boulevard|blvd|highway|hwy|drive|dr|lane|ln|court|ct|place|pl|plaza|way|county|state|farm|fm|general|delivery|north|south|east|west|n|s|e|w|ne|nw|se|sw|no|avenida|calle|camino|via|paseo|rancho|villa|hacienda|san|santa|los|las|del|mt|mount|fort|ft|mobile|estates?|village|gardens?|manor|terrace|park|heights|mansion|kopo|haitsu|banchi|aza|[oō]aza|chome)$/iu
/** Of these a number beside them says enough, be they capital or not. */
const telling =
  /^(?:box|route|rte|rr|hc|psc|cmr|lot|space|spc|trailer|slip|tract|plot|grave|campsite|berth|pier|unit|apt|apartment|suite|ste|bldg|building|penthouse|annex|interior|road|rd|avenue|ave|street|blvd|hwy|lane|drive|banchi|aza|[oō]aza|chome)$/iu
const pieces = new RegExp(`(?<![\\p{L}\\p{N}$¥.-])(?:${number}|\\p{L}[\\p{L}'’-]{0,30})`, 'gu')
/** Months and what else stands before a number without being a place */
const noPlace =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|form|forms|section|article|page|chapter|line|step|item|question|version|windows|level|grade|class|type|category|heisei|showa|reiwa|taisho)$/iu
const mostPieces = 14

/**
 * Tells numbers and words with capitals that stand together as an address in Latin letters does, in whatever order: a number with a word that
 * houses, boxes and roads are called by, or with names of which it is one of the neighbours.
 */
export function tellAddressRuns(text: string, tell: Tell): void {
  let run: Piece[] = []
  const settle = (): void => {
    while (run.length > 0 && run.at(-1)!.what === 'joint') run.pop()
    if (isAddress(run, text)) tell(run[0]!.start, run.at(-1)!.end, 'address', 'possible', 'known-shape')
    run = []
  }
  for (const match of text.matchAll(pieces)) {
    const piece = pieceOf(match[0], match.index)
    const last = run.at(-1)
    if (last !== undefined && (!isBeside(text.slice(last.end, piece.start), last) || run.length >= mostPieces)) settle()
    if (piece.what === 'other' || (run.length === 0 && piece.what === 'joint')) settle()
    else run.push(piece)
  }
  settle()
}

function pieceOf(text: string, start: number): Piece {
  const end = start + text.length
  if (/\d/u.test(text)) return { text, start, end, what: 'number' }
  if (placeWords.test(text)) return { text, start, end, what: 'place' }
  if (/^(?:de|la|el|of|the)$/u.test(text)) return { text, start, end, what: 'joint' }
  const isCapital = /^\p{Lu}/u.test(text) && !ordinaryCapitals.has(text.toLowerCase()) && !noPlace.test(text)
  return { text, start, end, what: isCapital ? 'capital' : 'other' }
}

/** A space, a comma, an abbreviation's dot; a line that ends within an address has a number or such a word before the end. */
function isBeside(between: string, last: Piece): boolean {
  return (
    /^(?:|,? {1,2})$/u.test(between) ||
    (/^\. $/u.test(between) && last.text.length <= 4) ||
    (/^,?\n$/u.test(between) && (last.what === 'number' || last.what === 'place'))
  )
}

function isAddress(run: readonly Piece[], text: string): boolean {
  const numbers = run.filter(({ what }) => what === 'number')
  if (run.length < 2 || numbers.length === 0) return false
  for (const [index, { text: word, what }] of run.entries()) {
    const beside = [run[index - 1], run[index + 1]].some((piece) => piece?.what === 'number')
    if (what === 'place' && beside && telling.test(word)) return true
    // A capital that opens a sentence tells nothing.
    if (what === 'capital' && (beside || run.some((piece) => piece.what === 'place')) && !opens(text, run[index]!))
      return true
    if (what === 'place' && beside && run.some((piece) => piece.what === 'capital')) return true
  }
  return false
}

function opens(text: string, { start }: Piece): boolean {
  return start === 0 || /(?:[.!?:] {1,2}|\n)$/u.test(text.slice(Math.max(0, start - 3), start))
}
