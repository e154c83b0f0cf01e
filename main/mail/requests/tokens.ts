import type { ParsedMessage } from '../message/parsed-message.ts'

/** Where the mail carries a token of this program: found, not verified. `reply` where only what it answers has one. */
export type FoundToken = { token: string; by: 'address' | 'text' | 'reply' }

/** Looks for a token in the recipients (`newsletter+TOKEN@office`), in subject and text, and in the Message-IDs the mail answers. */
export function tokenIn(message: ParsedMessage): FoundToken | null {
  const delivered = message.headers
    .filter(({ name }) => name === 'delivered-to' || name === 'x-original-to' || name === 'envelope-to')
    .map(({ value }) => value)
  for (const address of [...message.to, ...message.cc]
    .map((one) => one.address)
    .concat(delivered)
    .slice(0, 100)) {
    const found = /\+(mdg1\.[\w-]{10,200})@/.exec(address.slice(0, 400))
    if (found !== null) return { token: found[1]!, by: 'address' }
  }
  const text = `${message.subject.slice(0, 1000)}\n${message.text.slice(0, 60_000)}`
  const inText = /(?:^|[\s[(<>|:：])(mdg1\.[\w-]{10,200})/.exec(text)
  if (inText !== null) return { token: inText[1]!, by: 'text' }
  for (const id of [message.inReplyTo, ...message.references.slice(-20)]) {
    const found = /(?:^|[<.])(mdg1\.[\w-]{10,200})@/.exec(id.slice(0, 400))
    if (found !== null) return { token: found[1]!, by: 'reply' }
  }
  return null
}

/** A text without the tokens in it, which are no words of anybody. */
export function withoutTokens(text: string): string {
  return text.replace(/\[?mdg1\.[\w-]{10,200}\]?/g, ' ')
}
