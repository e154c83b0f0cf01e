import { resolve } from 'node:path'
import type { BackupKey } from '../../shared/office/backups.ts'
import { accountOf, type Ask, atDesk } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { firstLineOf, passphraseFor } from './passphrase.ts'

/** `desk restore`: makes the office data of an empty folder from a backup, by a passphrase or the recovery key alone. */
export async function restore(call: CommandCall): Promise<number> {
  const { options, words } = call
  const file = resolve(options.from!)
  const { bytes, letters, readers, auditRows, verified } = await atDesk(call, async (ask) => {
    const by = await keyFor(call, file, ask)
    return ask('office', 'restore', { file, by, asNew: options['as-new'] ?? false })
  })
  if (options.json) await printJson({ file, bytes, letters, readers, auditRows, verified })
  else await print(words.cli.backup.restored(resolve(options.data!), letters, readers, auditRows))
  return 0
}

async function keyFor(call: CommandCall, file: string, ask: Ask): Promise<BackupKey> {
  const { options, words } = call
  const keyFile = options['recovery-key-file']
  const { accounts } = await ask('office', 'lookAtBackup', { file })
  if (keyFile !== undefined) return { recoveryKey: await firstLineOf(keyFile, words) }
  return {
    accountId: accountOf({ accounts }, options.account, words),
    passphrase: await passphraseFor(call, 'existing'),
  }
}
