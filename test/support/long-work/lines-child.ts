import { settleAll } from '../../../main/database/long-works.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { openOwnFile } from '../../../main/database/own-file.ts'
import { begin, linesMigration, settlingIn, takeOver } from './lines.ts'

/**
 * A program to be killed: settles what an earlier one left, then begins one work after the other and takes over what comes of it.
 * Its arguments: office data and own file with their keys, and a number below 1 for the lengths of the works.
 */
const [office, own] = (JSON.parse(process.argv[2]!) as { file: string; key: string }[]).map(({ file, key }) => ({
  file,
  key: new Uint8Array(Buffer.from(key, 'hex')),
}))
const place = () => ({ file: own!.file, key: own!.key.slice() })
const say = (...words: unknown[]) => process.stdout.write(`${words.join(' ')}\n`)

const db = openDatabase(office!.file, office!.key)
const lines = openOwnFile(place(), [linesMigration])
settleAll(db, lines, settlingIn(db))
lines.close()
say('settled')

for (let share = Number(process.argv[3]); ; share = (share * 7919.5) % 1) {
  const { id, thread } = begin(db, place(), { lines: 1 + Math.floor(share * 2000), batch: 100 }, () => say('progress'))
  say('begun', id)
  const outcome = await thread.outcome
  takeOver(db, id, outcome)
  say('done', id, outcome.lines)
}
