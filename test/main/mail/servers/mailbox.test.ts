import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectMailbox, type FetchedMail, type Mailbox } from '../../../../main/mail/servers/mailbox.ts'
import type { ServerSettings } from '../../../../shared/office/mail-settings.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import * as practice from '../../../servers/imap-practice.ts'
import { makeCertificate } from '../../../../scripts/practice-office/certificates.ts'

type Server = { settings: ServerSettings; arrive(mail: Uint8Array): void; stop(): Promise<void> }

const user = 'kouhou@consulate.example'

/** Bytes as they come: a header, Shift_JIS that no UTF-8 reader may touch, a NUL-free body. */
const mail = (n: number): Buffer =>
  Buffer.from(
    `From: hanako@citizen.example\r\nMessage-ID: <m${n}@citizen.example>\r\nSubject: letter ${n}\r\n\r\n\x93\xfa\x96{ ${n}\r\n`,
    'latin1',
  )

const startDovecot = async (): Promise<Server> => {
  const server = await dovecot.startDovecot([user])
  server.deliver(user, [1, 2, 3, 4, 5].map(mail))
  return { settings: server.settings(user), arrive: (one) => server.deliver(user, [one]), stop: () => server.stop() }
}

const startPractice = async (): Promise<Server> => {
  const certificate = await makeCertificate()
  const server = await practice.startPracticeImap(
    [1, 2, 3, 4, 5].map((n) => ({ raw: mail(n) })),
    { user, password: 'practice', certificate },
  )
  return {
    settings: {
      host: '127.0.0.1',
      port: server.port,
      tls: 'tls',
      user,
      password: 'practice',
      certificateAuthority: certificate.authority,
    },
    arrive: (one) => {
      server.deliver({ raw: one })
    },
    stop: () => server.stop(),
  }
}

const all = async (batches: AsyncIterable<FetchedMail[]>): Promise<FetchedMail[][]> => {
  const taken: FetchedMail[][] = []
  for await (const batch of batches) taken.push(batch)
  return taken
}

const shown = (batches: FetchedMail[][]): unknown[] =>
  batches.map((batch) =>
    batch.map(({ uid, raw, flags, cut }) => ({
      uid,
      raw: Buffer.from(raw).toString('latin1'),
      flags: flags.filter((one) => one !== '\\Recent'),
      cut,
    })),
  )

const whole = (n: number, flags: string[] = []): unknown => ({
  uid: n,
  raw: mail(n).toString('latin1'),
  flags,
  cut: false,
})

for (const [name, available, start] of [
  ['Dovecot', dovecot.available(), startDovecot],
  ['the practice server', true, startPractice],
] as const) {
  describe.skipIf(!available)(`the mailbox on ${name}`, () => {
    let server: Server
    let mailbox: Mailbox
    beforeAll(async () => {
      server = await start()
      mailbox = await connectMailbox(server.settings)
      await mailbox.open('INBOX')
    })
    afterAll(async () => {
      await mailbox?.close()
      await server?.stop()
    })

    it('proposes the folder for sent mail', async () => {
      expect((await mailbox.folders()).filter((one) => one.specialUse === '\\Sent' || one.path === 'INBOX')).toEqual([
        { path: 'INBOX', specialUse: '\\Inbox' },
        { path: 'Sent', specialUse: '\\Sent' },
      ])
    })

    it('says what the folder holds', async () => {
      const state = await mailbox.open('INBOX')
      expect(state).toEqual({
        path: 'INBOX',
        uidValidity: expect.stringMatching(/^\d+$/) as string,
        uidNext: 6,
        exists: 5,
        canCompareAndSwap: name === 'Dovecot',
        highestModseq: name === 'Dovecot' ? (expect.stringMatching(/^\d+$/) as string) : null,
      })
      expect(await mailbox.uids()).toEqual([1, 2, 3, 4, 5])
    })

    it('fetches every byte of every mail in batches, ascending, without marking any read', async () => {
      expect(shown(await all(mailbox.fetch({ after: 0 }, { batch: 2 })))).toEqual([
        [whole(1), whole(2)],
        [whole(3), whole(4)],
        [whole(5)],
      ])
      expect(shown(await all(mailbox.fetch({ after: 0 }, {})))).toEqual([[1, 2, 3, 4, 5].map((n) => whole(n))])
    })

    it('fetches only what came after a UID, and nothing where nothing came', async () => {
      expect(shown(await all(mailbox.fetch({ after: 3 }, {})))).toEqual([[whole(4), whole(5)]])
      expect(await all(mailbox.fetch({ after: 5 }, {}))).toEqual([])
    })

    it('leaves out mails that are gone', async () => {
      expect(shown(await all(mailbox.fetch([4, 2, 77], {})))).toEqual([[whole(2), whole(4)]])
    })

    it('cuts a mail that is longer than asked for', async () => {
      const batches = await all(mailbox.fetch([1, 3], { maxBytes: 20 }))
      expect(shown(batches)).toEqual([
        [1, 3].map((uid) => ({ uid, raw: 'From: hanako@citizen', flags: [], cut: true })),
      ])
      const exact = await all(mailbox.fetch([1], { maxBytes: mail(1).length }))
      expect(shown(exact)).toEqual([[whole(1)]])
    })

    it('ends a fetch when told, and goes on afterwards', async () => {
      const stop = new AbortController()
      const taken: number[] = []
      for await (const batch of mailbox.fetch({ after: 0 }, { batch: 2, signal: stop.signal })) {
        taken.push(...batch.map(({ uid }) => uid))
        stop.abort()
      }
      expect(taken).toEqual([1, 2])
      expect(await mailbox.uids()).toEqual([1, 2, 3, 4, 5])
    })

    it('adds a flag and a keyword, and says when the mail is gone', async () => {
      await mailbox.addFlags(2, ['\\Answered', 'mdg-candidate'])
      const [[second]] = (await all(mailbox.fetch([2], {}))) as [[FetchedMail]]
      expect(second.flags.filter((one) => one !== '\\Recent').sort()).toEqual(['\\Answered', 'mdg-candidate'])
      await expect(mailbox.addFlags(99, ['\\Answered'])).rejects.toMatchObject({ code: 'not_found' })
    })

    it('lays a copy into Sent, finds it by its Message-ID, and keeps the inbox open', async () => {
      expect(await mailbox.append('Sent', mail(70), ['\\Seen'])).toEqual({ uid: 1 })
      expect(await mailbox.append('Sent', mail(7), ['\\Seen'])).toEqual({ uid: 2 })
      expect(await mailbox.findMessageId('Sent', '<m7@citizen.example>')).toEqual([2])
      expect(await mailbox.findMessageId('Sent', 'm7@citizen.example')).toEqual([])
      expect(await mailbox.findMessageId('INBOX', '<m7@citizen.example>')).toEqual([])
      expect(await mailbox.uids()).toEqual([1, 2, 3, 4, 5])
    })

    it('says that a folder is missing', async () => {
      await expect(mailbox.append('Nowhere', mail(8), [])).rejects.toMatchObject({ code: 'folder_missing' })
      await expect(mailbox.open('Nowhere')).rejects.toMatchObject({
        code: 'folder_missing',
        details: { serverWords: expect.stringMatching(/./) as string },
      })
      await expect(mailbox.uids()).rejects.toMatchObject({ code: 'folder_missing' })
      await mailbox.open('INBOX')
    })

    it('hears of a new letter while it waits, and of one that came while it did something else', async () => {
      await mailbox.open('INBOX')
      const waiting = mailbox.waitForNews(new AbortController().signal)
      server.arrive(mail(6))
      await waiting
      expect(shown(await all(mailbox.fetch({ after: 5 }, {})))).toEqual([[whole(6)]])
      server.arrive(mail(7))
      // Whatever is asked next brings the news along.
      await mailbox.findMessageId('Sent', '<m7@citizen.example>')
      await mailbox.waitForNews(new AbortController().signal)
      expect(shown(await all(mailbox.fetch({ after: 6 }, {})))).toEqual([[whole(7)]])
    })

    it('stops waiting when told, and still answers', async () => {
      await all(mailbox.fetch({ after: 7 }, {}))
      const stop = new AbortController()
      const waiting = mailbox.waitForNews(stop.signal)
      stop.abort()
      await waiting
      expect(await mailbox.uids()).toEqual([1, 2, 3, 4, 5, 6, 7])
    })

    it('refuses a wrong password with the server’s own words, which never hold it', async () => {
      const failure = await connectMailbox({ ...server.settings, password: 'wrong-7f3a' }).catch(
        (error: unknown) => error,
      )
      expect(failure).toMatchObject({
        code: 'server_refused_login',
        details: { serverWords: expect.stringMatching(/./) as string },
      })
      expect(JSON.stringify(failure)).not.toContain('wrong-7f3a')
    })
  })
}

describe.skipIf(!dovecot.available())('large mails on Dovecot', () => {
  it('mails of 50 MB are fetched whole, byte for byte, one at a time, small ones among them in their order', async () => {
    const server = await dovecot.startDovecot([user])
    try {
      const large = Buffer.concat([
        Buffer.from('Subject: large\r\n\r\n'),
        Buffer.alloc(50 * 1024 * 1024, 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/+=\r\n'),
      ])
      const mails = [
        mail(1),
        large,
        mail(3),
        mail(4),
        large.subarray(0, 8 * 1024 * 1024 + 2),
        large.subarray(0, 16 * 1024 * 1024),
        mail(7),
      ]
      server.deliver(user, mails)
      const mailbox = await connectMailbox(server.settings(user))
      await mailbox.open('INBOX')
      const seen = async (maxBytes?: number): Promise<unknown[]> => {
        const batches: unknown[] = []
        for await (const batch of mailbox.fetch({ after: 0 }, { maxBytes })) {
          batches.push(
            batch.map(({ uid, cut, raw }) => [
              uid,
              cut,
              raw.length,
              mails[uid - 1]!.subarray(0, raw.length).equals(raw),
            ]),
          )
        }
        return batches
      }
      const small = (n: number): unknown => [n, false, mail(n).length, true]
      expect(await seen()).toEqual([
        [small(1)],
        [[2, false, large.length, true]],
        [small(3), small(4)],
        [[5, false, 8 * 1024 * 1024 + 2, true]],
        [[6, false, 16 * 1024 * 1024, true]],
        [small(7)],
      ])
      expect(await seen(10_000_000)).toEqual([
        [small(1)],
        [[2, true, 10_000_000, true]],
        [small(3), small(4)],
        [[5, false, 8 * 1024 * 1024 + 2, true]],
        [[6, true, 10_000_000, true]],
        [small(7)],
      ])
      expect(await seen(1_000_000)).toEqual([
        [
          small(1),
          [2, true, 1_000_000, true],
          small(3),
          small(4),
          [5, true, 1_000_000, true],
          [6, true, 1_000_000, true],
          small(7),
        ],
      ])
      await mailbox.close()
    } finally {
      await server.stop()
    }
  })
})
