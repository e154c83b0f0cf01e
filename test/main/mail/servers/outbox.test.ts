import { afterEach, describe, expect, it } from 'vitest'
import { askMostOctets, sendMail, type SendOutcome, testOutgoing } from '../../../../main/mail/servers/outbox.ts'
import { type CutPoint, cutPoints, type SinkWishes, type SmtpSink, startSmtpSink } from '../../../servers/smtp-sink.ts'

const waits = { connect: 120, silence: 120, mail: 300 }
const short = Buffer.from(
  'From: kouhou@consulate.example\r\nSubject: =?utf-8?b?5pel5pys?=\r\n\r\n..dots\r\n.\r\nend without a line break',
)
/** Longer than any buffer between here and a server that stops reading. */
const long = Buffer.concat([Buffer.from('Subject: long\r\n\r\n'), Buffer.alloc(24 * 1024 * 1024, 'fourteen bytes\r\n')])

let sink: SmtpSink
afterEach(() => sink?.stop())

const send = async (
  wishes: SinkWishes,
  raw: Uint8Array = short,
  tls: 'none' | 'tls' = 'none',
): Promise<SendOutcome> => {
  sink = await startSmtpSink({ ...wishes, tls: tls === 'tls' })
  return sendMail(sink.settings(tls), { from: 'kouhou@consulate.example', to: ['hanako@citizen.example'], raw }, waits)
}

it('a mail reaches the server as it stands, dots and all', async () => {
  expect(await send({})).toEqual({ outcome: 'sent', serverWords: '250 2.0.0 accepted as 42' })
  expect(sink.received()).toEqual([`${short.toString('latin1')}\r\n`])
})

it('a mail of 24 MB reaches the server', async () => {
  expect(await send({}, long, 'tls')).toMatchObject({ outcome: 'sent' })
  expect(sink.received()[0]!.length).toBe(long.length)
})

describe('addresses beyond ASCII', () => {
  const to = async (address: string, extensions?: string[]): Promise<SendOutcome> => {
    sink = await startSmtpSink(extensions ? { extensions } : {})
    return sendMail(sink.settings('none'), { from: 'kouhou@consulate.example', to: [address], raw: short }, waits)
  }

  it('a domain leaves in A-labels, which every server takes', async () => {
    expect(await to('juergen@bücher.example')).toMatchObject({ outcome: 'sent' })
  })

  it('letters before the @ leave only where the server offers SMTPUTF8', async () => {
    expect(await to('花子@citizen.example')).toEqual({
      outcome: 'not-sent',
      code: 'address_beyond_ascii',
      permanent: true,
      serverWords: '',
    })
    expect(sink.received()).toEqual([])
    await sink.stop()
    expect(await to('花子@citizen.example', ['AUTH PLAIN', '8BITMIME', 'SMTPUTF8'])).toMatchObject({ outcome: 'sent' })
  })

  it('a domain that is none is refused before anything is sent', async () => {
    expect(await to('a@bücher..example')).toMatchObject({ outcome: 'not-sent', code: 'no_address', permanent: true })
  })
})

describe('the line breaks', () => {
  const certain: CutPoint[] = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data']
  for (const point of cutPoints) {
    for (const reset of [false, true]) {
      it(`at ${point}${reset ? ' with a reset' : ''}: the outcome is true thirteen times out of thirteen`, async () => {
        for (let time = 0; time < 13; time++) {
          const outcome = await send({ cutAt: point, reset }, short, time % 2 === 0 ? 'none' : 'tls')
          if (certain.includes(point))
            expect(outcome).toMatchObject({
              outcome: 'not-sent',
              permanent: false,
              code: expect.stringMatching(/^server_/) as string,
            })
          else if (point === 'reply') expect(outcome.outcome).toBeOneOf(['sent', 'uncertain'])
          else expect(outcome).toMatchObject({ outcome: 'uncertain', code: 'server_unreachable' })
          if (outcome.outcome === 'not-sent') expect(sink.received()).toEqual([])
          await sink.stop()
        }
      })
    }
  }

  it('in the middle of a long mail: it is certainly not sent, because its end had not been read', async () => {
    for (let time = 0; time < 3; time++) {
      expect(await send({ cutAt: 'body', bodyBytes: 50_000, reset: time > 0 }, long)).toMatchObject({
        outcome: 'not-sent',
        permanent: false,
      })
      expect(sink.received()).toEqual([])
      await sink.stop()
    }
  })

  it('after the answer had come: the mail is sent', async () => {
    expect(await send({ cutAt: 'reply' })).toEqual({ outcome: 'sent', serverWords: '250 2.0.0 accepted as 42' })
  })
})

describe('the server refuses', () => {
  const refusals: Array<[string, SinkWishes, Partial<SendOutcome> & { permanent: boolean }]> = [
    [
      'the connection for now',
      { answers: { connect: '421 4.3.2 too busy' } },
      { code: 'server_said_no', permanent: false, serverWords: '421 4.3.2 too busy' },
    ],
    [
      'the connection for good',
      { answers: { connect: '554 5.7.1 go away' } },
      { code: 'server_said_no', permanent: true, serverWords: '554 5.7.1 go away' },
    ],
    [
      'the password',
      { answers: { auth: '535 5.7.8 bad credentials' } },
      { code: 'server_refused_login', permanent: true, serverWords: '535 5.7.8 bad credentials' },
    ],
    [
      'logins for now',
      { answers: { auth: '454 4.7.0 later' } },
      { code: 'server_said_no', permanent: false, serverWords: '454 4.7.0 later' },
    ],
    [
      'the sender',
      { answers: { mail: '550 5.1.8 who?' } },
      { code: 'server_said_no', permanent: true, serverWords: '550 5.1.8 who?', refused: 'sender' },
    ],
    [
      'the recipient for now',
      { answers: { rcpt: '450 4.2.1 greylisted' } },
      { code: 'server_said_no', permanent: false, serverWords: '450 4.2.1 greylisted', refused: 'recipient' },
    ],
    [
      'the recipient',
      { answers: { rcpt: '550 5.1.1 unknown' } },
      { code: 'recipient_unknown', permanent: true, serverWords: '550 5.1.1 unknown', refused: 'recipient' },
    ],
    [
      'the mail before it came',
      { answers: { data: '451 4.3.0 no room' } },
      { code: 'server_said_no', permanent: false, serverWords: '451 4.3.0 no room' },
    ],
    [
      'the mail after it came, for now',
      { answers: { dot: '452 4.2.2 mailbox full' } },
      { code: 'server_said_no', permanent: false, serverWords: '452 4.2.2 mailbox full' },
    ],
    [
      'the mail after it came',
      { answers: { dot: '554 5.6.0 spam' } },
      { code: 'server_said_no', permanent: true, serverWords: '554 5.6.0 spam' },
    ],
    [
      'the mail for its size',
      { extensions: ['AUTH PLAIN', 'SIZE 20'] },
      { code: 'mail_too_large', permanent: true, serverWords: 'Message size larger than allowed 20' },
    ],
  ]
  for (const [what, wishes, expected] of refusals) {
    it(`${what}: certainly not sent, with its words`, async () => {
      expect(await send(wishes)).toEqual({ outcome: 'not-sent', ...expected })
    })
  }

  it('in words with the password, control characters and 64 KB: they are cleaned and cut', async () => {
    const outcome = await send({ answers: { dot: `550 \u0007 no secret-9d2f-never-in-clear ${'x'.repeat(50_000)}` } })
    expect(outcome).toEqual({
      outcome: 'not-sent',
      code: 'server_said_no',
      permanent: true,
      serverWords: `550 no ••• ${'x'.repeat(489)}`,
    })
  })
})

describe('the server answers nonsense', () => {
  it('to the final dot: nothing is known', async () => {
    for (const dot of ['hello', '354 go on', '199 what', '']) {
      expect(await send({ answers: { dot }, cutAt: 'reply' })).toMatchObject({ outcome: 'uncertain' })
      await sink.stop()
    }
  })

  it('and accepts before the mail was handed over: that is no acceptance of this mail', async () => {
    expect(
      await send({ answers: { data: '354 go on\r\n250 accepted' }, cutAt: 'body', bodyBytes: 50_000 }, long),
    ).toMatchObject({ outcome: 'uncertain', code: 'server_protocol' })
  })

  it('as a line without end: the connection ends', async () => {
    expect(await send({ answers: { connect: `220 ${'x'.repeat(500_000)}` } })).toMatchObject({
      outcome: 'not-sent',
      code: 'server_protocol',
    })
  })

  it('nothing at all: the wait is bounded', async () => {
    sink = await startSmtpSink({ answers: { ehlo: '250-still thinking' } })
    expect(
      await sendMail(
        sink.settings('none'),
        { from: 'a@consulate.example', to: ['b@citizen.example'], raw: short },
        { ...waits, connect: 0.3 },
      ),
    ).toMatchObject({ outcome: 'not-sent', code: 'server_timeout' })
    await sink.stop()
    sink = await startSmtpSink({ answers: { dot: '250-still thinking' } })
    expect(
      await sendMail(
        sink.settings('none'),
        { from: 'a@consulate.example', to: ['b@citizen.example'], raw: short },
        { ...waits, mail: 0.3 },
      ),
    ).toMatchObject({ outcome: 'uncertain', code: 'server_timeout' })
  })
})

it('an address that could be a second command never reaches the server', async () => {
  sink = await startSmtpSink()
  for (const to of ['b@citizen.example>\r\nRCPT TO:<c@citizen.example', '', 'a<b@citizen.example']) {
    expect(
      await sendMail(sink.settings('none'), { from: 'a@consulate.example', to: [to], raw: short }, waits),
    ).toMatchObject({ outcome: 'not-sent', code: 'no_address', permanent: true })
  }
  expect(sink.inClear()).not.toContain('RCPT')
})

it('a server that is not there is said so', async () => {
  sink = await startSmtpSink()
  const settings = sink.settings('none')
  await sink.stop()
  expect(
    await sendMail(settings, { from: 'a@consulate.example', to: ['b@citizen.example'], raw: short }, waits),
  ).toEqual({ outcome: 'not-sent', code: 'server_closed', permanent: false, serverWords: '' })
  await expect(testOutgoing({ ...settings, host: 'no-such-host.invalid', tls: 'tls' }, waits)).rejects.toMatchObject({
    // Where no name server answers it is not known that there is no such host.
    code: expect.stringMatching(/^server_(not_found|unreachable)$/),
  })
})

it('testing the outgoing server logs in and sends nothing', async () => {
  sink = await startSmtpSink()
  await testOutgoing(sink.settings('none'), waits)
  expect(sink.inClear()).toMatch(/^EHLO \[127\.0\.0\.1\]\r\nAUTH PLAIN \S+\r\n$/)
})

describe('how large a mail the server takes', () => {
  it('is what it says itself, and nothing where it names no size', async () => {
    const asked = async (extensions: string[]) => {
      sink = await startSmtpSink({ tls: true, extensions: ['AUTH PLAIN', ...extensions] })
      const octets = await askMostOctets(sink.settings('tls'))
      expect(sink.received()).toEqual([])
      await sink.stop()
      return octets
    }
    expect([await asked(['SIZE 35882577']), await asked(['SIZE 0']), await asked(['SIZE']), await asked([])]).toEqual([
      35_882_577,
      null,
      null,
      null,
    ])
  })

  it('is asked of nobody where the server does not answer', async () => {
    sink = await startSmtpSink({ tls: true, cutAt: 'ehlo' })
    await expect(askMostOctets(sink.settings('tls'))).rejects.toMatchObject({ code: expect.stringMatching(/^server_/) })
    await sink.stop()
  })
})

describe('a mail to several', () => {
  const to = ['hanako@citizen.example', 'gone@club.example', 'jiro@club.example']
  const sent = async (unknownRecipient: string, all: string[]) => {
    sink = await startSmtpSink({ unknownRecipient })
    return sendMail(sink.settings('none'), { from: 'kouhou@consulate.example', to: all, raw: short }, waits)
  }

  it('is sent once to all, and says for whom it was not taken', async () => {
    expect(await sent('gone@club.example', to)).toEqual({
      outcome: 'sent',
      serverWords: '250 2.0.0 accepted as 42 550 5.1.1 no such user',
      refusedTo: ['gone@club.example'],
    })
    expect(sink.received()).toHaveLength(1)
    await sink.stop()
    expect(await sent('nobody@club.example', to)).toEqual({ outcome: 'sent', serverWords: '250 2.0.0 accepted as 42' })
  })

  it('is not sent where nobody is taken', async () => {
    expect(await sent('gone@club.example', to.slice(1, 2))).toMatchObject({ outcome: 'not-sent' })
  })
})
