import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CannotMeasure } from './cannot-measure.ts'
import { desksBench } from './desks.ts'
import { importLogsBench } from './import-logs.ts'
import { importMailsBench } from './import-mails.ts'
import { joinBench } from './join.ts'
import { pullBench } from './pull.ts'
import { asJson, keepsLimit, printed, type Report } from './report.ts'
import { queryBench } from './query.ts'
import { readersBench } from './readers.ts'
import { sendBench } from './send.ts'
import { similarBench } from './similar.ts'
import { windowBench } from './window.ts'

/** Every bench by its name. */
const benches: Record<string, (options: { count: number | null; rounds: number }) => Promise<Report>> = {
  desks: desksBench,
  pull: pullBench,
  import: importLogsBench,
  'import-mails': importMailsBench,
  join: joinBench,
  query: queryBench,
  readers: readersBench,
  send: sendBench,
  similar: similarBench,
  window: windowBench,
}

const usage = `npm run bench -- NAME [--count N] [--rounds N] [--json FILE]\nNAME is one of: ${Object.keys(benches).join(', ')}`

process.exitCode = await run(process.argv.slice(2))

/** 0 where every limit is kept, 1 where one is missed or the measured work was not done, 2 where nothing could be measured. */
async function run(words: string[]): Promise<number> {
  const asked = read(words)
  if (asked === null) {
    console.error(usage)
    return 2
  }
  try {
    const report = await asked.bench({ count: asked.count, rounds: asked.rounds })
    console.log(printed(report))
    if (asked.json !== null) writeFileSync(asked.json, asJson(report))
    return report.faults.length === 0 && report.figures.every(keepsLimit) ? 0 : 1
  } catch (failure) {
    if (!(failure instanceof CannotMeasure)) throw failure
    console.error(failure.message)
    return 2
  }
}

function read(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { count: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'string' } },
    })
    const bench = benches[positionals[0] ?? '']
    const [count, rounds] = [values.count === undefined ? null : Number(values.count), Number(values.rounds ?? 2)]
    if (
      !bench ||
      positionals.length !== 1 ||
      [count ?? 1, rounds].some((number) => !Number.isInteger(number) || number < 1)
    )
      return null
    return { bench, count, rounds, json: values.json ?? null }
  } catch {
    return null
  }
}
