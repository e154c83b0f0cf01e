import type { Tell } from '../findings.ts'
import { ordinaryKatakana } from '../names/japanese-words.ts'
import type { Token } from '../names/tokens.ts'
import { isEveryday, isProper } from './ordinary-organisations.ts'
import { kanji, katakana } from './shape.ts'

/** Of these the name of an organisation is written, but for hiragana */
export const sign = `${kanji}${katakana}A-Za-z0-9・&ヶ`
/** Behind a word that is no ordinary one, what makes the two an organisation: 東野鋼材 */
const head =
  /(?:(?:福祉|親睦|互助|共済|奨学|育英|慈善|奉仕|愛好|振興|親善|友好|婦人|青年|仏教|県人|日系人?|敬老|文化)会|日本人会|商工会|保存会|後援会|測地|測機|鑑定|電設|管工|鋼管|鋼材|建材|資材|機材|硝子|ガラス|時計店?|楽器|玩具|文具|家具|インテリア|仏壇|仏具|石材|材木|瓦|塗料|塗装店?|板金|鈑金|溶接|鋳造|鍛造|金型|工具|機械|機器|計器|計測|測量|測器|地所|住建|住宅|工事|リフォーム|リース|レンタル|クリーニング店?|洋裁|洋服店?|染色|靴店?|鞄|眼鏡店?|メガネ|光学|光機|写真|映画|劇場|座|シネマ|音楽|レコード|プロダクション|プロモーション|芸能|スポーツ|ジム|フィットネス|ヨガ|エステ|ネイル|ペット|動物|牧畜|乳業|牛乳店?|製茶|茶業|海苔店?|乾物店?|蒲鉾店?|豆腐店?|味噌|青果店?|鮮魚店?|精肉店?|米穀店?|米店|製パン|パン|菓子店?|製餡|冷凍|冷蔵|給食|ケータリング|仕出し|料理店?|鮨|そば|うどん|焼肉|餃子|珈琲店?|コーヒー|麦酒|ビール|ワイン|ワイナリー|銘醸|海洋|マリン|マリーナ|漁業|港湾|埠頭|引越便|引っ越し便|急便|急送|通運|陸運|鉄道|電鉄|バス|ハイヤー|レンタカー|オート|タイヤ|整備|車体|車輌|車両|部品|ガス|水道|発電|ソーラー|電池|半導体|時報|新報|日報|タイムス|通信社?|製版|製本|紙業|紙器|紙工|包装|化成|化工|樹脂|合成|製鋼|鋼業|重工|商工|産商|交易|洋行|信託|信用|共済|農協|漁協|生協|労組|組|連合会|協議会|連盟|同盟|自治会|町内会|県人会|同窓会|婦人会|青年会|仏教会|教会|神社|大社|寺|霊園|墓苑|墓園|斎場|会堂|苑|荘|亭|庵|邸|丸|湯|温泉|ゼミナール|ゼミ|学童|塾|学舎|義塾|道場|書院|画廊|茶屋|酒蔵|蔵元|窯|工匠|工業所|製材|材|鋼|酒販|販売|機販|自販|商社|商|エネルギー|アグリ|ナーサリー|フローリスト|フラワー|ケータリング|ダイニング|ビストロ|グリル|デリ|バーガー|ピザ|パティスリー|スイーツ|マーケット|マーケティング|ソリューションズ?|ネットワークス?|コミュニケーションズ?|エレクトロニクス|セミコンダクター|マテリアルズ?|ケミカル|ファーマ|バイオ|メディカル|ヘルスケア|ダイナミクス|ダイナミックス|アビエーション|エアロ|マニュファクチャリング|インダストリーズ?|エンタープライズ|アソシエイツ|キャピタル|ファイナンス|アセット|プロパティー?ズ?|リアルティ|エステート|ビルダーズ|コンストラクション|ペイント|プラミング|ルーフィング|ランドスケープ|トラック|トランスポート|ロジ|フレイト|カーゴ|シッピング|エアライン|エアウェイズ|ツアーズ?|プレス|ブックス|レコーズ|ミュージック|シアター|バレエ団?|合唱団|楽団|交響楽団|劇団|太鼓|会)$/u
const runs = new RegExp(`(?<![${sign}])[${sign}]{3,18}(?![${sign}])`, 'gu')

/**
 * Tells words that are put together as organisations are called, whatever the letter says of them.
 * @param at the words of the dictionary by where they begin
 */
export function tellJapaneseCompounds(text: string, at: ReadonlyMap<number, Token>, tell: Tell): void {
  tellCompounds(text, at, tell)
  tellKanaShops(text, at, tell)
}

/** Tells words that are put together of one that is no ordinary word and one for what somebody makes or sells. */
function tellCompounds(text: string, at: ReadonlyMap<number, Token>, tell: Tell): void {
  for (const { 0: whole, index } of text.matchAll(runs)) {
    // 太鼓道場サンノゼ: what it is, and the town behind it
    const behind =
      /(?<=^.{4,14}(?:[会社店校園院館場寺所部団組]|センター|ホーム|クラブ|ケア|スクール|ハウス|教室|チーム|協会))・?[ァ-ヺー]{2,10}$/u.exec(
        whole,
      )
    if (behind !== null && isProper(whole) && !isEveryday(whole)) {
      const town = wordsOf(behind[0].replace('・', ''), index + whole.length - behind[0].replace('・', '').length, at)
      if (town.length > 0 && town.every(({ kind }) => kind === 'place' || kind === 'unknown'))
        tell(index, index + whole.length, 'employer', 'possible', 'known-shape')
    }
    if (isNamedCompound(whole, wordsOf(whole, index, at)))
      tell(index, index + whole.length, 'employer', 'possible', 'unknown-word')
    const end = head.exec(whole)
    if (end === null || end.index === 0 || !isProper(whole) || isEveryday(whole)) continue
    const before = wordsOf(whole.slice(0, end.index), index, at)
    if (
      /(?:福祉|親睦|互助|奨学|慈善|振興|親善|友好|日系人?|敬老|文化|県人|連合|協議|商工|日本人|同窓|自治|町内|保存|後援|婦人|青年|仏教)会$/u.test(
        whole,
      ) &&
      before.some(({ kind, text: word }) => kind === 'place' && word !== '日本')
    )
      tell(index, index + whole.length, 'employer', 'possible', 'known-shape')
    // カリフォルニア第一信託: a place, something more, and what it deals in
    if (
      before.length > 1 &&
      /(?:信託|信用|共済|証券|通運|陸運|鉄道|電鉄|急便|重工|鋼業|化成|紙業|新報|時報|日報|建材|鋼材|漁業|冷蔵|印刷|商事|交易|洋行)$/u.test(
        whole,
      ) &&
      before.some(({ kind }) => kind === 'place')
    )
      tell(index, index + whole.length, 'employer', 'possible', 'known-shape')
    if (
      before.some(
        ({ kind, text: word }) => kind === 'person' || kind === 'proper' || (kind === 'unknown' && word.length > 1),
      )
    )
      tell(index, index + whole.length, 'employer', 'possible', 'known-shape')
  }
}

/** A person's or a firm's name with plain words behind it, which is no title, day or document */
function isNamedCompound(whole: string, words: readonly (Token & { text: string })[]): boolean {
  const [first, ...others] = words
  if (first === undefined || others.length === 0 || whole.length < 4) return false
  if (
    (first.kind !== 'person' && first.kind !== 'proper') ||
    !others.every(({ kind }) => kind === 'noun' || kind === 'unknown')
  )
    return false
  return (
    isProper(whole) &&
    !isEveryday(whole) &&
    !ordinaryKatakana.has(whole) &&
    !/^(?:明治|大正|昭和|平成|令和|天皇|皇)|[0-9一二三四五六七八九十][年月日]|(?:震災|地震|台風|総理|首相|大統領|天皇|陛下|殿下|博覧会|オリンピック|祭り?|条約|協定|戦争|事件|時代|維新|合戦|大会|[杯賞展法症病城山湖海島駅]|空港|鉄道|新幹線|公園|大橋|市場|料理|弁|語|人|製|産|風|式|系|流)$|^(?:ユニクロ|セブンイレブン|ローソン|ファミリーマート|スカイツリー|ディズニー)|[様氏君殿]$/u.test(
      whole,
    )
  )
}

/** Tells a word in hiragana with what it makes or sells behind it: まつもと時計店 */
function tellKanaShops(text: string, at: ReadonlyMap<number, Token>, tell: Tell): void {
  for (const { 0: whole, 1: kana, index } of text.matchAll(kanaShop)) {
    const words = wordsOf(kana!, index, at)
    const isWord = words.reduce((length, word) => length + word.length, 0) === kana!.length
    if (isWord && words.every(({ kind }) => kind !== 'other') && isProper(whole) && !isEveryday(whole))
      tell(index, index + whole.length, 'employer', 'possible', 'known-shape')
  }
}

const kanaShop = new RegExp(
  `(?<=^|[^ぁ-ん]|[のはがをにでと])([ぁ-ん]{2,8})[${kanji}${katakana}]{0,6}(?:[店屋堂亭庵軒園社院局会]|整骨|整体|歯科|薬局|測地|測量|建設|工務店|設計|運輸|電機|商事|食品|水産|製菓|美容室|理容|クリニック|センター|サービス|ケア|ハウス|ホーム|キッチン|カフェ|デンタル)(?![${kanji}${katakana}])`,
  'gu',
)

/** The words of the dictionary that begin within a piece of the text */
export function wordsOf(piece: string, start: number, at: ReadonlyMap<number, Token>): (Token & { text: string })[] {
  const words: (Token & { text: string })[] = []
  for (let place = start; place < start + piece.length; ) {
    const token = at.get(place)
    if (token !== undefined) words.push({ ...token, text: piece.slice(place - start, place - start + token.length) })
    place += token?.length ?? 1
  }
  return words
}
