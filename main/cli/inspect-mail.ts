import { basename } from 'node:path'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { BounceInfo, MailReading } from '../../shared/letters/mail.ts'
import type { NewsletterAsk } from '../../shared/newsletter/ask.ts'
import type { Words } from '../../shared/words/index.ts'
import { defaultSchemas } from '../../shared/letters/default-schema.ts'
import { forkUnderNode } from '../processes/fork.ts'
import { openMailFile, type MailFile } from '../mail/reader/mail-file.ts'
import { type MailReader, startMailReader } from '../mail/reader/mail-reader.ts'
import { workerFiles } from '../worker-files.ts'
import type { CommandCall } from './command.ts'
import { keyedFields } from './keyed-fields.ts'
import { complain, onOneLine, print, printable, printJson } from './output.ts'
import { readSchemas } from './settings-file.ts'

/** `desk inspect-mail`: shows how the program reads messages from files; a file that cannot be read does not keep it from the others. */
export async function inspectMail({ options, files, words }: CommandCall): Promise<number> {
  const schemas = options.schema === undefined ? defaultSchemas : await readSchemas(options.schema, words)
  const reader = startMailReader(forkUnderNode(workerFiles().readingProcess))
  let unread = 0
  try {
    for await (const { path, reading } of inOrder(files, reader, schemas)) {
      if (reading === null) {
        unread += 1
        complain(words.cli.unreadableFile(path))
      } else if (options.json) {
        await printJson(asObject(reading, schemas))
      } else {
        await print(asText(path, reading, schemas, words))
      }
    }
  } finally {
    await reader.close()
  }
  return unread === 0 ? 0 : 1
}

type Read = { path: string; reading: MailReading | null }

/** Mails that are read in one go: enough to keep the reading process busy, few enough to have their files open. */
const batchFiles = 50

/** Reads the files in the order given; the next ones are opened while these are read. */
async function* inOrder(files: string[], reader: MailReader, schemas: FormSchema[]): AsyncGenerator<Read> {
  let reading = Promise.resolve<Read[]>([])
  for (let at = 0; at < files.length; at += batchFiles) {
    const batch = await Promise.all(
      files
        .slice(at, at + batchFiles)
        .map(async (path) => ({ path, file: await openMailFile(path).catch(() => null) })),
    )
    yield* await reading
    reading = readBatch(batch, reader, schemas)
  }
  yield* await reading
}

async function readBatch(
  batch: { path: string; file: MailFile | null }[],
  reader: MailReader,
  schemas: FormSchema[],
): Promise<Read[]> {
  const files = batch.flatMap(({ file }) => file ?? [])
  try {
    const readings = (await reader.read(files, schemas, { sanitised: true })).values()
    return batch.map(({ path, file }) => ({ path, reading: file === null ? null : (readings.next().value ?? null) }))
  } finally {
    await Promise.all(files.map((file) => file.close()))
  }
}

function asObject(reading: MailReading, schemas: FormSchema[]): object {
  const { kind, from, to, subject, date, messageId, charset, doubtful, text, html, attachments, bounce, bounces } =
    reading
  return {
    kind,
    from,
    to,
    subject,
    date,
    messageId,
    charset,
    doubtful,
    text,
    html,
    fields: keyedFields(reading.fields, schemaOf(reading, schemas)),
    attachments,
    bounce: bounce && withoutMessageId(bounce),
    bounces: bounces.map(withoutMessageId),
    newsletter: reading.newsletter && shownAsk(reading.newsletter),
  }
}

function withoutMessageId({ recipient, status, permanent, reason }: BounceInfo): object {
  return { recipient, status, permanent, reason }
}

/** What a person looks for; the rest is for the program. */
function shownAsk({ asks, certain, address, newAddress, alsoLetter }: NewsletterAsk): object {
  return { asks, certain, address, newAddress, alsoLetter }
}

function asText(path: string, reading: MailReading, schemas: FormSchema[], words: Words): string {
  const said = words.cli.inspect
  const person = ({ name, address }: MailReading['from']): string => (name === '' ? address : `${name} <${address}>`)
  const facts: [string, string][] = [
    [said.kind, said.kinds[reading.kind]],
    [said.from, person(reading.from)],
    [said.to, reading.to.map(person).join(', ')],
    [said.subject, reading.subject],
    [said.date, reading.date ?? ''],
    [said.charset, reading.doubtful ? said.doubtful(reading.charset) : reading.charset],
    ...Object.entries(keyedFields(reading.fields, schemaOf(reading, schemas)) ?? {}).filter(
      ([, value]) => value !== '',
    ),
    ...reading.attachments.map(({ name, type, size }): [string, string] => [
      said.attachment,
      `${name} (${type}, ${size})`,
    ]),
  ]
  for (const { recipient, status, permanent, reason } of reading.bounces)
    facts.push([said.bounce, said.bounced(recipient, status, permanent, reason)])
  if (reading.newsletter !== null) facts.push([said.newsletter, said.asked(reading.newsletter)])
  return [
    `== ${onOneLine(basename(path))}`,
    ...facts.map(([name, value]) => `${name}: ${onOneLine(value)}`),
    '',
    printable(reading.text).trimEnd(),
    '',
  ].join('\n')
}

function schemaOf(reading: MailReading, schemas: FormSchema[]): FormSchema | null {
  return schemas.find(({ name }) => name === reading.schema) ?? null
}
