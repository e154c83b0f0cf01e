import type { Contract } from '../../shared/contract.ts'
import type { ImportRow } from '../../shared/newsletter/import.ts'
import { Problem } from '../../shared/errors.ts'
import type { OutputOf } from '../../shared/rpc.ts'
import type { Words } from '../../shared/words/index.ts'
import { resolve } from 'node:path'
import { type Ask, signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'

type Counts = NonNullable<OutputOf<Contract['newsletter']['importPreview']>>['counts']

/**
 * `desk import-readers`: takes readers in from a CSV or a workbook; with --dry-run nothing is written. Rows whose host looks like a slip are left
 * out and told with what was probably meant: nobody is there to decide.
 */
export async function importReaders(call: CommandCall): Promise<number> {
  const { files, options, words } = call
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new Refusal(words.cli.readers.oneFile, 2)
  const { counts, refused, typos } = await signedIn(call, async (ask) => {
    const { id } = await ask('newsletter', 'checkImport', { path: resolve(file) }).catch((error: unknown) => {
      throw error instanceof Problem && error.code === 'file_unreadable'
        ? new Refusal(words.cli.unreadableFile(file))
        : error
    })
    const counts = options['dry-run'] ? await countsOf(ask) : await ask('newsletter', 'runImport', { id })
    return { counts, refused: await rowsOf(ask, 'refused'), typos: await rowsOf(ask, 'suggested') }
  })
  if (options.json) await printJson(published(counts, refused, typos))
  else await printCounts(counts, refused, typos, words)
  return 0
}

async function countsOf(ask: Ask): Promise<Counts> {
  const preview = await ask('newsletter', 'importPreview', { limit: 0 })
  return preview!.counts
}

/** Rows the desk gives at once. */
const pageRows = 500

async function rowsOf(ask: Ask, show: 'refused' | 'suggested'): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for (;;) {
    const page = await ask('newsletter', 'importPreview', { show, offset: rows.length, limit: pageRows })
    rows.push(...page!.rows)
    if (page!.rows.length < pageRows) return rows
  }
}

function published({ rows, added, unchanged, updated }: Counts, refused: ImportRow[], typos: ImportRow[]): object {
  return {
    rows,
    added,
    unchanged,
    updated,
    refused: refused.map(({ line, why }) => ({ line, why })),
    typos: typos.map(({ line, suggestion }) => ({ line, suggestion })),
  }
}

async function printCounts(counts: Counts, refused: ImportRow[], typos: ImportRow[], words: Words): Promise<void> {
  const said = words.cli.readers
  await print(said.counts(counts.rows, counts.added, counts.unchanged, counts.updated))
  for (const { line, why } of refused) await print(said.refused(line, said.why[why!]))
  for (const { line, suggestion } of typos) await print(said.typo(line, suggestion))
}
