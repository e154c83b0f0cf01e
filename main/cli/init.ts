import { Problem } from '../../shared/errors.ts'
import { Role } from '../../shared/roles.ts'
import { wordsFor, type Words } from '../../shared/words/index.ts'
import { atDesk } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { passphraseFor } from './passphrase.ts'
import { Refusal } from './refusal.ts'

/** What an office is given whose commands have one account to ask with. */
const usualRoles: readonly Role[] = ['administrator', 'staff', 'editor']

/** `desk init`: makes a new office with its first account, and prints the recovery key this one time. */
export async function init(call: CommandCall): Promise<number> {
  const { options, language, words } = call
  const accountName = options.account!
  const roles = rolesOf(options.roles, words)
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
    const named = roles.map((role) => words.roles[role]).join(words.cli.between)
    const told = [
      said.made(dataDir),
      said.account(accountName, named),
      '',
      said.recoveryKey,
      recoveryKey,
      '',
      said.keepIt,
    ]
    await (options.json ? printJson({ dataDir, account: accountName, recoveryKey }) : print(told.join('\n')))
    // The key has been told: whatever may fail from here on can be done again.
    const { account } = await ask('office', 'status', {})
    await ask('office', 'setRoles', { accountId: account!.id, roles })
    // The assistant goes on with the mailbox.
    await ask('office', 'finishSetUp', { step: 'mailbox' })
  })
  return 0
}

/** The roles that are named, with commas between; the first account has to administer. */
function rolesOf(named: string | undefined, words: Words): Role[] {
  if (named === undefined) return [...usualRoles]
  const roles = named.split(',').map((name) => Role.safeParse(name.trim()))
  const known = roles.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (known.length < roles.length || !known.includes('administrator'))
    throw new Refusal(words.cli.usage.roles(Role.options.join(', ')), 2)
  return [...new Set(known)]
}
