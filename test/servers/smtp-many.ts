import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'

/** Points of a mail at which the line can break. */
export const points = ['connect', 'ehlo', 'mail', 'rcpt', 'data', 'body', 'dot', 'reply'] as const
export type Point = (typeof points)[number]

/** A mail whose final dot came, so that the server has it, whatever it answered and whether that arrived. */
export type Taken = { from: string; to: string; raw: Buffer /** False where it said no. */; kept: boolean }

export type ManyWishes = {
  extensions?: readonly string[]
  /** Another answer than the usual one; `nth` counts mails from 1, over all connections. */
  answer?(point: Point, mail: { to: string; nth: number }): string | null
  /** Breaks the line here: before the answer, `reply` after it. */
  cut?(point: Point, mail: { to: string; nth: number }): 'end' | 'reset' | null
  /** Closes a connection after so many mails; with 421 to the next command where told. */
  closeAfter?: { mails: number; with421: boolean }
  /** Refuses more connections than these. */
  mostConnections?: number
}

export type ManySink = {
  settings: ServerSettings
  taken: Taken[]
  /** Connections that are open, and the most that were at a time. */
  open(): number
  most(): number
  wishes: ManyWishes
  stop(): Promise<void>
}

/** It comes with the tests. */
export const available = (): boolean => true

/** Starts an SMTP server on loopback that takes mails by the thousand, with PIPELINING unless told. */
export async function startManySink(wishes: ManyWishes = {}): Promise<ManySink> {
  const taken: Taken[] = []
  const sockets = new Set<Socket>()
  const counter = { mails: 0, most: 0 }
  const sink: ManySink = {
    settings: { host: '127.0.0.1', port: 0, tls: 'none', user: '', password: '', certificateAuthority: '' },
    taken,
    open: () => sockets.size,
    most: () => counter.most,
    wishes,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    counter.most = Math.max(counter.most, sockets.size)
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    if (sockets.size > (sink.wishes.mostConnections ?? Number.POSITIVE_INFINITY))
      socket.end('421 4.7.0 too many connections\r\n')
    else talk(socket, sink, counter)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  sink.settings.port = (server.address() as AddressInfo).port
  return sink
}

function talk(socket: Socket, sink: ManySink, counter: { mails: number }): void {
  const { taken } = sink
  const wishes = (): ManyWishes => sink.wishes
  let rest: Buffer = Buffer.alloc(0)
  let from = ''
  let to = ''
  let nth = 0
  let inBody = false
  let mails = 0
  let refused = false
  let over = false
  const broken = (point: Point): boolean => {
    const how = wishes().cut?.(point, { to, nth })
    if (!how) return false
    over = true
    if (how === 'reset') socket.resetAndDestroy()
    else socket.end()
    return true
  }
  const say = (point: Point, usual: string): string => {
    const answer = wishes().answer?.(point, { to, nth }) ?? usual
    socket.write(`${answer}\r\n`)
    if (answer.startsWith('421')) {
      over = true
      socket.end()
    }
    return answer
  }
  if (broken('connect')) return
  say('connect', '220 many.example')
  socket.on('data', (octets: Buffer) => {
    rest = rest.length === 0 ? octets : Buffer.concat([rest, octets])
    while (!over && step());
  })

  function step(): boolean {
    if (inBody) {
      if (rest.length > 0 && broken('body')) return false
      const end = rest.subarray(0, 3).equals(Buffer.from('.\r\n')) ? 0 : rest.indexOf('\r\n.\r\n')
      if (end < 0) return false
      const raw = end === 0 ? Buffer.alloc(0) : Buffer.from(rest.subarray(0, end + 2))
      rest = rest.subarray(end === 0 ? 3 : end + 5)
      inBody = false
      mails += 1
      return ended(raw)
    }
    const end = rest.indexOf('\r\n')
    if (end < 0) return false
    const line = rest.toString('latin1', 0, end)
    rest = rest.subarray(end + 2)
    return command(line)
  }

  function ended(raw: Buffer): boolean {
    const mail: Taken = { from, to, raw, kept: true }
    if (refused) {
      socket.write('554 no valid recipients\r\n')
      return true
    }
    taken.push(mail)
    if (broken('dot')) return false
    mail.kept = say('dot', `250 2.0.0 taken as ${taken.length}`).startsWith('2')
    if (broken('reply')) return false
    const { closeAfter } = wishes()
    if (closeAfter && mails >= closeAfter.mails && !closeAfter.with421) {
      over = true
      socket.end()
      return false
    }
    return true
  }

  function command(line: string): boolean {
    const word = line.slice(0, 4).toUpperCase()
    const { closeAfter, extensions = ['PIPELINING', 'SIZE 10000000', '8BITMIME', 'SMTPUTF8'] } = wishes()
    if (word === 'EHLO') {
      if (broken('ehlo')) return false
      const lines = ['many.example', ...extensions]
      say('ehlo', lines.map((one, at) => `250${at === lines.length - 1 ? ' ' : '-'}${one}`).join('\r\n'))
    } else if (word === 'MAIL') {
      if (closeAfter && mails >= closeAfter.mails) {
        over = true
        socket.end('421 4.7.0 enough for now\r\n')
        return false
      }
      from = /<(.*)>/.exec(line)?.[1] ?? ''
      to = ''
      refused = false
      nth = ++counter.mails
      if (broken('mail')) return false
      say('mail', '250 2.1.0 sender')
    } else if (word === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? ''
      if (broken('rcpt')) return false
      refused = !say('rcpt', '250 2.1.5 recipient').startsWith('2')
    } else if (word === 'DATA') {
      if (broken('data')) return false
      inBody = say('data', refused ? '503 5.5.1 no valid recipients' : '354 go on').startsWith('354')
    } else if (word === 'RSET') socket.write('250 2.0.0 reset\r\n')
    else if (word === 'QUIT') socket.end('221 bye\r\n')
    else socket.write('502 what?\r\n')
    return true
  }
}
