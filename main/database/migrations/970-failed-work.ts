import type { Migration } from '../migrate.ts'

/** What failed at a folder for backups: that one can be proved does not say that the next can be written. */
export const migration970: Migration = {
  number: 970,
  name: 'failed-work',
  up(db) {
    db.exec(`
      -- 'backUp' or 'prove'; null while all is well.
      ALTER TABLE backup_folders ADD COLUMN failed_work TEXT;
      -- What could not be opened was not proved; all else was met by writing, or will be met again.
      UPDATE backup_folders SET failed_work = CASE
        WHEN failure IN ('backup_damaged', 'backup_other', 'backup_none') THEN 'prove' ELSE 'backUp' END WHERE failure IS NOT NULL;
    `)
  },
}
