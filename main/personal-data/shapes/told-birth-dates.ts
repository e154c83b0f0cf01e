import { digit, type Shape } from './shape.ts'

const month =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre|janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre|janeiro|fevereiro|mar[cç]o|junho|julho|setembro|outubro|novembro|dezembro|januar|februar|m[aä]rz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])'
const era =
  '(?:明治|大正|昭和|平成|令和|皇紀|西暦|[明大昭平令](?= ?[0-9元一二三四五六七八九十廿])|(?:meiji|taish[oō]|sh[oō]wa|heisei|reiwa)(?![a-z])|[mtshr](?= ?\\d))'
const feast =
  "(?:christmas(?: day| eve)?|new year(?:'s|’s)?(?: day| eve)?|halloween|valentine(?:'s|’s)?(?: day)?|thanksgiving(?: day)?|independence day|july fourth|labor day|memorial day|veterans day|(?:saint|st\\.?) patrick(?:'s|’s)?(?: day)?|april fool(?:s|'s|s'|s’)?(?: day)?|boxing day|groundhog day|leap (?:day|year)|easter(?: sunday)?|cinco de mayo|girls['’]? day|boys['’]? day|children['’]?s['’]? day|mother['’]?s day|father['’]?s day|earth day|eve)"
const japaneseFeast =
  '(?:元旦|元日|大晦日|節分|立春|立夏|立秋|立冬|春分|秋分|夏至|冬至|桃の節句|ひな祭り|ひなまつり|端午|七夕|お?彼岸|中日|(?:こども|子供|子ども|みどり|海|山|敬老|文化|体育|成人|昭和)の日|憲法記念日|建国記念日?|勤労感謝の日|天皇誕生日|クリスマス(?:イブ)?|ハロウィーン?|バレンタイン(?:デー)?|お?盆|うるう日|閏日)'
const japaneseEra = '(?:明治|大正|昭和|平成|令和|[明大昭平令])'
/** One piece of a day: a number, a month, an era, a season, what counts years, months and days */
const piece = `(?:(?<!${digit})${digit}{1,8}(?!${digit})(?:st|nd|rd|th)?|${era}|${month}|[ivx]{1,4}(?![a-z])|元(?=年)|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:の?年)?|[子丑寅卯辰巳午未申酉戌亥](?:の)?年|ひのえ(?:うま|午)|(?:nineteen|eighteen|two thousand)(?: (?:and )?|-)(?:oh )?[a-z]{3,9}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)(?![a-z]))?|(?:sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)-[a-z]{4,7})(?![a-z])|[年月日](?!間)|ねん|がつ|にち|の(?=${digit}|[年月暮初終末春夏秋冬元睦如弥卯皐水文葉長神霜師十])|(?:暮れ|初め|はじめ|終わり|末|頃|ごろ|うるう日|元[日旦]|大晦日|春|夏|秋|冬|正月|睦月|如月|弥生|卯月|皐月|水無月|文月|葉月|長月|神無月|霜月|師走)|(?:the|of|day|in|early|late|spring|summer|autumn|fall|winter|de|del|le|la|el|den|a|(?:mon|tues|wednes|thurs|fri|satur|sun)day|maybe|perhaps|probably|about|circa|around|or|month|moon|week|last|first|second|third|fourth|fifth|${feast})(?![a-z])|${japaneseFeast})`
const run = `(${piece}(?:[ ,./・、'()\\n-]{0,3}${piece}){0,9}(?<![ ,](?:a|the|of|in|or|early|late|maybe|perhaps|about|around|de|le))\\)?)`
const label =
  '(?:生年月日|誕生日|誕生|(?:生|う)まれた?(?:日|[ひび]|年|年月|の)?|たんじょう[びひ]|出生(?:年月)?日?|(?<![a-z])(?:d\\.? ?o\\.? ?b\\.?|date of birth|birth ?dates?|b-?days?|birth ?days?|birth|born(?: (?:in|at|near) \\p{Lu}[\\p{L} ,-]{2,30}?(?=[ ,\\n](?:on|in) ))?|b\\.))'
const told = `${label}(?: ?\\([^)\\n]{1,16}\\))?(?:(?: ?(?:は|が|:|=|,|-|・|、| |\\n(?=on|in)|\\bis\\b|\\bwas\\b|\\bon\\b|\\bin\\b|\\baround\\b|\\babout\\b)){1,4} ?|(?=[0-9]))`
const likely = { kind: 'birth-date', level: 'likely', why: 'after-label' } as const

/** Days of birth in whatever shape, by what the letter says of them: the label before, the birth behind, the age that is reached. */
export const toldBirthDates: readonly Shape[] = [
  { ...likely, pattern: new RegExp(`${told}${run}`, 'giu'), holds: isDay },
  {
    ...likely,
    pattern: new RegExp(
      `(?<![\\w./-])${run}(?= ?(?:\\([^)\\n]{1,12}\\) ?)?(?:、?[^、。\\n]{0,6}?日の?)?(?:に|の)?(?:お?生まれ|うまれ|(?:.{0,6}が)?(?:生まれ|誕生)| is when (?:i|he|she|they) (?:was|were) born|生(?=[、。)\\n ]|$)|出生|誕生))`,
      'giu',
    ),
    holds: isDay,
  },
  // He'll be ninety on November 23
  {
    ...likely,
    pattern: new RegExp(
      `(?:\\b(?:turn(?:s|ed|ing)?|will be|would be|became|becomes)|['’]ll be) (?:\\d{1,3}|[a-z]{3,8}(?:-[a-z]{3,5})?)(?: years old)?(?:,? |\\n)(?:next |this |last )?(?:on |in )(?:the )?((?:${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|\\d{1,2}/\\d{1,2})(?:,? (?:19|20)\\d\\d)?)(?!\\d)`,
      'giu',
    ),
  },
  // 1925年(大正十四)3月19日, 大正14年の彼岸の中日; le 29 février 1992
  {
    kind: 'birth-date',
    level: 'possible',
    why: 'known-shape',
    pattern: new RegExp(
      `(?:19\\d\\d|200\\d) ?年? ?\\(${japaneseEra} ?(?:元|${digit}{1,3}) ?年?\\)(?: ?${digit}{1,3} ?月)?(?: ?${digit}{1,3} ?日)?|(?:明治|大正|昭和) ?(?:元|${digit}{1,3}) ?年? ?(?:\\((?:18|19)\\d\\d年?\\))?(?: ?(?:${digit}{1,3} ?月(?: ?${digit}{1,3} ?日)?|[./-] ?${digit}{1,2} ?[./-] ?${digit}{1,2}|の(?:[^、。\\n ]{0,6})?${japaneseFeast}))|(?<!\\d)\\d{1,2}(?:er|\\.)? (?:de )?${month} (?:del? )?(?:19|20)\\d\\d`,
      'giu',
    ),
  },
  // 昭22.5.6; 先月3日に娘が生まれました; (1927-2024)
  {
    kind: 'birth-date',
    level: 'possible',
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![\\u3400-\\u9fff])[明大昭平令](?:元|\\d{1,2}) ?[./年・-] ?\\d{1,2} ?[./月・-] ?\\d{1,2}日?|(?:今月|先月|先々月|昨日|一昨日|今週|先週)の?(?:${digit}{1,3}日)?(?=、?に?[^。、\\n]{0,8}(?:が|を)(?:生まれ|誕生|出産|産み))|(?<=\\( ?)1[89]\\d\\d ?(?:-|~|〜) ?(?:1[89]|20)\\d\\d(?= ?\\))|(?<=\\b(?:baby|son|daughter|twins|boy|girl|she|he) (?:came|arrived|joined us)[^.\\n]{0,8} )${month} \\d{1,2}(?:,? \\d{4})?`,
      'giu',
    ),
  },
  // h10 3 28, S46 12 25
  {
    kind: 'birth-date',
    level: 'possible',
    why: 'known-shape',
    pattern:
      /(?<![\w-])[MTSHmtsh]\.? ?\d{1,2}(?:年 ?\d{1,2}月 ?\d{1,2}日|[ ./-]{1,2}(?:0?[1-9]|1[0-2])[ ./-]{1,2}(?:0?[1-9]|[12]\d|3[01]))(?!\d)/gu,
  },
]

/** More than one number or a month with one, and no clock */
function isDay(found: string): boolean {
  if (/^(?:or|and|of|in|a|el|del?|maybe|eve)\b(?!.*\d)/iu.test(found)) return false
  const numbers = found.match(new RegExp(`${digit}{1,4}`, 'gu')) ?? []
  return (
    numbers.length > 1 ||
    new RegExp(`(?:first|second|third|fourth|fifth|[a-z]th)(?: of)? ${month}`, 'iu').test(found) ||
    /nineteen|eighteen|two thousand|^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/iu.test(found) ||
    new RegExp(`(?<![a-z])${feast}(?![a-z])|${japaneseFeast}`, 'iu').test(found) ||
    /^(?:\D*)(?:19|20)\d\d|^\d{6,8}$/u.test(found) ||
    (numbers.length === 1 &&
      new RegExp(`${month}|[年月日]|christmas|spring|summer|autumn|fall|winter`, 'iu').test(found))
  )
}
