import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine } from './conditions.ts'
import { watchMemory } from './memory.ts'
import type { QueryLine, QueryOrder } from './query-child.ts'
import { median, type Report } from './report.ts'

const seed = 7

/** Panels with two filters that we are asked, and the first of them that the flat table is asked, too: each of those takes seconds. */
const questions = 200
const questionsOfRival = 20

type Said = QueryLine & { megabytes: number }

/**
 * Ten million page views of three years, of which panels with two random filters are asked, and the overview; beside the same SQL on one flat
 * encrypted table. By CPU time of the process, so that what else runs on the machine counts little.
 */
export async function queryBench({ count }: { count: number | null }): Promise<Report> {
  const views = count ?? 10_000_000
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  try {
    const [own, flat] = ['own', 'flat'].map((name) => join(folder, `${name}.db`)) as [string, string]
    const written = await run({ do: 'write', file: own, views, seed })
    const writtenFlat = await run({ do: 'write flat', file: flat, views, seed })
    const ours = await run({ do: 'ask', file: own, questions, seed })
    const theirs = await run({ do: 'ask flat', file: flat, questions: questionsOfRival, seed })
    const { first, again } = ours.milliseconds!
    const rival = theirs.milliseconds!.first
    const of = { unit: 'ms', limit: null }
    return {
      bench: 'query',
      figures: [
        { ...of, name: 'panel, p50', ours: percentile(again, 0.5), theirs: percentile(rival, 0.5) },
        {
          ...of,
          name: 'panel, p95',
          ours: percentile(again, 0.95),
          theirs: percentile(rival, 0.95),
          limit: { mostTimesTheirs: 1 / 20 },
        },
        { ...of, name: 'panel, p95 by itself', ours: percentile(again, 0.95), theirs: null, limit: { below: 100 } },
        { ...of, name: 'panel, p95, columns not yet in memory', ours: percentile(first, 0.95), theirs: null },
        ...(['all', 'narrowed'] as const).map((which) => ({
          ...of,
          name: which === 'all' ? 'overview with comparison' : 'overview with comparison, filtered',
          ours: median(ours.overviews![which]),
          theirs: null,
          limit: { below: 200 },
        })),
        { ...of, name: 'overview, the first time', ours: ours.overviews!.all[0]!, theirs: null },
        { name: 'file', unit: 'MB', ours: size(own), theirs: size(flat), limit: null },
        { name: 'peak memory of questions', unit: 'MB', ours: ours.megabytes, theirs: theirs.megabytes, limit: null },
        { name: 'writing, wall clock', unit: 's', ours: written.seconds!, theirs: writtenFlat.seconds!, limit: null },
      ],
      conditions: {
        ...machine(),
        Data: `${views} page views of three years, invented (seed ${seed}); ours besides them downloads, errors and robots`,
        Questions: `${questions} panels with two filters, each with totals; median and p95 of the second time; overview: medians of ${ours.overviews!.all.length}`,
        Rival: `the first ${questionsOfRival} of them in SQL on one flat encrypted table, without totals`,
        'Columns in memory': `${Math.round(ours.columnBytes! / 1e6)} MB`,
      },
      faults: [
        ...(writtenFlat.views === views ? [] : [`The flat table holds ${writtenFlat.views} page views.`]),
        ...theirs.answers!.flatMap((rows, at) =>
          JSON.stringify(rows) === JSON.stringify(ours.answers![at])
            ? []
            : [`Question ${at} has another answer than in SQL.`],
        ),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** Megabytes of a database with its log. */
function size(file: string): number {
  const folder = join(file, '..')
  const files = readdirSync(folder).filter((name) => join(folder, name).startsWith(file))
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6
}

function run(order: QueryOrder): Promise<Said> {
  const file = fileURLToPath(new URL('./query-child.ts', import.meta.url))
  const child = spawn(process.execPath, [file, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const memory = watchMemory(child.pid!)
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (some: Buffer) => (said += some.toString()))
    child.once('close', (code) => {
      const megabytes = memory.peak()
      if (code === 0) resolve({ ...(JSON.parse(said) as QueryLine), megabytes })
      else reject(new Error(`the child ended with ${code}`))
    })
  })
}
