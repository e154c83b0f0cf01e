import type { Address, FormFields } from '../../shared/letters/mail.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { parsed } from './mail-queries.ts'

/** Who wrote a letter, by all that it says of them, and whom it was sent to. */
export function peopleOf(db: Database, place: number): { from: string[]; to: string[] } {
  const row = prepared<[number], PeopleColumns>(
    db,
    'SELECT from_name, from_address, mail_from, reply_to, mail_to, cc, fields FROM mails WHERE place = ?',
  ).get(place)!
  const fields = parsed<FormFields>(row.fields)
  return {
    from: [
      row.from_name,
      row.from_address,
      ...namesOf(row.mail_from),
      ...namesOf(row.reply_to),
      ...(fields ? [fields.name, fields.furigana, fields.email, fields.phone] : []),
    ],
    to: [...namesOf(row.mail_to), ...namesOf(row.cc)],
  }
}

type PeopleColumns = {
  from_name: string
  from_address: string
  mail_from: string | null
  reply_to: string | null
  mail_to: string | null
  cc: string | null
  fields: string | null
}

/** One address, or several, as they are kept. */
function namesOf(kept: string | null): string[] {
  const people = parsed<Address | Address[]>(kept)
  if (people === null) return []
  return [people].flat().flatMap((one) => [one.name, one.address])
}
