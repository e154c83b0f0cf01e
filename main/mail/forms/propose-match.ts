import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { FoundLabel } from './found-label.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/** A mail that a form wrote, and the labels found in it. */
export type FormMail = { mail: ParsedMessage; labels: FoundLabel[] }

/**
 * Which mails a form wrote, from some that it did and the others of the same time. By its sender where only the form writes from there; else by its
 * sender and the start of its subject; where it writes in the visitor's name, by a header of its own or the start of the subject.
 */
export function proposeMatch(
  forms: readonly FormMail[],
  others: readonly ParsedMessage[],
): Pick<FormSchema, 'match' | 'title'> {
  const starts = [
    ...new Set(
      forms.map(({ mail, labels }) =>
        startOf(
          mail,
          forms,
          labels.map(({ value }) => value),
        ),
      ),
    ),
  ]
  const subject = starts.includes('') ? null : starts
  const title = titleOf(starts[0]!)
  const senders = [...new Set(forms.map(({ mail }) => mail.from.address.toLowerCase()))].filter(
    (address) => address !== '',
  )
  if (!forms.some(inVisitorsName) && senders.length > 0 && senders.length <= 3) {
    const from = oneOrMore(senders)
    const fromThere = others.filter((mail) => senders.includes(mail.from.address.toLowerCase()))
    const alone =
      forms.length >= 3 && fromThere.every((mail) => (subject ?? []).some((start) => mail.subject.includes(start)))
    return { title, match: alone || subject === null ? { from } : { from, subject: oneOrMore(subject) } }
  }
  const header = ownHeader(forms)
  if (header !== null) return { title, match: subject === null ? { header } : { header, subject: oneOrMore(subject) } }
  return { title, match: { subject: oneOrMore(subject ?? [forms[0]!.mail.subject]) } }
}

/** True where the address of From is one that the visitor typed into the form. */
function inVisitorsName({ mail, labels }: FormMail): boolean {
  const from = mail.from.address.normalize('NFKC').toLowerCase()
  return labels.some(({ value }) => value.normalize('NFKC').toLowerCase().includes(from))
}

/** The part of a subject that the form writes itself; empty where it cannot be told from what the visitor wrote. */
function startOf(mail: ParsedMessage, forms: readonly FormMail[], answers: string[]): string {
  const subject = mail.subject.trim()
  const tag = /^(?:【[^】]{1,40}】|\[[^\]]{1,40}\]|［[^］]{1,40}］|《[^》]{1,40}》|〔[^〕]{1,40}〕)/.exec(subject)?.[0]
  if (tag !== undefined) return tag
  const answered = answers
    .map((answer) => answer.trim())
    .filter((answer) => answer.length >= 2 && subject.includes(answer))
  const first = Math.min(...answered.map((answer) => subject.indexOf(answer)))
  if (Number.isFinite(first)) {
    const before = subject.slice(0, first).trim()
    const after = subject.slice(first + answered.find((answer) => subject.indexOf(answer) === first)!.length).trim()
    const own = [before, after]
      .map((part) => part.replace(/^[\s"'”’」』）)様]+|[\s"'“‘「『（(]+$/g, ''))
      .toSorted((a, b) => b.length - a.length)[0]!
    return own.length >= 3 ? own : ''
  }
  const shared = forms.filter((one) => one.mail !== mail).map((one) => sharedStart(one.mail.subject.trim(), subject))
  if (shared.some((start) => start === subject) || forms.length === 1) return subject
  const longest = shared.toSorted((a, b) => b.length - a.length)[0]!.trim()
  return longest.length >= 4 ? longest : ''
}

function sharedStart(one: string, other: string): string {
  let end = 0
  while (end < one.length && one[end] === other[end]) end += 1
  return one.slice(0, end)
}

/** A header that only form programs write, with the same value in every mail. */
function ownHeader(forms: readonly FormMail[]): { name: string; value: string } | null {
  const valueIn = (mail: ParsedMessage, name: string): string | undefined =>
    mail.headers.find((one) => one.name === name)?.value.trim()
  const name = forms[0]!.mail.headers
    .map((one) => one.name)
    .find(
      (one) =>
        /^x-.*(?:form|contact|wpcf7|inquiry)/.test(one) && forms.every(({ mail }) => valueIn(mail, one) !== undefined),
    )
  if (name === undefined) return null
  const value = valueIn(forms[0]!.mail, name)!
  return { name, value: forms.every(({ mail }) => valueIn(mail, name) === value) ? value.slice(0, 100) : '' }
}

function titleOf(start: string): FormSchema['title'] {
  const text = start.normalize('NFKC').toLowerCase()
  return titles.find(([words]) => words.test(text))?.[1] ?? { ja: 'ウェブフォーム', en: 'Web form' }
}

const titles: readonly [words: RegExp, title: FormSchema['title']][] = [
  [/問い?合わ?せ|contact|inquiry|enquiry/, { ja: 'お問い合わせフォーム', en: 'Contact form' }],
  [/申し?込|応募|application|registration|sign.?up/, { ja: '申し込みフォーム', en: 'Application form' }],
  [/予約|appointment|booking|reservation/, { ja: '予約フォーム', en: 'Appointment form' }],
  [/意見|要望|アンケート|feedback|survey/, { ja: 'ご意見フォーム', en: 'Feedback form' }],
  [/取材|press|media/, { ja: '取材申し込みフォーム', en: 'Press form' }],
]

function oneOrMore(values: string[]): string | string[] {
  return values.length === 1 ? values[0]! : values
}
