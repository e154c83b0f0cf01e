import { ConsentHow, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'

export const states = ReaderState.options
export const languages = ReaderLanguage.options
/** The last is for readers without any known consent. */
const hows = [...ConsentHow.options, null] as const

/** How many values `kindOf` has. */
export const kindCount = 1 + states.length * languages.length * hows.length

/** State, language and kind of consent in one number above 0. */
export function kindOf(state: ReaderState, language: ReaderLanguage, how: ConsentHow | null): number {
  return 1 + (states.indexOf(state) * languages.length + languages.indexOf(language)) * hows.length + hows.indexOf(how)
}

type Parts = { readonly state: ReaderState; readonly language: ReaderLanguage; readonly how: ConsentHow | null }

/** The parts of a kind that is not 0. */
export const partsOf = (kind: number): Parts => parts[kind - 1]!

/** In the order of their numbers. */
const parts: readonly Parts[] = states.flatMap((state) =>
  languages.flatMap((language) => hows.map((how) => ({ state, language, how }))),
)

/** Days from 1970 to a day (2024-06-04), and back. */
export const dayOf = (date: string): number => Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)
export function dateOf(day: number): string {
  let date = dates.get(day)
  if (date === undefined) dates.set(day, (date = new Date(day * 86_400_000).toISOString().slice(0, 10)))
  return date
}

/** A page shows a hundred of them, and a list has few thousand. */
const dates = new Map<number, string>()
