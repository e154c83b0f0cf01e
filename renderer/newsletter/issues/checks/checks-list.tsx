import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import { useState, type Ref } from 'react'
import type { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import type { Checks } from '../../../../shared/newsletter/issue/finding.ts'
import { useDates, useWords } from '../../../ui/language.tsx'
import { useNow } from '../../../ui/now.ts'
import { dense, linkButton, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { findingWords, kindsOf, type FindingTarget } from './finding-words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  finding: {
    display: 'flex',
    gap: '8px',
    padding: '6px 4px',
    borderRadius: '4px',
    outlineStyle: 'none',
    ':focus-within': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
  },
  fix: { color: deskTokens.colorStatusDangerForeground1 },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  good: { color: deskTokens.colorStatusSuccessForeground1 },
  icon: { display: 'inline-flex', height: '20px', alignItems: 'center', flexShrink: 0 },
  body: { minWidth: 0 },
  title: { margin: 0, ...dense, fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  why: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  go: { ...linkButton, ...small },
  rule: { margin: '10px 4px', border: 'none', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  passed: { display: 'flex', gap: '8px', padding: '2px 4px', ...dense, color: deskTokens.colorNeutralForeground1 },
  more: { ...linkButton, ...small, margin: '4px 0 0 28px' },
})

/** How many of what is in order are told before the rest is folded. */
const told = 6

/** What the checks found, each with the way to its block, and what is in order. */
export function ChecksList(props: {
  checks: Checks
  document: IssueDocument
  /** Undefined where the account cannot write. */
  onGoTo: ((target: FindingTarget) => void) | undefined
  /** All that is in order is told. */
  whole?: boolean
  listRef?: Ref<HTMLUListElement>
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues.checks
  const dates = useDates()
  const now = useNow(60_000)
  const [unfolded, setUnfolded] = useState(false)
  const { checks, document, onGoTo } = props
  const kindOf = kindsOf(document)
  const passed = props.whole || unfolded ? checks.passed : checks.passed.slice(0, told)
  const folded = checks.passed.length - told
  return (
    <>
      <ul className={styles.list} ref={props.listRef}>
        {checks.findings.map((finding, at) => {
          const { title, why, where } = findingWords(finding, { words, dates, now, kindOf })
          const { block, language, place, weight, code } = finding
          const isOfSubject = block === null && language !== null
          return (
            <li key={`${code} ${block ?? ''} ${language ?? ''} ${at}`} className={styles.finding}>
              <span
                className={`${styles.icon} ${weight === 'fix' ? styles.fix : styles.look}`}
                role="img"
                aria-label={say.weights[weight]}
              >
                {weight === 'fix' ? <ErrorCircle16Filled /> : <Warning16Filled />}
              </span>
              <div className={styles.body}>
                <p className={`${styles.title} prose`}>{title}</p>
                {where && <p className={`${styles.why} prose`}>{where}</p>}
                {why && <p className={`${styles.why} prose`}>{why}</p>}
                {onGoTo && (block !== null || isOfSubject) && (
                  <button
                    type="button"
                    className={styles.go}
                    data-finding=""
                    onClick={() => onGoTo({ block, language })}
                  >
                    {block === null ? say.goToSubject : say.goTo(place)}
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {checks.findings.length > 0 && checks.passed.length > 0 && <hr className={styles.rule} />}
      <ul className={styles.list}>
        {passed.map(({ what, count }) => (
          <li key={what} className={styles.passed}>
            <span className={`${styles.icon} ${styles.good}`}>
              <Checkmark16Regular />
            </span>
            {say.passed[what](count)}
          </li>
        ))}
      </ul>
      {!props.whole && folded > 0 && (
        <button type="button" className={styles.more} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? say.lessPassed : say.morePassed(folded)}
        </button>
      )}
    </>
  )
}
