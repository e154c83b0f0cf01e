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
  name: string
  reading: string
  tags: readonly string[]
  /** Oldest first; never empty. */
  consents: readonly Consent[]
}

/** Longest texts that are taken over, as in the contract. */
const longestName = 200
const longestTag = 60
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
  const none: string[] = []
  return (line, cells) => {
    const tags = cellOf(cells, 'tags')
    return {
      line,
      typed: cellOf(cells, 'address'),
      language: parseLanguage(cellOf(cells, 'language')),
      state: parseState(cellOf(cells, 'state')),
      name: cellOf(cells, 'name').slice(0, longestName),
      reading: cellOf(cells, 'reading').slice(0, longestName),
      tags: tags === '' ? none : tagsIn(tags),
      consents: consentsIn(
        cellOf(cells, 'consentAt'),
        cellOf(cells, 'consentHow'),
        cellOf(cells, 'consentVersion'),
        cellOf(cells, 'proof'),
      ),
    }
  }

  function consentsIn(ats: string, kinds: string, versions: string, proofs: string): readonly Consent[] {
    if (ats === '' && kinds === '' && versions === '' && proofs === '') return unsaid
    if (!ats.includes(';')) return [consentOf(ats, kinds, versions, proofs)]
    const [how, version, proof] = [kinds, versions, proofs].map(listIn) as [string[], string[], string[]]
    return listIn(ats)
      .map((at, which) => consentOf(at, how[which] ?? '', version[which] ?? '', proof[which] ?? ''))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  }

  function consentOf(at: string, how: string, version: string, proof: string): Consent {
    return {
      at: parseDay(at) ?? today,
      how: parseHow(how) ?? defaults.how,
      version: /^\d{1,6}$/.test(version) ? Number(version) : null,
      proof: proof.slice(0, 998),
      note: defaults.evidence,
    }
  }
}

function tagsIn(cell: string): string[] {
  const tags = listIn(cell).map((tag) => tag.slice(0, longestTag))
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, mostTags)
}
