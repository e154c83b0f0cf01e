import { makeStyles } from '@fluentui/react-components'
import { News16Regular, People16Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useImperativeHandle, useState } from 'react'
import { client, useQuery } from '../client.ts'
import { useFocusPlaces } from '../ui/focus-places.ts'
import { useWords } from '../ui/language.tsx'
import { PaneDivider } from '../ui/pane-divider.tsx'
import { SideRow } from '../ui/side-row.tsx'
import { deskTokens } from '../ui/theme.ts'
import type { FoldedPlaces } from '../ui/folded-title.tsx'
import { IssuesPart } from './issues/issues-part.tsx'
import { NumbersPage } from './numbers-page.tsx'
import type { NewsletterPartProps } from './part-props.ts'
import { ViewsGround } from './views-list.tsx'
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

/** The part for a supervisor: issues that wait for approval, and how many readers there are. */
export function SupervisorsPart(props: NewsletterPartProps) {
  const styles = useStyles()
  const words = useWords().newsletter
  const { onScreen } = props
  const [place, setPlace] = useState<'issues' | 'numbers'>('issues')
  const [opened, setOpened] = useState<string | null>(null)
  const places = useFocusPlaces()
  useImperativeHandle(props.ref, () => ({ focusList: places.list.focus }), [places])
  useEffect(
    () => onScreen(place === 'numbers' ? 'readerNumbers' : opened === null ? 'issues' : 'issue'),
    [onScreen, place, opened],
  )
  const waiting = (useQuery(client.newsletter.issues, {}).data ?? []).filter(({ state }) => state === 'asked').length
  const views = useViewsPane()
  const [viewsOpen, setViewsOpen] = useState(false)
  const { shown, setShown, fits } = views
  const toggleViews = useCallback(() => {
    if (fits) setShown(!shown)
    else setViewsOpen((open) => !open)
  }, [fits, shown, setShown])
  const goTo = (next: 'issues' | 'numbers'): void => {
    setViewsOpen(false)
    setPlace(next)
  }
  const list = (
    <nav aria-label={words.partsLabel}>
      <SideRow
        icon={<News16Regular />}
        chosen={place === 'issues'}
        onClick={() => goTo('issues')}
        tone={waiting > 0 ? 'look' : undefined}
        count={waiting > 0 ? waiting : undefined}
      >
        {words.issues.heading}
      </SideRow>
      <SideRow icon={<People16Regular />} chosen={place === 'numbers'} onClick={() => goTo('numbers')}>
        {words.numbers.title}
      </SideRow>
    </nav>
  )
  const wholeSheet = place === 'issues' && opened !== null
  const folded: FoldedPlaces = shown ? null : { list, label: words.viewsLabel, open: viewsOpen, onOpen: setViewsOpen }
  return (
    <div className={styles.part}>
      {shown && !wholeSheet && (
        <>
          <ViewsGround width={views.width}>{list}</ViewsGround>
          <PaneDivider {...widths.views} width={views.width} onWidth={views.setWidth} label={words.partsLabel} />
        </>
      )}
      {place === 'issues' ? (
        <IssuesPart
          account={props.account}
          opened={opened}
          onOpened={setOpened}
          folded={folded}
          toggleViews={toggleViews}
          places={places}
        />
      ) : (
        <NumbersPage folded={folded} toggleViews={toggleViews} />
      )}
    </div>
  )
}
