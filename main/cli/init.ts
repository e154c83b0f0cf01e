import { Problem } from '../../shared/errors.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { atDesk } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { passphraseFor } from './passphrase.ts'

/** `desk init`: makes a new office with its first account, and prints the recovery key this one time. */
export async function init(call: CommandCall): Promise<number> {
  const { options, language, words } = call
  const accountName = options.account!
  const officeName = {
    ja: options['office-ja'] ?? wordsFor('ja').program.department,
    en: options['office-en'] ?? wordsFor('en').program.department,
  }
  await atDesk(call, async (ask) => {
    const { state, dataDir } = await ask('office', 'status', {})
    // Said before anybody types a passphrase for nothing; making the office checks it again.
    if (state !== 'none') throw new Problem('office_exists')
    const passphrase = await passphraseFor(call, 'new')
    const { recoveryKey } = await ask('office', 'create', { accountName, passphrase, language, officeName })
    const said = words.cli.init
    const told = [said.made(dataDir), said.account(accountName), '', said.recoveryKey, recoveryKey, '', said.keepIt]
    await (options.json ? printJson({ dataDir, account: accountName, recoveryKey }) : print(told.join('\n')))
    // The key has been told: the assistant goes on with the mailbox.
    await ask('office', 'finishSetUp', { step: 'mailbox' })
  })
  return 0
}
