import { makeStyles } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { LetterAct } from '../acts.tsx'
import { ActsBar } from '../acts-bar.tsx'

const useStyles = makeStyles({
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
  const say = useWords().letters
  const { place, total } = props
  return (
    <ActsBar label={say.readingLabel} acts={props.acts} onBack={props.onBack}>
      <span className={styles.place}>
        {(props.more ? say.positionOfMore : say.position)(place < 0 ? '–' : countOf(place + 1), countOf(total))}
      </span>
      <IconButton label={say.previous} keys="K" icon={<ChevronUp20Regular />} onClick={() => props.onStep(-1)} />
      <IconButton label={say.next} keys="J" icon={<ChevronDown20Regular />} onClick={() => props.onStep(1)} />
    </ActsBar>
  )
}
