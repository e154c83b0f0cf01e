/**
 * The half of the fifth hand on which rules may be made: ordinary letters of people in California and of those who write to them, rich in employers
 * and schools. `{n:…}` is something personal with its kind (see marked-letters.ts), `[…]` a town or region, which it is neither right nor wrong to mark.
 */
export const developmentLetters: readonly string[] = [
  `総領事館 旅券ご担当者様

初めてご連絡いたします。[サニーベール]在住の{n:柏木 悠介}と申します。
勤務先の{e:アルゴス光学}から急な出張を命じられ、旅券（{passport:TR3308174}）の残りが三か月しかないことに気づきました。
早期発給をお願いする場合、会社の証明書は英文でもよろしいでしょうか。
また、妻は{s:デアンザ短期大学}に通っており、同時に更新したいと申しております。

{n:柏木 悠介}
{a:1185 Hollenbeck Ave, Apt 14}, [Sunnyvale], CA {z:94087}
TEL: {p:408-555-0119}`,
  `【氏名】{n:楠本 真理}
【ふりがな】{n:くすもと まり}
【電話】{p:415-555-0188}
【メール】{m:mari.kusumoto@kaze.example}
【ご職業】会社員（{e:ノースビーチ・トラベル}）
【お問い合わせ内容】
婚姻届を出したいのですが、夫の{n:Daniel Reyes}は出生証明書の原本をなくしています。コピーでも受理されますか。
夫は{s:サンフランシスコ州立大学}の職員です。手数料が無料であることはホームページで拝見しました。`,
  `To the Visa Section

I have been offered a position as a line cook by {e:Kitchen Hoshizora} in [Sapporo]. The owner, Mr. {n:Takumi Odagiri}, sent my Certificate of Eligibility last week.
At present I am employed by {e:Marlowe's Grill} in [Oakland], and before that I was a student at {s:Laney College}.
My passport number is {passport:561920834}. How many days does the visa take, and is the fee the same for Mexican citizens?

{n:Esteban Villalobos}
{a:2930 Foothill Blvd #7}, [Oakland], CA {z:94601}
{m:e.villalobos@mailbox.example}`,
  `パスポートを落としました。
昨日の夕方、ゴールデンゲートパークの日本庭園のあたりだと思います。番号は控えがなく分かりません。
私は{s:アカデミー・オブ・ベイアート}の留学生で、{g:22歳}、今の住まいは{a:サター通り 1644番地 303号室}です。
警察には届けました（番号{case:250-771-983}）。明後日の{flight:NH7}便で帰国の予定です。間に合いますか。
{n:梶 ひかる}`,
  `在外選挙人名簿の登録についてお尋ねします。
昨年五月に登録申請をしましたが、いまだに選挙人証が届きません。申請時の住所は{a:725 Coleridge Dr}, [Palo Alto]、現在は{a:88 Alma Plaza, Unit 210}です。
最終住所地は[愛知県岡崎市]{a:康生通南二丁目五番地}で、本籍も同じです。
夫も私も{e:スタンフォード大学病院}で働いており、平日の日中は電話に出られません。
{n:飯田 千尋}（旧姓 {n:大河内}）`,
  `> On Oct 3, Consular Section wrote:
> Thank you for your inquiry. Please bring the original of your family register.
> The fee is 12 dollars, payable in cash only.

Thank you. My family register is still in [Hiroshima], {a:Ushita Honmachi 3-chome 2-17}. My cousin {n:Noboru Tamaki} can pick it up, he works for {e:Chugoku Shinkin}.
I'm a nurse at {e:Mercy Valley Hospital} and my days off are Monday and Thursday. Which is less busy?
{n:Yoko Tamaki Greene}
{p:916-555-0144}`,
  `I am a retired teacher. For thirty-one years I taught at {s:Alvarado Middle School} and later at {s:Castro Valley Adult School}.
My grandmother came from [Wakayama] in 1911. I would like to find her name in the family register. Her maiden name was {n:Kinu Hamasaki}, born {b:1893-05-21}.
The town hall wants a Japanese phone number and I have none. Can your office forward the request?
{n:Dorothy Nakagawa}
{a:17 Crestview Ct}
[Castro Valley], CA {z:94546}`,
  `子どもの国籍についてお聞きします。
長男の{n:玲央}（{b:2007年12月5日}）はまもなく{g:十八歳}になり、{s:モンタビスタ高校}の四年生です。
アメリカと日本の両方の国籍がありますが、来秋から{s:UCデイビス}に進むと奨学金の関係で届けが要ると言われました。
国籍選択の期限は二十歳まででしょうか、それとも二十二歳まででしょうか。
{n:藤堂 さやか}
{m:sayaka-t@quickpost.example}`,
  `年金の現況届の件でご相談します。
日本年金機構から「生存していることの証明」を求められましたが、足が悪く領事館まで行けません。
私の生年月日は{b:昭和12年1月19日}、基礎年金番号は手元にありません。マイナンバーは{my-number:4821 0937 5516}です。
若い頃は{e:日邦紡績}で十五年、渡米してからは{e:オークランド・ナーサリー}で働きました。
孫が{s:チャボット・カレッジ}の学生で、車を運転してくれますが、授業のない金曜日しか行けません。
{n:須磨 ハルエ}
〒{z:94577} {a:636 Estudillo Ave}, [San Leandro]`,
  `Subject: Working holiday

Hi! I'm {n:Liam}, {g:24}, from [Vancouver] but I've been living in [San Diego] for a year. I just graduated from {s:Point Loma Coastal University}.
Can I apply for the working holiday visa here or do I have to go back to Canada?
I've got a friend, {n:Kaito Senba}, who runs a surf shop called {e:Blue Tide Surf} in [Chiba], and he'd hire me.
You can text me at {p:619-555-0108} or find me on instagram {handle:@liam.rides.waves}.`,
  `To Whom It May Concern:

Our company, {e:Pacific Crest Robotics}, wishes to send two engineers to {e:Hokuto Seiki Co., Ltd.} in [Nagano] for training from May through August.
Both are citizens of India with H-1B status. Their names are {n:Arjun Malhotra} and {n:Deepika Rao}; Mr. {n:Malhotra}'s passport is {passport:Z4419082}.
What documents do we, as the employer, have to prepare? Is there an extra charge for two applications?

{n:Sharon Whitfield}
HR Manager
{a:2200 Mission College Blvd, Suite 450}
[Santa Clara], CA {z:95054}`,
  `Good morning,

I lost my residence card when my bag was stolen on BART. The number was {residence-card:QK73920184LB}. I study at {s:Meiwa International University} in [Kobe] and I am home in [Concord] only until September 2.
Do I need anything from you to re-enter Japan? The airline (JAL) says I may not board.
My flight is {flight:JL57}. My school's office said to ask the consulate.
{n:Brianna Castillo}
{m:bri.castillo@inboxly.example}`,
  `戸籍謄本を日本から取り寄せたいのですが、[八千代市役所]ではなくて本籍地の役場に郵送で頼むのですよね？
ただ、返信用の国際郵便の切手がこちらでは買えません。どうしたらいいでしょうか。
ちなみに私は{e:ウェルズ・パシフィック銀行}に勤めていて昼休みは一時から二時です。メールなら{m:ayakatz@pacmail.example}。
{n:綾香カッツ}`,
  `総領事館御中
先月の大雨で[ワトソンビル]の家が浸水し、{a:54 Beach Rd}から{a:1210 Freedom Blvd, Space 22}へ移りました。
在留届の変更をしたいのですが、パスワードを忘れました。登録のメールは{m:wat-nakajo@hatake.example}です。
家業は{e:中条いちご園}で、従業員三名も同じ住所になりました。
二男が{s:パハロ・バレー高校}に転校したので、緊急連絡先も変わります。
{n:中条 武}`,
  `Hello from [Reno]!

I'm the owner of {e:Koi & Cedar}, a little sushi place on [Virginia Street], and I'd like to bring over my apprentice, {n:Shun Iwamoto}, for three months.
He graduated from {s:Tsuji Seika Culinary Academy} and currently works at {e:Sushidokoro Hamayu} in [Aomori].
Can he come on a tourist visa waiver? I've been told different things by a lawyer at {e:Bergstrom Immigration Law}.
{n:Jack Pruitt}
{e:Koi & Cedar}
{p:775-555-0181}`,
  `Dear officer,

I sent my passport to you by courier on June 8 (tracking number {tracking:9405511899560084412736}) but the website still says "label created".
My application was received under {case:V-2025-33871}. I need to be in [Nagoya] by July 1 to start at {e:Tokai Language Center}.
Could someone look for it? I live at {a:3391 Sycamore Canyon Rd}, [Santa Barbara], {z:93108}.
{n:Owen Fairbanks}, {b:11/30/1997}`,
  `I would like to complain about the way I was treated at window 4 on Tuesday. The clerk refused my photograph although it was taken at {e:Sutter Photo & Frame} exactly to the measures on your site.
I took half a day off from {e:Kessler Instruments} to come. Now I must come again and pay for the train twice.
Please let me know if I can mail the new photograph instead.
{n:Gregory Tsao}
{a:741 Lakeshore Ave Apt 3B}, [Oakland] {z:94610}`,
  `Hi, my son {n:Mateo} got accepted to {s:Kansai Gaigo Academy} and starts in April. He's {g:19} and currently a sophomore at {s:Sonoma State}.
The school sent his COE by email as a PDF. Do you accept it printed or must it be the original?
Also he had a DUI in 2024. Will it matter?
Thanks, {n:Veronica Salcedo}
{p:7075550169}`,
  `このたび{s:ロサンゼルス平和学園}を退職し、[沖縄]に帰ることになりました。
犬を二匹連れて帰りますが、動物検疫の書類に領事館の証明は必要でしょうか。
獣医は{e:カルバーシティ動物病院}のDr. {n:Feldman}です。
また、妻が働く{e:リトル東京ベーカリー}の年金記録も日本で使えますか。
{n:仲宗根 健}
{p:424-555-0190}`,
  `補習校の送り迎えについて、警察から注意を受けました。
{s:サクラメント日本語学園}の前の道路は駐車禁止ですが、朝は百台以上が止まります。近くの{s:ジェファーソン中学}の駐車場を借りる交渉に、総領事館からも一筆いただけないでしょうか。
保護者会長の{n:山名 直樹}です。本業は{e:シエラ会計事務所}の会計士です。
自宅：{a:4820 Riverside Blvd}, [Sacramento], CA {z:95822}`,
  `お尋ねします。
アメリカ人の夫（{n:ブライアン・コスグローブ}）の姓に変えたいのですが、婚姻から六か月を過ぎました。
家庭裁判所の許可が必要と聞きました。最後の住所は[京都市左京区]{a:一乗寺払殿町31}です。
夫は{e:コスグローブ電気工事}を自営、私は{e:ハナ美容室}で働いております。
{n:コスグローブ 友里恵}`,
  `夜分に失礼します。先週の火曜日に申請した旅券を受け取りに伺いたいのですが、引換証をなくしました。
受付番号は{case:P25-10442}だったと思います。
会社（{e:インテグラ半導体}）の近くに出張窓口があれば、そちらで受け取ることはできますか。
{n:真田 幸太郎}、{b:1991.2.27}生
{a:355 N Wolfe Rd #627}, [Sunnyvale]`,
  `就職が決まったので犯罪経歴証明書（無犯罪証明）を申請したいです。
提出先は{e:シンガポール国立研究所}、期限は来月十五日です。
今は{s:UCサンタクルーズ}のポスドクで、その前は{s:筑波台大学}の助教でした。
指紋はそちらで採っていただけますか。予約は要りますか。
{n:布施 亮太}　{b:昭和六十二年九月十日}生まれ
{a:120 Laurel St, Unit B}, [Santa Cruz], CA {z:95060}`,
  `Hi,

I booked an appointment for 2:15 pm on the 22nd (confirmation {booking:K7Q2MD}) but I need to cancel it because my employer, {e:Trident Marine Services}, changed my shift.
Can I come on the 29th instead? I only need an apostille question answered about my diploma from {s:Hosei Gakuin}.
{n:Jasmine Okafor}`,
  `To the consular section:

In 1998 I was adopted from [Fukuoka] through {e:Lighthouse Family Services}. My
name at birth was {n:Misaki Tokunaga} and I was born on {b:July 7, 1996}.
I'd like a copy of my family register. I'm now a graduate student at
{s:Claremont School of Design}, and my green card number is
{alien:A204-881-736}.
What proof of relationship do you need?
{n:Megan Lindqvist}
{m:meganlq@northpost.example}`,
  `I run a book club at the {e:Almaden Branch Library Friends} and we are reading modern Japanese novels this fall. Would the consulate send someone to speak?
Last time Mr. {n:Ishiwata} came, who was wonderful. We could pay for gas but there is no honorarium.
Our meetings are held on first Wednesdays at 7 pm at {s:Pioneer Ridge High}, room 12.
{n:Bev Stanhope}
{m:bevreads@porchlight.example}`,
  `Hello, 日本語が少しできますが英語も混ぜます。
私の名前は{n:Kevin Tran}です。{s:Evergreen Valley College}で日本語を勉強しています。
I want to take the JLPT in December. 申し込みはどこですか。The website says the fee is 110 dollars.
仕事は{e:Lucky Seven Pharmacy}で、日曜日は休みです。
{m:ktran88@zipmail.example}`,
  `Re: Grant of funds for festival

Dear Ms. {n:Kuroda},
Thank you for your e-mail of Monday. Attached please find the budget of {e:Obon Club of Stockton}.
The drums will be lent by {e:Shinpu Taiko}, and the kitchen is run by parents from {s:Delta Vista Elementary}.
Our tax number has not changed. The wire should go to account {account:7719-204415} at {e:Valley Community Credit Union}.
Best,
{n:Ronald Fukushima}, Treasurer`,
  `Good afternoon. I'm applying for a spouse visa. My husband {n:Ryosuke Matsunami} works for {e:Seto Inland Ferry} and lives in {a:Room 405, Grand Maison Yashima, 2-14 Yashima Nishimachi}, [Takamatsu].
We married on June 1. I have a little dog.
Do I need to show my bank statement and my old visa ({visa:GA5519203})?
{n:Tiffany Lau}
{a:1550 Judah St}
[San Francisco], CA {z:94122}`,
  `Hi. Quick question. I have dual nationality and both passports expire this year. I'm on tour with my band, {e:The Paper Cranes}, until the 30th.
If I fly out with my US passport can I come back in with the Japanese one ({passport:TK6627015})?
My sister did it, but she's a student at {s:Hitotsubashi Kokusai}, so maybe that's different.
{n:Aki Delgado}
{u:www.papercranesband.example}`,
  `I would like to know the procedure to hire a graduate of {s:Numazu Kosen} at our plant in [Tracy]. We are {e:Ridgeline Packaging}, 140 people.
Our plant manager, {n:Dennis Kowalczyk}, met the student, {n:Ren Asakura}, at a job fair in [Boston].
Would he need anything from the Japanese side, such as a police certificate? His e-mail is {m:asakura.ren@numakosen.example}.
{n:Lorena Pacheco}, {e:Ridgeline Packaging}
{a:6150 W Grant Line Rd}`,
  `在留届を出した覚えがないのに、御館から安否確認のメールが届きました。
{m:pinecone_rie@tori.example}というアドレスで登録があるなら、消していただきたいです。
三年前まで{s:サンディエゴ語学院}に通い、{a:4455 Mentone St}に下宿しておりました。
今は日本に戻って{e:浜名湖ガーデンホテル}に勤めております。
{n:理恵}`,
  `前略
私、{n:尾上 絹代}は、[フレズノ]で{e:尾上クリーニング店}を営んでおります。
日本の母が{e:特別養護老人ホームすずらん苑}に入所することになり、身元保証人の書類に在留証明を添えるよう言われました。
老人ホームは[山口県防府市]{a:牟礼今宿二丁目}にあります。
店を閉められないので郵送でお願いできないでしょうか。　早々
{p:559-555-0178}`,
  `住民票のない者の印鑑証明について。
{e:千石不動産}から、土地の売却に印鑑証明が要ると言われましたが、私は{g:五十一歳}で渡米三十年、日本に住民票はありません。
署名証明で代わりになると友人の{n:マーサ}に聞きました。書類は相手先の司法書士（{n:相川}先生）に直接送ってもらえますか。
土地：[千葉県いすみ市]{a:岬町椎木字浜台2107番1}
{n:遠山 ロバート 治}
{m:rtoyama@valleylink.example}`,
  `教会の行事で日本の国旗をお借りしたいのですが、貸し出しはしていらっしゃいますか。
{e:サンバレー日本人キリスト教会}の牧師、{n:泉 信也}です。十一月三日に{s:カナディアン・バレー小学校}の体育館で文化の日の集いをいたします。
返却は翌日に{n:泉}が伺います。
{a:8832 Tuxford St}, [Sun Valley]
{p:747-555-0131}`,
  `小学校の日本語ボランティアについて伺います。
{s:クラレンドン小学校}のバイリンガル教室で読み聞かせをしております{n:三枝 久美子}です。
子どもたちと総領事公邸のお庭を見学することはできますか。二十五名ほどです。
以前は{e:朝日台新聞サンフランシスコ支局}の{n:内海}さんが紹介してくださいました。
よろしくお願いします。
{m:kumi.saegusa@yomikikase.example}`,
  `Dear Consulate General of Japan,

I am an attorney with {e:Legal Aid of Kern County} and represent {n:Hiroko Vance}, a Japanese national in custody at the county jail.
She asks for consular notification under the Vienna Convention. Her case number is {case:BF-198204A}; her date of birth is {b:10 January 1974}.
Her son {n:Tyler} attends {s:Stockdale Oaks Elementary} and is with a neighbor.
{n:Rebecca Thornhill}
{p:(661) 555-0193}`,
  `ワクチン接種の証明のことで質問です。{s:ロスアルトス・モンテッソーリ}に娘を入れるのに、日本の母子手帳の英訳が要ります。
領事館で訳していただけますか。それとも{e:ミツワ小児科}の先生に書いてもらえばよいですか。
{e:ゼータバイオ}（夫の会社）の保険で費用は出ます。
{n:椎名 かおる}
{p:６５０－５５５－０１８４}`,
  `こんにちは。ワーキングホリデーから帰国して年金の脱退一時金を請求したいオーストラリア人の友人の代わりに書いています。
彼女の名前は{n:Isla McKenzie}、前の勤務先は[北海道]の{e:ニセコ白樺ロッジ}です。
今は[バークレー]の{a:2721 Dwight Way, Room 6}に住み、{s:バークレー語学カレッジ}に通っています。
署名の証明はそちらでできますか。
{n:真琴}`,
  `署名証明書（{certificate:SF-25-006712}）の氏名の綴りが間違っております。「{n:Ohno}」ではなく「{n:Ono}」です。
提出先の{e:みなと信託銀行}から差し戻されました。作り直しの手数料はかかりますか。
私は{s:ラ・ホーヤ・カントリー・デイスクール}の教員で、授業は三時に終わります。
{n:小野 雅}
{a:7590 Fay Ave, Apt E}, [La Jolla]`,
]
