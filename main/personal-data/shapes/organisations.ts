import { ordinaryCapitals } from '../names/english-words.ts'
import { isNoOffice, isProper, isTaught } from './ordinary-organisations.ts'
import { hiragana, kanji, katakana, type Shape } from './shape.ts'

const letters = `${kanji}${katakana}${hiragana}A-Za-z0-9・&`
const own = `[${kanji}${katakana}A-Za-z0-9・&]`
const companyForm =
  '(?:株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|社会福祉法人|医療法人(?:社団)?|学校法人|宗教法人|(?:認定)?NPO法人|(?:司法書士|行政書士|弁護士|税理士|弁理士|監査|会計|社会保険労務士|社労士|土地家屋調査士|特許業務|農事組合|農業|漁業|管理組合|社会医療|医療|更生保護|職業訓練|地方独立行政|国立大学|公立大学|一般|公益|学術|企業組合)法人|企業組合|農事組合|公益財団法人|公益社団法人|独立行政法人|国立研究開発法人|(?:医|宗|社福|公財|公社|一財|一社|株|有|同|学)\\)|\\((?:公財|公社|一財|一社|独|社福|医|学|宗|特非|合|名|資)\\)|特定非営利活動法人|\\((?:株|有|同|財|社)\\)|㈱|㈲|NPO(?:法人)? ?(?=[ァ-ヺ\\u3400-\\u9fffぁ-ん]))'
const businessWord =
  '(?:助産院|助産所|託児所|保育室|学童クラブ|整骨|整体|鍼灸|接骨|重機|寿司|食研|デンタル|サプライ|シャトル|アイアン|オークション|本舗|基地|小児科|内科|外科|眼科|皮膚科|産婦人科|耳鼻科|産科|心療内科|呉服店?|船具|金物|缶詰|炭鉱|鉱山|鉱業|製材所?|製氷|製塩|織布|寺院|別院|幼稚園|記念会|保存会|研究所|研究会|奨学会|酪農|畜産|種苗|園芸|土地改良区|紡織|織物|染工|縫製|製糖|製油|灌漑設備|造船|窯業|果樹園|農場|養鶏場|法務|設計|建築設計|生コン|鍼灸院|整体院|治療院|動物診療所|動物病院|薬科|ランドリー|商工会|協同組合|協会|財団|会議所|後援会|同友会|(?<=.{3})郵便局|支社|営業所|出張所|駐在員事務所|電装|整骨院|接骨院|スーパー|警備|弁当|ラーメン|センター|会計|精密|ゴム|塗装|造園|庭園|清掃|設備|工機|紡績|繊維|製紙|製麺|製粉|醤油|茶舗|茶園|葬儀|葬祭|引越し?センター|商会|商店|食品|金属|木材|建具店|工芸|製鉄|鉄鋼|石油|電力|通信|広告|企画|商船|汽船|会館|道場|教室|寮|ストア|マート|ショップ|イン|リゾート|プロパティーズ?|インク|エージェンシー|パートナーズ|ワークス|ラボ|商会|商事|物産|興業|産業|工業|工務店|製作所|製菓|製薬|製造|鉄工所?|精機|精工|電機|電気|電子|化学|薬品|薬局|歯科(?:医院|クリニック)?|医院|クリニック|病院|診療所|銀行(?:[ァ-ヺー]{1,8}支店)?|信用金庫|信金|証券|会計事務所|法律事務所|司法書士事務所|行政書士事務所|設計事務所|事務所|水産|農園|牧場|建設|組合|トラベル(?:USA)?|ツーリスト|旅行社?|観光|美容室|美容院|理容室|サロン|保険|生命|不動産|ホーム|ハウジング|運輸|運送|物流|倉庫|交通|タクシー|航空|海運|通商|貿易|トレーディング社?|サービス|システムズ?|ソフト(?:ウェア)?|テクノロジーズ?|テック|エンジニアリング|コーポレーション|カンパニー|グループ|ホールディングス|インターナショナル|デザイン|スタジオ|フーズ|フード|ベーカリー|ガーデン|ファクトリー|ランド|クラブ|レストラン|カフェ|キッチン|食堂|酒造|醸造|酒店|書店|書房|出版社?|新聞社?|印刷|放送|テレビ|写真館|旅館|ホテル|介護|ケア|デイサービス|ロジスティクス|ロボティクス|リサーチ|コンサルティング|メディア|ファーム|モータース?|自動車|工房|社)'
const shopEnd = '(?:店|屋|堂|亭|庵|軒|家|荘|園|楼|処)'
const schoolWord =
  '(?:学苑|女学校|音楽院|芸術院|カレッジ|ユニバーシティー?|ポリテクニック|エレメンタリー|ハイスクール|プレップ|キンダー|幼児園|保育室|附属[小中高]|付属[小中高]|学園(?:[ァ-ヺー]{1,8}校)?|学院(?:[ァ-ヺー]{0,8}(?:幼稚部|初等部|中等部|高等部|小学部|中学部|高校))?|小中学校|中高等?学校|学区|教育委員会|大学校|大学(?:院)?[一-龠]{1,6}(?:学部|研究科|学科|専攻|研究室)|大[ァ-ヺー]{2,8}校|[ァ-ヺー・]{3,16}校|補習授業校|補習校|日本語学校|小学校|中学校?|高校|高等学校|高専|高等専門学校|大学院|大学(?:大学院)?|短大|短期大学|女子大(?:学)?|専門学校|幼稚園|保育園|保育所|こども園|子ども園|子供園|インターナショナルスクール|スクール|アカデミー|学校)'
const capitalised =
  "(?:(?:St\\.|\\p{Lu}(?:[\\p{L}'’-]{0,24}|\\p{L}{0,2}\\.|\\.\\p{Lu}\\.)|\\d{1,3}(?:st|nd|rd|th)) (?:(?:&|and|of|the|de|del|la|y) ){0,2})"
const companyEnd =
  '(?:Inc|LLC|L\\.L\\.C|LLP|LP|PLLC|Corp|Corporation|Co|Ltd|Limited|GmbH|Company|Companies|Group|Holdings|Partners|Associates|Law|Dental|Dentistry|Logistics|Robotics|Kitchen|Gymnastics|America|USA|Care|Services?|Clinic|Hospital|Medical|Bank|Union|Restaurant|Bar|Grill|Cafe|Café|Bakery|Kettle|Salon|Spa|Works|Nursery|Freight|Foods?|Software|Systems|Solutions|Technologies|Technology|Labs?|Studios?|Realty|Properties|Title|Plumbing|Electric|Construction|Motors|Auto|Airlines|Airways|Travel|Tours|Hotel|Inn|Market|Store|Shop|Books|Press|Media|Insurance|Financial|Capital|Consulting|Trading|Imports?|Exports?|Industries|Manufacturing|Farms?|Winery|Brewery|Church|Temple|Center|Centre|Foundation|Institute|Society|Association|Club|Museum|Theater|Theatre|Gallery|Pharmacy|Laundry|Cleaners|Landscaping|Daycare|Preschool|Home|Park|Ensemble|Orchestra|Productions?|Films?|Pictures|Records|Magazine|News|Times|Journal|Gardens?|Towers?|Apartments|Realtors|Transport|Shipping|Express|Supply|Tools?|Design|Architects|Engineering|Electronics|Pharma|Biotech|Therapeutics|Wellness|Fitness|Gym|Yoga|Academy|Ministries|Fellowship|Federation|Council|Committee|Agency|Bureau|Brothers|Bros|Sons|Collective|Cooperative|Co-op|Ranch|Vineyards?|Orchards?|Greenhouse|Steel|Iron|Concrete|Roofing|Painting|Furniture|Jewelers|Optical|Orthodontics|Pediatrics|Veterinary|Animal Hospital|Donuts?|Coffee|Tea|Trust|Guild|Squadron|Battalion|Brigade|Regiment|Hardware|Framing|Heating|Cooling|Propane|Florists?|Flowers|Deli|Diner|House|Tavern|Pub|Lodge|Motel|Resort|Casino|Golf|Marina|Lines|Cruises|Railroad|Trucking|Towing|Repairs?|Tile|Berries|Dairy|Creamery|Growers|Packers|Packing|Estate|Choir|Band|Troupe|Ballet|Alliance|Network|Ventures|Enterprises|Brands|Products|Stores|Outfitters|Toys|Pets|Grooming|Tattoo|Barbers?|Barbershop|Nails|Beauty|Hair|Printing|Signs|Photo|Photography|Tutoring|Staffing|Recruiting|Security|Janitorial|Storage|Moving|Movers|Couriers?|Delivery|Aviation|Aerospace|Semiconductors?|Instruments|Energy|Solar|Power|Water|Oil|Gas|Petroleum|Mining|Lumber|Paper|Textiles|Apparel|Shoes|Pizza|Tacos|Noodles?|Sushi|Ramen|Factory|Mill|Cannery|Fisheries|Seafood|Produce|Kogyo|Shokai|Denki|Denso|Kensetsu|Seiko|Seika|Bussan|Shoji|Kumiai|K\\.K|GK)'
const schoolEnd =
  '(?:Unified(?: School)?(?: District)?|School District|Board of Education|K-(?:8|12|6)|Charter|Ko(?:to|tou|tō) ?[Gg]akk[oō]u?|[Ss]h[oō]u?gakk[oō]u?|[Cc]h[uū]u?gakk[oō]u?|Gakk[oō]u?|Gakuin|Daigaku|Daigakkou?|Juku|Koko|Koukou|Y[oō]u?chien|Hoikuen|Sh[oō]|Ch[uū]|Elem(?:entary)?(?: School)?|Middle(?: School)?|Junior High(?: School)?|High(?: School)?|Prep(?:aratory)?(?: School)?|Montessori|Campus|Academy|Community College|State College|College|School|Kindergarten|Preschool|Gakuen|University|State University|Law School|Institute of Technology)'
/** Up to five words in small letters, until one that goes on with the sentence */
const smallWords =
  "((?!(?:in|and|as|since|for|from|on|until|but|so|took|to|who|which|is|was|has|had|when|while|would|asked|needs|next|last|this|that|because|i|we|he|she|they|now|every|with|at)\\b)[a-z][a-z'.&-]{1,20}(?: (?:& )?(?!(?:in|and|as|since|for|from|on|until|but|so|took|to|who|which|is|was|has|had|when|while|would|asked|needs|next|last|this|that|because|i|we|he|she|they|now|every|with|at)\\b)(?:[a-z][a-z'.&-]{1,20}(?: of)?|\\d{1,3}(?= [a-z]))){0,4})"
const sure = { level: 'likely', why: 'known-shape' } as const
const weak = { level: 'possible', why: 'known-shape' } as const

/** Employers and schools by what they call themselves, or by what the letter says of them. */
export const organisationShapes: readonly Shape[] = [
  {
    kind: 'employer',
    ...sure,
    pattern: new RegExp(
      `${companyForm} ?[${letters}]{2,14}?(?=[のにをでとはがへも、。,)\\s]|$|から|より)|(?<!${own})${own}{1,16}${companyForm}|(?<!${own})${own}{0,6}[${hiragana}]{2,8}${own}{0,3}(?<![はがをにでと])(?:司法書士|行政書士|弁護士|税理士|社会福祉|医療|NPO|株式会社|有限会社|合同会社)(?:法人)?(?<=法人|会社)`,
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
      `(?<!${own})(?:${own}{1,6}の|[${hiragana}]{2,6}(?<![はをがで]))?${own}{1,16}?${businessWord}(?:(?![${katakana}${kanji}])|(?=気付|宛|様|勤務|内定|退職|在職))(?:USA|[ァ-ヺー]{1,8}支店)?|(?:(?<![${hiragana}])|(?<=[はがをにのでと]))(?![${hiragana}]{0,5}の)(?![にはがをでと]こ)[${hiragana}]{2,6}(?<![はをがで])${businessWord}`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})${own}{1,12}${shopEnd}(?:(?![のをにでとはがへもでだやか])[${hiragana}${katakana}]{2,6})?(?=[のにをでとはがへも、。,\\s]|$|から)|${own}{1,6}処[${hiragana}${katakana}]{2,6}`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `(?:勤務先|会社名?|職場|施設|勤め先|雇用主|雇い主|所属|雇用者|屋号|店名|店の名|法人名|団体名|事業所|派遣先|出向先|転職先|就職先)(?:の名前|名)?(?:(?:は|が|:|・){1,2} ?| |(?=[「『]))([${letters}ー ]{2,20}?)(?=[、。\\n()/]|です|で[、はあ]|という|$)`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'school',
    ...weak,
    why: 'after-label',
    pattern: new RegExp(
      `(?:学校名?|園名|在学先|留学先|入学先|転校先|通学先|母校|在籍校|出身校|大学)(?:は|が|:){1,2} ?([${letters}ー ]{2,20}?)(?=[、。\\n(/]|です|で[、は]|という|$)`,
      'gu',
    ),
    holds: isProper,
  },
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?<=^|[、。\\n はがに年月「]|から|(?:勤務先|会社|職場|施設|勤め先|雇用主|雇い主)[はのが]?:? ?)([${letters}ー ]{2,20}?)(?=で(?:検査|治療|公演|経理|営業|事務|販売|看護|介護|通訳|料理|接客|受付|研究|働|勤務|アルバイト|パート|仕事|研修|就労)|に(?:勤め|勤務|就職|入社|雇|移りま|移籍|異動|転職|出向|派遣|配属|採用|再就職)|から(?:移籍|異動|転職|出向|派遣|助成|内定)|へ(?:移籍|異動|転職|出向)|(?:に)?(?:入社|勤務|退社|在職|在勤)(?=[。、,\\n)]|。|中|して|した)|を(?:退職|辞め|経営)|(?:\\([^)\\n]{1,12}\\))?の(?:パート|アルバイト|厨房|レジ|運転手|船乗り|整備士|看護師|料理人|コック|板前|シェフ|教諭|講師|従業員|役員|理事|会員|団員|配達|事務員?|工員|者(?:です|で|から|と)|社員|職員|代表|経営|店長|人事|総務|担当者?と|社長))`,
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
  // What is called so between brackets: スーパー「まるみや」, 「さくら庵」で働く
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?:会社|企業|商店|お?店|屋|スーパー|レストラン|食堂|カフェ|居酒屋|病院|医院|クリニック|学校|[学保幼][習育稚]?園|塾|教室|道場|団体|協会|サークル|グループ|劇団|楽団|合唱団|事務所|ホテル|旅館|工場|農園|屋号|店名|社名)(?:の|は|、)?[「『]([${letters}ー ]{2,20})(?=[」』])|[「『]([${letters}ー ]{2,20})(?=[」』](?:の[${kanji}]{1,4}(?:を(?:し|やっ)|です|でし|だっ|で、|として)|に(?:勤|通)|で働|を経営|の(?:社長|店長|従業員|社員|店主|経営|オーナー)))`,
      'gu',
    ),
    holds: isProper,
  },
  // 補習校「かけはし」, with what it is
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})[${kanji}${katakana}・]{1,12}(?:校|園|塾|教室|センター|会|社|局|寺|教会|湯|荘|寮|苑|院|店|屋|クリニック|サロン|ジム|バー|バンド|チーム|クラブ|ホーム|スーパー|レストラン|カフェ|食堂|劇団|楽団|グループ|サークル|協会|団体|工房|農園|シェルター)(?:の)?[「『“][${letters}ー ]{2,20}[」』”]`,
      'gu',
    ),
  },
  // A kind of house and what it is called: 喫茶カンナ, クラフト工房 木霊
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?:[${katakana}${kanji}]{0,6}(?:工房|アトリエ|スタジオ|サロン|ギャラリー|オフィス|ランドリー|食堂|酒場|茶房)[ 「『・]|喫茶 ?|居酒屋 ?|(?:鮨|寿司|そば|味|食事|甘味|茶|酒|菓子|肴)処 ?|割烹 ?|料亭 ?|(?:和菓子|洋菓子|御?菓子|酒|茶|魚|鮨|寿司|料理|味噌|醤油|御?用)(?:司|匠|舗|師)[ 「]?|(?:酒蔵|蔵元|窯元|窯|鍛冶|旅館|湯宿|宿|茶屋|茶寮|茶室|薬局|書房|書店|古書|画廊|写真館|美容室|理容|理髪|整体院?|鍼灸院?|歯科|医院|塾|商店|農園|牧場|工務店|酒造|醸造|酒店|花屋|パン屋|菓子店|そば屋|そば|うどん|寿司店?|鮨|焼鳥|食事処|居酒屋|喫茶店?|カフェ|バー|サロン|道場|教室|保育園|会社|商社|施設|病院)[ 「『]|民宿 ?|ペンション ?|スナック ?|カラオケ ?|ラーメン ?|学習塾 ?|劇団|楽団|合唱団|バレエ団|ヴィラ・)(?:[${kanji}${katakana}・]{1,12}|(?<=[ 「『処団])[${hiragana}]{2,8}?)[${kanji}${katakana}]{0,8}(?=[のにをでとはがへも、。,」』(\\s]|$|から|より)`,
      'gu',
    ),
  },
  // やまとや呉服店
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?:(?<![${hiragana}])|(?<=[はがをにのでと]))(?![${hiragana}]{0,6}[のはがをにでと][${kanji}])[${hiragana}]{2,8}[${kanji}]{1,4}(?:店|堂|亭|庵|軒|園|処)(?=[のにをでとはがへも、。,\\s]|$|から)`,
      'gu',
    ),
    holds: isProper,
  },
  // Foreign words with one sign of a school behind them: ロングフェロー小
  {
    kind: 'school',
    ...weak,
    pattern: new RegExp(
      `(?<![${katakana}・])[${katakana}][${katakana}・]{2,16}[小中高](?=[にをでからとの、。へ()（）/／]| ?[0-9一二三四五六]|卒|$|\\n)`,
      'gu',
    ),
    holds: (found) => !/^(?:サイズ|ドル|ユーロ|ポンド|テンション|レベル|コスト|レート)/u.test(found),
  },
  {
    kind: 'school',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})[${kanji}]{2,6}(?:高|工|商|農)(?=(?:から|へ|を(?:卒|出)|の(?:[0-9一二三]年|生徒|先生)|に(?:通|入|進)|卒))`,
      'gu',
    ),
  },
  // 田老一中, 城東高, 鳴海女子
  {
    kind: 'school',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})[${kanji}ヶ]{1,6}(?:[一二三四五六七八九東西南北][中小高]|女子|女学)(?=[にをでとの、。へ()]|から|です|卒|出身)`,
      'gu',
    ),
    holds: (found) =>
      isProper(found) &&
      !/^(?:世界|日本|一|男女|婦|少|長|次|三|双子|若い|独身|既婚|外国人|日本人|留学生?|成人|未成年)/u.test(found),
  },
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?:月刊|週刊|季刊|隔月刊)[${letters}]{2,8}?(?=[にのをでとはがへも、。,\\n]|$)|(?<![A-Za-z])[A-Z]{1,2}&[A-Z]{1,2} ?[${katakana}${kanji}]{2,12}`,
      'gu',
    ),
  },
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(`第?[0-9一二三四五六七八九十]{1,3}[${kanji}]{1,4}丸(?=[のにをはがで、。]|と|$)`, 'gu'),
  },
  // JAさくら支店
  {
    kind: 'employer',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})${own}{1,12}[${hiragana}]{2,10}(?:[${kanji}]{0,4})(?:支店|支社|支所|営業所|出張所|農協|漁協|病院|医院|クリニック|信用金庫|信用組合|会|苑|園|の家|の里|の森|の郷)(?=[のにをでとはがへも、。,(\\s]|$|から|より|勤務)`,
      'gu',
    ),
    holds: (found) =>
      isProper(found) &&
      !/(?:照|機|大|都|社|集|面|再|司|総|国|議|開|閉|入|退)会$|[のはがをにでとも](?:園|会|病院|支店|の家)$|の家$/u.test(
        found,
      ),
  },
  // What people go to, are taught at and finish
  {
    kind: 'school',
    ...weak,
    why: 'introduced',
    pattern: new RegExp(
      `(?<!${own})(${own}{2,16}(?:の[${kanji}]{1,4})?)(?=(?:へ|に)(?:今も|毎日)?(?:通(?:う|い|っ|わ|学)|入学|進学|転校|編入|在学|在籍|留学|合格)|を(?:[${kanji}0-9]{1,6}年?に)?(?:卒業|修了|中退|出(?:ま|て|た))|(?:の|で)(?:博士|修士|学部|学生|生徒|児童|教員|教授|准教授|講師|[一二三四五六1-6]年)|卒(?:業|の|です|[、。\\n])|在学)`,
      'gu',
    ),
    holds: isTaught,
  },
  {
    kind: 'school',
    ...weak,
    pattern: new RegExp(
      `(?<!${own})${own}{2,14}(?:(?:工科|薬科|医科|教育|外語|女子|商科|農工|芸術|義塾)大|(?<=.[立都府道県市東西南北]|[${kanji}]{2})(?:医|芸|工|教|外|商|経|体|音|美|薬|歯|海|農|女|文|理)大)(?![${katakana}])`,
      'gu',
    ),
  },
  {
    kind: 'school',
    ...sure,
    pattern:
      /(?<![\p{L}])(?:Our Lady of (?:the )?(?:\p{Lu}[\p{L}'-]{1,20} ?){1,2}|P\.? ?S\.? ?\d{1,3}[A-Z]?|\p{Lu}[\p{L}'-]{2,20} (?:U\.(?! ?S)|HS|JHS|Jr\.? High|Sr\.? High|El\.)|(?:\p{Lu}[\p{L}'-]{1,20} ){1,4}(?:Public Schools|Schools|USD|ISD))(?![\p{L}])/gu,
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
      /(?<![\p{L}'-])\p{Lu}[\p{L}'-]{1,20} (?:of|for|(?<=\b(?:at|for|with|by|from|called|named) (?:the )?\p{Lu}[\p{L}'-]{1,20} )and) (?:the )?\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}/gu,
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
  // What it is, and what it is called: a small theater, The Lantern Room Players
  {
    kind: 'employer',
    ...weak,
    why: 'introduced',
    pattern:
      /(?<![A-Za-z])(?:[Aa]n?|[Oo]ur|[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]{2,14} ){0,2}(?:theat(?:er|re)|troupe|ensemble|orchestra|choir|band|company|firm|start-?up|business|nonprofit|non-profit|charity|organi[sz]ation|association|club|group|restaurant|cafe|bakery|bar|shop|store|gallery|studio|farm|winery|brewery|agency|publisher|magazine|newspaper|clinic|church|temple|employer|landlord|landscaper|contractor),? (?:called |named )?((?:The )?(?:\p{Lu}[\p{L}'’&-]{1,24} (?:(?:of|and|&|for|the) ){0,2}){0,4}\p{Lu}[\p{L}'’&-]{1,24})/gu,
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
      /(?<![A-Za-z'&-])(?:(?!(?:the|a|an|tour|travel|work|support|study|age|ethnic|blood|my|our|your|his|her|their|this|that|at|in|of|for|to|from|by|with|and|or|is|was|any|some|no|every|each|new|old|local|same|japanese|american|which|what|near|i|called)\b)[a-z'&-]{2,16} (?:& )?){1,3}(?:nursery|freight|plumbing|logistics|robotics|dental|kitchen|restaurant|sushi bar|bar and grill|bakery|salon|software|realty|title company|credit union|home care|landscaping|consulting|trading|law firm|law group|foods|hotel|inn|clinic|pharmacy|insurance|holdings|industries|studio|studios|group|company|memorial park|theat(?:re|er)|donuts?|coffee|family trust|noodle house|pancake house|motel|pizza|tacos|liquor|grocery|market|cleaners|nails|barbershop|tires?|towing|trucking|auto repair|bbq|diner|deli)(?![a-z'-])/gu,
    holds: (found) =>
      isNoOffice(found) &&
      !/^(?:[a-z]+'s )+\w+$|^(?:do|does|did|done|whole|entire|get|got|see|find|buy|visit|open|own|run|use) /u.test(
        found,
      ),
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
      /(?:university of|uc|cal state|csu) (?:the )?[a-z]{3,16}(?: [a-z]{3,16})?|(?:[a-z'.-]{2,16} ){1,3}(?:elementary|middle school|middle|high school|high|academy|adult school|elem|preparatory|preschool|charter school|montessori|community college|college|university|gakuen|campus)(?![a-z])/gu,
    holds: (found) =>
      !/^(?:(?:my|our|your|his|her|their|the|a|in|at|an|state|city|this|that|from|to|of|is|old|new|local|public|private|same|daughter's|son's|junior|senior|too|very|so|as|how|and|or|for|very|on|with|after|before|during|since|finished|start|started|starting|attend|attends|go|goes|went|japanese|american|still|into|be|are|was|were|i|he|she|who|it|when|left) ){1,3}(?:elementary|middle school|middle|high school|high|academy|community college|college|university|preschool|campus)$/u.test(
        found,
      ),
  },
]
