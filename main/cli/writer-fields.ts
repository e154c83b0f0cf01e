import { z } from 'zod'
import type { WriterFields } from '../../shared/answers/personal-data.ts'
import type { Words } from '../../shared/words/index.ts'
import { Refusal } from './refusal.ts'
import { readJson } from './settings-file.ts'
import { wordedValue, wrongValues } from './wrong-values.ts'

const value = z.string().max(1_000).nullish()
const FieldsFile = z.record(z.string(), z.object({ name: value, kana: value, email: value, phone: value }))

/** What the form said of the writer of each file, by its base name. Throws Refusal with one sentence for each wrong value. */
export async function readWriterFields(path: string, words: Words): Promise<Readonly<Record<string, WriterFields>>> {
  const given = await readJson(path, words)
  const read = FieldsFile.safeParse(given)
  if (read.success) return read.data
  throw new Refusal(wrongValues(read.error, given).map((wrong) => wordedValue(wrong, words)))
}
