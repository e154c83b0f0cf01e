import { IssueDocument, type Inline, type Pair, type Paragraph } from '../../shared/newsletter/issue/document.ts'

/** Text with furigana in brackets of its own: 書《か》き初《ぞ》め. */
function inlines(text: string): Inline[] {
  return text.split(/([\p{Script=Han}]+《[^》]+》)/u).flatMap((piece): Inline[] => {
    const ruby = /^(.+)《(.+)》$/u.exec(piece)
    if (ruby) return [{ type: 'ruby', attrs: { base: ruby[1]!, reading: ruby[2]! } }]
    return piece === '' ? [] : [{ type: 'text', text: piece }]
  })
}

export function line(text: string, role: Paragraph['attrs']['role'] = 'text'): Paragraph {
  return { type: 'paragraph', attrs: { role }, content: inlines(text) }
}

type Words = string | Paragraph[]
type Extra = { href?: string; image?: string; alt?: [string, string]; level?: 2 | 3 }

/** A block with what both languages say. */
export function pair(kind: Pair['attrs']['kind'], ja: Words, en: Words, extra: Extra = {}): Pair {
  const { alt = ['', ''], ...attrs } = extra
  const cell = (lang: 'ja' | 'en', words: Words) => ({
    type: 'cell' as const,
    attrs: { lang, href: '', image: '', alt: alt[lang === 'ja' ? 0 : 1], level: 2 as const, ...attrs },
    content: typeof words === 'string' ? words.split('\n').map((one) => line(one)) : words,
  })
  const at = '2026-11-24T01:00:00.000Z'
  return {
    type: 'pair',
    attrs: { id: `${kind}-${(made += 1)}`, kind, ja: at, en: at },
    content: [cell('ja', ja), cell('en', en)],
  }
}

let made = 0

/** SHA-256 of no image; tests give it a picture of their own. */
export const inventedImage = 'a'.repeat(64)

/** An invented issue with a block of every kind. */
export function inventedIssue(): IssueDocument {
  return IssueDocument.parse({
    type: 'doc',
    content: [
      pair('masthead', 'Japanifornia\n{{month}}　第{{number}}号', 'Japanifornia\n{{month}}, No. {{number}}'),
      pair('heading', '年の初めに、筆をとる', 'Begin the year with a brush'),
      pair(
        'text',
        '1月9日(土)、広報文化センターで書《か》き初《ぞ》め会を開きます。道具はすべてご用意します。はじめての方も、お子さまもどうぞ。',
        'On Saturday, January 9, we will hold a New Year calligraphy morning. All tools are provided. Beginners and children are welcome.',
      ),
      pair('image', '', '', {
        image: inventedImage,
        alt: ['硯と筆、半紙に書かれた「光」の字', 'An inkstone and a brush, and the character for light on paper'],
      }),
      pair(
        'event',
        [
          line('書き初め会', 'title'),
          line('2027年1月9日(土)10:00–12:00', 'when'),
          line('広報文化センター', 'where'),
          line('定員40名・無料', 'note'),
        ],
        [
          line('New Year calligraphy', 'title'),
          line('Sat, January 9, 2027, 10 a.m.–noon', 'when'),
          line('Information Center', 'where'),
          line('40 places, free', 'note'),
        ],
        { href: 'https://maps.example/center' },
      ),
      {
        ...pair('columns', '', ''),
        content: [
          {
            type: 'cell',
            attrs: { lang: 'ja' },
            content: [
              { type: 'column', content: [line('展覧会「和紙のひかり」')] },
              { type: 'column', content: [line('映画の夕べ')] },
            ],
          },
          {
            type: 'cell',
            attrs: { lang: 'en' },
            content: [
              { type: 'column', content: [line('Exhibition: The light of washi')] },
              { type: 'column', content: [line('An evening of film')] },
            ],
          },
        ],
      },
      pair('quotation', '筆は心をうつす。', 'The brush shows the mind.'),
      pair('text', '12月29日から1月3日まで休館いたします。', 'We are closed from December 29 through January 3.'),
      pair('button', '参加を申し込む', 'Register', { href: 'https://events.example/brush' }),
      pair('divider', '', ''),
      pair('signature', '広報文化センター\n小林 遥', 'Information Center\nHaruka Kobayashi'),
      pair(
        'footer',
        '在サンフランシスコ総領事館\n275 Battery Street',
        'Consulate General of Japan\n275 Battery Street',
      ),
    ],
  })
}
