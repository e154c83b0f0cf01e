import { createHash } from 'node:crypto'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'

/** Raised whenever the program reads some mail in another way than before: what was read is then renewed. */
const readingVersion = 1

/** What a mail was read with, in a few characters: the program's way of reading, and the form schemas of the office. */
export function readWith(schemas: readonly FormSchema[]): string {
  let text = texts.get(schemas)
  if (text === undefined) {
    const hash = createHash('sha256').update(JSON.stringify(schemas)).digest('base64url').slice(0, 10)
    texts.set(schemas, (text = `${readingVersion}-${hash}`))
  }
  return text
}

const texts = new WeakMap<readonly FormSchema[], string>()
