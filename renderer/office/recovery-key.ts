/** A recovery key is printed as 8 groups of 5 characters. */
export const groupCount = 8
const groupLength = 5

/** The characters of a key as it is compared: upper case, without spaces and dashes, full width as half width. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
}

/** The groups of a key as far as it has been entered. */
export function groupsOf(text: string): string[] {
  return lettersOf(text).match(/.{1,5}/gu) ?? []
}

/** True once the key has exactly its 8 groups. */
export function isWhole(text: string): boolean {
  return lettersOf(text).length === groupCount * groupLength
}

/** Two different groups (counted from 0, ascending) that are asked back from the paper. */
export function groupsToAsk(random: () => number = Math.random): readonly [number, number] {
  const first = Math.floor(random() * groupCount)
  const second = (first + 1 + Math.floor(random() * (groupCount - 1))) % groupCount
  return first < second ? [first, second] : [second, first]
}

/** How an entered group stands to the printed one. */
export function compareGroup(entered: string, printed: string): 'missing' | 'right' | 'wrong' {
  const letters = lettersOf(entered)
  if (letters === lettersOf(printed)) return 'right'
  return lettersOf(printed).startsWith(letters) ? 'missing' : 'wrong'
}
