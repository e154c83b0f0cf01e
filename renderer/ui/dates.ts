/** Dates and times as one language writes them; every function takes an ISO 8601 instant. */
export type Dates = {
  /** 9:38 */
  time(at: string): string
  /** 2026年11月24日(火) 9:38 · Tue, Nov 24, 2026, 9:38 */
  full(at: string): string
  /** 2026年11月24日 · Nov 24, 2026 */
  date(at: string): string
  /** 2026年11月24日 9:38 · Nov 24, 2026, 9:38 */
  dateAndTime(at: string): string
  /** 2026年11月24日(火) · Tue, Nov 24, 2026 */
  dayWithYear(at: string): string
  /** As full, with the era: 2026年(令和8年)11月24日(火) 9:38. English stays without it. */
  withEra(at: string): string
  /** In the Japanese calendar: 令和8年11月24日 · Nov 24, 2026 (Reiwa 8) */
  inEra(at: string): string
  /** 11月24日 · Nov 24 */
  day(at: string): string
  /** In lists: the time today, then the day, with the year once it differs. */
  inList(at: string, now: string): string
  /** In a sentence: 9:44, 昨日 16:40, 11月20日, 2025年11月20日. */
  near(at: string, now: string): string
  /** Heading of a day in a list, in two parts: what it is called, and its date. */
  heading(at: string, now: string): { name: string; date: string }
  /** The calendar day, 2026-11-24, by which lists are grouped. */
  dayKey(at: string): string
}

/** Dates for a language and an IANA time zone (the computer's own where none is given). */
export function datesFor(language: 'ja' | 'en', timeZone: string | undefined): Dates {
  const key = `${language} ${timeZone ?? ''}`
  const known = made.get(key)
  if (known) return known
  const dates = makeDates(language, timeZone)
  made.set(key, dates)
  return dates
}

/** A calendar day that belongs to no time zone (2024-06-04): 2024年6月4日 · Jun 4, 2024. */
export function plainDay(language: 'ja' | 'en', day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return language === 'ja' ? `${year}年${month}月${date}日` : `${months[month! - 1] ?? ''} ${date}, ${year}`
}

/** The same with the era: 2024年(令和6年)6月4日. English stays without it. */
export function plainDayWithEra(language: 'ja' | 'en', day: string): string {
  if (language === 'en') return plainDay(language, day)
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${year}年(${utcEra(`${day.slice(0, 10)}T00:00:00.000Z`)})${month}月${date}日`
}

/** Every row of a list asks for dates, and formatters are dear: 60 ms to collect those of a list that was scrolled through (measured). */
const made = new Map<string, Dates>()

/**
 * Makes what dates are written with before the first is asked for, each in a moment when the window has nothing to do: the first formatter
 * of a page takes up to 36 ms of processor time (measured), which would be missed when the desk opens. Returns how to stop.
 */
export function prepareDates(): () => void {
  const works = [() => partsFormat(undefined), () => eraFormat(undefined)]
  let waiting = 0
  const next = () => {
    works.shift()?.()
    if (works.length > 0) waiting = requestIdleCallback(next)
  }
  waiting = requestIdleCallback(next)
  return () => cancelIdleCallback(waiting)
}

function makeDates(language: 'ja' | 'en', timeZone: string | undefined): Dates {
  const parts = partsReader(timeZone)
  const era = eraReader(timeZone)
  const japanese = language === 'ja'
  const time = (p: Parts) => `${p.hour}:${p.minute}`
  const weekday = (p: Parts) => weekdays[language][p.weekday] ?? ''
  const month = (p: Parts) => months[p.month - 1] ?? ''
  const day = (p: Parts) => (japanese ? `${p.month}月${p.day}日` : `${month(p)} ${p.day}`)
  const date = (p: Parts) => (japanese ? `${p.year}年${day(p)}` : `${day(p)}, ${p.year}`)
  const dayAndWeekday = (p: Parts) => (japanese ? `${day(p)}(${weekday(p)})` : `${weekday(p)}, ${day(p)}`)
  const dayOrYear = (p: Parts, today: Parts) =>
    p.year === today.year ? day(p) : japanese ? `${p.year}年${day(p)}` : `${day(p)}, ${p.year}`
  const dayKey = (at: string) => keyOf(parts(at))

  return {
    time: (at) => time(parts(at)),
    day: (at) => day(parts(at)),
    dayKey,
    full: (at) => {
      const p = parts(at)
      return japanese ? `${p.year}年${dayAndWeekday(p)} ${time(p)}` : `${dayAndWeekday(p)}, ${p.year}, ${time(p)}`
    },
    date: (at) => date(parts(at)),
    dateAndTime: (at) => {
      const p = parts(at)
      return japanese ? `${date(p)} ${time(p)}` : `${date(p)}, ${time(p)}`
    },
    dayWithYear: (at) => {
      const p = parts(at)
      return japanese ? `${p.year}年${dayAndWeekday(p)}` : `${dayAndWeekday(p)}, ${p.year}`
    },
    withEra: (at) => {
      const p = parts(at)
      return japanese
        ? `${p.year}年(${era(at)})${dayAndWeekday(p)} ${time(p)}`
        : `${dayAndWeekday(p)}, ${p.year}, ${time(p)}`
    },
    inEra: (at) => {
      const p = parts(at)
      return japanese ? `${era(at)}${day(p)}` : `${date(p)} (${romanEra(era(at))})`
    },
    inList: (at, now) => {
      const p = parts(at)
      return keyOf(p) === keyOf(parts(now)) ? time(p) : dayOrYear(p, parts(now))
    },
    near: (at, now) => {
      const p = parts(at)
      const today = parts(now)
      const distance = daysBetween(p, today)
      if (distance === 0) return time(p)
      if (distance === 1) return `${japanese ? '昨日' : 'yesterday'} ${time(p)}`
      return dayOrYear(p, today)
    },
    heading: (at, now) => {
      const p = parts(at)
      const distance = daysBetween(p, parts(now))
      const name = distance === 0 ? nearDays[language].today : distance === 1 ? nearDays[language].yesterday : ''
      const sameYear = p.year === parts(now).year
      const date = japanese
        ? `${sameYear ? '' : `${p.year}年`}${dayAndWeekday(p)}`
        : `${dayAndWeekday(p)}${sameYear ? '' : `, ${p.year}`}`
      return { name, date }
    },
  }
}

type Parts = { year: number; month: number; day: number; weekday: number; hour: number; minute: string }

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const nearDays = { ja: { today: '今日', yesterday: '昨日' }, en: { today: 'Today', yesterday: 'Yesterday' } }

/** Of the computer's own time zone nobody need be asked. */
function ownParts(at: string): Parts {
  const date = new Date(at)
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    weekday: date.getDay(),
    hour: date.getHours(),
    minute: String(date.getMinutes()).padStart(2, '0'),
  }
}

function partsFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
}

function partsReader(timeZone: string | undefined): (at: string) => Parts {
  if (timeZone === undefined) return ownParts
  const format = partsFormat(timeZone)
  return (at) => {
    const found = new Map(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
    return {
      year: Number(found.get('year')),
      month: Number(found.get('month')),
      day: Number(found.get('day')),
      weekday: weekdays.en.indexOf(found.get('weekday') ?? ''),
      hour: Number(found.get('hour')),
      minute: found.get('minute') ?? '00',
    }
  }
}

function eraFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-latn', { era: 'long', year: 'numeric', timeZone })
}

/** 令和8年; the first year of an era is written 元年. Made when the first is asked for: a list names no era. */
function eraReader(timeZone: string | undefined): (at: string) => string {
  let format: Intl.DateTimeFormat | null = null
  return (at) => {
    format ??= eraFormat(timeZone)
    const found = new Map(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
    const year = found.get('year') ?? ''
    return `${found.get('era') ?? ''}${year === '1' ? '元' : year}年`
  }
}

const utcEra = eraReader('UTC')

const eraNames: Readonly<Record<string, string>> = {
  令和: 'Reiwa',
  平成: 'Heisei',
  昭和: 'Showa',
  大正: 'Taisho',
  明治: 'Meiji',
}

/** 令和8年 as Reiwa 8. */
function romanEra(written: string): string {
  const [, name = '', year = ''] = /^(..)(.+)年$/u.exec(written) ?? []
  return `${eraNames[name] ?? name} ${year === '元' ? '1' : year}`
}

function keyOf(p: Parts): string {
  return `${p.year}-${String(p.month).padStart(2, '0')}-${String(p.day).padStart(2, '0')}`
}

function daysBetween(earlier: Parts, later: Parts): number {
  const day = (p: Parts) => Date.UTC(p.year, p.month - 1, p.day) / 86_400_000
  return day(later) - day(earlier)
}
