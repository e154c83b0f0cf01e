import { hiragana, kanji, katakana, type Shape } from './shape.ts'

const numeral = '[0-9〇零一二三四五六七八九十百千壱弐参拾]'
/** Numbers in kanji that are read digit by digit, which count nothing: 七〇五 */
const digits = '[〇零一二三四五六七八九壱弐参]'
const mark = `(?:[甲乙丙丁戊己]|[イロハニホヘト](?![${katakana}]))`
const counted = '(?![年月日円人時分歳才個件通枚名回%か万億]|ドル|週)'
const home =
  '(?:住宅|団地|社宅|官舎|宿舎|寮|アパート|荘|コーポ|ハイツ|メゾン|マンション|レジデンス|ハイム|ビル|タワー|テラス|コート|ハウス|パレス|ヒルズ|コンドミニアム|コンド)'
const road =
  '(?:通り|大通り|街|街道|ストリート|アベニュー|アヴェニュー|ブルバード|ロード|ドライブ|レーン|プレイス|プレース|ウェイ|サークル|コート|テラス)'
const usual = { kind: 'address', level: 'likely', why: 'known-shape' } as const
const weak = { kind: 'address', level: 'possible', why: 'known-shape' } as const

/** What addresses have that no block with its numbers says: plots with letters, streets of Kyoto, boxes, houses of an estate, numbers in kanji. */
export const japanesePlots: readonly Shape[] = [
  {
    ...usual,
    pattern: new RegExp(
      `(?:郵便)?私書[箱函] ?(?:第)? ?${numeral}{1,6}(?: ?号)?|(?:郵便)?局留め?(?:[・ ][${katakana}${kanji}]{2,12})?`,
      'gu',
    ),
  },
  // 寺町通二条上る妙満寺前町448, 四丁目西入ル
  {
    ...usual,
    pattern: new RegExp(
      `(?<![${kanji}])[${kanji}]{1,10}(?:上|下|入)[るル](?:${numeral}{1,3}丁目)?(?:[${kanji}]{0,3}(?:上|下|入)[るル])?[${kanji}]{0,8}(?:${numeral}{1,5}(?:番地?)?(?:の${numeral}{1,4})?)?`,
      'gu',
    ),
    holds: (found) => found.length > 4,
  },
  // 弘見甲2180の1, 竹原イ12
  {
    ...usual,
    pattern: new RegExp(
      `(?<![${kanji}])[${kanji}ヶ]{2,12} ?${mark}(?:の)? ?${numeral}{1,6}(?:番地?)?(?:[-の](?:${numeral}{1,5}|${mark})){0,3}${counted}`,
      'gu',
    ),
  },
  { ...usual, pattern: new RegExp(`[${kanji}ヶ${hiragana}]{1,8}無番地`, 'gu') },
  // ベイビュー・モービルホームパーク、区画38
  {
    ...weak,
    pattern: new RegExp(
      `(?<![${katakana}・])[${katakana}・]{3,24}[、 ]{0,2}(?:区画|ロット|スペース|スロット|桟橋|バース|サイト) ?[A-Z]?${numeral}{1,4}${counted}`,
      'gu',
    ),
  },
  // ルート2、箱77
  {
    ...weak,
    pattern: new RegExp(
      `(?<![${katakana}])[${katakana}]{0,10}ルート ?${numeral}{1,4}(?:[、, ]{0,2}(?:箱|ボックス|私書箱) ?${numeral}{1,5})?${counted}`,
      'gu',
    ),
  },
  { ...usual, pattern: new RegExp(`[${kanji}ヶ]{1,12}${numeral}{1,6}番(?:屋敷|戸|邸|割)`, 'gu') },
  {
    ...usual,
    pattern: new RegExp(
      `[${katakana}${kanji}・]{0,10}${home}[${katakana}${kanji}・]{0,6} ?(?:第)?[A-Z]?(?:${numeral}{1,5}(?:号|号棟|棟)?[の -]{1,2}${numeral}{1,4}|${numeral}{1,5}(?:号棟|棟|号室|室|号)|[A-Z]棟|${digits}{2,4})(?:号室?|室)?${counted}`,
      'gu',
    ),
  },
  { ...weak, pattern: new RegExp(`[${katakana}]{3,12}[${kanji}]{0,4} ${digits}{2,4}(?!${numeral})${counted}`, 'gu') },
  {
    ...weak,
    pattern: new RegExp(`[${kanji}]{1,6}(?:町|通り?|丁|条)${digits}{2,5}(?!${numeral})${counted}(?!丁目|番|の)`, 'gu'),
  },
  // America in Japanese, with the number before or in kanji
  {
    ...usual,
    pattern: new RegExp(
      `(?:(?<![\\d.,-])\\d{1,6} ?)?(?<![${katakana}${kanji}・])[${katakana}・${kanji}]{2,20}${road}[ の]?(?:${digits}{2,5}|${numeral}{1,6}番地?)${counted}|(?<![\\d.,-])\\d{1,6} ?[${katakana}・]{2,20}${road}(?![${katakana}])`,
      'gu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(`[${katakana}${kanji}]{2,10}棟 ?[A-Z]?-?${numeral}{1,5}(?:-[A-Z0-9]{1,3})?(?:号室?|室)?`, 'gu'),
  },
  {
    ...weak,
    pattern: new RegExp(
      `(?:国道|県道|州道|郡道|市道|農道|ルート|ハイウェイ) ?[A-Z]?\\d{1,3}(?:号線?)?(?:沿い)?(?:の)?(?:[${katakana}]{0,8}\\d{1,5}(?:番地?)?)`,
      'gu',
    ),
  },
  { ...weak, pattern: new RegExp(`(?<![${katakana}・])[${katakana}・]{3,16} ?# ?[A-Z]{0,2}-?\\d{1,5}[A-Z]?`, 'gu') },
  // 上県町樫滝一〇二, 女子寮つばき五一二
  {
    ...weak,
    pattern: new RegExp(
      `(?<![${kanji}])[${kanji}ヶ]{1,8}[市町村区郡][${kanji}ヶ]{1,8}${digits}{2,5}(?!${numeral})${counted}(?![番丁目])|[${kanji}]{0,6}(?:寮|荘|館|棟|住宅)[${hiragana}]{2,6}(?:${digits}{2,4}|[0-9]{1,4})(?!${numeral})${counted}`,
      'gu',
    ),
  },
  // Houses of foreign words with a number: キャビン7, 牧童小屋2, ベッド12
  {
    ...weak,
    pattern: new RegExp(
      `(?:(?<![${katakana}${kanji}・])[${katakana}${kanji}・]{2,16}[ 「]{0,1})?(?:[${katakana}${kanji}]{0,4}」)?(?:キャビン|コテージ|ロッジ|ユニット|ルーム|スペース|ロット|ベッド|トレーラー|スリップ|バース|小屋|メールボックス|ボックス|フロア|ウイング|ウィング|病棟|棟|コンパートメント) ?(?:#|第|番号)?[A-Z]?-?${numeral}{1,4}(?:号室?|番|室)?${counted}`,
      'gu',
    ),
  },
  // 旧道91番, 農道の三番
  {
    ...weak,
    pattern: new RegExp(
      `(?:\\d{1,2}マイル[東西南北][、 ]?)?(?:旧道|農道|林道|村道|町道|街道|旧国道|旧街道) ?(?:の)?${numeral}{1,4}(?:番地?|号)`,
      'gu',
    ),
  },
  { ...weak, pattern: /\d{1,3}階 ?(?:\d{1,4} ?号室?|[A-Z](?![A-Za-z]))/gu },
  {
    ...usual,
    pattern: new RegExp(
      `(?:[${katakana}${kanji}・]{2,16}|\\p{L}[\\p{L}\\d. ]{1,20}|\\d[\\p{L}\\d. ]{2,20}) ?(?:と|&|、) ?(?:[${katakana}${kanji}・]{2,16}|\\p{L}[\\p{L}\\d. ]{1,20}|\\d[\\p{L}\\d. ]{2,20})の(?:角(?!度)|交差点|曲がり角)`,
      'gu',
    ),
  },
]
