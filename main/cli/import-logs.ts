import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ImportedFile, LogImport } from '../../shared/statistics/imports.ts'
import { Problem } from '../../shared/errors.ts'
import type { Words } from '../../shared/words/index.ts'
import { type Ask, signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { onOneLine, print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'
import { sentenceOf } from './sentence.ts'

/** Milliseconds between two looks at how far the import is. */
const every = 50

/** `desk import-logs`: takes access logs in, files and folders. What is here already is not counted again; 1 where a file could not be read. */
export async function importLogs(call: CommandCall): Promise<number> {
  const { files, options, words } = call
  const paths = files.map((file) => resolve(file))
  const made = await signedIn(call, async (ask) => {
    const { id } = await ask('statistics', 'beginImport', { paths, server: options.server ?? '' }).catch(
      (error: unknown) => {
        throw error instanceof Problem && error.code === 'file_unreadable'
          ? new Refusal(words.cli.unreadableFile(files.join(' ')))
          : error
      },
    )
    return endOf(ask, id)
  })
  await (options.json ? printJson(asObject(made)) : print(asText(made, words)))
  return made.state === 'done' && made.files.every(({ state }) => state === 'done') ? 0 : 1
}

async function endOf(ask: Ask, id: string): Promise<LogImport> {
  while ((await ask('statistics', 'importProgress', {}))?.id === id) await wait(every)
  const { rows } = await ask('statistics', 'imports', { limit: 100 })
  return rows.find((one) => one.id === id)!
}

function asObject({ state, files }: LogImport): object {
  const sum = (of: (file: ImportedFile) => number): number => files.reduce((all, file) => all + of(file), 0)
  return {
    state,
    lines: sum(({ lines }) => lines),
    new: sum(({ fresh }) => fresh),
    known: sum(({ known }) => known),
    late: sum(({ late }) => late),
    internal: sum(({ internal }) => internal),
    failed: sum(({ failed }) => failed),
    files: files.map(({ name, found, fresh, ...file }) => ({
      name,
      format: found?.format ?? null,
      state: file.state,
      why: file.why,
      lines: file.lines,
      valid: file.valid,
      failed: file.failed,
      new: fresh,
      known: file.known,
      late: file.late,
      internal: file.internal,
      first: file.first,
      last: file.last,
    })),
  }
}

function asText({ files }: LogImport, words: Words): string {
  const said = words.cli.imported
  return files
    .map((file) => {
      const name = onOneLine(file.name)
      if (file.why !== null) return words.cli.log.unread(name, sentenceOf(new Problem(file.why), words))
      return said.file(name, file.lines, file.fresh, file.known, file.failed, file.late)
    })
    .join('\n')
}
