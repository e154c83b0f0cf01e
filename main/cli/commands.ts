import type { Language } from '../../shared/office.ts'
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
  'data': 'string', 'account': 'string', 'passphrase-file': 'string', 'office-ja': 'string', 'office-en': 'string', 'file': 'string', 'no-test': 'boolean',
  'search': 'string', 'limit': 'string', 'schema': 'string', 'json': 'boolean', 'language': 'string', 'help': 'boolean',
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

export const commands = {
  'init': {
    needs: ['data', 'account'], takes: ['passphrase-file', 'office-ja', 'office-en'], files: false, load: async () => (await import('./init.ts')).init,
  },
  'configure': {
    needs: ['data', 'file'], takes: ['account', 'passphrase-file', 'no-test'], files: false, load: async () => (await import('./configure.ts')).configure,
  },
  'pull': { needs: ['data'], takes: ['account', 'passphrase-file'], files: false, load: async () => (await import('./pull.ts')).pull },
  'letters': {
    needs: ['data'], takes: ['account', 'passphrase-file', 'search', 'limit'], files: false, load: async () => (await import('./letters.ts')).letters,
  },
  'inspect-mail': { needs: [], takes: ['schema'], files: true, load: async () => (await import('./inspect-mail.ts')).inspectMail },
  'verify': { needs: ['data'], takes: ['account', 'passphrase-file'], files: false, load: async () => (await import('./verify.ts')).verify },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
