import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { OutputOf } from '../../shared/rpc.ts'
import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'

/** `desk pull`: one intake. Where the program is open it says so, and leaves the pulling to it. */
export async function pull(call: CommandCall): Promise<number> {
  const { options, words } = call
  const said = words.cli.pull
  try {
    const tally = await signedIn(call, (ask) => ask('letters', 'pull', {}))
    if (options.json) await printJson(published(tally))
    else {
      await print(
        [
          said.new(tally.new),
          said.known(tally.known),
          said.unrecognizedForms(tally.unrecognizedForms),
          said.setApart(tally.setApart),
          said.failed(tally.failed),
        ].join('\n'),
      )
    }
    return 0
  } catch (error) {
    if (error instanceof Problem && error.code === 'office_in_use') throw new Refusal(said.programIsOpen)
    throw error
  }
}

/** The names that `pull --json` has had from the beginning: what reads them need not change. */
function published(tally: OutputOf<Contract['letters']['pull']>): object {
  const { new: taken, known, unrecognizedForms: unreadForms, setApart, failed } = tally
  return { new: taken, known, unreadForms, setApart, failed }
}
