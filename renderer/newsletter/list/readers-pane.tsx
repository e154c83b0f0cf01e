import { makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowDownload20Regular,
  ArrowImport20Regular,
  MoreHorizontal20Regular,
  PersonAdd20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { FoldedTitle, type FoldedPlaces } from '../../ui/folded-title.tsx'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  header: { paddingInline: '24px 16px' },
  // With the button's own edge, its words stand where the addresses stand.
  headerFolded: { paddingInline: '15px 16px' },
  // In a narrow pane the less common acts stand in the menu alone, then the caps go.
  wide: { display: 'contents', '@container (max-width: 660px)': { display: 'none' } },
  narrow: { display: 'none', '@container (max-width: 660px)': { display: 'contents' } },
})

export type ListActs = { add: () => void; export: () => void; import: () => void }

/** The pane of the list: which readers these are, how many, and what can be done with the list as a whole. */
export function ReadersPane(props: {
  title: string
  meta: string | undefined
  acts: ListActs
  /** What can be done with the conditions of a segment. */
  segment: { overwrite: (() => void) | undefined; rename: () => void; remove: () => void } | null
  folded: FoldedPlaces
  /** Something else stands in the place of the head. */
  bare: boolean
  children: ReactNode
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter
  const { acts, segment, folded } = props
  return (
    <section className={styles.pane} aria-label={say.listLabel} data-no-paper>
      {!props.bare && (
        <PaneHeader
          title={folded ? undefined : props.title}
          meta={props.meta}
          className={folded ? styles.headerFolded : styles.header}
          before={folded && <FoldedTitle title={props.title} folded={folded} />}
        >
          {segment && <SegmentMenu {...segment} />}
          <span className={styles.wide}>
            <CommandButton look="quiet" icon={<PersonAdd20Regular />} keys="A" onClick={acts.add}>
              {say.add}
            </CommandButton>
            <CommandButton look="quiet" icon={<ArrowDownload20Regular />} onClick={acts.export}>
              {say.export.open}
            </CommandButton>
            <CommandButton icon={<ArrowImport20Regular />} keys="I" onClick={acts.import}>
              {say.import.open}
            </CommandButton>
          </span>
          <span className={styles.narrow}>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                {(trigger) => (
                  <IconButton label={words.frame.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />
                )}
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem icon={<PersonAdd20Regular />} onClick={acts.add}>
                    {say.add}
                  </MenuItem>
                  <MenuItem icon={<ArrowDownload20Regular />} onClick={acts.export}>
                    {say.export.open}
                  </MenuItem>
                  <MenuItem icon={<ArrowImport20Regular />} onClick={acts.import}>
                    {say.import.open}
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </span>
        </PaneHeader>
      )}
      {props.children}
    </section>
  )
}

function SegmentMenu(props: { overwrite: (() => void) | undefined; rename: () => void; remove: () => void }) {
  const words = useWords().newsletter.segment
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => <IconButton label={words.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.overwrite && <MenuItem onClick={props.overwrite}>{words.overwrite}</MenuItem>}
          <MenuItem onClick={props.rename}>{words.rename}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={props.remove}>{words.remove}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
