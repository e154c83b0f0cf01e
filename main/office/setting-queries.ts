import { z } from 'zod'
import { AnswersSettings } from '../../shared/answers/publications.ts'
import { OfficeCalendar } from '../../shared/letters/calendar.ts'
import { FormSchema } from '../../shared/letters/form-schema.ts'
import { IssueDeliverySettings } from '../../shared/newsletter/issue/delivery-settings.ts'
import { NewsletterSettings } from '../../shared/newsletter/reader.ts'
import { MailSettings } from '../../shared/office/mail-settings.ts'
import { OfficeSettings } from '../../shared/office/settings.ts'
import { OfficeStatus } from '../../shared/office/status.ts'
import { StatisticsSettings } from '../../shared/statistics/settings.ts'
import type { Database } from '../database/open.ts'

/** What a sign-in to the mail service left here: it is in no answer of the desk. */
const MailSignIn = z.object({ for: z.string(), refreshToken: z.string() })

/** Every subject of the settings with its schema. */
const subjects = {
  office: OfficeSettings,
  mail: MailSettings,
  mailSignIn: MailSignIn,
  formSchemas: z.array(FormSchema),
  calendar: OfficeCalendar,
  newsletter: NewsletterSettings,
  issueDelivery: IssueDeliverySettings,
  statistics: StatisticsSettings,
  answers: AnswersSettings,
  setUp: OfficeStatus.shape.setUp,
}
type Subjects = { [Name in keyof typeof subjects]: z.infer<(typeof subjects)[Name]> }

/** One subject of the settings, or null before it was set. */
export function findSettings<Name extends keyof Subjects>(db: Database, name: Name): Subjects[Name] | null {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?').get(name)
  return row ? (subjects[name].parse(JSON.parse(row.value)) as Subjects[Name]) : null
}

export function saveSettings<Name extends keyof Subjects>(db: Database, name: Name, value: Subjects[Name]): void {
  db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value))
}

/** What an office starts with: the zone of this computer, and ten minutes until it locks. */
export function defaultSettings(): OfficeSettings {
  return { officeName: { ja: '', en: '' }, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, idleMinutes: 10 }
}
