import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import { longestTaskText } from '../../../shared/newsletter/task.ts'
import { writtenLanguage } from '../../../shared/written-language.ts'
import type { IncomingMail } from '../../part.ts'
import { hashOfAddress } from '../readers/address-hash.ts'
import type { Doing } from './carry-out.ts'
import type { NewRequest } from './requests.ts'

/** The row of a mail; nothing is decided yet. */
export function requestOf(
  { db, at }: Doing,
  mail: IncomingMail,
  ask: Pick<NewsletterAsk, 'address' | 'newAddress' | 'alsoLetter' | 'language' | 'name'> & {
    asks: NewRequest['asks']
  },
  { byForm, answerable }: { byForm: boolean; answerable: boolean },
): NewRequest {
  const { reading } = mail
  const id = mail.letterId()
  return {
    id,
    at,
    asks: ask.asks,
    state: 'nothing',
    why: '',
    reader_id: null,
    letter_id: ask.alsoLetter ? id : null,
    mail_id: null,
    message_id: reading.messageId.slice(0, 998),
    message_references: JSON.stringify(reading.references.slice(-20).map((one) => one.slice(0, 998))),
    answerable: answerable ? 1 : 0,
    language: ask.language,
    written: writtenLanguage(`${reading.subject}\n${reading.text.slice(0, 5000)}`) ?? 'ja',
    from_name: reading.from.name.slice(0, 200),
    from_address: reading.from.address.slice(0, 320),
    from_hash: byForm ? null : hashOfAddress(db, reading.from.address),
    name: (ask.name ?? (byForm ? '' : reading.from.name)).slice(0, 200),
    address: ask.address?.slice(0, 320) ?? null,
    address_hash: hashOfAddress(db, ask.address),
    new_address: ask.newAddress?.slice(0, 320) ?? null,
    new_hash: hashOfAddress(db, ask.newAddress),
    subject: reading.subject.slice(0, 400),
    text: reading.text.slice(0, longestTaskText),
    expires_at: null,
  }
}
