import { readFile } from 'node:fs/promises'
import { v7 } from 'uuid'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import { goalPaths } from '../../../shared/statistics/goal-path.ts'
import type { noteCalls } from '../../../shared/statistics/note-calls.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import { csvOf } from '../../tables/csv/write-csv.ts'
import { xlsxOf } from '../../tables/xlsx/write-xlsx.ts'
import {
  deleteEvent,
  deleteGoal,
  findEvent,
  findGoal,
  listEvents,
  listGoals,
  saveEvent,
  saveGoal,
} from './note-queries.ts'
import { readTitles } from './read-titles.ts'
import { countLogLines } from './log-lines.ts'
import { countTitles, deleteTitles, findTitles, listTitles, replaceTitles } from './title-queries.ts'

export type NoteHandlers = Pick<Handlers<Contract['statistics']>, keyof typeof noteCalls>

/** What people note beside the numbers, and tables that leave as files. */
export function noteHandlers(db: Database): NoteHandlers {
  return {
    logLines: () => countLogLines(db),
    events: (period) => listEvents(db, period),
    saveEvent(event, { about }) {
      if (event.id !== null && !findEvent(db, event.id)) throw new Problem('not_found')
      const id = event.id ?? v7()
      about(id)
      saveEvent(db, { ...event, id })
      return { id }
    },
    removeEvent({ id }, { about }) {
      if (!findEvent(db, id)) throw new Problem('not_found')
      about(id)
      deleteEvent(db, id)
      return {}
    },
    goals: () => listGoals(db),
    saveGoal(goal, { about, now }) {
      if (goal.id !== null && !findGoal(db, goal.id)) throw new Problem('not_found')
      const id = goal.id ?? v7()
      about(id)
      saveGoal(db, { ...goal, id, values: goalPaths(goal.values) }, now())
      return { id }
    },
    removeGoal({ id }, { about }) {
      if (!findGoal(db, id)) throw new Problem('not_found')
      about(id)
      deleteGoal(db, id)
      return {}
    },
    titles: ({ paths }) => listTitles(db, paths),
    findTitles: ({ text }) => findTitles(db, text),
    titleCount: () => ({ titles: countTitles(db) }),
    async readTitles({ path }, { commit }) {
      const bytes = await readFile(path).catch(() => {
        throw new Problem('file_unreadable')
      })
      const titles = await readTitles(bytes)
      commit(() => replaceTitles(db, titles), { changes: [{ thing: 'rows', from: '', to: String(titles.length) }] })
      return { titles: titles.length }
    },
    forgetTitles(_, { about }) {
      about('', [{ thing: 'rows', from: String(countTitles(db)), to: '0' }])
      deleteTitles(db)
      return {}
    },
    async tableFile({ title, format, rows }, { record }) {
      const cells = rows.map((row) => row.map((cell) => cell ?? ''))
      const bytes = format === 'csv' ? csvOf(cells) : await xlsxOf(cells, title)
      record('', [{ thing: 'rows', from: '', to: String(rows.length - 1) }])
      return { bytes: new Uint8Array(bytes) }
    },
  }
}
