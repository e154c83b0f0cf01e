import { afterEach, expect, it } from 'vitest'
import { connectMailbox, type FetchedMail } from '../../../../main/mail/servers/mailbox.ts'
import { sendMail, testOutgoing } from '../../../../main/mail/servers/outbox.ts'
import { type PracticeServers, startPracticeServers } from '../../../../scripts/practice-office/servers.ts'

let office: PracticeServers
afterEach(() => office?.stop())

it('the practice office’s servers hold its letters, take a reply, and keep its copy', async () => {
  const letter = {
    raw: Buffer.from('Subject: =?iso-2022-jp?b?GyRCTjk3dBsoQg==?=\r\n\r\n\x1b$BN97t\x1b(B\r\n', 'latin1'),
    flags: ['\\Seen'],
    date: new Date('2026-11-20T08:15:00Z'),
  }
  office = await startPracticeServers([letter])
  await testOutgoing(office.smtp)
  const mailbox = await connectMailbox(office.imap)
  await mailbox.open('INBOX')
  const mails: FetchedMail[] = []
  for await (const batch of mailbox.fetch({ after: 0 }, {})) mails.push(...batch)
  expect(mails.map((one) => ({ ...one, raw: Buffer.from(one.raw).equals(letter.raw) }))).toEqual([
    { uid: 1, raw: true, flags: ['\\Seen'], internalDate: '2026-11-20T08:15:00.000Z', cut: false },
  ])

  const reply = Buffer.from('Message-ID: <r1@consulate.example>\r\nSubject: Re\r\n\r\n.answer\r\n')
  expect(
    await sendMail(office.smtp, { from: 'kouhou@consulate.example', to: ['hanako@citizen.example'], raw: reply }),
  ).toEqual({ outcome: 'sent', serverWords: '250 accepted as 1' })
  expect(office.delivered().map(String)).toEqual([reply.toString()])
  await mailbox.append('Sent', reply, ['\\Seen'])
  expect(office.sent().map(String)).toEqual([reply.toString()])
  await mailbox.addFlags(1, ['\\Answered'])
  expect(office.inbox().map(({ flags }) => flags)).toEqual([['\\Seen', '\\Answered']])
  await mailbox.close()
})

it('the practice office’s servers refuse a wrong password and an unknown certificate', async () => {
  office = await startPracticeServers([])
  await expect(testOutgoing({ ...office.smtp, password: 'wrong' })).rejects.toMatchObject({
    code: 'server_refused_login',
  })
  await expect(connectMailbox({ ...office.imap, password: 'wrong' })).rejects.toMatchObject({
    code: 'server_refused_login',
  })
  await expect(testOutgoing({ ...office.smtp, certificateAuthority: '' })).rejects.toMatchObject({
    code: 'server_certificate',
  })
  await expect(connectMailbox({ ...office.imap, certificateAuthority: '' })).rejects.toMatchObject({
    code: 'server_certificate',
  })
})
