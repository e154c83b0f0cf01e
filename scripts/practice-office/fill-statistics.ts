import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtInCountries } from '../../main/statistics/countries/built-in.ts'
import type { LogImport } from '../../shared/statistics/imports.ts'
import type { StatisticsSettings } from '../../shared/statistics/settings.ts'
import { openPracticeDesk, type PracticeDesk } from './desk-calls.ts'
import { practiceSupervisor } from './fill-newsletter.ts'
import { inventedLog } from './statistics/invented-log.ts'
import { publishTables } from './statistics/publish.ts'
import { announcedBefore, titleList } from './statistics/site-files.ts'

/** Who approves what the other supervisor publishes. */
const secondSupervisor = '大野 真'

/**
 * Gives a practice office that is locked three years of the log of its Site, imported by its supervisor, with what was announced, names of pages, and
 * two published tables. Leaves it locked.
 */
export async function fillStatistics(dataDir: string, passphrase: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-practice-log-'))
  const desk = await openPracticeDesk(dataDir, passphrase)
  try {
    const second = { name: secondSupervisor, nameEn: 'Makoto Ono', roles: ['supervisor'], language: 'ja', passphrase }
    await desk.call('office.addAccount', second)
    await mkdir(join(folder, 'published'))
    await desk.change(practiceSupervisor)
    const { settings } = await desk.call<{ settings: StatisticsSettings }>('statistics.settings', {})
    await desk.call('statistics.setSettings', {
      ...settings,
      timeZone: 'America/Los_Angeles',
      siteHosts: ['site.consulate.example'],
    })
    await writeLog(join(folder, 'logs'))
    await desk.call('statistics.beginImport', { paths: [join(folder, 'logs')] })
    await imported(desk)
    const titles = join(folder, 'titles.csv')
    await writeFile(titles, titleList(), { mode: 0o600 })
    await desk.call('statistics.readTitles', { path: titles })
    for (const event of announcedBefore(new Date())) await desk.call('statistics.saveEvent', { id: null, ...event })
    await publishTables(desk, join(folder, 'published'), practiceSupervisor, secondSupervisor)
  } finally {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** As a web server puts its logs away: one packed file a month. */
async function writeLog(folder: string): Promise<void> {
  await mkdir(folder)
  for (const { name, text } of inventedLog(new Date(), await readFile(builtInCountries)))
    await writeFile(join(folder, `${name}.gz`), gzipSync(text, { level: 1 }), { mode: 0o600 })
}

async function imported(desk: PracticeDesk): Promise<void> {
  for (;;) {
    const { rows } = await desk.call<{ rows: LogImport[] }>('statistics.imports', {})
    if (rows[0]?.state === 'done') return
    if (rows[0]?.state !== 'running') throw new Error(`the import of the log ended as ${rows[0]?.state}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
}
