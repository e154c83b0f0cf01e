import type { ConsentWording } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** Every wording that was ever consented to, the newest first. */
export function listWordings(db: Database): ConsentWording[] {
  return prepared<[], ConsentWording>(
    db,
    'SELECT version, ja, en, since FROM consent_wordings ORDER BY version DESC',
  ).all()
}

/** A new wording is a new version: what was consented to before stays as it was. Returns the version. */
export function addWording(db: Database, { ja, en, since }: Omit<ConsentWording, 'version'>): number {
  return prepared<string[], { version: number }>(
    db,
    `INSERT INTO consent_wordings (version, ja, en, since)
    SELECT coalesce(max(version), 0) + 1, ?, ?, ? FROM consent_wordings RETURNING version`,
  ).get(ja, en, since)!.version
}
