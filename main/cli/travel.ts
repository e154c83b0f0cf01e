import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'

/** `desk travel`: sends what waits to the other workstations and reads what they did, once. */
export async function travel(call: CommandCall): Promise<number> {
  const { options, words } = call
  const travelled = await signedIn(call, (ask) => ask('office', 'travel', {}))
  if (options.json) await printJson(travelled)
  else await print(words.cli.sharing.travelled(travelled))
  return 0
}
