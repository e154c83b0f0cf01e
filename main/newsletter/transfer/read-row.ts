import type { ImportDefaults, ImportField } from '../../../shared/newsletter/import.ts'
import type { Consent, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import { listIn, parseDay, parseHow, parseLanguage, parseState } from './cells.ts'

/** One row of a file as the list would have it; null where the file says nothing about it. */
export type FileRow = {
  line: number
  /** As it stands in the file. */
  typed: string
  language: ReaderLanguage | null
  state: ReaderState | null
  /** A word for the state that nobody here knows; who comes in with it is not mailed to. Empty where there is none. */
  strangeState: string
  name: string
  reading: string
  tags: readonly string[]
  /** Oldest first; never empty. */
  consents: readonly Consent[]
  /** What stands in the place of a date and is none, or a day that has not come yet; empty where the date is plain or missing. */
  undated: string
}

/** Longest texts that are taken over, as in the contract. */
const longestName = 200
const longestTag = 60
const longestDate = 60
const longestState = 60
const mostTags = 20

/** Reads the rows of a file whose columns become these fields. */
export function rowReader(
  fields: readonly (ImportField | null)[],
  defaults: ImportDefaults,
  today: string,
): (line: number, cells: readonly string[]) => FileRow {
  const place = Object.fromEntries(fields.map((field, at) => [field ?? '', at])) as Partial<Record<ImportField, number>>
  const cellOf = (cells: readonly string[], field: ImportField): string => {
    const at = place[field]
    return at === undefined ? '' : (cells[at]?.trim() ?? '')
  }
  const same: Consent = { at: today, how: defaults.how, version: null, proof: '', note: defaults.evidence }
  const unsaid = [same]
  // Elsewhere on the earth a day may have begun that has not begun here.
  const tomorrow = new Date(Date.parse(today.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10)
  const none: string[] = []
  return (line, cells) => {
    const tags = cellOf(cells, 'tags')
    const consentAt = cellOf(cells, 'consentAt')
    return {
      line,
      typed: apart(cellOf(cells, 'address')),
      language: parseLanguage(cellOf(cells, 'language')),
      ...stateIn(cellOf(cells, 'state')),
      name: cellOf(cells, 'name').slice(0, longestName),
      reading: cellOf(cells, 'reading').slice(0, longestName),
      tags: tags === '' ? none : tagsIn(tags),
      consents: consentsIn(
        consentAt,
        cellOf(cells, 'consentHow'),
        cellOf(cells, 'consentVersion'),
        cellOf(cells, 'proof'),
      ),
      undated: consentAt === '' ? '' : (listIn(consentAt).find((one) => one !== '' && dayBefore(one) === null) ?? ''),
    }
  }

  /** Whose state nobody can read may have left, and waits until a person has looked. */
  function stateIn(cell: string): Pick<FileRow, 'state' | 'strangeState'> {
    const state = parseState(cell)
    return cell === '' || state !== null
      ? { state, strangeState: '' }
      : { state: 'paused', strangeState: cell.slice(0, longestState) }
  }

  function consentsIn(ats: string, kinds: string, versions: string, proofs: string): readonly Consent[] {
    if (ats === '' && kinds === '' && versions === '' && proofs === '') return unsaid
    if (!ats.includes(';')) return [consentOf(ats, kinds, versions, proofs)]
    const [how, version, proof] = [kinds, versions, proofs].map(listIn) as [string[], string[], string[]]
    return listIn(ats)
      .map((at, which) => consentOf(at, how[which] ?? '', version[which] ?? '', proof[which] ?? ''))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  }

  /** The day or moment of a cell; null for none, and for one that has not come yet: nobody can have consented then. */
  function dayBefore(cell: string): string | null {
    const day = parseDay(cell)
    return day === null || day.slice(0, 10) > tomorrow ? null : day
  }

  function consentOf(cell: string, how: string, version: string, proof: string): Consent {
    const at = dayBefore(cell)
    // What the file says instead of a day is kept beside the day of the import, as it stands there.
    const said = at === null ? cell.slice(0, longestDate) : ''
    return {
      at: at ?? today,
      how: parseHow(how) ?? defaults.how,
      version: /^\d{1,6}$/.test(version) ? Number(version) : null,
      proof: proof.slice(0, 998),
      note: [defaults.evidence, said].filter((one) => one !== '').join(' / '),
    }
  }
}

function tagsIn(cell: string): string[] {
  const tags = listIn(cell).map((tag) => tag.slice(0, longestTag))
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, mostTags)
}

/** A copy that stands for itself: a piece of a long text keeps all of that text in memory, which is the whole file in the end. */
function apart(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
