import { releasePagesEn } from '../words/statistics/release-pages-en.ts'
import { releasePagesJa, type ReleasePageWords } from '../words/statistics/release-pages-ja.ts'
import { othersRow, unknownRow, type ReleasePlan, type ReleaseTable } from './releases.ts'

export type ReleaseLanguage = 'ja' | 'en'

/** The words of tables that become public. */
export const releasePages: Record<ReleaseLanguage, ReleasePageWords> = { ja: releasePagesJa, en: releasePagesEn }

/** What the rows of a table are. */
export function rowsName(
  language: ReleaseLanguage,
  { rows, attribute }: Pick<ReleasePlan, 'rows' | 'attribute'>,
): string {
  return attribute?.[language] ?? releasePages[language].rows[rows]
}

/** What a row of a table is called; null is the total. */
export function rowName(
  language: ReleaseLanguage,
  { rows }: Pick<ReleasePlan, 'rows'>,
  { joined, sections }: Pick<ReleaseTable, 'joined' | 'sections'>,
  value: string | null,
): string {
  const words = releasePages[language]
  if (value === null) return words.total
  if (value === othersRow) return words.others(joined.toLocaleString('en-US'), rows)
  if (value === unknownRow) return words.unknown(rows)
  if (rows === 'country') return countryName(language, value)
  if (rows === 'weekday') return words.weekdays[Number(value) - 1] ?? value
  if (rows === 'device') return words.devices[value] ?? value
  if (rows === 'section' || rows === 'category') return sections[value]?.[language] || sections[value]?.ja || value
  return value
}

/** What a column is called beside the others of its table; null is the total. */
export function columnName(
  language: ReleaseLanguage,
  { rows, from, to }: Pick<ReleasePlan, 'rows' | 'from' | 'to'>,
  value: string | null,
): string {
  const words = releasePages[language]
  if (value === null) return words.total
  if (rows === 'weekday') return words.hour(value)
  return from.slice(0, 4) === to.slice(0, 4) ? words.shortMonth(value) : words.month(value)
}

/** What a column is called by itself, a month with its year. */
export function wholeColumnName(
  language: ReleaseLanguage,
  plan: Pick<ReleasePlan, 'rows' | 'from' | 'to'>,
  value: string | null,
): string {
  return value === null || plan.rows === 'weekday'
    ? columnName(language, plan, value)
    : releasePages[language].month(value)
}

function countryName(language: ReleaseLanguage, code: string): string {
  const short = language === 'ja' ? shortNames[code] : undefined
  return short ?? displayNames[language].of(code) ?? code
}

/** As Japanese offices write them. */
const shortNames: Readonly<Record<string, string>> = { US: '米国', GB: '英国', KR: '韓国', CN: '中国', HK: '香港' }

const displayNames = {
  ja: new Intl.DisplayNames('ja', { type: 'region', style: 'short' }),
  en: new Intl.DisplayNames('en', { type: 'region', style: 'long' }),
}
