import { readFileSync } from 'node:fs'
import type { ImportedFile } from '../../../shared/statistics/imports.ts'
import type { Database } from '../../database/open.ts'
import { internalRule } from '../classes/internal.ts'
import { openOrigins } from '../classes/origins.ts'
import { pathMatcher } from '../classes/path-patterns.ts'
import { siteHostsOf } from '../classes/referrers.ts'
import { builtInCountries } from '../countries/built-in.ts'
import { unpackCountries } from '../countries/country-table.ts'
import { parseNginxFormat } from '../lines/nginx-format.ts'
import { zoneDays } from '../measures/zone-days.ts'
import { buildDays } from '../store/build-days.ts'
import { closeKeyless } from '../store/keyless-days.ts'
import { serverNumber } from '../store/open-days.ts'
import { StoredValues } from '../store/values.ts'
import { Classified } from './classified.ts'
import { BatchDays } from './day-rows.ts'
import type { ImportOrder, ImportOutcome, ImportSaid, TakenFile } from './order.ts'
import { takeFile, type Taking } from './take-file.ts'

/** A day: no clock of a server is further ahead. */
const ahead = 86_400

/** Takes the files of an import in, one after the other, and makes what was new of them ready to be asked about. */
export async function takeFiles(
  db: Database,
  id: string,
  order: ImportOrder,
  tell: (said: ImportSaid) => void,
): Promise<ImportOutcome> {
  closeKeyless(db)
  const values = new StoredValues(db)
  const common = takingOf(db, values, order)
  db.prepare('DELETE FROM files_under_way').run()
  const keep = db.prepare('INSERT OR REPLACE INTO files_under_way (import, place, file) VALUES (?, ?, ?)')
  // What an import that was cut has left is made ready, too.
  buildDays(db, values)
  const files: TakenFile[] = []
  for (const [place, { path, name }] of order.files.entries()) {
    if (common.isEnding()) break
    const taken = await takeFile(
      {
        ...common,
        onCommitting: (file) => keep.run(id, place, JSON.stringify(told(file))),
        onPart: (file, readBytes) => tell({ place, file: told(file), readBytes }),
      },
      path,
      name,
    )
    tell({ place, file: told(taken), readBytes: taken.bytes })
    files.push(taken)
  }
  buildDays(db, values)
  return { files, cancelled: common.isEnding() }
}

function takingOf(db: Database, values: StoredValues, order: ImportOrder): Omit<Taking, 'onCommitting' | 'onPart'> {
  const { settings } = order
  const ending = new Int32Array(order.ending)
  const origins = openOrigins(
    unpackCountries(order.countries ?? readFileSync(builtInCountries)),
    internalRule(settings.internal)!,
  )
  const siteHosts = siteHostsOf(settings.siteHosts)
  const zone = zoneDays(settings.timeZone)
  return {
    db,
    values,
    origins,
    days: new BatchDays(new Classified(values, { origins, siteHosts, isStatic: pathMatcher(settings.statics) }), zone),
    server: serverNumber(db, order.server),
    facts: {
      zone,
      nginxFormat: settings.nginxFormat === '' ? undefined : (parseNginxFormat(settings.nginxFormat) ?? undefined),
      visitorCookie: settings.visitorCookie === '' ? undefined : settings.visitorCookie,
      leavesUnfinished: true,
    },
    rowsOfPart: order.rowsOfPart,
    before: order.now + ahead,
    isEnding: () => Atomics.load(ending, 0) === 1,
  }
}

/** A file as it is told on the way: its bad lines and totals come with the outcome. */
function told({ bad: _bad, totals: _totals, ...file }: TakenFile): ImportedFile {
  return file
}
