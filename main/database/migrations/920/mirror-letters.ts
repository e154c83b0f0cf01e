import type { Database } from '../../open.ts'

/** Makes anew the triggers by which these columns of letters stand in mails as well: the lists walk indexes of that table. */
export function mirrorLetters(db: Database, columns: readonly string[]): void {
  const same = columns.map((column) => `${column} = NEW.${column}`).join(', ')
  db.exec(`
    DROP TRIGGER letters_are_mirrored;
    DROP TRIGGER letters_are_mirrored_anew;
    CREATE TRIGGER letters_are_mirrored AFTER UPDATE OF ${columns.join(', ')} ON letters BEGIN
      UPDATE mails SET ${same} WHERE id = NEW.id;
    END;
    -- A letter can come from another desk before and after its mail.
    CREATE TRIGGER letters_are_mirrored_anew AFTER INSERT ON letters BEGIN
      UPDATE mails SET ${same} WHERE id = NEW.id;
    END;
  `)
}
