import type { BounceInfo } from '../../../shared/letters/mail.ts'
import { isAutomatic } from './automatic.ts'
import { foremost, readBounces } from './bounce.ts'
import { isComplaint } from './complaint.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/** What a mail is when it is no letter; null where a person wrote it, as far as can be told. */
export type Classification = {
  kind: 'bounce' | 'complaint' | 'automatic' | null
  /** What came back and why: the first recipient who is gone for good, else the first; null where it is no bounce. */
  bounce: BounceInfo | null
  /** Every recipient whom the mail did not reach. */
  bounces: BounceInfo[]
}

/**
 * Tells mails of machines from letters: reports of failed or delayed delivery, complaint reports, automatic answers. In doubt a mail is a
 * letter: one letter set apart is worse than ten bounces among the letters.
 */
export function classify(message: ParsedMessage): Classification {
  if (isComplaint(message)) return { kind: 'complaint', bounce: null, bounces: [] }
  const bounces = readBounces(message)
  if (bounces !== null) return { kind: 'bounce', bounce: foremost(bounces), bounces }
  return { kind: isAutomatic(message) ? 'automatic' : null, bounce: null, bounces: [] }
}
