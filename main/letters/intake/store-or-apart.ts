import type { MailReading } from '../../../shared/letters/mail.ts'
import { unreadableReading } from './unreadable-mail.ts'

/**
 * Stores mails in one transaction; where one of them cannot be stored as it was read, each alone, and the bad one with its bytes only.
 * Throws what the disk says: then no mail can be stored, and going on would lose them.
 */
export function storeOrApart<M extends { reading: MailReading | null }>(
  mails: M[],
  storeTogether: (mails: M[]) => void,
): void {
  try {
    storeTogether(mails)
  } catch (failure) {
    if (isOfTheDisk(failure)) throw failure
    for (const mail of mails) storeAlone(mail, storeTogether)
  }
}

function storeAlone<M extends { reading: MailReading | null }>(mail: M, storeTogether: (mails: M[]) => void): void {
  try {
    storeTogether([mail])
  } catch (failure) {
    if (isOfTheDisk(failure)) throw failure
    storeTogether([{ ...mail, reading: unreadableReading() }])
  }
}

/** Full, unwritable or broken. */
function isOfTheDisk(failure: unknown): boolean {
  const code = (failure as { code?: unknown } | null)?.code
  return (
    typeof code === 'string' && /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|BUSY|LOCKED|CANTOPEN|NOMEM)/u.test(code)
  )
}
