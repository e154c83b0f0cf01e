/** Why a mailbox took no mail, as far as the server's code says it. */
export type MailboxReason = 'none' | 'closed' | 'moved' | 'full' | 'large' | 'policy' | 'busy'

/**
 * What the enhanced status code in a server's words (RFC 3463, class.subject.detail) says of the mailbox, in a few kinds; null where there is none,
 * or one that says nothing of the mailbox.
 */
export function mailboxReason(serverWords: string): MailboxReason | null {
  const [, subject, detail] = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/u.exec(serverWords) ?? []
  if (subject === undefined || detail === undefined) return null
  return kinds[`${Number(subject)}.${Number(detail)}`] ?? (Number(subject) === 7 ? 'policy' : null)
}

const kinds: Readonly<Record<string, MailboxReason>> = {
  '1.1': 'none',
  '1.2': 'none',
  '1.3': 'none',
  '1.6': 'moved',
  '1.10': 'none',
  '2.1': 'closed',
  '2.2': 'full',
  '2.3': 'large',
  '3.1': 'full',
  '3.2': 'busy',
  '3.4': 'large',
  '4.5': 'busy',
}
