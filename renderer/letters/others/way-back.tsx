import { makeStyles } from '@fluentui/react-components'
import { ArrowLeft16Regular, ArrowLeft20Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import type { LetterLeft } from './use-way-back.ts'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 24px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
  },
})

/** Above a letter that was opened from another one: the way back to it. */
export function WayBack(props: { left: LetterLeft; onBack: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const { left, onBack } = props
  const label = words.letters.others.backTo(left.number)
  useActions(
    useMemo(
      () => [
        {
          id: 'back-to-letter',
          label,
          keys: 'Alt+ArrowLeft',
          icon: <ArrowLeft20Regular />,
          group: words.frame.groups.letters,
          run: onBack,
        },
      ],
      [label, words, onBack],
    ),
  )
  return (
    <div className={styles.strip} data-no-paper>
      <CommandButton size="small" look="quiet" icon={<ArrowLeft16Regular />} keys="Alt+ArrowLeft" onClick={onBack}>
        {label}
      </CommandButton>
    </div>
  )
}
