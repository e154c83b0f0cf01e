/** A server's words without the address that they may name: whom they are about is known, and forgetting the reader shall reach it. At most 300 characters. */
export function shownAs(words: string, address: string): string {
  const folded = words.toLowerCase()
  const name = address.toLowerCase()
  let shown = ''
  let from = 0
  for (let at = folded.indexOf(name); name !== '' && at >= 0; at = folded.indexOf(name, from)) {
    shown += `${words.slice(from, at)}•••`
    from = at + name.length
  }
  return (shown + words.slice(from)).slice(0, 300)
}
