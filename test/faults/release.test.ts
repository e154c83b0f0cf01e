import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase } from '../../main/database/open.ts'
import { getRelease } from '../../main/statistics/releases/release-rows.ts'
import { sealedFiles } from '../../main/statistics/releases/seals.ts'
import { approved, halfYear, newReleaseOffice, people } from '../main/statistics/releases/ground.ts'
import { faultTest } from '../support/fault.ts'
import { temporaryFolder } from '../support/office.ts'

faultTest(
  'a program killed between approval and publication leaves an approved or a published release, whole files, and publishes the same bytes',
  40,
  async (times, random) => {
    const folder = temporaryFolder()
    const key = randomBytes(32)
    const db = openDatabase(join(folder, 'office.db'), key, { create: true })
    migrate(db, migrations)
    const id = await approved(newReleaseOffice(halfYear(5), '2026-11-01', db))
    const sealed = new Map(sealedFiles(db, id).map(({ name, bytes }) => [name, bytes]))
    db.close()
    for (let kill = 0; kill < times; kill += 1) {
      const file = join(folder, `killed-${kill}.db`)
      copyFileSync(join(folder, 'office.db'), file)
      const path = join(folder, `out-${kill}`)
      await publish({ file, key, id, path }, random() * 25)
      const again = openDatabase(file, key)
      expect(['approved', 'published']).toContain(getRelease(again, id).state)
      again.close()
      const out = join(path, 'S-2026-01')
      const written = existsSync(out) ? readdirSync(out).filter((name) => !name.endsWith('.part')) : []
      for (const name of written) expect(readFileSync(join(out, name)).equals(sealed.get(name)!)).toBe(true)
      await publish({ file, key, id, path }, null)
      const after = openDatabase(file, key)
      expect(getRelease(after, id).state).toBe('published')
      after.close()
      for (const [name, bytes] of sealed) expect(readFileSync(join(out, name)).equals(bytes)).toBe(true)
    }
  },
)

/** Lets the program publish, and kills it so many milliseconds after it has begun; null lets it end. */
async function publish(
  { file, key, id, path }: { file: string; key: Buffer; id: string; path: string },
  milliseconds: number | null,
): Promise<void> {
  const asked = JSON.stringify({ file, key: key.toString('hex'), id, path, account: people.nishimura })
  const script = join(import.meta.dirname, '../support/killed-release/child.ts')
  const child = spawn(process.execPath, [script, asked], { stdio: ['ignore', 'pipe', 'pipe'] })
  let trouble = ''
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString()
  })
  if (milliseconds !== null)
    child.stdout.once('data', () => {
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
  const code = await new Promise((resolve) => {
    child.once('close', resolve)
  })
  if (code !== null && code !== 0) throw new Error(trouble)
}
