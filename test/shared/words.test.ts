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

/** Words that were given up, each with the word that took its place. */
const givenUp: readonly [RegExp, string][] = [
  [/起動直後/u, '起動時'],
  [/入力がそろって/u, '一致していません'],
  [/紙を確かめる|紙と違い/u, '印刷した紙の確認'],
  [/受信箱につなぐ/u, 'メールボックスに接続する'],
  [/のしかた|の方法$/u, '表示形式、ログイン方法'],
  [/文字だけ/u, 'テキスト'],
  [/別扱い/u, '通知・自動応答'],
  [/読めないフォーム|読まない/u, '読み取れないフォーム'],
  [/名前の位置/u, '差出人不明'],
  [/下書きに戻す/u, '送信を取り消す'],
  [/どこでも/u, '共通'],
  [/開閉|(?<!プレ)ビュー/u, '分類の表示・非表示'],
  [/様式|フォーム定義/u, 'フォーム設定'],
  [/アカウントを加える|を変える$/u, '追加、変更'],
  [/ゆったり|詰める/u, '標準、コンパクト'],
  [/配信エラー|不達通知|苦情の報告|自動のメール|直接のメール/u, '不達の通知、苦情の通知、自動応答、通常のメール'],
  [/未対応|対応済み|返信済み/u, '受付中、完了、回答済み'],
  [/回復キー/u, '復旧キー'],
  [/（|）/u, 'half-width brackets'],
  [/\bleaves in\b|waiting to leave/iu, 'will be sent in'],
  [/way to log in/iu, 'Sign-in method'],
  [/still to do/iu, 'Pending'],
  [/\bin part\b/iu, 'Partial'],
  [/read by this form/iu, 'Use this form'],
  [/end account/iu, 'Deactivate account'],
  [/(?<![-\w])mails\b/iu, 'e-mails'],
]

test('a word that was given up stands nowhere any more: one thing has one name on every screen', () => {
  // The text of the policy is quoted, and the labels of forms are the forms' own.
  const found = [...leavesOf(ja), ...leavesOf(en)].flatMap(([path, word]) =>
    givenUp.filter(([old]) => old.test(textOf(word))).map(([, better]) => `${path}: ${better}`),
  )
  expect(found).toEqual([])
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
