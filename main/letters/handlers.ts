import { countToFetch, listAwaited } from './carried/object-rows.ts'
import { ownAddresses } from './facts.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Letter } from '../../shared/letters/letter.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import type { Database } from '../database/open.ts'
import type { MailReader } from '../mail/reader/mail-reader.ts'
import type { Handlers } from '../serve.ts'
import { countDrafts } from './replies/draft-queries.ts'
import type { Arrivals } from './intake/arrivals.ts'
import { countMails } from './intake/folder-queries.ts'
import { getHealth, lastPullOf } from './intake/health-queries.ts'
import type { Importer } from './intake/import-mails.ts'
import { listImports } from './intake/import-queries.ts'
import { claimHandlers } from './claims.ts'
import { formHandlers } from './forms/form-handlers.ts'
import { getLetter } from './letter-queries.ts'
import type { MailLoops } from './intake/mail-loops.ts'
import { numberOf } from './letter-number.ts'
import { getSource } from './mail-contents.ts'
import { deleteRead, getMail, insertRead, markCandidate, saveChosenCharset } from './mail-queries.ts'
import { readWith } from './intake/read-with.ts'
import { countLetters, listLetters } from './queries.ts'
import { searchLetters } from './search-queries.ts'
import { saidHandlers } from './said-handlers.ts'
import { fileHandlers, type FileDeps } from './replies/files/file-handlers.ts'
import { replyHandlers, type ReplyDeps } from './replies/reply-handlers.ts'
import { countReplies } from './replies/reply-queries.ts'
import { storeReading } from './intake/store-mails.ts'
import { calendarHandlers, type CalendarSettings } from './triage/calendar-handlers.ts'
import { markHandlers, type MarkDeps } from './triage/mark-handlers.ts'
import { noteHandlers } from './notes/note-handlers.ts'
import { onPaperHandlers } from './on-paper/handlers.ts'
import { listOthers } from './others/other-queries.ts'
import { takingOutHandlers } from './taking-out/handlers.ts'
import { savedViewHandlers } from './saved-views/saved-view-handlers.ts'
import { topicHandlers } from './topics/topic-handlers.ts'
import { templateHandlers } from './templates/template-handlers.ts'

export type LettersDeps = ReplyDeps &
  FileDeps &
  MarkDeps & {
    reader: MailReader
    calendar: CalendarSettings
    mailSettings: () => MailSettings | null
    formSchemas: () => FormSchema[]
    loop: MailLoops
    importer: Importer
    arrivals: Arrivals
    /** The day it is in the office (2026-11-24), and when a day of it begins (ISO 8601 with Z). */
    today: () => string
    timeZone: () => string
    mostTakenOctets: number
    dayBegins?: ((day: string) => string) | undefined
  }

/** Characters of a mail's source that are shown. */
const longestSource = 2_000_000

/** Everything the letters part answers. */
export function letterHandlers(deps: LettersDeps): Handlers<Contract['letters']> {
  const { reader, formSchemas, colleague, loop, importer, arrivals } = deps
  const answering = (): { schemas: FormSchema[]; own: string[] } => ({
    schemas: formSchemas(),
    own: ownAddresses(deps.mailSettings()),
  })
  const letter = (db: Database, accountId: string, id: string): Letter =>
    getLetter(db, { accountId, colleague }, id, answering(), deps.accountEnded)
  return {
    ...replyHandlers(deps),
    ...fileHandlers(deps),
    ...formHandlers(deps),
    ...saidHandlers(),
    ...claimHandlers(),
    ...markHandlers(deps),
    ...noteHandlers(deps),
    ...templateHandlers(),
    ...topicHandlers(deps),
    ...calendarHandlers(deps.calendar),
    ...savedViewHandlers(deps),
    ...takingOutHandlers(deps),
    ...onPaperHandlers({ letter }),
    list(filter, { db, account }) {
      const viewer = { accountId: account.id, colleague, today: deps.today(), dayBegins: deps.dayBegins }
      return (filter.search.trim() === '' ? listLetters : searchLetters)(db, viewer, filter)
    },
    awaited: (_, { db }) => ({ count: countToFetch(db), rows: listAwaited(db) }),
    counts: (_, { db, account }) => countLetters(db, { accountId: account.id, colleague, today: deps.today() }),
    get({ id }, { db, account, handsOut }) {
      handsOut('letters.readText', [id])
      return letter(db, account.id, id)
    },
    others({ id }, { db, handsOut }) {
      handsOut('letters.readOthers', [id])
      return listOthers(db, getMail(db, id), answering())
    },
    takeOut: () => ({}),
    document({ id, theme }, { db, handsOut }) {
      const mail = getMail(db, id)
      if (mail.has_html === 0) return { html: null, cut: false }
      handsOut('letters.readText', [id])
      return reader.document(getSource(db, mail.place).raw, theme, mail.chosen_charset ?? undefined)
    },
    open({ id }, { db, account, about }) {
      about(id)
      insertRead(db, account.id, getMail(db, id).id)
      return {}
    },
    markUnread({ id }, { db, account, about }) {
      about(id)
      deleteRead(db, account.id, getMail(db, id).id)
      return {}
    },
    markCandidate({ id, candidate }, { db, account, about }) {
      const mail = getMail(db, id)
      about(id, [{ thing: 'candidate', from: String(mail.candidate === 1), to: String(candidate) }])
      markCandidate(db, mail.id, candidate ? account.id : null)
      return {}
    },
    async redecode({ id, charset }, { db, commit }) {
      const mail = getMail(db, id)
      const [reading] = await reader.read([getSource(db, mail.place).raw], formSchemas(), { charset })
      if (!reading) throw new Problem('mail_too_complex')
      // A person chose it by reading: the letter is no longer doubtful.
      commit(
        () => {
          storeReading(db, mail.place, numberOf(mail), { ...reading, doubtful: false }, readWith(formSchemas()))
          saveChosenCharset(db, mail.id, charset)
        },
        { about: id, changes: [{ thing: 'charset', from: mail.charset, to: charset }] },
      )
      return {}
    },
    async attachment({ id, index }, { db, record }) {
      const file = await reader.attachment(getSource(db, getMail(db, id).place).raw, index)
      if (!file) throw new Problem('not_found')
      record(id)
      return { ...file, bytes: new Uint8Array(file.bytes) }
    },
    async source({ id }, { db, record }) {
      const { raw, cut } = getSource(db, getMail(db, id).place)
      const parts = await reader.parts(raw)
      record(id)
      return { text: sourceText(raw.subarray(0, longestSource)), cut: cut || raw.length > longestSource, parts }
    },
    sender: () => deps.mailSettings()?.sender ?? null,
    status(_, { db, account }) {
      const { onServer, onDesk, pulledAt } = countMails(db)
      const settings = deps.mailSettings()
      const { connection, failure, pulling, mailboxes } = loop.status()
      return {
        connection,
        failure,
        pulling,
        configured: settings !== null,
        lastPullAt: pulledAt,
        arrived: arrivals.count(account.id),
        onServer,
        onDesk,
        ...countReplies(db),
        drafts: countDrafts(db, account.id),
        mailboxes: mailboxes.map((one) => ({
          id: one.id,
          name: one.name,
          connection: one.connection,
          failure: one.failure,
          lastPullAt: lastPullOf(db, settings, one.id),
        })),
      }
    },
    async pull(_, { account, record }) {
      const tally = await loop.pull()
      record()
      return { ...tally, arrived: arrivals.ask(account.id) }
    },
    stopPull() {
      loop.stopPull()
      return {}
    },
    health: (_, { db }) => getHealth(db, deps.mailSettings(), loop.failures()),
    importMails: async ({ path, closed }, { account, announce }) => {
      const id = await importer.start({ path, closed, accountId: account.id })
      announce('letters')
      return { id }
    },
    imports: (_, { db }) => listImports(db, colleague),
    stopImport() {
      importer.stopImport()
      return {}
    },
  }
}

/** UTF-8 where the bytes are valid UTF-8, else one character per byte: nothing of the mail is hidden or guessed. */
function sourceText(raw: Uint8Array): string {
  try {
    // As a stream, so that a character cut in two at the end does not count.
    return new TextDecoder('utf-8', { fatal: true }).decode(raw, { stream: true })
  } catch {
    return Buffer.from(raw).toString('latin1')
  }
}
