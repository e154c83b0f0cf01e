import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../main/database/open.ts'
import { callAs, kobayashi, leaveAll, ono, openAnswersOf } from '../main/answers/ground.ts'
import { faultTest } from '../support/fault.ts'
import { temporaryFolder } from '../support/office.ts'

const key = randomBytes(32)
const entries = 10

faultTest(
  'a program killed while it publishes the Q&A leaves files whole or as they were and a register that says so, and the next publication writes the rest',
  40,
  async (times, random) => {
    const folder = temporaryFolder()
    const office = join(folder, 'office.db')
    const db = openDatabase(office, key, { create: true })
    migrate(db, migrations)
    const before = join(folder, 'before')
    await written(db, (nth) => `質問${nth}はありますか。`, before)
    await written(db, (nth) => `質問${nth}はまだありますか。`, null)
    db.close()
    const after = join(folder, 'after')
    copyFileSync(office, join(folder, 'whole.db'))
    await publish(join(folder, 'whole.db'), after, null)

    // Until so many were killed: some end before.
    for (let [kills, nth] = [0, 0]; kills < times; nth += 1) {
      const file = join(folder, `killed-${nth}.db`)
      const out = join(folder, `out-${nth}`)
      copyFileSync(office, file)
      cpSync(before, out, { recursive: true })
      writeFileSync(join(out, '.qa-ja.html.0123abcd.part'), 'half of what an earlier program wrote')
      if (await publish(file, out, random() * 30)) kills += 1
      const killed = stateOf(file)
      expect([
        ['approved', 1],
        ['published', 2],
      ]).toContainEqual(killed)
      for (const name of namesIn(out)) {
        const there = read(out, name)
        // The feed names the publication, which is another one each time.
        const isNew = name === 'qa-changes.xml' ? there.endsWith('</feed>\n') : there === read(after, name)
        expect([name, isNew || (killed[0] === 'approved' && there === read(before, name))]).toEqual([name, true])
      }
      await publish(file, out, null)
      expect(stateOf(file)).toEqual(['published', 2])
      expect(readdirSync(out).toSorted()).toEqual(readdirSync(after).toSorted())
      for (const name of namesIn(out))
        if (name !== 'qa-changes.xml') expect([name, read(out, name) === read(after, name)]).toEqual([name, true])
    }
  },
)

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')
const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'))

/** Writes or rewrites every entry, has them approved, and publishes them where a folder is given. */
async function written(db: Database, question: (nth: number) => string, folder: string | null): Promise<void> {
  const part = openAnswersOf(db, { finder: { find: () => Promise.resolve([]), close: () => undefined } })
  const call = callAs(db, part, kobayashi)
  const supervisor = callAs(db, part, ono)
  const known = (await call('entries', { limit: 500 })).rows.map((row) => row.id)
  for (let nth = 0; nth < entries; nth += 1) {
    const id = known[nth] ?? (await call('startEntry', {})).id
    const { revision: last } = await call('entry', { id })
    const { revision: draft } = known[nth]
      ? await call('reopenEntry', { id, revision: last, note: '' })
      : { revision: last }
    const content = {
      question: { ja: question(nth), en: 'Is there one?', inStep: true },
      answer: [{ id: 'a', ja: 'はい。'.repeat(1300), en: 'Yes.', inStep: true }],
      links: [],
    }
    const { revision } = await call('saveEntry', { id, revision: draft, content })
    await leaveAll(call, id)
    await call('askEntry', { id, revision, of: ono.id })
    const { hash } = await supervisor('checkEntry', { id, revision: revision + 1 })
    await supervisor('approveEntry', { id, revision: revision + 1, hash, neighbourCouldTell: false })
  }
  if (folder !== null) await call('publish', { path: folder })
  await part.stop()
}

/** The state of every entry, where it is the same, and how many publications there are. */
function stateOf(file: string): [string, number] {
  const db = openDatabase(file, key)
  try {
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const states = db.prepare<[], string>('SELECT DISTINCT state FROM answer_entries').pluck().all()
    const publications = db.prepare<[], number>('SELECT count(*) FROM answer_publications').pluck().get()!
    return [states.join(' '), publications]
  } finally {
    db.close()
  }
}

/** Lets the program publish, and kills it so many milliseconds after it has begun to write; null lets it end. Returns whether it was killed. */
async function publish(file: string, path: string, milliseconds: number | null): Promise<boolean> {
  const at = '2026-11-30T18:00:00.000Z'
  const asked = JSON.stringify({ file, key: key.toString('hex'), path, account: kobayashi, at })
  const script = join(import.meta.dirname, '../support/killed-publication/child.ts')
  const child = spawn(process.execPath, [script, asked], { stdio: ['ignore', 'ignore', 'pipe'] })
  let trouble = ''
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString()
  })
  const watcher =
    milliseconds === null
      ? null
      : watch(path, () => {
          setTimeout(() => child.kill('SIGKILL'), milliseconds)
        })
  const code = await new Promise((resolve) => {
    child.once('close', resolve)
  })
  watcher?.close()
  if (code !== null && code !== 0) throw new Error(trouble)
  return code === null
}
