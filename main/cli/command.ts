import type { Language } from '../../shared/office/account.ts'
import type { Words } from '../../shared/words/index.ts'

/** What a command of the command line gets. */
export type CommandCall = {
  options: Options
  files: string[]
  language: Language
  words: Words
}

/** Runs a command and answers the exit code. Throws Problem or Refusal. */
export type Command = (call: CommandCall) => Promise<number>

/** Every option of the command line; the words of each stand in shared/words under the same name. */
export const optionTypes = {
  data: 'string',
  account: 'string',
  'passphrase-file': 'string',
  'office-ja': 'string',
  'office-en': 'string',
  roles: 'string',
  file: 'string',
  'no-test': 'boolean',
  search: 'string',
  limit: 'string',
  schema: 'string',
  fields: 'string',
  text: 'string',
  entries: 'string',
  glossary: 'string',
  out: 'string',
  'dry-run': 'boolean',
  'time-zone': 'string',
  'log-format': 'string',
  'visitor-cookie': 'string',
  goaccess: 'boolean',
  server: 'string',
  'code-file': 'string',
  'desk-name': 'string',
  to: 'string',
  from: 'string',
  'recovery-key-file': 'string',
  'as-new': 'boolean',
  json: 'boolean',
  language: 'string',
  help: 'boolean',
} as const

export type OptionName = keyof typeof optionTypes
export type Options = { [Name in OptionName]?: (typeof optionTypes)[Name] extends 'boolean' ? boolean : string }

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['json', 'language', 'help']

/** How a command is called: what it needs, what it may be given besides, and its code, loaded only when it is asked for. */
export type CommandEntry = {
  needs: readonly OptionName[]
  takes: readonly OptionName[]
  files: boolean
  load(): Promise<Command>
}
