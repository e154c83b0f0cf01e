import type { Shape } from './shape.ts'

/** Numbers as ages are written where no 歳 follows */
const years =
  '(?:1?[0-9]{1,2}|百?[二三四五六七八九]?十[一二三四五六七八九]?|百(?:と?[一二三四五六七八九])?|[二三四五六七八九][〇一二三四五六七八九])'
/** No count of something else */
const uncounted =
  '(?![0-9〇一二三四五六七八九十百千万億年月日時分秒円人名通枚件個回度号番丁階室本冊台匹頭着杯週か箇ヶ%.:/,-]|ドル|セント|ユーロ|ポンド|パーセント|キロ|メートル|マイル|ページ|ユニット|代|歳|才)'
const person =
  '(?:わし|うち|手前|拙僧|当方|姉妹|兄弟|夫婦|歳|年齢|とも|(?:上|下)から順?に?|それぞれ|[私僕俺母父妻夫兄弟姉妹娘孫子姪甥]|わたし|わたくし|ぼく|あたし|自分|小生|彼女?|当人|本人|家内|主人|旦那|息子|両親|老[父母]|祖[父母]|曾祖[父母]|義[父母兄弟姉妹]|叔[父母]|伯[父母]|[長次二三四末][男女]|末っ子|双子|赤ん坊|[上下真]ん?中?の?子?|女房|亭主|連れ合い|伴侶|友人|知人|隣人|婚約者|恋人|さん|ちゃん|くん|君|氏|様)'
const when =
  '(?:(?:もう|もはや|まだ|すでに|既に|今|いま|現在|当時|今年|来年|昨年|去年|今月|来月|先月|今度|来春|来夏|来秋|来冬|この[春夏秋冬]|まもなく|間もなく|もうすぐ|じき|やっと|ちょうど|たしか|確か|満|数え|ほぼ|およそ)(?:で|に|は|も|の?[春夏秋冬]?に?)?、?)'
const kana = '(?:ひとつ|ふたつ|みっつ|よっつ|いつつ|むっつ|ななつ|やっつ|ここのつ|とお|[一二三四五六七八九]つ)'
const weak = { kind: 'age', level: 'possible', why: 'after-label' } as const

const small = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const grown = `(?:(?:${tens})(?:[- \\n](?:${small}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|a hundred(?: and (?:${small}))?)`
const spelled = `(?:${grown}|${small}|ten|eleven|twelve)`
const measured =
  "(?![\\w-]|[.:/]\\d|,\\d{3}| ?(?:%|percent|degrees|days?|weeks?|hours?|minutes?|mins?|seconds|months?|times|pages?|people|persons|copies|dollars|cents|bucks|miles|feet|blocks|yen|euros|pounds|adults|guests|students|items|units|a\\.?m\\b|p\\.?m\\b|o'clock|kg|km|cm|past|hundred|thousand|of (?:the|them|us|you)|or (?:two|three)))"
const body =
  '(?:baby|infant|newborn|toddler|child|kid|boy|girl|son|daughter|grandson|granddaughter|nephew|niece|lad|lass|man|woman|lady|gentleman|widow|widower|puppy|twins)'

/** Ages that no word for years follows: what the letter says of a person before and behind the number. */
export const toldAges: readonly Shape[] = [
  // 母はもう83なので, 彼は38独身で, 享年八十八
  {
    ...weak,
    pattern: new RegExp(
      `(?:${person}(?:\\([^)\\n]{1,12}\\))?(?:は|が|も|、| )(?:、)?${when}{0,2}|[ァ-ヺー)](?:は|も)${when}{0,1}(?=[二三四五六七八九]?十|百)|(?:享年|行年|没年|没年齢|よわい|齢|年齢|年の頃|年は)(?:は|:|、| {1,8})?)(${years}${uncounted}(?:過ぎ|すぎ|前後|近く)?)(?=で|やっ|や[、。でろっ]|じゃ|と(?:なり|なっ|なる)|な[のりっ]|に(?:な|て|し|も)|だ|独|と[、もき]|を|の(?:[春夏秋冬時頃年身者]|とき|ころ|誕生|男|女|老|高齢)|半ば|[、。,()\\n ]|$)`,
      'gu',
    ),
  },
  // 当時十九だった私, もう31なので
  {
    ...weak,
    pattern: new RegExp(
      `(?<![0-9一-龠])(?:${when}|(?<=[、。\\n]))(${years})${uncounted}(?=だった|やった|じゃ|と(?:なり|なっ)|な(?:ので|のに|んで)|で(?:す|した|、|独身|未婚|無職)|に(?:なり|なる|なっ|なろう)|を(?:迎|過|越|超)|過ぎ|すぎ|の(?:私|僕|身|老|とき|時|ころ|頃))`,
      'gu',
    ),
    holds: (found) => isGrown(found),
  },
  // 二十四の時に, 八十過ぎ, 80を越した父, 七十で他界
  {
    ...weak,
    pattern: new RegExp(
      `(?<![0-9〇一二三四五六七八九十百千第約全計々./-])(?<!(?:月|年|号|番|条|第|約|ドル) ?)(${years})${uncounted}(?=で(?:早期|定年|依願)?.{0,2}(?:退職|引退)|の(?:老|寡)|(?:の|だった|ぐらいの|くらいの)(?:時(?![間点刻])|とき|頃|ころ|誕生日|年に(?:渡|結|離|家|上|入))|過ぎ(?:の|で|に|ま|た|。)|すぎの|(?:に|も)(?:手が届|近い[父母祖私夫妻叔伯])|(?:近い|間近の?|手前の|そこそこの|半ばの|前後の)(?:[父母祖私夫妻叔伯男女老人]|男性|女性)|と(?:なりました|なり、|なって|相成)|に(?:なる|なった|なったばかりの|近い)(?:[父母娘孫妻夫弟妹兄姉子]|息子|祖[父母]|男|女|老)|を(?:越し|越え|超え|過ぎ|すぎ)(?:た[父母祖私夫妻叔伯老身]|て(?:い|お|ま|も|か|独|初))|で(?:渡米|来日|結婚|再婚|離婚|他界|逝|死|亡くな|没し|未亡人|嫁|家を出|定年|独立|上京|出産|母にな|父にな|親にな)|にて(?:永眠|没|逝去|死去)|になろうと|の(?:手習い|私|身空|若さ|老人|老婆|老女|老爺|老[父母妻夫])|(?:、)?独身)`,
      'gu',
    ),
    holds: (found) => isGrown(found),
  },
  // 七十七、喜寿を祝った; a line or a sentence that begins with it
  {
    ...weak,
    pattern: new RegExp(
      `(?<=^|[。\\n」] ?)((?:百|[二三四五六七八九]?十[一二三四五六七八九]?))(?=、(?:まだ|もう|喜寿|還暦|古希|米寿|独身|無職|元気|一人|独り|足腰|病)|です。|で(?:ございま|した))`,
      'gu',
    ),
  },
  {
    ...weak,
    why: 'known-shape',
    pattern:
      /アラ(?:サー|フォー|フィフ|還|カン|古希)|(?:還暦|古希|古稀|喜寿|傘寿|米寿|卒寿|白寿|百寿)(?=を|に|の|です|で、|、|。|間近|過ぎ)|[ハは]タチ(?=に|の(?:とき|時|娘|息子))/gu,
  },
  {
    ...weak,
    pattern: new RegExp(
      `${kana}(?:半)?(?=に(?:なる|なり|なっ|なら)|の(?:娘|息子|子|孫|男の子|女の子|甥|姪|とき|頃|ころ))|(?<=(?:${person}|[次三四長][男女]の[^、。\\n]{1,6})(?:は|が|も|、)${when}{0,1})${kana}(?=です|で、|でし|やっ|や。|。|、)`,
      'gu',
    ),
  },
  // 夫(宍戸 健、40), Maëlle, cook, 35.
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<=[\\p{L})生](?:、|, | ?\\(|,\\n) ?)(?:[1-9]\\d?|10\\d|[二三四五六七八九]?十[一二三四五六七八九]?|${spelled}(?: and (?:a half|three quarters|a quarter))?)(?=[)、。;]|,(?! ?\\d)|\\.(?!\\d)|\\n|$| when (?:he|she|they|i)\\b)`,
      'gu',
    ),
    holds: (_found, before) => !noAge.test(before),
  },
  {
    ...weak,
    pattern: new RegExp(
      `\\bages? (?:\\d{1,3}|${spelled})(?:(?: to | through | until |-|–)(?:\\d{1,3}|${spelled}))?(?![\\w-])`,
      'giu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `(?<=\\bages? (?:of )?(?:\\d{1,3}|${spelled})(?: to | through | until | and ))(?:\\d{1,3}|${spelled})(?![\\w-])`,
      'giu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `(?:\\bI am|\\bI['’]m|\\b(?:he|she|who) is|\\b(?:he|she)['’]s) ((?:\\d{1,2}|${spelled}) and (?:a half|three[- ]quarters|a quarter|almost [a-z]{3,6}))`,
      'giu',
    ),
  },
  // 十八の娘, 御年九十一, じゅうろくさい
  {
    ...weak,
    pattern: new RegExp(
      `(?<![0-9〇一二三四五六七八九十百千第約全計々./-])(?<!(?:月|年|号|番|条|第|約|ドル) ?)${years}${uncounted}(?=の(?:娘|息子|[父母妻夫妹弟姉兄孫]|祖[父母]|叔[父母]|伯[父母]|義[父母]|甥|姪))|(?:御年|おん年|お歳|当年とって|当年|数えの?|満で?|齢|よわい)、?(?:${years}${uncounted})|(?:じゅう|にじゅう|さんじゅう|よんじゅう|ごじゅう|ろくじゅう|ななじゅう|はちじゅう|きゅうじゅう)?(?:いち|いっ|に|さん|よん|ご|ろく|なな|しち|はち|はっ|きゅう|じゅっ|じっ)さい(?![ぁ-んー])|(?:じゅう|にじゅう|さんじゅう)(?:いっ|に|さん|よん|ご|ろく|なな|はっ|きゅう)さい|はたち`,
      'gu',
    ),
    holds: (found) => isGrown(found.replace(/^[^0-9一-十百]*/u, '')) || /さい$|はたち|年|歳|満|齢|数/u.test(found),
  },
  // 73 this year, now seventy-four; (f, 41); makes me 66; in her ninetieth year
  {
    ...weak,
    pattern: new RegExp(
      `(?:\\b(?:is|was|be|turns?|turned|am|are)|,|\\() (${spelled}|[1-9]\\d?)(?= (?:this|next|last) (?:year|month|week|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)| now[.,;)])`,
      'giu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `\\b(?:not yet|barely|still only|soon to be|makes (?:me|him|her|them)|making (?:me|him|her|them)|made (?:me|him|her)) (${grown}|[1-9]\\d)${measured}|\\((?:m|f|male|female|man|woman|boy|girl)[,/ ]{1,2}(\\d{1,2})\\)|\\b(?:i|he|she) (?:have|has|had) (\\d{1,3} years)(?= ?(?:[.,;]|and|old))|\\bin (?:my|his|her) ((?:twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth|(?:${tens})-[a-z]{4,7}|\\d{1,3}(?:st|nd|rd|th)) year)`,
      'giu',
    ),
  },
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![\\w.])\\d{1,3} (?:años|anos|ans|Jahre(?: alt)?|anni|лет)(?!\\p{L})|\\b(?:(?:sexa|septua|octo|nona)genarian|centenarian)\\b|(?<![\\w-])\\d{1,2}(?:[,/ ]{1,2})(?:male|female)(?=[).,;\\n])`,
      'giu',
    ),
  },
  // Forty-four, divorced; a hundred and one
  {
    ...weak,
    pattern: new RegExp(
      `(?<=(?:^|[.!?\\n] ?))(${grown}|[1-9]\\d)(?=, (?:single|divorced|married|widowed|retired|male|female|unmarried|born|living|unemployed|(?:an?|the) [a-z]))|\\b(?:is|was|be|turned|turns|['’]s) ((?:a|one) hundred(?: and (?:${small}|ten))?)${measured}`,
      'giu',
    ),
  },
  // 姉妹(14と11)
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<=[\\p{L}] ?\\((?:上から)?)${years}(?:[とや、・,/] ?(?:${years}|[一二三四五六七八九]つ?)){1,5}(?=\\))`,
      'gu',
    ),
  },
  // (48・女), (当時67), 子は4と1です
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<=[\\p{L}] ?\\((?:当時|現在|今|満|数え|享年|没時|今年)?)${years}(?=[・/、) ]{0,1}(?:[男女]|無職|会社員|主婦|学生|独身|既婚|・|\\)))|(?<=[子娘孫][はが]|息子[はが]|人は)[1-9][0-9]?(?=と[1-9][0-9]?(?:です|で|に|の))|(?<=(?:[子娘孫][はが]|息子[はが]|人は)[1-9][0-9]?と)[1-9][0-9]?(?=です|で|に|の)`,
      'gu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `\\b(?:youngest|eldest|oldest|older|younger|middle(?: one| child)?|firstborn|other)(?: one| son| daughter| boy| girl| child)?(?: is| was|,| turns|:)? (\\d{1,2}|${spelled})(?=[.,;)\\n]| and )|\\b(?:lived|live|living) to(?: be)?(?: age)? (\\d{2,3}|${grown})${measured}|\\bage:? (\\d{1,3} (?:days|weeks|months|years))(?![a-z])|(?<![\\w-])(?:early|mid|late)[- ](?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0'?s)|(?<![\\w$,.])[3-9]\\d\\+(?=[,.) ])|(?<!\\d)\\d{1,2} ?(?:1[/⁄]2|½)[- ]years?[- ]olds?`,
      'giu',
    ),
  },
  // In a row of what tells of a person: 43, male; Mexican, 40 years
  {
    ...weak,
    why: 'known-shape',
    pattern: /(?<=[\p{L}],? )[1-9]\d years(?=[.,;)\n])/gu,
  },
  // who'll be seventy in May, pushing forty, just hit 30
  {
    ...weak,
    pattern: new RegExp(
      `(?:['’]ll be|\\b(?:would be|to be|pushing|nearing|approaching|approached|just hit|hit|hits|hitting|reached|reaches|reaching|turn|almost|(?:going|gone) on|(?:am|is|are|was|were|be|well|now|him|her) past|aged?|age of))[ \\n](?:only |just |about |almost |nearly |barely |exactly )?(${grown}|[1-9]\\d|10\\d)${measured}`,
      'giu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(`(?:\\b(?:he|she|it|they|who|baby)['’]ll be) (\\d|${spelled})${measured}`, 'giu'),
  },
  // At ninety-three, she still drives; married at thirty-one
  {
    ...weak,
    pattern: new RegExp(
      `\\bat (?:age |just |only |nearly |almost |barely )?(${grown})${measured}(?=[.,;:!?)\\n"]| (?:i|he|she|we|they|my|his|her|as|with|without|in|and|from|when|while|after|because|but|so|on|by|to|for|his|i'm|"))`,
      'giu',
    ),
  },
  {
    ...weak,
    pattern: new RegExp(
      `\\b(?:died|passed|passed away|married|wed|widowed|divorced|retired|emigrated|immigrated|orphaned|quit|left|moved|graduated|came over|arrived|gone|dead|diagnosed) (?:here |home |school |away )?at (?:age |just |only )?(\\d{1,3})${measured}(?=[.,;:!?)\\n]| (?:and|in|of|after|when|with|from|but|as)\\b)`,
      'giu',
    ),
  },
  // a baby of five months, a woman of sixty-three
  {
    ...weak,
    pattern: new RegExp(
      `\\b${body}(?: is| was| was only)?,? (?:of|aged|just|now) ((?:\\d{1,3}|${spelled})(?: and a half)?(?:[ \\n](?:days|weeks|months|years))?)(?![\\w-])`,
      'giu',
    ),
  },
  {
    ...weak,
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![\\w.,$-])(?:\\d{1,3}|${spelled}) years?[ -]young|(?<![\\w.,$¥#-])[1-9]\\d ?/?[MF](?=[,.;)\\n]|$| (?:and|from|here|living|who|seeking|born))|(?<![\\w-])(?:${tens}|[2-9]0)[- ]?(?:something|ish|odd)(?:[- ]years?(?:[- ]old)?)?(?![\\w-])`,
      'gu',
    ),
  },
  // a son, seventeen; twins: eight
  {
    ...weak,
    pattern: new RegExp(
      `\\b(?:mother|father|mom|dad|wife|husband|son|daughter|brother|sister|aunt|uncle|grandmother|grandfather|grandson|granddaughter|niece|nephew|boy|girl|baby|twins|kids|children|parents|neighbor|friend)(?: \\p{Lu}\\p{L}{1,15})?(?:,| -|:| \\() ?(?:now |age |aged |only |just )?(\\d{1,3}|${spelled})(?=[,.;)\\n]| and (?:\\p{Lu}|a |my |still|living))(?!,\\d{3}|\\.\\d)`,
      'giu',
    ),
  },
]

/** Behind these a number counts something else */
const noAge =
  /(?:(?:page|room|rm|apt|unit|suite|window|line|item|box|lot|section|article|chapter|form|no|number|floor|gate|seat|row|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|act|part|step|class|grade|route|hwy|highway|and|or|to|versus|at|by)[,( ]{1,2}|(?:番|号|条|項|頁|室|階|棟|年|月|日|巻|章|表|図|計|合計|数)[、( ]{1,2})$/iu

/** A count of ten and more, as grown people have */
function isGrown(found: string): boolean {
  return (
    /[十百]|^[二三四五六七八九][〇一二三四五六七八九]$/u.test(found) || (Number(found) >= 10 && Number(found) <= 115)
  )
}
