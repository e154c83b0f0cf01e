import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { startDesk } from '../../main/desk.ts'
import { workerFiles, type WorkerFiles } from '../../main/worker-files.ts'
import { benchMessages } from './messages.ts'
import { median } from './report.ts'

/** What the child is told: the log that an office is to take in; and whether its letters are asked for meanwhile. */
export type ImportLogsOrder = { folder: string; file: string; letters: boolean }

/** CPU seconds of all threads, seconds by the clock, lines that were new, and how long letters were waited for (milliseconds, p95). */
export type ImportLogsLine = {
  cpu: number
  seconds: number
  fresh: number
  quiet: number | null
  meanwhile: number | null
}

const order = JSON.parse(process.argv[2]!) as ImportLogsOrder
const desk = startDesk({
  dataDir: join(order.folder, 'office'),
  background: false,
  workers: builtWorkers(),
})
const call = async <Output>(path: string, input: object): Promise<Output> => {
  const result = await desk.call(path, input)
  if (!result.ok) throw new Error(`${path}: ${result.error.code}`)
  return result.output as Output
}
await call('office.create', {
  accountName: 'Bench',
  passphrase: 'a kettle sings over nine quiet harbours',
  language: 'en',
  officeName: { ja: '', en: '' },
})
const { account } = await call<{ account: { id: string } }>('office.status', {})
await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'staff', 'supervisor'] })
if (order.letters) await takeLettersIn()

const quiet = order.letters ? p95(await askedFor(async () => true, 100)) : null
const usage = process.cpuUsage()
const begun = performance.now()
const { id } = await call<{ id: string }>('statistics.beginImport', { paths: [order.file] })
const isRunning = async (): Promise<boolean> => (await call('statistics.importProgress', {})) !== null
let meanwhile: number | null = null
if (order.letters) meanwhile = p95(await askedFor(isRunning, Number.POSITIVE_INFINITY))
else while (await isRunning()) await wait(100)
const { user, system } = process.cpuUsage(usage)
const seconds = (performance.now() - begun) / 1000
const { rows } = await call<{ rows: { id: string; files: { fresh: number }[] }[] }>('statistics.imports', {})
const fresh = rows.find((one) => one.id === id)!.files[0]!.fresh
await desk.close()
const line: ImportLogsLine = { cpu: (user + system) / 1e6, seconds, fresh, quiet, meanwhile }
process.stdout.write(JSON.stringify(line))

async function takeLettersIn(): Promise<void> {
  const mbox = join(order.folder, 'letters.mbox')
  const mails = [...benchMessages(1000, 3)].map(
    ({ raw }) => `From a@b.example Tue Nov 24 09:00:00 2026\n${raw.toString('latin1').replaceAll('\r\n', '\n')}\n`,
  )
  writeFileSync(mbox, mails.join(''), 'latin1')
  await call('letters.importMails', { path: mbox, closed: false })
  for (;;) {
    const imports = await call<{ state: string }[]>('letters.imports', {})
    if (imports.every(({ state }) => state !== 'running')) return
    await wait(100)
  }
}

/** Asks for the list of letters again and again, and answers how long each answer took. */
async function askedFor(goesOn: () => Promise<boolean>, most: number): Promise<number[]> {
  const waits: number[] = []
  while (waits.length < most && (await goesOn())) {
    const at = performance.now()
    await call('letters.list', {})
    waits.push(performance.now() - at)
    await wait(20)
  }
  return waits
}

function p95(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.95)] ?? median(values)
}

/** The threads are those of the built program, flat beside each other: the sources would be stripped of their types each time. */
function builtWorkers(): WorkerFiles {
  const built = Object.entries(workerFiles()).map(([name, { pathname }]) => [
    name,
    new URL(`../../out/main/${basename(pathname, '.ts')}.js`, import.meta.url),
  ])
  return Object.fromEntries(built) as WorkerFiles
}
