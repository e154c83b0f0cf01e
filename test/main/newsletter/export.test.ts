import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownColumns } from '../../../shared/newsletter/import.ts'
import { codeOf, temporaryFolder } from '../../support/office.ts'
import { newEditorOffice, onPaper as consent } from './ground.ts'
import { cellsOfFile } from '../tables/whole-table.ts'

test('readers leave as a CSV in either encoding and as a workbook, and each says the same', async () => {
  const { call } = await newEditorOffice()
  await call('newsletter.add', {
    address: 'aki@sora.example',
    language: 'ja',
    name: '高橋 秋〜',
    reading: 'たかはし',
    consent,
  })
  await call('newsletter.add', {
    address: '=cmd@sora.example',
    language: 'en',
    name: '=1+1',
    tags: ['図書館'],
    consent,
  })
  const read = async (format: 'utf-8' | 'shift_jis' | 'xlsx') => {
    const { bytes, rows, unwritable } = await call('newsletter.exportReaders', { format })
    expect([rows, unwritable]).toEqual([2, null])
    return cellsOfFile(bytes!)
  }
  const [utf8, shiftJis, book] = [await read('utf-8'), await read('shift_jis'), await read('xlsx')]
  expect(utf8[0]).toEqual([...ownColumns])
  expect(utf8[1]!.slice(0, 5)).toEqual(['aki@sora.example', 'ja', 'active', '高橋 秋〜', 'たかはし'])
  // Windows reads the wave dash of cp932 as its full-width sister.
  expect(shiftJis.map((cells) => cells.map((cell) => cell.replace('～', '〜')))).toEqual(utf8)
  // A workbook keeps a text a text: nothing need stand before it.
  expect(book.map((cells) => cells.map((cell) => cell.replace(/^'/u, '')))).toEqual(
    utf8.map((cells) => cells.map((cell) => cell.replace(/^'/u, ''))),
  )
})

test('what Shift_JIS cannot write is told by the number of the reader, and nothing is written or recorded', async () => {
  const { call } = await newEditorOffice()
  await call('newsletter.add', { address: 'aki@sora.example', language: 'ja', name: '高橋 秋', consent })
  const { number } = await call('newsletter.add', {
    address: 'jose@sora.example',
    language: 'en',
    name: 'José 😀',
    consent,
  })
  const file = await call('newsletter.exportReaders', { format: 'shift_jis' })
  expect(file.bytes).toBeNull()
  expect(file.unwritable).toEqual({ count: 1, readers: [{ number, characters: expect.arrayContaining(['é', '😀']) }] })
  const written = await call('newsletter.exportReaders', { format: 'xlsx' })
  expect((await cellsOfFile(written.bytes!))[2]![3]).toBe('José 😀')
})

test('a file without a column of addresses shows its columns, so that a person can say which it is', async () => {
  const { call } = await newEditorOffice()
  const path = join(temporaryFolder(), 'list.csv')
  await writeFile(path, '番号,連絡先\n1,aki@sora.example\n2,fuyu@sora.example\n')
  const guessed = await codeOf(call('newsletter.checkImport', { path, columns: [null, null] }))
  const preview = await call('newsletter.importPreview', {})
  expect([guessed, preview?.stage, preview?.file.columns.map(({ name }) => name)]).toEqual([
    'no_address_column',
    'columns',
    ['番号', '連絡先'],
  ])
  expect(await codeOf(call('newsletter.runImport', { id: preview!.id }))).toBe('no_address_column')
  await call('newsletter.checkImport', { path, columns: [null, 'address'] })
  expect(await call('newsletter.importPreview', {})).toMatchObject({ stage: 'checked', counts: { added: 2 } })
})
