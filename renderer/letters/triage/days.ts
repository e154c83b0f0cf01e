import { addDays, mondayOf, type Day } from '../../../shared/days.ts'

/** The days that are chosen most, by name, each once: tomorrow may be a Monday, and so may be the day in a week. */
export function nearDays(today: Day): { name: 'today' | 'tomorrow' | 'nextMonday' | 'inAWeek'; day: Day }[] {
  return [
    { name: 'today' as const, day: today },
    { name: 'tomorrow' as const, day: addDays(today, 1) },
    { name: 'nextMonday' as const, day: addDays(mondayOf(today), 7) },
    { name: 'inAWeek' as const, day: addDays(today, 7) },
  ].filter((one, place, all) => all.findIndex(({ day }) => day === one.day) === place)
}
