import { makeStyles } from '@fluentui/react-components'
import type { Ref } from 'react'
import type { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import type { Checks } from '../../../../shared/newsletter/issue/finding.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import type { Followed } from '../use-followed.ts'
import { ChecksList } from './checks-list.tsx'
import type { FindingTarget } from './finding-words.ts'
import { NoTracking } from './no-tracking.tsx'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    boxSizing: 'border-box',
    padding: '14px 0 0',
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', padding: '0 16px 6px' },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  count: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 12px 16px' },
  foot: {
    flexShrink: 0,
    margin: '0 16px',
    padding: '12px 0',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

/** The checks beside the composer: what is to be mended, what to look at, and what is in order. */
export function ChecksPane(props: {
  checks: Followed<Checks>
  document: IssueDocument
  onGoTo: ((target: FindingTarget) => void) | undefined
  listRef?: Ref<HTMLUListElement>
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.checks
  const { checks } = props
  const findings = checks.data?.findings ?? []
  const fix = findings.filter(({ weight }) => weight === 'fix').length
  return (
    <section className={styles.pane} aria-label={say.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.title}</h3>
        <span className={styles.count} role="status">
          {checks.data ? say.count(fix, findings.length - fix) : checks.asking ? words.ask.checking : ''}
        </span>
      </div>
      <div className={styles.body} tabIndex={0} role="group" aria-label={say.title}>
        {checks.problem && (
          <Failure
            title={say.failed}
            problem={checks.problem}
            actions={
              <CommandButton size="small" onClick={checks.again}>
                {words.retry}
              </CommandButton>
            }
          />
        )}
        {checks.data && (
          <ChecksList
            checks={checks.data}
            document={props.document}
            onGoTo={props.onGoTo}
            {...(props.listRef && { listRef: props.listRef })}
          />
        )}
      </div>
      <div className={styles.foot}>
        <NoTracking />
      </div>
    </section>
  )
}
