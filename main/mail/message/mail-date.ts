/**
 * ISO 8601 with Z of a Date field: RFC 5322, its obsolete forms, and what programs invent (month first, AM and PM, zones of three digits).
 * A time without a zone is taken as UTC; null where there is no whole date.
 */
export function mailDate(field: string): string | null {
  const text = field.slice(0, 200).replace(/\([^()]*\)/g, ' ')
  const day = dayOf(text)
  if (day === null) return null
  // What names the day is no time: 2026.03.03 would be one otherwise.
  const rest = `${text.slice(0, day.from)} ${text.slice(day.to)}`
  const time = timePattern.exec(rest)
  if (time === null) return null
  const hour = hourOf(Number(time[1]), time[4] ?? '')
  const minute = Number(time[2])
  const second = Math.min(59, Number(time[3] ?? '0'))
  const offset = zoneOf(rest.slice(time.index + time[0].length))
  const { year, month, date } = day
  const valid = year >= 1970 && year < 2200 && month >= 0 && month < 12 && date >= 1 && date <= 31
  if (!valid || hour > 24 || minute > 59 || Math.abs(offset) >= 1440) return null
  return new Date(Date.UTC(year, month, date, hour, minute, second) - offset * 60_000).toISOString()
}

type Day = { year: number; month: number; date: number; from: number; to: number }

const timePattern = /(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\b\.?)?/i

const dayFirst = /\b(\d{1,3})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})[\s.,-]+(\d{2,4})\b(?![:.]\d)/i
const monthFirst = /\b([a-z]{3,9})[\s.]+(\d{1,3})(?:st|nd|rd|th)?[\s,]+(\d{4})\b(?![:.]\d)/i
/** As the C library writes it: the year stands behind the time. */
const yearLast = /\b([a-z]{3,9})\s+(\d{1,2})\s+(?=\d{1,2}:\d{2}).*?\s(\d{4})\b/i
const yearFirst = /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=\D|$)/
const slashes = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/

function dayOf(text: string): Day | null {
  const place = (found: RegExpExecArray): { from: number; to: number } => ({
    from: found.index,
    to: found.index + found[0].length,
  })
  for (const [pattern, day, month] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1],
  ] as const) {
    const found = pattern.exec(text)
    if (found !== null && monthOf(found[month]!) >= 0)
      return { year: fullYear(found[3]!), month: monthOf(found[month]!), date: Number(found[day]), ...place(found) }
  }
  const last = yearLast.exec(text)
  if (last !== null && monthOf(last[1]!) >= 0) {
    // Only month and day are taken out: the time stands between them and the year.
    const to = last.index + last[0].search(/\d{1,2}:/)
    return { year: Number(last[3]), month: monthOf(last[1]!), date: Number(last[2]), from: last.index, to }
  }
  const iso = yearFirst.exec(text)
  if (iso !== null) {
    // The T before the time goes too.
    const to = iso.index + iso[0].length + (/^T(?=\d)/i.test(text.slice(iso.index + iso[0].length)) ? 1 : 0)
    return { year: Number(iso[1]), month: Number(iso[3]) - 1, date: Number(iso[4]), from: iso.index, to }
  }
  const american = slashes.exec(text)
  if (american === null) return null
  const [one, other] = [Number(american[1]), Number(american[2])]
  // 3/4/2026 is the third of April everywhere but in America, whose programs write AM and PM.
  const monthIsFirst = one <= 12 && (other > 12 || /[ap]\.?m\b/i.test(text))
  const [month, date] = monthIsFirst ? [one, other] : [other, one]
  return { year: Number(american[3]), month: month - 1, date, ...place(american) }
}

/** By the beginning of the name in English, or in a language whose programs translate it. */
function monthOf(name: string): number {
  const word = name.toLowerCase()
  return months.findIndex((beginnings) => beginnings.some((beginning) => word.startsWith(beginning)))
}

const months = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fv'],
  ['mar', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

/** Two and three digits as RFC 5322, 4.3 has them: 26 is 2026, 98 is 1998, 126 is 2026. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length >= 4) return year
  return text.length === 3 ? 1900 + year : year < 50 ? 2000 + year : 1900 + year
}

function hourOf(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** Minutes east of Greenwich of what stands behind the time. */
function zoneOf(text: string): number {
  const numeric = /^[\s,]*(?:(?:gmt|utc|ut)\s*)?([+-])\s*(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(text)
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? '0')
    return numeric[1] === '-' ? -minutes : minutes
  }
  // Other names mean an unknown zone, which is read as UTC (RFC 5322, 4.3).
  return zones[/^[\s,]*([a-z]{1,5})\b/i.exec(text)?.[1]?.toLowerCase() ?? ''] ?? 0
}

const zones: Record<string, number> = {
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  hst: -600,
  akst: -540,
  akdt: -480,
}
