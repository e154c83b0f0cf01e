import type { Period } from '../../../shared/statistics/questions.ts'
import { makeStyles } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { CommandButton } from '../../ui/command-button.tsx'
import { drawings } from '../../ui/drawings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { useLasting } from '../../ui/skeleton.tsx'
import { deskTokens } from '../../ui/theme.ts'
import type { Look } from '../look/look.ts'
import { spanWords } from '../look/period-words.ts'

const pulse = { '0%': { opacity: 1 }, '50%': { opacity: 0.55 }, '100%': { opacity: 1 } }

const useStyles = makeStyles({
  place: { padding: '16px 24px' },
  skeleton: {
    padding: '16px 24px',
    animationName: pulse,
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '& i': { display: 'block', borderRadius: '2px', backgroundColor: deskTokens.colorNeutralStencil1 },
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, 1fr)',
    gap: '40px',
    marginBottom: '36px',
    '& > i': { height: '44px' },
  },
  panels: {
    display: 'grid',
    gridTemplateColumns: '3fr 2fr',
    gap: '40px 48px',
    '& > i': { height: '210px' },
  },
})

/** In place of numbers: those that are on their way, why they did not come, or that there are none. */
export function OverviewState(props: {
  answer: Pick<UseQueryResult<unknown>, 'error' | 'isPending' | 'refetch'>
  look: Look
  onLook: (look: Look) => void
  kept: Period
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.statistics
  const [language] = useLanguage()
  const lasting = useLasting(props.answer.isPending)
  const { look, onLook, kept } = props
  if (props.answer.error) {
    return (
      <div className={styles.place}>
        <Failure
          title={say.failed}
          problem={props.answer.error}
          actions={<CommandButton onClick={() => void props.answer.refetch()}>{say.retry}</CommandButton>}
        />
      </div>
    )
  }
  if (props.answer.isPending) return lasting ? <Skeleton /> : null
  if (look.filters.length > 0) {
    return (
      <EmptyState
        drawing={drawings.search}
        title={say.empty.filtered}
        text={say.empty.filteredText}
        ways={<CommandButton onClick={() => onLook({ ...look, filters: [] })}>{say.look.clear}</CommandButton>}
      />
    )
  }
  const day = (one: string) => spanWords(language, { from: one, to: one })
  return (
    <EmptyState
      drawing={drawings.search}
      title={say.empty.nothing}
      text={say.empty.nothingText(day(kept.from), day(kept.to))}
      ways={
        <CommandButton onClick={() => onLook({ ...look, period: { kind: 'month', month: kept.to.slice(0, 7) } })}>
          {say.empty.lastMonth}
        </CommandButton>
      }
    />
  )
}

function Skeleton() {
  const styles = useStyles()
  const words = useWords()
  return (
    <div className={styles.skeleton} role="status" aria-label={words.frame.working}>
      <div className={styles.figures} aria-hidden>
        {Array.from({ length: 5 }, (_, index) => (
          <i key={index} />
        ))}
      </div>
      <div className={styles.panels} aria-hidden>
        {Array.from({ length: 4 }, (_, index) => (
          <i key={index} />
        ))}
      </div>
    </div>
  )
}
