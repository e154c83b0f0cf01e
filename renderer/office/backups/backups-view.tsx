import { makeStyles } from '@fluentui/react-components'
import { Add16Regular, Database20Regular, FolderAdd20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons'
import { may } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useWindowFit } from '../../ui/window-size.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'
import { Group } from '../group.tsx'
import { ViewPage } from '../view-page.tsx'
import { BackupState, RestoredBar } from './backup-state.tsx'
import { FolderTable } from './folder-table.tsx'
import { PlanForm } from './plan-form.tsx'

const useStyles = makeStyles({
  told: { display: 'grid', gap: '12px', marginBottom: '20px', ':empty': { display: 'none' } },
  text: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2, maxWidth: '680px' },
})

/** The backups of the office: whether the newest one was proved, where they lie, when they are made, and what an administrator may change. */
export function BackupsView({ account }: { account: Account }) {
  const styles = useStyles()
  const words = useWords().office.backups
  const now = useNow(60_000)
  const { data: found, error } = useQuery(client.office.backups, {})
  const backUp = useCommand(client.office.backUp)
  const prove = useCommand(client.office.proveBackups)
  const choose = useCommand(client.shell.chooseBackupFolder)
  const administers = may(account, client.office.addBackupFolder.who)
  const fit = useWindowFit()
  const hasFolders = (found?.folders.length ?? 0) > 0
  const busy = Boolean(found?.work) || backUp.isPending || prove.isPending
  const addFolder = () => {
    if (!choose.isPending) choose.mutate({})
  }
  return (
    <ViewPage
      title={words.title}
      width="wide"
      {...(hasFolders &&
        found &&
        fit !== 'single' && {
          meta: words.plan.said(found.plan.time, found.plan.days, found.plan.weeks, found.plan.months),
        })}
      acts={
        hasFolders &&
        may(account, client.office.backUp.who) && (
          <>
            <CommandButton
              size="bar"
              icon={<ShieldCheckmark20Regular />}
              disabled={busy}
              onClick={() => {
                if (!busy) prove.mutate({})
              }}
            >
              {words.prove}
            </CommandButton>
            <CommandButton
              size="bar"
              look="primary"
              icon={<Database20Regular />}
              disabled={busy}
              onClick={() => {
                if (!busy) backUp.mutate({})
              }}
            >
              {words.now}
            </CommandButton>
          </>
        )
      }
    >
      {[error, choose.error, backUp.error, prove.error].map(
        (problem, nth) => problem && <Failure key={nth} problem={problem} />,
      )}
      {found && (
        <div className={styles.told}>
          {hasFolders && <BackupState found={found} now={now} />}
          <RestoredBar found={found} now={now} />
          {found.work && (
            <WorkProgress
              title={words.working[found.work.what]}
              done={Math.round(found.work.share * 100)}
              total={100}
              count={words.percent(Math.round(found.work.share * 100))}
            />
          )}
        </div>
      )}
      {found && !hasFolders && (
        <Group title={words.none.title}>
          <p className={`prose ${styles.text}`}>{words.none.text}</p>
          {administers ? (
            <div>
              <CommandButton
                look="primary"
                icon={<FolderAdd20Regular />}
                disabled={choose.isPending}
                onClick={addFolder}
              >
                {words.add}
              </CommandButton>
            </div>
          ) : (
            <p className={`prose ${styles.text}`}>{words.none.ask}</p>
          )}
        </Group>
      )}
      {found && hasFolders && (
        <Group title={words.folders.title} note={words.folders.note}>
          <FolderTable folders={found.folders} now={now} mayRemove={administers} />
          {administers && (
            <div>
              <CommandButton size="bar" icon={<Add16Regular />} disabled={choose.isPending} onClick={addFolder}>
                {words.add}
              </CommandButton>
            </div>
          )}
        </Group>
      )}
      {found && administers && <PlanForm key={JSON.stringify(found.plan)} plan={found.plan} />}
      <Group title={words.howTo.title}>
        <p className={`prose ${styles.text}`}>{words.howTo.text}</p>
      </Group>
    </ViewPage>
  )
}
