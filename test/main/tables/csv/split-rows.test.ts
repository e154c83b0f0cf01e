import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowSplitter } from '../../../../main/tables/csv/split-rows.ts'
import { textPieces } from '../../../../main/tables/csv/text-pieces.ts'
import type { TableRow } from '../../../../main/tables/table.ts'
import { delimiters, type Delimiter } from '../../../../shared/tables.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'

const split = (text: string, delimiter: Delimiter = ',', width: number | null = null): TableRow[] =>
  rowSplitter(delimiter, width)(text, true)
const cells = (text: string, delimiter: Delimiter = ',') => split(text, delimiter).map((row) => row.cells)

describe('a row', () => {
  test.each(['\n', '\r\n', '\r'])(
    'ends with a line that ends with %j, and is known by the line where it begins',
    (end) => {
      expect(split(['a,b', '', '"two', 'lines",c', 'd,e'].join(end))).toEqual([
        { line: 1, cells: ['a', 'b'], fault: null },
        { line: 3, cells: [`two${end}lines`, 'c'], fault: null },
        { line: 5, cells: ['d', 'e'], fault: null },
      ])
    },
  )

  test('keeps marks, commas and blanks that stand in its cells', () => {
    expect(cells('"say ""yes""","a,b",6" pipe, blank , "set apart" \n')).toEqual([
      ['say "yes"', 'a,b', '6" pipe', ' blank ', 'set apart'],
    ])
  })

  test('may be one empty cell, where marks say so', () => {
    expect(cells('""\n\n   \n""')).toEqual([[''], ['']])
  })

  test.each(delimiters)('is cut by %j', (delimiter) => {
    expect(cells(`a${delimiter}b${delimiter}\n${delimiter}${delimiter}\n`, delimiter)).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
    ])
  })
})

describe('a quotation mark that does not fit', () => {
  test('spoils its own line alone, which is read as well as it can be', () => {
    expect(split('a,b\n"open,b\nc,"in "the" middle"\n"d","e"\n')).toEqual([
      { line: 1, cells: ['a', 'b'], fault: null },
      { line: 2, cells: ['open', 'b'], fault: 'quotes' },
      { line: 3, cells: ['c', 'in "the" middle'], fault: 'quotes' },
      { line: 4, cells: ['d', 'e'], fault: null },
    ])
  })

  test('swallows no other line, whether or not another mark follows', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `r${index}@a.example,ja,x`)
    lines[10] = '"r10@a.example,ja,x'
    const alone = split(lines.join('\n'), ',', 3)
    expect(alone.length).toBe(20_000)
    expect(alone.filter((row) => row.fault !== null)).toEqual([
      { line: 11, cells: ['r10@a.example', 'ja', 'x'], fault: 'quotes' },
    ])
    lines[500] = 'r500@a.example,ja,"x'
    lines[900] = 'r900@a.example,"ja",x'
    const three = split(lines.join('\n'), ',', 3)
    expect(three.length).toBe(20_000)
    expect(three.filter((row) => row.fault !== null).map(({ line }) => line)).toEqual([11, 501])
  })

  test('that meets another one by chance is known by the rows in between', () => {
    const between = Array.from({ length: 5 }, (_, index) => `r${index},b,c`)
    expect(split(['"x,b,c', ...between, 'y,b,"'].join('\n'), ',', 3).map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'quotes'],
      ...between.map((_, index) => [index + 2, null]),
      [7, 'quotes'],
    ])
  })
})

test('a cell or a row that is too long is said, with its line', () => {
  const problem = (text: string) => {
    try {
      split(text)
    } catch (failure) {
      return failure
    }
  }
  expect(problem(`a\n${'x'.repeat(40_000)}\n`)).toMatchObject({ code: 'table_cell_too_long', details: { line: 2 } })
  expect(problem(`a\nb\n"${'x'.repeat(40_000)}"`)).toMatchObject({ code: 'table_cell_too_long', details: { line: 3 } })
  expect(problem(`a\n${'x,'.repeat(600_000)}\n`)).toMatchObject({ code: 'table_cell_too_long', details: { line: 2 } })
})

describe('whatever the text', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '山', "'") }),
    fc.string({ unit: 'grapheme' }),
  )
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

  test('well-formed rows are read as csv-parse reads them', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), fc.boolean(), (rows, delimiter, all) => {
        const text = rows
          .map((row) =>
            row
              .map((one) =>
                all || /["\r\n,;\t|]|^\s|\s$/u.test(one) || one === '' ? `"${one.replaceAll('"', '""')}"` : one,
              )
              .join(delimiter),
          )
          .join('\n')
        const theirs = parse(text, { delimiter, record_delimiter: '\n' })
        expect(cells(text, delimiter)).toEqual(theirs)
        expect(theirs).toEqual(rows)
      }),
    )
  })

  test('it is the same in pieces as in one, nothing is lost, and lines only grow', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r', ' '), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (whole, cuts) => {
        const ends = [...cuts.filter((cut) => cut < whole.length).sort((one, other) => one - other), whole.length]
        const splitter = rowSplitter(',')
        const rows = ends.flatMap((end, index) => splitter(whole.slice(ends[index - 1] ?? 0, end), false))
        rows.push(...splitter('', true))
        expect(rows).toEqual(split(whole))
        const letters = (read: string) => read.replace(/[^a]/gu, '')
        expect(letters(rows.flatMap((row) => row.cells).join(''))).toBe(letters(whole))
        expect(rows.every((row, index) => index === 0 || row.line > rows[index - 1]!.line)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the time grows with the length', () => {
  test.each([
    'a,b,c\n',
    '"a","b"\n',
    '"a\n',
    'a,"b\n',
    '"a"b\n',
    '"a\nb","c\nd",',
    '"""\n',
    '""\n',
    '"a\nb"x\n',
    '"a\nb","a\nb"x,',
    '" ',
    '"" ',
    ',',
    '"x,b,c\nd,e,f\n',
    '\r',
    'x\r',
    'a\r"b\n',
    '" \n',
    ' "a" "\n',
    // Cells of several lines, one after the other, in a row whose last mark does not fit.
    '"a\nb",END',
  ])('of so much of %j', (line) => {
    // In pieces, as a file comes.
    const [short, long] = [1, 10].map((size) =>
      Buffer.from(
        line.replace('END', '').repeat((60_000 * size) / line.length) + (line.endsWith('END') ? '"x"y\n' : ''),
      ),
    ) as [Buffer, Buffer]
    const work = (size: number) => {
      const splitter = rowSplitter(',', 3)
      try {
        for (const piece of textPieces(size === 1 ? short : long, 'utf-8')) splitter(piece, false)
        splitter('', true)
      } catch {
        // Too long a row ends it.
      }
    }
    expect(growthOverTenTimes(work, 1)).toBeLessThan(30)
  })
})
