import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Colleague } from '../../shared/office/account.ts'
import { mayChange } from '../database/audited.ts'
import type { Database } from '../database/open.ts'
import type { Handlers } from '../serve.ts'
import { openTable } from '../tables/open-table.ts'
import { undoUntil } from '../../shared/newsletter/undo.ts'
import { delimiters } from '../../shared/tables.ts'
import { limits, type Table } from '../tables/table.ts'
import type { Register } from './readers/register.ts'
import { makeImport } from './transfer/commit.ts'
import { countRows, decide, newDryRun, pageOfRows, readRows, type DryRun } from './transfer/dry-run.ts'
import { exportedRows } from './transfer/export.ts'
import { isOwn } from './transfer/guess-columns.ts'
import { findImport, listCut, listImports } from './transfer/import-rows.ts'
import { takeOut } from './transfer/take-out.ts'
import { fileOfPages } from './transfer/write-file.ts'

type TransferCalls =
  | 'checkImport'
  | 'importPreview'
  | 'decideImport'
  | 'runImport'
  | 'cancelImport'
  | 'imports'
  | 'undoImport'
  | 'exportReaders'

export type Transfer = {
  handlers: Pick<Handlers<Contract['newsletter']>, TransferCalls>
  /** Ends what is under way; an import that is not whole is taken out at the next start. */
  stop(): Promise<void>
}

/** Import and export of readers: one import at a time, first tried, then perhaps made. */
export function openTransfer(deps: {
  db: Database
  register: Register
  colleague: (accountId: string) => Colleague
  now: () => Date
  announce: () => void
}): Transfer {
  const { db, register, colleague, announce } = deps
  const now = (): string => deps.now().toISOString()
  const over = new AbortController()
  let current: DryRun | null = null
  let busy: Promise<unknown> = takeOutCut()
  let stopped = false

  /** Imports that the end of the program has cut; where nothing may be changed, at the next start. */
  async function takeOutCut(): Promise<void> {
    if (!mayChange(db)) return
    for (const { id, account_id: account } of listCut(db)) await takeOut(db, id, account, now, over.signal)
  }

  /** One thing after the other; what fails fails for whoever asked. */
  async function alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await busy.catch(() => undefined)
    if (stopped) throw new Problem('not_signed_in')
    const doing = work()
    busy = doing
    return doing.finally(announce)
  }

  function running(id: string): DryRun {
    if (current?.id !== id) throw new Problem('import_gone')
    return current
  }

  const handlers: Transfer['handlers'] = {
    async checkImport({ path, columns, defaults, ...chosen }, { account }) {
      if (current && (current.stage === 'reading' || current.stage === 'running')) throw new Problem('import_running')
      current = null
      const table = await tableOf(path, chosen)
      const run = newDryRun(account.id, { name: basename(path), ...table }, columns, defaults)
      current = run
      if (!run.file.fields.includes('address')) {
        // Its columns are shown, so that a person can say which it is.
        run.stage = 'columns'
        announce()
        throw new Problem('no_address_column')
      }
      return alone(async () => {
        try {
          await readRows(db, register, run, now().slice(0, 10))
          if (run.abort.signal.aborted) throw new Problem('import_gone')
          run.stage = 'checked'
        } catch (failure) {
          if (current === run) current = null
          throw failure
        }
        return { id: run.id }
      })
    },
    importPreview({ show, offset, limit }) {
      if (!current) return null
      const { id, stage, progress, file } = current
      const { table, fields } = file
      return {
        id,
        stage,
        progress,
        file: {
          name: file.name,
          bytes: file.bytes,
          format: table.format,
          encoding: table.encoding ?? '',
          delimiter: table.delimiter ?? '',
          header: table.header,
          doubtful: table.doubtful,
          proof: table.proof,
          sheets: table.sheets,
          sheet: table.sheet,
          columns: table.columns.map((column, at) => ({ ...column, field: fields[at] ?? null })),
        },
        defaults: current.defaults,
        counts: countRows(current),
        ...pageOfRows(current, show, offset, limit),
      }
    },
    decideImport({ id, lines, as }) {
      const run = running(id)
      if (run.stage !== 'checked') throw new Problem('import_running')
      return alone(async () => {
        await decide(db, register, run, lines, as)
        return countRows(run)
      })
    },
    runImport({ id }) {
      const run = running(id)
      if (run.stage === 'columns') throw new Problem('no_address_column')
      if (run.stage !== 'checked') throw new Problem('import_running')
      run.stage = 'running'
      return alone(async () => {
        const until = undoUntil(now())
        try {
          const counts = await makeImport(db, register, run, now, until, over.signal)
          if (!counts) throw new Problem('import_gone')
          run.stage = 'done'
          return { ...counts, undoUntil: until }
        } catch (failure) {
          run.stage = 'failed'
          throw failure
        }
      })
    },
    async cancelImport({ id }) {
      const run = running(id)
      run.abort.abort()
      await busy.catch(() => undefined)
      if (current === run) current = null
      announce()
      return {}
    },
    imports: () => listImports(db, colleague),
    undoImport({ id }, { account }) {
      return alone(() => {
        const one = findImport(db, id)
        if (!one) throw new Problem('not_found')
        if (one.state !== 'done' || one.undo_until < now()) throw new Problem('import_not_undoable')
        return takeOut(db, id, account.id, now, over.signal)
      })
    },
    async exportReaders({ format }, { record }) {
      const file = await fileOfPages(exportedRows(db), format)
      if (file.bytes) record('', [{ thing: 'rows', from: '', to: String(file.rows) }])
      return file
    },
  }
  return {
    handlers,
    async stop() {
      stopped = true
      over.abort()
      current?.abort.abort()
      await busy.catch(() => undefined)
    },
  }
}

type Chosen = { encoding: string | null; delimiter: string | null; header: boolean | null; sheet: string | null }

/** The table in a file, and how long the file is. Throws file_unreadable, and what a table is refused for. */
async function tableOf(path: string, chosen: Chosen): Promise<{ table: Table; bytes: number }> {
  const bytes = await readFile(path).catch(() => {
    throw new Problem('file_unreadable')
  })
  if (bytes.length > limits.fileBytes) throw new Problem('table_too_large')
  const delimiter = delimiters.find((one) => one === chosen.delimiter)
  const table = await openTable(bytes, {
    encoding: chosen.encoding ?? undefined,
    delimiter,
    header: chosen.header ?? undefined,
    sheet: chosen.sheet ?? undefined,
    own: isOwn,
  })
  return { table, bytes: bytes.length }
}
