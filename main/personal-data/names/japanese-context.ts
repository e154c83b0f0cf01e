import type { MarkReason } from '../../../shared/answers/personal-data.ts'
import type { Tell } from '../findings.ts'
import { ending, title, type Judge } from './japanese-judge.ts'

const kanji = '[\\u3400-\\u9fff々ヶ]'
const katakana = '[ァ-ヺー]{2,12}(?:[・=＝ ][ァ-ヺー]{1,12}){0,3}'
const run = `(?:${kanji}{1,7}(?: ${kanji}{1,4}|[ぁ-ん]{2,4}(?=と申|です)|[ァ-ヺー]{2,6})?|${katakana}|[ぁ-ん]{2,6}(?: [ぁ-ん]{2,6})?)`
const says =
  '(?:と(?:申し|申す|もうし|言い|言う|いい|いう|呼|よばれ|書き|書く|かき|フリガナ)|でございま|より ?(?:$|\\n)|拝 ?(?:$|\\n)|です ?[。、\\n]|です$|方 ?(?:$|[。、\\n]|で))'
const relation =
  '(?:妻|夫|母(?![子親国校語体会屋])|父(?![母親子兄])|祖母|祖父|曾祖父|曾祖母|息子|娘|長男|長女|次男|次女|二男|二女|三男|三女|四男|末っ子|姉|兄|弟|妹|友人|友達|知人|同僚|上司|部下|子(?!ど?も|供|会)|子ども|子供|上の子|下の子|上(?!記|げ)|下(?!さ|記)|婚約者|相手(?!先|方|国|側)|恋人|彼氏|彼女|大家|隣人|証人|代理人|主人|家内|旦那|孫|義母|義父|義兄|義姉|義弟|義妹|叔父|叔母|伯父|伯母|いとこ|従兄弟|姪|甥|ルームメイト|教授|先生|生徒|学生|社員|担当|担当者|番頭|店長|店主|社長|館長|会長|代表|秘書|後輩|先輩|身内|元夫|元妻|前夫|前妻|亡夫|亡妻|旧姓|現姓|新姓|前姓|改姓後?|元の姓|本名|名前|氏名|名義|名(?!義|簿|称|刺|字|前|札|物|残|所|目|産|誉)|姓|氏|赤ん坊|双子|父親|母親|領事(?![館部])|職員|通訳|翻訳者|ひとり|一人目|二人目|参加者|申請者|被?相続人|立会人|同行者|同伴者|付添人|引率者?|受取人|後見人|目撃者|紹介者|推薦者|発起人|講師|演者|奏者|出演者|司会者?|登壇者|受賞者|代筆者?|運転者|借主|貸主|買主|売主|債権者|債務者|養子|養女|養父|養母|継父|継母|実父|実母|里親|助手|弟子|師匠|施主|喪主|故人|保護者|連絡先|候補|雇い主|校長|それから|わたくしは|パートナー)'
const label =
  '(?:お?名前|ご?氏名|名義|フリガナ|ふりがな|ふり仮名|よみがな|読み|担当者?|代表者?|署名|差出人|申請者|申込者|参加者|参列者|届出人|請求者|保護者|父|母|夫|妻|子|子の氏名|配偶者|連絡先|送り主|宛名|受取人|name)'
const family = '(?:父|母|夫|妻|親|祖母|祖父|姉|兄|弟|妹|娘|息子|長男|長女|次男|次女|代理)'

const patterns: readonly { why: MarkReason; pattern: RegExp }[] = [
  {
    why: 'title',
    pattern: new RegExp(
      `(?:(?<!${kanji})(${kanji}{1,7}(?: ${kanji}{1,4})?)|(?<![ァ-ヺー])(${katakana})|(?<=[^ぁ-ん]|[のはがとをにで、])((?:[ぁ-ん]{2,5}?|[ぁ-ん]{1,2}ー)))(?=(?:ご|御)?${title})`,
      'gu',
    ),
  },
  {
    why: 'introduced',
    pattern: new RegExp(
      `(?:(?<!${kanji})(${kanji}{1,8}(?: ${kanji}{1,4})?(?:[ァ-ヺー]{2,4}|[ぁ-ん]{2,4}(?=と(?:申|い|言|呼)))?)|(?<![ァ-ヺー])(${katakana})|(?<=[^ぁ-ん ]|^|[のはが、。\\n])([ぁ-ん]{1,7} ?[ぁ-ん]{1,7}?))(?= ?${says})`,
      'gu',
    ),
  },
  {
    why: 'introduced',
    pattern: new RegExp(
      `(?<!${kanji})(${kanji}{1,5}?(?: ${kanji}{1,4})?|[ァ-ヺー]{2,10})(?=方(?:です|[。、\\n)]|で|$))`,
      'gu',
    ),
  },
  {
    why: 'introduced',
    pattern: new RegExp(
      `(?<!${kanji})(${kanji}{1,6}|[ァ-ヺー]{2,10}|[ぁ-ん]{2,5}(?:ちゃん|くん))(?=こと、?[\\u3400-\\u9fffァ-ヺ]{2})`,
      'gu',
    ),
  },
  // エマの父です、遥にも聞いてみましたが
  {
    why: 'introduced',
    pattern: new RegExp(
      `(?<![\\u3400-\\u9fff々])(${kanji}{1,6}|[ァ-ヺー]{2,10}|(?<![ぁ-ん])[ぁ-ん]{2,5}|(?<=[うすむぐるつくた])[ぁ-ん]{2,4})(?=の${family}(?:です|と申|で、|でござ)|にも(?:聞|尋|確認|相談|伝)|の代理(?:で|と)|は(?:${'(?:明治|大正|昭和|平成|令和)'}|[MTSHR]\\d|(?:19|20)\\d\\d)|についても)`,
      'gu',
    ),
  },
  {
    why: 'relative',
    pattern: new RegExp(
      `${relation}(?:の(?:名前は|名は|${family}の)?|は|が|、|・|に|:|,| )?(${run})(?=${ending}|${title}|宛)`,
      'gu',
    ),
  },
  {
    why: 'after-label',
    pattern: new RegExp(
      `(?:^|\\n|[■●◆・※*【\\[(、 ])[■●◆・※*]?${label}[】\\])]?(?: ?\\([^)\\n]{1,8}\\))? ?(?:[:：=]| {1,4}|は|が)? ?(${run})(?=[\\s、。,(/]|$)`,
      'gu',
    ),
  },
  {
    why: 'reading',
    pattern: new RegExp(
      `(?<!${kanji})(${kanji}{1,7}(?: ${kanji}{1,4})?) ?(?=\\([ぁ-んァ-ヺー]{2,8} ?[ぁ-んァ-ヺー]{0,8}\\))`,
      'gu',
    ),
  },
  { why: 'reading', pattern: /(?<=[\u3400-\u9fff々] ?\()([ぁ-んァ-ヺー]{2,8} ?[ぁ-んァ-ヺー]{0,8})(?=\))/gu },
  // 元の姓の 星、結び: 阿部と和は
  {
    why: 'relative',
    pattern: new RegExp(
      `(?<=[のは、\\n])(${kanji}{1,4}|[ぁ-ん]{2,4}|[ァ-ヺー]{2,6})と(?=${kanji}{1,3}(?:は|の|が|も))`,
      'gu',
    ),
  },
  {
    why: 'relative',
    pattern: new RegExp(`(?<=[\\u3400-\\u9fff々ぁ-んァ-ヺー]と)(${kanji}{1,3})(?=は|も|が|の(?:分|旅券|名))`, 'gu'),
  },
]

/** Tells names by what stands around them: titles, introductions, relations, labels, readings. */
export function tellByContext(text: string, judge: Judge, tell: Tell): void {
  for (const { why, pattern } of patterns)
    for (const match of text.matchAll(pattern)) {
      const whole = match.slice(1).find((group) => group !== undefined) ?? ''
      const office = officeBefore.exec(whole)?.[0] ?? ''
      const name = bareName(whole.slice(office.length), judge)
      const start = match.index + match[0].lastIndexOf(whole) + office.length
      if (name === '' || isNoName(text, name, start, why, judge)) continue
      // トシちゃん is what somebody is called.
      const pet =
        why === 'title'
          ? (/^(?:ちゃん|チャン|ちゃま|っち|くん|クン)/u.exec(
              text.slice(start + name.length, start + name.length + 4),
            )?.[0] ?? '')
          : ''
      tell(start, start + name.length + pet.length, 'name', levelOf(name, why, judge), why)
    }
}

/** The office whose somebody is, straight before the name: 貴館諏訪部氏 */
const officeBefore =
  /^(?:貴館|当館|本館|貴社|弊社|御社|当社|同社|貴校|当校|同館|貴部|領事部|総領事館|領事館|大使館|(?:旅券|査証|証明|戸籍|広報|文化|領事|庶務|警備|政治|経済)[班係課部])(?=[\u3400-\u9fffァ-ヺ])/u

/** A name in hiragana of the lists without the particles that a pattern took with it: まりなの */
function bareName(name: string, judge: Judge): string {
  if (!/^[ぁ-ん]{3,}$/u.test(name) || judge.isListed(name)) return name
  const bare = name.replace(/[のはがもをにと]{1,2}$/u, '')
  return bare.length > 1 && judge.isListed(bare) ? bare : name
}

function levelOf(name: string, why: MarkReason, judge: Judge): 'certain' | 'likely' | 'possible' {
  if (judge.isListed(name) && (why === 'title' || why === 'introduced' || name.length >= 3)) return 'certain'
  if (judge.isListed(name) || /^[ァ-ヺー・ ]+$/u.test(name)) return 'likely'
  return name.length <= 5 ? 'likely' : 'possible'
}

/** What begins as a day or an office does, or ends as money, an office and what somebody is at a time do */
const notAName =
  /^(?:必ず|[先今来昨去翌毎一][年月週日夏春秋冬朝晩夜]|[0-9一二三四五六七八九十]{1,3}[冊部枚通件個泊]|国籍|旅券|査証|日本|米国|東京|残念|無理|可能|必要|大変|危|重体|意識|病|入院|急|就職|転職|進学|出張|帰国|渡[米航])|(?:ドル|ユーロ|セント|担当|窓口|広報|班|庁|生活|暮らし|サービス|危篤|重体|無事|無理|先|につき|ための|ため|未満|以上|がほしい|がない|はない)$/u

/** A part of an office, a document, a count or a day */
const thing =
  /(?:館|部|課|局|省|庁|署|御中|番|号|書|届|証|証明|料|予定|期限|必要|者|語|的|費|用|類|通|枚|円|年|月|日|時|分|回|件|歳|才|代|人|名|駅|校|学|社|店|病|際|場|所|側|内|外|中|前|後|間|目|籍|券|状|金|権|法|国|省略|様|方|欄|年生|専攻|父母会|先生|係|手|監督|主任|士|師|員|担任|宅|たいの?)$/u

function isNoName(text: string, name: string, at: number, why: MarkReason, judge: Judge): boolean {
  const isListed = judge.isListed(name)
  if (/^[一二三四五六七八九十百千]{2,}$/u.test(name)) return true
  if (why === 'title' && /^[実本借農民自作画生旧隣王公名一大]$/u.test(name) && text[at + 1] === '家') return true
  // Hearsay, not somebody: 出さないそうです
  if (/^[ぁ-ん]+(?:そう|よう|みたい|らしい|たい)$/u.test(name)) return true
  // 惜しいのです: what begins within a word of the dictionary
  if (/^[ぁ-ん]/u.test(name) && /[\u3400-\u9fff々]/u.test(text[at - 1] ?? '') && !judge.isStart(at)) return true
  if (notAName.test(name) && !judge.isFull(name)) return true
  // Directions and other single characters are names where something says so outright.
  const isSaid =
    (why === 'title' || why === 'introduced' || why === 'reading' || why === 'relative') &&
    name.length === 1 &&
    isListed
  if (
    why !== 'reading' &&
    judge.isNone(name) &&
    !(
      isSaid &&
      !/^[人子者母父様方何皆実国作画農専自一我前孫先夕朝昼夜兄弟姉妹元前現故在仕奥嫁婿部課班係室組団員]$/u.test(name)
    )
  )
    return true
  const isUnknown = why === 'relative' && /^.[内中前間目所代場金側]$/u.test(name) && judge.wordAt(at, 2) === undefined
  if (thing.test(name) && !isListed && !isUnknown) return true
  if (/^[ぁ-ん]+$/u.test(name)) {
    const opens = /^$|[\n。]$/u.test(text.slice(Math.max(0, at - 1), at))
    if (
      why !== 'title' &&
      why !== 'after-label' &&
      why !== 'reading' &&
      !isListed &&
      !(why === 'introduced' && opens && name.length <= 4)
    )
      return true
    if (opens && why === 'introduced') return false
  }
  if (why === 'title' && /^(?:ちゃん|ちゃま|っち)/u.test(text.slice(at + name.length, at + name.length + 4)))
    return /^(?:あか|お?ば[あー]|お?じ[いー]|お?ねえ|お?にい|おかあ|おとう|ぼっ|ワン|ニャン)$/u.test(name)
  // 彼女はまだ: a particle is no beginning.
  if (/^[はがもをにで]/u.test(name) && why === 'relative' && judge.wordAt(at, 1) !== undefined) return true
  const word = judge.wordAt(at, name.length)
  if (word === undefined || (word.kind !== 'noun' && word.kind !== 'other')) return false
  if (why === 'title' || why === 'relative') return name.length > 1 && !isListed && !judge.isForeign(name)
  return (
    !(judge.isGiven(name) || judge.isFamily(name) || judge.isForeign(name)) ||
    (name.length > 1 && why === 'introduced' && word.kind === 'other' && !judge.isFamily(name))
  )
}

const lines = /(?<=^|\n)[ -]{0,4}([^\n]{1,24})(?=\n|$)/gu
const shortName = new RegExp(
  `^(?:${kanji}{2,6}|${kanji}{1,4} ${kanji}{1,4}|${kanji}{1,4} ?[ぁ-んァ-ヺー]{2,5}|[ぁ-ん]{1,6} [ぁ-ん]{1,6}|[ァ-ヺー]{2,10}(?:[・ ][ァ-ヺー]{2,10}){0,3}|[ぁ-ん]{2,9}|${kanji}{1,5}[・=＝][ァ-ヺー]{2,10} ?(?:${kanji}{1,4}|[ぁ-ん]{2,5})|${kanji}|[ァ-ヺー]{2,10}${kanji}{1,3})$`,
  'u',
)
const nameFirst = new RegExp(
  `^(${kanji}{2,6}|${kanji}{1,4} ${kanji}{1,4}|${kanji}{1,4} ?[ぁ-んァ-ヺー]{2,5})(?= {1,3}[^ぁ-ん]| ?[/、,(|])`,
  'u',
)
const nameLast = new RegExp(
  `(?:^|[ 、。」!])([ァ-ヺー]{2,10} ?${kanji}{1,3}|[ァ-ヺー]{2,10}[・ ]?[ァ-ヺー]{0,10}|${kanji}{1,6}|${kanji}{1,4} ${kanji}{1,4})$`,
  'u',
)
const sentenceEnd =
  /(?:です|ます|さい|敬具|ません|せん|から|した|たい|よう|ない|ので|けど|には|では|まで|ように|こと|もの|す)$/u

/** Tells a line that is a name and nothing else, as at the end of a letter; also with a telephone behind it, and names in a row. */
export function tellAloneOnLines(text: string, judge: Judge, tell: Tell): void {
  for (const match of text.matchAll(lines)) {
    const [whole, line = ''] = match
    const start = match.index + whole.length - line.length
    const name = line.replace(/(?: ?(?:拝|より|敬具|記|\((?:母|父|本人|代筆|妻|夫|長男|長女)\))| |。){1,4}$/u, '')
    if (judge.isNone(name) || sentenceEnd.test(name)) continue
    if (
      shortName.test(name) &&
      (judge.isListed(name) || (!thing.test(name) && name.length > 1 && !isPlain(start, name, judge))) &&
      !/(?:について|各位|皆さん|先|たち)$/u.test(name)
    )
      tell(start, start + name.length, 'name', judge.isListed(name) ? 'certain' : 'possible', 'alone-on-line')
    const first = nameFirst.exec(name)?.[1]
    if (first !== undefined && judge.isListed(first) && !judge.isNone(first))
      tell(start, start + first.length, 'name', 'likely', 'alone-on-line')
    const last = nameLast.exec(name)?.[1]
    if (
      last !== undefined &&
      last.length < name.length &&
      (judge.isListed(last) || /[ァ-ヺー]/u.test(last)) &&
      !judge.isNone(last) &&
      match.index + whole.length > text.length - 60
    )
      tell(start + name.length - last.length, start + name.length, 'name', 'possible', 'alone-on-line')
    const row = name.split(/[、,] ?/u)
    if (row.length > 1 && row.every((one) => one.length <= 8) && row.filter((one) => judge.isListed(one)).length >= 2)
      tell(start, start + name.length, 'name', 'likely', 'alone-on-line')
  }
}

/** Whether the dictionary has nothing but ordinary words in it: 養子縁組 */
function isPlain(start: number, name: string, judge: Judge): boolean {
  for (let at = start; at < start + name.length; ) {
    const token = judge.tokenAt(at)
    if (token === undefined || (token.kind !== 'noun' && token.kind !== 'other')) return false
    at += token.length
  }
  return name.length > 2
}

const atTheEnd = new RegExp(
  `(?:[。!?」)] ?|[。!?」)]?\\n ?)([ァ-ヺー]{2,10}[・ ]?(?:${kanji}{1,3}|[ァ-ヺー]{0,10})|${kanji}{1,6}(?: ${kanji}{1,4})?|${kanji}{0,4} ?[ぁ-ん]{2,5}?)(?:より|拝)?$`,
  'u',
)

/** Tells a name that is the last word of a text, after a sentence on the same line. */
export function tellLastWord(text: string, judge: Judge, tell: Tell): void {
  const last = text.trimEnd()
  const from = Math.max(0, last.length - 40)
  const match = atTheEnd.exec(last.slice(from))
  const name = match?.[1]
  if (
    match === null ||
    name === undefined ||
    judge.isNone(name) ||
    sentenceEnd.test(name) ||
    (thing.test(name) && !judge.isListed(name))
  )
    return
  const start = from + match.index + match[0].indexOf(name)
  tell(start, start + name.length, 'name', judge.isListed(name) ? 'likely' : 'possible', 'alone-on-line')
}
