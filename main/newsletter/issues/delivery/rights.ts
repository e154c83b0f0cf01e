import { Problem } from '../../../../shared/errors.ts'
import type { DeliveryCounts, PauseWhy } from '../../../../shared/newsletter/issue/delivery.ts'
import type { IssueState, Variant } from '../../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { type MailTemplate, packTemplate, sealOf } from '../../../mail/message/mail-template.ts'
import { insertBlocks, type NewBlock } from './blocks.ts'

/** The right of this desk to deliver an issue, and how far it has come. */
export type Right = {
  issueId: string
  number: number
  desk: string
  state: 'running' | 'paused' | 'done' | 'cancelled'
  readers: Readonly<Record<string, number>>
  begunAt: string
  pauseWhy: PauseWhy | null
  pauseWords: string
  endedAt: string | null
  /** When another desk took it over; null where the desk delivers that began. */
  handedAt: string | null
}

/** An issue as its delivery needs it. */
export type IssueColumns = { id: string; number: number; state: IssueState; planned_at: string | null }

export type PreparedMails = ReadonlyMap<Variant, MailTemplate>

/** This workstation, as the tables name it. */
export function deskOf(db: Database): string {
  return prepared<[], { id: string }>(db, 'SELECT id FROM workstation').get()!.id
}

/** Throws Problem not_found. */
export function getIssue(db: Database, id: string): IssueColumns {
  const issue = prepared<[string], IssueColumns>(
    db,
    'SELECT id, number, state, planned_at FROM issues WHERE id = ?',
  ).get(id)
  if (!issue) throw new Problem('not_found')
  return issue
}

/** Throws Problem issue_not_approved and issue_seal_broken where these mails are not those that were approved; every approved variant must be there. */
export function checkSeals(db: Database, issueId: string, mails: PreparedMails): void {
  const seals = prepared<[string], { variant: Variant; hash: Buffer }>(
    db,
    'SELECT variant, hash FROM issue_seals WHERE issue_id = ?',
  ).all(issueId)
  if (seals.length === 0) throw new Problem('issue_not_approved')
  for (const { variant, hash } of seals) {
    const mail = mails.get(variant)
    if (mail === undefined || sealOf(mail) !== hash.toString('hex')) throw new Problem('issue_seal_broken')
  }
}

/** Keeps the prepared mails of an issue, as they are approved. */
export function keepMails(db: Database, issueId: string, mails: PreparedMails): void {
  prepared(db, 'DELETE FROM issue_mails WHERE issue_id = ?').run(issueId)
  for (const [variant, mail] of mails)
    prepared(db, 'INSERT INTO issue_mails (issue_id, variant, template) VALUES (?, ?, ?)').run(
      issueId,
      variant,
      packTemplate(mail),
    )
}

/** Takes the right to deliver an issue; once, whatever desk asks. Throws Problem issue_begun. */
export function takeRight(
  db: Database,
  issueId: string,
  right: { readers: Readonly<Record<string, number>>; blocks: readonly NewBlock[]; by: string | null; at: string },
): void {
  if (findRight(db, issueId)) throw new Problem('issue_begun')
  prepared(
    db,
    `INSERT INTO issue_rights (issue_id, desk, state, readers, begun_at, begun_by) VALUES (?, ?, 'running', ?, ?, ?)`,
  ).run(issueId, deskOf(db), JSON.stringify(right.readers), right.at, right.by)
  insertBlocks(db, issueId, right.blocks)
  setIssueState(db, issueId, 'delivering')
}

/** This desk delivers from now on what another one did: a person has said so. */
export function takeOverRight(db: Database, issueId: string, { by, at }: { by: string; at: string }): void {
  prepared(
    db,
    `UPDATE issue_rights SET desk = ?, handed_at = ?, handed_by = ?, state = 'running', pause_why = NULL, pause_words = ''
    WHERE issue_id = ? AND state IN ('running', 'paused')`,
  ).run(deskOf(db), at, by, issueId)
}

export function setIssueState(
  db: Database,
  issueId: string,
  state: IssueState,
  deliveredAt: string | null = null,
): void {
  prepared(db, 'UPDATE issues SET state = ?, delivered_at = coalesce(delivered_at, ?) WHERE id = ?').run(
    state,
    deliveredAt,
    issueId,
  )
}

/** When an issue is to be delivered by itself; null where it is not any more. */
export function setPlanned(db: Database, issueId: string, at: string | null): void {
  prepared(db, 'UPDATE issues SET state = ?, planned_at = ? WHERE id = ?').run(
    at === null ? 'approved' : 'scheduled',
    at,
    issueId,
  )
}

/** It does not begin by itself any more: a person plans it again, and sees for when it was. */
export function takePlanBack(db: Database, issueId: string): void {
  prepared(db, `UPDATE issues SET state = 'approved' WHERE id = ? AND state = 'scheduled'`).run(issueId)
}

/** The issues that have a time, the next first. */
export function listPlanned(db: Database): { id: string; plannedAt: string }[] {
  return prepared<[], { id: string; plannedAt: string }>(
    db,
    `SELECT id, planned_at AS plannedAt FROM issues WHERE state = 'scheduled' ORDER BY planned_at`,
  ).all()
}

export function pauseRight(db: Database, issueId: string, why: PauseWhy, words: string): boolean {
  return (
    prepared<[string, string, string], unknown>(
      db,
      `UPDATE issue_rights SET state = 'paused', pause_why = ?, pause_words = ? WHERE issue_id = ? AND state = 'running'`,
    ).run(why, words, issueId).changes === 1
  )
}

/** Goes on with what was paused, or is done and has something to be tried again. */
export function resumeRight(db: Database, issueId: string): void {
  prepared(
    db,
    `UPDATE issue_rights SET state = 'running', pause_why = NULL, pause_words = '', ended_at = NULL WHERE issue_id = ?`,
  ).run(issueId)
}

/** Notes that a delivery has ended, and what became of it. */
export function endRight(
  db: Database,
  issueId: string,
  end: { state: 'done' | 'cancelled'; counts: DeliveryCounts; at: string },
): void {
  prepared(
    db,
    `UPDATE issue_rights SET state = ?, pause_why = NULL, pause_words = '', ended_at = ? WHERE issue_id = ?`,
  ).run(end.state, end.at, issueId)
  setIssueState(db, issueId, end.state === 'done' ? 'delivered' : 'cancelled', end.state === 'done' ? end.at : null)
  noteResults(db, issueId, end.counts, end.at)
}

export function noteResults(db: Database, issueId: string, counts: DeliveryCounts, at: string): void {
  prepared(
    db,
    'INSERT INTO issue_results (issue_id, at, counts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at, counts = excluded.counts',
  ).run(issueId, at, JSON.stringify(counts))
}

/** What became of a delivery that has ended, as its desk has said; null while it goes on. */
export function findResults(db: Database, issueId: string, { endedAt }: Right): DeliveryCounts | null {
  if (endedAt === null) return null
  const row = prepared<[string], { counts: string }>(db, 'SELECT counts FROM issue_results WHERE issue_id = ?').get(
    issueId,
  )
  return row ? (JSON.parse(row.counts) as DeliveryCounts) : null
}

/** Deliveries that another desk has taken over. */
export function listTaken(db: Database): string[] {
  return prepared<[string], { id: string }>(
    db,
    'SELECT issue_id AS id FROM issue_rights WHERE desk <> ? AND handed_at IS NOT NULL AND ended_at IS NULL',
  )
    .all(deskOf(db))
    .map(({ id }) => id)
}

export function findRight(db: Database, issueId: string): Right | null {
  const row = prepared<[string], RightColumns>(db, `${rights} WHERE r.issue_id = ?`).get(issueId)
  return row ? rightOf(row) : null
}

/** Throws Problem not_found where the issue is not delivered by this desk. */
export function getRight(db: Database, issueId: string): Right {
  const right = findRight(db, issueId)
  if (right === null || right.desk !== deskOf(db)) throw new Problem('not_found')
  return right
}

/** The deliveries of this desk that go on. */
export function listRunning(db: Database): Right[] {
  return prepared<[string], RightColumns>(db, `${rights} WHERE r.desk = ? AND r.state = 'running' ORDER BY r.begun_at`)
    .all(deskOf(db))
    .map(rightOf)
}

/** The deliveries of this desk that go on or stand. */
export function listUnended(db: Database): Right[] {
  return prepared<[string], RightColumns>(
    db,
    `${rights} WHERE r.desk = ? AND r.state IN ('running', 'paused') ORDER BY r.begun_at`,
  )
    .all(deskOf(db))
    .map(rightOf)
}

type RightColumns = Omit<Right, 'readers'> & { readers: string }

const rights = `SELECT r.issue_id AS issueId, i.number, r.desk, r.state, r.readers, r.begun_at AS begunAt, r.pause_why AS pauseWhy,
  r.pause_words AS pauseWords, r.ended_at AS endedAt, r.handed_at AS handedAt FROM issue_rights r JOIN issues i ON i.id = r.issue_id`

function rightOf(row: RightColumns): Right {
  return { ...row, readers: JSON.parse(row.readers) as Record<string, number> }
}
