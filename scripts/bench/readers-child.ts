import { createReadStream } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { openDatabase } from '../../main/database/open.ts'
import { startDesk } from '../../main/desk.ts'
import { startDeskLink, type DeskLink } from '../../main/shell/desk-link.ts'
import { workerFiles } from '../../main/worker-files.ts'
import { pick, seeded } from './random.ts'

/** What the child is told: take a file in as this program does, or as csv-parse and one plain table do, or answer for one office of each file. */
export type ReadersOrder =
  | { do: 'ours' | 'theirs'; folder: string; file: string }
  | { do: 'ask'; folder: string; files: { large: string; small: string }; warmUp: number; asks: number }

/** Milliseconds of CPU time, or of waiting, by what was measured. */
export type ReadersLine = { figures: Record<string, number>; rows: number }

const order = JSON.parse(process.argv[2]!) as ReadersOrder
const figures: Record<string, number> = {}
let rows = 0

/** csv-parse into one plain table of the same encrypted kind of file, in one transaction. */
async function plainTable(folder: string, file: string): Promise<number> {
  const db = openDatabase(join(folder, 'plain.db'), randomBytes(32), { create: true })
  await timed('import', async () => {
    db.exec(
      'CREATE TABLE plain (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT, i TEXT, j TEXT); BEGIN',
    )
    const insert = db.prepare('INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for await (const row of createReadStream(file).pipe(parse({ from_line: 2 }))) insert.run(row)
    db.exec('COMMIT')
  })
  const count = db.prepare<[], number>('SELECT count(*) FROM plain').pluck().get()!
  db.close()
  return count
}

async function takeIn(folder: string, file: string): Promise<void> {
  const { call, close } = await office(alone(folder))
  const { id } = await timed('dry run', () => call('newsletter.checkImport', { path: file }))
  const made = await timed('commit', () => call('newsletter.runImport', { id }))
  rows = made['added'] as number
  await close()
}

/** The same questions to an office of many readers and one of few, turn by turn; the figures are the 95th percentile of what was waited for. */
async function askBoth(
  { folder, files, warmUp, asks }: Extract<ReadersOrder, { do: 'ask' }>,
  way: string,
  open: (dataDir: string) => DeskLink,
): Promise<void> {
  const offices = {
    large: await office(open(join(folder, `large ${way}`))),
    small: await office(open(join(folder, `small ${way}`))),
  }
  const sizes = { large: 0, small: 0 }
  for (const size of ['large', 'small'] as const) {
    const { call } = offices[size]
    await call('newsletter.runImport', await call('newsletter.checkImport', { path: files[size] }))
    sizes[size] = (await call('newsletter.list', {}))['total'] as number
  }
  rows = sizes.large
  const random = seeded(5)
  const waits: Record<string, number[]> = {}
  for (let at = -warmUp; at < asks; at += 1)
    for (const [what, make] of Object.entries(questions)) {
      const question = make(random)
      for (const size of at % 2 === 0 ? (['large', 'small'] as const) : (['small', 'large'] as const)) {
        const { offset = 0, ...rest } = question
        const began = performance.now()
        await offices[size].call(what === 'segment' ? 'newsletter.count' : 'newsletter.list', {
          ...rest,
          ...(what === 'segment' ? {} : { offset: Math.floor(offset * sizes[size]) }),
        })
        if (at >= 0) (waits[`${what} ${size} ${way}`] ??= []).push(performance.now() - began)
      }
    }
  for (const [what, all] of Object.entries(waits))
    figures[what] = all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)]!
  await Promise.all([offices.large.close(), offices.small.close()])
}

type Question = { offset?: number; search?: string; conditions?: object; sort?: string; descending?: boolean }

const conditionsOf = (random: () => number): object => ({
  languages: pick(random, [[], ['ja'], ['both'], ['en', 'both']]),
  states: pick(random, [[], ['active'], ['paused', 'bounced'], ['pending']]),
  hows: pick(random, [[], ['paper'], ['web-form', 'mail']]),
  tags: pick(random, [[], [], ['茶'], ['報道']]),
  since: pick(random, [
    { from: null, until: null },
    { from: `20${12 + Math.floor(random() * 14)}-01-01`, until: null },
  ]),
})

const questions: Record<string, (random: () => number) => Question> = {
  list: (random) => ({
    offset: random(),
    sort: pick(random, ['address', 'name', 'since', 'lastIssue']),
    descending: random() < 0.5,
  }),
  search: (random) => ({
    search: pick(random, ['わたなべ 花子', '佐藤', 'host17', 'carter.a', 'nguyen.7', 'reader.1f', 'docomo', '鈴木 誠']),
  }),
  segment: (random) => ({ conditions: conditionsOf(random) }),
  'list of a segment': (random) => ({ conditions: conditionsOf(random), offset: random() * 0.01 }),
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const answer = await work()
  const { user, system } = process.cpuUsage(before)
  figures[what] = (user + system) / 1000
  return answer
}

/** The desk without the way to its thread. */
const alone = (dataDir: string): DeskLink => startDesk({ dataDir, workers: workerFiles(), background: false })

/** The desk as the program starts it. */
function inThread(dataDir: string): DeskLink {
  const nobody = (): void => undefined
  const listeners = { changed: nobody, startedAgain: nobody, stopped: nobody, reading: nobody, finding: nobody }
  return startDeskLink(workerFiles().deskWorker, { dataDir }, listeners)
}

/** A new office whose account edits the newsletter. */
async function office(desk: DeskLink) {
  const call = async (path: string, input: unknown): Promise<Record<string, unknown>> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Error(`${path}: ${result.error.code}`)
    return result.output as Record<string, unknown>
  }
  const passphrase = 'a kettle sings over nine quiet harbours'
  await call('office.create', { accountName: 'Editor', passphrase, language: 'en', officeName: { ja: '', en: '' } })
  const { account } = (await call('office.status', {})) as { account: { id: string } }
  await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'editor'] })
  return { call, close: () => desk.close() }
}

// Below everything it needs.
if (order.do === 'ask') {
  await askBoth(order, 'in its thread', inThread)
  await askBoth(order, 'alone', alone)
} else if (order.do === 'theirs') rows = await plainTable(order.folder, order.file)
else await takeIn(order.folder, order.file)
console.log(JSON.stringify({ figures, rows } satisfies ReadersLine))
