import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../test/servers/free-port.ts'
import { machine } from './conditions.ts'
import { watchMemory } from './memory.ts'
import { type Figure, median, type Report } from './report.ts'
import type { SendLine, SendOrder } from './send-child.ts'
import { makeSendOffice } from './send-office.ts'
import { longestTasks } from './send-window.ts'
import { runSource, smtpPrograms, startSink } from './smtp-programs.ts'

/** Octets of a mail on average, letters that are asked for meanwhile, connections of every side. */
const octets = 20_480
const letters = 3000
const connections = 32
const seed = 20_261_128

/** One side of one round: mails as the sink has counted them and the seconds from its first to its last; and what the sender says. */
type Sent = { taken: number; seconds: number; line: Partial<SendLine>; megabytes: number }
type Side = 'ours' | 'theirs' | 'source'

/**
 * Delivers an issue to 20,000 readers, ledger included, to Postfix's smtp-sink, beside nodemailer's pool and beside smtp-source, which sends one
 * and the same mail; then once more while letters are asked for, and once in the real program.
 */
export async function sendBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  const readers = count ?? 20_000
  const programs = smtpPrograms()
  const conditions = machine()
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const port = await freePort()
  try {
    const wanted = { readers, letters, issues: 3, octets, smtpPort: port, connections, seed }
    const made = await makeSendOffice(join(folder, 'office'), wanted)
    /** Lets one side send everything to a sink of its own. */
    const sendBy = async (work: () => Promise<Omit<Sent, 'taken' | 'seconds'>>): Promise<Sent> => {
      const sink = await startSink(programs.sink, port)
      try {
        const { line, megabytes } = await work()
        // What it has counted is known once all of what it said has been read.
        await sink.stop()
        return { taken: sink.taken(), seconds: sink.seconds(), line, megabytes }
      } finally {
        await sink.stop()
      }
    }
    const inOffice = (what: 'ours' | 'asked'): Promise<Sent> =>
      sendBy(async () => {
        const dataDir = join(folder, what)
        cpSync(join(folder, 'office'), dataDir, { recursive: true })
        const sent = await run({ do: what, dataDir, issueId: made.issues[0]! })
        rmSync(dataDir, { recursive: true, force: true })
        return sent
      })
    const sides: Record<Side, () => Promise<Sent>> = {
      ours: () => inOffice('ours'),
      theirs: () => sendBy(() => run({ do: 'theirs', port, mails: readers, octets: made.octets, connections })),
      source: () =>
        sendBy(async () => {
          await runSource(programs.source, { port, mails: readers, octets: made.octets, connections })
          return { line: {}, megabytes: 0 }
        }),
    }
    const sent: Record<Side, Sent[]> = { ours: [], theirs: [], source: [] }
    for (let round = 0; round < rounds; round += 1) {
      const turns = ['ours', 'theirs', 'source'] as const
      for (const side of round % 2 === 0 ? turns : turns.toReversed()) {
        const one = await sides[side]()
        console.error(`round ${round + 1}, ${side}: ${Math.round(one.taken / one.seconds)} mails a second`)
        sent[side].push(one)
      }
    }
    const asked = await inOffice('asked')
    const tasks = await sendBy(async () => {
      const longest = await longestTasks(join(folder, 'office'), made.issues)
      return { line: { busy: [longest.window, longest.shell] }, megabytes: 0 }
    })
    return {
      bench: 'send',
      figures: figuresOf(sent, asked, tasks),
      conditions: {
        ...conditions,
        Data: `${readers} readers, ${made.octets} octets a mail on average, ${letters} letters`,
        Server: `smtp-sink of Postfix on loopback, ${connections} connections of every side`,
        Rivals:
          'the pool of nodemailer (sendMail for each reader); smtp-source of Postfix (C, one and the same mail, no ledger)',
        Rounds: `${rounds}, medians; a rate is what the sink counted between its first mail and its last`,
      },
      faults: faultsOf(sent, [asked], readers),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(sent: Record<Side, Sent[]>, asked: Sent, tasks: Sent): Figure[] {
  const rate = (side: Side): number => median(sent[side].map(({ taken, seconds }) => taken / seconds))
  const cpu = (side: 'ours' | 'theirs'): number =>
    median(sent[side].map(({ line, taken }) => ((line.cpu ?? 0) * 1000) / Math.max(1, taken)))
  const p95 = (waits: readonly number[] = []): number =>
    waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? Number.NaN
  const [ours, theirs, source] = [rate('ours'), rate('theirs'), rate('source')]
  const [window, shell] = tasks.line.busy ?? []
  return [
    { name: 'beside nodemailer', unit: 'mails a second', ours, theirs, limit: { timesTheirs: 5 } },
    { name: 'beside smtp-source', unit: 'mails a second', ours, theirs: source, limit: { timesTheirs: 0.7 } },
    { name: 'CPU of the sender', unit: 'µs a mail', ours: cpu('ours'), theirs: cpu('theirs'), limit: null },
    {
      name: 'from the order to the end, with what the list learns of it',
      unit: 's',
      ours: median(sent.ours.map(({ line }) => line.seconds ?? Number.NaN)),
      theirs: median(sent.theirs.map(({ line }) => line.seconds ?? Number.NaN)),
      limit: null,
    },
    {
      name: 'peak memory',
      unit: 'MB',
      ours: Math.max(...sent.ours.map(({ megabytes }) => megabytes)),
      theirs: Math.max(...sent.theirs.map(({ megabytes }) => megabytes)),
      limit: { below: 400 },
    },
    {
      name: 'letters meanwhile, p95, beside quiet',
      unit: 'ms',
      ours: p95(asked.line.busy),
      theirs: p95(asked.line.quiet),
      limit: { mostTimesTheirs: 3 },
    },
    { name: 'longest task meanwhile, window', unit: 'ms', ours: window!, theirs: null, limit: { below: 50 } },
    ...(shell === undefined || Number.isNaN(shell)
      ? []
      : [{ name: 'longest task meanwhile, shell', unit: 'ms', ours: shell, theirs: null, limit: { below: 50 } }]),
  ]
}

/** Both ends must have counted the same, and everybody. */
function faultsOf(sent: Record<Side, Sent[]>, more: Sent[], readers: number): string[] {
  const all = [
    ...(['ours', 'theirs', 'source'] as const).flatMap((side) =>
      sent[side].map((one) => ({ side: side as string, one })),
    ),
    ...more.map((one) => ({ side: 'ours, while letters were asked for', one })),
  ]
  return all.flatMap(({ side, one: { taken, line } }) => [
    ...(taken === readers ? [] : [`${side}: the server has taken ${taken} mails instead of ${readers}.`]),
    ...(line.accepted === undefined || line.accepted === taken
      ? []
      : [`${side}: ${line.accepted} mails were sent, and the server has taken ${taken}.`]),
  ])
}

function run(order: SendOrder): Promise<{ line: SendLine; megabytes: number }> {
  const file = fileURLToPath(new URL('./send-child.ts', import.meta.url))
  const child = spawn(process.execPath, [file, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const memory = watchMemory(child.pid!)
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (some: Buffer) => (said += some.toString()))
    child.once('close', (code) => {
      const megabytes = memory.peak()
      if (code === 0) resolve({ line: JSON.parse(said) as SendLine, megabytes })
      else reject(new Error(`the child ended with ${code}`))
    })
  })
}
