import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import { ArrowLeft20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { CommandButton, IconButton } from '../ui/command-button.tsx'
import { Keycap } from '../ui/keycap.tsx'
import { useWords } from '../ui/language.tsx'
import { deskTokens } from '../ui/theme.ts'
import type { BarAct } from './acts.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 16px 0 32px',
    overflow: 'hidden',
    // In a narrow pane the key caps give way first, then the place in the list; the commands never do.
    '@container (max-width: 640px)': { paddingInline: '32px 12px', '& kbd': { display: 'none' } },
    '@container (max-width: 540px)': { paddingInlineStart: '24px', gap: '2px' },
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  single: {
    paddingInlineStart: '8px',
    '@container (max-width: 640px)': { paddingInlineStart: '8px' },
    '@container (max-width: 540px)': { paddingInlineStart: '8px' },
  },
  gap: { flexGrow: 1 },
})

/** Acts as buttons in a line, those without a place in it behind one more; what else belongs there stands at its end. */
export function ActsBar(props: {
  label: string
  acts: readonly BarAct[]
  onBack: (() => void) | undefined
  children: ReactNode
}) {
  const styles = useStyles()
  const words = useWords()
  const { acts, onBack } = props
  return (
    <div
      className={mergeClasses(styles.bar, onBack && styles.single)}
      role="toolbar"
      aria-label={props.label}
      data-no-paper
    >
      {onBack && <IconButton label={words.frame.back} keys="Escape" icon={<ArrowLeft20Regular />} onClick={onBack} />}
      {acts
        .filter((act) => act.stands === 'bar')
        .map((act) => (
          <CommandButton
            key={act.id}
            look={act.primary ? 'primary' : 'quiet'}
            icon={act.icon}
            keys={act.keys}
            pressed={act.pressed}
            disabled={act.blocked !== undefined}
            onClick={act.run}
          >
            {act.button}
          </CommandButton>
        ))}
      <MoreActs acts={acts} />
      <span className={styles.gap} />
      {props.children}
    </div>
  )
}

function MoreActs(props: { acts: readonly BarAct[] }) {
  const words = useWords()
  const last = props.acts.some((act) => act.stands === 'menu-end')
  const rows = (stands: BarAct['stands']) =>
    props.acts
      .filter((act) => act.stands === stands)
      .map((act) => (
        <MenuItem
          key={act.id}
          icon={act.icon}
          {...(act.keys && { secondaryContent: <Keycap keys={act.keys} /> })}
          onClick={act.run}
        >
          {act.button}
        </MenuItem>
      ))
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => <IconButton label={words.frame.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {rows('menu')}
          {last && <MenuDivider />}
          {rows('menu-end')}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
