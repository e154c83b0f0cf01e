/** The other half of the third hand, written before any rule was made on the first; only its figures are looked at, never what was missed. */
export const judgedLetters: readonly string[] = [
  `初めてご連絡いたします。[新潟県佐渡市]の実家（{a:羽茂大石四〇九番地乙}）を姉と相続しました。
姉は{e:佐渡みなと漁業協同組合}に、私は{e:リトルトーキョー・ヘルスケア・センター}に勤めています。
署名証明の予約は一人ずつ要りますか。現住所は{a:サウス・ボイル街 二七一四、二階}です。
{n:計良千鶴}`,
  `子どもを{s:府中市立みずき台第三小}に一学期だけ体験入学させたいのですが、教育委員会に現地校（{s:アリソ・バレー・チャーター}）の在籍証明を出すよう言われました。
滞在先は祖母の家で、[府中市]{a:紅葉丘3の22の1 コーポ寿 弐〇参}です。
{n:穂積 レナ}、夫{n:デイヴ}`,
  `お世話になっております。{e:東和理化工業株式会社}ロサンゼルス駐在員事務所の{n:蜷川}と申します。
登記の住所が{a:999 コーポレート・ポイント 11階}から{a:999 コーポレート・ポイント 12階}に変わりました。
Eビザの登録企業の変更は郵送でできますか。FAX {p:213-555-0171}`,
  `北海道の父からの荷物が税関で止まりました。父の住所は{a:中標津町字武佐 北二十二線西七番地}、[標津郡]。
受取人はわたしの大家で、{n:ミセス・オルテガ}、{a:カミノ・ビエホ 66番}です。
父は{e:東武佐酪農組合}を定年で辞めて{g:70歳}になりました。証明書でなんとかなりますか。
{n:鷲見ひろみ}`,
  `{e:コインランドリー ぷくぷく}を経営しています。強盗に入られて旅券も取られました。
店は{a:1611 S. Gaffey}、自宅は店の裏の{a:ユニット弐}です。
警察の人は{n:オブライエン}さんでした。新しい旅券は最短で何日でしょうか。{n:堂前}`,
  `私の出身校は{s:山形県立鶴陵工}で、いまは{s:エル・カミノ短大}の夜間に通っています。
成績証明の英訳に公印をもらえますか。校長の{n:皆川}先生にも確認しました。
返送は{a:〒九九七の〇〇三一 錦町拾弐の参拾}の実家にお願いします。`,
  `戸籍に載っている本籍は[広島県]の{a:安芸郡音戸町大字先奥三百七十三番屋敷}です。曾祖父の{n:沖野熊吉}は明治に{e:ハワイのワイアルア製糖}へ渡ったと聞きます。
いまこの番地は何と呼ばれているのか、どこで調べられますか。
{n:沖野サンドラ} {m:sandra.okino@palolo.example}`,
  `夫が{e:ボルタ・モビリティ}に転職し、住まいが{a:セコイア・グローブ 壱号棟 三〇七}に変わりました。
在留届はオンラインで直しましたが、{s:ひなげし園}に通う娘の分も要りますか。
娘は{n:ことね}、{b:令和3年師走の12日}生まれです。`,
  `在外選挙人証を受け取りたいです。
届け先：{a:プレシディオ通り 3300 コンドミニアムC棟}
　　　　{n:波多江} 方　{n:向井 直}
日中の連絡は職場（{e:ジェネシス灌漑設備}、{p:(209)555-0183}）まで。`,
  `亡くなった伯母が入っていた{e:南加日系引退者の家}から遺品が届きました。
伯母の旧住所は[大阪市]{a:東成区大今里南壱丁目弐拾番参号}、ボストンでは{a:コモンウェルス街アパート9}でした。
年金を止める手続きを教えてください。{n:富樫}`,
  `{e:喫茶カンパネルラ}の二代目です。先代の母が{s:日系パイオニア日本語学園}で教えていた縁で、貴館の写真展に古い写真をお貸ししたいと思います。
送るのは{a:山科区四ノ宮神田町八ノ四}の蔵にあるアルバムで、運賃は当方で持ちます。
{n:児玉かんな}`,
  `運転免許の翻訳はどこで頼めますか。
うちは{a:州道78号線沿いの3050番}、バスもない所です。妻は{e:サンタ・イザベル・パイ工房}でパートをしています。
{n:ニコラス・ブーン}（日本の義父は{n:真鍋}、住所は{a:牟礼町大町字六万寺山乙1020}です）`,
  `{s:青雲義塾大}国際センターの{n:小暮}です。提携先の{s:ポモナ・ヒルズ大学}へ学生を十五名送ります。
宿舎は{a:マッド・ホール 4B}、緊急時の電話は{p:九〇九、五五五、〇一二二}です。
安全についての講話をお願いできますでしょうか。費用は八万円まで用意があります。`,
  `台風で家が流され、罹災証明が要ります。元の住所は[熊本県球磨郡]{a:大字三ヶ浦丙三一一七の一}、今は仮設の{a:第二団地 五の六}です。
兄は{e:人吉球磨こだま生コン}の運転手です。電話は通じません。
{n:尾方ゆり}（米国）`,
  `Good day. I run {e:Two Cranes Framing} out of my garage at {a:6 Windlass Cove}. A scroll I framed for the {e:Oyama estate} must return to {a:Kita-Kamakura, Yamanouchi 1422}, [Kanagawa].
Is a customs paper needed when the value is under $800? {n:Bartholomew Quist}`,
  `My nephew plays ball for the {e:Iyo Mandarins} and attends {s:Saibi Koto Gakko} at night. He lodges at {a:Heights Tachibana #105, 2-chome 8-15 Dogo-imaichi}, [Matsuyama].
He needs proof of a clean record. Apply there or here?
{n:Lucinda Vance}, {a:Rt 1 Box 77A}, [Bandera]`,
  `Sirs,
I was a cook aboard ships of {e:Pacific Far West Lines} and then at the {e:Hotel Figaro}. My wife's papers burned with our house at {a:Mile 14, Steese Highway}. Her koseki was at {a:Aza Nakahara 77, Kin-cho}, [Okinawa].
{n:Amos Tuttle}, {g:84 years young}`,
  `Hello! I'm in sixth grade at {s:P.S. 212Q}. My pen pal goes to {s:Tsubame-ga-oka Shogakko}. Her letters come from {a:5-3-2-801 Wakabadai}, mine from {a:88-15 37th Ave, 5-L}.
Could you send us both a calendar?
{n:Xiomara}`,
  `Need an appointment for a notarial act. Bank is {e:Farmers & Drovers of Tulare}, property is {a:41220 Rd 124}. My co-signer lives on base: {a:CMR 402 Box 1187}, [APO AE] {z:09180}.
{n:Wendell Igarashi}
{p:559.555.0150}`,
  `my boss at {e:golden phoenix noodle house} says i need a certificate of eligibility. he lives above the shop, {a:611 n. spring no. 3}. i stay at {a:ywca room 22}
i study english at {s:evans adult}. help please
{n:thiri}`,
  `I'm the registrar at {s:Bishop Amat-Reyes High}, writing for a family who moved from {a:Shirokane Park Mansion 1104, 5-12-7 Shirokanedai} to {a:3 Cresta Verde}. Their earlier school was {s:Seibo Gakuin Sho}.
Which office certifies the transcript? {n:Colm Fennelly}
{m:registrar@amatreyes.example}`,
  `Dear consul, I am a chaplain at {e:Mercy General}, and a patient from [Saga] has nobody here. His card reads {e:Imari Yogyo Kumiai}, and a letter in his coat is from {a:Okawachi-yama Otsu 1848}, addressed to {a:General Delivery}, [Barstow].
He is about {g:seventy}. Could you find his family? Sr. {n:Perpetua}`,
  `Our company name changed from {e:Brightwater Kelp Co-Packers} to {e:BKC Holdings (USA)}. The office: {a:Pier 33 South, Suite 4}. The plant: {a:W4500 Tribal Rd. 9}.
Must our visa holders report this? Filing was $460 each. {n:Ingrid Vasquez-Holm}`,
  `My daughter is an au pair with the {n:Takemuras}; they moved to {a:12-3-B Yamate Hills, Naka-ku}, then to {a:Villa Serena Ichigokan, 88 Negishi-Asahidai}. She wants to enrol at {s:Yokohama Minato Senmon Gakko}.
Does she need to change her status? She is {g:nineteen}.
{n:Paula Osei}
{a:Penthouse 2, The Alder, 900 SW 5th}`,
  `As attorney-in-fact for {n:Lillian Tsuneyoshi} (of {a:Tract B, Old Ranch Estates}), I request her birth record. Her father farmed under the name {e:Tsuneyoshi & Kuwa Truck Farm} by {a:Rural Box 9, Guadalupe Road}.
My office: {e:Pell, Okubo, and Strand}. {p:(805) 555-0164}`,
  `I dance with {e:Ballet Folklórico Sol de Sendai} and teach at {s:Mission Vista}. Touring in May, I'd ship costumes to {a:Sendai-shi Taihaku-ku Nagamachi 7-20-3, Plaza Bldg 2F}.
Is a carnet needed? I leave {a:Avenida de las Rosas 1209, Interior 4}, [Tijuana], on the 20th.
{n:Citlali Ponce}`,
  `（English follows）
{e:シーサイド動物診療所}の獣医{n:柚木}です。犬の証明書の住所は{a:3 Via Abajo, No. B}で合っていますが、輸入者の{a:大磯町国府本郷九二一 メゾン汐音 三号}が抜けていました。
The importer's employer, {e:Hamakaze Seika LLC}, asked for a corrected copy. {n:Yunoki}`,
  `Hi, 主人の赴任先は{e:USS Coral Ridge}で、郵便は{a:FPO AP 96601-1207 Box 88}です。
私は[三沢市]{a:岡三沢四の百十一の九 ハイツ北斗弐〇壱}に残っています。娘は{s:ソラーズ・エレメンタリー}です。
How do I register the new baby? {n:真理奈 Hobbs}`,
  `差出人: {n:ウォーレン滝口}
件名: 送付先の訂正
正しくは{a:タワー・ウェスト、アパートメント 21J}、番地は{a:ノース・ステート・ストリート405}です。[シカゴ]
会社宛てなら{e:滝口・ローム建築設計}へ。郵便番号{z:60654}。`,
  `拝啓　{e:三河みどり信用金庫}御油支店の{n:都築}でございます。
口座名義の{n:グエン・ティ・ハン}様（{e:トリアス縫製}勤務）の旅券の写しについて確認いたしたく存じます。
弊庫の所在地は[豊川市]{a:御油町膳ノ棚八十番地先}です。敬具`,
]
