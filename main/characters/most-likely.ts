import type { Decoded } from './decode-japanese.ts'
import type { Language } from './language-models.ts'
import { likelihood } from './likelihood.ts'

export type Reading = {
  charset: string
  text: string
  /** False where another reading is nearly as likely, or none is likely at all. */
  certain: boolean
}

/** True for the character sets whose languages are known well enough to weigh a label against the bytes. */
export function canBeJudged(charset: string): boolean {
  return charset in written || charset in alsoLabels
}

/**
 * The most likely of all readings of bytes that are neither ASCII nor UTF-8 by their label alone. `label` is null where the mail says
 * nothing; it counts as much as people and programs that write such a label deserve.
 */
export function mostLikely(
  bytes: Uint8Array,
  label: string | null,
  decode: (bytes: Uint8Array, charset: string) => Decoded,
): Reading {
  const candidates = charsetsFor(label)
    .map((charset) => weigh(decode(bytes, charset), charset, label))
    .sort((one, other) => other.score - one.score)
  const [best] = candidates as [Candidate]
  const rivals = candidates.filter(({ text }) => text !== best.text)
  if (best.charset === label) {
    // Half-width kana are what EUC-JP becomes under a wrong label of Shift_JIS.
    const mayBeEuc = halfWidthKana.test(best.text)
    const gainOf = (rival: Candidate): number =>
      rival.score - best.look + (mayBeEuc && rival.charset === 'euc-jp' ? gainOverHalfWidth : 0)
    return { charset: label, text: best.text, certain: rivals.every((rival) => gainOf(rival) < doubtAgainstLabel) }
  }
  const fits = best.look > best.length * leastPerCharacter && best.beyond >= (best.manyBytes ? 4 : 1)
  const certain = fits && rivals.every(({ score }) => best.score - score > doubtWithoutLabel)
  return { charset: best.charset, text: best.text, certain }
}

type Candidate = {
  charset: string
  text: string
  /** Logarithm of the likelihood of the text alone. */
  look: number
  /** With how common the character set is, and what the label counts. */
  score: number
  /** Characters weighed. */
  length: number
  /** Characters beyond ASCII. */
  beyond: number
  manyBytes: boolean
}

/** Below this a text is nonsense in every language, per character. */
const leastPerCharacter = -8.5
/** A thousand to one. */
const doubtWithoutLabel = 7
const doubtAgainstLabel = 5
const gainOverHalfWidth = 8

const halfWidthKana = /[\uff61-\uff9f]{2}/

type Way = {
  languages: Language[]
  /** How rare unlabelled mails in it are among those that reach a Japanese office, as a logarithm. */
  rarity: number
  /** What its name in a label counts. */
  trust: number
}

const written: Record<string, Way> = {
  'utf-8': { languages: [], rarity: 0, trust: 4 },
  shift_jis: { languages: ['japanese'], rarity: 0, trust: 8 },
  'euc-jp': { languages: ['japanese'], rarity: 0, trust: 8 },
  'windows-1252': { languages: ['western'], rarity: 0, trust: 4 },
  gb18030: { languages: ['simplified'], rarity: -3, trust: 14 },
  big5: { languages: ['traditional'], rarity: -4, trust: 14 },
  'euc-kr': { languages: ['korean'], rarity: -3, trust: 14 },
  'windows-1251': { languages: ['cyrillic'], rarity: -4, trust: 14 },
  'koi8-r': { languages: ['cyrillic'], rarity: -5, trust: 14 },
  'windows-1250': { languages: ['central'], rarity: -5, trust: 14 },
  'iso-8859-2': { languages: ['central'], rarity: -6, trust: 14 },
  'windows-1253': { languages: ['greek'], rarity: -5, trust: 14 },
  'windows-1255': { languages: ['hebrew'], rarity: -5, trust: 14 },
  'windows-1256': { languages: ['arabic'], rarity: -5, trust: 14 },
  'windows-874': { languages: ['thai'], rarity: -5, trust: 14 },
}

/** Labels that stand beside one of those above; both are never weighed against each other. */
const alsoLabels: Record<string, { beside: string; languages: Language[] }> = {
  'shift_jis-2004': { beside: 'shift_jis', languages: ['japanese'] },
  'euc-jp-2004': { beside: 'euc-jp', languages: ['japanese'] },
  'iso-8859-1': { beside: 'windows-1252', languages: ['western'] },
  'iso-8859-15': { beside: 'windows-1252', languages: ['western'] },
  gb2312: { beside: 'gb18030', languages: ['simplified', 'japanese'] },
  gbk: { beside: 'gb18030', languages: ['simplified', 'japanese'] },
}

function charsetsFor(label: string | null): string[] {
  const beside = label === null ? undefined : alsoLabels[label]?.beside
  const others = Object.keys(written).filter((charset) => charset !== label && charset !== beside)
  return label === null ? others : [label, ...others]
}

function weigh({ text }: Decoded, charset: string, label: string | null): Candidate {
  const way = written[charset] ?? written[alsoLabels[charset]?.beside ?? ''] ?? { languages: [], rarity: 0, trust: 8 }
  const named = alsoLabels[charset]?.languages ?? way.languages
  const likely = (named.length > 0 ? named : languagesIn(text)).map((language) => likelihood(text, language))
  const [{ sum: look, length }] = likely.sort((one, other) => other.sum - one.sum) as [{ sum: number; length: number }]
  return {
    charset,
    text,
    look,
    length,
    score: look + (charset === label ? way.trust : way.rarity) + (charset === 'utf-8' ? sequences(text) : 0),
    beyond: countBeyondAscii(text),
    manyBytes: manyBytes.has(charset),
  }
}

const manyBytes = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'])

const scripts: [RegExp, Language[]][] = [
  [/[\u3041-\u30ff\u4e00-\u9fff]/, ['japanese', 'simplified', 'traditional']],
  [/[\uac00-\ud7a3]/, ['korean']],
  [/[\u0400-\u045f]/, ['cyrillic']],
  [/[\u0386-\u03ce]/, ['greek']],
  [/[\u05d0-\u05ea]/, ['hebrew']],
  [/[\u0621-\u064a]/, ['arabic']],
  [/[\u0e01-\u0e5b]/, ['thai']],
  [/[\u00c0-\u024f]/, ['western', 'central']],
]

/** The languages that UTF-8 may hold here, by the scripts that occur. */
function languagesIn(text: string): Language[] {
  const found = scripts.filter(([script]) => script.test(text)).flatMap(([, list]) => list)
  return found.length > 0 ? found : ['western']
}

/** Bytes that keep the rules of UTF-8 over and over do not do so by chance: what each sequence adds. */
function sequences(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x80 && code !== 0xfffd) sum += code < 0x800 ? 2 : 4
  }
  return sum
}

function countBeyondAscii(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) count += 1
  return count
}
