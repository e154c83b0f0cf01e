import { describe, expect, test } from 'vitest'
import { checkIssue, type MadeIssue } from '../../../../../main/newsletter/issues/checks/check-issue.ts'
import type { IssueDocument, Pair, Paragraph } from '../../../../../shared/newsletter/issue/document.ts'
import { inventedImage, inventedIssue, line, pair } from '../../../../support/invented-issue.ts'

const facts = {
  number: 87,
  title: { ja: 'Japanifornia', en: 'Japanifornia' },
  day: '2026-12-01',
  subjects: { ja: 'Japanifornia 12月号：書き初め会', en: 'Japanifornia December: New Year calligraphy' },
  imageOf: (hash: string) => (hash === inventedImage ? { src: 'cid:a', width: 600, height: 300 } : null),
}
const codes = (document: IssueDocument, given: Partial<typeof facts> = {}, made: MadeIssue | null = null): string[] =>
  checkIssue(document, { ...facts, ...given }, made).findings.map(({ code, place, language }) =>
    `${code} ${place} ${language ?? ''}`.trim(),
  )
const withBlocks = (...blocks: Pair[]): IssueDocument => {
  const all = inventedIssue()
  return { ...all, content: [...all.content.slice(0, -1), ...blocks, all.content.at(-1)!] }
}
/** The place of the first block that `withBlocks` puts in. */
const first = inventedIssue().content.length
const linked = (words: string, href: string) => [
  {
    ...line(words),
    content: [{ type: 'text' as const, text: words, marks: [{ type: 'link' as const, attrs: { href } }] }],
  },
]

describe('the checks of an issue', () => {
  test('find nothing in one that is in order, and say what they looked at', () => {
    const { findings, passed, links } = checkIssue(inventedIssue(), facts, null)
    expect(findings).toEqual([])
    expect(passed.map(({ what }) => what)).toContain('contrast')
    expect(links.map(({ href, language }) => `${language} ${href}`)).toEqual([
      'ja https://maps.example/center',
      'en https://maps.example/center',
      'ja https://events.example/brush',
      'en https://events.example/brush',
    ])
  })

  test.each<[string, Pair, string[]]>([
    [
      'an image without words',
      pair('image', '', '', { image: inventedImage, alt: ['硯', ' '] }),
      [`alternative-missing ${first} en`],
    ],
    [
      'an image that is gone',
      pair('image', '', '', { image: 'b'.repeat(64), alt: ['硯', 'ink'] }),
      [`image-gone ${first} ja`, `image-gone ${first} en`],
    ],
    ['a language that is missing', pair('text', 'お知らせ', ''), [`language-missing ${first} en`]],
    [
      'a button that leads nowhere',
      pair('button', '申し込む', 'Apply', { href: ' ' }),
      [`link-empty ${first} ja`, `link-empty ${first} en`],
    ],
    [
      'a link without a host',
      pair('text', linked('案内', 'https://guide.example'), linked('Guide', 'http://guide')),
      [`link-malformed ${first} en`],
    ],
    [
      'a link that a mail must not hold',
      pair('button', '開く', 'Open', { href: 'javascript:alert(1)' }),
      [`link-malformed ${first} ja`, `link-malformed ${first} en`],
    ],
    [
      'a page that was linked before',
      pair('text', linked('案内', 'https://events.example/brush/'), linked('Guide', 'https://guide.example')),
      [`link-twice ${first} ja`],
    ],
    [
      'the same words for another page',
      pair('text', linked('参加を申し込む', 'https://other.example'), linked('Guide', 'https://guide.example')),
      [`link-words ${first} ja`],
    ],
    [
      'a variable that there is not',
      pair('text', '{{name}}様', 'Dear {{ name }}, No. {{number}}'),
      [`variable-unknown ${first} ja`, `variable-unknown ${first} en`],
    ],
    ['dates that differ', pair('text', '1月4日まで休みます。', 'Closed through January 3.'), [`dates-differ ${first}`]],
    ['a wrong weekday', pair('text', '1月9日(日)', 'Saturday, January 9'), [`weekday-wrong ${first} ja`]],
    ['characters that not everybody sees', pair('text', '㈱日本と①番', 'Japan Inc.'), [`characters ${first} ja`]],
    [
      'a name of which a part is bold, and one with braces of the Japanese keyboard',
      pair(
        'text',
        [
          {
            ...line(''),
            content: [
              { type: 'text', text: '{{num' },
              { type: 'text', text: 'ber}}', marks: [{ type: 'bold' }] },
            ],
          },
        ],
        '｛｛title｝｝',
      ),
      [`variable-unknown ${first} ja`, `variable-unknown ${first} en`],
    ],
    [
      'names that another program filled in, and one that nothing closes',
      pair('text', '*|FNAME|*様、{{month', 'Dear ${name}, in {month}'),
      [`variable-unknown ${first} ja`, `variable-unknown ${first} en`],
    ],
    [
      'a name in the address of a link, and in the words of an image',
      pair('image', '', '', {
        image: inventedImage,
        alt: ['{{toString}}', 'The {{title}}'],
        href: 'https://a.example/{{number}}',
      }),
      [`variable-unknown ${first} ja`, `variable-unknown ${first} ja`, `variable-unknown ${first} en`],
    ],
    [
      'the way out of one reader, copied from an issue that they got',
      pair(
        'text',
        linked('配信停止', `https://out.example/?t=mdg1.${'a'.repeat(36)}`),
        linked('Guide', `mailto:list@out.example?subject=mdg1.${'_'.repeat(36)}`),
      ),
      [`token-in-text ${first} ja`, `token-in-text ${first} en`],
    ],
    [
      'words that are another address than the one behind them',
      pair(
        'text',
        linked('www.guide.example.jp', 'https://other.example/'),
        linked('415-780-6000', 'tel:+1-415-780-6001'),
      ),
      [`link-elsewhere ${first} ja`, `link-elsewhere ${first} en`],
    ],
    [
      'an address that hides where it leads',
      pair('text', linked('案内', 'https://bit.ly/3x'), linked('Guide', 'http://203.0.113.7/a')),
      [`link-distrusted ${first} ja`, `link-distrusted ${first} en`],
    ],
    [
      'a link without a word',
      pair('text', [...linked(' ', 'https://a.example'), line('案内')], 'Guide'),
      [`link-empty ${first} ja`],
    ],
    [
      'another day in the words of an image',
      pair('image', '', '', { image: inventedImage, alt: ['5月3日のちらし', 'Flyer of May 4'] }),
      [`dates-differ ${first}`],
    ],
    ['rows of signs', pair('text', 'お得です!!', 'A bargain'), [`shouts ${first} ja`]],
  ])('find %s', (_, block, expected) => {
    const found = codes(withBlocks(block))
    expect(found.filter((one) => !one.startsWith('numbers-differ'))).toEqual(expected)
  })

  test.each<[string, Pair]>([
    [
      'a day that is written out in one language and filled in in the other',
      pair('text', '2026年12月1日発行', 'Issued on {{date}}'),
    ],
    ['a date of which a part has a reading', pair('text', '1月《いちがつ》9日《ここのか》(土)', 'Saturday, January 9')],
    [
      'addresses as words for what they lead to, and a file',
      pair(
        'text',
        [
          ...linked('https://www.guide.example/a', 'https://guide.example/a'),
          ...linked('案内.pdf', 'https://guide.example/b.pdf'),
          line('415-780-6000'),
        ],
        [
          ...linked('Office@guide.example', 'mailto:office@guide.example'),
          ...linked('(415) 780-6000', 'tel:+14157806000'),
        ],
      ),
    ],
    [
      'a mail address that stands in two blocks',
      pair('text', linked('ご連絡', 'mailto:brush@events.example'), linked('Contact', 'mailto:brush@events.example')),
    ],
    ['names of organizations in a row', pair('text', 'JETRO、JICA、NHKが協力', 'With JETRO, JICA, and NHK')],
  ])('say nothing of %s', (_, block) => {
    const more = pair(
      'text',
      linked('連絡先', 'mailto:brush@events.example'),
      linked('Write to us', 'mailto:brush@events.example'),
    )
    expect(codes(withBlocks(more, block))).toEqual([])
  })

  test('find characters that are of some platforms alone, and none that everybody has', () => {
    const shown = (text: string): string[] =>
      checkIssue(withBlocks(pair('text', text, 'Words')), facts, null).findings.flatMap(({ code, shown: all }) =>
        code === 'characters' ? all : [],
      )
    expect(shown('①㈱髙橋と﨑山、№℡㍉Ⅲⅳ㊤〝〟')).toEqual(['①', '㈱', '髙', '﨑', '№', '℡', '㍉', 'Ⅲ', 'ⅳ', '㊤'])
    expect(shown('𠮷野と葛\u{E0100}城、か\u3099、\u00AD、\u2028、ｶﾅ')).toEqual([
      '𠮷',
      'U+E0100',
      'U+3099',
      'U+00AD',
      'U+2028',
      'ｶ',
      'ﾅ',
    ])
    expect(shown('高崎の森林～（仮）「漢字」々〆ヶ…―※★℃¥€é🎌👨‍👩‍👧️𝄞∑√∵')).toEqual([])
  })

  test('look at the subjects as readers get them, and beside each other', () => {
    const subjects = { ja: '{{title}} 12月6日(土)書き初め', en: 'Calligraphy on Saturday, December 5' }
    expect(codes(inventedIssue(), { subjects })).toEqual(['weekday-wrong 0 ja', 'dates-differ 0 en'])
    const title = { ja: '長い名前のニュースレター'.repeat(3), en: ' ' }
    expect(codes(inventedIssue(), { title, subjects: { ja: '{{title}}', en: '{{title}}' } })).toContain(
      'subject-long 0 ja',
    )
    expect(codes(inventedIssue(), { title, subjects: { ja: '{{title}}', en: '{{title}}' } })).toContain(
      'subject-missing 0 en',
    )
  })

  test('take a time that grows with the length of the issue alone', () => {
    const paragraphs = (piece: string) =>
      Array.from({ length: 40 }, () => line(piece.repeat(Math.floor(20_000 / piece.length))))
    for (const piece of ['{{ ', '{{\u00a0', 'A', 'AAAA ', '{', '%%a', 'w1 ']) {
      const block = pair('text', paragraphs(piece), paragraphs(piece))
      const cell = block.content[0].content as Paragraph[]
      cell.unshift(line(`{{${'\u00a0'.repeat(19_000)}`))
      const text = { ja: 'w2 '.repeat(300_000), en: '' }
      const begin = process.cpuUsage().user
      checkIssue(withBlocks(block), facts, { octets: 1, images: 0, header: '', text })
      expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(60)
    }
  }, 600_000)

  test('find the language that is older, and when the other changed', () => {
    const block = pair('text', '休館', 'Closed')
    block.attrs.ja = '2026-11-25T01:12:00.000Z'
    const { findings } = checkIssue(withBlocks(block), facts, null)
    expect(findings).toMatchObject([{ code: 'language-older', language: 'en', shown: ['2026-11-25T01:12:00.000Z'] }])
  })

  test('find a heading that skips a level, a missing foot, subjects that are missing, long or loud', () => {
    expect(codes({ type: 'doc', content: [pair('heading', '一', 'One', { level: 3 })] })).toEqual([
      'opt-out-missing 0 ja',
      'opt-out-missing 0 en',
      'heading-order 1 ja',
      'heading-order 1 en',
    ])
    expect(
      codes(inventedIssue(), {
        subjects: { ja: ' ', en: 'FREE TICKETS FOR ALL, COME NOW, and a very long subject it is indeed' },
      }),
    ).toEqual(['subject-missing 0 ja', 'subject-long 0 en', 'subject-shouts 0 en'])
  })

  test('find what the mail that was made lacks: its size, its way out, words of its text', () => {
    const text = { ja: '年の初めに、筆をとる', en: 'Begin' }
    const found = codes(inventedIssue(), {}, { octets: 150_000, images: 5_400_000, header: 'Subject: a\n', text })
    expect(found).toContain('large 0')
    expect(found).toContain('images-large 0')
    expect(found).toContain('unsubscribe-header-missing 0')
    expect(found).toContain('text-incomplete 3 ja')
    expect(found).not.toContain('text-incomplete 2 ja')
    // In a sentence without spaces the address stands between the words of its link and what follows.
    const sentence = {
      ...line(''),
      content: [
        ...linked('案内', 'https://guide.example')[0]!.content,
        { type: 'text' as const, text: 'はサイトにあります。' },
      ],
    }
    const made = {
      octets: 1,
      images: 0,
      header: 'List-Unsubscribe: <',
      text: { ja: '案内 <https://guide.example>はサイトにあります。', en: 'Guide' },
    }
    const whole: IssueDocument = { type: 'doc', content: [pair('text', [sentence], 'Guide')] }
    expect(codes(whole, {}, made)).not.toContain('text-incomplete 1 ja')
    made.text.ja = '案内 <https://guide.example>'
    expect(codes(whole, {}, made)).toContain('text-incomplete 1 ja')
  })
})
