import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Database } from '../../database/open.ts'
import { openOwnFile, type OwnFile } from '../../database/own-file.ts'
import { type KeptPostings, loadPostings } from './kept-postings.ts'
import { similarMigrations } from './similar-file.ts'
import type { FromSimilar, ToSimilar } from './similar-thread.ts'

/** The thread that has the letters' terms in memory: a question never waits for the desk, nor the desk for loading them. */
const port = parentPort!
const postings = open(workerData as OwnFile)
say({ number: 0, answer: postings.last() })

port.on('message', ({ number, ...work }: ToSimilar) => {
  try {
    say({ number, answer: answerTo(work) })
  } catch {
    // Which letter it was stands in the words of an error: they are not told.
    say({ number, answer: null })
  }
})

function answerTo(work: Omit<ToSimilar, 'number'>): unknown {
  if ('add' in work) {
    postings.add(work.add as Parameters<KeptPostings['add']>[0])
    return postings.last()
  }
  if ('renew' in work) {
    postings.renew(work.renew as Parameters<KeptPostings['renew']>[0])
    return postings.last()
  }
  if ('skip' in work) {
    postings.skip(work.skip as number)
    return postings.last()
  }
  if ('terms' in work) {
    const { terms, most } = work as { terms: string[]; most: number }
    return postings.nearest(terms, most).map(({ name }) => Number(name))
  }
  postings.tidy()
  return postings.last()
}

/** What cannot be read is begun anew: it is made of the letters. */
function open({ file, key }: OwnFile): KeptPostings {
  const again = Uint8Array.from(key)
  let db: Database | null = null
  try {
    db = openOwnFile({ file, key }, similarMigrations)
    return loadPostings(db)
  } catch {
    db?.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    return loadPostings(openOwnFile({ file, key: again }, similarMigrations))
  } finally {
    again.fill(0)
  }
}

function say(said: FromSimilar): void {
  port.postMessage(said)
}
