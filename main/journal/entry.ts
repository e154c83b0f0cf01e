import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '../database/audited.ts'
import type { Capture, Captured } from '../database/capture.ts'
import { keyOf, type Row, type SharedTable, type SharedTables } from '../database/joining.ts'

const Value = z.union([z.string(), z.number(), z.null()])
const Columns = z.record(z.string(), Value)

/**
 * One row that an act has written. A new row has all of its columns in `now`; a change has those that changed, and in `was` the old values that
 * decide; of a row that was taken out `now` is null, and `digest` stands for the old values that decide.
 */
export const Write = z.object({
  of: z.string(),
  key: z.array(Value),
  now: Columns.nullable(),
  was: Columns.optional(),
  digest: z.string().optional(),
})
export type Write = z.infer<typeof Write>

/** Something that must be so; without `is` there must be no such row. */
const Condition = z.object({ of: z.string(), key: z.array(Value), column: z.string(), is: Value.optional() })

/** Writes that hold or are lost together. */
export const Group = z.object({ conditions: z.array(Condition).optional(), writes: z.array(Write) })
export type Group = z.infer<typeof Group>

/** What one act of a desk has done to shared tables, as it travels. */
export const Entry = z.object({
  desk: z.string(),
  /** Counts the entries of this desk. */
  seq: z.number().int().positive(),
  /** Version of the data that it was written for. */
  level: z.number().int(),
  at: z.string(),
  account: z.string().nullable(),
  what: z.string(),
  about: z.string(),
  groups: z.array(Group),
  /** What the desk had read by then: position, and hash in hexadecimal digits. */
  seen: z.tuple([z.number().int(), z.string()]),
  /** The newest row of the desk's own record: number and hash. */
  head: z.tuple([z.number().int(), z.string()]),
})
export type Entry = z.infer<typeof Entry>

/** The groups of what a change has done. */
export function groupsOf(tables: SharedTables, { rows, conditions }: Capture): Group[] {
  const numbers = [...new Set(rows.map(({ group }) => group))].toSorted((one, other) => one - other)
  return numbers.map((number) => {
    const relied = conditions.filter(({ group }) => group === number)
    return {
      ...(relied.length > 0 && {
        conditions: relied.map(({ table, key, column, is }) => ({
          of: table,
          key,
          column,
          ...(is !== undefined && { is }),
        })),
      }),
      writes: rows.filter(({ group }) => group === number).flatMap((row) => writesOf(tables.get(row.table)!, row)),
    }
  })
}

function writesOf(table: SharedTable, { was, now }: Captured): Write[] {
  const { last, first } = table.joining
  if (was !== null && now !== null) {
    const [from, to] = [keyOf(table, was), keyOf(table, now)]
    // Under another name it is another row.
    if (JSON.stringify(from) !== JSON.stringify(to))
      return [
        ...writesOf(table, { group: 0, table: table.name, was, now: null }),
        ...writesOf(table, { group: 0, table: table.name, was: null, now }),
      ]
    if (last === '*') return [{ of: table.name, key: to, now: { ...now } }]
    const changed = table.columns.filter((column) => was[column] !== now[column])
    return [
      {
        of: table.name,
        key: to,
        now: only(now, changed),
        was: only(
          was,
          changed.filter((column) => decides(table, column)),
        ),
      },
    ]
  }
  if (now !== null) return [{ of: table.name, key: keyOf(table, now), now: { ...now } }]
  const key = keyOf(table, was!)
  return [{ of: table.name, key, now: null, ...(last !== '*' && !first && { digest: digestOf(table, was!) }) }]
}

const only = (row: Row, columns: readonly string[]): Record<string, Row[string]> =>
  Object.fromEntries(columns.map((column) => [column, row[column]!]))

/** Whether the value before is a condition of its change. */
export function decides({ joining: { last = [], greatest = [] } }: SharedTable, column: string): boolean {
  return last !== '*' && !last.includes(column) && !greatest.includes(column)
}

/** Stands for the values of a row that decide. */
export function digestOf(table: SharedTable, row: Row): string {
  const numbered = table.joining.numbered?.column
  const values = table.columns
    .filter((column) => decides(table, column) && column !== numbered)
    .map((column) => [column, row[column] ?? null])
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22)
}

/** What an act is called in an entry. */
export const actOf = ({ accountId, what, about, at }: Act): Pick<Entry, 'account' | 'what' | 'about' | 'at'> => ({
  account: accountId,
  what,
  about: about ?? '',
  at,
})
