/** The fields of a line between single spaces; "…" and […] are one field each, without their marks, and end where a space or the line's end follows. */
export function splitFields(line: string): string[] {
  const fields: string[] = []
  const unclosed = new Set<string>()
  let at = 0
  while (at <= line.length) {
    const first = line[at]
    const mark = first === '"' ? '"' : first === '[' ? ']' : ''
    const marked = mark === '' || unclosed.has(mark) ? -1 : closing(line, at + 1, mark)
    if (marked >= 0) {
      fields.push(line.slice(at + 1, marked))
      at = marked + 2
      continue
    }
    // Looked for once in vain, it is not looked for again behind each space: a hostile line must not take the square of its length.
    if (mark !== '') unclosed.add(mark)
    const space = line.indexOf(' ', at)
    const end = space < 0 ? line.length : space
    fields.push(line.slice(at, end))
    at = end + 1
  }
  return fields
}

/** The fields between spaces of W3C's extended format: one in quotation marks may hold spaces, and marks that stand doubled. */
export function splitDoubled(line: string): string[] {
  const fields: string[] = []
  let unclosed = false
  let at = 0
  while (at <= line.length) {
    const marked = line[at] === '"' && !unclosed ? closingDoubled(line, at + 1) : -1
    if (marked >= 0) {
      fields.push(line.slice(at + 1, marked).replaceAll('""', '"'))
      at = marked + 2
      continue
    }
    if (line[at] === '"') unclosed = true
    const space = line.indexOf(' ', at)
    const end = space < 0 ? line.length : space
    fields.push(line.slice(at, end))
    at = end + 1
  }
  return fields
}

/** Where the mark stands that ends the field: not behind a backslash, and with a space or nothing behind it. -1 where it does not. */
function closing(line: string, from: number, mark: string): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1
    else if (line[at] === mark && (at + 1 === line.length || line[at + 1] === ' ')) return at
  }
  return -1
}

function closingDoubled(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at)) {
    if (line[at + 1] === '"') at += 2
    else if (at + 1 === line.length || line[at + 1] === ' ') return at
    else at += 1
  }
  return -1
}
