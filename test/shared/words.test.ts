import { expect, test } from 'vitest'
import { en } from '../../shared/words/en.ts'
import { ja } from '../../shared/words/ja.ts'

/** Words that stand in their own language on every screen: the language's name, and how citizens are addressed in Japanese. */
const ownLanguage = /日本語|様|御中/gu
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

const between = new RegExp(`${japanese.source} [A-Za-z]|[A-Za-z] ${japanese.source}`, 'u')

/** Words that say by being empty that one language needs none here. */
const mayBeEmpty = new Set(['letters.checks.attachment.good', 'letters.toPerson', 'letters.toOrganisation'])

test('every word stands in both languages, with the same places for names and numbers', () => {
  expect(shapeOf(en)).toEqual(shapeOf(ja))
})

test('no word is empty', () => {
  const empty = [...leavesOf(ja), ...leavesOf(en)].filter(
    ([path, word]) => typeof word === 'string' && word.trim() === '' && !mayBeEmpty.has(path),
  )
  expect(empty.map(([path]) => path)).toEqual([])
})

test('no Japanese stands in the English words, but for what is named in its own language', () => {
  const found = leavesOf(en).filter(([, word]) => japanese.test(textOf(word).replaceAll(ownLanguage, '')))
  expect(found).toEqual([])
})

test('the Japanese words are Japanese wherever the English words are a sentence', () => {
  const words = new Map(leavesOf(ja))
  const untranslated = leavesOf(en).filter(
    ([path, word]) => textOf(word) === textOf(words.get(path)) && /[a-z]+ [a-z]+ [a-z]+/u.test(textOf(word)),
  )
  expect(untranslated).toEqual([])
})

test('no space is typed between Japanese and Latin letters: the window sets it', () => {
  const typed = leavesOf(ja).filter(([, word]) => typeof word === 'string' && between.test(word))
  expect(typed).toEqual([])
})

function shapeOf(words: unknown): unknown {
  if (typeof words === 'function') return `words with ${words.length} places`
  if (typeof words !== 'object' || words === null) return typeof words
  if (Array.isArray(words)) return words.map(shapeOf)
  return Object.fromEntries(
    Object.entries(words)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, word]) => [name, shapeOf(word)]),
  )
}

function leavesOf(words: object, path = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([name, word]): [string, unknown][] => {
    const here = path ? `${path}.${name}` : name
    return typeof word === 'object' && word !== null ? leavesOf(word as object, here) : [[here, word]]
  })
}

/** A word with places is tried with numbers and with names in Latin letters. */
function textOf(word: unknown): string {
  if (typeof word === 'string') return word
  if (typeof word !== 'function') return ''
  const say = word as (...values: unknown[]) => unknown
  return ['Mori', '1', 1, 2]
    .flatMap((value) => {
      // Some words take only numbers, some only names.
      try {
        return [String(say(value, value, value))]
      } catch {
        return []
      }
    })
    .join('\n')
}
