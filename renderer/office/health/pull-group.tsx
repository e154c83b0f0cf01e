import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Circle16Regular, ErrorCircle16Filled } from '@fluentui/react-icons'
import type { PullRow } from '../../../shared/letters/intake.ts'
import type { Words } from '../../../shared/words/index.ts'
import type { Column } from '../../ui/column.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { Dates } from '../../ui/dates.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'

const useStyles = makeStyles({
  result: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'center', minWidth: 0 },
  times: { whiteSpace: 'nowrap' },
  quiet: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  table: {
    maxHeight: '480px',
    overflowY: 'auto',
    ...focusRing('0'),
  },
})

/** The last pulls in numbers: what they brought, what was set apart and why, how they ended. */
export function PullGroup({ pulls }: { pulls: readonly PullRow[] }) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const now = useNow(60_000)
  const say = words.health.pulls
  const number = (count: number) => (count > 0 ? countOf(count) : say.none)
  const columns: readonly Column<PullRow>[] = [
    { id: 'when', words: say.when, cell: (row) => whenOf(row, say, dates, now), nowrap: true, width: 200 },
    {
      id: 'result',
      words: say.result,
      cell: (row) => (
        <span className={styles.result}>
          <Result row={row} words={words} />
          {row.times > 1 && (
            <span className={mergeClasses(styles.quiet, styles.times)}>{say.times(countOf(row.times))}</span>
          )}
        </span>
      ),
    },
    { id: 'new', words: say.brought, cell: (row) => number(row.new), nowrap: true, width: 72 },
    { id: 'apart', words: say.apart, cell: (row) => apartOf(row, say), width: pulls.some(hasApart) ? 230 : 110 },
    {
      id: 'unread',
      words: say.unrecognizedForms,
      cell: (row) => number(row.unrecognizedForms),
      nowrap: true,
      width: 120,
    },
    { id: 'failed', words: say.failed, cell: (row) => number(row.failed), nowrap: true, width: 72 },
    {
      id: 'seconds',
      words: say.seconds,
      nowrap: true,
      width: 72,
      cell: (row) => say.second(row.seconds < 9.95 ? row.seconds.toFixed(1) : countOf(Math.round(row.seconds))),
    },
  ]
  return (
    <Group title={say.title} note={say.note}>
      {pulls.length === 0 ? (
        <p className={styles.quiet}>{say.empty}</p>
      ) : (
        <div className={styles.table} tabIndex={0} role="group" aria-label={say.title}>
          <DataTable
            label={say.title}
            columns={columns}
            rows={pulls}
            keyOf={(row) => `${row.firstAt} ${row.error} ${row.new}`}
          />
        </div>
      )}
    </Group>
  )
}

function Result({ row, words }: { row: PullRow; words: Words }) {
  const say = words.health.pulls
  const titles: Readonly<Record<string, string>> = words.letters.trouble.titles
  if (row.error !== '') {
    return (
      <Status tone="stopped" icon={<ErrorCircle16Filled />}>
        {titles[row.error] ?? words.letters.trouble.titles.other}
      </Status>
    )
  }
  if (row.new === 0)
    return (
      <Status tone="neutral" icon={<Circle16Regular />}>
        {say.nothing}
      </Status>
    )
  return (
    <Status tone="done" icon={<CheckmarkCircle16Regular />}>
      {say.good}
    </Status>
  )
}

/** One instant, or from the first to the last of a row; the day only once where both fall on it. */
function whenOf(row: PullRow, say: Words['health']['pulls'], dates: Dates, now: string): string {
  if (row.times === 1) return dates.near(row.lastAt, now)
  const sameDay = dates.dayKey(row.firstAt) === dates.dayKey(row.lastAt)
  if (sameDay && dates.time(row.firstAt) === dates.time(row.lastAt)) return dates.near(row.lastAt, now)
  return say.until(dates.near(row.firstAt, now), sameDay ? dates.time(row.lastAt) : dates.near(row.lastAt, now))
}

function hasApart(row: PullRow): boolean {
  return row.bounces + row.complaints + row.automatic > 0
}

function apartOf(row: PullRow, say: Words['health']['pulls']): string {
  const parts = [
    row.bounces > 0 && say.bounces(row.bounces),
    row.complaints > 0 && say.complaints(row.complaints),
    row.automatic > 0 && say.automatic(row.automatic),
  ]
  return parts.filter((one) => one !== false).join(say.between) || say.none
}
