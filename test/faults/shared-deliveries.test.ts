import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { JournalAddress } from '../../shared/office/sharing.ts'
import { audited } from '../../main/database/audited.ts'
import { changeState } from '../../main/newsletter/readers/states.ts'
import { findByNumber } from '../../main/newsletter/readers/reader-rows.ts'
import {
  addressesOf,
  editorAt,
  isDone,
  issueMails,
  settingsFor,
  whenIt,
} from '../main/newsletter/issues/delivery/ground.ts'
import { newSharedIssues } from '../main/newsletter/issues/delivery/shared-ground.ts'
import { eventually } from '../support/eventually.ts'
import { codeOf } from '../support/office.ts'
import { type JournalPlaces, journalPlaces } from '../support/journal-places.ts'
import { faultTest, type Random } from '../support/fault.ts'

const all = { states: [], search: '', domain: null }
const thread = new URL('../../main/newsletter/issues/delivery/delivery-worker.ts', import.meta.url)

for (const { name, start } of journalPlaces) {
  let places: JournalPlaces
  beforeAll(async () => {
    places = await start()
  })
  afterAll(() => places?.stop())

  faultTest(
    `an issue whose workstation is killed and lost goes on at another, sends nothing twice and misses nobody (${name})`,
    20,
    async (times, random) => {
      for (let run = 0; run < times; run += 1) await loseAndTakeOver(places.next(), random)
    },
  )

  faultTest(
    `issues that two workstations begin at once are delivered by one of them each (${name})`,
    50,
    async (times, random) => {
      const { sink, desks, newIssue } = await newSharedIssues(places.next(), { readers: 10, desks: 2 })
      for (let nth = 0; nth < times; nth += 1) {
        const id = await newIssue(100 + nth)
        const outcomes = await Promise.all(
          desks.map(async ({ db, delivery }) => {
            await new Promise((resolve) => setTimeout(resolve, random() * 100))
            return codeOf(delivery.begin(id, issueMails(), editorAt(db)))
          }),
        )
        expect(outcomes.toSorted()).toEqual(expect.arrayContaining(['ok']))
        expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
        await eventually(() => desks.every(({ delivery }) => delivery.progress(id).state === 'done'))
        const right = desks.map(({ db }) =>
          db.prepare('SELECT desk FROM issue_rights WHERE issue_id = ?').pluck().get(id),
        )
        expect(new Set(right).size).toBe(1)
        expect(right[0]).toBe(desks[outcomes.indexOf('ok')]!.db.prepare('SELECT id FROM workstation').pluck().get())
        const got = sink.taken.splice(0).map(({ to }) => to)
        expect(got).toHaveLength(10)
        expect(new Set(got).size).toBe(10)
      }
      for (const desk of desks) await desk.delivery.stop()
    },
  )
}

async function loseAndTakeOver(place: JournalAddress, random: Random): Promise<void> {
  const readers = 1700
  const { sink, desks, newIssue } = await newSharedIssues(place, { readers, desks: 2 })
  const [lost, taking] = [desks[0]!, desks[1]!]
  const issueId = await newIssue(87)
  await lost.delivery.stop()
  await lost.end()
  // The moment is any mail, or its very end.
  let left = 1 + Math.floor(random() * readers)
  let strike = (): void => {}
  sink.wishes.answer = (point) => {
    if (point === 'dot') left -= 1
    if (left === 0) strike()
    return null
  }
  const settings = settingsFor([sink.settings])
  const asked = { file: lost.file, key: lost.key.toString('hex'), issueId, thread: thread.href, settings }
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../support/killed-delivery/sharing-child.ts'), JSON.stringify(asked)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let trouble = ''
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
  const ended = new Promise<void>((resolve, reject) =>
    child.once('close', (code) => (code === null ? resolve() : reject(new Error(trouble)))),
  )
  strike = () => child.kill('SIGKILL')
  await ended
  rmSync(dirname(lost.file), { recursive: true, force: true })
  await eventually(() => taking.delivery.progress(issueId).state === 'running')
  expect(taking.delivery.progress(issueId).elsewhere).toEqual({ name: '', lastAt: null })
  // Somebody opts out in between.
  const { number } = taking.db.prepare('SELECT max(number) AS number FROM readers').get() as { number: number }
  audited(taking.db, { accountId: null, what: 'newsletter.step', at: new Date().toISOString(), silent: true }, () =>
    changeState(taking.db, findByNumber(taking.db, number)!, 'unsubscribed', {
      at: new Date().toISOString(),
      by: 'mail',
    }),
  )
  const by = editorAt(taking.db)
  await taking.delivery.takeOver(issueId, { accountId: 'editor', commit: by.commit })
  const { counts } = await whenIt(taking.delivery, issueId, isDone)
  const got = sink.taken.map(({ to }) => to)
  expect(new Set(got).size).toBe(got.length)
  const uncertain = [...taking.delivery.notReached(issueId, all)].filter(({ state }) => state === 'uncertain')
  // Two blocks are open at a time, and a third one's report may not have come.
  expect(uncertain.length).toBeLessThanOrEqual(1500)
  const known = new Set([...got, ...uncertain.map(({ address }) => address)])
  const missed = [...addressesOf(taking.db)].filter(([, address]) => !known.has(address)).map(([nth]) => nth)
  expect(missed).toEqual(known.has(`reader${number}@mail${number % 5}.example`) ? [] : [number])
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(readers)
  for (const desk of desks) await desk.delivery.stop()
  await taking.end()
}
