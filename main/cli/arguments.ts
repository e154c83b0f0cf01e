import { parseArgs } from 'node:util'
import type { Words } from '../../shared/words/index.ts'
import { type CommandEntry, commonOptions, type OptionName, optionTypes, type Options } from './command.ts'
import { Refusal } from './refusal.ts'

/** Reads the arguments that follow the name of a command. Throws Refusal (2) for what the command does not know or still needs. */
export function readArguments(
  args: string[],
  command: CommandEntry,
  words: Words,
): { options: Options; files: string[] } {
  const said = words.cli.usage
  const known: readonly OptionName[] = [...command.needs, ...command.takes, ...commonOptions]
  const { tokens } = parseArgs({ args, options: parsedOptions, strict: false, allowPositionals: true, tokens: true })
  const options: Record<string, string | boolean> = {}
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'passphrase') throw new Refusal(said.passphraseArgument, 2)
    const name = known.find((one) => one === token.name)
    if (!name) throw new Refusal(said.unknownOption(token.rawName), 2)
    const takesValue = optionTypes[name] === 'string'
    // `--search --json` forgot the text; `--search=--json` means it.
    const forgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))
    if (takesValue && forgotten) throw new Refusal(said.noValue(token.rawName), 2)
    if (!takesValue && token.value !== undefined) throw new Refusal(said.takesNoValue(token.rawName), 2)
    options[name] = token.value ?? true
  }
  if (options.help) return { options, files }
  // The argument itself is not repeated: it may be a passphrase that was typed in the wrong place.
  if (!command.files && files.length > 0) throw new Refusal(said.unexpected, 2)
  const missing = command.needs.find((name) => !options[name])
  if (missing) throw new Refusal(said.missing(`--${missing}`), 2)
  if (command.files && files.length === 0) throw new Refusal(said.noFiles, 2)
  return { options, files }
}

/** The language asked for by --language, read before anything else so that every sentence is in it; null where none is. */
export function languageAsked(args: string[]): string | null {
  const { values } = parseArgs({
    args,
    options: { language: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.language === 'string' ? values.language : null
}

const parsedOptions = {
  ...Object.fromEntries(Object.entries(optionTypes).map(([name, type]) => [name, { type }])),
  help: { type: optionTypes.help, short: 'h' },
}
