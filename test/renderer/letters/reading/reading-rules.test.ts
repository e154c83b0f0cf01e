import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { honorificOf, politely } from '../../../../renderer/letters/names.ts'
import { familyName } from '../../../../renderer/ui/called-name.ts'
import { charsetName } from '../../../../renderer/letters/reading/charset-name.ts'
import { letterAddress } from '../../../../renderer/letters/reading/letter-address.ts'
import { holderMessage, tallestLetter } from '../../../../renderer/letters/reading/holder-message.ts'
import { linkedPieces } from '../../../../renderer/letters/reading/links.ts'
import { splitQuotations } from '../../../../renderer/letters/reading/quotations.ts'
import { sizeOf } from '../../../../renderer/ui/numbers.ts'
import { ja } from '../../../../shared/words/ja.ts'

describe('addresses in a letter', () => {
  const urls = (text: string) => linkedPieces(text).flatMap((piece) => piece.url ?? [])

  it('end before the punctuation and the brackets around them', () => {
    expect(urls('詳しくはhttps://site.example/旅券をご覧ください。')).toEqual(['https://site.example/'])
    expect(urls('(see https://en.example/wiki/Tea_(drink)), or http://b.example/a?b=c#d.')).toEqual([
      'https://en.example/wiki/Tea_(drink)',
      'http://b.example/a?b=c#d',
    ])
    expect(urls('「https://site.example/a」、javascript:alert(1) https:// mailto:a@b.example')).toEqual([
      'https://site.example/a',
    ])
  })

  it('lose no character of the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), (text, url) => {
        const whole = `${text} ${url} ${text}`
        expect(
          linkedPieces(whole)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole)
      }),
    )
  })
})

describe('quotations', () => {
  it('are folded with the line that introduces them', () => {
    expect(
      splitQuotations(
        'お世話になります。\n\n2026年8月3日 総領事館 <kouhou@consulate.example>:\n> 一\n>\n> 二\n\nよろしく。',
      ),
    ).toEqual([
      { kind: 'text', text: 'お世話になります。' },
      {
        kind: 'quotation',
        text: '> 一\n>\n> 二',
        lines: 3,
        intro: '2026年8月3日 総領事館 <kouhou@consulate.example>:',
      },
      { kind: 'text', text: 'よろしく。' },
    ])
    expect(splitQuotations('Yes.\n-----Original Message-----\nFrom: a\n\nDear all')).toEqual([
      { kind: 'text', text: 'Yes.' },
      { kind: 'quotation', text: '-----Original Message-----\nFrom: a\n\nDear all', lines: 4, intro: '' },
    ])
  })
})

it('the frame of a letter is asked of the host beside the window', () => {
  expect(letterAddress({ id: 'ID', theme: 'dark', title: '手紙' }, { protocol: 'app:', host: 'desk' })).toBe(
    'app://letter/holder.html?id=ID&theme=dark&title=%E6%89%8B%E7%B4%99&tallest=100000',
  )
  expect(
    letterAddress(
      { id: 'ID', theme: 'light', title: 'x' },
      { protocol: 'https:', host: 'desk.madoguchi.example' },
    ).startsWith('https://letter.madoguchi.example/holder.html?id=ID&theme=light&'),
  ).toBe(true)
})

it('of what comes out of the frame of a letter, only a height that can be and Escape are heard', () => {
  fc.assert(
    fc.property(fc.anything(), (said) => {
      const heard = holderMessage(said)
      if (heard && 'height' in heard && heard.height !== null)
        expect(heard.height >= 0 && heard.height <= tallestLetter).toBe(true)
      expect(heard === null || Object.keys(heard).length === 1).toBe(true)
    }),
  )
  expect([{ height: 0 }, { height: 812 }, { height: null }, { leave: true }, { turn: -1 }].map(holderMessage)).toEqual([
    { height: 0 },
    { height: 812 },
    { height: null },
    { leave: true },
    { turn: -1 },
  ])
  const refused = [
    undefined,
    'leave',
    { leave: 1 },
    { turn: 2 },
    { height: '5' },
    { height: -1 },
    { height: 1.5 },
    { height: 1e9 },
  ]
  expect([...refused, { height: Number.NaN }, {}].map(holderMessage)).toEqual(Array(10).fill(null))
})

it('people get 様, organisations 御中, and only after a name in Japanese letters', () => {
  expect([
    politely('山本 沙織', false, 'ja', ja),
    politely('補習校', true, 'ja', ja),
    politely('Emily', false, 'ja', ja),
  ]).toEqual(['山本 沙織 様', '補習校 御中', 'Emily'])
  expect([
    honorificOf('山本 沙織', false, 'ja'),
    honorificOf('補習校', true, 'ja'),
    honorificOf('Emily', false, 'ja'),
    honorificOf('山本', false, 'en'),
    honorificOf('図書係御中', true, 'ja'),
  ]).toEqual(['toPerson', 'toOrganisation', null, null, null])
  expect([familyName('小林 遥'), familyName('Haruka Kobayashi'), familyName('Mori')]).toEqual([
    '小林',
    'Kobayashi',
    'Mori',
  ])
})

it('character sets are named as people know them', () => {
  expect(
    ['shift_jis', 'SHIFT_JIS', 'euc-jp', 'iso-2022-jp', 'utf-8', 'windows-1251', 'big5', 'koi8-r'].map(charsetName),
  ).toEqual(['Shift_JIS', 'Shift_JIS', 'EUC-JP', 'ISO-2022-JP', 'UTF-8', 'Windows-1251', 'Big5', 'KOI8-R'])
})

it('sizes are written short', () => {
  expect([0, 812, 41_300, 999_499, 999_500, 1_240_000, 9_960_000, 52_000_000].map(sizeOf)).toEqual([
    '0 B',
    '812 B',
    '41 KB',
    '999 KB',
    '1.0 MB',
    '1.2 MB',
    '10 MB',
    '52 MB',
  ])
})
