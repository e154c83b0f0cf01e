const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A month (2026-10) as a language writes it: 2026年10月 · Oct 2026. */
export function monthIn(language: 'ja' | 'en', month: string): string {
  const [year, number] = month.split('-').map(Number)
  return language === 'ja' ? `${year}年${number}月` : `${english[number! - 1] ?? ''} ${year}`
}
