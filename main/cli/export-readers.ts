import { chmod, writeFile } from 'node:fs/promises'
import { Problem } from '../../shared/errors.ts'
import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'

/** `desk export-readers`: writes all readers with state and consent into a CSV that can be imported again; only its owner may read it. */
export async function exportReaders(call: CommandCall): Promise<number> {
  const { options, words } = call
  const file = options.out!
  const { bytes, rows } = await signedIn(call, (ask) => ask('newsletter', 'exportReaders', {}))
  if (!bytes) throw new Problem('export_failed')
  try {
    await writeFile(file, bytes, { mode: 0o600 })
    await chmod(file, 0o600)
  } catch {
    throw new Problem('export_failed')
  }
  if (options.json) await printJson({ rows, file })
  else await print(words.cli.readers.exported(rows, file))
  return 0
}
