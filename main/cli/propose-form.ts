import { readFile, stat } from 'node:fs/promises'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import { forkUnderNode } from '../processes/fork.ts'
import { startMailReader } from '../mail/reader/mail-reader.ts'
import { workerFiles } from '../worker-files.ts'
import type { CommandCall } from './command.ts'
import { printJson } from './output.ts'
import { Refusal } from './refusal.ts'

/** `desk propose-form`: proposes the schema of a form from some of its mails, as `inspect-mail --schema` takes it. */
export async function proposeForm({ files, words }: CommandCall): Promise<number> {
  const mails: Uint8Array[] = []
  for (const path of files.slice(0, mostMails)) {
    const raw = await sampleOf(path).catch(() => null)
    if (raw === null) throw new Refusal(words.cli.unreadableFile(path))
    mails.push(raw)
  }
  const reader = startMailReader(forkUnderNode(workerFiles().readingProcess))
  let schema: FormSchema | null
  try {
    schema = await reader.proposeForForm(mails)
  } finally {
    await reader.close()
  }
  if (schema === null) throw new Refusal(words.cli.noForm)
  await printJson([schema])
  return 0
}

/** Mails that are looked at: more of the same form tell nothing new. */
const mostMails = 50

/** Bytes of a mail that are looked at: the text of a form stands before its attachments. */
const sampleBytes = 1_000_000

async function sampleOf(path: string): Promise<Uint8Array> {
  const facts = await stat(path)
  if (!facts.isFile() || facts.size > longestFile) throw new Error('no mail')
  const raw = await readFile(path)
  return raw.subarray(0, sampleBytes)
}

/** Bytes of a file that can be a mail. */
const longestFile = 100_000_000
