import { answers } from './answers/contract.ts'
import { letters } from './letters/contract.ts'
import { newsletter } from './newsletter/contract.ts'
import { office } from './office/contract.ts'
import { statistics } from './statistics/contract.ts'
import type { Result } from './rpc.ts'
import type { ShellEvent } from './shell/contract.ts'

/** Everything the desk worker answers, in one place; channel names are the paths of this object (`letters.list`). */
export const contract = { letters, answers, newsletter, statistics, office }
export type Contract = typeof contract

/** What the preload puts on `window.madoguchi`; nothing else crosses. */
export type Bridge = {
  call(path: string, input: unknown): Promise<Result<unknown>>
  /** Hands over logs that were dropped on the window (the browser's own files), as `shell.chooseLogs` does those that are chosen. */
  dropLogs(files: readonly object[]): Promise<Result<unknown>>
  onChanged(listener: (part: string) => void): () => void
  onShell(listener: (event: ShellEvent) => void): () => void
}
