import { makeStyles } from '@fluentui/react-components'
import { CalendarClock20Regular, Send20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { client, useCommand } from '../../../client.ts'
import { Ask } from '../../../ui/ask.tsx'
import { CancelButton } from '../../../ui/cancel-button.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useDates, useTimeZone, useWords } from '../../../ui/language.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { countOf } from '../../../ui/numbers.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import { NoTracking } from '../checks/no-tracking.tsx'
import { momentIn } from './moment-in.ts'
import { SealSection } from './seal-section.tsx'

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '24px 32px 32px' },
  inner: { maxWidth: '560px', display: 'grid', gap: '20px' },
  title: {
    margin: '0 0 4px',
    fontSize: deskTokens.fontSizeBase400,
    lineHeight: deskTokens.lineHeightBase400,
    fontWeight: 600,
  },
  text: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' },
  zone: { gridColumn: '1 / -1', margin: 0, color: deskTokens.colorNeutralForeground3 },
})

/** An approved issue before its delivery: whom it goes to, and when. */
export function StartDelivery(props: { issue: Issue; mayEdit: boolean; onApproval: () => void }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.delivery.start
  const dates = useDates()
  const [dialog, setDialog] = useState<'now' | 'later' | null>(null)
  const unplan = useCommand(client.newsletter.cancelDelivery)
  const { issue, mayEdit } = props
  const { state, seal, plannedAt } = issue
  const readers = seal?.hashes.reduce((sum, one) => sum + one.readers, 0) ?? 0
  const ready = state === 'approved' || state === 'scheduled'
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        {state === 'approved' && plannedAt !== null && (
          <MessageBar tone="look" title={say.unplanned(dates.full(plannedAt))}>
            {say.unplannedText}
          </MessageBar>
        )}
        {ready ? (
          <div>
            <h3 className={styles.title}>
              {state === 'scheduled' && plannedAt !== null
                ? words.plannedFor(dates.full(plannedAt))
                : say.ready(countOf(readers))}
            </h3>
            <p className={`${styles.text} prose`}>{state === 'scheduled' ? say.plannedText : say.readyText}</p>
          </div>
        ) : (
          <MessageBar
            tone="neutral"
            title={say.notYet}
            besides={
              <CommandButton size="small" onClick={props.onApproval}>
                {words.steps.approval}
              </CommandButton>
            }
          >
            {say.notYetText}
          </MessageBar>
        )}
        {ready && mayEdit && (
          <div className={styles.acts}>
            <CommandButton look="primary" icon={<Send20Regular />} onClick={() => setDialog('now')}>
              {say.now}
            </CommandButton>
            <CommandButton icon={<CalendarClock20Regular />} onClick={() => setDialog('later')}>
              {state === 'scheduled' ? say.change : say.later}
            </CommandButton>
            {state === 'scheduled' && (
              <CommandButton
                look="quiet"
                disabled={unplan.isPending}
                onClick={() => !unplan.isPending && unplan.mutate({ id: issue.id })}
              >
                {say.unplan}
              </CommandButton>
            )}
          </div>
        )}
        {unplan.error && <Failure problem={unplan.error} />}
        {seal && <SealSection seal={seal} />}
        <NoTracking />
      </div>
      {dialog === 'now' && <NowDialog issue={issue} onClose={() => setDialog(null)} />}
      {dialog === 'later' && <LaterDialog issue={issue} onClose={() => setDialog(null)} />}
    </div>
  )
}

function NowDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const say = useWords().newsletter.issues.delivery.start
  const deliver = useCommand(client.newsletter.deliverIssue)
  return (
    <Ask
      title={say.nowTitle(issue.number)}
      text={say.nowText}
      act={say.nowDo}
      busy={deliver.isPending}
      onAct={() => deliver.mutate({ id: issue.id, at: null }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {deliver.error && <Failure problem={deliver.error} />}
    </Ask>
  )
}

function LaterDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.delivery.start
  const dates = useDates()
  const timeZone = useTimeZone()
  const [day, setDay] = useState(() => dates.dayKey(issue.plannedAt ?? new Date(Date.now() + 86_400_000).toISOString()))
  const [time, setTime] = useState(issue.plannedAt ? dates.time(issue.plannedAt) : '9:00')
  const [tried, setTried] = useState(false)
  const deliver = useCommand(client.newsletter.deliverIssue)
  const at = momentIn(timeZone, day, time)
  const past = at !== null && Date.parse(at) <= Date.now()
  return (
    <Modal
      title={say.laterTitle(issue.number)}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (at !== null && !past && !deliver.isPending) deliver.mutate({ id: issue.id, at }, { onSuccess: onClose })
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary" disabled={deliver.isPending}>
            {say.laterDo}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={say.day}
          type="date"
          value={day}
          onChange={setDay}
          problem={tried && past ? say.past : undefined}
        />
        <TextField
          label={say.time}
          value={time}
          onChange={setTime}
          problem={tried && at === null ? say.wrongTime : undefined}
        />
        <p className={styles.zone}>
          {say.zone(timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)}
          {at !== null && ` ${dates.full(at)}`}
        </p>
      </div>
      {deliver.error && <Failure problem={deliver.error} />}
    </Modal>
  )
}
