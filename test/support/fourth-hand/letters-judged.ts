/** The half of the fourth hand on which the finder is only judged; written like the other one (see letters-development.ts), before anything was measured. */
export const judgedLetters: readonly string[] = [
  `領事部御中
お世話になっております。[サンタクララ]に住む{n:梶谷 弘樹}です。
先月、長男の{n:蒼太}（{b:令和6年3月11日}生まれ）の出生届を出しました。受理番号は{case:B-2024-0556}です。
戸籍に載るまでどのくらいかかりますか。旅券の申請は載ってからでないとできないでしょうか。
何卒よろしくお願いいたします。
{n:梶谷 弘樹}
携帯：{p:408-555-0119}
{m:hkajitani@letterbox.example}`,
  `■氏名：{n:植草 まどか}
■ふりがな：{n:うえくさ まどか}
■電話：{p:（９２５）５５５－０１８３}
■メール：{m:madoka.uekusa@mailnest.example}
■住所：{a:82 Camino Verde}, [Danville], CA {z:94526}
■お問い合わせ内容：
戸籍謄本を日本から取り寄せたいのですが、本籍は[新潟県長岡市]{a:宮内三丁目5番14号}です。領事館で代わりに取っていただくことはできますか。`,
  `初めてお便りいたします。
私は{s:北陸学院国際大学}で教員をしております{n:蓮見}と申します。
学生二十名を連れて九月に貴館の領事講話をうかがいたく、ご都合をお尋ねする次第です。
窓口は助手の{n:久保田 さつき}（{m:s-kubota@hokuriku-intl.example}、{p:076-555-0134}）にお願いいたします。`,
  `主人（{n:Stephen Gallagher}）が{e:Foothill Community Hospital}で息を引き取りました。{g:六十七歳}でした。
日本の戸籍に死亡を届けたいのですが、主人はアメリカ人です。私の戸籍に書いてもらえるのでしょうか。
死亡証明書の番号は{certificate:3202604-11827}です。
{n:ギャラガー・洋子}`,
  `お世話になります、{e:(株)東洋光学研究所}の駐在員、{n:門脇}です。
帯同家族のビザ更新に戸籍の英訳が必要になりました。妻は{n:門脇 理沙}、子は{n:門脇 悠}です。
翻訳は自分でしたものでもかまわないでしょうか。それとも{e:ベイエリア翻訳サービス}のようなところに頼むべきでしょうか。
会社：{a:2100 Orchard Park Place, Suite 430}, [San Jose]
直通：{p:(669) 555-0107}`,
  `パスポートを盗まれました。車の窓を割られて、かばんごとです。
旅券番号は控えていて、{passport:TZ5520914}です。警察の届け出番号{case:260-441-877}。
金曜の{flight:NH7便}で帰国予定ですが、帰国のための渡航書はすぐ出ますか。
今は友人の家（{a:1560 Larkspur Street, Apt 4}）にいます。
{n:仲宗根}　{p:415 555 0172}`,
  `【転送】
差出人：{n:鷲尾 郁夫}<{m:ikuo-washio@homenet.example}>
宛先：総領事館
―――――――――――
先日窓口で{n:三枝}さんに説明していただいた件です。
家内の{n:敏江}の戸籍上の字が「敏」の旧字でして、旅券と年金の書類で合いません。どちらを直せばよいでしょうか。
当方の住所は変わらず{a:312 Sycamore Avenue}です。`,
  `国際結婚のため独身証明を取りたいです。
相手はブラジル国籍の{n:ラファエル・コスタ}、私は{n:阿久津 里奈}、{b:1993年9月1日}生まれです。
本籍：[茨城県水戸市]{a:見川町2131番地の27}
現住所：{a:640 Webster Avenue, Unit 9}, [Sacramento] {z:95818}
戸籍抄本は三か月以内のものが必要ですか？`,
  `義母のことで困っています。義母、{n:五十嵐 キヨ}は{g:八十六歳}で認知症があり、{e:ひかりの家デイケア}に通っています。
パスポートも身分証も見つかりません。日本の銀行から本人確認を求められましたが、署名ができない状態です。
息子の{n:五十嵐 雅之}が代理で手続きできますか。嫁の{n:ジェニファー}より`,
  `在外公館での投票について。
前回は{n:松永}という職員の方に案内していただきました。
在外選挙人証は[岡山市]の選管から届いたもので、私の名前が{n:桑原 洋介}ではなく「桒原」になっています。
投票できますか。{p:510・555・0128}までお願いします。`,
  `{e:庭園デザイン山野井}の{n:山野井 健}と申します。
総領事公邸の庭の手入れについて、見積もりをお送りしたく、ご担当の方のお名前を教えてください。
事務所　[バークレー]{a:1733 Solano Street}
電話　{p:510-555-0196}
ウェブ　{u:https://yamanoi-garden.example/quote?client=4471&t=88c1}`,
  `すみません、うちの子は{s:サンデール日本人補習校}の中学2年生で、{n:芽衣}といいます。
修学旅行で日本に行きますが、パスポートの名字がパパの「{n:Kowalski}」で、航空券は「{n:Hayashida}」になってしまいました。
便は{flight:JL 1便}、予約は{booking:MZ4KRN}です。別名併記はできますか。{n:林田}`,
  `遺言の公証をお願いできますか。
遺言者は父、{n:塩沢 利一}（{b:昭和9年12月20日}生）、住所は{a:4821 Harvest Moon Lane}です。
日本の土地が[長野県松本市]{a:島立七百二十三番地}と、[山形村]{a:4466-2}にございます。
弁護士は{n:ウォーレン・チュウ}先生です。`,
  `日本の大学に留学したいです。私は{n:Sofia Marchetti}、{s:Bret Harte High School}の12年生です。
日本語は{n:大石}先生に3年ならいました。文部科学省の奨学金のしけんは何月ですか。
しつもんは{m:sofia.m (アット) student.example}にください。`,
  `この度、{e:ナカムラ・アンド・オコーナー会計事務所}を退職し、日本へ帰国することになりました{n:堂前 信吾}です。
帰国届はいつ出せばよいですか。犬（{n:モカ}）の検疫についてもご存じでしたら教えてください。
帰国後の住所：〒{z:732-0052} [広島市東区]{a:光町1-14-3 ステラ光町803}`,
  `娘{n:凪沙}の二重国籍のことで質問があります。{b:2006年2月28日}生まれなので来年で{g:二十歳}になります。
国籍選択届はどちらの国に先に出すべきでしょうか。夫の{n:ダニエル}は米国籍です。
娘は現在{s:オークヘイブン・カレッジ}の一年生で、寮に住んでいます。
{n:ロビンソン 千晶}`,
  `免許の書き換えで必要なので、在留証明を取りに行きたいです。予約は{n:クドウ タケシ}で入れてあり、番号は{case:RV-77120}です。
必要書類は、免許（{licence:Y8830155}）と電気代の請求書でいいですか。
請求書の住所が前の{a:209 Bancroft Court}のままですが大丈夫でしょうか。`,
  `在留カードを誤って持ったまま出国してしまいました。番号は{residence-card:UH38810264EA}です。
返納先と郵送方法を教えてください。私は台湾出身の{n:林 雅婷}で、前の勤務先は{e:さくら坂デンタルクリニック}です。
今の住所は{a:77 Bluebell Road}, [Novato]です。`,
  `合気道の道場をしております{n:フジモト}です。大会の後援名義をお願いしたいのですが、申請書はどこにありますか。
主催：{e:北カリフォルニア合気会}　会場：{s:Silverado Middle School}体育館
責任者：{n:藤本 ジョージ}（{p:７０７ー５５５ー０１４５}）`,
  `昨夜の地震で、[石川県]の実家の両親と連絡がとれません。
父 {n:坂下 勇}　{g:79歳}
母 {n:坂下 きぬ子}　{g:75歳}
住所 [輪島市]{a:門前町走出6の69}
電話 {p:0768-55-0121}
安否を確かめる方法があれば教えてください。長女　{n:坂下 恵}`,
  `Dear Sir or Madam,
My name is {n:Gwendolyn Achebe}. I will be teaching English at {s:Sapporo Minami Koryo Gakuen} from April. My Certificate of Eligibility is {certificate:CE2604-55810}, and the school's contact is Mr. {n:Takuto Imaizumi}.
How long does the visa take, and may my husband {n:Emeka} submit the papers for me?
Kind regards,
{n:Gwendolyn Achebe}
{p:(916) 555-0152}`,
  `First name: {n:Leilani}
Last name: {n:Kahananui}
Email: {m:leilani.k@islandmail.example}
Telephone: {p:707-555-0133}
Question: My great-grandfather {n:Yasutaro Nakahara} emigrated from [Yamaguchi] to [Maui] around 1902. The family says his village was {a:Oaza Hizumi, Oshima-gun}. Do you have emigration records or should I write to the town hall?`,
  `Hi, I found a Japanese passport on the bus this morning. The name is {n:ARAKAWA SHIORI} and the number {passport:TR3381276}. I work at {e:Golden Poppy Bakery}, {a:2518 Mission Street}, until 4 pm if she wants to pick it up.
{n:Desmond}`,
  `Hello, I'm {n:Katarzyna Nowak}, Polish citizen with an O-1 ({visa:O1-7782-0415}). My employer, {e:Silverline Genomics}, sends me to [Tsukuba] for ten days in June. I leave on {flight:UA 35} on June 6.
Do I need anything besides my passport ({passport:EK 4419073})?
Thanks!
{n:Kasia Nowak} / {m:k.nowak@silverline.example} / {p:650-555-0170}`,
  `My wife {n:Mariko} passed away in January. I need to tell her family in [Akita] but letters to {a:5-12 Nakadori 2-chome} come back. Her brother is {n:Kazuhiro Sugawara} and he must be about {g:70} now.
Is there any way to find out where they moved?
{n:Harold Feinberg}
{a:1015 Lakeview Drive}, [Chico] {z:95926}`,
  `I represent {e:Delta Pear Growers Cooperative}. Japan customs is holding our shipment, container tracking {tracking:MSKU4471920}, at [Yokohama]. Our buyer is {e:Marukane Shoji} and the person there is Ms. {n:Ayako Terauchi}, {p:+81 45-555-0162}.
Could your commercial section advise us?
{n:Rosa Benavides}, export manager`,
  `I'm a dual national who turned {g:22} last year. I never made a declaration of choice. My Japanese passport is {passport:TS9902217} under {n:Emma Rin Nakagawa}; the American one says {n:Emma R. Dawson}. Will I be in trouble when I enter Japan on {flight:JAL 57}?
{m:emmarin@quietmail.example}`,
  `Re: power of attorney
Our notary, {n:Guadalupe Ferrer}, has already signed the deed for the apartment in [Kobe] ({a:3-8-502 Kumochicho}). The bank, {e:Minato Trust Bank}, now wants a signature certificate as well. The account in question is {account:2207719}.
We are both over eighty and live at {a:Heron Bay Estates, Villa 16}. Can your staff come to us?
{n:Arthur} and {n:Shizuko Pemberton}`,
  `what documents does my fiance need for a spouse visa? hes {n:brandon}, {g:27}, works at {e:tri-valley plumbing}. im {n:natsuki} and i live at {a:3901 foothill blvd apt 220} with my aunt. my number is {p:925 555 0149}. his ssn is {ssn:612-55-0034} if u need it`,
  `Good afternoon,
{s:Willow Creek Elementary} (our kindergarten teacher Mrs. {n:Oyama} suggested you) would love a visitor for Children's Day. We are at {a:1 Meadowlark Way}, [Petaluma]. Please call the front desk, {p:707/555-0186}, and ask for {n:Tiffany}.`,
  `From: {n:Ingrid Solheim} <{m:isolheim@fjordmail.example}>
Sent: Monday
To: Consulate
Subject: FW: lost luggage

My bag went missing between [Narita] and [San Francisco] on {flight:ZG24}. It contained my Norwegian passport {passport:CCC001882}. The airline's file is {case:SFOZG19087}.
I was told Mr. {n:Wakabayashi} handles such cases.`,
  `My grandson {n:Oliver Kenta Briggs} was born in [Reno] on {b:12 August 2025}. His mother {n:Saori} is Japanese. She has been too ill to register the birth and the three months are over. I, {n:Judith Briggs}, would like to do it for her. We are at {a:2950 Silver Sage Ct.}`,
  `Please remove my former roommate, {n:Chen Wei-lun}, from the emergency contacts in my residence registration (ORRnet ID {case:ORR-304471}). The new contact is my sister {n:Yuuka}, {p:+81-70-5550-0118}, {m:yuuka_tachi@sora.example}.
Thank you.
{n:TACHIBANA Aoi}`,
  `I am writing a biography of the painter {n:Eitaro Shirakawa} for {e:Tamarack University Press}. He lived at {a:2226 Bush Street} before the war and taught at {s:Kinmon Gakuen}. Does the consulate keep old registers of residents?
Prof. {n:Naomi Eberhardt}
{a:114 Cedar Hall}, [Davis]`,
  `Can a person with a conviction enter Japan? My DUI case was {case:CR-2016-44790} in [Placer County]. I'm {g:45}, my company is {e:Ridgeline HVAC}, and we won a trip to [Okinawa]. Not sure if I should cancel. You can reach me on Telegram {handle:@ridgeline_rob} or at {p:530.555.0177}. {n:Rob Castellano}`,
  `I need my vaccination record from {s:Yokota West Elementary School} translated. I lived on base from 1996 to 1999 at {a:Bldg 4317, Apt 208}. My maiden name was {n:Whitfield}, now {n:Simone Arceneaux}. DOB {b:03-09-1989}. Which translators do you recommend?`,
]
