import { addDays } from '../days.ts'
import type { Workload } from './asked.ts'

/** Rows of weeks from the first to the last that has a row: those of weeks in which nothing came stand between them with nothing. */
export function wholeWeeks(rows: Workload['rows']): Workload['rows'] {
  const known = new Map(rows.map((row) => [row.value, row]))
  const mondays = rows.map(({ value }) => value).toSorted()
  const last = mondays.at(-1) ?? ''
  const whole: Workload['rows'] = []
  for (let monday = mondays[0] ?? ''; monday !== '' && monday <= last; monday = addDays(monday, 7))
    whole.push(
      known.get(monday) ?? {
        value: monday,
        names: { ja: '', en: '' },
        arrived: 0,
        answered: 0,
        medianHours: null,
        overdue: 0,
      },
    )
  return whole
}
