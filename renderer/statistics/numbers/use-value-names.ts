import { useMemo } from 'react'
import type { Dimension } from '../../../shared/statistics/questions.ts'
import { furtherValues } from '../../../shared/statistics/values.ts'
import type { Words } from '../../../shared/words/index.ts'
import { client, useQuery } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { monthWords, wholeDay, weekdayName, type Writing } from '../look/period-words.ts'
import { pathInWords } from './path-in-words.ts'

/** How a value is called, and its path where that is not its name. */
export type ValueName = { name: string; path?: string }

/** Names of values in the language of the window; `paths` are those whose page titles are wanted. */
export function useValueNames(paths: readonly string[] = []): (dimension: Dimension, value: string) => ValueName {
  const words = useWords().statistics
  const [language] = useLanguage()
  const wanted = [...new Set(paths)].slice(0, 1000).toSorted()
  const titles = useQuery(client.statistics.titles, { paths: wanted }, { enabled: wanted.length > 0 }).data
  const settings = useQuery(client.statistics.settings, {}).data?.settings
  return useMemo(() => {
    const titled = new Map(titles?.map(({ path, title }) => [path, title]))
    const sections = new Map(settings?.sections.map(({ code, name }) => [code, name[language] || name.ja || name.en]))
    return (dimension, value) => {
      if (value === furtherValues) return { name: words.manyOthers }
      if (pathDimensions.has(dimension)) {
        const title = titled.get(value)
        const path = pathInWords(value)
        return title === undefined ? { name: path } : { name: title, path }
      }
      if (dimension === 'section') {
        const section = sections.get(value)
        return { name: section === undefined ? value || words.otherSection : words.pagesIn(section) }
      }
      return { name: plainName(dimension, value, words, language) }
    }
  }, [words, language, titles, settings])
}

/** Dimensions whose values are paths of the Site. */
export const pathDimensions: ReadonlySet<Dimension> = new Set(['page', 'entry', 'exit', 'file', 'missing'])

function plainName(dimension: Dimension, value: string, words: Words['statistics'], language: Writing): string {
  switch (dimension) {
    case 'country':
      return value === '' ? words.unknown : countryName(language, value)
    case 'weekday':
      return words.weekday(weekdayName(language, Number(value)))
    case 'hour':
      return words.hour(Number(value))
    case 'day':
      return wholeDay(language, value)
    case 'month':
      return monthWords(language, value)
    case 'device':
      return words.devices[value] ?? (value || words.unknown)
    case 'robot':
      return words.robotNames[value] ?? (value || words.unknown)
    default:
      return value || (words.nothingThere[dimension] ?? words.unknown)
  }
}

const countries = new Map<Writing, Intl.DisplayNames>()

/** A country as it is written in short: 米国, US. A code that nobody knows stays as it is. */
export function countryName(language: Writing, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  // As the office writes it.
  if (language === 'ja' && code === 'US') return '米国'
  const known =
    countries.get(language) ??
    new Intl.DisplayNames(language, { type: 'region', style: language === 'ja' ? 'short' : 'long' })
  countries.set(language, known)
  return known.of(code) ?? code
}
