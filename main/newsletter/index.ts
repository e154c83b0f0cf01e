import type { Colleague } from '../../shared/office/account.ts'
import type { Change } from '../../shared/office/audit.ts'
import type { IssueDeliverySettings } from '../../shared/newsletter/issue/delivery-settings.ts'
import { IssueDeliverySettings as IssueDeliverySchema } from '../../shared/newsletter/issue/delivery-settings.ts'
import type { NewsletterSettings } from '../../shared/newsletter/reader.ts'
import { NewsletterSettings as SettingsSchema } from '../../shared/newsletter/reader.ts'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Database } from '../database/open.ts'
import { noteTrouble } from '../database/troubles.ts'
import type { MailAccess } from '../mail/servers/server-access.ts'
import { answerOfOutgoing } from '../mail/servers/server-answer.ts'
import type { Line } from '../sending/line.ts'
import type { Decided } from '../database/once.ts'
import type { Part } from '../part.ts'
import { openMail } from './by-mail/mail-handler.ts'
import { senderOf, startListSending } from './by-mail/sending.ts'
import type { IncomingMail } from '../part.ts'
import { takeMail } from './by-mail/take-mail.ts'
import { takeOptOutsBy } from './by-mail/opt-out-file.ts'
import { taskHandlers } from './by-mail/task-handlers.ts'
import { eraseElsewhere, listErased } from './erased-elsewhere.ts'
import { startErasing } from './erasing.ts'
import type { BounceOfIssue } from './by-mail/bounces.ts'
import {
  accessTo,
  deliveryBy,
  deliveryChanges,
  withoutSecrets,
  withSecrets,
} from './issues/delivery/delivery-settings.ts'
import { openSentFolder } from './issues/delivery/sent-folder.ts'
import { type DeliveryDeps, openDelivery } from './issues/delivery/index.ts'
import { erasePerson, findPerson, listDue } from './persons.ts'
import { readerHandlers } from './reader-handlers.ts'
import { carryImages } from './issues/images/carry-images.ts'
import { type Issues, openIssues } from './issues/index.ts'
import { readerNumbers } from './readers/list.ts'
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
  mailSettings: () => MailAccess | null
  office: () => OfficeSettings
  /** Where the thread for MJML begins. */
  renderingWorker: URL
  /** Shared with whatever else sends mails. */
  line: Line
  decided?: Decided
  /** A workstation of the office as people know it. */
  workstation?: (id: string) => { name: string; lastAt: string | null } | null
  /** Something is to be laid beside the journal of an office of several desks. */
  carrySoon?: () => void
  /** Whether one of these Message-IDs (without brackets) is that of a reply to a letter. */
  isOfReply: (messageIds: readonly string[]) => boolean
  /** How issues leave, null before it was set. */
  deliverySettings: { find(): IssueDeliverySettings | null; save(settings: IssueDeliverySettings): void }
  /** Where issues are delivered from: the ledger's own file and the office data, each with a copy of its key; and the thread that does it. */
  files: DeliveryDeps['files']
  deliveryWorker: URL
  /** False for the command line: nothing happens but what is asked for. */
  background: boolean
}

export type Newsletter = Part<'newsletter'> & {
  /** Takes a mail before it becomes a letter; returns whether it is none. Within the transaction of the intake. */
  takeMail(mail: IncomingMail): boolean
}

/** Opens the newsletter of an open office: its readers, their consent, import and export, and the erasing that the office has promised. */
export function openNewsletter(deps: NewsletterDeps): Newsletter {
  const { db, colleague, now } = deps
  // Looked at with every mail that comes in.
  let current: NewsletterSettings | null = null
  const settings = (): NewsletterSettings =>
    (current ??= deps.settings.find() ?? SettingsSchema.parse({ eraseAfterDays: 30 }))
  const eraseAfterDays = (): number => settings().eraseAfterDays
  const changed = atMostEvery(200, () => deps.announce('newsletter'))
  // Every mail of an issue changes something; everything on the screen is asked again then.
  const leaving = atMostEvery(1000, changed.tell)
  const register = openRegister(db)
  const transfer = openTransfer({ db, register, colleague, now, announce: changed.tell })
  const deliveryBySettings = (): IssueDeliverySettings => deps.deliverySettings.find() ?? IssueDeliverySchema.parse({})
  const delivery = openDelivery({
    db,
    files: deps.files,
    thread: deps.deliveryWorker,
    settings() {
      const mail = deps.mailSettings()
      const sender = mail === null ? '' : senderOf(mail, settings()).address
      return deliveryBy(deliveryBySettings(), { mail, sender, timeZone: deps.office().timeZone })
    },
    bounceRule: () => settings().bounces,
    async sentFolder(signal) {
      const mail = deps.mailSettings()
      return mail === null ? null : openSentFolder(mail, signal)
    },
    now,
    announce: leaving.tell,
    background: deps.background,
    mails: (id) => issues.sealedMails(id),
    ...(deps.workstation && { workstation: deps.workstation }),
    ...(deps.decided && { decided: deps.decided }),
  })
  // The ledger is a file of its own: it learns what was written in a transaction after it; and of what was missed at the next start.
  const afterwards = (work: () => void): void =>
    void setImmediate(() => {
      if (!db.open) return
      try {
        work()
      } catch (failure) {
        noteTrouble(db, 'newsletter.ledger', failure, now().toISOString())
      }
    })
  const onForgotten = (readers: readonly number[]): void => afterwards(() => delivery.forget(readers))
  const onBounced = (bounce: BounceOfIssue): void => afterwards(() => delivery.bounced(bounce))
  const onErased = (readers: readonly number[]): void => {
    onForgotten(readers)
    changed.tell()
  }
  const erasing = deps.background ? startErasing({ db, now, eraseAfterDays, onErased }) : null
  const sending = deps.background ? startListSending({ ...deps, settings, onChanged: changed.tell }) : null
  // What was written within a transaction is looked at once it is committed.
  const onTaken = (): void => {
    onQueue()
    changed.tell()
  }
  const onQueue = (): void => void setImmediate(() => sending?.wake())
  const issues: Issues = openIssues({
    ...deps,
    settings,
    async readers() {
      await register.refresh()
      return readerNumbers(register, 0).activeLanguages
    },
    delivery,
    ...(deps.carrySoon && { onImage: deps.carrySoon }),
    dkim: () => deliveryBySettings().dkim,
    announce: changed.tell,
  })
  const ownAddresses = (): string[] => ownAddressesOf(deps.mailSettings(), settings())
  const domain = (): string => ownAddresses()[0]?.split('@')[1] ?? 'localhost'
  return {
    takeMail: (mail) =>
      takeMail({ db, now, settings, ownAddresses, domain, isOfReply: deps.isOfReply, onTaken, onBounced }, mail),
    settingsChanged() {
      sending?.wake()
      issues.settingsChanged()
      delivery.settingsChanged()
    },
    handlers: {
      ...readerHandlers({ register, colleague, onForgotten }),
      ...transfer.handlers,
      ...taskHandlers({ colleague, letterNumber: deps.letterNumber, domain, onQueue }),
      ...issues.handlers,
      mail: openMail,
      takeOptOuts: takeOptOutsBy({ domain, onQueue }),
      settings,
      setSettings(next, { about }) {
        about('', settingChanges(settings(), next))
        deps.settings.save(next)
        current = null
        afterwards(() => {
          issues.settingsChanged()
          delivery.settingsChanged()
        })
        return {}
      },
      deliverySettings: () => withoutSecrets(deliveryBySettings()),
      setDeliverySettings(given, { about }) {
        const before = deliveryBySettings()
        const next = withSecrets(given, before)
        about('', deliveryChanges(before, next))
        deps.deliverySettings.save(next)
        afterwards(delivery.settingsChanged)
        return {}
      },
      async testDeliveryServer(tested, { record }) {
        const answer = await answerOfOutgoing(accessTo(tested, deliveryBySettings(), deps.mailSettings()))
        record()
        return answer
      },
    },
    carried: carryImages({ db, now, onChanged: changed.tell }),
    subjectOf: (id) => findReaderSubject(db, id),
    keepChanged: (rows) => eraseElsewhere(db, rows),
    rowsChanged(rows) {
      const forgotten = listErased(rows)
      if (forgotten.length > 0) onForgotten(forgotten)
      const isOurs = [...rows.keys()].some((table) => /^(reader|consent|do_not_mail|issue|list_mails)/.test(table))
      if (rows.has('settings')) {
        current = null
        issues.settingsChanged()
        delivery.settingsChanged()
      }
      if (!isOurs && !rows.has('settings')) return
      delivery.rowsChanged(rows)
      changed.tell()
      sending?.wake()
    },
    findPerson: (person) => findPerson(db, person),
    erasePerson: (person) => erasePerson(db, person, now().toISOString(), onForgotten),
    due: (at) => listDue(db, at, eraseAfterDays()),
    async stop() {
      await Promise.all([erasing?.stop(), transfer.stop(), sending?.stop(), issues.stop(), delivery.stop()])
      leaving.stop()
      changed.stop()
    },
  }
}

/** The addresses that this office writes from, that of the newsletter first. */
function ownAddressesOf(mail: MailAccess | null, { sender }: NewsletterSettings): string[] {
  const office = mail === null ? [] : [mail.sender.address, mail.incoming.user, mail.outgoing.user]
  const more = (mail?.mailboxes ?? []).map(({ incoming }) => incoming.user)
  return [sender?.address ?? '', ...office, ...more].filter((address) => address.includes('@'))
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
    ['archivePages', all.archive ?? ''],
  ]
  const was = new Map(values(before))
  return values(next).flatMap(([thing, to]) => {
    const from = was.get(thing) ?? ''
    return from === to ? [] : [{ thing, from, to }]
  })
}
