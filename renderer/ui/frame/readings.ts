import { readings } from '../../../shared/words/frame/readings.ts'

const longestFirst = Object.keys(readings).toSorted((one, other) => other.length - one.length)

/** A Japanese label in kana, as far as its words are known. */
export function readingOf(label: string): string {
  let read = label
  for (const word of longestFirst) read = read.replaceAll(word, readings[word]!)
  return read
}

/**
 * A text in plain Latin letters by which kana and any usual romanisation of them are one: てがみ, テガミ, tegami; しんぶん, shinbun,
 * sinbun, shimbun; ろっく, rokku. What is neither kana nor Latin stays as it is.
 */
export function soundOf(text: string): string {
  const hiragana = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! - 0x60))
  let sound = ''
  for (let at = 0; at < hiragana.length; at += 1) {
    const pair = kana[hiragana.slice(at, at + 2)]
    if (pair !== undefined) at += 1
    sound += pair ?? kana[hiragana[at]!] ?? hiragana[at]!
  }
  return sound
    .replaceAll(/っ(?=([a-z]))/gu, '$1')
    .replaceAll(/[āīūēō]/gu, (long) => plain[long]!)
    .replaceAll('shi', 'si')
    .replaceAll(/sh(?=[aueo])/gu, 'sy')
    .replaceAll('chi', 'ti')
    .replaceAll(/c?ch(?=[aueo])/gu, 'ty')
    .replaceAll('tsu', 'tu')
    .replaceAll('ji', 'zi')
    .replaceAll(/jy?(?=[aueo])/gu, 'zy')
    .replaceAll('fu', 'hu')
    .replaceAll('dzu', 'zu')
    .replaceAll(/du/gu, 'zu')
    .replaceAll(/di/gu, 'zi')
    .replaceAll(/m(?=[bpm])/gu, 'n')
    .replaceAll("n'", 'n')
    .replaceAll(/nn(?![aiueo])/gu, 'n')
    .replaceAll(/ou|oo/gu, 'o')
    .replaceAll(/uu/gu, 'u')
    .replaceAll('ー', '')
}

const plain: Readonly<Record<string, string>> = { ā: 'a', ī: 'i', ū: 'u', ē: 'e', ō: 'o' }

const kana: Readonly<Record<string, string>> = tableOf(
  'あいうえお a i u e o',
  'かきくけこ ka ki ku ke ko',
  'がぎぐげご ga gi gu ge go',
  'さしすせそ sa si su se so',
  'ざじずぜぞ za zi zu ze zo',
  'たちつてと ta ti tu te to',
  'だぢづでど da zi zu de do',
  'なにぬねの na ni nu ne no',
  'はひふへほ ha hi hu he ho',
  'ばびぶべぼ ba bi bu be bo',
  'ぱぴぷぺぽ pa pi pu pe po',
  'まみむめも ma mi mu me mo',
  'やゆよ ya yu yo',
  'らりるれろ ra ri ru re ro',
  'わをん wa o n',
  'ぁぃぅぇぉ a i u e o',
)

/** Syllables, with those of two kana (きゃ) made from the rows that have an i. */
function tableOf(...rows: string[]): Record<string, string> {
  const table: Record<string, string> = {}
  for (const row of rows) {
    const [letters = '', ...sounds] = row.split(' ')
    for (const [place, letter] of [...letters].entries()) table[letter] = sounds[place] ?? ''
  }
  for (const [letter, sound] of Object.entries(table))
    if (/^[a-z]+i$/u.test(sound) && sound.length > 1)
      for (const [small, vowel] of [
        ['ゃ', 'a'],
        ['ゅ', 'u'],
        ['ょ', 'o'],
      ])
        table[letter + small!] = `${sound.slice(0, -1)}y${vowel}`
  return table
}
