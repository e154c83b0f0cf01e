const publicPlace =
  /(?:総領事館|領事館|大使館|外務省|法務省|厚生労働省|文部科学省|^(?:[\u3400-\u9fff]{0,4}[立の])?.{0,4}(?:美術館|図書館|博物館|資料館|記念館)$|在留管理庁|管理庁|[^の]{1,4}庁への|赤十字社?$|免許センター|運転免許|税務署|保健所|年金機構|(?:大臣|首相|天皇|陛下|知事)$|ハローワーク|児童相談所|市役所|区役所|役場|^.{0,4}郵便局|警察署?|裁判所|法務局|年金事務所|入国管理局|入管|空港|日本語?$|当館|貴館|^在外公館)/u
const commonWord =
  /^(?:薬局|受付|補習授業校|補習校|.{0,8}(?:弊社|当社|御社|貴社|本社)|(?:当|弊|貴|本|同)(?:事務所|法人|会|寺|教会|医院|病院|学園|大学|組合|財団|団体)|.{0,3}農家|鮨屋|.{0,6}(?:国立|国定|州立|市立|県立)公園|(?:科学|芸術|映画)アカデミー|初出社|初出勤|[\u3400-\u9fff]{0,4}体験(?:教室|会)|.{0,6}の(?:体験|照会|問い合わせ).{0,4}|(?:小さな|大きな|新しい|古い|ささやかな|静かな|有名な|立派な|親切な|近い|いい|よい|良い|楽しい)[^の]{1,4}|.{0,8}(?:くださる|下さる|できる|してくれる|いただける)(?:会|店|所|施設|会社|病院|学校)|(?:弊|当|御|貴|我が|本|支|自|他|各|同|親|子|母|現|元|旧|新|前)(?:社|園|校|店|館|院|会|所|行|庁|省|局|学|会社)|(?:弊社|当社|御社|貴社|我が社)の.{0,6}社|(?:小料理|居酒|ラーメン|寿司|すし|そば|うどん|焼き?鳥|焼肉|お好み焼き?|弁当|パン|ケーキ|花|本|魚|肉|八百|床|薬|酒|米|茶|畳|電[気器]|時計|眼鏡|靴|服|洋服|家具|文具|文房具|おもちゃ|自転車|車|バイク|写真|印刷|旅行|不動産|葬儀|引っ?越し|修理|便利|質|飲み|飯|牛丼|定食|豆腐|駄?菓子|和菓子|洋菓子)[屋店]|別荘|(?:日本食|和食|中華|韓国|イタリアン?|フレンチ|高級|人気)(?:の)?(?:レストラン|料理店|店)|(?:弁護士|司法書士|行政書士|税理士|会計士|公証人|法律|移民弁護士)事務所|(?:翻訳|通訳|派遣|清掃|警備|建設|食品|製薬|ゲーム|映画|出版|不動産|証券|投資|運輸|物流|貿易|人材派遣)会社|会社|職場|勤務先|施設|その|この|あの|同じ|当|弊|貴|御|本|他|各|全|新|旧|別の|日本の|現地の|地元の|近くの|こちらの|そちらの|会|出版|新聞|神|旅行|保険|自動車|電気|テレビ|ホテル|レストラン|カフェ|サービス|病院|銀行|事務所|大学|高校|小学校|中学校?|学校|大学院|幼稚園|保育園|生命|不動産|航空|交通|観光|貿易|放送|写真館|クリニック|システム|ホーム|グループ|介護|通信|電力|石油|広告|食品|金属|教室|通信教室|お?店|売店|支店|本店|書店|商店|酒店|専門店|飲食店|代理店|喫茶店|料理店|販売店|写真屋|写真店|(?:パスポート|コール|申請|ビザ|サービス|引越し?|介護|医療|健康|文化|市民|シニア|コミュニティー?|日本文化|日米文化会館|デイサービス)?センター|造園|日本庭園|庭園|弁当|ラーメン|スーパー|オンライン|設備|(?:老人|介護|看護|グループ|ケア|有料老人|特別養護老人)ホーム|(?:日本語?|英語|英会話|料理|ピアノ|書道|絵画|工作|バイリンガル|日曜|夜間|放課後|子ども|親子|体験|読書|写真|テニス|運動|部活)(?:教室|クラブ|サークル|スクール)|(?:修学|卒業|新婚|団体|家族|個人|観光|海外|国内|一人|慰安|出張|世界)旅行|[開閉来入出退全各同数貴]店|清掃|葬儀|警備|会計|部屋|八百屋|本屋|花屋|床屋|薬屋|管理会社|小|大家|作家|実家|我が家|国家|専門家|一家|家|屋|小屋|大|公園|動物園|入園|卒園|退園|庭園|楽園|演|デザイン|メディア|(?:日本|現地|地元|民間|公立|私立|県立|市立|米国|外国|海外|国内|国際|総合|大手|旅行|貿易|保険|航空|電話|運送|引越し?|派遣|勤務|親|子|本|支|株式|有限|合同|商)(?:の)?(?:会社|社|銀行|病院|大学|高校|小学校|中学校?|学校|事務所|保険|旅行|企業|郵送)?)$/u
const everyday =
  /(?:ながら|[ぁ-んれ]て[\u3400-\u9fffァ-ヺ]|^(?:いう|いった|する|した)|総領事館|領事館|大使館|外務省|当館|貴館|こちら|そちら|あちら|どちら|ここ|そこ|どこ|これ|それ|あれ|どれ|だれ|自分|自宅|実家|家族|両親|[先今来昨去翌毎][年月週日]|現在|最近|当時|以前|その後|このたび|ところ|こと$|もの$|とき$|ため$|まま$|ほう$|よう$|つもり|ください|ました|ません|ます$|です$|でした|ている|ておる|ており|たい$|ない$|した$|って$|いて$|して$|れて$|れた$|のに$|ので$|けど$|など$|[0-9](?:ドル|円|%)|人目$|祭り?$|ビザ$|査証$|まつり$|代わり$|かわり$|したい|ついで$|まで$|から$|より$|だけ$|しか$|ほど$|くらい$|ぐらい$|ずつ$|たち$|とも$)/u

/** Whether words in Japanese that an organisation could be called by are more than what everybody says of one, and no public place. */
export function isProper(found: string): boolean {
  return (
    !publicPlace.test(found) &&
    // 認める補習授業校: a verb before what it is
    !/^[\u3400-\u9fff]{1,2}[ぁ-ん]{0,3}(?:[るたすくむぶう]|ない)(?=[\u3400-\u9fff])[\u3400-\u9fff]{1,6}$/u.test(
      found,
    ) &&
    !commonWord.test(found) &&
    // 勤めながら大学院: a verb, and where it leads
    !/^[ぁ-ん]{1,6}(?:ながら|[れけせきしいっ]て|から|まで|より|した|する|ない|たい|ので|という|など)[^ぁ-ん]+$/u.test(
      found,
    ) &&
    !/の(?:学校|小学校|中学校?|高校|大学|幼稚園|保育園|病院|銀行|会社|医院|薬局|ホテル|レストラン|店|社|事務所|保険)$/u.test(
      found,
    )
  )
}

/** Whether what somebody goes to in Japanese is more than a word of every day, a year of school or a town. */
export function isTaught(found: string): boolean {
  return (
    isProper(found) &&
    !/^(?:(?:現地|地元|公立|私立|日本|米国|同じ|近く|夜間|隣|別|語学|自動車|補習|専門|英語|日本語)*(?:学校|校|学級|大学院?|教室|講座|塾|園|病院|歯医者|医者|会社|職場|教会|ジム|家|実家|店|市|区|町|県|東京|大阪|京都|日本|米国|アメリカ|英国|ハワイ|カリフォルニア|ロサンゼルス|学部|大学)|[0-9一二三四五六]年生?|[来今昨][春夏秋冬].{0,4}|.{0,6}(?:年|月|日|先|後|前|間|歳|才|人|時|毎|週))$/u.test(
      found,
    ) &&
    !/(?:市|県|州|国)$/u.test(found)
  )
}

/** Whether words of Latin letters are no public office, and more than what everybody calls such a house. */
export function isNoOffice(found: string): boolean {
  return !/USPS|Priority Mail|Tea Garden|Shopping Center|Nippon Foundation|Rotary Club$|Order of the|(?:Bachelor|Master|Doctor) of|Letter of|Certificate of|Freedom of|Department of|Ministry of|Secretary of|Bank of Japan|Peace (?:Park|Memorial)|Japan Information|Consul|Embassy|Social Security|Immigration(?! (?:Law|Lawyers|Attorneys|Counsel|Partners))|Department|Pension Service|Quarantine Service|Japan(?:ese)? (?:School|Foundation|Society)$|^(?:The |My |Our |A |Your |His |Her |In |At |Elementary |Middle |High |Junior )*(?:School|High School|Elementary School|Middle School|Bank|Company|Hospital|University|College|Church|Hotel|Home|Center|Club|Store|Shop|Museum|Union|Services?)$/u.test(
    found,
  )
}

/** Whether words in Japanese are ones of every sentence, or end as a sentence does. */
export function isEveryday(found: string): boolean {
  return everyday.test(found)
}
