import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import {
  ArrowLeft20Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import type { ReaderAct } from './reader-acts.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 12px 0 24px',
    overflow: 'hidden',
    // In a narrow pane the key caps give way; the acts never do.
    '@container (max-width: 400px)': { '& kbd': { display: 'none' } },
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  single: { paddingInlineStart: '8px' },
  gap: { flexGrow: 1 },
})

/** The acts on the reader, and the way to the readers beside. */
export function ReaderBar(props: {
  acts: readonly ReaderAct[]
  onStep: (step: 1 | -1) => void
  onBack: (() => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.reader
  const { acts } = props
  return (
    <div
      className={mergeClasses(styles.bar, props.onBack && styles.single)}
      role="toolbar"
      aria-label={say.label}
      data-no-paper
    >
      {props.onBack && (
        <IconButton label={words.frame.back} keys="Escape" icon={<ArrowLeft20Regular />} onClick={props.onBack} />
      )}
      {acts
        .filter((act) => act.stands === 'bar')
        .map((act) => (
          <CommandButton key={act.id} keys={act.keys} onClick={act.run} {...(act.icon && { icon: act.icon })}>
            {act.label}
          </CommandButton>
        ))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <IconButton label={words.frame.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {acts
              .filter((act) => act.stands === 'menu')
              .map((act) => (
                <MenuItem
                  key={act.id}
                  {...(act.icon && { icon: act.icon })}
                  {...(act.keys && { secondaryContent: <Keycap keys={act.keys} /> })}
                  onClick={act.run}
                >
                  {act.label}
                </MenuItem>
              ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.gap} />
      <IconButton label={say.previous} keys="K" icon={<ChevronUp20Regular />} onClick={() => props.onStep(-1)} />
      <IconButton label={say.next} keys="J" icon={<ChevronDown20Regular />} onClick={() => props.onStep(1)} />
    </div>
  )
}
