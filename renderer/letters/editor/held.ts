/** Why a reply cannot be sent yet; null where it can. */
export type Held = 'colleague' | 'address' | 'subject' | 'empty' | 'unfilled' | null

/** The first thing that holds a reply: F8 leads to it. */
export function heldBy(reply: {
  collision: boolean
  address: boolean
  subject: string
  empty: boolean
  unfilled: boolean
}): Held {
  if (reply.collision) return 'colleague'
  if (!reply.address) return 'address'
  if (reply.subject.trim() === '') return 'subject'
  if (reply.empty) return 'empty'
  return reply.unfilled ? 'unfilled' : null
}
