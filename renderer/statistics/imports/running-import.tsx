import { makeStyles } from '@fluentui/react-components'
import type { LogImportProgress } from '../../../shared/statistics/imports.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf, sizeOf } from '../../ui/numbers.ts'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'
import { FilesTable } from './files-table.tsx'

const useStyles = makeStyles({
  place: { display: 'grid', gap: '16px' },
  note: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
})

/** The import that is running: how far, how fast, how long it goes on, and the way to end it. */
export function RunningImport({ progress }: { progress: LogImportProgress }) {
  const styles = useStyles()
  const words = useWords().statistics.imports
  const cancel = useCommand(client.statistics.cancelImport)
  return (
    <section className={styles.place} aria-label={words.running}>
      <WorkProgress
        title={words.running}
        done={progress.readBytes}
        total={progress.bytes}
        count={words.read(sizeOf(progress.readBytes), sizeOf(progress.bytes))}
        brought={words.progress(countOf(progress.lines), countOf(Math.round(progress.linesASecond)))}
        act={
          <CommandButton
            size="small"
            disabled={cancel.isPending}
            onClick={() => {
              if (!cancel.isPending) cancel.mutate({ id: progress.id })
            }}
          >
            {words.cancel}
          </CommandButton>
        }
      />
      {cancel.error && <Failure problem={cancel.error} />}
      <FilesTable files={progress.files} label={words.running} />
      <p className={styles.note}>
        {words.stay} {words.cancelNote}
      </p>
    </section>
  )
}
