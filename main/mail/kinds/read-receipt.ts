import type { ParsedMessage } from '../message/parsed-message.ts'

/** True for a note that a mail was displayed, deleted or not read: MDN (RFC 8098), and the empty one that Exchange wraps in TNEF. */
export function isReadReceipt(message: ParsedMessage): boolean {
  const [root] = message.parts
  if (root === undefined) return false
  if (root.contentType === 'multipart/report') {
    const reportType = root.parameters['report-type']?.toLowerCase()
    return (
      reportType === 'disposition-notification' ||
      message.parts.some(({ depth, contentType }) => depth === 1 && contentType === 'message/disposition-notification')
    )
  }
  // The outer mail has nothing but the subject; who writes a letter writes a text.
  const wrapped = message.parts.some(({ contentType }) => /^application\/(?:vnd\.)?ms-tnef$/.test(contentType))
  return (
    wrapped &&
    message.text.trim() === '' &&
    receiptSubject.test(message.subject.slice(0, 1000).normalize('NFKC').trim())
  )
}

const receiptSubject =
  /^(?:(?:not )?read|(?:un)?read receipt|return receipt(?: \(displayed\))?|deleted(?: without being read)?|開封済み|開封確認|未開封|未読|既読|gelesen|ungelesen|lu|non lu|le[ií]do|no le[ií]do|letto|non letto|lida|gelezen|läst|прочитано|읽음|已读|已讀) ?:/i
