import { Problem } from '../../../shared/errors.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import { unreadableReading } from './unreadable-mail.ts'

/**
 * Stores mails in one transaction; where one of them cannot be stored as it was read, each alone, and the bad one with its bytes only.
 * Throws what the disk says, and journal_newer: then no mail can be stored, and going on would lose them.
 */
export function storeOrApart<M extends { reading: MailReading | null }>(
  mails: M[],
  storeTogether: (mails: M[]) => void,
): void {
  try {
    storeTogether(mails)
  } catch (failure) {
    if (isOfNoMail(failure)) throw failure
    for (const mail of mails) storeAlone(mail, storeTogether)
  }
}

function storeAlone<M extends { reading: MailReading | null }>(mail: M, storeTogether: (mails: M[]) => void): void {
  try {
    storeTogether([mail])
  } catch (failure) {
    if (isOfNoMail(failure)) throw failure
    storeTogether([{ ...mail, reading: unreadableReading() }])
  }
}

/** The disk is full, unwritable or broken, or nothing may be changed here now. */
function isOfNoMail(failure: unknown): boolean {
  if (failure instanceof Problem && failure.code === 'journal_newer') return true
  const code = (failure as { code?: unknown } | null)?.code
  return (
    typeof code === 'string' && /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|BUSY|LOCKED|CANTOPEN|NOMEM)/u.test(code)
  )
}
