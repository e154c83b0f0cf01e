import type { Contract } from '../../../shared/contract.ts'
import type { issueCalls } from '../../../shared/newsletter/issue/contract.ts'
import type { Variant } from '../../../shared/newsletter/issue/issue.ts'
import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { OfficeSettings } from '../../../shared/office/settings.ts'
import type { Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import type { Line } from '../../sending/line.ts'
import type { Handlers } from '../../serve.ts'
import { Problem } from '../../../shared/errors.ts'
import { approveIssue, askApproval, reopenIssue, sealedMails } from './approval.ts'
import { archivePage, writeArchive } from './archive/write-archive.ts'
import type { Delivery } from './delivery/index.ts'
import type { PreparedMails } from './delivery/rights.ts'
import { deliveryHandlers } from './delivery-handlers.ts'
import { type Frame, frameOf } from './frame.ts'
import { dropUnusedImages } from './images/unused-images.ts'
import { writingHandlers } from './issue-handlers.ts'
import { getIssueRow, noteArchived } from './issue-rows.ts'
import { lookOver } from './look-over.ts'
import { previewIssue, readerMail } from './preview.ts'
import { startMjml } from './rendering/mjml-thread.ts'
import { rememberedHtml } from './rendering/remembered-html.ts'
import { breakSealsOfOthers, renewAsked } from './seals.ts'
import { type AskTxt, askNameServers, senderRecords } from './sender-records.ts'
import { sendTest } from './test-sends.ts'

export type IssuesDeps = {
  db: Database
  colleague: (accountId: string) => Colleague
  settings: () => NewsletterSettings
  mailSettings: () => MailAccess | null
  office: () => OfficeSettings
  /** Active readers by the variant that they get. */
  readers: () => Promise<Record<Variant, number>>
  /** Where the thread for MJML begins. */
  renderingWorker: URL
  delivery: Delivery
  /** An image was put in; within a transaction. */
  onImage?: () => void
  /** The key that signs the mails of issues; null where there is none. */
  dkim: () => { domain: string; selector: string; privateKey: string } | null
  line: Line
  now: () => Date
  announce: () => void
  background: boolean
  askTxt?: AskTxt
}

export type Issues = {
  handlers: Pick<Handlers<Contract['newsletter']>, keyof typeof issueCalls>
  /** The mails of an approved issue. Throws Problem issue_seal_broken. */
  sealedMails(id: string): Promise<PreparedMails>
  /** Settings that stand around every issue may have changed: what was approved between others is approved no more. */
  settingsChanged(): void
  stop(): Promise<void>
}

/** Opens the issues of an office: how they are written, checked, approved, tried, delivered, and kept. */
export function openIssues(deps: IssuesDeps): Issues {
  const { db, now } = deps
  const mjml = startMjml(deps.renderingWorker)
  const html = rememberedHtml((source) => mjml.html(source))
  const frame = (): Frame => frameOf(deps.settings(), deps.mailSettings())
  const rendering = { db, frame, html }
  const over = new AbortController()
  const cleaning = deps.background
    ? dropUnusedImages(db, now(), over.signal).catch((failure: unknown) =>
        noteTrouble(db, 'newsletter.images', failure, now().toISOString()),
      )
    : null

  function settingsChanged(): void {
    if (over.signal.aborted) return
    const at = now().toISOString()
    if (breakSealsOfOthers(db, frame(), at) + renewAsked(db, frame(), at) > 0) deps.announce()
  }

  settingsChanged()
  return {
    handlers: {
      ...writingHandlers({ ...deps, frame }),
      ...deliveryHandlers({ ...rendering, delivery: deps.delivery, now, timeZone: timeZoneOf(deps) }),
      previewIssue: ({ id, variant }) => previewIssue(rendering, id, variant),
      async readerMail({ id, reader }, { handsOut }) {
        const mail = await readerMail({ ...rendering, now, timeZone: timeZoneOf(deps) }, id, reader)
        handsOut('newsletter.readerMail', [mail.readerId])
        return mail
      },
      issuePage: ({ id, language }) => ({ html: archivePage(db, getIssueRow(db, id), frame(), language) }),
      checkIssue: ({ id }) => lookOver(rendering, getIssueRow(db, id)),
      checkSender() {
        const mail = deps.mailSettings()
        if (mail === null) throw new Problem('mailbox_not_set')
        const sender = { address: frame().from.address, host: mail.outgoing.host, dkim: deps.dkim() }
        return senderRecords(deps.askTxt ?? askNameServers(), sender)
      },
      async sendTest(input, { record }) {
        const result = await sendTest({ ...deps, ...rendering, timeZone: timeZoneOf(deps) }, input)
        record(input.id, [{ thing: 'mails', from: '', to: String(result.sent) }])
        return result
      },
      async askApproval({ id }, context) {
        await askApproval(rendering, id, context)
        return {}
      },
      reopenIssue(input, context) {
        reopenIssue(input, context)
        return {}
      },
      approveIssue: (input, context) => approveIssue({ ...deps, ...rendering }, input, context),
      async writeArchive({ path }, { commit, now: at }) {
        const { issues, files } = await writeArchive(db, frame(), path, deps.settings().archive ?? '')
        commit(() => noteArchived(db, issues, at()), {
          changes: [{ thing: 'issues', from: '', to: String(issues.length) }],
        })
        return { issues: issues.length, files }
      },
    },
    sealedMails: (id) => sealedMails(rendering, id),
    settingsChanged,
    async stop() {
      over.abort()
      await Promise.all([cleaning, mjml.close()])
    },
  }
}

const timeZoneOf =
  ({ office }: Pick<IssuesDeps, 'office'>) =>
  (): string =>
    office().timeZone
