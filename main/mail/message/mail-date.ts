/** ISO 8601 with Z of a Date field (RFC 5322, its obsolete forms, and a few that programs invent); null where it cannot be read. */
export function mailDate(field: string): string | null {
  const text = field.slice(0, 200).replace(/\([^()]*\)/g, ' ')
  const found = dayFirst.exec(text)
  if (found !== null) {
    const month = months.indexOf(found[2]!.slice(0, 3).toLowerCase())
    return month < 0
      ? null
      : stamp(fullYear(found[3]!), month, found[1]!, found[4]!, found[5]!, found[6] ?? '0', found[7] ?? '')
  }
  const iso = yearFirst.exec(text)
  return iso === null
    ? null
    : stamp(Number(iso[1]), Number(iso[2]) - 1, iso[3]!, iso[4]!, iso[5]!, iso[6] ?? '0', iso[7] ?? '')
}

const zonePattern = String.raw`\s*([+-]\d{4}|[+-]\d{2}:\d{2}|[A-Za-z]{1,5})?`
const dayFirst = new RegExp(
  String.raw`\b(\d{1,2})[\s-]+([A-Za-z]{3,9})[\s.,-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?${zonePattern}`,
)
const yearFirst = new RegExp(
  String.raw`\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?${zonePattern}`,
)

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Minutes east of Greenwich; other names mean an unknown zone, which is read as UTC (RFC 5322, 4.3). */
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

function fullYear(text: string): number {
  const year = Number(text)
  return text.length >= 4 ? year : year < 50 ? 2000 + year : 1900 + year
}

function stamp(
  year: number,
  month: number,
  day: string,
  hour: string,
  minute: string,
  second: string,
  zone: string,
): string | null {
  const time = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Math.min(59, Number(second)))
  const valid =
    year >= 1970 &&
    year < 2200 &&
    month >= 0 &&
    month < 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    Number(hour) < 25 &&
    Number(minute) < 60
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  const offset =
    numeric === null
      ? (zones[zone.toLowerCase()] ?? 0)
      : (Number(numeric[2]) * 60 + Number(numeric[3])) * (numeric[1] === '-' ? -1 : 1)
  return valid && Math.abs(offset) < 1440 ? new Date(time - offset * 60_000).toISOString() : null
}
