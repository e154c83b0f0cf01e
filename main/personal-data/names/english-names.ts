import type { MarkLevel, MarkReason } from '../../../shared/answers/personal-data.ts'
import type { Tell } from '../findings.ts'
import { introductions, ordinaryCapitals, seldomNames, titles } from './english-words.ts'
import type { NameLists } from './lists.ts'

type Word = { text: string; lower: string; start: number; end: number; capital: boolean; opens: boolean }

/** Tells names of people, and capitalised words that may be one, in text of Latin letters. */
export function tellEnglishNames(text: string, lists: NameLists, tell: Tell): void {
  const words = wordsOf(text)
  // Whoever writes everything small gives no capitals to go by.
  const small =
    words.length > 12 && words.filter(({ text: word }) => /^\p{Lu}\p{Ll}/u.test(word)).length * 25 < words.length
  for (let index = 0; index < words.length; ) {
    const sequence = sequenceFrom(words, index, text, lists, small)
    if (sequence.length === 0) {
      index += 1
      continue
    }
    index += sequence.length
    judge(text, sequence, lists, small && !(sequence[0]!.capital && !sequence[0]!.opens), tell)
  }
  // Setsuko "Sue" Brandt
  for (const { 0: whole, index } of text.matchAll(called))
    tell(index, index + whole.length, 'name', 'likely', 'listed-name')
  if (small) tellSmallSignature(text, lists, tell)
}

const called = /(?<!\p{L})\p{Lu}\p{L}{1,20} ["“(]\p{Lu}\p{L}{1,14}["”)] \p{Lu}[\p{L}'’-]{1,24}/gu

/** The last line of a letter without capitals, of one word or two */
function tellSmallSignature(text: string, lists: NameLists, tell: Tell): void {
  const last = text.trimEnd()
  const line =
    /(?:\n|(?:thx|thanks|thank you|tysm|bye|cheers|xo+|best|love|regards|sincerely)[!,. ~-]{1,4})[ ~-]{0,3}(\p{Ll}[\p{Ll}'’-]{1,15}(?: \p{Ll}[\p{Ll}'’-]{1,15})?)[.!]?$/u.exec(
      last.slice(-50),
    )?.[1]
  if (line === undefined) return
  const words = line.split(' ')
  if (words.some((word) => ordinaryCapitals.has(word))) return
  if (words.length > 1 && !words.some((word) => lists.foreign.has(word) || lists.latin.has(word))) return
  const start = last.lastIndexOf(line)
  tell(start, start + line.length, 'name', 'possible', 'alone-on-line')
}

const wordShape =
  /(?:\p{Lu}\.(?:\p{Lu}\.)*|[\p{Script=Latin}][\p{Script=Latin}\p{M}]{0,39}(?:['’-][\p{Script=Latin}\p{M}]{1,39}){0,4})/gu

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordShape), (match) => {
    const possessive = /['’]s$/u.exec(match[0])
    const word = possessive === null ? match[0] : match[0].slice(0, -2)
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    return {
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + word.length,
      capital: /^\p{Lu}/u.test(word),
      opens: match.index === 0 || /(?:[.!?:;] {0,2}|\n[ >*-]{0,2}|["“(「。、！？])$/u.test(before),
    }
  })
}

/** The words from a place on that could be one name together: capitals with nothing but a space, an initial's dot or a hyphen between. */
function sequenceFrom(words: readonly Word[], from: number, text: string, lists: NameLists, small: boolean): Word[] {
  const first = words[from]!
  if (!couldBegin(first, text, lists, small)) return []
  const sequence = [first]
  for (let next = from + 1; next < words.length && sequence.length < 5; next += 1) {
    const word = words[next]!
    const last = sequence.at(-1)!
    const between = text.slice(last.end, word.start)
    const isComma = /^, ?$/u.test(between)
    if (!/^(?: |\. |, ?|-|['’]s )$/u.test(between)) break
    if (
      isComma &&
      !(first.text === first.text.toUpperCase() && first.text.length > 1 && sequence.length === 1) &&
      !(
        sequence.length === 1 &&
        isName(first, lists) &&
        isName(word, lists) &&
        /^[ .]{0,2}(?:\n|$|\()/u.test(text.slice(word.end))
      )
    )
      break
    const joined = isComma ? 0 : particlesFrom(words, next, text)
    if (joined > 0) {
      sequence.push(...words.slice(next, next + joined))
      next += joined - 1
      continue
    }
    if (ordinaryCapitals.has(word.lower) && !(word.text.length === 1 && word.capital && word.lower !== 'i')) break
    const isSmall = small && !(word.capital && first.capital && !first.opens)
    if (isSmall ? !(isName(word, lists) || word.text.length === 1) : !word.capital) break
    if (isSmall && lists.common.has(word.lower) && !isName(word, lists)) break
    sequence.push(word)
  }
  return sequence
}

const particles = new Set(
  'van von der den de di da dos das del della la le du af av zu zur ten ter bin ibn binti al el'.split(' '),
)

/** How many words from a place on are small ones within a name, with the capital that they lead to: van der Meer, de la Cruz; 0 where they are not. */
function particlesFrom(words: readonly Word[], from: number, text: string): number {
  let count = 0
  for (let at = from; at < words.length && count < 4; at += 1) {
    const word = words[at]!
    if (at > from && !/^[ -]$/u.test(text.slice(words[at - 1]!.end, word.start))) return 0
    count += 1
    if (word.capital) return count > 1 && word.text.length > 1 && !ordinaryCapitals.has(word.lower) ? count : 0
    if (!particles.has(word.lower)) return 0
  }
  return 0
}

function couldBegin(word: Word, text: string, lists: NameLists, small: boolean): boolean {
  if ((word.text.length < 2 && !/^\p{Lu}$/u.test(word.text)) || word.text === 'im') return false
  const before = text.slice(Math.max(0, word.start - 60), word.start)
  // We miss Japan
  if (/(?:^|[^\p{L}])miss $/u.test(before) && ordinaryCapitals.has(word.lower)) return false
  if (isTitled(word, before))
    return !/^(?:consul|general|and|is|was|or|of|the|in|at|said|will|has|to)$/u.test(word.lower)
  if (
    ordinaryCapitals.has(word.lower) ||
    /\p{L}{4}-(?:ji|dera|jinja|jingu|taisha|koen|jo)$/u.test(word.lower) ||
    /^ (?:wayne )?airport/iu.test(text.slice(word.end, word.end + 15))
  )
    return false
  // A capital within a sentence of small letters is meant.
  const isSmall = (small && !(word.capital && !word.opens)) || !word.capital
  if (seldomNames.has(word.lower)) return seldomIsName(word, before, text, isSmall)
  if (!isSmall) return true
  if (!small) return false
  if (lists.common.has(word.lower)) {
    if (!isName(word, lists)) return false
    const after = text.slice(word.end, word.end + 24)
    const next = /^ (\p{Ll}{3,20})(?!['’\p{L}])/u.exec(after)?.[1]
    return (
      isPersonal(before) ||
      standsAlone(before, after) ||
      (next !== undefined && !lists.words.has(next) && (lists.foreign.has(next) || lists.latin.has(next)))
    )
  }
  return isName(word, lists) || !isWord(word, lists)
}

/** A month, a direction or a thing is a name where something shows it: an introduction, a neighbour with a capital, an 's, a line of its own. */
function seldomIsName(word: Word, before: string, text: string, isSmall: boolean): boolean {
  const after = text.slice(word.end, word.end + 24)
  if (word.lower === 'jun' && /^[.,]? ?\d/u.test(after)) return false
  if (!word.capital && /^(?:will|may)$/u.test(word.lower)) return false
  if (isPersonal(before)) return true
  if (isSmall) return false
  if (/^ (?:van|von|der|de la|de los|del|dos|da|di) \p{Lu}\p{Ll}/u.test(after)) return true
  if (
    /^(?:['’]s|,? (?:\p{Lu}\.? )?\p{Lu}\p{L})/u.test(after) &&
    !/^ (?:Airport|County|Beach|University|Prefecture|City|Street|Avenue|Ave|St|Blvd|Monica|Ana|Angeles|Diego|Francisco|Jose|Barbara|Section|Office|Desk|Department|Concern)/u.test(
      after,
    )
  )
    return true
  if (
    /^(?:rosa|maria|ana|jose|rose|grace|frank|jack|art|penny|dean|mark|joy|bill|parker|carter|jun|dawn|summer)$/u.test(
      word.lower,
    ) &&
    /^ \p{Ll}{2,12}(?:s|ed)(?!\p{L})/u.test(after)
  )
    return true
  if (standsAlone(before, after) || /[&+] ?$/u.test(before)) return true
  if (introductions.test(before) && !/\b(?:in|from|to|by|for|of|until|since|on) $/iu.test(before)) return true
  return (
    !word.opens &&
    !/^(?:may|april|june|august|summer|autumn|north|west|east|will|law|principal|notary|nagoya|chiba|saitama|fukuoka|phoenix|reno|austin|houston)$/u.test(
      word.lower,
    ) &&
    !/(?:\b(?:in|from|to|at|near|of)|,|\p{Lu}[\p{L}.]*) ?$/u.test(before)
  )
}

/** A word for a relative or an office is a title only before a capital: "Sister Agnes", not "my sister turned". */
function isTitled(word: Word, before: string): boolean {
  return (
    titles.test(before) &&
    (word.capital ||
      /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|mx|dr|prof|sensei)\.? {1,2}(?:and (?:mr|mrs|ms)\.? )?$/iu.test(before))
  )
}

function standsAlone(before: string, after: string): boolean {
  return /(?:^|\n)[ >*~–-]{0,3}$/u.test(before) && /^[.,!]? {0,2}(?:\n|$|[(|/,])/u.test(after)
}

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', "'s", 'al', 'ment']

/** What makes the capitals before it a day, a work of men or a part of the land */
const heads =
  /^ (?:Day|Week|Month|Festival|Parade|Bridge|Park|Beach|Museum|Library|Airport|Convention|Treaty|Act|Law|Bill|Pass|Award|Prize|Medal|Program|Programme|Fund|Initiative|Movement|War|Era|Period|Building|Line|Railway|Prefecture|Province|Islands?|Ocean|Sea|Mountains?|River|Bay|Coast|Desert|Forest|Token|Expired|System|Wednesday|Friday|Sunday)(?!\p{L})/u

/** Whether the language has it: also with an ending, or put together of words that it has. */
function isWord({ lower }: Word, { words }: NameLists): boolean {
  return (
    words.has(lower) ||
    endings.some(
      (ending) =>
        lower.endsWith(ending) &&
        (words.has(lower.slice(0, -ending.length)) || words.has(`${lower.slice(0, -ending.length)}e`)),
    ) ||
    /n't$|^(?:i|you|he|she|we|they|it|that|there)'|^(?:has|have|is|are|was|were|do|does|did|would|could|should|wo|ca)nt$|^(?:im|ive|id|thats|whats|lets|thx|pls|plz|ur|gonna|wanna|btw)$/u.test(
      lower,
    ) ||
    (lower.includes('-') && lower.split('-').every((part) => words.has(part)))
  )
}

function isName({ lower }: Word, { latin, foreign, words }: NameLists): boolean {
  const has = (part: string): boolean => latin.has(part) || foreign.has(part)
  if (has(lower)) return true
  const parts = lower.split('-')
  return (
    parts.length > 1 && parts.every((part) => part.length > 1 && has(part)) && !parts.every((part) => words.has(part))
  )
}

function judge(text: string, sequence: readonly Word[], lists: NameLists, small: boolean, tell: Tell): void {
  const [first] = sequence
  const last = sequence.at(-1)!
  if (first === undefined) return
  const before = text.slice(Math.max(0, first.start - 60), first.start)
  const after = text.slice(last.end, last.end + 16)
  // The letter of a class or a form: H-1B
  if (sequence.length === 1 && first.text.length === 1 && /^-?\d|^-/u.test(after)) return
  if (sequence.length === 1 && first.text.length === 1 && /\d$/u.test(before)) return
  // Capitals before it belong to it, as in Pacific Rim Seafood, unless they only open the sentence.
  const more = small ? null : /(?<=\p{Ll}[ ,]{1,2}|\p{Lu}[ ,]{1,2})(?:\p{Lu}\p{Ll}{2,14} ){1,2}$/u.exec(before)
  const start = first.start - (more !== null && sequence.length > 1 ? more[0].length : 0)
  const report = (level: MarkLevel, why: MarkReason): void => tell(start, last.end, 'name', level, why)
  const listed = sequence.filter((word) => isName(word, lists))
  const rare = listed.filter((word) => !lists.common.has(word.lower))
  const unknown = sequence.filter((word) => word.text.length > 1 && !isWord(word, lists) && !isName(word, lists))
  const titled = isTitled(first, before)
  // ESTA, TCP: what is spelled with capitals and stands in no list is an office or a form; so is a word for a line of a form.
  const [only] = sequence
  if (sequence.length === 1 && !titled && listed.length === 0 && only !== undefined) {
    if (heads.test(after) && !isPersonal(before)) return
    if (/^\p{Lu}{1,5}s?$/u.test(only.text) && !standsAlone(before, after) && !isPersonal(before)) return
    if (/^ ?:/u.test(after) && /(?:^|\n)[ >*•-]{0,4}$/u.test(before) && isWord(only, lists)) return
  }
  const isIntroduced = introductions.test(before)
  const isAlone = standsAlone(before, after)
  if (titled) return report(rare.length > 0 || unknown.length > 0 || !small ? 'certain' : 'likely', 'title')
  if (
    sequence.length > 1 &&
    rare.length > 0 &&
    listed.length === sequence.filter((word) => word.text.length > 1).length
  )
    return report(isIntroduced || isAlone ? 'certain' : 'likely', 'listed-name')
  if (isAlone && first.start > 0 && listed.length > 0)
    return report(rare.length > 0 ? 'certain' : 'likely', 'alone-on-line')
  if (isIntroduced && rare.length > 0) return report('likely', 'introduced')
  if (
    isIntroduced &&
    (listed.length > 0 || unknown.length > 0) &&
    (!small || rare.length > 0 || unknown.length > 0 || isPersonal(before))
  )
    return report('possible', 'introduced')
  if (rare.length > 0) return report('possible', 'listed-name')
  if (unknown.length > 0 && (small ? isAlone : true)) return report('possible', 'unknown-word')
  if (small) return
  if (isAlone && first.start > 0 && sequence.length <= 3) return report('possible', 'alone-on-line')
  // Words of the language with capitals where the language has none
  if (
    !first.opens &&
    !/^\p{Lu}{2,4}$/u.test(first.text) &&
    !(
      sequence.length === 1 &&
      listed.length === 0 &&
      !isIntroduced &&
      !/(?:\b(?:at|with|by|US|preschool|school|company)|U\.S\.|\p{Lu}\p{L}+) $/u.test(before)
    )
  )
    return report('possible', listed.length > 0 ? 'listed-name' : 'unknown-word')
  if (first.opens && sequence.length >= 2 && /\p{Ll}/u.test(last.text)) return report('possible', 'unknown-word')
  if (
    first.opens &&
    listed.length > 0 &&
    (sequence.length > 1 ||
      /^(?: (?:is|was|has|had|will|and|can|lives|needs|turned|who|would|does)\b|,|'s)/u.test(after))
  )
    return report('possible', 'listed-name')
}

/** Whether what stands before says outright that a name follows, so that even a word of the language is one. */
function isPersonal(before: string): boolean {
  return /(?:name is|named|called|i am|i'm|this is|(?:my|his|her|our|their) (?:[a-z-]{2,14} ){0,2}(?:son|daughter|husband|wife|mother|father|sister|brother|friend|fianc[eé]e?|neighbou?r|baby|boy|girl|aunt|uncle|cousin|niece|nephew|grandson|granddaughter)(?: is| was|'s name is)?),? $/iu.test(
    before,
  )
}
