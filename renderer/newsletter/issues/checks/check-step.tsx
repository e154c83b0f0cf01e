import { makeStyles } from '@fluentui/react-components'
import { ArrowSync16Regular } from '@fluentui/react-icons'
import { useRef } from 'react'
import type { Checks } from '../../../../shared/newsletter/issue/finding.ts'
import type { Issue, Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { client } from '../../../client.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useRestingPlace } from '../../../ui/focus-rest.ts'
import { useWords } from '../../../ui/language.tsx'
import { dense, linkButton, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { PreviewPane } from '../preview/preview-pane.tsx'
import type { IssuePreview } from '../preview/use-preview.ts'
import type { Followed } from '../use-followed.ts'
import { ChecksList } from './checks-list.tsx'
import type { FindingTarget } from './finding-words.ts'
import { NoTracking } from './no-tracking.tsx'
import { SenderRecordsView } from './sender-records.tsx'

const narrow = '@media (max-width: 1023px)'

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(360px, 5fr) minmax(0, 7fr)',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    [narrow]: { display: 'block', overflowY: 'auto' },
  },
  left: { overflowY: 'auto', padding: '16px 24px 32px', outlineStyle: 'none', [narrow]: { overflowY: 'visible' } },
  right: {
    display: 'flex',
    minHeight: 0,
    minWidth: 0,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
    [narrow]: { height: '640px', borderLeft: 'none' },
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '12px', marginBottom: '4px' },
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  count: { ...small, color: deskTokens.colorNeutralForeground3 },
  gap: { flexGrow: 1 },
  section: {
    marginTop: '20px',
    paddingTop: '16px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  note: { margin: '2px 0 8px', ...small, color: deskTokens.colorNeutralForeground3 },
  links: { margin: 0, padding: 0, listStyle: 'none' },
  linkRow: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '12px',
    padding: '4px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  link: { ...linkButton, flexGrow: 1, minWidth: 0, textAlign: 'start', overflowWrap: 'anywhere' },
  place: { flexShrink: 0, ...small, color: deskTokens.colorNeutralForeground3 },
})

/** All checks at a glance: findings, every link to be opened by a person, what the name servers say; beside them the mail. */
export function CheckStep(props: {
  issue: Issue
  checks: Followed<Checks>
  preview: IssuePreview
  variant: Variant
  onVariant: (variant: Variant) => void
  mayEdit: boolean
  onGoTo: ((target: FindingTarget) => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.checks
  const { issue, checks } = props
  const { data } = checks
  const left = useRef<HTMLElement>(null)
  useRestingPlace(left)
  const fix = data?.findings.filter(({ weight }) => weight === 'fix').length ?? 0
  return (
    <div className={styles.step}>
      <section ref={left} className={styles.left} aria-label={say.title} tabIndex={-1}>
        <div className={styles.head}>
          <h3 className={styles.title}>{say.title}</h3>
          <span className={styles.count} role="status">
            {data ? say.count(fix, data.findings.length - fix) : checks.asking ? words.ask.checking : ''}
          </span>
          <span className={styles.gap} />
          <CommandButton size="small" icon={<ArrowSync16Regular />} disabled={checks.asking} onClick={checks.again}>
            {say.again}
          </CommandButton>
        </div>
        {checks.problem && <Failure title={say.failed} problem={checks.problem} />}
        {data && <ChecksList checks={data} document={issue.document} onGoTo={props.onGoTo} whole />}
        {data && data.links.length > 0 && (
          <div className={styles.section}>
            <h3 className={styles.title}>{say.links(data.links.length)}</h3>
            <p className={`${styles.note} prose`}>{say.linksNote}</p>
            <ul className={styles.links}>
              {data.links.map((link) => (
                <li key={`${link.language} ${link.href}`} className={styles.linkRow}>
                  <button
                    type="button"
                    className={styles.link}
                    lang="en"
                    aria-label={say.openLink(link.href)}
                    onClick={() => void client.shell.openLink({ url: link.href }).catch(() => undefined)}
                  >
                    {link.href}
                  </button>
                  <span className={styles.place}>{say.linkPlace(link.place, words.languages[link.language])}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {props.mayEdit && (
          <div className={styles.section}>
            <SenderRecordsView />
          </div>
        )}
        <div className={styles.section}>
          <NoTracking />
        </div>
      </section>
      <div className={styles.right}>
        <PreviewPane id={issue.id} preview={props.preview} variant={props.variant} onVariant={props.onVariant} />
      </div>
    </div>
  )
}
