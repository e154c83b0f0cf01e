import type { Files } from './use-files.ts'

/** Why a reply cannot be sent yet; null where it can. */
export type Held =
  | 'colleague'
  | 'address'
  | 'subject'
  | 'empty'
  | 'unfilled'
  | 'copies'
  | 'adding'
  | 'away'
  | 'tooLarge'
  | null

/** The first thing that holds a reply: F8 leads to it. */
export function heldBy(reply: {
  collision: boolean
  address: boolean
  subject: string
  empty: boolean
  unfilled: boolean
  /** Something among the copies is no address. */
  copies: boolean
  files: Pick<Files, 'list' | 'adding' | 'tooLarge'>
}): Held {
  if (reply.collision) return 'colleague'
  if (!reply.address) return 'address'
  if (reply.subject.trim() === '') return 'subject'
  if (reply.empty) return 'empty'
  if (reply.unfilled) return 'unfilled'
  if (reply.copies) return 'copies'
  if (reply.files.adding > 0) return 'adding'
  if (reply.files.tooLarge) return 'tooLarge'
  return reply.files.list.every(({ here }) => here) ? null : 'away'
}
