/**
 * Folds a text for searching: NFKC, lower case, katakana as hiragana, and the variants of characters that names are
 * written with (髙 as 高, 﨑 as 崎). Full-width, half-width and circled forms become the plain ones, so that パスポート,
 * ﾊﾟｽﾎﾟｰﾄ and ぱすぽーと are the same word.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(folded, foldOne)
}

/** Every place of a text, in its own UTF-16 positions, whose folded form is the folded query. */
export function findFolded(text: string, query: string): { start: number; end: number }[] {
  const sought = foldText(query)
  if (sought === '') return []
  const { folded, origin } = foldWithOrigin(text)
  const found: { start: number; end: number }[] = []
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    found.push({ start: origin[at]!.start, end: origin[at + sought.length - 1]!.end })
  }
  return found
}

/** The usual character first, then the forms of it that stand in family registers and old names. */
const variantGroups = [
  '高髙',
  '崎﨑嵜碕',
  '辺邊邉',
  '斎齋齊斉',
  '沢澤',
  '浜濱濵',
  '島嶋嶌',
  '広廣',
  '国國',
  '桜櫻',
  '真眞',
  '恵惠',
  '徳德',
  '条條',
  '万萬',
  '円圓',
  '会會',
  '学學',
  '実實',
  '寿壽',
  '栄榮',
  '滝瀧',
  '静靜',
  '蔵藏',
  '黒黑',
  '曽曾',
  '桑桒',
  '柳栁',
  '吉𠮷',
  '富冨',
  '峰峯',
  '館舘',
  '関關',
  '豊豐',
  '竜龍',
  '鉄鐵',
  '沼㴱',
  '瀬瀨',
  '増增',
  '歩步',
  '頼賴',
  '渓溪',
  '亀龜',
  '来來',
  '当當',
  '県縣',
  '区區',
  '鴎鷗',
  '薮藪',
  '桧檜',
  '梅楳',
  '芦蘆',
  '梁簗',
] as const

/** ァ to ヶ and the iteration marks ヽヾ; final sigma, which lower case makes of Σ by its place; variation selectors. */
const kanaDistance = 0x60
const selectors = '\ufe00-\ufe0f\u{e0100}-\u{e01ef}'
const variants = new Map(
  variantGroups.flatMap((group) => {
    const [usual, ...others] = [...group]
    return others.map((other) => [other, usual!] as const)
  }),
)
const folded = new RegExp(`[\u30a1-\u30f6\u30fd\u30feς${selectors}${[...variants.keys()].join('')}]`, 'gu')

function foldOne(character: string): string {
  const variant = variants.get(character)
  if (variant !== undefined) return variant
  if (character === 'ς') return 'σ'
  const code = character.codePointAt(0)!
  return code >= 0x30a1 && code <= 0x30fe ? String.fromCodePoint(code - kanaDistance) : ''
}

/** One character with everything that NFKC may join to it: combining marks, half-width voiced sound marks, Hangul letters. */
const cluster =
  /[\u1100-\u11ff\uac00-\ud7ff\u3131-\u318e\uffa0-\uffdc][\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc\p{M}]*|\P{M}[\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu

function foldWithOrigin(text: string): { folded: string; origin: { start: number; end: number }[] } {
  const origin: { start: number; end: number }[] = []
  let folded = ''
  for (const match of text.matchAll(cluster)) {
    const piece = foldText(match[0])
    const place = { start: match.index, end: match.index + match[0].length }
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(place)
    folded += piece
  }
  return { folded, origin }
}
