import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import { letterIdOf } from '../letter-identity.ts'
import { letterKeyOf } from '../letter-key.ts'
import { findPlace, type TakenMail } from './store-mails.ts'
import { couldNotBeRead } from './unreadable-mail.ts'

/**
 * Another part that may keep a mail from becoming a letter, as an answer to its own mails. Asked inside the storing transaction: what it
 * writes is kept or lost together with the note that the mail was taken. Returns whether it took it. It must be quick, and may be asked
 * for the same mail again where it lies in several folders.
 */
export type MailTaker = (mail: {
  raw: Uint8Array
  reading: MailReading
  /** When the server took it in; null where it does not say. */
  arrivedAt: string | null
  /** True of a mail from a file: nobody waits for what would be answered to it. */
  imported: boolean
  /** The letter that it is or would be; and whether it is one here already. Each is looked up when it is asked for. */
  letterId(): string
  isLetter(): boolean
}) => boolean

/** Whether one of them takes the mail. One that could not be read, or not be stored as read, is a letter whatever anybody says. */
export function isTakenBy(
  db: Database,
  takers: readonly MailTaker[],
  mail: Pick<TakenMail, 'raw' | 'reading' | 'internalDate' | 'letterId'>,
  imported = false,
): boolean {
  const { raw, reading, internalDate: arrivedAt } = mail
  const letterId = (): string => (mail.letterId ??= letterIdOf(letterKeyOf(db), raw))
  const isLetter = (): boolean => findPlace(db, letterId()) !== null
  return (
    !couldNotBeRead(reading) && takers.some((take) => take({ raw, reading, arrivedAt, imported, letterId, isLetter }))
  )
}
