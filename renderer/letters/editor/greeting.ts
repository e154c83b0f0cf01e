import { wordsFor } from '../../../shared/words/index.ts'

/** Who answers, for the lines below a reply; `configured` is the office's own signature, '' where none is set. */
export type Signature = { account: string; department: string; office: string; configured: string }

/** A reply before anything is written: greeting, an empty place, signature. `caret` is where the writing starts. */
export function emptyReply(
  name: string,
  organisation: boolean,
  language: 'ja' | 'en',
  signature: Signature,
): { text: string; caret: number } {
  const head = `${greetingFor(name, organisation, language)}\n\n`
  return { text: `${head}\n\n${signatureFor(language, signature)}`, caret: head.length }
}

/** Where the writing goes on in a draft: at the end of its text, above the signature; behind a lone greeting, in the line kept free. */
export function caretIn(draft: string, signature: string): number {
  const at = signature === '' ? -1 : draft.lastIndexOf(signature)
  const above = at < 0 ? draft : draft.slice(0, at)
  const written = above.trimEnd()
  return written.includes('\n') ? written.length : Math.min(above.length, written.length + 2)
}

/** The opening line in the letter's language. */
function greetingFor(name: string, organisation: boolean, language: 'ja' | 'en'): string {
  const words = wordsFor(language).replies
  const known = name.trim()
  if (known === '') return words.greetingWithoutName
  return organisation ? words.greetingToOrganisation(known) : words.greeting(known)
}

/** The closing lines in the letter's language; lines without words are left out. */
export function signatureFor(language: 'ja' | 'en', signature: Signature): string {
  const { account, department, office, configured } = signature
  const named =
    language === 'ja' ? [office, department].filter(Boolean).join(' ') : [department, office].filter(Boolean).join('\n')
  const ours = configured.trim() || named
  const lines = language === 'ja' ? [ours, account] : [account, ours]
  return lines.filter(Boolean).join('\n')
}

/** The subject of an answer: one “Re:”, whatever stood before it. */
export function replySubject(subject: string): string {
  const whole = subject.trim()
  answerMark.lastIndex = 0
  let start = 0
  while (answerMark.test(whole)) start = answerMark.lastIndex
  return `Re: ${whole.slice(start)}`
}

/** One mark of an answer or of a forwarded mail; sticky, so that each of many is looked at once. */
const answerMark = /(?:re|fwd?|aw|返信|転送)\s*(?:\[\d+\]\s*)?[:：]\s*/iuy
