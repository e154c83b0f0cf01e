import { describe, expect, test } from 'vitest'
import writeTheirs from 'write-excel-file/node'
import { openTable } from '../../../../main/tables/open-table.ts'
import { kindOfFormat } from '../../../../main/tables/xlsx/number-formats.ts'
import { numberText } from '../../../../main/tables/xlsx/number-text.ts'
import { cellsOf, wholeTable } from '../whole-table.ts'
import { workbookOf, type Parts } from './workbook-of.ts'

const read = async (parts: Parts) => cellsOf(await openTable(await workbookOf(parts), { header: false }))
const numbers = (...values: string[]) => `<row>${values.map((value) => `<c s="0"><v>${value}</v></c>`).join('')}</row>`

describe('a workbook', () => {
  const strings =
    '<si><t>氏名</t></si><si><t>メール</t></si>' +
    '<si><t>新井 恵子</t><rPh sb="0" eb="2"><t>アライ</t></rPh><rPh sb="3" eb="5"><t>ケイコ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><r><t xml:space="preserve">渡部 </t></r><r><rPr><b/></rPr><t>しおり</t></r><rPh sb="0" eb="2"><t>ワタベ</t></rPh></si>'

  test('is read as it is shown, and a reading over a name is no part of it', async () => {
    const table = await openTable(
      await workbookOf({
        strings,
        sheet:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
          '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="inlineStr"><is><t>keiko.arai@sakura.example</t><rPh><t>ケイコ</t></rPh></is></c></row>' +
          '<row r="7"><c r="A7" t="s"><v>3</v></c><c r="B7" t="str"><f>"shiori"&amp;"@a.example"</f><v>shiori@a.example</v></c></row>',
      }),
    )
    expect(table).toMatchObject({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      header: true,
      sheets: ['名簿'],
      sheet: '名簿',
      columns: [
        { name: '氏名', samples: ['新井 恵子', '渡部 しおり'] },
        { name: 'メール', samples: ['keiko.arai@sakura.example', 'shiori@a.example'] },
      ],
      proof: ['渡部 しおり', 'メール', '氏名'],
    })
    const rows = [
      { line: 3, cells: ['新井 恵子', 'keiko.arai@sakura.example'], fault: null },
      { line: 7, cells: ['渡部 しおり', 'shiori@a.example'], fault: null },
    ]
    expect(await wholeTable(table)).toEqual(rows)
    expect(await wholeTable(table)).toEqual(rows)
  })

  test('has cells of every kind, and places that are only coloured do not count', async () => {
    const sheet =
      '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-01-05T00:00:00</v></c><c t="s"><v>99</v></c>' +
      '<c><v>5</v></c><c r="XFD1" s="0"/></row><row r="5" spans="1:1"/><row><c r="C6"><v>7</v></c><c r="ZZ6" t="str"><v></v></c></row>'
    expect(await read({ sheet })).toEqual([
      ['TRUE', '#N/A', '2024-01-05', '', '5'],
      ['', '', '7', '', ''],
    ])
  })

  test('may have prefixes, escapes, comments and a sheet behind a hidden and an empty one', async () => {
    const table = await openTable(
      await workbookOf({
        sheets:
          '<sheet name="secret" sheetId="3" r:id="s1" state="hidden"/><sheet name="empty" sheetId="1" r:id="s1"/><sheet name="two" sheetId="2" r:id="s2"/>',
        more: [
          {
            name: 'xl/worksheets/sheet2.xml',
            pieces: [
              '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="str"><x:v>a_x000D_\n_x005F_x0041_<!-- no -->&lt;</x:v></x:c></x:row></x:sheetData></x:worksheet>',
            ],
          },
        ],
      }),
      { header: false },
    )
    expect(table).toMatchObject({ sheets: ['empty', 'two'], sheet: 'two' })
    expect(await cellsOf(table)).toEqual([['a\r\n_x0041_<']])
  })

  test('of another program is read the same', async () => {
    const bytes = await writeTheirs(
      [
        [{ value: 'mail' }, { value: 'since' }, { value: 'phone' }],
        [
          { value: '山田@a.example' },
          { value: new Date(Date.UTC(2019, 3, 12)), format: 'yyyy/mm/dd' },
          { value: 9012345678 },
        ],
      ],
      { sheet: 'x' },
    ).toBuffer()
    expect(await cellsOf(await openTable(bytes))).toEqual([['山田@a.example', '2019-04-12', '9012345678']])
  })
})

describe('a number', () => {
  test.each([
    ['9012345678', '9012345678'],
    ['1.0E+10', '10000000000'],
    ['4.1555501859999999E9', '4155550186'],
    ['0.30000000000000004', '0.3'],
    ['1.5E-7', '0.00000015'],
    ['-2.5e22', '-25000000000000000000000'],
    ['1234567890123456', '1234567890123460'],
    ['x', 'x'],
  ])('%s is %s', (raw, text) => {
    expect(numberText(raw, 'number', false)).toBe(text)
  })

  test.each([
    ['43567', 'day', '2019-04-12', '2023-04-13'],
    ['1', 'day', '1900-01-01', '1904-01-02'],
    ['59', 'day', '1900-02-28', '1904-02-29'],
    ['60', 'day', '1900-02-29', '1904-03-01'],
    ['61', 'day', '1900-03-01', '1904-03-02'],
    ['43890.54522', 'moment', '2020-02-29T13:05:07', '2024-03-01T13:05:07'],
    ['43890.999999', 'day', '2020-03-01', '2024-03-02'],
    ['0.395833333333333', 'time', '09:30:00', '09:30:00'],
    ['1.5', 'time', '36:00:00', '36:00:00'],
    ['-1', 'day', '-1', '-1'],
    ['99999999', 'day', '99999999', '99999999'],
  ] as const)('%s of kind %s is %s, and %s where days count from 1904', (raw, kind, text, of1904) => {
    expect([numberText(raw, kind, false), numberText(raw, kind, true)]).toEqual([text, of1904])
  })

  test.each([
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0"円";[Red]-#,##0"円"', 'number'],
    ['[$¥-411]#,##0', 'number'],
    ['_-* #,##0.00_-', 'number'],
    ['@', 'number'],
    ['yyyy/m/d', 'day'],
    ['[$-411]ggge"年"m"月"d"日"', 'day'],
    ['[$-409]mmm\\-yy', 'day'],
    ['m"月"', 'day'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm:ss', 'time'],
    ['yyyy-mm-dd\\ hh:mm', 'moment'],
    ['000\\-0000\\-0000', { digits: '000-0000-0000' }],
    ['[<=999]000;[<=9999]000\\-00;000\\-0000', { digits: '000-0000' }],
  ])('in the format %s is of the kind %j', (code, kind) => {
    expect(kindOfFormat(code)).toEqual(kind)
  })

  test('keeps the zeros of its pattern, and is a day by its style alone', async () => {
    const formats = '<numFmt numFmtId="180" formatCode="00000000000"/><numFmt numFmtId="181" formatCode="000\\-0000"/>'
    const styles = '<xf numFmtId="180"/><xf numFmtId="181"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="0"/>'
    const cells = ['9012345678', '600001', '43567', '43567', '43567'].map(
      (value, s) => `<c s="${s}"><v>${value}</v></c>`,
    )
    const parts = { formats, styles, sheet: `<row>${cells.join('')}</row>` }
    expect(await read(parts)).toEqual([['09012345678', '060-0001', '2019-04-12', '2019-04-12', '43567']])
    expect(await read({ ...parts, properties: '<workbookPr date1904="1"/>' })).toEqual([
      ['09012345678', '060-0001', '2023-04-13', '2023-04-13', '43567'],
    ])
  })
})

describe('a hostile or foreign file is refused in one sentence', () => {
  const ole = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000), Buffer.from(text, 'utf16le')])
  const bad = (sheetFile: string) => workbookOf({ sheetFile: [sheetFile] })
  const row = '<worksheet><sheetData><row><c t="str"><v>'

  test.each([
    ['with a password', () => ole('EncryptedPackage'), 'table_locked'],
    ['of the old format', () => ole('Workbook'), 'table_old_format'],
    [
      'that is another archive',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]),
      'table_not_a_table',
    ],
    [
      'cut in the middle',
      async () => (await workbookOf({ sheet: numbers('1') })).subarray(0, 900),
      'table_not_a_table',
    ],
    ['without a row', () => workbookOf({}), 'table_empty'],
    [
      'with an entity of its own',
      () => bad(`<!DOCTYPE x [<!ENTITY e "aaaa">]>${row}&e;</v></c></row></sheetData></worksheet>`),
      'table_not_a_table',
    ],
    [
      'with an entity from outside',
      () => bad(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${row}x</v></c></row></sheetData></worksheet>`),
      'table_not_a_table',
    ],
    ['with an unknown entity', () => bad(`${row}&e;</v></c></row></sheetData></worksheet>`), 'table_not_a_table'],
    ['that is not well-formed', () => bad(`${row}x</c></row></sheetData></worksheet>`), 'table_not_a_table'],
    ['that ends too soon', () => bad(row), 'table_not_a_table'],
    ['nested without an end', () => bad('<a>'.repeat(100_000)), 'table_not_a_table'],
    ['with a name without an end', () => bad(`<${'a'.repeat(2_000_000)}`), 'table_cell_too_long'],
    [
      'with a cell that is too long',
      () => bad(`${row}${'x'.repeat(40_000)}</v></c></row></sheetData></worksheet>`),
      'table_cell_too_long',
    ],
    [
      'with a text without an end',
      () => bad(`${row}${'x'.repeat(3_000_000)}</v></c></row></sheetData></worksheet>`),
      'table_cell_too_long',
    ],
    [
      'with too many columns',
      () => workbookOf({ sheet: '<row r="4"><c r="XFD4"><v>1</v></c></row>' }),
      'table_too_many_columns',
    ],
    ['with too many rows', () => workbookOf({ sheet: '<row r="1048577"><c><v>1</v></c></row>' }), 'table_too_large'],
  ])('%s', async (_, make, code) => {
    const bytes = await make()
    await expect(openTable(bytes).then(wholeTable)).rejects.toMatchObject({ code })
  })

  test('that grows to gigabytes when unpacked', async () => {
    const bytes = await workbookOf({ sheet: numbers('1') })
    bytes.writeUInt32LE(1_100_000_000, bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24)
    await expect(openTable(bytes)).rejects.toMatchObject({ code: 'table_too_large' })
  })

  test('that says less than it holds', async () => {
    const bytes = await workbookOf({ sheet: numbers('1') })
    const directory = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    for (const size of [10, 1_000_000]) {
      const lying = Buffer.from(bytes)
      lying.writeUInt32LE(size, directory + 24)
      await expect(openTable(lying).then(wholeTable)).rejects.toMatchObject({ code: 'table_not_a_table' })
    }
  })

  test('with many cells that name one long text is read in small chunks', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(20)
    const parts = { strings: `<si><t>${'x'.repeat(30_000)}</t></si>`, sheet: `<row>${cells}</row>`.repeat(300) }
    const table = await openTable(await workbookOf(parts), { header: false })
    let rows = 0
    for await (const some of table.rows()) {
      expect(some.length).toBeLessThan(5)
      rows += some.length
    }
    expect(rows).toBe(300)
  })

  test('whose bytes are changed anywhere is read, or refused as a Problem', async () => {
    const bytes = await workbookOf({
      strings: '<si><t>a</t></si>',
      sheet: `<row><c t="s"><v>0</v></c></row>${numbers('1', '2')}`,
    })
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = Buffer.from(bytes)
      changed[at] = changed[at]! ^ (1 << (at % 8))
      const failure = await openTable(changed)
        .then(wholeTable)
        .catch((error: unknown) => error)
      if (failure instanceof Error) expect([failure.name, at]).toEqual(['Problem', at])
    }
  })
})

test('reading ends where it is told to', async () => {
  const bytes = await workbookOf({ sheet: numbers('1', '2').repeat(20_000) })
  await expect(openTable(bytes, {}, AbortSignal.abort())).rejects.toThrow('aborted')
  const stop = new AbortController()
  const rows = (await openTable(bytes)).rows(stop.signal)
  await rows.next()
  stop.abort()
  await expect(rows.next()).rejects.toThrow('aborted')
})

test('the time grows with the length', async () => {
  const files = await Promise.all(
    [2000, 20_000].map((count) => workbookOf({ sheet: numbers('1', '43567', 'x').repeat(count) })),
  )
  const spent = async (file: Buffer) => {
    const begun = process.cpuUsage()
    await wholeTable(await openTable(file))
    const { user, system } = process.cpuUsage(begun)
    return user + system
  }
  await spent(files[0]!)
  const ratios: number[] = []
  for (let round = 0; round < 4; round += 1) ratios.push((await spent(files[1]!)) / (await spent(files[0]!)))
  expect(Math.min(...ratios)).toBeLessThan(30)
})
