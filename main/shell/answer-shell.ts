import { shellContract } from '../../shared/shell/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Result } from '../../shared/rpc.ts'
import { placeOf } from '../database/troubles.ts'
import type { ShellHandlers } from './shell-handlers.ts'

/** Which call of the shell failed, and where in the program: no words and no values, they could hold personal data. */
export type ShellTrouble = { what: string; place: string }

/** Answers one call of the shell: input, run, output. Never throws: a failure is data, and one that nobody expected is told to `note`. */
export async function answerShell(
  handlers: ShellHandlers,
  name: string,
  input: unknown,
  note: (trouble: ShellTrouble) => void,
): Promise<Result<unknown>> {
  try {
    if (!Object.hasOwn(shellContract, name)) throw new Problem('not_found')
    const known = name as keyof typeof shellContract
    const parsed = shellContract[known].input.safeParse(input)
    if (!parsed.success) throw new Problem('bad_input')
    const handler = handlers[known] as (input: unknown) => unknown
    return { ok: true, output: shellContract[known].output.parse(await handler(parsed.data)) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, error: { code: error.code, details: error.details } }
    note({ what: `shell.${name}`, place: placeOf(error) })
    return { ok: false, error: { code: 'unexpected', details: {} } }
  }
}
