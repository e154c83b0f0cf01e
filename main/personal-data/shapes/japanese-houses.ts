import { isProper } from './ordinary-organisations.ts'
import { hiragana, kanji, katakana, type Shape } from './shape.ts'

const own = `[${kanji}${katakana}A-Za-z0-9・&]`
const weak = { level: 'possible', why: 'known-shape' } as const

/** Employers and schools in Japanese by the last sign of what they are called, and what stands behind it. */
export const japaneseHouses: readonly Shape[] = [
  {
    kind: 'school',
    ...weak,
    pattern: new RegExp(
      `(?<![${katakana}${kanji}・])[${katakana}・]{2,18}(?:ハイ|ミドル|エレメンタリー|ジュニアハイ|コミカレ|カレッジ|プレップ|アカデミー|モンテッソーリ)(?=[のにをでとがへも、。()\\n]|から|$)`,
      'gu',
    ),
    holds: (found) => !/^(?:・|コミュニティー?カレッジ|ジュニア・?ハイ|シニア・?ハイ)/u.test(found),
  },
  // 琉球大三年, 、はなぞの保育園
  {
    kind: 'school',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})[${kanji}${katakana}]{2,5}大(?=[一二三四1-6](?:年|回生)|卒|在学|院|(?:の|を|に|へ|で)(?:[一二三四1-6]年|学生|研究|卒|入|進|通|編|留|教え|学))|(?<=^|[、。(「\\n ])(?!(?:うち|ここ|そこ|どこ|となり|ちかく|むすめ|むすこ|こども|まえ|むかし|いま)の)[${hiragana}]{2,7}の(?:保育園|幼稚園|こども園|小学校|学園|学院|塾)`,
      'gu',
    ),
  },
  // 元東海銀行員
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<=元|旧|現)[${kanji}${katakana}]{2,10}(?:銀行|信金|社|省|庁|局|隊|軍|署|組)(?=員|です|で|の|、|。|O[BG])`,
      'gu',
    ),
    holds: isProper,
  },
  // さぬき麺業
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<=^|[、。(「\\n はがをにのでと])(?![${hiragana}]{0,4}の)[${hiragana}${katakana}]{2,6}[${kanji}]{1,2}業(?![${kanji}${katakana}])`,
      'gu',
    ),
    holds: (found) =>
      isProper(found) &&
      !/(?:する|して|いる|した|の)[\u3400-\u9fff]+業$|(?:授|作|営|開|休|失|残|卒|企|事|職|副|本|自)業$/u.test(found),
  },
]
