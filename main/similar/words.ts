/** A text as it is compared: NFKC, lower case. */
export function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const latin = /[\p{Script=Latin}][\p{Script=Latin}\p{M}'’]{0,39}/gu

/** The words of Latin letters in a folded text, in order, without their endings. */
export function latinWords(folded: string): string[] {
  return Array.from(folded.matchAll(latin), ([word]) => withoutEnding(word.replaceAll('’', "'")))
}

/** An English word without what grammar adds, so that renewed, renewing and renews are one. */
function withoutEnding(word: string): string {
  const bare = word.replace(/'s$|'$/u, '')
  if (bare.length <= 3) return bare
  if (/(?:ss|us|is)$/u.test(bare)) return bare
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`
  if (/(?:ses|xes|ches|shes|zes)$/u.test(bare)) return bare.slice(0, -2)
  if (bare.endsWith('s')) return withoutTense(bare.slice(0, -1))
  return withoutTense(bare)
}

function withoutTense(word: string): string {
  const stem = /^(.{3,})(?:ing|ed)$/u.exec(word)?.[1]
  if (stem === undefined) return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1)
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : stem
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(withoutEnding))
/** What every letter says, whatever it asks. */
const stopWords = set(
  "a an the i i'm i'd i've i'll my me mine we us our you your he him his she her it its they them their this that these those who whom which what when where why how and or but so if as at by for from in into of off on onto out over to toward up with without about after again all also any are aren't be been before being between both can can't cannot could did do does doesn't doing don't down during each few had has have having here just like may might more most must need no nor not now only other own please same shall should some such than then there thing too under until very want wanted was way were will would yes yet dear sir madam hello hi hey good morning afternoon evening thank thanks thankyou sincerely regards best wishes kind kindly greetings look forward hearing help question ask asking know tell wonder wondering able could possible however because since still really let get got give go going come see make made take use one two first last next day time year month week today mr mrs ms re",
)
const stopPairs: ReadonlySet<string> = new Set(
  '世話 失礼 突然 連絡 質問 返事 返信 回答 教示 幸甚 願申 申上 恐縮 多忙 何卒 宜願 拝啓 敬具 時下 清栄 先日 今回 場合 可能 必要 以下 以上 自分 本当 教下 初質 総領 領事 事館 館様 御中 担当 当者 者様 皆様'.split(
    ' ',
  ),
)

/**
 * The terms by which a text is compared: pairs of kanji (one where it stands alone), words of katakana, English words without endings.
 * Hiragana is grammar; what every letter says is left out.
 */
export function termsOf(text: string): string[] {
  const folded = normal(text)
  const terms = latinWords(folded).filter((word) => word.length > 1 && !stopWords.has(word))
  for (const { 0: run } of folded.matchAll(/[\u3400-\u9fff々]{1,200}/gu)) {
    if (run.length === 1) terms.push(run)
    for (let at = 0; at + 1 < run.length; at += 1) {
      const pair = run.slice(at, at + 2)
      if (!stopPairs.has(pair)) terms.push(pair)
    }
  }
  for (const { 0: word } of folded.matchAll(/[ァ-ヺー]{2,40}/gu)) terms.push(word)
  return terms
}
