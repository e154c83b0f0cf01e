import type { Certificate } from '../../scripts/practice-office/certificates.ts'
import { type Scripted, startScripted, type Talk } from './scripted.ts'

/** Points of an SMTP dialogue at which the line can break. */
export const cutPoints = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'body', 'dot', 'reply'] as const
export type CutPoint = (typeof cutPoints)[number]

export type SmtpSink = Omit<Scripted, 'connections'> & {
  /** Mails whose final dot arrived, that is: that the server has accepted or could have. */
  received(): string[]
}

export type SinkWishes = {
  tls?: boolean
  certificate?: Certificate
  /** Breaks the line here: after the client's command, before the answer; `reply` after the answer to the final dot. */
  cutAt?: CutPoint
  /** With RST instead of FIN. */
  reset?: boolean
  /** Answers instead of the usual ones; 'dot' is the answer to the mail itself. */
  answers?: Partial<Record<CutPoint, string>>
  /** An address that is refused, whichever others are taken. */
  unknownRecipient?: string
  /** What a mail without a sender (MAIL FROM:<>) is told. */
  senderless?: string
  /** Bytes of the body after which the line breaks at `body`. */
  bodyBytes?: number
  extensions?: string[]
  /** Is waited for before a mail that has come is answered. */
  held?: () => Promise<void>
}

/** It comes with the tests. */
export const available = (): boolean => true

/** Starts an SMTP server on loopback that takes every mail, counts, and breaks the line or refuses where it is told. */
export async function startSmtpSink(wishes: SinkWishes = {}): Promise<SmtpSink> {
  const received: string[] = []
  const scripted = await startScripted((talk) => serve(talk, wishes, received), wishes)
  return { settings: scripted.settings, inClear: scripted.inClear, stop: scripted.stop, received: () => received }
}

async function serve(talk: Talk, wishes: SinkWishes, received: string[]): Promise<void> {
  const broken = (point: CutPoint): boolean => {
    if (wishes.cutAt !== point) return false
    if (wishes.reset) talk.reset()
    else talk.cut()
    return true
  }
  const answer = (point: CutPoint, usual: string): void => talk.say(`${wishes.answers?.[point] ?? usual}\r\n`)
  if (broken('connect')) return
  answer('connect', '220 sink.example')
  for (;;) {
    const line = await talk.line()
    if (line === null) return
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'EHLO') {
      if (broken('ehlo')) return
      const extensions = wishes.extensions ?? ['AUTH PLAIN', '8BITMIME']
      answer(
        'ehlo',
        ['sink.example', ...extensions]
          .map((one, index, all) => `250${index === all.length - 1 ? ' ' : '-'}${one}`)
          .join('\r\n'),
      )
    } else if (command === 'AUTH') {
      if (broken('auth')) return
      answer('auth', '235 2.7.0 welcome')
    } else if (command === 'MAIL') {
      if (broken('mail')) return
      if (wishes.senderless && /^MAIL FROM:<>/i.test(line)) talk.say(`${wishes.senderless}\r\n`)
      else answer('mail', '250 2.1.0 sender')
    } else if (command === 'RCPT') {
      if (broken('rcpt')) return
      if (wishes.unknownRecipient && line.includes(`<${wishes.unknownRecipient}>`))
        talk.say('550 5.1.1 no such user\r\n')
      else answer('rcpt', '250 2.1.5 recipient')
    } else if (command === 'DATA') {
      if (broken('data')) return
      answer('data', '354 go on')
      if (wishes.answers?.data && !wishes.answers.data.startsWith('354')) continue
      if (wishes.cutAt === 'body') {
        await talk.bytes(wishes.bodyBytes ?? 100)
        broken('body')
        return
      }
      const mail = await body(talk)
      if (mail === null) return
      received.push(mail)
      await wishes.held?.()
      if (broken('dot')) return
      answer('dot', '250 2.0.0 accepted as 42')
      if (broken('reply')) return
    } else if (command === 'QUIT') {
      talk.say('221 bye\r\n')
      talk.cut()
      return
    } else talk.say('502 what?\r\n')
  }
}

/** The mail up to its final dot; null where the client went before it. */
async function body(talk: Talk): Promise<string | null> {
  const lines: string[] = []
  for (;;) {
    const line = await talk.line()
    if (line === null) return null
    if (line === '.') return lines.join('\r\n') + '\r\n'
    lines.push(line.startsWith('.') ? line.slice(1) : line)
  }
}
