import { readFileSync } from 'node:fs'
import type { ImportedFile } from '../../../shared/statistics/imports.ts'
import { doLongWork } from '../../long-work-thread.ts'
import { internalRule } from '../classes/internal.ts'
import { openOrigins } from '../classes/origins.ts'
import { pathMatcher } from '../classes/path-patterns.ts'
import { siteHostsOf } from '../classes/referrers.ts'
import { builtInCountries } from '../countries/built-in.ts'
import { unpackCountries } from '../countries/country-table.ts'
import { statisticsMigrations } from '../file.ts'
import { parseNginxFormat } from '../lines/nginx-format.ts'
import { zoneDays } from '../measures/zone-days.ts'
import { buildDays } from '../store/build-days.ts'
import { serverNumber } from '../store/open-days.ts'
import { StoredValues } from '../store/values.ts'
import { Classified } from './classified.ts'
import type { ImportOrder, ImportOutcome, ImportSaid, TakenFile } from './order.ts'
import { takeFile } from './take-file.ts'

/** A day: no clock of a server is further ahead. */
const ahead = 86_400

/** The thread that takes access logs in: it alone sees their lines. */
await doLongWork<ImportOrder, ImportOutcome, ImportSaid>(async (db, { id, ask }, tell) => {
  const { settings } = ask
  const ending = new Int32Array(ask.ending)
  const isEnding = (): boolean => Atomics.load(ending, 0) === 1
  const origins = openOrigins(
    unpackCountries(ask.countries ?? readFileSync(builtInCountries)),
    internalRule(settings.internal)!,
  )
  const values = new StoredValues(db)
  db.prepare('DELETE FROM files_under_way').run()
  const keep = db.prepare('INSERT OR REPLACE INTO files_under_way (import, place, file) VALUES (?, ?, ?)')
  const common = {
    db,
    values,
    origins,
    classified: new Classified(values, {
      origins,
      siteHosts: siteHostsOf(settings.siteHosts),
      isStatic: pathMatcher(settings.statics),
    }),
    server: serverNumber(db, ask.server),
    facts: {
      zone: zoneDays(settings.timeZone),
      nginxFormat: settings.nginxFormat === '' ? undefined : (parseNginxFormat(settings.nginxFormat) ?? undefined),
      visitorCookie: settings.visitorCookie === '' ? undefined : settings.visitorCookie,
      leavesUnfinished: true,
    },
    before: ask.now + ahead,
    isEnding,
  }
  // What an import that was cut has left is made ready, too.
  buildDays(db, values)
  const files: TakenFile[] = []
  for (const [place, { path, name }] of ask.files.entries()) {
    if (isEnding()) break
    const taken = await takeFile({ ...common, ...telling(place) }, path, name)
    tell({ place, file: told(taken), readBytes: taken.bytes })
    files.push(taken)
  }
  buildDays(db, values)
  return { files, cancelled: isEnding() }

  function telling(place: number) {
    return {
      onCommitting: (file: TakenFile) => keep.run(id, place, JSON.stringify(told(file))),
      onPart: (file: TakenFile, readBytes: number) => tell({ place, file: told(file), readBytes }),
    }
  }
}, statisticsMigrations)

/** A file as it is told on the way: its bad lines and totals come with the outcome. */
function told({ bad: _bad, totals: _totals, ...file }: TakenFile): ImportedFile {
  return file
}
