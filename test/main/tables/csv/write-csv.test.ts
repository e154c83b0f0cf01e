import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../../../main/tables/csv/write-csv.ts'

const textOf = (rows: string[][]) => csvOf(rows).toString('utf8')

test('a file begins with its byte order mark, and every line ends as RFC 4180 has it', () => {
  expect(
    textOf([
      ['番号', '操作'],
      ['1', '手紙を開いた'],
    ]),
  ).toBe('\uFEFF番号,操作\r\n1,手紙を開いた\r\n')
})

test('what holds a comma, a quotation mark or a line break stands in quotation marks', () => {
  expect(textOf([['a,b', 'say "yes"', 'two\nlines', ' blank ']])).toBe(
    '\uFEFF"a,b","say ""yes""","two\nlines"," blank "\r\n',
  )
})

test.each([
  '=HYPERLINK("https://bad.example","x")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＠x',
  '\t=1',
  ' =1',
  '\u200B=1',
  '|calc',
])('%j is shown by a spreadsheet, and not run', (cell) => {
  expect(read(textOf([[cell]]))).toEqual([[`'${cell}`]])
})

test('every other cell comes back as it was', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/^[\s\p{Cf}\p{Cc}]*[=+\-@|\u2212\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u.test(text))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(read(textOf(rows))).toEqual(rows)
    }),
  )
})

/** Reads as RFC 4180 says, in another way than the file is written. */
function read(text: string): string[][] {
  const rows: string[][] = []
  const row: string[] = []
  let rest = text.slice(1)
  while (rest !== '') {
    const [all, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/u.exec(rest)!
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push(row.splice(0))
    rest = rest.slice(all.length)
  }
  return rows
}
