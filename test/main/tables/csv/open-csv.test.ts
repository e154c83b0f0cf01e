import encoding from 'encoding-japanese'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf, shiftJisCsvOf } from '../../../../main/tables/csv/write-csv.ts'
import { openTable } from '../../../../main/tables/open-table.ts'
import { limits, type Reading } from '../../../../main/tables/table.ts'
import { cellsOf, wholeTable } from '../whole-table.ts'

const text =
  'メールアドレス,言語,登録日,申込方法,氏名\r\n' +
  'keiko.arai@sakura.example,日本語,2019/4/12,行事の用紙,新井 恵子\r\n' +
  'paul.nakano@sequoia.example,英語,2019/4/12,①希望,ﾎﾟｰﾙ 中野\r\n' +
  'shiori.w@minato-bunko.example,両方,2019/4/13,はがき,渡部 しおり\r\n'

const japanese = (to: 'SJIS' | 'EUCJP' | 'JIS', from = text) =>
  Buffer.from(encoding.convert(Array.from(Buffer.from(from, 'utf16le').swap16()), { from: 'UTF16BE', to }))

const bigEndian = (from: string) => Buffer.from(from, 'utf16le').swap16()

const files: [string, Buffer, string][] = [
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16 little-endian', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16 little-endian with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 big-endian', bigEndian(text), 'utf-16be'],
  ['UTF-16 big-endian with a mark', bigEndian(`\uFEFF${text}`), 'utf-16be'],
  ['Shift_JIS', japanese('SJIS'), 'shift_jis'],
  ['EUC-JP', japanese('EUCJP'), 'euc-jp'],
  ['ISO-2022-JP', japanese('JIS', text.replace('ﾎﾟｰﾙ', 'ポール')), 'iso-2022-jp'],
]

test.each(files)('a list in %s is read, and shown with words that prove it', async (_, bytes, name) => {
  const table = await openTable(bytes)
  expect(table).toMatchObject({
    format: 'csv',
    encoding: name,
    doubtful: false,
    delimiter: ',',
    header: true,
    sheets: [],
  })
  expect(table.columns.map((column) => column.name)).toEqual(['メールアドレス', '言語', '登録日', '申込方法', '氏名'])
  expect(table.columns[3]!.samples).toEqual(['行事の用紙', '①希望', 'はがき'])
  expect(table.proof).toHaveLength(3)
  for (const word of table.proof) expect(text.replace('ﾎﾟｰﾙ', 'ポール') + text).toContain(word)
  const rows = await wholeTable(table)
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 4])
  expect(rows[0]!.cells).toEqual(['keiko.arai@sakura.example', '日本語', '2019/4/12', '行事の用紙', '新井 恵子'])
  // The second run reads the same.
  expect(await wholeTable(table)).toEqual(rows)
})

test('an English list of Windows is read with its accents', async () => {
  const bytes = Buffer.from('name,mail\r\nRen\xe9e Dub\xe9,r@a.example\r\nJos\xe9 Mu\xf1oz,j@b.example\r\n', 'latin1')
  const table = await openTable(bytes)
  expect(table.encoding).toBe('windows-1252')
  expect((await cellsOf(table)).map(([name]) => name)).toEqual(['Renée Dubé', 'José Muñoz'])
})

test('what a person has chosen is not guessed', async () => {
  const bytes = japanese('SJIS')
  const table = await openTable(bytes, { encoding: 'euc-jp', delimiter: ';', header: false })
  expect(table).toMatchObject({ encoding: 'euc-jp', doubtful: false, delimiter: ';', header: false })
  expect(table.columns[0]!.name).toBe('')
  expect((await wholeTable(table)).some(({ fault }) => fault === 'unreadable')).toBe(true)
})

describe('the delimiter', () => {
  test.each([
    ['a comma', 'mail,tags,name\nx@a.example,event;paper,A\ny@a.example,paper;web,B\n', ','],
    ['a tabulator', 'mail\tname\nx@a.example\tArai, Keiko\ny@a.example\tWalsh, Tom\n', '\t'],
    ['a semicolon', 'name;amount\nA;1,5\nB;2,5\n', ';'],
    ['a pipe', 'mail|name\nx@a.example|A\n', '|'],
    ['a comma within marks and without', 'mail,note\nx@a.example,"a;b;c"\ny@a.example,"d;e;f"\n', ','],
    ['none', 'x@a.example\ny@a.example\n', ','],
    ['what the first line says', 'sep=|\nmail|na,me\nx@a.example|A,B\n', '|'],
  ] as const)('is %s', async (_, file, delimiter) => {
    const table = await openTable(Buffer.from(file))
    expect(table.delimiter).toBe(delimiter)
    expect(new Set((await wholeTable(table)).map(({ fault }) => fault))).toEqual(new Set([null]))
  })

  test('that the first line says leaves the numbers of the lines as they are', async () => {
    const table = await openTable(Buffer.from('sep=;\nmail;name\nx@a.example;A\n'))
    expect(table.columns.map(({ name }) => name)).toEqual(['mail', 'name'])
    expect(await wholeTable(table)).toEqual([{ line: 3, cells: ['x@a.example', 'A'], fault: null }])
  })
})

describe('the first row', () => {
  test.each([
    ['names', 'メール,名前\nx@a.example,新井\n', true],
    ['an address', 'x@a.example,新井\ny@a.example,林\n', false],
    ['names, and nothing more', 'mail,name\n', true],
    ['a date', '新井,2024/1/5\n林,2024/2/6\n', false],
    ['a date of an era', '新井,令和6年1月5日\n林,令和元年2月6日\n', false],
    ['words that stand below as well', '日本語,東京\n英語,大阪\n日本語,京都\n', false],
    ['names with a sign of an address', 'E-mail(@必須),名前\nx@a.example,新井\n', true],
    ['names of columns of words', '言語,住所\n英語,大阪\n日本語,京都\n', true],
  ])('holds %s', async (_, file, header) => {
    expect((await openTable(Buffer.from(file))).header).toBe(header)
  })
})

test('a title above the names is none of the table, and a row of one cell is none of a title', async () => {
  const table = await openTable(
    Buffer.from('ニュースレター読者名簿,,\n\n2024年度,,\nメール,氏名,備考\nx@a.example,新井,\ny@a.example,林,\n'),
  )
  expect(table.columns.map(({ name }) => name)).toEqual(['メール', '氏名', '備考'])
  expect((await wholeTable(table)).map(({ line }) => line)).toEqual([5, 6])
  const alone = await openTable(Buffer.from('x@a.example,,\ny@a.example,林,b\nz@a.example,森,c\n'))
  expect(alone.header).toBe(false)
  expect(await wholeTable(alone)).toHaveLength(3)
})

describe('a row that is not like the others', () => {
  test('is filled up, cut where nothing is lost, and told where it is too long', async () => {
    const table = await openTable(Buffer.from('mail,name,note\na@a.example\nb@a.example,B,,,\nc@a.example,C,x,y\n'))
    expect(await wholeTable(table)).toEqual([
      { line: 2, cells: ['a@a.example', '', ''], fault: null },
      { line: 3, cells: ['b@a.example', 'B', ''], fault: null },
      { line: 4, cells: ['c@a.example', 'C', 'x', 'y'], fault: 'more-cells' },
    ])
  })

  test('is told where its characters cannot be read', async () => {
    const bytes = Buffer.concat([
      japanese('SJIS'),
      Buffer.from('z@a.example,\xfd\xfe,x,x,x\r\n', 'latin1'),
      japanese('SJIS').subarray(-50),
    ])
    const rows = await wholeTable(await openTable(bytes, { encoding: 'shift_jis' }))
    expect(rows.find(({ cells }) => cells[0] === 'z@a.example')!.fault).toBe('unreadable')
    expect(rows[0]!.fault).toBe(null)
  })

  test('keeps a zero, and half a pair of UTF-16 is told', async () => {
    const zero = await wholeTable(await openTable(Buffer.from('mail,name\nx@a.example,a\0b\n')))
    expect(zero[0]!.cells).toEqual(['x@a.example', 'a\0b'])
    const half = Buffer.from('\uFEFFmail,name\nx@a.example,a\ud842b\n', 'utf16le')
    expect((await wholeTable(await openTable(half)))[0]).toEqual({
      line: 2,
      cells: ['x@a.example', 'a\ufffdb'],
      fault: 'unreadable',
    })
  })
})

describe('a file that is no table', () => {
  const bytesOf = (length: number, byte: (index: number) => number) => Uint8Array.from({ length }, (_, at) => byte(at))
  test.each([
    ['has nothing in it', new Uint8Array(), 'table_empty'],
    ['has blank lines alone', Buffer.from('\uFEFF\r\n \r\n\r\n'), 'table_empty'],
    ['is a page', Buffer.from('<!DOCTYPE html><table><tr><td>x</td></tr></table>'), 'table_not_a_table'],
    ['is a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), 'table_not_a_table'],
    ['is noise', bytesOf(50_000, (at) => (at * at * 31 + (at >> 3) * 17) & 0xff), 'table_not_a_table'],
    ['is all zeros', new Uint8Array(10_000), 'table_not_a_table'],
  ] as const)('%s', async (_, bytes, code) => {
    await expect(openTable(bytes)).rejects.toMatchObject({ code })
  })

  test('has too many columns, though empty ones do not count', async () => {
    const wide = (cell: string) => Buffer.from(`mail\n${`x@a.example${','.repeat(3000)}${cell}\n`.repeat(3)}`)
    const tooWide = { code: 'table_too_many_columns', details: { line: 2 } }
    const named = Buffer.concat([Buffer.from('name,'), wide('x')])
    await expect(openTable(named, { delimiter: ',' })).rejects.toMatchObject(tooWide)
    await expect(openTable(wide('x'), { delimiter: ',' })).rejects.toMatchObject(tooWide)
    const late = Buffer.from(`mail\n${'x@a.example\n'.repeat(1000)}${','.repeat(3000)}x\n`)
    await expect(openTable(late, { delimiter: ',' }).then(wholeTable)).rejects.toMatchObject({
      code: 'table_too_many_columns',
      details: { line: 1002 },
    })
    expect(await cellsOf(await openTable(wide(''), { delimiter: ',' }))).toEqual(Array(3).fill(['x@a.example']))
  })

  test('is too large', async () => {
    await expect(openTable(new Uint8Array(200_000_001))).rejects.toMatchObject({ code: 'table_too_large' })
  })
})

test('reading ends where it is told to', async () => {
  const table = await openTable(Buffer.from('mail,name\n'.repeat(100_000)))
  const stop = new AbortController()
  const rows = table.rows(stop.signal)
  expect((await rows.next()).done).toBe(false)
  stop.abort()
  await expect(rows.next()).rejects.toThrow('aborted')
})

test('a large file goes on letting others have their turn', async () => {
  const table = await openTable(Buffer.from(`${text}`.repeat(20_000)))
  let turns = 0
  const count = setInterval(() => (turns += 1), 0)
  let chunks = 0
  let rows = 0
  for await (const some of table.rows()) {
    chunks += 1
    rows += some.length
    expect(some.length).toBeLessThan(5000)
  }
  clearInterval(count)
  expect(rows).toBe(79_999)
  expect(chunks).toBeGreaterThan(40)
  expect(turns).toBeGreaterThan(10)
})

test('a table of more rows than a spreadsheet holds is too large', async () => {
  const table = await openTable(Buffer.from('a,b\n'.repeat(limits.rows + 2)))
  await expect(wholeTable(table)).rejects.toThrow('table_too_large')
})

describe('our own file', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '"', ',', ';', '\t', '\r', '\n', ' ', '\u200b', 'a', '−'),
    }),
    fc.constantFrom('\uFFFD', "'=1+1", "''=1", "'", "'a", '+81 90', '=1', '\uFEFF=1', "'\u200b@x"),
  )
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  const named = (rows: string[][]) => [rows[0]!.map((_, column) => `column ${column}`), ...rows]
  const own: Reading = { own: (names) => names[0] === 'column 0' }

  test('is read back to exactly the same cells, guards and apostrophes included', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const opened = await openTable(csvOf(named(rows)), own)
        expect(opened).toMatchObject({ delimiter: ',', header: true, encoding: 'utf-8' })
        expect(await wholeTable(opened)).toEqual(
          rows.map((cells) => ({ line: expect.any(Number) as number, cells, fault: null })),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('is not read as ours where its names are others: there an apostrophe stays', async () => {
    const bytes = csvOf([['name'], ['=1']])
    expect(await cellsOf(await openTable(bytes, { ...own, header: true }))).toEqual([["'=1"]])
  })

  test('is read back from Shift_JIS as well', async () => {
    const rows = [
      ['x@a.example', '髙橋 ①㈱ 纊', '=1'],
      ['y@a.example', 'ｱｲｳ ‐ ～', "'+81"],
    ]
    const { bytes } = shiftJisCsvOf(named(rows))
    expect(await cellsOf(await openTable(bytes!, own))).toEqual(rows)
  })
})

test.each(['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', undefined])(
  'the time of reading in %s grows with the length',
  async (chosen) => {
    const bytes =
      chosen === 'euc-jp' ? japanese('EUCJP') : chosen === 'utf-16le' ? Buffer.from(text, 'utf16le') : japanese('SJIS')
    const times = [40, 400].map((count) => Buffer.concat(Array<Buffer>(count).fill(bytes)))
    const spent = async (file: Buffer): Promise<number> => {
      const begun = process.cpuUsage()
      for (let run = 0; run < 5; run += 1) await wholeTable(await openTable(file, { encoding: chosen }))
      const { user, system } = process.cpuUsage(begun)
      return user + system
    }
    await spent(times[0]!)
    const ratios: number[] = []
    for (let round = 0; round < 3; round += 1) ratios.push((await spent(times[1]!)) / (await spent(times[0]!)))
    expect(Math.min(...ratios)).toBeLessThan(30)
  },
)
