import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../main/characters/decode-text.ts'
import { htmlBlocks } from '../../../main/mail/html/html-blocks.ts'
import { htmlText } from '../../../main/mail/html/html-text.ts'
import { tooHeavy } from '../../../main/mail/html/html-weight.ts'
import { safeStyle } from '../../../main/mail/html/safe-style.ts'
import { parseAddresses } from '../../../main/mail/message/addresses.ts'
import { cleanText } from '../../../main/mail/message/body-parts.ts'
import { decodeHeader } from '../../../main/mail/message/encoded-words.ts'
import { unflow } from '../../../main/mail/message/flowed-text.ts'
import { parseParameters, splitFields } from '../../../main/mail/message/header-fields.ts'
import { openParts } from '../../../main/mail/message/open-parts.ts'
import { openSealed } from '../../../main/mail/message/signed-content.ts'
import { splitParts } from '../../../main/mail/message/split-parts.ts'
import { isStub } from '../../../main/mail/message/stub-text.ts'
import { decodeText64 } from '../../../main/mail/message/text-transfer.ts'
import { decodedSize, decodeTransfer } from '../../../main/mail/message/transfer-encoding.ts'
import { findUuencoded } from '../../../main/mail/message/uuencoded.ts'
import { openWinmail } from '../../../main/mail/message/winmail.ts'
import { cpuTimeOf } from '../../support/cpu-time.ts'

/** A quadratic parser needs 100 times the time for ten times the input. */
const mostTimes = 30
const leastMilliseconds = 50
/** Characters: a parser that needs less than 50 ms for the second is not looked at further; the third is for one that seems slow there. */
const lengths = [60_000, 600_000, 2_400_000]

/** Processor time in milliseconds: whatever else runs on the machine does not count. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function bestOfFive(work: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOf(work)))
}

/**
 * How many times as long ten times the input takes, where that is 50 ms or more; 1 where it is less. What seems to grow too fast is looked
 * at once more with longer input: caches and the collecting of garbage make short ones too quick.
 */
function growth(piece: string, work: (input: string) => unknown): number {
  let least = Infinity
  for (const length of lengths) {
    if (least < mostTimes || (length > 600_000 && least === Infinity)) break
    const large = piece.repeat(Math.ceil(length / piece.length))
    if (timeOf(() => work(large)) < leastMilliseconds) continue
    const small = piece.repeat(Math.ceil(length / 10 / piece.length))
    const shortest = Math.min(...Array.from({ length: 3 }, () => cpuTimeOf(() => work(small))))
    least = Math.min(least, bestOfFive(() => work(large)) / shortest)
  }
  return Number.isFinite(least) ? least : 1
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

const parsers: Record<string, (input: string) => unknown> = {
  'text without a label': (input) => decodeText(bytes(input), ''),
  'text called UTF-8': (input) => decodeText(bytes(input), 'utf-8'),
  'text called ISO-2022-JP': (input) => decodeText(bytes(input), 'iso-2022-jp'),
  'clean text': cleanText,
  'flowed text': (input) => unflow(input, true),
  header: (input) => decodeHeader(input),
  'header fields': (input) => splitFields(bytes(input)),
  parameters: (input) => parseParameters(`text/plain; ${input}`),
  addresses: parseAddresses,
  'a whole mail': (input) => splitParts(bytes(input)),
  'the body of a mail': (input) => openParts(bytes(`Content-Type: text/plain\n\n${input}`)),
  'a multipart': (input) => openParts(bytes(`Content-Type: multipart/mixed; boundary=b\n\n--b\n${input}`)),
  'base64 of a text': (input) => decodeText64(bytes(input), 'base64'),
  'quoted-printable': (input) => decodeTransfer(bytes(input), 'quoted-printable'),
  'the size of an attachment': (input) => decodedSize(bytes(input), 'base64'),
  'uuencoded files': (input) => findUuencoded(bytes(input)),
  'a signature': (input) => openSealed(bytes(`\x30\x80${input}`)),
  'winmail.dat': (input) => openWinmail(bytes(`\x78\x9f\x3e\x22\x01\x00${input}`)),
  'text of HTML': (input) => htmlText(input),
  'blocks of HTML': (input) => htmlBlocks(input),
  'the weight of HTML': tooHeavy,
  'a style': safeStyle,
  'a text beside HTML': (input) => isStub('Please use a program that shows HTML.', [input]),
}

const pieces = [
  'a',
  ' ',
  '\n',
  '\r',
  '=?utf-8?Q?a',
  '=?b?B?YQ==?= ',
  '"',
  '(',
  '<a@b.example',
  ' \n',
  'X-A: b\n',
  'no field\n',
  'a=b;',
  ' a*0=b;',
  '--b\n\n',
  '--b\nContent-Type: text/plain\n\nx\n',
  'begin 644 a\n',
  'begin 644 a\nM\n',
  '=\n',
  'YWJj\n\n',
  '\x30\x80',
  '\x24\x80\x04\x01a',
  '\x02\x06\x90\x00\x00\x00\x00\x00\x00\x00\x00',
  '\x92s ',
  '\x82\xa0',
  '\xc3\xa9\xff',
  '\x1b$B$"\x1b(B',
  '<b>',
  '<!--',
  '<table><tr><td>a',
  '<p style="',
  'a:b;',
  '&nbsp;',
  '<b>a</b>',
]

describe.each(Object.entries(parsers))('%s', (_, work) => {
  test('ten times the input takes no more than thirty times as long', () => {
    const slow = pieces.map((piece) => [piece, growth(piece, work)] as const).filter(([, times]) => times > mostTimes)
    expect(slow).toEqual([])
  })
})
