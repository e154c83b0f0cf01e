import { digit, hiragana, kanji, katakana, type Shape } from './shape.ts'

const street =
  '(?:ave(?:nue)?|blvd|boulevard|st(?:reet)?|r(?:oa)?d|dr(?:ive)?|ln|lane|ct|court|pl(?:ace)?|way|ter(?:race)?|cir(?:cle)?|pkwy|parkway|hwy|highway(?: \\d{1,3})?|broadway|trl|trail|sq(?:uare)?|loop|walk|row|alley|plaza|run|pass|path|point|crescent|expy|grove|heights|canyon|ranch)'
const unit =
  '(?: of the \\p{L}{2,16})?(?:[,. ]{1,3}\\d{1,3}(?:st|nd|rd|th) fl(?:oor)?\\b|[,. ]{1,3}(?:apt|apartment|unit|suite|ste|rm|room|bldg|building|floor|fl|no|#)\\.? ?#?[a-z0-9-]{1,6}|,? ?# ?[a-z0-9-]{1,6}){0,2}'
const spanish =
  '(?:via|calle|camino|avenida|paseo|rue|rancho|alameda|vista|corte|plaza|mission|el|la|los|las|del|santa|san)'
const states =
  '(?:CA|AZ|HI|NV|OR|WA|TX|NY|CO|UT|NM|IL|FL|California|Arizona|Hawaii|Nevada|Oregon|Washington|Texas|New York|Colorado|Utah)'

// 丁目, 番地, 号, or numbers joined by の and dashes
const block = `(?:${digit}{1,4}条)?(?:東|西|南|北)?${digit}{1,5} ?(?:丁目|番町|番地?|線|[-のノ](?=${digit}))(?: ?${digit}{1,5} ?(?:番地?|号|線|[-のノ](?=${digit}))?| ?の ?${digit}{1,4}| ?号| ?地){0,5}`
const place = `[${kanji}ヶケノヵ之${katakana}]`
const buildingWord =
  '(?:ハイツ|コート|コーポ|メゾン|マンション|荘|レジデンス|アパート|住宅|ハウス|ビル(?:ディング)?|ハイム|パレス|ヴィラ|ビラ|タワー|テラス|ヒルズ|ガーデン|プラザ|団地|寮|ハイランド|シティ|フラット|キャッスル|パーク|ピア|ドエル|エステート|グリーン|サンライズ|カーサ|館)'
const roadWord =
  '(?:通り|大通り|ストリート|アベニュー|アヴェニュー|ブルバード|ブールバード|ロード|ドライブ|レーン|コート|プレイス|ウェイ|ハイウェイ|サークル|テラス|番街|街|号線|丁目)'

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

const usual = { kind: 'address', level: 'likely', why: 'known-shape' } as const
const weak = { kind: 'address', level: 'possible', why: 'known-shape' } as const

/** Addresses of Japan and the United States in any order, also in parts, and postal codes. */
export const addressShapes: readonly Shape[] = [
  { kind: 'postal-code', level: 'certain', why: 'known-shape', pattern: /〒 ?\d{3} ?-? ?\d{4}(?!\d)/gu },
  // Of Britain and Canada
  {
    kind: 'postal-code',
    level: 'possible',
    why: 'known-shape',
    pattern: /(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\w-])/gu,
  },
  { kind: 'postal-code', level: 'likely', why: 'known-shape', pattern: /(?<![\d-])\d{3} ?- ?\d{4}(?![\d-])/gu },
  {
    kind: 'postal-code',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(
      `(?:(?<![A-Za-z])${states}|郵便番号|zip(?: ?code)?|postal code)[ ,.:は]{1,4}(?:is )?(\\d{5}(?:-\\d{4})?)(?!\\d)`,
      'giu',
    ),
  },
  {
    ...usual,
    pattern: new RegExp(
      `(?<![\\w-])\\d{1,6}(?:-\\d{1,5})? ?(?:1/2 )?(?:[nsew]{1,2}\\.? |north |south |east |west )?(?:\\d{1,3}(?:st|nd|rd|th) |[\\p{L}'.-]{1,20} ){0,4}?${street}(?![a-z])\\.?(?: [nsew]{1,2}\\b)?${unit}`,
      'giu',
    ),
    holds: isNoSentence,
  },
  {
    ...usual,
    pattern: new RegExp(
      `(?<![\\w-])\\d{2,5} (?:[nsew]\\.? )?${spanish}(?: (?:la|las|los|del|de|el))?(?: (?!(?:apt|apartment|unit|suite|ste|room|rm|bldg|floor)\\b)\\p{L}{2,16}){1,3}${unit}`,
      'giu',
    ),
    holds: isNoSentence,
  },
  // A number and capitalised words where no street says its kind: 9012 Via Verde
  {
    ...weak,
    pattern: new RegExp(
      `(?<![\\w.,$-])\\d{1,5} (?:(?!(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Bldg|Floor)\\b)\\p{Lu}[\\p{L}'.]{1,18}(?: (?:de|del|la|las|los))?,? ?){1,4}(?<! )${unit}`,
      'gu',
    ),
    holds: (found) =>
      !/^(?:1[89]|20)\d\d /u.test(found) &&
      !/^\d+ (?:January|February|March|April|May|June|July|August|September|October|November|December|Japanese|American|I |PM|AM)/u.test(
        found,
      ),
  },
  {
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `(?<![a-z])(?:(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|resid(?:e|es|ed|ing)|moved?|moving|send|mail|mailed|ship|deliver|delivered|house|home|place|apartment|address)(?: (?:it|them|this|that|is|now|currently|has changed|changed)){0,2}(?: (?:at|to|from|is)| ?:)) (\\d{1,6}(?:-\\d{1,5})? (?:(?!(?:and|with|in|for|since|until|next|last|by|days?|weeks?|months?|years?|times|people)\\b)[\\p{L}0-9'.#-]{1,18} ?){1,5}${unit})`,
      'giu',
    ),
  },
  // Of other countries: Rua Augusta 1200, ap. 41; C/ Mayor 3; Hauptstr. 12a, 3. OG
  {
    ...weak,
    pattern:
      /(?<![\p{L}])(?:Rua|Av\.|Avenida|Calle|C\/|Carrer|Rue|Via|Viale|Piazza|Jl\.|Jalan|Brgy\.?|Barangay|Travessa|Largo|ul\.) ?(?:(?:de|da|do|la|del|des|du) ){0,2}\p{Lu}[\p{L}'.-]{1,20}(?: (?:de |da |do |la )?\p{Lu}[\p{L}'.-]{1,20}){0,2},? (?:n[oº°.]{0,2} ?)?\d{1,5}[a-z]?(?:,? (?:ap|apto|apt|piso|pta|n|bl|int)\.? ?[\wº°]{1,5}|,? \d{1,2}[º°ªo]\.?(?: ?(?:izq|der|dcha|[A-D])\.?)?){0,2}|(?<!\p{L})\p{Lu}\p{L}{2,20}(?:str\.|straße|strasse|gasse|weg|platz|laan|straat|gatan|vägen|vej|gade) ?\d{1,4} ?[a-z]?(?:,? ?\d\. ?(?:OG|Stock|Etage|sal))?/gu,
  },
  // The third house after the bridge on Coyote Creek Road, 3 miles north of the chapter house
  {
    ...weak,
    pattern:
      /(?:\bthe )?\b(?:first|second|third|fourth|fifth|last|next|only|\d(?:st|nd|rd|th)) (?:house|door|gate|trailer|cabin|driveway|building|farm) (?:after|past|before|from|on|beyond|behind|up|down|off)[ \n][^.;,\n]{3,50}|\b\d{1,3}(?:\.\d)? (?:miles?|km|blocks?) (?:due )?(?:north|south|east|west|up|down|past|off|inland)(?: of| from)?[ \n][^.;\n]{3,40}/giu,
  },
  // Where two streets meet: 19th & Judah
  {
    ...weak,
    pattern:
      /(?<![\p{L}\p{N}])(?:\d{1,3}(?:st|nd|rd|th) (?:&|and|\/|at) \p{Lu}\p{L}{2,20}|\p{Lu}\p{L}{2,20} (?:&|and|\/|at) \d{1,3}(?:st|nd|rd|th))(?: (?:St|Ave|Street|Avenue|Blvd)\b)?/gu,
    holds: (found) => !new RegExp(months, 'u').test(found),
  },
  {
    ...weak,
    pattern:
      /\bmile ?(?:marker|post)? ?\d{1,3}(?:\.\d)?(?:,? (?:of |on )?(?:Hwy|Highway|Route|Rte|US|I)[ -]?\d{1,3})?(?![\w])/giu,
  },
  // The foot of Cannery Row, the end of Willow Creek
  {
    ...weak,
    pattern:
      /\b(?:the )?(?:foot|end|top|bottom|head|corner|rear|back|far side|east side|west side|north side|south side) of (?:the )?(?:\p{Lu}[\p{L}'’.-]{1,20} ){0,3}(?:Row|Street|St|Road|Rd|Ave|Avenue|Lane|Ln|Drive|Dr|Way|Court|Ct|Alley|Pier|Wharf|Pass|Grade|Creek|Canyon|Ranch|Block|Boulevard|Blvd|Place|Loop|Trail|Highway|Hwy)(?![A-Za-z])/gu,
  },
  // Without capitals: i rent a room in 1777 mcfarland
  {
    ...weak,
    why: 'after-label',
    pattern:
      /(?<![a-z])(?:at|in|rent|from|near|of|to) (?!(?:1[89]|20)\d\d )(\d{3,5} (?:[nsew]\.? )?(?!(?:people|persons|years|dollars|yen|hours|days|minutes|miles|copies|pages|students|children|members|guests|visitors|units|when|with|because|that|this|then|there|until|from|were|will|after|before|while|where|which|words|times|other|different|percent|square|feet|families|letters|emails|calls|each|every|euros|pounds)\b)[a-z]{4,20})(?![a-z])/gu,
  },
  {
    ...usual,
    pattern: new RegExp(
      `(?:corner of |intersection of )[\\p{L}0-9' ]{2,30}? and (?:\\d{1,3}(?:st|nd|rd|th)|\\p{L}{2,20})`,
      'giu',
    ),
  },
  {
    ...weak,
    pattern:
      /(?<![a-z])(?:apt|apartment|unit|suite|ste|room|rm|flat)(?:[. #]{1,3}(?=[a-z-]{0,3}\d|[a-z](?![a-z]))|(?=\d))[a-z0-9-]{1,6}(?![a-z0-9])|(?<![\w&])# ?\d{1,5}[a-z]?(?![\w-])/giu,
  },
  { ...weak, pattern: /p\.? ?o\.? ?box \d{1,6}/giu },
  // Japan in Latin letters
  {
    ...usual,
    pattern:
      /(?<![\w-])(?:\d{2,4}[,]? [A-Z][\p{L}]{1,18}(?: [A-Z][\p{L}]{1,18}){0,2}, )?\d{1,4}(?:-\d{1,4}){1,3},? (?!(?:am|pm|years?|days?|weeks?|months?|hours?|people|of|or|and|to|in|at|is)\b)\p{L}[\p{L}'-]{2,24}(?: (?!(?:and|is|in|at|or|to|from|with|for)\b)(?:\p{Lu}[\p{L}'-]{1,24}|\d{1,2}-j[oō]|\p{Ll}[\p{L}'-]{2,24}(?=,))){0,2}/gu,
  },
  {
    ...weak,
    pattern: /(?<![\p{L}-])\p{Ll}[\p{L}'-]{3,24} \d{1,3}(?:-\d{1,4}){1,2}(?![\d-])/gu,
    holds: (found) =>
      !/^(?:from|between|about|around|article|section|page|pages|number|form|takes?|call|phone|least|within|open|hours|only|than|over|under|these|those|with|january|february|march|april|june|july|august|september|october|november|december) /iu.test(
        found,
      ),
  },
  {
    ...usual,
    pattern: /\p{Lu}[\p{L}'-]{2,24}(?: \p{Lu}[\p{L}'-]{1,24}){0,2},? \d{1,4}(?:-\d{1,4}){1,3}(?!\d)/gu,
    holds: (found) =>
      !/^(?:Form|Section|Article|DS|Age|Page|January|February|March|April|May|June|July|August|September|October|November|December)/u.test(
        found,
      ),
  },
  { ...usual, pattern: /(?<![\w-])\d{1,2}-?ch[oō]u?me(?:[, ]{1,2}\d{1,4}(?:-\d{1,4}){0,2})?/giu },
  { ...weak, pattern: /(?<![\p{L}-])\p{L}{2,16}-(?:machi|ch[oō]|mura|aza|d[oō]ri)(?![a-z])/giu },
  // Japan: a named block with its numbers, and the building behind them
  {
    ...usual,
    pattern: new RegExp(
      `(?:(?:大字|字)?(?:(?<![${kanji}])[${kanji}]{1,3}[がの](?=[丘台原里森浜崎沢関岡]))?${place}{1,18}(?:通?り)?|(?<=[市区町村郡県府都])[${hiragana}${kanji}ヶ${katakana}]{1,12})(?:の)?${block}(?: ?[${katakana}${kanji}${hiragana}・A-Za-z第]{2,16}\\n? ?[A-Z]?-?\\d{1,4}(?:-\\d{1,4})?(?:F|階)?(?: ?号室?| ?室| ?棟){0,2}(?: ?\\d{2,4} ?号?室?)?)?`,
      'gu',
    ),
    holds: (found) => !/^(?:第|年|月|日|毎|約|各|全|同|計)?[0-9]/u.test(found),
  },
  // 平字三倉 66-1, 軽井沢町長倉2148
  {
    ...weak,
    pattern: new RegExp(
      `(?<![${kanji}])[${kanji}ヶ]{0,8}(?:大字|字)[${kanji}ヶ]{1,8} ?\\d{1,5}(?:[-の]\\d{1,4}){0,3}|(?<![${kanji}])[${kanji}ヶ]{1,6}[市町村区郡][${kanji}ヶ]{1,8}\\d{1,5}(?![\\d./]|[${kanji}ヶか]|円|%)`,
      'gu',
    ),
  },
  // Sapporo: Kita 3-jo Nishi 6-chome 1
  {
    ...usual,
    pattern:
      /\b(?:Kita|Minami|Higashi|Nishi)[ -]?\d{1,2}[ -]?j[oō]u?(?:[ -]?(?:Kita|Minami|Higashi|Nishi)[ -]?\d{1,2}(?:[ -]?ch[oō]u?me)?)?(?:[ -]\d{1,4}){0,3}(?![\w])/gu,
  },
  // Numbers of parts and wards between: 河井町4部88, 旭3区12
  {
    ...weak,
    pattern: new RegExp(
      `(?<![${kanji}])[${kanji}ヶ]{2,10}\\d{1,3} ?(?:部|区|組|班|地区|ブロック|街区|地割|割|条|線|通り?)[東西南北甲乙丙丁イロハ]?\\d{1,5}(?:-\\d{1,4}){0,2}(?![\\d./]|[年月日円人時分歳才件個通枚名回%])`,
      'gu',
    ),
  },
  // A number in words: Three Embarcadero, 19th floor; One Market Plaza
  {
    ...weak,
    pattern:
      /(?<!\p{L})(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty) \p{Lu}[\p{L}'.-]{2,18}(?: \p{Lu}[\p{L}'.-]{2,18}){0,2}(?:(?<= (?:Plaza|Center|Place|Tower|Square|Court|Street|Avenue|Drive|Way|Road|Lane|Terrace|Circle))|,? (?:\d{1,3}(?:st|nd|rd|th) [Ff]l(?:oor)?|(?:Suite|Apt|Unit|Floor|#) ?[\w-]{1,5}))(?!\p{L})/gu,
  },
  // The numbers first, as in letters in English: 2-11-9 湊町
  {
    ...weak,
    pattern: new RegExp(
      `(?<![\\d-])\\d{1,4}(?:-\\d{1,4}){1,3} ?(?![年月日時分回個件通枚])[${kanji}ヶ]{2,8}(?=[、。,\\n (]|$)`,
      'gu',
    ),
  },
  // A block with one number and no word for it: 本郷町12, 大字早間野1390
  {
    ...weak,
    pattern: new RegExp(
      `(?:(?:大字|字)?[${kanji}ヶケ]{1,10}(?:町|村|通|丁|筋|側|入|上る|下る|野|原|台|丘|郷|谷|田|山|川|島|浜|崎|本|内|条|寺|坂|木|沢|井|津|橋)|(?:大字|字)[${kanji}ヶ]{2,8})\\d{1,5}(?![\\d./-]|[${kanji}ヶか]|円|%)`,
      'gu',
    ),
  },
  // Places in hiragana: みなとみらい3-6-1, つつじヶ丘南1-7-9
  {
    ...usual,
    pattern: new RegExp(
      `(?:(?<![${hiragana}])[${hiragana}]{2,8}|(?<=[はがをにでの])[${hiragana}]{3,8})(?:[がヶケ]?[${kanji}]{0,4})${block}(?: ?[A-Za-z]?-?\\d{2,4}(?: ?号室?)?)?`,
      'gu',
    ),
    holds: (found) => !/^(?:でんわ|けいたい|ばんごう|それは|これは|または|および)/u.test(found),
  },
  { ...usual, pattern: new RegExp(`(?:大字|字)[${kanji}ヶ]{2,6}`, 'gu') },
  {
    ...weak,
    pattern: new RegExp(
      `(?<=[${kanji}](?:市|区|郡|町|村)の?)(?!(?:市|区)?役所|(?:町|村)?役場|在住|出身|内|立|民|長|議|街|外|会|部|所|の|生まれ|育ち|営|道|主催)([${kanji}ヶ]{2,9})(?=[にでのへを、。,( ]|在住|付近|方)`,
      'gu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `(?<![${kanji}])[${kanji}]{1,6}[町村](?:字)?[${kanji}]{0,6}(?=[にでのへを、。,(]|在住|付近)`,
      'gu',
    ),
    holds: (found) => found.length > 2 && !/^(?:市区|市|区|各|全)町村/u.test(found),
  },
  {
    ...usual,
    pattern: new RegExp(
      `[${katakana}${kanji}・第あ-ん\\d]{0,12}?${buildingWord}[${katakana}・${kanji}]{0,8} ?[A-Z]?-?\\d{1,4}(?: ?号室?| ?棟| ?室){0,2}(?: ?\\d{2,4} ?号?室?)?`,
      'gu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `[${katakana}${kanji}・第\\d]{1,12}(?:ハイツ|コーポ|マンション|レジデンス|アパート|メゾン|ハイム|団地)(?![ァ-ヺー])|(?:ハイツ|コーポ|メゾン|レジデンス|グランド|ライオンズ|パークコート)[${katakana}・${kanji}]{1,10}`,
      'gu',
    ),
  },
  { ...usual, pattern: /(?<!\d)\d{1,4} ?号[室棟](?: ?\d{2,4} ?号?室?)?/gu },
  // America in katakana
  {
    ...usual,
    pattern: new RegExp(
      `(?:[${katakana}${kanji}・ ]{2,20}|[東西南北]?\\d{1,3})${roadWord}[ の]?\\d{1,6}(?: ?番地?)?(?: ?[#＃]?\\d{1,4} ?号室?)?`,
      'gu',
    ),
  },
  {
    ...usual,
    pattern: new RegExp(
      `(?<![${katakana}・])[${katakana}]{2,14}(?:・[${katakana}]{1,12}){0,3} ?\\d{3,6}(?: ?番地?)?(?: ?[#]?\\d{1,4} ?号室?)?(?![\\d-]|円|ドル|人|年|件)`,
      'gu',
    ),
  },
  {
    ...usual,
    pattern: /(?:国道|県道|州道|ハイウェイ) ?\d{1,3}(?:号線?)? ?(?:の)?\d{1,6}(?: ?番地?)?(?: ?\d{1,4}号室?)?/gu,
  },
  // A building and room straight behind a number of a block
  {
    ...weak,
    pattern: new RegExp(
      `(?<=\\d(?:番地?|号)?|[番地号])\\n?(?! ?[a-z])(?!号[はが:])(?![条歳才年月日円人時分でにはがをかともの]) ?[${katakana}${kanji}${hiragana}・第A-Za-z]{2,16} ?\\d{2,4}(?: ?号室?)?(?!\\d|年|月|日|円|人)`,
      'gu',
    ),
  },
]

/** A number and words up to one that also names streets may be a sentence: "2 years ago I lost my way". */
function isNoSentence(found: string): boolean {
  return (
    !/^\d+(?:st|nd|rd|th)$/iu.test(found) &&
    (/^\d{1,6} [A-Z] (?:St|Ave|Street|Avenue|Blvd|Rd|Road|Place|Pl|Way|Lane|Ln)(?![a-z])/u.test(found) ||
      !/^\d{1,6} (?:years?|months?|weeks?|days?|hours?|minutes?|people|children|persons?|adults|pages?|copies|times|of|or|and|to|in|on|at|is|a|the|who|which|that|i|we|my|our|for|from|with|am|pm|percent|miles|dollars|yen|other|more|different)\b/iu.test(
        found,
      ))
  )
}
