import { Problem } from '../../shared/errors.ts'
import { Language } from '../../shared/office/account.ts'
import { type Words, wordsFor } from '../../shared/words/index.ts'
import { failureOf } from '../serve.ts'
import { languageAsked, readArguments } from './arguments.ts'
import { type CommandName, commands, isCommand } from './commands.ts'
import { commandHelp, overview, usageLine } from './help.ts'
import { languageOf } from './language.ts'
import { complain, print } from './output.ts'
import { Refusal } from './refusal.ts'
import { sentenceOf } from './sentence.ts'

/** Runs one command line and answers its exit code: 0 done, 1 failed with a sentence, 2 wrongly called. */
export async function runCommandLine(args: string[]): Promise<number> {
  const asked = languageAsked(args)
  const language = Language.safeParse(asked).data ?? languageOf(process.env)
  const words = wordsFor(language)
  const [name = 'help', ...rest] = asksForHelp.test(args[0] ?? '') ? ['help', ...args] : args
  const command = isCommand(name) ? name : null
  try {
    if (asked !== null && !Language.safeParse(asked).success) throw new Refusal(words.cli.usage.languages, 2)
    if (name === 'help')
      return await help(
        rest.find((one) => !one.startsWith('-')),
        words,
      )
    if (!command) throw new Refusal(words.cli.usage.unknownCommand(name), 2)
    const { options, files } = readArguments(rest, commands[command], words)
    if (options.help) return await help(command, words)
    const run = await commands[command].load()
    return await run({ options, files, language, words })
  } catch (error) {
    return failed(error, command, words)
  }
}

/** `desk --help`, `desk -h`, and `desk --language ja` without a command. */
const asksForHelp = /^(?:--help|-h|--language(?:=.*)?)$/

async function help(about: string | undefined, words: Words): Promise<number> {
  await print(about !== undefined && isCommand(about) ? commandHelp(about, words) : overview(words))
  return 0
}

function failed(error: unknown, command: CommandName | null, words: Words): number {
  if (!(error instanceof Refusal)) {
    const { code, details } = failureOf(error)
    complain(sentenceOf(new Problem(code, details), words))
    return 1
  }
  for (const sentence of error.sentences) complain(sentence)
  if (error.exitCode === 2) complain(command ? usageLine(command, words) : words.cli.usage.seeHelp)
  return error.exitCode
}
