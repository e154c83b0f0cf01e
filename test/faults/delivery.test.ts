import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { DeliveryProgress } from '../../shared/newsletter/issue/delivery.ts'
import { sealOf, withoutValues } from '../../main/mail/message/mail-template.ts'
import { readMessage } from '../../main/mail/reader/read-message.ts'
import { readToken } from '../../main/newsletter/by-mail/tokens.ts'
import {
  addIssue,
  addressesOf,
  editorAt,
  isDone,
  issueMails,
  type IssueOffice,
  newIssueOffice,
  openDeliveryOf,
  quickDelays,
  settingsFor,
  whenIt,
} from '../main/newsletter/issues/delivery/ground.ts'
import { type ManyWishes, type Point, points, startManySink, type Taken } from '../servers/smtp-many.ts'
import { newDkimKey } from '../support/dkim-keys.ts'
import { bundled } from '../support/killed-delivery/bundled.ts'
import { temporaryFolder } from '../support/office.ts'
import { verifyDkim } from '../support/verify-dkim.ts'
import { faultTest, type Random } from '../support/fault.ts'

const connections = 4
const all = { states: [], search: '', domain: null }

/** Offices whose programs are killed at the same time: each start is mostly the computer's, and one waits for another's disk. */
const lanes = 3

faultTest('a program killed during a delivery sends nothing twice and misses nobody', 300, async (times, random) => {
  const tell = telling('kills', times)
  const program = await bundled()
  const each = Array.from({ length: lanes }, (_, lane) => Math.floor((times + lane) / lanes))
  await Promise.all(each.map((kills) => killedOften(program, kills, random, tell)))
})

async function killedOften(
  program: { child: string; thread: URL },
  times: number,
  random: Random,
  tell: () => void,
): Promise<void> {
  const readers = 100 + 30 * times
  const office = newIssueOffice(readers)
  // The moment is a point of the talk, or while the program starts.
  let steps = Number.POSITIVE_INFINITY
  let strike = (): void => {}
  const sink = await startManySink({
    cut() {
      steps -= 1
      if (steps === 0) strike()
      return null
    },
  })
  const settings = settingsFor([sink.settings], {}, { connections })
  // To compile it is no part of the program.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(temporaryFolder(), 'compiled') }
  try {
    const first = openDeliveryOf(office, () => settings)
    await first.begin(office.issueId, issueMails(), editorAt(office.db))
    await first.stop()
    for (let kill = 0; kill < times; kill += 1) {
      const { folder, file } = office
      const asked = {
        folder,
        file,
        key: office.key.toString('hex'),
        thread: program.thread.href,
        settings,
        delays: quickDelays,
      }
      const child = spawn(process.execPath, [program.child, JSON.stringify(asked)], { stdio: 'ignore', env })
      const ended = new Promise((resolve) => child.once('close', resolve))
      strike = () => child.kill('SIGKILL')
      const early = random() < 0.1 ? setTimeout(strike, random() * 500) : undefined
      steps = 1 + Math.floor(random() * 200)
      await ended
      clearTimeout(early)
      tell()
    }
    steps = Number.POSITIVE_INFINITY
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
}

faultTest('a line cut at any point of a mail sends nothing twice and misses nobody', 1000, async (times, random) => {
  const readers = times * 4
  const office = newIssueOffice(readers)
  const by = editorAt(office.db)
  const tell = telling('cuts', times)
  const quota = Math.ceil(times / points.length)
  const cuts = new Map(points.map((point) => [point, 0]))
  // A connection begins seldom; everything else happens with every mail.
  const chance = (point: Point): number => (point === 'connect' || point === 'ehlo' ? 0.35 : 0.12)
  const sink = await startManySink({
    cut(point) {
      if (cuts.get(point)! >= quota || random() > chance(point)) return null
      cuts.set(point, cuts.get(point)! + 1)
      tell()
      return random() < 0.5 ? 'reset' : 'end'
    },
  })
  try {
    const delays = { ...quickDelays, server: { first: 1, longest: 10 } }
    const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections }), { delays })
    await delivery.begin(office.issueId, issueMails(), by)
    // As many mails are uncertain as there are connections: then it stops, until somebody lets it go on.
    let before = 0
    const isStill = ({ state, counts }: DeliveryProgress): boolean => state !== 'running' && counts.sending === 0
    let now = await whenIt(delivery, office.issueId, isStill)
    while (now.state === 'paused') {
      expect([now.pause?.why, now.counts.uncertain - before]).toEqual(['uncertain', connections])
      before = now.counts.uncertain
      delivery.resume(office.issueId, by)
      now = await whenIt(delivery, office.issueId, isStill)
    }
    const { counts } = now
    expect(counts.uncertain - before).toBeLessThan(connections)
    const got = sink.taken.map(({ to }) => to)
    expect(Object.fromEntries(cuts)).toEqual(Object.fromEntries(points.map((point) => [point, quota])))
    expect(new Set(got).size).toBe(got.length)
    expect(counts.accepted + counts.uncertain).toBe(readers)
    // Nobody knows only of those whose dot had left: it or its answer was cut.
    expect(counts.uncertain).toBeLessThanOrEqual(3 * quota)
    const listed = new Set([...delivery.notReached(office.issueId, all)].map(({ address }) => address))
    expect(listed.size).toBe(counts.uncertain)
    const known = new Set([...listed, ...got])
    expect([...addressesOf(office.db).values()].filter((one) => !known.has(one))).toEqual([])
    await delivery.stop()
  } finally {
    await sink.stop()
  }
})

/** Says now and then how far a long run has come. */
function telling(what: string, times: number): () => void {
  let done = 0
  const began = Date.now()
  return () => {
    done += 1
    if (times >= 100 && done % 50 === 0)
      console.log(`${what}: ${done} of ${times} after ${Math.round((Date.now() - began) / 1000)} s`)
  }
}

/** Servers with ways of their own; each refusal names its recipient, by which it is known whose it was. */
const manners: Record<string, () => ManyWishes> = {
  'refuses every third recipient': () => ({
    answer: (point, { to }) =>
      point === 'rcpt' && numberIn(to) % 3 === 0 ? `550 5.1.1 <${to}> unknown ${numberIn(to)}` : null,
  }),
  'puts one mail of twenty off': () => {
    const putOff = new Set<string>()
    return {
      answer(point, { to }) {
        if (point !== 'dot' || numberIn(to) % 20 !== 0 || putOff.has(to)) return null
        putOff.add(to)
        return '451 4.3.0 later'
      },
    }
  },
  'closes after 20 mails': () => ({ closeAfter: { mails: 20, with421: false } }),
  'says so with 421 after 20 mails': () => ({ closeAfter: { mails: 20, with421: true } }),
  'answers DATA with 503 now and then': () => ({
    answer: (point, { nth }) => (point === 'data' && nth % 11 === 0 ? '503 5.5.1 bad sequence' : null),
  }),
  'does all of this, without PIPELINING': () => ({
    extensions: ['8BITMIME'],
    closeAfter: { mails: 20, with421: true },
    answer(point, { to, nth }) {
      if (point === 'rcpt' && numberIn(to) % 3 === 0) return `550 5.1.1 <${to}> unknown ${numberIn(to)}`
      if (point === 'data' && nth % 11 === 0) return '503 5.5.1 bad sequence'
      return point === 'dot' && nth % 20 === 0 ? '451 4.3.0 later' : null
    },
  }),
}

const numberIn = (address: string): number => Number(/\d+/.exec(address)![0])

for (const [manner, wishes] of Object.entries(manners))
  faultTest(
    `a server that ${manner} gets every mail once, and each refusal stands at its own reader`,
    300,
    async (times) => {
      const readers = times * 10
      const office = newIssueOffice(readers)
      const sink = await startManySink(wishes())
      try {
        const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections }))
        await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
        const { counts } = await whenIt(delivery, office.issueId, isDone)
        const got = sink.taken.filter(({ kept }) => kept).map(({ to }) => to)
        const listed = [...delivery.notReached(office.issueId, all)]
        await delivery.stop()
        expect(new Set(got).size).toBe(got.length)
        expect(counts.uncertain).toBe(0)
        expect(got.length).toBe(counts.accepted)
        expect(counts.accepted + counts.refused).toBe(readers)
        const refuses = manner.includes('third') || manner.includes('all of this')
        const expected = [...addressesOf(office.db).values()].filter((one) => refuses && numberIn(one) % 3 === 0)
        expect(listed.map(({ address }) => address)).toEqual(expected)
        for (const { address, state, serverWords } of listed)
          expect([state, serverWords]).toEqual(['refused', `550 5.1.1 <•••> unknown ${numberIn(address)}`])
      } finally {
        await sink.stop()
      }
    },
  )

faultTest(
  'mails that were delivered are read back: each is what was approved, and valid, and its own reader’s',
  1000,
  async (times) => {
    const office = newIssueOffice(times)
    const sink = await startManySink()
    const [rsa, ed25519] = [newDkimKey.rsa(), newDkimKey.ed25519()]
    const mails = issueMails(20_000)
    const seals = new Set([...mails.values()].map(sealOf))
    try {
      for (const key of [rsa, ed25519]) {
        const issueId = newId()
        const issue = key === rsa ? 88 : 89
        addIssue(office.db, issueId, issue, mails)
        const { privateKey, domain, selector } = key
        const settings = settingsFor([sink.settings], { dkim: { privateKey, domain, selector } }, { connections })
        const delivery = openDeliveryOf(office, () => settings)
        await delivery.begin(issueId, mails, editorAt(office.db))
        expect((await whenIt(delivery, issueId, isDone)).counts.accepted).toBe(times)
        await delivery.stop()
        const taken = sink.taken.splice(0)
        for (const mail of taken) {
          expect(verifyDkim(mail.raw, () => key.record)).toBe('pass')
          await checkRead(office, mail, { issue, seals })
        }
        expect(readByPython(taken.map(({ raw }) => raw))).toEqual(
          python === null ? null : taken.map(({ to }) => ({ to, defects: [], parts: ['text/plain', 'text/html'] })),
        )
      }
    } finally {
      await sink.stop()
    }
  },
)

async function checkRead(
  office: IssueOffice,
  { raw, from, to }: Taken,
  { issue, seals }: { issue: number; seals: ReadonlySet<string> },
): Promise<void> {
  const text = raw.toString('latin1')
  const split = text.indexOf('\r\n\r\n')
  const [header, body] = [text.slice(0, split).split('\r\n'), text.slice(split + 4).split('\r\n')]
  expect(Math.max(...header.map((line) => line.length))).toBeLessThanOrEqual(998)
  expect(Math.max(...body.map((line) => line.length))).toBeLessThanOrEqual(76)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
  expect(seals).toContain(createHash('sha256').update(withoutValues(raw)).digest('hex'))
  const read = await readMessage(raw, [])
  const field = (name: string): string => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'm').exec(text)?.[1] ?? ''
  const leave = new Set(field('List-Unsubscribe').match(/mdg1\.[\w-]{36}/g))
  expect(leave.size).toBe(1)
  const [token] = leave
  const messageToken = /^<([^@]+)@/.exec(field('Message-ID'))![1]!
  const found = [token!, messageToken].map((one) => readToken(office.db, one, new Date().toISOString(), () => null))
  expect(found.map((one) => [one?.kind, one?.reader.address, one?.issue])).toEqual([
    ['leave', to, null],
    ['issue', to, issue],
  ])
  expect(from).toBe(`news+${messageToken}@consulate.example`)
  // Nobody else's token stands anywhere in it.
  expect(new Set(read.text.match(/mdg1\.[\w-]{36}/g))).toEqual(leave)
  expect(read.to.map(({ address }) => address)).toEqual([to])
  expect(field('List-Id')).toContain('<japanifornia.consulate.example>')
  expect(field('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect([field('Precedence'), field('Auto-Submitted')]).toEqual(['bulk', 'auto-generated'])
  expect(field('Date')).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0900$/)
}

const python = ((): string | null => {
  const { status } = spawnSync('python3', ['-c', 'import email'])
  return status === 0 ? 'python3' : null
})()

/** How Python's own parser reads mails; null where there is no Python. */
function readByPython(mails: readonly Buffer[]): unknown {
  if (python === null) return null
  const script = `
import sys, json, base64, email, email.policy
for line in sys.stdin:
    mail = email.message_from_bytes(base64.b64decode(line), policy=email.policy.default)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    for part in parts: part.get_content()
    defects = [repr(one) for part in mail.walk() for one in part.defects]
    defects += [repr(one) for value in mail.values() for one in value.defects]
    print(json.dumps({'to': str(mail['to']), 'defects': defects, 'parts': [part.get_content_type() for part in parts]}))
`
  const input = mails.map((raw) => `${raw.toString('base64')}\n`).join('')
  const { stdout, stderr } = spawnSync(python, ['-c', script], { input, maxBuffer: 1e9 })
  if (stderr.length > 0) throw new Error(stderr.toString())
  return stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}
