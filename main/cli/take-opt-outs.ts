import { resolve } from 'node:path'
import { Problem } from '../../shared/errors.ts'
import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'

/** `desk take-opt-outs`: takes in what the Site's page for opting out has kept, and prints how many have left by it. */
export async function takeOptOuts(call: CommandCall): Promise<number> {
  const { files, options, words } = call
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new Refusal(words.cli.readers.oneFile, 2)
  const taken = await signedIn(call, (ask) => ask('newsletter', 'takeOptOuts', { path: resolve(file) })).catch(
    (error: unknown) => {
      throw error instanceof Problem && error.code === 'file_unreadable'
        ? new Refusal(words.cli.unreadableFile(file))
        : error
    },
  )
  if (options.json) await printJson(taken)
  else await print(words.cli.readers.optOuts(taken.left, taken.fetched, taken.unread))
  return 0
}
