/**
 * The half of the sixth hand whose misses may be looked at when a rule is made; the letters at even places of sixty that a stranger wrote. The
 * marks are those of marked-letters.ts.
 */
export const developmentLetters: readonly string[] = [
  `総領事館の方へ

母のことで教えてください。
母、{n:鴨志田トキ}は{g:八十七歳}、[茨城県常陸太田市]の{a:里川町字中野四百十二番地}に
一人で住んでおります。{b:昭和十三年二月九日}の生まれです。先月転んで大腿骨を
折り、いまは{e:常陸みどり病院}…ではなく、あれは私が昔勤めていた
ところで、母が入っているのは別の病院です。失礼しました。

私は{n:Kamoshida-Reyes 由美}、[フレズノ]に来て三十二年になります。
主人（{n:Hector Reyes}）は{e:Valle Dorado Packing}で選果の班長をしており、
長く休むことができません。私が帰るしかないのですが、日本の
旅券は十年前に切れたままです。米国籍は取っておりません。
切れた旅券の番号は{passport:MS3820145}です。[加州]の免許証（{licence:R3340718}）なら
生きておりますが、それで本人と認めていただけますか。

一、切れた旅券でも更新はできるのでしょうか
二、[フレズノ]の出張サービスは今年もありますか（去年は十月でした）
三、戸籍謄本は弟の{n:正治}に取ってもらっても良いものでしょうか

電話は{p:５５９－５５５－０１４２}、夜の八時までなら起きております。
メールは孫の{n:まりな}のを借りています。{m:marina_r07@sunpost.example}

{n:由美}
`,
  `こんにちは。

在外選挙のことです。
国政選挙の在外投票を郵便でやりたいのですが、在外選挙人証が
見つかりません。番号だけ手帳に残っていて{certificate:13-104-002267}でした。
登録したときの住所は[東京都]の{a:中野区江古田二丁目8-3 メゾン・ド・ソレイユ204}で、
いまは[オークランド]の{a:4th Street 311番地のロフト、5C}にいます。

再交付の申請は、総領事館経由と区の選管に直接、とどちらが早いですか？
公職選挙法には「遅滞なく」とだけあって、目安がわかりません。

ちなみに私、{e:Bramble & Oat}というパン屋で働いていて、火曜と水曜が休みです。
そちらの窓口が平日だけなのは知っています。

{n:三枝もも}　{b:平成4年8月22日}生
携帯 {p:510 555 0163}
旅券 {passport:TR 6093318}
`,
  `総領事館広報文化部 ご担当者様

突然のお便りで失礼いたします。{s:桜ヶ原日本語学園}（[サクラメント]）で
国語科の主任をしております{n:郡司 美津枝}です。

来たる11月15日（土）の文化祭で、書道と茶道の体験教室を催します。
つきましては、貴館の後援名義をいただけないかと存じ、お手紙を
差し上げました。講師は、元{s:県立氷見北高校}教諭の{n:袖野 鶴蔵}先生（号・{n:鶴泉}）、
{g:八十一歳}のご高齢ですが、矍鑠としておられます。
お茶は{e:和菓子司 たま木}の{n:Tamaki Lorraine}さんがご協力くださいます。

参加予定はおよそ240名、入場無料、開場は午前10時です。

申請書類の送り先は下記で間違いないでしょうか。なお、こちらへの
郵便は {a:P.O. Box 2718}, [Sacramento, CA] {z:95812} にお願いいたします。
校舎（{a:6400 Larkmoor Way}）には郵便受けがございません。
企画書は {u:https://docs.manabiya.example/open?doc=bunkasai&share=8cF0tyW3} に
置いてございます（パスワードは不要です）。

{n:郡司 美津枝}
{m:gunji@sakuragahara-gakuen.example}
TEL {p:+1-916-555-0174}／FAX {p:+1-916-555-0175}
`,
  `拝啓　晩秋の候、皆様にはますますご清祥のこととお慶び申し上げます。

さて、このたび急逝いたしました兄、{n:栗林 譲二}の遺骨のことでご相談申し上げます。
兄は{b:昭和二十九年九月三十日}、[富山県魚津市]に生まれ、{s:魚津第三中学校}を出て
すぐに漁船に乗り、やがて{e:北陽水産}の機関長として[サンペドロ]に入港した折、
当地の女性と結ばれて船を降りました。享年{g:七十一}でございます。

兄嫁の{n:Consuelo}は{g:六十八}になりますが、日本語ができません。分骨のうえ、
[魚津]の菩提寺に納めたいと申しております。住職の{n:釈 良円}師にはすでに
お話をいたしました。

遺骨証明書というものが要るのか、あるいは死亡証明書（番号 {certificate:3052025117742}）と
火葬証明で足りるのか、ご教示願えれば幸甚に存じます。
便は十二月四日の{flight:JL069}便を予約いたしました。

兄の家は[San Pedro]の坂の上、{a:1912 Alma Vista St.}でございます。
私はその二階を借りて書いております。

敬具

{n:栗林 敬三}
[富山県魚津市]{a:本江新町十四番地の三}　電話 {p:0765-55-0138}
`,
  `日本国総領事館
領事部 証明班 御中

下記のとおり、署名証明（形式1）および在留証明の発給を希望いたします。

　１．申請人　　{n:五百旗頭 晴彦}（{n:いおきべ はるひこ}）
　２．生年月日　{b:一九六七年四月廿三日}（満{g:五十八歳}）
　３．旅券番号　{passport:TK2207419}
　４．住　　所　{a:#3301, Pacific Crown Tower, 888 S. Hollis Ave.}, [Los Angeles] {z:90017}
　５．職　　業　会社役員（{e:イオキベ・ロジスティクス株式会社}代表取締役、
　　　　　　　　{e:Sunline Cold Storage, Inc.} 社外取締役）
　６．使用目的　亡父{n:五百旗頭 晴太郎}の相続に伴う不動産登記
　７．提 出 先　[神戸市]{a:灘区篠原伯母野山町2-4-9}所在の土地に係る法務局

不動産登記法の改正により相続登記が義務化されたと承知しております。
なお個人番号（{my-number:6720-1195-3384}）は法務局提出分には記載不要と
理解しておりますが、念のため申し添えます。
司法書士（{e:港みらい司法書士法人}、{n:宇佐美}先生）からは遺産分割協議書に割印を
いただくようにとの指示です。貼り付け型で間違いございませんか。

同伴者　秘書 {n:Grace Ohlsson}　{p:213.555.0186}
連絡先　{m:h.iokibe@iokibe-logi.example}
`,
  `先日はお電話ありがとうございました。{n:ドゥラン香代}です。

言われたとおり書き出してみました。読みにくくてごめんなさい。

わたし　{n:香代}　{b:S41.10.8}　本籍は[福岡県柳川市]{a:三橋町柳河七百番地の二}
元夫　{n:Gilbert Durán}　離婚は2009年、[リバーサイド]の裁判所、事件番号{case:RIV-FL-09-22817}
長女　{n:Naomi}（{n:直美}）　{b:1994-03-03}　日本の戸籍に入っていません！！
次女　{n:Elena}　{b:1997/11/27}　こっちは出生届を出しました

長女が最近になって日本の国籍がほしいと言い出しました。日本で働きたいの
だそうです。{e:小倉ひまわり保育園}という園が待ってくれています。
国籍留保をしなかった子は、国籍法17条で20歳…いまは18歳でしたか、
それまでに届けないといけないと聞き、もう{g:31}なので手遅れでしょうか。

わたしは毎日{e:Danny's Donut Corner}で朝4時から11時まで働いています。
午後なら{p:951-555-0150}に出られます。字を打つのが遅いのでできれば電話で。
`,
  `【至急】渡航書について

{n:玉城アンドレス}と申します。昨日、LAXで旅券を盗まれました。
明日の{flight:NH 105}で帰る予定でした。父が危篤です。

旅券番号：覚えていませんが写真がありました　{passport:TT4401873}
生年月日：{b:1979年1月28日}
本籍：[沖縄県うるま市]{a:字具志川2841番地}
マイナンバー：{my-number:093155728641}（カードは手元にあります）
父：{n:玉城 盛光}（{g:80歳}、[うるま市]の{e:盛光鉄
工所}を昨年まで一人でやっていました）
LAPDのレポート：{case:25-0714-09931}

帰国のための渡航書は当日出ますか？写真は2枚用意しました。
戸籍は妹の{n:Tamashiro Cecilia}がFAXで送れるそうです。FAX番号を教えてください。
いまは{a:センチュリー通り}の{a:Airport Lodge 517号室}にいます。
{p:+1 (424) 555-0177}　ずっと起きています。
`,
  `国籍喪失届について伺います。

私は2016年に米国に帰化しました。帰化証明書の番号は{certificate:38 114 906}。
喪失届を出さないまま、日本の旅券（{passport:TH9914450}）がまだ有効期限内で手元に
あります。使ってはいません。誓って使っていません。

ところが今年、[岐阜県多治見市]の実家（{a:笠原町3012}）を私と兄の{n:加納 俊道}とで
相続することになり、戸籍に私が残っていると「日本人」として扱われるとか。
兄の勤める{e:加納窯業}の税理士さんに言われて青くなりました。

米国旅券は{passport:A58213907}、名前は{n:Toshie Kano Brandt}になっております。
日本名は{n:加納 俊枝}、{b:昭和39年10月10日}、東京五輪の開会式の日に生まれました。

罰則はあるのでしょうか。怖くて電話ができません。

返事は下記へ。主人は知りませんので、封筒ではなくメールでお願いします。
{m:toshie1010@yamabikomail.example}
`,
  `件名：ワーホリじゃないビザ（高度専門職）の番号訂正

お世話になります。{e:シグマ桐生ロボティクス}人事の{n:塩見}と申します。
弊社が[パロアルト]から採用した下記1名につき、査証の記載誤りをお知らせします。

・氏名　　{n:PATEL, Anjali Devendra}（誤：{n:PATEL, Anjari}）
・国籍　　米国
・旅券　　{passport:561-20-8834}（旧書式9桁）
・生年月日　{b:15 SEP 1990}
・査証番号　{visa:HSP-0044719-26}
・在留資格認定証明書　{certificate:東認企22-107733}
・搭乗便　{flight:UA 837}　8月20日 SFO発（変更手数料200ドルとのこと）
・現職　{e:Quillmark Analytics}、前職　{e:スタンヴィル大学附属脳研究センター}

認定証明書の有効期間が3か月のため、再申請ですと間に合いません。
訂正印で足りるか、出入国在留管理庁への照会が必要かをお教えください。

{n:塩見 孝允}
〒{z:376-0045} [群馬県桐生市]{a:末広町11-4 シグマ桐生ビル3F}
直通 {p:０２７７（５５）０１６６}
{m:t-shiomi@sigma-kiryu.example}
`,
  `大変困っています。

同じことを3回書きますが、
私の名前は{n:濵﨑 凛太郎}です。「[浜崎]」ではありません。「[濱崎]」でもありません。
戸籍は「{n:濵﨑}」。在留証明は「[濱崎]」で出ました。証明番号{certificate:LA-2026-01188}。
運転免許センターは字が違うからと外国免許の切替えを断りました。
日本で今ホテル暮らしです（[北九州市]{a:小倉北区浅野3-8-1の1109号室}）。一泊9,800円。

[加州]の免許 {licence:N2095538}、旅券 {passport:TR2216094}、{b:Feb. 27, 1983}生まれ。
先方の受付は{case:切替第4471号}。証明書の画像は
{u:https://pic.hamabe.example/i/01188.jpg?sig=e71c4d}
に置きました。到着は先月二十八日の{flight:NH 175}、もう三週間です。
マイナンバー（{my-number:2074 5518 6390}）の方の字は正しいのに。

直した証明書を国際郵便で送ってもらうことはできますか。往復の切手代は
姉の{n:濵﨑 麗}が窓口に持参します。姉は[トーランス]の{e:マルヨシ鮮魚}で
働いているので昼休みしか行けません。

私の{e:株式会社ノースピア門司}への初出社は今月の17日です。間に合わないと
採用が取り消しになります。

{p:080-5550-0114}
`,
  `在外公館投票の案内が届かない件

前回、衆院選の公示後に問い合わせたところ、「選管から直接届きます」との
回答でした（貴館{n:諏訪部}氏、整理番号 {case:L-0341}）。届きませんでした。
今回も届きません。私は一票を二度失いました。

登録地：[北海道釧路市]{a:材木町18番9号}
証番号：{certificate:01-206-000418}
氏名：{n:千代谷 耕}　生年月日：{b:1958（昭33）.12.1}
現住：{a:PMB 144, 3900 Bayliner Blvd}, [Alameda] {z:94501}

ちなみに私は引退するまで{e:太平洋炭鉱資料館}で学芸員をやり、投票率の低下を嘆く
小文を地元紙に書いたこともあります。その本人が投票できないのです。
笑い話でしょうか。

{n:千代谷}
`,
  `{n:榎本}です。追加の資料をアップしました。

{u:https://files.okurimono-box.example/s/9fKq2LwZ?key=4e7d1ab0c2}

中身
- 婚姻届の写し（受理番号 {case:受領第771号}）
- 夫 {n:Étienne Marchetti} の出生証明（番号 {certificate:FR-06-1985-2207}）と訳文
- 夫の旅券（{passport:19CK44021}、フランス）
- 夫が去年日本に行ったときの査証（{visa:PAR-24-118820}）
- 私の旅券（{passport:TR7709156}）と運転免許（{licence:D0917734}）

訳文は私が自分でやりました。翻訳者の欄は{n:榎本 千尋}でよいのか、
{n:マルケッティ 千尋}なのか迷い、両方書いてあります。

本籍の新しい場所は、二人とも好きな[京都市]の{a:左京区浄土寺南田町}にしたいのですが、
住んだことがなくても大丈夫でしょうか。番地は{a:百三十番地の六}です。

夫は{e:Bistro Lanterne}のソムリエ、私は{e:みかんの木動物病院}で受付をしています。
二人そろって休めるのは月曜だけなので、月曜の予約がとれるとうれしいです。
連絡は {m:chihiro.e@usagipost.example}
`,
  `老人ホームの妹について（三通目）

ご返事をいただけぬまま三月が過ぎました。老いの身ゆえ、時が惜しいのです。

妹　{n:マーサ・クニコ・ウィルカーソン}（旧姓{n:芳賀 邦子}）は{g:八十四}、[ストックトン]の
{a:1601 Delta Breeze Road}にある老人の家に居ります。認知の病で英語を忘れ、
職員のどなたとも話が通じぬと姪の{n:ジャネット}が電話で泣きます。
妹は若い頃、{e:米沢織物協同組合}の事務をしており、{s:山形女子商業}の珠算部では
私と並んで賞状を取りました。

日本語を話す方が、月に一度でも訪ねてくださる会はないものでしょうか。

妹の米国の旅券は{passport:488 017 263}とか。日本の籍は抜けております。
誕生は{b:昭和十七年三月三日}、雛の節句。

　　　　　　　　　　　　[山形県米沢市]{a:窪田町窪田七百八番地}
　　　　　　　　　　　　　　　{n:芳賀 ヤス}　{g:八十八歳}
　　　　　　　　　　　　電話　{p:〇二三八の五五の〇一四四}
`,
  `総領事館 文化担当様

句集寄贈のお願い

私ども「砂丘」という小さな句会で、このたび合同句集を編みました。
二百部刷り、一部十二ドルです。三冊、図書室に置いていただけませんか。

収録の主な者
　{n:志賀 露舟}（本名{n:志賀 良平}、{b:大正十四年十一月}生まれ、{g:百歳}）元{e:サクラ園芸}
　{n:ベック 千草}　{s:オクスナード成人学校}講師
　{n:生駒 とし江}　{e:ホテル・ミラドール}の元客室係
　{n:浦川 弘}　{e:農林水産省}を辞めて渡米、いま{e:Hadley Persimmon Ranch}

四月二十九日の発表会には総領事にもお運び願えればと存じます。
会場は[カマリロ]の図書館で、午後一時から、駐車は無料です。

世話人　{n:浦川}　{a:Rt. 2, Box 316}, [Somis, California] {z:93066}
{p:八〇五―五五五―〇一一二}
`,
  `総領事館の皆さま

このたびの[能登]の地震に際し、貴館の記帳所に伺うつもりでおりましたが、
体調を崩しており、書面にて失礼いたします。

私の{s:輪島鳳至小学校}の同級生、{n:坂下 喜久}さんと、その奥様の{n:みち}さんが
[輪島市]{a:河井町4部88}のお宅で亡くなられました。{n:喜久}さん……いえ、{n:キクちゃん}は
{e:坂下漆器店}の四代目で、私が渡米するとき小さな椀をくれました。
{g:七十七}、喜寿を祝ったばかりでした。

義援金の口座が変わったと聞きましたが、日本赤十字社への送金は、[カリフォルニア]の
銀行からでも手数料がかからないのでしょうか。50ドルでも送りたいのです。

{s:Foothill Adult Ed}のESLの仲間も、千羽鶴を折ると言っています。受け取って
くださる先があれば、お知らせください。

{n:ショーン・ミドリ}（旧姓{n:谷内}）
{a:No. 14, Oak Knoll Mobile Home Park}, [Grass Valley]
`,
  `Subject: visa for my wife's caregiver job - REFUSED with no reason

I'll be brief because your website says to be brief.

- Applicant: {n:Maricel Dumaguing Strand}
- DOB {b:07/22/1988}
- Philippine passport {passport:P4419082B}
- US green card holder
- Certificate of Eligibility {certificate:COE-T-26-0198834}
- Previous Japan visa {visa:EA 5520174}, never overstayed
- Sponsor: {e:Nagomi-no-Sato Care Home}, [Matsumoto]
- Your counter's slip: {case:V-26-11847}

She was told "the circumstances have changed". What circumstances? She gave notice
at {e:St. Brendan's Hospice} on the strength of that COE. We sold her car. Her flight
({flight:HA 864}, then a domestic hop on {flight:JL2407}) is nonrefundable.

I know the Immigration Control Act lets you say no. It doesn't say you can't
say why.

{n:Wes Strand}
{a:2075 Timberline Rd, Space 9}
[Paradise, CA] {z:95969}
{p:530.555.0147}
{m:wes.strand@ridgemail.example}
`,
  `Hi there! Quick questions about the student visa :)

Me: {n:Priyanka "Pip" Raghunathan}, {g:20}, born {b:9 Feb 2006}
Home school: {s:Cal Mirador}, exchange at {s:Kitashirakawa University} from September
Passport: {passport:A61194075}
COE: {certificate:KY26-0047183}

1. The COE says {n:RAGHUNATHAN PRIYANKA} but my passport says {n:PRIYANKA LAKSHMI}. Problem?
2. My roommate {n:Dee} ({n:Deandra Oyelaran}) got a visa number beginning with Y, like
   {visa:Y2260948}, and mine last summer was {visa:TS0038172}. Does it mean anything?
3. Can I pick up on my way to the airport? I'm on {flight:NH7} on the 28th at 11:40 am.
4. Do you take cards yet? The fee page says $20 cash.
5. The university's portal link,
   {u:https://inbound.kitashira.example/coe?sid=26047&otp=551903}, opens once and then dies.
   Can you see the COE without it?

My dorm is {a:Manzanita Hall 4-117, 900 Campus Loop}, [Davis] {z:95616}. I text
better than I talk: {p:530-555-0121}. Or {m:pip.raghu@calmirador.example}

Thank you thank you
{n:Pip}
`,
  `COMPLAINT

On Tuesday I was turned away at your door at 11:31. The sign says 11:30. I had driven
from [Bakersfield]. I had taken an unpaid day from {e:Kern Valley Almond
Growers}. I had a {g:3}-year-old and a baby of {g:five months} in a double stroller
and the elevator was out.

The guard, whose badge said {n:TOMAS R.}, was perfectly nice. The voice on the intercom
wasn't.

What I needed:
  * {n:Emi Kathryn Bauer}, DOB {b:2023-01-30}, passport renewal, {passport:TZ5540213}
  * {n:Noah Shun Bauer}, DOB {b:2026-04-11}, first passport; birth cert {certificate:26-15-003381}
  * me, {n:Ayumi Bauer} née {n:Sakaguchi}, DOB {b:1991-10-05}, passport {passport:TR3398140}, name change

Honseki is {a:1-45 Uguisudani-cho}, [Gifu]. Our house is {a:8809 Calle Espejo}, {z:93312}.
My licence, since you ask for it, is {licence:E3319846}.

Your booking page now says "cancelled by user". I did not cancel.
{u:https://ryoji-book.example/c?ref=BAUER3&h=0d9e61b7}

I want another slot THIS week and I want it before ten.

{n:A. Bauer}
{p:+1 661 555 0195}
{m:ayubauer@nestbox.example}
`,
  `re: scam call? or real?

Someone saying he was "Officer {n:Hayashida} from the Japan Consulate" called my dad's
cell {p:714-555-0169} from {p:1-888-555-0143}. He already had:

dad's full name: {n:Nobuyuki Crane} (used to be {n:Nobuyuki Tsurumaki})
birthday: {b:11/3/52}
my number card: {my-number:640918237750}
old japanese drivers license: {licence:第 620711849320 号}
where he worked: {e:Anaheim Orchid Exchange}, and before that {e:Suntera Foods}

then a text:
{u:https://consul-jp-verify.example/doc?case=LA88213&sig=a9c0ffee41}
"case no. {case:LA88213}, parcel with 12 passports held at customs"

He's {g:74} and he was shaking. He did NOT pay but he did read them his passport number,
{passport:TK8120937}. Do we cancel it? Is there a fee? Do we tell LAPD or you or both?
photos of it all: {u:https://shoebox.tidepool.example/a/scam?guest=rT55v}

i'm his daughter {n:Mika}, {m:mikacrane@tidepool.example}
`,
  `School group itinerary / consular courtesy request

From: {n:Bettina Kraus}, travel coordinator, {s:Redwood Coast Charter Academy}
To: cultural section

As you asked by telephone, the list for the homestay in [Kesennuma]:

 # | student               | born       | passport   | host
 1 | {n:Jaylen Ortiz}          | {b:2009-05-14} | {passport:A40028817} | {n:Onagawa} family
 2 | {n:Sofia Lindqvist}       | {b:2010-01-02} | {passport:A40028954} | {n:Kumagai} family
 3 | {n:Tran Bao Chau}         | {b:2009-11-23} | {passport:A39915540} | {n:Kumagai} family
 4 | {n:Malachi Reed-Ishizuka} | {b:2009-08-08} | {passport:TZ2201865} (Japanese) | Mrs. {n:Fuji Oyama}

Out: {flight:JL57} on June 14. Back: {flight:JL58} on June 28, all on one booking.
The host school is {s:Kesennuma Mukaiyama High}; the contact there is Mr. {n:Chiba}
({m:chiba-k@mukaiyama-hs.example}, {p:0226-55-0127}).

Mrs. {n:Oyama} asks for a number for the insurance; all we have is {n:Malachi}'s My Number,
{my-number:365208841179}. {n:Malachi} is a dual national. Does he need to show both
passports on departure?
The other three travel visa-free for up to 90 days, as I read the Ministry's page.

Insurance is through a company in [Ohio]. Cost to families is $2,950.

{n:B. Kraus}
{a:77 Old Arcata Road}, [Bayside CA] {z:95524}
`,
  `Re: address certificate (zairyu shomei), mailed request

Applicant: {n:Nagasu, Hirotaka}  ({n:長洲 弘隆})
D.O.B.: {b:S46/12/25}
Passport: {passport:TR 518 8802}
CDL: {licence:B5028816}, issued 2/2024
My Number: {my-number:2957 6610 4438} (needed? The pension form asks)
Current address since Aug. 2021:
   {a:Unit 1406, 1 Harborlight Way}
   [Marina del Rey, CA] {z:90292}
Previous:
   {a:3-11-2-805 Kachidoki}, [Chuo-ku, Tokyo] {z:104-0054}

Purpose: Japan Pension Service, confirmation of overseas residence; my former employer's
fund ({e:Daito Heavy Cable}) wants one as well. Two originals. I understand it is
about $9 each.

Proof: electricity bill, bank statement, and a letter from my present
employer, {e:Larkin Tidal Engineering}. The HR person who signed is {n:Yvonne Csaszar}.

Day phone {p:310-555-0152 ext. 4}
{m:h.nagasu@larkintidal.example}
`,
  `Hello consulate people,

Lost & found, two items, both probably yours to solve:

(a) At the Obon in Japantown I picked up a blue passport case. Passport {passport:TZ6671043},
{n:OGAWARA MISUZU}, {b:24 MAR 1996}. Also a boarding pass stub ({flight:ZG 12}, seat 24K),
a student card from {s:Hosei-Nanbu University}, and a visa page with the number {visa:20253180071194}.

(b) My husband {n:Gus} lost HIS wallet at the same event, which is how these things go.
{n:August Pellegrino}, licence {licence:C7714208}, a union card, and a punch card for
{e:Pellegrino & Figli Tile} that says "buy nine get one free", his idea of a joke, since he
owns the place.

I'm at the front desk of {e:Madrone Spa}, well, no, that was years ago. I'm at {e:Clement
Street Eyecare} now, ten to six. Bring me one wallet and I'll give you one passport.

{n:Theodora Pellegrino}
{a:639 29th Ave.}, [SF] {z:94121}
{p:415 • 555 • 0133}
`,
  `Performing arts visa numbers, as requested by your Ms. {n:Tateno}

Dear Ms. {n:Tateno},

Here's the whole company, in the order of the program, with the foil numbers off the
entertainer visas. I've read them twice with a magnifying glass.

   {n:Dashiell Moran}, tenor. {visa:ET4410871}
   {n:Ines Villalobos}, mezzo, teaches at {s:Pacific Strand Conservatory}. {visa:ET4410872}
   {n:Kwabena Asante}, bass, on loan from {e:Opera Accra}. {visa:ET4410873}
   {n:Hyun-ah Seo}, piano. {visa:ET4410879} (yes, it skips)
   {n:Shizu Morinaga-Bell}, surtitles. No visa, Japanese passport {passport:TR1940066}

We fly on {flight:SQ 11} as far as Narita and then the orchestra flies on without us on
{flight:NH 2153} to [Sendai]. Freight goes by sea and is somebody else's headache.

The hall closes at 22:00 sharp and the fee for each extra half hour is 33,000 yen, so
please, nothing official after the concert.

I'm at {p:628-555-0115} or {m:winslow@lyrebarn.example}

{n:Prudence Winslow}
Company manager, {e:Lyre Barn Opera}
{a:Shed 9, Foot of Spear St.}, [San Francisco]
`,
  `Hi,

My husband got the transfer! {e:Orrery Devices} is sending us to [Tsukuba] for three years,
so here come the questions.

Us:
{n:Brent Halloran}, {g:39}, Intra-company Transferee, visa {visa:ICT-2600-51844}
{n:Saya Halloran}, {g:36}, Japanese, passport {passport:TZ7093125}
{n:Otis}, {g:7}, both
{n:Beatrix}, {g:4}, both, with passport {passport:TZ7093126}

1. Can {n:Otis} go straight into first grade at {s:Takezono Minami Elementary} in May, or do
   they make him wait for April?
2. Is {s:Tsukuba Lantern International} "recognized"? Their tuition page says 1.9 million
   yen and my eyes watered.
3. Do we apply for My Numbers again? Mine was {my-number:8186 0027 4493}. {n:Brent}'s
   [California] license is {licence:D6021774}. The conversion test is still
   waived for some states, right? Is ours one?
4. We bring one cat, named Potato. The Animal Quarantine Service says 180 days.

We fly {flight:UA 7924} on March 21 (codeshare). The company flat is {a:Azuma 2-9-1, Lions Garden
B-1103}.

Thank you so much, you were lovely on the phone
{n:Saya} (formerly {n:Saya Muronoi})
{p:(669) 555-0136}
`,
  `voting from abroad

i mailed the registration form in JANUARY. my friend {n:Risako} mailed hers in march and has
her card already, number {certificate:14-109-000761}, shes showing everyone.

{n:otsubo takuma} / {n:大坪 拓真}
{b:h10 3 28}
passport {passport:TS 9 206 447}
my number {my-number:9014-6628-3370} (not on the form but my mom said include it)
last address in japan {a:kohoku-ku hiyoshi 4-17-9 corpo azalea 103} [yokohama]
now {a:5566 calle real spc 31} [goleta] {z:93117}

receipt from your tracking page:
{u:https://senkyo-track.example/r/OT4471?t=91bd00fe7a}
it says "forwarded to ward" since feb 2 and nothing else

i surf and i shape boards at {e:Driftline Surfboards} so im out of coverage till like noon.
{p:805.555.0159} after

is it true the counting doesnt wait for the mail?
`,
  `Subject: RE: RE: FW: funeral documents for my tenant

Hello again. This is {n:Desmond Pruitt}, the landlord.

Mr. {n:Hayato Segawa} passed in the unit on the 14th. He was {g:58}. The coroner's number is
{case:2026-04417}. I found these in the kitchen drawer and nobody has told me
what to do with them:

- Japanese passport {passport:TK5530279}, born {b:16 JUN 1968}
- expired work visa, with {visa:H1B 2013 0552 7714} printed in red
- [CA] license {licence:N8140067}
- paper "notification card", twelve digits, {my-number:2846 0193 7751}
- a diploma from {s:Hachinohe Institute of Marine Engineering}
- pay stubs, {e:Ozone Sushi Distribution}, and older ones, {e:Blue Heron Kitchen}
- a postcard, signed {n:Nae}, from {a:Same-machi, Akaishi 6-20}, [Hachinohe-shi] {z:031-0841}

The officer who came, Deputy {n:Salcido}, wrote the number of your duty phone on a pizza menu.
I called, it was after five, and the recording said nine to noon and one to five.

I'd like to send this {n:Nae} person his things. He paid on the first for eleven years.

{n:Des Pruitt}
{e:Pruitt & Daughter Rentals}, {m:des@pruittrentals.example}
{p:(562) 555-0107}
[Lakewood]
`,
  `Dear friends,

I was one of your JETs, a very long time ago, in [Shimane], at {s:Yunotsu Junior High}, when I was
{g:23} and knew everything. I'm writing about my old principal, {n:Tadayoshi Iwami}. He'll be {g:ninety}
on {b:November 23}, Labor Thanksgiving Day, and his former pupils, who are all grandparents,
are making him a book.

I'd like it to have something from the Consulate, a line on letterhead would do.

Facts, in case they help:
He was born in [Oda] in {b:1936}; taught at {s:Oda Second Elementary} and then {s:Yunotsu}; never
raised his voice; retired, kept bees, and sold the honey through {e:Iwami Michi-no-Eki}, which
took him on at {g:seventy-four} as "honey adviser". His wife, {n:Sumi}, died in 2018. His phone is
{p:0855 55 0161}, and he does answer it.

If you'd rather see a draft, it's at
{u:https://draft.papercrane.example/iwami90/edit?invite=Qm7-tt40-zE}

With affection for your whole country,
{n:Hal Drummond} ({n:ハル}先生)
{a:General Delivery}, [Mendocino] {z:95460}
`,
  `Good morning, is the office open on November 3? The calendar says both yes and no.

Also I need an apostille, I think, or whatever you call it, for my criminal record certificate
for Spain. Its number is {certificate:NPA26-118503}. You fingerprinted me (Ms. {n:Yasukawa} did, very
gently). My name's {n:Fuyuko Lindgren}, passport {passport:TR8815530}, Spanish visa application
{visa:BLS-LAX-204417}, consulate in the Wilshire building.

I leave on {flight:IB 2622}. Not booked in stone.

Can I be called at the bakery? {e:Tant Sofia}, {p:(323) 555-0164}, ask for {n:Fuyu}.
`,
  `Dear Sirs,

Re: Order of the Rising Sun, recommendation of the late {n:Shigemi "Sam" Kuratomi}

We, the undersigned, wish to recommend:

Name: {n:Shigemi Kuratomi} ({n:倉富 茂実})
Born: {b:Taisho 13, Nov. 28}, [Lodi]
Died: April 19 of this year
Education: {s:Lodi Gakuen}; {s:San Joaquin Delta Normal}
Career: interpreter, {e:US Army}; {e:Kuratomi & Hart Seed Co.}, founder; trustee, {s:Delta Friends School}
Family: widow {n:Peggy Kuratomi}, {g:94}, of {a:Kuratomi Ranch, 2100 W. Turner}, [Lodi]

It's our understanding that the Cabinet Office doesn't ordinarily consider posthumous
recommendations later than thirty days after the death. The thirty days were spent, if you'll
pardon us, on burying him.

Our draft of the merit statement, 14 pages:
{u:https://share.deltafriends.example/d/kuratomi?pw=s4mseeds}

   Rev. {n:Alden Sprague}
   {n:Toshiko Ebisu}, {g:89}, ret. {e:Lodi Memorial Library}
   {n:Gurdeep Sandhu}, {e:Sandhu Vineyards}, {s:Lodi Gakuen} class of 1961 by courtesy

The original decree of his earlier commendation bears the number {certificate:Gai-Hyo 2004-311}.

Reply to Rev. {n:Sprague}, {m:asprague@deltafriends.example}, {p:209.555.0189}
`,
  `Thank you.

That's really the whole letter, but my wife says you'll want details for the file.

On September 9 our daughter, {n:Odette Farrow}, {g:19}, a student at {s:Cabrera State}, was hit by a bicycle in
[Kamakura] and woke up without her passport ({passport:A44091728}), her residence card, her
glasses or her Japanese. The school there, {s:Shonan Seiryo Women's College}, had my old number. Somebody
in your office, Ms. {n:Hirota}, I believe, found my new one by calling {e:Farrow Marine Upholstery},
which she had looked up from {n:Odette}'s surname and nothing else, and then calling
me, and then, since I couldn't speak, calling my wife, {n:Celeste}, at {e:the Ventura County Assessor's}.

{n:Odette} came home on {flight:NH 106} with eleven stitches. The hospital bill was 214,300 yen. Insurance
has it, claim {case:TRV-60071852}.

She'll go back in April. She needs a new student visa; the old was {visa:Y3071846}. Her birthday's
{b:April 2}, and she wants to be there for it. She says the cherries will be out.

{n:Linus Farrow}, {m:linus@farrowupholstery.example}
{a:260 Seaward, the blue door}
[Ventura] {z:93001}
`,
]
