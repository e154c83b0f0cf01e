import iconv from 'iconv-lite'
import { latin1 } from './latin1.ts'
import { japanesePlanes, shiftJisIndex, type Plane } from './japanese-planes.ts'

export type Decoded = {
  text: string
  /** Bytes or pairs that mean nothing in the character set; each stands as U+FFFD in the text. */
  errors: number
}

/** What a byte below 80 means: a single-byte set, a plane of 94 × 94, or the name of a foreign double-byte set. */
type Mode = 'ascii' | 'roman' | 'kana' | 'gb2312' | 'euc-kr' | Plane

const replacement = '\ufffd'
const halfWidthKana = 0xff61 - 0xa1

/**
 * ISO-2022-JP with everything that mails put into it: JIS X 0201 with kana (ESC ( I, SO/SI or plain 8-bit bytes), the Windows rows
 * (CP50220), JIS X 0212, JIS X 0213, and the Chinese, Korean, Latin and Greek sets of ISO-2022-JP-2 (RFC 1468, 1554, 2237).
 */
export function decodeIso2022Jp(bytes: Uint8Array, use2004 = false): Decoded {
  const { windows, first2004, second2004, supplement } = japanesePlanes()
  const standard = use2004 ? first2004 : windows
  let text = ''
  let errors = 0
  let mode: Mode = 'ascii'
  let shifted = false
  let upper: 'latin1' | 'iso-8859-7' = 'latin1'
  const escapes: Record<string, Mode> = {
    '(B': 'ascii',
    '(J': 'roman',
    '(H': 'roman',
    '(I': 'kana',
    '$@': standard,
    $B: standard,
    '$(@': standard,
    '$(B': standard,
    '$(D': supplement,
    '$(O': first2004,
    '$(Q': first2004,
    '$(P': second2004,
    $A: 'gb2312',
    '$(A': 'gb2312',
    '$(C': 'euc-kr',
  }
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte === 0x1b) {
      const three = latin1(bytes, at + 1, at + 4)
      const sequence = three in escapes ? three : three.slice(0, 2)
      if (sequence in escapes) {
        mode = escapes[sequence]!
        at += sequence.length
      } else if (sequence === '.A' || sequence === '.F') {
        upper = sequence === '.A' ? 'latin1' : 'iso-8859-7'
        at += 2
      } else if (three.startsWith('N') && at + 2 < bytes.length) {
        text += iconv.decode(Buffer.from([bytes[at + 2]! | 0x80]), upper)
        at += 2
      } else if (sequence === '&@') {
        at += 2
      } else {
        errors += 1
      }
    } else if (byte === 0x0e || byte === 0x0f) {
      shifted = byte === 0x0e
    } else if (byte >= 0xa1 && byte <= 0xdf && typeof mode === 'string') {
      text += String.fromCharCode(byte + halfWidthKana)
    } else if (byte >= 0x80) {
      text += replacement
      errors += 1
    } else if (byte < 0x21 || byte === 0x7f) {
      text += String.fromCharCode(byte)
    } else if (shifted || mode === 'kana') {
      if (byte <= 0x5f) text += String.fromCharCode(byte + 0x80 + halfWidthKana)
      else {
        text += replacement
        errors += 1
      }
    } else if (mode === 'ascii') {
      let end = at + 1
      while (end < bytes.length && bytes[end]! >= 0x20 && bytes[end]! < 0x7f) end += 1
      text += latin1(bytes, at, end)
      at = end - 1
    } else if (mode === 'roman') {
      text += byte === 0x5c ? '¥' : byte === 0x7e ? '‾' : String.fromCharCode(byte)
    } else {
      const trail = bytes[at + 1]
      const valid = trail !== undefined && trail >= 0x21 && trail <= 0x7e
      const character = !valid
        ? ''
        : typeof mode === 'string'
          ? iconv.decode(Buffer.from([byte | 0x80, trail | 0x80]), mode)
          : mode[(byte - 0x21) * 94 + trail - 0x21]!
      if (character === '' || character === replacement) errors += 1
      text += character || replacement
      if (valid) at += 1
    }
  }
  return { text, errors }
}

/** Shift_JIS as Windows writes it (cp932), or Shift_JIS-2004. */
export function decodeShiftJis(bytes: Uint8Array, use2004 = false): Decoded {
  const { windows, first2004, second2004, ibm } = japanesePlanes()
  const standard = use2004 ? first2004 : windows
  return decodeAroundAscii(bytes, (at) => {
    const byte = bytes[at]!
    if (byte >= 0xa1 && byte <= 0xdf) return { character: String.fromCharCode(byte + halfWidthKana), length: 1 }
    const trail = bytes[at + 1] ?? 0
    let character = ''
    if (byte !== 0x80 && byte !== 0xa0 && byte <= 0xfc && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f) {
      const index = shiftJisIndex(byte, trail)
      if (byte < 0xf0) character = standard[index]!
      else if (use2004) character = second2004[(rowsBeyond94[Math.floor(index / 94) - 94]! - 1) * 94 + (index % 94)]!
      else if (byte >= 0xfa) character = ibm[index - 114 * 94] ?? ''
      else character = String.fromCharCode(0xe000 + index - 94 * 94)
    }
    // A trail byte below 80 that makes no character is itself text: a lost half must not swallow a line end or a tag.
    return { character, length: character !== '' || trail >= 0x80 ? 2 : 1 }
  })
}

/** EUC-JP with the Windows rows, JIS X 0212 and the IBM rows of eucJP-ms, or EUC-JIS-2004. */
export function decodeEucJp(bytes: Uint8Array, use2004 = false): Decoded {
  const { windows, first2004, second2004, supplement } = japanesePlanes()
  const standard = use2004 ? first2004 : windows
  return decodeAroundAscii(bytes, (at) => {
    const byte = bytes[at]!
    const second = bytes[at + 1] ?? 0
    const third = bytes[at + 2] ?? 0
    if (byte === 0x8e && second >= 0xa1 && second <= 0xdf)
      return { character: String.fromCharCode(second + halfWidthKana), length: 2 }
    if (byte === 0x8f && isHigh(second) && isHigh(third)) {
      const index = (second - 0xa1) * 94 + third - 0xa1
      return { character: (use2004 && second2004[index]) || supplement[index]!, length: 3 }
    }
    if (isHigh(byte) && isHigh(second)) return { character: standard[(byte - 0xa1) * 94 + second - 0xa1]!, length: 2 }
    return { character: '', length: 1 }
  })
}

/** Text whose bytes below 80 are ASCII; `read` says what begins at any other byte (an empty character: nothing that has a meaning). */
function decodeAroundAscii(bytes: Uint8Array, read: (at: number) => { character: string; length: number }): Decoded {
  let text = ''
  let errors = 0
  let at = 0
  while (at < bytes.length) {
    if (bytes[at]! < 0x80) {
      const end = asciiEnd(bytes, at)
      text += latin1(bytes, at, end)
      at = end
      continue
    }
    const { character, length } = read(at)
    if (character === '') errors += 1
    text += character || replacement
    at += length
  }
  return { text, errors }
}

/** Rows of plane 2 that Shift_JIS-2004 lays behind plane 1, from lead byte F0 on. */
const rowsBeyond94 = [1, 8, 3, 4, 5, 12, 13, 14, 15, ...Array.from({ length: 17 }, (_, index) => 78 + index)]

function isHigh(byte: number): boolean {
  return byte >= 0xa1 && byte <= 0xfe
}

function asciiEnd(bytes: Uint8Array, from: number): number {
  let end = from + 1
  while (end < bytes.length && bytes[end]! < 0x80) end += 1
  return end
}
