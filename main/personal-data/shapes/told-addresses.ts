import { hiragana, kanji, katakana, type Shape } from './shape.ts'

const numeral = '[0-9〇零一二三四五六七八九十百千]'
const weak = { kind: 'address', level: 'possible' } as const

/** Part of a Japanese address: no particle but の, and no end of a sentence */
const written = `(?:[${kanji}${katakana}A-Za-z0-9・ #&/ノ.-]|[${hiragana}](?<![はがをも])|、(?=[0-9${kanji}${katakana}]{1,14}(?:号|階|棟|室|離れ|裏|奥|平屋|[0-9])|[^、。\\n]{1,8}(?:屋根|壁|門|扉|塀)の(?:家|建物)))`
const label =
  '(?:住所|所在地|居所|居住地|住居|住まい|自宅|実家|生家|寄宿先|下宿先?|寮|部屋|滞在先|宿泊先|定宿|寄宿舎|宿舎|居場所|表示|宿|送り先|送付先|返送先|返信先|届け先|届け出先|配送先|配達先|郵送先|転送先|宛先|転居先|移転先|引っ?越し先|新居|旧居|本籍地?|番地|地番|土地|畑|物件|墓|勤務地|店|工場|倉庫|農場|現場|郵便物?|手紙|荷物|小包|封筒|書類)(?:の(?:住所|番地|所在地|宛先|送り先))?'
const sent = '(?:お?送|郵送|転送|返送|発送|配達|配送|届|お?願い|回送|宛て?|寄せ)'

const place =
  /(?:通り?|街道?|町|村|丁|番|号|階|棟|寮|荘|字|[区郡]|横丁|小路|路地|坂|辻|角|裏手?|隣|向かい|前|脇|沿い|下|奥|離れ|母屋|平屋|長屋|別棟|軒目|突き当たり|先|ストリート|アベニュー|アヴェニュー|ロード|ドライブ|レーン|コート|プレイス|プレース|ウェイ|テラス|サークル|ブルバード|ループ|トレイル|ヒル|パーク|島|浜|港|岬|ヒルズ|ハイツ|コーポ|アパート|マンション|ハウス|キャンプ|農園|牧場|団地|住宅|社宅|官舎|宿舎|トレーラー|ボックス|貸家|借家|貸間|空き家|一軒家|桟橋|波止場|運河|倉庫の?上|の上|の端|列目|地点|私書箱|局留め?|二階|三階|地下)(?![ァ-ヺー])/u
const noPlace =
  /(?:総?領事館|大使館|窓口|メール|電話|こちら|そちら|下記|上記|以下|同じ|未定|不明|変わ|ない|ました|ます|です|ください|たい|場合|方法|以上|以前|直前|直後|手前|名前|午前|午後|目下|[0-9一二三四五六七八九十]+(?:年|か月|ヶ月|日|時|分|歳|才|人|名|通|枚|件|円|ドル|週間?|回|つ)(?:間|前|後|以上|以内)?$)/u

function isPlace(found: string): boolean {
  if (found.length < 3 || noPlace.test(found)) return false
  if (/^[^ ]{1,8}(?:市|州|県|国|都|府|空港|駅|区|町|村)$/u.test(found) && !/[0-9]/u.test(found)) return false
  return place.test(found) || new RegExp(`${numeral}{1,5}(?:$|[-の])|[A-Z]?\\d`, 'u').test(found)
}

const houses =
  '(?:house|cottage|unit|cabin|apartment|apt|room|rm|barn|trailer|floor|studio|garage|flat|duplex|loft|bunkhouse|bunk|boat|dorm|hall|motel|hotel|hostel|inn|lodge|space|lot|box|suite|basement|attic|upstairs|downstairs|corner|end|bridge|road|street|farm|ranch|camp|ward|wing|building|bldg|slip|pier|dock|berth|park|store|station|gate)'
const sides =
  '(?:rear|back|front|upper|lower|top|guest|little|old|small|second|third|first|far|last|north|south|east|west|mobile|white|red|blue|green|yellow)'
const piece = `(?:[\\p{Lu}\\d#][\\p{L}\\p{N}'’./½⁄#-]{0,24}|${sides}|${houses}|of|at|on|the|past|behind|off|above|over|near|beside|by|and|next to|across from)`
const run = `(${piece}(?:,? ${piece}){1,11})`
const reaches =
  '(?:live|lives|living|lived|stay|stays|staying|stayed|reside|resides|residing|resided|sleep|sleeps|sleeping|lodge|lodges|lodged|lodging|room|rooms|rent|rents|renting|rented|sublet|moved|moving|move|relocated|relocating|located|boarding|camped|camping|address is|address was|address:|home is|house is|house sits|farm is|shop is|office is|place is|mail goes|mail comes|mail is|write(?: me| to me| to us| us)?|send (?:it|them|this|that|everything|the [a-z]{3,14}|my [a-z]{3,14})|mail (?:it|them|the [a-z]{3,14}|my [a-z]{3,14})|ship (?:it|them)|deliver (?:it|them)|forward (?:it|them|my mail)|sent|mailed|delivered|forwarded|(?:mother|father|parents|aunt|uncle|sister|brother|son|daughter|grandmother|grandfather|husband|wife|family|he|she|they|i|we) (?:is|are|am|was|were))(?: (?:now|still|currently|alone|there|here))?'

/** Addresses in whatever shape, by what the letter says of them: the label before, where somebody lives, where something is to be sent. */
export const toldAddresses: readonly Shape[] = [
  {
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `${label}(?:は|が|も|を|:|、| )(?:今は?|現在は?|当時は?)?、?(${written}{3,40}?)(?=です|でし|であ|でお|に(?:あ[りる]|お?願|送|届|住|い[まるた]|おり|な[りっ]|しか|て)|へ|宛|まで|とな|と[書い]|だ|しか|の(?:はず|まま)|[。\\n]|、(?:電話|携帯|メール|TEL|[^、。\\n]{1,10}は)|,|\\(|$)`,
      'gu',
    ),
    holds: isPlace,
  },
  {
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `(?<=^|[、。\\n はがをもで(:「]|から)(?<![${kanji}${katakana}0-9A-Za-z][ 、]?)(${written}{3,40}?)(?=に(?:越[しす]|住[みんむ所]|在住|居住|引っ?越|転居|移[りっ転]|下宿|滞在|泊ま|宿泊|間借り|同居|暮ら|仮住まい|居[をた]|疎開|止めて|停めて|停泊|係留|保管|${sent})|へ(?:引っ?越|転居|移[りっ転]|${sent})|まで(?:に)?${sent}|宛[てに]|あて[にで])`,
      'gu',
    ),
    holds: isPlace,
  },
  // Rooms that are called by kana: コーポ松風 ろの三, 青雲寮 ほの五号室
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![${katakana}${kanji}・])[${katakana}${kanji}・第0-9]{1,16}(?:住宅|団地|社宅|官舎|宿舎|寮|アパート|荘|コーポ|ハイツ|メゾン|マンション|ハイム|長屋)[${katakana}${kanji}]{0,6} ?(?:[いろはにほへとちりイロハニホヘト甲乙丙丁A-Z]|[東西南北上下左右])(?:の ?${numeral}{1,4}(?:号室?|室)?|${numeral}{0,3}(?:号室?|号棟|室|棟)|-${numeral}{1,4})|(?<![${katakana}${kanji}・])(?:コーポ|ハイツ|メゾン|ハイム|マンション)[${katakana}${kanji}・]{1,10} ?(?:[いろはにほへとイロハニホヘト](?:の ?${numeral}{1,4}|号|(?![${hiragana}${katakana}]))号?室?)`,
      'gu',
    ),
  },
  // Two foreign names of which the second is a road: ターミナル島 ツナ街, マリポサ町 アーモンド横丁 12
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![${katakana}${kanji}・])(?:[${katakana}・]{2,12}(?:町|島|区|村|地区|街区)?|${numeral}{1,3}番街) ?[${katakana}・]{2,14}(?:通り?|街|横丁|小路|町|坂|路地)(?: ?${numeral}{1,6}(?:番地?)?)?`,
      'gu',
    ),
  },
  {
    ...weak,
    why: 'after-label',
    pattern:
      /(?:^|\n)[^:\n]{0,24}(?:[Aa]ddress|[Rr]esidence|[Dd]omicile|[Ll]odging|[Aa]ccommodation|[Mm]ailing|[Dd]eliver to|[Ss]hip to|[Ss]end to|[Mm]ail|[Rr]eturn to|[Ll]ocation)[^:\n@]{0,14}: {0,3}([^\n@?]{4,90})(?=\n|$)/gu,
    holds: (found) =>
      /\d|\p{Lu}.*\p{Lu}/u.test(found) && !/(?:same as|see |not |none|unknown|changed?|question)/iu.test(found),
  },
  {
    ...weak,
    why: 'after-label',
    pattern: new RegExp(`\\b${reaches} (?:at|on|in|to|from|off|behind|near|above|by|across from|is) ${run}`, 'giu'),
    holds: (found) =>
      new RegExp(`\\d|(?<![a-z])${houses}(?![a-z])`, 'iu').test(found) &&
      /\d|\p{Lu}\p{L}/u.test(found) &&
      !/^(?:19|20)\d\d(?: |$)/u.test(found),
  },
]
