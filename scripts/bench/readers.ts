import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine } from './conditions.ts'
import { memoryOfDesk } from './desk-memory.ts'
import { watchMemory } from './memory.ts'
import { readerFile } from './reader-file.ts'
import type { ReadersLine, ReadersOrder } from './readers-child.ts'
import { type Figure, median, type Report } from './report.ts'

/** Readers of the small office that the large one is told beside. */
const few = 2000

/** Questions of each kind to each office: some before any is measured, for the program of somebody at work has its code compiled. */
const warmUp = 100
const asks = 300

type Side = ReadersLine & { megabytes: number }

/**
 * Imports a file of readers (dry run, then commit) beside csv-parse into one plain table, each in a process of its own, by CPU time; and asks an
 * office of so many readers the same as one of two thousand.
 */
export async function readersBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  const readers = count ?? 200_000
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  try {
    const file = join(folder, 'readers.csv')
    const small = join(folder, 'few.csv')
    writeFileSync(file, readerFile(readers, 7))
    writeFileSync(small, readerFile(few, 7))
    const sides: Record<'ours' | 'theirs', Side[]> = { ours: [], theirs: [] }
    for (let round = 0; round < rounds; round += 1) {
      const turns = ['ours', 'theirs'] as const
      for (const side of round % 2 === 0 ? turns : turns.toReversed()) {
        const place = join(folder, `${side}-${round}`)
        mkdirSync(place)
        sides[side].push(await run({ do: side, folder: place, file }))
        rmSync(place, { recursive: true, force: true })
      }
    }
    const place = join(folder, 'asked')
    mkdirSync(place)
    const asked = await run({ do: 'ask', folder: place, files: { large: file, small }, warmUp, asks })
    const cpu = (side: Side[], what: string): number => median(side.map(({ figures }) => figures[what]!))
    const [dryRun, commit, theirs] = [
      cpu(sides.ours, 'dry run'),
      cpu(sides.ours, 'commit'),
      cpu(sides.theirs, 'import'),
    ]
    const waited = (way: string, limit: Figure['limit']): Figure[] =>
      ['list', 'search', 'segment', 'list of a segment'].map((what) => ({
        name: `${what}, desk ${way}, p95, beside ${few} readers`,
        unit: 'ms',
        ours: asked.figures[`${what} large ${way}`]!,
        theirs: asked.figures[`${what} small ${way}`]!,
        limit,
      }))
    return {
      bench: 'readers',
      figures: [
        { name: 'dry run, CPU', unit: 'ms', ours: dryRun, theirs, limit: { mostTimesTheirs: 3 } },
        { name: 'commit, CPU', unit: 'ms', ours: commit, theirs, limit: { mostTimesTheirs: 3 } },
        { name: 'both together, CPU', unit: 'ms', ours: dryRun + commit, theirs, limit: null },
        {
          name: 'peak memory of an import',
          unit: 'MB',
          ours: Math.max(...sides.ours.map(({ megabytes }) => megabytes)),
          theirs: Math.max(...sides.theirs.map(({ megabytes }) => megabytes)),
          limit: { below: 400 },
        },
        ...waited('in its thread', { mostTimesTheirs: 2 }),
        // Told besides: what the desk alone takes of that.
        ...waited('alone', null),
      ],
      conditions: {
        ...machine(),
        Data: `${readers} readers, ${(statSync(file).size / 1e6).toFixed(1)} MB`,
        Asked: `${asks} questions of each kind to each office by turns, after ${warmUp} that are not measured`,
        Rival:
          'csv-parse into one plain table of an encrypted file, one transaction; for the lists the same program with few readers',
      },
      faults: [...sides.ours, ...sides.theirs, asked]
        .filter(({ rows }) => rows !== readers)
        .map(({ rows }) => `A side holds ${rows} of ${readers} readers.`),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(order: ReadersOrder): Promise<Side> {
  const file = fileURLToPath(new URL('./readers-child.ts', import.meta.url))
  const child = spawn(process.execPath, [memoryOfDesk, file, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const memory = watchMemory(child.pid!)
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (some: Buffer) => (said += some.toString()))
    child.once('close', (code) => {
      const megabytes = memory.peak()
      if (code === 0) resolve({ ...(JSON.parse(said) as ReadersLine), megabytes })
      else reject(new Error(`the child ended with ${code}`))
    })
  })
}
