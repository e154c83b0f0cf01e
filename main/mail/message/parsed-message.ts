import type { Address, AttachmentInfo } from '../../../shared/letters/mail.ts'

/** One header field, in the order of the mail. */
export type HeaderField = {
  /** Lower case. */
  name: string
  /** Unfolded and decoded (RFC 2047, raw 8-bit bytes by their most plausible character set). */
  value: string
  /** Unfolded but not decoded: one character per byte. */
  raw: string
}

/** One MIME part, of a flat list in the order of the mail (a parent before its children). */
export type PartInfo = {
  /** `type/subtype`, lower case; `text/plain` where the part says nothing. */
  contentType: string
  /** Parameters of Content-Type, lower-case names, decoded values. */
  parameters: Record<string, string>
  /** `inline`, `attachment` …, lower case; empty where the part says nothing. */
  disposition: string
  /** As the mail names it: not safe for the file system. */
  filename: string
  contentId: string
  /** 0 for the mail itself. */
  depth: number
  /** Content type of the enclosing part; empty for the mail itself. */
  parentType: string
  /** Bytes after transfer decoding; 0 for a multipart. */
  size: number
  /**
   * Decoded text of text/*, message/delivery-status, message/feedback-report, text/rfc822-headers and
   * message/rfc822 (there its whole source), capped; null for every other part.
   */
  text: string | null
}

/** A mail taken apart, before anybody decides what kind of mail it is. */
export type ParsedMessage = {
  headers: HeaderField[]
  from: Address
  replyTo: Address | null
  alsoReplyTo: Address[]
  to: Address[]
  cc: Address[]
  /** Address of Return-Path without brackets; `<>` where it is the empty one, empty where there is none. */
  returnPath: string
  subject: string
  /** ISO 8601 with offset Z, or null. */
  date: string | null
  /** Without brackets, as the two below. */
  messageId: string
  inReplyTo: string
  references: string[]
  charset: string
  doubtful: boolean
  /** Readable text, made from the HTML where there is no text part. */
  text: string
  /** HTML as it was sent: hostile, only for reading and for `sanitise`. */
  html: string | null
  parts: PartInfo[]
  attachments: AttachmentInfo[]
  /** Codes of the limits that were reached. */
  cuts: string[]
}
