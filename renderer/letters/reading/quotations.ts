/** A letter's text in pieces: what the person wrote, and what is quoted from an earlier mail. */
export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'quotation'; text: string; lines: number; intro: string }

/**
 * Splits a plain text into written and quoted pieces. Quoted is a run of lines beginning with > (RFC 3676 4.5) or ＞, and
 * everything below a separator such as “-----Original Message-----”; a line that introduces a quotation goes with it.
 */
export function splitQuotations(text: string): TextPiece[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const pieces: TextPiece[] = []
  let written: string[] = []
  const flush = () => {
    const kept = trimEmpty(written)
    if (kept.length > 0) pieces.push({ kind: 'text', text: kept.join('\n') })
    written = []
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!
    const end = separator.test(line) ? lines.length : endOfRun(lines, index)
    if (end === index) {
      written.push(line)
      index += 1
      continue
    }
    const intro = separator.test(line) ? '' : takeIntro(written)
    flush()
    const quoted = trimEmpty(lines.slice(index, end))
    pieces.push({ kind: 'quotation', text: quoted.join('\n'), lines: quoted.length, intro })
    index = end
  }
  flush()
  return pieces
}

const quoted = /^\s{0,3}[>＞]/u
const separator =
  /^\s*-{2,}\s*(original message|forwarded message|元のメッセージ|転送メッセージ|オリジナルメッセージ)\s*-{2,}\s*$/iu
const introduction =
  /((wrote|writes|のメッセージ|さんは書きました|は書きました)\s*[:：]?\s*$)|((19|20)\d\d.{0,80}<[^<>\s]+@[^<>\s]+>\s*[:：]\s*$)/iu

/** The end of a run of quoted lines; empty lines inside the run belong to it. Shorter than two lines is no run. */
function endOfRun(lines: readonly string[], start: number): number {
  if (!quoted.test(lines[start]!)) return start
  let end = start
  for (let index = start; index < lines.length; index += 1) {
    if (quoted.test(lines[index]!)) end = index + 1
    else if (lines[index]!.trim() !== '' || index - end >= 2) break
  }
  return end
}

/** Takes “On …, … wrote:” (one or two lines) from the end of what was written. */
function takeIntro(written: string[]): string {
  let last = written.length - 1
  while (last >= 0 && written[last]!.trim() === '') last -= 1
  if (last < 0) return ''
  for (const count of [1, 2]) {
    const first = last - count + 1
    if (first < 0) break
    const joined = written
      .slice(first, last + 1)
      .join(' ')
      .trim()
    if (
      joined.length <= 300 &&
      introduction.test(joined) &&
      (count === 1 ? /\d|@/u.test(joined) : /^on\s|^(19|20)\d\d/iu.test(joined))
    ) {
      written.length = first
      return joined
    }
  }
  return ''
}

function trimEmpty(lines: readonly string[]): string[] {
  let start = 0
  let end = lines.length
  while (start < end && lines[start]!.trim() === '') start += 1
  while (end > start && lines[end - 1]!.trim() === '') end -= 1
  return lines.slice(start, end)
}
