import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { LetterRow } from '../../../shared/letters/letter.ts'
import type { ListedLetters } from '../../../shared/letters/taking-out.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { auditedTogether } from '../../database/audited.ts'
import { turn } from '../../database/in-steps.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import { csvOf } from '../../tables/csv/write-csv.ts'
import { xlsxOf } from '../../tables/xlsx/write-xlsx.ts'
import { getSource } from '../mail-contents.ts'
import { getMail } from '../mail-queries.ts'
import { listLetters, type Looker, rowsOf } from '../queries.ts'
import { searchLetters } from '../search-queries.ts'
import { mboxOf } from './mbox.ts'
import { tableHead, tableRows } from './letters-table.ts'

export type TakingOutDeps = Pick<Looker, 'colleague' | 'dayBegins'> & {
  today: () => string
  timeZone: () => string
  /** Octets of mails that one file holds. */
  mostTakenOctets: number
}

/** Letters read at once, and named in one row of the record. */
const [together, namedTogether] = [500, 10]

/** Letters that leave the office as a file. Nothing is handed out before the record says which ones, for what, and by whom. */
export function takingOutHandlers(deps: TakingOutDeps): Pick<Handlers<Contract['letters']>, 'takeOutFile'> {
  return {
    async takeOutFile({ letters, format, takenFor, language }, { db, account, now }) {
      const { colleague, dayBegins } = deps
      const viewer = { accountId: account.id, colleague, today: deps.today(), dayBegins }
      const said = [
        { thing: 'fileFormat' as const, from: '', to: format },
        { thing: 'takenFor' as const, from: '', to: takenFor },
      ]
      const note = (abouts: readonly string[], rows: number): void => {
        const at = now()
        const act = { accountId: account.id, what: 'letters.takeOutFile' as const, at }
        const counted = { thing: 'rows' as const, from: '', to: String(rows) }
        auditedTogether(
          db,
          abouts.map((about) => ({ ...act, about, changes: about === '' ? [counted, ...said] : said })),
          () => {},
        )
      }
      if (!Array.isArray(letters)) {
        const file = await tableOf(rowsOfList(db, viewer, letters), format, language, deps.timeZone())
        note([''], file.letters)
        return { ...file, cut: 0 }
      }
      const ids = [...new Set(letters)]
      const mails = ids.map((id) => getMail(db, id))
      const named = Array.from({ length: Math.ceil(ids.length / namedTogether) }, (_, at) =>
        ids.slice(at * namedTogether, (at + 1) * namedTogether).join(' '),
      )
      if (format === 'csv' || format === 'xlsx') {
        const places = mails.map(({ place }) => place)
        const file = await tableOf(rowsAt(db, viewer, places), format, language, deps.timeZone())
        note(named, ids.length)
        return { ...file, cut: 0 }
      }
      const pieces: Uint8Array[] = []
      let [octets, cut] = [0, 0]
      for (const mail of mails) {
        const source = getSource(db, mail.place)
        octets += source.raw.length
        if (octets > deps.mostTakenOctets) throw new Problem('letters_too_large')
        if (source.cut) cut += 1
        pieces.push(format === 'eml' ? source.raw : mboxOf(source.raw, mail.received_at))
        await turn()
      }
      const bytes = new Uint8Array(Buffer.concat(pieces))
      note(named, ids.length)
      return { bytes, letters: ids.length, cut }
    },
  }
}

async function tableOf(
  pages: AsyncIterable<LetterRow[]>,
  format: 'eml' | 'mbox' | 'csv' | 'xlsx',
  language: Language,
  timeZone: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; letters: number }> {
  const cells = [tableHead(language)]
  for await (const rows of pages) cells.push(...tableRows(rows, language, timeZone))
  const sheet = wordsFor(language).letters.takingOut.fileName
  const bytes = format === 'xlsx' ? await xlsxOf(cells, sheet) : csvOf(cells)
  return { bytes: new Uint8Array(bytes), letters: cells.length - 1 }
}

async function* rowsAt(db: Database, viewer: Looker, places: readonly number[]): AsyncGenerator<LetterRow[]> {
  for (let at = 0; at < places.length; at += together) {
    yield rowsOf(db, viewer, places.slice(at, at + together))
    await turn()
  }
}

async function* rowsOfList(db: Database, viewer: Looker, listed: ListedLetters): AsyncGenerator<LetterRow[]> {
  const list = listed.search.trim() === '' ? listLetters : searchLetters
  for (let offset = 0; ; offset += together) {
    const { rows } = await list(db, viewer, { ...listed, offset, limit: together })
    yield rows
    if (rows.length < together) return
    await turn()
  }
}
