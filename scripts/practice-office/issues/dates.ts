/** A day as an issue writes it in both languages, with its weekday: 1月9日(土), Saturday, January 9. */
export type IssueDay = { iso: string; ja: string; en: string; weekday: { ja: string; en: string } }

/** The nth weekday (0 Sunday to 6) of the month that lies so many months after this one; nth counts from 1. */
export function nthWeekday(now: Date, months: number, weekday: number, nth: number): IssueDay {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
  const day = 1 + ((weekday - first.getUTCDay() + 7) % 7) + (nth - 1) * 7
  return dayOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day)))
}

/** The first of the month that lies so many months after this one. */
export function firstOf(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}

function dayOf(date: Date): IssueDay {
  const said = (locale: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(date)
  const weekday = { ja: said('ja-JP', { weekday: 'short' }), en: said('en-US', { weekday: 'long' }) }
  return {
    iso: date.toISOString().slice(0, 10),
    ja: `${said('ja-JP', { month: 'long', day: 'numeric' })}(${weekday.ja})`,
    en: `${weekday.en}, ${said('en-US', { month: 'long', day: 'numeric' })}`,
    weekday,
  }
}
