import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlBlocks } from '../../../../main/mail/html/html-blocks.ts'

function textOf(html: string): string {
  return htmlBlocks(html)
    .map((block) => ('cells' in block ? block.cells.join(' | ') : block.text))
    .join('\n')
}

test('what was typed keeps its blank lines and the blanks at the start of a line', () => {
  expect(textOf('<p>one<br />\n<br />\n<br />\n  - two &amp; three</p>')).toBe('one\n\n\n  - two & three')
  expect(textOf('<pre>one\n\n  two</pre>')).toBe('one\n\n  two')
  expect(textOf('<div style="white-space: pre-wrap">one\n  two</div>three\nfour')).toBe('one\n  two\nthree four')
})

test('the layout of the source is no text', () => {
  expect(textOf('<div>\n    <p>\n      one\n      two\n    </p>\n  <div><br></div><div>three<br></div>\n</div>')).toBe(
    'one two\n\n\nthree',
  )
})

test('rows keep their empty cells, and a table that only holds another one is no row', () => {
  expect(
    htmlBlocks(
      '<table><tr><td>Site<table><tr><th>Name</th><td></td></tr><tr><td colspan=2>Phone</td></tr></table></td></tr></table><dl><dt>City<dd>Oakland<dt>Age</dl>',
    ),
  ).toEqual([
    { text: 'Site', strong: false },
    { cells: ['Name', ''] },
    { cells: ['Phone'] },
    { cells: ['City', 'Oakland'] },
    { cells: ['Age'] },
  ])
})

test('bold lines are told, and a bold beginning is parted from what follows it', () => {
  expect(htmlBlocks('<b>Name</b><br>Emily<p><strong>Phone</strong> 123<p><b>Mail:</b> x')).toEqual([
    { text: 'Name', strong: true },
    { text: 'Emily', strong: false },
    { text: '', strong: false },
    { text: 'Phone\t 123', strong: false },
    { text: '', strong: false },
    { text: 'Mail: x', strong: false },
  ])
})

test('scripts, styles and titles are not read, whatever stands in them', () => {
  expect(textOf('<title>t</title><style>a{}</style><script>"<b>x</b>"</script><p>one')).toBe('one')
})

test('text that a program has escaped comes back as it was typed', () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab <>&"\'旅:'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const typed = lines.join('\n').trim()
      const html = typed
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\n', '<br />\n')
      const tidy = (text: string): string => text.replace(/[ \t]+$/gm, '')
      expect(tidy(textOf(`<table><tr><td>Message</td><td>${html}</td></tr></table>`))).toBe(tidy(`Message | ${typed}`))
    }),
  )
})
