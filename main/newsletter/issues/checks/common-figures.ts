import { dateOf, numberOf, type Pattern, timeOf, twelve } from './figure.ts'

/** How an English text names a weekday: the first three letters tell which. */
export const weekdayEn = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?'
export const weekdayNumber = (name: string | undefined): number | null =>
  name === undefined ? null : ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(name.slice(0, 3).toLowerCase())

/** A weekday in brackets behind a date, with what may stand beside it there: (土・祝), (Sat). */
export const weekdayJa = '[日月火水木金土](?=[)曜]|[・、,/]\\s?[休振祝日月火水木金土])'
const bracketed = `(?:\\s{0,2}\\((?:(?<ja>${weekdayJa})|(?<en>${weekdayEn})\\.?(?=\\)))[^()]{0,12}\\))?`
const weekdayIn = (found: Readonly<Record<string, string | undefined>>): number | null =>
  found['ja'] === undefined ? weekdayNumber(found['en'] ?? found['before']) : '日月火水木金土'.indexOf(found['ja'])

/** Digits by which two ways of writing a telephone number are one: with and without the code of its country. */
const digitsOfTelephone = 9

/** What both languages write alike. */
export const commonFigures: readonly Pattern[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<year>(?:19|20)\\d\\d)(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)${bracketed}`,
      'giu',
    ),
    read: (found, written) =>
      dateOf(
        {
          year: Number(found['year']),
          yearsOn: null,
          month: Number(found['month']),
          day: Number(found['day']),
          weekday: weekdayIn(found),
        },
        written,
      ),
  },
  {
    pattern:
      /(?<![\d.,/+-]|\d:)(?:\+\d{1,3}(?:[-\s.]?\(?\d{1,5}\)?){2,5}|\(\d{2,5}\)\s?\d{1,4}[-\s.]\d{3,4}|\d{1,5}(?:[-.]\d{1,5}){2,4}|\d{2,5}\(\d{1,4}\)\s?\d{3,4})(?![\d:])/gu,
    read: (_, written) => {
      const all = written.replaceAll(/\D/g, '')
      return all.length < digitsOfTelephone || all.length > 15
        ? null
        : [{ ...numberOf(`telephone ${all.slice(-digitsOfTelephone)}`, written) }]
    },
  },
  {
    pattern: new RegExp(
      `(?:\\b(?<before>${weekdayEn})\\b\\.?,?\\s{1,3})?(?<![\\d/.])(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>(?:19|20)\\d\\d))?(?![\\d/])${bracketed}`,
      'giu',
    ),
    read: (found, written) => {
      const [one, other] = [Number(found['month']), Number(found['day'])]
      const [month, day] = one > 12 && other <= 12 ? [other, one] : [one, other]
      const year = found['year'] === undefined ? null : Number(found['year'])
      const read = dateOf({ year, yearsOn: null, month, day, weekday: weekdayIn(found) }, written)
      // It may be a fraction, or two of three.
      return read === null || year !== null
        ? read
        : read.map((figure) =>
            figure.date ? { ...figure, gives: [...figure.gives!, String(one), String(other)] } : figure,
          )
    },
  },
  // The first of two times shares the half of the day with the second: 2:00–4:00 p.m.
  {
    pattern:
      /(?<!\d|\d:)(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s{0,3}(?:[~〜～–—-]|\b(?:to|until|till|and)\b)\s{0,3}(?<end>\d{1,2})(?:[:.](?<endMinute>\d\d))?\s{0,3}(?<half>[ap])\.?m\b\.?/giu,
    read: (found, written) => {
      const late = found['half']!.toLowerCase() === 'p'
      const end = twelve(Number(found['end']), late)
      const begin = twelve(Number(found['hour']), late)
      const times = [
        timeOf(begin > end ? begin - 12 : begin, Number(found['minute'] ?? 0), written),
        timeOf(end, Number(found['endMinute'] ?? 0), written),
      ]
      return times.some((one) => one === null) ? null : times.flatMap((one) => one!)
    },
  },
  {
    pattern: /(?<!\d|\d[:.])(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s{0,3}(?<half>[ap])\.?m\b\.?/giu,
    read: (found, written) =>
      timeOf(
        twelve(Number(found['hour']), found['half']!.toLowerCase() === 'p'),
        Number(found['minute'] ?? 0),
        written,
      ),
  },
  // The 2 of m2 is a part of the unit.
  { pattern: /(?<=\d\s?[ckm]?m)[23](?!\d)/gu, read: () => [] },
]
