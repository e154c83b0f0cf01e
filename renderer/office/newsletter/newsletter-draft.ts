import { NewsletterSettings } from '../../../shared/newsletter/reader.ts'

/** The settings as they are typed. */
export type NewsletterDraft = {
  titleJa: string
  titleEn: string
  eraseAfterDays: string
  bounceCount: string
  bounceDays: string
  ownSender: boolean
  senderAddress: string
  senderNameJa: string
  senderNameEn: string
  hasEndpoint: boolean
  endpointUrl: string
  endpointFrom: string
  archiveUrl: string
}

export function draftOf({
  title,
  eraseAfterDays,
  bounces,
  sender,
  endpoint,
  archive,
}: NewsletterSettings): NewsletterDraft {
  return {
    titleJa: title.ja,
    titleEn: title.en,
    eraseAfterDays: String(eraseAfterDays),
    bounceCount: String(bounces.permanent),
    bounceDays: String(bounces.days),
    ownSender: sender !== null,
    senderAddress: sender?.address ?? '',
    senderNameJa: sender?.name.ja ?? '',
    senderNameEn: sender?.name.en ?? '',
    hasEndpoint: endpoint !== null,
    endpointUrl: endpoint?.url ?? '',
    endpointFrom: endpoint?.from ?? '',
    archiveUrl: archive ?? '',
  }
}

/** The settings that were typed, or null and which fields are wrong. */
export function settingsOf(typed: NewsletterDraft): {
  settings: NewsletterSettings | null
  wrong: Partial<Record<keyof NewsletterDraft, true>>
} {
  const parsed = NewsletterSettings.safeParse({
    eraseAfterDays: numberOf(typed.eraseAfterDays),
    title: { ja: typed.titleJa, en: typed.titleEn },
    bounces: { permanent: numberOf(typed.bounceCount), days: numberOf(typed.bounceDays) },
    sender: typed.ownSender
      ? { address: typed.senderAddress.trim(), name: { ja: typed.senderNameJa.trim(), en: typed.senderNameEn.trim() } }
      : null,
    endpoint: typed.hasEndpoint ? { url: typed.endpointUrl.trim(), from: typed.endpointFrom.trim() } : null,
    archive: typed.archiveUrl.trim() || null,
  })
  if (parsed.success) return { settings: parsed.data, wrong: {} }
  const wrong = parsed.error.issues.flatMap(({ path }) => fields[path.join('.')] ?? [])
  return { settings: null, wrong: Object.fromEntries(wrong.map((field) => [field, true as const])) }
}

const fields: Readonly<Record<string, keyof NewsletterDraft>> = {
  eraseAfterDays: 'eraseAfterDays',
  'title.ja': 'titleJa',
  'title.en': 'titleEn',
  'bounces.permanent': 'bounceCount',
  'bounces.days': 'bounceDays',
  'sender.address': 'senderAddress',
  'sender.name.ja': 'senderNameJa',
  'sender.name.en': 'senderNameEn',
  'endpoint.url': 'endpointUrl',
  'endpoint.from': 'endpointFrom',
  archive: 'archiveUrl',
}

const numberOf = (digits: string): number => (digits === '' ? Number.NaN : Number(digits))
