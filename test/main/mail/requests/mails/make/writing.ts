export type Asks = 'subscribe' | 'unsubscribe' | 'change' | 'confirm' | null

/** What a person wrote, and what a careful clerk reads in it. `{me}`, `{other}`, `{name}`, `{kana}`, `{romaji}`, `{phone}`, `{token}` are filled in. */
export type Writing = {
  language: 'ja' | 'en'
  subject: string
  body: string
  asks: Asks
  /** A request which a careful clerk would carry out without asking. */
  plain: boolean
  /** Not plain in the strict sense, but nobody would complain if it were carried out. */
  mayBeCertain?: true
  /** The address that is meant; the sender's where it is left out, null where it cannot be told. */
  address?: string | null
  newAddress?: string
  /** Something else is asked as well, which a person must answer. */
  alsoLetter?: true
  why: string
  /** The mail it answers, quoted as the writer's program quotes. */
  answers?: 'issue' | 'confirmation' | 'staff' | 'farewell' | 'doubt'
  /** Own words stand under the quotation, not over it. */
  below?: true
  client?: string
  /** No signature. */
  bare?: true
  from?: { name: string; address: string }
  replyTo?: string
  headers?: string[]
  /** The method of an invitation that goes with it. */
  calendar?: 'REQUEST' | 'REPLY' | 'CANCEL'
}

/** Writings of one kind that share what they ask; what stands with a text prevails. */
export function writings(
  shared: Partial<Writing> & Pick<Writing, 'language' | 'asks' | 'plain' | 'why'>,
  texts: [subject: string, body: string, more?: Partial<Writing>][],
): Writing[] {
  return texts.map(([subject, body, more]) => ({ ...shared, subject, body, ...more }))
}
