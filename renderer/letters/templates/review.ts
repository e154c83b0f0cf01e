/** The same day a year later; of a leap day the last of February. */
export function yearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return [year + 1, month, Math.min(date, last)].map((part) => String(part).padStart(2, '0')).join('-')
}

/** True where it should have been looked at again by now. */
export const isOverdue = (reviewOn: string, today: string): boolean => reviewOn < today
