import type { Database } from '../../database/open.ts'
import type { MailTaker } from '../../part.ts'
import { letterIdOf } from '../letter-identity.ts'
import { letterKeyOf } from '../letter-key.ts'
import { findPlace, type TakenMail } from './store-mails.ts'
import { couldNotBeRead } from './unreadable-mail.ts'

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
