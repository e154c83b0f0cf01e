import { type ImapSession, pieceBytes } from './imap-session.ts'

/** Fetches a mail, or its first bytes, piece by piece into one buffer. Null where it is gone from the server. Throws Problem. */
export async function fetchLongMail(
  session: ImapSession,
  uid: number,
  maxBytes: number,
): Promise<{ raw: Uint8Array; cut: boolean } | null> {
  const ask = (source: { start: number; maxLength: number }) =>
    session.ask(() => session.client.fetchOne(`${uid}`, { uid: true, source }, { uid: true }), {
      seconds: session.waits.mail,
      bytes: 2 * pieceBytes,
    })
  // What the server says of its size is only a guess: what counts is where the pieces end. The buffer grows in its place.
  let buffer = new ArrayBuffer(2 * pieceBytes)
  let length = 0
  for (;;) {
    const wanted = Math.min(pieceBytes, maxBytes + 1 - length)
    const piece = await ask({ start: length, maxLength: wanted })
    if (!piece || !piece.source) return null
    const fits = piece.source.subarray(0, maxBytes - length)
    if (length + fits.length > buffer.byteLength)
      buffer = buffer.transfer(Math.min(maxBytes, Math.max(length + fits.length, buffer.byteLength + 4 * pieceBytes)))
    new Uint8Array(buffer).set(fits, length)
    length += fits.length
    const cut = fits.length < piece.source.length
    if (cut || piece.source.length < wanted) return { raw: new Uint8Array(buffer.transfer(length)), cut }
  }
}
