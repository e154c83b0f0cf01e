import type { NumberKind } from './number-formats.ts'

/**
 * The number of a cell as a person typed it: days and times as ISO 8601 has them, patterns of digits with their zeros, other numbers with
 * the fifteen digits that a spreadsheet has, never with an exponent.
 * @param raw the number as the file has it
 * @param from1904 whether the workbook counts its days from 1904
 */
export function numberText(raw: string, kind: NumberKind, from1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (typeof kind === 'object') return inDigits(value, kind.digits) ?? plain(value)
  if (kind === 'number') return plain(value)
  return moment(value, kind, from1904) ?? plain(value)
}

/** A number without an exponent. */
function plain(value: number): string {
  const shortest = String(Number(value.toPrecision(15)))
  const [, sign = '', whole = '', part = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(shortest) ?? []
  if (exponent === undefined) return shortest
  const shift = Number(exponent)
  return shift > 0
    ? `${sign}${whole}${part.padEnd(shift, '0').slice(0, shift)}`
    : `${sign}0.${'0'.repeat(-shift - 1)}${whole}${part}`
}

/** A whole number in the places of a pattern such as 000-0000; null where it does not fit. */
function inDigits(value: number, pattern: string): string | null {
  const places = pattern.replaceAll('-', '').length
  if (!Number.isSafeInteger(value) || value < 0 || String(value).length > places) return null
  const digits = String(value).padStart(places, '0')
  let next = 0
  return pattern.replaceAll('0', () => digits[next++]!)
}

/** The last day that a spreadsheet knows, 9999-12-31. */
const lastDay = 2_958_465
const daySeconds = 86_400

function moment(value: number, kind: 'day' | 'time' | 'moment', from1904: boolean): string | null {
  if (value < 0 || value >= lastDay + 1) return null
  const seconds = Math.round(value * daySeconds)
  const day = Math.floor(seconds / daySeconds)
  const within = seconds - day * daySeconds
  if (kind === 'time' || (day === 0 && within > 0 && !from1904)) return clock(kind === 'time' ? seconds : within)
  return within === 0 ? dayText(day, from1904) : `${dayText(day, from1904)}T${clock(within)}`
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** In the system of 1900 the year 1900 has a 29th of February, as Lotus 1-2-3 had it: before it, days count from another one. */
function dayText(day: number, from1904: boolean): string {
  if (!from1904 && day === 60) return '1900-02-29'
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  return new Date(first + day * daySeconds * 1000).toISOString().slice(0, 10)
}
