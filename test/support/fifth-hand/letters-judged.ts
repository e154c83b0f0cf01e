/**
 * The half of the fifth hand by which rules are judged: written with the other half, before the rules that it judges, and never looked at when a
 * rule is made. The marks are those of marked-letters.ts.
 */
export const judgedLetters: readonly string[] = [
  `Dear Sir or Madam,

My daughter {n:Chloe} ({g:9}) goes to {s:Redwood Grove Elementary} and was born in [San Mateo] on {b:March 14, 2016}. Her father is Japanese.
We never registered her birth with you. Is it too late for her to be a Japanese national?
I work at {e:Hartwell Dental Group} until five, so please call after that: {p:(650) 555-0172}.

Sincerely,
{n:Amanda Kishi}`,
  `お世話になっております。
{s:湾東日本語補習校}で教務を担当しております{n:早乙女}です。
来年度の教科書の申込み人数がまとまりましたのでご連絡します。小学部182名、中学部41名です。
受け取りは十月第二週の土曜日、理事の{n:八木沢}（{e:ベイエリア運輸}）がトラックで伺います。
変更がありましたら{m:kyomu@wanto-hoshuko.example}までお願いいたします。`,
  `突然のメールで失礼いたします。
父（{n:堀越 庄一}、{b:昭和16年6月2日}生）が先週亡くなりました。父は{e:堀越造園}という庭師の会社を五十年続けておりました。
死亡届は三か月以内と伺いましたが、検視官の報告書が遅れております。間に合わない場合はどうすればよいでしょうか。
葬儀は[ガーデナ]の寺で行います。兄は日本の{e:三和鋼管}に勤めており、来週到着します。
{n:堀越 ナンシー}
電話 {p:310-555-0135}`,
  `Hi there,

I'm writing about the notarized signature certificate. My mother, {n:Fumiko Sasaki Lopez}, owns a small plot of land in [Kumamoto] ({a:Shimizu Kamei-machi 12-8}) and wants to sell it.
She's {g:84} and can't travel to San Francisco. Can a consular officer come to [Fresno]? She lives at {e:St. Agnes Manor}.
Thanks,
{n:Rick Lopez}
{e:Lopez & Sons Roofing}`,
  `関係者各位
{s:桜ヶ丘学園高等学校}国際交流部の{n:新田 克也}と申します。
来年三月、本校の生徒28名が[サンノゼ]の{s:リンカーン・メモリアル高校}を訪れます。その折、総領事館を見学させていただくことは可能でしょうか。
旅行の手配は{e:アサヒ観光}の{n:宮腰}様にお願いしております。
お返事は学校の代表電話{p:0463-55-0171}か、私のメール{m:k-nitta@sakuragaoka.ed.example}へお願い申し上げます。`,
  `苦情です。
先日、窓口で三十分以上待たされました。子ども（{g:三歳}）が泣き出しても、だれも声をかけてくれませんでした。
予約番号は{booking:B-40981}、時間は十時半でした。
私は{e:マルナカ水産}の駐在員の妻で、夫も二月に同じ目に遭っております。{e:マルナカ水産}には御館の方もよくお見えになるそうですが、改善をお願いいたします。
{n:曽我部 玲子}`,
  `拝啓　秋冷の候、貴館ますますご清栄のこととお慶び申し上げます。
弊社、{e:株式会社たちばな製茶}は、来春[サンフランシスコ]で開催される桜祭りに出展を希望しております。
担当は海外営業課の{n:鳥居 美穂}、電話は{p:+81 54 555 0162}です。
現地では{e:Golden Leaf Imports}様に販売をお願いしております。
後援名義の申請書はどちらから入手できますでしょうか。
敬具
{a:静岡県島田市金谷猪土居2310-4}
代表取締役 {n:橘 伸之助}`,
  `Hello,

We are a small non-profit, {e:Tule River Heritage Alliance}, and we would like
to invite the Consul General to our Day of Remembrance on February 19.
The main speaker will be {n:Harold Inouye}, {g:97}, who was in the camp as a
boy. Students from {s:Visalia Technical High} will read letters.
The hall is at {a:402 N Church St}, and there is free parking behind the public
library.
Please reply to {m:events@tuleriver.example} or {n:Grace Mendoza} at
{p:559.555.0123}.`,
  `ご担当の方へ
{e:有限会社サクラ建材}の{n:石黒}です。弊社のアメリカ法人（{e:Sakura Building Supply Inc.}）の社長が日本に帰るため、署名証明を至急お願いしたいのですが、最短でいつになりますか。
社長の{n:石黒 忠}は{b:1959/8/23}生まれ、旅券番号は{passport:TZ1190453}です。
予約は取れておりません。
連絡先：{p:213-555-0197}`,
  `先ほどお電話した{n:伊集院}です。お話しした内容をまとめます。
・妻 {n:伊集院 カルメン}（{g:36歳}、{e:リバーサイド眼科クリニック}勤務）
・長女 {n:伊集院 ルナ}（{g:6歳}、{s:あおぞら幼稚園}）
・二女 {n:伊集院 ソル}（{g:三歳}、家庭保育）
来月[鹿児島県姶良市]{a:加治木町反土1455}の実家に帰ります。査証は妻だけ必要ということで間違いありませんか。`,
  `転出届を出さずに渡米してしまいました。
五年前に{e:大同ソフトウエア}を辞めて{s:カリフォルニア料理学院}に入り、そのまま就職して今は{e:ビストロ・ミモザ}で料理人をしております。
住民票はまだ[東京都北区]{a:赤羽西4-31-9 メゾン青柳201}にあります。在留証明は取れるのでしょうか。
{n:久我 竜也}
{p:４１５－５５５－０１４３}`,
  `恐れ入ります、{s:朝霧中学校}で英語を教えている{n:野々村}と申します。
以前そちらの日本文化紹介の催しで、折り紙の先生をされていたミセス・{n:オルテガ}という方に連絡を取りたいのですが、取り次いでいただけますか。
その方は当時{e:ダウニー市立図書館}にお勤めで、ご主人が{s:セリトス・カレッジ}の教授でした。
{a:兵庫県宍粟市山崎町鹿沢65-3}
{n:野々村 啓}`,
  `Dear Consulate,
My name is {n:Priscilla Oyama} and I am a reporter with the {e:Central Coast Ledger}.
I am working on a story about Japanese exchange students at {s:Cuesta Ridge High School} and would like to interview someone about scholarships.
Our editor, {n:Tom Abernathy}, would need the quotes by Friday noon. I can be reached at {p:(805) 555-0150}.
I know that the MEXT application closes in May and that it is free of charge.`,
  `免許証の翻訳について
日本の運転免許（番号{licence:305912847610}）を英訳してほしいのですが、そちらでできますか。
来週から{e:トーセイ・ロジスティクス}で配達の仕事を始めるので急いでいます。
DMVでは「領事館に聞いて」と言われました。費用と日数を教えてください。
{n:袴田 正樹}
{p:562 555 0126}`,
  `夫からの暴力に悩んでおります。匿名でもご相談に乗っていただけますでしょうか。
夫は{e:ロックフォード・エアロ}の技術者で、帰りは夜八時です。子どもは二人、{s:ウィロー小学校}の二年生と四年生です。
日本の実家（[福島県会津若松市]{a:門田町中野字屋敷18}）に連れて帰りたいのですが、ハーグ条約のことが心配です。
電話は履歴を見られるので、{m:yukari.safe@himitsu.example}にお願いします。
{n:ゆかり}`,
  `はじめまして。わたしは小学五年生です。
{s:ベルモント・ヒルズ小学校}の自由研究で日本の総領事館について調べています。
総領事館では何人の人がはたらいていますか。大使館と何がちがいますか。
お母さんは{e:いろは歯科}で受付をしていて、日本のビザのことをよく聞かれるそうです。
{n:早川 ジュリア}（{g:11さい}）
お母さんのメール：{m:hayakawa.mama@hoshi.example}`,
  `いつもお世話になっております。{e:北加日系商工懇話会}事務局の{n:小杉}です。
新年会の来賓名簿を更新しておりますので、総領事ご夫妻のご出欠を12月10日までにお知らせください。
会費はご招待につき不要です。会場は例年どおりジャパンタウンのホテルです。
当日の司会は{e:ベイ・ジャパン放送}の{n:ケリー・本多}さんにお願いしました。
連絡は{p:(415) 555-0114}、または{m:jimukyoku@hokka-konwakai.example}へ。`,
  `ご返信ありがとうございました。追加のご質問にお答えします。

> 1. 現在のご職業をお知らせください。
{e:サンマテオ郡立医療センター}の看護助手です。
> 2. 最終学歴をお知らせください。
{s:新潟青陵看護専門学校}卒業です。
> 3. 前回の旅券の番号をお知らせください。
{passport:MZ0047719}です。
> 4. 日本での連絡先をお知らせください。
{a:新潟県新発田市諏訪町1丁目8-22}、父、{n:大滝 勇}です。

{n:大滝 ミチル}`,
  `Dear Madam or Sir:

I represent the estate of the late {n:Shigeru Wakabayashi}, who died in
[Torrance] on August 4. He was formerly with {e:Daito Shipping America}.
His heirs in Japan, {n:Michie Wakabayashi} and {n:Susumu Wakabayashi}, need
signature certificates, but they live at {a:5-6-21 Minami-Otsuka, Toshima-ku}.
The deceased's account at {e:Harbor First Bank} is {account:004418-77203}. The
bank requires a letter from the consulate. Do you issue such letters?

{n:Paul Venturi}, Esq.
{e:Venturi Oldham LLP}
{m:pventuri@venturioldham.example}`,
  `はじめてのメールにて失礼します。{s:ウエストゲート大学}大学院の{n:Chen Wei}と申します。中国籍ですが日本語で失礼します。
夏に{s:東北理科大学}で二か月の研究をします。受入教員は{n:加賀美 秀樹}先生です。
短期滞在の査証で足りますか、それとも留学の査証が要りますか。
前に{s:立教館大学}に留学した時の査証番号は{visa:AC2840917}でした。
メール：{m:wchen@westgate.example}`,
  `Dear Cultural Section,

We at {s:Mendocino Community High School} have a Japanese class of fourteen, and our teacher, Ms. {n:Ayumi Tachikawa}, is leaving in December.
Does the consulate know of a program that sends teachers? Our budget is $28,000 a year.
We have an exchange with {s:Miasa Elementary School} in [Omachi] since 1980.
{n:Walter Brandt}, Principal
{p:(707) 555-0137} ext. 12`,
  `Buenos días, I write in English. My wife {n:Sachiko} is Japanese and is in the hospital, {e:Good Shepherd Medical Center}, after a stroke.
Her sister in [Yokohama], {n:Toshiko Hirata}, does not know. I only have an old address: {a:Kikuna 4-11-3, Kohoku-ku}.
Can you help me to find her? My English and my Japanese are not good.
{n:Ramón Escobedo}
{a:908 Soto St}, [Salinas]
Cell {p:831-555-0102}`,
  `【件名】落とし物
昨日、総領事館の待合室に紺色の傘と子どもの帽子を忘れました。帽子には「{n:そら}」と名前が書いてあります。
娘は{s:エンゼル保育園}に通っていて、その帽子がないと外遊びができません。
取りに行けるのは土曜だけですが、閉まっていますよね。郵送してもらえますか。着払いで構いません。
{a:２４１０ エンシナル・アベニュー}、[アラメダ]　{n:川本}`,
  `平素より大変お世話になっております。
{e:三光精密工業株式会社}人事部の{n:福留 彩}でございます。
弊社社員{n:林 建宏}がE-2ビザで{e:Sanko Precision USA}に赴任するにあたり、家族の在留届についてご教示ください。
同行する長男は現地の{s:イーストレイク・ハイスクール}、二男は{s:チュラビスタみなと学園}に編入予定です。
届け出は到着後いつまででしょうか。

{e:三光精密工業株式会社}
{a:群馬県太田市新田早川町３番地}
TEL {p:0276-55-0113}／FAX {p:0276-55-0114}`,
  `お忙しいところ恐縮です。
孫（{g:2歳}）のパスポートを作りたいと娘が申しております。娘は{e:レイクサイド・ペットケア}で働いていて平日は休めません。
祖父の私が代わりに申請書を受け取りに行ってもよいでしょうか。写真はどんな服でもよいですか。
窓口は九時からですね。
{n:沼田 義男}（{g:七十三歳}）
電話 {p:925-555-0166}`,
  `相続放棄の手続きのため、サイン証明が二通要ります。
亡くなった叔父 {n:都築 清}（{b:大正15年4月29日}生）の最後の住所は[岐阜県高山市]{a:上一之町44番地}です。
私は{e:ハリウッド・コスチューム工房}で衣装の仕事をしており、十一月は撮影で動けません。
弁護士は{e:みずき法律事務所}の{n:庄司}先生、電話は{p:0577-55-0128}です。
{n:都築 マヤ}`,
  `海外で生まれた子の出生届について
次男 {n:湊}は{b:2025年9月1日}、[マウンテンビュー]の{e:エル・カミノ記念病院}で生まれました。
父：{n:相良 誠}（{e:ネクスビジョン}勤務）　母：{n:相良 ジェニファー}（{s:フットヒル大学}講師）
英文の出生証明書はまだ「short form」しかありません。これで受け付けてもらえますか。
{a:1400 W El Camino Real, Apt 318}
{p:(650)555-0111}`,
  `息子の{n:翔}が高校のいじめで悩んでいます。
通っているのは{s:グレンデール・セントラル・ハイ}で、先生は取り合ってくれません。日本の{s:桐朋館中学}から編入して半年です。
領事館で相談できる日本語のカウンセラーを紹介していただけませんか。
私の勤めは{e:ヨシダ・オート}、家内は{e:スーパーまるや}のレジです。
{n:高畑 耕一}　{p:818-555-0155}`,
  `取材のお願い
{e:信濃新報社}文化部の記者、{n:黒岩 史帆}です。
日系移民の連載で、[ローダイ]の元ぶどう農家、{n:ジョージ・松井}さん（{g:九十四歳}）にお話を伺いました。
{n:松井}さんの卒業した{s:リバティ・グラマースクール}の記録を探しております。貴館に資料はございますか。
{m:kuroiwa@shinanoshimpo.example}
{p:026-555-0149}`,
  `領事サービス係様
先日はありがとうございました。お礼が遅くなり申し訳ありません。
盗難に遭った時に助けてくださった職員の方に、どうぞよろしくお伝えください。
おかげさまで{s:名古屋聖心女子大学}の卒業旅行の一行、全員無事に帰国できました。引率の{n:阿知波}先生も喜んでおります。
被害届の番号{case:LA-250916-448}は保険会社（{e:東邦海上}）に伝えました。
{n:服部 菜々}`,
  `永住権の更新で出生証明書が必要になりました。
戸籍からの英訳証明をお願いします。本籍は[長崎県佐世保市]{a:俵町21番15号}、筆頭者は{n:浦川 一郎}です。
今の仕事は{e:グリーンヒルズ寺院墓苑}の管理人、以前は{e:九州ガラス}で溶接工でした。
グリーンカードの番号は{alien:A061 552 907}です。
{n:浦川 勝}
{a:17803 Denker Ave}, [Gardena] {z:90248}`,
  `Dear Vice Consul,

Please accept this letter in support of {n:Ikuko Marsh}, whose late husband
served with me. She has volunteered at {e:Sunrise Senior Meals} since 2003 and
taught ikebana at {s:Ojai Valley Day School}.
We propose her for the commendation. She was born in [Kochi] in [1948].
Col. {n:Everett Dunning} (ret.)
{a:Post Office Box 338}
[Ojai], CA {z:93024}`,
  `I'm a high-school junior at {s:Oakmont Prep} and I'm doing my capstone on sister cities. [San Jose] and [Okayama] have been sister cities since 1957.
Could I ask you five questions by email? My teacher, Mrs. {n:Peralta}, said to be polite, so thank you in advance!
My grandpa worked at {e:Moriyama Nursery} back then and remembers the first visit.
{n:Sienna Moriyama}, {g:16}
{m:sienna.m@oakmontprep.example}`,
  `Name: {n:Nathaniel Brooks}
Date of birth: {b:02/09/1988}
Phone: {p:+1 510 555 0117}
Employer: {e:Bayfront Unified Transport}
School (if student): none
Message: My wife and I are moving to [Sendai], where she will teach at {s:Aoba Christian Academy}. She already has her visa. Can I work part-time on a dependent visa? Do we need an appointment or can we walk in between 9:30 and noon?`,
  `Thank you for your quick reply!

My answers:
1) I am employed full time at {e:Castlerock Analytics} as a data analyst.
2) I graduated from {s:Cal Poly Pomona} in 2019.
3) My SSN is {ssn:601-55-0183}, if the form needs it.
4) I will stay with my aunt {n:Mitsuko Arakaki}, {a:1-22-6 Oroku}, [Naha].
Is anything else missing?
{n:Jordan Arakaki-Price}`,
  `ホームページの地図が古いようです。駐車場の入口は今はフロント通り側ではありません。
それから、自動車でくる者のために料金も書いておいてください。三時間で45ドルも取られました。
匿名希望の、元{e:ナカムラ自動車整備}社長より
（返事は{m:motoshacho@oyaji.example}に）`,
  `失業中の者です。先月まで{e:パシフィック・パネル製作所}におりました。
L-1ビザなので六十日以内に出国しなければなりませんが、娘が{s:アーバイン国際学園}を六月に卒業するまで残りたいのです。
御館で相談できる移民弁護士の一覧はございますか。
旅券番号{passport:TH7081236}、{b:昭和50年11月14日}生
{n:筒井 浩平}
{a:39 Sandstone}, [Irvine], CA {z:92604}`,
  `Hello,
My neighbor, Mrs. {n:Haruko Dietz} of {a:233 Pebble Beach Way}, passed away on
Sunday. She has no children. A nephew, {n:Masashi Kitahara}, used to teach at
{s:Otaru Commercial High School}.
We found her old passport ({passport:MR2280671}). Should we bring it to you or
mail it?
I'm at {e:Dietz Hardware} most days.
{n:Carl Amundsen}, [Eureka]`,
  `To: Passport Desk
The form asks for "registered domicile". I think it's [Shizuoka-ken], [Numazu-shi], {a:Hon-Senbon 1910-4}, but my mother says it was moved to [Mishima].
My mother, {n:Keiko Abe-Foster}, works at {e:Tanaka Optical} and can bring the papers. She went to {s:Numazu Nishi High School}.
What happens if I write the wrong one? I can't find the answer on your website or in the Passport Act.
{n:Dylan Foster}, born {b:Sept. 3, 2004}`,
  `母校の{s:静修館高校}の同窓会をこちらで開くことになりました。卒業生は四十人ほどです。
{e:寿司割烹 たつみ}の二階を借りますが、総領事のご挨拶をいただくことはできますでしょうか。
幹事は私、{n:梅原 隆}（{e:カリフォルニア富岡電装}）と{n:斎木 ともこ}（主婦）です。
日時は1月17日（土）午後五時から、会費は一人60ドルです。
{m:seishukan.la@dosokai.example}`,
]
