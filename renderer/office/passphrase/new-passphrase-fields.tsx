import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Words } from '../../../shared/words/index.ts'
import { useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { strongEnough } from './strength.ts'
import type { NewPassphrase } from './use-new-passphrase.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  meter: { display: 'flex', alignItems: 'center', gap: '4px', height: '4px', marginTop: '8px' },
  part: { flexGrow: 1, height: '4px', borderRadius: '2px', backgroundColor: deskTokens.colorNeutralBackground5 },
  own: { backgroundColor: deskTokens.colorCompoundBrandStroke },
  verdict: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  stack: { display: 'grid' },
  layer: { gridArea: '1 / 1' },
  unseen: { visibility: 'hidden' },
  good: { color: deskTokens.colorStatusSuccessForeground1 },
  icon: { display: 'inline-flex', alignItems: 'center', height: '18px', flexShrink: 0 },
})

/** A new passphrase twice, with how strong it is and, where it is weak, why. */
export function NewPassphraseFields(props: {
  state: NewPassphrase
  label: string
  problem?: string | undefined
  onEnter?: () => void
  autoFocus?: boolean
  strong?: boolean
}) {
  const styles = useStyles()
  const words = useWords().office.passphrase
  const { state } = props
  const [left, setLeft] = useState(false)
  const same = state.repeat !== '' && state.first.normalize('NFKC') === state.repeat.normalize('NFKC')
  return (
    <div className={styles.fields}>
      <PassphraseField
        label={props.label}
        value={state.first}
        onChange={state.setFirst}
        hint={
          <span className={styles.stack}>
            <span className={mergeClasses(styles.layer, state.first !== '' && styles.unseen)}>{words.rule}</span>
            {state.first !== '' && <Verdict state={state} />}
          </span>
        }
        problem={props.problem}
        {...(props.autoFocus && { autoFocus: true })}
        {...(props.strong && { strong: true })}
        besides={<StrengthMeter state={state} />}
      />
      <PassphraseField
        label={words.repeat}
        value={state.repeat}
        onChange={(text) => {
          setLeft(false)
          state.setRepeat(text)
        }}
        {...(props.strong && { strong: true })}
        {...(props.onEnter && {
          onEnter: () => {
            setLeft(true)
            props.onEnter?.()
          },
        })}
        problem={state.differs || (left && !same && state.repeat !== '') ? words.differs : undefined}
        hint={
          same && (
            <span className={mergeClasses(styles.verdict, styles.good)}>
              <span className={styles.icon}>
                <CheckmarkCircle16Filled />
              </span>
              {words.same}
            </span>
          )
        }
      />
    </div>
  )
}

/** How strong it is, in four parts that are there from the start. */
function StrengthMeter({ state }: { state: NewPassphrase }) {
  const styles = useStyles()
  const words = useWords().office.passphrase
  const level = levelOf(state)
  return (
    <div
      className={styles.meter}
      role="meter"
      aria-label={words.strength}
      aria-valuemin={0}
      aria-valuemax={4}
      aria-valuenow={level}
      aria-valuetext={state.strength && state.first !== '' ? words.levels[level] : undefined}
    >
      {[1, 2, 3, 4].map((step) => (
        <span
          key={step}
          data-indicator={step <= level || undefined}
          className={mergeClasses(styles.part, step <= level && styles.own)}
        />
      ))}
    </div>
  )
}

/** The same in words, in the place of the rule; where it is weak, why. */
function Verdict({ state }: { state: NewPassphrase }) {
  const styles = useStyles()
  const words = useWords().office.passphrase
  const enough = isEnough(state)
  return (
    <span role="status" className={mergeClasses(styles.verdict, styles.layer, enough && styles.good)}>
      {enough && (
        <span className={styles.icon}>
          <CheckmarkCircle16Filled />
        </span>
      )}
      <span>{verdict(state, levelOf(state), enough, words)}</span>
    </span>
  )
}

function isEnough({ short, strength }: NewPassphrase): boolean {
  return short === 0 && strength !== null && strength.score >= strongEnough
}

function levelOf({ first, short, strength }: NewPassphrase): number {
  if (first === '' || !strength) return 0
  return Math.max(1, short > 0 ? Math.min(strength.score, 2) : strength.score)
}

function verdict(state: NewPassphrase, level: number, enough: boolean, words: Words['office']['passphrase']): string {
  if (state.short > 0) return words.tooShort(state.short)
  if (!state.strength) return ''
  const name = words.levels[level] ?? ''
  if (enough) return name
  return words.sentences(name, reasonOf(state.strength.because, words), words.addWords)
}

function reasonOf(because: string | null, words: Words['office']['passphrase']): string {
  const reasons: Record<string, string> = words.weakBecause
  return reasons[because ?? 'other'] ?? words.weakBecause.other
}
