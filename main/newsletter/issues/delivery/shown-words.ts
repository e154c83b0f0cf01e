/**
 * A server's words without the address that they may name, and without a reader's own token: whom they are about is known, and forgetting the reader
 * shall reach it. At most 300 characters.
 */
export function shownAs(words: string, address: string): string {
  // To make an expression for each of many thousand addresses would take longer than to hand over their mails.
  const isNamed = address !== '' && words.toLowerCase().includes(address.toLowerCase())
  const pattern = isNamed ? new RegExp(address.replaceAll(/\W/g, String.raw`\$&`), 'gi') : null
  const named = pattern ? words.replaceAll(pattern, hidden) : words
  return named.replaceAll(tokens, hidden).slice(0, 300)
}

const hidden = '•••'
const tokens = /mdg1\.[\w-]{36}/g
