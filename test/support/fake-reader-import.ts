import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { ImportField, ImportRow, ImportShow, PastImport } from '../../shared/newsletter/import.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import type { FakePart } from './fake-bridge.ts'
import { colleagueOf, people } from './fake-office.ts'
import { id, importedRows } from './invented-readers.ts'

export type FakeImportOptions = {
  /** A file is being tried already. */
  tried?: boolean
  /** Code with which every file is refused. */
  refuses?: 'table_encoding' | 'no_address_column'
}

/** An import of readers that is tried, decided and made in memory. */
export function fakeReaderImport(
  options: FakeImportOptions,
  changed: () => void,
): {
  part: FakePart<Contract['newsletter']>
  shell: Pick<FakePart<typeof shellContract>, 'chooseReaders' | 'checkReaders'>
} {
  let past: PastImport[] = [
    {
      id: id('1f', 1),
      at: '2026-11-10T01:12:00.000Z',
      by: colleagueOf(people.mori),
      name: 'autumn-fair.xlsx',
      state: 'done',
      undoUntil: '2126-11-24T01:12:00.000Z',
      rows: 48,
      added: 41,
      updated: 3,
      unchanged: 2,
      refused: 2,
      suggested: 0,
    },
  ]
  let rows: ImportRow[] = options.tried ? importedRows() : []
  let stage: 'reading' | 'checked' | 'running' | 'done' | 'columns' | null = options.tried ? 'checked' : null
  let chosen: { columns: readonly (ImportField | null)[] | null; encoding: string | null } = {
    columns: null,
    encoding: null,
  }
  const tried = id('1f', 2)

  const counts = () => {
    const of = (fate: ImportRow['fate']) => rows.filter((row) => row.fate === fate).length
    return {
      rows: rows.length,
      added: of('added'),
      updated: of('updated'),
      unchanged: of('unchanged'),
      refused: of('refused'),
      suggested: of('suggested'),
    }
  }

  return {
    part: {
      importPreview: ({ show, offset, limit }) => {
        if (stage === null) return null
        const shown = shownRows(rows, show)
        return {
          id: tried,
          stage,
          progress: rows.length,
          file: {
            name: 'readers-2019-2026.csv',
            bytes: 96_000,
            format: 'csv',
            encoding: chosen.encoding ?? 'shift_jis',
            delimiter: ',',
            header: true,
            doubtful: false,
            proof: ['新井 恵子', '行事の用紙', '①希望'],
            sheets: [],
            sheet: '',
            columns: columns.map(({ field, ...column }, at) => ({
              ...column,
              field: chosen.columns ? (chosen.columns[at] ?? null) : stage === 'columns' ? null : field,
            })),
          },
          defaults: { language: 'ja', how: 'old-list', evidence: '申込書ファイル12' },
          counts: counts(),
          total: shown.length,
          rows: shown.slice(offset, offset + limit),
        }
      },
      decideImport: (input) => {
        const meant = (row: ImportRow) =>
          input.lines ? input.lines.includes(row.line) && row.suggestion !== '' : row.fate === 'suggested'
        rows = rows.map((row) =>
          meant(row)
            ? input.as === 'open'
              ? { ...row, fate: 'suggested', decided: null }
              : { ...row, fate: 'added', decided: input.as }
            : row,
        )
        changed()
        return counts()
      },
      runImport: () => {
        stage = 'done'
        past = [
          {
            ...counts(),
            id: tried,
            at: '2026-11-24T17:41:00.000Z',
            by: colleagueOf(people.mori),
            name: 'readers-2019-2026.csv',
            state: 'done',
            undoUntil: '2126-12-08T17:41:00.000Z',
          },
          ...past,
        ]
        changed()
        return { ...counts(), undoUntil: '2126-12-08T17:41:00.000Z' }
      },
      cancelImport: () => {
        stage = null
        rows = []
        changed()
        return {}
      },
      imports: () => past,
      undoImport: (input) => {
        past = past.map((one) => (one.id === input.id ? { ...one, state: 'undone' } : one))
        changed()
        return { removed: 41, kept: 0 }
      },
    },
    shell: {
      chooseReaders: () => ({ file: id('f1', 1), name: 'readers-2019-2026.csv' }),
      checkReaders: (input) => {
        chosen = { columns: input.columns, encoding: input.encoding }
        rows = importedRows()
        stage = 'checked'
        if (options.refuses === 'table_encoding' && input.encoding === null) {
          stage = null
          throw new Problem('table_encoding')
        }
        if (options.refuses === 'no_address_column' && !input.columns?.includes('address')) {
          stage = 'columns'
          changed()
          throw new Problem('no_address_column')
        }
        changed()
        return { id: tried }
      },
    },
  }
}

const columns: readonly { name: string; samples: string[]; field: ImportField | null }[] = [
  { name: 'メールアドレス', samples: ['keiko.arai@sakura.example'], field: 'address' },
  { name: '言語', samples: ['日本語', '英語', '両方'], field: 'language' },
  { name: '登録日', samples: ['2019/4/12'], field: 'consentAt' },
  { name: '申込方法', samples: ['行事の用紙'], field: 'consentHow' },
  { name: '氏名', samples: ['新井 恵子'], field: null },
  { name: '電話', samples: ['415-555-0186'], field: null },
  { name: '備考', samples: ['会場で記入'], field: null },
]

function shownRows(rows: readonly ImportRow[], show: ImportShow): ImportRow[] {
  if (show === 'all') return rows.toSorted((one, other) => one.line - other.line)
  return show === 'toLookAt' ? [...rows] : rows.filter((row) => row.fate === show)
}
