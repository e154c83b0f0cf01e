import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { charsetOf, isJapanese } from './charset-names.ts'
import { decodeEucJp, decodeIso2022Jp, decodeShiftJis, type Decoded } from './decode-japanese.ts'
import { latin1 } from './latin1.ts'
import { japanesePlausibility, latinPlausibility } from './plausible-text.ts'

export type DecodedText = {
  text: string
  /** What was really used, in the program's own spelling: `iso-2022-jp`, `shift_jis`, `euc-jp`, `utf-8`, `us-ascii` … */
  charset: string
  /** True where another reading is nearly as likely, or some bytes could not be read. */
  doubtful: boolean
}

/**
 * Decodes text by its label where the bytes bear it out, else by the plausibility of the Japanese: labels are missing or wrong in many
 * Japanese mails, and Shift_JIS called us-ascii gives nonsense without a single U+FFFD.
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

type Candidate = Decoded & {
  charset: string
  /** Plausibility of the text alone. */
  look: number
  /** With what the label counts. */
  score: number
}

/** Character sets whose text looks like ASCII or is full of zeros, so that nothing can be judged from the bytes. */
const wide = new Set(['utf-7', 'utf-16', 'utf-16le', 'utf-16be', 'utf-32', 'utf-32le', 'utf-32be', 'ucs-4'])

/** A label of seven bits, or one that programs write without looking, says nothing about bytes above 7F. */
const saysNothing = new Set(['us-ascii', 'iso-2022-jp', 'iso-2022-jp-2004'])

/** What a label counts beside the look of the text, which lies between −3 and 1; more where it names a Japanese set that fits throughout. */
const trustInLabel = 0.3
const trustInJapaneseLabel = 0.55

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
  if (label !== null && label !== 'utf-8' && !isJapanese(label) && !latin.has(label)) {
    const decoded = decodeAs(bytes, label)
    if (decoded.errors === 0 && !validUtf8) return certain(decoded, label)
  }
  const names = new Set([label ?? 'utf-8', 'utf-8', 'shift_jis', 'euc-jp', 'windows-1252'])
  if (label === 'shift_jis-2004') names.delete('shift_jis')
  if (label === 'euc-jp-2004') names.delete('euc-jp')
  if (label === 'iso-8859-1') names.delete('windows-1252')
  const sample = sampleOf(bytes)
  const candidates = [...names]
    .map((charset) => weigh(sample, charset, label))
    .sort((one, other) => other.score - one.score)
  const [best, next] = candidates as [Candidate, Candidate]
  const { text, errors } = sample.length === bytes.length ? best : decodeAs(bytes, best.charset)
  const differs = best.text !== next.text
  const doubtful =
    errors > 0 ||
    best.score < 0 ||
    (best.charset === label
      ? differs && next.look - best.look > 0.2
      : (differs && best.look - next.look < 0.3) || best.score < 0.4 || countBeyondAscii(best.text) < 4)
  return { text, charset: best.charset, doubtful }
}

const latin = new Set(['iso-8859-1', 'iso-8859-15', 'windows-1252'])

/** Whole lines from the first one with a byte above 7F on, at most some 32 KB: enough to judge by, little enough to decode five times. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= longestSample) return bytes
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = bytes.lastIndexOf(0x0a, first) + 1
  const from = first - start > longestSample / 2 ? first : start
  const newline = bytes.indexOf(0x0a, from + longestSample)
  return bytes.subarray(from, newline < 0 || newline > from + 2 * longestSample ? from + longestSample : newline + 1)
}

const longestSample = 32_768

function weigh(bytes: Uint8Array, charset: string, label: string | null): Candidate {
  const decoded = decodeAs(bytes, charset)
  const look = latin.has(charset)
    ? latinPlausibility(decoded.text)
    : charset === 'utf-8'
      ? Math.max(utf8Plausibility(decoded), latinPlausibility(decoded.text), japanesePlausibility(decoded.text))
      : japanesePlausibility(decoded.text)
  const trust =
    charset !== label ? 0 : isJapanese(charset) && decoded.errors === 0 ? trustInJapaneseLabel : trustInLabel
  return { ...decoded, charset, look, score: look + trust }
}

/** Text that keeps the rules of UTF-8 hardly ever means anything else: each character of two bytes or more bears witness. */
function utf8Plausibility(decoded: Decoded): number {
  const beyond = countBeyondAscii(decoded.text)
  if (beyond === 0) return 0
  const broken = decoded.errors / beyond
  return broken === 0 ? Math.min(1, 0.4 + 0.2 * beyond) : Math.max(-3, 0.8 - 8 * broken)
}

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

function countBeyondAscii(text: string): number {
  let count = 0
  for (let at = 0; at < text.length && count < 10_000; at += 1) if (text.charCodeAt(at) >= 0x80) count += 1
  return count
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
