import { makeStyles } from '@fluentui/react-components'
import { Attach20Regular, ChatBubblesQuestion20Regular, DocumentText20Regular } from '@fluentui/react-icons'
import type { Ref } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import type { Inserts } from './inserts.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    minHeight: '44px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    // Words and icons of quiet buttons stand in from their edges.
    '& > :first-child': { marginInlineStart: '-10px' },
  },
})

/** What can be put into a reply or beside it, in a line above its text. */
export function ReplyTools(props: {
  single: boolean
  onInsert: (what: Inserts) => void
  onAttach: () => void
  attachRef: Ref<HTMLButtonElement>
}) {
  const styles = useStyles()
  const words = useWords()
  const keys = (letter: string): string | undefined => (props.single ? undefined : `Alt+${letter}`)
  return (
    <div className={styles.line} data-no-paper>
      <CommandButton
        size="bar"
        look="quiet"
        icon={<DocumentText20Regular />}
        keys={keys('T')}
        onClick={() => props.onInsert('template')}
      >
        {words.templates.title}
      </CommandButton>
      <CommandButton
        size="bar"
        look="quiet"
        icon={<ChatBubblesQuestion20Regular />}
        keys={keys('I')}
        onClick={() => props.onInsert('answer')}
      >
        {words.answers.suggestions.insert}
      </CommandButton>
      <CommandButton
        size="bar"
        look="quiet"
        icon={<Attach20Regular />}
        keys={keys('A')}
        buttonRef={props.attachRef}
        onClick={props.onAttach}
      >
        {words.letters.replyFiles.attach}
      </CommandButton>
    </div>
  )
}
