import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'

/** A date, a time or a number of a text: its value, by which both languages are compared, and how it is written there. */
export type Figure = { kind: 'date' | 'time' | 'number'; value: string; written: string; date?: WrittenDate }

/** A day as it is written; the year, the weekday (0 is Sunday) where they are. */
export type WrittenDate = { year: number | null; month: number; day: number; weekday: number | null }

/**
 * The dates, times and numbers of a text in one language, in their order. Each kind of writing is taken out of the text before the next is looked
 * for, so that the 9 of January 9 is no number besides.
 */
export function figuresIn(text: string, language: IssueLanguage): Figure[] {
  const found: { figure: Figure; at: number }[] = []
  let rest = text.normalize('NFKC')
  for (const { pattern, read } of language === 'ja' ? japanese : english)
    rest = rest.replace(pattern, (...all: unknown[]) => {
      const written = all[0] as string
      const groups = all.at(-1) as Record<string, string | undefined>
      const figures = read(groups, written.trim())
      if (figures === null) return written
      const at = all.at(-3) as number
      for (const figure of figures) found.push({ figure, at })
      // As long as before, so that places stay; a sign that no pattern takes for a part of a word.
      return '\u0000'.repeat(written.length)
    })
  return found.toSorted((one, other) => one.at - other.at).map(({ figure }) => figure)
}

type Read = (groups: Record<string, string | undefined>, written: string) => Figure[] | null
type Pattern = { pattern: RegExp; read: Read }

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdaysEn = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekdaysJa = '日月火水木金土'
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

const year = (written: string | undefined): number | null => (written === undefined ? null : Number(written))

function dateOf(found: WrittenDate, written: string): Figure[] | null {
  if (found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31) return null
  return [{ kind: 'date', value: `${found.month}-${found.day}`, written, date: found }]
}

function timeOf(hour: number, minute: number, written: string): Figure[] | null {
  if (hour > 24 || minute > 59) return null
  return [{ kind: 'time', value: `${hour}:${String(minute).padStart(2, '0')}`, written }]
}

const numberOf = (value: string | number, written: string): Figure[] => [
  { kind: 'number', value: String(value), written },
]

/** 1,500 and 1500 are one number; a point stays. */
const plain = (written: string): string => written.replaceAll(',', '').replace(/^0+(?=\d)/, '')

const monthEn = months
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|')
  .replace('sep(?:tember)?', 'sept?(?:ember)?')
const weekdayEn = '(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s+)?'
const monthNumber = (name: string): number =>
  months.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1
const weekdayNumber = (name: string | undefined): number | null =>
  name === undefined ? null : weekdaysEn.indexOf(name.slice(0, 3).toLowerCase())

const units = { 千: 1000, 万: 10_000, 億: 100_000_000 }

const japanese: readonly Pattern[] = [
  {
    pattern:
      /(?:(?:(?<era>令和|平成|昭和)(?<eraYear>\d{1,2}|元)|(?<year>\d{4}))年\s*(?:\((?:令和|平成|昭和)?\S{1,4}年\)\s*)?)?(?<month>\d{1,2})月\s*(?<day>\d{1,2})日(?:\s*[((](?<weekday>[日月火水木金土])[^)()]{0,6}[))]|(?<long>[日月火水木金土])曜日?)?/gu,
    read: (found, written) => {
      const era =
        found['era'] === undefined
          ? null
          : eras[found['era']]! + Number(found['eraYear'] === '元' ? 1 : found['eraYear'])
      const weekday = found['weekday'] ?? found['long']
      return dateOf(
        {
          year: era ?? year(found['year']),
          month: Number(found['month']),
          day: Number(found['day']),
          weekday: weekday === undefined ? null : weekdaysJa.indexOf(weekday),
        },
        written,
      )
    },
  },
  {
    pattern:
      /(?:(?<half>午前|午後)\s*)?(?<hour>\d{1,2})(?:時(?:(?<minute>\d{1,2})分|(?<thirty>半))?|:(?<exact>\d\d))(?!\d|間)/gu,
    read: (found, written) =>
      timeOf(
        Number(found['hour']) + (found['half'] === '午後' && Number(found['hour']) < 12 ? 12 : 0),
        found['thirty'] === undefined ? Number(found['minute'] ?? found['exact'] ?? 0) : 30,
        written,
      ),
  },
  { pattern: /正午/gu, read: (_, written) => timeOf(12, 0, written) },
  // A year alone is a number that English has as well; a month alone is a word there.
  {
    pattern: /(?<era>令和|平成|昭和)(?<eraYear>\d{1,2}|元)年/gu,
    read: (found, written) =>
      numberOf(eras[found['era']!]! + Number(found['eraYear'] === '元' ? 1 : found['eraYear']), written),
  },
  {
    pattern: /(?<month>\d{1,2})月(?!\d)/gu,
    read: (found, written) => [{ kind: 'date', value: `${Number(found['month'])}-`, written }],
  },
  {
    pattern: /(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<unit>万|千|億)/gu,
    read: (found, written) =>
      numberOf(Number(plain(found['number']!)) * units[found['unit'] as keyof typeof units], written),
  },
  {
    pattern: /(?<number>\d[\d,]*(?:\.\d+)?)/gu,
    read: (found, written) => numberOf(plain(found['number']!.replace(/,$/, '')), written),
  },
]

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  once: 1,
  twice: 2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
}

const english: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `${weekdayEn}\\b(?<month>${monthEn})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:\\s*\\((?<later>sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?\\))?(?:,?\\s+(?<year>(?:19|20)\\d\\d))?`,
      'giu',
    ),
    read: (found, written) =>
      dateOf(
        {
          year: year(found['year']),
          month: monthNumber(found['month']!),
          day: Number(found['day']),
          weekday: weekdayNumber(found['weekday'] ?? found['later']),
        },
        written,
      ),
  },
  {
    pattern: new RegExp(
      `${weekdayEn}\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${monthEn})\\b\\.?(?:,?\\s+(?<year>(?:19|20)\\d\\d))?`,
      'giu',
    ),
    read: (found, written) =>
      dateOf(
        {
          year: year(found['year']),
          month: monthNumber(found['month']!),
          day: Number(found['day']),
          weekday: weekdayNumber(found['weekday']),
        },
        written,
      ),
  },
  {
    pattern: new RegExp(
      `${weekdayEn}\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>(?:19|20)\\d\\d))?(?![\\d/])`,
      'giu',
    ),
    read: (found, written) =>
      dateOf(
        {
          year: year(found['year']),
          month: Number(found['month']),
          day: Number(found['day']),
          weekday: weekdayNumber(found['weekday']),
        },
        written,
      ),
  },
  // The first of two times shares the half of the day with the second: 2:00–4:00 p.m.
  {
    pattern:
      /\b(?<hour>\d{1,2})(?::(?<minute>\d\d))?\s*[–—-]\s*(?<end>\d{1,2})(?::(?<endMinute>\d\d))?\s*(?<half>[ap])\.?m\b\.?/giu,
    read: (found, written) => {
      const late = (hour: number): number => twelve(hour, found['half']!)
      const end = late(Number(found['end']))
      const begin = late(Number(found['hour']))
      const times = [
        timeOf(begin > end ? begin - 12 : begin, Number(found['minute'] ?? 0), written),
        timeOf(end, Number(found['endMinute'] ?? 0), written),
      ]
      return times.some((one) => one === null) ? null : times.flatMap((one) => one!)
    },
  },
  {
    pattern: /\b(?<hour>\d{1,2})(?::(?<minute>\d\d))?\s*(?<half>[ap])\.?m\b\.?/giu,
    read: (found, written) =>
      timeOf(twelve(Number(found['hour']), found['half']!), Number(found['minute'] ?? 0), written),
  },
  {
    pattern: /\b(?<hour>\d{1,2}):(?<minute>\d\d)(?!\d)/gu,
    read: (found, written) => timeOf(Number(found['hour']), Number(found['minute']), written),
  },
  { pattern: /\bnoon\b/giu, read: (_, written) => timeOf(12, 0, written) },
  // May alone is more often no month.
  {
    pattern: new RegExp(
      `\\b(?<month>${months.filter((one) => one !== 'may').join('|')}|may(?=\\s+(?:19|20)\\d\\d))\\b`,
      'giu',
    ),
    read: (found, written) => [{ kind: 'date', value: `${monthNumber(found['month']!)}-`, written }],
  },
  {
    pattern: /(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<unit>thousand|million)\b/giu,
    read: (found, written) =>
      numberOf(
        Number(plain(found['number']!)) * (found['unit']!.toLowerCase() === 'thousand' ? 1000 : 1_000_000),
        written,
      ),
  },
  {
    pattern: new RegExp(`\\b(?<word>${Object.keys(words).join('|')})\\b`, 'giu'),
    read: (found, written) => [{ kind: 'number', value: String(words[found['word']!.toLowerCase()]), written }],
  },
  {
    pattern: /(?<number>\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?/gu,
    read: (found, written) => numberOf(plain(found['number']!.replace(/,$/, '')), written),
  },
]

function twelve(hour: number, half: string): number {
  const late = half.toLowerCase() === 'p'
  if (hour === 12) return late ? 12 : 0
  return late ? hour + 12 : hour
}
