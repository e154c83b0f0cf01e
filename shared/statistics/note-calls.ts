import { z } from 'zod'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { DayEvent, Goal, LogLines, PageTitle, TableFormat, TableRows } from './notes.ts'
import { Period } from './questions.ts'
import { longestValue } from './values.ts'

/** Whoever looks at the numbers. */
const lookers = ['supervisor'] as const
const one = z.object({ id: z.uuid() })

/** The calls about what people note beside the numbers: events, goals, names of pages, and tables that leave as files. */
export const noteCalls = {
  logLines: query({ who: ['supervisor', 'administrator'], purpose: null, input: nothing, output: LogLines }),
  /** The events of a period, the earliest first. */
  events: query({ who: lookers, purpose: null, input: Period, output: z.array(DayEvent) }),
  /** Adds an event, or changes the one of an id. Throws `not_found`. */
  saveEvent: command({
    who: lookers,
    purpose: null,
    input: DayEvent.extend({ id: z.uuid().nullable() }),
    output: one,
  }),
  removeEvent: command({ who: lookers, purpose: null, input: one, output: done }),
  /** The goals in the order in which they were set. */
  goals: query({ who: lookers, purpose: null, input: nothing, output: z.array(Goal) }),
  /** Sets a goal, or changes the one of an id. Throws `not_found`. */
  saveGoal: command({ who: lookers, purpose: null, input: Goal.extend({ id: z.uuid().nullable() }), output: one }),
  removeGoal: command({ who: lookers, purpose: null, input: one, output: done }),
  /** The names of those of some pages that have one. */
  titles: query({
    who: lookers,
    purpose: null,
    input: z.object({ paths: z.array(z.string().max(longestValue)).max(1000) }),
    output: z.array(PageTitle),
  }),
  /** Pages whose name or path has a text in it, letters folded; at most twenty. */
  findTitles: query({
    who: lookers,
    purpose: null,
    input: z.object({ text: z.string().trim().min(1).max(100) }),
    output: z.array(PageTitle),
  }),
  titleCount: query({ who: lookers, purpose: null, input: nothing, output: z.object({ titles: z.number().int() }) }),
  /**
   * Takes names of pages from a table of paths and names or from a site map (XML, HTML), in place of those there were. Throws `no_titles`,
   * `file_unreadable`, and what tables are refused for.
   */
  readTitles: errand({
    who: lookers,
    purpose: null,
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ titles: z.number().int() }),
  }),
  forgetTitles: command({ who: lookers, purpose: null, input: nothing, output: done }),
  /** A table as the bytes of a file; that it leaves the office stands in the record. */
  tableFile: errand({
    who: lookers,
    purpose: '3(1)',
    input: z.object({ title: z.string().max(200), format: TableFormat, rows: TableRows }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
}
