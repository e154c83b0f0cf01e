import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  CheckmarkCircle20Regular,
  PauseCircle20Regular,
  Pause20Regular,
  Play20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { DeliveryProgress } from '../../../../shared/newsletter/issue/delivery.ts'
import type { IssueRow } from '../../../../shared/newsletter/issue/issue.ts'
import { client, useCommand } from '../../../client.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { useProblemWords } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { dense, oneLine, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { CountsBar } from './counts-bar.tsx'
import { useDelivery, useProgressWords } from './use-delivery.ts'

const tight = '@container (max-width: 820px)'

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    containerType: 'inline-size',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    color: deskTokens.colorNeutralForeground1,
  },
  inside: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px 16px',
    minHeight: '60px',
    boxSizing: 'border-box',
    padding: '6px 16px 6px 24px',
    // The figures below, where there is no room beside.
    [tight]: { flexWrap: 'wrap', padding: '10px 16px' },
  },
  counts: { display: 'flex', flexGrow: 1, minWidth: 0, [tight]: { order: 3, width: '100%' } },
  upper: { borderTop: 'none', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorCompoundBrandForeground1 },
  done: { color: deskTokens.colorStatusSuccessForeground1 },
  still: { color: deskTokens.colorStatusWarningForeground1 },
  words: { width: '248px', flexShrink: 0, minWidth: 0, [tight]: { width: 'auto', flexGrow: 1, flexShrink: 1 } },
  title: { margin: 0, ...dense, fontWeight: 600, ...oneLine },
  note: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3, ...oneLine },
  wrong: { margin: 0, ...small, color: deskTokens.colorStatusDangerForeground1 },
  acts: { display: 'flex', gap: '8px', flexShrink: 0 },
})

/** The deliveries that are under way, each in a strip at the foot. */
export function DeliveryStrips(props: {
  issues: readonly IssueRow[]
  /** The issue that is open has its own strip. */
  without?: string
  mayEdit: boolean
  onOpen: (id: string) => void
}) {
  const say = useWords().newsletter.issues.delivery
  const going = props.issues.filter(({ id, state }) => state === 'delivering' && id !== props.without)
  return going.slice(0, 2).map((issue) => (
    <GoingStrip key={issue.id} issue={issue} mayEdit={props.mayEdit}>
      <CommandButton size="bar" onClick={() => props.onOpen(issue.id)}>
        {say.missed.open}
      </CommandButton>
    </GoingStrip>
  ))
}

function GoingStrip(props: { issue: IssueRow; mayEdit: boolean; children: ReactNode }) {
  const { issue } = props
  const progress = useDelivery(issue.id, true)
  if (!progress) return null
  return (
    <DeliveryStrip number={issue.number} progress={progress}>
      {props.mayEdit && !progress.elsewhere && <PauseOrResume id={issue.id} progress={progress} />}
      {props.children}
    </DeliveryStrip>
  )
}

/** One delivery in a strip of 60 px: how it stands, its figures, and what can be done with it. */
export function DeliveryStrip(props: {
  number: number
  progress: DeliveryProgress
  upper?: boolean
  children?: ReactNode
}) {
  const styles = useStyles()
  const tell = useProgressWords()
  const { progress, number } = props
  const { title, note } = tell(number, progress)
  const running = progress.state === 'running' || progress.state === 'paused'
  const [icon, tone] =
    progress.state === 'done'
      ? ([<CheckmarkCircle20Regular key="done" />, styles.done] as const)
      : progress.state === 'paused' || progress.state === 'cancelled' || progress.trouble
        ? ([<PauseCircle20Regular key="still" />, styles.still] as const)
        : ([<Send20Regular key="going" />, ''] as const)
  return (
    <section className={mergeClasses(styles.strip, props.upper && styles.upper)} aria-label={title}>
      <div className={styles.inside}>
        <span className={mergeClasses(styles.icon, tone)}>{icon}</span>
        <div className={styles.words}>
          <p className={styles.title} title={title}>
            {title}
          </p>
          <p className={styles.note} title={note} role="status">
            {note}
          </p>
        </div>
        <div className={styles.counts}>
          <CountsBar label={title} counts={progress.counts} readers={progress.readers} running={running} />
        </div>
        {props.children && <div className={styles.acts}>{props.children}</div>}
      </div>
    </section>
  )
}

/** Stops a delivery for a while, or goes on with it. */
export function PauseOrResume(props: { id: string; progress: DeliveryProgress }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.delivery
  const problemWords = useProblemWords()
  const pause = useCommand(client.newsletter.pauseDelivery)
  const resume = useCommand(client.newsletter.resumeDelivery)
  const { id, progress } = props
  const problem = pause.error ?? resume.error
  return (
    <>
      {problem && <p className={styles.wrong}>{problemWords(problem)}</p>}
      {progress.state === 'running' && (
        <CommandButton
          size="bar"
          icon={<Pause20Regular />}
          disabled={pause.isPending}
          onClick={() => !pause.isPending && pause.mutate({ id })}
        >
          {say.pause}
        </CommandButton>
      )}
      {progress.state === 'paused' && (
        <CommandButton
          size="bar"
          icon={<Play20Regular />}
          disabled={resume.isPending}
          onClick={() => !resume.isPending && resume.mutate({ id })}
        >
          {say.resume}
        </CommandButton>
      )}
    </>
  )
}
