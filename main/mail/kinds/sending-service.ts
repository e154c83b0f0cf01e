import { z } from 'zod'
import type { ReportedRecipient } from './bounce-report.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/** What a service that sends mails for others tells of one of them, as JSON in the text of a mail. */
export type Notification = {
  kind: 'bounce' | 'complaint'
  recipients: ReportedRecipient[]
}

/**
 * Reads a notification of Amazon SES, alone or inside the envelope of Amazon SNS; null for every other mail, one of a person who pastes a
 * notification below words of his own among them.
 */
export function readNotification(message: ParsedMessage): Notification | null {
  const text = message.text.trimStart()
  if (!text.startsWith('{')) return null
  // A notification that comes by mail ends with how to unsubscribe.
  const end = text.slice(0, longest).search(/\n--[ \t]*\r?\n/)
  const outer = parsed(Envelope, text.slice(0, end < 0 ? longest : end))
  const told = outer?.Message === undefined ? outer : parsed(Envelope, outer.Message)
  const type = told?.notificationType ?? told?.eventType
  if (type === 'Complaint') return { kind: 'complaint', recipients: [] }
  if (type !== 'Bounce') return null
  const recipients = (told?.bounce?.bouncedRecipients ?? []).slice(0, 50).map((one) => ({
    recipient: one.emailAddress,
    action: one.action ?? (told?.bounce?.bounceType === 'Transient' ? 'delayed' : 'failed'),
    status: one.status ?? '',
    diagnostic: (one.diagnosticCode ?? '').replace(/^smtp;[ ]?/, ''),
  }))
  return { kind: 'bounce', recipients }
}

const longest = 200_000

const Envelope = z.object({
  Message: z.string().optional(),
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: z
    .object({
      bounceType: z.string().optional(),
      bouncedRecipients: z.array(
        z.object({
          emailAddress: z.string(),
          action: z.string().optional(),
          status: z.string().optional(),
          diagnosticCode: z.string().optional(),
        }),
      ),
    })
    .optional(),
})

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    // A server on the way may have broken a long line, which JSON cannot hold inside a string.
    return schema.safeParse(JSON.parse(json.replace(/!?\r?\n ?/g, ''))).data ?? null
  } catch {
    return null
  }
}
