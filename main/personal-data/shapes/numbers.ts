import type { Shape } from './shape.ts'

const airline =
  'NH|JL|JAL|ANA|UA|DL|AA|AS|ZG|HA|SQ|WN|BR|KE|OZ|AC|TZ|CX|CI|PR|VN|TG|MH|LH|AF|BA|KL|B6|NK|F9|QF|NZ|TW|MM|GK|JW|BC|EK|QR|TK|AZ|LX|SK|AY|AM'
const airlineName =
  '(?:全日空|日航|日本航空|ユナイテッド(?:航空)?|デルタ(?:航空)?|アメリカン(?:航空)?|ハワイアン(?:航空)?|シンガポール航空|大韓航空|アシアナ(?:航空)?|ジップエア|ZIPAIR|united|delta|american airlines|hawaiian|japan airlines|all nippon|singapore airlines|korean air|asiana)'
/** Words after which whatever has digits is the number of something. */
const numberWord =
  '(?:番号|ナンバー|口座|免許|旅券|パスポート|査証|ビザ|受付|受理|整理|登録|照会|管理|事件|会員|予約|証|カード|追跡|問い?合わ?せ|licen[cs]e|passport|account|acct|number|no\\.?|num|case|file|ticket|receipt|reference|ref\\.?|visa|card|permit|policy|docket|certificate|cert\\.?|registration|reg\\.?|tracking|booking|confirmation|conf\\.?|record|locator|application|id|#)'
const capital = '(?<![A-Za-z0-9])'

/** Numbers of passports, certificates, cases, cards, parcels, flights and bookings: those of a known shape, then whatever follows a word for such a number. */
export const numberShapes: readonly Shape[] = [
  {
    kind: 'passport',
    level: 'certain',
    why: 'known-shape',
    pattern: new RegExp(`${capital}(?:T[A-Z]|M[A-Z]|N[A-Z]) ?-?\\d{7}(?!\\d)`, 'giu'),
  },
  {
    kind: 'residence-card',
    level: 'certain',
    why: 'known-shape',
    pattern: new RegExp(`${capital}[A-Z]{2} ?\\d{8} ?[A-Z]{2}(?![A-Za-z0-9])`, 'giu'),
  },
  {
    kind: 'alien',
    level: 'certain',
    why: 'known-shape',
    pattern: new RegExp(`${capital}A ?[#-]? ?\\d{3}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)`, 'giu'),
  },
  { kind: 'ssn', level: 'certain', why: 'known-shape', pattern: /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/gu },
  {
    kind: 'my-number',
    level: 'certain',
    why: 'known-shape',
    pattern: /(?<![\d-])\d{4}[ -]\d{4}[ -]\d{4}(?![\d-]| \d{4})/gu,
  },
  {
    kind: 'tracking',
    level: 'certain',
    why: 'known-shape',
    pattern: new RegExp(
      `${capital}[A-Z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[A-Z]{2}(?![A-Za-z0-9])|\\b1Z ?[A-Z0-9]{3} ?[A-Z0-9]{3} ?[A-Z0-9]{2} ?[A-Z0-9]{4} ?[A-Z0-9]{4}\\b|(?<!\\d)(?:\\d{4} ?){4,6}\\d{2,4}(?!\\d)`,
      'giu',
    ),
  },
  {
    kind: 'case',
    level: 'certain',
    why: 'known-shape',
    pattern: new RegExp(`${capital}(?:IOE|WAC|LIN|SRC|EAC|MSC|NBC|YSC)[ -]?\\d{10}(?!\\d)`, 'giu'),
  },
  // 第4471号, 切替第771号, 令和7年(家)第1203号
  {
    kind: 'case',
    level: 'likely',
    why: 'known-shape',
    pattern:
      /(?:(?:明治|大正|昭和|平成|令和) ?(?:元|\d{1,2}) ?年(?:度)? ?(?:\([\u3400-\u9fffァ-ヺ]{1,4}\) ?)?[\u3400-\u9fffァ-ヺ]{0,4}|(?<![\u3400-\u9fffァ-ヺー])[\u3400-\u9fffァ-ヺー]{1,6})?第 ?\d{3,12} ?号(?!様式|議案|線|車)/gu,
  },
  // Numbers in groups behind their sign, numbers of a prefecture: No. 11 402 918, A-1 447 209, 沖縄 25-03316
  {
    kind: 'certificate',
    level: 'likely',
    why: 'known-shape',
    pattern:
      /(?<![A-Za-z\d])(?:[Nn]o\.?|[Nn]r\.?|[Nn]um\.?|№|#|[A-Z]{1,2})[ -]?\d{1,3}(?:[ .,]\d{3}){1,3}(?![\d,])|(?<=(?:免許証?|許可証?|手帳|証書|証明書?|鑑札|資格証?)(?:番号)?(?:は|:|の)? {0,2})[\u3400-\u9fff]{2,5} ?第? ?\d[\d-]{3,12}(?:号)?/gu,
  },
  // Whatever has a digit behind a word for a number: 受付番号：カ-331, ticket number B-207
  {
    kind: 'case',
    level: 'possible',
    why: 'after-label',
    pattern: new RegExp(
      `(?:(?<!電話|携帯|郵便|暗証|部屋|窓口の?)(?:番号|ナンバー|ナンバ)|(?<![A-Za-z])(?:[Cc]ase|[Tt]icket|[Ff]ile|[Rr]eceipt|[Rr]ef(?:erence)?|[Dd]ocket|[Rr]eport|[Cc]onfirmation|[Aa]pplication|[Ii]nquiry|[Ii]ncident|[Cc]laim|[Oo]rder|[Mm]ember|[Rr]equest|[Bb]ooking|[Qq]ueue|[Ll]ocker|[Pp]olicy|[Ii]nvoice|[Pp]ermit|[Ss]tudent|[Ee]mployee)(?: ?(?:[Nn]o\\.?|[Nn]umber|[Nn]um\\.?|#|ID|id|code)|(?=:|\\.)))(?: ?(?:は|が|:|=|、|\\.|\\bis\\b|\\bwas\\b|「|\\())? ?((?:[A-Za-z]{1,5}|[ァ-ヺ]{1,3}|[\\u3400-\\u9fff]{1,6}(?=[-第(]))?[-/第(#. ]{0,2}(?=[\\dA-Z])[\\dA-Za-z]{1,15}(?:[-/第(#.]{1,2}[\\dA-Za-z]{1,15}| [\\dA-Z]{1,15}(?![a-z])){0,5}号?)(?![A-Za-z\\d])`,
      'gu',
    ),
    holds: (found, before, after) =>
      /\d/u.test(found) && /\d\D*\d/u.test(found) && !isAmount(before, after) && !isYears(found),
  },
  {
    kind: 'licence',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(`${capital}[A-Z]\\d{7,8}(?![A-Za-z0-9])`, 'giu'),
  },
  { kind: 'my-number', level: 'likely', why: 'known-shape', pattern: /(?<![\w.,-])\d{12}(?![\w-])/gu },
  // LA-2026-20752, R8-1234, Z-292358, 2026-05-1234, 26-004711
  {
    kind: 'case',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(`${capital}[A-Z]{1,4}\\d{0,4}(?:[-/. ]{1,2}\\d{2,6}){1,3}(?![\\w-])`, 'gu'),
    holds: (found) =>
      /(?:\D*\d){4}/u.test(found) &&
      !isForm(found) &&
      !/^(?:BA|BS|MA|MS|MD|JD|AD|BC|CE|FY) (?:19|20)\d\d$/u.test(found),
  },
  // CG/LA/0442
  {
    kind: 'case',
    level: 'likely',
    why: 'known-shape',
    pattern: /(?<![\w/.])[A-Z]{1,6}(?:\/[A-Z0-9]{1,6}){1,4}(?<=\/\d{2,6})(?![\w/])/gu,
  },
  {
    kind: 'case',
    level: 'likely',
    why: 'known-shape',
    pattern: /(?<![\w.,$¥-])\d{1,4}(?:[-/]\d{1,4}){0,1}[-/]\d{4,9}(?![\w-])/gu,
    holds: (found) => !/^(?:\d{1,2}[-/]){1,2}(?:19|20)\d\d$/u.test(found),
  },
  {
    kind: 'flight',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(`${capital}(?:${airline}) ?-?\\d{1,4}便?(?![\\w-])`, 'gu'),
  },
  {
    kind: 'flight',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(`${capital}(?:nh|jl|jal|ana|ua|dl|zg|sq|ke|oz|cx|ci|br|ha|wn|aa|as) ?\\d{2,4}(?![\\w-])`, 'gu'),
  },
  {
    kind: 'flight',
    level: 'likely',
    why: 'after-label',
    pattern: new RegExp(
      `(?:${airlineName}|flight|便名)(?: ?(?:flight|no\\.?|number|の|は|:|第)){0,2} ?#?[A-Z]{0,2} ?\\d{1,4}便?(?![\\w-])|${capital}[A-Z]{2} ?\\d{1,4} ?便|(?<!\\d)\\d{2,4}便(?!\\w)`,
      'giu',
    ),
  },
  // Six letters and digits are a booking; letters alone only where the letter says so.
  {
    kind: 'booking',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(`${capital}(?=[A-Z]{0,5}\\d)(?=\\d{0,5}[A-Z])[A-Z0-9]{6}(?![A-Za-z0-9])`, 'gu'),
    holds: (found) => !isForm(found),
  },
  {
    kind: 'booking',
    level: 'likely',
    why: 'after-label',
    pattern: new RegExp(
      `(?:予約(?:番号|記録)?|booking|reservation|confirmation|pnr|record locator|locator|${capital}(?:${airline}) ?\\d{1,4}(?:便| \\())[^\\n。.]{0,20}?(?<![A-Za-z0-9])((?![a-z]{2,9}\\b)[A-Z0-9]{6})(?![A-Za-z0-9])`,
      'gu',
    ),
    holds: isNoWord,
  },
  {
    kind: 'booking',
    level: 'likely',
    why: 'after-label',
    pattern:
      /\b(?:booking|reservation|confirmation|pnr|locator)(?: (?:no\.?|number|code|reference|ref|is|was)){0,3}[ :#]{1,3}((?=[a-z]{0,5}\d)[a-z0-9]{5,8})(?![a-z0-9])/giu,
  },
  {
    kind: 'booking',
    level: 'possible',
    why: 'unknown-word',
    pattern: /(?<![\w@./-])(?=[a-z]{0,5}\d)(?=\d{0,5}[a-z])[a-z0-9]{6}(?![\w@./-])/gu,
    holds: (found) =>
      !/^\d{1,4}(?:st|nd|rd|th|days?|mins?|hours?|hrs|weeks?|years?|yrs?|miles|pages|am|pm|yen|usd|kg|km|cm)$/u.test(
        found,
      ),
  },
  // Whatever follows a word for a number.
  {
    kind: 'case',
    level: 'likely',
    why: 'after-label',
    pattern: new RegExp(
      `${numberWord}[^\\d\\n。.]{0,14}?(?<![A-Za-z0-9])((?:[A-Z]{0,4}[-#./ ]?)?\\d[\\dA-Z]{1,20}(?:[ ./-][\\dA-Z]{2,12}){0,5})(?![A-Za-z0-9])`,
      'giu',
    ),
    holds: (found, before, after) =>
      /(?:\D*\d){4}/u.test(found) &&
      !isForm(found) &&
      !isAmount(before, after) &&
      !/^(?:(?:to|in|on|by|from|until|since|of|and|for|at|before|after) ?)?(?:19|20)\d\d(?: [a-z]|$)/iu.test(
        found.trim(),
      ),
  },
  {
    kind: 'certificate',
    level: 'likely',
    why: 'known-shape',
    pattern: /(?<!\w)(?:no|nr|№|num)\.? ?[A-Z]{0,3}[ -]?\d{3,10}(?!\d)|#\s?\d{4,10}(?!\d)/giu,
  },
  // Capitals and digits together, five or more of them, are no word.
  {
    kind: 'case',
    level: 'possible',
    why: 'unknown-word',
    pattern: new RegExp(
      `${capital}(?=[A-Z-]{0,8}\\d[A-Z-]{0,8}\\d[A-Z-]{0,8}\\d)[A-Z0-9](?:-?[A-Z0-9]){4,30}(?![A-Za-z0-9])`,
      'gu',
    ),
    holds: (found, before, after) => /[A-Z]/u.test(found) && !isForm(found) && !isAmount(before, after),
  },
  {
    kind: 'case',
    level: 'possible',
    why: 'unknown-word',
    pattern: new RegExp(`${capital}[a-z]{1,3}[ -]?\\d{4,12}[a-z]{0,2}(?![\\w-])`, 'gu'),
    holds: (found) => !/^(?:in|on|by|to|of|at|is|may|the|for|and|was|no|since|age|year) ?\d{4}$/u.test(found),
  },
]

/** Digits, five or more, whatever stands between them: a number of somebody, unless it is money, a count or a year. */
export const longNumbers: readonly Shape[] = [
  {
    kind: 'case',
    level: 'possible',
    why: 'long-number',
    pattern: /(?<![\d.,])\d(?:[ ./・ー()-]{0,2}\d){4,40}(?!\d)/gu,
    holds: (found, before, after) => !isAmount(before, after) && !isYears(found),
  },
]

function isAmount(before: string, after: string): boolean {
  return (
    /[$¥€£]\s?$|(?:約|合計|料金|金|usd|jpy|yen) ?$/iu.test(before) ||
    /^(?:,\d{3})* ?(?:円|ドル|セント|人|名|通|部|枚|冊|回|件|ページ|頁|km|キロ|グラム|kg|%|パーセント|度|倍|yen|dollars?|usd|us\$|people|persons|copies|pages|miles|times|hours?|days?|square)/iu.test(
      after,
    )
  )
}

/** Two years, or years and a month: 2019 2020, 2025-2026, 2/2024. */
function isYears(found: string): boolean {
  return /^(?:(?:19|20)\d\d[ ./-]{1,2}(?:(?:19|20)\d\d|\d{1,2})|\d{1,2}[/.-](?:19|20)\d\d)$/u.test(found)
}

/** Names of forms and visas, which everybody's letters share. */
function isForm(found: string): boolean {
  return (
    /^(?:DS|I|N|W|G|SS|SSA|IRS|J|H|F|E|L|O|P|R|K|TN|B|COVID|ISO|PM|AM|GPA|PDF|A|B)[ -]?\d{1,4}[A-Z]?$/u.test(found) &&
    !/\d{5}/u.test(found)
  )
}

function isNoWord(found: string): boolean {
  return /\d/u.test(found) || found === found.toUpperCase()
}
