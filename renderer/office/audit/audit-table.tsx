import { makeStyles } from '@fluentui/react-components'
import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AuditFilter, AuditRow } from '../../../shared/office/audit.ts'
import { recordRow } from '../../../shared/office/record-row.ts'
import { client, questionOf } from '../../client.ts'
import type { Column } from '../../ui/column.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { useWindowFit } from '../../ui/window-size.ts'

const pageSize = 200

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, paddingInlineStart: '32px' },
  scroll: { paddingInlineEnd: '32px' },
  quiet: { color: deskTokens.colorNeutralForeground3 },
})

/** The rows of the record that a filter leaves; only those in sight are drawn and asked for. */
export function AuditTable({ filter, total }: { filter: AuditFilter; total: number }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.audit
  const [language] = useLanguage()
  const dates = useDates()
  const narrow = useWindowFit() === 'single'
  const [sight, setSight] = useState({ first: 0, last: 0 })
  const rowAt = useAuditRows(filter, sight.first, sight.last)
  const said = (row: AuditRow) => recordRow(row, all, language)
  const quiet = (text: string | number) => <span className={styles.quiet}>{text}</span>
  const columns: readonly Column<AuditRow>[] = [
    { id: 'number', words: words.number, width: narrow ? 40 : 48, cell: (row) => quiet(row.seq) },
    {
      id: 'when',
      words: words.when,
      width: narrow ? 108 : 172,
      cell: (row) =>
        narrow ? (
          <span title={dates.full(row.at)}>
            {dates.day(row.at)} {dates.time(row.at)}
          </span>
        ) : (
          dates.full(row.at)
        ),
    },
    { id: 'who', words: words.who, cell: (row) => (row.by ? said(row).who : quiet(words.program)) },
    { id: 'what', words: words.what, grow: 1.4, cell: (row) => said(row).what },
    {
      id: 'about',
      words: words.about,
      // Whole in the tooltip, with the ids: two rows may speak of one thing that has been given another name.
      cell: (row) =>
        row.about === '' ? (
          quiet(words.nobody)
        ) : (
          <span title={row.subjects.length > 0 ? `${said(row).about}\n${row.about}` : row.about}>
            {said(row).about}
          </span>
        ),
    },
    { id: 'changes', words: words.changes, grow: 1.2, cell: (row) => said(row).details || quiet(words.nobody) },
    ...(filter.kind === 'leaving'
      ? [{ id: 'why', words: words.purpose, cell: (row: AuditRow) => said(row).why || quiet(words.nobody) }]
      : []),
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

/** The pages of the record that hold these places, as a function from place to row. */
function useAuditRows(filter: AuditFilter, first: number, last: number): (index: number) => AuditRow | undefined {
  const from = Math.floor(first / pageSize)
  const pages = Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, place) => from + place)
  const answers = useQueries({
    queries: pages.map((page) =>
      questionOf(client.office.audit, { ...filter, offset: page * pageSize, limit: pageSize }),
    ),
  })
  const byPage = new Map(pages.map((page, place) => [page, answers[place]?.data?.rows]))
  return (index) => byPage.get(Math.floor(index / pageSize))?.[index % pageSize]
}
