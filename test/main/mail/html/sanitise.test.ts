import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterDocument } from '../../../../main/mail/html/letter-document.ts'
import { sanitise } from '../../../../main/mail/html/sanitise.ts'
import { safeStyle } from '../../../../main/mail/html/safe-style.ts'
import { nastyLetters } from './nasty-letters.ts'

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('what stays of a letter', () => {
  test.each<[string, string, string]>([
    [
      'its paragraphs, emphasis and lists',
      '<p>Dear <b>staff</b>,</p><ol start="2"><li>one<li value="5">two</ol>',
      '<p>Dear <b>staff</b>,</p><ol start="2"><li>one</li><li value="5">two</li></ol>',
    ],
    [
      'its tables',
      '<table border=1 bgcolor="#eee"><tr><td colspan=2 align=right>3</table>',
      '<table border="1" bgcolor="#eee"><tbody><tr><td colspan="2" align="right">3</td></tr></tbody></table>',
    ],
    [
      'furigana',
      '<ruby>旅券<rp>(</rp><rt>りょけん</rt><rp>)</rp></ruby>',
      '<ruby>旅券<rp>(</rp><rt>りょけん</rt><rp>)</rp></ruby>',
    ],
    [
      'a picture that is inside the mail',
      `<img src="${dot}" alt="Seal" width=20 onerror="x">`,
      `<img src="${dot}" alt="Seal" width="20">`,
    ],
    [
      'the words of a picture that is not',
      '<p>Our logo: <img src="https://tracker.example/logo.png" alt="Lakeside Library"></p>',
      '<p>Our logo: Lakeside Library</p>',
    ],
    [
      'a link to a page, without what follows a reader',
      '<a href="https://lakeside.example/spring" target=_blank ping=/p id=x class=y>Spring</a>',
      '<a href="https://lakeside.example/spring" rel="noopener noreferrer nofollow">Spring</a>',
    ],
    [
      'a link whose host pretends, as it is',
      '<a href="https://consulate.example@phish.example/">x</a>',
      '<a href="https://consulate.example@phish.example/" rel="noopener noreferrer nofollow">x</a>',
    ],
    [
      'a link to an address',
      '<a href="mailto:reader@lakeside.example?subject=Hi">x</a>',
      '<a href="mailto:reader@lakeside.example?subject=Hi" rel="noopener noreferrer nofollow">x</a>',
    ],
    [
      'the text of a link that leads elsewhere',
      '<a href="jav&#x0A;ascript:alert(1)">x</a><a href="file:///x">y</a><a href="/z">z</a>',
      '<a>x</a><a>y</a><a>z</a>',
    ],
    ['the text of a form', '<form action=/x><label>Name <input name=a></label></form>', 'Name '],
    [
      'no text of a style sheet, title or script',
      '<title>T</title><style>p { color: red }</style><script>var a</script><p>x</p>',
      '<p>x</p>',
    ],
    [
      'its harmless styles',
      '<p style="COLOR: #a00 !important; position: fixed; margin: -4px; padding: 4px 8px; background: #fee">x</p>',
      '<p style="color: #a00; padding: 4px 8px; background-color: #fee">x</p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(sanitise(html)).toEqual({ html: expected, cut: false })
  })
})

describe('styles', () => {
  test.each([
    [
      'font-family: "Yu Gothic", Meiryo, sans-serif; font-size: 14px',
      'font-family: "Yu Gothic", Meiryo, sans-serif; font-size: 14px',
    ],
    [
      'color: rgb(10, 20, 30); border: 1px solid rgba(0,0,0,.2)',
      'color: rgb(10, 20, 30); border: 1px solid rgba(0,0,0,.2)',
    ],
    ['background: url(x.png)', ''],
    ['background-image: image-set("x" 1x)', ''],
    ['background: #fff url(x)', ''],
    ['color: u\\72l(x)', ''],
    ['color: red /* */', ''],
    ['width: expression(alert(1))', ''],
    ['width: calc(1px)', ''],
    ['color: var(--x)', ''],
    ['--x: url(y)', ''],
    ['position: absolute; top: 0', ''],
    ['transform: scale(9)', ''],
    ['opacity: 0', ''],
    ['display: none', 'display: none'],
    ['display: fixed', ''],
    ['float: left', ''],
    ['font-size: 99999px', ''],
    ['width: 9e9px', ''],
    ['margin-left: -9px', ''],
    ['color: red" onclick="x', ''],
    ["font-family: 'a", ''],
    ['behavior: url(x)', ''],
    ['-moz-binding: url(x)', ''],
    ['content: "x"', ''],
    ['z-index: 9', ''],
    ['height: 100vh', ''],
    ['min-height: 50.5DVH; color: red', 'color: red'],
    ['padding: 1px 3vmax; width: 20cqw', ''],
    ['writing-mode: vertical-rl', ''],
    ['height: 20em; font-family: Vh5 Mono', 'height: 20em; font-family: Vh5 Mono'],
    ['color:red;}p{x:y', ''],
    ['', ''],
  ])('%s', (style, expected) => {
    expect(safeStyle(style)).toBe(expected)
  })
})

describe('limits', () => {
  test.each([
    ['a megabyte of text', `<p>${'a b '.repeat(260_000)}</p><script>x</script>`],
    ['two hundred levels', `${'<div>'.repeat(201)}deep`],
    ['twenty thousand levels', `${'<div>'.repeat(20_000)}deep`],
    ['levels that end tags of nothing hide', `${'<div></x>'.repeat(5000)}deep`],
    ['thousands of attributes', `<p ${Array.from({ length: 5000 }, (_, place) => `a${place}`).join(' ')}>x`],
    [
      'elements that every paragraph repeats',
      `${Array.from({ length: 150 }, (_, place) => `<font size=${place % 7} color=c${place}>`).join('')}${'<p>x'.repeat(2000)}`,
    ],
  ])('beyond %s only the text is shown', (_, html) => {
    const result = sanitise(html)
    expect(result.cut).toBe(true)
    expect(result.html).toMatch(/^<div style="white-space: pre-wrap">[^<>]*<\/div>$/)
  })

  test.each([
    ['many rows without end tags', `<table>${'<tr><td>a<td>b'.repeat(3000)}</table>`],
    ['many paragraphs without end tags', '<p>text'.repeat(5000)],
    ['a picture of four megabytes', `<img src="data:image/png;base64,${'A'.repeat(5_000_000)}">`],
  ])('%s are an ordinary letter', (_, html) => {
    expect(sanitise(html).cut).toBe(false)
  })
})

describe('properties', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<table>',
      '<td>',
      '</table>',
      '<svg>',
      '</svg>',
      '<math>',
      '<style>',
      '</style>',
      '<title>',
      '</title>',
      '<!--',
      '-->',
      '<a href="',
      '">',
      "'",
      ' onload=x',
      '<img src=',
      'javascript:',
      'x',
      '&lt;',
      '&#60;',
      ' ',
      '/',
      '>',
      '<template>',
      '</template>',
      '<noscript>',
      '</noscript>',
      '<select>',
      '<mtext>',
      '<mglyph>',
      '<form>',
      '<desc>',
      '<foreignObject>',
      '\u0000',
      dot,
    ),
    fc.string({ maxLength: 6 }),
  )

  test('sanitising what is sanitised changes nothing, and no script or handler is in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { html } = sanitise(pieces.join(''))
        expect(sanitise(html).html).toBe(html)
        expect(html).not.toMatch(
          /<(?:script|style|svg|math|iframe|form|template|noscript|link|meta|base)\b|<[^>]*\son[a-z]+\s*=/i,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('every nasty letter is stable too', () => {
    for (const nasty of nastyLetters) {
      const { html, cut } = sanitise(nasty)
      if (!cut) expect(sanitise(html)).toEqual({ html, cut })
    }
  })
})

describe('the document for the frame', () => {
  test('holds the letter, its language, a policy of its own, and no base', () => {
    const document = letterDocument('<p>旅券について</p>', 'dark')
    expect(document).toContain('<body><div class="letter"><p>旅券について</p></div></body>')
    expect(document).toContain('<html lang="ja">')
    expect(document).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`)
    expect(document).not.toMatch(/<base|<script/)
    expect(letterDocument('<p>Dear staff</p>', 'light')).toContain('<html lang="en">')
  })
})
