import fc from 'fast-check'
import readTheirs from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../../../main/tables/open-table.ts'
import { xlsxOf } from '../../../../main/tables/xlsx/write-xlsx.ts'
import { cellsOf } from '../whole-table.ts'

test('another program reads what was written, and takes nothing for a formula, a number or a date', async () => {
  const rows = [
    ['address', 'name', 'note'],
    ['x@a.example', '=HYPERLINK("https://bad.example")', '0901234'],
    ['<&>"\' ', '新井 恵子\n𠮷野', '2019-04-12'],
  ]
  const [sheet] = await readTheirs(await xlsxOf(rows, '読者'), { trim: false })
  expect(sheet).toMatchObject({ sheet: '読者', data: rows })
})

describe('every text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        '_',
        'x',
        '0',
        '4',
        '1',
        'F',
        '5',
        '\r',
        '\n',
        '\t',
        '\u0000',
        '\u000b',
        '\uffff',
        ' ',
        '<',
        '&',
      ),
    }),
  )
  const filled = text.filter((one) => one !== '')
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.tuple(filled, fc.array(text, { minLength: width, maxLength: width })), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    .map((rows) => rows.map(([first, others]) => [first, ...others]))

  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const names = rows[0]!.map((_, column) => `column ${column}`)
        expect(await cellsOf(await openTable(await xlsxOf([names, ...rows], 'x'), { header: true }))).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
})

test.each(['', "'", ':\\/?*[]', 'x'.repeat(40), '読者 "一覧" <&>'])('the sheet may be named %j', async (name) => {
  const { sheets } = await openTable(await xlsxOf([['a']], name))
  expect(sheets).toEqual([expect.stringMatching(/^[^:\\/?*[\]]{1,31}$/u)])
})

test('what a sheet cannot hold is said', async () => {
  await expect(xlsxOf([['x'.repeat(32_768)]], 'x')).rejects.toMatchObject({ code: 'table_cell_too_long' })
  await expect(xlsxOf([Array<string>(501).fill('x')], 'x')).rejects.toMatchObject({ code: 'table_too_many_columns' })
  function* tooMany() {
    for (let line = 0; line <= 1_048_576; line += 1) yield []
  }
  await expect(xlsxOf(tooMany(), 'x')).rejects.toMatchObject({ code: 'table_too_large' })
})
