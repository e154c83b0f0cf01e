import type { FormFields } from '../../../shared/letters/mail.ts'
import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import { statementIn } from './meaning.ts'
import { editionAsked } from './naming.ts'
import { sentencesOf } from './sentences.ts'

/** What a mail of a sign-up form asks; one that could not be read asks to be looked at. A form can also ask what is to be done. */
export function askOfForm(fields: FormFields | null, subject: string): NewsletterAsk {
  const nobody = { newAddress: null, token: null, language: null, name: null }
  if (fields === null) return { asks: 'subscribe', certain: false, address: null, alsoLetter: false, ...nobody }
  const answer = (key: string): string => fields.demographics.find((one) => one.key === key)?.value ?? ''
  const statements = sentencesOf(answer('request')).map(statementIn)
  const leaves = statements.some((one) => one?.asks === 'unsubscribe')
  // A letter to leave, titled as the form is, with an address in its signature.
  const isOther = sentencesOf(subject).some((one) => statementIn(one)?.asks === 'unsubscribe')
  const changes = /変更|訂正|\bchange|\bupdate|\bcorrect/i.test(answer('request')) && !leaves
  return {
    asks: leaves || isOther ? 'unsubscribe' : changes ? 'change' : 'subscribe',
    certain: fields.email !== '' && !changes && (leaves || !isOther),
    address: fields.email === '' ? null : fields.email,
    newAddress: null,
    alsoLetter: fields.message.trim() !== '',
    token: null,
    language: editionAsked(answer('language')),
    name: fields.name === '' ? null : fields.name,
  }
}
