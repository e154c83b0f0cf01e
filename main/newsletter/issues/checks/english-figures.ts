import { weekdayEn, weekdayNumber } from './common-figures.ts'
import {
  dateOf,
  digits,
  monthValue,
  numberOf,
  type Pattern,
  plainNumber,
  product,
  timeOf,
  timeValue,
  twelve,
  weekdayOf,
} from './figure.ts'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const monthEn = months
  .map((name) =>
    name.length > 4 ? `${name.slice(0, 3)}(?:${name === 'September' ? 't(?:ember)?' : name.slice(3)})?` : name,
  )
  .concat('Jun', 'Jul')
  .join('|')
const monthNumber = (name: string): number =>
  months.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1
const year = '(?:19|20)\\d\\d'

/** What is no name of a month where it begins with a small letter. */
const isWord = (month: string): boolean => /^(?:may|march|mar|dec|sep)$/.test(month)

const before = `(?:\\b(?<weekday>${weekdayEn})\\b\\.?,?\\s{1,3}(?:the\\s)?)?`
const behind = `(?:,?\\s{0,2}\\(?\\b(?<later>${weekdayEn})\\b\\.?\\)?)?`
const ordinal = '(?:st|nd|rd|th)?'

const eras: Readonly<Record<string, number>> = { reiwa: 2018, heisei: 1988, showa: 1925, taisho: 1911, meiji: 1867 }

const small: Readonly<Record<string, number>> = Object.fromEntries([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
  ['once', 1],
  ['twice', 2],
  ['a', 1],
])
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const smallWord = Object.keys(small)
  .filter((word) => word !== 'a')
  .join('|')
const scaleWord = 'thousand|million|billion|trillion'

/** How English writes figures, what holds the most of them first. */
export const englishFigures: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${before}\\b(?<month>${monthEn})\\b\\.?\\s{1,3}(?:the\\s)?(?<day>\\d{1,2})${ordinal}(?![\\d:]|\\s?[ap]\\.?m\\b)(?:,?\\s{0,2}\\((?<bracketed>${weekdayEn})\\.?[^()]{0,12}\\))?(?:,?\\s{1,3}(?<year>${year})\\b)?${behind}`,
      'giu',
    ),
    read: readDate,
  },
  {
    pattern: new RegExp(
      `${before}\\b(?<day>\\d{1,2})${ordinal}\\s{1,3}(?:of\\s)?(?<month>${monthEn})\\b\\.?(?:,?\\s{1,3}(?<year>${year})\\b)?${behind}`,
      'giu',
    ),
    read: readDate,
  },
  {
    pattern: new RegExp(
      `\\b(?<part>half|quarter)\\s{1,2}(?<side>past|to)\\s{1,2}(?<hour>noon|\\d{1,2}|${smallWord})(?:\\s{0,2}(?<half>[ap])\\.?m\\b\\.?|\\s(?:in the (?<day>morning|afternoon|evening)|at (?<night>night))\\b)?`,
      'giu',
    ),
    read: readPast,
  },
  {
    pattern: /\b(?:12(?::00)?\s{0,2})?(?<what>noon|midday|midnight)\b/giu,
    read: (found, written) => timeOf(found['what']!.toLowerCase() === 'midnight' ? 0 : 12, 0, written),
  },
  {
    pattern: new RegExp(
      `\\b(?<hour>\\d{1,2}|${smallWord})(?::(?<minute>\\d\\d))?\\s{0,2}(?:o['’]clock\\b(?:\\s(?:in the (?<half>morning|afternoon|evening)|at (?<night>night)))?|(?:in the (?<only>morning|afternoon|evening)|at (?<late>night))\\b)`,
      'giu',
    ),
    read: (found, written) => {
      const hour = wordValue(found['hour']!)
      const half = (found['half'] ?? found['only'] ?? found['night'] ?? found['late'])?.toLowerCase()
      if (hour > 12) return null
      return timeOf(half === undefined ? hour : twelve(hour, half !== 'morning'), Number(found['minute'] ?? 0), written)
    },
  },
  {
    pattern: /(?<!\d|\d:)(?<hour>\d{1,2}):(?<minute>\d\d)(?!\d)/gu,
    read: (found, written) => timeOf(Number(found['hour']), Number(found['minute']), written),
  },
  {
    pattern: new RegExp(`\\b(?<era>${Object.keys(eras).join('|')})\\s{1,2}(?<year>\\d{1,2})(?!\\d)`, 'giu'),
    read: (found, written) => [numberOf(eras[found['era']!.toLowerCase()]! + Number(found['year']), written)],
  },
  {
    pattern: new RegExp(
      `\\b(?<month>${months.join('|')}|${months.join('|').toUpperCase()})\\b(?<year>\\s${year})?`,
      'gu',
    ),
    read: (found, written) => ofMonth(found['month']!, found['year'], written, /^may$/iu.test(found['month']!)),
  },
  {
    pattern: new RegExp(`\\b(?<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?(?<year>\\s${year})?`, 'gu'),
    read: (found, written) => ofMonth(found['month']!, found['year'], written, true),
  },
  {
    pattern: /\b(?<weekday>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?\b/giu,
    read: (found, written) => [weekdayOf(weekdayNumber(found['weekday'])!, written)],
  },
  {
    pattern: /\b(?<weekday>Sun|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)\b/gu,
    read: (found, written) => [{ ...weekdayOf(weekdayNumber(found['weekday'])!, written), optional: true }],
  },
  {
    pattern: /\bweekend(?:s)?\b/giu,
    read: (_, written) => [6, 0].map((one) => ({ ...weekdayOf(one, written), optional: true })),
  },
  {
    pattern: /\bweekday(?:s)?\b/giu,
    read: (_, written) => [1, 2, 3, 4, 5].map((one) => ({ ...weekdayOf(one, written), optional: true })),
  },
  {
    pattern: new RegExp(`(?<number>${digits})\\s{0,2}(?<scale>hundred|${scaleWord})\\b`, 'giu'),
    read: (found, written) => [
      numberOf(product(Number(plainNumber(found['number']!)), scales[found['scale']!.toLowerCase()]!), written),
    ],
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<first>a|${smallWord})\\s{1,2}(?<by>hundred|dozen)(?:\\s{1,2}(?:and\\s)?(?<rest>${smallWord})(?:[-\\s](?<unit>${smallWord}))?)?|(?<tens>a(?=\\s(?:${scaleWord}))|${smallWord})(?:[-\\s](?<one>${smallWord}))?(?<half>\\sand a half)?)(?:\\s{1,2}(?<scale>${scaleWord}))?\\b`,
      'giu',
    ),
    read: readWords,
  },
  {
    pattern: new RegExp(`(?<number>${digits})(?:st|nd|rd|th)?`, 'gu'),
    read: (found, written) => [numberOf(plainNumber(found['number']!), written)],
  },
]

/** Half past ten, a quarter to eight in the evening; without a half of the day either may be meant. */
function readPast(found: Readonly<Record<string, string | undefined>>, written: string): ReturnType<typeof timeOf> {
  const named = found['hour']!.toLowerCase() === 'noon' ? 12 : wordValue(found['hour']!)
  if (named > 12 || (found['part']!.toLowerCase() === 'half' && found['side']!.toLowerCase() === 'to')) return null
  const minutes = found['side']!.toLowerCase() === 'to' ? -15 : found['part']!.toLowerCase() === 'half' ? 30 : 15
  const at = (late: boolean): string => {
    const all = (twelve(named, late) * 60 + minutes + 1440) % 1440
    return timeValue(Math.floor(all / 60), all % 60)
  }
  const half = (found['half'] ?? found['day'] ?? found['night'])?.toLowerCase()
  const late = half !== undefined && half !== 'a' && half !== 'morning'
  const [value, other] = [at(late), at(!late)]
  return [{ kind: 'time', value, written, or: half === undefined ? [other] : [] }]
}

function readDate(found: Readonly<Record<string, string | undefined>>, written: string): ReturnType<typeof dateOf> {
  if (isWord(found['month']!)) return null
  return dateOf(
    {
      year: found['year'] === undefined ? null : Number(found['year']),
      yearsOn: null,
      month: monthNumber(found['month']!),
      day: Number(found['day']),
      weekday: weekdayNumber(found['weekday'] ?? found['bracketed'] ?? found['later']),
    },
    written,
  )
}

function ofMonth(
  month: string,
  yearBehind: string | undefined,
  written: string,
  mayBeNone: boolean,
): ReturnType<typeof dateOf> {
  const figure = { kind: 'date' as const, value: monthValue(monthNumber(month)), written }
  if (yearBehind !== undefined) return [figure, numberOf(Number(yearBehind), written)]
  return [mayBeNone ? { ...figure, optional: true } : figure]
}

const wordValue = (word: string): number => small[word.toLowerCase()] ?? Number(word)

/** Twenty-five, two hundred and one, three thousand; what follows without belonging to it is read as one more. */
function readWords(found: Readonly<Record<string, string | undefined>>, written: string): ReturnType<typeof dateOf> {
  const scale = found['scale'] === undefined ? 1 : scales[found['scale'].toLowerCase()]!
  const [head, tail] = found['by'] === undefined ? [found['tens'], found['one']] : [found['rest'], found['unit']]
  const begin = found['by'] === undefined ? 0 : wordValue(found['first']!) * scales[found['by'].toLowerCase()]!
  const [first, second] = [head, tail].map((word) => (word === undefined ? 0 : wordValue(word))) as [number, number]
  const values =
    second === 0 || (first >= 20 && first % 10 === 0 && second < 10)
      ? [begin + first + second]
      : [begin + first, second]
  return values.map((value, at) => {
    const one = product(value, at === values.length - 1 ? scale : 1)
    const figure = { ...numberOf(found['half'] === undefined ? one : one + 0.5, written), optional: true as const }
    return found['half'] === undefined ? figure : { ...figure, or: [String(one)] }
  })
}
