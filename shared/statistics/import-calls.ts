import { z } from 'zod'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { BadLineReason, BadLogLine, LogImport, LogImportProgress, LookedAtFile } from './imports.ts'
import { OutsideTotal } from './outside-totals.ts'
import { Period } from './questions.ts'
import { StatisticsSettings } from './settings.ts'

/** Whoever looks at the numbers, and whoever sees to the Site's server. */
const importers = ['supervisor', 'administrator'] as const
const Paths = z.array(z.string().min(1).max(4096)).min(1).max(1000)
const one = z.object({ id: z.uuid() })

/** The calls about importing access logs. */
export const importCalls = {
  /**
   * Looks at the beginning of files, or of every file of folders, and says what each of them is: nothing is taken in. Throws `no_log_files`
   * where a folder holds no file.
   */
  lookAtLogs: query({
    who: importers,
    purpose: '2(1)',
    input: z.object({ paths: Paths }),
    output: z.array(LookedAtFile),
  }),
  /**
   * Begins an import of files, and of every file of folders; `importProgress` tells how far it is. The files stay where they are. Throws
   * `log_import_running`, `no_log_files`, `file_unreadable`.
   */
  beginImport: errand({
    who: importers,
    purpose: '2(1)',
    input: z.object({ paths: Paths, server: z.string().trim().max(80).default('') }),
    output: one,
  }),
  /** The import that is running; null where none is. */
  importProgress: query({ who: importers, purpose: '2(1)', input: nothing, output: LogImportProgress.nullable() }),
  /** Ends the running import; what it has taken in is whole, and stays. Throws `log_import_gone`. */
  cancelImport: errand({ who: importers, purpose: '2(1)', input: one, output: done }),
  /** Imports that were made or are running, the latest first. */
  imports: query({
    who: importers,
    purpose: '2(1)',
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(LogImport) }),
  }),
  /** The lines of an import that could not be read: how many by reason, and the places of the first thousand of each file. */
  badLines: query({
    who: importers,
    purpose: '2(1)',
    input: one.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      kept: z.number().int(),
      reasons: z.array(z.object({ reason: BadLineReason, lines: z.number().int() })),
      rows: z.array(BadLogLine),
    }),
  }),
  /** The servers that imports have named, for the next one. */
  servers: query({ who: importers, purpose: '2(1)', input: nothing, output: z.array(z.string()) }),
  /** The table of countries that is used: null for the one that the program carries. */
  countryTable: query({
    who: importers,
    purpose: null,
    input: nothing,
    output: z.object({ name: z.string(), givenAt: z.string() }).nullable(),
  }),
  /** Uses another table of countries from now on (CSV of `first,last,code`, plain or .gz). Throws `file_unreadable`, `countries_unreadable`. */
  giveCountryTable: errand({
    who: ['administrator'],
    purpose: null,
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: done,
  }),
  /** Uses the table that the program carries again. */
  forgetCountryTable: command({ who: ['administrator'], purpose: null, input: nothing, output: done }),
  /** What exports of other programs have counted in a time, by day where they say so; it is shown as theirs. */
  outsideTotals: query({
    who: importers,
    purpose: '3(1)',
    input: Period,
    output: z.array(OutsideTotal),
  }),
  /** How logs are read, and whether the zone is fixed because something was imported. */
  settings: query({
    who: importers,
    purpose: null,
    input: nothing,
    output: z.object({ settings: StatisticsSettings, zoneFixed: z.boolean() }),
  }),
  /** Throws `bad_time_zone`, `zone_fixed`, `bad_log_format`, `bad_internal` for what cannot be meant. */
  setSettings: command({ who: importers, purpose: null, input: StatisticsSettings, output: done }),
}
