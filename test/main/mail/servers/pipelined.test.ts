import { afterEach, describe, expect, test } from 'vitest'
import { type Handed, openPipelined, type PipelinedConnection } from '../../../../main/mail/servers/pipelined.ts'
import type { SmtpWaits } from '../../../../main/mail/servers/smtp-session.ts'
import { type Scripted, startScripted, type Talk } from '../../../servers/scripted.ts'

const running: { stop(): unknown }[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
})

const mail = Buffer.from('From: <a@b.example>\r\n\r\nSGVsbG8=\r\n')
const envelope = { from: 'news@consulate.example', to: 'emiko@citizen.example' }
const waits: SmtpWaits = { connect: 20, silence: 20, mail: 20 }

type Ended = { why: string; words: string }
type Opened = { connection: PipelinedConnection; server: Scripted; ended: Promise<Ended> }

/** A connection to a server that says hello with these extensions and then goes by the script. */
async function opened(
  script: (talk: Talk) => Promise<void> | void,
  extensions: readonly string[] = ['PIPELINING'],
  some: Partial<SmtpWaits> = {},
): Promise<Opened> {
  const server = await startScripted(async (talk) => {
    talk.say('220 sink.example\r\n')
    await talk.line()
    const all = ['sink.example', ...extensions, 'AUTH PLAIN']
    talk.say(all.map((one, at) => `250${at === all.length - 1 ? ' ' : '-'}${one}\r\n`).join(''))
    await talk.line()
    talk.say('235 welcome\r\n')
    await script(talk)
  })
  running.push(server)
  let tell: (ended: Ended) => void = () => {}
  const ended = new Promise<Ended>((resolve) => (tell = resolve))
  const connection = await openPipelined(server.settings('none'), tell, { ...waits, ...some })
  running.push({ stop: () => connection.close() })
  return { connection, server, ended }
}

/** Hears so many lines. */
async function lines(talk: Talk, count: number): Promise<string[]> {
  const heard: string[] = []
  for (let nth = 0; nth < count; nth += 1) heard.push((await talk.line()) ?? 'gone')
  return heard
}

/** Hears a mail to its final dot. */
async function wholeMail(talk: Talk): Promise<string> {
  const heard: string[] = []
  for (let line = await talk.line(); line !== null && line !== '.'; line = await talk.line()) heard.push(line)
  return heard.join('\r\n')
}

test('sender, recipient and DATA leave together, the mail and its dot as well', async () => {
  const heard: string[] = []
  const { connection } = await opened(
    async (talk) => {
      for (let nth = 0; nth < 2; nth += 1) {
        // Nothing is answered before all three have come.
        heard.push(...(await lines(talk, 3)))
        talk.say('250 sender\r\n250-recip')
        talk.say('ient\r\n250 is fine\r\n354 go on\r\n')
        heard.push(await wholeMail(talk))
        talk.say(`250 2.0.0 accepted as ${nth}\r\n`)
      }
    },
    ['PIPELINING', 'SIZE 1000000'],
  )
  expect(await connection.send(envelope, [mail.subarray(0, 10), mail.subarray(10)])).toEqual({
    outcome: 'accepted',
    words: '250 2.0.0 accepted as 0',
  })
  expect(await connection.send({ ...envelope, from: '' }, [mail])).toMatchObject({ outcome: 'accepted' })
  const body = mail.toString().slice(0, -2)
  expect(heard).toEqual([
    `MAIL FROM:<news@consulate.example> SIZE=${mail.length}`,
    'RCPT TO:<emiko@citizen.example>',
    'DATA',
    body,
    `MAIL FROM:<> SIZE=${mail.length}`,
    'RCPT TO:<emiko@citizen.example>',
    'DATA',
    body,
  ])
  expect([connection.mostOctets, connection.isOpen()]).toEqual([1_000_000, true])
})

test('a server without PIPELINING is asked one thing after the other', async () => {
  const { connection } = await opened(async (talk) => {
    for (const refused of [true, false]) {
      if (!refused) {
        expect(await talk.line()).toBe('RSET')
        talk.say('250 reset\r\n')
      }
      await talk.line()
      talk.say('250 sender\r\n')
      await talk.line()
      talk.say(refused ? '550 5.1.1 no such user\r\n' : '250 recipient\r\n')
      if (refused) continue
      await talk.line()
      talk.say('354 go on\r\n')
      await wholeMail(talk)
      talk.say('250 accepted\r\n')
    }
  }, [])
  expect(await connection.send(envelope, [mail])).toEqual({
    outcome: 'refused',
    to: 'recipient',
    code: 550,
    why: 'recipient_unknown',
    words: '550 5.1.1 no such user',
  })
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'accepted' })
})

test('after a refused recipient the next mail begins anew, and its own answers are its own', async () => {
  const { connection } = await opened(async (talk) => {
    await lines(talk, 3)
    talk.say('250 sender\r\n550 5.7.1 not you\r\n503 no recipients\r\n')
    expect(await lines(talk, 4)).toEqual([
      'RSET',
      expect.stringContaining('MAIL'),
      expect.stringContaining('RCPT'),
      'DATA',
    ])
    talk.say('250 reset\r\n250 sender\r\n250 recipient\r\n354 go on\r\n')
    await wholeMail(talk)
    talk.say('250 accepted\r\n')
  })
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'refused', to: 'recipient', code: 550 })
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'accepted', words: '250 accepted' })
})

test('a server that waits for a mail to nobody gets an empty one, and the next mail is the next one', async () => {
  const { connection } = await opened(async (talk) => {
    await lines(talk, 3)
    talk.say('250 sender\r\n452 4.2.2 mailbox full\r\n354 go on\r\n')
    expect(await talk.line()).toBe('.')
    talk.say('554 no valid recipients\r\n')
    await lines(talk, 3)
    talk.say('250 sender\r\n250 recipient\r\n354 go on\r\n')
    await wholeMail(talk)
    talk.say('250 accepted\r\n')
  })
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'refused', to: 'recipient', code: 452 })
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'accepted' })
})

const went: [string, string, Partial<Handed>, boolean][] = [
  ['refuses the sender', '550 who\r\n503 no\r\n503 no\r\n', { outcome: 'refused', to: 'sender' }, true],
  ['refuses DATA for now', '250 a\r\n250 b\r\n451 later\r\n', { outcome: 'refused', to: 'data' }, true],
  ['does not know where it is', '250 a\r\n250 b\r\n503 what\r\n', { outcome: 'refused', to: 'data' }, false],
  [
    'takes the recipient without the sender',
    '550 a\r\n250 b\r\n354 c\r\n',
    { outcome: 'refused', to: 'sender' },
    false,
  ],
  ['closes by 421', '421 4.7.0 too many\r\n', { outcome: 'refused', to: 'sender' }, false],
  [
    'answers more than it is asked',
    '250 a\r\n250 b\r\n354 c\r\n250 d\r\n',
    { outcome: 'not-sent', why: 'server_protocol' },
    false,
  ],
  ['counts wrong', '250 a\r\n250 a\r\n250 b\r\n354 c\r\n', { outcome: 'not-sent', why: 'server_protocol' }, false],
  ['speaks something else', 'HTTP/1.1 400 Bad Request\r\n', { outcome: 'not-sent', why: 'server_protocol' }, false],
  ['never ends its reply', '250-more\r\n'.repeat(200), { outcome: 'not-sent', why: 'server_protocol' }, false],
  ['never ends its line', `250 ${'x'.repeat(70_000)}`, { outcome: 'not-sent', why: 'server_protocol' }, false],
]

test.each(went)('of a server that %s the outcome is certain', async (_, answer, expected, stays) => {
  const { connection } = await opened(async (talk) => {
    await lines(talk, 3)
    talk.say(answer)
    await talk.line()
  })
  expect(await connection.send(envelope, [mail])).toMatchObject(expected)
  expect(connection.isOpen()).toBe(stays)
})

test('a line that ends before the final dot leaves the mail unsent, one that ends after it uncertain', async () => {
  const points: [string[], Handed['outcome']][] = [
    [[], 'not-sent'],
    [['250 a\r\n'], 'not-sent'],
    [['250 a\r\n250 b\r\n'], 'not-sent'],
    [['250 a\r\n250 b\r\n354 c\r\n', 'mail'], 'uncertain'],
  ]
  for (const [said, outcome] of points)
    for (const how of ['cut', 'reset'] as const) {
      const { connection, ended } = await opened(async (talk) => {
        await lines(talk, 3)
        for (const one of said) {
          if (one === 'mail') await wholeMail(talk)
          else talk.say(one)
        }
        talk[how]()
      })
      expect(await connection.send(envelope, [mail])).toMatchObject({ outcome, why: 'server_unreachable' })
      await ended
      expect(connection.isOpen()).toBe(false)
      expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'not-sent' })
    }
})

test('a large mail is unsent as long as its end has not left', async () => {
  const { connection } = await opened(async (talk) => {
    await lines(talk, 3)
    talk.say('250 a\r\n250 b\r\n354 c\r\n')
    await talk.bytes(100_000)
    talk.reset()
  })
  const line = Buffer.from(`${'A'.repeat(76)}\r\n`)
  const outcome = await connection.send(envelope, [Buffer.concat(Array.from({ length: 400_000 }, () => line))])
  expect(outcome).toMatchObject({ outcome: 'not-sent' })
})

test('a large mail arrives whole', async () => {
  let length = 0
  const { connection } = await opened(async (talk) => {
    await lines(talk, 3)
    talk.say('250 a\r\n250 b\r\n354 c\r\n')
    length = (await wholeMail(talk)).length
    talk.say('250 accepted\r\n')
  })
  const large = Buffer.from(`${'A'.repeat(76)}\r\n`.repeat(20_000))
  expect(await connection.send(envelope, [mail, large])).toMatchObject({ outcome: 'accepted' })
  expect(length).toBe(mail.length + large.length - 2)
})

test('whoever stays silent is left, and what was on its way is told by how far it got', async () => {
  const { connection, ended } = await opened(() => {}, ['PIPELINING'], { mail: 0.2 })
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'not-sent', why: 'server_timeout' })
  expect((await ended).why).toBe('server_timeout')
})

test('a server that goes while nothing is on its way says why', async () => {
  const { ended } = await opened((talk) => talk.say('421 4.3.2 going down\r\n'))
  expect(await ended).toEqual({ why: 'server_unreachable', words: '421 4.3.2 going down' })
})

test('an address beyond ASCII goes only where it can, and nothing that ends a line goes anywhere', async () => {
  const { connection, server } = await opened(
    async (talk) => {
      expect((await lines(talk, 3))[0]).toContain('BODY=8BITMIME SMTPUTF8')
      talk.say('250 a\r\n250 b\r\n354 c\r\n')
      await wholeMail(talk)
      talk.say('250 accepted\r\n')
    },
    ['PIPELINING', 'SMTPUTF8', '8BITMIME'],
  )
  expect(await connection.send({ ...envelope, to: '受付@citizen.example' }, [mail])).toMatchObject({
    outcome: 'accepted',
  })
  expect(await connection.send({ ...envelope, to: 'a@b.example>\r\nRCPT TO:<c@d.example' }, [mail])).toMatchObject({
    outcome: 'refused',
    why: 'no_address',
  })
  expect(server.inClear()).not.toContain('c@d.example')
  const plain = await opened(() => {})
  expect(await plain.connection.send({ ...envelope, to: '受付@citizen.example' }, [mail])).toMatchObject({
    outcome: 'refused',
    why: 'address_beyond_ascii',
  })
})

test('a mail larger than the server takes is not begun', async () => {
  const { connection } = await opened(() => {}, ['PIPELINING', 'SIZE 10'])
  expect(await connection.send(envelope, [mail])).toMatchObject({ outcome: 'refused', to: 'sender', code: 552 })
})

describe('a mail that is announced', () => {
  const next = { ...envelope, to: 'naoki@citizen.example' }
  const other = Buffer.from('From: <a@b.example>\r\n\r\nV29ybGQ=\r\n')
  /** Takes the first mail; `heard` are the lines that came with it, `answer` what is said to all of them. */
  const takesFirst = async (talk: Talk, answer: string, heard: string[] = []): Promise<void> => {
    await lines(talk, 3)
    talk.say('250 a\r\n250 b\r\n354 c\r\n')
    await wholeMail(talk)
    heard.push(...(await lines(talk, 3)))
    talk.say(`250 first\r\n${answer}`)
  }

  test('is heard of with the mail before it, and leaves when it is handed over, not sooner', async () => {
    const heard: string[] = []
    let second = ''
    const { connection } = await opened(async (talk) => {
      await takesFirst(talk, '250 a\r\n250 b\r\n354 c\r\n', heard)
      second = await wholeMail(talk)
      talk.say('250 second\r\n')
    })
    expect(await connection.send(envelope, [mail], next)).toMatchObject({ words: '250 first' })
    expect([heard[0], heard[1], heard[2], second]).toEqual([
      'MAIL FROM:<news@consulate.example>',
      'RCPT TO:<naoki@citizen.example>',
      'DATA',
      '',
    ])
    expect([connection.hasAnnounced(), connection.takesNext()]).toEqual([true, true])
    expect(() => connection.send(envelope, [mail])).toThrow('another mail was announced')
  })

  test('arrives when it is handed over, whether the server has answered by then or not', async () => {
    for (const slow of [false, true]) {
      let second = ''
      let goOn: () => void = () => {}
      const handedOver = new Promise<void>((resolve) => (goOn = resolve))
      const { connection } = await opened(async (talk) => {
        await takesFirst(talk, slow ? '' : '250 a\r\n250 b\r\n354 c\r\n')
        if (slow) {
          await handedOver
          talk.say('250 a\r\n250 b\r\n354 c\r\n')
        }
        second = await wholeMail(talk)
        talk.say('250 second\r\n')
      })
      await connection.send(envelope, [mail], next)
      const handed = connection.send(next, [other])
      goOn()
      expect(await handed).toEqual({ outcome: 'accepted', words: '250 second' })
      expect(second).toBe(other.toString().slice(0, -2))
      expect(connection.hasAnnounced()).toBe(false)
    }
  })

  test.each([
    ['and says no to DATA', '250 a\r\n550 5.1.1 no such user\r\n503 no\r\n', ['RSET']],
    ['and waits for a mail to nobody', '250 a\r\n550 5.1.1 no such user\r\n354 c\r\n', ['.']],
  ])('is refused when it is handed over, where the server does not know its reader %s', async (_, answer, then) => {
    const { connection } = await opened(async (talk) => {
      await takesFirst(talk, answer)
      const isDot = then[0] === '.'
      expect(await lines(talk, 1)).toEqual(then)
      talk.say(isDot ? '554 nobody\r\n' : '250 reset\r\n')
      await lines(talk, 3)
      talk.say('250 a\r\n250 b\r\n354 c\r\n')
      await wholeMail(talk)
      talk.say('250 third\r\n')
    })
    expect(await connection.send(envelope, [mail], next)).toMatchObject({ outcome: 'accepted' })
    expect(await connection.send(next, [other])).toMatchObject({ outcome: 'refused', why: 'recipient_unknown' })
    expect(await connection.send(envelope, [mail])).toMatchObject({ words: '250 third' })
  })

  test('is asked for alone where the server says no to more than its reader, and none is announced again', async () => {
    const { connection } = await opened(async (talk) => {
      await takesFirst(talk, '554 synchronization error\r\n503 no\r\n503 no\r\n')
      expect(await lines(talk, 2)).toEqual(['RSET', expect.stringContaining('MAIL')])
      await lines(talk, 2)
      talk.say('250 reset\r\n250 a\r\n250 b\r\n354 c\r\n')
      await wholeMail(talk)
      talk.say('250 second\r\n')
    })
    await connection.send(envelope, [mail], next)
    expect(await connection.send(next, [other])).toMatchObject({ words: '250 second' })
    expect(connection.takesNext()).toBe(false)
  })

  test.each(['server', 'program'] as const)('takes nothing with it where the %s ends the line', async (who) => {
    const { connection, ended } = await opened(async (talk) => {
      await takesFirst(talk, '')
      if (who === 'server') talk.cut()
    })
    expect(await connection.send(envelope, [mail], next)).toMatchObject({ outcome: 'accepted' })
    if (who === 'program') connection.close()
    await ended
    expect([connection.hasAnnounced(), connection.isOpen()]).toEqual([false, false])
    expect(await connection.send(next, [other])).toMatchObject({ outcome: 'not-sent' })
  })
})
