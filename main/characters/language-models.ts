import iconv from 'iconv-lite'
import * as common from './common-characters.ts'
import { japanesePlanes } from './japanese-planes.ts'

/**
 * What a language makes of every UTF-16 code unit: the kind of place it has in a word, and how likely it is there. Natural logarithms, so
 * that the sums of two readings of the same bytes can be compared whatever the length of their characters.
 */
export type LanguageModel = {
  /** Index into `kinds` of each code unit. */
  kind: Uint8Array
  /** Logarithm of the share that a code unit has among those of its kind. */
  share: Float32Array
  /** Logarithm of the probability that kind b follows kind a, at a × kinds + b. */
  follows: Float32Array
  /** 1 for small letters, 2 for capitals. */
  letterCase: Uint8Array
  /** Whole words by which a language is known; empty for scripts that need none. */
  words: ReadonlySet<string>
}

export type Language =
  | 'western'
  | 'central'
  | 'japanese'
  | 'simplified'
  | 'traditional'
  | 'korean'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'thai'

export const languages: Language[] = [
  'western',
  'central',
  'japanese',
  'simplified',
  'traditional',
  'korean',
  'cyrillic',
  'greek',
  'hebrew',
  'arabic',
  'thai',
]

/** Blank, ASCII letter, other ASCII, typographic sign, three kinds of the language's own, half-width kana, and what it never writes. */
export const kinds = 9
const [blank, ascii, sign, quote, first, second, third, half, strange] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const made = new Map<Language, LanguageModel>()

/** The model of a language, made when it is first needed (a few milliseconds each). */
export function modelOf(language: Language): LanguageModel {
  const known = made.get(language)
  if (known !== undefined) return known
  const model = build[language]()
  made.set(language, model)
  return model
}

const build: Record<Language, () => LanguageModel> = {
  western: () => alphabet(common.western, transitions.latin, common.westernWords),
  central: () => alphabet(common.central, transitions.latin, common.centralWords),
  cyrillic: () => alphabet(common.cyrillic, transitions.alphabet),
  greek: () => alphabet(common.greek, transitions.alphabet),
  hebrew: () => alphabet(common.hebrew, transitions.alphabet),
  arabic: () => alphabet(common.arabic, transitions.alphabet),
  thai: () => alphabet(common.thai, transitions.unspaced),
  japanese,
  simplified: () => chinese(common.simplified, 'gb2312', 0xb0, 0xd7),
  traditional: () => chinese(common.traditional, 'big5', 0xa4, 0xc6),
  korean,
}

/**
 * Rows: after a blank, an ASCII letter, other ASCII, a typographic sign, the language's own kinds, half-width kana; columns: what follows.
 * Counted by eye on letters of each kind; what matters is what hardly ever happens, such as a kanji in the middle of an English word.
 */
const transitions = {
  latin: [
    [8, 80, 9, 1.5, 1.2, 0, 0, 0],
    [17, 74, 6, 0.35, 2.5, 0, 0, 0],
    [45, 25, 29, 0.5, 0.5, 0, 0, 0],
    [25, 55, 12, 3, 5, 0, 0, 0],
    [20, 72, 5, 0.5, 2.5, 0, 0, 0],
  ],
  alphabet: [
    [8, 5, 9, 1, 76, 0, 0, 0],
    [15, 74, 10, 0.3, 0.2, 0, 0, 0],
    [45, 6, 28, 0.5, 20, 0, 0, 0],
    [30, 5, 10, 3, 50, 0, 0, 0],
    [16, 0.03, 4, 0.2, 79, 0, 0, 0],
  ],
  unspaced: [
    [8, 5, 9, 1, 76, 0, 0, 0],
    [15, 74, 10, 0.3, 0.7, 0, 0, 0],
    [45, 6, 28, 0.5, 20, 0, 0, 0],
    [30, 5, 10, 3, 50, 0, 0, 0],
    [5, 0.1, 1.5, 0.1, 93, 0, 0, 0],
  ],
  japanese: [
    [20, 12, 15, 0.02, 15, 30, 7, 0.3],
    [20, 65, 12, 0.01, 1.2, 0.6, 1, 0.02],
    [30, 12, 48, 0.01, 3, 5, 2, 0.1],
    [20, 20, 20, 5, 10, 10, 10, 0.1],
    [3, 0.3, 0.8, 0.01, 62, 22, 11.5, 0.02],
    [3, 0.3, 1, 0.01, 48, 42, 5, 0.02],
    [40, 2, 2, 0.01, 25, 22, 9, 0.1],
    [5, 0.2, 2, 0.01, 0.3, 0.3, 1, 91],
  ],
  chinese: [
    [20, 12, 15, 0.1, 45, 0, 7, 0],
    [20, 65, 12, 0.1, 1, 0, 1, 0],
    [30, 12, 48, 0.1, 8, 0, 2, 0],
    [20, 10, 10, 5, 50, 0, 5, 0],
    [3, 0.3, 1, 0.1, 85, 0, 10, 0],
    [20, 10, 10, 5, 50, 0, 5, 0],
    [35, 2, 2, 0.1, 53, 0, 6, 0],
  ],
  korean: [
    [8, 6, 10, 0.2, 74, 0.3, 0.5, 0],
    [15, 74, 10, 0.1, 0.6, 0.05, 0.1, 0],
    [45, 6, 28, 0.2, 20, 0.1, 0.5, 0],
    [30, 5, 10, 3, 50, 0.5, 1, 0],
    [25, 0.1, 6, 0.1, 68, 0.05, 0.4, 0],
    [15, 0.1, 10, 0.1, 25, 48, 1, 0],
    [40, 2, 2, 0.1, 48, 0.5, 6, 0],
  ],
}

function empty(rows: number[][], words: readonly string[] = []): LanguageModel {
  const model: LanguageModel = {
    kind: new Uint8Array(0x10000).fill(strange),
    share: new Float32Array(0x10000).fill(-12),
    follows: new Float32Array(kinds * kinds).fill(Math.log(1e-5)),
    letterCase: new Uint8Array(0x10000),
    words: new Set(words),
  }
  rows.forEach((row, from) => {
    const sum = row.reduce((one, other) => one + other)
    row.forEach((weight, to) => {
      if (weight > 0) model.follows[from * kinds + to] = Math.log(weight / sum)
    })
  })
  // What is strange stands alone: it costs once, not for its neighbours too, so that one broken byte does not outweigh a letter.
  for (let kind = 0; kind < kinds; kind += 1) {
    model.follows[kind * kinds + strange] = -8
    model.follows[strange * kinds + kind] = -2
  }
  model.share[0xfffd] = -5
  give(model, blank, [...' \n\r\t'], 1)
  const letters = [...'etaoinshrdlucmfwygpbvkxqjz']
  give(model, ascii, letters, 0.9, 6)
  give(
    model,
    ascii,
    letters.map((letter) => letter.toUpperCase()),
    0.1,
    20,
  )
  const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
    (character) => !/[a-z ]/i.test(character),
  )
  give(model, sign, signs, 1, 30)
  give(model, quote, [...'’“”–—‘…«»„•\u00a0'], 0.9, 1)
  give(model, quote, [...'€£°§©®™·¿¡½¼²³ºª‚‹›†‰×÷´±µ¶¹¸¦¨¯¬¢¤¥\u00ad'], 0.1, 30)
  for (const letter of letters) {
    model.letterCase[letter.charCodeAt(0)] = 1
    model.letterCase[letter.toUpperCase().charCodeAt(0)] = 2
  }
  // Halves of pairs beyond U+FFFF, mostly pictures: any language has them, none often.
  model.kind.fill(sign, 0xd800, 0xe000)
  model.share.fill(-7, 0xd800, 0xe000)
  return model
}

/** Characters of one kind, the most frequent first, that share `mass`; the larger `evenness`, the less the first ones stand out. */
function give(model: LanguageModel, kind: number, characters: readonly string[], mass: number, evenness = 3): void {
  const distinct = [...new Set(characters)]
  const sum = distinct.reduce((total, _, rank) => total + 1 / (rank + evenness), 0)
  distinct.forEach((character, rank) => {
    const code = character.charCodeAt(0)
    model.kind[code] = kind
    model.share[code] = Math.log(mass / (rank + evenness) / sum)
  })
}

/** The rest of a kind, each as rare as the other; those that have their share already keep it. */
function giveRest(model: LanguageModel, kind: number, characters: readonly string[], mass: number): void {
  const rest = characters.filter(
    (character) => character.length === 1 && model.kind[character.charCodeAt(0)] === strange,
  )
  for (const character of rest) {
    model.kind[character.charCodeAt(0)] = kind
    model.share[character.charCodeAt(0)] = Math.log(mass / rest.length)
  }
}

function alphabet(letters: string, rows: number[][], words: readonly string[] = []): LanguageModel {
  const model = empty(rows, words)
  const small = [...letters]
  const capitals = small
    .map((letter) => letter.toUpperCase())
    .filter((letter, index) => letter.length === 1 && letter !== small[index])
  give(model, first, small, capitals.length > 0 ? 0.93 : 1, 6)
  give(model, first, capitals, 0.07, 10)
  if (capitals.length > 0) {
    for (const letter of small) model.letterCase[letter.charCodeAt(0)] = 1
    for (const letter of capitals) model.letterCase[letter.charCodeAt(0)] = 2
  }
  // Every other letter of a script of this row is at least a letter.
  giveRest(model, first, rows === transitions.latin ? otherLatin : [], 0.004)
  return model
}

const otherLatin = Array.from({ length: 0x250 - 0xc0 }, (_, index) => String.fromCharCode(0xc0 + index)).filter(
  (letter) => /\p{L}/u.test(letter),
)

function japanese(): LanguageModel {
  const model = empty(transitions.japanese)
  const { windows } = japanesePlanes()
  const rows = (from: number, to: number): string[] => windows.slice((from - 1) * 94, to * 94)
  give(model, first, [...common.hiragana], 0.72, 8)
  give(model, first, [...common.katakana], 0.28, 15)
  give(model, second, [...common.kanji], 0.75, 60)
  give(model, third, [...'、。「」（）・？！：／～〜…\u3000【】『』＊●○◎■□◆▼※→ー々〒'], 0.7, 4)
  model.kind['ー'.charCodeAt(0)] = first
  giveRest(model, third, rows(3, 3), 0.25)
  giveRest(model, third, [...rows(1, 2), ...rows(13, 13)], 0.05)
  giveRest(model, second, rows(16, 47), 0.235)
  giveRest(model, second, rows(48, 84), 0.01)
  giveRest(model, second, rows(89, 92), 0.0005)
  giveRest(
    model,
    second,
    Array.from({ length: 0x5200 }, (_, index) => String.fromCharCode(0x4e00 + index)),
    0.0005,
  )
  giveRest(
    model,
    first,
    ['\u3099', '\u309a', ...Array.from({ length: 16 }, (_, index) => String.fromCharCode(0x31f0 + index))],
    0.001,
  )
  // Kanji beyond U+FFFF are halves of pairs here.
  model.kind.fill(second, 0xd800, 0xe000)
  give(model, half, [...'ﾝｽﾄｲｱｼｶﾞﾟﾙﾗｸﾘﾀｻﾃｺﾏﾏﾅﾌﾊｷﾑﾒﾛﾚﾂﾁﾓﾐｵｴｳｾｹｿﾈﾉﾎﾋﾍﾔﾕﾖﾜｰｯｮｬｭﾆﾇ'], 0.97, 12)
  give(model, half, [...'ｧｨｩｪｫ｡､･｢｣ｦ'], 0.03, 5)
  return model
}

function chinese(frequent: string, charset: string, from: number, to: number): LanguageModel {
  const model = empty(transitions.chinese)
  give(model, first, [...frequent], 0.75, 40)
  give(model, third, [...'，。、？！：；（）“”‘’《》…—\u3000·「」『』～【】'], 0.9, 4)
  giveRest(
    model,
    third,
    Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)),
    0.1,
  )
  giveRest(model, first, charactersOf(charset, from, to), 0.245)
  giveRest(model, first, charactersOf(charset, to + 1, 0xf9), 0.005)
  return model
}

function korean(): LanguageModel {
  const model = empty(transitions.korean)
  give(model, first, [...common.hangul], 0.85, 15)
  give(model, third, [...'、。·…“”‘’「」『』（）？！～※\u3000'], 0.9, 4)
  giveRest(model, first, charactersOf('euc-kr', 0xb0, 0xc8), 0.148)
  giveRest(
    model,
    first,
    Array.from({ length: 11172 }, (_, index) => String.fromCharCode(0xac00 + index)),
    0.002,
  )
  giveRest(model, second, charactersOf('euc-kr', 0xca, 0xfd), 1)
  return model
}

/** What the rows of a double-byte character set hold. */
function charactersOf(charset: string, from: number, to: number): string[] {
  const pairs: number[] = []
  for (let lead = from; lead <= to; lead += 1) {
    if (charset === 'big5') for (let trail = 0x40; trail < 0x7f; trail += 1) pairs.push(lead, trail)
    for (let trail = 0xa1; trail < 0xff; trail += 1) pairs.push(lead, trail)
  }
  return [...iconv.decode(Buffer.from(pairs), charset)].filter(
    (character) => character > '\u3000' && character !== '\ufffd',
  )
}
