import { ordinaryCapitals } from '../names/english-words.ts'
import { hiragana, kanji, katakana, type Shape } from './shape.ts'

const letters = `${kanji}${katakana}${hiragana}A-Za-z0-9・&`
const own = `[${kanji}${katakana}A-Za-z0-9・&]`
const companyForm =
  '(?:株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|社会福祉法人|医療法人(?:社団)?|学校法人|宗教法人|NPO法人|特定非営利活動法人|\\((?:株|有|同|財|社)\\)|㈱|㈲)'
const businessWord =
  '(?:電装|整骨院|接骨院|スーパー|警備|弁当|ラーメン|センター|会計|精密|ゴム|塗装|造園|庭園|清掃|設備|工機|紡績|繊維|製紙|製麺|製粉|醤油|茶舗|茶園|葬儀|葬祭|引越し?センター|商会|商店|食品|金属|木材|建具店|工芸|製鉄|鉄鋼|石油|電力|通信|広告|企画|商船|汽船|会館|道場|教室|寮|ストア|マート|ショップ|イン|リゾート|プロパティーズ?|インク|エージェンシー|パートナーズ|ワークス|ラボ|商会|商事|物産|興業|産業|工業|工務店|製作所|製菓|製薬|製造|鉄工所?|精機|精工|電機|電気|電子|化学|薬品|薬局|歯科(?:医院|クリニック)?|医院|クリニック|病院|診療所|銀行(?:[ァ-ヺー]{1,8}支店)?|信用金庫|信金|証券|会計事務所|法律事務所|司法書士事務所|行政書士事務所|設計事務所|事務所|水産|農園|牧場|建設|組合|トラベル(?:USA)?|ツーリスト|旅行社?|観光|美容室|美容院|理容室|サロン|保険|生命|不動産|ホーム|ハウジング|運輸|運送|物流|倉庫|交通|タクシー|航空|海運|通商|貿易|トレーディング社?|サービス|システムズ?|ソフト(?:ウェア)?|テクノロジーズ?|テック|エンジニアリング|コーポレーション|カンパニー|グループ|ホールディングス|インターナショナル|デザイン|スタジオ|フーズ|フード|ベーカリー|ガーデン|ファクトリー|ランド|クラブ|レストラン|カフェ|キッチン|食堂|酒造|醸造|酒店|書店|書房|出版社?|新聞社?|印刷|放送|テレビ|写真館|旅館|ホテル|介護|ケア|デイサービス|ロジスティクス|ロボティクス|リサーチ|コンサルティング|メディア|ファーム|モータース?|自動車|工房|社)'
const shopEnd = '(?:店|屋|堂|亭|庵|軒|家|荘|園|楼|処)'
const schoolWord =
  '(?:学園(?:[ァ-ヺー]{1,8}校)?|学院|補習授業校|補習校|日本語学校|小学校|中学校?|高校|高等学校|高専|高等専門学校|大学院|大学(?:大学院)?|短大|短期大学|女子大(?:学)?|専門学校|幼稚園|保育園|保育所|こども園|インターナショナルスクール|スクール|アカデミー|学校)'
const capitalised =
  "(?:(?:St\\.|\\p{Lu}[\\p{L}'’.-]{0,24}|\\d{1,3}(?:st|nd|rd|th)) (?:(?:&|and|of|the|de|del|la|y) ){0,2})"
const companyEnd =
  '(?:Inc|LLC|L\\.L\\.C|LLP|LP|PLLC|Corp|Corporation|Co|Ltd|Limited|GmbH|Company|Companies|Group|Holdings|Partners|Associates|Law|Dental|Dentistry|Logistics|Robotics|Kitchen|Gymnastics|America|USA|Care|Services?|Clinic|Hospital|Medical|Bank|Union|Restaurant|Bar|Grill|Cafe|Café|Bakery|Kettle|Salon|Spa|Works|Nursery|Freight|Foods?|Software|Systems|Solutions|Technologies|Technology|Labs?|Studios?|Realty|Properties|Title|Plumbing|Electric|Construction|Motors|Auto|Airlines|Airways|Travel|Tours|Hotel|Inn|Market|Store|Shop|Books|Press|Media|Insurance|Financial|Capital|Consulting|Trading|Imports?|Exports?|Industries|Manufacturing|Farms?|Winery|Brewery|Church|Temple|Center|Centre|Foundation|Institute|Society|Association|Club|Museum|Theater|Theatre|Gallery|Pharmacy|Laundry|Cleaners|Landscaping|Daycare|Preschool|Home|Park|Ensemble|Orchestra|Productions?|Films?|Pictures|Records|Magazine|News|Times|Journal|Gardens?|Towers?|Apartments|Realtors|Transport|Shipping|Express|Supply|Tools?|Design|Architects|Engineering|Electronics|Pharma|Biotech|Therapeutics|Wellness|Fitness|Gym|Yoga|Academy|Ministries|Fellowship|Federation|Council|Committee|Agency|Bureau|Brothers|Bros|Sons|Collective|Cooperative|Co-op|Ranch|Vineyards?|Orchards?|Greenhouse|Steel|Iron|Concrete|Roofing|Painting|Furniture|Jewelers|Optical|Orthodontics|Pediatrics|Veterinary|Animal Hospital)'
const schoolEnd =
  '(?:Elementary(?: School)?|Middle(?: School)?|Junior High(?: School)?|High(?: School)?|Prep(?:aratory)?(?: School)?|Montessori|Campus|Academy|Community College|State College|College|School|Kindergarten|Preschool|Gakuen|University|State University|Law School|Institute of Technology)'
const publicPlace =
  /(?:総領事館|領事館|大使館|外務省|法務省|美術館|図書館|市役所|区役所|役場|郵便局|警察署?|裁判所|法務局|年金事務所|入国管理局|入管|空港|博物館|日本語?$|当館|貴館|^在外公館)/u
const commonWord =
  /^(?:会社|職場|勤務先|施設|その|この|あの|同じ|当|弊|貴|御|本|他|各|全|新|旧|別の|日本の|現地の|地元の|近くの|こちらの|そちらの|会|出版|新聞|神|旅行|保険|自動車|電気|テレビ|ホテル|レストラン|カフェ|サービス|病院|銀行|事務所|大学|高校|小学校|中学校?|学校|大学院|幼稚園|保育園|生命|不動産|航空|交通|観光|貿易|放送|写真館|クリニック|システム|ホーム|グループ|介護|通信|電力|石油|広告|食品|金属|教室|通信教室|お?店|売店|支店|本店|書店|商店|酒店|専門店|飲食店|代理店|喫茶店|料理店|販売店|写真屋|写真店|(?:パスポート|コール|申請|ビザ|サービス|引越し?|介護|医療|健康|文化|市民|シニア|コミュニティー?|日本文化|日米文化会館|デイサービス)?センター|造園|庭園|弁当|ラーメン|スーパー|設備|清掃|葬儀|警備|会計|部屋|八百屋|本屋|花屋|床屋|薬屋|管理会社|小|大家|作家|実家|我が家|国家|専門家|一家|家|屋|小屋|大|公園|動物園|入園|卒園|退園|庭園|楽園|演|デザイン|メディア|(?:日本|現地|地元|民間|公立|私立|県立|市立|米国|外国|海外|国内|国際|総合|大手|旅行|貿易|保険|航空|電話|運送|引越し?|派遣|勤務|親|子|本|支|株式|有限|合同|商)(?:の)?(?:会社|社|銀行|病院|大学|高校|小学校|中学校?|学校|事務所|保険|旅行|企業|郵送)?)$/u
/** Up to five words in small letters, until one that goes on with the sentence */
const smallWords =
  "((?!(?:in|and|as|since|for|from|on|until|but|so|took|to|who|which|is|was|has|had|when|while|would|asked|needs|next|last|this|that|because|i|we|he|she|they|now|every|with|at)\\b)[a-z][a-z'.&-]{1,20}(?: (?:& )?(?!(?:in|and|as|since|for|from|on|until|but|so|took|to|who|which|is|was|has|had|when|while|would|asked|needs|next|last|this|that|because|i|we|he|she|they|now|every|with|at)\\b)[a-z][a-z'.&-]{1,20}(?: of)?){0,4})"
const sure = { level: 'likely', why: 'known-shape' } as const
const weak = { level: 'possible', why: 'known-shape' } as const

/** Employers and schools by what they call themselves, or by what the letter says of them. */
export const organisationShapes: readonly Shape[] = [
  {
    kind: 'employer',
    ...sure,
    pattern: new RegExp(
      `${companyForm} ?[${letters}]{2,14}?(?=[のにをでとはがへも、。,)\\s]|$|から|より)|(?<!${own})${own}{1,16}${companyForm}`,
      'gu',
    ),
  },
  {
    kind: 'school',
    ...sure,
    pattern: new RegExp(
      `(?<!${own})${own}{1,14}(?:[が丘台の][${letters}]{0,6})?(?:の[${letters}]{1,6})?${schoolWord}(?:[ァ-ヺー]{1,8}校)?|(?:(?<![${hiragana}])|(?<=[はがをにのでと]))[${hiragana}]{2,8}(?:[市区町村郡県][立]?[${letters}]{0,6}?|[${kanji}ヶ]{1,4})?${schoolWord}`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})(?:${own}{1,6}の|[${hiragana}]{2,6})?${own}{1,16}?${businessWord}(?:(?![${katakana}${kanji}])|(?=気付|宛|様|勤務|内定|退職|在職))(?:USA|[ァ-ヺー]{1,8}支店)?|(?:(?<![${hiragana}])|(?<=[はがをにのでと]))(?![${hiragana}]{0,5}の)(?![にはがをでと]こ)[${hiragana}]{2,6}${businessWord}`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})${own}{1,5}${shopEnd}(?:[${hiragana}${katakana}]{2,6})?(?=[のにをでとはがへも、。,\\s]|$|から)|${own}{1,6}処[${hiragana}${katakana}]{2,6}`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `(?:勤務先|会社名?|職場|施設|勤め先|雇用主|雇い主|所属|雇用者)(?:の名前|名)?(?:は|が|:|・){1,2} ?([${letters}ー ]{2,20}?)(?=[、。\\n(/]|です|で[、はあ]|という|$)`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'school',
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `(?:学校名?|通学先|母校|在籍校|出身校|大学)(?:は|が|:){1,2} ?([${letters}ー ]{2,20}?)(?=[、。\\n(/]|です|で[、は]|という|$)`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?<=^|[、。\\n はがに]|(?:勤務先|会社|職場|施設|勤め先|雇用主|雇い主)[はのが]?:? ?)([${letters}ー ]{2,20}?)(?=で(?:経理|営業|事務|販売|看護|介護|通訳|料理|接客|受付|研究|働|勤務|アルバイト|パート|仕事|研修|就労)|に(?:勤め|勤務|就職|入社|雇)|を(?:退職|辞め|経営)|の(?:者(?:です|で|から|と)|社員|職員|代表|経営|店長|人事|総務|担当者?と|社長))`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?<=^|[、。\\n はがに])([${letters}ー ]{2,20}?)(?=(?:と(?:いう|申す|いいます)|という名の)(?:会社|店|お店|企業|学校|大学|病院|団体|工場|事務所|レストラン|施設))`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...sure,
    pattern: new RegExp(
      `${capitalised}{1,5}(?:& )?${companyEnd}(?:,? (?:Inc|LLC|Corp|Ltd|Co|LLP|USA|Group))?\\.?(?![A-Za-zÀ-ÿ])`,
      'gu',
    ),
    holds: isNoOffice,
  },
  {
    kind: 'employer',
    ...weak,
    pattern:
      /(?<![\p{L}'-])\p{Lu}[\p{L}'-]{1,20} (?:of|for|and) (?:the )?\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}/gu,
    holds: (found) =>
      isNoOffice(found) &&
      !found.split(/ (?:of |for |and )?(?:the )?/u).some((word) => ordinaryCapitals.has(word.toLowerCase())),
  },
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(`[\\p{L}'&-]{2,20}(?: [\\p{L}'&-]{2,20}){0,3},? (?:inc|llc|llp|corp|ltd)(?![A-Za-zÀ-ÿ])`, 'gu'),
  },
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?:work(?:s|ed|ing)?(?: nights| days)? (?:at|for|with)|employed (?:at|by|with)|employer,?(?: is| was)?|job at|hired by|intern(?:ship|ed|ing)? (?:at|with)|company,?(?: is)?(?: called| named)?) (?:the )?((?:\\p{Lu}[\\p{L}'&-]{1,24}[ ,.]{0,2}){1,6})`,
      'gu',
    ),
    holds: isNoOffice,
  },
  // In letters without capitals
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?<![a-z])(?:work(?:s|ed|ing)?(?: nights| days)? (?:at|for)|employed (?:at|by|with)|(?:my|his|her|our|their) (?:employer|company|boss at|manager at)(?: is|,)?|job (?:at|with)|hired by|owner of|we at|manager (?:at|of)|intern(?:ed|ing|ship)? (?:at|with)|laid off (?:by|from)) (?:the )?${smallWords}`,
      'gu',
    ),
    holds: (found) =>
      !/^(?:home|night|nights|a|an|my|our|his|her|least|all|you|me|them|it|him|us|school|work|someone|somebody|myself|free|food|money)\b/u.test(
        found,
      ),
  },
  {
    kind: 'school',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?<![a-z])(?:attend(?:s|ed|ing)?|teach(?:es|ing)? at|taught at|stud(?:y|ies|ied|ying) at|graduated? from|graduating from|enrolled (?:in|at)|student (?:at|of)|degree from|goes to|going to|transfer(?:red|ring)? to|accepted (?:to|at|by)) (?:the )?${smallWords}`,
      'gu',
    ),
    holds: (found) =>
      !/^(?:a|an|my|our|his|her|school|college|university|high school|it|you|see|be|go|get|work|live|japan|tokyo|classes?|meetings?|events?|ceremon)\b/u.test(
        found,
      ),
  },
  {
    kind: 'employer',
    ...weak,
    pattern:
      /(?<![a-z'&-])(?:(?!(?:the|a|an|my|our|your|his|her|their|this|that|at|in|of|for|to|from|by|with|and|or|is|was|any|some|no|every|each|new|old|local|same|japanese|american|which|what|near|i|called)\b)[a-z'&-]{2,16} (?:& )?){1,3}(?:nursery|freight|plumbing|logistics|robotics|dental|kitchen|restaurant|sushi bar|bar and grill|bakery|salon|software|realty|title company|credit union|home care|landscaping|consulting|trading|law firm|law group|foods|hotel|inn|clinic|pharmacy|insurance|holdings|industries|studio|studios|group|company|memorial park|theat(?:re|er))(?![a-z'-])/gu,
    holds: isNoOffice,
  },
  {
    kind: 'school',
    ...sure,
    pattern: new RegExp(
      `${capitalised}{1,5}${schoolEnd}(?![A-Za-zÀ-ÿ])|(?:University|College|School|Academy) (?:of|for) (?:the )?(?:\\p{Lu}[\\p{L}'-]{1,20} ?){1,3}|(?:Cal State|UC|CSU|SUNY) (?:\\p{Lu}[\\p{L}'-]{1,20} ?){1,3}|\\p{Lu}[\\p{L}'-]{1,20} (?:State )?University`,
      'gu',
    ),
    holds: isNoOffice,
  },
  {
    kind: 'school',
    ...sure,
    pattern:
      /(?:university of|uc|cal state|csu) (?:the )?[a-z]{3,16}(?: [a-z]{3,16})?|(?:[a-z'.-]{2,16} ){1,3}(?:elementary|middle school|middle|high school|high|academy|preparatory|preschool|charter school|montessori|community college|college|university|gakuen|campus)(?![a-z])/gu,
    holds: (found) =>
      !/^(?:(?:my|our|your|his|her|their|the|a|in|at|an|this|that|from|to|of|is|old|new|local|public|private|same|daughter's|son's|junior|senior|too|very|so|as|how|and|or|for|very|on|with|after|before|during|since|finished|start|started|starting|attend|attends|go|goes|went|japanese|american|still|into|be|are|was|were|i|he|she|who|it|when|left) ){1,3}(?:elementary|middle school|middle|high school|high|academy|community college|college|university|preschool|campus)$/u.test(
        found,
      ),
  },
]

function isProper(found: string): boolean {
  return (
    !publicPlace.test(found) &&
    !commonWord.test(found) &&
    !/の(?:学校|小学校|中学校?|高校|大学|幼稚園|保育園|病院|銀行|会社|医院|薬局|ホテル|レストラン|店|社|事務所|保険)$/u.test(
      found,
    )
  )
}

function isNoOffice(found: string): boolean {
  return !/Consul|Embassy|Social Security|Immigration|Department|Japan(?:ese)? (?:School|Foundation|Society)$|^(?:The |My |Our |A |Your |His |Her |In |At |Elementary |Middle |High |Junior )*(?:School|High School|Elementary School|Middle School|Bank|Company|Hospital|University|College|Church|Hotel|Home|Center|Club|Store|Shop|Museum|Union|Services?)$/u.test(
    found,
  )
}
