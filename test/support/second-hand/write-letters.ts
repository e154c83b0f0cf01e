import { pick, seeded } from '../../../scripts/bench/random.ts'
import { englishLetters } from './letters-en.ts'
import { japaneseLetters } from './letters-ja.ts'
import { foreignPeople, japaneseOf, japanesePeople, type Foreigner, type Japanese } from './people.ts'
import { values } from './values.ts'

export type Planted = { kind: string; start: number; end: number }
/** A letter with everything personal in it; `start` and `end` are UTF-16 units. `tolerated` is neither right nor wrong to mark. */
export type Sample = {
  id: string
  language: 'ja' | 'en'
  text: string
  fields: { name: string | null; kana: string | null; email: string | null; phone: string | null }
  items: Planted[]
  tolerated: { start: number; end: number }[]
}
type Random = () => number

/** Every letter of the second hand as often as asked for, each time with other people and numbers, and set differently. The same seed gives the same letters. */
export function secondHand(times: number, seed = 20_261_129): Sample[] {
  const samples: Sample[] = []
  for (let time = 0; time < times; time += 1) {
    for (const [language, letters] of [
      ['ja', japaneseLetters],
      ['en', englishLetters],
    ] as const)
      for (const [index, letter] of letters.entries())
        samples.push(
          written(
            letter,
            language,
            `${language}-${index + 1}-${time}`,
            seeded(seed + time * 1009 + index * 31 + (language === 'ja' ? 0 : 7)),
          ),
        )
  }
  return samples
}

function written(letter: string, language: 'ja' | 'en', id: string, random: Random): Sample {
  const people = peopleOf(random)
  const pieces: { text: string; kind: string | null }[] = []
  const fields: Sample['fields'] = { name: null, kana: null, email: null, phone: null }
  const hasFields = random() < 0.6
  for (const piece of letter.split(/(\{[^}]+\}|\[[^\]]+\])/u)) {
    if (piece.startsWith('[')) pieces.push({ text: piece.slice(1, -1), kind: 'tolerated' })
    else if (!piece.startsWith('{')) pieces.push({ text: piece, kind: null })
    else {
      const name = piece.slice(1, -1)
      const value = values[name]?.(random) ?? { kind: 'name', text: nameOf(name, people) }
      // Towns around an address are told apart by NUL.
      for (const [index, text] of value.text.split('\u0000').entries())
        if (text !== '') pieces.push({ text, kind: index === 1 ? 'tolerated' : value.kind })
      if (hasFields && name === 'email') fields.email ??= value.text
      if (hasFields && name === 'phone.us') fields.phone ??= value.text
    }
  }
  if (hasFields) {
    fields.name = language === 'ja' ? `${people.A.sei} ${people.A.mei}` : `${people.F.first} ${people.F.last}`
    if (language === 'ja') fields.kana = `${people.A.seiKana} ${people.A.meiKana}`
  }
  return { id, language, fields, ...set(pieces, language, random) }
}

/** Puts the pieces together as a mail program might have: wrapped, in full-width digits, or all in small letters. */
function set(
  pieces: readonly { text: string; kind: string | null }[],
  language: 'ja' | 'en',
  random: Random,
): Pick<Sample, 'text' | 'items' | 'tolerated'> {
  const wrapAt = language === 'ja' && random() < 0.35 ? 24 + Math.floor(random() * 16) : Infinity
  const wide = language === 'ja' && random() < 0.2
  const small = language === 'en' && random() < 0.15
  let text = ''
  let column = 0
  const items: Planted[] = []
  const tolerated: Sample['tolerated'] = []
  for (const piece of pieces) {
    let start = -1
    for (const sign of piece.text) {
      if (column >= wrapAt && sign !== '\n' && !/[A-Za-z0-9@._-]/u.test(sign)) {
        text += '\n'
        column = 0
      }
      if (start < 0) start = text.length
      text += small
        ? sign.toLowerCase()
        : wide && /\d/u.test(sign)
          ? String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)
          : sign
      column = sign === '\n' ? 0 : column + 1
    }
    if (piece.kind === 'tolerated') tolerated.push({ start, end: text.length })
    else if (piece.kind !== null) items.push({ kind: piece.kind, start, end: text.length })
  }
  return { text, items, tolerated }
}

type People = Record<'A' | 'B' | 'C' | 'D', Japanese> & Record<'F' | 'G', Foreigner>

function peopleOf(random: Random): People {
  const given = (): string => pick(random, japanesePeople.givens as [string, ...string[]])
  const family = (): string => pick(random, japanesePeople.families as [string, ...string[]])
  const foreign = (): Foreigner => pick(random, foreignPeople as unknown as [Foreigner, ...Foreigner[]])
  const home = family()
  return {
    A: japaneseOf(home, given()),
    // Half of the others are of the same family.
    B: japaneseOf(random() < 0.5 ? home : family(), given()),
    C: japaneseOf(random() < 0.5 ? home : family(), given()),
    D: japaneseOf(family(), given()),
    F: foreign(),
    G: foreign(),
  }
}

function nameOf(place: string, people: People): string {
  const [who = '', part = ''] = place.split('.')
  const small = who === who.toLowerCase()
  const person = people[who.toUpperCase() as keyof People]
  const text = 'sei' in person ? japaneseName(person, part) : foreignName(person, part)
  return small ? text.toLowerCase() : text
}

function japaneseName(person: Japanese, part: string): string {
  const { sei, mei, seiKana, meiKana, seiRo, meiRo } = person
  const forms: Record<string, string> = {
    '': `${sei}${mei}`,
    sei,
    mei,
    kana: `${seiKana} ${meiKana}`,
    kata: katakana(`${seiKana} ${meiKana}`),
    ro: `${meiRo} ${seiRo}`,
    RO: `${seiRo.toUpperCase()} ${meiRo}`,
    roSei: seiRo,
    roMei: meiRo,
    romei: meiRo,
    nick: `${meiKana.slice(0, 2)}ちゃん`,
    nickRo: meiRo.slice(0, 3),
  }
  return forms[part] ?? missing(part)
}

function foreignName({ first, last, kataFirst, kataLast }: Foreigner, part: string): string {
  const forms: Record<string, string> = {
    '': `${first} ${last}`,
    first,
    last,
    kata: `${kataFirst}・${kataLast}`,
    kataFirst,
    kataLast,
  }
  return forms[part] ?? missing(part)
}

function missing(part: string): never {
  throw new Error(`no part of a name is called ${part}`)
}

function katakana(kana: string): string {
  return kana.replaceAll(/[ぁ-ゖ]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0x60))
}
