import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useRef, type KeyboardEvent } from 'react'
import type { DeliveryProgress, DeliveryState } from '../../../../shared/newsletter/issue/delivery.ts'
import { useWords } from '../../../ui/language.tsx'
import { countOf } from '../../../ui/numbers.ts'
import { focusRing, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { missedOrder } from './delivery-signs.tsx'

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    padding: '1px',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground5,
  },
  choice: {
    height: '24px',
    padding: '0 7px',
    border: '1px solid transparent',
    borderRadius: '3px',
    background: 'none',
    font: 'inherit',
    ...small,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground2,
    ...focusRing('1px'),
  },
  on: {
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
})

/** Which of those who were not reached are listed: all, or those of one state. */
export function StateFilter(props: {
  counts: DeliveryProgress['counts']
  all: number
  state: DeliveryState | null
  onState: (state: DeliveryState | null) => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.delivery
  const group = useRef<HTMLDivElement>(null)
  const choices: { state: DeliveryState | null; words: string }[] = [
    { state: null, words: say.missed.all(countOf(props.all)) },
    ...missedOrder
      .filter((state) => props.counts[state] > 0 || state === props.state)
      .map((state) => ({ state, words: say.missed.one(say.states[state], countOf(props.counts[state])) })),
  ]
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const to = (at + step + choices.length) % choices.length
    props.onState(choices[to]!.state)
    ;(group.current?.children[to] as HTMLElement | undefined)?.focus()
  }
  return (
    <div ref={group} className={styles.group} role="radiogroup" aria-label={say.missed.filter}>
      {choices.map(({ state, words }, at) => (
        <button
          key={state ?? 'all'}
          type="button"
          role="radio"
          aria-checked={state === props.state}
          tabIndex={state === props.state ? 0 : -1}
          className={mergeClasses(styles.choice, state === props.state && styles.on)}
          onClick={() => props.onState(state)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
