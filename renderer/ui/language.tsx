import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { wordsFor, type Words } from '../../shared/words/index.ts'
import { datesFor, type Dates } from './dates.ts'

export type WindowLanguage = 'ja' | 'en'

const LanguageContext = createContext<{
  language: WindowLanguage
  setLanguage: (language: WindowLanguage) => void
  timeZone: string | undefined
}>({
  language: 'ja',
  setLanguage: () => undefined,
  timeZone: undefined,
})

/** Gives everything inside the language of the window and the office's time zone. */
export function LanguageProvider(props: {
  language: WindowLanguage
  setLanguage: (language: WindowLanguage) => void
  timeZone?: string | undefined
  children: ReactNode
}) {
  const { language, setLanguage, timeZone, children } = props
  const value = useMemo(() => ({ language, setLanguage, timeZone }), [language, setLanguage, timeZone])
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>
}

/** The language of the window, and how to change it at once: `const [language, setLanguage] = useLanguage()`. */
export function useLanguage(): readonly [WindowLanguage, (language: WindowLanguage) => void] {
  const { language, setLanguage } = useContext(LanguageContext)
  return [language, setLanguage]
}

/** Every word of the program in the language of the window. */
export function useWords(): Words {
  return wordsFor(useContext(LanguageContext).language)
}

/** The office's time zone (IANA); undefined for that of the computer. */
export function useTimeZone(): string | undefined {
  return useContext(LanguageContext).timeZone
}

/** Dates and times as the window's language writes them, in the office's time zone. */
export function useDates(): Dates {
  const { language, timeZone } = useContext(LanguageContext)
  return useMemo(() => datesFor(language, timeZone), [language, timeZone])
}
