import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/office.ts'
import { desk } from './command-line.ts'

type Line = { file: string; marks: { start: number; end: number; kind: string; level: string; why: string }[] }

test('files are marked one line each, in order, with the values of the form for each by its name', async () => {
  const folder = temporaryFolder()
  const [first, second, fields] = ['b.txt', 'a.txt', 'fields.json'].map((name) => join(folder, name))
  const letter = '\ufeffお世話になります。あかりより'
  writeFileSync(first!, letter)
  writeFileSync(second!, 'Write to me at ann@mail.example')
  writeFileSync(fields!, JSON.stringify({ 'b.txt': { name: '山本 あかり', kana: null, email: null, phone: null } }))
  const { exitCode, output, errors } = await desk(['find-personal', '--json', '--fields', fields!, first!, second!])
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  expect(lines.map(({ file }) => file)).toEqual(['b.txt', 'a.txt'])
  expect(lines[0]!.marks).toEqual([{ start: 10, end: 13, kind: 'name', level: 'certain', why: 'form-value' }])
  expect(letter.slice(10, 13)).toBe('あかり')
  expect(lines[1]!.marks).toEqual([{ start: 15, end: 31, kind: 'email', level: 'certain', why: 'known-shape' }])
})

test('a file that is not there is named and does not keep the others from being searched; wrong values of the form are said', async () => {
  const folder = temporaryFolder()
  const [letter, fields] = [join(folder, 'a.txt'), join(folder, 'fields.json')]
  writeFileSync(letter, '山本様')
  writeFileSync(fields, JSON.stringify({ 'a.txt': { name: 5 } }))
  const missing = await desk(['find-personal', join(folder, 'none.txt'), letter])
  expect([missing.exitCode, missing.errors.includes('none.txt'), missing.output]).toEqual([
    1,
    true,
    '== a.txt\n山本  name, certain: has a title\n\n',
  ])
  const wrong = await desk(['find-personal', '--fields', fields, letter])
  expect([wrong.exitCode, wrong.errors.includes('a.txt')]).toEqual([1, true])
})
