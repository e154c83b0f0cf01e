import type { Colleague } from '../../shared/office/account.ts'
import type { Change } from '../../shared/office/audit.ts'
import type { NewsletterSettings } from '../../shared/newsletter/reader.ts'
import { NewsletterSettings as SettingsSchema } from '../../shared/newsletter/reader.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Database } from '../database/open.ts'
import type { Part } from '../part.ts'
import { openMail } from './by-mail/mail-handler.ts'
import { taskHandlers } from './by-mail/task-handlers.ts'
import { startErasing } from './erasing.ts'
import { erasePerson, findPerson, listDue } from './persons.ts'
import { readerHandlers } from './reader-handlers.ts'
import { openRegister } from './readers/register.ts'
import { findReaderSubject } from './subject.ts'
import { openTransfer } from './transfer-handlers.ts'

export type NewsletterDeps = {
  db: Database
  colleague: (accountId: string) => Colleague
  /** What people call a letter (2026-1184); null where there is none of this id. */
  letterNumber: (id: string) => string | null
  /** The settings of this part, null before they were set. */
  settings: { find(): NewsletterSettings | null; save(settings: NewsletterSettings): void }
  now: () => Date
  announce: (part: 'newsletter') => void
  /** False for the command line: nothing happens but what is asked for. */
  background: boolean
}

/** Opens the newsletter of an open office: its readers, their consent, import and export, and the erasing that the office has promised. */
export function openNewsletter(deps: NewsletterDeps): Part<'newsletter'> {
  const { db, colleague, now } = deps
  const settings = (): NewsletterSettings => deps.settings.find() ?? SettingsSchema.parse({ eraseAfterDays: 30 })
  const eraseAfterDays = (): number => settings().eraseAfterDays
  const changed = atMostEvery(200, () => deps.announce('newsletter'))
  const register = openRegister(db)
  const transfer = openTransfer({ db, register, colleague, now, announce: changed.tell })
  const erasing = deps.background ? startErasing({ db, now, eraseAfterDays, onErased: changed.tell }) : null
  return {
    handlers: {
      ...readerHandlers({ register, colleague }),
      ...transfer.handlers,
      ...taskHandlers({ colleague, letterNumber: deps.letterNumber }),
      mail: openMail,
      settings,
      setSettings(next, { about }) {
        about('', settingChanges(settings(), next))
        deps.settings.save(next)
        return {}
      },
    },
    subjectOf: (id) => findReaderSubject(db, id),
    findPerson: (person) => findPerson(db, person),
    erasePerson: (person) => erasePerson(db, person, now().toISOString()),
    due: (at) => listDue(db, at, eraseAfterDays()),
    async stop() {
      await Promise.all([erasing?.stop(), transfer.stop()])
      changed.stop()
    },
  }
}

/** What an act changes of the settings, as the record says it. */
function settingChanges(before: NewsletterSettings, next: NewsletterSettings): Change[] {
  const values = (all: NewsletterSettings): [Change['thing'], string][] => [
    ['eraseAfterDays', String(all.eraseAfterDays)],
    ['newsletterTitle', all.title.ja],
    ['newsletterTitleEn', all.title.en],
    ['bounceRule', `${all.bounces.permanent}/${all.bounces.days}`],
    ['newsletterSender', all.sender?.address ?? ''],
    ['optOutPage', all.endpoint?.url ?? ''],
  ]
  const was = new Map(values(before))
  return values(next).flatMap(([thing, to]) => {
    const from = was.get(thing) ?? ''
    return from === to ? [] : [{ thing, from, to }]
  })
}
