import { shape } from './grammar.ts'
import type { WordRow } from './word-row.ts'
import { type WordKind, wordKinds } from './words/word-kinds.ts'

/**
 * Whether what is stopped, removed or asked for has a name that is none of the newsletter's: my seat, 本の引き取り. `start` and `end` are the words of the
 * request. In English the object stands behind its verb, in Japanese before it.
 */
export function isOfStranger(row: WordRow, start: number, end: number, inJapanese: boolean): boolean {
  const verb = lastOf(row.kinds.slice(start, end), verbs)
  if (verb === -1) return false
  return inJapanese ? strangerBefore(row, start + verb) : strangerBehind(row, start + verb + 1)
}

/** Whether a list or a delivery is somebody else's: the guest list, オンライン配信. */
export function isOtherList(row: WordRow, start: number, end: number): boolean {
  return belongsToStranger(row, start, end, listKinds)
}

/** Whether an address is used for something that has a name: 請求書の送付先, this address for the invoice. */
export function isOthersAddress(row: WordRow): boolean {
  return belongsToStranger(row, 0, row.kinds.length, addressKinds)
}

function belongsToStranger({ kinds, words }: WordRow, start: number, end: number, owned: RegExp): boolean {
  for (let at = start; at < end; at += 1) {
    if (!owned.test(kinds[at]!)) continue
    if (isJapanese(words[at]!)) {
      const before = kinds[at - 1]
      const owner = before === wordKinds.glue && words[at - 1]!.startsWith('の') ? kinds[at - 2] : before
      if (owner !== undefined && strangers.test(owner)) return true
    } else if (strangers.test(kinds[at - 1] ?? '') || strangerOwns({ kinds, words }, at + 1)) return true
  }
  return false
}

const set = (...kinds: WordKind[]): RegExp => shape(`^(${kinds.join('|')})$`)
const verbs = set(
  'halt',
  'remove',
  'leave',
  'left',
  'unwanted',
  'subscribe',
  'join',
  'add',
  'send',
  'receive',
  'delivery',
  'want',
)
const strangers = set('unknown', 'other', 'copy', 'print')
const listKinds = set('list', 'delivery')
const addressKinds = set('address', 'someAddress')
const passedOver = set('glue', 'be', 'you', 'self', 'send', 'receive', 'join', 'subscribe', 'add', 'halt')
/** What is taken off: my name, this address. */
const place = set('address', 'someAddress', 'mail')
const compound = set('newsletter', 'list', 'delivery', 'address', 'someAddress')
/** "The Bay e-mails": a name that stands before ours is its own. */
const ofOurs = shape('^unknown{1,3} (newsletter|mail)')
const topic = /^[はをも]$/
const whenOrHow = /今回|先日|平素|この(?:たび|度)|昨日|本日|日頃|以前|最近|\d/
const adverbial = /^(?:のため|の為|ので|[にと])/

function strangerBehind({ kinds, words }: WordRow, from: number): boolean {
  for (let at = from; at < kinds.length; at += 1) {
    if (passedOver.test(kinds[at]!)) continue
    if (!strangers.test(kinds[at]!)) return strangerOwnsPlace({ kinds, words }, at)
    if (isAdverb(words[at]!)) continue
    return !ofOurs.test(kinds.slice(at))
  }
  return false
}

/** "My name from the raffle": what somebody is taken off is named behind what is taken off. */
function strangerOwnsPlace({ kinds, words }: WordRow, at: number): boolean {
  if (!place.test(kinds[at]!)) return false
  const next = words.slice(at + 1, at + 3).findIndex((word) => /^(?:from|off|out|out of)$/.test(word))
  return next >= 0 && isStrangerNext({ kinds, words }, at + 2 + next)
}

function isStrangerNext({ kinds, words }: WordRow, from: number): boolean {
  let at = from
  while (at < kinds.length && kinds[at] === wordKinds.glue) at += 1
  return strangers.test(kinds[at] ?? '') && !isAdverb(words[at]!) && !ofOurs.test(kinds.slice(at))
}

/** "Remove the wrong date from the newsletter": with an article it is no name of a reader. */
export function isPartOfIt({ kinds, words }: WordRow, start: number, end: number): boolean {
  for (let at = start + 1; at < end - 1; at += 1) {
    if (!/^(?:the|an?|any|these|those|that)$/.test(words[at]!)) continue
    if (strangers.test(kinds[at + 1]!) && !isAdverb(words[at + 1]!) && !asReader.test(words[at + 1]!)) return true
  }
  return false
}

/** Of a reader, and what stands before our name. */
const asReader = /^(?:undersigned|below|above|following|person|reader|recipient|name|bay|japanese?)/

/** "The list of interpreters", "the mailing about the reunion". */
function strangerOwns({ kinds, words }: WordRow, at: number): boolean {
  return /^(?:of|for|to|about|on|regarding)$/.test(words[at] ?? '') && strangerBehind({ kinds, words }, at + 1)
}

function strangerBefore({ kinds, words }: WordRow, verb: number): boolean {
  let particle = ''
  for (let at = verb - 1; at >= 0; at -= 1) {
    const kind = kinds[at]!
    if (kind === wordKinds.glue || kind === wordKinds.self) {
      particle = words[at]!
      continue
    }
    // ポスターは、もう外して: what it is about stands before the comma.
    if (kind === wordKinds.comma && topic.test(words[at - 1] ?? '') && isThing({ kinds, words }, at - 2)) return true
    if (!strangers.test(kind)) return false
    // 誠に, and what follows a name of ours without a word between: 配信対象.
    if (adverbial.test(particle) || (kind === wordKinds.unknown && compound.test(kinds[at - 1] ?? ''))) continue
    return true
  }
  return false
}

function isThing({ kinds, words }: WordRow, at: number): boolean {
  return at >= 0 && strangers.test(kinds[at]!) && !whenOrHow.test(words[at]!)
}

function lastOf(kinds: string, pattern: RegExp): number {
  for (let at = kinds.length - 1; at >= 0; at -= 1) if (pattern.test(kinds[at]!)) return at
  return -1
}

function isAdverb(word: string): boolean {
  return /(?<!dai|week|month|fami|ear|supp|app|rep|ita|ju|^on)ly$|\d/.test(word)
}

function isJapanese(word: string): boolean {
  return /[\u3041-\u9fff]/.test(word)
}
