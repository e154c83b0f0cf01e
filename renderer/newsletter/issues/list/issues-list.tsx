import { makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo, useRef, useState } from 'react'
import { client, useCommand, useQuery } from '../../../client.ts'
import { useActions, type Action } from '../../../ui/actions.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { drawings } from '../../../ui/drawings.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Failure } from '../../../ui/failure.tsx'
import type { FocusPlaces } from '../../../ui/focus-places.ts'
import { useDates, useLanguage, useWords } from '../../../ui/language.tsx'
import { useNow } from '../../../ui/now.ts'
import { countOf } from '../../../ui/numbers.ts'
import { PaneHeader } from '../../../ui/pane-header.tsx'
import { useLasting } from '../../../ui/skeleton.tsx'
import { RowTable } from '../../../ui/table/row-table.tsx'
import { TableSkeleton } from '../../../ui/table/table-skeleton.tsx'
import { FoldedTitle, type FoldedPlaces } from '../../../ui/folded-title.tsx'
import { usePartKeys } from '../../use-part-keys.tsx'
import { DeliveryStrips } from '../delivery/delivery-strips.tsx'
import { issueColumns } from './issue-columns.tsx'
import { NewIssue, type IssueStart } from './new-issue.tsx'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  header: { paddingInline: '24px 16px' },
  headerFolded: { paddingInline: '15px 16px' },
  problem: { margin: '12px 24px' },
})

/** Every issue, the latest first, with where it stands; an editor begins new ones here. */
export function IssuesList(props: {
  mayEdit: boolean
  folded: FoldedPlaces
  toggleViews: (() => void) | null
  places: FocusPlaces
  onOpen: (id: string) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const { mayEdit, folded, onOpen } = props
  const asked = useQuery(client.newsletter.issues, {})
  const rows = useMemo(() => asked.data ?? [], [asked.data])
  const [chosenId, setChosenId] = useState<string | null>(null)
  const start = useCommand(client.newsletter.startIssue)
  const { mutate: startIt, isPending: starting } = start
  const begin = useCallback(
    (from: IssueStart) => {
      if (!starting) startIt({ from }, { onSuccess: ({ id }) => onOpen(id) })
    },
    [startIt, starting, onOpen],
  )
  const button = useRef<HTMLButtonElement>(null)
  const chosen = rows.findIndex(({ id }) => id === chosenId)
  const step = useCallback(
    (by: 1 | -1) => {
      const next = rows[Math.min(Math.max(chosen + by, 0), rows.length - 1)]
      if (next) setChosenId(next.id)
    },
    [rows, chosen],
  )
  usePartKeys({
    steps: useMemo(() => ({ next: say.next, previous: say.previous, step }), [say, step]),
    toggleViews: props.toggleViews,
  })
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.newsletter
      return mayEdit
        ? [
            {
              id: 'new-issue',
              label: say.new.open,
              keys: 'N',
              icon: <Add20Regular />,
              group,
              run: () => button.current?.click(),
            },
          ]
        : []
    }, [words, say, mayEdit]),
  )
  const waiting = useLasting(asked.isPending)
  const columns = useCallback(
    (width: number) => issueColumns(words, language, { dates, now }, width),
    [words, language, dates, now],
  )
  const creating = <NewIssue any={rows.length > 0} busy={starting} onStart={begin} buttonRef={button} />
  return (
    <section className={styles.pane} aria-label={say.listLabel}>
      <PaneHeader
        title={folded ? undefined : say.title}
        meta={asked.data ? say.count(countOf(rows.length)) : undefined}
        className={folded ? styles.headerFolded : styles.header}
        before={folded && <FoldedTitle title={say.title} folded={folded} />}
      >
        {mayEdit && rows.length > 0 && creating}
      </PaneHeader>
      {(asked.error ?? start.error) && (
        <div className={styles.problem}>
          <Failure
            {...(asked.error && { title: say.loadFailed })}
            problem={asked.error ?? start.error}
            actions={
              asked.error && (
                <CommandButton size="small" onClick={() => void asked.refetch()}>
                  {say.retry}
                </CommandButton>
              )
            }
          />
        </div>
      )}
      {waiting && <TableSkeleton rows={8} />}
      {asked.data && rows.length === 0 && (
        <EmptyState
          drawing={drawings.letter}
          title={mayEdit ? say.empty.title : say.empty.supervisorTitle}
          text={mayEdit ? say.empty.text : say.empty.supervisorText}
          {...(mayEdit && {
            ways: <NewIssue any={false} busy={starting} onStart={begin} buttonRef={button} label={say.empty.first} />,
          })}
        />
      )}
      {rows.length > 0 && (
        <RowTable
          label={say.listLabel}
          columns={columns}
          count={rows.length}
          rowAt={(at) => rows[at]}
          chosen={chosen}
          onChoose={(at) => setChosenId(rows[at]?.id ?? null)}
          onOpen={(at) => {
            const row = rows[at]
            if (row) onOpen(row.id)
          }}
          isQuiet={({ state }) => state === 'cancelled'}
          listKey="issues"
          listRef={props.places.list.ref}
        />
      )}
      <DeliveryStrips issues={rows} mayEdit={mayEdit} onOpen={onOpen} />
    </section>
  )
}
