/**
 * The half of the fourth hand on which rules may be made: what people write into the contact form of a consulate on an ordinary day. `{n:…}` is
 * something personal with its kind (see marked-letters.ts), `[…]` a town or region, which it is neither right nor wrong to mark.
 */
export const developmentLetters: readonly string[] = [
  `ご担当者様
いつもお世話になっております。[クパチーノ]在住の{n:真鍋 奈緒子}と申します。
10年用の旅券（{passport:TS4419027}）が来年3月に切れます。IC旅券ではない古い旅券からでも、オンラインで申請できますか。
戸籍は[福岡市早良区]{a:西新六丁目11番8号}にあり、筆頭者は父の{n:真鍋 恒雄}です。
よろしくお願い申し上げます。
――
{n:真鍋 奈緒子}（{n:まなべ なおこ}）
{m:naoko.manabe@inbox.example}
{p:(408) 555-0163}`,
  `【お名前】{n:小野塚 亮}
【フリガナ】{n:オノヅカ リョウ}
【生年月日】{b:昭和58年11月7日}
【電話番号】{p:６５０－５５５－０１０９}
【メールアドレス】{m:ryo_onozuka@postbox.example}
【件名】在留届の変更について
【内容】
[サンマテオ]から[シアトル]に引っ越しました。新住所は{a:1427 NE Boat Ave, Apt 306}, [Seattle], WA {z:98105}です。
管轄が変わる場合、在留届は一度帰国で出し直すのでしょうか。変更届だけで済むのでしょうか。`,
  `はじめてメールいたします。
大学四年の{n:沢辺}です。{s:信州文化大学}の経済学部を来春卒業し、秋からアメリカの大学院に進みます。
卒業証明書に外務省のアポスティーユが必要だと言われたのですが、総領事館でも受けられますか。
もし無理な場合、母（{n:沢辺みどり}）が日本で代理申請することはできますか。母の携帯は{p:090-5550-1842}です。`,
  `妻が交通事故に遭い、今{e:サンタ・ロサ総合病院}に入院しています。
妻の名前は{n:リンダ・マクファーレン・西野}、{age:四十四歳}です。
日本の家族に連絡を取りたいのですが、義父の電話しか分からず、{p:0798-55-0146}に掛けても出ません。
警察の報告書の番号は{case:25-118043}です。夫、{n:西野 学}`,
  `お世話になります。{e:ミズホ計器製作所}アメリカ支社で総務をしております{n:安孫子}です。
駐在員の{n:戸塚 洋一郎}の家族三名分の在留証明が急ぎ必要になりました。
・{n:戸塚 佳代}（妻、{b:1986年4月30日}）
・{n:戸塚 陽向}（長男、{g:8歳}、{s:フォスターシティ日本語学校}）
・{n:戸塚 凜}（長女、{g:5歳}）
代表者が窓口に行けば、家族の分もまとめて受け取れますか。また、手数料は一通いくらになりますか。
{p:650.555.0127}（直通）`,
  `旅券を紛失したと先週届け出た{n:三国}です。そのとき受付番号{case:SF-2025-0912}をいただきました。
じつは今日、自宅の引き出しから出てきました。番号は{passport:MU7750218}です。
届けた後の旅券はもう使えないと聞きましたが、取り消すことはできませんか。あさっての{flight:JL57}に乗る予定でした。`,
  `> 差出人: {n:早坂 千歳} <{m:chitose.h@daily.example}>
> 送信日時: 2026年9月14日
> 件名: 証明の件
>
> 先日お送りした書類は届いていますでしょうか。
> 追跡番号は{tracking:9400 1118 9922 3301 4477 20}です。

上の件、まだお返事をいただいておりません。急ぎますので、{p:+1 (510) 555-0175}まで電話をいただけないでしょうか。
{n:早坂}`,
  `カリフォルニアの免許に切り替えるため、日本の運転免許証の英訳が要ります。
免許証番号　{licence:302198745610}
氏名　{n:勅使河原 圭}
生年月日　{b:平成4年2月18日}
住所　[東京都板橋区]{a:大山東町54-3 メゾン大山201}
郵送でお願いする場合、返信用封筒は{a:3388 Alder Creek Way}, [Fremont], CA {z:94538}宛てでよいですか。`,
  `父が亡くなり、相続の手続きで署名証明が必要です。
司法書士の{n:寺内}先生（{e:寺内・大和田司法書士事務所}）から書類が二通届きました。一通は綴じ合わせ、もう一通は単独の証明とのことです。
土地は[愛媛県今治市]{a:大西町九王甲1520番地3}にあります。弟の{n:健太郎}と連名ですが、弟は[大阪]なので別々に署名してもよいでしょうか。
{n:河野 真紀子}・{n:David Stone}`,
  `こんにちは。補習校に通う息子の教科書のことでうかがいます。
息子は{n:ルーカス}といい、{s:マリンパーク小学校}の4年生です。来月{g:10歳}になります。
日本国籍と米国籍の両方がありますが、教科書をもらえますか。夫は{n:Brian Whitlock}、私は{n:ホイットロック美里}です。
住所は{a:2205 Pinehaven Drive #12}です。`,
  `国民年金の現況届に在留証明を付けるように言われました。
年金番号は関係ないと思いますが、住所は{a:917 West Ivy Street}で、平成12年からずっとここです。
車椅子を使っていますので、娘（{n:ブレナン由美}）が代わりに参ってもよいでしょうか。
{n:大谷 フサ}　{b:昭和11年5月2日}生`,
  `突然のご連絡失礼いたします。私、{e:関西はるか放送}報道部の{n:瀬川}と申します。
来月、現地の日系人の方々を取材するにあたり、総領事館の行事を撮影させていただくことは可能でしょうか。
取材班は私のほか、カメラの{n:Miguel Ortega}、通訳の{n:小川}さんの三名です。
連絡先　{m:segawa-k@kh-tv.example}　国際電話 {p:+81-6-5550-0198}`,
  `在外選挙人証の再交付をお願いしたいです。
氏名：{n:NISHIWAKI, Tomoyo}
旅券番号：{passport:TK 2018834}
旧住所：{a:455 Hickory Lane}, [Palo Alto]
新住所：{a:18 Lexington Terrace, Unit B}, [Redwood City], CA {z:94063-2217}
衆議院の選挙に間に合いますでしょうか。`,
  `おたずねします。{n:ヨシエ}と申します、今年で{g:九十三}になります。
むかし写真花嫁でハワイに渡った叔母、{n:金城カマド}の記録をさがしております。
叔母は{b:明治32年}の生まれで、[国頭村]{a:字辺土名1108}が本籍とききました。
耳が遠いのでお返事は手紙で、{a:670 Oleander Court}, [San Jose] にお願いします。`,
  `ビザの面接の件でお問い合わせします。
私はアメリカ人で、日本人の婚約者{n:滝本 彩夏}と十月に日本で結婚します。申請番号は{visa:V2026-10-00782}です。
必要な書類をMs. {n:Hoshino}に窓口で渡しましたが、受領書をもらいませんでした。
{n:Andre Thibodeaux}
{p:415-555-0114} / {m:a.thibodeaux@mailbox.example}`,
  `すみません、急いでいます。[サンフランシスコ]空港で足止めされています。
娘の旅券（{passport:NH3301846}）の期限が切れていて、{flight:UA 837}に乗れませんでした。予約番号{booking:QX7LTP}。
娘は{n:莉愛}、{g:3才}です。渡航書は今日のうちに出ますか。{p:四一五-五五五-〇一八八}　{n:加瀬}`,
  `ボランティアの{n:ポール}です。日本語まだ下手です、ごめんなさい。
{s:エルムウッド高校}の日本語クラブで折り紙を教えています。先生は{n:桑名}先生です。
領事館のホールを借りたいです。何人まで入れますか。お金はいくらですか。
インスタは{handle:@paul_folds_paper}です。`,
  `共同親権の書類について相談させてください。
元夫 {n:Gregory Haines}（{b:02/14/1981}生）とは2019年に離婚が成立しており、裁判所の事件番号は{case:FL-19-03327}です。
子ども（{n:颯太}、{n:Sota Haines}）の旅券を申請するには、元夫の同意書が必要でしょうか。現住所が分からず、最後に聞いたのは{a:7740 Cottonwood Loop}, [Reno]です。
{n:井川 望美}`,
  `マイナンバーカードを海外でも使えるようになったと聞きました。
住民票を抜いたときに番号が失効しているかもしれません。番号は{my-number:8123 4456 9017}です。
手続きは領事館でできますか。それとも[名古屋市名東区]の区役所ですか。実家は{a:社が丘二丁目1405}です。
{n:古市 直也}`,
  `日本食レストラン{e:味処 こまつ屋}の{n:小松}です。毎年の天皇誕生日レセプションではお世話になっております。
今年の仕入れの件で、農水省の輸出証明のことを教えていただければと思います。担当の{n:佐野}領事にもよろしくお伝えください。
店の電話 {p:925-555-0158}　FAX {p:925-555-0159}
{a:1190 Main Street}, [Walnut Creek], CA {z:94596}`,
  `Hello,
My name is {n:Priscilla Okafor} and I am a nurse at {e:Alameda Bay Medical Group}. I have an appointment for a tourist visa on October 9 but I tested positive and cannot come.
My confirmation is {case:APT-558120}. Could I move it to the following week without paying again?
Best regards,
{n:Priscilla Okafor}, RN
{p:(510) 555-0131}`,
  `Name: {n:Kenji Robert Matsuda}
Date of birth: {b:July 4, 1990}
Email: {m:kmatsuda90@post.example}
Phone: {p:+1 669 555 0142}
Message:
I was born in [Fresno] to a Japanese mother ({n:Haruko Matsuda}, née {n:Ibuki}) and an American father. I never chose a nationality. Am I still in my mother's family register in [Kochi]? Her register address was {a:2-chome 3-17 Asahi-cho}.`,
  `To whom it may concern,

I lost my wallet in [Kyoto] in May. It held my California license {licence:D4471902} and my {e:Pacific Crest Credit Union} card. The police box near the station gave me receipt number {certificate:K-20417}.
Can you call them for me? I do not speak Japanese.

{n:Walter J. Szymanski}
{a:2260 Juniper Hill Road}
[Sonoma], CA {z:95476}`,
  `hi there! im planning a trip w/ my sister {n:tasha} for her birthday (she turns {g:30}!!). shes a us citizen but im on a green card, alien # {alien:A209-551-874}, my passport is from ghana: {passport:G1882034}. do i need a visa for 2 weeks? were on {flight:NH107} on may 3. thx, {n:abena}`,
  `Dear Consulate staff,
I am writing on behalf of my mother-in-law, {n:Fumiko Delacroix}, who turned {g:88} in June and lives at {e:Rosewood Senior Commons}, {a:5100 Telegraph Terrace, Room 214}, [Oakland].
The pension office in Japan wants proof that she is alive. She cannot travel. Is a notary's letter enough?
Sincerely,
{n:Jean-Marc Delacroix}`,
  `I'm the principal of {s:Harbor Light Charter School}. Forty of our seventh graders would like to visit the consulate in March.
The teachers in charge are Ms. {n:Akemi Braithwaite} and Mr. {n:Quentin Salas}. Our office is at {a:900 Bayfront Blvd.}, [Richmond], and our main line is {p:510-555-0120} ext. 4.
Do you offer calligraphy or tea ceremony for groups?`,
  `Subject: Re: Certificate of Eligibility

Hi {n:Kaoru},
thanks for the quick answer on Tuesday. The COE number is {certificate:COE-24-0087213}, and the embassy in [Ottawa] gave me file {case:JP/OT/33918}.
Do I still have to appear in person if I live in [Boise]?
Regards,
{n:Nikhil Venkataraman}
Software Engineer, {e:Bluepeak Robotics}
{m:nikhil.v@bluepeak.example} | {p:208.555.0173}`,
  `We are a small theater, {e:The Lantern Room Players}, and want to stage a play by a living Japanese author. Who holds the rights? Her agent, Mr. {n:Daichi Ogura}, does not reply to {m:ogura (at) agency (dot) example}.
Thank you, {n:Beatrix van der Meer}, artistic director`,
  `My landlord is asking for proof that I'm a diplomat's dependent, which I'm not! I'm just an au pair for the {n:Shiraishi} family at {a:61 Magnolia Crescent}.
My J-1 number is {visa:N0012894417}. Can someone explain this to him? His name is {n:Frank DiNapoli}, {p:650 555 0166}.
{n:Solveig}`,
  `Good morning. My daughter {n:Mia Yamashiro-Hunt} ({b:2015-08-21}) has been invited to the piano competition in [Hamamatsu]. The organizers need her passport copy ({passport:566120983}) sealed by the consulate. We applied through {u:https://forms.contest.example/entry?id=88213&key=Qm9vA}.
Is that something you do? {n:Deirdre Hunt}, mother`,
  `Hi, this is {n:Tomás}. I taught with the JET program in [Tottori] from 2014 to 2017, at {s:Iwami Chugakko}. I need proof of employment for {e:Cascade County Schools}. The board of education there says they keep no papers. My old supervisor was {n:Hamasaki}-sensei.
Who can help? I'm at {m:tomas.reyes@write.example}.`,
  `We'd like to invite the Consul General to throw the first pitch at our Japan Night on July 18. Please contact {n:LaShawn Pettibone} of the {e:Stockton Herons Baseball Club}, {a:404 W. Riverside Pkwy}, [Stockton], {p:(209) 555-0190}.`,
  `I was married to a Japanese national, {n:Hisashi Toda}, from 1998 to 2006. To remarry in the Philippines I need our Japanese divorce record. His family register is in [Okazaki], Aichi, {a:45 Aza Nishinaka, Hane-cho}. I only have a copy with the number {certificate:No. 1187-4}.
Please reply to {n:Marivic Santos-Toda}, P.O. address {a:PO Box 3301}, [Daly City] {z:94015}.`,
  `Our son {n:Julian} ({g:19}) is studying at {s:Kansai Gaidai Hirakata} and hasn't answered messages for four days. His roommate {n:Piotr} says he took the train to [Nagasaki]. His phone is {p:+81 80 5550 0137}. He has epilepsy.
Parents: {n:Carol Lindqvist} and {n:Sven Lindqvist}, {a:38 Birchwood Ave}, [Eureka], CA`,
  `SSN on the tax treaty form: do I write my own or my husband's? Mine is {ssn:523-00-8841}. He is {n:Masato}, an employee of {e:Kitahama Optics USA, Inc.}
Refund should go to account {account:00712-338-4419}.
{n:Lorraine Endo}`,
  `Forwarded message
From: {n:Eun-ji Baek} <{m:ejbaek@studio.example}>
To: consulate

I am a Korean citizen living in [San Bruno] (card {residence-card:SRC9914420}). I have been offered a job at {e:Hoshizora Animation Works} in [Suginami]. My start date is April 1. Which consulate should I apply to, yours or the one in [Seoul]?`,
]
