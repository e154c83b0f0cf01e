import { weekdayJa } from './common-figures.ts'
import {
  dateOf,
  digits,
  monthValue,
  numberOf,
  type Pattern,
  plainNumber,
  product,
  timeOf,
  twelve,
  weekdayOf,
} from './figure.ts'

const weekdays = '日月火水木金土'
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 }
const era = `(?<era>${Object.keys(eras).join('|')})(?<eraYear>\\d{1,2}|元|[一二三四五六七八九十]{1,4})年`
const years: Readonly<Record<string, number>> = { 一昨年: -2, 昨年: -1, 去年: -1, 今年: 0, 本年: 0, 来年: 1, 翌年: 1 }

/** Up to two digits, or what a calendar writes instead. */
const two = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'

const eraYearOf = (found: Readonly<Record<string, string | undefined>>): number =>
  eras[found['era']!]! + (found['eraYear'] === '元' ? 1 : numeral(found['eraYear']!))

/** What a half of the day does to an hour. */
const halves = '午前|午後|早朝|深夜|朝|昼|夕方|夕|夜|晩|[AaPp]\\.?[Mm]\\.?'

/** Where a list of weekdays begins: not within 祝日・月曜. */
const start = '(?:(?<=週)|(?<!\\p{Script=Han}))'
const between = '[・、,/~〜～–—-]'

const counters =
  '年間|か月|ヶ月|カ月|箇月|週間|日間|時間|分間|名|人|回|階|号|歳|才|円|ドル|件|冊|枚|台|本|点|組|校|か国|ヶ国|カ国|部|席|品|種|曲|作|社|館|周年|世紀|度|位|軒|句|首|匹|頭|個|室'

const units: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 億: 1e8, 兆: 1e12 }

/** How Japanese writes figures, what holds the most of them first. */
export const japaneseFigures: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `(?:(?:${era}|(?<year>\\d{4}|[〇一二三四五六七八九]{4})年|(?<relative>${Object.keys(years).join('|')})の?)\\s{0,2}(?:\\((?:令和|平成|昭和)?[^()\\s]{1,4}年?\\)\\s{0,2})?)?(?<![\\d一二三四五六七八九十])(?<month>${two})月\\s{0,2}(?<day>${two})日(?!間)(?:\\s{0,2}\\((?<weekday>${weekdayJa})[^()]{0,12}\\)|\\s?(?<long>[${weekdays}])曜日?)?`,
      'gu',
    ),
    read: (found, written) => {
      const weekday = found['weekday'] ?? found['long']
      return dateOf(
        {
          year:
            found['era'] !== undefined ? eraYearOf(found) : found['year'] === undefined ? null : yearOf(found['year']),
          yearsOn: found['relative'] === undefined ? null : years[found['relative']]!,
          month: numeral(found['month']!),
          day: numeral(found['day']!),
          weekday: weekday === undefined ? null : weekdays.indexOf(weekday),
        },
        written,
      )
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<half>${halves})の?\\s{0,2})?(?<![\\d一二三四五六七八九十]|\\d:)(?<hour>${two})(?:時(?:(?<minute>${two})分|(?<thirty>半))?(?![間代点刻期計速])|:(?<exact>\\d\\d)(?!\\d))`,
      'gu',
    ),
    read: (found, written) => {
      const { half } = found
      const minute = found['thirty'] === undefined ? numeral(found['minute'] ?? found['exact'] ?? '0') : 30
      const hour = numeral(found['hour']!)
      const read = timeOf(hourOf(half, hour), minute, written)
      // 一時 is also for a while, 二十四時 what one says of a day.
      return half === undefined && !/\d/.test(written)
        ? (read?.map((one) => ({ ...one, optional: true })) ?? null)
        : read
    },
  },
  { pattern: /正午/gu, read: (_, written) => timeOf(12, 0, written) },
  // A year alone is a number that English has as well; a month alone is a word there.
  { pattern: new RegExp(era, 'gu'), read: (found, written) => [numberOf(eraYearOf(found), written)] },
  {
    pattern: /(?<![〇一二三四五六七八九十])[〇一二三四五六七八九]{4}年/gu,
    read: (_, written) => [numberOf(yearOf(written.slice(0, 4)), written)],
  },
  {
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十])(?<month>${two})月(?!\\d)`, 'gu'),
    read: (found, written) => {
      const month = numeral(found['month']!)
      if (month < 1 || month > 12) return null
      const figure = { kind: 'date' as const, value: monthValue(month), written }
      return [/\d/.test(written) ? figure : { ...figure, optional: true }]
    },
  },
  // A day of the month of a date before it, with its own weekday.
  {
    pattern: new RegExp(`(?<![\\d.,])(?<day>\\d{1,2})日(?:\\s{0,2}\\((?<weekday>${weekdayJa})[^()]{0,12}\\))?`, 'gu'),
    read: (found, written) => [
      numberOf(Number(found['day']), written),
      ...(found['weekday'] === undefined
        ? []
        : [{ ...weekdayOf(weekdays.indexOf(found['weekday']), written), optional: true as const }]),
    ],
  },
  {
    pattern: new RegExp(`(?:${start}(?:[${weekdays}](?:曜日?)?${between}){1,6})?[${weekdays}]曜日?`, 'gu'),
    read: (_, written) => weekdaysIn(written),
  },
  {
    pattern: new RegExp(
      `${start}(?:[${weekdays}](?:${between}[${weekdays}]){1,6}|土日)(?!\\p{Script=Han}(?<!祝))`,
      'gu',
    ),
    read: (_, written) => weekdaysIn(written).map((one) => ({ ...one, optional: true })),
  },
  { pattern: /週末/gu, read: (_, written) => weekdaysIn('土日').map((one) => ({ ...one, written, optional: true })) },
  {
    pattern: /平日/gu,
    read: (_, written) => weekdaysIn('月火水木金').map((one) => ({ ...one, written, optional: true })),
  },
  {
    pattern: new RegExp(`(?:${digits}\\s{0,2}[百千万億兆]{1,2}){1,4}(?:\\d{1,4}(?![\\d,.]))?`, 'gu'),
    read: (_, written) => [numberOf(compound(written), written)],
  },
  {
    pattern: new RegExp(`(?<number>\\d{1,4})(?<unit>時間|年|日|か月|ヶ月|カ月|週間)半`, 'gu'),
    read: (found, written) => [
      { ...numberOf(Number(found['number']) + 0.5, written), or: [String(Number(found['number']))] },
    ],
  },
  { pattern: new RegExp(digits, 'gu'), read: (_, written) => [numberOf(plainNumber(written), written)] },
  {
    pattern: new RegExp(
      `(?<![〇一二三四五六七八九十百千万])(?<number>[一二三四五六七八九十百千]{1,7})(?=${counters})`,
      'gu',
    ),
    read: (found, written) => [{ ...numberOf(numeral(found['number']!), written), optional: true }],
  },
]

function hourOf(half: string | undefined, hour: number): number {
  if (half === undefined || half === '早朝' || half === '朝' || half === '深夜') return hour
  if (half === '昼') return hour < 6 ? hour + 12 : hour
  if (half === '午前') return hour
  if (/^[Aa]/.test(half)) return twelve(hour, false)
  // 夜0時 and 夜1時 are behind midnight.
  if (half === '夜' || half === '晩') return hour >= 4 && hour < 12 ? hour + 12 : hour
  return hour < 12 ? hour + 12 : hour
}

function weekdaysIn(written: string): ReturnType<typeof weekdayOf>[] {
  return [...written.replaceAll(/曜日?/gu, '')]
    .filter((one) => weekdays.includes(one))
    .map((one) => weekdayOf(weekdays.indexOf(one), written))
}

/** 1億2,000万 and 2万5千. */
function compound(written: string): number {
  let sum = 0
  for (const [, number, unit] of written.matchAll(/([\d.,]+)\s*([百千万億兆]*)/gu))
    sum += product(
      Number(plainNumber(number!)),
      [...unit!].reduce((all, one) => all * units[one]!, 1),
    )
  return Number(sum.toPrecision(15))
}

const yearOf = (written: string): number =>
  Number([...written].map((one) => (/\d/.test(one) ? one : '〇一二三四五六七八九'.indexOf(one))).join(''))

/** A numeral of up to four places: 12, 十二, 二十三, 三百. */
function numeral(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  let sum = 0
  let digit = 0
  for (const one of written) {
    const unit = one === '十' ? 10 : one === '百' ? 100 : one === '千' ? 1000 : 0
    if (unit === 0) digit = digit * 10 + '〇一二三四五六七八九'.indexOf(one)
    else {
      sum += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return sum + digit
}
