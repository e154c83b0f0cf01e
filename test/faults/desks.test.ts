import { afterAll, beforeAll, expect } from 'vitest'
import { Problem } from '../../shared/errors.ts'
import type { JournalAddress } from '../../shared/office/sharing.ts'
import { mailOf, settingsFor } from '../main/letters/ground.ts'
import * as dovecot from '../servers/dovecot.ts'
import * as postgres from '../servers/postgres.ts'
import { startSmtpSink, type SmtpSink } from '../servers/smtp-sink.ts'
import { eventually } from '../support/eventually.ts'
import { faultTest, inFull, type Random } from '../support/fault.ts'
import type { TypedCall } from '../support/office.ts'
import { missing, newWholeOffice, openWholeDesk, workAndDie } from '../support/killed-desk/killed-desk.ts'

/** Few letters, so that desks meet. */
const size = inFull
  ? { desks: 5, letters: 20, commands: 2000, lives: 3, cuts: 2 }
  : { desks: 3, letters: 4, commands: 90, lives: 2, cuts: 1 }

const users = Array.from({ length: 40 }, (_, nth) => `kouhou-${nth}@consulate.example`)
let mail: dovecot.Dovecot
let database: postgres.PostgresServer
let sink: SmtpSink
beforeAll(async () => {
  if (dovecot.available()) mail = await dovecot.startDovecot(users)
  if (postgres.available()) database = await postgres.startPostgres()
  sink = await startSmtpSink({ tls: true })
})
afterAll(async () => {
  await Promise.all([mail?.stop(), database?.stop(), sink?.stop()])
})

const journals: { name: string; available(): boolean; address(): JournalAddress; kill(): Promise<void> }[] = [
  {
    name: 'a database',
    available: postgres.available,
    address: () => ({ engine: 'postgres', ...database.owner }),
    kill: () => database.kill(),
  },
  {
    name: 'a folder of the mailbox',
    available: () => true,
    address: () => ({ engine: 'folder' }),
    kill: () => mail.kill(),
  },
]

for (const journal of journals)
  if (dovecot.available() && journal.available())
    faultTest(
      `workstations that share by ${journal.name}, are killed, cut off and wrong by days hold the same in the end, and answer nobody twice`,
      20,
      async (times, random) => {
        for (let run = 0; run < times; run += 1) await work(journal, random)
      },
      1,
    )

async function work(journal: (typeof journals)[number], random: Random): Promise<void> {
  const user = users.shift()!
  mail.deliver(
    user,
    Array.from({ length: size.letters }, (_, nth) => mailOf(nth)),
  )
  const settings = settingsFor(mail.settings(user), sink.settings('tls'))
  const before = sink.received().length
  const desks = await newWholeOffice(settings, journal.address(), size.desks)
  const share = Math.ceil(size.commands / size.desks)
  const { lives } = size
  // The last workstation hears nothing of the others for half of it.
  const half = Math.ceil(share / 2)
  const last = desks.at(-1)!
  const working = desks.slice(0, -1).map((desk) => workAndDie(desk, { commands: share, lives, offline: false, random }))
  working.push(
    workAndDie(last, { commands: half, lives: 1, offline: true, random }).then(() =>
      workAndDie(last, { commands: share - half, lives, offline: false, random }),
    ),
  )
  const worked = Promise.all(working)
  for (let cut = 0; cut < size.cuts; cut += 1) {
    await eventually(
      () => desks.reduce((sum, { given }) => sum + given, 0) >= ((cut + 1) * size.commands) / (size.cuts + 2),
    )
    await journal.kill()
  }
  await worked

  const calls: TypedCall[] = []
  for (const desk of desks) calls.push(await openWholeDesk(desk))
  await quiet(calls)
  // What nobody has answered by then all answer at once.
  await Promise.all(calls.map(answerAll))
  await quiet(calls)
  // What goes on by itself, such as the copy for Sent, may come between two looks.
  await eventually(
    () => Promise.all(calls.map((call) => call('office.verify', {}))),
    (proved) =>
      new Set(proved.map(({ journal: at, shared }) => JSON.stringify([at, shared]))).size === 1 &&
      proved.every(({ fileSound, auditSound }) => fileSound && auditSound),
  )
  for (const [nth, call] of calls.entries()) {
    const told = (await call('office.workstations', {}))!.lost.length
    expect((await missing(call, desks[nth]!.made)).length).toBeLessThanOrEqual(told)
    // What one has made is on all of them.
    expect(await missing(calls[0]!, desks[nth]!.made)).toEqual(await missing(call, desks[nth]!.made))
  }
  expect(desks.flatMap(({ made }) => made).length).toBeGreaterThan(size.commands / 20)
  const answers = sink.received().slice(before)
  const answered = answers.map((text) => /^In-Reply-To: *(?:\r\n )?(\S+)/im.exec(text)?.[1] ?? text)
  expect(answered.filter((id, nth) => answered.indexOf(id) !== nth)).toEqual([])
  expect(answered.length).toBe(size.letters)
}

async function answerAll(call: TypedCall): Promise<void> {
  const { rows } = await call('letters.list', { view: 'all', order: 'oldest', limit: 40 })
  await Promise.all(rows.map(({ id }) => answer(call, id)))
}

/** Answers a letter, unless somebody has: that is refused. */
async function answer(call: TypedCall, letterId: string): Promise<void> {
  try {
    const { id } = await call('letters.reply', { letterId, subject: 'Re', body: 'Answer' })
    await call('letters.sendNow', { replyId: id })
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.code === 'unexpected') throw failure
  }
}

/** Waits until nothing is under way and all have the same. */
async function quiet(calls: readonly TypedCall[]): Promise<void> {
  await eventually(
    () => Promise.all(calls.map(stateOf)),
    (states) => states.every((one) => isQuiet(one) && one.journal.position === states[0]!.journal.position),
  )
}

async function stateOf(call: TypedCall) {
  const { state, alarms } = (await call('office.workstations', {}))!
  const queue = await call('letters.queue', {})
  return { journal: state, alarms, replies: queue.map((one) => one.state) }
}

const isQuiet = ({ journal, alarms, replies }: Awaited<ReturnType<typeof stateOf>>): boolean =>
  journal.state === 'in-step' &&
  journal.waiting === 0 &&
  alarms.length === 0 &&
  replies.every((one) => one !== 'waiting' && one !== 'sending')
