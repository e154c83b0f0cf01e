import { othersRow, unknownRow } from '../../../../shared/statistics/releases.ts'
import { kindOf } from '../relations.ts'
import type { Published } from './published.ts'

/** What the columns and values of the data mean, in both languages, as plain text. */
export function description({ number, titles, office, plan, table }: Published): Buffer {
  const period = plan.from === plan.to ? plan.from : `${plan.from}/${plan.to}`
  const lines = [
    `${number}  ${titles.ja} / ${titles.en}`,
    `${office.ja} / ${office.en}`,
    '',
    `${number}.csv`,
    'UTF-8, CRLF, RFC 4180',
    '',
    `${number}.xlsx`,
    '同じ列と行です。 The same columns and rows.',
    '',
    'period     期間。月は2026-04、複数の月の合計は2026-04/2026-09の形です。',
    '           Months as 2026-04; sums of several months as 2026-04/2026-09.',
    'dimension  何ごとの数か。all は全体です。',
    '           What the number is about; all is everything together.',
    'value      その値。国・地域はISO 3166-1の2文字、曜日は1(月曜日)から7、時間は0から23、曜日と時間は1-13の形です。',
    `           ${othersRow} は表に行のない値の合計、${unknownRow} は不明なものです。`,
    '           Countries as ISO 3166-1 alpha-2, weekdays from 1 (Monday) to 7, hours from 0 to 23, weekday and hour as 1-13.',
    `           ${othersRow} is the sum of values without a row, ${unknownRow} what is not known.`,
    '           category はお問い合わせの分類、attribute に続く語はフォームの記入事項で、値は記入のままです。',
    '           category: of letters; attribute and a word: an answer in the form, with values as people gave them.',
    'measure    visits は訪問、pageViews は閲覧ページです。',
    '           letters はお問い合わせの件数です。',
    '           visits: what one visitor looks at in a row; pageViews: how often pages were shown; letters: letters that came.',
    'count      数。公開しない数は空欄です。',
    '           The number; empty where it is withheld.',
    'withheld   公開しない数は yes、それ以外は no です。公開しない数は必ず1以上です。',
    '           yes where the number is withheld, which is 1 or more, otherwise no.',
    '',
    `period: ${period}   dimension: ${kindOf(plan)}   measure: ${plan.measure}   time zone: ${table.timeZone}   days without a record: ${table.missingDays}`,
    '',
  ]
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`)
}
