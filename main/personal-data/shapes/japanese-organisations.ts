import type { Tell } from '../findings.ts'
import type { Token } from '../names/tokens.ts'
import { sign, tellJapaneseCompounds, wordsOf } from './japanese-compounds.ts'
import { isEveryday, isProper } from './ordinary-organisations.ts'
import { kanji, katakana } from './shape.ts'

/** What an organisation may be called: no particle before a word that is not hiragana, but の, and no ending of a sentence */
const called = `((?:[${sign}]|[はがをへもにでと](?![${kanji}${katakana}A-Za-z])|[ぁ-んー](?<![はがをへもにでと])|(?<=[処屋店堂房亭庵社団会院園館]) ){2,24}?)`
const begins = `(?<=^|[、。,\\n 「(:はがをにでともへや年月]|から|より|である|だった)(?<![${sign}])`
/** In which post somebody is there, or in which department */
const post =
  '(?:総支配人|支配人|女将|大将|親方|会長|副会長|理事長?|理事会|社長|副社長|専務|常務|取締役|部長|課長|係長|主任|店長|店主|工場長|所長|支店長|局長|事務局長?|人事|総務|経理|営業|広報|編集|秘書|庶務|会計|社員|職員|従業員|店員|駅員|会員|団員|組合員|役員|幹事|代表|記者|編集者|カメラマン|船員|船乗り|漁師|船長|機関士|機長|乗務員|運転手|運転士|ドライバー|配達員?|作業員|工員|整備士|整備工|溶接工|大工|職人|料理人|板前|調理師?|コック|シェフ|厨房|ウェイター|ウェイトレス|ホール係|レジ係?|受付|フロント|警備員|清掃員?|管理人|用務員|庭師|美容師|理容師|看護師|看護婦|看護助手|助産師|薬剤師|歯科医師?|医師|獣医師?|介護士|介護職員?|ヘルパー|栄養士|保育士|保母|通訳|翻訳|研究員|研究者|技術者|技師|エンジニア|プログラマー|デザイナー|アナリスト|コンサルタント|マネージャー|オーナー|スタッフ|パート|アルバイト|インターン|見習い|弟子|弁護士|司法書士|行政書士|税理士|会計士|社労士|代理人|駐在員?|派遣社員|派遣員|契約社員|嘱託|顧問|牧師|神父|住職|僧侶|宮司|信者|檀家|ボランティア|事務員?|事務職|求人|寮生|社宅|取引先|下請け|常連|倉庫|工場|売り場|社内報|支店|本店|本社|支社|店舗|年金|退職金|給料|給与|保険証|名刺|雇用契約)'
const department =
  '(?:人事|総務|経理|財務|法務|営業|業務|広報|宣伝|編集|文化|社会|報道|事業|国際|海外|企画|開発|技術|製造|生産|品質|購買|資材|物流|販売|管理|管財|情報|システム|秘書|社長|お客様|カスタマー|第[一二三1-3])(?:[ァ-ヺー一-龠]{0,6})?(?:部|課|室|局|係|本部|事業部|センター)'
const work =
  '(?:働[いくきかこけ]|はたら[いくきかこけ]|勤め|勤務|雇[わいっ用]|(?:アルバイト|パート|バイト|インターン|研修|実習|修業|修行|見習い|仕事|就労|就職|内勤|店番|夜勤|当直|[^、。\\n]{1,8}(?:を(?:して(?:い|お|る|き|く)|しており|担当|務め|勤め|任さ|受け持|習|やって|やり)|として|(?:だっ|でし)た))|公演|検査|治療|診察|手術|入院)'

const employerBehind = [
  `で(?:今も|昔|長く|長年|[0-9一二三四五六七八九十]{1,3}年(?:間|ほど)?|毎日|週に?[0-9一二三四五六七]{1,2}[日回])?、?${work}`,
  'に(?:お?勤め|勤務|就職|入社|再就職|転職|転籍|出向|派遣|配属|採用|雇[わい]|内定|応募|移籍|異動|入会|入団|入所|入居|加入|所属|属し|入院|通院|納め|納入|卸し|卸す|預け|任せ|頼み|頼ん|依頼|委託|外注|注文|発注|弟子入り|嫁|奉公|身を寄せ|世話になっ|お世話になっ|書いて|寄稿|投稿|連載|[^、。\\n]{1,8}を(?:頼|依頼|任せ|お願|委託|注文|発注|払|支払|預け|申し込|申込)|(?:いた|おった|おりました|在籍した|勤めた)(?:者|頃|ころ|時|とき))',
  'へ(?:お?勤め|就職|入社|転職|転籍|出向|派遣|移籍|異動|応募|納品)',
  'を(?:やって|やり|構え|営[みむん]|自営|経営|運営|退社|退職|辞め|辞職|やめ|解雇|定年|引退|クビ|首に|開業|創業|起業|廃業|設立|創設|開店|閉店|開い|閉め|畳[みん]|継[いぎ]|手伝|任さ|切り盛り|主宰|経て|訴え)',
  'から(?:移籍|異動|転職|出向|派遣|転籍|解雇|助成|内定|採用|内々定|融資|請求|給料|給与|招待|招聘|紹介さ|独立|仕入)',
  'から[^、。\\n]{1,8}(?:が(?:出|届|来|支)|を(?:もら|受け|いただ|頂|貰|請求))',
  'と(?:の(?:雇用|業務|契約|取引|労働)|契約|取引|いう(?:小さな|小さい|古い|日系の?|日本の|地元の|屋号|名前の?|名)?(?:[ァ-ヺー一-龠]{0,8})(?:会社|企業|店|屋|商店|工場|事務所|団体|病院|医院|銀行|湯|銭湯|喫茶|カフェ|レストラン|食堂|旅館|ホテル|農園|牧場|教会|寺|会|サークル|劇団|バンド|教室|新聞|雑誌|屋号|所|施設|ホーム))',
  `(?:\\([^)\\n]{1,12}\\))?の${post}(?=[のをにがはもで、。()\\n 「・]|と|$|です|から|だっ|より|一同|さん|様|[${kanji}${katakana}]{1,4}(?:さん|様|氏))`,
  `の[${kanji}${katakana}]{1,8}(?:監督|長|員|士|師|係|代行|助手|主任|顧問)(?=です|だ|で|と|が|を|に|は|も|の|、|。|さん|様)`,
  `(?: |の)?${department}`,
  '(?:に)?(?:在職|在勤|入社|退社|勤務|経営|勤め)(?=[。、,\\n)]|中|して|した|です|の(?!先)|者|$)',
  '(?:の者)(?=です|で|から|と|が|に)',
]
const schoolBehind = [
  'の[0-9一二三四五六七八九十]{1,2} ?(?:年生?|回生|学年|組)',
  'の(?:先生|教師|教員|教諭|校長|教頭|担任|講師|助手|助教|教授|准教授|生徒|学生|児童|園児|受験生|同級生|同窓会|同窓生|卒業生|OB|OG|PTA|父母会|保護者会?|制服|校舎|校庭|体育館|卒業式|入学式|文化祭|寮|[^、。\\n のはがを]{1,8}(?:部|科|専攻|学科|コース|課程|ゼミ|研究室|クラス|学級)(?=[のをにでですがは、。]))',
  'に(?:今も|毎日|春から|四月から|秋から)?(?:通[ういっわえ]|進学|進[みんむ]|入学|入園|編入|転校|転入|転学|在学|在籍|在園|留学|合格|受か|入れ|入り(?:ま|た)|入った|預け|上が)',
  'へ(?:今も|毎日|春から|四月から|秋から)?(?:通[ういっわえ]|進学|進[みんむ]|入学|編入|転校|転入|留学|移[りっ]|行って(?:い|お)|入り|行きま)',
  'を(?:[^、。\\n]{0,8}に)?(?:卒業|卒園|修了|中退|休学|退学|受験|出(?:ま|て|た)|巣立)',
  'で(?:教え|学[びんぶ]|習[いっ]|勉強|研究|教鞭|教職|講師|教師|先生を|教員|学生|生徒|[^、。\\n]{1,8}を(?:教え|学[びんぶ]|専攻|勉強|研究|習))',
  '(?:卒(?:業|の|で|[、。\\n)]|$)|中退|在学|在籍中|在校生|出身(?=の|で|[、。)]))',
]

/** What a house for people to live, learn or be looked after in is called by */
const homeWord =
  /(?:ホーム|苑|園|荘|院|会|センター|ハウス|病院|クリニック|施設|寺|教会|の家|の里|寮|ヴィラ|ビラ|ガーデン|レジデンス|リハビリ|ホスピス|ケア|シニア|デイ)/u

type Rule = { kind: 'employer' | 'school'; pattern: RegExp; strange?: boolean; homes?: boolean; temple?: boolean }
const label =
  '(?:勤務先|勤め先|会社名?|職場|雇い?主|雇用主|お?店|店名|屋号|施設|病院|医院|主治医|銀行|口座|取引先|仕入れ?先|元請け?|下請け?|派遣[先元]|出向先|就職先|内定先|転職先|前職|現職|本業|副業|家業|稼業|母体|団体|所属|教会|菩提寺|納骨先|墓地|葬儀社|葬儀屋|業者|引っ?越し業者|代理店|旅行社|保険会社|不動産屋|管理会社|大家|スポンサー|主催者?|協賛|後援|司会|職業|職歴|経歴|略歴|現職|会計|保険|ローン|融資元|受入先|招聘元|提出先|送迎|司法書士|弁護士|税理士|会計士|行政書士|解雇された(?:の|先)|勤めて(?:い|お)る(?:の|先)|働いて(?:い|お)る(?:の|先)|入院先|通院先|預け先|連絡先の会社)'
const schoolLabel =
  '(?:学校名?|母校|出身校|出身|卒業校|在籍校|在学先|留学先|通学先|転校先|転入先|編入先|進学先|入学先|受験先|学童|習い事|習いごと|稽古|預け先|園|園名|幼稚園|保育園|塾|大学|大学院|高校|中学|小学校|最終学歴|学歴|通って(?:い|お)る(?:の|先))'
const isCalled =
  '(?=(?:です|でし|であ|で、|で(?:は|も)?[、。]|だ|に(?:あり|な[っり])|が担当|の[方人]で|という|[、。\\n()]|$))'

const rules: readonly Rule[] = [
  { kind: 'employer', pattern: new RegExp(`${begins}${called}(?=${employerBehind.join('|')})`, 'gu') },
  { kind: 'school', pattern: new RegExp(`${begins}${called}(?=${schoolBehind.join('|')})`, 'gu') },
  {
    kind: 'employer',
    pattern: new RegExp(
      `${label}(?:の名前|の名|名)?(?:は|が|も|、|:|・)(?:今も?|現在は?|昔は?|当時は?)?、?${called}${isCalled}`,
      'gu',
    ),
  },
  {
    kind: 'employer',
    homes: true,
    pattern: new RegExp(`${begins}${called}(?=に(?:おり|いて|いま|いる|いた|移[りっ]|お世話|面会|見舞))`, 'gu'),
  },
  { kind: 'employer', pattern: new RegExp(`${begins}${called}(?= ?御中)`, 'gu') },
  {
    kind: 'employer',
    temple: true,
    pattern:
      /(?<=^|[、。\n 「(:はがをにでと])([\u3400-\u9fff々]{2,6}[寺院庵社宮坊])(?=の(?:副?住職|庵主|宮司|神主|和尚|檀家|檀徒|氏子|墓))/gu,
  },
  // 2010年〜2014年 ニッコー測機
  {
    kind: 'employer',
    strange: true,
    pattern: new RegExp(
      `(?<=[0-9一二三四五六七八九十]年(?:[0-9一二三四五六七八九十]{1,3}月)?(?:まで|から|より)?[〜~ -]{0,2}(?:現在)? )${called}(?=[ 、。\\n(]|$|勤務|入社)`,
      'gu',
    ),
  },
  // What follows is often no organisation: it must have a word that is no ordinary one.
  {
    kind: 'employer',
    strange: true,
    pattern: new RegExp(
      `${begins}${called}(?=の[^、。\\n]{1,8}(?:も|が)(?:あり|ござ)|の[^、。\\n のはがを]{1,6}を(?:して|担当|務め|任さ|受け持)|の(?:見積書?|請求書|領収書|契約書|診断書|推薦状|紹介状|保証書|給与明細|採用通知|内定通知|在職証明|雇用証明|求人|広告|カタログ|出張|工事|商品|製品)|を(?:訪ね|訪問|見学|介し|通し|利用|紹介)|に入(?:って|り|会)|で[^、。\\n]{1,8}を(?:頼|買|購入|借り|直し|見て|作って|撮|受け|診|契約|注文|知)|の(?:ほう|方)(?:に|で|から|です|が))`,
      'gu',
    ),
  },
  {
    kind: 'employer',
    strange: true,
    pattern: new RegExp(
      `(?<=^|[、。\\n ])(?:(?:夫|妻|父|母|私|兄|弟|姉|妹|息子|娘|主人)?の?(?:仕事|勤め|職|職業|バイト|アルバイト|パート)先?|現在|今|その後|以前|当時|昔|のちに|次に|最後|(?:来月|来年|今月|来週|先月|[0-9一二三四五六七八九十]{1,2}月)から)(?:は|に|、|:|(?<=から))${called}(?=[。、\\n(]|です|でし|に移|で|$)`,
      'gu',
    ),
  },
  {
    kind: 'school',
    pattern: new RegExp(
      `${schoolLabel}(?:の名前|の名|名)?(?:は|が|も|、|:|・| )(?:今も?|現在は?|昔は?|当時は?)?、?${called}${isCalled}`,
      'gu',
    ),
  },
]

/** The last word of what everybody calls such a house, so that plain words before it name no certain one */
const general =
  /^(?:レストラン|食堂|工場|会社|学校|大学|大学院|高校|中学校?|小学校|幼稚園|保育園|現場|病院|銀行|店|お店|屋|事務所|業界|分野|関係|部門|企業|機関|団体|施設|商社|メーカー|ホテル|旅館|農場|農家|農園|牧場|教室|クラス|学級|クラブ|協会|研究所|スーパー|病棟|部署|支社|本社|工房|方|件|等|人|社|業|職|者|課程|専攻|学部|学科|科|部|室|席|家|県|州|市|区|町|村|国|語|校|塾|園|会|館|院|センター|オフィス|カフェ|バー|ショップ|サロン|教会|寺|神社|バイト|アルバイト|パート|仕事|ビザ|査証|資格|身分|形|名義|立場|都合|理由|関連|スクール|カレッジ|ジム|キャンプ|ボランティア|インターン|チーム|グループ|イベント|セミナー|会場|窓口|空港|駅|機内|船|車|場所|所|ところ|先|側|時|頃|後|前|中|間|年|月|日|度|回|歳|才|代|世|目|用|的|化|性|料|費|金|物|品|書|状|証|届|票|本|紙|表|簿|欄)$/u
const subject =
  /^(?:(?:.{0,6}の)?(?:日本語?|英語|英会話|国語|算数|数学|理科|社会|音楽|美術|体育|家庭科|書道|茶道|華道|生け花|お?茶|お?花|ピアノ|バレエ|ダンス|柔道|剣道|空手|合気道|太鼓|折り紙|料理|パソコン|水泳|テニス|野球|サッカー|担任|主治医|学校|現地校|補習校|大学|高校|中学|小学|幼稚|保育|看護|医療|介護|法律|経済|経営|歴史|文学|工学|理学|医学|コンピューター?|プログラミング|デザイン|ビジネス|マーケティング|独学|オンライン|通信|夜間|無給|有給|夫婦|二人|一人|一緒|単身|個人|家庭|在宅|地元|近所|近く|現地|海外|国内|外国|日系|日本食|和食|寿司|建設|建築|製造|販売|飲食|旅行|貿易|金融|不動産|自動車|電気|食品|農業|漁業|観光))$/u

/**
 * Tells employers and schools in Japanese by what the letter says of them, whatever they are called: 東野で働いています, 母校は桜丘です.
 * Towns, and words of every day for such houses, are none.
 * @param tokens what the dictionary takes the text for
 */
export function tellJapaneseOrganisations(text: string, tokens: readonly Token[], tell: Tell): void {
  const at = new Map(tokens.map((token) => [token.at, token]))
  tellJapaneseCompounds(text, at, tell)
  for (const { kind, pattern, strange = false, homes = false, temple = false } of rules)
    for (const match of text.matchAll(pattern)) {
      const whole = match[1]!
      const start = match.index + match[0].lastIndexOf(whole)
      const owner =
        /^(?:(?:私|夫|妻|母|父|息子|娘|兄|弟|姉|妹|主人|友人|知人|祖父|祖母|叔父|叔母|地元|近く|近所|現地|日系|同じ|元|前|今|本社|親会社)の)+/u.exec(
          whole,
        )?.[0] ?? ''
      const found = whole.slice(owner.length)
      if (homes && !homeWord.test(found)) continue
      if (temple) tell(start, start + whole.length, kind, 'possible', 'introduced')
      else if (isOrganisation(found, start + owner.length, at, strange))
        tell(start + owner.length, start + whole.length, kind, 'possible', 'introduced')
    }
}

/** More than one word of every day, and more than a town */
function isOrganisation(found: string, start: number, at: ReadonlyMap<number, Token>, strange: boolean): boolean {
  if (/^[ぁ-んァ-ヺー]{3,}の(?:家|里|園|森|丘|郷|会|杜|木)$/u.test(found)) return true
  if (found.length < 2 || found.length > 24 || !isProper(found) || isEveryday(found) || subject.test(found))
    return false
  if (/^[0-9・&A-Z]+$/u.test(found) && found.length < 3) return false
  if (/^[0-9一二三四五六七八九十]+(?:年生?|月|日|歳|才|人|名|時|分|回|代|世|つ|級)/u.test(found)) return false
  const words = wordsOf(found, start, at)
  const telling = words.filter(({ kind, text }) => kind !== 'other' || text.length > 2)
  if (telling.length === 0) return words.length > 1 && /[\u3400-\u9fff]/u.test(found)
  const isKnown = telling.every(({ kind }) => kind === 'noun' || kind === 'place' || kind === 'other')
  if (
    /(?:[\u3400-\u9fff]{2}員|班長|班|係|選果|学生|生徒|園児|職員|社員|会員|店員|教員|議員|委員|保護者|担当者|責任者|代表者|申請者|関係者|配偶者|被害者|高齢者|家族|友人|知人|主人|隣人|本人|夫婦|夫妻|兄弟|姉妹|親子|子ども|子供|[教医看]師|[書弁会]?[士護]士|両親|先生)$/u.test(
      found,
    )
  )
    return false
  if (
    !isKnown ||
    (/^[\u3400-\u9fff々ァ-ヺー]{2,8}校$/u.test(found) && !/(?:[学高地習妹携定望身立籍盟象分本他各]校)$/u.test(found))
  )
    return true
  if (
    telling.length >= 4 ||
    (telling.length >= 3 &&
      telling.some(({ kind, text }) => kind === 'place' && !/^(?:日本|米国|アメリカ|日米|米)$/u.test(text)))
  )
    return true
  if (strange) return found.length >= 6 && homeWord.test(found) && !general.test(telling.at(-1)!.text)
  if (telling.length === 1 && telling[0]!.kind !== 'noun') return false
  if (telling.length === 1 && telling[0]!.text.length === found.length) return false
  return !general.test(telling.at(-1)!.text) && telling.some(({ kind }) => kind !== 'place')
}
