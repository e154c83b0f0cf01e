/** Letters, syllables and characters of each language, the most frequent first, as far as they tell one language from another. */

export const hiragana =
  'のいにとたしてはでをるがなまうすかれらりもこさっんだきくあよけせめそえおつどみちわじやばげろべほびむひゃょふずごぎねへゅぶざぐぬゆぞぼぜぽぱぴぷぺづぢぁぃぇぉぅゎゝゞゐゑ'

export const katakana =
  'ーンスルトアイラリクドタシップテレロフムジコカマメバュサチオキナィグデパニウブエダセョポミツワソハモャノェビボァベガケネヤズゴペザピギホヨォユヒゲゼヘヌヴゾヅヵヶヽヂヮヾゥ'

export const kanji =
  '日本人年大会一国中出時事上分間生長東私行者前後自社部見地方今高電気学校話新手動員書来子入所場名的同合立通発問題住旅券証明申請更在外留届総領館必要類法教連絡番号質相談窓口予約続用紙提受取交付期限有効失紛' +
  '盗難警察被害願致申上拝啓敬具宜度御様何内体家月金土水木火曜午何夫妻父母娘息男女友達先族親戚結婚離出産死亡籍謄抄本姓氏名字漢変戻返送郵便料現払銀座市区町村県都府道京阪神北西南海山川田井藤佐木野村林小松石' +
  '原渡和三二四五六七八九十百千万円半数回最初次第以下不安心思言聞知持待使作直切替意味情報確認対応開始終了帰渡航空港着飛機便泊宿車運転免許保険医病院薬診察健康食事店物買売品質安良悪多少近遠早遅忙定休祝夏' +
  '冬春秋朝昼夜晩昨明毎週参加催画展示演習授業講座語英文化音楽映図書館賞品選考募集係担当課長様案合格試験経歴職仕務業企工場関係者世界各政治民主府議員選挙投票権利義税制度策式点面表全成実理由当際調査計談' +
  '記載写真枚添付項目欄押印鑑登録録消除正訂再度重急至急可能特別願無料込全部済承解決助力協支援元気住居引越移民永滞在期在留資格許可査証条件郵送返信封筒切手届印刷伝達受理申込参考案内平成令和昭西暦丁目室階棟号'

export const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日' +
  '军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员' +
  '解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思' +
  '您请谢护照丢失签证领馆申办理怎么补材料需预约电话联系号码邮箱留旅游警局帮助询京您好敬祝顺此致您们姓名址寄收费元间号吗呢吧啊让跟啦今晚早午早周末星期昨张王李刘陈杨黄赵吴周徐孙胡朱林何郭罗梁宋郑韩住租'

export const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日' +
  '軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員' +
  '解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思' +
  '您請謝護照丟失簽證領館申辦理怎麼補材料需預約電話聯繫號碼郵箱留旅遊警局幫助詢京您好敬祝順此致姓名址寄收費元嗎呢吧啊讓跟今晚早午週末星期昨張王李劉陳楊黃趙吳周徐孫胡朱林何郭羅梁宋鄭韓住租臺灣遺'

export const hangul =
  '이다는에의을가고지한로하기를사은도니어인아자정시대나해있수서리그라부일제게장보과들전주원여상우스만요관와합선구동습세안모신비용화경조미오면성연중국마년내방실문학교회명진생람것당말했으때발반치유거계공려바받무영더간된' +
  '음재산통양두야권호립품업본렸버떻까녕십감드님께입출민증찾분청필류예약잃저했었습없싶알려주세요같많전화번일월금토목수화영사외무여행도착출발비행기한글날씨오늘내일어제지난다음친구가족학생선생님회사직장집역길위아래'

export const cyrillic = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґљњћђџ'
export const greek = 'αοιετσνηυρπκμλςωδγχθφβάίόέήύώξζψϊΐϋΰ'
export const hebrew = 'יוהלארתבמשנדםחקעפטכגסןצזךףץ'
export const arabic = 'اليمونرتبةعدسفهكقأحجشطصخإذىثزئضغظءؤآ،؟ًٌٍَُِّْـ'
export const thai = 'านรอกเงมยลวดท่สตะปั้บคิีหแจพชขใุไโูึืผซ็์ณธภศษถฉฟญฐำๆฎฏฒฬฮฤฆฝฑ'

/** Letters beyond ASCII of the languages of Western and Northern Europe, and of Central Europe. */
export const western = 'éáóíãçäüöèàñêßúôõâåøæîûëïìòùœðþýÿ'
export const central = 'ęłążśóćáíéčšžěřýńůźťďňúőűöüăţşäôđľĺŕîâ'

/** Words that stand in nearly every letter; with an accent or an apostrophe where the language writes them so. */
export const westernWords = (
  'the and to of i you is in my for a it that have be with not are this on was we as at please can your would if or me will from do by but an am our' +
  ' don’t it’s i’m can’t i’ll i’ve didn’t doesn’t isn’t wasn’t couldn’t won’t you’re that’s there’s we’re we’ve we’ll i’d let’s what’s he’s she’s they’re' +
  ' le la les de des du un une et en je vous nous est pas que qui pour dans sur avec mon ma mes votre au aux ce ne se à été où déjà même très après être' +
  ' j’ai c’est l’on d’un d’une qu’il n’est n’ai s’il der die das und ich ist nicht ein eine zu mit für auf wir sie es den dem von im bei haben möchte' +
  ' können über würde el los las y por para con una su mi es está más también qué cómo dónde así o os as do da dos das em um uma não é são você meu minha' +
  ' il lo gli di per che sono non mio mia più è perché och att det som jag på är för på ikke jeg og på het een ik van niet op zijn'
).split(' ')
export const centralWords = (
  'i w z na do nie się że jest to o za od po czy dla jak mój moja moje mi mnie proszę jestem był już tak ale oraz przez pan pani dzień dobry są a v je se' +
  ' že jsem na mi to by si co jak ale pro tak do za už své můj prosím děkuji ako som že sme az és hogy nem egy van meg kell kérem în și la să nu este cu' +
  ' din că am pe mai'
).split(' ')
