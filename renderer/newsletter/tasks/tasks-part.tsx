import { makeStyles } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useActions, type Action } from '../../ui/actions.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { drawings } from '../../ui/drawings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { FocusPlaces } from '../../ui/focus-places.ts'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { heardOnly, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useWindowFit } from '../../ui/window-size.ts'
import { FoldedTitle, type FoldedPlaces } from '../../ui/folded-title.tsx'
import { usePartKeys } from '../use-part-keys.tsx'
import { AskAct } from './ask-act.tsx'
import { TaskPane } from './task-pane.tsx'
import { actWords } from './act-words.ts'
import { TaskRow } from './task-row.tsx'
import { useTasks } from './use-tasks.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    width: '376px',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground2,
    borderRight: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  alone: { width: '100%', borderRight: 'none' },
  header: { paddingInlineStart: '24px' },
  headerFolded: { paddingInlineStart: '15px' },
  rows: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
  heard: heardOnly,
  show: { padding: '0 16px 10px 24px', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  problem: { padding: '12px 16px' },
  latest: { margin: 0, padding: '10px 16px 10px 24px', ...small, color: deskTokens.colorNeutralForeground3 },
  right: { display: 'flex', flexGrow: 1, minWidth: 0, justifyContent: 'center' },
})

/** What readers asked that was not done by itself: a person decides each with one click. */
export function TasksPart(props: {
  folded: FoldedPlaces
  toggleViews: () => void
  places: FocusPlaces
  onReader: (id: string) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.tasks
  const single = useWindowFit() === 'single'
  const tasks = useTasks()
  const [opened, setOpened] = useState(false)
  const { places, folded } = props
  const rows = useRef<HTMLDivElement>(null)
  useRestingPlace(rows)
  const listRef = useCallback(
    (node: HTMLDivElement | null) => {
      rows.current = node
      places.list.ref(node)
    },
    [places],
  )
  const { step, act, task } = tasks
  const stepping = useMemo(() => ({ next: say.next, previous: say.previous, step }), [say, step])
  usePartKeys({ steps: stepping, toggleViews: props.toggleViews })
  const back = useCallback(() => {
    setOpened(false)
    places.list.focus()
  }, [places])
  const showsPane = task !== undefined && (!single || opened)
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.newsletter
      const first = task?.acts[0]
      const acts: Action[] = (task?.acts ?? []).map((one) => ({
        id: `task-${one}`,
        label: actWords(say, task!, one),
        ...(one === first ? { keys: 'Ctrl+Enter' } : one === 'dismiss' ? { keys: 'E' } : {}),
        group,
        run: () => act(one),
      }))
      const leave: Action = {
        id: 'back',
        label: words.frame.back,
        keys: 'Escape',
        icon: <ArrowLeft20Regular />,
        group,
        run: back,
      }
      return single && opened ? [...acts, leave] : acts
    }, [words, say, task, act, back, single, opened]),
  )
  const waiting = useLasting(tasks.asked.isPending)
  const none = tasks.total === 0
  return (
    <>
      {(!single || !showsPane) && (
        <section className={single ? `${styles.list} ${styles.alone}` : styles.list} aria-label={say.listLabel}>
          <PaneHeader
            title={folded ? undefined : say.title}
            meta={tasks.total === undefined ? undefined : say.count(countOf(tasks.total))}
            className={folded ? styles.headerFolded : styles.header}
            before={folded && <FoldedTitle title={say.title} folded={folded} />}
          />
          <div className={styles.show}>
            <SwitchField
              label={<span className={styles.heard}>{say.showLabel}</span>}
              value={tasks.show}
              onChange={tasks.setShow}
              choices={[
                { value: 'open', words: say.show.open },
                { value: 'settled', words: say.show.settled },
              ]}
            />
          </div>
          {tasks.asked.error && (
            <div className={styles.problem}>
              <Failure title={say.loadFailed} problem={tasks.asked.error} />
            </div>
          )}
          <div ref={listRef} className={styles.rows} tabIndex={-1}>
            {waiting && <SkeletonRows count={6} />}
            {tasks.tasks.map((one) => (
              <TaskRow
                key={one.id}
                task={one}
                chosen={one.id === task?.id}
                onChoose={() => {
                  setOpened(true)
                  tasks.choose(one.id)
                }}
              />
            ))}
            {tasks.total !== undefined && tasks.tasks.length < tasks.total && (
              <p className={styles.latest}>{say.onlyLatest(countOf(tasks.tasks.length))}</p>
            )}
            {none && single && <None show={tasks.show} />}
          </div>
        </section>
      )}
      {showsPane ? (
        <TaskPane
          key={task.id}
          task={task}
          busy={tasks.busy}
          problem={tasks.problem}
          onAct={act}
          onUndo={tasks.takeBack}
          onReader={props.onReader}
          onStep={step}
          onBack={single ? back : undefined}
          paneRef={places.reading.ref}
        />
      ) : (
        !single && (
          <div className={styles.right}>
            {none ? (
              <None show={tasks.show} />
            ) : (
              <EmptyState drawing={drawings.letter} title={say.chooseTitle} text={say.chooseText} />
            )}
          </div>
        )
      )}
      {tasks.asking && <AskAct {...tasks.asking} onAct={tasks.actAsked} onKeep={tasks.keep} />}
    </>
  )
}

function None({ show }: { show: 'open' | 'settled' }) {
  const say = useWords().newsletter.tasks
  return show === 'open' ? (
    <EmptyState drawing={drawings.counter} title={say.noneTitle} text={say.noneText} />
  ) : (
    <EmptyState drawing={drawings.letter} title={say.noneSettledTitle} />
  )
}
