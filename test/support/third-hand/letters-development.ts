/**
 * The half of the third hand on which rules may be made: letters full of places, employers and schools in shapes of every sort. `{a:…}` is
 * something personal with its kind (see marked-letters.ts), `[…]` a town or region, which it is neither right nor wrong to mark.
 */
export const developmentLetters: readonly string[] = [
  `転居のお知らせです。これまで[石川県金沢市]{a:小立野二丁目四番イ十三}におりましたが、先月より[北海道帯広市]{a:西五条南十三丁目九番地2}に移りました。
表札は夫の名の{n:榊原俊平}です。在外選挙の名簿は自動で移るのでしょうか。
{n:榊原いずみ}（{g:三十八歳}）
勤め先：{e:十勝むつみのクリーンセンター}`,
  `郵便が届きません。私書箱は{a:私書箱第207号}、自宅は{a:23 Kepler Row #4}、[San Pedro]です。
どちらにも先月の封筒が来ておりませんので、再送は{a:１８８２ サウス・フィゲロア街 ５階Ｂ}（妹宅、{n:西脇ゆう子}気付）へお願いできますか。
{n:西脇 香}
携帯 {p:310-555-0148}`,
  `学校の先生に言われて書いています。わたしは{s:飛騨市立山之村小中学校}の三年生です。
アメリカの友だちは{s:パイン・ヒルズ校}に通っていて、手紙を送りたいのですが、住所が{a:4410 Old Mule Creek Rd}までしか分かりません。
おとうさんは{e:神岡鉱山前簡易郵便局}ではたらいています。
{n:洞口さな}`,
  `お世話になります。{e:鮨処やまぎし}を営んでおります{n:山岸}です。
料理人の{n:ホセ・ラミレス}を呼び寄せるにあたり、[島根県隠岐郡海士町]{a:大字福井千三百六十五番地の五}の実家を滞在先にしてもよいでしょうか。
店は{a:2nd Streetと Alamedaの角}、裏口は{a:218 S. Central}です。
支払いは42,000円を銀行で済ませました。`,
  `母が入っている施設{e:ヴィラ・デル・ソル敬愛ホーム}から、生存証明を求められました。
母 {n:寺門とめ}、{b:昭和9年3月3日}生まれ、住所は{a:上新粉屋四百二十番}、[沼津市]です（施設は{a:Rancho Calle 771番}）。
娘の私は{e:ハタノ精機アメリカ}の総務におります。何を用意すればよろしいですか。`,
  `拝啓
このたび{s:聖オルフェ女学院中等部}の修学旅行で貴館を訪問させていただきたく存じます。引率は{n:高儀}と{n:北爪}の二名、生徒は四十名です。
宿は{a:６６１ West Lagoon}のモーテル、連絡は{m:takagi-s@orphee.ed.example}まで。
学校の所在地は[富山市]{a:五福末広町二六〇七の三}です。
敬具`,
  `戸籍の附票が必要です。
本籍 [京都市中京区]{a:寺町通御池上る上本能寺前町488}
最後の住所 [京都市]{a:西入ル二丁目下る大黒町〇七七}、{a:コンフォート烏丸 七〇五}
父の名 {n:小野寺巌}　会社 {e:有限会社　小野寺箔押}
手数料は300円と聞きましたが変わりありませんか。`,
  `はじめまして、[岩手県]の{a:岩手町大字川口第十一地割三十一番地}出身の{n:切明}です。
いまは{e:ノースリッジ農園}でいちごの出荷を手伝っています。寮の住所は{a:Route 3, Box 118-B}です。
先週、ビザが切れると{e:オフィス・タカダ法務}の人に言われました。本当ですか。{p:八〇五の五五五の〇一九〇}`,
  `夫の転勤で{e:トヨミ紡織（株）}からアメリカの{e:TBW of Kentucky}に出向しています。
子どもは{s:フランクリン郡学区}の{s:コリンズ・レーン小}に入りました。日本語の教科書は送ってもらえますか。
送り先：{a:114 Whistling Duck Way}, [Frankfort], KY {z:40601}
{n:鵜飼真帆}`,
  `実家は[長野県]の山の中で、{a:字下平八百八番ロ号}としか書きようがありません。
証明書の住所欄に英語で{a:808-RO Aza Shimodaira}と書きましたが、これでよろしいでしょうか。
仕事は{e:クラフト工房 木霊}の木工です。在留届のメールは{m:kodama_wood@mokko.example}。{n:唐木田}より`,
  `兵庫の{a:県営住宅九棟の四〇二}に祖父が一人で住んでいます。{g:九十一}になりました。
祖父は昔{e:播磨造船}にいて、私は今{e:サウスベイ・リハビリ・グループ}で理学療法士をしています。
緊急連絡先を私の{a:1901½ E. Ocean, Rear House}に変えたいのですが、届けはどこで出せますか。
{n:樽井みつ}`,
  `{s:東都工科大}の博士課程の{n:葛葉}です。来年から{s:カルテック}で研究します。
指導教員はDr. {n:Imre Szabo}、研究室は{a:Keck Annex 3階 312号}です。
DS-2019のほかに、日本の{e:理研精密}との雇用契約書を訳す必要がありますか。保険は月に95ドルでした。`,
  `在留証明をお願いします。現住所 {a:アッパー・キャニオン・ドライブ 5077}、{a:母屋の離れ}。
前住所 {a:セント・ジェームズ・プレース十九番}。[パロスバーデス]に住んで十二年です。
職業：自営（屋号 {e:ミツコの針と糸}）
氏名：{n:神尾ミツ子}`,
  `[沖縄県国頭郡]{a:字真栄田無番地}の土地の登記で署名証明がいります。
弟は{e:JAおきなわみなみ支店}、妹は{e:うるま介護サービスひだまり}に勤めていて来られません。
代理人は{e:比屋根・与座合同事務所}の{n:与座}先生です。電話は{p:098-555-0177}。`,
  `Hello, our son starts at {s:Kyle Canyon K-8} in August and the district ({s:Clark County Unified}) wants his vaccination record in English.
We live at {a:9 Painted Pony Ct}, off [Highway 95]. My husband drives for {e:Desert Ram Propane}.
Do you translate such papers? {n:Noriko Baum}`,
  `Please mail the certificate to
{n:Tetsuo Hamaguchi}
c/o Mrs. {n:Delia Ponce}
{a:HC 61 Box 24}
[Duckwater], NV {z:89314}
I cook at the {e:Blue Heron} on weekends, so call me on weekdays. {p:(775) 555-0116}`,
  `To whom it may concern,
I serve with the {e:374th Maintenance Squadron} and my mail goes to {a:PSC 78 Box 3391}, [APO AP] {z:96326}. My wife {n:Emi} stays at {a:Unit 5123-A, Fussa-shi Kumagawa 1187 banchi}.
Can a spouse of a service member renew at a base? SSgt {n:Tyrell Watkins}`,
  `My late father worked for {e:Nakatani & Daughters, Florists} in the fifties. He lived at {a:1426 1/2 W. 36th Pl.} until 1962, then at {a:Star Route 2}, [Oxnard].
Does your library keep phone books from that time? {n:Gladys Nakatani-Orr}, age {g:77}
{m:gladys77@orrfamily.example}`,
  `I teach Japanese at {s:Ganado Unified School District #20} and before that I was at {s:Interlochen}. Our exchange partner is {s:Kurayoshi Higashi Koko} at {a:ōaza Wada 204-1}, [Kurayoshi], [Tottori] {z:682-0000}.
May our students visit the residence garden? {n:Marlene Begaye}`,
  `hi i rent a room in {a:1777 mcfarland, upstairs} with a guy from {e:sunny donuts}. my landlord is {e:kwok family trust}.
the post lost my passport, it was sent to {a:po box 991} in [lomita]. what now
{n:joon}`,
  `As president of the {e:Fresno Buddhist Women's Guild} I invite the Consul to our bazaar at {a:1340 Kern}, [Fresno]. Parking is behind {e:Komoto's Hardware}.
Last year 600 people came and we raised $12,400 for the shelter.
{n:Haruye Morita}
{a:5512 N. Van Ness Extension}`,
  `Dear Visa Desk: My employer, {e:Quillon}, sends me to its partner {e:Kabushiki Kaisha Tenryu Denso} for ninety days. I will stay at {a:Leopalace Miyabi 203, Sunayama-cho 4-3}, [Hamamatsu].
My doctor at {e:Kaiser Sand Canyon} gave me a letter for my medicine. Is that enough?
{n:Rupert Achterberg}, {p:949 555 0139}`,
  `I live in {a:Space 41, Whispering Palms Mobile Estates}, and the notary lives in {a:Space 7}. She works for {e:H&R Bloch} and says she cannot sign Japanese papers.
Who can? I also have a letter from {e:Sumida Denki K.K.} about a pension.
{n:Odette Farrow}`,
  `My brother is a fellow at {s:Tohoku Daigaku}, and his dorm is {a:UH Sanjo II, Room 519}, {a:19-1 Sanjomachi, Aoba-ku}. He did not answer since the quake.
Our parents: {a:N7034 County Road K}, [Beloit]. Mom's shop is {e:Knit Wits}.
{n:Annika Dahl} ({g:31})`,
  `Name: {n:Cornelius Tran}
Employer: self (dba {e:Tran's Tile Repair})
School of child: {s:Our Lady of the Rosary}
Address: {a:34-19 Bell Blvd 3F}, [Bayside] NY {z:11361}
Question: does the child need two passports when both parents travel?`,
  `Our farm, {e:Shimada Bros. Berries}, is at {a:28800 Avenue 12}, [Madera]; the packing house sits on {a:Road 23½}. We wish to hire interns from {s:Miyazaki Prefectural Agricultural College}.
What form is due by the 1st of March, and is the fee still $160? {n:Ken Shimada}`,
  `I was an assistant language teacher with the {e:Nagato Board of Education}, at {s:Heki Junior High} and {s:Fukawa Sho}. My apartment was {a:202 Kopo Iwasaki, Higashi-Fukawa 1339-2}.
Now {e:Teach Forward Texas} wants proof. Where do I write? {n:Siobhan Keane}`,
  `（日本語は下にあります）
I'm moving from {a:Lot 12, Alder Flats} to {a:1 Embarcadero West, #2210}.
引っ越し先に郵便受けがないので、手紙は{e:パシフィカ写真館}の{n:Ben}さん気付でお願いします。写真館は{a:ウエスト七番通り八一三}です。
{n:Mika Soler}（旧姓{n:味岡}）`,
  `Hello, 友人の{n:Leilani}の家は{a:45-512 Kamehameha Hwy}です。彼女の会社 {e:Windward Poi Factory} が日本の{e:(有)丸福乾物}から昆布を買っています。
原産地の証明は where do I get it? {n:Yuto}
自宅 {a:Apt. 19, 3rd floor, 760 Ala Wai}`,
  `ご担当者様
{e:メディカル・アーツ・ファーマシー}で薬剤師をしております{n:阿久津 蓮太郎}です。{s:明応薬科大}を平成二十年に出ました。
日本の免許の英文証明は厚労省に頼むのでしょうか。返送先は下記です。
{a:Bldg. 6, Apt. 2C}
{a:3300 Calle del Río Seco}
[Chula Vista] {z:91910-4471}`,
  `[高知県高岡郡四万十町]{a:弘見 甲 2180-イ}の空き家を相続します。
相続人は{n:窪内}、{n:宮地}、それに{n:ケイト}です。{n:宮地}は{e:四万十森林組合}、{n:ケイト}は{s:ヴァレー・カレッジ}の学生です。
相談した司法書士は{e:わかば総合}の方で、費用は一件八千円とのことでした。`,
  // Addresses, employers and schools by the dozen, as people put them into one sentence
  `夫の父は[秋田県大仙市]{a:協和船岡字善知鳥六十四の二}、母方は[三重県]{a:志摩町和具四〇八八番地先}です。二人とも{e:千畑土地改良区}に勤めました。
わたしは{s:国学館高}から{s:ノートルダム清心女子大}に進み、いまは{e:やまとや呉服店}のネット販売を受け持っています。
手紙は{a:サンタフェ・アベニュー 六二一、裏手の平屋}へお願いします。{n:加賀谷りつ}`,
  `引っ越しの連絡です。旧：{a:第三コーポ松ヶ枝 B-2}　新：{a:レークサイド・ビレッジ22号棟Ｃ}
職場は{e:ブルーオーク小児科}から{e:カイザー・サンセット病院}へ。子どもは{s:ロングフェロー小}と{s:さくらんぼ保育所}。
{n:土居原 有}　電話は前と同じです。`,
  `{e:四国のうどん処 源内}の支店をこちらで開くことになり、本社（{a:多度津町大字道福寺字天神５３－甲}）の登記簿を訳しています。
保証人は{e:マツウラ船具}の{n:松浦}会長、会計は{e:ブラウン＆タケイ会計}です。
開店の費用は千二百万円、席は四十です。`,
  `娘が{s:UCサンタクララ}に受かり、寮（{a:クレメント棟 214-B}）に入ります。元の学校は{s:私立鶴見ヶ丘女子}です。
学費免除の書類に親の勤め先（{e:エアロ・タチバナ}）の証明が要るのですが、訳は自分でしてもよいですか。{n:陣内}`,
  `祖父母の墓が[長崎県]の{a:有川郷字船隠 五六七の乙}にあります。改葬の許可は町でもらいました。
納骨先は{e:南カリフォルニア本派寺院}、墓地は{e:ローズヒル・ガーデンズ}です。必要な書類を教えてください。
{n:浦越フミ}、{a:ルート66沿いトレーラー9}`,
  `大学の寮が閉まり住所がなくなりました。郵便は{a:学生会館メールボックス3071}（{s:ネバダ大リノ校}）、荷物は友人の{n:ジェイ}の家{a:キーストーン通りの八百四十番}に届きます。
アルバイト先の{e:クラブ・ハウス・デリ}は{g:二十一歳}以上でないと証明を出さないそうです。`,
  `{e:（公財）湯浅記念会}で奨学金を担当しております{n:江刺}です。奨学生の{n:リー・ミンジュン}が{s:東央大学理工学部}を休学し、{s:パサデナ・シティ}に移りました。
書類は{a:千代田区三崎町二の九の四 水道橋ロイヤル八階}までお願いします。`,
  `父が働いていた{e:高砂缶詰}の寮は{a:ターミナル島 ツナ街}にあったと聞きました。父は{g:九十八歳}で、{e:ケイロー看護ホーム}にいます。
昔の写真や名簿が残っていないでしょうか。{n:浜頭ジョージ}`,
  `We are {e:Hoshi & Vance Optometry}, {a:1055 Fair Oaks, 2nd floor rear}. A patient, Mr. {n:Uchiyama}, needs a letter for {e:Nippon Unyu Kiko}. He lives at {a:77 Bluff Rd #B} and teaches at {s:Sakura Gakuen of Pasadena}.
Could the letter be in English only? It's about 3 pages.`,
  `my ex works at {e:lucky 7 auto glass} and took our son out of {s:cesar chavez elem} without telling me. they stay at {a:motel 6 rm 218} or at his moms, {a:8 n. oak grove}, [lodi]. he wants to fly him to japan. stop him
{n:tamiko}`,
  `Dear Sirs, the vessel's owner is {e:Ryōkai Kisen Kaisha, Ltd.}; her agent is {e:Norton Lilly of Oakland}. The bosun lodges at {a:Seamen's Inn, Berth 24}, and his family lives in {a:Etajima-cho Ogaki 3-banchi}.
He lost a seaman's book on the 14th. Capt. {n:Joao Freitas}`,
  `Our troop, {e:Girl Scouts Troop 4120}, meets at {s:St. Anselm's Parish School}, {a:19th & Judah}. We have been writing to {s:Higashiyama Jogakkan}. Their letters carry the address {a:Kami-Noge 1 chome 15 ban 9 go}.
May twelve girls visit? The bus is $300. Mrs. {n:Okonkwo}`,
  `I'm posted with {e:NOAA Weather Service, Guam}, mail {a:P.O. Box 7, Barrigada}. Earlier: {a:Camp Zama, Bldg 101, Rm W-14}; and with {e:DoDEA} at {s:Arnn Elementary}.
Do I count as a resident for the ballot? {n:Gustavo Perez-Lam}`,
  `Mother sold the house at {a:15 Wisteria} and moved to {a:Cottage 3, Belmont Village}. She gets a pension from {e:Mitsui Taki Mining} and one from {e:L.A. Unified}. She is {g:ninety-two}.
Would a visit at home be possible? {n:Carolyn Fujii}, {p:714.555.0128}`,
  `The trustee, {e:First Hawaiian Trust}, asks for my mother's deed at {a:Aza Ōhara 55-ban}, [Shikaoi], and for a tax paper from {e:Tokachi Obihiro JA}. I am at {a:Kaanapali Shores 4-F}, [Lahaina].
What does a certified copy cost, $9 or $12? {n:Keoni Abe}`,
  `I coach robotics at {s:Dr. Maya Angelou High}, and our sponsors are {e:Gearbox Garage}, {e:Ito-Ya USA} and the {e:Rotary of Culver City}. We ship a robot to {s:Kosen Numazu} at {a:3600 Ooka}, [Numazu].
Is there a form for tools? {n:Dion Walsh}`,
  `Emergency contact: {n:Hal Brandt}, {a:RR #2, Fire Number 4471}. Employer: {e:Dairyland Tool & Die}. School: {s:UW–Stout}. Host in Japan: the {n:Kawabes}, {a:Uchino Nishi 2-chōme 7}, [Niigata].
I arrive in the first week of April and stay ninety days.`,
  `The hotel where I was robbed was the {e:Palms at Koreatown}; I gave them {a:4-12 Honmachi-dori, Asahi Bldg. 3} as home. My office, {e:Tsubaki Kikai Hanbai}, will send a new laptop to {a:Rm. 1408, Wilshire Grand}.
How long does an emergency passport take? {n:S. Nagumo}`,
  `For 20 years I cleaned at the {e:Biltmore} and nights at {e:Sizzler on Western}. I rent {a:the back unit, 1223 Magnolia}. Now Social Security wants my Japanese work at {e:Yuki Sanso} and my school paper from {s:Muikamachi Chu}.
{n:Setsu Herrera}`,
  `小生、{e:旧満鉄撫順炭鉱}におりました{n:鷹觜}の孫です。戦後の一時住所が{a:浦上第二引揚者寮 へ号室}となっています。
今は{e:シエラ製材}で働き、{a:郡道J14の2291}に住んでいます。恩給の書類はどちらへ聞けばよいでしょう。`,
  // Employers and schools above all
  `{e:東洋リネンサプライ}のパートから{e:味の店たつみ}の厨房に移りました。妹は{e:ひまわりデンタル}、弟は{e:国際線機内食サービスTFK}です。
兄は{s:岐阜大附属中}の教諭、義姉は{s:県立可児商}の事務をしています。就労証明の訳は各自で頼むのでしょうか。{n:可知まゆ}`,
  `元請けは{e:クボヤマ重機}、下請けは{e:(同)三ツ葉}です。工事の期間は八か月、費用は三億円。
現場監督の{n:ルイス}が{e:コロナ・アイアン}に移籍し、査証の受入先が変わります。手続きを教えてください。`,
  `{s:プレイアデス幼児園}の父母会です。園児と{e:敬老ホーム寿苑}を訪ねます。
歌の先生は{e:コーラス・ミナモ}の{n:鳴海}さん、送迎は{e:スター・シャトル}に頼みました。旗を二本お借りできますか。`,
  `職務経歴：平成五年{e:北陸電機工事}入社。同十年{e:ミカサ食研}。その後渡米し{e:パームツリー寿司}、現在は{e:フリーモントの豆腐屋トシ}。
学歴：{s:金沢桜丘}卒、{s:東京バイオテクノロジー専門}卒。この順で英訳すればよいですか。`,
  `{e:ジャパン・フラワー・オークション}に出荷している{n:榛葉}です。農場は{e:シンバ・グリーンハウス}、息子は{s:カリフォルニア・ポリテクニック}で園芸を学びました。
検疫の証明はどちらの役所でしょう。`,
  `夫が{e:在日米海軍佐世保基地}から{e:ノースアイランド航空基地}へ異動しました。わたしは{e:佐世保バーガー本舗}を辞め、{s:サウスウェスタン・カレッジ}で英語を習っています。
在留届は夫の分も要りますか。{n:ロドリゲス舞}`,
  `{e:医）仁愛会 すこやかクリニック}で検査を受けた結果を、{e:UCLAハーバー医療センター}に出します。
診断書の翻訳に認証は必要ですか。主治医は{n:大庭}医師です。検査料は二万円でした。`,
  `{e:劇団あおい鳥}の{n:真木}と申します。十一月に{s:南カリフォルニア音楽院}で公演します。{e:アーツ・オブリージュ財団}から助成を受けました。
後援の申請はいつまででしょうか。舞台は午後七時からです。`,
  `妻は{e:トーランスの日系スーパー「まるみや」}のレジ係、私は{e:バス会社のサンライン}の運転手です。
次男が{s:レドンド・ユニオン高}でいじめにあい、{s:西大和カリフォルニア校}に替わります。書類は日本語で出せますか。`,
  `{e:宗）天龍寺別院}の墓地に父を納めました。父は{e:大洋漁業}の船乗りで、{s:県立水産講習所}を出ています。
船員手帳を英語にしたいのです。{n:磯貝}、{g:六十四}です。`,
  `My son cooks at {e:Nobu's Hideaway} and my daughter nurses at {e:Cedars West}. They both went to {s:Gardena High} and then {s:El Camino}. I retired from {e:Northrop} after 30 years.
Who of us can vote in Japan? {n:Teruo Nishi}`,
  `I was let go by {e:Blue Lantern Imports} and started with {e:Fukui Mortuary} on Monday. My visa sponsor was the first. My professor at {s:CSULB}, Dr. {n:Hsu}, says I have sixty days.
Is that right? I paid $1,760 already.`,
  `The letter of {e:Mayo & Yamada, CPAs} says our branch, {e:Tenshin Dojo of Reseda}, owes tax. {e:Chase}, our bank, froze the account. The dojo teaches {g:six}-year-olds up to grown men.
Sensei {n:Arnold Pruitt}`,
  `i teach at {s:little tokyo coop preschool}, used to be at {s:maryknoll}. the kids made a thousand cranes. also {e:fugetsu mochi shop} gives us sweets. can the consul visit on the 5th
{n:dawn}`,
  `Applicant worked as follows: 2009-2012 {e:Sapporo Clock Tower Hotel}; 2012-2016 {e:NOVA}; 2016 to date {e:County of Kern}. Education: {s:Reed}, {s:Sophia University}, {s:Waseda}.
Which of these must be proven? {n:Moira Tennant}`,
  `Our band, {e:Shamisen Revolt}, plays with {e:Taiko Los Padres} at {s:Cal Poly Pomona}. The drum comes from {e:Asano Taiko}. {e:Air Tahiti} lost the papers.
Is there a list of customs brokers? {n:Pete Okafor}`,
  `She is a stewardess for {e:Zipair}, he is a deckhand on the {e:Maersk Tahoe}. Both were pupils of {s:Miss Porter's}. The wedding is at {e:Wayfarers Chapel}.
May a consul be a witness? {n:Vivian Ng}`,
  `My boss {n:Gil} of {e:Gil's Gun & Pawn} will not give me the day off. The union, {e:Teamsters Local 848}, says I may go. My boy's school, {s:Harbor Teacher Prep}, also wants a paper.
What are the hours on Fridays?`,
]
