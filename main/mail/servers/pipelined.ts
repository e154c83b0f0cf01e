import type { Socket } from 'node:net'
import { Problem } from '../../../shared/errors.ts'
import type { ServerAccess } from './server-access.ts'
import { type Ended, type PipelinedConnection, speakOn } from './smtp-dialogue.ts'
import { defaultSmtpWaits, openSmtp, type SmtpSession, type SmtpWaits } from './smtp-session.ts'

export type { Envelope, Handed, PipelinedConnection } from './smtp-dialogue.ts'

/**
 * Opens a connection as for any other mail (TLS, login, proxy), and speaks on it by itself: with PIPELINING (RFC 2920) a mail takes two ways to
 * the server and back, and a tenth of the time that nodemailer needs. Throws as openSmtp, and server_protocol.
 * @param onEnd told when the connection has ended, after the outcome of the mail that was on its way; with the words of a server that said why
 */
export async function openPipelined(
  server: ServerAccess,
  onEnd: (end: Ended) => void = () => {},
  waits: SmtpWaits = defaultSmtpWaits,
): Promise<PipelinedConnection> {
  const session = await openSmtp(server, waits)
  try {
    return speakOn(session, takeSocket(session), onEnd, waits)
  } catch (error) {
    session.close()
    throw error
  }
}

/** nodemailer has no call for it: its ears are taken off the socket, and what it heard and did not ask for ends the connection. */
function takeSocket({ connection }: SmtpSession): Socket {
  const inner = connection as unknown as Inside
  const socket = inner._socket
  if (!socket || inner._remainder !== '' || inner._responseQueue.length > 0) throw new Problem('server_protocol')
  socket.removeListener('data', inner._onSocketData)
  socket.removeListener('timeout', inner._onSocketTimeout)
  socket.removeListener('close', inner._onSocketClose)
  socket.removeListener('end', inner._onSocketEnd)
  socket.removeListener('error', inner._onSocketError)
  socket.removeListener('error', inner._onConnectionSocketError)
  return socket
}

type Listener = (...args: unknown[]) => void
type Inside = {
  _socket: Socket | null
  _remainder: string
  _responseQueue: unknown[]
  _onSocketData: Listener
  _onSocketTimeout: Listener
  _onSocketClose: Listener
  _onSocketEnd: Listener
  _onSocketError: Listener
  _onConnectionSocketError: Listener
}
