import { type ImapSession, pieceBytes } from './imap-session.ts'

/** Fetches a mail, or its first bytes, piece by piece into one buffer. Null where it is gone from the server. Throws Problem. */
export async function fetchLongMail(
  session: ImapSession,
  uid: number,
  maxBytes: number,
): Promise<{ raw: Uint8Array; cut: boolean } | null> {
  const ask = (query: { size: true } | { source: { start: number; maxLength: number } }) =>
    session.ask(() => session.client.fetchOne(`${uid}`, { uid: true, ...query }, { uid: true }), session.waits.mail)
  const sized = await ask({ size: true })
  if (!sized) return null
  // Only a guess at what to set aside: what counts is where the pieces end.
  let raw = new Uint8Array(Math.min(sized.size || pieceBytes, maxBytes))
  let length = 0
  for (;;) {
    const wanted = Math.min(pieceBytes, maxBytes + 1 - length)
    const piece = await ask({ source: { start: length, maxLength: wanted } })
    if (!piece || !piece.source) return null
    const fits = piece.source.subarray(0, maxBytes - length)
    if (length + fits.length > raw.length) raw = grown(raw, length + fits.length, maxBytes)
    raw.set(fits, length)
    length += fits.length
    if (fits.length < piece.source.length) return { raw, cut: true }
    if (piece.source.length < wanted) return { raw: length === raw.length ? raw : raw.slice(0, length), cut: false }
  }
}

function grown(raw: Uint8Array<ArrayBuffer>, atLeast: number, atMost: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(Math.max(atLeast, raw.length * 2), atMost))
  larger.set(raw)
  return larger
}
