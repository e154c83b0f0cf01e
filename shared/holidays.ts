import { addDays, weekdayOf, type Day } from './days.ts'

/** Whose holidays are known. California's are those on which its offices close besides the federal ones. */
export const lands = ['japan', 'unitedStates', 'california'] as const
export type Land = (typeof lands)[number]

export type HolidayName =
  | 'newYear'
  | 'comingOfAge'
  | 'foundation'
  | 'emperor'
  | 'springEquinox'
  | 'showa'
  | 'constitution'
  | 'greenery'
  | 'children'
  | 'marine'
  | 'mountain'
  | 'aged'
  | 'autumnEquinox'
  | 'healthAndSports'
  | 'sports'
  | 'culture'
  | 'labourThanksgiving'
  | 'accession'
  | 'enthronement'
  | 'citizens'
  | 'king'
  | 'washington'
  | 'memorial'
  | 'juneteenth'
  | 'independence'
  | 'labor'
  | 'columbus'
  | 'veterans'
  | 'thanksgiving'
  | 'christmas'
  | 'endOfMarch'
  | 'afterThanksgiving'

/** A holiday on the day on which it is kept; `instead` where it falls on another day and is kept on this one. */
export type Holiday = { day: Day; land: Land; name: HolidayName; instead: boolean }

/** Why a day may be none of work. */
export type Rest = { weekend: 'saturday' | 'sunday' } | Holiday

/** The years whose holidays are known: the Japanese law has been as it is since 2007, and equinoxes are approximated until 2150. */
const known = { first: 2007, last: 2150 }

/** Why a day may be none of work, the weekend first; nothing of an ordinary working day, and of what is not typed to its end. */
export function restOn(day: Day): Rest[] {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return []
  const weekday = weekdayOf(day)
  const weekend: Rest[] = weekday < 6 ? [] : [{ weekend: weekday === 6 ? 'saturday' : 'sunday' }]
  return [...weekend, ...holidaysOf(Number(day.slice(0, 4))).filter((one) => one.day === day)]
}

/** All holidays that are kept in a year of 2007 to 2150; none of another. */
export function holidaysOf(year: number): Holiday[] {
  if (year < known.first || year > known.last) return []
  // The first of January can be kept on the last day of the year before.
  const federal = [...federalOf(year), ...federalOf(year + 1)].flatMap(withFridayOrMonday)
  const all = [...japanOf(year), ...federal, ...californiaOf(year)]
  return all.filter(({ day }) => day.startsWith(`${year}`))
}

/** Act on National Holidays (Act No. 178 of 1948): article 2, and article 3 for the days that follow from them. */
function japanOf(year: number): Holiday[] {
  const own = japanByArticle2(year).map(([name, day]) => named('japan', name, day))
  const isHoliday = (day: Day): boolean => own.some((one) => one.day === day)
  const instead = own
    .filter(({ day }) => weekdayOf(day) === 7)
    .map((one) => {
      let day = addDays(one.day, 1)
      while (isHoliday(day)) day = addDays(day, 1)
      return { ...one, day, instead: true }
    })
  const between = own
    .map(({ day }) => addDays(day, 1))
    .filter((day) => !isHoliday(day) && isHoliday(addDays(day, 1)) && !instead.some((one) => one.day === day))
    .map((day) => named('japan', 'citizens', day))
  return [...own, ...instead, ...between]
}

function japanByArticle2(year: number): [HolidayName, Day][] {
  const spring = equinox(year, 20.8431, 21.851)
  const autumn = equinox(year, 23.2488, 24.2488)
  // Three holidays were moved for the Games in Tokyo by laws for these two years.
  const moved = movedForGames[year]
  return [
    ['newYear', at(year, 1, 1)],
    ['comingOfAge', nth(year, 1, 2, 1)],
    ['foundation', at(year, 2, 11)],
    ...(year === 2019 ? [] : [['emperor', year < 2019 ? at(year, 12, 23) : at(year, 2, 23)] as [HolidayName, Day]]),
    ['springEquinox', at(year, 3, spring)],
    ['showa', at(year, 4, 29)],
    ...(year === 2019
      ? ([
          ['accession', at(year, 5, 1)],
          ['enthronement', at(year, 10, 22)],
        ] as [HolidayName, Day][])
      : []),
    ['constitution', at(year, 5, 3)],
    ['greenery', at(year, 5, 4)],
    ['children', at(year, 5, 5)],
    ['marine', moved?.marine ?? nth(year, 7, 3, 1)],
    ...(year < 2016 ? [] : [['mountain', moved?.mountain ?? at(year, 8, 11)] as [HolidayName, Day]]),
    ['aged', nth(year, 9, 3, 1)],
    ['autumnEquinox', at(year, 9, autumn)],
    [year < 2020 ? 'healthAndSports' : 'sports', moved?.sports ?? nth(year, 10, 2, 1)],
    ['culture', at(year, 11, 3)],
    ['labourThanksgiving', at(year, 11, 23)],
  ]
}

const movedForGames: Record<number, Record<'marine' | 'mountain' | 'sports', Day>> = {
  2020: { marine: '2020-07-23', sports: '2020-07-24', mountain: '2020-08-10' },
  2021: { marine: '2021-07-22', sports: '2021-07-23', mountain: '2021-08-08' },
}

/**
 * The day of the month of an equinox in Japan. The government names it each February for the year after, by the almanac; this is the usual
 * approximation of that, one constant until 2099 and another until 2150.
 */
function equinox(year: number, until2099: number, until2150: number): number {
  const since = year - 1980
  return Math.floor((year < 2100 ? until2099 : until2150) + 0.242194 * since - Math.floor(since / 4))
}

/** 5 U.S.C. 6103(a). */
function federalOf(year: number): Holiday[] {
  const days: [HolidayName, Day][] = [
    ['newYear', at(year, 1, 1)],
    ['king', nth(year, 1, 3, 1)],
    ['washington', nth(year, 2, 3, 1)],
    ['memorial', addDays(nth(year, 6, 1, 1), -7)],
    ...(year < 2021 ? [] : [['juneteenth', at(year, 6, 19)] as [HolidayName, Day]]),
    ['independence', at(year, 7, 4)],
    ['labor', nth(year, 9, 1, 1)],
    ['columbus', nth(year, 10, 2, 1)],
    ['veterans', at(year, 11, 11)],
    ['thanksgiving', nth(year, 11, 4, 4)],
    ['christmas', at(year, 12, 25)],
  ]
  return days.map(([name, day]) => named('unitedStates', name, day))
}

/** 5 U.S.C. 6103(b) and Executive Order 11582: a Saturday's is kept on the Friday before, a Sunday's on the Monday after. */
function withFridayOrMonday(one: Holiday): Holiday[] {
  const weekday = weekdayOf(one.day)
  if (weekday < 6) return [one]
  return [one, { ...one, day: addDays(one.day, weekday === 6 ? -1 : 1), instead: true }]
}

/** California Government Code 6700 and 19853: of these only a Sunday's is kept on another day. */
function californiaOf(year: number): Holiday[] {
  const march = named('california', 'endOfMarch', at(year, 3, 31))
  const sunday = weekdayOf(march.day) === 7
  return [
    march,
    ...(sunday ? [{ ...march, day: addDays(march.day, 1), instead: true }] : []),
    named('california', 'afterThanksgiving', addDays(nth(year, 11, 4, 4), 1)),
  ]
}

const named = (land: Land, name: HolidayName, day: Day): Holiday => ({ day, land, name, instead: false })

function at(year: number, month: number, day: number): Day {
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
}

/** The nth weekday of a month. */
function nth(year: number, month: number, which: number, weekday: number): Day {
  const first = at(year, month, 1)
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which - 1))
}
