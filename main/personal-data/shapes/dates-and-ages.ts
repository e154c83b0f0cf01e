import { digit, type Shape } from './shape.ts'

const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const era = '(?:明治|大正|昭和|平成|令和)'
const yearDay = [
  `${era} ?(?:元|${digit}{1,3}) ?年(?: ?\\(\\d{4}年?\\))? ?${digit}{1,3} ?月 ?${digit}{1,3} ?日`,
  `${digit}{4}年(?: ?\\(${era}(?:元|${digit}{1,3})年\\))? ?${digit}{1,3} ?月 ?${digit}{1,3} ?日`,
  `${era} ?(?:元|${digit}{1,3}) ?年の? ?(?:睦月|如月|弥生|卯月|皐月|水無月|文月|葉月|長月|神無月|霜月|師走|正月|元日)(?: ?${digit}{1,3} ?日)?|皇紀 ?${digit}{4} ?年(?: ?${digit}{1,3} ?月)?(?: ?${digit}{1,3} ?日)?`,
  `(?<!\\d)\\d\\d' ?\\d{1,2}/\\d{1,2}(?!\\d)`,
  `(?<![A-Za-z])[MTSHR] ?\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2}(?!\\d)`,
  `${era} ?\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2}(?!\\d)`,
  `(?<![\\d-])(?:1[89]|20)\\d\\d ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2}(?![\\d-])`,
  `(?<![\\d-])\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:(?:1[89]|20)\\d\\d|\\d\\d)(?![\\d-])`,
  `(?<![a-z])${monthName} ?\\d{1,2}(?:st|nd|rd|th)?(?:, ?'?| '?|')(?:(?:1[89]|20)\\d\\d|\\d\\d(?!\\d))`,
  `(?:\\bthe )?(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th)?|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty-[a-z]{4,7}|thirty-first))(?: of)?[ -]?${monthName},?[ -]?(?:(?:1[89]|20)\\d\\d|'\\d\\d)`,
  `${era}の?(?:はじめ|初め|終わり|末)?[、の]?(?:元|${digit}{1,3})年の?${digit}{1,3}月の?${digit}{1,3}日`,
  `(?<!\\d)(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?!\\d)`,
].join('|')
const dayOnly = [
  `(?<!${digit})${digit}{1,3} ?月 ?${digit}{1,3} ?日`,
  `(?<![a-z])${monthName} \\d{1,2}(?:st|nd|rd|th)?(?![\\d-])`,
  `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthName}(?![a-z])`,
  `(?<![\\d/.-])\\d{1,2}/\\d{1,2}(?![\\d/.-])`,
].join('|')
const bornBefore =
  /(?:生年月日|誕生日|生まれ(?:た(?:日|の)|は|が|:)|出生日|出生年月日|birth ?day|date of birth|birth ?date|\bborn\b|\bd\.?o\.?b\b|出生|誕生)[^。.!?]{0,24}$/iu
const bornAfter =
  /^[^。.!?\n]{0,16}(?:生(?!活|徒|産)|うまれ|に?誕生|出生|が?(?:私|僕|彼|彼女|娘|息子|子)?の?誕生日|baby|birthday|is (?:my|his|her|our|their) birthday)/iu
const small = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const spelled = `(?:(?:${tens})(?:[- ](?:${small}))?|${small}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)`

/** Days of birth and ages. A day is one of birth where the letter says so, or where it lies some years back. */
export function datesAndAges(thisYear: number): readonly Shape[] {
  return [
    {
      kind: 'birth-date',
      level: 'likely',
      why: 'known-shape',
      pattern: new RegExp(yearDay, 'giu'),
      holds: (_found, before, after) => bornBefore.test(before) || bornAfter.test(after),
    },
    {
      kind: 'birth-date',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(yearDay, 'giu'),
      holds: (found) => (yearOf(found, thisYear) ?? thisYear) < thisYear - 2,
    },
    {
      kind: 'birth-date',
      level: 'likely',
      why: 'after-label',
      pattern: new RegExp(dayOnly, 'giu'),
      holds: (_found, before, after) => bornBefore.test(before) || bornAfter.test(after),
    },
    // Only the year, or the year and the month, where it is said to be of birth.
    {
      kind: 'birth-date',
      level: 'likely',
      why: 'after-label',
      pattern: new RegExp(
        `(?:${era} ?(?:元|${digit}{1,3})年(?:[子丑寅卯辰巳午未申酉戌亥]年)?(?: ?${digit}{1,3}月)?|${digit}{4}年(?: ?${digit}{1,3}月)?|(?<!${digit})${digit}{2}年 ?${digit}{1,3}月)(?= ?生(?!活|徒|産)| ?[にの]?(?:生|う)まれ)|(?<=\\bborn (?:(?:in|around|about|circa|c\\.|on) )?(?:about |early |late )?)(?:the )?(?:(?:${monthName}|spring|summer|fall|autumn|winter|early|late)(?: of)?,? )?(?:1[89]|20)\\d\\d|(?<=\\b[Bb]orn (?:on )?)[A-Z][\\p{L}' ]{2,24},? (?:1[89]|20)\\d\\d|(?<=\\b(?:birth year|year of birth)(?: is|:)? ?|(?:生年|生まれ年|誕生年)(?:は|:) ?)(?:19|20)\\d\\d年?|(?<=\\bborn in )'\\d\\d|(?<=[( ])b\\. ?(?:1[89]|20)\\d\\d`,
        'giu',
      ),
    },
    {
      kind: 'age',
      level: 'likely',
      why: 'known-shape',
      pattern: new RegExp(
        `(?:満|数え|当年)? ?(?:百[とに]?)?(?:${digit}{1,4}|(?<=百)) ?(?:歳|才|さい(?![ま-ん]))(?!未満|に達|に?満た|まで(?:に|は)|から(?:は|使|受|申))(?:半|${digit}{1,2}[かヶカケ箇ヵ]月)?`,
        'gu',
      ),
      // Of the law, not of a person: 国籍法17条で20歳, 期限は22歳まで
      holds: (_found, before, after) =>
        !/(?:[0-9一二三四五六七八九十]条|法律?|期限|年齢制限|成年|成人(?:年齢)?)[^。、\n]{0,6}$/u.test(before) &&
        !/^まで(?:でしょ|です|に(?:選|手続|届|決|申)|は(?:親|保護|可))/u.test(after),
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<!${digit})(?:${digit}{1,2}0|[二三四五六七八九]?十|[1-9]0) ?代(?![表理金わ])(?:[前後]半)?`,
        'gu',
      ),
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<!${digit})${digit}{1,2} ?[かヶカケ箇ヵ]月(?=です|で、|になっ|になり|児|の(?:とき|頃|時))`,
        'gu',
      ),
      holds: (_found, before) => !/(?:[いきっん][てで]|残り|あと|約|以来|から|ほぼ|まで)$/u.test(before),
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `${digit}{1,2} ?[かヶカケ箇ヵ]月の(?:娘|息子|子|赤|男|女|孫|乳)|生後 ?${digit}{1,3} ?(?:[かヶカケ箇ヵ]月|日|週)間?`,
        'gu',
      ),
    },
    {
      kind: 'age',
      level: 'likely',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<![\\w-])(?:\\d{1,3}|${spelled})(?:[- ]and[- ]a[- ]half)?[- ]?(?:years?|yrs?|months?|weeks?|y)[- /]?(?:olds?|of age|o)(?![a-z])`,
        'giu',
      ),
    },
    {
      kind: 'age',
      level: 'likely',
      why: 'after-label',
      pattern: new RegExp(
        `(?:\\b(?:aged?|turn(?:ed|s|ing)?|(?:i|he|she|who|they|it|you) (?:am|is|are|was|will be|just turned)|i'?m|he's|she's|who's|will be|is only|almost|nearly|(?:man|woman|lady|gentleman|boy|girl|person|citizen|student|widow|widower|child|kid|veteran) of|\\p{Lu}\\p{L}{1,20} (?:is|was|turned)|(?:mother|father|mom|dad|wife|husband|son|daughter|brother|sister|baby|child|uncle|aunt|grandmother|grandfather|grandma|grandpa|niece|nephew|cousin|friend|who|and) is)|年齢は?)[ :=]{1,3}(?:the age of |of |now |only |already |almost |nearly |about |just |still )?(\\d{1,3}|${spelled})(?![\\w-]|[./:]\\d|,\\d{3}| ?(?:%|percent|days?|weeks?|hours?|minutes?|mins?|months? (?!old)|times|pages?|people|persons|copies|dollars|miles|yen|adults|am\\b|a\\.m|pm\\b|p\\.m|o'clock|kg|km|cm|of (?:the|them|us|you)|or (?:two|three)))`,
        'giu',
      ),
      holds: (found, before) =>
        (Number.isNaN(Number(found)) || (Number(found) > 0 && Number(found) <= 115)) &&
        !/(?:fee|price|cost|total|rate|limit|number|page|line|window|floor|room|this|that|there|which|answer|deadline|charge|tax|balance|case|form|item) (?:is|was|will be)[^.\n]{0,10}$/iu.test(
          before,
        ),
    },
    // 九十一になりました, (31)
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<=[、。はがも\\n])(?:[2-9][0-9]|1[0-9]|[二三四五六七八九]?十[一二三四五六七八九]?)(?=に(?:なりま|なった|なりました|なります)|を(?:過ぎ|迎え|越え))|(?<=[\\p{L}] ?\\()(?:1[5-9]|[2-9]\\d)(?=\\))`,
        'gu',
      ),
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'after-label',
      pattern: new RegExp(
        `(?:今年|来年|来月|今月|昨年|去年|もう|まもなく|もうすぐ|現在|今|齢|年齢)(?:で|は|、|が|:)? ?(?:満|数えで)?(${digit}{1,3})(?=に(?:なり|なる|なっ)|です|で、|、|を(?:過ぎ|迎え|超え)| |$|\\n)`,
        'gu',
      ),
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'after-label',
      pattern: /\b(?:at|age|ages) (\d{1,2})(?=[,.;)]| (?:and|or|i|he|she|my|so)\b|$)/giu,
      holds: (found) => Number(found) >= 12,
    },
    // My father, ninety-four, lives alone
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<=\\p{L} ?\\()${spelled}(?=[),])|(?<=\\b(?:kids|children|sons|daughters|boys|girls|twins|triplets|grandsons|granddaughters|grandchildren|brothers|sisters|nieces|nephews|ages|aged|babies|grandkids)(?: are|,|:)? ?\\(?)(?:\\d{1,2}|${spelled})(?:, (?:\\d{1,2}|${spelled})){0,5}(?:,? (?:and|&) (?:\\d{1,2}|${spelled}))(?![\\w-]| [a-z]{3})|(?<=\\p{L}[,(] ?)((?:${tens})(?:[- ](?:${small}))?|(?:thir|four|fif|six|seven|eigh|nine)teen)(?=[),])`,
        'giu',
      ),
    },
    // Emma (8), 茉莉（五）; we are both 23
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<=(?:\\p{Lu}\\p{Ll}{1,15}|[\\u3400-\\u9fff々ァ-ヺーぁ-ん]) ?\\( ?)(?:\\d{1,2}|[二三四五六七八九]?十?[一二三四五六七八九十])(?=\\))|(?<=\\b(?:both|all) (?:are |of us |now )?)(?:\\d{1,2}|${spelled})(?=[.,;)]| (?:and|now)\\b)|(?<=、|[私僕父母夫妻兄弟姉妹]は|祖父は|祖母は|もう|今年で)(?:[1-9][0-9]|[二三四五六七八九]?十[一二三四五六七八九]?)(?=です|でござ|になる|の(?:男|女|主婦|会社員|老|身|時))|(?<=(?:家内|主人|[長次二三四末][男女]|[祖曾]?[父母]|[妻夫兄弟姉妹娘孫私僕]|息子|年|齢|歳|とし)は)(?:[1-9][0-9](?:、[0-9])?|[二三四五六七八九]?十[一二三四五六七八九]?)(?=[、。]|です|で)|[一二三四五六七八九]つ(?=(?:になる|の)(?:息子|娘|子|孫|男|女|時|とき|頃))`,
        'gu',
      ),
    },
    // My dad's 68; they were 20 and 22 then; Ages: 9, 12; (16 yrs)
    {
      kind: 'age',
      level: 'possible',
      why: 'after-label',
      pattern: new RegExp(
        `(?<=\\b(?:(?:dad|mom|father|mother|wife|husband|son|daughter|brother|sister|he|she|it|boy|girl|baby|grandma|grandpa)'s|(?:they|we|both|kids|children|parents|boys|girls|twins|sons|daughters|grandparents) (?:are|were)|ages? ?:|aged) ?(?:now |only |just )?)(?:\\d{1,3}|${spelled})(?:(?:,| and| &|/|, and) ?(?:\\d{1,2}|${spelled})){0,4}(?=[.,;)\\n]| (?:then|now|when|at the time|this|and (?:she|he|his|her|my|mom|dad))|$)|(?<=\\p{L} ?\\( ?)\\d{1,2} ?(?:yrs?|y/o|yo|years?)(?=\\))|(?:[1-9][0-9]?|[二三四五六七八九]?十[一二三四五六七八九]?)(?=になる(?:息子|娘|子|孫|男|女))`,
        'giu',
      ),
    },
    // Skip, 66 and a half; 八つ半; 七十路; her 60th birthday
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?<!\\d)\\d{1,3} and a half(?! (?:hours?|days?|weeks?|months?|miles?|years? ago|dollars|minutes))(?: years)?|\\d{1,3}(?:st|nd|rd|th)(?= birthday)|[二三四五六七八九]十路|(?<=\\()[一二三四五六七八九]つ半?(?=\\))|二十と?[一二三四五六七八九]つ`,
        'giu',
      ),
    },
    // Counted as children's years are, and called as those of the old: 上は九つ, 米寿
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `(?:数え年?で?|満で?) ?(?:百[とに]?)?${digit}{1,4}(?:つ|(?![年月日週か人点足員期つ]))|(?<=(?:子|娘|息子|孫|男|女|上|下|まだ|もう|今年|来月|来年|すぐ|現在|やっと|ちょうど|数え|[0-9一二三]人目)(?:は|が|も|で|、)?)(?:満で?|数えで)?(?:[一二三四五六七八九1-9]つ)(?=[。、です()にとの]|半)|(?:還暦|古希|古稀|喜寿|傘寿|米寿|卒寿|白寿|百寿)(?=を|に|の(?:祝|父|母|祖)|です|、|。)|(?<=(?:高校?|中学?|小学?|大学?)[一二三1-6](?:年生?)?[、の(]?)(?:1[0-9]|[一二]?十[一二三四五六七八九]?|[六七八九])(?=です|で、|、|\\)|。)`,
        'gu',
      ),
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: /(?<=[\p{L}][,(] ?)(\d{1,2})(?=[),](?! ?\d))/gu,
      holds: (found) => Number(found) > 0,
    },
    {
      kind: 'age',
      level: 'possible',
      why: 'known-shape',
      pattern: new RegExp(
        `\\b(?:in (?:my|his|her|their|our) (?:early |mid[- ]?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0'?s))`,
        'giu',
      ),
    },
  ]
}

const eraBegins: Readonly<Record<string, number>> = {
  明治: 1867,
  M: 1867,
  大正: 1911,
  T: 1911,
  昭和: 1925,
  S: 1925,
  平成: 1988,
  H: 1988,
  令和: 2018,
  R: 2018,
}

/** The year of a day as it is written; null where it cannot be told. Two digits are of the hundred years that end with this one. */
export function yearOf(written: string, thisYear: number): number | null {
  const whole = /(?:1[89]|20)\d\d/u.exec(written)
  if (whole !== null) return Number(whole[0])
  const [, name, count] =
    /(明治|大正|昭和|平成|令和|^[MTSHR]) ?(元|\d{1,3}|[一二三四五六七八九十〇]{1,3})/u.exec(written) ?? []
  if (name !== undefined && count !== undefined) return (eraBegins[name] ?? 0) + (count === '元' ? 1 : countOf(count))
  const short = /(\d\d)$/u.exec(written)
  if (short === null) return null
  const year = Math.floor(thisYear / 100) * 100 + Number(short[1])
  return year > thisYear ? year - 100 : year
}

/** A number of at most two digits in kanji or Arabic ones: 十二, 二十, 五三, 47. */
function countOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written)
  const digits = Array.from(written, (sign) => '〇一二三四五六七八九十'.indexOf(sign))
  const ten = digits.indexOf(10)
  if (ten < 0) return digits.reduce((number, one) => number * 10 + one, 0)
  return (ten === 0 ? 1 : digits[0]!) * 10 + (digits[ten + 1] ?? 0)
}
