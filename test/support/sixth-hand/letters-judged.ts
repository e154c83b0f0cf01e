/**
 * The half of the sixth hand by which rules are judged: the letters at odd places of sixty that a stranger wrote, never looked at when a rule is
 * made. The marks are those of marked-letters.ts.
 */
export const judgedLetters: readonly string[] = [
  `在サンフランシスコ日本国総領事館 御中

はじめてご連絡いたします。[サンノゼ]在住の{n:樋渡 奈緒}と申します。
先週の土曜日、Caltrainの車内に鞄を置き忘れ、旅券も運転免許証も一緒に
なくしてしまいました。以下、電話で言われた項目です。

【氏名】{n:樋渡 奈緒}（{n:ヒワタシ ナオ}）
【旧姓】{n:小曽根}
【生年月日】{b:昭和63年11月4日}
【本籍】[長野県松本市]{a:蟻ケ崎台5丁目21番}
【現住所】{a:1187 Fenwick Ct, Apt 6}, [San Jose, CA] {z:95132}
【旅券番号】{passport:TZ0417736}
【[加州]免許】{licence:Y4471902}
【電話】{p:(408) 555-0117}
【勤務先】{e:Corvane Semiconductor}（[ミルピタス]）

警察の届出番号は{case:SJ-24-118-0362}です。紛失届と新規発給を同じ日に
お願いできますでしょうか。手数料は現金のみ、受付は11時半までと
ホームページで拝見しましたが、それで間違いないでしょうか。
予約の控えはこれです。
{u:https://yoyaku-madoguchi.example/b/sf?rid=40188&k=Vq7n2LLe}
夫の{n:Daniel}が車を出せるのが金曜だけなので、できれば金曜に伺います。

{n:樋渡}
{m:nao.hiwatashi@kumoyubin.example}
`,
  `件名：Re: Re: 在留届の件

ご返信ありがとうございました。ただ、質問に答えていただけていません。

> {n:久留島}様
> 在留届はオンライン（ORRnet）でも提出いただけます。
> 受付番号 {case:R-5520917} を控えておいてください。

そのオンラインの画面が進まないから聞いているのです。
送られてきたリンク
{u:https://todoke.kaigai-zairyu.example/confirm?id=5520917&token=Zk81uQpe77}
を開くと「有効期限が切れています」と出ます。三回目です。

私は{e:東峰フレイト・アメリカ}の駐在員で、4月に赴任しました。ビザはL-1A、
査証番号は{visa:20240473310082}。家族は妻{n:千景}（{g:38}）、長男{n:理玖}（{b:2014/6/30}）、
次男{n:湊}（{b:2018/1/15}）の三人。子供たちは{s:ラ・セレナ小学校}に通っています。
下の子の幼稚園は日本では{s:武蔵台みその幼稚園}でした（関係ないですね）。
転出届のとき市役所で控えたマイナンバーは私のが{my-number:550927114836}、
妻のが{my-number:550927114844}です。要りますか。
住所は {a:2240 W. 187th St. #12}, [Torrance] {z:90504} です。
これをそちらで手入力していただくわけにはいかないのでしょうか。

平日昼間の電話には出られません。{m:t.kurushima@toho-freight.example} まで。

{n:久留島 哲人}
`,
  `担当者殿

苦情です。

6月3日の午前10時20分、私は予約どおり窓口に参りました。{n:蓮沼}と名札をつけた職員は
私の申請書を見るなり「写真の背景が灰色です」と言い、撮り直しを命じました。
その写真は貴館の隣の写真店で15ドル払って撮ったものです。
私は{g:74}歳、足が悪く、[サンタローザ]から2時間かけて参ったのです。

私は{e:国土地理院}に三十六年奉職いたしました。書類の規格の大切さは
人一倍承知しております。その私が申し上げるのです。写真の規格の紙を
入口に貼っておけば済むことです。

　氏名　{n:臼杵 恒一郎}
　生年月日　{b:昭和二十六年三月十七日}
　住所　{a:58 Quail Hollow Ln}, [Santa Rosa, Calif.] {z:95409-3312}
　[加州]免許　{licence:C0951138}（本人確認に示したもの）
　受理番号　{case:第2025-0603-17号}
　電話　{p:707-555-0128}（家内{n:澄江}が出ることもあります）

文書での回答を求めます。

{n:臼杵}
`,
  `戸籍の件

息子が生まれました。出生届を出したいです。

子：{n:Leo Kazuma Whitfield}（{n:和真}）　{b:令和7年5月2日}　午前3時14分
父：{n:Marcus Whitfield}　米国籍　{b:1986年12月12日}
母：{n:ホイットフィールド 沙也加}　旧姓{n:仁科}　{b:平成元年7月1日}

[カリフォルニア]の出生証明の番号は{certificate:1202519-044871}。
病院は、母の私が看護師をしている{e:Marisol Bay Medical Center}です。自分の職場で産みました。

・3か月以内というのは8月1日まで？2日まで？
・国籍留保の欄の署名は私だけでよい？
・「{n:和真}」の読みは「{n:かずま}」。振り仮名の欄は片仮名？
・本籍は[新潟県長岡市]{a:東蔵王3-2-40}のままで。

夫の免許証({licence:F8820317})のコピーは要りますか。要らないなら
送りたくないそうです。

{p:(831)555-0109}　夜勤明けは寝ています
`,
  `パスポートの更新をオンライン申請したんですけど、「査証欄が見えない」って
差し戻されました。3回目。なんで？

申請番号 {case:OSS-77120945}
名前 {n:KATAGIRI RUI}（{n:片桐 瑠衣}）
{b:H13.4.19}
今のパスポート {passport:TS5581920}
マイナンバーカードの番号もいるんですか？一応 {my-number:4821 0937 5516} です

申請のページはこれ
{u:https://oss-ryoken.example/my/77120945?st=uu3K9-fe}

いま{s:サンタモニカ・シティ・カレッジ}から{s:UC Halcyon}に編入するところで、
I-20の更新に新しいパスポートがいるんです。F-1の査証番号は{visa:M8812047}。
まじで急いでます。

DMでもいいです @じゃなくてメールで→ {m:ruirui0419@pocomail.example}
`,
  `日本人学校ではなく現地校のことなのですが、ご相談にのっていただけますか。

娘の{n:詩}（{n:うた}、{g:9歳}、小4）が{s:Willow Bend Elementary}で、名前をからかわれて
学校に行けなくなりました。担任のMs. {n:Prentiss}は「子供同士のこと」と
取り合ってくれません。面談の録画まであります。
{u:https://rec.meetnest.example/play/uta-0312?pass=c0l0mb0}
校長の{n:Aldous Baird}氏には3回メールしました。

土曜に通っている{s:あさひ学園東校}…ではなく、あれは前に住んでいた町の学校で、
いまは{s:コナ坂補習校}です。そこは楽しいと言います。

カウンセラーや、日本語の通じる相談先のリストがあると聞きました。
いただけないでしょうか。費用は月200ドルくらいまでなら出せます。

夫は{e:天龍電装}の出向者で、会社に知られると困ると言っています。
どうか会社には連絡しないでください。

{n:乾 真帆}
[アーバイン市]{a:33 Cloverleaf}（番地だけの住所です）
{p:九四九・五五五・〇一二一}
{m:inui-maho@hatobue.example}
`,
  `拾得物の件

7月12日のボン・オドリ（別院の盆踊り）の会場で財布を拾いました。
中に在留カードではなく日本の免許証がありました。
・氏名 {n:鏑木 翔}
・{b:平成11年2月5日}生
・住所 [埼玉県川口市]{a:並木元町9-17-602}
・免許証番号 {licence:301899274510}
・{s:東都理科大学}の学生証（学籍番号は書きません）
・現金 84ドル

交番がないのでそちらに預けてよいですか。会場の警備の人は
「知らない」と言いました。
私は[ガーデナ]で{e:ニシオ自動車整備}をやっている{n:西尾}です。工場は{a:15420 S. Budlong Pl.}、
月〜土の8時〜6時。昼は{p:310 555 0139}。
`,
  `総領事館御中

父の介護のために帰国するかどうかで家族がもめています。愚痴のように
なってしまいますが、制度のことを教えてください。

父{n:門脇 昭吾}は{g:九十}になります。{b:昭和10年6月21日}生まれ、[鳥取県境港市]の{a:渡町
1870-5}で、去年まで自分で車を運転していました（免許は返納しました。
運転経歴証明書の番号は{certificate:第310120884427号}とあります）。
{e:境港魚市場}で仲買を五十年やった人で、頑固です。
ケアマネの{n:足羽}さんは「そろそろ施設を」とおっしゃいます。

私は[バークレー]の{s:Tilden Ridge School}で日本語を教えて{g:55歳}、夫の{n:Piet}は{g:六十三}、
来年{e:Lawrence Grove Labs}を退職します。夫に日本の「配偶者ビザ」を取る場合、
在留資格認定証明書を先に取るのですよね。以前、観光でなく短期の査証を
取ったことがあり、その番号は{visa:JP-SF 0098213}です。
父のマイナンバー（{my-number:771203849025}）は市に聞かれて控えましたが、
そちらの申請にも必要なのでしょうか。

長々とすみません。お返事は急ぎません。

{n:門脇・ファンデルメール 彰子}
{a:1466 Josephine Terrace}, [Berkeley, CA] {z:94703}
{m:akiko.vdm@tegamibako.example}
`,
  `領事館さま

{g:十二歳}です。名前は{n:ヘルナンデス・あおい}です。{s:ロブレス中学校}の7年生です。
自由研究で「移民の人たちが食べていたもの」を調べています。

しつもん
1　100年前の[カリフォルニア]の日本人は、おみそをどこで買っていましたか。
2　領事館はそのころからありましたか。
3　大おばあちゃんの{n:オオタ・シゲノ}は、[ワトソンビル]の{e:Pajaro Crest Farm}で
　　いちごをつんでいたそうです。名簿はありますか。大おばあちゃんは
　　{b:明治45年1月1日}に生まれました。

先生はMr. {n:Okafor}です。しめ切りは来週の月よう日です。
お母さん（{n:ヘルナンデス 里香}）のメールに返事をください。
{m:rika.hdz@minatobin.example}
`,
  `ご担当様
先日は窓口で大変ご親切にしていただき、ありがとうございました。
紺色の眼鏡の{n:水巻}さまとおっしゃったと思います。耳の遠い母（{n:ふじ}、{g:九十三}）に、
何度も何度も、紙に大きく書いて説明してくださいました。

母は帰りの車の中で「日本の役所もええとこあるなあ」と申しまして、
その晩はお赤飯を炊きました。戦後、[進駐軍のクリーニング工場]で働いて
おりました頃は、役所というと怖いばかりだったそうです。

おかげさまで旅券（{passport:TZ1150288}）も無事に頂戴し、来月、六十年ぶりに
[和歌山県太地町]の{a:森浦}の生家を訪ねます。{flight:日航六十一便}です。

つまらないものですが、息子の店（{e:Kiso's Bento}）のお菓子を、とも思いましたが
受け取れない規則と伺いましたので、言葉だけにて。

{n:木曽 登志子}
[ターミナル島]の近く、{a:W. 9th St. 2207番の青い家}
`,
  `日本語と英語が混ざってすみません。

My wife {n:Setsuko} passed on January 9 at our home, {a:701 Tamarisk Dr.}, [Palm Desert].
彼女の日本の家族に連絡したいですが、住所が古いです。

 [京都府宮津市] {a:字文珠 六二七番地}
 お兄さん {n:由良 善次郎} （もし生きているなら {g:95歳}）
 おいごさん {n:由良 タケシ}、[宮津線の駅]で働いていた？

I wrote twice, both letters came back with 「あて所に尋ねあたりません」 stamped on them.

妻の旧姓は{n:由良 節子}、{b:昭和8年5月5日}。こどもの日。She taught ikebana at
{s:Coachella Senior Academy} for twenty-six years. 私は{n:Norbert Haas}、
retired from {e:Haas & Dietz Plumbing}.

死亡届を出さなければならないと聞きました。I do not want to do it wrong.
Death certificate no. {certificate:3202633000514}. My own license, they asked, {licence:K1186403}.
My e-mail is {m:nhaas@palmgrovemail.example}, my neighbor {n:Lou} prints it for me.
私の電話: {p:760-555-0191}. 日本語はゆっくりなら分かります。
`,
  `はじめまして！！
[サンディエゴ]の{s:Mesa Linda High}で日本語クラブの会長をしてます、
{n:マッケンジー・井手}（{g:17}）です。

お願い：
★ JETプログラムの説明会をうちの学校でやってほしい
★ 和太鼓を貸してほしい（去年は{s:Point Cabrillo College}が借りたと聞きました）
★ 「日本留学フェア」のポスターを20枚

顧問はMs. {n:Trujillo}で、メールは{m:p.trujillo@mesalindahs.example}です。
私のは{m:kenzie_ide@fuwafuwa.example}、電話はテキストだけで{p:619-555-0156}。

送り先は学校じゃなくて父の店にお願いします。郵便物がなくなるので……
　{e:Ide Tire & Brake}
　{a:4418 Convoy Ct Unit B}
　[San Diego, CA] {z:92111}

みんな進撃とかジブリが好きです。よろしくお願いします！！
`,
  `教科書の無償配布について

お世話になっております。転居のため受取先の変更をお願いします。

■児童1　{n:滝口 新太}　小5　{b:H27.9.14}　{s:ポータル補習授業校}
■児童2　{n:滝口 ひなの}　小2　{b:H30.12.20}　同上
■旧住所　{a:720 Marine View Ter.}, [Redwood City] {z:94065}
■新住所　{a:55 Sycamore Grove, Bldg. C-208}, [Pleasanton] {z:94566}
■保護者　{n:滝口 修司}（{e:ヤマノ計器USA}）
■日中の連絡先　{p:925-555-0103}（妻・{n:瑛子}）

受付番号は{case:KYK-2026-3317}、申込みサイトのページは
{u:https://kyokasho.moushikomi.example/edit/3317?auth=bb09Xr5T}
ですが、転居前の住所が灰色で直せません。

引渡しは3月の第3土曜、午前9時から正午、と案内にありました。
その日は帰国便（{flight:ZG025}）と重なるので、代理の方に受け取って
いただけるでしょうか。代理は同じ学年の{n:常磐}さんのお母様です。
`,
  `お問い合わせフォームより

お名前：{n:ヴォロシロフ 麻耶}
フリガナ：{n:ヴォロシロフ マヤ}
年齢：{g:44}
ご住所：〒{z:93401} [サンルイスオビスポ]{a:ヒゲラ通り2890 裏の離れ}
お電話：{p:+1 805-555-0168}
メール：{m:maya.voro@koinobori.example}
ご用件：その他

本文：
詐欺かもしれないのでご報告します。「日本大使館の者」を名乗る男から
電話があり、私のマイナンバーが犯罪に使われていると言われました。番号は
{my-number:3308 4417 9062}と先方が先に読み上げ、それが本当に私の番号だったのです。
「警視庁の{n:大河内}」に転送され、事件番号は{case:捜二-8842}だと言われました。
折り返しは{p:+81-3-5550-0119}とのこと。
続いて下のリンクが届き、旅券の写真を載せろと。載せていません。
{u:http://mofa-kakunin.example/v?uid=maya&t=77f0e3a9}

勤務先（{e:Sable Creek Winery}）の上司{n:Burt}は「切って正解」と。
外務省のホームページに同じ手口の注意が出ているのを見て、書いた次第です。
`,
  `いつになったら返事が来るんですか。

5/8　申請（証明書センター、犯罪経歴証明。受付 {case:PC-0508-22}）
5/29　電話「2か月かかります」
7/15　電話「警察庁に確認します」
8/2　電話「担当が休みです」
今日　もう9月です。

カナダの永住の締切が9/30。指紋を採ったのは{n:遠山}という人。
俺の名前は{n:羽生田 健吾}、{b:1989.6.6}、旅券{passport:TZ8833017}。昔の警察証明は
{certificate:NPA-19-04471}、6年前はひと月で出ました。なんで今回は4か月？

{e:Iron Hollow Tattoo}の仕事も辞める日を決めてしまったし、[バンクーバー]の
{s:Kitsilano Culinary Institute}の入学金2,500ドルも払いました。

郵送の追跡は {u:https://okuri.example/t/PC0522?auth=h9-Zk2} で「保管中」のまま。
[加州]の免許は{licence:G7105526}、これも見せました。

{p:323 555 0188} に今日中にかけてください。留守電には入れないで。
{n:羽生田}
`,
  `To the Public Affairs Office,

My name is {n:Lorna Pettibone} and I teach fourth grade at {s:Almond Row School}
in [Visalia]. Every spring we do a unit on Japan and every spring somebody's
grandmother comes in with a kimono. This year it was Mrs. {n:Hatsue Yoshikai},
who is {g:ninety-two}, and when she had gone home we found her wallet under the
reading rug.

Inside: a [California] ID ({licence:A6630281}), a Japanese passport that ran out in
2011 ({passport:TG 4470926}), a slip of paper with what Mrs. {n:Yoshikai}'s
granddaughter thinks is a "My Number" ({my-number:5093-2284-1167}), and $11.

The granddaughter, {n:Kimi Doyle}, works nights at {e:Kaweah Linen Supply} and we
can't raise her. The wallet had one of your cards in it, so I am writing to you.
Could somebody who speaks Japanese ring the house? It's {p:(559) 555-0104}.
The address is {a:the yellow duplex at 318 N. Locust}.

I put a photo of the wallet (closed!) here:
{u:https://photos.schoolnook.example/w/318?viewkey=Lp77dd0a}
I'm in the classroom till 3:15. {m:lpettibone@almondrow.example}

Warmly,
{n:Lorna}
`,
  `Dear Sir or Madam,

I am {g:78} years of age and I am trying to find a man who was kind to me.

In 1967 I was a deckhand with {e:Meridian Star Lines} and fell through a hatch in
[Yokkaichi]. A harbor pilot named {n:Shintaro
Hibino}, he said to call him {n:Shin}, sat with me four nights in the
hospital. He was then about [thirty-five]. His wife, {n:Fusae}, brought me rice
with plums. Their house stood at {a:Tomida
1-chome, 16-4}, and they had a little boy at {s:Tomida Elementary
School} who wanted to know if I had met [Elvis].

I have written to the city hall, the Red Cross and the newspaper. The city hall
answered, very politely, that the Act on the Protection of Personal Information
did not allow them to answer.

I don't need the address, you understand. I only wish you would forward the
enclosed letter if there's anyone left to get it. I was born on
{b:the 2nd of August, 1947}, which he would remember, since it came round while I was
lying there.

Respectfully,
{n:Clifford J. Amundsen}
{a:Box 88, Star Route}
[Fort Bragg], [Calif.]
`,
  `> Dear Mr. {n:Castellanos},
> Thank you for your inquiry of March 3. Regarding reference {case:PA-2026-0087},
> we kindly ask you to contact the municipality directly.
> Sincerely, {n:K. Onodera}

Ms. {n:Onodera},

I did contact the municipality. I contacted it in English, then in what I'm told is
very bad Japanese, then by fax, which I had to buy a machine for.

My grandfather was {n:Matsukichi Castellanos}, born {n:Matsukichi Irei} on
{b:Meiji 39, May 17}, in a place written on his papers only as "{a:Aza Onna 2208},
[Okinawa]". He cut cane, then lettuce, then hair, at his own shop, {e:Irei's Barber Chair},
in [Guadalupe]. The koseki burned in 1945. I understand that. What I'm asking is
whether a certificate exists saying that it burned. Mrs. {n:Teruya} at the
kenjinkai insists there is one, and that hers has a number,
{certificate:Okinawa-Ken No. 1182}.

I am a patient man. I have a ticket on flight {flight:838}, United, for the Bon, and no
village to go to. I drive a school bus for {e:Santa Maria Unified}. But I'm {g:66}, and my doctor at [UC Halcyon Medical] says I shouldn't start long books.

{n:Rafael Castellanos}
{p:805/555-0132}
`,
  `Dear Consul General,

Please accept the condolences of the Board of {e:Tule Fog Community Bank}, where I have
been manager since 2009, on the loss of life in last week's floods in [Kumamoto].

Some of us have a private reason to write. Our head teller, {n:Hitomi Arakaki-Lund}, lost
her uncle, {n:Kunihiko Sonoda}, aged {g:70}, at {a:Watari, plot 3317}, in [Kuma-mura]. He grew
tea and had retired from {e:Hitoyoshi Distillery} the year before. Her cousin {n:Yuto}, a
pupil at {s:Kuma Technical High School}, was pulled from a roof.

{n:Hitomi} leaves on flight {flight:UA 35} on Thursday. She has been told that the road
is closed past [Yatsushiro] and that the prefecture keeps a list. If your office could
tell her whom to ask, she can be reached at {p:(209) 555-0118}, or through me.

We have collected $1,340 and do not want to send it to the wrong place.

Yours sincerely,
{n:Thaddeus Quarles}
{e:Tule Fog Community Bank}
{a:101 East Weber Plaza, Ste 200}, [Stockton, California] {z:95202}
`,
  `I'm writing about the calligraphy exhibit in Little Tokyo, which I loved, and one
label in it, which is wrong.

Item 14 is given as "anonymous, c. 1930". It isn't anonymous. It was written by my
mother's teacher, {n:Baigetsu}, whose real name was {n:Umeno Tsukiyama}, and it hung in the
office of the {s:Boyle Avenue Gakuen}, where my mother, {n:Ruth Fumiko Nozawa}, was
a pupil until she was {g:fourteen} and the family went to [Poston].

I have the photograph. {n:Tsukiyama}-sensei is in front of it with nine children; the one
blinking is Mother. She was born on {b:Sept. 1, 1923}, the very day of the Great Kanto
Earthquake, and never stopped mentioning it.

I'm no crank. I was a conservator at {e:the Hollis Museum of Paper} for thirty
years, and Dr. {n:Ferris Abernathy} there will vouch for me. So will my brother {n:George}
in [Hilo].

You may see the photograph at my home, {a:Number 4, Bonnie Brae Court}, any day but
Wednesday.

{n:Eleanor Nozawa Whitcombe}
{p:six two six, five five five, oh one seven seven}
`,
  `Gentlemen:

Enclosed please find one (1) senninbari, one (1) yosegaki flag with about forty names, and
one (1) small diary. My late father, Cpl. {n:Orrin Tuttle}, brought them back from the
Pacific in 1945. I want them to go home.

The name I can make out, with help from {n:Ken Sugimori} at {e:Sugimori Nursery}, is
{n:Hosokawa Yasuji} ({n:細川 安治}). The diary says he was {g:22}, from {a:Nishi-Iya, hamlet of Zentoku},
[Tokushima], that he'd gone to {s:Ikeda Middle School} and worked at a tobacco warehouse
called {e:Maruike}. He writes about his sister {n:Kinu} on nearly every page. She turned
{g:seventeen} on {b:the 4th of June}.

I know the Ministry of Health, Labour and Welfare has an office for this, and I have read
of the OBON Society. But I'd rather hand it to a person.

I am not well. If I don't answer, ask for my daughter {n:Darlene} at {e:Tuttle Feed & Grain},
{p:(530) 555-0110}.

{n:Orrin Tuttle Jr.}
{a:RR 1, the last house before the canal}
[Gridley]
`,
  `I'm not sure this is the right office. I've been crying and I'm just going to type.

My mother lives alone in [Beppu] and stopped answering her phone on Sunday. She's
{g:83}. Her name is {n:Hanae Tokumaru}. {a:Kannawa 5-kumi, the apartment over the
closed tofu shop, no. 202}. Her phone is {p:0977-55-0106}.

My sister {n:Yoko} and she don't speak. The neighbor, Mr. {n:Gondo}, is in hospital
himself. The tofu shop people, {e:Gondo Tofu}, used to employ her, and they moved to
their son's in [Kitsuki].

Can you ask the police to knock? I called the number on the prefecture's page and
they said to call the station, and the station said in Japanese something I couldn't
follow fast enough. I left at {g:eleven}; my Japanese is a child's.

She was born {b:1943, January 17}. She has a health card, I don't know the number. She
once sent me a photo of her My Number card "just in case" and it's {my-number:118840296735}.

There's a seat on {flight:KE12} tonight through [Seoul] and I can't tell whether to take it.

I'm {n:Julie Tokumaru Marsh}. I clean at {e:Hotel Serrano}, I'm on shift from six
to two, but they know and will fetch me: {p:(858) 555-0180}. Or {m:julie.tm@seaglass.example}.

Please.
`,
  `To whom it may concern

NATIONALITY QUESTION, THREE SIBLINGS

Our father {n:Toru Minakata} ({n:南方 徹}), b. {b:Showa 20.8.15}, d. 2019, was Japanese when all
three of us were born. Our mother, {n:Bernadette}, is American.

1. {n:Stephen Minakata}, {b:March 6, 1979}, birth certificate {certificate:0190-79-018226}. Birth reported in time? Unknown.
2. {n:Paul Minakata}, {b:Oct. 30, 1981}. Has a passport from 1990, {passport:MJ 0227184}, so presumably yes.
3. {n:Claire Minakata Osei}, me, {b:Dec. 19, 1985}, on the new side of the 1984 amendment.

Before 1985 the Nationality Law followed the father, so all three ought to qualify;
but reservation of nationality had to be within 14 days in those days, and Dad was
at sea with {e:Yamashiro Kaiun}.

Honseki: {a:Minakata 77}, [Tanabe City, Wakayama]. Cousin {n:Haruo} at {e:Kii Plum Cooperative}
sent the joseki-tohon, whose serial at the bottom is {certificate:和田除第3318}.

Mom, who is {g:81} and sharp, swears he filed in [Long Beach] "at a desk with a fan on it".
Do you keep ledgers from 1979?

{n:Claire M. Osei}, PhD
Department of Geography, {e:Cal State Loma Verde}
{m:cosei@lomaverde.example}
`,
  `I have been a taxpayer in two countries for forty-one years and I have never been
spoken to as I was on Friday.

Your Mr. {n:Kuboyama} told me that my Japanese licence could not be "consularized". I did
not ask for it to be consularized. I asked for a TRANSLATION, so I can drive in [Nevada]
to see my son {n:Toby} at {s:Great Basin Mining College}. He kept my licence
({licence:第449003127760号}) behind the glass while he went to ask, and came back with
somebody else's, belonging to one {n:Yamane Isao}, {b:Heisei 5, July 7}, {licence:第309311480052号}.
I have that gentleman's licence in front of me now. He has, I must suppose, mine.

Name: {n:Wakako Feldstein}. Age: {g:69}. Occupation: retired from {e:Zenith Pacific Reinsurance}.
Passport: {passport:TZ3306618}. My ticket from your machine: {case:B-047}.

I'm at {a:20 Saddle Rock Rd.} in [Novato]. I shall be in all day. I do not propose to
drive down again, for the obvious reason.

{n:W. Feldstein}
`,
  `PENSION / MY NUMBER - please forward to whoever handles this

The Japan Pension Service wrote to all four of us asking for "Individual Numbers". We have
them from when we lived in [Nagoya], {a:Chikusa-ku, Motoyama-cho 3-52}, 2016 to 2020.

Father: {n:Graham Tolliver}, b. {b:1966.02.20} .......... {my-number:400718862953}
Mother: {n:Junko Tolliver}, b. {b:1968.11.09} ........... {my-number:400718862961}
Son: {n:Ezra Tolliver}, b. {b:2001.04.01} ............... {my-number:400718863020}
Daughter: {n:Honor Tolliver}, b. {b:2004.12.31} ......... {my-number:400718863038}

(a) Do numbers lapse when one files a moving-out notice?
(b) I was at {e:Owari Precision Ceramics}, {n:Junko} at {e:Café Hanamizuki}. Do both count toward the
ten years? The totalization agreement came into force in October 2005, I believe.
(c) {n:Ezra} is {g:25} and worked one summer at {e:the Weisshorn}, a ski lodge in [Hakuba]. Him too?

Please answer to {m:tolliver.g@brassheron.example}, as the mailbox at {a:452 Orchard Mesa} gets
rained in.

{n:Graham Tolliver}
`,
  `Dear Cultural Affairs,

It falls to me, as secretary, to invite the Consul General to the seventy-fifth annual
Chrysanthemum Show of our society on November 7 and 8 at the county fairgrounds, gates at
nine, admission five dollars, children free.

There will be a short ceremony for Mr. {n:Isamu Fukumitsu}, who turned {g:101} this
summer. He was born {b:July 30th, 1925} on {e:Fukumitsu Brothers' Flower Ranch}, [Mountain View], where
his father was his employer, as he puts it, "without benefit of wages", and he taught
grafting at {s:De Oro College} until they made him stop. His daughter, Dr. {n:Aileen Fukumitsu},
of {e:Stonepine Children's Hospital}, will translate, and his great-grandson {n:Milo}, {g:6}, will
carry the scissors.

Might the office lend us a flag? Ours has faded to a kind of apricot.
The program is here, the young people tell me: {u:https://mums75.example/prog?edit=1&tok=zz81-Kiku}

If he can come, kindly reply to {m:mums.secretary@gardenpost.example}, or to me at home,
{a:12 Elm}, and I'll drive the answer round to everybody.

{n:Millicent Ayer-Shaw}
{p:650/555-0198}
`,
  `To the Information and Culture Section:

I am a reporter for {e:the Salinas Clarion} and I am on deadline, so forgive the list.

a) Is it correct that the number of Japanese nationals in the [Central Coast] counties fell by
   6 percent last year?
b) Did anyone from the Consulate General attend the hearing of {n:Kazushige Nemoto}, {g:47}, the
   berry-packing foreman charged in docket {case:MCR-26-03381}? His lawyer, {n:Paloma Ruiz-Beck},
   says he asked for consular notification under Article 36 of the Vienna Convention and
   that {e:Coastal Crown Berries}, his employer, had taken his passport, {passport:TR4458807}.
c) Is his temporary worker visa, {visa:H2A-7710-3362}, still in force?
d) His wife, {n:Mutsumi Nemoto}, gave her address as {a:the Crown labor camp, Cabin 22, Old Stage Road}.
   Has anyone been?

We go to press at 9 p.m. {p:(831) 555-0190}, or Signal, same number.

{n:Jo-Beth Kinnear}
{m:kinnear@salinasclarion.example}
`,
  `PLEASE READ - CHILD CUSTODY (HAGUE)

My ex-wife took our sons to [Japan] on August 2 on {flight:JL 0015}. She has not brought them back.

  {n:Theo Masaru Wexler}, {g:8}, DOB {b:5/27/2018}, US passport {passport:A59920413}
  {n:Emmett Wexler}, {g:5}, DOB {b:10/13/2020}, Japanese passport {passport:TZ9927064}
  Mother: {n:Chinatsu Orita}, DOB {b:1987-06-18}, and {n:Emmett} has a My Number, {my-number:731964402857}

Last known: {a:Shimo-Kitazawa 6-chome 2-15, 2F}, [Setagaya], her brother {n:Daigo}'s apartment. He works
at {e:Kanda Letterpress}. {n:Theo} was enrolled at {s:Brightwater Montessori} here and, I have now
found out, at {s:Setagaya Municipal Umegaoka Nishi Elementary} there.

Order: {case:FAM-0226-1187-LA}, Hon. {n:Marguerite Stills}. State Dept. file: {case:CI-2026-55408}.

I understand that the Central Authority in [Tokyo] is part of the Ministry of Foreign Affairs. I
understand that you "cannot intervene in private disputes". I am asking you for ONE thing:
did she file a passport application for {n:Theo} at your window in July, with my signature
on it? Because I did not sign.

{n:Aaron Wexler}
Paramedic, {e:Verdugo Ambulance}
{p:818-555-0144}
{m:a.wexler@verdugoamb.example}
Driver's license, for your log: {licence:F4460951}
`,
  `Two languages, sorry. My mother dictates and I type.

母：{n:芦原 イツ}、{g:九十一}。「領事さん、わたしは帰りたい」
She wants to go home to [Goto]. She hasn't lived there since she was {g:20}.

母：「家は[長崎県五島市]の{a:玉之浦町荒川二百六番}。教会の下」
There's no house. There's a photo of where the house was. I went in 2012.

母：「{n:マリア}さんのとこ、まだあるやろ」
{n:Maria Deguchi}, a cousin. Worked at {e:the Arakawa bathhouse}. Died in 2003. I don't tell her each time.

My questions: she's a US citizen since 1961, naturalization certificate {certificate:8154470}. Can she get a
long-term visa, as a former national? In 1999 she went on a visa, it's stuck in her old
passport, {visa:5-SF-0037216}. US passport now is {passport:A47118365}. She was born {b:昭和10年8月9日}.

I'm her son, {n:Vincent Ashihara Boyd}, {g:62}. I teach shop at {s:Calaveras Union High}.
{p:(209) 555-0171}. It's {a:3 Doe Run, off Sheep Ranch Rd.}, and we have no cell signal.

母：「おねがいします」
`,
  `work permit / working visa status??

coe {certificate:NAG-26-0772914} arrived, passport sent to you by fedex on the 6th, tracking says signed for
by "{n:M SHIODA}". your e-visa page shows

   application {case:EV-260611-4409}
   status: under examination

{u:https://evisa-status.example/a/260611-4409?session=d3f8Ae19}

i start at {e:Gifu Highland Brewing} on the 1st. my boss {n:Takayama Gen} already rented me a place
({a:Kamioka-cho, Azumo 1-30, above the barber}, [Hida]) and is paying rent on it.

{n:Lachlan Birdsong}, {b:19.02.1995}, passport {passport:570446182}. [ca] license
{licence:J2208149} if that helps, last visa for japan, 2022, {visa:WH-22-008846}

i still work at {e:Anvil Creek Taproom} til friday and can drive to [LA] any day its just 4 hrs

{p:760 555 0126}
{m:lachlan.b@hopyard.example}
`,
]
