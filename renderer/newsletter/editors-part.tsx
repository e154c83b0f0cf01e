import { makeStyles } from '@fluentui/react-components'
import { Activity, startTransition, useCallback, useEffect, useImperativeHandle, useState } from 'react'
import { client, useQuery } from '../client.ts'
import { useFocusPlaces } from '../ui/focus-places.ts'
import { useWords } from '../ui/language.tsx'
import { PaneDivider } from '../ui/pane-divider.tsx'
import { deskTokens } from '../ui/theme.ts'
import type { FoldedPlaces } from '../ui/folded-title.tsx'
import { ImportPart } from './import/import-part.tsx'
import { IssuesPart } from './issues/issues-part.tsx'
import type { NewsletterPartProps } from './part-props.ts'
import { ReadersPart } from './readers-part.tsx'
import { TasksPart } from './tasks/tasks-part.tsx'
import { useImport } from './import/use-import.ts'
import { useReadersScreen } from './use-readers-screen.ts'
import { ViewsList, ViewsPane, type NewsletterPlace } from './views-list.tsx'
import { useViewsPane, widths } from './widths.ts'

const useStyles = makeStyles({
  part: {
    position: 'relative',
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    overflow: 'hidden',
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
  },
})

/** The part for whoever keeps the list: issues, readers, what is to be decided, and imports. */
export function EditorsPart(props: NewsletterPartProps) {
  const styles = useStyles()
  const words = useWords()
  const { search, onSearch, onScreen } = props
  const [place, setPlace] = useState<NewsletterPlace>('readers')
  const numbers = useQuery(client.newsletter.numbers, {}).data
  const segments = useQuery(client.newsletter.segments, {}).data ?? []
  const issues = useQuery(client.newsletter.issues, {}).data?.length
  const [openedIssue, setOpenedIssue] = useState<string | null>(null)
  const screen = useReadersScreen(search, segments)
  const places = useFocusPlaces()
  const importing = useImport()
  useImperativeHandle(props.ref, () => ({ focusList: places.list.focus }), [places])

  const searching = search !== ''
  useEffect(() => {
    if (searching) setPlace('readers')
  }, [searching])
  useEffect(
    () => onScreen(place === 'issues' ? (openedIssue === null ? 'issues' : 'issue') : screens[place]),
    [onScreen, place, openedIssue],
  )

  const views = useViewsPane()
  const [viewsOpen, setViewsOpen] = useState(false)
  const { shown, setShown, fits } = views
  const toggleViews = useCallback(() => {
    if (fits) setShown(!shown)
    else setViewsOpen((open) => !open)
  }, [fits, shown, setShown])
  const { setView } = screen
  const showView = useCallback<typeof setView>(
    (view, conditions) => {
      setViewsOpen(false)
      onSearch('')
      setPlace('readers')
      setView(view, conditions)
    },
    [onSearch, setView],
  )
  const goTo = useCallback(
    (next: NewsletterPlace) => {
      setViewsOpen(false)
      if (next !== 'readers') onSearch('')
      setPlace(next)
    },
    [onSearch],
  )
  const { choose: chooseFile } = importing
  const importFile = useCallback(() => {
    goTo('import')
    chooseFile()
  }, [goTo, chooseFile])

  const list = {
    place,
    view: screen.view,
    numbers,
    segments,
    issues,
    importing: importing.preview !== null,
    onView: showView,
    onPlace: goTo,
  }
  // An issue is opened and left in small steps.
  const openIssue = useCallback((id: string | null) => startTransition(() => setOpenedIssue(id)), [])
  const folded: FoldedPlaces = shown
    ? null
    : { list: <ViewsList {...list} />, label: words.newsletter.viewsLabel, open: viewsOpen, onOpen: setViewsOpen }
  // A dry run and an issue have the whole sheet: their panes want the room.
  const wholeSheet = (place === 'import' && importing.isOpen) || (place === 'issues' && openedIssue !== null)
  const openReader = useCallback(
    (id: string) => {
      showView('all')
      screen.choice.chooseId(id)
      screen.setOpened(true)
    },
    [showView, screen],
  )
  return (
    <div className={styles.part}>
      {shown && !wholeSheet && (
        <>
          <ViewsPane {...list} width={views.width} />
          <PaneDivider
            {...widths.views}
            width={views.width}
            onWidth={views.setWidth}
            label={words.newsletter.viewsLabel}
          />
        </>
      )}
      {(place === 'issues' || openedIssue !== null) && (
        // An issue that is open keeps its history while one looks at the readers.
        <Activity mode={place === 'issues' ? 'visible' : 'hidden'}>
          <IssuesPart
            account={props.account}
            opened={openedIssue}
            onOpened={openIssue}
            folded={folded}
            toggleViews={toggleViews}
            places={places}
          />
        </Activity>
      )}
      {place === 'readers' && (
        <ReadersPart
          screen={screen}
          numbers={numbers}
          segments={segments}
          folded={folded}
          toggleViews={toggleViews}
          places={places}
          onImport={importFile}
          onView={showView}
        />
      )}
      {place === 'tasks' && (
        <TasksPart folded={folded} toggleViews={toggleViews} places={places} onReader={openReader} />
      )}
      {place === 'import' && (
        <ImportPart
          importing={importing}
          folded={folded}
          toggleViews={toggleViews}
          onReaders={(id) => showView({ import: id })}
          onBack={() => goTo('readers')}
        />
      )}
    </div>
  )
}

const screens = { readers: 'readers', tasks: 'readerTasks', import: 'importReaders' } as const
