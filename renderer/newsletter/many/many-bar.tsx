import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ChevronDown16Regular,
  MoreHorizontal20Regular,
  Pause20Regular,
  Play20Regular,
  Tag20Regular,
  Translate20Regular,
} from '@fluentui/react-icons'
import { ReaderLanguage, type BulkAct } from '../../../shared/newsletter/reader.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  place: { containerType: 'inline-size', flexShrink: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    boxSizing: 'border-box',
    padding: '0 16px 0 24px',
    overflow: 'hidden',
    '@container (max-width: 900px)': { gap: '4px', '& kbd': { display: 'none' } },
  },
  title: {
    margin: 0,
    ...paneTitle,
    whiteSpace: 'nowrap',
  },
  meta: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    marginInlineEnd: '16px',
    '@container (max-width: 800px)': { display: 'none' },
  },
  wide: { display: 'contents', '@container (max-width: 700px)': { display: 'none' } },
  narrow: { display: 'none', '@container (max-width: 700px)': { display: 'contents' } },
  gap: { flexGrow: 1 },
})

/** The 48-px line across both panes while readers are ticked: how many, what can be done with them, and the way out. */
export function ManyBar(props: {
  count: number
  total: number
  busy: boolean
  onAct: (act: BulkAct) => void
  onTag: () => void
  onStop: () => void
  onClear: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const { ticks, bulk, languages } = words.newsletter
  const { busy, onAct } = props
  const act = (one: BulkAct) => () => {
    if (!busy) onAct(one)
  }
  return (
    <div className={styles.place}>
      <div className={styles.bar} role="toolbar" aria-label={bulk.label} data-no-paper>
        <h2 className={styles.title}>
          <span role="status">{busy ? bulk.working(countOf(props.count)) : ticks.chosen(countOf(props.count))}</span>
        </h2>
        <span className={styles.meta}>{ticks.ofAll(countOf(props.total))}</span>
        <span className={styles.wide}>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              {(trigger) => (
                <CommandButton icon={<Translate20Regular />} disabled={busy} buttonProps={trigger}>
                  {bulk.language}
                  <ChevronDown16Regular />
                </CommandButton>
              )}
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {ReaderLanguage.options.map((language) => (
                  <MenuItem key={language} onClick={act({ do: 'setLanguage', language })}>
                    {languages[language]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <CommandButton icon={<Tag20Regular />} keys="T" disabled={busy} onClick={props.onTag}>
            {bulk.tag}
          </CommandButton>
          <CommandButton icon={<Pause20Regular />} keys="P" disabled={busy} onClick={act({ do: 'pause' })}>
            {bulk.pause}
          </CommandButton>
          <CommandButton look="quiet" icon={<Play20Regular />} disabled={busy} onClick={act({ do: 'resume' })}>
            {bulk.resume}
          </CommandButton>
          <CommandButton look="quiet" keys="S" disabled={busy} onClick={props.onStop}>
            {bulk.stop}
          </CommandButton>
        </span>
        <span className={styles.narrow}>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              {(trigger) => (
                <IconButton
                  label={words.frame.more}
                  icon={<MoreHorizontal20Regular />}
                  disabled={busy}
                  buttonProps={trigger}
                />
              )}
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {ReaderLanguage.options.map((language) => (
                  <MenuItem key={language} onClick={act({ do: 'setLanguage', language })}>
                    {words.frame.choose(bulk.language, languages[language])}
                  </MenuItem>
                ))}
                <MenuItem onClick={props.onTag}>{bulk.tag}</MenuItem>
                <MenuItem onClick={act({ do: 'pause' })}>{bulk.pause}</MenuItem>
                <MenuItem onClick={act({ do: 'resume' })}>{bulk.resume}</MenuItem>
                <MenuItem onClick={props.onStop}>{bulk.stop}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
        <span className={styles.gap} />
        <CommandButton look="quiet" keys="Escape" onClick={props.onClear}>
          {ticks.clear}
        </CommandButton>
      </div>
    </div>
  )
}
