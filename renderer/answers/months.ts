const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A month (2026-10) as a language writes it: 2026年10月 · Oct 2026. */
export function monthIn(language: 'ja' | 'en', month: string): string {
  const [year, number] = month.split('-').map(Number)
  return language === 'ja' ? `${year}年${number}月` : `${english[number! - 1] ?? ''} ${year}`
}

/** A day (2026-11-23) as it stands under an axis: 11月23日 · Nov 23. */
export function shortDay(language: 'ja' | 'en', day: string): string {
  const [month, date] = day.slice(5, 10).split('-').map(Number)
  return language === 'ja' ? `${month}月${date}日` : `${english[month! - 1] ?? ''} ${date}`
}
