import { expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { getRequest } from '../../../../main/newsletter/by-mail/requests.ts'
import { settle, takeBackAct } from '../../../../main/newsletter/by-mail/settle.ts'
import { forget } from '../../../../main/newsletter/forget.ts'
import { changeAddress, type Doing } from '../../../../main/newsletter/by-mail/carry-out.ts'
import type { TaskAct } from '../../../../shared/newsletter/task.ts'
import { codeOf } from '../../../support/office.ts'
import { answerTo, newList, type TestList } from './ground.ts'

const editor = '0190a000-0000-7000-8000-000000000001'
const doing = (list: TestList): Doing => {
  const at = list.at()
  return { db: list.db, at, by: editor, cause: `click ${at}`, leavesAt: at, domain: 'consulate.example' }
}
const click = (list: TestList, act: TaskAct, which = 0) => {
  const { id } = list.tasks()[which]!
  audited(list.db, { accountId: editor, what: 'newsletter.settleTask', at: list.at() }, () =>
    settle(doing(list), getRequest(list.db, id), act),
  )
}
const back = (list: TestList) => {
  const { id } = list.tasks('settled').find(({ byItself }) => byItself === null)!
  audited(list.db, { accountId: editor, what: 'newsletter.undoTask', at: list.at() }, () =>
    takeBackAct(doing(list), getRequest(list.db, id)),
  )
}

test('one click asks somebody with a slip in their address at the right one, and can be taken back', async () => {
  const list = newList()
  await list.receive({ from: 'ken@gmial.com', subject: 'Please subscribe me to the newsletter' })
  click(list, 'signUpSuggested')
  expect([list.state('ken@gmail.com'), list.state('ken@gmial.com')]).toEqual(['pending', null])
  expect(list.mails()).toMatchObject([{ what: 'confirmSignUp', to_address: 'ken@gmail.com', state: 'waiting' }])
  expect(list.tasks()).toEqual([])
  expect(list.tasks('settled')).toMatchObject([
    { settled: { act: 'signUpSuggested', by: { id: editor } }, acts: [], undoUntil: expect.any(String) },
  ])
  back(list)
  expect(list.state('ken@gmail.com')).toBeNull()
  expect(list.mails()).toMatchObject([{ state: 'cancelled' }])
  expect(list.tasks()).toMatchObject([{ why: 'typo' }])
  click(list, 'signUp')
  expect(list.state('ken@gmial.com')).toBe('pending')
})

test('an opt-out that was in doubt is done by one click, and nobody takes it back', async () => {
  const list = newList()
  list.add('ken@reader.example')
  await list.receive({
    from: 'ken@reader.example',
    subject: 'Newsletter',
    text: 'I am not sure whether I should unsubscribe from the newsletter. Maybe you could stop it.',
  })
  expect(list.tasks()).toMatchObject([{ why: 'not-certain', acts: ['unsubscribe', 'dismiss'] }])
  click(list, 'unsubscribe')
  expect(list.state('ken@reader.example')).toBe('unsubscribed')
  expect(list.tasks('settled')).toMatchObject([{ undoUntil: null }])
  expect(await codeOf((async () => back(list))())).toBe('task_not_undoable')
})

test('whoever writes for another reader is offered that reader first, and only that one is stopped', async () => {
  const list = newList()
  list.add('ruth@reader.example')
  const father = list.add('h.quigley@reader.example')
  await list.receive({
    from: 'Ruth <ruth@reader.example>',
    subject: 'My father and the newsletter',
    text: 'Hello,\nMy father passed away. Please remove him from the newsletter; his address was Ｈ.Quigley@reader.example.\nRuth',
  })
  expect(list.tasks()).toMatchObject([
    {
      reader: { address: 'ruth@reader.example' },
      named: { id: father.id, address: 'h.quigley@reader.example' },
      acts: ['unsubscribeNamed', 'unsubscribe', 'dismiss'],
    },
  ])
  click(list, 'unsubscribeNamed')
  expect([list.state('h.quigley@reader.example'), list.state('ruth@reader.example')]).toEqual([
    'unsubscribed',
    'active',
  ])
  expect(list.tasks('settled')).toMatchObject([{ reader: { id: father.id }, named: null, undoUntil: null }])
})

test('of several readers in a text none is offered, nor anybody who has left', async () => {
  const list = newList()
  list.add('ruth@reader.example')
  for (const address of ['tom@reader.example', 'ann@reader.example']) list.add(address)
  list.add('gone@reader.example', 'unsubscribed')
  const mail = (names: string) => ({
    from: 'ruth@reader.example',
    subject: 'The newsletter',
    text: `Maybe you could stop the newsletter for ${names}? I am not sure which of us should unsubscribe.`,
  })
  await list.receive(mail('tom@reader.example or ann@reader.example'))
  await list.receive(mail('gone@reader.example'))
  expect(list.tasks()).toMatchObject([{ named: null }, { named: null }])
  for (const { acts } of list.tasks()) expect(acts).not.toContain('unsubscribeNamed')
})

test('a change of address is done and taken back by one click each', async () => {
  const list = newList()
  const { id } = list.add('old@reader.example')
  await list.receive({
    from: 'new@reader.example',
    subject: 'My new address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  })
  click(list, 'changeAddress')
  expect(list.reader('new@reader.example')).toMatchObject({ id, state: 'active' })
  back(list)
  expect(list.reader('old@reader.example')).toMatchObject({ id, state: 'active' })
  expect(list.tasks()).toHaveLength(1)
})

test('a change of address is taken back for fourteen days, and only while the newsletter still goes there', async () => {
  const list = newList()
  list.add('old@reader.example')
  await list.receive({
    from: 'new@reader.example',
    subject: 'My new address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  })
  click(list, 'changeAddress')
  const until = list.tasks('settled')[0]!.undoUntil!
  list.wait(15)
  expect(list.at() > until).toBe(true)
  expect(await codeOf((async () => back(list))())).toBe('undo_over')
  expect(list.state('new@reader.example')).toBe('active')

  const other = newList()
  const { id } = other.add('old@reader.example')
  await other.receive({
    from: 'new@reader.example',
    subject: 'My new address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  })
  click(other, 'changeAddress')
  const [folded, at] = ['third@reader.example', other.at()]
  other.change(() =>
    changeAddress(
      { ...doing(other), at },
      getRequest(other.db, other.tasks('settled')[0]!.id),
      other.reader('new@reader.example')!,
      folded,
    ),
  )
  expect(other.tasks('settled')).toMatchObject([{ undoUntil: null }])
  expect(await codeOf((async () => back(other))())).toBe('task_not_undoable')
  expect(other.reader(folded)).toMatchObject({ id })
})

test('what readers have confirmed themselves nobody takes back: a mail said where the newsletter went before', async () => {
  const list = newList()
  list.add('old@reader.example')
  await list.receive({
    from: 'old@reader.example',
    subject: 'New address for the newsletter',
    text: 'My e-mail address has changed. Old: old@reader.example, new: new@reader.example. Please send the newsletter to my new address.',
  })
  await list.receive(answerTo(list.mails()[0]!, 'Please confirm your new address', 'I confirm.'))
  expect(list.state('new@reader.example')).toBe('active')
  // The answer and the request that it settled are of one moment, and stand in either order.
  const [settled, itself] = list.tasks('settled').toSorted((one) => (one.byItself === null ? -1 : 1))
  expect(settled).toMatchObject({ undoUntil: null, settled: { by: null, act: 'changeAddress', itself: 'confirmed' } })
  expect(itself).toMatchObject({ byItself: 'done', undoUntil: null, settled: null })
  expect(await codeOf((async () => back(list))())).toBe('task_not_undoable')
})

test('a request that a later one has replaced says so, and so does one whose person was erased', async () => {
  const list = newList()
  list.add('old@reader.example')
  const asking = (to: string) => ({
    from: 'old@reader.example',
    subject: 'New address for the newsletter',
    text: `My e-mail address has changed. Old: old@reader.example, new: ${to}. Please send the newsletter to my new address.`,
  })
  await list.receive(asking('one@reader.example'))
  await list.receive(asking('two@reader.example'))
  expect(list.tasks('settled')).toMatchObject([{ undoUntil: null, settled: { by: null, itself: 'replaced' } }])
  list.change(() => forget(list.db, list.reader('old@reader.example')!, { at: list.at(), by: editor }, true))
  expect(list.tasks('settled')).toMatchObject([{ settled: { itself: 'erased' } }, { settled: { itself: 'erased' } }])
})

test('what a colleague has settled is settled, and acts that a task has not are refused', async () => {
  const list = newList()
  await list.receive({ from: 'ken@gmial.com', subject: 'Please subscribe me to the newsletter' })
  expect(await codeOf((async () => click(list, 'confirm'))())).toBe('bad_input')
  const { id } = list.tasks()[0]!
  click(list, 'dismiss')
  const again = async () =>
    audited(list.db, { accountId: editor, what: 'newsletter.settleTask', at: list.at() }, () =>
      settle(doing(list), getRequest(list.db, id), 'dismiss'),
    )
  expect(await codeOf(again())).toBe('task_settled')
  back(list)
  expect(list.tasks()).toHaveLength(1)
})

test('whoever had left is not brought back by a click, only asked', async () => {
  const list = newList()
  list.add('ken@reader.example', 'unsubscribed')
  await list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter' })
  expect(list.state('ken@reader.example')).toBe('pending')
  // An answer without the token that was sent.
  await list.receive({
    from: 'ken@reader.example',
    subject: 'Re: Please confirm: Japanifornia newsletter',
    text: 'Yes, I confirm.',
  })
  expect(list.tasks()).toMatchObject([{ why: 'no-token', acts: ['askAgain', 'dismiss'] }])
})
