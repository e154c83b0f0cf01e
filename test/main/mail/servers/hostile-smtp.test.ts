import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { type Handed, openPipelined } from '../../../../main/mail/servers/pipelined.ts'
import type { SmtpWaits } from '../../../../main/mail/servers/smtp-session.ts'

const servers: { server: Server; sockets: Set<Socket> }[] = []
afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
})

const envelope = { from: 'news@consulate.example', to: 'emiko@citizen.example' }
const mail = Buffer.from(`From: <a@b.example>\r\n\r\n${'SGVsbG8=\r\n'.repeat(200)}`)

type Asked = 'MAIL' | 'RCPT' | 'DATA' | 'dot' | 'RSET' | 'QUIT'
type Says = (asked: Asked, socket: Socket) => string | null
/** What the server knows of itself: mails whose final dot came after it had taken a recipient, and what it said first to each. */
type Knows = { held: { answer: string }[]; socket: Socket | null }

/** A server that answers whatever it wants; null and it says nothing. */
async function wicked(says: Says, pipelining: boolean): Promise<{ port: number; knows: Knows }> {
  const knows: Knows = { held: [], socket: null }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    knows.socket = socket
    socket.on('error', () => {})
    socket.write('220 wicked.example\r\n')
    let rest = ''
    let inBody = false
    let recipient = false
    const answer = (asked: Asked): string => {
      const said = says(asked, socket) ?? ''
      if (said !== '' && socket.writable) socket.write(said)
      return said
    }
    socket.on('data', (octets: Buffer) => {
      rest += octets.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        const word = line.slice(0, 4)
        if (inBody) {
          if (line !== '.') continue
          inBody = false
          const held = { answer: '' }
          if (recipient) knows.held.push(held)
          held.answer = answer('dot')
        } else if (word === 'EHLO') socket.write(pipelining ? '250-wicked\r\n250 PIPELINING\r\n' : '250 wicked\r\n')
        else if (word === 'RCPT') recipient = answer('RCPT').startsWith('2')
        else if (word === 'DATA') inBody = answer('DATA').startsWith('354')
        else if (word === 'MAIL' || word === 'RSET' || word === 'QUIT') answer(word)
      }
    })
  })
  servers.push({ server, sockets })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, knows }
}

async function sent(
  says: Says,
  pipelining: boolean,
  waits: Partial<SmtpWaits>,
): Promise<{ handed: Handed; knows: Knows }> {
  const { port, knows } = await wicked(says, pipelining)
  const settings = { host: '127.0.0.1', port, tls: 'none' as const, user: '', password: '', certificateAuthority: '' }
  const connection = await openPipelined(settings, () => {}, { connect: 60, silence: 60, mail: 60, ...waits })
  try {
    return { handed: await connection.send(envelope, [mail]), knows }
  } finally {
    connection.close()
  }
}

const usual: Record<Asked, string> = {
  MAIL: '250 sender\r\n',
  RCPT: '250 recipient\r\n',
  DATA: '354 go on\r\n',
  dot: '250 taken\r\n',
  RSET: '250 reset\r\n',
  QUIT: '221 bye\r\n',
}
const strange = [
  '250 ok\r\n',
  '251 forwarded\r\n',
  '354 go on\r\n',
  '450 later\r\n',
  '550 no\r\n',
  '503 bad sequence\r\n',
  '421 down\r\n',
  '221 bye\r\n',
  '199 hm\r\n',
  '999 hm\r\n',
  'hello\r\n',
  '250\r\n',
  '250ok\r\n',
  '250-more\r\n',
  '250-a\r\n550 b\r\n',
  '\r\n',
  `250 ${'x'.repeat(9000)}\r\n`,
  '250-x\r\n'.repeat(150),
  'close',
  'reset',
  null,
] as const

const script = fc.record({
  MAIL: fc.constantFrom(usual.MAIL, usual.MAIL, ...strange),
  RCPT: fc.constantFrom(usual.RCPT, usual.RCPT, ...strange),
  DATA: fc.constantFrom(usual.DATA, usual.DATA, usual.DATA, ...strange),
  dot: fc.constantFrom(usual.dot, ...strange),
})

test('whatever a server answers, nobody is told that a mail did not leave that the server has, or that it has one that it has not', async () => {
  await fc.assert(
    fc.asyncProperty(script, fc.boolean(), async (answers, pipelining) => {
      const says: Says = (asked, socket) => {
        const said = asked in answers ? answers[asked as keyof typeof answers] : usual[asked]
        if (said === 'close') socket.end()
        else if (said === 'reset') socket.resetAndDestroy()
        else return said
        return null
      }
      const { handed, knows } = await sent(says, pipelining, { mail: 0.3 })
      const has = knows.held.some(({ answer }) => !/^[45]/.test(answer))
      if (handed.outcome === 'accepted') expect(knows.held).toHaveLength(1)
      if (handed.outcome === 'refused' || handed.outcome === 'not-sent') expect(has).toBe(false)
      expect('words' in handed ? handed.words.length : 0).toBeLessThan(3000)
    }),
    { numRuns: 250 },
  )
})

const points = ['MAIL', 'RCPT', 'DATA', 'dot'] as const
const floods = { 'lines without end': '250-x\r\n', 'one line without end': 'x', 'answers without end': '250 ok\r\n' }

test.each(Object.entries(floods))('a server that sends %s is left at once, wherever it begins', async (_, piece) => {
  for (const point of points) {
    let written = 0
    const says: Says = (asked, socket) => {
      if (asked !== point) return usual[asked]
      const pour = (): void => {
        while (socket.writable && !socket.destroyed) {
          const more = socket.write(piece.repeat(Math.ceil(65_536 / piece.length)))
          written += 65_536
          if (!more) return void socket.once('drain', pour)
        }
      }
      pour()
      return null
    }
    const { handed, knows } = await sent(says, true, {})
    // Where the flood begins with an answer to the mail itself, it is one.
    if (point === 'dot') expect(['uncertain', 'accepted']).toContain(handed.outcome)
    else expect(handed.outcome).toBe('not-sent')
    await new Promise<void>((resolve) => {
      if (knows.socket!.destroyed) resolve()
      else knows.socket!.once('close', () => resolve())
    })
    // What lay in the system's own buffers, and no more.
    expect(written).toBeLessThan(64 * 1024 * 1024)
  }
})

test('a server that lets its answer drip is left when its time is over', async () => {
  for (const point of points) {
    const says: Says = (asked, socket) => {
      if (asked !== point) return usual[asked]
      const drip = setInterval(() => {
        if (socket.destroyed || !socket.writable) clearInterval(drip)
        else socket.write('2')
      }, 5)
      return null
    }
    const { handed } = await sent(says, true, { mail: 0.3 })
    expect(handed.outcome).toBe(point === 'dot' ? 'uncertain' : 'not-sent')
  }
})
