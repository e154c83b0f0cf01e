import { pick } from '../../../scripts/bench/random.ts'

type Random = () => number
type Value = { kind: string; text: string }
const among = (random: Random, choices: string): string => pick(random, choices.split('|') as [string, ...string[]])
const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
/** `#` becomes a digit, `^` a capital, `*` either. */
function filled(random: Random, pattern: string): string {
  return pattern.replaceAll(/[#^*]/gu, (sign) => {
    if (sign === '#') return String(whole(random, 0, 9))
    if (sign === '^') return 'ABCDEFGHJKLMNPRSTUVWXYZ'[whole(random, 0, 22)]!
    return '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[whole(random, 0, 31)]!
  })
}
const oneOf =
  (kind: string, patterns: string) =>
  (random: Random): Value => ({ kind, text: filled(random, among(random, patterns)) })

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const kanjiDigits = '〇一二三四五六七八九'
const inKanji = (digits: string): string => digits.replaceAll(/\d/gu, (digit) => kanjiDigits[Number(digit)]!)
const streets =
  'Lemon Grove Ave|S. Figueroa St.|Mulholland Dr|Via Verde|E 14th Street|Camino del Mar|Old Ranch Road|Sepulveda Blvd.|Birchwood Ln|West Adams Boulevard|Mission Bell Ct|Alameda de las Pulgas|North Hill Place'
const towns =
  '東京都世田谷区|北海道函館市|愛媛県松山市|長野県松本市|大阪府堺市|福岡県久留米市|神奈川県藤沢市|広島県呉市|新潟県長岡市|熊本県八代市|岩手県盛岡市'
const blocks = '代沢|元町|道後湯之町|女鳥羽|三国ヶ丘|津福本町|鵠沼海岸|音戸町|殿町|松江城町|加賀野'
const blocksInLatin = 'Daizawa|Motomachi|Dogo-yunomachi|Metoba|Mikunigaoka|Kugenuma Kaigan|Ondo-cho|Tonomachi|Kagano'
const townsInLatin = 'Setagaya-ku, Tokyo|Hakodate, Hokkaido|Matsuyama-shi, Ehime|Matsumoto, Nagano|Sakai-shi, Osaka'
const buildings = 'サンハイツ|メゾン若葉|第二みどり荘|グリーンコーポ|ライフピア|コート湘南|あさひマンション'
const employersJa =
  '株式会社みずほ堂|ミナト物流株式会社|有限会社藤野製菓|(株)サクラ印刷|ひだまり保育サービス|大和田精機|オーシャン・トレーディング社|東雲建設|きらら美容院|千歳屋|合同会社ノースウィンド|ヤマト精工株式会社'
const employersEn =
  'Bluebird Freight Inc.|Harlow & Pike LLP|Mesa Verde Nursery|Sunrise Sushi Bar|Kettleman Foods Corp.|Westgate Title Company|Pinecone Software|Orchid Home Care, LLC|Delgado Plumbing|Tri-County Credit Union|The Copper Kettle'
const schoolsJa =
  '若葉台小学校|県立城東高校|光が丘中学校|三育学園|ロサンゼルス補習授業校|桜丘女子大学|つくし幼稚園|海星学院|西北大学大学院|ベイサイド日本語学校'
const schoolsEn =
  'Oakhurst Elementary|Lincoln Park High School|Vista del Sol Middle School|UC Merrimack|Crestwood Academy|Palo Seco College|St. Agnes School|University of the Redlands|Harbor Day School|Cypress Community College'

function japaneseAddress(random: Random): string {
  const numbers = [whole(random, 1, 9), whole(random, 1, 30), whole(random, 1, 20)] as const
  const kanjiNumber = (n: number): string =>
    n < 10 ? kanjiDigits[n]! : `${n < 20 ? '' : kanjiDigits[Math.floor(n / 10)]}十${n % 10 ? kanjiDigits[n % 10] : ''}`
  const shapes = [
    `${numbers[0]}-${numbers[1]}-${numbers[2]}`,
    `${numbers[0]}丁目${numbers[1]}番${numbers[2]}号`,
    `${kanjiNumber(numbers[0])}丁目${kanjiNumber(numbers[1])}番地`,
    `${whole(random, 10, 2999)}番地`,
    `${whole(random, 10, 2999)}番地の${numbers[0]}`,
    `${numbers[0]}の${numbers[1]}`,
    `${numbers[0]}－${numbers[1]}－${numbers[2]}`,
  ] as const
  const building =
    random() < 0.3 ? ` ${among(random, buildings)}${whole(random, 101, 812)}${random() < 0.5 ? '号室' : ''}` : ''
  return `${among(random, blocks)}${pick(random, shapes)}${building}`
}

function birth(random: Random, language: 'ja' | 'en' | 'west'): string {
  const [year, month, day] = [whole(random, 1931, 2014), whole(random, 1, 12), whole(random, 1, 28)]
  const name = months.split('|')[month - 1]!
  const era = year >= 1989 ? (['平成', 'H', year - 1988] as const) : (['昭和', 'S', year - 1925] as const)
  if (language === 'west')
    return pick(random, [`${month}/${day}/${year}`, `${year}.${month}.${day}`, `${day}-${name.slice(0, 3)}-${year}`])
  if (language === 'en')
    return pick(random, [
      `${name} ${day}, ${year}`,
      `${day} ${name} ${year}`,
      `${month}/${day}/${year}`,
      `${name.slice(0, 3)} ${day} ${year}`,
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    ])
  return pick(random, [
    `${era[0]}${era[2]}年${month}月${day}日`,
    `${year}年${month}月${day}日`,
    `${year}/${month}/${day}`,
    `${era[1]}${era[2]}.${month}.${day}`,
    `${era[0]}${inKanji(String(era[2]))}年${inKanji(String(month))}月${inKanji(String(day))}日`,
  ])
}

const address = (random: Random): string =>
  `${whole(random, 18, 29_999)} ${among(random, streets)}${random() < 0.4 ? filled(random, among(random, ' # 2##|, Apt. ##|, Unit ^| Apt #^|, Suite 4##')) : ''}`

/** What a letter of the second hand says in each place, as kind and text. Numbers are random. */
export const values: Readonly<Record<string, (random: Random) => Value>> = {
  'phone.us': oneOf(
    'phone',
    '(310) 555-01##|424-555-01##|+1 626 555 01##|818.555.01##|1 (213) 555 01##|949/555-01##|71455501##|+12135550###',
  ),
  'phone.us2': oneOf('phone', '(310) 555-01##|424-555-01##|+1-626-555-01##'),
  'phone.jp': oneOf(
    'phone',
    '090-####-####|03-####-####|+81 80 #### ####|080########|045-###-####|(0422)##-####|+81-3-####-####',
  ),
  'phone.odd': (random) => ({
    kind: 'phone',
    text: pick(random, [
      filled(random, '３１０ー５５５ー０１##'),
      inKanji(filled(random, '〇九〇の####の####')),
      filled(random, '０８０（####）####'),
      filled(random, 'three one oh, 555, 01##'),
      filled(random, '626・555・01##'),
      inKanji(filled(random, '〇三－####－####')),
    ]),
  }),
  email: oneOf(
    'email',
    'rosebud##@inbox.example|t-k####@post.net.example|garden_club@town.example|hello.sunny@mailbox.example|m.##w@uni.ac.example',
  ),
  'email.odd': oneOf(
    'email',
    'tea.time## (at) inbox.example|blue_sky at post dot net dot example|moon##＠mailbox．example|kumo.##★town.example|river## [at] inbox [dot] example|leaf## @ post.net.example|ｎｅｋｏ##@inbox.example',
  ),
  'post.jp': oneOf('postal-code', '1##-00##|〒5##-08##|9##-####'),
  'post.us': oneOf('postal-code', '9####|9####-####'),
  'addr.jp': (random) => ({ kind: 'address', text: `\u0000${among(random, towns)}\u0000${japaneseAddress(random)}` }),
  'addr.us': (random) => ({ kind: 'address', text: address(random) }),
  'addr.us2': (random) => ({
    kind: 'address',
    text: `${whole(random, 100, 9999)} ${among(random, streets)}, ${filled(random, 'Apt ##')}`,
  }),
  'addr.usja': (random) => ({
    kind: 'address',
    text: `${among(random, 'サンセット通り|ウィルシャー大通り|オリンピック・ブルバード|東一番街|メープルアベニュー')}${whole(random, 120, 9800)}${random() < 0.5 ? '番地' : ''}`,
  }),
  'addr.roma': (random) => ({
    kind: 'address',
    text: `${whole(random, 1, 9)}-${whole(random, 1, 30)}-${whole(random, 1, 20)} ${among(random, blocksInLatin)}\u0000, ${among(random, townsInLatin)}\u0000`,
  }),
  'addr.part': oneOf('address', 'Apt #^|Unit 2##|#0#号室|コーポ泉20#'),
  'birth.ja': (random) => ({ kind: 'birth-date', text: birth(random, 'ja') }),
  'birth.en': (random) => ({ kind: 'birth-date', text: birth(random, 'en') }),
  'birth.west': (random) => ({ kind: 'birth-date', text: birth(random, 'west') }),
  'birth.lower': (random) => ({ kind: 'birth-date', text: birth(random, 'en').toLowerCase() }),
  'birthday.en': (random) => ({ kind: 'birth-date', text: `${among(random, months)} ${whole(random, 1, 28)}` }),
  'age.ja': (random) => ({
    kind: 'age',
    text: pick(random, [
      `${whole(random, 3, 97)}歳`,
      `満${whole(random, 18, 90)}歳`,
      `${inKanji(String(whole(random, 21, 98)))}歳`,
      `${whole(random, 3, 90)}才`,
    ]),
  }),
  'age.en': (random) => ({
    kind: 'age',
    text: pick(random, [
      `${whole(random, 21, 96)} years old`,
      `${whole(random, 21, 96)} years of age`,
      `${among(random, 'seventy|eighty|fifty|sixty')}-${among(random, 'one|four|seven|nine')} years old`,
    ]),
  }),
  'age.bare': (random) => ({ kind: 'age', text: String(whole(random, 18, 96)) }),
  'age.months': (random) => ({ kind: 'age', text: `${whole(random, 2, 11)} months old` }),
  'passport.jp': oneOf('passport', 'TR#######|TZ #######|MU#######|ＴＲ#######|tk#######'),
  'passport.us': oneOf('passport', '5########|A0#######|C########'),
  mynumber: oneOf('my-number', '#### #### ####|############|####-####-####'),
  case: oneOf('case', 'CG-26-#####|No. 48####|26-00####|^^######|LA/2026/1###|第10####号|#7####3'),
  cert: oneOf('certificate', '^-5#####|No. 3#####|R8-####|C2026-####|K 77####'),
  flight: oneOf('flight', 'NH##5|JL6#|UA 8##|JAL0##|ANA 1##|DL2##|HA8##'),
  pnr: oneOf('booking', '^^#^#^|#^^^#^|^#^^^#|^^^###'),
  ssn: oneOf('ssn', '###-##-####'),
  alien: oneOf('alien', 'A###-###-###|A#########|A ### ### ###'),
  residence: oneOf('residence-card', '^^########^^'),
  'licence.jp': oneOf('licence', '############|第############号'),
  'licence.us': oneOf('licence', '^#######|D########'),
  visa: oneOf('visa', '2026######|^^-#######|########'),
  account: oneOf('account', '###-#######|#######|1####-########'),
  tracking: oneOf('tracking', 'EJ#########JP|1Z^^########^#####|9400 1### #### #### #### ##|7### #### ####'),
  url: oneOf(
    'url',
    'https://status.visa.example/t/********|http://forms.example/edit?key=^^##^^##|https://a.example/#id=########',
  ),
  handle: oneOf('handle', '@sora.mi##|@koto_####|@la_baker##|neko-##-chan|@tanpopo####'),
  room: oneOf('address', '1###'),
  'employer.ja': oneOf('employer', employersJa),
  'employer.en': oneOf('employer', employersEn),
  'school.ja': oneOf('school', schoolsJa),
  'school.en': oneOf('school', schoolsEn),
}
