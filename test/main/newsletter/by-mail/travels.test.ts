import { makeCertificate } from '../../../../scripts/practice-office/certificates.ts'
import { startPracticeImap } from '../../../../scripts/practice-office/imap-server.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import type { MailReading } from '../../../../shared/letters/mail.ts'
import type { ReaderState } from '../../../../shared/newsletter/reader.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import * as postfix from '../../../servers/postfix.ts'
import { startSmtpSink } from '../../../servers/smtp-sink.ts'
import { eventually } from '../../../support/eventually.ts'
import type { TestOffice } from '../../../support/office.ts'
import { nowhere, settingsFor } from '../../letters/ground.ts'
import { addReader, newEditorOffice } from '../ground.ts'
import { office as officeAddress, written, type WrittenMail } from './ground.ts'

const user = officeAddress
const second = 'newsletter@consulate.example'

describe.skipIf(!dovecot.available() || !postfix.available())('between real mailboxes', () => {
  let imap: dovecot.Dovecot
  let smtp: postfix.Postfix
  let office: TestOffice
  /** Mails of Postfix that a test before has looked at. */
  let seen = 0
  beforeAll(async () => {
    imap = await dovecot.startDovecot([user, second])
    smtp = await postfix.startPostfix()
    office = await newEditorOffice({ background: true })
    await office.call('office.setMailSettings', {
      ...settingsFor(imap.settings(user), smtp.settings()),
      mailboxes: [
        {
          id: '0190a000-0000-7000-8000-00000000000a',
          name: 'ニュースレター',
          incoming: imap.settings(second),
          folders: { inbox: 'INBOX', others: [] },
        },
      ],
    })
  }, 600_000)
  afterAll(async () => {
    await office?.desk.close()
    await smtp?.stop()
    await imap?.stop()
  })

  const arrives = (mail: WrittenMail, to = user): void => imap.deliver(to, [written(mail)])
  /** The next mail that somebody gets from the office, as they read it. */
  async function next(): Promise<{ raw: string; reading: MailReading }> {
    const raw = await eventually(
      () => smtp.delivered()[seen] ?? null,
      (one) => one !== null,
    )
    seen += 1
    return { raw: raw!.toString(), reading: await readMessage(raw!, []) }
  }
  /** What its reader answers to a mail, with the mail quoted below. */
  const answer = ({ reading }: { reading: MailReading }, text: string, from: string): WrittenMail => ({
    from,
    subject: `Re: ${reading.subject}`,
    text: `${text}\n\n${reading.text.replaceAll(/^/gm, '> ')}`,
    answers: reading.messageId,
  })
  const stateOf = async (search: string): Promise<ReaderState | undefined> =>
    (await office.call('newsletter.list', { search })).rows[0]?.state
  const becomes = (search: string, state: ReaderState | undefined) =>
    eventually(
      () => stateOf(search),
      (one) => one === state,
    )

  test('a sign-up is confirmed by an answer, and an answer to that stops it again', async () => {
    arrives({
      from: 'Hanako <hanako@citizen.example>',
      subject: 'ニュースレターの配信希望',
      text: '配信をお願いします。',
      messageId: 'wish@citizen.example',
    })
    await becomes('hanako@citizen.example', 'pending')
    const question = await next()
    expect(question.reading.to[0]!.address).toBe('hanako@citizen.example')
    expect(question.raw).toMatch(/^Auto-Submitted: auto-replied\r?$/m)
    expect(question.raw).toMatch(/^Return-Path: <>\r?$/m)
    expect(question.raw).toMatch(/^In-Reply-To: <wish@citizen.example>\r?$/m)
    expect(question.reading.text).toContain('mailto:kouhou@consulate.example?subject=')
    expect(question.raw).not.toMatch(/hanako@citizen\.example.*mdg1|mdg1.*hanako/)
    arrives(answer(question, '確認', 'hanako@citizen.example'))
    await becomes('hanako@citizen.example', 'active')
    const welcome = await next()
    expect(welcome.reading.subject).toBe('ニュースレター「Japanifornia」の配信を始めます')
    arrives(answer(welcome, '配信停止を希望します。', 'hanako@citizen.example'))
    await becomes('hanako@citizen.example', 'unsubscribed')
    expect((await next()).reading.subject).toBe('ニュースレター「Japanifornia」の配信を停止しました')
    // None of it became a letter.
    expect((await office.call('letters.list', { view: 'all' })).total).toBe(0)
    const { history } = await office.call('newsletter.get', {
      id: (await office.call('newsletter.list', { search: 'hanako' })).rows[0]!.id,
    })
    expect(history.map(({ what, after, by }) => [what, after, by])).toEqual([
      ['state', 'unsubscribed', 'mail'],
      ['state', 'active', 'mail'],
      ['added', '', 'mail'],
    ])
    const opened = await office.call('newsletter.mail', { proof: history[0]!.proof })
    expect([opened.from.address, opened.text.split('\n')[0]]).toEqual([
      'hanako@citizen.example',
      '配信停止を希望します。',
    ])
  }, 600_000)

  test('a change of address is confirmed through the mailbox of its own, at the new address', async () => {
    await addReader(office, 'moving@citizen.example', { language: 'en' })
    const text =
      'My e-mail address has changed. Old: moving@citizen.example, new: moved@citizen.example. Please send the newsletter to my new address.'
    arrives({ from: 'moving@citizen.example', subject: 'New address for the newsletter', text }, second)
    const question = await next()
    expect([question.reading.to[0]!.address, question.reading.subject]).toEqual([
      'moved@citizen.example',
      'Please confirm: new address for the Japanifornia newsletter',
    ])
    // Whoever has that mailbox learns nothing of the old one.
    expect(question.reading.text).not.toContain('moving@')
    expect(await stateOf('moving@citizen.example')).toBe('active')
    arrives(answer(question, 'confirm', 'moved@citizen.example'), second)
    await becomes('moved@citizen.example', 'active')
    expect(await stateOf('moving@citizen.example')).toBeUndefined()
    expect((await next()).reading.to[0]!.address).toBe('moved@citizen.example')
  }, 600_000)

  test('what is not certain is a task that one click settles; staff without the editor’s role see nothing of it', async () => {
    await addReader(office, 'doubt@citizen.example', { language: 'en' })
    arrives({
      from: 'doubt@citizen.example',
      subject: 'Newsletter',
      text: 'I am not sure whether I should unsubscribe from the newsletter. Maybe you could stop it.',
    })
    const { tasks } = await eventually(
      () => office.call('newsletter.tasks', {}),
      ({ total }) => total === 1,
    )
    expect(tasks[0]).toMatchObject({
      asks: 'unsubscribe',
      why: 'not-certain',
      acts: ['unsubscribe', 'dismiss'],
      letter: null,
    })
    expect((await office.call('newsletter.numbers', {})).openTasks).toBe(1)
    await office.call('newsletter.settleTask', { id: tasks[0]!.id, act: 'unsubscribe' })
    await becomes('doubt@citizen.example', 'unsubscribed')
    expect((await office.call('newsletter.numbers', {})).openTasks).toBe(0)
    const { rows } = await office.call('office.audit', { kind: 'readers' })
    expect(rows[0]).toMatchObject({
      what: 'newsletter.settleTask',
      changes: [{ thing: 'taskAct', from: '', to: 'unsubscribe' }],
    })
    // Fifteen seconds later, as a reply would.
    expect((await next()).reading.subject).toBe('You have been unsubscribed from the Japanifornia newsletter')
    await office.call('office.setRoles', { accountId: office.account.id, roles: ['administrator', 'staff'] })
    for (const [path, input] of [
      ['newsletter.tasks', {}],
      ['newsletter.settleTask', { id: tasks[0]!.id, act: 'dismiss' }],
      ['newsletter.undoTask', { id: tasks[0]!.id }],
      ['newsletter.mail', { task: tasks[0]!.id }],
    ] as const)
      expect(await office.desk.call(path, input)).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
    await office.call('office.setRoles', {
      accountId: office.account.id,
      roles: ['administrator', 'staff', 'editor'],
    })
  }, 600_000)

  test('a program that answers everything it gets is written to three times at most', async () => {
    const before = smtp.delivered().length
    let answered = before
    arrives({ from: 'robot@citizen.example', subject: 'Please subscribe me to the newsletter' })
    // Its answers say nothing of being automatic, and quote what they answer.
    for (let round = 0; round < 30; round += 1) {
      await office.call('letters.pull', {})
      await eventually(() => office.call('newsletter.numbers', {}))
      for (const raw of smtp.delivered().slice(answered)) {
        const reading = await readMessage(raw, [])
        arrives(
          answer(
            { reading },
            ['Please unsubscribe me.', 'Please subscribe me to the newsletter.'][round % 2]!,
            'robot@citizen.example',
          ),
        )
        answered += 1
      }
      arrives({ from: 'robot@citizen.example', subject: 'Please subscribe me to the newsletter', text: String(round) })
    }
    await office.call('letters.pull', {})
    const toRobot = smtp.delivered().slice(before)
    expect(toRobot.length).toBeGreaterThan(0)
    expect(toRobot.length).toBeLessThanOrEqual(3)
    seen = smtp.delivered().length
  }, 600_000)
})

test('a server that does not know the reader counts as a mail that came back', async () => {
  const sink = await startSmtpSink({ tls: true, answers: { rcpt: '550 5.1.1 no such user' } })
  const imap = await startInbox()
  const office = await newEditorOffice({ background: true })
  try {
    await office.call('newsletter.setSettings', { eraseAfterDays: 30, bounces: { permanent: 1, days: 30 } })
    const id = await addReader(office, 'gone@citizen.example')
    await office.call('office.setMailSettings', settingsFor(imap.incoming, sink.settings('tls')))
    imap.deliver(written({ from: 'gone@citizen.example', subject: 'Please subscribe me to the newsletter' }))
    const reader = await eventually(
      () => office.call('newsletter.get', { id }),
      ({ state }) => state === 'bounced',
    )
    expect(reader.history[0]).toMatchObject({ what: 'state', before: 'active', after: 'bounced', by: 'rule' })
    expect(sink.received()).toEqual([])
    // A person knows better: it is taken back.
    await office.call('newsletter.setState', { id, state: 'active' })
    expect((await office.call('newsletter.get', { id })).state).toBe('active')
  } finally {
    await office.desk.close()
    await imap.stop()
    await sink.stop()
  }
}, 600_000)

test('a server that takes no mail without a sender gets it from the office; one that breaks off leaves a person to decide', async () => {
  const imap = await startInbox()
  const refusing = await startSmtpSink({ tls: true, senderless: '550 5.1.7 sender needed' })
  const cutting = await startSmtpSink({ tls: true, cutAt: 'dot' })
  const office = await newEditorOffice({ background: true })
  try {
    await office.call('office.setMailSettings', settingsFor(imap.incoming, cutting.settings('tls')))
    imap.deliver(written({ from: 'ken@citizen.example', subject: 'Please subscribe me to the newsletter' }))
    const { tasks } = await eventually(
      () => office.call('newsletter.tasks', {}),
      ({ total }) => total === 1,
    )
    expect(tasks[0]).toMatchObject({ asks: 'mail', why: 'mail-uncertain', acts: ['arrived', 'sendAgain'] })
    expect(cutting.received()).toHaveLength(1)
    await office.call('newsletter.settleTask', { id: tasks[0]!.id, act: 'arrived' })
    await office.call('office.setMailSettings', settingsFor(imap.incoming, refusing.settings('tls')))
    imap.deliver(written({ from: 'mei@citizen.example', subject: 'Please subscribe me to the newsletter' }))
    const [raw] = await eventually(
      () => refusing.received(),
      (mails) => mails.length === 1,
    )
    expect(raw).toMatch(/^To: mei@citizen\.example\r$/m)
    expect((await office.call('newsletter.tasks', {})).total).toBe(0)
  } finally {
    await office.desk.close()
    await imap.stop()
    await cutting.stop()
    await refusing.stop()
  }
}, 600_000)

test('a letter that also asks for the newsletter is a letter with a task beside it, which names it and adds nobody by itself', async () => {
  const imap = await startInbox()
  const office = await newEditorOffice()
  try {
    await office.call('office.setMailSettings', settingsFor(imap.incoming, nowhere))
    const text = 'Could you tell me how long a passport renewal takes?\nAlso, please add me to your newsletter.'
    imap.deliver(written({ from: 'ken@citizen.example', subject: 'Passport', text }))
    await office.call('letters.pull', {})
    const { rows } = await office.call('letters.list', { view: 'all' })
    expect(rows).toHaveLength(1)
    const { tasks } = await office.call('newsletter.tasks', {})
    expect(tasks).toMatchObject([
      { asks: 'subscribe', letter: { id: rows[0]!.id, number: rows[0]!.number }, acts: ['signUp', 'dismiss'] },
    ])
    expect((await office.call('newsletter.numbers', {})).total).toBe(0)
    // Opening it says whose text was read, and leaves a row; its bytes lie with the letters.
    expect(await office.call('newsletter.mail', { task: tasks[0]!.id })).toMatchObject({ source: null })
    expect((await office.call('office.audit', {})).rows[0]).toMatchObject({ what: 'newsletter.mail' })
    await office.call('newsletter.settleTask', { id: tasks[0]!.id, act: 'signUp' })
    expect((await office.call('newsletter.numbers', {})).states.pending).toBe(1)
    await office.call('newsletter.undoTask', { id: tasks[0]!.id })
    expect((await office.call('newsletter.numbers', {})).total).toBe(0)
  } finally {
    await office.desk.close()
    await imap.stop()
  }
}, 600_000)

/** An inbox without a mail in it. */
async function startInbox() {
  const certificate = await makeCertificate()
  const imap = await startPracticeImap([], { user, password: 'practice', certificate })
  return {
    incoming: {
      host: '127.0.0.1',
      port: imap.port,
      tls: 'tls' as const,
      user,
      password: 'practice',
      certificateAuthority: certificate.authority,
    },
    deliver: (raw: Buffer) => imap.deliver({ raw }),
    stop: () => imap.stop(),
  }
}
