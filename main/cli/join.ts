import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { Problem } from '../../shared/errors.ts'
import { atDesk } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { passphraseFor } from './passphrase.ts'
import { Refusal } from './refusal.ts'

/** `desk join`: makes this folder a workstation of the office whose code is in a file, and prints its recovery key this one time. */
export async function join(call: CommandCall): Promise<number> {
  const { options, words } = call
  const code = await readFile(options['code-file']!, 'utf8').catch(() => {
    throw new Refusal(words.cli.unreadableFile(options['code-file']!))
  })
  return atDesk(call, async (ask) => {
    const { state, dataDir } = await ask('office', 'status', {})
    if (state !== 'none') throw new Problem('office_exists')
    const passphrase = await passphraseFor(call, 'new')
    const { recoveryKey } = await ask('office', 'joinOffice', {
      code: code.slice(0, 60_000),
      name: options['desk-name'] ?? (hostname().slice(0, 80) || 'desk'),
      accountName: options.account ?? '',
      passphrase,
    })
    const said = words.cli.init
    if (options.json) await printJson({ dataDir, recoveryKey })
    else await print([words.cli.sharing.joined(dataDir), '', said.recoveryKey, recoveryKey, '', said.keepIt].join('\n'))
    return 0
  })
}
