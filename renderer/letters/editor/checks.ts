import { writtenLanguage } from '../../../shared/written-language.ts'

/** What is known about a reply when it is about to leave. */
export type ReplyFacts = {
  body: string
  language: 'ja' | 'en'
  to: string
  /** Addresses that are the writer's own: From, Reply-To, the form's e-mail. */
  ownAddresses: readonly string[]
  /** Everything the letter itself says: its text, fields and sender. */
  letterText: string
  /** The signature as the program wrote it, and the names that count as one. */
  signature: string
  signatureNames: readonly string[]
}

/** One finding before sending; `good` needs nothing, `look` wants a person's eye. Nothing here blocks. */
export type Finding =
  | { check: 'sender'; good: boolean; address: string }
  | { check: 'language'; good: boolean; letter: 'ja' | 'en' }
  | { check: 'greeting'; good: boolean; missing: 'greeting' | 'signature' | 'both' | null }
  | { check: 'others'; good: boolean; found: string }
  | { check: 'attachment'; good: boolean; word: string }

/** Looks through a reply before it leaves. Policy 3(3): the address serves this answer; 4: nobody else's data in it. */
export function checkReply(facts: ReplyFacts): Finding[] {
  const missing = missingCourtesy(facts)
  const found = strangersData(facts)
  const word = attachmentWord(facts.body)
  const language = writtenLanguage(withoutSignature(facts))
  return [
    {
      check: 'sender',
      good: facts.ownAddresses.some((own) => own.toLowerCase() === facts.to.toLowerCase()),
      address: facts.to,
    },
    { check: 'language', good: language === null || language === facts.language, letter: facts.language },
    { check: 'greeting', good: missing === null, missing },
    { check: 'others', good: found === '', found },
    { check: 'attachment', good: word === '', word },
  ]
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

/** The first address, telephone or passport number that the letter and the signature do not know; '' where there is none. */
function strangersData(facts: ReplyFacts): string {
  const body = withoutSignature(facts).normalize('NFKC')
  const known = [facts.letterText, facts.to, ...facts.ownAddresses].join('\n').normalize('NFKC')
  const knownDigits = known.replaceAll(/\D/gu, '')
  const address = matches(body, /[\w.+-]+@[\w-]+(\.[\w-]+)+/gu).find(
    (one) => !known.toLowerCase().includes(one.toLowerCase()),
  )
  const telephone = matches(body, /\+?\(?\d[\d ().-]{7,17}\d/gu).find((one) => {
    const digits = one.replaceAll(/\D/gu, '')
    return digits.length >= 9 && digits.length <= 15 && !knownDigits.includes(digits)
  })
  const passport = matches(body, /\b[A-Z]{2}\d{7}\b/gu).find((one) => !known.includes(one))
  return address ?? telephone?.trim() ?? passport ?? ''
}

/** The word by which a text speaks of an attachment, or ''. */
function attachmentWord(body: string): string {
  return /添付|同封|別添|\battach(ed|ment|ments|ing)?\b|\benclosed\b/iu.exec(body)?.[0] ?? ''
}

function withoutSignature(facts: Pick<ReplyFacts, 'body' | 'signature'>): string {
  return facts.signature === '' ? facts.body : facts.body.replace(facts.signature, '')
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? []
}
