import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { areOfOneMoment, settleAll } from '../../main/database/long-works.ts'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase } from '../../main/database/open.ts'
import { openOwnFile } from '../../main/database/own-file.ts'
import { fileIsSound, verifyAudit } from '../../main/database/verify.ts'
import { faultTest, type Random } from '../support/fault.ts'
import { linesMigration, newKey, settlingIn } from '../support/long-work/lines.ts'
import { temporaryFolder } from '../support/office.ts'

const childFile = join(import.meta.dirname, '../support/long-work/lines-child.ts')

faultTest('a program killed during long work settles at start what lies between', 200, async (times, random) => {
  const folder = temporaryFolder()
  const office = { file: join(folder, 'office.db'), key: newKey() }
  const own = { file: join(folder, 'lines.db'), key: newKey() }
  const db = openDatabase(office.file, office.key, { create: true })
  migrate(db, migrations)
  db.close()
  for (let kill = 0; kill < times; kill += 1) {
    const said = await runAndKill([office, own], random)
    checkSettled(office, own, said)
  }
})

/** Lets the program begin and finish works until a random moment; returns the works it called done, with their lines. */
function runAndKill(places: { file: string; key: Uint8Array }[], random: Random): Promise<Map<string, number>> {
  const asked = places.map(({ file, key }) => ({ file, key: Buffer.from(key).toString('hex') }))
  const child = spawn(process.execPath, [childFile, JSON.stringify(asked), String(random())], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const words = 1 + Math.floor(random() * 60)
  const milliseconds = Math.floor(random() * 8)
  const done = new Map<string, number>()
  let heard = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, id = '', lines = ''] = line.split(' ')
    if (word === 'done') done.set(id, Number(lines))
    heard += 1
    if (heard === words) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve(done) : reject(new Error(`the program ended by itself with ${code}`)),
    )
  })
}

function checkSettled(
  office: { file: string; key: Uint8Array },
  place: { file: string; key: Uint8Array },
  said: ReadonlyMap<string, number>,
): void {
  const db = openDatabase(office.file, office.key)
  const own = openOwnFile({ file: place.file, key: place.key.slice() }, [linesMigration])
  try {
    expect(areOfOneMoment(db, own, 'lines')).toBe(true)
    settleAll(db, own, settlingIn(db))
    expect([fileIsSound(db), fileIsSound(own), areOfOneMoment(db, own, 'lines')]).toEqual([true, true, true])
    expect(verifyAudit(db, null).firstBadRow).toBeNull()
    const works = db.prepare('SELECT id, state FROM long_works ORDER BY id').all() as { id: string; state: string }[]
    expect(works.filter(({ state }) => state === 'begun')).toEqual([])
    const finished = works.filter(({ state }) => state === 'done').map(({ id }) => id)
    // What the office shows is what lies in the file: all lines of every finished work, and none of the others.
    const lines = own
      .prepare('SELECT work_id AS id, count(*) AS lines FROM lines GROUP BY work_id ORDER BY work_id')
      .all()
    const shown = db
      .prepare(
        `SELECT substr(name, 7) AS id, CAST(value AS INTEGER) AS lines FROM settings WHERE name LIKE 'lines %' ORDER BY name`,
      )
      .all()
    expect(lines).toEqual(shown)
    expect((shown as { id: string }[]).map(({ id }) => id)).toEqual(finished)
    for (const [id, count] of said) expect(shown).toContainEqual({ id, lines: count })
  } finally {
    db.close()
    own.close()
  }
}
