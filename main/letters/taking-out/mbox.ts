/**
 * Mails in one file (RFC 4155, in the way of quoting called mboxrd, which loses nothing): each begins with a line of its day, lines end with LF, and
 * a line that looks like such a beginning, quoted or not, gets one more `>`.
 */
export function mboxOf(raw: Uint8Array, receivedAt: string): Buffer {
  // One character for each octet, whatever the mail is written in.
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    .toString('latin1')
    .replaceAll('\r\n', '\n')
    .replace(/(^|\n)(>*From )/g, '$1>$2')
  const end = mail.endsWith('\n') ? '\n' : '\n\n'
  return Buffer.from(`From MAILER-DAEMON ${dayOf(receivedAt)}\n${mail}${end}`, 'latin1')
}

/** As `asctime` of C writes it, in UTC: Mon Nov 30 17:22:48 2026. */
function dayOf(at: string): string {
  // Mon, 30 Nov 2026 17:22:48 GMT
  const [weekday, day, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day!.replace(/^0/u, ' ')} ${time} ${year}`
}
