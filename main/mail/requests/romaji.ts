/** Japanese in Latin letters, as far as people ask with it: its words in kana and kanji. Text without any of them stays as it is. */
export function inKana(text: string): string {
  if (!telling.test(text)) return text
  return text.replace(/\b[a-z]{1,16}\b[ ]?/g, (word) => {
    const found = words[word.trim()]
    return found ?? word
  })
}

const telling =
  /\b(?:kudasai|onegai(?:shimasu|itashimasu|s)?|kibou|kibo|haishin|teishi|tomete|yamete|iranai|irimasen|fuyou|koudoku)\b/

const words: Record<string, string> = {
  o: 'を',
  wo: 'を',
  no: 'の',
  ga: 'が',
  wa: 'は',
  ni: 'に',
  de: 'で',
  mo: 'も',
  desu: 'です',
  kudasai: 'ください',
  onegai: 'お願い',
  onegaishimasu: 'お願いします',
  onegaiitashimasu: 'お願いいたします',
  yoroshiku: 'よろしく',
  kibou: '希望',
  kibo: '希望',
  shimasu: 'します',
  shite: 'して',
  haishin: '配信',
  koudoku: '購読',
  kodoku: '購読',
  touroku: '登録',
  toroku: '登録',
  teishi: '停止',
  kaijo: '解除',
  chuushi: '中止',
  chushi: '中止',
  sakujo: '削除',
  yamete: 'やめて',
  tomete: '止めて',
  okutte: '送って',
  okuranaide: '送らないで',
  iranai: 'いらない',
  irimasen: 'いりません',
  fuyou: '不要',
  fuyo: '不要',
  mou: 'もう',
  watashi: '私',
  merumaga: 'めるまが',
  nyusuretaa: 'にゅーすれたー',
}
