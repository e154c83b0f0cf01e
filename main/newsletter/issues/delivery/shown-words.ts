/**
 * A server's words without the address that they may name, and without a reader's own token: whom they are about is known, and forgetting the reader
 * shall reach it. At most 300 characters.
 */
export function shownAs(words: string, address: string): string {
  const pattern = address.replaceAll(/\W/g, String.raw`\$&`)
  const named = address === '' ? words : words.replaceAll(new RegExp(pattern, 'gi'), '•••')
  return named.replaceAll(/mdg1\.[\w-]{36}/g, '•••').slice(0, 300)
}
