import { useLanguage, useWords } from '../../ui/language.tsx'

/** The month of a day that belongs to no time zone (2026-12-01): 2026年12月 · December 2026. */
export function monthWords(language: 'ja' | 'en', day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  }).format(new Date(Date.UTC(year, month - 1, 1)))
}

/** What an issue is called: 第87号(2026年12月) · No. 87, December 2026. */
export function useIssueName(): (issue: { number: number; day: string }) => string {
  const say = useWords().newsletter.issues
  const [language] = useLanguage()
  return ({ number, day }) => say.numberAndMonth(number, monthWords(language, day))
}
