import { personalKinds } from '../../shared/answers/personal-data.ts'
import type { Known } from './found-or-missed.ts'

/** What letters call the kinds of what is personal in them; other kinds stand by their own names. */
const short: Record<string, string> = {
  a: 'address',
  b: 'birth-date',
  e: 'employer',
  g: 'age',
  m: 'email',
  n: 'name',
  p: 'phone',
  s: 'school',
  u: 'url',
  z: 'postal-code',
}

/** Reads a letter in which `{kind:…}` is something personal and `[…]` a town or region, which it is neither right nor wrong to mark. */
export function markedLetter(letter: string): Known {
  let text = ''
  const items: { kind: string; start: number; end: number }[] = []
  const tolerated: { start: number; end: number }[] = []
  for (const piece of letter.split(/(\{[^}]+\}|\[[^\]]+\])/u)) {
    const start = text.length
    const planted = /^\{([a-z-]+):(.*)\}$/su.exec(piece)
    if (planted !== null) {
      const kind = short[planted[1]!] ?? planted[1]!
      if (!personalKinds.some((one) => one === kind)) throw new RangeError(`there is no kind ${kind}`)
      text += planted[2]!
      items.push({ kind, start, end: text.length })
    } else if (piece.startsWith('[')) {
      text += piece.slice(1, -1)
      tolerated.push({ start, end: text.length })
    } else text += piece
  }
  return { text, items, tolerated }
}
