import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'
import {
  addressesOf,
  editorAt,
  isDone,
  issueMails,
  newIssueOffice,
  openDeliveryOf,
  quickDelays,
  settingsFor,
  threadFile,
  whenIt,
} from '../main/newsletter/issues/delivery/ground.ts'
import { points, startManySink } from '../servers/smtp-many.ts'
import { faultTest } from '../support/fault.ts'

const childFile = join(import.meta.dirname, '../support/killed-delivery/child.ts')
const connections = 4
const all = { states: [], search: '', domain: null }

faultTest('a program killed during a delivery sends nothing twice and misses nobody', 300, async (times, random) => {
  const readers = 200 + 60 * times
  const office = newIssueOffice(readers)
  const sink = await startManySink()
  const settings = settingsFor([sink.settings], {}, { connections })
  try {
    const first = openDeliveryOf(office, () => settings)
    await first.begin(office.issueId, issueMails(), editorAt(office.db))
    await first.stop()
    for (let kill = 0; kill < times; kill += 1) {
      const before = sink.taken.length
      const { folder, file } = office
      const asked = {
        folder,
        file,
        key: office.key.toString('hex'),
        thread: threadFile.href,
        settings,
        delays: quickDelays,
      }
      const child = spawn(process.execPath, [childFile, JSON.stringify(asked)], { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('close', resolve))
      const mails = before + 1 + Math.floor(random() * 40)
      const until = Date.now() + 20_000
      while (sink.taken.length < Math.min(mails, readers - connections * kill) && Date.now() < until)
        await new Promise((resolve) => setImmediate(resolve))
      child.kill('SIGKILL')
      await ended
    }
    const last = openDeliveryOf(office, () => settings)
    const { counts } = await whenIt(last, office.issueId, isDone)
    const got = sink.taken.map(({ to }) => to)
    const uncertain = [...last.notReached(office.issueId, all)]
    await last.stop()
    expect(new Set(got).size).toBe(got.length)
    expect(counts.accepted + counts.uncertain).toBe(readers)
    expect(counts.uncertain).toBeLessThanOrEqual(connections * times)
    expect(uncertain.every(({ state }) => state === 'uncertain')).toBe(true)
    expect(uncertain).toHaveLength(counts.uncertain)
    const known = new Set([...got, ...uncertain.map(({ address }) => address)])
    expect([...addressesOf(office.db).values()].filter((address) => !known.has(address))).toEqual([])
  } finally {
    await sink.stop()
  }
})

faultTest('a line cut at any point of a mail sends nothing twice and misses nobody', 1000, async (times, random) => {
  const readers = times * 4
  const office = newIssueOffice(readers)
  let cuts = 0
  const sink = await startManySink({
    cut(point) {
      if (cuts >= times || random() > 0.04 || point !== points[cuts % points.length]) return null
      cuts += 1
      return random() < 0.5 ? 'reset' : 'end'
    },
  })
  try {
    const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections }))
    await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
    const { counts } = await whenIt(delivery, office.issueId, isDone)
    const got = sink.taken.map(({ to }) => to)
    expect(new Set(got).size).toBe(got.length)
    expect(counts.accepted + counts.uncertain).toBe(readers)
    const listed = new Set([...delivery.notReached(office.issueId, all)].map(({ address }) => address))
    expect(listed.size).toBe(counts.uncertain)
    const missed = [...addressesOf(office.db).values()].filter((one) => !listed.has(one) && !got.includes(one))
    expect(missed).toEqual([])
    await delivery.stop()
  } finally {
    await sink.stop()
  }
})
