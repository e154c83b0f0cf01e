/** A Japanese person of the second hand: family name, given name, their readings, their Latin spelling, and what friends say. */
export type Japanese = { sei: string; mei: string; seiKana: string; meiKana: string; seiRo: string; meiRo: string }
/** Somebody with an English name, and how a Japanese letter writes it. */
export type Foreigner = { first: string; last: string; kataFirst: string; kataLast: string }

const families =
  '佐伯 さえき Saeki,三枝 さえぐさ Saegusa,猪俣 いのまた Inomata,保科 ほしな Hoshina,桐生 きりゅう Kiryu,榎本 えのもと Enomoto,能勢 のせ Nose,柏木 かしわぎ Kashiwagi,畑中 はたなか Hatanaka,比嘉 ひが Higa,喜屋武 きゃん Kyan,生田 いくた Ikuta,瀬戸口 せとぐち Setoguchi,宇佐美 うさみ Usami,中西 なかにし Nakanishi,宮下 みやした Miyashita,落合 おちあい Ochiai,小田切 おだぎり Odagiri,毛利 もうり Mori,浅井 あさい Asai,久米 くめ Kume,梶 かじ Kaji,土屋 つちや Tsuchiya,長谷部 はせべ Hasebe,岸 きし Kishi,大沢 おおさわ Osawa,日下部 くさかべ Kusakabe,仲宗根 なかそね Nakasone,坂東 ばんどう Bando,菅 すが Suga,深見 ふかみ Fukami,丹羽 にわ Niwa,篠塚 しのづか Shinozuka,牧 まき Maki'
const givens =
  '千尋 ちひろ Chihiro,直樹 なおき Naoki,和枝 かずえ Kazue,健吾 けんご Kengo,佳奈子 かなこ Kanako,龍之介 りゅうのすけ Ryunosuke,美穂 みほ Miho,昭夫 あきお Akio,静江 しずえ Shizue,大輝 だいき Daiki,朱里 あかり Akari,蒼 あおい Aoi,寛 ひろし Hiroshi,智恵 ちえ Chie,悟 さとる Satoru,さやか さやか Sayaka,みどり みどり Midori,伸也 しんや Shinya,冴子 さえこ Saeko,文江 ふみえ Fumie,拓真 たくま Takuma,梨花 りか Rika,敏郎 としろう Toshiro,綾 あや Aya,晴彦 はるひこ Haruhiko,菜々美 ななみ Nanami,恭平 きょうへい Kyohei,ふみ ふみ Fumi,耕作 こうさく Kosaku,真由 まゆ Mayu,茂 しげる Shigeru,奏 かなで Kanade'
const foreigners =
  'Gerald Hutchins ジェラルド ハッチンス,Marisol Cabrera マリソル カブレラ,Tyrone Banks タイロン バンクス,Ingrid Sorensen イングリッド ソレンセン,Wesley Tran ウェスリー トラン,Priya Raman プリヤ ラマン,Colleen Dougherty コリーン ドハティ,Hector Villanueva ヘクター ビジャヌエバ,Naomi Feldman ナオミ フェルドマン,Bradley Pope ブラッドリー ポープ,Siobhan McKenna シボーン マッケナ,Duane Ellsworth ドウェイン エルズワース,Faith Carpenter フェイス カーペンター,Anh Pham アン ファム,Ludmila Petrova リュドミラ ペトロワ,Curtis Weaver カーティス ウィーバー,Yolanda Duarte ヨランダ ドゥアルテ,Ian Fitzgerald イアン フィッツジェラルド,Beatrice Holloway ベアトリス ハロウェイ,Sanjay Kulkarni サンジェイ クルカルニ,Monique Baptiste モニーク バティスト,Trevor Lindqvist トレバー リンドクビスト,Amber Redding アンバー レディング,Olga Kaminski オルガ カミンスキー'

export const japanesePeople = { families: families.split(','), givens: givens.split(',') }

export function japaneseOf(family: string, given: string): Japanese {
  const [sei = '', seiKana = '', seiRo = ''] = family.split(' ')
  const [mei = '', meiKana = '', meiRo = ''] = given.split(' ')
  return { sei, mei, seiKana, meiKana, seiRo, meiRo }
}

export const foreignPeople: readonly Foreigner[] = foreigners.split(',').map((line) => {
  const [first = '', last = '', kataFirst = '', kataLast = ''] = line.split(' ')
  return { first, last, kataFirst, kataLast }
})
