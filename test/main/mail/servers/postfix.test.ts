import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeReply } from '../../../../main/mail/message/compose-reply.ts'
import { connectMailbox } from '../../../../main/mail/servers/mailbox.ts'
import { sendMail, testOutgoing } from '../../../../main/mail/servers/outbox.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import * as postfix from '../../../servers/postfix.ts'

const user = 'kouhou@consulate.example'

describe.skipIf(!dovecot.available() || !postfix.available())(
  'sending through Postfix, which asks Dovecot for the password',
  () => {
    let imap: dovecot.Dovecot
    let smtp: postfix.Postfix
    beforeAll(async () => {
      imap = await dovecot.startDovecot([user])
      smtp = await postfix.startPostfix({ saslPort: imap.saslPort })
    })
    afterAll(async () => {
      await smtp?.stop()
      await imap?.stop()
    })

    const login = { user, password: dovecot.passwordOf(user) }
    const reply = (): Promise<Uint8Array> =>
      composeReply({
        from: { name: '在外公館 広報文化班', address: user },
        to: { name: '田中 花子', address: 'hanako@citizen.example' },
        subject: 'Re: 旅券の更新について',
        body: '田中 花子 様\n\nお問い合わせありがとうございます。',
        quote: '旅券を更新したいです。',
        messageId: '<r1@consulate.example>',
        inReplyTo: '<m1@citizen.example>',
        references: [],
        date: '2026-11-25T10:00:00Z',
      })

    it('a reply is accepted, delivered unchanged, and its copy is found in Sent', async () => {
      const raw = await reply()
      expect(await sendMail(smtp.settings(login), { from: user, to: ['hanako@citizen.example'], raw })).toEqual({
        outcome: 'sent',
        serverWords: expect.stringMatching(/^250 2\.0\.0 Ok: queued/) as string,
      })
      await expect.poll(() => smtp.delivered().length).toBe(1)
      expect(smtp.delivered()[0]!.toString('latin1')).toContain(
        Buffer.from(raw).toString('latin1').replaceAll('\r\n', '\n'),
      )
      const mailbox = await connectMailbox(imap.settings(user))
      await mailbox.append('Sent', raw, ['\\Seen'])
      expect(await mailbox.findMessageId('Sent', '<r1@consulate.example>')).toEqual([1])
      await mailbox.close()
    })

    it('a wrong password, no password and an address elsewhere are refused with Postfix’s words', async () => {
      const mail = { from: user, to: ['hanako@citizen.example'], raw: await reply() }
      const wrong = await sendMail(smtp.settings({ user, password: 'wrong-7f3a' }), mail)
      expect(wrong).toMatchObject({
        outcome: 'not-sent',
        code: 'server_refused_login',
        permanent: true,
        serverWords: expect.stringMatching(/^535 /) as string,
      })
      expect(await sendMail(smtp.settings(), mail)).toMatchObject({
        outcome: 'not-sent',
        code: 'server_said_no',
        permanent: true,
        serverWords: expect.stringMatching(/^554 /) as string,
      })
      await expect(testOutgoing(smtp.settings({ user, password: 'wrong-7f3a' }))).rejects.toMatchObject({
        code: 'server_refused_login',
      })
      await testOutgoing(smtp.settings(login))
      expect(smtp.delivered()).toHaveLength(1)
    })
  },
)
