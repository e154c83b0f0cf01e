import type { Tell } from '../findings.ts'

const states =
  '(?:CA|AZ|HI|NV|OR|WA|TX|NY|CO|UT|NM|IL|FL|MA|NJ|PA|GA|VA|MI|OH|MN|Calif(?:ornia|\\.)?|Arizona|Hawaii|Nevada|Oregon|Washington|Texas|New York|Colorado|Utah)'
/** A town with its state or code, at the end of a line or alone on it */
const townLine = new RegExp(
  `^[ >]{0,3}(?:(?:\\p{Lu}\\p{Ll}[\\p{L}'.-]{0,16} ?){1,3},? ?(?:${states}\\.?,? ?(?:\\d{5}(?:-\\d{4})?)?|\\d{5}(?:-\\d{4})?)|${states} \\d{5}|\\d{5}(?:-\\d{4})?)(?:,? ?(?:USA?|U\\.S\\.A?\\.?))?[.,]?$`,
  'u',
)
const codeLine = /^[ >]{0,3}(?:〒 ?)?\d{3}-\d{4}(?: ?[\u3400-\u9fffァ-ヺー]{2,24})?$/u
const labelLine =
  /^[ >*・■●]{0,3}(?:[^\n:]{0,16}(?:[Aa]ddress|[Rr]esidence|[Mm]ail to|[Ss]end to|[Ss]hip to|[Dd]eliver to)[^\n:]{0,12}|[^\n:]{0,8}(?:住所|送り先|送付先|返送先|届け先|宛先|本籍地?|居所|連絡先))[:：]? ?$/u
const noAddress =
  /[@?!]|https?:|\d{3}[ .-]\d{4}(?!\d)|^[^\p{L}\p{N}]*$|(?:です|ます|した|ません|ください|拝|様|御中|敬具)。?$|[a-z]{2}\. \p{Lu}|(?:^|[^\p{L}])(?:Dear|Sincerely|Regards|Thank|Tel|Phone|Passport|DOB|Born|Re:)(?!\p{L})/u
const hasNumber = /[0-9〇一二三四五六七八九十]/u

/** Tells the lines of an address that stands in lines of its own: above a town with its code, below a postal code or a word for an address. */
export function tellAddressBlocks(text: string, tell: Tell): void {
  const lines: { line: string; start: number }[] = []
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    // Longer lines are sentences.
    lines.push({ line: end - start > 70 ? '' : text.slice(start, end), start })
    start = end + 1
  }
  const tellLine = (index: number): boolean => {
    const one = lines[index]
    if (one === undefined || one.line.trim() === '' || noAddress.test(one.line)) return false
    tell(one.start, one.start + one.line.length, 'address', 'possible', 'known-shape')
    return true
  }
  for (const [index, { line }] of lines.entries()) {
    if (line === '') continue
    if (townLine.test(line)) {
      // Up to the line with a number; what stands above that is who lives there.
      const first = [1, 2, 3].find((back) => hasNumber.test(lines[index - back]?.line ?? ''))
      for (let back = first ?? 0; back > 0; back -= 1) tellLine(index - back)
    }
    if (codeLine.test(line) || labelLine.test(line))
      for (let next = 1; next <= 3; next += 1) {
        const below = lines[index + next]?.line ?? ''
        if (!(hasNumber.test(below) && below.length <= 48) || !tellLine(index + next)) break
      }
  }
}
