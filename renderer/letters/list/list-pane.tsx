import {
  makeStyles,
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowSort20Regular,
  BookmarkAdd20Regular,
  ErrorCircle16Filled,
  Filter20Filled,
  Filter20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { MailStatus } from '../../../shared/letters/intake.ts'
import { type LetterCounts, LetterOrder, type LetterView } from '../../../shared/letters/letter.ts'
import type { ListShown } from '../../../shared/letters/saved-views.ts'
import type { Narrowing } from '../../../shared/letters/topics.ts'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { FoldedTitle } from '../../ui/folded-title.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { LabelFilters } from '../topics/label-filters.tsx'
import { NarrowedStrip } from '../topics/narrowed-strip.tsx'
import { useShownSavedView } from '../saved-views/saved-view-rows.tsx'
import { ViewsList } from '../views-list.tsx'
import type { LetterFilter } from '../use-letter-pages.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground2,
  },
  header: { paddingInlineStart: '24px' },
  // With the button's own edge, its words stand where the names of the letters stand.
  headerFolded: { paddingInlineStart: '15px' },
  filters: { maxHeight: '80vh', overflowY: 'auto' },
  stopped: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '32px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 16px 0 24px',
    cursor: 'pointer',
    border: 'none',
    borderTop: `1px solid ${deskTokens.colorStatusDangerBorder1}`,
    borderBottom: `1px solid ${deskTokens.colorStatusDangerBorder1}`,
    font: 'inherit',
    textAlign: 'start',
    ...dense,
    backgroundColor: deskTokens.colorStatusDangerBackground1,
    color: deskTokens.colorStatusDangerForeground1,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

/** The pane of the list: which letters these are, how many, and what can be asked of the list. */
export function ListPane(props: {
  width: number | 'all'
  view: LetterView
  onView: (view: LetterView) => void
  onNarrow: (to: Narrowing) => void
  onSaved: (shown: ListShown) => void
  onArrange: () => void
  /** Keeps what the list shows; undefined where that is a place already. */
  onSave: (() => void) | undefined
  counts: LetterCounts | undefined
  status: MailStatus | undefined
  onOutbox: () => void
  /** Where the views have no pane of their own they fold into the title. */
  viewsFolded: boolean
  viewsOpen: boolean
  onViewsOpen: (open: boolean) => void
  filter: LetterFilter
  onFilter: (change: Partial<Omit<LetterFilter, 'view' | 'search'>>) => void
  total: number | null
  unread: number
  /** Whether the letters shown are what a search has found. */
  found: boolean
  /** Whether it has found more than are shown. */
  more: boolean
  stopped: boolean
  onStopped: () => void
  children: ReactNode
}) {
  const styles = useStyles()
  const words = useWords()
  const { filter, total, unread } = props
  const name = useShownSavedView(filter)?.name ?? words.letters.views[props.view]
  const meta =
    total === null
      ? undefined
      : props.found
        ? (props.more ? words.letters.foundMore : words.letters.found)(countOf(total))
        : filter.unreadOnly
          ? words.letters.onlyUnread(countOf(total))
          : unread > 0
            ? words.letters.countUnread(countOf(total), countOf(unread))
            : words.letters.count(countOf(total))
  return (
    <section
      className={styles.pane}
      style={{ width: props.width === 'all' ? '100%' : props.width }}
      aria-label={words.letters.listLabel}
      data-no-paper
    >
      <PaneHeader
        title={props.viewsFolded ? undefined : name}
        meta={meta}
        className={props.viewsFolded ? styles.headerFolded : styles.header}
        before={
          props.viewsFolded && (
            <FoldedTitle
              title={name}
              folded={{
                label: words.letters.viewsLabel,
                open: props.viewsOpen,
                onOpen: props.onViewsOpen,
                keys: 'Ctrl+B',
                list: (
                  <ViewsList
                    view={props.view}
                    counts={props.counts}
                    onView={(view) => {
                      props.onViewsOpen(false)
                      props.onView(view)
                    }}
                    shown={filter}
                    onSaved={(shown) => {
                      props.onViewsOpen(false)
                      props.onSaved(shown)
                    }}
                    onArrange={() => {
                      props.onViewsOpen(false)
                      props.onArrange()
                    }}
                    onNarrow={(to) => {
                      props.onViewsOpen(false)
                      props.onNarrow(to)
                    }}
                    status={props.status}
                    onOutbox={() => {
                      props.onViewsOpen(false)
                      props.onOutbox()
                    }}
                  />
                ),
              }}
            />
          )
        }
      >
        {props.onSave && (
          <IconButton label={words.letters.savedViews.save} icon={<BookmarkAdd20Regular />} onClick={props.onSave} />
        )}
        <ListMenus filter={filter} onFilter={props.onFilter} />
      </PaneHeader>
      <NarrowedStrip to={filter} onNarrow={props.onFilter} />
      {props.stopped && (
        <button type="button" className={styles.stopped} onClick={props.onStopped}>
          <ErrorCircle16Filled />
          {words.letters.trouble.stopped}
        </button>
      )}
      {props.children}
    </section>
  )
}

function ListMenus(props: {
  filter: LetterFilter
  onFilter: (change: Partial<Omit<LetterFilter, 'view' | 'search'>>) => void
}) {
  const words = useWords().letters
  const styles = useStyles()
  const { filter } = props
  const filters = filter.unreadOnly || filter.topic !== null || filter.tag !== null
  return (
    <>
      <Menu
        checkedValues={{
          show: filter.unreadOnly ? ['unread'] : [],
          topic: [filter.topic ?? ''],
          tag: [filter.tag ?? ''],
        }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          const [value = ''] = checkedItems
          if (name === 'show') props.onFilter({ unreadOnly: value === 'unread' })
          else props.onFilter({ [name]: value === '' ? null : value })
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <IconButton
              label={words.filter}
              pressed={undefined}
              icon={filters ? <Filter20Filled /> : <Filter20Regular />}
              buttonProps={trigger}
            />
          )}
        </MenuTrigger>
        <MenuPopover className={styles.filters}>
          <MenuList>
            <MenuItemCheckbox name="show" value="unread">
              {words.unreadOnly}
            </MenuItemCheckbox>
            <LabelFilters />
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu
        checkedValues={{ order: [filter.order] }}
        onCheckedValueChange={(_, data) => props.onFilter({ order: LetterOrder.parse(data.checkedItems[0]) })}
      >
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => <IconButton label={words.sort} icon={<ArrowSort20Regular />} buttonProps={trigger} />}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="order" value="newest">
              {words.newest}
            </MenuItemRadio>
            <MenuItemRadio name="order" value="oldest">
              {words.oldest}
            </MenuItemRadio>
            <MenuItemRadio name="order" value="urgent">
              {words.urgentFirst}
            </MenuItemRadio>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  )
}
