import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFolded, foldText } from '../../shared/fold-text.ts'

describe('folding a text for search', () => {
  test.each([
    ['half-width, full-width and hiragana are one word', ['ﾊﾟｽﾎﾟｰﾄ', 'パスポート', 'ぱすぽーと'], 'ぱすぽーと'],
    ['full-width Latin and capitals are plain small letters', ['ＶＩＳＡ', 'Visa', 'visa'], 'visa'],
    ['circled and squared forms become what they stand for', ['①㈱', '1(株)'], '1(株)'],
    ['the two ways of writing Takasaki are one name', ['髙﨑', '高崎', '高嵜'], '高崎'],
    ['the three ways of writing Watanabe are one name', ['渡邊', '渡邉', '渡辺'], '渡辺'],
    ['Saito, in all its characters', ['齋藤', '齊藤', '斉藤', '斎藤'], '斎藤'],
    ['a character outside the basic plane has its variant too', ['𠮷野家', '吉野家'], '吉野家'],
    ['a variation selector makes no other character', ['葛\u{e0100}城', '葛城'], '葛城'],
    ['a voiced kana written in two characters is the voiced kana', ['か\u3099', 'ガ', 'が', 'ｶﾞ'], 'が'],
  ])('%s', (_sentence, written, folded) => {
    expect(written.map(foldText)).toEqual(written.map(() => folded))
  })
})

describe('finding a folded word in a text', () => {
  test('places are those of the text as it stands, not of its folded form', () => {
    expect(findFolded('申請はﾊﾟｽﾎﾟｰﾄです', 'パスポート')).toEqual([{ start: 3, end: 10 }])
    expect(findFolded('㈱さくら と (株)さくら', '(株)')).toEqual([
      { start: 0, end: 1 },
      { start: 7, end: 10 },
    ])
    expect(findFolded('𠮷野様 髙﨑様', '高崎')).toEqual([{ start: 5, end: 7 }])
    expect(findFolded('葛\u{e0100}城様', '葛城')).toEqual([{ start: 0, end: 4 }])
  })

  test('nothing is found by nothing', () => {
    expect(findFolded('手紙', '')).toEqual([])
    expect(findFolded('手紙', '\u{e0100}')).toEqual([])
  })

  test('whatever is cut out of a text is found in it, and what is marked folds to what was sought', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ｶﾞガが髙高﨑㈱①Ａaé ς Σ旅券邉𠮷ー、。각ᄀ', 'e\u0301', '葛\u{e0100}', 'ﷺ'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, fc.nat(30), fc.integer({ min: 1, max: 5 }), (whole, from, length) => {
        const units = Array.from(
          new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(whole),
          (one) => one.segment,
        )
        const part = units.slice(from, from + length).join('')
        fc.pre(foldText(part) !== '' && foldText(whole).includes(foldText(part)))
        const found = findFolded(whole, part)
        expect(found.length).toBeGreaterThan(0)
        for (const { start, end } of found) expect(foldText(whole.slice(start, end))).toContain(foldText(part))
      }),
      { numRuns: 2000 },
    )
  })
})
