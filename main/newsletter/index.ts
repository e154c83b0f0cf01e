import type { Colleague } from '../../shared/office/account.ts'
import type { NewsletterSettings } from '../../shared/newsletter/reader.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Database } from '../database/open.ts'
import type { Part } from '../part.ts'
import { startErasing } from './erasing.ts'
import { erasePerson, findPerson, listDue } from './persons.ts'
import { readerHandlers } from './reader-handlers.ts'
import { openRegister } from './readers/register.ts'
import { findReaderSubject } from './subject.ts'
import { openTransfer } from './transfer-handlers.ts'

export type NewsletterDeps = {
  db: Database
  colleague: (accountId: string) => Colleague
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
  const settings = (): NewsletterSettings => deps.settings.find() ?? { eraseAfterDays: 30 }
  const eraseAfterDays = (): number => settings().eraseAfterDays
  const changed = atMostEvery(200, () => deps.announce('newsletter'))
  const register = openRegister(db)
  const transfer = openTransfer({ db, register, colleague, now, announce: changed.tell })
  const erasing = deps.background ? startErasing({ db, now, eraseAfterDays, onErased: changed.tell }) : null
  return {
    handlers: {
      ...readerHandlers({ register, colleague }),
      ...transfer.handlers,
      settings,
      setSettings(next, { about }) {
        const [from, to] = [settings(), next].map((one) => String(one.eraseAfterDays)) as [string, string]
        about('', [{ thing: 'eraseAfterDays', from, to }])
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
