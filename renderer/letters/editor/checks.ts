import { listUnfilled, type Unfilled } from '../../../shared/letters/templates/template-text.ts'
import type { ReplyFile } from '../../../shared/letters/reply-files.ts'
import type { ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import { writtenLanguage } from '../../../shared/written-language.ts'
import { dataIn, dialledAs } from './personal-data.ts'
import { isOverdue } from '../templates/review.ts'
import { promisedAttachment } from './promised-attachment.ts'

/** What is known about a reply when it is about to leave. */
export type ReplyFacts = {
  body: string
  language: 'ja' | 'en'
  to: string
  /** Who else gets it; of `bcc` nobody may learn from the text. */
  cc: readonly string[]
  bcc: readonly string[]
  /** Addresses that are the writer's own: From, Reply-To, the form's e-mail. */
  ownAddresses: readonly string[]
  /** Everything the letter itself says: its text, fields and sender. */
  letterText: string
  /** The office's own words: its signature, addresses, and earlier answers to this writer. */
  officeText: string
  /** The signature as the program wrote it, and the names that count as one. */
  signature: string
  signatureNames: readonly string[]
}

/** Where a finding leads: a place of the text, or whom it goes to. */
export type Place = { start: number; end: number } | 'to' | 'cc'

/** One finding before sending: `good`, or it wants a person's eye. Of these only an unfilled place holds the reply. */
export type Finding =
  | { check: 'sender'; good: boolean; address: string }
  | { check: 'language'; good: boolean; letter: 'ja' | 'en' }
  | { check: 'greeting'; good: boolean; missing: 'greeting' | 'signature' | 'both' | null }
  | { check: 'others'; good: boolean; found: string }
  | { check: 'attachment'; good: boolean; word: string }
  | { check: 'copies'; good: boolean; strangers: readonly string[] }
  | { check: 'risky'; good: boolean; name: string }
  | { check: 'unfilled'; good: boolean; open: readonly Unfilled[] }
  | { check: 'review'; good: boolean; template: ReplyTemplate }

/** The files that go with a reply, and whether a person has said that it needs none. */
export type FileFacts = { files: readonly Pick<ReplyFile, 'name' | 'risky'>[]; needsNone: boolean }

/** Looks through a reply before it leaves. Policy 3(3): the address serves this answer; 4: nobody else's data in it. */
export function checkReply(
  facts: ReplyFacts,
  template: ReplyTemplate | null = null,
  today = '',
  { files, needsNone }: FileFacts = { files: [], needsNone: false },
): Finding[] {
  const missing = missingCourtesy(facts)
  const open = listUnfilled(facts.body)
  const found = strangersData(facts)
  const word = promisedAttachment(withoutSignature(facts))
  const risky = files.find((file) => file.risky)
  const language = writtenLanguage(withoutSignature(facts))
  return [
    {
      check: 'sender',
      good: facts.ownAddresses.some((own) => own.toLowerCase() === facts.to.toLowerCase()),
      address: facts.to,
    },
    ...copiesFinding(facts),
    { check: 'language', good: language === null || language === facts.language, letter: facts.language },
    { check: 'greeting', good: missing === null, missing },
    { check: 'others', good: found === '', found },
    ...(needsNone && files.length === 0
      ? []
      : [{ check: 'attachment', good: word === '' || files.length > 0, word } as const]),
    ...(risky ? [{ check: 'risky', good: false, name: risky.name } as const] : []),
    ...(template || open.length > 0 ? [{ check: 'unfilled', good: open.length === 0, open } as const] : []),
    ...(template ? [{ check: 'review', good: !isOverdue(template.reviewOn, today), template } as const] : []),
  ]
}

/** Where a finding leads. */
export function placeOf(finding: Finding, body: string): Place | null {
  switch (finding.check) {
    case 'sender':
      return 'to'
    case 'copies':
      return 'cc'
    case 'others':
      return placeOfText(body, finding.found)
    case 'attachment':
      return placeOfText(body, finding.word)
    case 'unfilled':
      return finding.open[0] ?? null
    default:
      return null
  }
}

function placeOfText(body: string, found: string): Place | null {
  const start = found === '' ? -1 : body.indexOf(found)
  return start < 0 ? null : { start, end: start + found.length }
}

/** True where nothing stands between greeting and signature. */
export function isEmptyReply(facts: Pick<ReplyFacts, 'body' | 'signature' | 'signatureNames'>): boolean {
  const lines = withoutSignature(facts)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.filter((line, index) => index > 0 || !onlyGreeting.test(line)).length === 0
}

const greeting =
  /(様|さま|御中|の方へ|皆様|各位)\s*[,、。]?$|^(dear|hello|hi|good (morning|afternoon|evening)|to whom)\b/iu

/** A line that greets and says nothing else: “Hello, we open at nine.” is an answer. */
const onlyGreeting =
  /(様|さま|御中|の方へ|皆様|各位)\s*[,、。]?$|^(dear|hello|hi|good (morning|afternoon|evening)|to whom)\b[^,!?;:]*[,!:]?$/iu

function missingCourtesy(facts: ReplyFacts): 'greeting' | 'signature' | 'both' | null {
  const lines = facts.body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const greets = lines.slice(0, 3).some((line) => greeting.test(line))
  const end = lines.slice(-8).join('\n')
  const signs = facts.signatureNames.some((name) => name !== '' && end.includes(name))
  if (greets && signs) return null
  if (greets) return 'signature'
  return signs ? 'greeting' : 'both'
}

/** The first address, telephone or passport number that neither the letter nor the office knows; '' where there is none. */
function strangersData(facts: ReplyFacts): string {
  const body = dataIn(withoutSignature(facts))
  const known = dataIn([facts.letterText, facts.officeText, facts.to, ...facts.cc, ...facts.ownAddresses].join('\n'))
  const addresses = new Set(known.addresses.map((one) => one.toLowerCase()))
  const numbers = new Set(known.telephones.flatMap(dialledAs))
  const passports = new Set(known.passports)
  return (
    body.addresses.find((one) => !addresses.has(one.toLowerCase())) ??
    body.telephones.find((one) => !dialledAs(one).some((way) => numbers.has(way))) ??
    body.passports.find((one) => !passports.has(one)) ??
    ''
  )
}

/** Whether somebody gets a copy of whom neither the letter nor the office speaks. */
function copiesFinding(facts: ReplyFacts): Finding[] {
  const copies = [...facts.cc, ...facts.bcc]
  if (copies.length === 0) return []
  const known = dataIn([facts.letterText, facts.officeText, ...facts.ownAddresses].join('\n')).addresses
  const there = new Set(known.map((one) => one.toLowerCase()))
  const strangers = copies.filter((one) => !there.has(one.toLowerCase()))
  return [{ check: 'copies', good: strangers.length === 0, strangers }]
}

function withoutSignature(facts: Pick<ReplyFacts, 'body' | 'signature'>): string {
  const at = facts.signature === '' ? -1 : facts.body.lastIndexOf(facts.signature)
  return at < 0 ? facts.body : facts.body.slice(0, at) + facts.body.slice(at + facts.signature.length)
}
