import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AuditRow } from '../../../shared/office/audit.ts'
import type { Words } from '../../../shared/words/index.ts'
import { client, questionOf } from '../../client.ts'
import type { Column } from '../../ui/column.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'

const pageSize = 200

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, paddingInlineStart: '32px' },
  scroll: { paddingInlineEnd: '32px' },
  quiet: { color: deskTokens.colorNeutralForeground3 },
  id: { display: 'block', fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px', ...oneLine },
})

/** The rows of the record; only those in sight are drawn and asked for. */
export function AuditTable({ total }: { total: number }) {
  const styles = useStyles()
  const words = useWords().office.audit
  const dates = useDates()
  const [sight, setSight] = useState({ first: 0, last: 0 })
  const rowAt = useAuditRows(sight.first, sight.last)
  const columns: readonly Column<AuditRow>[] = [
    { id: 'number', words: words.number, width: 48, cell: (row) => <span className={styles.quiet}>{row.seq}</span> },
    { id: 'when', words: words.when, width: 172, cell: (row) => dates.full(row.at) },
    {
      id: 'who',
      words: words.who,
      cell: (row) => (row.who === '' ? <span className={styles.quiet}>{words.program}</span> : row.who),
    },
    { id: 'what', words: words.what, grow: 1.4, cell: (row) => actOf(row, words) },
    {
      id: 'about',
      words: words.about,
      cell: (row) => {
        const because = reasonOf(row, words)
        if (because !== undefined) return because
        if (row.about === '') return <span className={styles.quiet}>{words.nobody}</span>
        return (
          <span title={row.about} className={mergeClasses(styles.quiet, styles.id)}>
            {shortened(row.about)}
          </span>
        )
      },
    },
  ]
  return (
    <div className={styles.place}>
      <VirtualTable
        label={words.title}
        columns={columns}
        count={total}
        rowAt={rowAt}
        onSight={useCallback((first: number, last: number) => setSight({ first, last }), [])}
        className={styles.scroll}
      />
    </div>
  )
}

function actOf(row: AuditRow, words: Words['office']['audit']): string {
  const acts: Record<string, string> = words.acts
  return acts[row.what] ?? row.what
}

function reasonOf(row: AuditRow, words: Words['office']['audit']): string | undefined {
  const reasons: Record<string, string> = words.lockedBecause
  return row.what === 'office.lock' ? reasons[row.about] : undefined
}

/** An id tells a person little; its end is enough to see that two rows speak of the same thing. */
function shortened(about: string): string {
  return about.length > 12 ? `…${about.slice(-8)}` : about
}

/** The pages of the record that hold these places, as a function from place to row. */
function useAuditRows(first: number, last: number): (index: number) => AuditRow | undefined {
  const from = Math.floor(first / pageSize)
  const pages = Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, place) => from + place)
  const answers = useQueries({
    queries: pages.map((page) => questionOf(client.office.audit, { offset: page * pageSize, limit: pageSize })),
  })
  const byPage = new Map(pages.map((page, place) => [page, answers[place]?.data?.rows]))
  return (index) => byPage.get(Math.floor(index / pageSize))?.[index % pageSize]
}
