import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/office.ts'
import { desk } from './command-line.ts'

const entries = [
  { id: 7, ja: { question: '旅券をなくしました。', answer: '警察に届け出てください。' }, en: null },
  { id: 'fees', ja: null, en: { question: 'How much is a certificate?', answer: 'The fee is 12 dollars.' } },
]

test('the nearest entries to a text are told by their ids, across languages, with the glossary that comes or one that is given', async () => {
  const folder = temporaryFolder()
  const [file, glossary] = [join(folder, 'entries.json'), join(folder, 'glossary.tsv')]
  writeFileSync(file, JSON.stringify(entries))
  writeFileSync(glossary, '警察\tconstable\n')
  const shipped = await desk(['similar', '--text', 'I lost my passport', '--entries', file, '--json'])
  expect(shipped).toEqual({ exitCode: 0, errors: '', output: '[7]\n' })
  const given = await desk(['similar', '--text', 'a constable', '--entries', file, '--glossary', glossary])
  expect(given).toEqual({ exitCode: 0, errors: '', output: '7\n' })
})

test('entries that are none are refused with the place of what is wrong', async () => {
  const file = join(temporaryFolder(), 'entries.json')
  writeFileSync(file, JSON.stringify([{ id: 'a', ja: { question: 5 } }]))
  const { exitCode, errors } = await desk(['similar', '--text', 'x', '--entries', file])
  expect([exitCode, errors.includes('question')]).toEqual([1, true])
})
