import { benchMessages } from './messages.ts'
import { seeded } from './random.ts'

/** Words of Japanese and of English that the letters choose from: as in real ones, a few are everywhere and most are rare. */
const [japaneseWords, englishWords] = [20_000, 8_000]
const syllables = 'ba ren tol mi sha kro den vi lus par ne gol ti ran fe sto mar qui ler pon'.split(' ')
const kanji = Array.from({ length: 2_000 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7))

/** The texts of invented letters, whose words are spread as words of people are (the k-th word about 1/k as often as the first). */
export function* similarLetters(count: number, seed: number): Generator<string> {
  const random = seeded(seed)
  const rank = (words: number): number => Math.floor(words ** random()) - 1
  const japanese = (): string => {
    const word = rank(japaneseWords)
    return `${kanji[(word * 31) % kanji.length]!}${kanji[(word * 17 + Math.floor(word / kanji.length)) % kanji.length]!}`
  }
  const english = (): string => {
    const word = rank(englishWords)
    return [word % 20, Math.floor(word / 20) % 20, Math.floor(word / 400) % 20].map((part) => syllables[part]!).join('')
  }
  for (const { text } of benchMessages(count, seed)) {
    const isJapanese = /[ぁ-ん]/u.test(text)
    const words = Array.from({ length: 20 + Math.floor(random() * 60) }, isJapanese ? japanese : english)
    yield `${text}\n${words.join(isJapanese ? 'の' : ' ')}`
  }
}
