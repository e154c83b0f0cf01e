import Encoding from 'encoding-japanese'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { charsetOf } from '../../../main/characters/charset-names.ts'
import { decodeText } from '../../../main/characters/decode-text.ts'

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex')
const sentence = 'お問い合わせありがとうございます。旅券の更新について、必要な書類を教えてください。'

describe('labels', () => {
  test.each([
    ['ISO-2022-JP', 'iso-2022-jp'],
    ['iso-2022-jp-ms', 'iso-2022-jp'],
    ['iso-2022-jp-1', 'iso-2022-jp'],
    ['iso-2022-jp-2', 'iso-2022-jp'],
    ['csISO2022JP', 'iso-2022-jp'],
    ['cp50220', 'iso-2022-jp'],
    ['iso-2022-jp-3', 'iso-2022-jp-2004'],
    ['ISO-2022-JP-2004', 'iso-2022-jp-2004'],
    ['Shift_JIS', 'shift_jis'],
    ['x-sjis', 'shift_jis'],
    ['windows-31j', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['MS_Kanji', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
    ['eucJP-ms', 'euc-jp'],
    ['cp51932', 'euc-jp'],
    ['x-euc-jp', 'euc-jp'],
    ['eucjis2004', 'euc-jp-2004'],
    ['UTF8', 'utf-8'],
    ['ANSI_X3.4-1968', 'us-ascii'],
    ['latin1', 'iso-8859-1'],
    ['windows-1251', 'windows-1251'],
    ['x-unknown', null],
    ['', null],
    ['base64', null],
    ['no such thing', null],
  ])('%s is read as %s', (label, expected) => {
    expect(charsetOf(label)).toBe(expected)
  })
})

describe('characters that only some tables have', () => {
  test.each([
    ['ISO-2022-JP with the NEC rows', 'iso-2022-jp', '1b2442 2d21 2d6a 2141 7c62 1b2842', '①㈱～髙'],
    ['ISO-2022-JP of 1978', 'iso-2022-jp', '1b2440 467c 4b5c 1b284a', '日本'],
    ['ISO-2022-JP with kana by escape', 'iso-2022-jp', '1b2849 3132335e 1b2842', 'ｱｲｳﾞ'],
    ['ISO-2022-JP with kana by shift', 'iso-2022-jp', '0e 3132 0f 41', 'ｱｲA'],
    ['ISO-2022-JP with kana of eight bits', 'iso-2022-jp-ms', '1b2442 2422 1b2842 b1b2', 'あｱｲ'],
    ['ISO-2022-JP-1 with JIS X 0212', 'iso-2022-jp-1', '1b242844 3021 1b2442 467c 4b5c 1b2842', '丂日本'],
    [
      'ISO-2022-JP-2 with Chinese and Korean',
      'iso-2022-jp-2',
      '1b2442 4366 3971 1b2441 536f 1b242843 4751 3139 1b2842',
      '中国语한국',
    ],
    ['ISO-2022-JP-2004', 'iso-2022-jp-2004', '1b242851 4f54 2e22 7e65 2477 2d21 1b2842', '𠮟𠀋鷗か゚①'],
    ['JIS X 0201 Roman', 'iso-2022-jp', '1b284a 5c7e 1b2842 5c7e', '¥‾\\~'],
    ['Shift_JIS of Windows', 'shift_jis', '8740 878a 8160 eee0 ed40 eef1 fbfc', '①㈱～髙纊ⅲ髙'],
    ['Shift_JIS-2004', 'shift_jis-2004', '9873 87a0 efe3 82f5 8740', '𠮟𠀋鷗か゚①'],
    ['EUC-JP of Windows', 'cp51932', 'ada1 adea a1c1 fce2', '①㈱～髙'],
    ['EUC-JP with the IBM rows of eucJP-ms', 'eucJP-ms', 'ada1 adea a1c1 8ff4fb 8fd4e3 8ff3f5', '①㈱～髙纊ⅲ'],
    ['EUC-JP with kana', 'euc-jp', 'a4a2 8eb1 8eb2', 'あｱｲ'],
    ['EUC-JIS-2004', 'euc-jis-2004', 'cfd4 aea2 fee5 a4f7 ada1', '𠮟𠀋鷗か゚①'],
  ])('%s', (_, label, bytes, expected) => {
    expect(decodeText(hex(bytes), label)).toMatchObject({ text: expected, doubtful: false })
  })
})

describe('wrong and missing labels', () => {
  const written = {
    shift_jis: iconv.encode(sentence, 'cp932'),
    'euc-jp': iconv.encode(sentence, 'eucjp'),
    'utf-8': Buffer.from(sentence),
    'iso-2022-jp': Buffer.from(Encoding.convert(sentence, { to: 'JIS', from: 'UNICODE', type: 'array' })),
  }
  const labels = [
    '',
    'us-ascii',
    'utf-8',
    'iso-2022-jp',
    'iso-8859-1',
    'windows-1252',
    'shift_jis',
    'euc-jp',
    'x-unknown',
  ]
  test.each(
    Object.entries(written).flatMap(([charset, bytes]) => labels.map((label) => [charset, label, bytes] as const)),
  )('%s called "%s" is recognised', (charset, label, bytes) => {
    expect(decodeText(bytes, label)).toEqual({ text: sentence, charset, doubtful: false })
  })

  test('two words that could be anything are read, and said to be doubtful', () => {
    expect(decodeText(iconv.encode('山田', 'eucjp'), '')).toEqual({ text: '山田', charset: 'euc-jp', doubtful: true })
  })

  test('half-width kana keep the charset that their label names', () => {
    expect(decodeText(iconv.encode('ﾔﾏﾀﾞ ﾀﾛｳ', 'cp932'), 'shift_jis')).toEqual({
      text: 'ﾔﾏﾀﾞ ﾀﾛｳ',
      charset: 'shift_jis',
      doubtful: false,
    })
  })

  test('a Western letter stays Western', () => {
    const text = 'Déjà vu: le café « Noël » coûte 5 €, señor'
    expect(decodeText(iconv.encode(text, 'windows-1252'), 'iso-8859-1')).toEqual({
      text,
      charset: 'iso-8859-1',
      doubtful: false,
    })
    expect(decodeText(iconv.encode(text, 'windows-1252'), 'utf-8')).toMatchObject({ text, charset: 'windows-1252' })
  })

  test('ISO-2022-JP that has lost its escape characters is read, and said to be doubtful', () => {
    expect(decodeText(Buffer.from('Hello $B5-G0(B (Bob) $1'), 'iso-2022-jp')).toEqual({
      text: 'Hello 記念 (Bob) $1',
      charset: 'iso-2022-jp',
      doubtful: true,
    })
    expect(decodeText(Buffer.from('plain (B $B'), 'iso-2022-jp')).toEqual({
      text: 'plain (B $B',
      charset: 'iso-2022-jp',
      doubtful: false,
    })
  })

  test('broken bytes are doubtful', () => {
    const broken = Buffer.concat([Buffer.from(sentence), Buffer.from([0xff, 0xc3]), Buffer.from(sentence)])
    expect(decodeText(broken, 'utf-8')).toMatchObject({ charset: 'utf-8', doubtful: true })
  })

  test("a person's choice is followed without judging", () => {
    expect(decodeText(iconv.encode('山田', 'eucjp'), 'utf-8', 'Shift_JIS')).toEqual({
      text: 'ｻｳﾅﾄ',
      charset: 'shift_jis',
      doubtful: false,
    })
  })
})

describe('whatever comes', () => {
  const words = fc
    .array(
      fc.constantFrom(
        '旅券',
        '更新',
        'です',
        'ます。',
        'パスポート',
        'ﾊﾟｽﾎﾟｰﾄ',
        'Hello',
        ' ',
        '\n',
        '、',
        '①',
        '〒100',
        '東京都',
        'ご連絡',
      ),
      { maxLength: 40 },
    )
    .map((list) => list.join(''))

  test.each([
    ['shift_jis', 'cp932'],
    ['euc-jp', 'eucjp'],
    ['utf-8', 'utf-8'],
  ])('text written in %s comes back', (label, encoding) => {
    fc.assert(
      fc.property(words, (text) => {
        const writable = encoding === 'eucjp' ? text.replace(/①/g, '') : text
        expect(decodeText(iconv.encode(writable, encoding), label, label).text).toBe(writable)
      }),
    )
  })

  test('text written in ISO-2022-JP comes back under every label', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('iso-2022-jp', 'iso-2022-jp-ms', '', 'utf-8', 'shift_jis'), (text, label) => {
        const bytes = Buffer.from(Encoding.convert(text, { to: 'JIS', from: 'UNICODE', type: 'array' }))
        expect(decodeText(bytes, label)).toMatchObject({ text, doubtful: false })
      }),
    )
  })

  test('no bytes and no label make it throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.oneof(
          fc.string(),
          fc.constantFrom('shift_jis', 'iso-2022-jp', 'euc-jp-2004', 'utf-7', 'utf-16', 'gb18030', 'big5'),
        ),
        (bytes, label) => {
          expect(typeof decodeText(bytes, label).text).toBe('string')
          expect(typeof decodeText(bytes, '', label).text).toBe('string')
        },
      ),
      { numRuns: 500 },
    )
  })
})
