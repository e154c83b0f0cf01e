import type { CommandEntry } from './command.ts'

/** Every command of the command line, in the order in which the help lists them. */
export const commands = {
  init: {
    needs: ['data', 'account'],
    takes: ['passphrase-file', 'office-ja', 'office-en', 'roles'],
    files: false,
    load: async () => (await import('./init.ts')).init,
  },
  configure: {
    needs: ['data', 'file'],
    takes: ['account', 'passphrase-file', 'no-test'],
    files: false,
    load: async () => (await import('./configure.ts')).configure,
  },
  pull: {
    needs: ['data'],
    takes: ['account', 'passphrase-file'],
    files: false,
    load: async () => (await import('./pull.ts')).pull,
  },
  letters: {
    needs: ['data'],
    takes: ['account', 'passphrase-file', 'search', 'limit'],
    files: false,
    load: async () => (await import('./letters.ts')).letters,
  },
  'import-readers': {
    needs: ['data'],
    takes: ['account', 'passphrase-file', 'dry-run'],
    files: true,
    load: async () => (await import('./import-readers.ts')).importReaders,
  },
  'export-readers': {
    needs: ['data', 'out'],
    takes: ['account', 'passphrase-file'],
    files: false,
    load: async () => (await import('./export-readers.ts')).exportReaders,
  },
  'take-opt-outs': {
    needs: ['data'],
    takes: ['account', 'passphrase-file'],
    files: true,
    load: async () => (await import('./take-opt-outs.ts')).takeOptOuts,
  },
  'import-logs': {
    needs: ['data'],
    takes: ['account', 'passphrase-file', 'server'],
    files: true,
    load: async () => (await import('./import-logs.ts')).importLogs,
  },
  'inspect-mail': {
    needs: [],
    takes: ['schema'],
    files: true,
    load: async () => (await import('./inspect-mail.ts')).inspectMail,
  },
  'propose-form': {
    needs: [],
    takes: [],
    files: true,
    load: async () => (await import('./propose-form.ts')).proposeForm,
  },
  'summarize-log': {
    needs: [],
    takes: ['time-zone', 'log-format', 'visitor-cookie', 'goaccess'],
    files: true,
    load: async () => (await import('./summarize-log.ts')).summarizeLog,
  },
  share: {
    needs: ['data', 'file'],
    takes: ['account', 'passphrase-file', 'out'],
    files: false,
    load: async () => (await import('./share.ts')).share,
  },
  join: {
    needs: ['data', 'code-file'],
    takes: ['account', 'passphrase-file', 'desk-name'],
    files: false,
    load: async () => (await import('./join.ts')).join,
  },
  travel: {
    needs: ['data'],
    takes: ['account', 'passphrase-file'],
    files: false,
    load: async () => (await import('./travel.ts')).travel,
  },
  'find-personal': {
    needs: [],
    takes: ['fields'],
    files: true,
    load: async () => (await import('./find-personal.ts')).findPersonal,
  },
  similar: {
    needs: ['text', 'entries'],
    takes: ['glossary'],
    files: false,
    load: async () => (await import('./similar.ts')).similar,
  },
  backup: {
    needs: ['data', 'to'],
    takes: ['account', 'passphrase-file'],
    files: false,
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    needs: ['from', 'data'],
    takes: ['account', 'passphrase-file', 'recovery-key-file', 'as-new'],
    files: false,
    load: async () => (await import('./restore.ts')).restore,
  },
  verify: {
    needs: ['data'],
    takes: ['account', 'passphrase-file'],
    files: false,
    load: async () => (await import('./verify.ts')).verify,
  },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
