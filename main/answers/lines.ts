import { createHash } from 'node:crypto'

/** SHA-256 of the lines of a text in which a string stands; null where it stands in none. What was decided about it holds as long as these are the same. */
export function linesWith(text: string, string: string): Buffer | null {
  if (!text.includes(string)) return null
  // A string may go over the end of a line.
  const joined = string.includes('\n') ? [text] : text.split('\n').filter((line) => line.includes(string))
  return createHash('sha256').update(JSON.stringify(joined)).digest()
}

/** The places of a string in a text, from the left, none within another. */
export function placesOf(text: string, string: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + string.length))
    places.push({ start: at, end: at + string.length })
  return places
}
