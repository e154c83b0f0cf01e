import { existsSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../../shared/errors.ts'
import { databaseProblem, openToLook } from '../../database/open.ts'
import type { OwnFile } from '../../database/own-file.ts'
import { hasStore } from '../store/store-migrations.ts'
import { StatisticsReader } from './ask.ts'
import { nothingAsked, nothingKept } from './nothing.ts'
import type { FromQuestionThread, ToQuestionThread } from './question-thread.ts'

/** The thread that answers questions about the statistics: it looks at their file, and never writes it. */
const port = parentPort!
const { file, key } = workerData as OwnFile
let reader: StatisticsReader | null = null

port.on('message', (asked: ToQuestionThread) => {
  const { number } = asked
  try {
    say({ number, answer: answer(asked) })
  } catch (error) {
    const { code, details } = problemOf(databaseProblem(error))
    say({ number, failure: { code, details } })
  }
})

function answer(asked: ToQuestionThread): unknown {
  reader ??= open()
  if (asked.do === 'kept') return reader ? reader.kept() : nothingKept
  if (asked.do === 'months') return reader ? reader.months() : []
  if (asked.do === 'asOf') return reader ? reader.asOf() : null
  return reader ? reader.ask(asked.asked, asked.sections) : nothingAsked(asked.asked)
}

/** Null where nothing was ever taken in; the key is kept until something was. */
function open(): StatisticsReader | null {
  if (!existsSync(file)) return null
  const db = openToLook(file, key)
  if (!hasStore(db)) {
    db.close()
    return null
  }
  key.fill(0)
  return new StatisticsReader(db)
}

function say(said: FromQuestionThread): void {
  port.postMessage(said)
}
