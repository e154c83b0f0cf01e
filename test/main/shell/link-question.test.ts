import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imitates } from '../../../main/shell/imitations.ts'
import { questionFor } from '../../../main/shell/link-question.ts'
import { truthOf } from '../../../main/shell/link-truth.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { growthOverTenTimes } from '../../support/cpu-time.ts'

const place = (name: string, otherForm = '', disguised = false) => ({ name, otherForm, disguised })
const web = (url: string, places: object[], more: object = {}) => ({
  kind: 'web',
  url,
  places,
  insecure: false,
  disguised: false,
  ...more,
})

describe('where a link truly leads', () => {
  test('is told in letters that people read, with what could deceive them', () => {
    expect(
      [
        'https://www.mofa.example/a?b',
        'http://mofa.example',
        'https://mofa.example@evil.example/',
        'https://:mofa.example@evil.example/',
        'https://xn--80ak6aa92e.example/',
        'https://日本語.example/窓口',
      ].map(truthOf),
    ).toEqual([
      web('https://www.mofa.example/a?b', [place('www.mofa.example')]),
      web('http://mofa.example/', [place('mofa.example')], { insecure: true }),
      web('https://mofa.example@evil.example/', [place('evil.example')], { disguised: true }),
      web('https://:mofa.example@evil.example/', [place('evil.example')], { disguised: true }),
      web('https://xn--80ak6aa92e.example/', [place('xn--80ak6aa92e.example', 'аррӏе.example', true)], {
        disguised: true,
      }),
      web('https://xn--wgv71a119e.example/%E7%AA%93%E5%8F%A3', [place('日本語.example', 'xn--wgv71a119e.example')]),
    ])
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'nonsense', 'app://desk/index.html', ''])(
    'is nowhere for %j: it cannot be opened',
    (link) => {
      expect([truthOf(link), questionFor(link, wordsFor('en').shell.openLink)]).toEqual([null, null])
    },
  )

  test.each([
    ['ɡov.example', 'a letter of phonetics'],
    ['gıthub.example', 'a dotless i'],
    ['ᴄlient.example', 'a small capital'],
    ['ṃofa.example', 'a dot that an underline hides'],
    ['ạpply.example', 'another'],
    ['site.comノlogin.example', 'a kana like a slash'],
    ['site.com丿login.example', 'a kanji like a slash'],
    ['site.com⁄login.example', 'a fraction slash'],
    ['site.com∕login.example', 'a division slash'],
    ['ꓮꓑꓑꓡꓰ.example', 'Lisu'],
    ['ⲟffice.example', 'Coptic'],
    ['οffice.example', 'Greek'],
    ['վisa.example', 'Armenian'],
    ['ᏢᎪᎩ.example', 'Cherokee'],
    ['visaーform.example', 'a long mark like a hyphen'],
  ])('is told of %s by its name on the wire (%s)', (imitation) => {
    const wire = new URL(`https://${imitation}`).hostname
    const [named] = truthOf(`https://${imitation}/x`)!.places
    expect(named).toMatchObject({ name: wire, disguised: true })
    expect(named!.otherForm).not.toBe(wire)
    expect(truthOf(`mailto:info@${imitation}`)).toMatchObject({ places: [{ name: `info@${wire}` }], disguised: true })
  })

  test.each([
    '日ノ出町.example',
    'コニカミノルタ.example',
    'münchen.example',
    'français.example',
    '서울.example',
    'がんばれ.example',
  ])('is told of %s as it is read', (host) => {
    expect(truthOf(`https://${host}/`)).toMatchObject({ places: [{ name: host }], disguised: false })
  })

  test.each<[string, string[], string]>([
    ['mailto:a%40b@c.example', ['a%40b@c.example'], 'mailto:a%40b@c.example'],
    [
      'mailto:a@b.example;c@d.example?to=e@f.example%3Bg@h.example',
      ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example'],
      '',
    ],
    ['mailto:窓口@a.example', ['窓口@a.example'], 'mailto:%E7%AA%93%E5%8F%A3@a.example'],
    ['mailto:a%E2%80%AEb%00@c.example', ['a%E2%80%AEb%00@c.example'], 'mailto:a%E2%80%AEb%00@c.example'],
    ['mailto:good@a.example%20%E3%80%80@evil.example', ['good@a.example%20%E3%80%80@evil.example'], ''],
    [
      'mailto:a@b.example,c@d.example?cc=e@f.example&BCC=g%40h.example',
      ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example'],
      '',
    ],
    ['mailto:?to=a@b.example', ['a@b.example'], 'mailto:?to=a@b.example'],
    ['mailto:a@evil.example/b.example', ['a@evil.example/b.example'], ''],
    [
      'mailto:a@b.example?subject=x&attach=/etc/passwd&attachment=c%3A%5C&body=y',
      ['a@b.example'],
      'mailto:a@b.example?subject=x&body=y',
    ],
  ])('is every recipient of %s, and nothing is filled in but what is safe', (link, names, opened) => {
    const truth = truthOf(link)!
    expect(truth.places.map(({ name }) => name)).toEqual(names)
    expect(truth.url).toBe(opened || link)
  })

  const lookalike = 'm%D0%BEfa.example'
  test.each([
    [`mailto:${'x'.repeat(320)}@${lookalike}`, 'very long'],
    [`mailto:a@${lookalike}/`, 'with what no host has'],
    [`mailto:?to=a@${lookalike}%3Fx`, 'with what no host has, in a field'],
    [`mailto:a@${lookalike}@b.example`, 'with a host before the host'],
    [`mailto:%D0%BEffice@mofa.example`, 'with a name that imitates another'],
    [`mailto:office%EF%BC%A0mofa.example@evil.example`, 'with what looks like an @'],
    [`mailto:a@${lookalike};b@c.example`, 'with a second recipient'],
    [`mailto:a@${lookalike}%3Bb@c.example`, 'with a second recipient, encoded'],
  ])('is told in letters that imitate nothing of %s (%s)', (link) => {
    for (const { name } of truthOf(link)!.places) expect(name).toMatch(/^[!-~]+$/u)
  })

  test('is in doubt where another name stands in front of the host, or the name is not what it looks like', () => {
    expect(
      ['mailto:info%40mofa.example@evil.example', 'mailto:%D0%BEffice@mofa.example', 'mailto:a@b.example'].map(
        (link) => truthOf(link)!.disguised,
      ),
    ).toEqual([true, true, false])
    expect(truthOf('mailto:%D0%BEffice@日本.example')!.places).toEqual([
      place('%D0%BEffice@日本.example', 'оffice@xn--wgv71a.example', true),
    ])
  })

  test('has no room for a sentence', () => {
    const { url, places } = truthOf('mailto:This link was checked. "Press" <Open>  in|the `box`\\ ?subject=a b')!
    expect([url, ...places.map(({ name }) => name)].join('')).not.toMatch(/[\s"<>`|\\]/u)
  })

  test('is told in linear time', () => {
    expect(growthOverTenTimes((size) => imitates('ノノ一'.repeat(size / 3)), 20_000)).toBeLessThan(30)
    expect(growthOverTenTimes((size) => truthOf(`mailto:${'a@b,'.repeat(size / 4)}`), 20_000)).toBeLessThan(30)
    expect(growthOverTenTimes((size) => truthOf(`mailto:a?${'cc=a@b&'.repeat(size / 7)}`), 20_000)).toBeLessThan(30)
  })
})

describe('the question that the shell asks', () => {
  const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/gu, '')
  const boxOf = (link: string, language: 'ja' | 'en') => {
    const { box } = questionFor(link, wordsFor(language).shell.openLink)!
    return [box.type, plain(box.message), ...plain(box.detail).split('\n').filter(Boolean), box.buttons]
  }

  test('names the true host, how it looks and what speaks against it, in both languages', () => {
    const link = 'http://xn--80ak6aa92e.example/login'
    expect([boxOf(link, 'en'), boxOf(link, 'ja')]).toEqual([
      [
        'warning',
        'Open “xn--80ak6aa92e.example” in the browser?',
        'Looks like: аррӏе.example',
        'Address: http://xn--80ak6aa92e.example/login',
        'This may be another name that imitates a familiar one. Check the name in quotation marks.',
        'This connection is not encrypted (http).',
        ['Cancel', 'Open in browser'],
      ],
      [
        'warning',
        'ブラウザーで「xn--80ak6aa92e.example」を開きますか。',
        '見え方:аррӏе.example',
        'アドレス:http://xn--80ak6aa92e.example/login',
        '見慣れた名前に似せた、別の名前かもしれません。「」の中の名前を確かめてください。',
        '暗号化されていない接続(http)です。',
        ['キャンセル', 'ブラウザーで開く'],
      ],
    ])
  })

  test('shows a Japanese host as it is read with its name on the wire beside it, without a warning', () => {
    expect(boxOf('https://日本語.example/', 'ja')).toEqual([
      'question',
      'ブラウザーで「日本語.example」を開きますか。',
      '表記:xn--wgv71a119e.example',
      'アドレス:https://xn--wgv71a119e.example/',
      ['キャンセル', 'ブラウザーで開く'],
    ])
  })

  test('names recipients, and counts those that are too many to read', () => {
    const mail = (count: number) => `mailto:${Array.from({ length: count }, (_, at) => `p${at}@a.example`).join(',')}`
    expect([boxOf(mail(2), 'en')[1], boxOf(mail(4), 'en')[1], boxOf(mail(900), 'ja')[1]]).toEqual([
      'Write an e-mail to “p0@a.example, p1@a.example” in the mail program?',
      'Write an e-mail to “p0@a.example, p1@a.example, p2@a.example, 1 more recipient” in the mail program?',
      'メールソフトで「p0@a.example、p1@a.example、p2@a.example、ほか897件」宛てのメールを作りますか。',
    ])
  })

  test('leads to nothing by Enter and Escape', () => {
    expect(questionFor('https://a.example', wordsFor('ja').shell.openLink)!.box).toMatchObject({
      defaultId: 0,
      cancelId: 0,
    })
  })

  test('shows the end of a host that is too long for a name, where its owner stands', () => {
    const [, message] = boxOf(`https://${'mofa.example.'.repeat(40)}evil.example/`, 'en')
    expect(message).toMatch(/^Open “….{253}” in the browser\?$/u)
    expect(message).toContain('.evil.example”')
  })

  test('holds nothing of a hostile link that could be a word, a line or a direction of its own', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '\n',
          '\r',
          '%0A',
          '%20',
          '\u202e',
          '%E2%80%AE',
          '\u2069',
          '%E2%81%A9',
          '”',
          '。',
          '@',
          '/',
          '?',
          '&cc=',
          'אב',
          '\u0301',
          '”\n\nOpen “',
        ),
      ),
    )
    const words = wordsFor('en').shell.openLink
    fc.assert(
      fc.property(fc.constantFrom('https://', 'http://', 'mailto:', ''), parts, (scheme, made) => {
        const question = questionFor(`${scheme}${made.join('')}`, words)
        if (!question) return
        const { box, url } = question
        expect(url).toMatch(/^(?:https?|mailto):[!-~]*$/u)
        // Each name and address stands between its own marks, on one line, with nothing in it that is not seen.
        const given = [...`${box.message}\n${box.detail}`.matchAll(/\u2068([^\u2068\u2069]*)\u2069/gu)]
        for (const [, text] of given) expect(text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\u2800]/u)
        expect(box.message.length + box.detail.length).toBeLessThan(3000)
        // The rest is the shell's own: however the link is, the words around it are the same.
        const around = `${box.message}\n${box.detail}`.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, '_')
        for (const line of around.split('\n').filter(Boolean)) expect(line).toMatch(ownLines)
      }),
      { numRuns: 500 },
    )
  })
  const ownLines =
    /^(?:Open “_” in the browser\?|Write an e-mail to “(?:(?:_(?:, )?)*(?:\d+ more recipients?)?)” in the mail program\?|Looks like: _|Written as: _|Address: _|This may be another name that imitates .*|This connection is not encrypted \(http\)\.)$/u
})
