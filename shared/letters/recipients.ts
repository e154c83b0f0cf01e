/** So many get copies of one reply; more is a newsletter. */
export const mostRecipients = 20

/** True of what an answer can be sent to: one address and nothing else. */
export const isAddress = (address: string): boolean =>
  address.length <= 320 && /^[^\s@<>,;:"()\p{C}]+@[^\s@<>,;:"()\p{C}]+$/u.test(address)

/** What somebody typed as recipients: addresses, each once, and what is none. Names beside them are left out. */
export function readRecipients(text: string): { addresses: string[]; wrong: string[] } {
  const written = text
    .normalize('NFKC')
    .split(/[,;、,;\n]/u)
    .flatMap((piece) => /<([^<>]*)>/u.exec(piece)?.[1]?.trim() ?? piece.trim().split(/\s+/u))
    .filter((one) => one !== '')
  const once = new Map(written.map((one) => [one.toLowerCase(), one]))
  const all = [...once.values()]
  return {
    addresses: all.filter((one) => isAddress(one)),
    wrong: all.filter((one, nth) => !isAddress(one) || nth >= mostRecipients),
  }
}
