import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { openOwnFile } from '../../../../main/database/own-file.ts'
import { statisticsMigrations } from '../../../../main/statistics/file.ts'
import { takeFiles } from '../../../../main/statistics/importing/take-files.ts'
import { StatisticsReader } from '../../../../main/statistics/questions/ask.ts'
import { Asked, type Dimension } from '../../../../shared/statistics/questions.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { temporaryFolder } from '../../../support/office.ts'
import type { PlainCount } from './plain-count.ts'

const usual = StatisticsSettings.parse({ timeZone: 'America/Los_Angeles' })
const wholeYear = { from: '2026-01-01', to: '2026-12-31' }

/** A new store, encrypted as the office's, that takes files in. */
export function newStatistics(rules: Partial<StatisticsSettings> = {}) {
  const place = temporaryFolder()
  const db = openOwnFile({ file: join(place, 'statistics.db'), key: randomBytes(32) }, statisticsMigrations)
  const settings = { ...usual, ...rules }
  let files = 0
  return {
    db,
    /** Each import takes some files; answers what was new, file by file. */
    async import(...contents: (string | Uint8Array)[]): Promise<number[]> {
      const given = contents.map((content) => {
        const path = join(place, `log-${(files += 1)}`)
        writeFileSync(path, content, 'latin1')
        return { path, name: 'access.log', bytes: content.length }
      })
      const ending = new SharedArrayBuffer(4)
      const order = { files: given, server: '', settings, countries: null, now: Date.UTC(2027, 0) / 1000, ending }
      const outcome = await takeFiles(db, 'one', order, () => {})
      expect(outcome.files.every(({ state }) => state === 'done')).toBe(true)
      return outcome.files.map(({ fresh }) => fresh)
    },
    counted: () => countedIn(db),
    /** What there is of a dimension, robots among it. */
    values(dimension: Dimension): string[] {
      const asked = Asked.parse({ question: { ...wholeYear, robots: true }, panels: [{ by: [dimension] }] })
      return new StatisticsReader(db).ask(asked, usual.sections).panels[0]!.rows.map(({ values }) => values[0]!)
    },
  }
}

function countedIn(db: Database): PlainCount {
  const { totals } = new StatisticsReader(db).ask(Asked.parse({ question: wholeYear }), usual.sections)
  const { pageViews, visitors, visits, downloads, notFound, robots } = totals
  return { pageViews, visitors, visits, downloads, notFound, robots: robots! }
}
