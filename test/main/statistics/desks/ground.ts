import { join } from 'node:path'
import { openToLook, type Database } from '../../../../main/database/open.ts'
import { ownFileOf } from '../../../../main/database/own-file.ts'
import { folderEngine } from '../../../../main/folder-engine.ts'
import { type Engines, openJournal, postgresEngine } from '../../../../main/journal/engines.ts'
import { getJournal } from '../../../../main/journal/journal-rows.ts'
import { openByPassphrase, readKeyFile } from '../../../../main/office/key-file.ts'
import { stretch } from '../../../../main/office/stretch.ts'
import { findSettings } from '../../../../main/office/setting-queries.ts'
import { listObjects, type StatisticsObject } from '../../../../main/statistics/desks/object-rows.ts'
import { JournalAddress } from '../../../../shared/office/sharing.ts'
import { Dimension, type Panel } from '../../../../shared/statistics/questions.ts'
import {
  callOf,
  newTestDesk,
  otherPassphrase,
  temporaryFolder,
  testPassphrase,
  type TypedCall,
} from '../../../support/office.ts'
import type { SharedGround } from '../../../support/shared-grounds.ts'
import { line, newStatisticsOffice } from '../importing/ground.ts'

/** A workstation of an office, and what lies in its files. */
export type StatisticsDesk = {
  call: TypedCall
  dataDir: string
  /** Sends, reads, and sees to what lies beside the journal. */
  travel(): Promise<void>
  /** Reads the office data, or the file of the statistics. */
  look<T>(file: 'office' | 'statistics', work: (db: Database) => T): Promise<T>
}

export type SharedStatistics = {
  one: StatisticsDesk
  logs: string
  accountId: string
  join(name: string): Promise<StatisticsDesk>
}

/**
 * An office of one workstation that shares by this ground, whose account looks at statistics and administers.
 * @param background true where its workstations go on by themselves
 */
export async function newSharedStatistics(ground: SharedGround, background = false): Promise<SharedStatistics> {
  const { call, account, dataDir, logs } = await newStatisticsOffice({ closeAfterDays: 400 }, { background })
  await ground.prepare(call)
  await call('office.shareOffice', { address: ground.address, name: 'one' })
  await call('office.travel', {})
  const deskAt = (made: TypedCall, folder: string, passphrase: string): StatisticsDesk => ({
    call: made,
    dataDir: folder,
    travel: async () => void (await made('office.travel', {})),
    async look(file, work) {
      const key = await openByPassphrase(readKeyFile(join(folder, 'keys.json'))!, account.id, passphrase, stretch)
      const own = file === 'office' ? { file: join(folder, 'office.db'), key } : ownFileOf(folder, key, 'statistics')
      const db = openToLook(own.file, own.key)
      try {
        return work(db)
      } finally {
        db.close()
      }
    },
  })
  return {
    one: deskAt(call, dataDir, testPassphrase),
    logs,
    accountId: account.id,
    async join(name) {
      const { code } = await call('office.showCode', { address: ground.address })
      const folder = join(temporaryFolder(), name)
      const second = callOf(newTestDesk({ dataDir: folder, background }))
      await second('office.joinOffice', { code, name, accountName: account.name, passphrase: otherPassphrase })
      return deskAt(second, folder, otherPassphrase)
    },
  }
}

/** Lines of some visitors of a day (2026-10-05), an hour each; the same for the same. */
export function linesOf(day: string, visitors: number, from = 0): string {
  const date = new Date(`${day}T00:00:00Z`)
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: visitors }, (_, nth) =>
    line({
      time: `${day.slice(8)}/${month}/${day.slice(0, 4)}:${String(8 + (nth % 12)).padStart(2, '0')}:0${nth % 10}:10 -0700`,
      address: `203.0.113.${(from + nth) % 250}`,
      path: `/itpr_ja/page-${(from + nth) % 400}.html`,
      referrer: nth % 3 === 0 ? `https://hoshizora-${nth % 7}.example/` : '-',
    }),
  ).join('')
}

const panels: (Partial<Panel> & Pick<Panel, 'by'>)[] = Dimension.options.map((dimension) => ({
  by: [dimension],
  limit: 500,
}))

/** Everything that a workstation answers about a year, by any dimension. */
export const answersOf = async ({ call }: StatisticsDesk): Promise<unknown> => [
  await call('statistics.kept', {}),
  await call('statistics.ask', { question: { from: '2026-01-01', to: '2026-12-31', robots: true }, panels }),
  await call('statistics.ask', { question: { from: '2026-09-01', to: '2026-09-30' }, panels }),
]

/** Page views of the year. */
export const viewsOf = async ({ call }: StatisticsDesk): Promise<number> =>
  (await call('statistics.ask', { question: { from: '2026-01-01', to: '2026-12-31' }, panels: [] })).totals.pageViews

export const objectsOf = (desk: StatisticsDesk): Promise<Map<string, StatisticsObject>> =>
  desk.look('office', (db) => new Map(listObjects(db).map((one) => [one.name, one])))

/** Everything that lies beside the journal, by its name. */
export async function storeOf(desk: StatisticsDesk): Promise<Map<string, Buffer>> {
  const { address, office, incoming } = await desk.look('office', (db) => ({
    ...getJournal(db),
    incoming: findSettings(db, 'mail')?.incoming ?? null,
  }))
  const engines: Engines = { postgres: postgresEngine, folder: folderEngine(() => incoming) }
  const engine = await openJournal(engines, JournalAddress.parse(JSON.parse(address)), office)
  try {
    const names = await engine.objects.list()
    const found = await Promise.all(names.map(async (name) => [name, (await engine.objects.get(name))!] as const))
    return new Map(found)
  } finally {
    await engine.close()
  }
}

/** Rows by which lines could be known again. */
export const openRowsOf = (desk: StatisticsDesk): Promise<number> =>
  desk.look(
    'statistics',
    (db) =>
      db
        .prepare<[], number>(
          'SELECT (SELECT count(*) FROM open_keys) + (SELECT count(*) FROM open_hours) + (SELECT count(*) FROM open_rows)',
        )
        .pluck()
        .get()!,
  )
