import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddressRefusal, checkAddress, foldAddress } from '../../../shared/newsletter/address.ts'
import { decodeLabel, encodeLabel } from '../../../shared/newsletter/punycode.ts'
import { en } from '../../../shared/words/en.ts'

describe('addresses that fold to the same are one mailbox', () => {
  test.each([
    [
      'in capitals, in full width, in brackets, as a link',
      [
        'Taro@Host.JP',
        'ｔａｒｏ＠ｈｏｓｔ．ｊｐ',
        '<taro@host.jp>',
        'mailto:taro@host.jp?subject=hi',
        'Taro Ito <taro@host.jp>',
      ],
      'taro@host.jp',
    ],
    ['with a dot or a comma left at its end', ['taro@host.jp.', 'taro@host.jp, ', 'taro@host.jp。'], 'taro@host.jp'],
    [
      'with characters that nobody sees',
      ['ta\u200bro@host.jp', '\ufefftaro@host.jp', 'taro@ho\u00adst.jp', '\u2066taro@host.jp\u2069'],
      'taro@host.jp',
    ],
    ['with quotation marks that need not stand', ['"taro"@host.jp', '"t\\aro"@host.jp'], 'taro@host.jp'],
    [
      'at a host beyond ASCII, in both forms',
      ['hana@日本語.jp', 'hana@日本語。jp', 'hana@XN--WGV71A119E.jp'],
      'hana@xn--wgv71a119e.jp',
    ],
    [
      'at a host with a capital umlaut',
      ['a@BÜCHER.de', 'a@bu\u0308cher.de', 'a@xn--bcher-kva.de'],
      'a@xn--bcher-kva.de',
    ],
    ['in letters beyond ASCII', ['Andrés@correo.example', 'andre\u0301s@correo.example'], 'andrés@correo.example'],
  ])('%s', (_sentence, typed, folded) => {
    expect(typed.map(foldAddress)).toEqual(typed.map(() => folded))
  })

  test('a mailbox of a carrier with dots in a row or at its end is an address', () => {
    for (const address of ['hana..k@docomo.ne.jp', 'hana.@ezweb.ne.jp', 'h...a..@docomo.ne.jp'])
      expect(checkAddress(address)).toEqual({ refused: null, address, folded: address })
    expect(foldAddress('"hana..k"@docomo.ne.jp')).toBe('hana..k@docomo.ne.jp')
  })

  test('what RFC 5321 allows beside that is an address', () => {
    for (const address of [
      "o'brien+news@host.example",
      '"hana kubo"@host.example',
      '"a@b"@host.example',
      'hana@[192.0.2.1]',
      'hana@[IPv6:2001:db8::1]',
      'hana@host-1.sub.example',
    ])
      expect(checkAddress(address)).toMatchObject({ refused: null, address })
  })
})

test('an address is kept as it was typed', () => {
  expect(checkAddress(' Hana.Kubo@Sakura.Example ')).toMatchObject({ address: 'Hana.Kubo@Sakura.Example' })
  expect(checkAddress('hana@日本。jp')).toMatchObject({ address: 'hana@日本.jp' })
})

describe('a text that is no address is refused with the reason', () => {
  const refused: [string, AddressRefusal][] = [
    ['', 'empty'],
    [' \u3000\u200b', 'empty'],
    ['naomi.ito.kaze.example', 'no-at'],
    ['なし', 'no-at'],
    ['a@x.example, b@y.example', 'two-addresses'],
    ['a@x.example\nb@y.example', 'two-addresses'],
    ['a@x.example／b@y.example', 'two-addresses'],
    ['a@@x.example', 'two-at-signs'],
    ['hana kubo@x.example', 'blank-inside'],
    ['hana@x. example', 'blank-inside'],
    ['hana@x.example\r\nBcc', 'blank-inside'],
    ['@x.example', 'bad-local-part'],
    ['.hana@x.example', 'bad-local-part'],
    ['ha(na@x.example', 'bad-local-part'],
    ['ha\u0000na@x.example', 'bad-local-part'],
    ['hana@localhost', 'bad-domain'],
    ['hana@x..example', 'bad-domain'],
    ['hana@-x.example', 'bad-domain'],
    ['hana@x_y.example', 'bad-domain'],
    ['hana@co.jp', 'bad-domain'],
    ['hana@192.0.2.1', 'bad-domain'],
    ['hana@[192.0.2.999]', 'bad-domain'],
    ['hana@', 'bad-domain'],
    [`${'a'.repeat(65)}@x.example`, 'too-long'],
    [`${'漢'.repeat(22)}@x.example`, 'too-long'],
    [`a@${`${'b'.repeat(60)}.`.repeat(5)}example`, 'bad-domain'],
    ['@'.repeat(2000), 'too-long'],
  ]
  test.each(refused)('%j is refused as %s', (text, why) => {
    expect(checkAddress(text)).toEqual({ refused: why })
    expect(foldAddress(text)).toBeNull()
  })

  test('every reason has its sentence', () => {
    expect(Object.keys(en.addresses.refused)).toEqual(expect.arrayContaining(refused.map(([, why]) => why)))
  })
})

const letters = fc.constantFrom(..."abzAZ09.!#$%&'*+/=?^_`{|}~-éßΣςΑİ漢ｶﾞかＡ１髙𠮷\u0301\u200b")
const local = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'ab @.,;<>()漢Ａ'), minLength: 1, maxLength: 8 }).map((text) => `"${text}"`),
)
const label = fc.string({ unit: fc.constantFrom(...'abZ09-éßΣςΑ漢かカ・ｶﾞＡ𠮷'), minLength: 1, maxLength: 10 })
const host = fc
  .array(fc.oneof(label, fc.constant('xn--wgv71a119e')), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('.'))
const typed = fc
  .tuple(local, host, fc.constantFrom('', '.', ' ', '>'))
  .map(([before, after, end]) => `${end === '>' ? '<' : ''}${before}@${after}${end}`)

test('folding an address twice is folding it once, and what was accepted is accepted again', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.oneof(typed, fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      const checked = checkAddress(text)
      if (checked.refused !== null) return
      accepted += 1
      expect(checkAddress(checked.folded)).toEqual({ refused: null, address: checked.folded, folded: checked.folded })
      expect(checkAddress(checked.address)).toEqual({ refused: null, address: checked.address, folded: checked.folded })
      expect(foldAddress(checked.folded.toUpperCase())).not.toBeNull()
    }),
    { numRuns: 5000 },
  )
  expect(accepted).toBeGreaterThan(1000)
})

test('every address that a mail library makes up is an address', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => foldAddress(address) === address.toLowerCase()),
    { numRuns: 1000 },
  )
})

test('labels are encoded as Node encodes them, and decoded again', () => {
  const lower = fc.string({ unit: fc.constantFrom(...'abz09éü漢字かな日本語한글ñ𠮷'), minLength: 1, maxLength: 15 })
  fc.assert(
    fc.property(lower, (word) => {
      fc.pre(/[^\0-\x7f]/.test(word))
      const ascii = domainToASCII(`${word}.jp`)
      fc.pre(ascii !== '')
      const encoded = encodeLabel(word)!
      expect(`xn--${encoded}.jp`).toBe(ascii)
      expect(decodeLabel(encoded)).toBe(word)
      expect(domainToUnicode(`xn--${encoded}.jp`)).toBe(`${word}.jp`)
    }),
    { numRuns: 1000 },
  )
})

test('any text may stand behind xn--', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abz09-'), maxLength: 70 }), (text) => {
      const decoded = decodeLabel(text)
      if (decoded !== null && /^[^\0-\x7f]+$/.test(decoded)) expect(encodeLabel(decoded)).not.toBeNull()
    }),
    { numRuns: 2000 },
  )
})
