import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import * as postfix from '../../../servers/postfix.ts'
import { startSmtpSink } from '../../../servers/smtp-sink.ts'
import { eventually } from '../../../support/eventually.ts'
import { codeOf } from '../../../support/office.ts'
import { nowhere } from '../../letters/ground.ts'
import { testToken } from '../../../../main/newsletter/by-mail/tokens.ts'
import { newList } from '../by-mail/ground.ts'
import { type ComposingOffice, finishedIssue, lastChanges, newComposingOffice, subjects } from './ground.ts'

let office: ComposingOffice
beforeAll(() => {
  office = newComposingOffice()
})

describe.skipIf(!postfix.available())('a test of an issue, through a real mail server', () => {
  let smtp: postfix.Postfix
  beforeAll(async () => {
    smtp = await postfix.startPostfix()
  }, 600_000)
  afterAll(() => smtp?.stop())

  test('is marked in its subject, and its opt-out works: a reader leaves, of a colleague who is none it is understood', async () => {
    office.set.mail!.outgoing = smtp.settings()
    const list = newList({}, [], office.db)
    list.add('haruka@consulate.example')
    const { id } = await finishedIssue(office.editor)
    const to = ['haruka@consulate.example', 'daniel@consulate.example', 'haruka@consulate.example']
    expect(await office.editor('sendTest', { id, variant: 'both', to })).toEqual({ sent: 2, refused: [] })
    expect(lastChanges(office.db, 'newsletter.sendTest')).toEqual([{ thing: 'mails', from: '', to: '2' }])
    const raws = await eventually(
      () => smtp.delivered(),
      (all) => all.length === 2,
    )
    const answers: string[] = []
    for (const raw of raws) {
      const { subject, to: addressees, text } = await readMessage(raw, [])
      expect(subject).toBe(`【試し送り / Test】${subjects.ja} / ${subjects.en}`)
      const [, address, token] =
        /^List-Unsubscribe: <mailto:([^?]+)\?subject=unsubscribe%20%5B(mdg1\.[\w-]{36})%5D>/m.exec(
          raw.toString('latin1'),
        )!
      expect(text).toContain(token)
      expect(address).toBe('kouhou@consulate.example')
      const became = await list.receive({
        from: addressees[0]!.address,
        to: address!,
        subject: `unsubscribe [${token}]`,
        text: '',
      })
      answers.push(`${addressees[0]!.address} ${became}`)
    }
    expect(answers.toSorted()).toEqual(['daniel@consulate.example taken', 'haruka@consulate.example taken'])
    expect(list.state('haruka@consulate.example')).toBe('unsubscribed')
    expect(list.tasks()).toEqual([])
    expect(list.mails().map(({ to_address: one, what }) => `${one} ${what}`)).toEqual([
      'haruka@consulate.example optedOut',
    ])
  })
})

describe('a test of an issue', () => {
  test('that a colleague has left by the page of the Site is nothing that anybody has to look into', async () => {
    const site = { url: 'https://site.example/leave', from: 'site@site.example' }
    const list = newList({ endpoint: site })
    const report = (token: string) =>
      list.receive({ from: site.from, subject: 'opt-outs', text: `POST,${token},2026-11-28T08:00:00Z` })
    const folded = 'daniel@consulate.example'
    expect(await report(testToken(list.db, folded))).toBe('taken')
    expect(list.tasks()).toEqual([])
    await report(`mdg1.${'A'.repeat(36)}`)
    expect(list.tasks().map(({ why }) => why)).toEqual(['unreadable-report'])
  })

  test('that a server refuses for its addressee is told with the words of the server', async () => {
    const sink = await startSmtpSink({ answers: { rcpt: '550 5.1.1 no such colleague' } })
    office.set.mail!.outgoing = sink.settings('none')
    const { id } = await finishedIssue(office.editor)
    const result = await office.editor('sendTest', { id, variant: 'ja', to: ['nobody@consulate.example'] })
    expect(result).toEqual({
      sent: 0,
      refused: [{ to: 'nobody@consulate.example', serverWords: expect.stringContaining('no such colleague') }],
    })
    await sink.stop()
  })

  test('goes to nobody outside the office, and to none of the others either', async () => {
    const sink = await startSmtpSink()
    office.set.mail!.outgoing = sink.settings('none')
    const { id } = await finishedIssue(office.editor)
    for (const outside of ['somebody@mail.example', 'daniel@consulate.example.org', 'Daniel@sub.consulate.example']) {
      const to = ['daniel@consulate.example', outside]
      expect(await codeOf(office.editor('sendTest', { id, variant: 'ja', to }))).toBe('test_outside')
    }
    expect(await office.editor('sendTest', { id, variant: 'ja', to: ['Daniel@CONSULATE.example'] })).toMatchObject({
      sent: 1,
    })
    await sink.stop()
  })

  test('fails as a whole where there is no server, or no mailbox', async () => {
    office.set.mail!.outgoing = nowhere
    const { id } = await finishedIssue(office.editor)
    const send = () => codeOf(office.editor('sendTest', { id, variant: 'ja', to: ['daniel@consulate.example'] }))
    expect(await send()).toBe('server_closed')
    office.set.mail = null
    expect(await send()).toBe('mailbox_not_set')
  })
})
