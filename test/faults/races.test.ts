import { afterAll, beforeAll, expect } from 'vitest'
import { openLetters } from '../../main/letters/index.ts'
import { startSending } from '../../main/letters/replies/sending.ts'
import { newSharedOffice, type TestDesk } from '../main/journal/desks.ts'
import { callAs, colleague, keep, kobayashi, mori, nowhere, settingsFor } from '../main/letters/ground.ts'
import { available, type PostgresServer, startPostgres } from '../servers/postgres.ts'
import { startSmtpSink, type SmtpSink } from '../servers/smtp-sink.ts'
import { afterFile } from '../support/after-file.ts'
import { eventually } from '../support/eventually.ts'
import { codeOf } from '../support/office.ts'
import { faultTest, type Random } from '../support/fault.ts'

let server: PostgresServer
let sink: SmtpSink
beforeAll(async () => {
  if (available()) server = await startPostgres()
  sink = await startSmtpSink({ tls: true })
})
afterAll(async () => {
  await Promise.all([server?.stop(), sink?.stop()])
})

type Racer = TestDesk & { call: ReturnType<typeof callAs>; wake(): void }

/** A workstation with so many letters at which somebody works. */
function racer(desk: TestDesk, account: typeof kobayashi, letters: number): Racer {
  const settings = settingsFor(nowhere, sink.settings('tls'))
  const mailSettings = () => settings
  const decided = (signal?: AbortSignal): Promise<boolean> => desk.journal.decided(signal)
  for (let nth = 1; nth <= letters; nth += 1)
    keep(desk.db, nth, { from: { name: '', address: `citizen${nth}@home.example` } })
  const part = openLetters({
    db: desk.db,
    reader: null as never,
    mailSettings,
    formSchemas: () => [],
    colleague,
    decided,
    now: () => new Date(),
    announce: () => {},
    background: false,
  })
  const onChanged = (): void => undefined
  const sending = startSending({
    db: desk.db,
    mailSettings,
    now: () => new Date(),
    onChanged,
    onSent: onChanged,
    decided,
  })
  desk.told.push((rows) => {
    part.rowsChanged?.(rows)
    sending.wake()
  })
  afterFile(async () => {
    await sending.stop()
    await part.stop()
  })
  return { ...desk, call: callAs(desk.db, part, account), wake: () => sending.wake() }
}

/** Two workstations, the second of which travels by itself or is offline until it is told. */
async function twoRacers(
  letters: number,
  offline: boolean,
): Promise<{ racers: [Racer, Racer]; meet(): Promise<void> }> {
  const { first, join } = await newSharedOffice(server)
  const second = await join(!offline)
  const racers: [Racer, Racer] = [racer(first, kobayashi, letters), racer(second, mori, letters)]
  return {
    racers,
    async meet() {
      await eventually(async () => {
        if (offline) await second.journal.travel()
        const states = racers.map(({ journal }) => journal.state())
        return states.every(({ state }) => state === 'in-step') && states[0]!.position === states[1]!.position
      })
    },
  }
}

async function race(
  racers: readonly Racer[],
  random: Random,
  act: (racer: Racer) => Promise<unknown>,
): Promise<string[]> {
  return Promise.all(
    racers.map(async (one) => {
      await new Promise((resolve) => setTimeout(resolve, random() * 100))
      return codeOf(act(one))
    }),
  )
}

/** Acts that did not hold, or a part of them. */
const lostOf = ({ db }: Racer): unknown[] => db.prepare('SELECT DISTINCT seq FROM journal_lost').pluck().all()
const idsOf = ({ db }: Racer): string[] =>
  db
    .prepare<[], { id: string }>('SELECT id FROM mails ORDER BY place')
    .all()
    .map(({ id }) => id)

/** Each takes a second. */
const inSuite = 4

for (const offline of [false, true]) {
  const how = offline ? ', one of them offline' : ''
  if (!available()) continue
  faultTest(
    `of two who say that they answer a letter${how}, one does, and the other is told`,
    300,
    async (times, random) => {
      const { racers, meet } = await twoRacers(times, offline)
      await meet()
      for (const id of idsOf(racers[0])) {
        const before = racers.map((one) => lostOf(one).length)
        const outcomes = await race(racers, random, ({ call }) => call('claim', { id }))
        await meet()
        const claims = racers.map(({ db }) =>
          db.prepare('SELECT account_id FROM claims WHERE letter_id = ?').pluck().get(id),
        )
        expect(claims[0]).toBe(claims[1])
        const winner = claims[0] === kobayashi.id ? 0 : 1
        expect(outcomes[winner]).toBe('ok')
        const lost = racers.map((one, nth) => lostOf(one).length - before[nth]!)
        // Who saw the other's claim in time is refused, who did not has lost it.
        expect([outcomes[1 - winner], lost[1 - winner]]).toEqual(
          outcomes[1 - winner] === 'ok' ? ['ok', 1] : ['letter_claimed', 0],
        )
        expect(lost[winner]).toBe(0)
      }
    },
    inSuite,
  )

  faultTest(
    `of two who answer a letter${how}, one does, and one mail leaves`,
    300,
    async (times, random) => {
      const { racers, meet } = await twoRacers(times, offline)
      await meet()
      const began = sink.received().length
      for (const id of idsOf(racers[0])) {
        const outcomes = await race(racers, random, async ({ call, wake }) => {
          const { id: replyId } = await call('reply', { letterId: id, subject: 'Re', body: 'Dear Citizen,' })
          await call('sendNow', { replyId })
          wake()
        })
        expect(outcomes).toContain('ok')
        await eventually(async () => {
          await meet()
          return racers.every(
            ({ db }) => db.prepare('SELECT status FROM letters WHERE id = ?').pluck().get(id) === 'answered',
          )
        })
        const answers = racers.map(({ db }) =>
          db.prepare(`SELECT account_id FROM replies WHERE letter_id = ? AND state = 'sent'`).pluck().all(id),
        )
        expect(answers[0]).toHaveLength(1)
        expect(answers[1]).toEqual(answers[0])
      }
      await meet()
      expect(sink.received().length - began).toBe(times)
    },
    inSuite,
  )
}
