import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { Problem } from '../../shared/errors.ts'
import { accountOf, type Ask, atDesk } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { passphraseFor } from './passphrase.ts'
import { Refusal } from './refusal.ts'

/**
 * `desk join`: makes this folder a workstation of the office whose code is in a file, and prints its recovery key this one time. A workstation that cannot
 * go on joins anew, in place, and keeps its keys.
 */
export async function join(call: CommandCall): Promise<number> {
  const { options, words } = call
  const code = await readFile(options['code-file']!, 'utf8').catch(() => {
    throw new Refusal(words.cli.unreadableFile(options['code-file']!))
  })
  return atDesk(call, async (ask) => {
    const status = await ask('office', 'status', {})
    const { state, dataDir } = status
    if (state !== 'none') {
      const accountId = accountOf(status, options.account, words)
      await ask('office', 'signIn', { accountId, passphrase: await passphraseFor(call, 'existing') })
      return joinAnew(call, ask, code, dataDir)
    }
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

async function joinAnew({ options, words }: CommandCall, ask: Ask, code: string, dataDir: string): Promise<number> {
  const isShared = (await ask('office', 'workstations', {})) !== null
  if (!isShared) throw new Problem('office_exists')
  const { folder } = await ask('office', 'joinAnew', { code: code.slice(0, 60_000) }).catch((failure: unknown) => {
    // It can go on: an office is there, and stays.
    throw failure instanceof Problem && failure.code === 'not_allowed' ? new Problem('office_exists') : failure
  })
  const lost = (await ask('office', 'workstations', {}))?.lost ?? []
  if (options.json) {
    await printJson({ dataDir, copy: folder, lost })
    return 0
  }
  const said = words.cli.sharing
  const texts = lost.flatMap(({ at, what, texts: written }) => [
    '',
    `${at}  ${(words.office.audit.acts as Readonly<Record<string, string>>)[what] ?? what}`,
    ...written,
  ])
  await print([said.joinedAnew(dataDir, folder), ...(lost.length > 0 ? ['', said.lostAnew, ...texts] : [])].join('\n'))
  return 0
}
