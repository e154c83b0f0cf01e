import {
  makeStyles,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowLeft20Regular,
  CalendarLtr16Regular,
  ChevronDown16Regular,
  MoreHorizontal20Regular,
  PanelRight20Regular,
  Tag16Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Category, Entry } from '../../../shared/answers/entries.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { plainDay } from '../../ui/dates.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { oneLine } from '../../ui/style-fragments.ts'
import { useWindowFit } from '../../ui/window-size.ts'
import { useAnswersWords } from '../use-answers-words.ts'

const useStyles = makeStyles({
  // The number is read whole, whatever the category is called.
  header: { padding: '0 16px 0 24px', '& > h2': { flexShrink: 0 } },
  chips: { display: 'flex', gap: '8px', marginInlineStart: '8px', minWidth: 0 },
  category: { flexShrink: 1, overflow: 'hidden' },
  name: oneLine,
})

export type MenuAct = { id: string; label: string; run: () => void }

/** The head of an entry: its number, its category and day, and what is done with it. */
export function EntryHeader(props: {
  entry: Entry
  categories: readonly Category[]
  mayWrite: boolean
  onFacts: () => void
  menu: readonly MenuAct[]
  /** The primary act of the state. */
  children: ReactNode
  onBack: (() => void) | undefined
  onSource: (() => void) | undefined
}) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.entry
  const { entry, categories, mayWrite } = props
  // Elsewhere the day stands among the settings of the menu.
  const fit = useWindowFit()
  const roomy = fit === 'all' || fit === 'folded'
  const { mutate: setFacts } = useCommand(client.answers.setEntryFacts)
  const category = categories.find(({ id }) => id === entry.category)?.names[language] ?? words.noCategory
  const day = entry.validUntil === '' ? words.noDay : words.validUntil(plainDay(language, entry.validUntil))
  return (
    <PaneHeader
      lined
      className={styles.header}
      before={
        props.onBack && (
          <IconButton label={say.back} icon={<ArrowLeft20Regular />} keys="Escape" onClick={props.onBack} />
        )
      }
      title={entry.number}
      meta={
        mayWrite ? (
          <span className={styles.chips}>
            <Menu
              checkedValues={{ category: [entry.category ?? ''] }}
              onCheckedValueChange={(_, { checkedItems }) =>
                setFacts({
                  id: entry.id,
                  category: checkedItems[0] === '' ? null : checkedItems[0]!,
                  validUntil: entry.validUntil,
                  note: entry.note,
                })
              }
            >
              <MenuTrigger disableButtonEnhancement>
                {(trigger) => (
                  <CommandButton size="small" icon={<Tag16Regular />} buttonProps={trigger} className={styles.category}>
                    <span className={styles.name}>{category}</span>
                    <ChevronDown16Regular />
                  </CommandButton>
                )}
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItemRadio name="category" value="">
                    {words.noCategory}
                  </MenuItemRadio>
                  {categories.map(({ id, names }) => (
                    <MenuItemRadio key={id} name="category" value={id}>
                      {names[language]}
                    </MenuItemRadio>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
            {roomy && (
              <CommandButton size="small" icon={<CalendarLtr16Regular />} onClick={props.onFacts}>
                {day}
              </CommandButton>
            )}
          </span>
        ) : (
          `${category} · ${day}`
        )
      }
    >
      {props.onSource && <IconButton label={say.source.show} icon={<PanelRight20Regular />} onClick={props.onSource} />}
      {props.menu.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            {(trigger) => <IconButton label={words.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />}
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {props.menu.map(({ id, label, run }) => (
                <MenuItem key={id} onClick={run}>
                  {label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {props.children}
    </PaneHeader>
  )
}
