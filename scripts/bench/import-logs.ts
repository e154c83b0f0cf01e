import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine, requireProgram, versionOf } from './conditions.ts'
import type { ImportLogsLine, ImportLogsOrder } from './import-logs-child.ts'
import { writeInventedLog } from './invented-log.ts'
import { watchMemory } from './memory.ts'
import { type Figure, median, type Report } from './report.ts'

type Ours = ImportLogsLine & { megabytes: number }
type Theirs = { cpu: number; seconds: number; lines: number }

/**
 * Imports a log into an office, stored and encrypted, beside GoAccess reading the same log, plain and packed, by CPU seconds of all threads;
 * the two take turns at going first. Told as well: what ten times the lines cost, and how long letters are waited for meanwhile.
 */
export async function importLogsBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  const goaccess = requireProgram('goaccess', 'goaccess')
  const lines = count ?? 2_000_000
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  try {
    const log = join(folder, 'access.log')
    const tenth = join(folder, 'tenth.log')
    writeInventedLog(log, lines, 7)
    writeInventedLog(tenth, Math.round(lines / 10), 7)
    execFileSync('gzip', ['-1', '-k', log])
    const packed = `${log}.gz`
    const ours: Record<'plain' | 'packed' | 'tenth', Ours[]> = { plain: [], packed: [], tenth: [] }
    const theirs: Record<'plain' | 'packed', Theirs[]> = { plain: [], packed: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ['plain', 'packed'] as const) {
        const file = kind === 'plain' ? log : packed
        const turns = [
          async () => void ours[kind].push(await importIn(folder, file, false)),
          async () => void theirs[kind].push(await readBy(goaccess, folder, file)),
        ]
        for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn()
      }
      ours.tenth.push(await importIn(folder, tenth, false))
    }
    const meanwhile = await importIn(folder, log, true)
    const cpu = (side: { cpu: number }[]): number => median(side.map((one) => one.cpu))
    const seconds = (side: { seconds: number }[]): number => median(side.map((one) => one.seconds))
    const beside = (name: string, kind: 'plain' | 'packed', limit: Figure['limit']): Figure[] => [
      { name: `${name}, CPU of all threads`, unit: 's', ours: cpu(ours[kind]), theirs: cpu(theirs[kind]), limit },
      {
        name: `${name}, by the clock`,
        unit: 's',
        ours: seconds(ours[kind]),
        theirs: seconds(theirs[kind]),
        limit: null,
      },
    ]
    const all = [...ours.plain, ...ours.packed]
    return {
      bench: 'import',
      figures: [
        ...beside('plain', 'plain', { mostTimesTheirs: 1 / 8 }),
        ...beside('.gz', 'packed', { mostTimesTheirs: 1 / 5 }),
        {
          name: 'CPU beside a tenth of the lines',
          unit: 's',
          ours: cpu(ours.plain),
          theirs: cpu(ours.tenth),
          limit: { mostTimesTheirs: 13 },
        },
        {
          name: 'peak memory',
          unit: 'MB',
          ours: Math.max(...all.map((one) => one.megabytes)),
          theirs: Math.max(...ours.tenth.map((one) => one.megabytes)),
          limit: { below: 300 },
        },
        {
          name: 'letters meanwhile, p95, beside quiet',
          unit: 'ms',
          ours: meanwhile.meanwhile!,
          theirs: meanwhile.quiet!,
          limit: null,
        },
      ],
      conditions: {
        ...machine(),
        Data: `${lines} lines of the Combined Log Format, ${(statSync(log).size / 1e6).toFixed(0)} MB, packed ${(statSync(packed).size / 1e6).toFixed(0)} MB`,
        Rival: `${versionOf(goaccess)}, which stores nothing; .gz by zcat`,
      },
      faults: [
        ...[...all, meanwhile]
          .filter(({ fresh }) => fresh !== lines)
          .map(({ fresh }) => `An import took ${fresh} of ${lines} lines in.`),
        ...[...theirs.plain, ...theirs.packed]
          .filter((one) => one.lines !== lines)
          .map((one) => `GoAccess read ${one.lines} of ${lines} lines.`),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Imports into a new office, in a process of its own. */
async function importIn(folder: string, file: string, letters: boolean): Promise<Ours> {
  const place = join(folder, 'import')
  mkdirSync(place)
  const order: ImportLogsOrder = { folder: place, file, letters }
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./import-logs-child.ts', import.meta.url)), JSON.stringify(order)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const memory = watchMemory(child.pid!)
  let said = ''
  child.stdout.on('data', (some: Buffer) => (said += some.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  const megabytes = memory.peak()
  rmSync(place, { recursive: true, force: true })
  if (code !== 0) throw new Error(`the child ended with ${String(code)}`)
  const line = JSON.parse(said) as ImportLogsLine
  console.error(
    `${basename(file)}: ${line.cpu.toFixed(2)} s of CPU, ${line.seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
  )
  return { ...line, megabytes }
}

/** GoAccess reads the file into a report; its time, and that of zcat before it, is told by the shell. */
async function readBy(goaccess: string, folder: string, file: string): Promise<Theirs> {
  const out = join(folder, 'report.json')
  const read = `"${goaccess}" - --log-format=COMBINED --no-progress -o "${out}"`
  const command = file.endsWith('.gz') ? `zcat "${file}" | ${read}` : read.replace(' - ', ` "${file}" `)
  const child = spawn('bash', ['-c', `TIMEFORMAT='%R %U %S'; time { ${command} >/dev/null 2>&1; }`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (some: Buffer) => (said += some.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  const [seconds = 0, user = 0, system = 0] = said.trim().split('\n').at(-1)!.split(' ').map(Number)
  const { general } = JSON.parse(readFileSync(out, 'utf8')) as { general: { total_requests: number } }
  rmSync(out)
  console.error(`${basename(file)}, GoAccess: ${(user + system).toFixed(2)} s of CPU, ${seconds.toFixed(2)} s`)
  return { seconds, cpu: user + system, lines: general.total_requests }
}
