import type { ParsedMessage } from '../message/parsed-message.ts'

/** What a delivery report says of one recipient (RFC 3464 section 2.3). */
export type ReportedRecipient = {
  /** The address the sender had written to, where the report tells it, else the one it ended at. */
  recipient: string
  /** Lower case: failed, delayed, delivered, relayed, expanded; empty where the report does not say. */
  action: string
  status: string
  /** The other server's own words. */
  diagnostic: string
}

/** The recipients of a machine-readable delivery report, also where a mail server has put its lines into the text. */
export function reportedRecipients(message: ParsedMessage): ReportedRecipient[] {
  const part = message.parts.find((one) => isStatusPart(one.contentType))
  return readBlocks(part?.text ?? message.text)
}

export function isStatusPart(contentType: string): boolean {
  return contentType === 'message/delivery-status' || contentType === 'message/global-delivery-status'
}

/** The address in a text; empty where there is none. */
export function addressIn(text: string): string {
  return addressPattern.exec(text)?.[0] ?? ''
}

export const addressPattern =
  /[^\s<>()[\]"'`,;:@=\\/|]{1,64}@[^\s<>()[\]"'`,;:@=\\/|]{1,190}[^\s<>()[\]"'`,;:@=\\/|.。、，]/u

function readBlocks(text: string): ReportedRecipient[] {
  const found: ReportedRecipient[] = []
  for (const block of text.slice(0, longestReport).split(/\r?\n[ \t]*\r?\n/)) {
    for (const fields of recipientsOf(fieldsOf(block))) {
      const value = (name: string): string => fields.find(([key]) => key === name)?.[1] ?? ''
      const recipient =
        addressOf(value('original-recipient')) ||
        addressOf(value('final-recipient')) ||
        addressOf(value('x-actual-recipient'))
      found.push({
        recipient,
        action: value('action').toLowerCase().split(/[\s(]/, 1)[0]!,
        status: /^\s*([245]\.\d{1,3}\.\d{1,3})/.exec(value('status'))?.[1] ?? '',
        diagnostic: afterType(value('diagnostic-code')),
      })
    }
  }
  return found
}

const longestReport = 200_000

type Field = [name: string, value: string]

/** Some servers leave out the blank line between two recipients: the second Final-Recipient begins the next. */
function recipientsOf(fields: Field[]): Field[][] {
  const groups: Field[][] = [[]]
  for (const field of fields) {
    if (groups.at(-1)!.some(([name]) => name === field[0])) groups.push([])
    groups.at(-1)!.push(field)
  }
  return groups.filter(
    (group) =>
      group.some(([name, value]) => name === 'final-recipient' || (name === 'original-recipient' && value !== '')) ||
      (group.some(([name]) => name === 'action') &&
        group.some(([name]) => name === 'status' || name === 'diagnostic-code')),
  )
}

function fieldsOf(block: string): Field[] {
  const fields: Field[] = []
  for (const line of block.split(/\r?\n/)) {
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += ` ${line.trim()}`
    else {
      const name = /^([A-Za-z][A-Za-z-]{1,60})[ \t]*:/.exec(line)
      if (name !== null) fields.push([name[1]!.toLowerCase(), line.slice(name[0].length).trim()])
    }
  }
  return fields
}

/** A field for an address holds it whole, with characters that end one in a sentence. */
function addressOf(value: string): string {
  const address = afterType(value)
  return /^<?([^\s<>@]{1,64}@[^\s<>@]{1,255})>?$/.exec(address)?.[1] ?? addressIn(address)
}

/** Without the type before the first semicolon (`rfc822;`, `smtp;`). */
function afterType(value: string): string {
  return value.replace(/^[A-Za-z0-9-]{1,40}[ \t]*;/, '').trim()
}
