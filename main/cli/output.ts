import { once } from 'node:events'

/** Writes lines to the standard output, and waits where their reader is slower. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

/** Writes one value as a line of JSON. Control characters stand escaped: a letter must not steer the terminal it is shown on. */
export function printJson(value: unknown): Promise<void> {
  return print(toJson(value))
}

export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Writes one sentence to the standard error output. */
export function complain(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`)
}

/** Text of a letter for a terminal: without control characters (but line ends and tabs) and without marks that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim()
}
