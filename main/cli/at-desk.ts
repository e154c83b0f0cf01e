import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { OfficeStatus } from '../../shared/office/status.ts'
import type { Call, InputOf, OutputOf } from '../../shared/rpc.ts'
import type { Words } from '../../shared/words/index.ts'
import { type Desk, startDesk } from '../desk.ts'
import { workerFiles } from '../worker-files.ts'
import type { CommandCall } from './command.ts'
import { complain } from './output.ts'
import { passphraseFor } from './passphrase.ts'
import { Refusal } from './refusal.ts'

type CallOf<Part extends keyof Contract, Name extends keyof Contract[Part]> = Contract[Part][Name] extends Call
  ? Contract[Part][Name]
  : never

/** Asks the desk one call of the contract. Throws Problem. */
export type Ask = <Part extends keyof Contract, Name extends keyof Contract[Part] & string>(
  part: Part,
  name: Name,
  input: InputOf<CallOf<Part, Name>>,
) => Promise<OutputOf<CallOf<Part, Name>>>

/** Does work at the locked desk of --data, without background work; closes it however the work ends. */
export async function atDesk<T>({ options, words }: CommandCall, work: (ask: Ask) => Promise<T>): Promise<T> {
  const desk = startDesk({ dataDir: options.data!, workers: workerFiles(), background: false })
  sayRenewing(desk, words)
  try {
    return await work(async (part, name, input) => {
      const result = await desk.call(`${part}.${name}`, input)
      if (!result.ok) throw new Problem(result.error.code, result.error.details)
      return result.output as OutputOf<CallOf<typeof part, typeof name>>
    })
  } finally {
    await desk.close()
  }
}

/** Says in steps how far the key of the files is renewed, which may take minutes and happens before anything else. */
function sayRenewing(desk: Desk, words: Words): void {
  let said = -1
  desk.onChanged(async (part) => {
    if (part !== 'office') return
    const status = await desk.call('office.status', {})
    const { renewing } = status.ok ? (status.output as OfficeStatus) : { renewing: null }
    const percent = renewing === null ? -1 : Math.floor(renewing * 10) * 10
    if (percent > said) complain(`${words.office.unlock.renewing} … ${percent}%`)
    said = Math.max(said, percent)
  })
}

/** Does work as the account of --account, or as the only one there is. Throws Problem and Refusal. */
export function signedIn<T>(call: CommandCall, work: (ask: Ask) => Promise<T>): Promise<T> {
  return atDesk(call, async (ask) => {
    const status = await ask('office', 'status', {})
    if (status.state === 'none') throw new Problem('office_missing')
    const accountId = accountOf(status, call.options.account, call.words)
    await ask('office', 'signIn', { accountId, passphrase: await passphraseFor(call, 'existing') })
    return work(ask)
  })
}

/** The account of this name, or the only one. Throws Refusal. */
export function accountOf(
  { accounts }: Pick<OfficeStatus, 'accounts'>,
  name: string | undefined,
  words: Words,
): string {
  const same = (one: string): string => one.trim().normalize('NFKC')
  const found =
    name === undefined
      ? accounts
      : accounts.filter(({ name: one, nameEn }) => [one, nameEn].map(same).includes(same(name)))
  const [only, ...others] = found
  if (only && others.length === 0) return only.id
  throw name === undefined ? new Refusal(words.cli.whichAccount, 2) : new Refusal(words.cli.unknownAccount(name))
}
