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

/** The parts of a kind that is not 0. */
export function partsOf(kind: number): { state: ReaderState; language: ReaderLanguage; how: ConsentHow | null } {
  const rest = Math.floor((kind - 1) / hows.length)
  return {
    state: states[Math.floor(rest / languages.length)]!,
    language: languages[rest % languages.length]!,
    how: hows[(kind - 1) % hows.length]!,
  }
}

/** Days from 1970 to a day (2024-06-04), and back. */
export const dayOf = (date: string): number => Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
