import { setTimeout as pause } from 'node:timers/promises'
import { journalGrounds } from '../../test/support/journals.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { machine } from './conditions.ts'
import { type BenchDesk, isCandidate, openAlone, openShared } from './desks-office.ts'
import { seeded } from './random.ts'
import { type Figure, type Limit, median, type Report } from './report.ts'

/** Desks of the office, letters they work at, and milliseconds without a record after which desks wait to be told of one. */
const [desks, letters, calm] = [5, 2000, 2500]

/** What the office journal was measured to allow: to a row on the last desk, and to a decision, by its median in milliseconds. */
const limits: Record<string, { row: Limit; decided: Limit | null }> = {
  'on PostgreSQL': { row: { below: 50 }, decided: null },
  'in a folder on Dovecot': { row: { below: 1200 }, decided: { below: 400 } },
}
/** Seconds for a hundred thousand changes. */
const caughtUpWithin = 15

type Times = { command: number[]; decided: number[]; seen: number[] }

/**
 * What a command costs and how long its row is on its way: until the desk that gave it knows that it holds, and until it stands in the file of the
 * fifth desk; beside the same command in an office of one. Then so many changes, made one at a time at all five, that a desk has missed.
 */
export async function desksBench({ count }: { count: number | null; rounds: number }): Promise<Report> {
  const grounds = journalGrounds.filter((one) => one.available())
  if (grounds.length === 0)
    throw new CannotMeasure('This bench needs the Debian package postgresql, dovecot-imapd, or both.')
  const changes = count ?? 100_000
  const figures: Figure[] = []
  const faults: string[] = []
  const alone = openAlone(letters)
  const commandAlone = median(Array.from({ length: 500 }, (_, nth) => alone.desk.command(nth, true)))
  alone.close()
  for (const { name, isPlain, start } of grounds) {
    const ground = await start()
    const office = await openShared(await ground.office(), desks, letters)
    try {
      const limit = limits[name] ?? { row: null, decided: null }
      const busy = await series(office.desks, 100, 0)
      const quiet = await series(office.desks, 20, calm)
      figures.push(
        figure(`${name}: a command, beside an office of one`, 'ms', median(busy.command), null, commandAlone),
        ...told(`${name}, in a row`, busy, limit),
        ...told(`${name}, single`, quiet, limit),
      )
      if (isPlain) continue
      await changeAll(office.desks, changes)
      const begun = performance.now()
      await office.late.journal!.travel()
      const seconds = (performance.now() - begun) / 1000
      const within = { below: (caughtUpWithin * changes) / 100_000 }
      figures.push(figure(`${name}: ${changes} changes caught up`, 's', seconds, changes < 100_000 ? null : within))
      if (!isSame(office.desks[0]!, office.late)) faults.push(`${name}: the late desk does not hold the same.`)
    } finally {
      await office.close()
      await ground.stop()
    }
  }
  return {
    bench: 'desks',
    figures,
    conditions: {
      ...machine(),
      Desks: `${desks} and a late one, each with its own encrypted file and engine, all in one process`,
      Commands: `100 in a row and 20 single ones after ${calm / 1000} s without any, at one of ${letters} letters`,
    },
    faults,
  }
}

/** Commands at the first desk, each awaited until it stands on the last one. */
async function series(all: readonly BenchDesk[], many: number, gap: number): Promise<Times> {
  const [first, last] = [all[0]!, all.at(-1)!]
  const random = seeded(20_261_129)
  const times: Times = { command: [], decided: [], seen: [] }
  for (let nth = 0; nth < many; nth += 1) {
    if (gap > 0) await pause(gap + random() * 500)
    const to = !isCandidate(first, nth)
    const seen = new Promise<number>((resolve) => {
      const look = (): void => {
        if (isCandidate(last, nth) !== to) return
        last.told.delete(look)
        resolve(performance.now())
      }
      last.told.add(look)
    })
    const begun = performance.now()
    times.command.push(first.command(nth, to))
    await first.journal!.decided()
    times.decided.push(performance.now() - begun)
    times.seen.push((await seen) - begun)
  }
  return times
}

/** Every desk makes its share of the changes, one at a time, and all are in step afterwards. */
async function changeAll(all: readonly BenchDesk[], changes: number): Promise<void> {
  const inStep = 100
  for (let made = 0; made < changes; ) {
    for (const desk of all)
      for (let nth = 0; nth < inStep && made < changes; nth += 1, made += 1)
        desk.command(made % letters, Math.floor(made / letters) % 2 === 0)
    for (const desk of all) await desk.journal!.decided()
  }
  const positions = (): Set<number> => new Set(all.map(({ journal }) => journal!.state().position))
  while (positions().size > 1) await pause(20)
}

function isSame(one: BenchDesk, other: BenchDesk): boolean {
  const rows = ({ db }: BenchDesk): string =>
    JSON.stringify(db.prepare('SELECT id, candidate FROM letters ORDER BY id').all())
  return rows(one) === rows(other) && one.journal!.state().hash === other.journal!.state().hash
}

const figure = (
  name: string,
  unit: string,
  ours: number,
  limit: Limit | null,
  theirs: number | null = null,
): Figure => ({
  name,
  unit,
  ours,
  theirs,
  limit,
})

function told(name: string, { decided, seen }: Times, limit: { row: Limit | null; decided: Limit | null }): Figure[] {
  return [
    figure(`${name}: decided, median`, 'ms', median(decided), limit.decided),
    figure(`${name}: decided, 95 %`, 'ms', percentile(decided, 0.95), null),
    figure(`${name}: row on desk ${desks}, median`, 'ms', median(seen), limit.row),
    figure(`${name}: row on desk ${desks}, 95 %`, 'ms', percentile(seen, 0.95), null),
  ]
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
