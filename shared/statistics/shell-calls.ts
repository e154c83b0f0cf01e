import { z } from 'zod'
import { errand, nothing } from '../rpc.ts'
import { LookedAtFile } from './imports.ts'
import { TableFormat, TableRows } from './notes.ts'
import { Period } from './questions.ts'

/** Files or folders that a person chose: the shell keeps where they lie, the window learns what they are. */
export const ChosenLogs = z.object({
  /** Null where the person changed their mind. */
  chosen: z.uuid().nullable(),
  files: z.array(LookedAtFile.omit({ path: true })),
})
export type ChosenLogs = z.infer<typeof ChosenLogs>

/** The name of the file that was written, without its folder; null where the person changed their mind. */
const saved = z.object({ savedAs: z.string().nullable() })
const title = z.string().trim().min(1).max(200)
/** The days that what leaves is of, for its name. */
const period = Period.nullable().default(null)
/** A picture as it is drawn in the window; one of a whole screen has some megabytes at most. */
const Drawing = z.instanceof(Uint8Array).refine(({ length }) => length <= 30_000_000)

/** What the shell does for the statistics: it asks where files are and where they go. */
export const statisticsShellCalls = {
  /** Asks for logs or for a folder of them, and has the desk look at their beginnings. */
  chooseLogs: errand({
    who: 'anyone',
    purpose: '2(1)',
    input: z.object({ what: z.enum(['files', 'folder']) }),
    output: ChosenLogs,
  }),
  /** Has the desk import what was chosen or dropped last. Throws `import_gone`, and what the desk refuses. */
  importLogs: errand({
    who: 'anyone',
    purpose: '2(1)',
    input: z.object({ chosen: z.uuid(), server: z.string().trim().max(80) }),
    output: z.object({ id: z.uuid() }),
  }),
  /** Asks for a list of names of pages or a site map, and has the desk read it; null where the person changed their mind. */
  chooseTitles: errand({
    who: 'anyone',
    purpose: null,
    input: nothing,
    output: z.object({ titles: z.number().int().nullable() }),
  }),
  /** Asks for a table of countries, and has the desk use it from now on. */
  chooseCountryTable: errand({
    who: 'anyone',
    purpose: null,
    input: nothing,
    output: z.object({ given: z.boolean() }),
  }),
  /** Asks where to, then writes the drawing of a chart there. */
  saveDrawing: errand({
    who: 'anyone',
    purpose: '3(1)',
    input: z.object({ kind: z.enum(['svg', 'png']), title, period, bytes: Drawing }),
    output: saved,
  }),
  /** Asks where to, then has the desk write the table there. */
  saveTable: errand({
    who: 'anyone',
    purpose: '3(1)',
    input: z.object({ title, period, format: TableFormat, rows: TableRows }),
    output: saved,
  }),
  /** Asks where to, then writes what is meant for paper in the window there, as A4 pages (PDF). Throws `export_failed`. */
  savePdf: errand({ who: 'anyone', purpose: '3(1)', input: z.object({ title }), output: saved }),
}
