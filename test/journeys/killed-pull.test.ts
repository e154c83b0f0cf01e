import { afterEach, expect, test } from 'vitest'
import { writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import { startRelay, type Relay } from '../servers/relay.ts'
import { callFrom, journeyPassphrase, newJourney, pulled, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'

/** Several groups, as the intake stores them, come before each kill and after it. */
const count = 1500
let relay: Relay | null = null
afterEach(() => relay?.stop())

test('killed twice in the middle of pulling 1,500 letters: what had come stays, the rest follows, nothing is lost and nothing doubled', async () => {
  const now = new Date()
  const letters = Array.from({ length: count }, (_, place) => ({
    raw: letter(place, now),
    date: new Date(now.getTime() - (count - place) * 60_000),
  }))
  const journey = await newJourney({
    letters,
    settings: async (servers) => {
      relay = await startRelay(servers.imap.port)
      return { ...servers, imap: { ...servers.imap, port: relay.port } }
    },
  })

  // A slow line: the first letters are in, and the next ones are on their way.
  let before = 0
  for (const _ of ['once', 'again']) {
    relay!.flow()
    relay!.allow(0)
    const program = await journey.start()
    await unlock(program.page, journeyPassphrase)
    const call = callFrom(program.page)
    // Between the last look and the kill, a further group may have come.
    const start = (await call('letters.status', {})).onDesk
    expect(start).toBeGreaterThanOrEqual(before)
    let onDesk = start
    await eventually(async () => {
      relay!.allow(20 * 1024)
      onDesk = (await call('letters.status', {})).onDesk
      return onDesk > start
    })
    expect((await call('letters.status', {})).pulling).not.toBeNull()
    await program.kill()
    expect(onDesk).toBeLessThan(count)
    before = onDesk
  }

  relay!.flow()
  const { page } = await journey.start()
  await unlock(page, journeyPassphrase)
  const call = callFrom(page)
  // What had come before the last kill is there at once.
  expect((await call('letters.status', {})).onDesk).toBeGreaterThanOrEqual(before)
  await pulled(page, count)
  const subjects: string[] = []
  for (let offset = 0; offset < count; offset += 500) {
    const { rows } = await call('letters.list', { view: 'all', offset, limit: 500 })
    subjects.push(...rows.map(({ subject }) => subject))
  }
  expect(subjects.sort()).toEqual(Array.from({ length: count }, (_, place) => subjectOf(place)).sort())
  expect(await call('letters.counts', {})).toMatchObject({ all: count, inbox: count })
  expect(await call('office.verify', {})).toMatchObject({
    fileSound: true,
    auditSound: true,
    firstBadRow: null,
    letters: count,
  })
  expect(journey.faults).toEqual([])
})

function subjectOf(place: number): string {
  return `Question ${String(place).padStart(4, '0')}`
}

function letter(place: number, now: Date): Uint8Array {
  return writeMail({
    from: { name: `Visitor ${place}`, address: `visitor-${place}@many.example` },
    subject: subjectOf(place),
    date: new Date(now.getTime() - (count - place) * 60_000),
    messageId: `many.${place}@many.example`,
    text: `This is question ${place}.\n${'It is asked in some detail. '.repeat(30)}`,
  })
}
