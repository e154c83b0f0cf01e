import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { keepHead, openHeadFile, readHead } from '../../../main/database/audit-head.ts'
import { copyTogether } from '../../../main/database/copy-together.ts'
import { areOfOneMoment, settleAll } from '../../../main/database/long-works.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { openOwnFile } from '../../../main/database/own-file.ts'
import { fileIsSound, verifyAudit } from '../../../main/database/verify.ts'
import { begin, linesMigration, newKey, settlingIn, takeOver } from '../../support/long-work/lines.ts'
import { codeOf, temporaryFolder } from '../../support/office.ts'

const folder = temporaryFolder()
const copies = 8

function newOffice(name: string): { file: string; key: Uint8Array; db: Database } {
  const file = join(folder, `${name}.db`)
  const key = newKey()
  const db = openDatabase(file, key, { create: true })
  migrate(db, migrations)
  return { file, key, db }
}

function copied(databases: object[], small: object[]): Promise<void> {
  const worker = new Worker(new URL('../../support/long-work/copy-thread.ts', import.meta.url), {
    workerData: { databases, small },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
}

test('copies that are made while works begin and end are whole and of one moment', async () => {
  const { file, key, db } = newOffice('busy')
  const own = { file: join(folder, 'busy-lines.db'), key: newKey() }
  const headFile = join(folder, 'busy-head')
  const head = openHeadFile(headFile, key)
  keepHead(db, head)
  openOwnFile({ ...own, key: own.key.slice() }, [linesMigration]).close()

  let enough = false
  const works = (async () => {
    while (!enough) {
      const { id, thread } = begin(db, { ...own, key: own.key.slice() }, { lines: 20, batch: 5 })
      takeOver(db, id, await thread.outcome)
    }
  })()
  for (let n = 0; n < copies; n += 1) {
    await copied(
      [
        { file, key, to: join(folder, `office-${n}`) },
        { ...own, to: join(folder, `lines-${n}`) },
      ],
      [{ file: headFile, to: join(folder, `head-${n}`) }],
    )
  }
  enough = true
  await works
  db.close()
  head.close()

  let works0 = 0
  for (let n = 0; n < copies; n += 1) {
    const office = openDatabase(join(folder, `office-${n}`), key)
    const lines = openOwnFile({ file: join(folder, `lines-${n}`), key: own.key.slice() }, [linesMigration])
    expect([fileIsSound(office), fileIsSound(lines), areOfOneMoment(office, lines, 'lines')]).toEqual([
      true,
      true,
      true,
    ])
    expect(verifyAudit(office, readHead(join(folder, `head-${n}`), key))).toMatchObject({ sound: true })
    settleAll(office, lines, settlingIn(office))
    const done = office.prepare(`SELECT count(*) FROM long_works WHERE state = 'done'`).pluck().get() as number
    expect(lines.prepare('SELECT count(*) FROM lines').pluck().get()).toBe(20 * done)
    expect(done).toBeGreaterThanOrEqual(works0)
    works0 = done
    office.close()
    lines.close()
  }
  expect(works0).toBeGreaterThan(0)
})

test('a copy waits for who still reads an older state, holds what was committed since, and is never laid over another file', async () => {
  const { file, key, db } = newOffice('read')
  db.exec(`CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('one')`)
  const reader = openDatabase(file, key)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM notes').get()
  db.exec(`INSERT INTO notes VALUES ('two')`)
  const to = join(folder, 'read-copy.db')
  const copying = copyTogether([{ file, key: key.slice(), to }])
  expect(existsSync(to)).toBe(false)
  reader.exec('COMMIT')
  await copying
  const copy = openDatabase(to, key)
  expect(copy.prepare('SELECT text FROM notes').pluck().all()).toEqual(['one', 'two'])
  copy.close()
  reader.close()

  const taken = join(folder, 'taken')
  writeFileSync(taken, 'mine')
  await expect(copyTogether([{ file, key: key.slice(), to: taken }])).rejects.toThrow('EEXIST')
  expect(readFileSync(taken, 'utf8')).toBe('mine')
  expect(await codeOf(copyTogether([{ file: `${file}-none`, key: key.slice(), to: `${to}-none` }]))).toBe(
    'office_missing',
  )
  db.close()
})

test('what comes first in one file and then in another is never copied the other way round', async () => {
  const key = newKey()
  const files = ['first', 'second'].map((name) => join(folder, `${name}.db`))
  for (const file of files) {
    const db = openDatabase(file, key, { create: true })
    db.exec('CREATE TABLE counter (count INTEGER NOT NULL); INSERT INTO counter VALUES (0)')
    db.close()
  }
  const counting = new Worker(new URL('../../support/long-work/count-thread.ts', import.meta.url), {
    workerData: { files, key },
  })
  await new Promise((resolve) => counting.once('message', resolve))
  const seen: number[] = []
  for (let n = 0; n < copies; n += 1) {
    const copied = files.map((file) => ({ file, key: key.slice(), to: `${file}-${n}` }))
    await copyTogether(copied)
    const [first, second] = copied.map(({ to }) => {
      const db = openDatabase(to, key)
      const count = db.prepare('SELECT count FROM counter').pluck().get() as number
      db.close()
      return count
    })
    expect([0, 1]).toContain(first! - second!)
    seen.push(first!)
  }
  await counting.terminate()
  expect(new Set(seen).size).toBeGreaterThan(1)
})
