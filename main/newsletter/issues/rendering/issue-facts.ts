import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'

/** What stands in an issue and in no block of it. */
export type IssueFacts = {
  number: number
  /** The day of the issue in the office's time zone: 2026-12-01. */
  day: string
  title: Record<IssueLanguage, string>
  subjects: Record<IssueLanguage, string>
  /** Where readers write to opt out, and the Site's page where it has one. */
  optOut: { mail: string; page: string | null }
  /** Where an image is: `cid:` in a mail, an address in a page. Null where the image is not there any more. */
  imageOf(hash: string): { src: string; width: number; height: number } | null
}

/** What the names in double braces become in one language. */
export function variablesOf(
  { number, day, title }: Pick<IssueFacts, 'number' | 'day' | 'title'>,
  language: IssueLanguage,
): Record<string, string> {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const moment = new Date(Date.UTC(year, month - 1, date))
  const long = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', { timeZone: 'UTC', ...options }).format(moment)
  return {
    number: String(number),
    title: title[language],
    month: long({ year: 'numeric', month: 'long' }),
    date: long({ year: 'numeric', month: 'long', day: 'numeric' }),
  }
}

/** A text with its variables filled in; a name that is none stays as it was typed. */
export function fillVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([^{}]{0,80})\}\}/gu, (whole, typed: string) => {
    const name = typed.trim()
    return Object.hasOwn(variables, name) ? variables[name]! : whole
  })
}
