import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeOptOutsBy } from '../../../../main/newsletter/by-mail/opt-out-file.ts'
import type { ErrandContext } from '../../../../main/serve.ts'
import { temporaryFolder } from '../../../support/office.ts'
import { issueToken, leaveToken } from '../../../../main/newsletter/by-mail/tokens.ts'
import { optOutMailto, optOutUrl, readOptOutReport } from '../../../../main/newsletter/by-mail/opt-out-page.ts'
import { forget } from '../../../../main/newsletter/forget.ts'
import { getReaderRow } from '../../../../main/newsletter/readers/reader-rows.ts'
import { newList, written, type TestList, type WrittenMail } from './ground.ts'
import { standsIn } from './stands-in.ts'

type Failed = { to: string; messageId?: string; status?: string; action?: string; diagnostic?: string }

/** A delivery report (RFC 3464) about one mail to some recipients. */
function dsn(failed: Failed[], more: WrittenMail = {}): WrittenMail {
  const blocks = failed.map(
    ({ to, status = '5.1.1', action = 'failed', diagnostic = '550 5.1.1 User unknown' }) =>
      `Final-Recipient: rfc822; ${to}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${diagnostic}\n`,
  )
  const messageId = failed.find((one) => one.messageId !== undefined)?.messageId
  const text = [
    '--b\nContent-Type: text/plain\n\nYour message could not be delivered.\n',
    `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.reader.example\n\n${blocks.join('\n')}`,
    `--b\nContent-Type: text/rfc822-headers\n\nFrom: kouhou@consulate.example\nSubject: Japanifornia\n${messageId === undefined ? '' : `Message-ID: <${messageId}>\n`}`,
    '--b--',
  ].join('\n')
  return {
    from: 'Mail Delivery System <MAILER-DAEMON@mx.reader.example>',
    subject: 'Undelivered Mail Returned to Sender',
    contentType: 'multipart/report; report-type=delivery-status; boundary=b',
    headers: { 'Return-Path': '<>', 'Auto-Submitted': 'auto-replied' },
    text,
    ...more,
  }
}

function complaint(lines: string, returned = ''): WrittenMail {
  return {
    from: 'Feedback Loop <fbl@provider.example>',
    subject: 'FW: Japanifornia',
    contentType: 'multipart/report; report-type=feedback-report; boundary=b',
    text: [
      '--b\nContent-Type: text/plain\n\nThis is an email abuse report.\n',
      `--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Loop/1\nVersion: 1\n${lines}`,
      `--b\nContent-Type: message/rfc822\n\nFrom: kouhou@consulate.example\nTo: <undisclosed>\nSubject: Japanifornia\n${returned}\nHello\n`,
      '--b--',
    ].join('\n'),
  }
}

const issueOf = (list: TestList, address: string, issue: number): string =>
  `x${issue}.${issueToken(list.db, list.reader(address)!, issue)}@consulate.example`

describe('a mail that comes back', () => {
  test('twice within thirty days makes its reader bounced, and a person can take that back', async () => {
    const list = newList()
    list.add('gone@reader.example')
    const issue = (number: number) =>
      dsn([{ to: 'gone@reader.example', messageId: issueOf(list, 'gone@reader.example', number) }])
    expect(await list.receive(issue(1))).toBe('taken')
    expect(list.state('gone@reader.example')).toBe('active')
    list.wait(29)
    await list.receive(issue(2))
    expect(list.state('gone@reader.example')).toBe('bounced')
    expect(list.db.prepare('SELECT permanent, status, issue FROM reader_bounces ORDER BY at').all()).toEqual([
      { permanent: 1, status: '5.1.1', issue: 1 },
      { permanent: 1, status: '5.1.1', issue: 2 },
    ])
    expect(list.db.prepare(`SELECT before, after, by, proof <> '' AS proven FROM reader_changes`).all()).toEqual([
      { before: 'active', after: 'bounced', by: 'rule', proven: 1 },
    ])
  })

  test('counts once however often its report is delivered, and not for ever', async () => {
    const list = newList()
    list.add('gone@reader.example')
    const report = dsn([{ to: 'gone@reader.example', messageId: issueOf(list, 'gone@reader.example', 1) }], {
      messageId: 'r1@mx',
    })
    expect([await list.receive(report), await list.receive(report)]).toEqual(['taken', 'taken'])
    list.wait(31)
    await list.receive(dsn([{ to: 'gone@reader.example', messageId: issueOf(list, 'gone@reader.example', 2) }]))
    expect(list.state('gone@reader.example')).toBe('active')
  })

  test('by a rule of the office: another number, other days', async () => {
    const list = newList({ bounces: { permanent: 3, days: 90 } })
    list.add('gone@reader.example')
    for (const number of [1, 2, 3]) {
      expect(list.state('gone@reader.example')).toBe('active')
      await list.receive(dsn([{ to: 'gone@reader.example', messageId: issueOf(list, 'gone@reader.example', number) }]))
      list.wait(40)
    }
    expect(list.state('gone@reader.example')).toBe('bounced')
  })

  test('late, full or refused by a policy unsubscribes nobody', async () => {
    const list = newList()
    list.add('busy@reader.example')
    const cases: Partial<Failed>[] = [
      { action: 'delayed', status: '4.4.1', diagnostic: '451 4.4.1 timed out' },
      { status: '5.2.2', diagnostic: '552 5.2.2 Mailbox full' },
      { status: '5.7.1', diagnostic: '550 5.7.1 Message rejected by policy' },
    ]
    for (const one of cases)
      for (const issue of [1, 2])
        await list.receive(
          dsn([{ to: 'busy@reader.example', messageId: issueOf(list, 'busy@reader.example', issue), ...one }]),
        )
    expect(list.state('busy@reader.example')).toBe('active')
  })

  test('is known by the address it came to, whatever it names', async () => {
    const list = newList({ bounces: { permanent: 1, days: 30 } })
    const reader = list.add('forwarded@reader.example')
    const report = dsn([{ to: 'somewhere@else.example' }], {
      to: `newsletter+${issueToken(list.db, reader, 7)}@consulate.example`,
    })
    expect(await list.receive(report)).toBe('taken')
    expect(list.state('forwarded@reader.example')).toBe('bounced')
  })

  test('names several readers: each of them counts, also where no issue can be told; the report stays set apart', async () => {
    const list = newList({ bounces: { permanent: 1, days: 30 } })
    list.add('one@reader.example')
    list.add('two@reader.example')
    const report = dsn([{ to: 'one@reader.example' }, { to: 'stranger@reader.example' }, { to: 'TWO@Reader.Example' }])
    expect(await list.receive(report)).toBe('letter')
    expect([list.state('one@reader.example'), list.state('two@reader.example')]).toEqual(['bounced', 'bounced'])
  })

  test('of a reply to a letter is none of the newsletter’s business', async () => {
    const list = newList({ bounces: { permanent: 1, days: 30 } }, ['reply-1@consulate.example'])
    list.add('citizen@reader.example')
    expect(await list.receive(dsn([{ to: 'citizen@reader.example', messageId: 'reply-1@consulate.example' }]))).toBe(
      'letter',
    )
    expect(list.state('citizen@reader.example')).toBe('active')
    expect(list.db.prepare('SELECT count(*) FROM reader_bounces').pluck().get()).toBe(0)
  })
})

describe('a complaint', () => {
  test('stops the newsletter at once, by the token of the issue or by whom it names', async () => {
    const list = newList()
    const reader = list.add('cross@reader.example')
    list.add('angry@reader.example')
    const token = leaveToken(list.db, reader)
    expect(
      await list.receive(
        complaint('', `List-Unsubscribe: <mailto:n@consulate.example?subject=unsubscribe%20[${token}]>\n`),
      ),
    ).toBe('taken')
    expect(await list.receive(complaint('Original-Rcpt-To: <angry@reader.example>\n'))).toBe('letter')
    expect([list.state('cross@reader.example'), list.state('angry@reader.example')]).toEqual([
      'complained',
      'complained',
    ])
    expect(list.db.prepare('SELECT why FROM do_not_mail').pluck().all()).toEqual(['complained', 'complained'])
    expect(list.mails()).toEqual([])
  })
})

describe('a report about somebody who is erased', () => {
  const leaves = async (list: TestList): Promise<string> => {
    const { id } = list.add('wilhelmina@reader.example')
    const message = issueOf(list, 'wilhelmina@reader.example', 1)
    list.change(() => forget(list.db, getReaderRow(list.db, id), { at: list.at(), by: 'mail' }, true))
    return message
  }

  test('leaves nothing of them, and is none of the letters however often it comes', async () => {
    const list = newList()
    const messageId = await leaves(list)
    const late = dsn([{ to: 'wilhelmina@reader.example', messageId }], { subject: 'To wilhelmina@reader.example' })
    const loop = complaint('Original-Rcpt-To: <wilhelmina@reader.example>\n', `Message-ID: <${messageId}>\n`)
    for (const report of [late, loop, written({ ...late, messageId: 'wilhelmina@mx.reader.example' })])
      expect(await list.receive(report)).toBe('taken')
    expect(standsIn(list.db, 'wilhelmina')).toEqual([])
  })

  test('beside others: what it says of them goes with whoever of them is erased first', async () => {
    const list = newList()
    list.add('otto@reader.example')
    const { id } = list.add('wilhelmina@reader.example')
    await list.receive(
      dsn([{ to: 'otto@reader.example' }, { to: 'wilhelmina@reader.example' }], {
        subject: 'To otto@reader.example, wilhelmina@reader.example',
      }),
    )
    expect(standsIn(list.db, 'wilhelmina')).toContain('reader_requests')
    list.change(() => forget(list.db, getReaderRow(list.db, id), { at: list.at(), by: 'mail' }, true))
    expect(standsIn(list.db, 'wilhelmina')).toEqual([])
    expect(list.state('otto@reader.example')).toBe('active')
  })
})

describe('the Site’s page for opting out', () => {
  const endpoint = { url: 'https://site.example/unsubscribe', from: 'site@consulate.example' }

  test('has the reader’s token in its address, and never the reader’s own', () => {
    const list = newList()
    const token = leaveToken(list.db, list.add('ken@reader.example'))
    const url = optOutUrl(endpoint, token)
    expect([url, optOutMailto('n@consulate.example', token)]).toEqual([
      `https://site.example/unsubscribe?t=${token}`,
      `mailto:n@consulate.example?subject=unsubscribe%20%5B${token}%5D`,
    ])
    expect(Buffer.from(token.slice(5), 'base64url').includes('ken')).toBe(false)
    expect(token.length).toBeLessThan(48)
  })

  test('reports who left; who only fetched it has not, and a line that says nothing is a task', async () => {
    const list = newList({ endpoint })
    const [ken, mei, robot] = ['ken', 'mei', 'robot'].map((name) => list.add(`${name}@reader.example`))
    const text = [
      `POST,${leaveToken(list.db, ken!)},2026-11-28T08:00:00Z`,
      `POST ${leaveToken(list.db, ken!)} 2026-11-28T08:00:01Z`,
      `"POST";"https://site.example/unsubscribe?t=${leaveToken(list.db, mei!)}"`,
      `GET,${leaveToken(list.db, robot!)},2026-11-28T08:00:00Z`,
    ].join('\n')
    expect(await list.receive({ from: endpoint.from, subject: 'Opt-outs', text })).toBe('taken')
    expect(['ken', 'mei', 'robot'].map((name) => list.state(`${name}@reader.example`))).toEqual([
      'unsubscribed',
      'unsubscribed',
      'active',
    ])
    expect(list.mails().map(({ what }) => what)).toEqual(['optedOut', 'optedOut'])
    expect(list.tasks()).toEqual([])
    await list.receive({ from: endpoint.from, subject: 'Opt-outs', text: 'POST,mdg1.nonsense-nonsense\n' })
    expect(list.tasks()).toMatchObject([{ asks: 'report', why: 'unreadable-report', acts: ['dismiss'] }])
  })

  test('a report from anybody else is no report', async () => {
    const list = newList({ endpoint })
    const token = leaveToken(list.db, list.add('ken@reader.example'))
    await list.receive({
      from: 'somebody@else.example',
      subject: 'Opt-outs',
      text: `POST,${token},2026-11-28T08:00:00Z`,
    })
    expect(list.state('ken@reader.example')).toBe('active')
  })

  test('is read line by line, whatever stands between', () => {
    expect(
      readOptOutReport('method,token,at\r\nPOST\tmdg1.abcdefghijkl\t1\r\nHEAD,mdg1.abcdefghijkl\r\nPOST,\r\nhello'),
    ).toEqual({
      left: [{ token: 'mdg1.abcdefghijkl', at: null }],
      fetched: 1,
      unread: 1,
    })
  })

  test('keeps a file as well: who has come back since stays, and a file is taken in as often as one likes', async () => {
    const list = newList()
    const [ken, mei] = ['ken', 'mei'].map((name) => list.add(`${name}@reader.example`))
    const path = join(temporaryFolder(), 'opt-outs.csv')
    writeFileSync(
      path,
      [
        'method,token,at',
        `POST,${leaveToken(list.db, ken!)},2026-11-20T08:00:00Z`,
        // From before the consent that is known.
        `POST,${leaveToken(list.db, mei!)},2019-01-01T08:00:00+09:00`,
        `GET,${leaveToken(list.db, mei!)},2026-11-20T08:00:00Z`,
        'POST,mdg1.nonsense-nonsense,2026-11-20T08:00:00Z',
      ].join('\r\n'),
    )
    const take = takeOptOutsBy({ domain: () => 'consulate.example', onQueue: () => undefined })
    const context = {
      db: list.db,
      account: { id: 'somebody' },
      now: () => list.at(),
      commit: (work: () => void) => list.change(work),
      announce: () => undefined,
    } as unknown as ErrandContext
    expect(await take({ path }, context)).toEqual({ left: 1, fetched: 1, unread: 1 })
    expect([list.state('ken@reader.example'), list.state('mei@reader.example')]).toEqual(['unsubscribed', 'active'])
    expect(await take({ path }, context)).toEqual({ left: 0, fetched: 1, unread: 1 })
    expect(list.mails()).toHaveLength(1)
    await expect(take({ path: `${path}.none` }, context)).rejects.toThrow('file_unreadable')
  })
})
