import { afterEach, describe, expect, it } from 'vitest'
import { connectMailbox, type FetchedMail, type Mailbox } from '../../../../main/mail/servers/mailbox.ts'
import { Problem } from '../../../../shared/errors.ts'
import { type Answer, fetchRow, imapScript, mailOf } from '../../../servers/scripted-imap.ts'
import { type Script, type Scripted, startScripted, type Talk } from '../../../servers/scripted.ts'

const waits = { connect: 120, silence: 3, command: 60, mail: 60, probe: 1, beat: 0.1 }
const uids = [1, 2, 3]

let server: Scripted
let mailbox: Mailbox | null = null
afterEach(async () => {
  await mailbox?.close()
  mailbox = null
  await server?.stop()
})

const connect = async (script: Script, changes: Partial<typeof waits> = {}): Promise<Mailbox> => {
  server = await startScripted(script)
  return (mailbox = await connectMailbox(server.settings('none'), { waits: { ...waits, ...changes } }))
}

const opened = async (answers: Record<string, Answer>, changes: Partial<typeof waits> = {}): Promise<Mailbox> => {
  const one = await connect(imapScript(answers), changes)
  await one.open('INBOX')
  return one
}

const failureOf = async (work: Promise<unknown>): Promise<Problem> => {
  const failure = await work.then(
    (result) => result,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Problem)
  return failure as Problem
}

/** What a fetch hands out, and the Problem that ended it, if any. */
const taken = async (
  batches: AsyncIterable<FetchedMail[]>,
): Promise<{ uids: number[]; texts: string[]; code: string | null; words: unknown }> => {
  const mails: FetchedMail[] = []
  let failure: Problem | null = null
  try {
    for await (const batch of batches) mails.push(...batch)
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    failure = error as Problem
  }
  return {
    uids: mails.map(({ uid }) => uid),
    texts: mails.map(({ raw }) => Buffer.from(raw).toString('latin1')),
    code: failure?.code ?? null,
    words: failure?.details.serverWords ?? null,
  }
}

const allTexts = uids.map(mailOf)

describe('a folder that makes no sense', () => {
  it('more mails than UIDs: refused in one sentence', async () => {
    const one = await connect(imapScript({}, { folder: { exists: 4_294_967_295, uidNext: 4, uids } }))
    expect(await failureOf(one.open('INBOX'))).toMatchObject({
      code: 'server_protocol',
      details: { serverWords: 'EXISTS 4294967295, UIDNEXT 4' },
    })
  })

  it('no UIDVALIDITY: refused, since no mail could be told from another', async () => {
    const one = await connect(
      imapScript({ SELECT: (talk, tag) => talk.say(`* 3 EXISTS\r\n* OK [UIDNEXT 4] yes\r\n${tag} OK\r\n`) }),
    )
    expect(await failureOf(one.open('INBOX'))).toMatchObject({ code: 'server_protocol' })
  })

  it('another UIDVALIDITY at each opening: said each time', async () => {
    let validity = 10
    const one = await connect(
      imapScript({
        SELECT: (talk, tag) =>
          talk.say(`* 0 EXISTS\r\n* OK [UIDVALIDITY ${validity++}] yes\r\n* OK [UIDNEXT 1] yes\r\n${tag} OK\r\n`),
      }),
    )
    expect([(await one.open('INBOX')).uidValidity, (await one.open('INBOX')).uidValidity]).toEqual(['10', '11'])
  })

  it('a count that grows beyond reason while open: news, and no memory', async () => {
    const one = await opened({
      IDLE: async (talk, tag) => {
        talk.say('+ idling\r\n* 4294967290 EXISTS\r\n')
        await talk.line()
        talk.say(`${tag} OK\r\n`)
      },
    })
    await one.waitForNews(new AbortController().signal)
    expect(await one.uids()).toEqual(uids)
  })
})

describe('a fetch that goes wrong', () => {
  it('UIDs in the list that are not in the folder: left out, the others are taken', async () => {
    const one = await opened({ 'UID SEARCH': (talk, tag) => talk.say(`* SEARCH 1 2 3 50 4000000000\r\n${tag} OK\r\n`) })
    expect(await taken(one.fetch({ after: 0 }, {}))).toEqual({ uids, texts: allTexts, code: null, words: null })
  })

  it('mails sent twice, unasked, without a body or without a UID: each mail is taken once', async () => {
    const one = await opened({
      'UID FETCH': (talk, tag) => {
        talk.say(
          `* 1 FETCH (FLAGS (\\Seen))\r\n* 9 FETCH (UID 9 FLAGS ())\r\n${fetchRow(1, 1, mailOf(1))}${fetchRow(1, 1, 'another body')}`,
        )
        talk.say(
          `${fetchRow(77, 77, 'unasked')}* 2 FETCH (UID 2 BODY[]<0> NIL)\r\n* 2 FETCH (BODY[]<0> {2}\r\nno)\r\n${fetchRow(3, 3, mailOf(3))}${tag} OK\r\n`,
        )
      },
    })
    expect(await taken(one.fetch({ after: 0 }, {}))).toEqual({
      uids: [1, 3],
      texts: [mailOf(1), mailOf(3)],
      code: null,
      words: null,
    })
  })

  it('mails in any order: still taken in ascending order, none lost, none twice', async () => {
    const order = [3, 1, 2]
    const one = await opened({
      'UID FETCH': (talk, tag, words) => {
        const asked = /^(\d+) /.exec(words)
        for (const uid of asked ? [Number(asked[1])] : order) talk.say(fetchRow(uid, uid, mailOf(uid)))
        talk.say(`${tag} OK\r\n`)
      },
    })
    expect(await taken(one.fetch({ after: 0 }, {}))).toEqual({ uids, texts: allTexts, code: null, words: null })
    // Nobody can take back what was handed out before the disorder showed; then at least nothing is lost.
    expect(await taken(one.fetch({ after: 0 }, { batch: 1 }))).toEqual({
      uids: [3, 1, 2],
      texts: [3, 1, 2].map(mailOf),
      code: null,
      words: null,
    })
  })

  const breaks: Array<[string, Answer, string, string | RegExp]> = [
    [
      'BYE in the middle',
      (talk) => {
        talk.say(`${fetchRow(1, 1, mailOf(1))}* BYE going down for maintenance\r\n`)
        talk.cut()
      },
      'server_said_no',
      'going down for maintenance',
    ],
    [
      'the line breaks in the middle of a mail',
      (talk) => {
        talk.say(`${fetchRow(1, 1, mailOf(1))}* 2 FETCH (UID 2 BODY[]<0> {500}\r\nhalf a mail`)
        talk.cut()
      },
      'server_unreachable',
      '',
    ],
    [
      'the line is reset',
      (talk) => {
        talk.say(fetchRow(1, 1, mailOf(1)))
        setTimeout(() => talk.reset(), 50)
      },
      'server_unreachable',
      '',
    ],
    [
      'a mail of 4 GB is announced',
      (talk) => talk.say(`${fetchRow(1, 1, mailOf(1))}* 2 FETCH (UID 2 BODY[]<0> {4294967296}\r\nxxxx`),
      'server_protocol',
      '',
    ],
    [
      'a mail longer than a number can say is announced',
      (talk) => talk.say(`${fetchRow(1, 1, mailOf(1))}* 2 FETCH (UID 2 BODY[]<0> {${'9'.repeat(4000)}}\r\n`),
      'server_protocol',
      '',
    ],
    [
      'a line without end',
      (talk) => endless(talk, fetchRow(1, 1, mailOf(1)) + '* 2 FETCH (UID 2 FLAGS (', 'flag '),
      'server_protocol',
      '',
    ],
    [
      'an answer of endless parentheses',
      (talk) => talk.say(`${fetchRow(1, 1, mailOf(1))}* 2 FETCH (UID 2 FLAGS ${'('.repeat(200_000)}\r\n`),
      'server_protocol',
      '',
    ],
    [
      'a refusal',
      (talk, tag) => talk.say(`${fetchRow(1, 1, mailOf(1))}${tag} NO [LIMIT] too many requests\r\n`),
      'server_said_no',
      'too many requests',
    ],
    ['nonsense', (talk, tag) => talk.say(`${fetchRow(1, 1, mailOf(1))}${tag} PERHAPS\r\n`), 'server_protocol', ''],
    ['silence', (talk) => talk.say(fetchRow(1, 1, mailOf(1))), 'server_timeout', ''],
    [
      'bytes that trickle in for ever',
      (talk) => {
        talk.say(`${fetchRow(1, 1, mailOf(1))}* 2 FETCH (UID 2 BODY[]<0> {50000}\r\n`)
        trickle(talk, 'x')
      },
      'server_timeout',
      '',
    ],
    [
      'news that trickles in for ever',
      (talk) => {
        talk.say(fetchRow(1, 1, mailOf(1)))
        trickle(talk, '* OK still here\r\n')
      },
      'server_timeout',
      '',
    ],
  ]
  for (const [what, answer, code, words] of breaks) {
    it(`${what}: what came whole is kept, the rest is one Problem`, async () => {
      const one = await opened({ 'UID FETCH': answer }, { silence: 1, mail: 1.5, command: 1.5 })
      const before = process.memoryUsage().rss
      const result = await taken(one.fetch({ after: 0 }, { batch: 1 }))
      expect(result).toEqual({ uids: [1], texts: [mailOf(1)], code, words: expect.stringMatching(words) as string })
      expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
      expect(await failureOf(one.uids().then(() => new Problem('unexpected')))).toBeInstanceOf(Problem)
    })
  }
})

describe('a mail that has to be fetched in pieces', () => {
  const piece = 4 * 1024 * 1024

  /** A server with one long mail among short ones; `grow` says how long each piece is that it hands over after the first. */
  const withLongMail = (answers: (start: number, wanted: number) => string | null): Promise<Mailbox> =>
    opened({
      'UID FETCH': (talk, tag, words) => {
        const [, start, wanted] = /<(\d+)\.(\d+)>/.exec(words) ?? []
        const row = (uid: number, body: string): void =>
          talk.say(`* ${uid} FETCH (UID ${uid} BODY[]<${start}> {${body.length}}\r\n${body})\r\n`)
        if (words.includes('RFC822.SIZE')) talk.say('* 2 FETCH (UID 2 RFC822.SIZE 10)\r\n')
        else if (words.startsWith('2 ')) {
          const body = answers(Number(start), Number(wanted))
          if (body !== null) row(2, body)
        } else
          for (const uid of uids.filter((one) => !words.startsWith('3 ') || one === 3))
            row(uid, uid === 2 ? 'x'.repeat(Number(wanted)) : mailOf(uid))
        talk.say(`${tag} OK\r\n`)
      },
    })
  const lengths = async (one: Mailbox): Promise<unknown[]> => {
    const batches: unknown[] = []
    for await (const batch of one.fetch({ after: 0 }, {}))
      batches.push(batch.map(({ uid, raw, cut }) => [uid, raw.length, cut]))
    return batches
  }
  const short = (uid: number): unknown => [uid, mailOf(uid).length, false]

  it('is whole even where the server lies about its size', async () => {
    const one = await withLongMail((start, wanted) => 'x'.repeat(start === 0 ? wanted : 77))
    expect(await lengths(one)).toEqual([[short(1)], [[2, piece + 77, false]], [short(3)]])
  })

  it('is cut at 64 MB where it never ends', async () => {
    const one = await withLongMail((_, wanted) => 'x'.repeat(wanted))
    expect(await lengths(one)).toEqual([[short(1)], [[2, 64 * 1024 * 1024, true]], [short(3)]])
  })

  it('is left out where it goes while it is fetched', async () => {
    const one = await withLongMail((start, wanted) => (start === 0 ? 'x'.repeat(wanted) : null))
    expect(await lengths(one)).toEqual([[short(1)], [short(3)]])
  })
})

describe('waiting for news', () => {
  it('a server that has no IDLE is asked again and again', async () => {
    let asked = 0
    const script = imapScript(
      { NOOP: (talk, tag) => talk.say(`${++asked === 3 ? '* 4 EXISTS\r\n' : ''}${tag} OK\r\n`) },
      { capability: 'IMAP4rev1' },
    )
    const one = await connect(script, { poll: 0.05 } as Partial<typeof waits>)
    await one.open('INBOX')
    await one.waitForNews(new AbortController().signal)
    expect(asked).toBeGreaterThanOrEqual(3)
    expect(server.inClear()).not.toContain('IDLE')
  })

  it('a server that refuses its own IDLE is asked again and again', async () => {
    let asked = 0
    const one = await connect(
      imapScript({
        IDLE: (talk, tag) => talk.say(`${tag} NO not here\r\n`),
        NOOP: (talk, tag) => talk.say(`${++asked === 2 ? '* 4 EXISTS\r\n' : ''}${tag} OK\r\n`),
      }),
      { idle: 0.05 } as Partial<typeof waits>,
    )
    await one.open('INBOX')
    await one.waitForNews(new AbortController().signal)
    expect(asked).toBeGreaterThanOrEqual(2)
  })

  it('IDLE is issued again before the server would end it', async () => {
    let idles = 0
    const one = await connect(
      imapScript({
        IDLE: async (talk, tag) => {
          talk.say(++idles === 3 ? '+ idling\r\n* 4 EXISTS\r\n' : '+ idling\r\n')
          await talk.line()
          talk.say(`${tag} OK\r\n`)
        },
      }),
      { idle: 0.1 } as Partial<typeof waits>,
    )
    await one.open('INBOX')
    await one.waitForNews(new AbortController().signal)
    expect(idles).toBe(3)
  })

  it('BYE while waiting is a Problem with the server’s words', async () => {
    const one = await opened({
      IDLE: (talk) => {
        talk.say('+ idling\r\n* BYE see you tomorrow\r\n')
        talk.cut()
      },
    })
    expect(await failureOf(one.waitForNews(new AbortController().signal))).toMatchObject({
      code: 'server_said_no',
      details: { serverWords: 'see you tomorrow' },
    })
  })

  it('a server that fell silent, as after a sleep of the computer, is noticed', async () => {
    const one = await opened({ IDLE: (talk) => talk.say('+ idling\r\n') }, { silence: 0.4 })
    expect(await failureOf(one.waitForNews(new AbortController().signal))).toMatchObject({
      code: expect.stringMatching(/server_(timeout|unreachable)/) as string,
    })
  })

  it('a clock that jumped has the connection tested at once', async () => {
    const one = await opened({ IDLE: (talk) => talk.say('+ idling\r\n') }, { silence: 60, probe: 0.3 })
    const waiting = failureOf(one.waitForNews(new AbortController().signal))
    const now = Date.now
    try {
      Date.now = () => now() + 8 * 60 * 60 * 1000
      expect(await waiting).toMatchObject({ code: expect.stringMatching(/server_(timeout|unreachable)/) as string })
    } finally {
      Date.now = now
    }
  })

  it('a server that never starts to idle does not hold up the end of waiting', async () => {
    const one = await opened({ IDLE: () => {} }, { probe: 0.3 })
    const stop = new AbortController()
    const waiting = one.waitForNews(stop.signal)
    setTimeout(() => stop.abort(), 50)
    await waiting
    expect(await failureOf(one.uids())).toMatchObject({
      code: expect.stringMatching(/server_(timeout|unreachable)/) as string,
    })
  })
})

describe('connecting', () => {
  const scripts: Array<[string, Script, string, string | RegExp]> = [
    ['a server that says nothing', () => {}, 'server_timeout', ''],
    ['a server that hangs up', (talk) => talk.cut(), 'server_unreachable', ''],
    [
      'a server that takes its leave at once',
      (talk) => {
        talk.say('* BYE too many connections\r\n')
        talk.cut()
      },
      'server_said_no',
      'too many connections',
    ],
    ['a greeting without end', (talk) => endless(talk, '* OK ', 'x'), 'server_protocol', ''],
    ['a greeting in another language', (talk) => talk.say('220 smtp.example ESMTP\r\n'), 'server_timeout', ''],
    ['a server that never answers the login', imapScript({ LOGIN: () => {} }), 'server_timeout', ''],
    [
      'a server that cannot ask its directory now',
      imapScript({ LOGIN: (talk, tag) => talk.say(`${tag} NO [UNAVAILABLE] directory down\r\n`) }),
      'server_said_no',
      'directory down',
    ],
    [
      'a server that refuses the login',
      imapScript({
        LOGIN: (talk, tag) => talk.say(`${tag} NO [AUTHENTICATIONFAILED] secret-9d2f-never-in-clear is wrong\r\n`),
      }),
      'server_refused_login',
      /^••• is wrong$/,
    ],
    [
      'a server that allows no login here',
      imapScript({}, { capability: 'IMAP4rev1 LOGINDISABLED' }),
      'server_refused_login',
      '',
    ],
    ['a server that drips', (talk) => trickle(talk, '* OK still starting'), 'server_timeout', ''],
  ]
  for (const [what, script, code, words] of scripts) {
    it(`to ${what} ends with one Problem`, async () => {
      server = await startScripted(script)
      const failure = await failureOf(connectMailbox(server.settings('none'), { waits: { ...waits, connect: 1 } }))
      expect(failure).toMatchObject({ code, details: { serverWords: expect.stringMatching(words) as string } })
    })
  }

  it('is given up when told', async () => {
    server = await startScripted(() => {})
    const stop = new AbortController()
    const connecting = connectMailbox(server.settings('none'), { signal: stop.signal, waits })
    setTimeout(() => stop.abort(new Error('the office was locked')), 50)
    await expect(connecting).rejects.toThrow('the office was locked')
  })

  it('tells the server nothing but the program’s name', async () => {
    await connect(imapScript({}, { capability: 'IMAP4rev1 ID' }))
    expect([...server.inClear().matchAll(/ ID (.*)\r\n/g)].map((match) => match[1])).toEqual([
      '("name" "Madoguchi")',
      '("name" "Madoguchi")',
    ])
  })
})

it('a connection that nobody uses for a while, and one whose mails are stored slowly, stay usable', async () => {
  let asked = 0
  const one = await opened(
    {
      NOOP: (talk, tag) => {
        asked++
        talk.say(`${tag} OK\r\n`)
      },
    },
    { silence: 0.3 },
  )
  await expect.poll(() => asked).toBeGreaterThan(4)
  const seen: number[] = []
  for await (const batch of one.fetch({ after: 0 }, { batch: 1 })) {
    seen.push(...batch.map(({ uid }) => uid))
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
  expect(seen).toEqual(uids)
  expect(await one.uids()).toEqual(uids)
})

it('a flag that the folder does not keep is not said to be stored', async () => {
  const one = await opened({
    'UID FETCH': (talk, tag) => talk.say(`* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n${tag} OK\r\n`),
    'UID STORE': (talk, tag) => talk.say(`${tag} OK\r\n`),
  })
  expect(await failureOf(one.addFlags(1, ['\\Answered']))).toMatchObject({ code: 'server_said_no' })
})

it('a refused flag is not said to be stored', async () => {
  const one = await opened({ 'UID STORE': (talk, tag) => talk.say(`${tag} NO [READ-ONLY] no\r\n`) })
  expect(await failureOf(one.addFlags(1, ['\\Answered']))).toMatchObject({
    code: 'server_said_no',
    details: { serverWords: 'NO READ-ONLY' },
  })
})

it('a SEARCH that finds nothing of a Message-ID is not believed: the last headers are read', async () => {
  const one = await opened({
    'UID SEARCH': (talk, tag, words) =>
      talk.say(words.startsWith('ALL') ? `* SEARCH 1 2 3\r\n${tag} OK\r\n` : `* SEARCH\r\n${tag} OK\r\n`),
    'UID FETCH': (talk, tag) => {
      for (const uid of uids) {
        const header = `Message-ID:\r\n <m${uid}@consulate.example>\r\n\r\n`
        talk.say(`* ${uid} FETCH (UID ${uid} BODY[HEADER.FIELDS (message-id)] {${header.length}}\r\n${header})\r\n`)
      }
      talk.say(`${tag} OK\r\n`)
    },
    EXAMINE: (talk, tag) =>
      talk.say(`* 3 EXISTS\r\n* OK [UIDVALIDITY 7] yes\r\n* OK [UIDNEXT 4] yes\r\n${tag} OK [READ-ONLY]\r\n`),
  })
  expect(await one.findMessageId('Sent', '<m2@consulate.example>')).toEqual([2])
})

/** Says the same again and again, as fast as the client takes it, until the line breaks. */
async function endless(talk: Talk, first: string, again: string): Promise<void> {
  talk.say(first)
  const block = again.repeat(200_000 / again.length)
  for (let sent = 0; sent < 40_000_000; sent += block.length) {
    talk.say(block)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Says a little every 20 ms, so that no watch for silence ever strikes. */
function trickle(talk: Talk, words: string): void {
  const timer = setInterval(() => talk.say(words), 20)
  timer.unref()
  setTimeout(() => clearInterval(timer), 10_000).unref()
}
