import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeShiftJis } from '../../../main/characters/decode-japanese.ts'
import { encodeShiftJis } from '../../../main/characters/encode-shift-jis.ts'

const there = (text: string) => {
  const { bytes, missing } = encodeShiftJis(text)
  return { text: decodeShiftJis(bytes).text, missing }
}

test('signs that Windows has at another place are written as its own', () => {
  expect(there('〜−‖¢£¬—¥‾¦')).toEqual({ text: '～－∥￠￡￢―￥￣￤', missing: [] })
})

test('what Windows added, half-width kana and an office’s own characters are written', () => {
  const text = '①㈱髙﨑纊ⅷ№ｱｲｳﾞ\ue000\ue0bc\ue757 a?b'
  expect(there(text)).toEqual({ text, missing: [] })
})

test('kana with a voiced mark of its own become one character, and kanji stay as they are', () => {
  expect(there('か\u3099ハ\u309a \ufa19 \u795e')).toEqual({ text: 'がパ \ufa19 \u795e', missing: [] })
})

test('what it has not is named, each once, and never a question mark', () => {
  expect(encodeShiftJis('Renée 한 😀 𠮷野家 – ? é').missing).toEqual(['é', '한', '😀', '𠮷', '–'])
  expect(encodeShiftJis('a\ud842b').missing).toEqual(['\ufffd'])
})

test('whatever the text: it is read back the same, save for the mapped signs, or something is missing', () => {
  const character = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.integer({ min: 0x3000, max: 0xffef }).map((code) => String.fromCharCode(code).toWellFormed()),
    fc.constantFrom('?', '髙', 'あ', 'ｱ', 'a', '\ue123'),
  )
  const signs = /[\u00a0\u00a2\u00a3\u00a5\u00a6\u00ac\u2014\u2016\u203e\u2212\u301c]|\p{Mn}/u
  fc.assert(
    fc.property(
      fc.array(character).map((parts) => parts.join('')),
      (text) => {
        fc.pre(!signs.test(text))
        const read = there(text)
        expect(read.missing.length > 0 || read.text === text).toBe(true)
        expect(read.missing.every((one) => text.includes(one))).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
