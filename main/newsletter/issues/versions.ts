import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Content, Doer } from './issue-rows.ts'

/** A state of an issue that can be had back. */
export type VersionColumns = Content & { revision: number; at: string; by: string; asked: 0 | 1 }

/** Characters of a moment (2026-11-29T08:41) that are the same within a minute, and within ten. */
const minute = 16
const tenMinutes = 15

/**
 * Keeps a state of an issue. Somebody who writes saves every few seconds: the last state of each minute stays, a day later that of each ten
 * minutes; how it began and what was asked for always.
 */
export function keepVersion(
  db: Database,
  issueId: string,
  version: Content & { revision: number; asked: boolean },
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO issue_versions (issue_id, revision, at, by, title_ja, title_en, document, asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(issueId, version.revision, at, by, version.title_ja, version.title_en, version.document, version.asked ? 1 : 0)
  const before = prepared(
    db,
    `DELETE FROM issue_versions WHERE issue_id = ? AND revision > 1 AND revision < ? AND by = ? AND asked = 0
      AND substr(at, 1, ${minute}) = ?`,
  ).run(issueId, version.revision, by, at.slice(0, minute)).changes
  if (before === 0) thinOut(db, issueId, at)
}

/** The versions of an issue, the latest first. */
export function listVersions(db: Database, issueId: string): Omit<VersionColumns, keyof Content>[] {
  return prepared<[string], VersionColumns>(
    db,
    'SELECT revision, at, by, asked FROM issue_versions WHERE issue_id = ? ORDER BY revision DESC',
  ).all(issueId)
}

/** Throws Problem not_found. */
export function getVersion(db: Database, issueId: string, revision: number): VersionColumns {
  const version = prepared<[string, number], VersionColumns>(
    db,
    'SELECT * FROM issue_versions WHERE issue_id = ? AND revision = ?',
  ).get(issueId, revision)
  if (!version) throw new Problem('not_found')
  return version
}

/** Whether somebody has kept a version on the day of a moment: then the record says already that they work on it. */
export function hasVersionOfDay(db: Database, issueId: string, { at, by }: Doer): boolean {
  return (
    prepared<[string, string, string], 1>(
      db,
      `SELECT 1 FROM issue_versions WHERE issue_id = ? AND by = ? AND substr(at, 1, 10) = ? LIMIT 1`,
    ).get(issueId, by, at.slice(0, 10)) !== undefined
  )
}

function thinOut(db: Database, issueId: string, at: string): void {
  const yesterday = new Date(Date.parse(at) - 86_400_000).toISOString()
  prepared(
    db,
    `DELETE FROM issue_versions WHERE issue_id = ? AND revision > 1 AND asked = 0 AND at < ? AND EXISTS (
      SELECT 1 FROM issue_versions AS later WHERE later.issue_id = issue_versions.issue_id AND later.revision > issue_versions.revision
        AND later.by = issue_versions.by AND substr(later.at, 1, ${tenMinutes}) = substr(issue_versions.at, 1, ${tenMinutes}))`,
  ).run(issueId, yesterday)
}
