import type { IssueLanguage } from '../../../shared/newsletter/issue/document.ts'
import type { Issue } from '../../../shared/newsletter/issue/issue.ts'
import { plainDay } from '../../ui/dates.ts'
import { monthWords } from './month-words.ts'

/** What the names in double braces become, as the mail has them. */
export function variablesFor(
  issue: Pick<Issue, 'number' | 'day'>,
  title: Record<IssueLanguage, string>,
): Record<IssueLanguage, Record<string, string>> {
  const of = (language: IssueLanguage) => ({
    number: String(issue.number),
    title: title[language],
    month: monthWords(language, issue.day),
    date: longDay(language, issue.day),
  })
  return { ja: of('ja'), en: of('en') }
}

function longDay(language: IssueLanguage, day: string): string {
  if (language === 'ja') return plainDay('ja', day)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(
    new Date(Date.UTC(year, month - 1, date)),
  )
}
