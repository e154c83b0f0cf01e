import { readFileSync } from 'node:fs'
import { openOwnFile } from '../../main/database/own-file.ts'
import { DesksWork, type NamedObject } from '../../main/statistics/desks/desks-work.ts'
import { statisticsMigrations } from '../../main/statistics/file.ts'

/** What another desk has counted at some moment, with everything of it packed. */
export type SomeState = {
  asOf: string
  digest: string
  parts: NamedObject[]
  bytes: Record<string, string>
}

/** What the program that is to be killed works on: the file, its key (hexadecimal), and the states between which it goes to and fro. */
export type KilledFollowing = { file: string; key: string; states: SomeState[] }

/** Fetches what is not here and takes the state over, as a workstation does that another one counts for. */
export function takeState(work: DesksWork, { asOf, digest, parts, bytes }: SomeState): void {
  const { shared, staged } = work.look()
  const has = (list: readonly NamedObject[], { name, object }: NamedObject): boolean =>
    list.some((one) => one.name === name && one.object === object)
  for (const part of parts)
    if (!has(shared, part) && !has(staged, part))
      work.stage({ ...part, bytes: Buffer.from(bytes[part.name]!, 'base64') })
  work.take(parts, { asOf, digest }, [])
}

const asked = process.argv[2]
if (process.argv[1] === import.meta.filename && asked !== undefined) {
  const { file, key, states } = JSON.parse(readFileSync(asked, 'utf8')) as KilledFollowing
  const work = new DesksWork(openOwnFile({ file, key: Buffer.from(key, 'hex') }, statisticsMigrations))
  process.stdout.write('ready\n')
  for (let nth = 0; ; nth += 1) {
    takeState(work, states[nth % states.length]!)
    process.stdout.write('taken\n')
  }
}
