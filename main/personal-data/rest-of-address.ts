/** Parts of a house and what lies beside one, in Japanese */
const japanesePart =
  '(?:小屋|離れ|母屋|別棟|別館|平屋|長屋|土蔵|蔵|屋敷|屋根裏|[0-9一二三四五六七八九十]{1,2}階|地階|最上階|中階|室|号|棟|裏手?|裏庭|奥|庭|右手?|左手?|手前|上|下|角部屋|角|隣|向かい|向い|門|門前|前|横|脇|先|ロフト|地下|倉庫|部屋|側|家|扉|ドア|口|玄関|ガレージ|車庫|フロア|ルーム|スタジオ|コテージ|ユニット|スイート|スペース|ロット|ビル|アパート|荘|館|方|間|軒目|番|突き当たり|並び|坂上|坂下|二階|一階)'
/** What goes on behind a Japanese address, apart by a mark or by の: 、裏庭の小屋 */
const japaneseRest = new RegExp(
  `(?:[、, ]{1,2}|の|\\()(?![^、。\\n]{0,12}(?:電話|携帯|メール|在住|生まれ|出身|[0-9]{2,4}-[0-9]{3}))(?:[\\u3400-\\u9fff々ヶァ-ヺーA-Za-z0-9・#.-]|の(?!で|に)){0,14}?(?:${japanesePart}(?:の?[A-Z]?[0-9]{0,4}[A-Z]?号?室?)?(?:から|より|寄り|に近い)?|(?<![年月日])(?<=[、, の#A-Z\\u3400-\\u9fffァ-ヺー-])[A-Z]{0,2}-?[0-9]{1,4}[A-Z]?|(?<=[、, の])[A-Z])\\)?(?=[、。\\n()」]|で|に|へ|を|が|は|まで|宛|気付|だ| |$)`,
  'yu',
)
const houses =
  '(?:house|home|cottage|unit|cabin|apartment|apt|room|barn|trailer|floor|studio|garage|flat|duplex|triplex|loft|bunkhouse|bunk|dorm|hall|motel|hotel|hostel|inn|lodge|space|lot|suite|basement|attic|upstairs|downstairs|casita|bungalow|condo|townhouse|penthouse|shed|shop|store|warehouse|boat|camper|rv|door|gate|entrance|entry|stairs|staircase|steps|porch|side|alley|yard|courtyard|wing|building|bldg|tower|complex|block|corner|end|place|parking lot)'
const sides =
  '(?:rear|back|front|upper|lower|top|bottom|left|right|middle|upstairs|downstairs|basement|(?:north|south|east|west)(?: side)?)'
/** The same in other languages: , the blue door; (rear); , 19th floor */
const latinRest = new RegExp(
  `\\.?(?:,? ?\\(|, | - |,\\n| )(?:in |at |on |off |through |around |behind |up |down )?(?:(?:the|a|an|my|our) )?(?:(?!(?:is|was|are|and|my|i|we|he|she|they|has|but)\\b)[A-Za-z'’\\d-]{1,14} ){0,3}?(?:${houses}(?: ?(?:#|no\\.? )?(?:\\d{1,5}[A-Z]?|[A-Z]\\d{0,3}))?|${sides})(?: (?:de atr[aá]s|de abajo|de arriba|behind|above|below|upstairs|downstairs|inside|outside))?(?:,? (?:by|behind|over|above|below|on|in|near) (?:the )?[a-z]{3,14}(?: [a-z]{3,14})?)?\\)?(?=[.,;:)\\n]|$| (?:and|but|until|since|with|for|which|so|as|while|when|because)\\b)`,
  'iyu',
)
/** A house behind a Japanese address in small Latin letters: corpo azalea 103 */
const romanRest =
  /(?<=\d-\d{1,4}(?:,? [a-z]{3,14})?),? (?!(?:and|but|from|for|until|since|with|in|on|at|is|was|the|my|about|to|or|of|by|has|had|i)\b)(?:[a-z]{3,14} (?!(?:and|but|from|for|until|since|with|in|on|at|is|was|about|to|or|of|by)\b)){0,3}#?\d{1,4}[a-z]?(?![\w-])/iuy

/** What may go on behind a marked address, each from where the one before ended */
export const restOfAddress: readonly RegExp[] = [
  /、番地(?:なし|不明|はな[いし])/uy,
  /(?<=番地?|号|番の[0-9]{1,4})(?:先|地先|付近)/uy,
  japaneseRest,
  japaneseRest,
  japaneseRest,
  romanRest,
  latinRest,
  latinRest,
]

/** Before the number of a house: which part of it, or with whom */
export const partBeforeAddress = new RegExp(
  `(?<![A-Za-z])(?:(?:Mail (?:Code|Stop)|MC|MS|Campus Box|Dept\\.?|House|Tower|Hall) |(?:(?:the|a|our|my) )?(?:houseboat|yacht|sloop|barge|school bus|van) (?:\\p{Lu}\\p{L}{1,16} )?|(?:(?:behind|by|near|past|above|below|opposite|next to|across from|beside)[ \\n](?:the[ \\n])?(?:[a-z-]{2,12}[ \\n]){0,2}[a-z-]{2,12},[ \\n]){1,2}|(?:off|behind|past|near|above|over|under|across from|opposite|next to|on the corner of|at the end of|the end of|top of|foot of)[ \\n](?:the )?|c\\/o [\\p{L}\\d][^\\n]{1,36}?,? |\\d{1,2} (?:doors?|houses?|blocks?) (?:down|up|over|north|south|east|west)? ?(?:from|of|past) |(?:(?:the|a|an|our|my|his|her) )?(?:(?!(?:the|at|in|of|my|our|is|was|to)(?![a-z-]))[a-z-]{2,12} ){0,2}(?:${houses}|${sides})(?: (?:unit|house|cottage|cabin|apartment|apt|room|flat|studio|floor|half|[A-Z]|\\d{1,3}))?(?:,| at| on| in| of| off| over| above| behind| below| under| beside| by| near| next to| across from| down from)? (?:the )?)$`,
  'iu',
)

/** Before a Japanese address: what is written together with it, and what it lies along or beside */
export const runBeforeJapaneseAddress =
  /(?<![\u3400-\u9fff々ァ-ヺーA-Za-z0-9・ヶ])(?:[\u3400-\u9fff々ァ-ヺーA-Za-z0-9・ヶ]{1,14}(?:(?:沿い|前|横|裏|下|脇|角|上|隣|近く|そば)の|(?:沿い|近く|そば|間|徒歩.{1,3}分)、))?[\u3400-\u9fff々ァ-ヺーA-Za-z0-9・ヶ]{0,20}$/u
