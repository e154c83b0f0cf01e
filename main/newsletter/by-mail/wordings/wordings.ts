import type { ReaderLanguage } from '../../../../shared/newsletter/reader.ts'
import type { MailSubject } from '../list-mails.ts'

/** What the mails of this part speak of. */
export type MailFacts = {
  /** Name of the newsletter. */
  title: string
  /** Which issues are sent, in words. */
  language: string
  token: string
  /** A mailto link that writes the confirmation. */
  link: string
  /** In which it can be confirmed. */
  days: number
  /** Of a change of address; null where whoever reads this mail is not to learn it. */
  oldAddress: string | null
  newAddress: string
}

export type Wordings = Record<MailSubject, (facts: MailFacts) => { subject: string; body: string }> & {
  languages: Record<ReaderLanguage, string>
  /** What stands below every mail. */
  closing: (office: string) => string
  /** Subject of the mail that the link writes. */
  mailLink: string
}
