import { join, resolve } from 'node:path'
import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'

/** `desk backup`: makes one backup in a folder, compares it, and says what is in it. */
export async function backup(call: CommandCall): Promise<number> {
  const { options, words } = call
  const folder = resolve(options.to!)
  const facts = await signedIn(call, (ask) => ask('office', 'backUpTo', { folder }))
  const { bytes, letters, readers, auditRows, verified } = facts
  const file = join(folder, facts.file)
  if (options.json) await printJson({ file, bytes, letters, readers, auditRows, verified })
  else await print(words.cli.backup.made(file, letters, readers, auditRows))
  return 0
}
