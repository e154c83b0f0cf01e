import { beforeAll, expect, test, vi } from 'vitest'
import { lengthOf, strongEnough, type Question, type Strength } from '../../../renderer/office/passphrase/strength.ts'
import { ownWordsOf } from '../../../shared/own-words.ts'
import { en } from '../../../shared/words/en.ts'

let judge: (passphrase: string, ownWords?: string[]) => Strength

beforeAll(async () => {
  // The worker's own world: it listens for questions and posts answers.
  let listen: ((event: { data: Question }) => void) | undefined
  let answer: { strength: Strength } | undefined
  vi.stubGlobal('addEventListener', (_: string, listener: typeof listen) => {
    listen = listener
  })
  vi.stubGlobal('postMessage', (message: { strength: Strength }) => {
    answer = message
  })
  await import('../../../renderer/office/passphrase/strength-worker.ts')
  vi.unstubAllGlobals()
  vi.stubGlobal('postMessage', (message: { strength: Strength }) => {
    answer = message
  })
  judge = (passphrase, ownWords = []) => {
    listen!({ data: { id: 1, passphrase, ownWords } })
    return answer!.strength
  }
})

test('passphrases that people use everywhere are weak, four unrelated words are strong', () => {
  const weak = ['password1234', 'qwertyuiop12', 'aaaaaaaaaaaa', 'abcdefghijkl', '123456789012']
  expect(weak.map((text) => judge(text).score).filter((score) => score >= strongEnough)).toEqual([])
  expect(
    ['sakura no kaze to minato', '朝の港に青い風鈴が三つ鳴る'].map((text) => judge(text).score >= strongEnough),
  ).toEqual([true, true])
})

test('every reason why a passphrase is weak has words in both languages', () => {
  const weak = [
    'password',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '2026',
    '11.24.1980',
    'kobayashi',
  ]
  const reasons = weak.map((text) => judge(text, ['kobayashi']).because)
  expect(reasons.filter((reason) => reason !== null && !(reason in en.office.passphrase.weakBecause))).toEqual([])
  expect(new Set(reasons).size).toBeGreaterThan(4)
})

test('the names of the person and of the office make nothing strong', () => {
  const names = ownWordsOf(['Haruka Kobayashi', 'Consulate General', '在ミラノ総領事館'])
  expect(names).toEqual([
    'Haruka Kobayashi',
    'Haruka',
    'Kobayashi',
    'Consulate General',
    'Consulate',
    'General',
    '在ミラノ総領事館',
    'ミラノ',
    '総領事館',
    'ミラ',
    'ラノ',
    '総領',
    '領事',
    '事館',
  ])
  const weak = [
    'Haruka Kobayashi',
    'Consulate General',
    'consulategeneralharuka',
    'General Consulate Haruka General',
    '総領事館ミラノ総領事館在',
    'General-Consulate-1',
  ]
  const office = ['Haruka Kobayashi', 'Consulate General', '在ミラノ総領事館']
  expect(weak.filter((text) => judge(text, office).score >= strongEnough)).toEqual([])
  expect(judge('Consulate sakura no kaze to minato', office).score).toBeGreaterThanOrEqual(strongEnough)
})

test('a very long passphrase is judged by its beginning', () => {
  expect(judge('sakura no kaze to minato '.repeat(40)).score).toBe(4)
})

test('characters are counted as people count them', () => {
  expect([lengthOf('ｶﾞ'), lengthOf('👪'), lengthOf('窓口')]).toEqual([1, 1, 2])
})
