import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Database } from '../../main/database/open.ts'
import { openOwnFile } from '../../main/database/own-file.ts'
import { statisticsMigrations } from '../../main/statistics/file.ts'
import { takeFiles } from '../../main/statistics/importing/take-files.ts'
import { StatisticsReader } from '../../main/statistics/questions/ask.ts'
import { Asked, Dimension } from '../../shared/statistics/questions.ts'
import { StatisticsSettings } from '../../shared/statistics/settings.ts'
import { seeded } from '../main/statistics/varied-log.ts'
import { faultTest } from '../support/fault.ts'
import { inClear } from '../support/in-clear.ts'
import { importOrder, type KilledImport, runAndKill } from '../support/killed-log-import/killed-import.ts'
import { temporaryFolder } from '../support/office.ts'

/** What must be kept nowhere, in any shape. */
const planted = {
  addresses: ['198.51.100.77', '2001:db8:77::77', 'pc-77.planted-host.example'],
  cookies: ['planted-cookie-4711'],
  agents: ['planted-device-4711'],
  queries: ['planted-query-4711'],
}
const lines = 8000

faultTest(
  'an import killed in its midst, and made again, equals one that was never cut; nothing of a visitor is kept',
  50,
  async (times, random) => {
    const folder = temporaryFolder()
    const log = join(folder, 'access.log')
    writeFileSync(log, plantedLog(lines))
    const store = join(temporaryFolder(), 'statistics.db')
    const nginxFormat = `log_format site '$remote_addr [$time_iso8601] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" $cookie_visitor';`
    const asked: KilledImport = {
      id: 'one',
      file: store,
      key: randomBytes(32).toString('hex'),
      log,
      nginxFormat,
      visitorCookie: 'visitor',
    }
    const secret = Object.values(planted).flat()
    const open = (): Database =>
      openOwnFile({ file: store, key: new Uint8Array(Buffer.from(asked.key, 'hex')) }, statisticsMigrations)
    for (let kill = 0; kill < times; kill += 1) {
      await runAndKill(asked, { parts: 1 + Math.floor(random() * 15), milliseconds: Math.floor(random() * 20) })
      expect(await inClear(secret, [join(store, '..')])).toEqual([])
      const db = open()
      expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(kept(db, secret)).toEqual([])
      db.close()
    }
    const db = open()
    await takeFiles(db, 'last', importOrder(asked), () => {})
    const clean = openOwnFile({ file: join(temporaryFolder(), 'clean.db'), key: randomBytes(32) }, statisticsMigrations)
    await takeFiles(clean, 'only', importOrder(asked), () => {})
    expect(said(db)).toEqual(said(clean))
    expect(said(clean).totals.requests).toBeGreaterThan(lines / 2)
    expect(kept(db, secret)).toEqual([])
    db.close()
    clean.close()
  },
)

/** Everything that can be asked of the store. */
function said(db: Database) {
  const panels = Dimension.options.map((dimension) => ({ by: [dimension], order: 'value', limit: 100_000 }))
  const asked = Asked.parse({
    question: { from: '2026-01-01', to: '2026-12-31', robots: true },
    panels: panels.slice(0, 30),
  })
  return new StatisticsReader(db).ask(asked, StatisticsSettings.parse({ timeZone: 'UTC' }).sections)
}

/** In which columns of the decrypted store one of these stands. */
function kept(db: Database, secret: readonly string[]): string[] {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all()
  return tables.filter((table) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
      .all()
      .some((row) =>
        Object.values(row).some((value) => {
          const text = Buffer.isBuffer(value) ? value.toString('latin1') : String(value)
          return secret.some((one) => text.includes(one))
        }),
      ),
  )
}

function plantedLog(count: number): string {
  const random = seeded(4711)
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  const written: string[] = []
  for (let at = 0; at < count; at += 1) {
    const time = new Date(Date.UTC(2026, 9, 1) + at * 120_000).toISOString().replace('.000Z', '+00:00')
    const address = random() < 0.3 ? one(planted.addresses) : `203.0.113.${Math.floor(random() * 200)}`
    const agent = `Mozilla/5.0 (X11; Linux x86_64; ${one(planted.agents)}) Gecko/20100101 Firefox/${100 + Math.floor(random() * 30)}.0`
    const cookie = random() < 0.2 ? one(planted.cookies) : '-'
    const path = one(['/itpr_ja/', '/itpr_en/a.html', '/logo.png', '/gone.html', '/form.pdf'])
    const status = path === '/gone.html' ? 404 : 200
    const referrer = `https://search.example/?q=${one(planted.queries)}`
    // Some lines are cut off, as a full disk leaves them.
    const line = `${address} [${time}] "GET ${path}?mail=${one(planted.queries)} HTTP/1.1" ${status} ${at} "${referrer}" "${agent}" ${cookie}`
    written.push(random() < 0.01 ? line.slice(0, 60) : line)
  }
  return `${written.join('\n')}\n`
}
