import { expect, test } from 'vitest'
import { eraseDue } from '../../../../main/newsletter/erasing.ts'
import { erasePerson, findPerson } from '../../../../main/newsletter/persons.ts'
import { saysAddress } from '../../../../main/newsletter/readers/proofs.ts'
import { leaveToken } from '../../../../main/newsletter/by-mail/tokens.ts'
import { settle } from '../../../../main/newsletter/by-mail/settle.ts'
import { getRequest } from '../../../../main/newsletter/by-mail/requests.ts'
import { standsIn } from './stands-in.ts'
import { answerTo, newList, type TestList } from './ground.ts'

const name = 'Wilhelmina Quackenbush'
const from = `${name} <wilhelmina@reader.example>`

const erase = (list: TestList) =>
  eraseDue({ db: list.db, now: () => new Date(list.at()), eraseAfterDays: () => 30, onErased: () => undefined })

/** Signs up, confirms, asks something in doubt, and leaves. */
async function wholeStay(list: TestList): Promise<void> {
  await list.receive({ from, subject: 'Please subscribe me to the newsletter', messageId: 'wilhelmina@reader.example' })
  await list.receive({ ...answerTo(list.mails()[0]!, 'Please confirm: Japanifornia newsletter', 'confirm'), from })
  await list.receive({
    from,
    subject: 'Newsletter',
    text: 'I am not sure whether I should unsubscribe from the newsletter. Maybe you could stop it.',
  })
  await list.receive({ from, subject: 'Unsubscribe', text: 'Please unsubscribe me from the newsletter.' })
}

test('whoever was erased and is here anew leaves by an old issue as well, and comes back by the token alone', async () => {
  const list = newList()
  await wholeStay(list)
  const old = leaveToken(list.db, list.reader('wilhelmina@reader.example')!)
  list.wait(31)
  await erase(list)
  await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
  await list.receive({ from, subject: 'Re: Please confirm your newsletter subscription', text: 'Yes, I confirm.' })
  expect(list.tasks()).toMatchObject([{ asks: 'confirm', acts: ['askAgain', 'dismiss'] }])
  await list.receive(answerTo(list.mails().at(-1)!, 'Please confirm: Japanifornia newsletter', 'confirm'))
  expect(list.state('wilhelmina@reader.example')).toBe('active')
  await list.receive({ from, subject: 'Unsubscribe', text: `Please unsubscribe me from the newsletter.\n> [${old}]` })
  expect(list.state('wilhelmina@reader.example')).toBe('unsubscribed')
})

test('thirty days after an opt-out nothing of the person is left: address, name, mails, tasks, answers', async () => {
  const list = newList()
  await wholeStay(list)
  expect(list.state('wilhelmina@reader.example')).toBe('unsubscribed')
  list.wait(29)
  await erase(list)
  expect(standsIn(list.db, 'wilhelmina')).toContain('request_sources')
  list.wait(2)
  await erase(list)
  expect([standsIn(list.db, 'wilhelmina'), standsIn(list.db, 'quackenbush')]).toEqual([[], []])
  expect(list.tasks()).toEqual([])
  // Who it was is known by the hash alone: asking again to leave is nothing, and only a confirmation brings them back.
  await list.receive({ from, subject: 'Unsubscribe', text: 'Please unsubscribe me from the newsletter.' })
  expect([list.tasks(), list.state('wilhelmina@reader.example')]).toEqual([[], null])
  await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
  expect(list.state('wilhelmina@reader.example')).toBe('pending')
  await list.receive(answerTo(list.mails().at(-1)!, 'Please confirm: Japanifornia newsletter', 'confirm'))
  expect(list.state('wilhelmina@reader.example')).toBe('active')
})

test('whoever never confirms is not kept', async () => {
  const list = newList()
  await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
  list.wait(14)
  await erase(list)
  expect(list.state('wilhelmina@reader.example')).toBe('pending')
  list.wait(2)
  await erase(list)
  expect(list.state('wilhelmina@reader.example')).toBeNull()
  list.wait(30)
  await erase(list)
  expect(standsIn(list.db, 'wilhelmina')).toEqual([])
})

test('whoever had left, signs up and never confirms has left again', async () => {
  const list = newList()
  list.add('wilhelmina@reader.example', 'unsubscribed')
  await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
  expect(list.state('wilhelmina@reader.example')).toBe('pending')
  list.wait(16)
  await erase(list)
  expect(list.state('wilhelmina@reader.example')).toBe('unsubscribed')
  expect(list.db.prepare('SELECT count(*) FROM do_not_mail').pluck().get()).toBe(1)
  list.wait(15)
  await erase(list)
  expect(standsIn(list.db, 'wilhelmina')).toEqual([])
})

test('whoever left is erased in time, however often somebody signs them up and nobody confirms', async () => {
  const list = newList()
  list.add('wilhelmina@reader.example', 'unsubscribed')
  for (let day = 0; day < 60; day += 7) {
    list.wait(7)
    await list.receive({ from, subject: 'Please subscribe me to the newsletter' })
    await erase(list)
    if (day >= 35) break
  }
  expect(list.db.prepare('SELECT erased_at FROM readers WHERE number = 1').pluck().get()).not.toBeNull()
})

test('Message-IDs that are made of the address go with it, from the ledger, the history, and the history of others', async () => {
  const list = newList()
  const father = list.add('otto@reader.example')
  await list.receive({
    from,
    subject: 'Please subscribe me to the newsletter',
    messageId: '1.wilhelmina=reader.example@mx.provider.example',
  })
  await list.receive({
    ...answerTo(list.mails()[0]!, 'Please confirm: Japanifornia newsletter', 'confirm'),
    from,
    messageId: 'wilhelmina.2026.11@mx.provider.example',
  })
  await list.receive({
    from,
    subject: 'Unsubscribe',
    text: 'Please unsubscribe me from the newsletter.',
    messageId: 'WILHELMINA%40reader.example.3@mx.provider.example',
  })
  await list.receive({
    from,
    subject: 'My father and the newsletter',
    text: 'My father passed away. Please remove him from the newsletter; his address was otto@reader.example.',
    messageId: 'wilhelmina@reader.example',
  })
  const request = getRequest(list.db, list.tasks()[0]!.id)
  const at = list.at()
  list.change(() =>
    settle(
      { db: list.db, at, by: 'mail', cause: 'click', leavesAt: at, domain: 'consulate.example' },
      request,
      'unsubscribeNamed',
    ),
  )
  expect(list.state('otto@reader.example')).toBe('unsubscribed')
  const proofs = () =>
    list.db
      .prepare<[], string>('SELECT proof FROM reader_changes UNION ALL SELECT proof FROM consents')
      .pluck()
      .all()
      .filter((proof) => /wilhelmina/i.test(proof))
  expect(proofs().length).toBeGreaterThan(4)
  const person = { names: [], addresses: ['wilhelmina@reader.example'], phones: [] }
  list.change(() => erasePerson(list.db, person, list.at(), () => {}))
  expect([proofs(), standsIn(list.db, 'wilhelmina')]).toEqual([[], []])
  expect(list.reader('otto@reader.example')).toMatchObject({ id: father.id })
})

test('a Message-ID says an address in more ways than one, and random signs say none', () => {
  const says = (messageId: string) => saysAddress(`<${messageId}>`, 'mika.o@hoshi.example')
  const saying = ['mika.o@hoshi.example', 'MIKA.O%40hoshi.example.77@mx', '7-mika.o=hoshi.example@mx', 'x_mika.o_7@mx']
  expect(saying.filter((one) => !says(one))).toEqual([])
  const silent = ['CAF8mika.orange77@mail.hoshi.example', '0190a000-77@hoshi.example', 'a@mika.o.example']
  expect(silent.filter(says)).toEqual([])
})

test('a change of address that nobody confirms is for a person to look at', async () => {
  const list = newList()
  list.add('old@reader.example')
  await list.receive({
    from: 'old@reader.example',
    subject: 'New address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  })
  expect(list.tasks()).toEqual([])
  list.wait(15)
  await erase(list)
  expect(list.tasks()).toMatchObject([{ why: 'not-confirmed', acts: ['changeAddress', 'dismiss'] }])
})

test('and says which of the two mailboxes has not answered', async () => {
  const list = newList()
  list.add('old@reader.example')
  await list.receive({
    from: 'new@reader.example',
    subject: 'New address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  })
  list.wait(15)
  await erase(list)
  expect(list.tasks()).toMatchObject([{ why: 'old-not-confirmed', acts: ['changeAddress', 'dismiss'] }])
})

test('a person who was never a reader is found in the mails they wrote, and erased from them', async () => {
  const list = newList()
  await list.receive({ from, subject: 'Unsubscribe', text: 'Please unsubscribe me from the newsletter.' })
  const person = { names: [], addresses: ['Wilhelmina@Reader.Example'], phones: [] }
  expect(findPerson(list.db, person)).toMatchObject([{ part: 'newsletter' }])
  list.change(() => expect(erasePerson(list.db, person, list.at(), () => {})).toBe(1))
  expect(findPerson(list.db, person)).toEqual([])
  expect(standsIn(list.db, 'wilhelmina')).toEqual([])
})
