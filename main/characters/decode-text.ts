import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { charsetOf, isJapanese } from './charset-names.ts'
import { decodeEucJp, decodeIso2022Jp, decodeShiftJis, type Decoded } from './decode-japanese.ts'
import { latin1 } from './latin1.ts'
import { canBeJudged, mostLikely } from './most-likely.ts'

export type DecodedText = {
  text: string
  /** What was really used, in the program's own spelling: `iso-2022-jp`, `shift_jis`, `euc-jp`, `utf-8`, `us-ascii` … */
  charset: string
  /** True where another reading is nearly as likely, or some bytes could not be read. */
  doubtful: boolean
}

/**
 * Decodes text by its label where the bytes bear it out, else by what a person most likely wrote: labels are missing or wrong in
 * many mails, and Shift_JIS called us-ascii gives nonsense without a single U+FFFD.
 * `forced` names the character set a person has chosen: then nothing is judged.
 */
export function decodeText(bytes: Uint8Array, label: string, forced = ''): DecodedText {
  const chosen = charsetOf(forced)
  if (chosen !== null) {
    const { text, errors } = decodeAs(bytes, chosen)
    return { text, charset: chosen, doubtful: errors > 0 }
  }
  const labelled = charsetOf(label)
  if (labelled !== null && wide.has(labelled)) return certain(decodeAs(bytes, labelled), labelled)
  if (isAscii(bytes)) {
    if (hasJapaneseEscape(bytes, labelled))
      return certain(decodeIso2022Jp(bytes, labelled === 'iso-2022-jp-2004'), iso2022(labelled))
    const text = latin1(bytes)
    if (labelled?.startsWith('iso-2022-jp') && lostEscapes.test(text)) {
      const repaired = Buffer.from(text.replace(lostEscapes, '\u001b$1\u001b$2'), 'latin1')
      return { ...certain(decodeIso2022Jp(repaired, labelled === 'iso-2022-jp-2004'), labelled), doubtful: true }
    }
    return { text, charset: labelled ?? 'us-ascii', doubtful: false }
  }
  return judge(bytes, labelled)
}

/** Decodes as told, without judging: errors counts what could not be read. */
function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  switch (charset) {
    case 'iso-2022-jp':
      return decodeIso2022Jp(bytes)
    case 'iso-2022-jp-2004':
      return decodeIso2022Jp(bytes, true)
    case 'shift_jis':
      return decodeShiftJis(bytes)
    case 'shift_jis-2004':
      return decodeShiftJis(bytes, true)
    case 'euc-jp':
      return decodeEucJp(bytes)
    case 'euc-jp-2004':
      return decodeEucJp(bytes, true)
    default: {
      // iso-8859-1 is read as windows-1252, as every mail program and browser does (WHATWG Encoding, 4.2).
      const name = charset === 'us-ascii' || charset === 'iso-8859-1' ? 'windows-1252' : charset
      const text = name === 'utf-8' ? utf8(bytes) : iconv.decode(Buffer.from(bytes), name)
      return { text, errors: countErrors(text) }
    }
  }
}

/** ISO-2022-JP whose escape characters a gateway has dropped: the sequences stand there without them. */
const lostEscapes = /(\$[@B](?:[!-~]{2}){1,80}?)(\([BJ])/g

/** Character sets whose text looks like ASCII or is full of zeros, so that nothing can be judged from the bytes. */
const wide = new Set(['utf-7', 'utf-16', 'utf-16le', 'utf-16be', 'utf-32', 'utf-32le', 'utf-32be', 'ucs-4'])

/** A label of seven bits, or one that programs write without looking, says nothing about bytes above 7F. */
const saysNothing = new Set(['us-ascii', 'iso-2022-jp', 'iso-2022-jp-2004'])

function judge(bytes: Uint8Array, labelled: string | null): DecodedText {
  const label = labelled !== null && saysNothing.has(labelled) ? null : labelled
  const validUtf8 = isUtf8(bytes)
  if (hasJapaneseEscape(bytes, labelled)) {
    const decoded = decodeIso2022Jp(bytes, labelled === 'iso-2022-jp-2004')
    if (decoded.errors === 0 || (labelled?.startsWith('iso-2022-jp') && !validUtf8))
      return certain(decoded, iso2022(labelled))
  }
  if (validUtf8 && (label === null || label === 'utf-8'))
    return { text: utf8(bytes), charset: 'utf-8', doubtful: false }
  if (label !== null && !validUtf8) {
    const decoded = decodeAs(bytes, label)
    const settled = !canBeJudged(label) || label.endsWith('-2004') || (isJapanese(label) && isMostlyKana(decoded.text))
    if (decoded.errors === 0 && settled) return certain(decoded, label)
  }
  const sample = sampleOf(bytes)
  const { charset, text, certain: sure } = mostLikely(sample, label, decodeAs)
  const whole = sample.length === bytes.length ? { text, errors: countErrors(text) } : decodeAs(bytes, charset)
  return { text: whole.text, charset, doubtful: whole.errors > 0 || !sure }
}

/** Kana in a quarter of what is beyond ASCII: no other reading of the bytes of a Japanese text has so many. */
function isMostlyKana(text: string): boolean {
  let kana = 0
  let beyond = 0
  for (let at = 0; at < text.length && beyond < 4000; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    beyond += 1
    if (code >= 0x3041 && code <= 0x3093) kana += 1
  }
  return beyond >= 8 && kana * 4 >= beyond
}

/** Whole lines from the first one with a byte above 7F on, at most some 12 KB: enough to judge by, little enough to decode often. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= longestSample) return bytes
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = bytes.lastIndexOf(0x0a, first) + 1
  const from = first - start > longestSample / 2 ? first : start
  const newline = bytes.indexOf(0x0a, from + longestSample)
  return bytes.subarray(from, newline < 0 || newline > from + 2 * longestSample ? from + longestSample : newline + 1)
}

const longestSample = 12_288

function certain(decoded: Decoded, charset: string): DecodedText {
  return { text: decoded.text, charset, doubtful: decoded.errors > 0 }
}

function iso2022(labelled: string | null): string {
  return labelled === 'iso-2022-jp-2004' ? labelled : 'iso-2022-jp'
}

/** Escape sequences to Japanese sets are unmistakable, whatever the label says. */
function hasJapaneseEscape(bytes: Uint8Array, labelled: string | null): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const next = bytes[at + 1]
    const after = bytes[at + 2]
    // ESC $ @ A B (, ESC ( I J
    if (next === 0x24 && (after === 0x40 || after === 0x41 || after === 0x42 || after === 0x28)) return true
    if (next === 0x28 && (after === 0x49 || after === 0x4a)) return true
  }
  return labelled !== null && labelled.startsWith('iso-2022-jp') && bytes.includes(0x0e)
}

function countErrors(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

function utf8(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
