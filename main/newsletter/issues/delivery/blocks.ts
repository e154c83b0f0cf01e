import { type DeliveryCounts, type DeliveryState } from '../../../../shared/newsletter/issue/delivery.ts'
import { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { relyOn } from '../../../database/capture.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { noCounts } from './ledger.ts'

/** Readers of an issue that are announced and reported together. */
export const blockSize = 500

export type Recipient = { reader: number; variant: Variant }

/** Some readers of an issue in the order of their numbers, packed. */
export type NewBlock = { readers: Uint8Array; count: number }

/** A block as every desk of the office knows it; `desk` is who announced it. */
export type Block = { nth: number; count: number; desk: string | null; outcomes: string | null }

/** Packs readers who come in the order of their numbers: of each how much its number is greater than the one before, and its variant. */
export function packBlocks(readers: readonly Recipient[]): NewBlock[] {
  const blocks: NewBlock[] = []
  for (let at = 0; at < readers.length; at += blockSize) {
    const some = readers.slice(at, at + blockSize)
    blocks.push({ readers: pack(some), count: some.length })
  }
  return blocks
}

const variants = Variant.options

function pack(readers: readonly Recipient[]): Uint8Array {
  const octets: number[] = []
  let before = 0
  for (const { reader, variant } of readers) {
    // Seven bits in each octet, the lowest first; the highest bit where another one follows.
    let rest = (reader - before) * variants.length + variants.indexOf(variant)
    for (; rest >= 128; rest = Math.floor(rest / 128)) octets.push((rest % 128) | 128)
    octets.push(rest)
    before = reader
  }
  return Uint8Array.from(octets)
}

/** The readers of a block, in their order. */
export function unpack(octets: Uint8Array): Recipient[] {
  const readers: Recipient[] = []
  let [before, value, factor] = [0, 0, 1]
  for (const octet of octets) {
    value += (octet & 127) * factor
    factor *= 128
    if (octet >= 128) continue
    before += Math.floor(value / variants.length)
    readers.push({ reader: before, variant: variants[value % variants.length]! })
    ;[value, factor] = [0, 1]
  }
  return readers
}

/** Within the change that takes the right: whom the issue goes to. */
export function insertBlocks(db: Database, issueId: string, blocks: readonly NewBlock[]): void {
  blocks.forEach(({ readers, count }, nth) =>
    prepared(db, 'INSERT INTO issue_blocks (issue_id, nth, readers, count) VALUES (?, ?, ?, ?)').run(
      issueId,
      nth,
      Buffer.from(readers),
      count,
    ),
  )
}

export function listBlocks(db: Database, issueId: string): Block[] {
  return prepared<[string], Block>(
    db,
    'SELECT nth, count, desk, outcomes FROM issue_blocks WHERE issue_id = ? ORDER BY nth',
  ).all(issueId)
}

export function readersOf(db: Database, issueId: string, nth: number): Recipient[] {
  const row = prepared<[string, number], { readers: Buffer }>(
    db,
    'SELECT readers FROM issue_blocks WHERE issue_id = ? AND nth = ?',
  ).get(issueId, nth)
  return row ? unpack(row.readers) : []
}

/** Within an audited change: this desk, which has the right to, sends to the readers of a block from now on. */
export function announceBlock(db: Database, issueId: string, nth: number): void {
  prepared(
    db,
    `UPDATE issue_blocks SET desk = (SELECT id FROM workstation) WHERE issue_id = ? AND nth = ? AND desk IS NULL`,
  ).run(issueId, nth)
}

/** Within an audited change: what became of the readers of a block, as long as this desk delivers. */
export function reportBlock(db: Database, issueId: string, nth: number, outcomes: string): void {
  relyOn(db, 'issue_rights', [issueId], 'desk')
  prepared(db, 'UPDATE issue_blocks SET outcomes = ? WHERE issue_id = ? AND nth = ?').run(outcomes, issueId, nth)
}

/** A letter for what became of a mail: one that may still leave, whatever keeps it, is open. */
export function letterOf({ state, why }: { state: DeliveryState; why: string }): string {
  if (state === 'refused' && why === 'recipient_unknown') return 'n'
  return { ...open, ...letters }[state]
}

const letters = { accepted: 'a', refused: 'r', uncertain: 'u', bounced: 'b', 'opted-out': 'o' } as const
const open = { waiting: 'w', sending: 'w', deferred: 'w' } as const

/**
 * Where a reader of a block stands when another desk takes over: what was reported is settled; of what was announced and not reported, or left open,
 * nobody knows; and to a block that nobody announced nothing has left.
 */
export function standingOf(
  { desk, outcomes }: Pick<Block, 'desk' | 'outcomes'>,
  at: number,
): { state: DeliveryState; why: string } {
  if (desk === null) return { state: 'waiting', why: '' }
  const letter = outcomes?.[at]
  if (letter === 'n') return { state: 'refused', why: 'recipient_unknown' }
  const state = (Object.keys(letters) as (keyof typeof letters)[]).find((one) => letters[one] === letter)
  return { state: state ?? 'uncertain', why: '' }
}

/** How a delivery of another desk stands, as far as it was reported: what is announced and open is on its way. */
export function countBlocks(blocks: readonly Block[]): DeliveryCounts {
  const counts = noCounts()
  for (const block of blocks) {
    if (block.desk === null) counts.waiting += block.count
    else if (block.outcomes === null) counts.sending += block.count
    else
      for (let at = 0; at < block.count; at += 1)
        counts[block.outcomes[at] === 'w' ? 'deferred' : standingOf(block, at).state] += 1
  }
  return counts
}
