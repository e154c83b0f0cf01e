import { addressIn, addressPattern } from './bounce-report.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { isReturned } from './returned-message.ts'

/**
 * The recipients a notice speaks of, at most fifty. A notice names all of them in one way, so whichever pattern finds the first finds the
 * others; where none does, the first address that is not the office's own stands for it.
 */
export function recipientsIn(message: ParsedMessage, notice: string, returned: string): string[] {
  const text = notice.slice(0, longestNotice)
  const own = new Set([message.from, ...message.to].map(({ address }) => address.toLowerCase()))
  const foreign = (address: string): boolean =>
    address !== '' && !own.has(address.toLowerCase()) && !/^(?:postmaster|mailer-daemon)@/i.test(address)
  for (const pattern of recipientPatterns) {
    const found = [...text.matchAll(pattern)].map(([, words]) => addressIn(words!)).filter(foreign)
    if (found.length > 0) return distinct(found)
  }
  const all = [...text.matchAll(new RegExp(addressPattern.source, 'gu'))].map(([address]) => address)
  const one =
    all.find(foreign) ?? (addressIn(recipientField(message.parts.find(isReturned)?.text ?? returned)) || (all[0] ?? ''))
  return one === '' ? [] : [one]
}

/** Without repetitions, at most fifty. */
export function distinct(addresses: string[]): string[] {
  const found = new Map(addresses.map((address) => [address.toLowerCase(), address]))
  return [...found.values()].slice(0, 50)
}

/** What a notice says about one recipient: the lines around the mention that has a server's reply, else the first reply, else the last mention. */
export function wordsAbout(recipient: string, notice: string): string {
  const lines = notice.slice(0, longestNotice).split('\n')
  const blocks = mentionsOf(recipient, lines).map((at) => lines.slice(at, endOfBlock(lines, at, recipient)))
  const first = lines.findIndex((line) => replyLine.test(line) && !line.includes('@'))
  const said =
    blocks.find((block) => block.some((line) => replyLine.test(line))) ??
    (first >= 0 ? lines.slice(first, endOfBlock(lines, first, recipient)) : (blocks.at(-1) ?? []))
  return joined(said)
}

/**
 * A notice without what it says of the recipients named: what is said of the others must not decide about this one. Nor must what was said
 * on the line, which any of them may have caused.
 */
export function withoutWordsAbout(others: string[], notice: string): string {
  if (others.length === 0) return notice
  const lines = notice.slice(0, longestNotice).split('\n')
  const left = new Set(lines.keys())
  for (const other of others) {
    for (const at of mentionsOf(other, lines)) {
      for (let line = at; line < endOfBlock(lines, at, other); line += 1) left.delete(line)
    }
  }
  return lines.filter((line, index) => left.has(index) && !/^\s*(?:>>>|<<<)/.test(line)).join('\n')
}

function mentionsOf(recipient: string, lines: string[]): number[] {
  if (recipient === '') return []
  return lines.flatMap((line, index) => (line.includes(recipient) ? [index] : [])).slice(0, 50)
}

function joined(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** The line after those about one recipient: at the next blank line that follows some words, or where another recipient begins. */
function endOfBlock(lines: string[], at: number, recipient: string): number {
  let said = 0
  let replied = false
  for (let index = at; index < Math.min(lines.length, at + 20); index += 1) {
    const line = lines[index]!.trim()
    if ((line === '' && (said > 1 || replied)) || said > 12) return index
    const another = !line.includes(recipient)
    if (replied && another && /^[245]\d\d[ -]/.test(line) && !/^[245]\d\d-/.test(lines[index - 1]!.trim())) return index
    if (said > 0 && another && beginsRecipient.test(line)) return index
    if (line !== '') said += 1
    replied ||= replyLine.test(line) && !line.startsWith('>>>')
  }
  return Math.min(lines.length, at + 20)
}

/** `<a@b>:`, `a@b`, `Recipient: <a@b>`. */
const beginsRecipient = /^(?:[\p{L} -]{1,30}[:：] ?)?<?[^\s<>:]{1,64}@[^\s<>:]{1,255}>?(?::|$)/u

const longestNotice = 8000

/** A line with an SMTP reply or an enhanced status code. */
const replyLine = /(?:^|[\s:;<(])(?:[45]\d\d[ :-]|[45]\.\d{1,2}\.\d{1,3}\b)/

/** Most telling first; each stands in a line, and what it captures holds the address. */
const recipientPatterns = [
  /^[ \t]*(?:final|original)-recipient[ \t]*:[ \t]*([^\n]{3,300})$/gim,
  /^[ \t]*(?:(?:intended |failed )?recipients?(?: address)?|addressed to|failed address|rcpt to|to address|undeliverable to)[ \t]*[: ][ \t]*([^\n]{3,300})$/gim,
  /^[ \t]*(?:宛先(?:アドレス)?|送信先|あて先)[ \t]*[:： ][ \t]*([^\n]{3,300})$/gm,
  /\b(?:deliver(?:ed|ing)?(?: (?:your|the) (?:mail|message))? to|undeliverable to|addressed to|sent to|rejected recipient)[ \t:]{0,3}(<?[^\s<>]{3,255})/gi,
  /\b(?:delivery to|userid:|user:|user <)[ \t:]{0,3}(<?[^\s<>]{3,255})/gi,
  /^[ \t]*<([^\s<>]{3,255})>[ \t]*(?::|$|\(|\.\.\.|delivery|;)/gim,
  /^[ \t]*([^\s<>:]{3,255}@[^\s<>:]{1,255})[ \t]*(?::|$|\(|\[|\.\.\.|on [A-Z])/gim,
  /(?:^|\n)[ \t]*[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?<([^\s<>]{3,255})>/g,
  /\brcpt to:[ \t]{0,2}<?([^\s<>]{3,255})/gi,
]

function recipientField(header: string): string {
  return /^(?:x-original-to|to)[ ]?:([^\n]{3,500})/im.exec(header.slice(0, 65_536))?.[1] ?? ''
}
