import { readNotification } from './sending-service.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/**
 * True for a report that somebody called a mail of this office unwanted: ARF (RFC 5965), the older reports of Hotmail, and the mails by
 * which programs unsubscribe on behalf of a reader.
 */
export function isComplaint(message: ParsedMessage): boolean {
  if (readNotification(message)?.kind === 'complaint') return true
  const [root] = message.parts
  if (root?.contentType === 'multipart/report' && root.parameters['report-type']?.toLowerCase() === 'feedback-report')
    return true
  const report = message.parts.find((part) => part.contentType === 'message/feedback-report' && part.depth <= 2)
  if (report !== undefined && /^feedback-type[ \t]*:/im.test(report.text?.slice(0, 20_000) ?? '')) return true
  if (
    /^complaint about message from /i.test(message.subject) &&
    message.parts.some((part) => part.contentType === 'message/rfc822')
  )
    return true
  return (
    /^unsubscribe\b/i.test(message.subject) &&
    message.text.length < 1000 &&
    /\bsent this e-?mail to unsubscribe from\b/i.test(message.text)
  )
}
