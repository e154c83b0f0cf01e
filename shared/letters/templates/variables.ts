import { wordsFor } from '../../words/index.ts'
import { nameKey } from './template-text.ts'

/** What every letter says of itself for a template. */
export const letterVariables = [
  'name',
  'number',
  'subject',
  'received',
  'receivedInEra',
  'today',
  'todayInEra',
  'phone',
  'writer',
  'office',
] as const
export type LetterVariable = (typeof letterVariables)[number]

/** The names of a variable in both languages. */
export const namesOfVariable = (variable: LetterVariable): string[] => [
  wordsFor('ja').templates.variables[variable],
  wordsFor('en').templates.variables[variable],
]

/** True where this is the name of a variable of every letter. */
export const isLetterVariable = (name: string): boolean =>
  letterVariables.some((variable) => namesOfVariable(variable).some((one) => nameKey(one) === nameKey(name)))
