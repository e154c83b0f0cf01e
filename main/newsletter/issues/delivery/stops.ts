import type { PauseWhy } from '../../../../shared/newsletter/issue/delivery.ts'
import type { Going, Result } from './going.ts'

/** Why a delivery stops by itself. */
export type Stop = { why: PauseWhy; words: string }

/** Refusals in a row that make one of the delivery: of those that may speak of their reader, and of those that speak of the mail or the sender. */
const mostDoubtful = 20
const mostOfDelivery = 3

/**
 * Hears what became of a mail; where that stops the delivery, it says why. Refusals in a row that do not speak of their readers are counted, and
 * kept until it is clear whom they speak of.
 */
export function stopBy({ going, judged: { row, pause, blames }, left }: Result, connections: number): Stop | null {
  // What had left before a refusal was heard says nothing against it.
  if (row.state === 'accepted') going.refusals = going.refusals.filter((one) => one.left >= left)
  if (row.state === 'refused' && blames !== 'reader')
    going.refusals.push({ reader: row.reader, blames, left: going.left })
  if (going.holds) return null
  const { refusals } = going
  if (pause !== null) return { why: 'server', words: pause }
  const ofDelivery = refusals.filter((one) => one.blames === 'delivery').length
  if (ofDelivery >= mostOfDelivery || refusals.length >= mostDoubtful) return { why: 'server', words: row.words }
  return mostOnTheirWay(going, connections) === 0 ? { why: 'uncertain', words: row.words } : null
}

/**
 * How many mails of a delivery may be on their way: with those of which nobody knows what became of them, since somebody let it go on, they are
 * never more than the connections, whatever a server does.
 */
export function mostOnTheirWay({ counts, uncertainBefore }: Going, connections: number): number {
  return Math.max(0, connections - Math.max(0, counts.uncertain - uncertainBefore))
}
