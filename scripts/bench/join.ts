import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { LetterPage } from '../../shared/letters/letter.ts'
import type { JournalAddress } from '../../shared/office/sharing.ts'
import * as dovecot from '../../test/servers/dovecot.ts'
import * as postgres from '../../test/servers/postgres.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { machine, requireProgram, versionOf } from './conditions.ts'
import type { Watched } from './join-child.ts'
import { type JoinDesk, startJoinDesk } from './join-desk.ts'
import { benchMessages } from './messages.ts'
import { seed, soughtWord } from './pull.ts'
import { pullTheirs } from './pull-theirs.ts'
import type { Figure, Report } from './report.ts'

const passphrase = 'eleven herons over quiet rice fields'
const [ours, theirs] = ['office@consulate.example', 'rival@consulate.example']

/** Letters of a hundred that were imported, and as many that have gone from the server. */
const inHundred = 1

/** Seconds until somebody who joins can work with the list, whatever else is still on its way. */
const usableWithin = 60

/** Milliseconds for which the list of an office with nothing to do is asked for; fewer for a few letters, where it is only looked whether all works. */
const quietFor = ({ count }: Letters): number => (count < 2000 ? 300 : 5000)

/** What is in the office: letters, and in how many of them the word stands. */
type Letters = { count: number; imported: number; gone: number; matches: number }

/**
 * Lets a second workstation into an office with so many letters, some imported and some gone from the server, by a code and the real program; both
 * are asked for their lists meanwhile. Beside mbsync and notmuch, which fetch and index a mailbox of as many mails.
 */
export async function joinBench({ count }: { count: number | null; rounds: number }): Promise<Report> {
  if (!dovecot.available() || !postgres.available())
    throw new CannotMeasure('This bench needs the Debian packages dovecot-imapd and postgresql.')
  const programs = { mbsync: requireProgram('mbsync', 'isync'), notmuch: requireProgram('notmuch', 'notmuch') }
  const letters = count ?? 20_000
  const few = Math.max(1, Math.round((letters * inHundred) / 100))
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const conditions = machine()
  const [mails, database] = [await dovecot.startDovecot([ours, theirs]), await postgres.startPostgres()]
  try {
    const address: JournalAddress = { engine: 'postgres', ...database.owner }
    const office = deliver(mails, folder, letters, few)
    const firstDir = join(folder, 'first')
    await makeOffice(firstDir, mails, join(folder, 'old.mbox'), address, office)
    told('the office stands')
    const first = startJoinDesk(firstDir, true)
    const second = startJoinDesk(join(folder, 'second'), true)
    const joined = await joinAndWatch(first, second, address, office)
    const faults = await differences(first, second, office)
    const peaks = { first: first.peak(), second: second.peak() }
    await Promise.all([first.close(), second.close()])
    execFileSync('sync')
    const rival = await pullTheirs(join(folder, 'rival'), mails.settings(theirs), programs, soughtWord)
    if (rival.held !== letters) faults.push(`theirs: holds ${rival.held} mails instead of ${letters}.`)
    return {
      bench: 'join',
      figures: figuresOf(joined, peaks, rival.seconds),
      conditions: {
        ...conditions,
        Dovecot: versionOf('/usr/sbin/dovecot'),
        mbsync: versionOf(programs.mbsync),
        notmuch: versionOf(programs.notmuch),
        Letters: `${letters}, of them ${few} imported and ${few} gone from the server; seed ${seed}; ${office.matches} with ${soughtWord}`,
        Desks:
          'two, each a process with its own encrypted file, the journal in PostgreSQL; the list is asked for ten times a second at both',
        Theirs: 'mbsync of a mailbox with as many mails and notmuch new, each cold',
      },
      faults,
    }
  } finally {
    await Promise.all([mails.stop(), database.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was imported lies in a file, the rest on the server. */
function deliver(mails: dovecot.Dovecot, folder: string, count: number, few: number): Letters {
  const old: Buffer[] = []
  let [matches, nth] = [0, 0]
  for (const { raw, subject, text } of benchMessages(count, seed)) {
    mails.deliver(theirs, [raw])
    if (nth < few) old.push(Buffer.from('From bench Sat Nov 28 09:00:00 2026\n'), raw, Buffer.from('\n\n'))
    else mails.deliver(ours, [raw])
    if (`${subject}\n${text}`.includes(soughtWord)) matches += 1
    nth += 1
  }
  writeFileSync(join(folder, 'old.mbox'), Buffer.concat(old), { mode: 0o600 })
  return { count, imported: few, gone: few, matches }
}

/** An office of one workstation with all letters, shared. */
async function makeOffice(
  dataDir: string,
  mails: dovecot.Dovecot,
  mbox: string,
  address: JournalAddress,
  { count, gone }: Letters,
): Promise<void> {
  const desk = startJoinDesk(dataDir, false)
  await desk.call('office.create', {
    accountName: 'Haruka Kobayashi',
    passphrase,
    language: 'ja',
    officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
  })
  const incoming = mails.settings(ours)
  await desk.call('office.setMailSettings', {
    incoming,
    outgoing: incoming,
    folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
    sender: { address: ours, name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
  })
  await desk.call('office.finishSetUp', { step: 'done' })
  await desk.call('letters.pull', {})
  told('the first workstation has pulled')
  // Somebody takes some of them out of the mailbox with a mail program: one here, one there.
  const inbox = mails.inboxOf(ours)
  const files = ['new', 'cur'].flatMap((part) => readdirSync(join(inbox, part)).map((name) => join(inbox, part, name)))
  for (let nth = 0; nth < gone; nth += 1) rmSync(files[Math.floor((nth * files.length) / gone)]!)
  await desk.call('letters.pull', {})
  await desk.call('letters.importMails', { path: mbox, closed: false })
  while ((await held(desk)) < count) await pause(100)
  await desk.call('office.shareOffice', { address, name: 'one' })
  // What no server has any more is laid beside the journal.
  await desk.call('office.travel', {})
  await desk.close()
}

const held = async (desk: JoinDesk): Promise<number> =>
  (await desk.call<LetterPage>('letters.list', { view: 'all', limit: 1 })).output.total

type Joined = {
  code: number
  joined: number
  list: number
  opened: number
  found: number
  all: number
  quiet: { first: Watched; second: Watched }
  snapshot: Watched
  busy: { first: Watched; second: Watched }
}

async function joinAndWatch(
  first: JoinDesk,
  second: JoinDesk,
  address: JournalAddress,
  letters: Letters,
): Promise<Joined> {
  const { count } = letters
  const status = await first.call<{ accounts: { id: string }[] }>('office.status', {})
  await first.call('office.signIn', { accountId: status.output.accounts[0]!.id, passphrase })
  // What it does once after it was opened is over.
  await first.call('letters.pull', {})
  await pause(quietFor(letters))
  await first.watch()
  await pause(quietFor(letters))
  const quietFirst = await first.watch()
  const shown = await first.call<{ code: string }>('office.showCode', { address })
  const snapshot = await first.watch()
  const began = performance.now()
  const since = (): number => (performance.now() - began) / 1000
  await second.call('office.joinOffice', {
    code: shown.output.code,
    name: 'two',
    accountName: 'Haruka Kobayashi',
    passphrase,
  })
  const joined = since()
  told(`joined after ${joined.toFixed(1)} s`)
  await second.watch()
  const page = async (): Promise<LetterPage> =>
    (await second.call<LetterPage>('letters.list', { view: 'all', limit: 100 })).output
  while ((await page()).rows.length < Math.min(100, count)) await pause(20)
  const list = since()
  const { rows } = await page()
  await second.call('letters.get', { id: rows[0]!.id })
  const opened = since()
  while ((await second.call<LetterPage>('letters.list', { view: 'all', search: soughtWord })).output.total === 0)
    await pause(20)
  const found = since()
  for (let [before, at] = [0, 0]; before < count; ) {
    await pause(200)
    before = await held(second)
    if (performance.now() - at > 20_000) {
      at = performance.now()
      told(`${before} letters after ${since().toFixed(0)} s`)
    }
  }
  const all = since()
  const busy = { first: await first.unwatch(), second: await second.unwatch() }
  await pause(quietFor(letters))
  await second.watch()
  await pause(quietFor(letters))
  const quiet = { first: quietFirst, second: await second.unwatch() }
  return { code: shown.milliseconds / 1000, joined, list, opened, found, all, quiet, snapshot, busy }
}

/** What is not the same at both desks, in sentences. */
async function differences(first: JoinDesk, second: JoinDesk, { count, matches }: Letters): Promise<string[]> {
  const faults: string[] = []
  const both = [first, second] as const
  for (const desk of [first, second, first]) await desk.call('office.travel', {})
  const listed = await Promise.all(both.map(allLetters))
  if (listed[0]!.length !== count) faults.push(`The first desk lists ${listed[0]!.length} letters instead of ${count}.`)
  if (listed[0]!.join('\n') !== listed[1]!.join('\n')) faults.push('Letters or their numbers differ.')
  const sought = await Promise.all(
    both.map(
      async (desk) =>
        (await desk.call<LetterPage>('letters.list', { view: 'all', search: soughtWord, limit: 1 })).output,
    ),
  )
  // Of very many the program says that there are more.
  if (sought.some(({ total, more }) => (more ? total > matches : total !== matches)))
    faults.push(`${soughtWord} is found in ${sought.map(({ total }) => total).join(' and ')} letters.`)
  if (new Set(await Promise.all(both.map((desk) => texts(desk, listed[0]!)))).size > 1) faults.push('Texts differ.')
  const shared = await Promise.all(
    both.map(async (desk) => JSON.stringify((await desk.call<{ shared: object }>('office.verify', {})).output.shared)),
  )
  if (shared[0] !== shared[1] || shared[0] === '{}') faults.push('What both share is not the same.')
  const awaited = (await second.call<{ count: number }>('letters.awaited', {})).output.count
  if (awaited !== 0) faults.push(`${awaited} letters are still awaited.`)
  return faults
}

/** Number and id of each. */
async function allLetters(desk: JoinDesk): Promise<string[]> {
  const all: string[] = []
  for (;;) {
    const { rows } = (await desk.call<LetterPage>('letters.list', { view: 'all', offset: all.length, limit: 500 }))
      .output
    if (rows.length === 0) return all.toSorted()
    all.push(...rows.map(({ number, id }) => `${number} ${id}`))
  }
}

/** Letters of which the texts are compared. */
const mostTexts = 1000

async function texts(desk: JoinDesk, listed: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const step = Math.max(1, Math.floor(listed.length / mostTexts))
  for (let nth = 0; nth < listed.length; nth += step)
    hash.update((await desk.call<{ text: string }>('letters.get', { id: listed[nth]!.split(' ')[1]! })).output.text)
  return hash.digest('hex')
}

function figuresOf(one: Joined, peaks: { first: number; second: number }, rival: number): Figure[] {
  const seconds = (name: string, value: number, limit: Figure['limit'] = null): Figure => ({
    name,
    unit: 's',
    ours: value,
    theirs: null,
    limit,
  })
  const asked = (name: string, busy: Watched, quiet: Watched): Figure[] => [
    { name, unit: 'ms, 95 %', ours: percentile(busy.list, 0.95), theirs: percentile(quiet.list, 0.95), limit: null },
    { name: `${name}, longest without a turn`, unit: 'ms', ours: busy.longest, theirs: quiet.longest, limit: null },
  ]
  return [
    seconds('a code, with its snapshot', one.code),
    seconds('joined', one.joined),
    seconds('first page of the list', one.list, { below: usableWithin }),
    seconds('a letter opens', one.opened, { below: usableWithin }),
    seconds('a search finds', one.found, { below: usableWithin }),
    {
      name: 'every letter is there, beside mbsync and notmuch',
      unit: 's',
      ours: one.all,
      theirs: rival,
      limit: { mostTimesTheirs: 1 },
    },
    ...asked('list at the first desk while it makes the code, beside quiet', one.snapshot, one.quiet.first),
    ...asked('list at the first desk meanwhile, beside quiet', one.busy.first, one.quiet.first),
    ...asked('list at the second desk meanwhile, beside quiet', one.busy.second, one.quiet.second),
    { name: 'peak memory of the first desk', unit: 'MB', ours: peaks.first, theirs: null, limit: null },
    { name: 'peak memory of the second desk', unit: 'MB', ours: peaks.second, theirs: null, limit: { below: 500 } },
  ]
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** How far it is. */
const told = (words: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s: ${words}`)
