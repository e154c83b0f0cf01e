/**
 * The half of the seventh hand whose misses may be looked at when a rule is made; the letters at even places of sixty that a stranger wrote. The
 * marks are those of marked-letters.ts.
 */
export const developmentLetters: readonly string[] = [
  `Subject: visa - family of Nikkei (3rd generation)

Dear Sir or Madam,

My name is {n:Thiago Henrique Nakasone de Oliveira}, Brazilian, {g:31 years old}, living now
in [Sacramento] at {a:2218 Tahoe Way #6}, [Sacramento, CA] {z:95814}. I work as line cook in {e:Churrascaria
Boi Dourado} on J Street, before that two years with {e:Frigorífico Serra Azul} in [Londrina].

My grandfather {n:Nakasone Seikichi} came from [Okinawa] on the ship in 1934. I want to apply
the long term resident visa. The Immigration Services Agency gave me the certificate of
eligibility, number {certificate:NH-25-0031876}. My passport is {passport:FX418207}, valid to 2031.
My old Japan visa from 2016 has the number {visa:KA5530917}.

My wife {n:Priscila} (born {b:14/08/1996}) and my daughter {n:Yumi}, who is {g:4}, go together.
{n:Yumi} goes to preschool {s:Little Sprouts on 21st Street}. Must the child come in person?
Your web page says Monday to Friday, 9:30 to noon, but a friend said closed on the day
of Emperor's Birthday.

Tickets are bought: {flight:UA 837} on April 9.

Thank you and God bless,
{n:Thiago}
WhatsApp {p:+1 916 555 0138}
{m:thiago.nakasone@correiobom.example}`,
  `To whom it may concern at the Consulate General,

I am trying to get a koseki (family register) for my great-grandfather and I'm told
you may be the people to ask. I'm {n:Deborah "Debbie" Yoshimura Lund}, {g:68}, retired from {e:Selma Unified}
where I drove bus number 14 for twenty-two years. Please bear with me.

What I know:

 - His name: {n:Yoshimura Torakichi}, sometimes written {n:Tora Yoshimura}
 - Born {b:Meiji 21, maybe the 3rd of the 5th month}
 - From [Hiroshima-ken, Saeki-gun], {a:Jigozen-mura 412}. My aunt {n:Hanako} always said
   "the house behind the shrine", not Itsukushima, a small one.
 - Wife {n:Kiku}, maiden name {n:Sasaki}. Picture bride, 1913.
 - He worked for {e:the Kings River Packing Company} until the order came in '42, then
   the family was in [Gila River], like everyone.

His Alien Registration paper says {certificate:No. 2841166}. My grandfather {n:George} was the
first to go to {s:Reedley College}, and I have his yearbook if that proves anything.

Does [Hatsukaichi] city hall answer letters in English? The fee for the
old removed register (joseki) is 750 yen if I read right. My cousin {n:Paul} in [Visalia]
(he's at {p:559-555-0164}) has the rest of the photographs.

Sincerely,

{n:Deborah Lund}
{a:P.O. Box 907}
[Kingsburg, California] {z:93631}
{m:debbielund57@valleynet.example}`,
  `在外選挙係 御中

標記の件、在外選挙人名簿への登録を申請したく存じます。

  氏　　名　{n:門脇 修平}
  フリガナ　{n:カドワキ シュウヘイ}
  生年月日　{b:昭和56年1月15日}（満{g:四十四歳}）
  旅券番号　{passport:MZ 1029384}
  最終住所　[島根県松江市]{a:西川津町2077番地1 メゾン楽山305号}
  現 住 所　{a:3870 Rosemead Ct}, [San Jose, CA] {z:95128}
  個人番号　{my-number:4415 0932 7706}（要否不明のため念のため）
  勤 務 先　{e:Lumetra Semiconductor}
  連 絡 先　{p:408-555-0172}／{m:kadowaki.s@lumetra.example}

なお、国外転出届は前職の{e:出雲村山製作所}在籍中、平成29年に提出済みです。
配偶者（{n:門脇 ヘレン}、米国籍）は対象外と理解していますが相違ありませんか。
公職選挙法の改正で手続きが簡単になったとの記事を読みました。登録まで
二、三か月とのことですが、次の参院選に間に合えば幸いです。

以上`,
  `夫の転勤で来て三か月です。質問ばかりですみません。

①在留届は主人（{n:日比野 航}）が会社でまとめて出したそうですが、私と子どもが
　入っているかわかりません。私は{n:日比野 絵里子}、旧姓{n:寺嶋}です。
②長男{n:蒼}（{b:2016年5月5日}生、{g:8歳}）の教科書は{s:サンフランシスコ日本語補習校}で
　もらえるんでしょうか。次男の{n:湊}は{g:三つ}で、{s:はなぞの保育園}（[クパチーノ]）です。
③私の運転免許、日本のが来月切れます。番号は {licence:301407725590} です。
　国際免許の更新はそちらではできないと聞きました。

主人の会社は{e:三河オートモーティブ・アメリカ}です。総務の{n:ジェフ}さんに聞いても
領事館に聞いてくださいと言われるだけです。

住所 {a:10280 Alpine Dr. Apt. 14}、[クパチーノ]です。
携帯 {p:408 555 0191}（留守電は苦手なのでショートメールで）
日本の前の住所は[愛知県刈谷市]{a:一色町3丁目8番地 グランドール一色 A-401}。

マイナンバーカードは返納しないといけないんですか？番号のところだけ書いておきます
{my-number:709134458216}`,
  `在サンフランシスコ日本国総領事館
　領事部 御中

　　　　　　相続関係証明に関する照会

当職は、被相続人{n:堀切 ヨシ}（明治・大正の記録ではなく{b:大正14年4月9日}生、
本籍 [鹿児島県揖宿郡]{a:頴娃町牧之内字上淵別府3056番地}）の相続人である {n:Margaret Horikiri
Blaine} 氏の代理人です。

一　署名証明の形式は貼付型（形式一）でよろしいか。
二　依頼者は{b:September 12, 1951}生まれ、{g:七十三歳}、車椅子を使用しております。
　　出張での署名認証の可否をご教示ください。
三　依頼者の旅券（米国）は {passport:561904427} です。
四　帰化証明書 {certificate:No. 11 402 918} の原本は当事務所で保管しています。

鹿児島家庭裁判所知覧支部の事件番号は {case:令和6年（家）第318号} です。
依頼者の住所は {a:418 Almond Blossom Ln.}, [Modesto, CA] {z:95350}。
かつて{e:Gallo Glass}に勤務し、現在は年金生活です。

　{e:岡留・ライリー法律事務所}
　弁護士 {n:岡留 千鶴}（{n:Chizuru Okadome}, Cal. State Bar {licence:No. 288173}）
　{a:555 Montgomery St., Suite 1620}, [San Francisco] {z:94111}
　TEL {p:415-555-0120}　FAX {p:415-555-0121}
　{m:okadome@ok-riley.example}`,
  `合掌

[ストックトン]の{e:本応寺}に駐在しております僧侶、{n:釈 浄信}（俗名{n:八木沼 誠}）と
申します。{b:昭和四十年二月}、節分の日の生まれにて、馬齢を重ね{g:六十}となりました。

さて、当寺の門徒でありました故{n:西牟田トメ}刀自、享年{g:百二歳}の遺骨を
ふるさとの[熊本県下益城郡]{a:豊野村大字糸石六三七}の墓へ納めたいとのご遺族の
願いにて、私がお供して帰国いたします。便は{flight:ＪＬ００１}便、四月七日の予定です。

お尋ねしたいこと
一、遺骨証明は総領事館でお出しになりますか。火葬許可証の番号は{certificate:SJ-2024-08815}です。
一、私の旅券{passport:ＴＲ３３９０１８４}は残りが四か月ほどですが差し支えありませんか。
一、R-1の査証（{visa:０７１１９９２８}）で再入国の折、注意はありますか。

刀自の孫の{n:ナンシー・ニシムタ・クルーズ}さんは、[ロダイ]の{s:トケイ高校}で先生をしておられ、
夏休みでないと動けぬとのことです。

{a:2820 Shimizu Dr.}, [Stockton] {z:95203}
寺の電話　{p:二〇九の五五五の〇一八〇}
私は{s:龍谷大学}を出ましてから、長く[滋賀]の{e:真光寺}に勤めておりましたので
[鹿児島]や[熊本]の役場には不案内です。どうぞよろしくお導きください。
                                                   {n:浄信} 拝`,
  `Good morning,

I'm writing for my father, who can no longer write for himself. {n:Tadashi "Tad" Kurokochi}
is {g:ninety-one} and has dementia; he has gone back to speaking only Japanese. He lives at
[Nikkei Garden Memory Care], {a:1155 N. First St., Room 22}, [Fresno], {z:93703}. I am his daughter and
hold power of attorney (recorded with the county as {certificate:DOC-2022-0116403}).

The Japan Pension Service has stopped his payment because the "genkyo todoke" did not arrive.
His My Number? Somebody gave him one when he lived with my uncle {n:Noboru} in [Saitama] from
2015 to 2019: {my-number:2837 5510 9946}. Uncle's place was {a:Negishi 5-11-20, Sunny Heights 103},
[Minami-ku, Saitama City] {z:336-0024}.

Dad was born {b:the 8th of August, Showa 8}. He went to {s:Kumagaya Agricultural School}, came over
on the short-term farm labor program in 1957, and stayed on with {e:Bonadelle Ranches} pruning
vines. Later he had his own gardening route. Mother ({n:Mitsuko}, née {n:Arai}) passed in 2020.

His last passport {passport:MP6120458} expired in 2011, he is still Japanese (green card).

Would one of your officers accept seeing him on video? The home can do it any weekday
afternoon; ask for the social worker, {n:Guadalupe "Lupe" Barragán}, {p:559-555-0187}, ext. 4.

I am at work at {e:Clovis Community} until five. My cell is {p:559-555-0139}.

Thank you for your patience with us.
{n:Elaine Kurokochi-Webb}
{m:elaine.kwebb@sierrapost.example}`,
  `Dear Japan Consulate,

I am {n:Lê Thị Kim Ngân}, American nickname {n:Kim}. I do nails in {e:Lotus & Lily Spa}, [Elk Grove] and I am
owner half with my sister {n:Lê Thị Kim Oanh}. We want to go to see sakura with our mother.

My mother, {n:Phan Thị Sáu}, {g:72}, has Vietnam passport {passport:B9917702} only and green card.
She was born in {b:1952}, the Year of Dragon, no day on the paper. She needs visa.
I have US passport {passport:674410928} so I think no need visa for me, please confirm.

Before, my mother had visa Japan in 2018 for my brother wedding, number {visa:BB2067435}.
My brother {n:Lê Minh Quân} works at {e:Yamato Foods} factory in [Gunma], lives in [Isesaki-shi]
{a:Kamifukushima-cho 1190-2, Leopalace room 207}, zip {z:372-0825}. His phone {p:+81 80-5550-0166}. He will be
the inviting person. His boss Mr. {n:Tsukagoshi} from the plant can sign too.

Flight: {flight:NH 7} going, {flight:NH 8} back.
Bank letter, itinerary, photo 45 x 35, I have all. How many weeks? Is it free for
Vietnamese or 3,000 yen?

Address: {a:8704 Bruceville rd apt 88} [Elk Grove CA]
Text me {p:916 five five five 0129}

Thank you
{n:Kim}`,
  `前略ごめんください。I mix the languages, ごめんなさい, my Japanese is kitchen Japanese.

わたしは{n:ロイ・タカシ・イノクチ}（{n:Roy Takashi Inokuchi}）です。{g:73さい}、[Livingston]、もと[ヤマト・
コロニー]の孫です。I grew almonds, sold out to [Blue Diamond] growers next door and then
worked in the office of {e:the Farmers Cooperative} till I was [sixty].

祖父のこせきとうほんをさがしています。
  なまえ　{n:猪口 安太郎}
  うまれ　{b:明治19年}（月日はわからない）
  むら　　[和歌山県日高郡]{a:三尾村、番地なし、「浜のイノクチ」と言えばわかる}
  おくさん　{n:ツネ}、もとの名字{n:ヤマシタ}

My grandson {n:Tyler}, {g:19}, is at {s:Sophia} for his junior year and he can go to the town hall
([Mihama-cho]) himself. His student ID there is not a number I have, but his visa is
{visa:QK7710284} and the phone is {p:080-5550-0173}. Can he ask for it or must I?
委任状はえいごでもいいですか。

わたしのめんきょしょうのコピーを入れます (CA {licence:N6014483})。
グリーンの紙、Certificate of Citizenship は{certificate:A-1 447 209}です。

{n:Roy}
{a:Rural Route 1, Box 40, Sunset Ave}
[Livingston Calif.]
{p:209 – 555 – 0133}`,
  `いい加減にしてください。

三回電話して三回とも留守電、予約サイトは「満席」、これで「国民のための領事サービス」ですか。
予約確認のリンクを貼っておきます。開いて自分で見てください。
{u:https://yoyaku-sf.example/c?id=88213&k=4f0c-9e}

私は{n:鬼頭 昌弘}、{g:58歳}。駐在員様ではありません。[サリナス]の{e:タキモト・フローラル}で
朝四時から菊を切っている者です。往復四時間かけて行って、「写真の背景が灰色」の一言で
帰されました。窓口の女性は名札もしていない。

用件は旅券の切替だけです。番号{passport:TH2218760}、来年{b:一月二十日}の誕生日で切れます。
二重に住所を書けと言うから書きます。{a:23 Rico St. の裏の離れ}、[Salinas] {z:93907}。
日本の方は[愛知県豊川市]{a:御津町西方字松本41-1}、母{n:鬼頭 すゑ}（数えで{g:九十}）の家。

ついでに聞きますが、日本へ戻る航空券は{flight:ZG25}、三月二日です。それまでに出るのか
出ないのか。「はい」か「いいえ」でお願いします。前回の苦情の整理番号は {case:K-0619} だそうです。
電話 {p:831 555 0161}。

{n:鬼頭}`,
  `Hi there,

We're the host family for a boy from Japan and I have a consular sort of question. His name
is {n:Ren Tsubouchi} (we call him {n:Wren}, like the bird), he's {g:sixteen} and goes to {s:Nevada Union}. In
Japan he's at {s:Toin Gakuen}, I think it's in [Yokohama].

He broke his collarbone at {s:the dojo on Brunswick Road} (kendo, Wednesdays) and his passport went
through my washing machine the same week, in the pocket of the sweatpants. You can still read
the number, {passport:TS1850947}, but the chip is toast. His J-1 visa page is a gray smear. He had
written it down though: {visa:20254410937718}.

His mom is Mrs. {n:Tsubouchi, Kaori}, she works nights at {e:Keiyu Hospital}, and dad {n:Masato}
is a signalman with {e:Sotetsu}. Their place is {a:2-chome 31-6 Futamatagawa, Park Homes 1104}
in [Asahi Ward, Yokohama]. He says {b:April 1st} is his birthday, no joke, so he'll be {g:seventeen}
and always the youngest in his class.

Can I, as host mother, sign? I have a notarized letter from the exchange outfit,
certificate {certificate:#PX-2211}. We could drive down any Friday; I'm off from {e:Sierra Nevada
Memorial} then.

{n:Patty Schallenberger}
{a:15390 Banner Lava Cap Rd}
[Nevada City, CA] {z:95959}
home {p:530-555-0144}, cell {p:530-555-0145}
{m:pattyschall@foothillnet.example}`,
  `Buenos días / Good day,

I am {n:José Guadalupe Ramírez Ochoa}, people say {n:Lupe} or Chef {n:Pepe}. I am Mexican, born {b:12 de diciembre de
1985} in [Zamora, Michoacán], {g:40 years}. I cook ramen, fourteen years, first in {e:Ramen Dojo Oceanside}, now I am
the kitchen manager of {e:Menya Kogane} in [Fresno] in the Tower District.

My boss, Sr. {n:Kogane Daigo}, wants to send me three months to his brother's shop in
[Kitakata] to learn. The shop is {e:Kogane Shokudo}, address is only {a:behind the station, by the
soba place, 7647 Machida}. Is that work or training? Which visa?

pasaporte mexicano: {passport:G28810473}
green card I have
California license: {licence:F3390812}
visa Japan before, tourist 2019: {visa:LA0093726}
my reservation with you: {case:FRS-V-2038}

My wife {n:Araceli} asks if our girl {n:Sakura Ximena} ({g:six}, she is in {s:Manchester GATE}) can visit with me in
the summer. She was born {b:7/7/2019}, for that we gave her Japanese name!

I do not have computer. Phone {p:559.555.0112}, or the restaurant {p:559.555.0113} after 3, before the rush.
Letters to {a:1031 N. Wishon Ave, casita de atrás}, [Fresno] {z:93728}.

Gracias, どうもありがとう,
{n:Pepe}`,
  `Press inquiry - deadline Thursday

To the Information Officer:

I'm a staff reporter with {e:The Delta Sentinel} and am working on a piece about Central Valley
families who renounced citizenship at Tule Lake. I've read the Ministry's published statistics
and the National Archives files; what I lack is how many koseki requests come to you per year.

Specifically I'd like to ask about Mr. {n:Minoru Fukushige}, late of [Walnut Grove] ({g:101} when he died),
whose son {n:Dale Fukushige} has signed a release. The release is in our dropbox:
{u:https://drop.deltasentinel.example/r/4410?otp=773-190}

{n:Dale}, {g:70}, a retired plant manager for {e:Tillie Lewis Foods}, says the consulate told the family in
1987 under reference {case:SFC-87-3320} that his father "did not exist" in [Yamaguchi], though he was
registered at [Oshima-gun] {a:Kuka-cho 1108} and attended {s:Kuka Middle School} as a kibei from {g:age six} to {g:fifteen}.
He was born {b:Taisho 9, October 17}.

Toyota, Sony and SoftBank have all been asked to fund the barracks restoration, per Reuters; that
isn't part of my question.

{n:Siobhan Okereke-Daly}
{e:The Delta Sentinel}, [Stockton] bureau
{a:22 S. Hunter St, 4th floor}
desk {p:209-555-0150}, Signal {p:209-555-0151}
{m:sokereke@deltasentinel.example}, backup {m:siobhan.tips@protonpost.example}`,
  `領事殿

[ソラノ州立刑務所]に居る{n:波多江 剛}いう者です。日本の方に手紙を書くのは
十七年ぶりで字もよう書けません。番号は{case:F-60218}です。

母が[北九州]で死んだと弟の{n:進}から葉書が来ました。{b:昭和十八年五月}生まれで、{g:八十二}やったと
思います。相続のことで、印鑑証明の代わりに拇印の証明がいると、
{e:若松の司法書士事務所}の{n:安永}先生が言うとります。ここまで来てもらえますか。

弟の住所　[福岡県北九州市若松区]{a:赤島町十二の四、市営住宅三棟の二〇一}
弟の電話　{p:093-555-0162}　{e:新日本港運}で沖仲仕の班長をしよります。

わしの旅券は取り上げられて番号は写しに{passport:MF7730015}とあります。生まれは{b:昭和四十四年九月十五日}、
敬老の日です。母がよう笑うとりました。{s:若松商業}中退。鮨屋を転々として、最後は
[サンノゼ]の{e:「いその」}の板場でした。

ここの宛名は必ずこうです。
{n:HATAE TSUYOSHI}, {case:F60218}
{a:P.O. Box 4000, 9-143U}
[Vacaville] {z:95696}

差し入れの本は日本語でもええそうです。新聞は要りません。`,
  `文化センター見学のお願い

在サンフランシスコ日本国総領事館
広報文化班 御中

時下ますますご清栄のこととお慶び申し上げます。
{s:学校法人・鴨沢女子高等学校}で国際科を受け持つ{n:遠野 いづみ}と申します。
三月に二年生四十一名が姉妹校の{s:ロウエル高校}を訪問するに当たり、貴館で三十分ほど
「外交官の仕事」のお話を伺えればと存じます。当日は金門橋、科学アカデミー、
デ・ヤング美術館（団体料金一人十五ドル）も回る予定です。

引率　{n:遠野 いづみ}（{g:四十一歳}、携帯 {p:080-5550-0184}）
　　　{n:村雨 一徹}（教頭、{g:五十八}、剣道部顧問。旅券 {passport:TR5527093}）
　　　看護師 {n:Grace Abankwah}（{e:盛岡南クリニック}より派遣）
航空便 往路 {flight:UA 838}　復路 {flight:UA 837}
宿　　ジャパンタウンのホテル（予約番号 {case:HK-448120}）

生徒のうち{n:陳 雨桐}さん（{b:2008年10月1日}生、中国籍、旅券 {passport:EJ7719025}、米国査証 {visa:20260125590043}）のみ
ESTAが使えず、心配しております。

〒{z:020-0114} [盛岡市]{a:高松四丁目十七番三十号}
電話 {p:０１９（５５５）０１４０}（代）
{m:i-tohno@kamozawa-gh.example}
名簿（要パスワード）{u:https://kamozawa-gh.example/ryoko/meibo?pw=sakura41}`,
  `Dear Officer,

I am writing for my mother, Smt. {n:Kamala Devi Raghunathan}, who is {g:eighty-one} and does not use e-mail. I am
her younger son, Dr. {n:Sriram Raghunathan}, hospitalist with {e:Sutter Tracy}.

Mother is on visitor status here (US visa no. {visa:T0917364}), Indian passport {passport:Z5580193}. She wishes to visit
my sister in [Kobe] before she goes home to [Coimbatore]. My sister {n:Vasudha} is married to a Japanese, Mr. {n:Nishiwaki},
and is now {n:Nishiwaki Vasudha}. She teaches at {s:Canadian Academy}. Their address:

   {a:Shinohara Kita-machi 3-6-18, House no. 2}
   [Nada-ku, Kobe-shi, Hyogo-ken] {z:657-0068}
   {p:+81 78 555 0107}

My brother in law's company is {e:Kobe Seiko Bearings}; his residence card and My Number ({my-number:1904 6682 7735}) are
in the guarantor's papers. Is it proper that he sends these by ordinary mail? I told him the form does
not ask for My Number.

Mother's birth date was never registered. The passport says {b:1st July 1944}, but in our family we keep it
on Krishna Jayanthi.

She can climb only few steps. Is 275 Battery Street wheelchair friendly? Up to what time is the
visa window open?

With regards,
{n:Sriram}
{a:2960 Hidden Springs Ct}, [Tracy], [California]
{p:209 555 0168} (pager through hospital operator)
{m:sriram.raghu@tracymed.example}`,
  `Gassho,

I'm an American Soto priest. My dharma name is {n:Tesshin Eido} and the one on my passport is {n:Wallace J. Prudhomme}.
I'm resident at {e:Quiet Creek Zen Center} up past [Jamestown] and I've been accepted for an ango at a training
temple, [Zuigaku-ji] in [Fukui]. My teacher {n:Kobun Hasegawa} tells me that "Religious Activities" is the
wrong status for a trainee and "Cultural Activities" the right one. Which is it?

passport {passport:530297716}
Certificate of Eligibility {certificate:NGO-25-005518}
previous visas {visa:DB1178302} (2008), {visa:GA7720915} (2014)
born {b:the winter solstice, 1969}, so I'll be {g:56} when I sit down

I was a line cook and later an apprentice sushi man before I ordained. I did one year of Japanese at {s:Columbia
College} and a summer at {s:Middlebury}. Two of us are going; the other is Rev. {n:Myoan Patel}, {g:38}, whose
passport is Indian, {passport:R8046612}, and who cooks for the center.

Mail reaches us on Tuesdays:
   {n:W. Prudhomme}
   {a:General Delivery}
   [Jamestown, Calif.] {z:95327}
The office phone is {p:209-555-0104}. Please let it ring, somebody has to walk up from the garden.
{m:tesshin@quietcreekzen.example}

Nine bows,
{n:Tesshin}`,
  `今月の祝日の休館日を教えてください。勤労感謝の日は閉まりますか。感謝祭の木曜は？
それから駐車場はありますか。一時間いくらくらいですか。
パスポート申請書はダウンロードのものをA4で印刷すればいいですよね。
戸籍謄本は六か月以内のもの、手数料は10年旅券だと今いくらですか。

{n:小鹿野}
{p:916-555-0152}`,
  `署名証明・サイン証明の件

{s:スタンフォード}でポスドクをしております{n:久慈 敬一朗}と申します。身分上の雇い主は
{e:理化学研究所}で、出張扱いです。

亡父名義の家（[岩手県久慈市]{a:長内町第24地割105番地}）を売却するにあたり、買主側の司法書士
{n:外舘 聡}先生から、署名証明と在留証明それぞれ二通を求められております。

・旅券番号　　{passport:TZ3316602}
・生年月日　　{b:1988年（昭和63年）2月3日}
・年齢　　　　{g:37}
・在米住所　　{a:Blackwelder Court 61番棟 12-D}, [Stanford, California]
・個人番号　　{my-number:6048 8820 1197}（売却益の申告用。貴館への提出は不要と理解）
・不動産番号等は省略

売買契約の日は4月18日、帰国便は{flight:UA853}です。所得税法、不動産登記法の話は税理士に
任せております。母{n:久慈 シゲ}（{g:七十四}）は施設に入っており、妹の{n:美緒}が{e:県立久慈病院}の
薬局に勤めながら面倒を見ております。妹の連絡先は{p:0194-55-0108}です。

手数料（署名証明一通、在留証明一通）の合計と、カード払いの可否をお知らせください。

{n:久慈}
{m:kkuji@cardinalmail.example}
{m:k-kuji.riken@labpost.example}
050番号：{p:050-5550-0190}`,
  `所在調査のお願い

私は[新潟県南魚沼市]に住む{n:関 ミサヲ}、{g:八十歳}の年金暮らしです。パソコンは孫の{n:悠斗}（高二、{g:十七歳}）が
打っております。

三十五年前にそちらへ渡った弟を捜しております。

　　名前　　{n:関 富男}（友だちは{n:トム}と呼んでいたとか）
　　生まれ　{b:昭和29年1月7日}、七草の日
　　本籍　　[新潟県南魚沼郡]{a:六日町大字欠之上三四二番地}
　　学校　　{s:六日町高校}、{s:長岡高専}は二年でやめた
　　旅券　　{passport:EH2790461}（昭和64年発行のもの）
　　免許　　[新潟]の{licence:４２７２０１１３８６５０}

最後の葉書は平成十四年、[マリスビル]の{a:私書箱６６０}からで、「{e:サンライス農場}で米を作っている。
コシヒカリだ」とありました。そのあと[ユバ・シティ]の寿司屋{e:「みなと」}で皿を洗うのを見た人があります。
向こうの人と一緒になり、{n:グロリア}という娘さんがあるそうです。

個人情報保護法がどうのと役場で言われましたが、姉でも教えてもらえないものでしょうか。
外務省には三親等以内なら、と聞きました。

住まい　{a:坂戸三七九－一}　郵便番号 {z:949-6611}
電話　{p:025-555-0114}　孫の携帯 {p:080-5550-0128}
孫のメール {m:yuto-seki@yukimail.example}`,
  `補習授業校の入学証明について

{n:宍戸 奈緒}です。[フォスターシティ]在住。先日は窓口で{n:マリア}さんという方に
とても親切にしていただきました（領事館の方のお名前を書いてよいのかわかりませんが）。

娘の{n:紗良}（{b:2018年11月11日}）の件です。日本の私立小（{s:聖ヶ丘学院小}）の帰国枠を受けるのに、
「在外公館が認める補習授業校に在籍」の一文がほしいと言われました。通っているのは
[三育学院サンタクララ校]ではなく{s:ベイサイド日本語教室}で、文部科学省の認定リストに
ないようです。現地校は{s:オーデュボン小学校}一年です。
幼稚園は{s:キンダーかもめ}でした。

願書の受付番号は {case:SG-0371}、願書サイトはこれです。
{u:https://gansho.hijirigaoka.example/login?uid=shishido&tok=4f4f-21}

夫（{n:宍戸 健}、{g:40}）は{e:湾岸フードサービス}でスーパーの惣菜工場を見ています。工場は
[ユニオンシティ]です。帰任の辞令が一月末、私と娘が二月{flight:ＮＨ００７}、工場の引継ぎで夫は四月と
言われて困っています。

{a:1221 Beach Park Blvd #118}　{z:94404}
{p:650-555-0134}
{m:nao.shishido@baycat.example}

追伸　夫の個人番号 {my-number:5527 0194 8813}、娘 {my-number:9016 4473 2205}。転入のとき要ると
聞いたので控えてありますが、そちらでは使いませんよね。`,
  `いつもお世話になります。[フレズノ]の{n:野々垣}です。
以下、敬老の日の百歳表彰の該当者名簿、福祉会として取りまとめました。

１．{n:重富 アサノ}　{b:大正14年12月1日}　{a:S. Clovis Ave 2290}　元{e:ハヤシ・ナーセリー}
２．{n:マツ・カワグチ}　{b:1925年（大正十四）3月19日}　[オロシ]{a:ルート2、箱77}　豆農家
３．{n:三好 善太}　{b:大正15年1月2日}（数えで{g:百一}）　[サンガー]　{s:リードリー仏教会学園}の元校長
４．Rev. {n:島貫 玄道}　{b:大正14年の彼岸の中日}　元{e:フォーラー仏教会}開教使

いずれも日本国籍の確認が要るとのこと、
　１は旅券 {passport:MJ2207719}
　３は旅券 {passport:MP5531044}
　２は国籍喪失届の控（{certificate:喪失第61-0288号}）あり、対象外かもしれません。
　４は古い登録証明書 {certificate:A7 114 903}のみ。

総理大臣の祝状と銀杯、今年は銀メッキだそうですね。昨年の表彰は九月十二日、[フレズノ]の
シンゼン庭園でした。入場料は五ドル、駐車は別でした。

{e:中加日系福祉会}　事務　{n:野々垣 圭子}
{p:559-555-0100}　{m:fukushi@chuka-nikkei.example}
名簿の原本　{u:https://chuka-nikkei.example/m/100sai?k=ginpai-3391}`,
  `国際免許、学生証、いろいろ失くしました。

{n:金城 リク}です。ヨセミテで車上荒らしにあいました。{s:琉球大}三年、こっちは{s:フットヒル}の語学です。
{b:2005年8月15日}生まれの{g:二十歳}。

失くしたもの
 - パスポート {passport:TT6690157}
 - 国際免許 {licence:沖縄 25-03316}
 - 日本の免許 {licence:972400581140}
 - I-20（SEVIS {visa:N0038814276}）と、F-1ビザ {visa:20260715338802}
 - マイナンバーカード。番号は母に聞きました {my-number:３３１７４４０９８８２６}

国立公園の警察のレポート番号は {case:NP25-66103}。写真アップしました。
{u:https://imgbox.riku.example/al/yosemite?k=8b8b8b}

いっしょにいた人：{n:パク・ジフン}くん（韓国、{s:デアンザ}）、{n:ひーちゃん}（{n:比嘉 ひより}、{g:19}）
二人は無事です。

今は{n:ひーちゃん}のホストの家にいます。Mr. & Mrs. {n:Lindqvist}、
{a:24760 Summerhill Ave}、[ロスアルトスヒルズ]。電話 {p:(650)555-0146}。
母：{n:金城 美智子}、{e:ゆいまーる保育園}の調理。{p:０９８ー５５５ー０１２７}（昼は鍋の前なので出ません）
実家 [那覇市]{a:首里石嶺町4の366の1 ハイツ首里2号}

ぼくの携帯は生きてます {m:riku.k@umimail.example}`,
  `領事部 ○○様（お名前を失念いたしました）

[サンラモン]の{n:神子島 雄一}です。{e:大河内エンジニアリング}の現地法人で社長をしております。
このたび弊社の出向者が逮捕され、本人の希望により代わってご連絡します。

出向者：{n:比留間 亮}、{b:1991年4月5日}生、{g:34}、旅券 {passport:TZ7043315}、L-1ビザ {visa:20240611904473}
事件番号：[アラメダ郡] {case:25-CR-018842}（飲酒運転）
収容先：[サンタリタ拘置所]、識別番号 {case:PFN ULV418}
加州免許：{licence:Y1180462}（停止中）
家族：妻 {n:比留間 沙也加}（妊娠八か月）、長男 {n:旺介}（{g:2歳}、{s:ドラゴン・キッズ保育園}）

本人の実家は[東京都あきる野市]{a:引田552番地}、父 {n:比留間 幸三} さん（{p:042-555-0179}）には
まだ知らせておりません。会社としては、
　・弁護士リストのご提供
　・面会の頻度、差し入れの可否
　・日本の本社（IHIさんや三菱重工さんのような大手と違い、法務部がございません）への説明の仕方
をお伺いしたく存じます。ウィーン条約の領事通報はすでに済んでいると聞きました。

{e:Okochi Engineering America}
{a:2400 Camino Ramon, Suite 375}, [San Ramon, CA] {z:94583}
{p:925-555-0160}（代表）／社長直通 {p:925-555-0161}
{m:y.kagoshima@okochi-eng.example}

弊社のグループウェア：{u:https://gw.okochi-eng.example/thread/2025-11?guest=hiruma-01c}`,
  `Dear Sir,

Re: Driver for visiting delegation

{e:Singh & Daughters Limousine}, [Yuba City], is pleased to quote for your airport service Oct. 12-14. I am the owner, {n:Harbhajan "Harry" Singh
Gill}, and will drive with my eldest, {n:Simran Kaur Gill} ({g:27}).

  My TCP permit {certificate:TCP 0041906-P}. My license, class B: {licence:D4471108}. {n:Simran}'s: {licence:F8803316}.
  Indian passport (for your guard list): {passport:Y2094471}. {n:Simran}'s, U.S.: {passport:A30417762}.
  My date of birth is {b:15th August 1968}, Independence Day, hers {b:9 Jan 1999}.

Arrivals as your protocol section gave us:
  {flight:NH 008}, 9:15, two persons: Mayor {n:Uchikoga} and secretary Ms. {n:Hirose}
  {flight:UA 876}, 11:00, one person: Mr. {n:Kitsukawa} of the chamber
Departures {flight:JL 001} and {flight:ZG 26}.

Rate is $95 per hour, four hours minimum, bridge toll extra. Golden Gate Bridge, Muir Woods and Napa
can be done in one day. SFO curb rules permit ten minutes only.

I have cousin in [Gunma] also, in [Ota], making bumpers for [Subaru] maker; he is asking for visa extension,
but that is for other letter.

Yours truly,
{n:Harry Gill}
{a:1010 Tierra Buena Rd}
[Yuba City, CA] {z:95993}
{p:530-555-0122} day & night
{m:harry@sd-limo.example}`,
  `hi, quick one

my grandma [Baa-chan] (real name {n:Setsuko Bautista}, maiden name {n:Oyamada}) is turning {g:ninety} in May and we want
the certificate thing from the Prime Minister? is it only at 88 and 100? she was born {b:may 17 1936} in [Aizu].
she picked lettuce for {e:Tanimura} and then did the books for {e:Rogie's Body & Paint}, my grandpa's shop (he's {n:Rogelio}, {g:88}, Filipino).

she lives with us at {a:19 Natividad Ln}, [Salinas]. I'm {n:Jaz}, {g:17}, I go to {s:Everett Alvarez}. my mom {n:Naomi} teaches at
{s:Tiny Toes preschool} so she's off at 3.

we found her old passport it says {passport:0764421} and a paper w/ gold seal {certificate:no. 7 220 518}.
also some plastic My Number card my uncle got for her in 2017?? {my-number:1409 2281 6607}

text me {p:831-555-0147} or insta. or mom's email {m:naomi.b@lettucemail.example}

thx!! {n:jaz}`,
  `Dear Consulate,

The [California] State Prison system allows us to write to our consulates and I'm writing to mine, although you may say
it isn't mine. I'm {n:Daniel Seiji Arrowood}. My mother is {n:Arrowood Kazue}, born {n:Kabasawa}, from [Shibukawa]. I was born in [Sasebo]
on {b:the last day of February, Showa 63}, a leap year. I think I'm Japanese on her register. She says "of course".

I'm in the firefighters' camp now at [Baseline], out of [Jamestown], for {e:CAL FIRE} at a few dollars a day. There are 80
of us, thirty-one murals, and one rice cooker.

I had a passport as a child, {passport:MH3350971}. I had schooling at {s:Darby Elementary} on the base and
{s:Sasebo Hoshi no Ko} kindergarten before. My birth record is "FS-240" number {certificate:88-0019-SAS}.

When I parole (August), I'd like to be a cook in [Japan]. My cousin {n:Masaki}, {g:41}, has an izakaya called {e:Torimasa} at
{a:Ishihara 289-4} in [Shibukawa]. Can a man with a record have a passport? My case is Tuolumne {case:CRF 58114}.

My mom's telephone, if you'd be kind enough to ring her in Japanese, is {p:707-555-0176}. She cleans at {e:the Travis
commissary} and is home after four.

{n:D. S. Arrowood}, {case:BN2209}
{a:16809 Peoria Flat Rd, Dorm 3}
[Jamestown CA] {z:95327}`,
  `TO: Japan Information and Culture Center
FROM: Br. {n:Anselm Duquette}, O.Cist.

Peace. I teach the one section of Asian religions at {s:St. Bernard's Seminary} and cook for the guesthouse of {e:Our Lady of New Clairvaux}. Would
you lend us, for the feast of the Japanese martyrs (February 6), your panel exhibit on Nagasaki? The Oura Church, the
Twenty-Six Martyrs Museum and the Peace Park are all in the catalogue you printed in 2015. I understand the loan is
free, the freight ours, and that the Agency for Cultural Affairs must be credited.

One of our novices, Br. {n:Paulo}, in the world {n:Paulo Miki Takiguchi}, {g:twenty-nine}, is a Brazilian and would give the talk. He was an aircraft
fitter for {e:Embraer} before he came to us. He also needs a transit visa, or does he, on {flight:NH 7} to
[Manila]? His passport: {passport:GD219440}.

The panels should go to

    {a:26240 7th Street}
    [Vina, Calif.] {z:96092}
    Attn: Fr. Guestmaster (Fr. {n:Placid})

and the telephone is {p:(530) 555-0170}, not answered between Compline and Lauds.

In Christ,
{n:Anselm}`,
  `Dear sir or madame,

I am French and I do not live in Japan, but I lived, so excuse me if I knock at the wrong door. {n:Maëlle Quéffelec}, cook, {g:35}.
I was employed two years in [Kanazawa] by {e:Restaurant Hoshigaoka} and before by {e:the Onishi bakery}, [Komatsu]. Today I am pastry chef
in {e:The Charter Oak} in [Saint Helena].

The pension refund ("lump-sum withdrawal") must be asked before two years, and the form wants:
   - Basic pension number, I do not find it
   - My Number: {my-number:6390 7714 0285}
   - copy of passport: {passport:21FV08846}
   - the last address: [Kanazawa], {a:Higashiyama 1 chome 24, second floor over the gold leaf shop}
   - the stamp of re-entry. I left on {flight:AF 187} the 30 November.

Also my Japanese driving license ({licence:522018733460}) and its international are with my ex-flatmate, {n:Sayo-chan}
({n:Minamide Sayo}, she works in {e:the city office, Komatsu-shi}), who does not answer on {p:+81 90 5550 0156}.

My birth: {b:le 29 février 1992}, so in fact I have had only eight birthdays.

Is it you, or Paris, or the Nenkin office by post? Somebody on the internet says a consulate may certify the copy for 11 dollars.

{a:1340 Pine st., the studio behind}, [St Helena] {z:94574}
{p:707.555.0193}
{m:maelle.q@brioche.example}
Salutations distinguées`,
  `To: Cultural Affairs
Subject: thank you, and a lost lunchbox

Dear Ms. {n:Komuro} and everyone at the Consulate General,

Thank you for having our 3rd grade from [Nihonmachi Little Friends]... I'm joking, we're far too big now! From {s:Rooftop}, I mean.
The children loved the kamishibai and the Hinamatsuri dolls. We went on to the Exploratorium ($19.95 a head, ouch) and
were back on Muni by 2.

{n:Octavio} left his bento box, blue, with a bullet train. {n:Octavio Ferreira-Lam}, {g:8}. It has his name in hiragana, {n:おくたびお}. His mom,
{n:Winnie Lam}, RN at {e:UCSF Parnassus}, can fetch it after her shift; she's at {p:415-555-0167}.

Two of my students asked me to enclose their letters:

   "My name is {n:Zoë}. I am {g:eight and three quarters}. My birthday is {b:Halloween}. Do you live in the castle?"
   "I'm {n:Haruto}. My dad makes noodles at {e:Iza}. We are moving to [Nagoya] on {flight:UA 837}. I will go to {s:Yagoto school}. I am {g:9}."

I promised them an answer, even one line, to
     Ms. {n:Fitzgibbon}, Room 14
     {a:443 Burnett Ave.}
     [San Francisco, CA] {z:94131}

With warm thanks,
{n:Bridget Fitzgibbon}
({m:bfitzgibbon@rooftop-sf.example}; the photo album is at {u:https://pix.rooftop-sf.example/album/jp?view=key_7HqS2})`,
]
