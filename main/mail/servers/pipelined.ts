import type { Socket } from 'node:net'
import { type ErrorCode, Problem } from '../../../shared/errors.ts'
import { needsSmtpUtf8 } from './envelope.ts'
import { type Reply, replyReader } from './reply-lines.ts'
import type { ServerAccess } from './server-access.ts'
import { defaultSmtpWaits, openSmtp, type SmtpSession, type SmtpWaits } from './smtp-session.ts'
import { isUnknownRecipient } from './unknown-recipient.ts'

/**
 * What became of a mail. `refused` and `not-sent` are certain: the server has not taken it, by its own words or because the line ended before the
 * final dot was written. `uncertain`: it was written, and no answer came.
 */
export type Handed =
  | { outcome: 'accepted'; words: string }
  | {
      outcome: 'refused'
      /** What the server said no to; `mail` is the whole of it, after its final dot. */
      to: 'sender' | 'recipient' | 'data' | 'mail'
      /** The reply code; 0 where nothing was asked. */
      code: number
      why: ErrorCode
      words: string
    }
  | { outcome: 'not-sent' | 'uncertain'; why: ErrorCode; words: string }

/** An open connection to an outgoing server that takes one mail after the other. */
export type PipelinedConnection = {
  /**
   * Hands over one mail to one reader; never throws for anything a server does. Only while nothing else is on its way.
   * @param envelope as `envelopeAddress` gives it; the sender may be empty
   * @param mail in pieces, ready for DATA: lines end with CRLF, the last as well, and none begins with a dot
   */
  send(envelope: { from: string; to: string }, mail: readonly Uint8Array[]): Promise<Handed>
  /** False once it has ended: then it takes nothing more. */
  isOpen(): boolean
  /** Whether all that was sent has left this program: what it lay in may be used again. */
  hasLeft(): boolean
  /** Octets of the largest mail that the server takes; null where it does not say. */
  mostOctets: number | null
  /** Ends it; says goodbye where nothing is on its way. */
  close(): void
}

/**
 * Opens a connection as for any other mail (TLS, login, proxy), and speaks on it by itself: with PIPELINING (RFC 2920) a mail takes two ways to
 * the server and back, and a tenth of the time that nodemailer needs. Throws as openSmtp, and server_protocol.
 * @param onEnd told when the connection has ended, after the outcome of the mail that was on its way; with the words of a server that said why
 */
export async function openPipelined(
  server: ServerAccess,
  onEnd: (why: { why: ErrorCode; words: string }) => void = () => {},
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

/** What is asked of the server and not yet answered. */
type Asked = 'rset' | 'mail' | 'rcpt' | 'data' | 'dot' | 'no-mail'
type Refused = Extract<Handed, { outcome: 'refused' }>

type OnItsWay = {
  envelope: { from: string; to: string }
  mail: readonly Uint8Array[]
  size: number
  refused: Refused | null
  dotWritten: boolean
  deadline: NodeJS.Timeout
  settle(handed: Handed): void
}

/** Octets from which on a mail is handed to the system before its final dot is written: till then it is certainly not taken. */
const large = 64 * 1024

const finalDot = Buffer.from('.\r\n')

function speakOn(
  session: SmtpSession,
  socket: Socket,
  onEnd: (why: { why: ErrorCode; words: string }) => void,
  waits: SmtpWaits,
): PipelinedConnection {
  const pipelining = session.offers('PIPELINING')
  const mostOctets = (session.connection as unknown as { _maxAllowedSize?: number })._maxAllowedSize || null
  const asked: Asked[] = []
  let current: OnItsWay | null = null
  let needsReset = false
  let afterReset = (): void => {}
  let open = true

  const replies = replyReader((reply) => {
    if (open) heard(reply)
  })
  socket.setNoDelay(true)
  socket.setTimeout(waits.silence * 1000)
  socket.on('data', (octets: Buffer) => {
    if (!open) return
    try {
      replies.read(octets)
    } catch {
      end('server_protocol', '')
    }
  })
  socket.on('timeout', () => end('server_timeout', ''))
  socket.on('error', () => end('server_unreachable', ''))
  socket.on('end', () => end('server_unreachable', ''))
  socket.on('close', () => end('server_unreachable', ''))

  return {
    mostOctets,
    isOpen: () => open,
    hasLeft: () => socket.writableLength === 0,
    send(envelope, mail) {
      const size = mail.reduce((sum, piece) => sum + piece.length, 0)
      const utf8 = needsSmtpUtf8(envelope.from) || needsSmtpUtf8(envelope.to)
      if (current) throw new Error('another mail is on its way')
      if (/[\p{Cc}<>]/u.test(envelope.from + envelope.to))
        return Promise.resolve(refusal('recipient', 0, 'no_address', ''))
      if (utf8 && !session.offers('SMTPUTF8'))
        return Promise.resolve(refusal('recipient', 0, 'address_beyond_ascii', ''))
      if (mostOctets !== null && size > mostOctets)
        return Promise.resolve(refusal('sender', 552, 'server_said_no', `SIZE ${mostOctets} < ${size}`))
      if (!open) return Promise.resolve({ outcome: 'not-sent', why: 'server_unreachable', words: '' })
      return new Promise((settle) => {
        const deadline = setTimeout(() => end('server_timeout', ''), waits.mail * 1000)
        current = { envelope, mail, size, refused: null, dotWritten: false, deadline, settle }
        const reset = needsReset ? 'RSET\r\n' : ''
        if (needsReset) asked.push('rset')
        needsReset = false
        const first = `MAIL FROM:<${envelope.from}>${session.offers('SIZE') ? ` SIZE=${size}` : ''}${utf8 ? ' BODY=8BITMIME SMTPUTF8' : ''}\r\n`
        if (pipelining) {
          asked.push('mail', 'rcpt', 'data')
          socket.write(`${reset}${first}RCPT TO:<${envelope.to}>\r\nDATA\r\n`)
        } else if (reset === '') ask('mail', first)
        else {
          // Without PIPELINING one thing is asked at a time.
          socket.write(reset)
          afterReset = () => ask('mail', first)
        }
      })
    },
    close() {
      if (!open) return
      if (current === null && !socket.destroyed) socket.write('QUIT\r\n')
      end('server_unreachable', '')
    },
  }

  function ask(what: Asked, line: string): void {
    asked.push(what)
    socket.write(line)
  }

  function heard({ code, words: said }: Reply): void {
    const what = asked.shift()
    // Of what goes well nobody reads the words: they are cleaned where they are kept.
    const words = (): string => session.words(said)
    const isProtocol = what === undefined || current === null || (code >= 300 && code < 400 && what !== 'data')
    if (isProtocol) return end(code === 421 ? 'server_unreachable' : 'server_protocol', words())
    const mail = current!
    if (code >= 400 && what !== 'rset' && what !== 'no-mail')
      mail.refused ??= refusal(refusedBy[what], code, whyOf(what, code, said), words())
    // The server closes the connection: nothing more is answered.
    if (code === 421) {
      if (mail.refused && (what !== 'dot' || mail.dotWritten)) finish(mail.refused)
      return end('server_unreachable', words())
    }
    switch (what) {
      case 'rset':
        if (code >= 400) return end('server_protocol', words())
        if (!pipelining) afterReset()
        return
      case 'mail':
        if (pipelining) return
        if (mail.refused) return finish(mail.refused)
        return ask('rcpt', `RCPT TO:<${mail.envelope.to}>\r\n`)
      case 'rcpt':
        if (pipelining) return
        if (!mail.refused) return ask('data', 'DATA\r\n')
        needsReset = true
        return finish(mail.refused)
      case 'data':
        return heardOfData(mail, code, words)
      case 'no-mail':
        finish(mail.refused!)
        // It has taken a mail for nobody: who knows what it takes the next one for.
        if (code < 400) end('server_protocol', words())
        return
      case 'dot':
        return heardOfMail(mail, words)
    }
  }

  function heardOfData(mail: OnItsWay, code: number, words: () => string): void {
    if (code !== 354) {
      if (code < 400) return end('server_protocol', words())
      needsReset = true
      finish(mail.refused!)
      // A server that does not know where it is (RFC 5321 section 4.2.4: bad sequence) starts anew.
      if (code === 503 && mail.refused!.to === 'data') end('server_protocol', words())
      return
    }
    // An answer to what was not asked yet: nothing after it could be told apart.
    if (replies.hasMore()) return end('server_protocol', words())
    if (mail.refused === null) return writeMail(mail)
    if (mail.refused.to === 'recipient') {
      // It waits for a mail although it took no recipient: an empty one goes to nobody, and it says no to it.
      asked.push('no-mail')
      socket.write(finalDot)
      return
    }
    // A recipient without a sender would get an empty mail.
    finish(mail.refused)
    end('server_protocol', words())
  }

  function writeMail(mail: OnItsWay): void {
    asked.push('dot')
    socket.cork()
    if (mail.size <= large) {
      mail.dotWritten = true
      for (const piece of mail.mail) socket.write(piece)
      socket.write(finalDot)
    } else {
      const last = mail.mail.length - 1
      mail.mail.forEach((piece, nth) =>
        socket.write(piece, (error) => {
          if (nth !== last || error || !open || current !== mail) return
          mail.dotWritten = true
          socket.write(finalDot)
        }),
      )
    }
    socket.uncork()
  }

  function heardOfMail(mail: OnItsWay, words: () => string): void {
    if (!mail.dotWritten) {
      // It has not heard the end, so that it can have refused the mail and nothing else; what it makes of the rest nobody knows.
      if (mail.refused) finish(mail.refused)
      return end('server_protocol', words())
    }
    finish(mail.refused ?? { outcome: 'accepted', words: words() })
  }

  function finish(handed: Handed): void {
    const mail = current
    current = null
    if (!mail) return
    clearTimeout(mail.deadline)
    mail.settle(handed)
  }

  function end(why: ErrorCode, words: string): void {
    if (!open) return
    open = false
    const mail = current
    if (mail) finish({ outcome: mail.dotWritten ? 'uncertain' : 'not-sent', why, words })
    // What lies in the socket still leaves where that is a goodbye, and is given up where it is a mail.
    if (mail) socket.destroy()
    else {
      socket.end()
      setTimeout(() => socket.destroy(), 1000).unref()
    }
    session.close()
    onEnd({ why, words })
  }
}

const refusedBy = { mail: 'sender', rcpt: 'recipient', data: 'data', dot: 'mail' } as const

function refusal(to: Refused['to'], code: number, why: ErrorCode, words: string): Refused {
  return { outcome: 'refused', to, code, why, words }
}

function whyOf(what: Asked, code: number, words: string): ErrorCode {
  return isUnknownRecipient({ code, command: what === 'rcpt' ? 'RCPT' : '', words })
    ? 'recipient_unknown'
    : 'server_said_no'
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
