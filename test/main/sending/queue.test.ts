import { afterEach, expect, test } from 'vitest'
import { type Outgoing, type Queue, startQueue } from '../../../main/sending/queue.ts'
import { newLine } from '../../../main/sending/line.ts'
import { eventually } from '../../support/eventually.ts'

type Mail = { name: string; leavesAt: string; state: 'waiting' | 'sending' | 'sent' | 'uncertain' | 'held' }

let queue: Queue | null = null
afterEach(() => queue?.stop())

const early = '2026-11-24T10:00:00.000Z'
const late = '2999-01-01T00:00:00.000Z'

/** Mails of an invented part, and what was written and sent, in order. */
function partWith(mails: Mail[], changes: Partial<Outgoing<Mail, string, 'sent'>> = {}) {
  const said: string[] = []
  const outgoing: Outgoing<Mail, string, 'sent'> = {
    now: () => new Date('2026-11-24T12:00:00.000Z'),
    canSend: () => true,
    next: () =>
      mails.filter(({ state }) => state === 'waiting').toSorted((a, b) => (a.leavesAt < b.leavesAt ? -1 : 1))[0] ??
      null,
    leavesAt: (mail) => mail.leavesAt,
    noteInterrupted() {
      for (const mail of mails) if (mail.state === 'sending') mail.state = 'uncertain'
    },
    mayLeave: () => Promise.resolve(true),
    compose: (mail) => Promise.resolve(`text of ${mail.name}`),
    begin(mail) {
      if (mail.state !== 'waiting') return Promise.resolve(false)
      mail.state = 'sending'
      said.push(`begun ${mail.name}`)
      return Promise.resolve(true)
    },
    send(_, ready) {
      said.push(`sent ${ready}`)
      return Promise.resolve('sent')
    },
    finish(mail, outcome) {
      mail.state = outcome
      said.push(`${outcome} ${mail.name}`)
    },
    onFailure: (failure) => said.push(`failed: ${(failure as Error).message}`),
    onChanged: () => undefined,
    ...changes,
  }
  return { said, outgoing }
}

const mail = (name: string, changes: Partial<Mail> = {}): Mail => ({
  name,
  leavesAt: early,
  state: 'waiting',
  ...changes,
})
const states = (mails: Mail[]) => mails.map(({ state }) => state)

test('each mail leaves when its time has come: what is meant, what is done and what came of it are written one by one', async () => {
  const mails = [
    mail('first'),
    mail('second', { leavesAt: '2026-11-24T11:00:00.000Z' }),
    mail('of another day', { leavesAt: late }),
  ]
  const { said, outgoing } = partWith(mails)
  queue = startQueue(outgoing)
  await eventually(
    () => states(mails).join(),
    (seen) => seen === 'sent,sent,waiting',
  )
  expect(said).toEqual([
    'begun first',
    'sent text of first',
    'sent first',
    'begun second',
    'sent text of second',
    'sent second',
  ])
})

test('what was on its way when the program ended is uncertain, and is not sent', async () => {
  const mails = [mail('on its way', { state: 'sending' }), mail('next')]
  const { said, outgoing } = partWith(mails)
  queue = startQueue(outgoing)
  await eventually(
    () => states(mails).join(),
    (seen) => seen === 'uncertain,sent',
  )
  expect(said.join()).not.toContain('on its way')
})

test('what is taken back while it is made does not leave; what is held back does not either, and the others go on', async () => {
  const mails = [mail('taken back'), mail('held'), mail('next')]
  const { said, outgoing } = partWith(mails, {
    compose(one) {
      if (one.name === 'taken back') one.state = 'held'
      return Promise.resolve(one.name)
    },
    mayLeave(one) {
      if (one.name === 'held') one.state = 'held'
      return Promise.resolve(one.name !== 'held')
    },
  })
  queue = startQueue(outgoing)
  await eventually(
    () => states(mails).join(),
    (seen) => seen === 'held,held,sent',
  )
  expect(said).toEqual(['begun next', 'sent next', 'sent next'])
})

test('where the outcome cannot be written the mail is uncertain once it can be, and is not sent again', async () => {
  const mails = [mail('unlucky')]
  let full = true
  const { said, outgoing } = partWith(mails, {
    finish() {
      if (full) throw new Error('disk full')
    },
  })
  queue = startQueue(outgoing)
  await eventually(() => said.includes('failed: disk full'))
  full = false
  await queue.stop()
  queue = startQueue(outgoing)
  expect([states(mails), said.filter((word) => word.startsWith('sent'))]).toEqual([
    ['uncertain'],
    ['sent text of unlucky'],
  ])
})

test('a queue that was stopped begins nothing more, and waits for what is on its way', async () => {
  const mails = [mail('on its way'), mail('next')]
  const arrival = Promise.withResolvers<void>()
  const { said, outgoing } = partWith(mails, {
    async send(one) {
      said.push(`leaves ${one.name}`)
      await arrival.promise
      return 'sent'
    },
  })
  queue = startQueue(outgoing)
  await eventually(() => said.includes('leaves on its way'))
  const stopped = queue.stop()
  arrival.resolve()
  await stopped
  expect(states(mails)).toEqual(['sent', 'waiting'])
})

test('two parts that stand in one line never have two mails on their way at once', async () => {
  const line = newLine()
  let onTheirWay = 0
  let most = 0
  const slow = {
    line,
    async send() {
      onTheirWay += 1
      most = Math.max(most, onTheirWay)
      await new Promise((resolve) => setTimeout(resolve, 5))
      onTheirWay -= 1
      return 'sent' as const
    },
  }
  const [replies, answers] = [0, 1].map(() => [mail('a'), mail('b'), mail('c')]) as [Mail[], Mail[]]
  queue = startQueue(partWith(replies, slow).outgoing)
  const other = startQueue(partWith(answers, slow).outgoing)
  await eventually(
    () => [...states(replies), ...states(answers)],
    (all) => all.every((state) => state === 'sent'),
  )
  await other.stop()
  expect(most).toBe(1)
})
