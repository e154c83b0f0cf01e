import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { FormSchema } from '../../shared/letters/form-schema.ts'
import { IssueDeliverySettings, ServerLimits } from '../../shared/newsletter/issue/delivery-settings.ts'
import { NewsletterSettings } from '../../shared/newsletter/reader.ts'
import { MailSettings, ServerSettings } from '../../shared/office/mail-settings.ts'
import { OfficeSettings } from '../../shared/office/settings.ts'
import type { Words } from '../../shared/words/index.ts'
import { Refusal } from './refusal.ts'
import { unreadNames, wrongCombinations, wrongValues, type WrongValue, wordedValue } from './wrong-values.ts'

const noSignature = { ja: '', en: '' }

/** A password that is left out is the stored one. */
const ServerInFile = ServerSettings.extend({ password: ServerSettings.shape.password.default('') })

const { eraseAfterDays, title, bounces, sender, endpoint, archive } = NewsletterSettings.shape

/** What is left out stays as it is, and is not what an office starts with. */
const NewsletterInFile = z.object({
  eraseAfterDays: eraseAfterDays.optional(),
  title: title.unwrap().optional(),
  bounces: bounces.unwrap().optional(),
  sender: sender.unwrap().optional(),
  endpoint: endpoint.unwrap().optional(),
  archive: archive.unwrap().optional(),
})

const delivery = IssueDeliverySettings.shape

/** The same of how issues leave; a password or key that is left out is the stored one. */
const IssueDeliveryInFile = z.object({
  byOffice: delivery.byOffice.unwrap().optional(),
  limits: ServerLimits.optional(),
  servers: delivery.servers.unwrap().optional(),
  domains: delivery.domains.unwrap().optional(),
  plus: delivery.plus.unwrap().optional(),
  dkim: delivery.dkim.unwrap().optional(),
})

/** What `desk configure --file` reads. Settings that are left out stay as they are; folders and signatures have defaults. */
export const SettingsFile = z.object({
  office: OfficeSettings.partial().optional(),
  mail: MailSettings.extend({
    incoming: ServerInFile,
    outgoing: ServerInFile,
    folders: MailSettings.shape.folders.prefault({}),
    sender: MailSettings.shape.sender.extend({
      signature: MailSettings.shape.sender.shape.signature.default(noSignature),
    }),
  }).optional(),
  formSchemas: z.array(FormSchema).max(20).optional(),
  newsletter: NewsletterInFile.optional(),
  issueDelivery: IssueDeliveryInFile.optional(),
})
export type SettingsFile = z.infer<typeof SettingsFile>

/** Reads a settings file. Throws Refusal with one sentence for each wrong value, named by its path in the file. */
export async function readSettings(path: string, words: Words): Promise<SettingsFile> {
  return checked(SettingsFile, await readJson(path, words), words)
}

/** Reads a file of another shape in the same way. Throws as readSettings. */
export async function readChecked<T>(schema: z.ZodType<T>, path: string, words: Words): Promise<T> {
  return checked(schema, await readJson(path, words), words)
}

/** Reads one form schema, a list of them, or a settings file that holds some. Throws Refusal with one sentence for each wrong value. */
export async function readSchemas(path: string, words: Words): Promise<FormSchema[]> {
  const given = await readJson(path, words)
  if (Array.isArray(given)) return checked(z.array(FormSchema).min(1), given, words, ['formSchemas'])
  const isSettings = typeof given === 'object' && given !== null && 'formSchemas' in given
  if (isSettings)
    return checked(z.object({ formSchemas: z.array(FormSchema).min(1) }), { formSchemas: given.formSchemas }, words)
      .formSchemas
  return [checked(FormSchema, given, words)]
}

function checked<T>(schema: z.ZodType<T>, given: unknown, words: Words, within: PropertyKey[] = []): T {
  const read = schema.safeParse(given)
  const wrong: WrongValue[] = read.success
    ? [...unreadNames(given, read.data), ...wrongCombinations(read.data)]
    : wrongValues(read.error, given)
  if (read.success && wrong.length === 0) return read.data
  throw new Refusal(wrong.map(({ path, ...what }) => wordedValue({ path: [...within, ...path], ...what }, words)))
}

/** What a file of JSON holds. Throws Refusal; the message of JSON.parse quotes the file, which may hold passwords: only the place is taken from it. */
export async function readJson(path: string, words: Words): Promise<unknown> {
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(words.cli.unreadableFile(path))
  })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(words.cli.settings.notUtf8(path))
  }
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(String(error))
    throw new Refusal(words.cli.settings.notJson(path, place?.[1] ?? '', place?.[2] ?? ''))
  }
}
