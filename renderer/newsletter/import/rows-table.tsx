import { makeStyles } from '@fluentui/react-components'
import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ImportRow, ImportShow } from '../../../shared/newsletter/import.ts'
import { client, questionOf } from '../../client.ts'
import { useActions, type Action } from '../../ui/actions.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { RowTable } from '../../ui/table/row-table.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { usePartKeys } from '../use-part-keys.tsx'
import { rowColumns } from './row-columns.tsx'

const pageSize = 100

/** Rows before and after those in sight that are wanted, too. */
const ahead = 12

const useStyles = makeStyles({
  foot: {
    height: '36px',
    flexShrink: 0,
    boxSizing: 'border-box',
    margin: 0,
    padding: '9px 16px 0 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  none: { margin: '12px 24px', flexGrow: 1, ...small, color: deskTokens.colorNeutralForeground3 },
})

/** The rows of a dry run, each with what becomes of it; only those near the eye are drawn and asked for. */
export function RowsTable(props: {
  id: string
  show: ImportShow
  onDecide: (line: number, as: 'corrected' | 'kept' | 'open') => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.import
  const [language] = useLanguage()
  const { show, onDecide } = props
  const [sight, setSight] = useState({ first: 0, last: 0 })
  const [chosen, setChosen] = useState(0)
  const { rowAt, total } = useImportRows(show, sight.first, sight.last)
  useEffect(() => setChosen(0), [show])
  const row = rowAt(chosen)
  const columns = useCallback(
    (width: number) => rowColumns({ words, language, width, onDecide, chosenLine: row?.line ?? null }),
    [words, language, onDecide, row?.line],
  )
  const step = useCallback((by: 1 | -1) => setChosen((at) => Math.max(0, Math.min(total - 1, at + by))), [total])
  const stepping = useMemo(
    () => ({ next: words.newsletter.reader.next, previous: words.newsletter.reader.previous, step }),
    [words, step],
  )
  usePartKeys({ steps: stepping, toggleViews: null })
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.newsletter
      if (!row || row.suggestion === '') return []
      if (row.fate !== 'suggested')
        return [{ id: 'reopen-row', label: say.undo, keys: 'Z', group, run: () => onDecide(row.line, 'open') }]
      return [
        { id: 'accept-row', label: say.accept, keys: 'A', group, run: () => onDecide(row.line, 'corrected') },
        { id: 'keep-row', label: say.keepAsIs, keys: 'S', group, run: () => onDecide(row.line, 'kept') },
      ]
    }, [words, say, row, onDecide]),
  )
  const onSight = useCallback((first: number, last: number) => setSight({ first, last }), [])
  if (total === 0) return <p className={styles.none}>{say.noRows}</p>
  return (
    <>
      <RowTable
        label={say.rows}
        columns={columns}
        count={total}
        rowAt={rowAt}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={setChosen}
        onSight={onSight}
        listKey={show}
      />
      <p className={styles.foot}>
        {say.range(countOf(sight.first + 1), countOf(Math.min(total, sight.last + 1)), countOf(total))}
      </p>
    </>
  )
}

/** The pages of the dry run that hold these places, as a function from place to row. */
function useImportRows(show: ImportShow, first: number, last: number) {
  const from = Math.floor(Math.max(0, first - ahead) / pageSize)
  const pages = Array.from({ length: Math.floor((last + ahead) / pageSize) - from + 1 }, (_, place) => from + place)
  const answers = useQueries({
    queries: pages.map((page) =>
      questionOf(client.newsletter.importPreview, { show, offset: page * pageSize, limit: pageSize }),
    ),
  })
  const byPage = new Map<number, ImportRow[] | undefined>(pages.map((page, at) => [page, answers[at]?.data?.rows]))
  return {
    total: answers.find(({ data }) => data)?.data?.total ?? 1,
    rowAt: (index: number) => byPage.get(Math.floor(index / pageSize))?.[index % pageSize],
  }
}
