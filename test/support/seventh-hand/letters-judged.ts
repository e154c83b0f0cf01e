/**
 * The half of the seventh hand by which rules are judged: the letters at odd places of sixty that a stranger wrote, never looked at when a rule is
 * made. The marks are those of marked-letters.ts.
 */
export const judgedLetters: readonly string[] = [
  `総領事館 証明係 御中

拝啓 初めてお便りいたします。[フレズノ]の南、[リードリー]というところで
桃と葡萄を作って五十年になります{n:古賀 惣一郎}と申す者です。
当年とって{g:八十六}、数えでは{g:八十七}になります。生まれは{b:昭和十三年十一月二日}、
[福岡県八女郡]{a:大字山内字釈迦堂一一四番地}です。尋常ではなく{s:上妻国民学校}に
一年だけ通い、あとは新制の{s:福島中学}を出ました。

お願いと申しますのは年金の現況届に添える在留証明のことです。昨年までは
長女の{n:美智代}が車で連れて行ってくれましたが、これが{e:カイザー・フレズノ病院}の
夜勤に替わりまして、平日は眠っております。郵送では受け付けてもらえぬと
聞きましたが本当でしょうか。手数料は十一ドルと案内にありました。

農園は{e:コガ・アンド・サンズ}という名で、今は次男の{n:ケン}（{n:Kenneth Koga}）が
やっております。手紙はこちらへお願いします。

  {n:Soichiro Koga}
  {a:RR 2, Box 118-B}
  [Reedley, CA] {z:93654}
  電話 {p:（五五九）五五五－〇一二三}

前にいただいた証明書は番号が{certificate:第23-04471号}となっております。
なお耳が遠いので、電話は夕方六時すぎ、{n:ケン}の嫁の{n:リサ}が居るときに願います。
                                敬具`,
  `旅券ご担当者様

お世話になります。{n:渡会 さゆり}です。{e:UCデイビス医療センター}で看護師をしております。
子どもの旅券の更新をお願いしたく、以下確認させてください。

・子の氏名：{n:渡会 レオ}（戸籍上。出生証明書は {n:Leo Watarai Hernandez}）
・生年月日：{b:平成30年2月28日}
・現在の旅券：{passport:TK4490312}（本年9月失効）
・本籍：[三重県津市]{a:一志町高野160番地}
・通学先：{s:Birch Lane小}（現地校）、土曜は{s:サクラメント日本語補習校}

1. 父親の{n:Miguel Hernandez}は現在[グアダラハラ]に出張中です。同意書は
   メール添付の写しで足りますか。
2. 別名併記の{n:Hernandez}を消すことはできますか。
3. 受け取りは子ども本人（{g:7歳}）が必要でしょうか。

オンライン申請の途中で止まってしまった画面のURLです。
{u:https://ryoken-online.example/apply/resume?sid=8fK2-77aQz-0091&t=wtr}

電話は勤務中取れません。{m:sayuri.w@davismail.example} にお願いします。
休憩の13時ごろでしたら{p:530-555-0117}に出られます。

{n:渡会}
RN, California License No. {licence:RN 95207714}`,
  `至急 パスポート紛失の件

[バークレー]に交換留学中の{n:鵜飼 颯太}（{n:うかい そうた}）です。昨夜、BARTの中で
リュックごと盗まれました。帰国便が金曜の{flight:NH107}で、間に合うか不安です。

旅券番号はコピーが残っていて {passport:TS7716043} でした。
ビザ（J-1）の番号は {visa:20231187446602}、免許証も一緒に取られました
（愛知県公安委員会、{licence:541908834210}）。
BARTポリスの受理番号は {case:2503-11874} です。

在籍は{s:立命館大学}、受け入れは{s:UCバークレー}の国際関係です。{b:2004年7月19日}生まれ、
{g:20歳}です。住まいは大学寮ではなく {a:2519 Hillegass Ave, Unit B}, [Berkeley] の
シェアハウスで、大家のMrs. {n:Ostrowski}が本人確認してくれるそうです。

実家は〒{z:466-0833} [名古屋市昭和区]{a:隼人町9-3 コーポ杁中202}、父は{n:鵜飼 直人}、
{e:東郷精機}に勤めています。父の携帯は{p:０９０－５５５０－０１８８}です。

帰国のための渡航書というのは何日でもらえますか。写真は近くのCVSで
撮れば大丈夫ですか。警察のレポートのPDFは下にあります。
{u:https://files.bearcloud.example/s/Qm81xZ?key=aa09-ukai}

電話も盗られたので、友人の{n:Tran Gia Bao}の番号 {p:(510) 555-0149} にお願いします!!`,
  `Hello!

I teach World Cultures and I'm hoping to bring my fifth graders to the Consulate, or have
somebody visit us. There are 28 kids, mostly [ten and eleven]. We'd come by Amtrak from
[Merced] and do the Asian Art Museum the same day.

My school is {s:Peggy Marsh Elementary}, {a:1475 East Childs Ave}, [Merced]. The office number is
{p:209.555.0106} (ask for Ms. {n:Dolores} at the front desk, she knows where I am).
I've taught at {s:Marsh} since 2009 and before that I was an ALT on the JET Program in
[Gifu], at {s:Gujo-Kita Junior High}. Still miss the odori!

One of my students, {n:Aiko Sandoval}, turned {g:eleven} last week and her grandmother {n:Fumie}
could interpret. Another, {n:Duc}, has mobility needs (ramp?).

The sign-up form my district makes us use is here, you'd only need to fill page two:
{u:https://fieldtrips.mercedk8.example/v?tk=5dd1e7c0b2&role=host}

Dates that would work: any Thursday in March except the 20th. Is there a fee?

Best,
{n:Kristin Vandermolen} ("Ms. {n:V}")
Grade 5
{m:kvandermolen@mercedk8.example}`,
  `To: Consul for Protection of Nationals

I am writing by hand, a volunteer will type this. My name is {n:Hiroshi Mark Tanemura}. I am
a Japanese citizen held at [Valley State Prison, Chowchilla], CDCR number {case:BT8813}. Mail must
go to {a:P.O. Box 96, C2-14-3L}, [Chowchilla, CA] {z:93610} or they throw it back.

I was born {b:Showa 45, June 30th} in [Yokosuka]. I am {g:54}. I came here when I was {g:nine}.
I went to {s:Manteca High} but did not finish.

My passport ran out in 1998, it was {passport:ML0882715}. Immigration has opened a file on me,
{case:A 071-555-238}, and says I will be sent to Japan after parole. I know nobody there.
My aunt {n:Tanemura Shizue} would be over [ninety]. Last address anyone had was
[Yokosuka-shi], {a:Shioiri-cho 4-chome, no number, the house over the tofu shop}.

Inside I work in {e:the CALPIA optical lab} grinding lenses. They say it is a good trade.
On the outside I was {e:Delgado Roofing}'s foreman eleven years.

Can you send me the form for a passport in Japanese with furigana? I read only hiragana.
Under the Vienna Convention I have the right to talk to you. Please do not call
my sister {n:Joyce} at {p:209-555-0155}, she has had enough trouble.

Respectfully,
{n:H. M. Tanemura}`,
  `Respected Sir/Madam,

Greetings of the day. Myself {n:Venkata Subrahmanyam Pillalamarri}, working as Staff Verification
Engineer with {e:Corvanta Networks}, [Milpitas]. My company is sending me to our [Yokohama]
lab from 2nd June for eighteen months, and I wish to confirm few doubts regarding work visa
(Engineer / Specialist in Humanities).

Given name: {n:Venkata Subrahmanyam}
Surname: {n:Pillalamarri}
DOB: {b:03-Oct-1987}
Passport No: {passport:T6620914}, old one {passport:K0937715} (both enclosed)
US visa: H-1B, foil {visa:R40771826}
COE: {certificate:YK25-1002937}
Residence: {a:750 Tasman Dr, Bldg 9, #2107}, [Santa Clara CA] {z:95054}

1) My spouse {n:Lakshmi Prasanna} (born {b:22 February, year 1990}) is presently in [Vijayawada] with
   my in-laws, {a:Door No. 40-5-19/3, Tikkle Road}. Can she apply from Chennai Consulate?
2) Our son {n:Aarav} is {g:5 yrs 8 months} and studying in {s:Challenger School, Ardenwood}. Is
   attending of school compulsory for foreign child in Japan?
3) My college, {s:JNTU Kakinada}, has issued degree in old name {n:P. V. Subramaniam}. Is affidavit
   required?

Tracking link of my application given by agent:
{u:https://track.vistaroute.example/a/9934?auth=Zt0PpL-3kk}

Travel is fixed by {flight:JL 069} dated 31 May. Kindly do the needful. I may be reached on
{p:+1-669-555-0143} or {m:pv.subrahmanyam@corvanta.example}.

Thanking you,
Yours faithfully,
{n:P.V.S.}`,
  `領事館さま

[トーランス]から引っ越してきて[モントレー]で寿司を握ってる{n:沼尻 健太郎}、通称{n:ヌマ}です。
店は{e:鮨処ぬま田}ってとこで、大将が{n:沼田 茂}、俺は二番手です。まぎらわしくてすいません。

E-2の更新でアメリカ大使館に行くんで日本に一回帰ります。そのまえに
免許の抜粋証明ってのが要ると聞きました。日本の免許は{licence:第440198236670号}、
[群馬]で取ったやつです。[カリフォルニア]の方は{licence:Y4418207}です。

うちの住所は {a:614 Lighthouse Ave 2階の裏}、ジップは{z:93940}。
実家は[群馬県沼田市]{a:薄根町3380の5}。ばあちゃん（{n:ハル}、{g:88}）がひとりです。

前のビザ番号は{visa:M2209314}、パスポートは{passport:TZ0551287}。
生年月日は{b:1989/11/23}。勤労感謝の日っすね。

店が夜11時までなんで、電話は昼の2時から4時、{p:831-555-0109}にください。
料金は現金だけですよね？`,
  `お返事ありがとうございました。下記、ご質問の箇所に直接書き込みます。

> 1. お名前と生年月日をご教示ください。
{n:段林 美帆}、{b:平成7年12月31日}です。{g:29歳}、来月三十になります。

> 2. 現在の在留資格とビザ番号
F-1です。ビザは {visa:20210833145570}。
{s:サンノゼ州立大}の大学院（図書館情報学）に居ます。

> 3. 戸籍の届出地
[京都府綾部市]です。本籍は{a:上杉町宮ノ下17番地}です。
婚姻届の受理番号はそちらの控えに {case:R6-SF-00482} とありました。

> 4. 配偶者の方の氏名（パスポート表記）
{n:NGUYEN HOANG PHUC}、ベトナム国籍、旅券{passport:C8841907}、{b:1993年3月8日}生まれ。
{e:エルカミーノ病院}の検査技師です。

> 5. お電話
私 {p:669-555-0102}、夫 {p:669-555-0103}

追加ですが、義母の{n:Bùi Thị Hoa}さんの姓が夫と違うのは問題ないですよね？
婚姻証明書（サンタクララ郡、{certificate:4300-2024-11906}）の写しはこちらに置きました。
{u:https://drive.cabinet.example/file/d/1xUv88?usp=share&rk=mihodan}

{n:段林}
----
{m:miho.danbayashi@spartanmail.example}
{a:380 N 4th St #11}, [San Jose] {z:95112}

> 在サンフランシスコ日本国総領事館　領事部戸籍・国籍班
> 電話 (415) 780-6000（代表）　開館時間 9:00-12:00 / 13:00-16:30`,
  `広報文化担当 ご担当者様

突然のご連絡失礼いたします。{e:北信日日新聞}の{n:湯本 あかり}と申します（{g:34歳}、文化部）。
戦後の短期農業労務者「派米短農」の連載で、来月[カリフォルニア]を取材します。

先日の紙面では、ホンダの北米工場の増産や、キッコーマンの現地生産五十周年も取り上げ
ましたが、今回は無名の方々が主役です。

取材予定の方
 ・{n:小布施 正三}さん（{g:九十二歳}、[パーリア]、{e:クリングス・ランチ}で三十年）
 ・{n:Alice Obuse Medrano}さん（娘さん、{s:フレズノ・シティ・カレッジ}講師）
 ・[ワトソンビル]の菊栽培農家{n:宮入}家

ご相談
(1) Iビザの添付書類として、貴館から推薦状のようなものは出るでしょうか。前回の
　　Iビザは {visa:31402996}、今の旅券は {passport:TT8120036} です。
(2) 総領事へのインタビュー（30分程度）。外務省の外交史料館には別途申請済みです。
(3) 現地でレンタカーを使います。国際免許は {licence:第20-2511-0087号}（[長野県]公安委員会）。

便は{flight:JL058}で11日着、[サンフランシスコ]市内の{a:サター通り1800番地}の知人宅に泊まります。

{e:北信日日新聞社}　編集局文化部
{n:湯本 あかり}
〒{z:380-8546} [長野市]{a:南県町657-4 北信会館5階}
直通 {p:026-555-0148}　携帯 {p:070-5550-0111}
{m:yumoto-a@hokushin-nichi.example}
原稿共有：{u:https://desk.hokushin-nichi.example/draft/7751?pass=momo-no-hana}`,
  `Dear Ma'am/Sir:

Good day po. I am {n:Maria Corazon Dimaculangan-Reyes}, {g:47}, Filipino, green card holder, presently a
caregiver (live-in) at {e:Golden Poppy Residential Home} in [Vallejo].

My daughter {n:Jhoanna Marie D. Reyes}, DOB {b:June 12, 2003}, is in Japan as care worker candidate under
EPA. Her employer is {e:Social Welfare Corporation Hakuju-kai} in [Toyama]. Last week she was brought to
hospital and her friend {n:Rowena} says she cannot come to the phone. The home (her employer, not
mine) does not answer my e-mails. Please, can the Consulate help to contact?

Her details:
- Passport {passport:P4471093B}
- Visa no. {visa:DA3318470}
- My Number she sent me by Messenger: {my-number:6620 4187 3359}
- Address: {a:Dormitory Sakura-so 2F, 88 Kamifukuoka}, [Toyama-shi], postal code {z:939-8271}
- Phone {p:+81-90-5550-0125}
- The nursing school where they had training is {s:Toyama Fukushi College}

I will fly {flight:PR105}, then {flight:5J 5038} from [Manila], if necessary. My own passport {passport:P7719204A}. I am
only a high school graduate of {s:Batangas National} so I am sorry for my English.

The social worker of the hospital gave a reference, {case:SW-25-661}.

Respectfully yours,
{n:Cora Reyes}
{p:(707) 555-0195}
{m:cora.d.reyes@halomail.example}
c/o {a:143 Tuolumne St}, [Vallejo CA] {z:94590}`,
  `邦人援護ご担当 様

[オークランド]の高齢者支援団体{e:ひまわりの輪}でソーシャルワーカーをしております、
{n:砂原 ミッシェル 典子}と申します。担当している方に代わって書いております。

ご本人は{n:千頭 房江}さん、{g:79歳}、{b:昭和21年3月3日}のお生まれです。桃の節句ですので
皆さん覚えやすいとおっしゃいます。ご主人（{n:Walter}さん）に先立たれ、
{a:2401 E. 14th Street, #3C} に独居、電気も止まっておりました。

わかっている範囲で：
・本籍は[高知県香美郡]{a:物部村神池 番地不詳}
・旅券{passport:MJ4408126}（平成20年失効）
・マイナンバー通知カードが箪笥から出ました　{my-number:５０９３ １１７８ ２２４６}
・永住権はありますがカードを紛失、移民局への再発行の受付番号 {case:IOE-0918842276}
・若いころ[呉]の{e:PX}、渡米後は{e:デルモンテの缶詰工場}。工場の年金が月240ドル

弟さんの{n:千頭 孝}さんが[南国市]で{e:農協}を退職され、{p:0888-55-0119}につながります。
「姉が帰るなら引き取る」とのことです。帰国のための費用の貸付制度（国援法）が
使えるかどうか、お教えください。

カルテ等は暗号つきで保管しております。
{u:https://vault.himawari-no-wa.example/case/chikami?token=9b7f-0021-ee}

{n:砂原}
直通 {p:510-555-0177}
{m:n.sunahara@himawari-no-wa.example}`,
  `件名：帰国に伴う手続き一式

{n:榎戸}です。定年で帰国いたします。箇条書きで失礼します。

1　本人　{n:榎戸 隆之}　{b:S39.10.10}（東京五輪の開会の日）　{g:61歳}
2　妻　　{n:榎戸 泰子}　{b:S42.6.1}　　旧姓 {n:蓮見}
3　三男　{n:榎戸 大樹}　{g:17歳}　{s:ミラコスタ高校}在学、帰国後は{s:ICU高校}を受験
4　転出先　〒{z:305-0045} [茨城県つくば市]{a:梅園二丁目七番地一　ガーデンつくば五〇六}
5　現住所　{a:1617 Ruhland Avenue}, [Manhattan Beach] {z:90266}

質問
・マイナンバー（本人 {my-number:1187-6023-5594}、妻 {my-number:8802-3417-0065}）は国外転出前のものが
　そのまま復活するのか。
・加州免許 {licence:D6620413} から日本の免許への切替に、そちらの翻訳は要るか。JAFでよいか。
・年金の加入期間証明、三男の出生証明（郡書記官発行 {certificate:No. 1200819-LA}）の和訳。
・犬一頭（柴、[権助]）の検疫は動物検疫所の管轄と承知。
・便は {flight:NH105}、本年三月二十八日。

勤務先は三十六年間、{e:旭光電機}（こちらでは{e:Kyokko Electric USA}）。
工場が昨秋[ネバダ]に移り、私の席もなくなりました。テスラの話ばかりが新聞に出ますが、
小さな部品屋もこうして動いております。

連絡は自宅 {p:310-555-0158}、または {m:takayuki-enokido@southbaymail.example}
進捗表：{u:https://sheet.enokido-home.example/view?key=Tq8-kikoku-2210}`,
  `総領事さま

夜分に、いえ手紙ですから朝かも知れませんね、ごめんくださいませ。
わたくしは{n:ハリエット・ミヨ・ガスタフソン}と申しまして、もとの名は{n:美代}、里の姓は{n:十河}で
ございます。昭和三十一年の春に[横浜]から船で参りました、いわゆる戦争花嫁の
生き残りでございます。{b:昭和八年の十二月二十三日}、今の上皇さまと同じ日に
生まれましたのが自慢で、このたび{g:九十二}になります。

里は[香川県木田郡]{a:三木町大字氷上、産土さまの鳥居の三軒先}。番地は忘れました。父{n:十河 源太}は
{e:三木の小学校}の小使い、わたくしは{s:木田高等女学校}がお終いになる最後の組でした。
[岩国]の{e:基地の酒保}で働いておりまして、夫の{n:ラーズ}に会いました。夫は除隊してから
[ターロック]で{e:フォスター養鶏場}のトラックに三十年乗り、平成九年に亡くなりました。

さて、お願いは、日本の国籍がまだあるのかどうか、それだけ知りたいのです。
アメリカの市民になったのは一九六一年で、帰化の証書には{certificate:八三〇二七一五}と書いて
ございます。古い旅券は{passport:０２８８１４}という六つの数字だけの、菊の御紋の薄いのです。

孫の{n:エリック}が{s:スタニスラウス州立大}で日本語を習い、この夏はじめて[四国]へ参ります。{g:二十一}です。
あの子に里の墓を掃除してもらいたいのですが、戸籍がなければ寺の過去帳も
見せてもらえぬとか。

電話は遠うございますので、お手紙を。
　　{a:七三一　イースト・カントリーサイド・ドライブ}
　　[カリフォルニア州ターロック市] {z:九五三八二}
かしこ
　　　　　　　　　　　　　　　　　{n:ミヨ}`,
  `【在留届 変更届／オンライン不可のためメール】

筆頭者　：{n:纐纈 雅人}（{n:コウケツ マサト}、{n:KOKETSU MASATO}）
届出番号：{case:0215-88340-1}
旅券　　：{passport:TZ9024417}
生年月日：{b:1978年8月31日}
職業　　：会社員（{e:みどり種苗USA}、[ギルロイ]試験場長）

同居家族
　妻　{n:纐纈 茉莉子}　{b:1980.02.29}　　看護師（{e:セントルイーズ病院}）
　　　　　　[カリフォルニア州]看護師免許 {licence:95-114072}
　長女 {n:纐纈 ひなの}　{b:2011.06.15}　{s:クリストファー高校}9年
　次女 {n:纐纈 つむぎ}　{b:2014.09.09}　{s:サウスバレー・ミドル}／{s:三育東西学園}（土曜）
　義母 {n:棚橋 ツヤ子}　{g:七十八歳}　短期滞在

旧住所：{a:7950 Carmel St, Apt D}
新住所：{a:9120 Kern Ave}, [Gilroy, California] {z:95020}
電話　：変更なし（{p:408-555-0136}）
メール：{m:koketsu.m@midori-seeds.example}／妻 {m:mariko.k@koketsu-ie.example}

個人番号欄は空欄で差し支えないでしょうか。義母の分のみ控えがあります（{my-number:330917725081}）。
以上`,
  `VIA EMAIL AND CERTIFIED MAIL

Re: Guardianship of {n:Emi Rosalind Takenouchi}, a minor; Contra Costa Superior Court {case:No. PR-25-00917}

Dear Consul:

This office represents {n:Gordon and Fusako Pfeiffer}, maternal grandparents and proposed guardians of
the above-named minor, age {g:nine}, a national of both countries (Japanese passport {passport:TK6103395}; U.S. passport
{passport:A08812946}). {n:Emi} was born {b:November 3, 2016} in [Walnut Creek] and attends {s:Murwood}, third grade, and
Saturday classes at {s:East Bay Japanese School}.

Her father, {n:Takenouchi Ryosuke}, is believed to live at {a:Room 802, Grand Maison Ebisu-Minami, 3-19-2}, [Shibuya-ku,
Tokyo], and to be employed by {e:Daiwa Kasei Chemicals}. He has not answered service under the Hague
Service Convention. His last known number is {p:+81-3-5550-0170}; his My Number appears, inexplicably, on a
school form: {my-number:4028-7715-3390}.

We ask (i) for the procedure to obtain a certified family register, (ii) whether the Act on
General Rules for Application of Laws, art. 35, is available in official English, and (iii) whether your
certificate of {n:Emi}'s nationality, {certificate:2016-C-2297}, may be reissued.

Exhibits A-F: {u:https://clientbox.abernathy-sosa.example/m/pfeiffer?sig=0c77ab1f}

Very truly yours,

{n:Inés Sosa-Whitcomb}
{e:ABERNATHY SOSA LLP}
{a:1990 N. California Blvd., 8th Fl.}, [Walnut Creek, CA] {z:94596}
T {p:925.555.0181} F {p:925.555.0182}
{m:isw@abernathy-sosa.example}

cc: {n:G. Pfeiffer}`,
  `ビザ班 様

{e:ピクトレイル}という十二人の会社をやっております{n:生駒 怜}です。エンジニアの採用で
三名を[福岡]の開発拠点に送りたく、まとめて相談させてください。エヌビディアやOpenAIの
ような大手なら総務がやるのでしょうが、うちは社長の私が全部やっております。

　1. {n:Arjun Swaminathan Iyer}（インド）{b:1994-06-30}　旅券 {passport:V3390417}　COE {certificate:FK25-0400918}
　2. {n:Beatriz Quintanilla}（メキシコ）{b:1997-11-02}　旅券 {passport:N07719338}　COE {certificate:FK25-0400919}
　3. {n:Đỗ Minh Khôi}（ベトナム）{b:2000-01-17}　旅券 {passport:K0062814}　COE まだ

{n:Arjun}さんは以前{e:楽天}に居て、そのときの査証は {visa:HC4419026}、マイナンバーは
{my-number:7730 2218 4409}（在籍時の書類に残っていました）とのことです。
{n:Beatriz}さんは{s:カルポリ}を出たばかり、{n:Khôi}さんは{s:ハーベイマッド}です。

質問
a) 三人分を私が代理で提出できますか。
b) 手数料は国籍で違うのでしょうか（インドは安いと外務省のページにありました）。
c) 出発は{flight:HA 828}（[ホノルル]経由）を押さえています。

{n:生駒 怜} / {n:Rei Ikoma}
{a:340 Brannan St, Ste 402}, [SF] {z:94107}
拠点：[福岡市中央区]{a:大名2-6-50 ディアマンテ大名7F}
{p:+1-628-555-0126}
{m:rei@pictrail.example}
共有フォルダ {u:https://pictrail.example/hr/coe?invite=JQ7-bb31-x}`,
  `出生届の相談です。

七月に娘が生まれました。{n:凪}（{n:なぎ}）とつけました。予定より五週早く、まだ
[スタンフォードのNICU]におります。私は{n:保科 友里恵}、夫は{n:Daniel Kowalczyk}です。

　娘の氏名：{n:保科 凪}（米国名 {n:Nagi Rose Kowalczyk}）
　生年月日：{b:令和七年七月二十一日}　午前四時七分
　出生地：[カリフォルニア州パロアルト市]

教えていただきたいこと
1　三か月の期限は十月二十日ですか、二十一日ですか。国籍留保はどの欄でしょうか。
2　郡の出生証明書（番号 {certificate:125-2025-043318}）に私の旧姓{n:志垣}が載っています。
3　夫の住所がまだ[シカゴ]になっています。
4　両親が来月の{flight:JL57}便で手伝いに来ます。[七十を過ぎて]おりESTAの申請が
　　うまくいきません（母{n:志垣 克子}、旅券{passport:TH5508271}、申請番号{case:E-7700418829}）。

本籍：[熊本県山鹿市]{a:鹿北町椎持1514}
現住所：{a:2785 Alma通り 7号室}、[Palo Alto] {z:94306}
夫婦とも{e:グラスルーツ・バイオ}勤務（私は育休中）。上の子の{n:律}（{g:三歳四か月}）は
{s:ことりのおうち}という日本語のプリスクールに通っています。

夫の携帯のほうがつながります {p:六五〇・五五五・〇一九七}
{m:yurie.hoshina@nekomail.example}`,
  `領事館の皆様へ

母の言うとおりに書きます。娘の{n:宮良 ジュディ}です（書くのは日本語学校でおぼえました）。

「わたしは{n:宮良 トヨ}。[沖縄の宜野座村]のうまれ。{b:昭和十二年のウマチーの日}。とし{g:八十八}、
トーカチのおいわいもすんだ。
うちの人、{n:宮良 当善}は[デラノ]でぶどうつみの頭（かしら）をして、{e:ジューマラ}の
キャンプにもおった。三年まえに死んだ。それを役場にとどけたか、だれもしらん。
死亡とどけをだしたいさ。」

　父の死亡証明書　{certificate:3052022198877}（[Kern County]）
　父の日本の旅券　{passport:MP0094426}
　父の誕生日　{b:昭和6年4月30日}
　本籍　[沖縄県国頭郡宜野座村]{a:字惣慶1776}
　父の弟　{n:宮良 当吉}、{e:宜野座村役場}にむかし勤めた。電話 {p:098-555-0175}

おくれた理由書というのは英語でもいいですか。母は車で2時間より遠くへ行けません。
出張領事サービスが[ベーカーズフィールド]に来る日はいつですか。それともロサンゼルスの
総領事館の管轄ですか。

わたしは{e:デラノ・リージョナル}で看護助手をしています。電話は夜 {p:661-555-0116}。
{m:judy.miyara@delanohome.example}
{a:1822 Fremont St.}, [Delano, CA] {z:93215}
                                       {n:トヨ}（はんこのかわりに指のあと）`,
  `Hello Consulate JET Desk,

I've read the whole FAQ twice and I still have questions, sorry!!

I'm {n:Marisol "Mari" Echeverria-Tanaka}, {g:22}, graduating in May from {s:Fresno State} (Linguistics, minor in Japanese). I
was born {b:2/11/2003}. My mom's mom is {n:Tanaka Chieko} from [Kumamoto], which is why I put [Kumamoto] as first
placement request.

1. The Statement of Physician. My doctor, Dr. {n:Amrit Dhaliwal} at {e:Saint Agnes}, filled in the old 2024 form.
2. I have a misdemeanor from when I was {g:eighteen} ([Fresno County] {case:M21-914407}, dismissed). Do I need an FBI
   check? The FBI gave me an Identity History number {certificate:E2025-118-40037}.
3. My passport expires in November ({passport:A22719048}). Renew now or wait?
4. I worked as a TA at {s:Reedley Middle College High} and tutored at {s:the Buddhist church's Dharma School}, do
   those count as teaching?

My application portal is stuck on "pending," here's the link it gives me:
{u:https://jetportal.example/applicant/22871/status?session=vv90-aLm2}

Interview slot I was given is Feb 19, 10:40. Parking anywhere near?

どうぞよろしくお願いします！
{n:Mari}
{m:mari.et@valleystudent.example}
{p:(559) 555-0198}
mailing: {a:5241 N Maple Ave, M/S UC32}, [Fresno], {z:93740}`,
  `I'll keep this short because I'm told long ones don't get read.

My wife {n:Tomoko} ({n:Tomoko Brannigan}, formerly {n:Inagaki}) went home to [Okazaki] with our twins in August and has stopped
answering. The twins, {n:Sean} and {n:Hana}, are {g:four}. They were born {b:10/30/2020} at [Kaiser Roseville]. They're supposed to
start at {s:Sierra Oaks K-8}; instead her mother says they're in {s:Yahagi Hoikuen}.

I want to know:
- what the consulate can do (not "please consult a lawyer")
- who in [Tokyo] is the Hague Central Authority, by name of office
- whether passports {passport:TK8820134} and {passport:TK8820135} were used to leave on {flight:DL 167}, Aug. 9

[Placer County] Sheriff's report {case:25-48816}. The FBI agent won't give me more than {case:305A-SC-7741}.

Her mother's house: {a:Myodaiji Honmachi 4-70}. The phone there is {p:+81-564-55-0131}, nobody picks up. Her father {n:Inagaki Shozo}
works at {e:Aisan Casting}; I called the plant and they hung up.

I drive a truck for {e:Knife River}, I'm on the road till 6. {p:916-555-0199}.

{n:Pat Brannigan}
{a:6631 Sunrise Vista Ln}
[Citrus Heights] {z:95621}
{m:patbrannigan@roadmail.example}`,
  `＜FAX送信状＞　枚数　本紙共３枚

宛先　総領事館　証明窓口　　発信　{n:鰐渕}

拝啓　先般お電話差し上げた{n:鰐渕 欣也}です。{e:燕市役所}の税務課から姉妹都市[シェフィールド]ならぬ
[ダンディー]でもなく、縁あって[カリフォルニアのウッドランド]に一年派遣されております。
派遣先は{e:ウッドランド市の公共事業局}で、机を一つお借りしています。

運転免許のことです。日本の免許 {licence:第442600913570号} の有効期限が三月十四日、これは
私の誕生日（{b:二月十四日}）の一か月後です。更新に帰れないので「やむを得ない事情」の
証明として在留証明か、パスポートの出入国印かどちらが要るのでしょう。
加州のDMVで取った方は {licence:Y9027164} です。

同じく派遣の{n:曽根 直樹}君（{g:29歳}、{e:三条市消防本部}）も同様で、彼のは {licence:442911380020} です。

差し当たり住所　{a:ウエスト・ストリート９２７番地、車庫の上}　{z:95695}
職場直通　{p:530-555-0171}
職場メール　{m:kinya.wanibuchi@woodland-works.example}
私用　{m:wanikin@koshipost.example}
日本の留守宅　{z:９５９－１２６３}　[新潟県燕市]{a:大曲三三〇八}　妻 {n:加津子}

警察庁の通達では代理の更新は不可と読みましたが、念のためお尋ねします。敬具`,
  `Consulate-General of Japan
Attn: Visa

Name of applicant: {n:Rosângela Aparecida Miyashiro Prado}
Nationality: Brazilian     Age: {g:45}     Date of birth: {b:27 Sept 1980}
Passport: {passport:GB 550713}     Expired passport with Japan visa: {passport:CZ441190}, visa {visa:LT0620148}
Green card holder, address {a:3340 Walnut Ave Spc 19}, [Fremont], [CA] {z:94538}
Occupation: housekeeper supervisor, {e:Washington Hospital}
Phone: {p:510-555-0163}    E-mail: {m:rosa.miyashiro@paulistamail.example}

Purpose: my ex-husband ({n:Edson Katsumi Prado}, he prefer {n:Kacchan}) had an accident in the factory
{e:Suzuhiro Press Kogyo} in [Kosai, Shizuoka]. He is in coma. He is there since 2007, his zairyu and My Number
I have photo: {my-number:2266 9150 0483}. We have one son, {n:Gabriel Kenji}, {g:20}, studies at {s:Ohlone}, is with US
passport {passport:681093355} so he flies first, {flight:JL 57}, already Friday.

The union man, Sr. {n:Wilson Arakaki} ({p:+81 53 555 0186}), says the plant pays my ticket.

My questions:
* emergency visa, how many days?
* koseki of the {n:Miyashiro} grandfather, from [Nakijin], do I need? I don't have. His name {n:Miyashiro Kamado}.
* the letter of guarantee, can be signed from a Brazilian (permanent)?
* marriage and divorce paper, registry number {certificate:115428 01 55 2003 2 00087}

Thank you with all my heart. I light a candle to Nossa Senhora for you.
{n:Rosângela}`,
  `Madam/Sir,

I write on behalf of my client, Mr. {n:Tuan Anh Vo} (Vietnamese: {n:Võ Tuấn Anh}), who is detained at the [Golden
State Annex] in [McFarland]. He asks me to explain that he was adopted in [Osaka] at {g:two} and may be a Japanese national.

Facts he gives:
 • born {b:March 26, 1983}, [Bidong camp, Malaysia]
 • adopted by {n:Nishihata Yoshio} and {n:Nishihata Kimie}; lived at {a:Ikuno-ku Momodani 2-20-9}, [Osaka]
 • kindergarten at {s:Maria Yochien}; grade one at {s:Momodani Elementary}
 • taken to the U.S. at {g:age 8} by Mrs. {n:Nishihata}, who then worked at {e:Mitsuwa} in [San Jose]
 • Japanese passport of a child, {passport:ME8114072}
 • later a machinist at {e:Pacific Die & Gear}, and for a short while a bouncer

His immigration file is {case:A 027 881 640}; the judge's hearing is on the 14th. The criminal matter was
[Santa Clara] {case:C1907733}. His driver's license, which is expired, was {licence:B7752201}.

Under the Nationality Act an ordinary adoption does not confer nationality, as I understand it; he
needs that said on your letterhead, politely if possible.

{n:Oluwaseun Bright}, Staff Attorney
{e:Valley Immigrant Defenders}
{a:1401 Fulton, Ste. 900}, [Fresno] {z:93721}
{p:559-555-0185} direct, {p:559-555-0186} fax
{m:obright@valleydefend.example}
secure upload: {u:https://up.valleydefend.example/x/vo?t=38dd-f01e-99}`,
  `Dear Consul General,

You don't know me. I taught second grade for forty years and I write a clear hand, so the folks on my hall have elected me
secretary. There are four of us here at [Sunset Terrace, Lodi] who were children in the camps, and every one of us
wants the same thing: to see the page our parents' names are on.

    {n:Sumiye Hotta}, {g:94}, b. {b:Sept. 1, 1931} ("the day of the earthquake, eight years late")
        parents from [Wakayama], [Taiji], {a:by the whaling office}. Her brother {n:Ben} ran {e:Hotta Service Station}.
    {n:Rose Nakatogawa} née {n:Uyeda}, {g:89}, b. {b:Easter Sunday 1936}
        from [Kagoshima], [Makurazaki], {a:Higashi-kago 2}. She packed for {e:Tri-Valley Growers}.
    {n:Herb Morinaka}, {g:92}, b. {b:1933}
        his mother came from [Fukuoka] and was a teacher at {s:Ukiha Girls'}. He himself sold tractors for {e:Holt Bros}.
    and me, {n:Lillian Komatsubara}, {g:93}, b. {b:July 4, 1932}, of {s:Washington School} and later {s:San Jose State Teachers}.
        My employer, the whole of my life: {e:the Lodi Unified School District}.

We've been told it is 450 yen for a plain copy and 750 for the old ones, that city halls destroy
them after 150 years (it used to be eighty), and that a money order from the post office
won't do. Is there some other way to pay in yen?

There's one telephone on the hall. {p:209-555-0189}, ask for "{n:Lil}".

Most sincerely yours,
{n:Lillian Komatsubara}
{a:2150 W. Kettleman Lane, Room 31-A}, [Lodi, California]`,
  `Subject: Re: Re: your message of the 3rd

> Please provide your full name, date of birth and the address to which
> the certificate should be sent.

Okay. {n:Chidi Nakamura-Obi}. {b:6/6/96}. You can send to my work, I'm never home: {e:Tule River Indian Health Center},
{a:380 N Reservation Rd}, [Porterville CA] {z:93258}. I'm a PA there, license {licence:PA 61880}.

> What is the certificate for?

Working holiday isn't open to Americans, I know, I know. It's so I can register my marriage. My fiancé is {n:Keita Shiohama},
{g:31}, a luthier with {e:Fujigen} in [Matsumoto]. He's at {a:Satoyamabe 1882, the white house w/ the kiln}. His passport is
{passport:TR9981204} and if you need to ring him it's {p:+81 70 5550 0153}. He lived here as {n:Keith} when he was at {s:Porterville
College}, ages {g:19} to {g:22}, so you may have him on file.

> We are unable to find a previous application.

It was under my mother's name, {n:Nakamura Ruriko}, number {case:CERT-19-1170}. She worked at {e:Kinokuniya Travel} two doors down from you, funnily enough.

> Do you hold a My Number?

From when I was an exchange kid at {s:Matsumoto Fukashi}: {my-number:7741 0026 5938}. No idea if it's still alive. My visa then was
{visa:JA4460091}.

> If you have a reference link, please forward it.

{u:https://secure-forms.example/cg/req?rid=55120&h=a81c0f}

cheers
{n:C.}
{m:chidi.no@tulemail.example}, or {p:five five nine, five five five, oh one five nine}`,
  `拝啓　貴館ホームページの「安全の手引き」を拝読しました。誤りと思われる箇所がありますので
お知らせいたします。

・三頁目、バート（BART）の終電は二十四時頃とありますが、平日は昨秋から変わりました。
・五頁目、救急の九一一のほか、市の相談窓口三一一も載せるべきです。
・休館日の表で、メモリアルデーが五月二十七日になっていますが、本年は違います。
・旅券手数料は改定前の一万六千円のままです。ドル建ての額も四月一日から変わるはずです。
・チャイナタウンの領事館の駐車案内、ストックトン通りの駐車場は閉鎖されました。

差し出がましいことで恐縮ですが、{e:大蔵省印刷局}で校正を三十八年やりましたので、
数字の間違いが目に刺さるのです。なお、補習校の連絡先にハイフンが一つ抜けています。

　　　[サンマテオ市]{a:南デラウェア街一〇〇九　八号}
　　　　　　　{n:雪下 貞彦}（{g:八十四}翁）
　　　　　　　{b:昭和十六年十二月八日}、開戦の朝の生まれ`,
  `査証の差し戻しについて（再提出）

申請人　{n:ARUNKUMAR Jeyaseelan}（スリランカ国籍、{b:1992年12月24日}生）
代理人　{n:和久井 ともみ}

先週、書類不足で返されたぶんを補って送ります。番号は {case:V-25-01184} です。

不足とされたもの
　ア　招へい理由書の社印 → 押しました。{e:株式会社ワクイ鋳造}、代表は義父の{n:和久井 辰雄}です。
　イ　住民票 → [埼玉県川口市]{a:本町1丁目17−1−1403}、世帯全員、個人番号の
　　　記載なし。（前回は番号入り {my-number:8155 6630 2947} を出してしまったので破棄してください）
　ウ　旅券の写し → {passport:N10227743}。前のは {passport:N6618850}。
　エ　米国の滞在資格 → 永住者です。
　オ　前回の日本査証 → {visa:EK3041187}

{n:ジェヤシーラン}（うちでは{n:ジェイ}と呼んでいます）は{e:インテュイティブ}を辞めて、
義父の鋳物工場に入ります。工場では溶解炉の制御を任せる予定です。出身は{s:モラトゥワ大}、
修士は{s:サンタクララ大学}です。

そちらの営業（？）時間は九時半から正午、受取は午後一時からで合っていますか。

{n:和久井}
{a:3655 Pruneridge Ave. #142}、[サンタクララ]、{z:95051}
{p:408-555-0128}（私）　{p:408-555-0137}（{n:ジェイ}）
{m:tomomi-wakui@rokumail.example}`,
  `婚姻届と改姓

{n:蛯名 このは}、{g:三十三歳}です。{s:カブリヨ・カレッジ}の保育科に通いながら、{e:レッドウッド・フォレスト幼稚園}で
アシスタントをしています。彼は{n:Sione Tuipulotu}、{g:36}、トンガ系アメリカ人、{e:サンタクルーズ市消防局}です。

ききたいこと。
〇　カタカナの姓は「{n:トゥイプロトゥ}」と「{n:ツイプロツ}」のどちらでも届けられますか。
〇　六か月以内なら家裁に行かなくてよい、の六か月は結婚式（6月8日）からか、受理からか。
〇　本籍を[青森県八戸市]{a:鮫町字棚久保14}から[札幌市北区]{a:北24条西5丁目1-27}に移してもいいですか。
〇　旅券（{passport:TR0417738}）は旧姓のまま、{flight:HA11}と{flight:HA821}で秋に帰省して平気ですか。

彼の誕生日は{b:1989年9月1日}、私は{b:平成4年の七夕}です。
証人はAuntie {n:Mele}と、私の師匠の{n:階上 ハツ}先生（{s:階上津軽三味線道場}）でいいですか。
結婚証明書は郡から {certificate:4400-25-00713} で来ました。

住所、{a:Brommer Street 2190のトレーラー12号}、[Santa Cruz]。
{p:831 (555) 0165}
{m:konoha.e@surfmail.example}`,
  `（はがき）

うちのじいさん{n:福四郎}のことで一筆。じいさんは{g:九十七}、[インペリアル]ではなく[リビングストン]の方の
老人ホームに居ます。戸籍では{n:東風平 福四郎}、パスポートでは{n:KOCHINDA FUKUSHIRO}、
アメリカの紙では{n:FRANK KOCHINDA}。三つとも同じ人間だという証明（同一人物証明？）がほしい。
生まれも紙によって{b:昭和3年4月5日}と{b:1928年4月15日}と二つある。

旅券 {passport:MP3300812}　加州ID {licence:C0188427}
元の勤め {e:サンキスト}の選果場。その前が{e:メリット・トマト}。

返事は
　{n:東風平 政}（孫）
　{a:B Street 1348の1/2}
　[Livingston] {z:95334}
まで。電話は嫌いです。`,
  `総領事館 警備・邦人保護 御中

{e:中央道場「錬武館」}を預かる{n:土師 剛造}です。当道場（{s:錬武館ジュニアスクール}）に通う子の件で、
匿名では取り合ってもらえぬと思い、名を出して申し上げます。

児童　{n:安積 楓}、{g:六歳}、{s:バルボア小学校}一年、平日の夕方は{s:フレモントの日本語学童「たけのこ」}。
父　　{n:安積 恒一}、{e:パナソニック・エナジー}から出向。{g:四十三}。
母　　{n:安積 ルチア}、旧姓{n:Benavides}、メキシコの方。パスポート{passport:G40117725}とか。

先月から{n:楓}は腕に痣をつけて来ます。母親も来なくなりました。CPSへは届け、受付は {case:ALA-3319-0472} です。
父親の車の免許は停止中（{licence:Y7715098}）のはずですが、送迎は続いています。
家は [フリーモント]{a:パセオ・パドレ通り三八八六番、二二〇号室}。

私の生まれは{b:昭和三十年一月元日}、{g:七十}の老骨、四十年余り日系の子を教えてまいりました。
虐待防止法は日本の法律ゆえ及ばぬ、と前の方は仰いました。ならば何が及ぶのですか。

返事は道場へ。{p:五一〇（五五五）〇一八三}
{m:renbukan@budo-hall.example}
　　　　　　　　　　　　　　　　　　　　　　　　　　{n:土師}`,
]
