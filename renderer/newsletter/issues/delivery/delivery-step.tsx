import { makeStyles } from '@fluentui/react-components'
import { ArrowDownload20Regular, Eye20Regular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { client, useCommand } from '../../../client.ts'
import { Ask } from '../../../ui/ask.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useRestingPlace } from '../../../ui/focus-rest.ts'
import { useWords } from '../../../ui/language.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { ServerWords } from '../../../ui/server-words.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import { useWindowAtLeast } from '../../../ui/window-size.ts'
import { NoTracking } from '../checks/no-tracking.tsx'
import { ArchiveSection } from './archive-section.tsx'
import { DeliveryStrip, PauseOrResume } from './delivery-strips.tsx'
import { DomainsTable } from './domains-table.tsx'
import { ElsewhereBar } from './elsewhere-bar.tsx'
import { MissedTable } from './missed-table.tsx'
import { ReaderMailDialog } from './reader-mail-dialog.tsx'
import { SealSection } from './seal-section.tsx'
import { StartDelivery } from './start-delivery.tsx'
import { UncertainSection } from './uncertain-section.tsx'
import { useDelivery } from './use-delivery.ts'

/** Below so many pixels what stands beside the tables stands below them. */
const narrow = '@media (max-width: 1179px)'
const rule = `1px solid ${deskTokens.colorNeutralStroke2}`

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  trouble: { padding: '8px 24px 0' },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, [narrow]: { display: 'block', overflowY: 'auto' } },
  main: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '16px 24px 24px',
    outlineStyle: 'none',
    [narrow]: { overflowY: 'visible' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    width: '344px',
    flexShrink: 0,
    boxSizing: 'border-box',
    minHeight: 0,
    overflowY: 'auto',
    borderLeft: rule,
    '& > *': { padding: '16px 24px', borderBottom: rule },
    '& > :last-child': { borderBottom: 'none' },
    [narrow]: { width: 'auto', borderLeft: 'none', borderTop: rule, overflowY: 'visible' },
  },
  first: { maxWidth: '560px', marginBottom: '16px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** The delivery of an issue: its start, how it goes on, and what became of every mail. */
export function DeliveryStep(props: { issue: Issue; mayEdit: boolean; onApproval: () => void }) {
  const { issue, mayEdit } = props
  const begun = issue.state === 'delivering' || issue.state === 'delivered' || issue.state === 'cancelled'
  return begun ? (
    <DeliveryReport issue={issue} mayEdit={mayEdit} />
  ) : (
    <StartDelivery issue={issue} mayEdit={mayEdit} onApproval={props.onApproval} />
  )
}

function DeliveryReport({ issue, mayEdit }: { issue: Issue; mayEdit: boolean }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues.delivery
  const { id, number } = issue
  const progress = useDelivery(id, issue.state === 'delivering')
  const [chosen, setChosen] = useState<string | null>(null)
  const [domain, setDomain] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'mail' | 'cancel' | null>(null)
  const wide = useWindowAtLeast(1180)
  const main = useRef<HTMLElement>(null)
  useRestingPlace(main)
  const exporting = useCommand(client.shell.exportNotReached)
  const cancel = useCommand(client.newsletter.cancelDelivery)
  if (!progress) return <div className={styles.step} />
  const going = progress.state === 'running' || progress.state === 'paused'
  const uncertain = mayEdit && !progress.elsewhere && progress.counts.uncertain > 0 && (
    <div className={wide ? undefined : styles.first}>
      <UncertainSection id={id} count={progress.counts.uncertain} chosen={chosen} onChoose={setChosen} />
    </div>
  )
  const sentences: Readonly<Record<string, string>> = words.errors
  return (
    <div className={styles.step}>
      <DeliveryStrip number={number} progress={progress} upper>
        {mayEdit && !progress.elsewhere && (
          <>
            <PauseOrResume id={id} progress={progress} />
            {going && (
              <CommandButton size="bar" look="danger" onClick={() => setDialog('cancel')}>
                {say.cancel}
              </CommandButton>
            )}
          </>
        )}
      </DeliveryStrip>
      {progress.elsewhere && (
        <div className={styles.trouble}>
          <ElsewhereBar id={id} elsewhere={progress.elsewhere} mayTakeOver={mayEdit && going} />
        </div>
      )}
      {progress.trouble && (
        <div className={styles.trouble}>
          <MessageBar tone="look" live title={sentences[progress.trouble.why] ?? words.errors.unexpected}>
            {say.triesAgain}
            {progress.trouble.serverWords !== '' && <ServerWords words={progress.trouble.serverWords} />}
          </MessageBar>
        </div>
      )}
      {progress.pause && (
        <div className={styles.trouble}>
          <MessageBar tone={progress.pause.why === 'editor' ? 'neutral' : 'look'} live>
            {say.why[progress.pause.why]}
            {progress.pause.serverWords !== '' && <ServerWords words={progress.pause.serverWords} />}
          </MessageBar>
        </div>
      )}
      <div className={styles.panes}>
        <section ref={main} className={styles.main} aria-label={say.title} tabIndex={-1}>
          {!wide && uncertain}
          {mayEdit && !progress.elsewhere && (
            <>
              <DomainsTable id={id} progress={progress} chosen={domain} onChoose={setDomain} />
              <MissedTable
                id={id}
                progress={progress}
                domain={domain}
                onDomain={setDomain}
                chosen={chosen}
                onChoose={setChosen}
              />
            </>
          )}
        </section>
        <div className={styles.side}>
          {wide && uncertain}
          {issue.seal && <SealSection seal={issue.seal} />}
          <ArchiveSection issue={issue} mayEdit={mayEdit} />
          {mayEdit && (
            <div className={styles.acts}>
              <CommandButton size="bar" icon={<Eye20Regular />} onClick={() => setDialog('mail')}>
                {say.mail.open}
              </CommandButton>
              <CommandButton
                size="bar"
                icon={<ArrowDownload20Regular />}
                disabled={exporting.isPending}
                onClick={() => !exporting.isPending && exporting.mutate({ id, states: [], search: '', domain: null })}
              >
                {say.export}
              </CommandButton>
              {exporting.error && <Failure problem={exporting.error} />}
              {exporting.data && exporting.data.rows !== null && (
                <MessageBar tone="done" live>
                  {say.exported(exporting.data.rows)}
                </MessageBar>
              )}
            </div>
          )}
          <div>
            <NoTracking />
          </div>
        </div>
      </div>
      {dialog === 'mail' && <ReaderMailDialog issue={issue} onClose={() => setDialog(null)} />}
      {dialog === 'cancel' && (
        <Ask
          title={say.cancelTitle}
          text={say.cancelText}
          act={say.cancelDo}
          busy={cancel.isPending}
          onAct={() => cancel.mutate({ id }, { onSuccess: () => setDialog(null) })}
          onKeep={() => setDialog(null)}
        >
          {cancel.error && <Failure problem={cancel.error} />}
        </Ask>
      )}
    </div>
  )
}
