import type { Migration } from '../migrate.ts'
import { migration010 } from './010-office.ts'
import { migration020 } from './020-letters.ts'
import { migration030 } from './030-pulls.ts'
import { migration040 } from './040-unrecognized-forms.ts'
import { migration110 } from './110-stepped-over.ts'
import { migration200 } from './200-record.ts'
import { migration210 } from './210-long-works.ts'
import { migration300 } from './300-keys.ts'
import { migration400 } from './400-several-desks.ts'
import { migration410 } from './410-open-letters.ts'
import { migration420 } from './420-later-merges.ts'
import { migration500 } from './500-newsletter.ts'
import { migration510 } from './510-by-mail.ts'
import { migration520 } from './520-dealt-with.ts'
import { migration530 } from './530-readers-in-memory.ts'
import { migration600 } from './600-issues.ts'
import { migration610 } from './610-reasons-to-pause.ts'
import { migration720 } from './720-statistics-notes.ts'
import { migration630 } from './630-issue-hands.ts'
import { migration700 } from './700-log-imports.ts'
import { migration710 } from './710-releases.ts'
import { migration800 } from './800-journal.ts'
import { migration810 } from './810-once.ts'
import { migration820 } from './820-issue-blocks.ts'
import { migration830 } from './830-claims.ts'
import { migration840 } from './840-rows-pending.ts'
import { migration850 } from './850-epochs.ts'
import { migration860 } from './860-mail-objects.ts'
import { migration900 } from './900-answers.ts'
import { migration910 } from './910-answers-kept.ts'
import { migration920 } from './920-triage.ts'
import { migration930 } from './930-backups.ts'
import { migration940 } from './940-asked-exports.ts'
import { migration950 } from './950-open-walks.ts'
import { migration960 } from './960-reply-templates.ts'
import { migration970 } from './970-failed-work.ts'
import { migration980 } from './980-public-decisions.ts'
import { migration990 } from './990-due.ts'
import { migration1000 } from './1000-notes.ts'
import { migration1010 } from './1010-topics.ts'
import { migration1020 } from './1020-searching.ts'
import { migration1030 } from './1030-reply-files.ts'
import { migration1040 } from './1040-importing-desk.ts'
import { migration1050 } from './1050-copies.ts'
import { migration1060 } from './1060-saved-views.ts'
import { migration1070 } from './1070-urgent.ts'
import { migration1080 } from './1080-senders.ts'
import { migration1090 } from './1090-image-objects.ts'
import { migration1100 } from './1100-raising.ts'
import { migration1110 } from './1110-key-copies.ts'
import { migration1120 } from './1120-file-key.ts'
import { migration1130 } from './1130-topic-dues.ts'

/** Every migration, ascending. A number once released is never changed: what is wrong with it is put right by a later one. */
export const migrations: readonly Migration[] = [
  migration010,
  migration020,
  migration030,
  migration040,
  migration110,
  migration200,
  migration210,
  migration300,
  migration400,
  migration410,
  migration420,
  migration500,
  migration510,
  migration520,
  migration530,
  migration600,
  migration610,
  migration630,
  migration700,
  migration710,
  migration720,
  migration800,
  migration810,
  migration820,
  migration830,
  migration840,
  migration850,
  migration860,
  migration900,
  migration910,
  migration920,
  migration930,
  migration940,
  migration950,
  migration960,
  migration970,
  migration980,
  migration990,
  migration1000,
  migration1010,
  migration1020,
  migration1030,
  migration1040,
  migration1050,
  migration1060,
  migration1070,
  migration1080,
  migration1090,
  migration1100,
  migration1110,
  migration1120,
  migration1130,
]

/** What comes after this one runs, in an office with a journal, at an entry that says so; what comes before, as soon as it is opened. */
export const raisedSince = migration1100.number
