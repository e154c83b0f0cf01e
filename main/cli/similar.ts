import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Words } from '../../shared/words/index.ts'
import { glossaryOf, parseGlossary } from '../similar/glossary.ts'
import { shippedGlossary } from '../similar/shipped-glossary.ts'
import { similarEntries } from '../similar/similar-entries.ts'
import type { CommandCall } from './command.ts'
import { onOneLine, print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'
import { readJson } from './settings-file.ts'
import { wordedValue, wrongValues } from './wrong-values.ts'

const Side = z.object({ question: z.string(), answer: z.string() }).nullish()
const EntriesFile = z.array(z.object({ id: z.union([z.string(), z.number()]), ja: Side, en: Side }))

/** `desk similar`: the ids of the entries nearest to a text in either language, at most ten, the nearest first. */
export async function similar({ options, words }: CommandCall): Promise<number> {
  const given = await readJson(options.entries!, words)
  const read = EntriesFile.safeParse(given)
  if (!read.success) throw new Refusal(wrongValues(read.error, given).map((wrong) => wordedValue(wrong, words)))
  const glossary = options.glossary === undefined ? shippedGlossary : await readText(options.glossary, words)
  const entries = read.data.map(({ ja, en }, index) => ({ id: String(index), ja: ja ?? null, en: en ?? null }))
  const nearest = similarEntries(options.text!, entries, glossaryOf(parseGlossary(glossary)))
  const ids = nearest.map((place) => read.data[Number(place)]!.id)
  if (options.json) await printJson(ids)
  else for (const id of ids) await print(onOneLine(String(id)))
  return 0
}

async function readText(path: string, words: Words): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(words.cli.unreadableFile(path))
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(words.cli.settings.notUtf8(path))
  }
}
