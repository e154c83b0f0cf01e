import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { LookedAtFile } from '../../../shared/statistics/imports.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import type { importCalls } from '../../../shared/statistics/import-calls.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import { findCountriesName, forgetCountries, readCountries, saveCountries } from '../countries/given-table.ts'
import type { LogFacts } from '../lines/recognise.ts'
import { parseNginxFormat } from '../lines/nginx-format.ts'
import { zoneDays } from '../measures/zone-days.ts'
import { checkSettings, settingChanges } from '../settings.ts'
import { listBadLines } from './bad-lines.ts'
import { hasTakenIn, listImports, listOutsideTotals, listServers } from './import-rows.ts'
import type { Imports } from './imports.ts'
import { filesOf } from './log-files.ts'
import { lookAt } from './look-at.ts'

export type ImportHandlers = Pick<Handlers<Contract['statistics']>, keyof typeof importCalls>

/** Files of folders that are looked at: more nobody reads. */
const mostLookedAt = 200

/** The handlers of imports and of the settings they follow. */
export function importHandlers(deps: {
  db: Database
  imports: Imports
  colleague: (accountId: string) => Colleague
  settings(): StatisticsSettings
  saveSettings(settings: StatisticsSettings): void
  /** Which desk of the office imports. */
  desks: { mayImport(accountId: string | null): Promise<void>; checkHere(): void }
}): ImportHandlers {
  const { db, imports, colleague } = deps
  return {
    async lookAtLogs({ paths }) {
      const facts = factsOf(deps.settings())
      const looked: LookedAtFile[] = []
      for (const file of (await filesOf(paths)).slice(0, mostLookedAt)) looked.push(await lookAt(file, facts))
      return looked
    },
    async beginImport({ paths, server }, { account, commit }) {
      if (imports.progress() !== null) throw new Problem('log_import_running')
      await deps.desks.mayImport(account.id)
      const settings = deps.settings()
      const { id } = imports.begin({
        accountId: account.id,
        server,
        settings,
        files: await filesOf(paths),
        commit: (about, write) =>
          commit(
            () => {
              // Whatever zone the office is in later: days are cut by this one from now on.
              deps.saveSettings(settings)
              write()
            },
            { about },
          ),
      })
      return { id }
    },
    importProgress: () => imports.progress(),
    cancelImport({ id }, { record }) {
      imports.cancel(id)
      record(id)
      return {}
    },
    imports({ offset, limit }) {
      const listed = listImports(db, colleague, offset, limit)
      const under = imports.progress()
      return {
        ...listed,
        rows: listed.rows.map((one) => (one.id === under?.id ? { ...one, files: under.files } : one)),
      }
    },
    badLines: ({ id, offset, limit }) => listBadLines(db, id, offset, limit),
    servers: () => listServers(db),
    countryTable: () => findCountriesName(db),
    async giveCountryTable({ path }, { commit, now }) {
      deps.desks.checkHere()
      const table = await readCountries(path)
      commit(() => saveCountries(db, table, now()), { changes: [{ thing: 'countryTable', from: '', to: table.name }] })
      return {}
    },
    forgetCountryTable(_, { about }) {
      deps.desks.checkHere()
      about('', [{ thing: 'countryTable', from: findCountriesName(db)?.name ?? '', to: '' }])
      forgetCountries(db)
      return {}
    },
    outsideTotals: ({ from, to }) => listOutsideTotals(db, from, to),
    settings: () => ({ settings: deps.settings(), zoneFixed: hasTakenIn(db) }),
    setSettings(next, { about }) {
      const before = deps.settings()
      checkSettings(next)
      if (next.timeZone !== before.timeZone && hasTakenIn(db)) throw new Problem('zone_fixed')
      about('', settingChanges(before, next))
      deps.saveSettings(next)
      return {}
    },
  }
}

function factsOf({ timeZone, nginxFormat, visitorCookie }: StatisticsSettings): LogFacts {
  return {
    zone: zoneDays(timeZone),
    nginxFormat: nginxFormat === '' ? undefined : (parseNginxFormat(nginxFormat) ?? undefined),
    visitorCookie: visitorCookie === '' ? undefined : visitorCookie,
  }
}
