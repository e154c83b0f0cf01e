import { ownCopy, type TableRow } from './table.ts'

const wanted = 3
const longest = 16

/**
 * Some cells by which a person sees that the characters are the right ones: beyond ASCII, short, from different columns, and of as many
 * kinds of writing as there are.
 */
export function proofWords(rows: readonly TableRow[]): string[] {
  const candidates = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => {
      const word = shortened(cell)
      return word === null ? [] : [{ word, column, kinds: kindsOf(word) }]
    }),
  )
  const chosen: typeof candidates = []
  const shown = new Set<string>()
  while (chosen.length < wanted) {
    const worth = ({ word, column, kinds }: (typeof candidates)[number]): number =>
      kinds.filter((kind) => !shown.has(kind)).length * 4 +
      (chosen.some((one) => one.column === column) ? 0 : 3) +
      kinds.length -
      (chosen.some((one) => one.word === word) ? 100 : 0)
    const best = candidates.reduce<(typeof candidates)[number] | null>(
      (found, one) => (found === null || worth(one) > worth(found) ? one : found),
      null,
    )
    if (best === null || chosen.some(({ word }) => word === best.word)) break
    chosen.push(best)
    for (const kind of best.kinds) shown.add(kind)
  }
  return chosen.map(({ word }) => ownCopy(word))
}

/** The first line of a cell, or its first words; null where nothing in it proves anything. */
function shortened(cell: string): string | null {
  const [line = ''] = cell.trim().split(/[\r\n]/u, 1)
  const characters = Array.from(line.slice(0, 4 * longest))
  const word = characters.length <= longest ? line : `${characters.slice(0, longest).join('')}…`
  return /[^\p{ASCII}]/u.test(word.replace(/…$/u, '')) ? word : null
}

/** Which writing it has: each is decoded by other rows of a character set. */
function kindsOf(word: string): string[] {
  return Object.entries(writings)
    .filter(([, writing]) => writing.test(word))
    .map(([kind]) => kind)
}

const writings = {
  kanji: /\p{Script=Han}/u,
  hiragana: /\p{Script=Hiragana}/u,
  katakana: /[ァ-ヺ]/u,
  halfWidth: /[ｦ-ﾟ]/u,
  signs: /[①-⓿㈠-㏿]/u,
  accents: /[À-ɏ]/u,
  hangul: /\p{Script=Hangul}/u,
}
