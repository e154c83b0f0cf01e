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
  ArrowReply20Regular,
  ChatHelp20Filled,
  ChatHelp20Regular,
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  Code20Regular,
  MailUnread20Regular,
  MoreHorizontal20Regular,
  Print20Regular,
  Translate20Regular,
} from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { LetterActions } from '../use-letter-actions.ts'

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

/** The commands of the letter that is read, and the way to the ones beside it. They do not flicker while the next letter comes. */
export function CommandBar(props: {
  letter: Letter | undefined
  actions: LetterActions
  place: number
  total: number
  onReply: () => void
  onStep: (step: 1 | -1) => void
  onBack: (() => void) | undefined
  onRedecode: () => void
  onSource: () => void
  onPrint: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters
  const { letter, actions, place, total } = props
  const closed = letter?.status === 'closed'
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
      <CommandButton
        look="primary"
        icon={<ArrowReply20Regular />}
        keys="R"
        disabled={actions.replyBlocked !== undefined}
        onClick={props.onReply}
      >
        {say.reply}
      </CommandButton>
      <CommandButton
        look="quiet"
        icon={letter?.candidate ? <ChatHelp20Filled /> : <ChatHelp20Regular />}
        keys="Q"
        pressed={letter?.candidate ?? false}
        onClick={actions.toggleCandidate}
      >
        {say.markCandidate}
      </CommandButton>
      <CommandButton
        look="quiet"
        icon={closed ? <CheckmarkCircle20Filled /> : <CheckmarkCircle20Regular />}
        keys="E"
        pressed={closed}
        disabled={actions.closeBlocked !== undefined}
        onClick={actions.toggleClosed}
      >
        {say.done}
      </CommandButton>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <IconButton label={words.frame.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<MailUnread20Regular />} onClick={actions.markUnread}>
              {say.markUnread}
            </MenuItem>
            <MenuItem icon={<Translate20Regular />} onClick={props.onRedecode}>
              {say.redecode}
            </MenuItem>
            <MenuItem icon={<Code20Regular />} onClick={props.onSource}>
              {say.showSource}
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<Print20Regular />} secondaryContent={<Keycap keys="Ctrl+P" />} onClick={props.onPrint}>
              {say.print}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.gap} />
      <span className={styles.place}>{say.position(place < 0 ? '–' : countOf(place + 1), countOf(total))}</span>
      <IconButton label={say.previous} keys="K" icon={<ChevronUp20Regular />} onClick={() => props.onStep(-1)} />
      <IconButton label={say.next} keys="J" icon={<ChevronDown20Regular />} onClick={() => props.onStep(1)} />
    </div>
  )
}
