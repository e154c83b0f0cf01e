import type { PersonalKind, PersonalMark } from '../../shared/answers/personal-data.ts'
import type { Tell } from './findings.ts'
import { goOnNames, ordinaryCapitals } from './names/english-words.ts'
import { title } from './names/japanese-judge.ts'
import { noNames, ordinaryKatakana } from './names/japanese-words.ts'
import { partBeforeAddress, restOfAddress, runBeforeJapaneseAddress } from './rest-of-address.ts'

const numeral = '[0-9〇零一二三四五六七八九十百千壱弐参]'
const letters = '\\u3400-\\u9fff々ヶァ-ヺー'
const letter = '[\\u3400-\\u9fff々ヶァ-ヺーA-Za-z0-9]'
/** What goes on behind part of an address or a name: a number that counts nothing, and what houses, floors and plots have behind it */
const behind = new RegExp(
  `(?:[ ・]?(?:[甲乙丙丁戊]|[イロハニホヘト](?![ァ-ヺー]))?(?:第|の| )?${numeral}{1,6}(?:(?:丁目|番地?|番屋敷|番戸|地割|号[室棟館]?|棟|階|[Ff](?![a-z])|室|線|条)|(?=[の-]${numeral})|(?<=${numeral}{2})(?![年月日円人時分歳才個件通枚名回万億%ドつか]|週間?|世紀|代))(?:[イロハニホヘト](?![ァ-ヺー])号?)?(?:[の-](?=${numeral}))? ?[A-Z]?(?![A-Za-z])(?:先|地先|[の-]?(?:[甲乙丙丁]|[イロハニ])(?![\\u3400-\\u9fffァ-ヺー]))?){1,5}|(?<=[0-9])(?:階|号[室棟館]?|番地?|丁目|棟|室)|-?(?:[甲乙丙丁]|[イロハニホヘト])(?:号|(?![\\u3400-\\u9fffァ-ヺー]))`,
  'yu',
)
const before = new RegExp(`(?<![\\d.,¥$年月日-])\\d{1,6} ?$`, 'u')
/** What may lie between two parts of one address or name of an office */
const betweenJapanese = new RegExp(
  `^(?:[ ・]?(?:${letter}|上る|下る|東入る?|西入る?|の(?=${numeral})){1,10} ?|[ ・])$`,
  'u',
)
const betweenLatin =
  /^(?:[ ,#/-]{1,2}|,?\n)(?:(?:[A-Z]{0,2}\d{0,5}[A-Za-z]?(?:[-⁄/]\d{1,4}[A-Z]?)?|of|of the|for|for the|\p{Lu}\p{L}{1,14}|&)[ ,#/-]{1,2}){0,3}$/u
/** Behind a school or an office in Latin letters: K-8, #20, 212Q, of Pasadena */
const behindLatin =
  /(?:,? (?:#|No\. ?)\d{1,5}| (?:shop|store|bakery|restaurant|cafe|diner|deli|market|farm|ranch|clinic|salon|studio|school|academy|kindergarten|preschool|company|factory|warehouse|church|temple|hotel|inn|motel|bar|garage|nursery)(?![\p{L}-])|['’]s(?=[.,;:!?)\n]|$| (?:and|or|in|on|at|for|since|until|from|as|with|by)(?!\p{L}))| '\d\d|[ -]\d{1,4}[A-Z]?|(?: (?:of|at|on) (?:the )?\p{Lu}[\p{L}'-]{1,20}){1,2}(?: \p{Lu}[\p{L}'-]{1,20})?)(?![\p{L}\p{N}])/uy
/** Behind an address: which part of the house it is */
const partOfHouse =
  /,? (?:\d{1,2}(?:st|nd|rd|th) fl(?:oor)?|(?:rear|front|back|upper|lower|upstairs|downstairs|basement|garage|in-law|guest|ground|second|third|top)(?: (?:house|unit|flat|apartment|level|floor|cottage|door|studio|rear|front))?|\d{1,5}[A-Z]?(?=\n|$|,))(?![\p{L}\p{N}])/iuy
/** The same in Japanese, and how the house is found: 母屋の離れ, 二階の奥, の突き当たり */
const partOfJapaneseHouse =
  /[、, ]{0,2}(?:の|裏手?の|母屋の|庭の|敷地内の|奥の|店の)?(?:離れ|母屋|平屋|別棟|別館|長屋|土蔵|車庫|ガレージ|裏手?|奥|突き当たり|角部屋|屋根裏|(?:[一二三四五六七八九十1-9][0-9十]?|地下|最上)階|(?:ユニット|アパート|アプト|スイート|スウィート|ルーム|フロア|ビルディング|ビル|棟|部屋|Apt\.?|Unit|Suite) ?[#＃]?[A-Z]{0,2}-?[0-9一二三四五六七八九十]{0,5}[A-Z]?号?室?|(?:#|No\.? ?)?[A-Z]?-?\d{1,4}[A-Z]?|地下室?|二階家?|向かい|隣)(?:の(?:二階|離れ|裏手?|奥|角|部屋|[左右東西南北]側?))?(?=[、。\n()「」にへでをはがまと ]|です|気付|$)/uy
/** Behind the numbers of a block: the house and the floor or room in it */
const house = new RegExp(
  `(?<=[0-9〇零一二三四五六七八九十号地]) ?[${letters}・]{2,14}(?<!月|日|年) ?(?:(?:[A-Z]-?)?${numeral}{1,4}(?:階|号室?|室|[Ff](?![a-z]))|[A-Z]-?\\d{1,4}|[A-Z]棟)`,
  'yu',
)
/** Foreign words and kanji that are one word with what is marked: クボヤマ重機; not who or where somebody is */
const compound = new RegExp(
  `(?!${title}|在住|出身|経由|行き|発|着|州|市|郡|県|人|系|製|産|語|方|宛|側|生まれ|滞在|旅行|訪問|空港|宅|気付|同様|本人|自身|以外|名義)[${letters}]{1,10}|(?:[A-Z]{2,5}|America|Inc)(?![A-Za-z])`,
  'yu',
)
const compoundBefore = new RegExp(`[${letters}・A-Za-z]{1,12}$`, 'u')
/** Words with capitals that go on */
const capitalsBehind = /(?: (?:& )?\p{Lu}[\p{L}'’-]{1,20}){1,3}/uy
/** Capitals before a name of Latin letters that begin what an office is called: Southern Pacific, First Kodama */
const capitalsBefore =
  /(?<=[a-z,;] )(?:(?:Sonoma|Napa|Tahoe|Yosemite|Guam|London|Paris|Vallejo|Stockton|Modesto|Presidio|Embarcadero|Golden|Heart|Imperial|Universal|Zen|Soto|Buddhist|Christian|Catholic|Methodist|Baptist|Lutheran|Presbyterian|Pacific|National|United|Southern|Northern|Eastern|Western|Golden|American|General|First|Second|New|Old|North|South|East|West|Central|Royal|Great|Little|Big|Grand|Saint) ){1,2}$/u
/** Whatever has capitals before an organisation, but for what opens the sentence */
const anyCapitalsBefore = /(?<=[a-z,;] )(?:[Tt]he )?(?:\p{Lu}[\p{L}'’&-]{0,20}\.? ){1,3}$/u
/** What an office's name begins with: St. Brendan's, the US Army */
const shortBefore =
  /(?<![\p{L}.])(?:[Tt]he )?(?:(?:St|Mt|Ft|Sta|Sto)\. |(?:US|U\.S\.|USS|UC|LA|SF|NY) )$|(?<![\p{L}.])[Tt]he $/u
/** Words with a capital that never go on what an organisation is called */
const closing =
  /^(?:i|i'm|i've|i'd|i'll|he|she|they|we|you|it|my|our|his|her|their|your|this|that|these|those|who|when|where|what|which|how|why|is|are|was|were|do|does|did|can|could|would|will|should|please|thank|thanks|dear|hello|hi|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr|prof|sincerely|regards|yours|best|passport|visa|born|dob|tel|phone|fax|email|e-mail|address|date|name|re|ref|cc|attn|from|to|in|on|if|and|but|or|as|since|after|before|because|also)$/u
/** Before an address, apart by a space: 隠岐の島町布施 奥の谷 */
const placeBefore =
  /(?<=^|[、。\n 「(:はがをに])[\u3400-\u9fff々ヶケァ-ヺーの]{2,14}[町村郷字島区市郡][\u3400-\u9fff々ヶの]{0,8}(?: [\u3400-\u9fff々ヶの]{2,8})? ?$/u
/** Before an address: the town it lies in; before somebody who is named: whom they are with */
const town = /[\u3400-\u9fff々ヶ]{1,8}[郡市区町村郷]$/u
const officeOf = /(?:^|[^\u3400-\u9fff々ヶァ-ヺー・A-Za-z0-9&])([\u3400-\u9fff々ヶァ-ヺー・A-Za-z0-9&]{3,18})の$/u
const noOffice =
  /(?:在住|出身|担当|係|課程?|科|専攻|部|市|県|州|国|区|町|村|窓口|国籍|人|[妻夫父母娘兄弟姉妹孫子男女]|友|友人|友達|隣人|主人|同級生|教授|先生|生徒|学生|社員|職員|旧姓|本名|名前|氏名|以上|以下|現在|領事館|大使館|側|方|様|上記|下記|次|前|後|年|月|日|歳|才|代|件|時|中|先|目|員|会長|票|書|証|遺言|承認|時代|条約|[0-9])$/u

/** Beside an age: those of others in the same row, and how nearly it is reached */
const oneAge =
  '(?:[1-9][0-9]?|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九](?:つ)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const noCount =
  '(?![0-9一二三四五六七八九十百千]|年|月|日|時|分|円|人|名|通|枚|件|回|番|丁|階|%|[.:/]\\d| ?(?:percent|days|hours|minutes|miles|dollars|copies|pages|people|times|a\\.?m|p\\.?m)(?![a-z])|[a-z-])'
const behindAge = new RegExp(
  `(?:歳|才)?(?:過ぎ|すぎ|ちょうど|きっかり|そこそこ|前後|近く|半ば|半(?![年月日])|(?: and a half| and three quarters))?(?:(?:、|と|・|, ?| and |, and | & |/) ?(?:[下次長]?[はが]?)?${oneAge}(?:歳|才|つ)?${noCount}(?=[)、。,.;\\n]| and |, |と|です|で|に|の|$)){0,5}`,
  'iyu',
)
const beforeAge = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:${oneAge}(?:歳|才)?(?:、|と|・|, ?| and | & |, and )){1,4}$|(?<![\\p{L}])(?:an? |not quite |almost |nearly |about )$`,
  'iu',
)

const patternsBehind: Partial<Record<PersonalKind, readonly RegExp[]>> = {
  address: [behind, house, behindLatin, partOfHouse, partOfJapaneseHouse, ...restOfAddress],
  employer: [behind, behindLatin],
  school: [behind, behindLatin],
  name: [behind, behindLatin],
  age: [behindAge],
}

/**
 * Tells what stands beside marks of places and organisations and belongs to them: the numbers behind and before them, and the few signs
 * between two of them; and the office that somebody is named as being of: クボヤマ重機の田中. Nothing else becomes a mark.
 * @param marks of this view, in order and without overlaps
 */
export function tellBeside(view: string, marks: readonly PersonalMark[], tell: Tell): void {
  for (const [index, mark] of marks.entries()) {
    const { start, end, kind, level } = mark
    const patterns = patternsBehind[kind]
    if (patterns === undefined) continue
    const next = marks[index + 1]
    const isJapanese = /[\u3040-\u30ff\u3400-\u9fff]/u.test(view.slice(start, end))
    let to = end
    for (const pattern of patterns) {
      pattern.lastIndex = to
      to += pattern.exec(view)?.[0].length ?? 0
    }
    to += wordsBehind(view, mark, to)
    if (kind !== 'age' && next !== undefined && next.kind !== 'age' && next.start > end && next.start - end <= 24)
      if (next.kind in patternsBehind && isOne(view.slice(end, next.start), mark, next, isJapanese))
        to = Math.max(to, next.start + 1)
    const from = start - lengthBefore(view, start, kind, isJapanese)
    if (from < start || to > end) tell(from, to, kind, level, 'known-shape')
    const office = kind === 'name' && isJapanese ? officeOf.exec(view.slice(Math.max(0, start - 20), start))?.[1] : null
    if (office !== null && office !== undefined && isOfficeName(office))
      tell(start - 1 - office.length, start - 1, 'employer', 'possible', 'introduced')
  }
}

/** How many units behind a mark are the same word, or words with capitals that are none of everybody's letters. */
function wordsBehind(view: string, { start, kind }: PersonalMark, end: number): number {
  if (kind === 'address' || kind === 'age') return 0
  const last = view[end - 1]!
  if (/[ァ-ヺー]/u.test(last) || (kind !== 'name' && /[\u3040-\u30ff\u3400-\u9fff々]/u.test(last))) {
    if (kind === 'name' && !/^[ァ-ヺー・]+$/u.test(view.slice(start, end))) return 0
    compound.lastIndex = end
    return compound.exec(view)?.[0].length ?? 0
  }
  capitalsBehind.lastIndex = end
  const words = /\p{Script=Latin}/u.test(last) ? (capitalsBehind.exec(view)?.[0] ?? '') : ''
  let length = 0
  for (const word of words.split(/(?= )/u)) {
    const plain = word.trim().toLowerCase()
    if (
      word !== ' &' &&
      (closing.test(plain) || (kind === 'name' && ordinaryCapitals.has(plain) && !goOnNames.has(plain)))
    )
      break
    length += word.length
  }
  return length
}

/** How many units before a mark belong to it: the number of a house before its street, the town before its block. */
function lengthBefore(view: string, start: number, kind: PersonalKind, isJapanese: boolean): number {
  if (kind === 'age') return beforeAge.exec(view.slice(Math.max(0, start - 24), start))?.[0].length ?? 0
  if (!isJapanese && kind !== 'address') {
    const ahead = view.slice(Math.max(0, start - 30), start)
    const run = kind === 'name' ? null : anyCapitalsBefore.exec(ahead)
    if (
      run !== null &&
      !run[0]
        .trim()
        .toLowerCase()
        .split(' ')
        .some((word) => closing.test(word.replace(/[.,]$/u, '')))
    )
      return run[0].length
    return (shortBefore.exec(ahead) ?? capitalsBefore.exec(ahead))?.[0].length ?? 0
  }
  if (!isJapanese)
    return kind === 'address'
      ? (partBeforeAddress.exec(view.slice(Math.max(0, start - 48), start))?.[0].length ?? 0)
      : 0
  const ahead = view.slice(Math.max(0, start - 10), start)
  const number = /^[ァ-ヺー]/u.test(view[start]!) ? before.exec(ahead) : null
  if (number !== null) return number[0].length
  if (kind === 'address') {
    const run = runBeforeJapaneseAddress.exec(view.slice(Math.max(0, start - 36), start))?.[0] ?? ''
    if (run !== '' && !/(?:住所|電話|番号|在住|旅券|[様氏は])/u.test(run)) return run.length
    return (placeBefore.exec(view.slice(Math.max(0, start - 28), start)) ?? town.exec(ahead))?.[0].length ?? 0
  }
  return kind === 'name' ? 0 : (compoundBefore.exec(ahead)?.[0].length ?? 0)
}

function isOfficeName(office: string): boolean {
  return !noOffice.test(office) && !noNames.has(office) && !ordinaryKatakana.has(office) && /[^A-Z0-9]/u.test(office)
}

/** Parts of one place or office. Two people who are named one after the other are two, and a person is not where they live. */
function isOne(gap: string, one: PersonalMark, other: PersonalMark, isJapanese: boolean): boolean {
  if (
    (one.kind === 'school' || one.kind === 'employer') &&
    other.kind === 'address' &&
    /^ (?:on|at|by|near|in) (?:the )?$/u.test(gap)
  )
    return true
  const people = [one, other].filter(({ kind }) => kind === 'name').length
  if (people === 2)
    return /^ (?:of|&) $|^[ \n](?:Street|St|Avenue|Ave|Road|Boulevard|Blvd|County|City|State|Valley|Bay|Beach|Hill|Lake|River|Creek|Park|Point|Square|Village|North|South|East|West)[ \n]$/u.test(
      gap,
    )
  if (people === 1 && /[,\n]/u.test(gap)) return false
  return isJapanese ? betweenJapanese.test(gap) : betweenLatin.test(gap)
}
