import { readFile } from 'node:fs/promises'
import { Passphrase } from '../../shared/office/account.ts'
import type { Words } from '../../shared/words/index.ts'
import type { CommandCall } from './command.ts'
import { Refusal } from './refusal.ts'

/**
 * The passphrase from the first line of --passphrase-file, or asked for at the terminal without showing it. Throws Refusal.
 * A new one is asked for twice.
 */
export async function passphraseFor({ options, words }: CommandCall, question: 'existing' | 'new'): Promise<string> {
  const file = options['passphrase-file']
  if (file !== undefined) return fromFile(file, words)
  if (!process.stdin.isTTY) throw new Refusal(words.cli.passphrase.needsFile, 2)
  const passphrase = await ask(question === 'new' ? words.cli.passphrase.askNew : words.cli.passphrase.ask)
  if (question === 'new' && (await ask(words.cli.passphrase.askAgain)) !== passphrase)
    throw new Refusal(words.cli.passphrase.different)
  return passphrase
}

/** The first line of a file with something secret. Throws Refusal. */
export async function firstLineOf(path: string, words: Words): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(words.cli.unreadableFile(path))
  })
  return text.replace(/^\ufeff/, '').split(/\r?\n/)[0] ?? ''
}

async function fromFile(path: string, words: Words): Promise<string> {
  const line = await firstLineOf(path, words)
  if (!Passphrase.safeParse(line).success) throw new Refusal(words.cli.passphrase.emptyFile(path))
  return line
}

/** Reads a line without an echo; the question goes to the error output, so that the standard output stays what was asked for. */
function ask(question: string): Promise<string> {
  const input = process.stdin
  // First the silence, then the question: who answers at once is not shown either.
  input.setRawMode(true)
  process.stderr.write(`${question} `)
  input.setEncoding('utf8')
  input.resume()
  return new Promise((resolve) => {
    let typed: string[] = []
    const end = (): void => {
      input.off('data', take)
      input.setRawMode(false)
      input.pause()
      process.stderr.write('\n')
    }
    const take = (text: string): void => {
      for (const character of text) {
        if (character === '\u0003') {
          end()
          process.exit(130)
        }
        if (character === '\r' || character === '\n' || character === '\u0004') {
          end()
          resolve(typed.join(''))
          return
        }
        if (character === '\u0015') typed = []
        else if (character === '\u007f' || character === '\b') typed.pop()
        else typed.push(character)
      }
    }
    input.on('data', take)
  })
}
