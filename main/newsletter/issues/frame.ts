import { z } from 'zod'
import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import { senderOf } from '../by-mail/sending.ts'
import { findImage } from './images/image-rows.ts'
import type { IssueColumns } from './issue-rows.ts'
import type { IssueFacts } from './rendering/issue-facts.ts'

/** What stands around the blocks of every issue, and is approved with them. */
export const Frame = z.object({
  title: z.object({ ja: z.string(), en: z.string() }),
  from: z.object({ address: z.string(), name: z.object({ ja: z.string(), en: z.string() }) }),
  /** The Site's page to opt out; null where it has none. */
  page: z.string().nullable(),
})
export type Frame = z.infer<typeof Frame>

/** By the present settings; the address is empty where neither a mailbox nor a sender is set. */
export function frameOf(settings: NewsletterSettings, mail: Pick<MailAccess, 'sender'> | null): Frame {
  const from = settings.sender ?? (mail === null ? { address: '', name: { ja: '', en: '' } } : senderOf(mail, settings))
  return Frame.parse({ title: settings.title, from, page: settings.endpoint?.url ?? null })
}

/** A frame as it is kept; equal frames are equal texts. */
export const frameText = (frame: Frame): string => JSON.stringify(Frame.parse(frame))

/** The frame of an issue that was delivered is the one that was approved, whatever the settings say since. */
export function frameAt({ state, frame }: Pick<IssueColumns, 'state' | 'frame'>, present: Frame): Frame {
  const isOver = state === 'delivering' || state === 'delivered' || state === 'cancelled'
  return isOver && frame !== '' ? Frame.parse(JSON.parse(frame)) : present
}

/** What rendering, checks and pages need to know of an issue besides its document. */
export function factsOf(
  db: Database,
  issue: Pick<IssueColumns, 'number' | 'day' | 'title_ja' | 'title_en'>,
  { title, from, page }: Frame,
  srcOf: (hash: string, type: string) => string,
): IssueFacts {
  const known = new Map<string, ReturnType<IssueFacts['imageOf']>>()
  return {
    number: issue.number,
    day: issue.day,
    title,
    subjects: { ja: issue.title_ja, en: issue.title_en },
    optOut: { mail: from.address, page },
    imageOf(hash) {
      if (!known.has(hash)) {
        const image = findImage(db, hash)
        known.set(hash, image && { src: srcOf(hash, image.type), width: image.width, height: image.height })
      }
      return known.get(hash)!
    },
  }
}
