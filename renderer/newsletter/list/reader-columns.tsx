import type { ReaderRow } from '../../../shared/newsletter/reader.ts'
import type { Words } from '../../../shared/words/index.ts'
import { plainDay } from '../../ui/dates.ts'
import { Status } from '../../ui/status.tsx'
import type { SortColumn } from '../../ui/table/table-head.tsx'
import { PersonName } from '../person-name.tsx'
import { stateSigns } from '../states.tsx'

/** From so many pixels on a column has room; the address and the state always have. */
const roomFrom = { language: 380, since: 470, name: 640, lastIssue: 690, how: 860 }

/** The columns of the readers that fit into a width, in pixels. */
export function readerColumns(words: Words, language: 'ja' | 'en', width: number): SortColumn<ReaderRow>[] {
  const say = words.newsletter
  const japanese = language === 'ja'
  const columns: (SortColumn<ReaderRow> & { from?: number })[] = [
    { id: 'address', words: say.columns.address, sorts: true, grow: 1, cell: (row) => row.address },
    {
      id: 'name',
      words: say.columns.name,
      sorts: true,
      width: width < 900 ? 104 : 150,
      from: roomFrom.name,
      cell: (row) => <PersonName name={row.name} reading={row.reading} />,
    },
    {
      id: 'language',
      words: say.columns.language,
      width: japanese ? 48 : 64,
      from: roomFrom.language,
      cell: (row) => say.languages[row.language],
    },
    {
      id: 'state',
      words: say.columns.state,
      width: japanese ? 88 : 102,
      cell: (row) => <Status {...stateSigns[row.state]}>{say.states[row.state]}</Status>,
    },
    {
      id: 'since',
      words: say.columns.since,
      sorts: true,
      width: japanese ? 108 : 92,
      from: roomFrom.since,
      cell: (row) => {
        const day = plainDay(language, row.since)
        // How they consented is told here where it has no column of its own.
        return row.how === null ? day : <span title={`${day} ${say.hows[row.how]}`}>{day}</span>
      },
    },
    {
      id: 'how',
      words: say.columns.how,
      width: japanese ? 124 : 130,
      from: roomFrom.how,
      cell: (row) => (row.how === null ? '' : say.hows[row.how]),
    },
    {
      id: 'lastIssue',
      words: say.columns.lastIssue,
      sorts: true,
      width: japanese ? 72 : 74,
      end: true,
      from: roomFrom.lastIssue,
      cell: (row) => (row.lastIssue === null ? say.noIssue : say.issue(row.lastIssue)),
    },
  ]
  return columns.filter(({ from = 0 }) => width >= from)
}
