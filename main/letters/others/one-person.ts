import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { Database } from '../../database/open.ts'
import { isFromList } from '../../mail/kinds/mailing-list.ts'
import { isFormSender } from '../facts.ts'
import { getSource } from '../mail-contents.ts'
import type { MailColumns } from '../mail-queries.ts'

/** The forms of the office, and the addresses under which it writes itself. */
export type Ground = { schemas: readonly FormSchema[]; own: readonly string[] }

/** Whether the address of a kept mail may be one person's: not the office's own, no form's, and none that a program writes from. */
export function isOfOnePerson(
  { sender, set_apart }: Pick<MailColumns, 'sender' | 'set_apart'>,
  { schemas, own }: Ground,
): boolean {
  if (set_apart === 1 || sender === '') return false
  if (own.some((one) => one.trim().toLowerCase() === sender)) return false
  return !isProgram(sender) && !schemas.some((schema) => isFormSender(sender, schema))
}

/** Whether the mail came over a mailing list. Of a form the person's address was given in it, whatever way the mail came. */
export function isOfList(
  db: Database,
  { place, kind }: Pick<MailColumns, 'place' | 'kind'>,
  { own }: Pick<Ground, 'own'>,
): boolean {
  return kind === 'direct' && isFromList(getSource(db, place).raw, own)
}

/** Names of mailboxes that nobody reads (RFC 2142 for the servers' own). */
const isProgram = (address: string): boolean =>
  /^(?:(?:do[-_.]?not|no)[-_.]?reply|mailer-daemon|postmaster|bounces?|listserv|majordomo)(?:[-_.+][^@]*)?@/u.test(
    address,
  )
