import { makeStyles } from '@fluentui/react-components'
import type { MailHealth } from '../../../shared/letters/intake.ts'
import type { Column } from '../../ui/column.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'

type Trouble = MailHealth['troubles'][number]

const useStyles = makeStyles({
  quiet: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  mono: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px' },
})

/** Where in the program something unexpected happened: what a developer needs, and nothing about anybody. */
export function TroubleGroup({ troubles }: { troubles: readonly Trouble[] }) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const now = useNow(60_000)
  const say = words.health.troubles
  const acts: Readonly<Record<string, string>> = words.office.audit.acts
  const columns: readonly Column<Trouble>[] = [
    {
      id: 'what',
      words: say.what,
      cell: (row) =>
        acts[row.what] ?? (
          <span lang="en" className={styles.mono}>
            {row.what}
          </span>
        ),
    },
    {
      id: 'place',
      words: say.place,
      cell: (row) => (
        <span lang="en" className={styles.mono}>
          {row.place}
        </span>
      ),
    },
    { id: 'last', words: say.last, cell: (row) => dates.near(row.lastAt, now), nowrap: true, width: 160 },
    { id: 'times', words: say.times, cell: (row) => countOf(row.times), nowrap: true, width: 72 },
  ]
  return (
    <Group title={say.title} {...(troubles.length > 0 && { note: say.note })}>
      {troubles.length === 0 ? (
        <p className={styles.quiet}>{say.empty}</p>
      ) : (
        <DataTable label={say.title} columns={columns} rows={troubles} keyOf={(row) => `${row.what} ${row.place}`} />
      )}
    </Group>
  )
}
