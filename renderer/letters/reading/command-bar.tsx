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
import {
  ArrowLeft20Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { LetterAct } from '../acts.tsx'

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
  single: { paddingInlineStart: '8px' },
  gap: { flexGrow: 1 },
  place: {
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    flexShrink: 0,
    '@container (max-width: 540px)': { display: 'none' },
  },
})

/** The acts on the letter that is read, and the way to the letters beside it. */
export function CommandBar(props: {
  acts: readonly LetterAct[]
  place: number
  total: number
  /** True where there are more than were counted. */
  more: boolean
  onStep: (step: 1 | -1) => void
  onBack: (() => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters
  const { acts, place, total } = props
  return (
    <div
      className={mergeClasses(styles.bar, props.onBack && styles.single)}
      role="toolbar"
      aria-label={say.readingLabel}
      data-no-paper
    >
      {props.onBack && (
        <IconButton label={words.frame.back} keys="Escape" icon={<ArrowLeft20Regular />} onClick={props.onBack} />
      )}
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
      <span className={styles.place}>
        {(props.more ? say.positionOfMore : say.position)(place < 0 ? '–' : countOf(place + 1), countOf(total))}
      </span>
      <IconButton label={say.previous} keys="K" icon={<ChevronUp20Regular />} onClick={() => props.onStep(-1)} />
      <IconButton label={say.next} keys="J" icon={<ChevronDown20Regular />} onClick={() => props.onStep(1)} />
    </div>
  )
}

function MoreActs(props: { acts: readonly LetterAct[] }) {
  const words = useWords()
  const rows = (stands: LetterAct['stands']) =>
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
          <MenuDivider />
          {rows('menu-end')}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
