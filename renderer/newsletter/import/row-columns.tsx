import { makeStyles } from '@fluentui/react-components'
import type { ImportRow } from '../../../shared/newsletter/import.ts'
import type { Words } from '../../../shared/words/index.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { plainDay } from '../../ui/dates.ts'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import type { SortColumn } from '../../ui/table/table-head.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useWords } from '../../ui/language.tsx'
import { signOf } from './fate-signs.tsx'
import { atHost, fateWords } from './row-words.ts'

type Decide = (line: number, as: 'corrected' | 'kept' | 'open') => void

/** The columns of a dry run that fit into a width, in pixels. */
export function rowColumns(on: {
  words: Words
  language: 'ja' | 'en'
  width: number
  onDecide: Decide
  /** The row that the keys act on. */
  chosenLine: number | null
}): SortColumn<ImportRow>[] {
  const { words, language, width, onDecide } = on
  const say = words.newsletter.import
  const columns: (SortColumn<ImportRow> & { from?: number })[] = [
    { id: 'line', words: say.row, width: 48, end: true, cell: (row) => countOf(row.line) },
    { id: 'address', words: say.address, grow: 0.8, cell: (row) => <Address row={row} empty={say.empty} /> },
    {
      id: 'language',
      words: say.language,
      width: 68,
      from: 780,
      cell: (row) => words.newsletter.languages[row.language],
    },
    {
      id: 'since',
      words: say.since,
      width: language === 'ja' ? 108 : 92,
      from: 680,
      cell: (row) => plainDay(language, row.since),
    },
    {
      id: 'fate',
      words: say.happens,
      grow: 1.2,
      cell: (row) => (
        <FateCell
          row={row}
          told={fateWords(row, words, language)}
          keys={row.line === on.chosenLine}
          onDecide={onDecide}
        />
      ),
    },
  ]
  return columns.filter(({ from = 0 }) => width >= from)
}

const useStyles = makeStyles({
  slip: {
    color: deskTokens.colorStatusWarningForeground1,
    boxShadow: `inset 0 -2px 0 ${deskTokens.colorStatusWarningForeground1}`,
    backgroundColor: deskTokens.colorStatusWarningBackground1,
  },
  empty: { color: deskTokens.colorNeutralForeground3 },
  fate: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  told: { flexGrow: 1, minWidth: 0, display: 'flex' },
})

/** The address, with the part that looks like a slip. */
function Address({ row, empty }: { row: ImportRow; empty: string }) {
  const styles = useStyles()
  if (row.address === '') return <span className={styles.empty}>{empty}</span>
  if (row.fate !== 'suggested') return <span title={row.address}>{row.address}</span>
  const [before, host] = atHost(row.address)
  return (
    <span title={row.address}>
      {before}
      <span className={styles.slip}>{host}</span>
    </span>
  )
}

/** What becomes of a row, and the acts that decide it. */
function FateCell(props: { row: ImportRow; told: string; keys: boolean; onDecide: Decide }) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  const { row, onDecide } = props
  const keys = (key: string) => (props.keys ? key : undefined)
  return (
    <span className={styles.fate}>
      <span className={styles.told} title={props.told}>
        <Status
          {...(row.decided === 'corrected' && row.fate === 'added' ? { ...signOf(row), tone: 'done' } : signOf(row))}
        >
          {props.told}
        </Status>
      </span>
      {row.fate === 'suggested' && (
        <>
          <CommandButton size="small" keys={keys('A')} onClick={() => onDecide(row.line, 'corrected')}>
            {say.accept}
          </CommandButton>
          <CommandButton size="small" keys={keys('S')} onClick={() => onDecide(row.line, 'kept')}>
            {say.keepAsIs}
          </CommandButton>
        </>
      )}
      {row.decided !== null && (
        <CommandButton size="small" keys={keys('Z')} onClick={() => onDecide(row.line, 'open')}>
          {say.undo}
        </CommandButton>
      )}
    </span>
  )
}
