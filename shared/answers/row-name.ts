import type { Language } from '../office/account.ts'
import { wordsFor } from '../words/index.ts'
import { noneRow, restRow } from './asked.ts'

/** What a row of counts is called: a category, a value that people gave, or what stands in place of values. */
export function rowName(
  { value, names }: { value: string; names: Readonly<Record<Language, string>> },
  language: Language,
): string {
  const { none, rest } = wordsFor(language).answers.asked
  return value === noneRow ? none : value === restRow ? rest : names[language]
}
