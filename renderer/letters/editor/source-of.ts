import type { Letter } from '../../../shared/letters/letter.ts'

/** Where in a letter an address stands that it may be answered at. */
export function sourceOf(letter: Pick<Letter, 'fields' | 'replyTo'>, address: string): 'form' | 'reply-to' | 'from' {
  const is = (one: string): boolean => one.trim().toLowerCase() === address.toLowerCase()
  if (is(letter.fields?.email ?? '')) return 'form'
  return letter.replyTo.some((one) => is(one.address)) ? 'reply-to' : 'from'
}
