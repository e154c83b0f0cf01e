import { describe, expect, test } from 'vitest'
import { leaveToken } from '../../../../main/newsletter/by-mail/tokens.ts'
import { composeMail } from '../../../../main/newsletter/by-mail/compose-mail.ts'
import { answerTo, newList, office, written, type TestList } from './ground.ts'

const confirmSubject = '【確認のお願い】ニュースレター「Japanifornia」のお申し込み'

describe('somebody who asks for the newsletter', () => {
  test('is asked to confirm, and is a reader once the answer has come', async () => {
    const list = newList()
    const asked = {
      from: '田中花子 <hanako@reader.example>',
      subject: 'ニュースレター配信希望',
      text: 'ニュースレターの配信を希望します。',
    }
    expect(await list.receive(asked)).toBe('taken')
    expect(list.state('hanako@reader.example')).toBe('pending')
    const [mail, ...more] = list.mails()
    expect([mail!.what, mail!.to_address, mail!.state, more]).toEqual([
      'confirmSignUp',
      'hanako@reader.example',
      'waiting',
      [],
    ])
    expect(await list.receive(answerTo(mail!, confirmSubject, '確認'))).toBe('taken')
    expect(list.state('hanako@reader.example')).toBe('active')
    expect(list.mails().map(({ what }) => what)).toEqual(['confirmSignUp', 'welcome'])
    expect(list.tasks()).toEqual([])
    const ledger = list.db.prepare(`SELECT how, proof <> '' AS proven FROM consents ORDER BY at`).all()
    expect(ledger).toEqual([
      { how: 'mail', proven: 1 },
      { how: 'reply', proven: 1 },
    ])
  })

  test('confirms by the link as well, from whichever mailbox', async () => {
    const list = newList()
    await list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter', text: '' })
    const token = /\.(mdg1\..*)@/.exec(list.mails()[0]!.message_id)![1]!
    expect(await list.receive({ from: 'other@phone.example', subject: `confirm [${token}]`, text: '' })).toBe('taken')
    expect(list.state('ken@reader.example')).toBe('active')
    expect(list.db.prepare('SELECT how FROM consents ORDER BY at DESC').pluck().get()).toBe('link')
  })

  test('is asked once a day, three times in all, and then by a person of the office only', async () => {
    const list = newList()
    const ask = () => list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter' })
    for (let day = 0; day < 5; day += 1) {
      expect([await ask(), await ask()]).toEqual(['taken', 'taken'])
      list.wait(1)
    }
    expect(list.mails()).toHaveLength(3)
    expect(new Set(list.tasks().map(({ why }) => why))).toEqual(new Set(['asked-often']))
  })

  test('confirms nothing with a token that is too old, made up, or for another question', async () => {
    const list = newList()
    await list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter' })
    const [mail] = list.mails()
    const token = /\.(mdg1\..*)@/.exec(mail!.message_id)![1]!
    const other = `${token.slice(0, -2)}${token.endsWith('A') ? 'BA' : 'AA'}`
    await list.receive({ from: 'ken@reader.example', subject: `confirm [${other}]` })
    expect(list.state('ken@reader.example')).toBe('pending')
    list.wait(16)
    await list.receive(answerTo(mail!, 'Please confirm: Japanifornia newsletter', 'confirm'))
    expect(list.state('ken@reader.example')).toBe('pending')
    expect(list.tasks().map(({ why, acts }) => [why, acts[0]])).toEqual([
      ['token-invalid', 'askAgain'],
      ['token-invalid', 'askAgain'],
    ])
  })

  test('comes back by the answer to the last question only: one from before they left confirms nothing', async () => {
    const list = newList()
    const ask = () => list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter' })
    await ask()
    const [first] = list.mails()
    await list.receive({ from: 'ken@reader.example', subject: 'Please unsubscribe me from the newsletter' })
    list.wait(1)
    await ask()
    await list.receive(answerTo(first!, 'Please confirm: Japanifornia newsletter', 'confirm'))
    expect(list.state('ken@reader.example')).toBe('pending')
    await list.receive(answerTo(list.mails().at(-1)!, 'Please confirm: Japanifornia newsletter', 'confirm'))
    expect(list.state('ken@reader.example')).toBe('active')
  })

  test('comes back by their answer also where the clock was put back since they left', async () => {
    const list = newList()
    list.add('ken@reader.example', 'unsubscribed')
    list.change(() => list.db.exec(`UPDATE readers SET opted_out_at = '2026-11-30T00:00:00.000Z'`))
    await list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter' })
    await list.receive(answerTo(list.mails()[0]!, 'Please confirm: Japanifornia newsletter', 'confirm'))
    expect(list.state('ken@reader.example')).toBe('active')
  })

  test('with an address that looks like a slip is not written to before a person has looked', async () => {
    const list = newList()
    await list.receive({ from: 'ken@gmial.com', subject: 'Please subscribe me to the newsletter' })
    expect(list.mails()).toEqual([])
    expect(list.tasks()).toMatchObject([
      { why: 'typo', suggestion: 'ken@gmail.com', acts: ['signUpSuggested', 'signUp', 'dismiss'] },
    ])
  })
})

describe('a reader who wants no more', () => {
  const leaves = {
    from: 'ken@reader.example',
    subject: 'Unsubscribe',
    text: 'Please unsubscribe me from the newsletter.',
  }

  test('is unsubscribed at once and told so, however often the mail is delivered', async () => {
    const list = newList()
    list.add('ken@reader.example')
    const raw = written(leaves)
    expect([await list.receive(raw), await list.receive(raw)]).toEqual(['taken', 'taken'])
    expect(list.state('ken@reader.example')).toBe('unsubscribed')
    expect(list.mails()).toMatchObject([{ what: 'optedOut', to_address: 'ken@reader.example', language: 'en' }])
    // Asks again: there is nothing to do, and nothing to tell.
    await list.receive(leaves)
    expect(list.mails()).toHaveLength(1)
    expect(list.tasks()).toEqual([])
  })

  test('is known by the token of List-Unsubscribe, from whichever address it comes', async () => {
    const list = newList()
    const reader = list.add('ken@reader.example')
    const token = leaveToken(list.db, reader)
    expect(
      await list.receive({
        from: 'ken@work.example',
        to: `newsletter+${token}@consulate.example`,
        subject: 'unsubscribe',
      }),
    ).toBe('taken')
    expect(list.state('ken@reader.example')).toBe('unsubscribed')
  })

  test('who uses Apple’s button is unsubscribed and not answered', async () => {
    const list = newList()
    const reader = list.add('ken@reader.example')
    await list.receive({
      from: 'ken@reader.example',
      subject: `unsubscribe [${leaveToken(list.db, reader)}]`,
      text: 'Apple Mail sent this email to unsubscribe from the message “Japanifornia”.',
      headers: { 'Auto-Submitted': 'auto-replied', 'X-Apple-Unsubscribe': 'true' },
    })
    expect(list.state('ken@reader.example')).toBe('unsubscribed')
    expect(list.mails()).toEqual([])
  })

  test('and asks something else besides: that is done, and the letter stays one', async () => {
    const list = newList()
    list.add('ken@reader.example')
    const both = {
      ...leaves,
      text: 'Please unsubscribe me from the newsletter. Could you also tell me when the passport counter is open?',
    }
    expect(await list.receive(both)).toBe('letter')
    expect(list.state('ken@reader.example')).toBe('unsubscribed')
    expect(list.db.prepare('SELECT count(*) FROM request_sources').pluck().get()).toBe(0)
  })

  test('whom nobody knows is a task, and one who left before is neither', async () => {
    const list = newList()
    await list.receive({ ...leaves, from: 'nobody@else.example' })
    expect(list.tasks()).toMatchObject([{ why: 'not-a-reader', acts: ['dismiss'] }])
    list.add('gone@reader.example', 'unsubscribed')
    await list.receive({ ...leaves, from: 'gone@reader.example' })
    expect(list.tasks()).toHaveLength(1)
  })

  test('and handed an issue on: whose place is meant is for a person to decide', async () => {
    const list = newList()
    const owner = list.add('owner@reader.example')
    list.add('friend@reader.example')
    const text = `Please unsubscribe me.\n\n> Japanifornia\n> [${leaveToken(list.db, owner)}]`
    await list.receive({ from: 'friend@reader.example', subject: 'Newsletter', text })
    expect([list.state('owner@reader.example'), list.state('friend@reader.example')]).toEqual(['active', 'active'])
    expect(list.tasks()).toMatchObject([{ why: 'other-sender', reader: { address: 'friend@reader.example' } }])
  })

  test('comes back by asking again and confirming, and not by thanks for the mail that says it is done', async () => {
    const list = newList()
    list.add('ken@reader.example')
    await list.receive(leaves)
    const [told] = list.mails()
    await list.receive(
      answerTo(
        told!,
        'You have been unsubscribed from the Japanifornia newsletter',
        'OK, thank you. Yes, that is right.',
      ),
    )
    expect(list.state('ken@reader.example')).toBe('unsubscribed')
    await list.receive(
      answerTo(told!, 'You have been unsubscribed from the Japanifornia newsletter', 'Please subscribe me again.'),
    )
    expect(list.state('ken@reader.example')).toBe('pending')
    const question = list.mails().find(({ what }) => what === 'confirmSignUp')!
    await list.receive(answerTo(question, 'Please confirm: Japanifornia newsletter', 'confirm'))
    expect(list.state('ken@reader.example')).toBe('active')
    expect(list.db.prepare('SELECT count(*) FROM do_not_mail').pluck().get()).toBe(0)
  })
})

describe('a reader with another address', () => {
  const changes = {
    from: 'old@reader.example',
    subject: 'My new address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  }
  const subject = 'Please confirm: new address for the Japanifornia newsletter'

  test('who writes from the old one is asked at the new one', async () => {
    const list = newList()
    const { id } = list.add('old@reader.example')
    expect(await list.receive(changes)).toBe('taken')
    expect(list.mails()).toMatchObject([{ what: 'confirmChange', to_address: 'new@reader.example' }])
    expect(list.tasks()).toEqual([])
    await list.receive(answerTo(list.mails()[0]!, subject, 'confirm'))
    expect(list.reader('new@reader.example')).toMatchObject({ id, state: 'active' })
    expect(list.state('old@reader.example')).toBeNull()
    expect(list.mails().map(({ what, to_address: to }) => [what, to])).toEqual([
      ['confirmChange', 'new@reader.example'],
      ['addressChanged', 'new@reader.example'],
    ])
    expect(list.db.prepare(`SELECT what, proof <> '' AS proven FROM reader_changes`).all()).toEqual([
      { what: 'address', proven: 1 },
    ])
  })

  test('who writes from the new one is asked at the old one, and a person can do it meanwhile', async () => {
    const list = newList()
    list.add('old@reader.example')
    await list.receive({ ...changes, from: 'new@reader.example' })
    expect(list.mails()).toMatchObject([{ what: 'confirmChange', to_address: 'old@reader.example' }])
    expect(list.tasks()).toMatchObject([{ why: 'waits-for-old-mailbox', acts: ['changeAddress', 'dismiss'] }])
    await list.receive(answerTo(list.mails()[0]!, subject, 'confirm'))
    expect(list.state('new@reader.example')).toBe('active')
    expect(list.tasks()).toEqual([])
    expect(list.tasks('settled').filter(({ byItself }) => byItself === null)).toMatchObject([
      { settled: { by: null, act: 'changeAddress' } },
    ])
  })

  test('who answers an issue that was handed on is asked at the mailbox of whoever handed it on', async () => {
    const list = newList()
    list.add('old@reader.example')
    await list.receive({ from: 'old@reader.example', subject: 'Please subscribe me to the newsletter' })
    const [told] = list.mails()
    await list.receive({ ...answerTo(told!, changes.subject, changes.text), from: 'new@reader.example' })
    expect(list.mails().slice(1)).toMatchObject([{ what: 'confirmChange', to_address: 'old@reader.example' }])
  })

  test('that is on the list already, or has opted out, is for a person', async () => {
    const list = newList()
    list.add('old@reader.example')
    list.add('new@reader.example')
    await list.receive(changes)
    expect(list.tasks()).toMatchObject([{ why: 'both-are-readers', acts: ['unsubscribe', 'dismiss'] }])
    list.add('third@reader.example', 'unsubscribed')
    await list.receive({ ...changes, text: changes.text.replaceAll('new@', 'third@') })
    expect(list.tasks()[1]).toMatchObject({ why: 'new-address-opted-out', acts: ['signUp', 'dismiss'] })
    expect(list.mails()).toEqual([])
  })
})

describe('mails that are none of the list’s', () => {
  test('are letters: what only mentions the newsletter, what the office wrote itself', async () => {
    const list = newList()
    list.add('ken@reader.example')
    const mentions = {
      from: 'ken@reader.example',
      subject: 'Thank you',
      text: 'I enjoy your newsletter very much. When is the film festival?',
    }
    expect(await list.receive(mentions)).toBe('letter')
    expect(
      await list.receive({
        from: office,
        to: 'ken@reader.example',
        subject: 'Unsubscribe',
        text: 'Please unsubscribe me from the newsletter.',
      }),
    ).toBe('letter')
    expect([list.state('ken@reader.example'), list.tasks(), list.mails()]).toEqual(['active', [], []])
  })

  test('written long ago are never answered: who left then is gone, who wanted to come is a task', async () => {
    const list = newList()
    list.add('ken@reader.example')
    await list.receive(
      { from: 'ken@reader.example', subject: 'Unsubscribe from the newsletter' },
      '2026-03-01T00:00:00Z',
    )
    await list.receive(
      { from: 'mei@reader.example', subject: 'Please subscribe me to the newsletter' },
      '2026-03-01T00:00:00Z',
    )
    expect([list.state('ken@reader.example'), list.state('mei@reader.example')]).toEqual(['unsubscribed', null])
    expect(list.mails()).toEqual([])
    expect(list.tasks()).toMatchObject([{ why: 'old', acts: ['signUp', 'dismiss'] }])
    // The same of a mail from a file, whenever it was written.
    await list.receive(
      { from: 'aki@reader.example', subject: 'Please subscribe me to the newsletter' },
      list.at(),
      true,
    )
    expect([list.mails(), list.tasks().length]).toEqual([[], 2])
  })
})

describe('whoever means harm', () => {
  const subscribe = { subject: 'Please subscribe me to the newsletter' }

  test('cannot make the office write to itself', async () => {
    const list = newList()
    const form = (address: string) => ({
      from: 'form@site.example',
      subject: '[Japanifornia] Sign-up',
      text: `Email: ${address}\nName: Hana Kubo`,
    })
    await list.receive(form('hana@citizen.example'))
    expect(list.mails()).toHaveLength(1)
    await list.receive(form(office))
    await list.receive(form(office.replace('@', '+mdg1@')))
    await list.receive({
      ...subscribe,
      to: 'site@else.example',
      text: `Please send the newsletter to kouhou+mdg1@consulate.example.`,
    })
    expect(list.mails()).toHaveLength(1)
    expect([list.reader(office), list.tasks().length]).toEqual([null, 1])
    list.add('ken@reader.example')
    await list.receive({
      from: 'ken@reader.example',
      to: 'site@else.example',
      subject: 'New address for the newsletter',
      text: `My e-mail address has changed. Old: ken@reader.example, new: ${office}. Please send the newsletter to my new address.`,
    })
    expect(list.mails()).toHaveLength(1)
    expect(list.state('ken@reader.example')).toBe('active')
  })

  test('cannot have a reader told again and again that they are one', async () => {
    const list = newList()
    list.add('emily@citizen.example')
    for (let day = 0; day < 20; day += 1) {
      await list.receive(subscribe)
      list.wait(1)
    }
    expect(list.mails().length).toBe(3)
  })

  test('cannot put an end to the change that a reader asked for, by one that is asked of nobody', async () => {
    const list = newList()
    list.add('old@reader.example')
    const asking = (to: string, more = {}) => ({
      from: 'old@reader.example',
      subject: 'New address for the newsletter',
      text: `My e-mail address has changed. Old: old@reader.example, new: ${to}. Please send the newsletter to my new address.`,
      ...more,
    })
    await list.receive(asking('mine@reader.example'))
    await list.receive(asking('theirs@reader.example', { headers: { Precedence: 'bulk' } }))
    expect(list.mails()).toHaveLength(1)
    await list.receive(answerTo(list.mails()[0]!, 'Please confirm your new address', 'I confirm.'))
    expect(list.reader('mine@reader.example')).toMatchObject({ state: 'active' })
  })

  test('writes no line of a header into what the office answers', async () => {
    const list = newList()
    const bcc = 'Bcc: victim@else.example'
    const encodedBreak = `=?utf-8?Q?Emily=0D=0A${bcc.replace(': ', '=3A_')}?=`
    await list.receive({
      ...subscribe,
      from: `${encodedBreak} <emily@citizen.example>`,
      messageId: `a@citizen.example>\r\n ${bcc}\r\n <b@citizen.example`,
      headers: { References: `<x@y.example>\r\n ${bcc}` },
    })
    const [mail] = list.mails()
    const raw = await composeMail(
      list.db,
      mail!,
      { address: office, name: { ja: '総領事館', en: 'Consulate' } },
      list.settings.title,
      list.at(),
    )
    const head = Buffer.from(raw).toString().split('\r\n\r\n', 1)[0]!
    expect(head).not.toMatch(/^bcc/im)
    expect(head.match(/^To: .*$/gm)).toEqual(['To: emily@citizen.example'])
    expect(list.reader('emily@citizen.example')!.name).not.toMatch(/[\r\n]/)
  })
})

test('however two programs answer each other, it ends after three mails a day', async () => {
  const list: TestList = newList()
  list.add('robot@reader.example')
  const says = ['Please unsubscribe me from the newsletter.', 'Please subscribe me to the newsletter.']
  for (let round = 0; round < 40; round += 1)
    await list.receive({ from: 'robot@reader.example', subject: 'Newsletter', text: says[round % 2]! })
  expect(list.mails().length).toBeLessThanOrEqual(3)
})

describe('a program', () => {
  const signs: Record<string, string>[] = [
    { 'Auto-Submitted': 'auto-replied' },
    { 'Return-Path': '<>' },
    { Precedence: 'bulk' },
    { 'List-Id': 'A list <list.else.example>' },
    { 'X-Autoreply': 'yes' },
  ]

  test.each(signs)('that says so (%o) is not answered, and confirms nothing', async (headers) => {
    const list = newList()
    const leaving = list.add('ken@reader.example')
    await list.receive({
      from: 'ken@reader.example',
      subject: `unsubscribe [${leaveToken(list.db, leaving)}]`,
      text: 'Please unsubscribe me from the newsletter.',
      headers,
    })
    await list.receive({ from: 'new@reader.example', subject: 'Please subscribe me to the newsletter', headers })
    expect(list.mails()).toEqual([])
    await list.receive({ from: 'mei@reader.example', subject: 'Please subscribe me to the newsletter' })
    await list.receive({ ...answerTo(list.mails()[0]!, 'Please confirm: Japanifornia newsletter', 'Yes'), headers })
    expect(list.state('mei@reader.example')).toBe('pending')
  })
})
