import { setImmediate as breath } from 'node:timers/promises'
import type { Contract } from '../../shared/contract.ts'
import type { Language } from '../../shared/office/account.ts'
import type { AuditFilter, AuditRow } from '../../shared/office/audit.ts'
import { recordRow } from '../../shared/office/record-row.ts'
import { wordsFor } from '../../shared/words/index.ts'
import type { Database } from '../database/open.ts'
import type { Handlers } from '../serve.ts'
import { csvOf } from '../tables/csv/write-csv.ts'
import { listColleagues } from './account-queries.ts'
import { countAudit, listAudit, walkAudit, type SubjectOf } from './audit-queries.ts'
import { dayStart } from './day-start.ts'
import { defaultSettings, findSettings } from './setting-queries.ts'

type AuditCalls = 'audit' | 'colleagues' | 'exportAudit'

/** What the office answers about its record. */
export function auditHandlers(subjectOf: SubjectOf): Pick<Handlers<Contract['office']>, AuditCalls> {
  return {
    audit({ offset, limit, ...asked }, { db }) {
      const filter = inInstants(asked, timeZoneOf(db))
      return { rows: listAudit(db, filter, { offset, limit }, subjectOf), total: countAudit(db, filter) }
    },
    colleagues: (_, { db }) => listColleagues(db),
    async exportAudit({ language, ...asked }, { db, record }) {
      const timeZone = timeZoneOf(db)
      const rows: AuditRow[] = []
      for (const some of walkAudit(db, inInstants(asked, timeZone), subjectOf)) {
        rows.push(...some)
        // The desk goes on answering meanwhile.
        await breath()
      }
      const bytes = csvOf(linesOf(rows, language, timeZone))
      record('', [{ thing: 'rows', from: '', to: String(rows.length) }])
      return { bytes: new Uint8Array(bytes), rows: rows.length }
    },
  }
}

/** The days of a filter as the instants at which the first begins and the last is over, in the office's time zone. */
function inInstants(filter: AuditFilter, timeZone: string): AuditFilter {
  return {
    ...filter,
    from: filter.from && dayStart(filter.from, timeZone),
    until: filter.until && dayStart(filter.until, timeZone, 1),
  }
}

function timeZoneOf(db: Database): string {
  return (findSettings(db, 'office') ?? defaultSettings()).timeZone
}

function* linesOf(rows: readonly AuditRow[], language: Language, timeZone: string): Generator<string[]> {
  const words = wordsFor(language)
  const { number, when, who, what, about, changes, purpose } = words.office.audit
  yield [number, `${when} (${timeZone})`, `${when} (UTC)`, who, what, about, changes, purpose]
  // Sweden writes dates as ISO 8601 does.
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  for (const row of rows) {
    const said = recordRow(row, words, language)
    yield [
      String(row.seq),
      local.format(new Date(row.at)),
      row.at,
      said.who,
      said.what,
      said.about,
      said.details,
      said.why,
    ]
  }
}
