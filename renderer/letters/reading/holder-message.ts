/**
 * What the document around a letter tells the page: how high the letter is (null: it scrolls in its frame), or that a key was pressed in it: Escape,
 * Space, or Shift and Space. These do no harm; were others told, whoever takes over the letter's process could answer letters.
 */
export type HolderMessage = { height: number | null } | { leave: true } | { turn: 1 | -1 }

/** Pixels up to which a letter is shown at its full height: some 3,700 lines. What is higher would bury all that stands below it. */
export const tallestLetter = 100_000

/** The message, where it is one; its sender shares a process with a stranger's letter, so that nothing of it is believed. */
export function holderMessage(data: unknown): HolderMessage | null {
  if (typeof data !== 'object' || data === null) return null
  if ('leave' in data) return data.leave === true ? { leave: true } : null
  if ('turn' in data) return data.turn === 1 || data.turn === -1 ? { turn: data.turn } : null
  if (!('height' in data)) return null
  const { height } = data
  if (height === null) return { height }
  return typeof height === 'number' && Number.isInteger(height) && height >= 0 && height <= tallestLetter
    ? { height }
    : null
}
