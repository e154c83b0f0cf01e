import type { Socket } from 'node:net'
import type { ErrorCode } from '../../../shared/errors.ts'
import { needsSmtpUtf8 } from './envelope.ts'
import { type Reply, replyReader } from './reply-lines.ts'
import type { SmtpSession, SmtpWaits } from './smtp-session.ts'
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

/** Addresses as `envelopeAddress` gives them; the sender may be empty. */
export type Envelope = { from: string; to: string }

/** Why a connection has ended, with the words of a server that said why. */
export type Ended = { why: ErrorCode; words: string }

/** An open connection to an outgoing server that takes one mail after the other. */
export type PipelinedConnection = {
  /**
   * Hands over one mail to one reader; never throws for anything a server does. Only while nothing else is on its way, and where a mail was
   * announced, only that one.
   * @param mail in pieces, ready for DATA: lines end with CRLF, the last as well, and none begins with a dot
   * @param next announces the mail after it: its sender, recipient and DATA leave together with this mail (RFC 2920 section 3.1), so that the
   *   server waits for it when it has taken this one. Nothing of the mail itself leaves before it is handed over.
   */
  send(envelope: Envelope, mail: readonly Uint8Array[], next?: Envelope | null): Promise<Handed>
  /** Whether a mail is announced: the connection takes that one, or has to be closed. */
  hasAnnounced(): boolean
  /** Whether mails can be announced to this server: it knows PIPELINING, and never had trouble with it. */
  takesNext(): boolean
  /** False once it has ended: then it takes nothing more. */
  isOpen(): boolean
  /** Whether all that was sent has left this program: what it lay in may be used again. */
  hasLeft(): boolean
  /** Octets of the largest mail that the server takes; null where it does not say. */
  mostOctets: number | null
  /** Ends it; says goodbye where nothing is on its way. */
  close(): void
}

/** What is asked of the server and not yet answered. */
type Asked = 'rset' | 'mail' | 'rcpt' | 'data' | 'dot' | 'no-mail'
type Refused = Extract<Handed, { outcome: 'refused' }>

/** One mail from its sender to its final answer. */
type Mail = {
  envelope: Envelope
  /** Null while it is announced and not handed over. */
  octets: readonly Uint8Array[] | null
  size: number
  next: Envelope | null
  refused: Refused | null
  /** The server has said 354. */
  isWaitedFor: boolean
  /** All that was asked before the mail itself is answered, with a no. */
  isOver: boolean
  dotWritten: boolean
  deadline: NodeJS.Timeout | undefined
  settle: (handed: Handed) => void
}

/** Octets from which on a mail is handed to the system before its final dot is written: till then it is certainly not taken. */
const large = 64 * 1024

const finalDot = Buffer.from('.\r\n')

/** Speaks SMTP on the socket of a session that has said hello and logged in; nobody else may listen on it any more. */
export function speakOn(
  session: SmtpSession,
  socket: Socket,
  onEnd: (end: Ended) => void,
  waits: SmtpWaits,
): PipelinedConnection {
  const pipelining = session.offers('PIPELINING')
  const mostOctets = session.mostOctets()
  const asked: { what: Asked; of: Mail }[] = []
  let current: Mail | null = null
  let announced: Mail | null = null
  let takesNext = pipelining
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
  for (const event of ['error', 'end', 'close']) socket.on(event, () => end('server_unreachable', ''))

  return {
    mostOctets,
    isOpen: () => open,
    hasLeft: () => socket.writableLength === 0,
    hasAnnounced: () => announced !== null,
    takesNext: () => takesNext && open,
    send(envelope, octets, next = null) {
      if (current) throw new Error('another mail is on its way')
      const mail = taken(envelope)
      const size = octets.reduce((sum, piece) => sum + piece.length, 0)
      const refused = mail ? null : notForThis(envelope)
      if (refused) return Promise.resolve(refused)
      if (mostOctets !== null && size > mostOctets) {
        if (mail) end('server_protocol', '')
        return Promise.resolve(refusal('sender', 552, 'server_said_no', `SIZE ${mostOctets} < ${size}`))
      }
      if (!open) return Promise.resolve({ outcome: 'not-sent', why: 'server_unreachable', words: '' })
      return new Promise((settle) => {
        const deadline = setTimeout(() => end('server_timeout', ''), waits.mail * 1000)
        const whole = { octets, size, next, deadline, settle }
        current = mail ? Object.assign(mail, whole) : { ...newMail(envelope), ...whole }
        if (!mail) return begin(current)
        if (mail.isOver) return finish(mail.refused!)
        if (mail.isWaitedFor) writeMail(mail)
      })
    },
    close() {
      if (!open) return
      if (current === null && announced === null && !socket.destroyed) socket.write('QUIT\r\n')
      end('server_unreachable', '')
    },
  }

  /** The mail that was announced; null where none was, or where what the server said to it may not be about its reader. */
  function taken(envelope: Envelope): Mail | null {
    const mail = announced
    announced = null
    if (mail && (mail.envelope.from !== envelope.from || mail.envelope.to !== envelope.to))
      throw new Error('another mail was announced')
    if (!mail?.isOver || mail.refused!.to === 'recipient') return mail
    // Asked for alone, it may do.
    takesNext = false
    return null
  }

  /** What this server cannot be asked for. */
  function notForThis({ from, to }: Envelope): Refused | null {
    if (/[\p{Cc}<>]/u.test(from + to)) return refusal('recipient', 0, 'no_address', '')
    if ((needsSmtpUtf8(from) || needsSmtpUtf8(to)) && !session.offers('SMTPUTF8'))
      return refusal('recipient', 0, 'address_beyond_ascii', '')
    return null
  }

  function begin(mail: Mail): void {
    const reset = needsReset ? 'RSET\r\n' : ''
    if (needsReset) asked.push({ what: 'rset', of: mail })
    needsReset = false
    const first = firstLine(mail)
    if (pipelining) socket.write(`${reset}${opening(mail, first)}`)
    else if (reset === '') ask('mail', mail, first)
    else {
      // Without PIPELINING one thing is asked at a time.
      socket.write(reset)
      afterReset = () => ask('mail', mail, first)
    }
  }

  function firstLine({ envelope: { from, to }, size, octets }: Mail): string {
    const declared = octets !== null && session.offers('SIZE') ? ` SIZE=${size}` : ''
    const utf8 = needsSmtpUtf8(from) || needsSmtpUtf8(to) ? ' BODY=8BITMIME SMTPUTF8' : ''
    return `MAIL FROM:<${from}>${declared}${utf8}\r\n`
  }

  /** All that is asked before a mail, in one. */
  function opening(mail: Mail, first: string): string {
    asked.push({ what: 'mail', of: mail }, { what: 'rcpt', of: mail }, { what: 'data', of: mail })
    return `${first}RCPT TO:<${mail.envelope.to}>\r\nDATA\r\n`
  }

  function ask(what: Asked, of: Mail, line: string): void {
    asked.push({ what, of })
    socket.write(line)
  }

  function heard({ code, words: said }: Reply): void {
    const answered = asked.shift()
    // Of what goes well nobody reads the words: they are cleaned where they are kept.
    const words = (): string => session.words(said)
    if (answered === undefined || (code >= 300 && code < 400 && answered.what !== 'data'))
      return end(code === 421 ? 'server_unreachable' : 'server_protocol', words())
    const { what, of: mail } = answered
    if (code >= 400 && what !== 'rset' && what !== 'no-mail')
      mail.refused ??= refusal(refusedBy[what], code, whyOf(what, code, said), words())
    // The server closes the connection: nothing more is answered.
    if (code === 421) {
      if (mail.refused && mail === current && (what !== 'dot' || mail.dotWritten)) finish(mail.refused)
      return end('server_unreachable', words())
    }
    switch (what) {
      case 'rset':
        if (code >= 400) return end('server_protocol', words())
        if (!pipelining) afterReset()
        return
      case 'mail':
        if (pipelining) return
        if (mail.refused) return over(mail)
        return ask('rcpt', mail, `RCPT TO:<${mail.envelope.to}>\r\n`)
      case 'rcpt':
        if (pipelining) return
        if (!mail.refused) return ask('data', mail, 'DATA\r\n')
        needsReset = true
        return over(mail)
      case 'data':
        return heardOfData(mail, code, words)
      case 'no-mail':
        over(mail)
        // It has taken a mail for nobody: who knows what it takes the next one for.
        if (code < 400) end('server_protocol', words())
        return
      case 'dot':
        return heardOfMail(mail, words)
    }
  }

  function heardOfData(mail: Mail, code: number, words: () => string): void {
    if (code !== 354) {
      if (code < 400) return end('server_protocol', words())
      needsReset = true
      over(mail)
      // A server that does not know where it is (RFC 5321 section 4.2.4: bad sequence) starts anew.
      if (code === 503 && mail.refused!.to === 'data') end('server_protocol', words())
      return
    }
    // An answer to what was not asked yet: nothing after it could be told apart.
    if (replies.hasMore()) return end('server_protocol', words())
    if (mail.refused === null) {
      mail.isWaitedFor = true
      if (mail === current) writeMail(mail)
      return
    }
    // It waits for a mail although it took no recipient: an empty one goes to nobody, and it says no to it.
    if (mail.refused.to === 'recipient') return ask('no-mail', mail, '.\r\n')
    // A recipient without a sender would get an empty mail.
    over(mail)
    end('server_protocol', words())
  }

  /** The server takes nothing of this mail; one that was only announced learns it when it is handed over. */
  function over(mail: Mail): void {
    mail.isOver = true
    if (mail === current) finish(mail.refused!)
  }

  function writeMail(mail: Mail): void {
    const pieces = mail.octets!
    asked.push({ what: 'dot', of: mail })
    socket.cork()
    if (mail.size <= large) {
      mail.dotWritten = true
      for (const piece of pieces) socket.write(piece)
      const next = mail.next && takesNext && notForThis(mail.next) === null ? newMail(mail.next) : null
      socket.write(next ? `.\r\n${opening(next, firstLine(next))}` : finalDot)
      announced = next
    } else {
      const last = pieces.length - 1
      pieces.forEach((piece, nth) =>
        socket.write(piece, (error) => {
          if (nth !== last || error || !open || current !== mail) return
          mail.dotWritten = true
          socket.write(finalDot)
        }),
      )
    }
    socket.uncork()
  }

  function heardOfMail(mail: Mail, words: () => string): void {
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
    const cut = mail !== null || announced !== null
    announced = null
    if (mail) finish({ outcome: mail.dotWritten ? 'uncertain' : 'not-sent', why, words })
    // What lies in the socket still leaves where that is a goodbye, and is given up where it is a mail.
    if (cut) socket.destroy()
    else {
      socket.end()
      setTimeout(() => socket.destroy(), 1000).unref()
    }
    session.close()
    onEnd({ why, words })
  }
}

const newMail = (envelope: Envelope): Mail => ({
  envelope,
  octets: null,
  size: 0,
  next: null,
  refused: null,
  isWaitedFor: false,
  isOver: false,
  dotWritten: false,
  deadline: undefined,
  settle: () => {},
})

const refusedBy = { mail: 'sender', rcpt: 'recipient', data: 'data', dot: 'mail' } as const

function refusal(to: Refused['to'], code: number, why: ErrorCode, words: string): Refused {
  return { outcome: 'refused', to, code, why, words }
}

function whyOf(what: Asked, code: number, words: string): ErrorCode {
  return isUnknownRecipient({ code, command: what === 'rcpt' ? 'RCPT' : '', words })
    ? 'recipient_unknown'
    : 'server_said_no'
}
