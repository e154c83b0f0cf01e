import type { Words } from '../../shared/words/index.ts'
import { type CommandEntry, commonOptions, type OptionName, optionTypes } from './command.ts'
import { type CommandName, commands } from './commands.ts'
import { exampleSettings } from './example-settings.ts'

/** What `desk` and `desk help` print: every command with one sentence. */
export function overview(words: Words): string {
  const names = Object.keys(commands) as CommandName[]
  return [
    words.cli.usage.overview,
    '',
    ...columns(names.map((name) => [name, words.cli.commands[name]])),
    '',
    words.cli.usage.everyCommand,
    ...columns(commonOptions.map((name) => optionLine(name, words))),
    '',
    words.cli.usage.exitCodes,
    words.cli.usage.seeCommand,
  ].join('\n')
}

/** What `desk COMMAND --help` prints. */
export function commandHelp(name: CommandName, words: Words): string {
  const command: CommandEntry = commands[name]
  const options = [...command.needs, ...command.takes, ...commonOptions]
  const more = name === 'configure' ? ['', words.cli.settings.help, '', exampleSettings] : []
  const explained = columns(options.map((option) => optionLine(option, words)))
  return [words.cli.commands[name], '', usageLine(name, words), '', ...explained, ...more].join('\n')
}

/** The short usage of one command: what it needs, in brackets what it can be given besides. */
export function usageLine(name: CommandName, words: Words): string {
  const command: CommandEntry = commands[name]
  const all = [
    ...(command.files ? ['FILES…'] : []),
    ...command.needs.map((option) => placed(option)),
    ...[...command.takes, ...commonOptions].map((option) => `[${placed(option)}]`),
  ]
  return `${words.cli.usage.usage} desk ${name} ${all.join(' ')}`
}

function optionLine(name: OptionName, words: Words): [string, string] {
  return [placed(name), words.cli.options[name]]
}

const places = {
  data: 'DIR',
  account: 'NAME',
  'passphrase-file': 'FILE',
  'office-ja': 'TEXT',
  'office-en': 'TEXT',
  file: 'FILE',
  search: 'TEXT',
  limit: 'N',
  schema: 'FILE',
  fields: 'FILE',
  text: 'TEXT',
  entries: 'FILE',
  glossary: 'FILE',
  out: 'FILE',
  'time-zone': 'ZONE',
  'log-format': 'TEXT',
  'visitor-cookie': 'NAME',
  'code-file': 'FILE',
  'desk-name': 'NAME',
  to: 'DIR',
  from: 'FILE',
  'recovery-key-file': 'FILE',
  language: 'ja|en',
} as const

function placed(name: OptionName): string {
  return optionTypes[name] === 'string' ? `--${name} ${places[name as keyof typeof places]}` : `--${name}`
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}
