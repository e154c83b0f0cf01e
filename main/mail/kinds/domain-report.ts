import type { ParsedMessage, PartInfo } from '../message/parsed-message.ts'

/**
 * True for a report that a mail provider sends daily about the office's own domain: DMARC (RFC 7489 section 7.2) and TLS (RFC 8460
 * section 5). One that a person passes on is a letter.
 */
export function isDomainReport(message: ParsedMessage): boolean {
  const [root] = message.parts
  if (root === undefined) return false
  if (root.contentType === 'multipart/report' && root.parameters['report-type']?.toLowerCase() === 'tlsrpt') return true
  if (message.headers.some(({ name }) => name === 'tls-report-domain')) return true
  const report = message.parts.find((part) => part.depth <= 1 && isReportPart(part))
  if (report === undefined) return false
  return report.depth === 0 || reportSubject.test(message.subject) || robot.test(message.from.address.split('@', 1)[0]!)
}

/** `receiver!domain!begin!end[!id].xml.gz`, whatever type the part has; a TLS report also by its type. */
function isReportPart(part: PartInfo): boolean {
  const name = part.filename || (part.parameters['name'] ?? '')
  return (
    /^application\/tlsrpt\+(?:gzip|json)$/.test(part.contentType) ||
    /^[^!\s]{1,255}!\s?[^!\s]{1,255}!\d{8,12}!\d{8,12}(?:![^!\s]{1,255})?\.(?:xml|json)?\.?(?:gz|zip)?$/i.test(name)
  )
}

/** The subject that both RFCs ask for. */
const reportSubject = /^(?:\[[^\]]{1,40}\] ?)?report[- ]domain:/i

const robot = /no-?_?reply|dmarc|tls-?r|report|postmaster|abuse|mailer/i
