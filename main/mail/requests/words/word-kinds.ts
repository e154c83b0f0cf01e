/**
 * What a word does in a sentence about the newsletter. A sentence becomes a row of these letters, one for each word, on which the grammar of
 * either language is written (meaning.ts).
 */
export const wordKinds = {
  /** Says all by itself: unsubscribe, opt out, 配信停止. */
  leave: 'U',
  /** remove, delete, 削除, 外す. */
  remove: 'D',
  /** stop, cancel, 停止, やめる. */
  halt: 'H',
  /** Unwanted: 不要, いりません. */
  unwanted: 'W',
  /** A state that is wished for: unsubscribed, removed, taken off. */
  left: 'u',
  /** Says all by itself: subscribe. */
  subscribe: 'S',
  /** sign up, register, 登録, 申し込み. */
  join: 'J',
  /** add, put, 追加. */
  add: 'A',
  /** send, mail, 送る. */
  send: 'M',
  /** receive, get, read, 受け取る. */
  receive: 'R',
  /** Delivery of something regular: 配信, 購読. */
  delivery: 'K',
  /** subscribed, signed up. */
  joined: 's',
  change: 'C',
  confirm: 'V',
  /** pause, しばらく, until I am back. */
  pause: 'Z',
  newsletter: 'N',
  /** mailing list, subscription, 名簿. */
  list: 'L',
  /** e-mails, messages: the newsletter, or not. */
  mail: 'E',
  address: 'B',
  /** What else an office sends or does: passports, events, 在留届. */
  other: 'O',
  /** What is done with a text or was seen in one: publish, feature, saw, 掲載, 拝見. */
  print: 'P',
  /** One issue or copy of it: issue, back number, 第12号. */
  copy: 'I',
  please: 'p',
  want: 'w',
  /** could you, いただけますか. */
  couldYou: 'c',
  /** can I, is it possible. */
  canI: 'k',
  how: 'h',
  ask: 'q',
  not: 'n',
  /** did not, never: told, not asked. */
  never: 'v',
  when: 'i',
  past: 'd',
  /** cannot, does not work, できません. */
  fails: 'F',
  /** について, 件. */
  about: 'a',
  self: 'm',
  you: 'y',
  /** our newsletter: that of whoever writes. */
  ours: 'o',
  /** A club, a school: theirs is none of the office. */
  theirs: 'Q',
  third: 't',
  /** click, here, link, 下記: what tells a reader where to go. */
  link: 'l',
  courtesy: 'T',
  be: 'b',
  someAddress: '@',
  comma: ',',
  glue: 'g',
  unknown: 'x',
} as const

export type WordKind = keyof typeof wordKinds

/** Words of one kind: patterns of folded text (small letters, kana as hiragana), English ones as whole words. */
export type Vocabulary = readonly (readonly [
  kind: WordKind,
  words: { en?: readonly string[]; ja?: readonly string[] },
])[]
