import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Letter, LetterRow } from '../../shared/letters/letter.ts'
import type { Words } from '../../shared/words/index.ts'
import { type Ask, signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { keyedFields } from './keyed-fields.ts'
import { onOneLine, print, printJson, toJson } from './output.ts'
import { Refusal } from './refusal.ts'

/**
 * `desk letters`: lists or searches all letters, newest first; mails that are set apart are none. With --json their whole text is read, but a
 * letter stays unread on the screen: a scheduled export must not hide from a person what nobody has looked at. That letters were taken
 * out, and by whom, stands in the audit record before the first of them leaves.
 */
export async function letters(call: CommandCall): Promise<number> {
  const { options, words } = call
  const limit = limitOf(options.limit, words)
  await signedIn(call, async (ask) => {
    await ask('letters', 'takeOut', {})
    const rows = pages(ask, options.search ?? '', limit)
    if (options.json) await printArray(ask, rows)
    else await printList(ask, rows, words)
  })
  return 0
}

/** Rows the desk gives at once. */
const pageRows = 500

async function* pages(ask: Ask, search: string, limit: number): AsyncGenerator<LetterRow> {
  let more = true
  for (let offset = 0; offset < limit && more; offset += pageRows) {
    const page = await ask('letters', 'list', {
      view: 'all',
      search,
      offset,
      limit: Math.min(pageRows, limit - offset),
    })
    more = page.rows.length === pageRows
    yield* page.rows
  }
}

/** One letter a line within the brackets of the array: whoever reads it need not hold all of them, and neither does this program. */
async function printArray(ask: Ask, rows: AsyncGenerator<LetterRow>): Promise<void> {
  const schemas = await ask('office', 'formSchemas', {})
  let before: string | null = null
  for await (const { id } of rows) {
    if (before !== null) await print(`${before},`)
    before = (before === null ? '[' : '') + toJson(asObject(await ask('letters', 'get', { id }), schemas))
  }
  await (before === null ? printJson([]) : print(`${before}]`))
}

async function printList(ask: Ask, rows: AsyncGenerator<LetterRow>, words: Words): Promise<void> {
  const said = words.cli.letters
  const { timeZone } = await ask('office', 'settings', {})
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
  let count = 0
  for await (const { number, receivedAt, status, candidate, from, subject } of rows) {
    count += 1
    const marks = [said.status[status], ...(candidate ? [said.candidate] : [])].join(', ')
    await print(
      [number, time.format(new Date(receivedAt)), marks, onOneLine(from.name || from.address), onOneLine(subject)].join(
        '\t',
      ),
    )
  }
  if (count === 0) await print(said.none)
}

function asObject(
  { id, from, subject, receivedAt, status, candidate, fields, schemaTitle, text }: Letter,
  schemas: FormSchema[],
): object {
  const schema = schemas.find(({ title }) => title.ja === schemaTitle?.ja && title.en === schemaTitle.en) ?? null
  return { id, from, subject, receivedAt, status, candidate, fields: keyedFields(fields, schema), text }
}

function limitOf(given: string | undefined, words: Words): number {
  if (given === undefined) return Infinity
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new Refusal(words.cli.letters.wrongLimit, 2)
  return Number(given)
}
