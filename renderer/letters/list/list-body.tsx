import { makeStyles } from '@fluentui/react-components'
import type { Problem } from '../../../shared/errors.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { LetterList, type LetterListProps } from './letter-list.tsx'

const useStyles = makeStyles({
  problem: { margin: '8px 16px' },
  none: {
    margin: '4px 24px',
    ...dense,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** What stands below the list's head: the letters, what has not come yet, or why there is nothing. */
export function ListBody(props: LetterListProps) {
  const styles = useStyles()
  const words = useWords()
  const { pages } = props
  const waiting = useLasting(pages.loading && pages.total === 0)
  if (pages.problem)
    return (
      <div className={styles.problem}>
        <ListProblem problem={pages.problem} again={pages.again} />
      </div>
    )
  if (pages.loading && pages.total === 0) return waiting ? <SkeletonRows count={8} /> : null
  // How many a search has found stands in the head.
  if (pages.total === 0)
    return props.search === '' ? <p className={styles.none}>{words.letters.empty.viewTitle}</p> : null
  return <LetterList {...props} />
}

function ListProblem(props: { problem: Problem; again: () => void }) {
  const words = useWords()
  return (
    <MessageBar
      live
      tone="stopped"
      title={words.letters.loadFailed}
      actions={
        <CommandButton size="small" onClick={props.again}>
          {words.letters.retry}
        </CommandButton>
      }
    >
      {words.errors[props.problem.code]}
    </MessageBar>
  )
}
